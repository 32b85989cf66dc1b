"use strict";

// The line above the picture that says what the neighbourhood is of, or between what the path leads.
(() => {
  const { el, store, places } = app;
  const line = app.byId("around");

  app.addWords({
    aroundOf: ["中心", "Around"],
    steps1: ["1 步", "1 step"],
    steps2: ["2 步", "2 steps"],
    collapse: ["收起", "Collapse"],
    doubleHint: ["双击图形展开或收起", "Double click a shape to expand or collapse it"],
    nearLeft: ["（另有 {0} 个邻居未画出，见证据与列表）", "({0} more neighbours are not drawn: see the evidence and the list)"],
    pathOf: ["从", "From"],
    pathTo: ["到", "to"],
    pathEnd: ["搜索，或点图中一物", "Search, or click in the picture"],
    pathLong: ["最短路径 {0} 步", "{0} steps at the shortest"],
    pathNone: ["没有相连", "Not connected"],
    pathNoneLeft: ["在当前筛选下没有相连", "Not connected under these filters"],
    pathSwap: ["另选终点", "Another end"],
  });

  const near = (focus) => {
    const step = (count) => {
      const attributes = { "data-testid": `steps-${count}`, "aria-pressed": String(app.state.steps === count) };
      return app.button(attributes, () => app.go({ steps: count }), app.say(`steps${count}`));
    };
    const collapse = app.button({ "data-testid": "collapse" }, () => app.go({ open: [], steps: 1 }), app.say("collapse"));
    return [
      el("span", { class: "muted" }, app.say("aroundOf")),
      app.nodeButton(focus),
      el("span", { class: "choice", role: "group" }, step(1), step(2)),
      app.state.open.length ? collapse : el("span", { class: "muted wide-only" }, app.say("doubleHint")),
    ];
  };

  const picker = () => {
    const list = el("ul", { id: "path-results", class: "results", role: "listbox", hidden: true });
    const nothing = el("p", { class: "nothing", hidden: true });
    const input = el("input", { type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "path-results", autocomplete: "off", "data-testid": "path-to", placeholder: app.say("pathEnd"), "aria-label": app.say("pathTo") });
    app.finder(input, list, nothing, (node) => app.go({ to: node.id }));
    return el("span", { class: "search" }, input, list, nothing);
  };

  const path = (from) => {
    const to = store.node(app.state.to);
    const start = [el("span", { class: "muted" }, app.say("pathOf")), app.nodeButton(from), el("span", { class: "muted" }, app.say("pathTo"))];
    if (!to) return [...start, picker()];
    const columns = places.steps(from, to);
    const note = columns.length ? app.say("pathLong", columns.length - 1) : app.say(app.isFiltered() ? "pathNoneLeft" : "pathNone");
    const other = app.button({ "data-testid": "path-again" }, () => app.go({ to: "" }), app.say("pathSwap"));
    return [...start, app.nodeButton(to), el("strong", { "data-testid": "path-note" }, note), other];
  };

  /** What the status says of neighbours for which there is no room. */
  app.leftOut = () => (app.state.view === "near" && places.leftOut.size ? ` ${app.say("nearLeft", places.leftOut.size)}` : "");

  const WATCHED = ["view", "focus", "to", "steps", "open", "filter", "lang", "start"];
  app.addFrame((changed) => {
    if (!WATCHED.some((name) => changed.has(name))) return;
    const { view } = app.state;
    const focus = places.focus();
    const here = focus && (view === "near" || view === "path");
    line.hidden = !here;
    if (here) line.replaceChildren(...(view === "near" ? near(focus) : path(focus)));
    if (here && view === "path" && !app.state.to) line.querySelector("input").focus();
  });
})();
