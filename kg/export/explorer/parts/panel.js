"use strict";

// The evidence: everything known of a node or a link, each fact with the sentences that prove it.
(() => {
  const { el, store } = app;
  const panel = app.byId("panel");
  const FIRST = 6; // facts of a group that are shown at once

  app.addWords({
    otherNames: ["又称", "Also called"],
    doubt: ["存疑", "In doubt"],
    date: ["日期", "Date"],
    period: ["时期", "Period"],
    target: ["目标值", "target"],
    actual: ["实际值", "result"],
    facts: ["{0} 条关系", "{0} relations"],
    mentionedIn: ["出现在", "Mentioned in"],
    contents: ["文中提到", "Mentions"],
    noFacts: ["报道只提到它，没有说到它的关系。", "The pages only name it and say nothing more."],
    expand: ["邻域", "Around it"],
    pathFrom: ["找路径…", "Path to…"],
    readIt: ["读原文", "Read it"],
    between: ["两者之间", "Between the two"],
  });

  /** Facts by property and direction, those that begin here first, larger groups before smaller. */
  const groups = (node, facts) => {
    const found = new Map();
    for (const fact of facts) {
      const outward = fact.s === node.index;
      const key = `${outward ? 0 : 1}${fact.p}`;
      if (!found.has(key)) found.set(key, { outward, property: fact.p, facts: [] });
      found.get(key).facts.push(fact);
    }
    return [...found.values()].sort((a, b) => b.outward - a.outward || b.facts.length - a.facts.length || (a.property < b.property ? -1 : 1));
  };

  const groupTitle = ({ outward, property, facts }) => {
    const figures = !outward && property === "observationOf";
    const word = figures ? app.term("Observation") : app.term(property);
    const arrow = typeof facts[0].o === "string" || figures ? "" : outward ? " →" : " ←";
    return [el("span", {}, word + arrow), el("span", { class: "count" }, String(facts.length))];
  };

  const group = (node) => (one) => {
    const other = (fact) => {
      if (typeof fact.o === "string") return [el("strong", { class: "literal" }, fact.o)];
      return [app.nodeButton(app.nodes[one.outward ? fact.o : fact.s], one.outward ? "object" : "subject")];
    };
    const list = app.gradually(el("ul", { class: "facts" }), one.facts, FIRST, app.factItem(other));
    const attributes = { class: "group", "data-property": one.property, "data-direction": one.outward ? "out" : "in" };
    return el("section", attributes, el("h3", {}, groupTitle(one)), list);
  };

  const chips = (node) => {
    const names = [node.core, ...(node.kinds || [])];
    return el("p", { class: "chips" }, names.map((name) => el("span", { class: "chip" }, app.term(name))));
  };

  const known = (node) => {
    const rows = [];
    const row = (title, ...value) => rows.push(el("dt", {}, title), el("dd", {}, ...value));
    const article = app.byArticle.get(node.id);
    if (node.names) row(app.say("otherNames"), node.names.map((name) => el("span", { class: "other-name", lang: "zh" }, name)));
    if (node.period) row(app.say("period"), node.period);
    if (node.status) row(app.term("status"), app.say(node.status));
    if (article?.date) row(app.say("date"), article.date);
    if (article) row(app.term("Page"), [store.pageOf(article).name, article.source].filter(Boolean).join(" · "));
    if (node.doubt) row(app.say("doubt"), el("span", { class: "doubt", lang: "zh" }, node.doubt));
    return rows.length ? el("dl", { class: "known" }, rows) : "";
  };

  const mentions = (node) => {
    if (!node.mentions) return "";
    const byArticle = new Map();
    for (const place of node.mentions) byArticle.set(place[0], [...(byArticle.get(place[0]) || []), place]);
    const parts = [...byArticle].map(([index, places]) => {
      const title = el("span", { lang: "zh" }, `《${store.titleOf(app.articles[index])}》 `, el("span", { class: "count" }, String(places.length)));
      return app.fold(title, false, (box) => app.gradually(box, app.passages(places), 4, (passage) => app.quote(passage, node, null)));
    });
    const heading = el("h3", {}, app.say("mentionedIn"), el("span", { class: "count" }, String(node.mentions.length)));
    return el("section", { class: "group mentions", "data-testid": "mentions" }, heading, parts);
  };

  const contents = (node) => {
    const article = app.byArticle.get(node.id);
    if (!article) return "";
    const inside = app.nodes.filter((one) => one.mentions?.some(([index]) => index === article.index));
    const parts = app.data.classes.map((core) => {
      const members = inside.filter((one) => one.core === core);
      const fill = (box) => app.gradually(box, members, 40, (one) => app.nodeButton(one));
      return members.length ? app.fold(`${app.term(core)} ${members.length}`, false, fill) : "";
    });
    return el("section", { class: "group contents" }, el("h3", {}, app.say("contents")), parts);
  };

  /** What one can do with a node; a view adds to it by pushing (node) → button or "". */
  app.actions = [
    (node) => app.byArticle.has(node.id) && app.button({ "data-testid": "read" }, () => app.read(node.id), app.say("readIt")),
    (node) => store.edgesOf(node).length && app.button({ "data-testid": "expand" }, () => app.around(node.id), app.say("expand")),
    (node) => store.edgesOf(node).length && app.button({ "data-testid": "path-from" }, () => app.go({ view: "path", focus: node.id, to: "" }), app.say("pathFrom")),
  ];

  const showNode = (node) => {
    const all = store.factsOf(node);
    const [facts, note] = app.allowedFacts(all);
    panel.replaceChildren(
      ...[
        app.button({ class: "close", "aria-label": app.say("close"), "data-testid": "close" }, app.clear, "×"),
        el("h2", { lang: "zh" }, app.glyph(node.core), el("span", {}, node.name)),
        chips(node),
        known(node),
        el("div", { class: "actions" }, app.actions.map((action) => action(node) || "")),
        note,
        all.length || app.byArticle.has(node.id) ? "" : el("p", { class: "muted" }, app.say("noFacts")),
        groups(node, facts).map(group(node)),
        contents(node),
        mentions(node),
      ].flat().filter(Boolean),
    );
  };

  const showEdge = (edge) => {
    const [facts, note] = app.allowedFacts(store.factsOn(edge));
    const list = app.gradually(el("ul", { class: "facts" }), facts, 20, app.factItem(app.factLine));
    const heading = el("h2", {}, app.say("between"), el("span", { class: "count" }, app.say("facts", facts.length)));
    const close = app.button({ class: "close", "aria-label": app.say("close"), "data-testid": "close" }, app.clear, "×");
    panel.replaceChildren(...[close, heading, note, list].filter(Boolean));
  };

  app.addFrame((changed) => {
    if (!["sel", "filter", "lang", "start"].some((name) => changed.has(name))) return;
    const { node, edge } = app.selected();
    if (node) showNode(node);
    else if (edge) showEdge(edge);
    else panel.replaceChildren(...app.welcome());
    document.body.classList.toggle("telling", Boolean(node || edge));
    if (changed.has("sel")) panel.scrollTop = 0;
  });
})();
