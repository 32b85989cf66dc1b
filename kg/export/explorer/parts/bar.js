"use strict";

// The small things around the views: status, tools of the picture, theme, language.
(() => {
  const { picture } = app;
  const root = document.documentElement;

  // --- how much is shown ----------------------------------------------------------------------------------------------

  const status = app.byId("status");
  const words = app.byId("shown");
  const tell = () => {
    const [nodes, edges] = [picture.nodeIds().length, picture.links().length];
    const view = app.viewNow();
    const drawn = () => (nodes ? app.say("status", nodes, app.data.total[0], edges, app.data.total[1]) + app.leftOut() : app.say("empty", app.data.total[0]));
    words.textContent = view.status?.() ?? drawn();
    app.byId("unfilter").hidden = !app.isFiltered();
    status.classList.toggle("filtered", app.isFiltered());
  };
  app.byId("unfilter").addEventListener("click", () => app.go(app.unfiltered()));
  app.addPart(tell);
  app.tellStatus = tell;

  // --- tools ----------------------------------------------------------------------------------------------------------

  app.byId("fit").addEventListener("click", picture.fit);
  const filters = app.byId("filters");
  const openLegend = (open) => {
    document.body.classList.toggle("filtering", open);
    filters.setAttribute("aria-expanded", String(open));
  };
  filters.addEventListener("click", () => openLegend(!document.body.classList.contains("filtering")));
  app.byId("stages").addEventListener("pointerdown", () => openLegend(false));

  // --- light and dark, Chinese and English ----------------------------------------------------------------------------

  app.byId("theme").addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    root.dataset.chosen = "";
    app.recolour();
  });

  const language = app.byId("language");
  language.addEventListener("click", () => app.go({ lang: app.state.lang === "en" ? "zh" : "en" }, { replace: true }));
  app.addPart((changed) => {
    if (!changed.has("lang")) return;
    const english = app.state.lang === "en";
    language.textContent = english ? "中文" : "English";
    language.lang = english ? "zh-CN" : "en";
  });
})();
