"use strict";

// The data of the page, and the questions that the other scripts ask of it.
//
//   app.nodes     { id, index, name, names, core, kinds, doubt, degree, size, x, y, mentions: [[article, start, end]],
//                   figures: indicator, value, unit, comparator, status, period, plan (index of a node) }
//   app.edges     { id, from, to, facts: [index of facts] }: all facts between two nodes, whichever way they point
//   app.facts     { index, s, p, o, m, c, rule, by, asOf, validFrom, validTo, gazetteer, at: [[article, start, end]] }
//                   s, by: index of a node; o: index of a node, or the text of a date; m: 0 fact, 1 attributed,
//                   2 intended; c: confidence in percent
//   app.articles  { index, node (id), page, title, date, source, kind, paragraphs: [[start, end, line]] }
//   app.data      everything else: pages [{ name, text }], words, classes, look, overview, pinyin, parts (files beside
//                 this one), total [nodes, edges, facts] with what is in those
(() => {
  const read = (id) => JSON.parse(app.byId(id).textContent);

  app.data = read("kg-data");
  app.options = read("kg-options");
  app.nodes = read("kg-nodes");
  app.edges = read("kg-edges");

  // How something is known: the page says so, somebody said so, it is intended, or a gazetteer has it.
  app.modes = ["asserted", "attributed", "intended", "gazetteer"];
  app.modeOf = (fact) => (fact.gazetteer ? 3 : fact.m);

  const store = {};
  app.store = store;

  /** (Re)builds the indexes, at the start and when a neighbouring file has brought more. */
  store.index = () => {
    app.facts = app.data.facts;
    app.articles = app.data.articles;
    app.nodes.forEach((node, index) => (node.index = index));
    app.facts.forEach((fact, index) => (fact.index = index));
    app.articles.forEach((article, index) => (article.index = index));
    app.byNode = new Map(app.nodes.map((node) => [node.id, node]));
    app.byEdge = new Map(app.edges.map((edge) => [edge.id, edge]));
    app.byArticle = new Map(app.articles.map((article) => [article.node, article]));
    factsOf = app.nodes.map(() => []);
    edgesOf = app.nodes.map(() => []);
    for (const fact of app.facts) {
      factsOf[fact.s].push(fact);
      if (typeof fact.o === "number" && fact.o !== fact.s) factsOf[fact.o].push(fact);
    }
    for (const edge of app.edges) {
      edgesOf[app.byNode.get(edge.from).index].push(edge);
      edgesOf[app.byNode.get(edge.to).index].push(edge);
    }
  };
  let factsOf = [];
  let edgesOf = [];

  store.node = (id) => app.byNode.get(id);
  store.edge = (id) => app.byEdge.get(id);
  store.factsOf = (node) => factsOf[node.index];
  store.edgesOf = (node) => edgesOf[node.index];
  store.factsOn = (edge) => edge.facts.map((index) => app.facts[index]);
  store.ends = (edge) => [app.byNode.get(edge.from), app.byNode.get(edge.to)];
  store.otherEnd = (edge, node) => app.byNode.get(edge.from === node.id ? edge.to : edge.from);
  store.neighbours = (node) => store.edgesOf(node).map((edge) => store.otherEnd(edge, node));
  store.subject = (fact) => app.nodes[fact.s];
  store.object = (fact) => (typeof fact.o === "number" ? app.nodes[fact.o] : null);

  /** The nodes that a property leads to from a node, or with "in" those that it leads from. */
  store.linked = (node, property, way = "out") =>
    store
      .factsOf(node)
      .filter((fact) => fact.p === property && (way === "out" ? fact.s === node.index : fact.o === node.index))
      .map((fact) => app.nodes[way === "out" ? fact.o : fact.s])
      .filter(Boolean);

  store.pageOf = (article) => app.data.pages[article.page];
  store.titleOf = (article) => article.title || app.say("untitled");

  /** When a fact holds: its own date, or else that of the article that says so; "" where none is known. */
  store.dateOf = (fact) => {
    if (typeof fact.o === "string") return fact.o;
    return fact.validFrom || fact.asOf || (fact.at.length ? app.articles[fact.at[0][0]].date : "") || "";
  };

  store.index();
})();
