"use strict";

// Sheets: what one comes to ask of an official, a district, a meeting, a formulation, or of figures, on one page.
// A kind of sheet is { name, of(node), make(node) }: which nodes it is for, and its parts.
(() => {
  const { el, store } = app;
  const kinds = [];

  app.addWords({
    sheets: ["专题", "Sheets"],
    sheetHelp: ["选一个看它的专页：履历、地区、会议、提法、指标。", "Choose one: careers, districts, meetings, formulations, figures."],
    sheetsBack: ["全部专题", "All sheets"],
    openSheet: ["专页", "Sheet"],
    nothingYet: ["报道没有写到：{0}", "The pages do not say: {0}"],
    sheetStatus: ["{0} 个专页", "{0} sheets"],
    officials: ["官员", "Officials"],
    districts: ["地区", "Districts"],
    meetings: ["会议", "Meetings"],
    formulations: ["提法", "Formulations"],
  });

  app.addSheet = (kind) => kinds.push(kind);
  const kindOf = (node) => kinds.find((kind) => kind.of(node));
  app.openSheet = (node) => app.go({ view: "sheet", sheet: node.id, sel: "" }); // all that the panel would say stands there

  /** A part of a sheet: a heading with a count, and its items. One without items is but a word, told of at the end. */
  app.section = (word, items, make = (item) => el("li", {}, item), attributes = {}) => {
    if (!items.length) return app.say(word);
    const heading = el("h3", {}, app.say(word), " ", el("span", { class: "count" }, String(items.length)));
    return el("section", { class: "part", "data-part": word, ...attributes }, heading, app.gradually(el("ul", { class: "items" }), items, 8, make));
  };

  /** A fact seen from one of its ends: the other end, when, how it is known, and on demand its sentences. */
  app.seenFrom = (node, fact, ...more) => {
    const other = fact.s === node.index ? store.object(fact) : store.subject(fact);
    const when = other ? store.dateOf(fact) : "";
    return app.proved(fact, [other ? app.nodeButton(other) : el("strong", {}, fact.o), more, when && el("span", { class: "time" }, when)]);
  };

  /** A fact as an item of a sheet: what it says, how it is known, and on demand its sentences. */
  app.proved = (fact, says) => {
    const quotes = (box) => box.append(...app.passages(fact.at).map((passage) => app.quote(passage, store.subject(fact), store.object(fact))));
    const words = fact.at.length ? app.fold(app.say("quote"), false, quotes, { class: "words" }) : el("span", { class: "muted" }, app.say("fromGazetteer", app.gazetteerOf(fact)));
    const attributes = { "data-testid": "sheet-fact", "data-property": fact.p, "data-mode": app.modes[app.modeOf(fact)] };
    return el("li", attributes, el("div", { class: "head" }, says, app.badge(fact)), words);
  };

  /** The facts of a node by property and direction, as the filters leave them. */
  app.factsBy = (node, property, way) =>
    store.factsOf(node).filter((fact) => fact.p === property && app.filter.fact(fact) && (way === "in" ? fact.o === node.index : fact.s === node.index));

  const chooser = () => {
    const parts = kinds.map((kind) => {
      const nodes = app.nodes.filter((node) => app.filter.node(node) && kind.of(node)).sort((a, b) => (b.degree || 0) - (a.degree || 0) || a.index - b.index);
      const button = (node) => el("li", {}, app.button({ class: "node", "data-sheet": node.id }, () => app.openSheet(node), app.glyph(node.core), el("span", { class: "name", lang: "zh" }, node.name)));
      return nodes.length ? app.section(kind.name, nodes, button) : "";
    });
    const figures = app.facts.filter((fact) => fact.p === "observationOf" && app.filter.fact(fact)).map(store.subject);
    return [el("h2", {}, app.say("sheets")), el("p", { class: "muted" }, app.say("sheetHelp")), el("div", { class: "kinds" }, parts), app.figures(figures)];
  };

  const page = (node, kind) => {
    const back = app.button({ class: "link", "data-testid": "all-sheets" }, () => app.go({ sheet: "" }), `‹ ${app.say("sheetsBack")}`);
    const parts = kind.make(node).filter(Boolean);
    const silent = parts.filter((part) => typeof part === "string");
    return [
      el("nav", { class: "turn" }, back),
      el("h2", { lang: "zh" }, app.glyph(node.core), " ", node.name),
      el("div", { class: "parts" }, parts.filter((part) => typeof part !== "string")),
      silent.length && el("p", { class: "muted", "data-testid": "silent" }, app.say("nothingYet", app.join(silent))),
    ];
  };

  const fill = () => {
    const node = store.node(app.state.sheet);
    const kind = node && kindOf(node);
    view.host.replaceChildren(...(kind ? page(node, kind) : chooser()).flat(3).filter(Boolean));
    view.host.scrollTop = 0;
  };
  const view = {
    name: "sheet",
    stage: "sheet",
    show: fill,
    update: (changed) => ["sheet", "filter", "lang", "start"].some((name) => changed.has(name)) && fill(),
    status: () => app.say("sheetStatus", app.nodes.filter((node) => app.filter.node(node) && kindOf(node)).length),
    enter: () => (app.selected().node && kindOf(app.selected().node) ? { sheet: app.state.sel, sel: "" } : {}),
  };
  app.addView(view);
  app.actions.push((node) => kindOf(node) && app.button({ "data-testid": "open-sheet" }, () => app.openSheet(node), app.say("openSheet")));
})();
