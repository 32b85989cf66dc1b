"use strict";

// The legend that filters, the search, the views and the language.
(() => {
  const { el } = app;
  const byId = (id) => document.getElementById(id);
  const [legend, search, results, nothing] = ["legend", "search", "results", "nothing"].map(byId);

  // --- legend -------------------------------------------------------------------------------------------------------

  const changed = () => {
    app.show();
    app.tell();
  };

  /** One part of the legend: rows with box, sign, word and count; a row that is off is in the set. */
  const part = (title, rows, off, open) => {
    const boxes = rows.map(({ name, sign, word, count, hint }) => {
      const box = el("input", { type: "checkbox", "data-name": name, checked: !off.has(name) });
      box.addEventListener("change", () => {
        if (box.checked) off.delete(name);
        else off.add(name);
        changed();
      });
      const row = el("label", { class: "row", title: hint, "data-testid": `legend-${name}` }, box, sign, el("span", { class: "word" }, word), el("span", { class: "count" }, String(count)));
      return [box, row];
    });
    const all = (on) => {
      rows.forEach(({ name }) => (on ? off.delete(name) : off.add(name)));
      boxes.forEach(([box]) => (box.checked = on));
      changed();
    };
    const button = (key, on) => {
      const one = el("button", { type: "button", class: "link", "data-testid": `legend-${key}` }, app.say(key));
      one.addEventListener("click", () => all(on));
      return one;
    };
    const heading = el("summary", {}, app.say(title));
    const tools = rows.length > 3 ? el("div", { class: "tools" }, button("every", true), button("none", false)) : "";
    return el("details", { open, "data-part": title }, heading, tools, ...boxes.map(([, row]) => row));
  };

  const openParts = { classes: true, modalities: true, relations: false };

  const fillLegend = () => {
    for (const one of legend.querySelectorAll("details")) openParts[one.dataset.part] = one.open;
    const classes = app.count(app.nodes, (node) => node.core);
    const said = app.count(app.data.facts, (fact) => app.modalities[fact.m]);
    const relations = app.count(app.data.facts, (fact) => fact.p);
    const classRow = (name) => ({ name, sign: app.glyph(name), word: app.term(name), count: classes.get(name) });
    const saidRow = (name, m) => ({ name, sign: app.line(m), word: app.say(name), count: said.get(name) || 0, hint: app.say(`${name}Long`) });
    const relationRow = ([name, count]) => ({ name, sign: "", word: app.term(name), count });
    const often = [...relations].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    legend.replaceChildren(
      part("classes", app.data.classes.map(classRow), app.filter.classes, openParts.classes),
      part("modalities", app.modalities.map(saidRow), app.filter.modalities, openParts.modalities),
      part("relations", often.map(relationRow), app.filter.relations, openParts.relations),
    );
  };

  // --- search -------------------------------------------------------------------------------------------------------

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s“”‘’"'《》「」]/g, "");
  const index = app.nodes.map((node) => [node, [node.name, ...(node.names || [])].map((name) => [name, fold(name)])]);
  const MOST = 30;
  let active = -1;

  /** How well a name answers: the same, its beginning, or somewhere in it; Infinity if not at all. */
  const distance = (name, wanted) => {
    const at = name.indexOf(wanted);
    return at < 0 ? Infinity : (name === wanted ? 0 : at === 0 ? 1 : 2) + name.length / 1000;
  };

  const find = (wanted) => {
    const found = [];
    for (const [node, names] of index) {
      const [how, name] = names.map(([name, folded]) => [distance(folded, wanted), name]).reduce((a, b) => (b[0] < a[0] ? b : a));
      if (how < Infinity) found.push([how, node, name]);
    }
    const weight = (row) => Math.floor(row[0]) * 1e6 - (row[1].degree || 0);
    return found.sort((a, b) => weight(a) - weight(b) || a[0] - b[0] || a[1].index - b[1].index).slice(0, MOST);
  };

  const closeResults = () => {
    results.hidden = true;
    nothing.hidden = true;
    active = -1;
    search.setAttribute("aria-expanded", "false");
    search.removeAttribute("aria-activedescendant");
  };

  const take = (node) => {
    closeResults();
    search.value = "";
    search.blur();
    app.select(node.id);
  };

  const option = ([, node, name], i) => {
    const also = name === node.name ? "" : el("span", { class: "also", lang: "zh" }, name);
    const row = el("li", { role: "option", id: `result-${i}`, "aria-selected": "false", "data-node": node.id }, app.glyph(node.core), el("span", { class: "name", lang: "zh" }, node.name), also, el("span", { class: "class" }, app.term(node.core)));
    row.addEventListener("mousedown", (event) => event.preventDefault());
    row.addEventListener("click", () => take(node));
    return row;
  };

  const look = () => {
    const wanted = fold(search.value);
    closeResults();
    if (!wanted) return;
    const found = find(wanted);
    results.replaceChildren(...found.map(option));
    results.hidden = !found.length;
    nothing.hidden = Boolean(found.length);
    nothing.textContent = app.say("nothing", search.value.trim());
    search.setAttribute("aria-expanded", String(Boolean(found.length)));
  };

  const step = (by) => {
    const rows = [...results.children];
    if (results.hidden || !rows.length) return;
    active = (active + by + rows.length) % rows.length;
    rows.forEach((row, i) => row.setAttribute("aria-selected", String(i === active)));
    rows[active].scrollIntoView({ block: "nearest" });
    search.setAttribute("aria-activedescendant", rows[active].id);
  };

  search.addEventListener("input", look);
  search.addEventListener("focus", look);
  search.addEventListener("blur", closeResults);
  search.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter") results.children[Math.max(active, 0)] && !results.hidden && results.children[Math.max(active, 0)].click();
    else if (event.key === "Escape") ((search.value = ""), closeResults(), search.blur());
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) && event.target.type !== "checkbox";
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") (event.preventDefault(), search.focus());
    else if (event.key === "Escape") app.clear();
  });

  // --- views, language ----------------------------------------------------------------------------------------------

  const filters = byId("filters");
  const openLegend = (open) => {
    document.body.classList.toggle("filtering", open);
    filters.setAttribute("aria-expanded", String(open));
  };
  filters.addEventListener("click", () => openLegend(!document.body.classList.contains("filtering")));
  byId("picture").addEventListener("pointerdown", () => openLegend(false));
  byId("fit").addEventListener("click", app.fit);

  const views = [...document.querySelectorAll("[data-view]")];
  for (const button of views) button.addEventListener("click", () => app.show(button.dataset.view));

  /** Says how much of the graph is in the picture, and marks the view. */
  app.report = (nodeCount, edgeCount) => {
    const status = byId("status");
    status.textContent = nodeCount ? app.say("status", nodeCount, app.nodes.length, edgeCount, app.edges.length) : app.say("empty");
    for (const button of views) {
      button.setAttribute("aria-pressed", String(button.dataset.view === app.view));
      button.disabled = button.dataset.view === "near" && !app.selected;
    }
  };

  const translate = () => {
    document.documentElement.lang = app.lang === "en" ? "en" : "zh-CN";
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = app.say(element.dataset.word);
    for (const element of document.querySelectorAll("[data-word-label]")) element.setAttribute("aria-label", app.say(element.dataset.wordLabel));
    search.placeholder = app.say("search");
    const other = byId("language");
    other.textContent = app.lang === "en" ? "中文" : "English";
    other.lang = app.lang === "en" ? "zh-CN" : "en";
    fillLegend();
  };

  byId("language").addEventListener("click", () => {
    app.lang = app.lang === "en" ? "zh" : "en";
    translate();
    app.report(app.drawnNodes().length, app.drawnEdges().length);
    app.restyle();
    app.tell();
  });
  translate();
})();
