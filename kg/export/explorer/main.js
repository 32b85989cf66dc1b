"use strict";

// The keys that work everywhere, and the beginning.
(() => {
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) && !/^(checkbox|radio|range)$/.test(event.target.type);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      app.byId("search").focus();
    } else if (event.key === "Escape" && !event.defaultPrevented) app.clear();
  });

  const ready = () => (document.documentElement.dataset.ready = "1");
  app.picture.network.once("afterDrawing", ready);
  app.start();
  requestAnimationFrame(() => requestAnimationFrame(ready)); // a view other than the picture draws nothing on it
})();
