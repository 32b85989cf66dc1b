"use strict";

// Light or dark, before anything is drawn: as the system asks, until the reader chooses.
(() => {
  const root = document.documentElement;
  const asked = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    if (!("chosen" in root.dataset)) root.dataset.theme = asked.matches ? "dark" : "light";
  };
  asked.addEventListener("change", follow);
  follow();
})();
