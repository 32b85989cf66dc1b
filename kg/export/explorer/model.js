"use strict";

// The data of the page, and the questions that the other scripts ask of it.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);

  app.data = read("kg-data");
  app.options = read("kg-options");
  app.nodes = read("kg-nodes");
  app.edges = read("kg-edges");
  app.modalities = ["asserted", "attributed", "intended"];

  app.byId = new Map(app.nodes.map((node, index) => [node.id, Object.assign(node, { index })]));
  app.edgeById = new Map(app.edges.map((edge) => [edge.id, edge]));
  app.filter = { classes: new Set(), modalities: new Set(), relations: new Set() }; // what is switched off

  const factsOf = app.nodes.map(() => []);
  const edgesOf = app.nodes.map(() => []);
  app.data.facts.forEach((fact, index) => {
    fact.index = index;
    factsOf[fact.s].push(fact);
    if (typeof fact.o === "number" && fact.o !== fact.s) factsOf[fact.o].push(fact);
  });
  for (const edge of app.edges) {
    edgesOf[app.byId.get(edge.from).index].push(edge);
    edgesOf[app.byId.get(edge.to).index].push(edge);
  }

  app.factsOf = (node) => factsOf[node.index];
  app.edgesOf = (node) => edgesOf[node.index];
  app.otherEnd = (edge, node) => app.byId.get(edge.from === node.id ? edge.to : edge.from);
  app.neighbours = (node) => app.edgesOf(node).map((edge) => app.otherEnd(edge, node));

  app.allowsFact = (fact) =>
    !app.filter.modalities.has(app.modalities[fact.m]) && !app.filter.relations.has(fact.p);
  app.allowsNode = (node) => !app.filter.classes.has(node.core);
  app.factsOn = (edge) => edge.facts.map((index) => app.data.facts[index]);
  app.allowsEdge = (edge) => app.factsOn(edge).some(app.allowsFact);

  /** The strongest way in which anything on the edge is said, among what the filters leave: 0 fact … 2 intention. */
  app.strongest = (edge) => Math.min(2, ...app.factsOn(edge).filter(app.allowsFact).map((fact) => fact.m));

  app.count = (items, key) => {
    const counts = new Map();
    for (const item of items) counts.set(key(item), (counts.get(key(item)) || 0) + 1);
    return counts;
  };
})();
