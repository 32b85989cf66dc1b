"use strict";

// The views and the parts of the page. A view fills the stage in the middle, one at a time; a part (panel, legend,
// timeline) is always there. Both are told what changed in the state, and read the rest from app.state.
//
//   app.addView({ name, stage, show(), hide(), update(changed), ready(), status(), enter() })
//     name    as in the address; app.say(name) and app.say(name + "Hint") say what it is
//     stage   the id of the element it fills; views may share one; made where the page has none
//     show    called when it comes up; hide when it goes; update(changed) on every change while it is up
//     ready   whether it has something to show (else its button is off); true if not given
//     status  what the status line says while it is up; how much of the graph is in the picture if not given
//     enter   what it brings into the state when its button is pressed, e.g. { focus }; nothing if not given
//   app.addPart(update)        update(changed) on every change, and once at the start
//   app.addFrame(update)       the same for a part that takes room from the stage: it comes before the view
//   changed is a set of the names of fields, with "filter" if any filter is among them and "start" at the start.
(() => {
  const views = new Map();
  const frames = [];
  const parts = [];
  const buttons = new Map();
  let shown = null;

  const stageOf = (view) => {
    const there = app.byId(view.stage);
    if (there) return there;
    const made = app.el("section", { id: view.stage, class: "stage page", "data-testid": view.stage, tabindex: "0", hidden: true });
    app.byId("stages").append(made);
    return made;
  };

  app.addView = (view) => {
    view.host = stageOf(view);
    views.set(view.name, view);
    const button = app.button({ "data-view": view.name, "data-testid": `view-${view.name}` }, () => app.open(view.name));
    buttons.set(view.name, button);
    app.byId("views").append(button);
  };

  /** Goes to a view; a view may bring something into the state when it is entered. */
  app.open = (name, patch = {}) => app.go({ view: name, ...views.get(name)?.enter?.(), ...patch });

  app.addPart = (update) => parts.push(update);
  app.addFrame = (update) => frames.push(update);
  app.viewNow = () => views.get(app.state.view) || views.get("overview");

  const label = () => {
    for (const [name, button] of buttons) {
      button.textContent = app.say(name);
      button.title = app.say(`${name}Hint`);
      button.setAttribute("aria-pressed", String(name === app.viewNow().name));
      if (name === app.viewNow().name) button.scrollIntoView({ block: "nearest", inline: "nearest" });
      button.disabled = !(views.get(name).ready?.() ?? true) && name !== app.viewNow().name;
    }
  };

  /** Brings everything up to date after a change. */
  app.refresh = (changed) => {
    if (changed.has("filter") || changed.has("start")) app.filter.compile();
    if (changed.has("lang") || changed.has("start")) app.translate();
    const view = app.viewNow();
    const come = view !== shown;
    if (come) {
      shown?.hide?.();
      for (const { host } of views.values()) host.hidden = host !== view.host;
      Object.assign(document.body.dataset, { view: view.name, stage: view.stage });
      shown = view;
    }
    frames.forEach((update) => update(changed));
    if (come) view.show(changed);
    else view.update(changed);
    label();
    parts.forEach((update) => update(changed));
  };

  /** Puts the words of the page's own elements into its language. */
  app.translate = () => {
    document.documentElement.lang = app.state.lang === "en" ? "en" : "zh-CN";
    const own = app.data.title;
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = app.say(element.dataset.word);
    for (const element of document.querySelectorAll("[data-word-label]")) element.setAttribute("aria-label", app.say(element.dataset.wordLabel));
    for (const element of document.querySelectorAll("[data-word-title]")) element.title = app.say(element.dataset.wordTitle);
    document.title = own || app.say("heading");
    document.querySelector("h1").textContent = document.title;
  };

  /** Begins: the views and parts are all there. */
  app.start = () => {
    app.started = true;
    app.refresh(new Set(["start", "view", "sel", "lang", "filter"]));
  };
})();
