"use strict";

// The evidence: everything known of a node or a link, each fact with the sentences that prove it.
(() => {
  const panel = document.getElementById("panel");
  const FIRST = 6; // facts of a group that are shown at once
  const QUOTES = 2; // sentences of a fact that are shown at once
  const { el } = app;

  /** The first items made now, the others when asked for: a hub has hundreds. */
  const gradually = (list, items, first, make) => {
    list.append(...items.slice(0, first).map(make));
    const rest = items.slice(first);
    if (!rest.length) return;
    const button = el("button", { type: "button", class: "link more" }, app.say("more", rest.length));
    button.addEventListener("click", () => {
      button.remove();
      gradually(list, rest, first * 5, make);
    });
    list.append(button);
  };

  const fold = (title, open, fill) => {
    const details = el("details", {}, el("summary", {}, title));
    const make = () => details.open && !details.dataset.filled && ((details.dataset.filled = "1"), fill(details));
    details.addEventListener("toggle", make);
    details.open = open;
    make();
    return details;
  };

  // --- one fact -----------------------------------------------------------------------------------------------------

  const circumstances = (fact) => {
    const parts = [app.badge(fact.m)];
    if (fact.by !== undefined) {
      const speaker = app.nodes[fact.by];
      const link = el("button", { type: "button", class: "link", lang: "zh", "data-node": speaker.id }, app.say("said", speaker.name));
      link.addEventListener("click", () => app.select(speaker.id));
      parts.push(link);
    }
    for (const time of ["validFrom", "validTo", "asOf"]) {
      if (fact[time]) parts.push(el("span", { class: "time" }, app.say(time, fact[time])));
    }
    return parts;
  };

  const proof = (fact) => {
    const [subject, object] = [app.nodes[fact.s], app.nodes[fact.o]];
    const box = el("div", { class: "proofs" });
    if (fact.gazetteer) box.append(el("p", { class: "gazetteer", "data-testid": "gazetteer" }, app.say("gazetteer", fact.gazetteer)));
    gradually(box, app.passages(fact.at), QUOTES, (passage) => app.quote(passage, subject, object));
    return box;
  };

  const factItem = (head) => (fact) =>
    el(
      "li",
      { class: "fact", "data-testid": "fact", "data-property": fact.p, "data-modality": app.modalities[fact.m] },
      el("div", { class: "head" }, ...head(fact), ...circumstances(fact)),
      proof(fact),
    );

  const allowed = (facts) => {
    const left = facts.filter(app.allowsFact);
    const note = facts.length - left.length;
    return [left, note ? el("p", { class: "hidden-note" }, app.say("hidden", note)) : ""];
  };

  // --- a node -------------------------------------------------------------------------------------------------------

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
    const word = !outward && property === "observationOf" ? app.term("Observation") : app.term(property);
    const arrow = typeof facts[0].o === "string" || (!outward && property === "observationOf") ? "" : outward ? " →" : " ←";
    return [el("span", {}, word + arrow), el("span", { class: "count" }, String(facts.length))];
  };

  const group = (node) => (one) => {
    const list = el("ul", { class: "facts" });
    const other = (fact) => {
      if (typeof fact.o === "string") return [el("strong", { class: "literal" }, fact.o)];
      return [app.nodeButton(app.nodes[one.outward ? fact.o : fact.s], one.outward ? "object" : "subject")];
    };
    gradually(list, one.facts, FIRST, factItem(other));
    return el("section", { class: "group", "data-property": one.property, "data-direction": one.outward ? "out" : "in" }, el("h3", {}, ...groupTitle(one)), list);
  };

  const chips = (node) => {
    const names = [node.core, ...(node.kinds || [])];
    return el("p", { class: "chips" }, ...names.map((name) => el("span", { class: "chip" }, app.term(name))));
  };

  const known = (node) => {
    const rows = [];
    const row = (title, ...value) => rows.push(el("dt", {}, title), el("dd", {}, ...value));
    if (node.names) row(app.say("otherNames"), ...node.names.map((name) => el("span", { class: "other-name", lang: "zh" }, name)));
    if (node.period) row(app.say("period"), node.period);
    if (node.status) row(app.term("status"), app.say(node.status));
    const article = app.data.articles.find((one) => one.node === node.id);
    if (article?.date) row(app.say("date"), article.date);
    if (article) row(app.term("Page"), [app.data.pages[article.page].name, article.source].filter(Boolean).join(" · "));
    if (node.doubt) row(app.say("doubt"), el("span", { class: "doubt", lang: "zh" }, node.doubt));
    return rows.length ? el("dl", { class: "known" }, ...rows) : "";
  };

  const mentions = (node) => {
    if (!node.mentions) return "";
    const byArticle = new Map();
    for (const place of node.mentions) byArticle.set(place[0], [...(byArticle.get(place[0]) || []), place]);
    const parts = [...byArticle].map(([index, places]) => {
      const title = app.data.articles[index].title || app.say("untitled");
      return fold(el("span", { lang: "zh" }, `《${title}》 ${places.length}`), false, (box) =>
        gradually(box, app.passages(places), 4, (passage) => app.quote(passage, node, null)),
      );
    });
    const heading = el("h3", {}, app.say("mentionedIn"), el("span", { class: "count" }, String(node.mentions.length)));
    return el("section", { class: "group mentions", "data-testid": "mentions" }, heading, ...parts);
  };

  const contents = (node) => {
    const index = app.data.articles.findIndex((one) => one.node === node.id);
    if (index < 0) return "";
    const inside = app.nodes.filter((one) => one.mentions?.some(([article]) => article === index));
    const parts = app.data.classes.map((core) => {
      const members = inside.filter((one) => one.core === core);
      if (!members.length) return "";
      return fold(`${app.term(core)} ${members.length}`, false, (box) => gradually(box, members, 40, (one) => app.nodeButton(one)));
    });
    return el("section", { class: "group contents" }, el("h3", {}, app.say("contents")), ...parts);
  };

  const expand = (node) => {
    const button = el("button", { type: "button", class: "wide", "data-testid": "expand" }, app.say("expand"));
    button.addEventListener("click", () => {
      button.remove();
      app.show("near");
    });
    return app.edgesOf(node).length && app.view !== "near" ? button : "";
  };

  const tools = () => {
    const back = el("button", { type: "button", class: "link", "data-testid": "back" }, `‹ ${app.say("back")}`);
    back.addEventListener("click", app.back);
    const close = el("button", { type: "button", class: "link close", "aria-label": app.say("close"), "data-testid": "close" }, "×");
    close.addEventListener("click", app.clear);
    return el("div", { class: "tools" }, app.past.length > 1 ? back : "", close);
  };

  const showNode = (node) => {
    const [facts, note] = allowed(app.factsOf(node));
    panel.replaceChildren(
      tools(),
      el("h2", { lang: "zh" }, app.glyph(node.core), el("span", {}, node.name)),
      chips(node),
      known(node),
      expand(node),
      note,
      ...groups(node, facts).map(group(node)),
      contents(node),
      mentions(node),
    );
  };

  // --- a link -------------------------------------------------------------------------------------------------------

  const showEdge = (edge) => {
    const [facts, note] = allowed(app.factsOn(edge));
    const sentence = (fact) => [
      app.nodeButton(app.nodes[fact.s], "subject"),
      el("span", { class: "relation" }, `${app.term(fact.p)} →`),
      app.nodeButton(app.nodes[fact.o], "object"),
    ];
    const list = el("ul", { class: "facts" });
    gradually(list, facts, 20, factItem(sentence));
    const heading = el("h2", {}, app.say("between"), el("span", { class: "count" }, app.say("facts", facts.length)));
    panel.replaceChildren(tools(), heading, note, list);
  };

  // --- nothing selected ---------------------------------------------------------------------------------------------

  const welcome = () => {
    const things = app.nodes.filter((node) => node.core !== "Article");
    const sources = app.data.articles.map((one) => app.byId.get(one.node)).filter(Boolean);
    const central = app.data.overview.map(([index]) => app.nodes[index]).sort((a, b) => b.degree - a.degree).slice(0, 12);
    const list = (nodes) => {
      const box = el("ul", { class: "nodes" });
      gradually(box, nodes, 12, (node) => el("li", {}, app.nodeButton(node)));
      return box;
    };
    panel.replaceChildren(
      el("h2", {}, app.say("welcome")),
      el("p", {}, app.say("summary", sources.length, things.length, app.data.facts.length)),
      el("p", { class: "muted" }, app.say("how")),
      el("h3", {}, app.say("central")),
      list(central),
      el("h3", {}, app.say("sources")),
      list(sources),
    );
  };

  /** Shows what is selected. */
  app.tell = () => {
    const { node, edge } = app.selected || {};
    if (node) showNode(node);
    else if (edge) showEdge(edge);
    else welcome();
    document.body.classList.toggle("telling", Boolean(node || edge));
    panel.scrollTop = 0;
  };
})();
