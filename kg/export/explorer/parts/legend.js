"use strict";

// The legend, which is the filter: classes, ways of knowing and relations with their counts, confidence, source.
(() => {
  const { el } = app;
  const legend = app.byId("legend");

  app.addWords({
    classes: ["类型", "Classes"],
    modes: ["说法", "How it is known"],
    relations: ["关系", "Relations"],
    sure: ["可信度", "Confidence"],
    atLeast: ["至少 {0}%", "at least {0}%"],
    anySure: ["不限", "any"],
    from: ["出处", "Source"],
    anySource: ["全部文章", "All articles"],
    every: ["全选", "all"],
    none: ["全不选", "none"],
    only: ["仅此", "only"],
  });

  /** One part: rows with box, sign, word and count; a row that is off is named in a field of the state. */
  const part = (title, rows, field) => {
    const off = new Set(app.state[field]);
    const set = (names) => app.go({ [field]: rows.map((row) => row.name).filter((name) => names.has(name)) });
    const line = ({ name, sign, word, count, hint }) => {
      const box = el("input", { type: "checkbox", "data-name": name, checked: !off.has(name) });
      box.addEventListener("change", () => {
        if (box.checked) off.delete(name);
        else off.add(name);
        set(off);
      });
      const label = el("label", { class: "row", title: hint, "data-testid": `legend-${name}` }, box, sign, el("span", { class: "word" }, word), el("span", { class: "count" }, String(count)));
      const only = app.button({ class: "only", "data-testid": `only-${name}`, title: word }, () => set(new Set(rows.map((row) => row.name).filter((one) => one !== name))), app.say("only"));
      return el("div", { class: "line" }, label, rows.length > 2 ? only : "");
    };
    const every = app.button({ class: "link", "data-testid": `${title}-every` }, () => set(new Set()), app.say("every"));
    const none = app.button({ class: "link", "data-testid": `${title}-none` }, () => set(new Set(rows.map((row) => row.name))), app.say("none"));
    const tools = rows.length > 3 ? el("div", { class: "tools" }, every, none) : "";
    return el("details", { open: opened[title], "data-part": title }, el("summary", {}, app.say(title)), tools, rows.map(line));
  };

  const opened = { classes: true, modes: true, relations: true, sure: false, from: false };

  const confidence = () => {
    const { sure } = app.state;
    const words = (value) => (Number(value) ? app.say("atLeast", value) : app.say("anySure"));
    const output = el("output", { class: "count" }, words(sure));
    const input = el("input", { type: "range", min: 0, max: 95, step: 5, value: sure, "aria-label": app.say("sure"), "data-testid": "sure" });
    input.addEventListener("input", () => (output.textContent = words(input.value)));
    input.addEventListener("change", () => app.go({ sure: Number(input.value) }));
    return el("details", { open: opened.sure || sure > 0, "data-part": "sure" }, el("summary", {}, app.say("sure")), el("div", { class: "row" }, input, output));
  };

  const source = () => {
    const { source: chosen } = app.state;
    const option = (value, text) => el("option", { value, selected: value === chosen }, text);
    const groups = app.data.pages.map((page, index) => {
      const inside = app.articles.filter((article) => article.page === index);
      return el("optgroup", { label: page.name }, option(page.name, `${page.name} (${inside.length})`), inside.map((article) => option(article.node, app.store.titleOf(article))));
    });
    const select = el("select", { "aria-label": app.say("from"), "data-testid": "source-filter" }, option("", app.say("anySource")), groups);
    select.addEventListener("change", () => app.go({ source: select.value }));
    return el("details", { open: opened.from || Boolean(chosen), "data-part": "from" }, el("summary", {}, app.say("from")), select);
  };

  const fill = () => {
    for (const one of legend.querySelectorAll("details")) opened[one.dataset.part] = one.open;
    const classes = app.count(app.nodes, (node) => node.core);
    const known = app.count(app.facts, app.modeOf);
    const relations = app.count(app.facts, (fact) => fact.p);
    const often = [...relations].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const classRow = (name) => ({ name, sign: app.glyph(name), word: app.term(name), count: classes.get(name) || 0 });
    const modeRow = (name, i) => ({ name, sign: app.stroke(i), word: app.say(name), count: known.get(i) || 0, hint: app.say(`${name}Long`) });
    const relationRow = ([name, count]) => ({ name, sign: "", word: app.term(name), count });
    legend.replaceChildren(
      part("classes", app.data.classes.map(classRow), "offClasses"),
      part("modes", app.modes.map(modeRow), "offModes"),
      part("relations", often.map(relationRow), "offRelations"),
      confidence(),
      source(),
    );
  };

  const FIELDS = ["offClasses", "offModes", "offRelations", "sure", "source", "lang", "start"];
  app.addPart((changed) => {
    if (!FIELDS.some((field) => changed.has(field))) return;
    const [top, held] = [legend.scrollTop, document.activeElement?.dataset?.name];
    fill();
    legend.scrollTop = top;
    if (held) legend.querySelector(`[data-name="${CSS.escape(held)}"]`)?.focus();
  });
})();
