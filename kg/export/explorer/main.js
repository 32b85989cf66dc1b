"use strict";

// Selection, and the handle by which other programs and the tests reach the picture.
(() => {
  app.past = []; // what was selected, the latest last

  const choose = (selected) => {
    app.selected = selected;
    const node = selected?.node;
    const around = node && app.edgesOf(node).length && (!app.shows(node) || app.small());
    if (app.view === "near" || around) app.show(selected ? "near" : "overview");
    else if (node && !app.shows(node)) app.show("all");
    else {
      app.restyle(false);
      app.report(app.drawnNodes().length, app.drawnEdges().length);
    }
    app.tell();
  };

  /** Selects a node or a link by its id; returns whether there is one. */
  app.select = (id) => {
    const [node, edge] = [app.byId.get(id), app.edgeById.get(id)];
    if (!node && !edge) return false;
    if (app.past[app.past.length - 1] !== id) app.past.push(id);
    choose(node ? { node } : { edge });
    return true;
  };

  app.back = () => {
    app.past.pop();
    const before = app.past.pop();
    if (before) app.select(before);
    else app.clear();
  };

  app.clear = () => {
    if (!app.selected) return;
    app.past = [];
    choose(null);
  };

  window.kgViz = {
    select: app.select,
    clear: app.clear,
    show: app.show,
    shown: () => ({
      nodes: app.drawnNodes().length,
      edges: app.drawnEdges().length,
      nodeIds: app.drawnNodes(),
      edgeIds: app.drawnEdges().map((edge) => edge.id),
    }),
    screenPos: app.screenPos,
    edgePos: app.edgePos,
    labelBoxes: app.labelsOnScreen,
  };

  app.onceDrawn(() => (document.documentElement.dataset.ready = "1"));
  app.show("overview");
  app.tell();
})();
