"use strict";

// Selecting: what is shown in the panel, and whether the view has to change so that one sees it.
(() => {
  const { store } = app;
  const PICTURES = new Set(["overview", "near", "path", "all"]);

  app.selected = () => {
    const { sel } = app.state;
    const [node, edge] = [store.node(sel), store.edge(sel)];
    return node ? { node } : edge ? { edge } : {};
  };

  /** A view in which the node is to be seen. */
  const seen = (node) => {
    const { state } = app;
    if (state.view === "path" && state.focus && !state.to && state.focus !== node.id) return { to: node.id };
    if (!PICTURES.has(state.view) || app.picture.shows(node)) return {};
    return store.edgesOf(node).length ? { view: "near", focus: node.id, open: [], steps: 1 } : { view: "all" };
  };

  /** Shows the evidence of a node or link, and brings it into the picture; returns whether there is such a thing. */
  app.select = (id) => {
    const [node, edge] = [store.node(id), store.edge(id)];
    if (!node && !edge) return false;
    const ends = edge ? store.ends(edge) : [];
    const away = node || ends.find((end) => PICTURES.has(app.state.view) && !app.picture.shows(end));
    app.go({ sel: id, ...(away ? seen(away) : {}) });
    return true;
  };

  app.clear = () => app.go({ sel: "" });

  /** Puts a node in the middle of its neighbourhood. */
  app.around = (id) => app.go({ view: "near", focus: id, sel: id, open: [], steps: 1 });

  /** Expands a node of the neighbourhood, or collapses it. */
  app.toggle = (id) => {
    const { view, focus, open } = app.state;
    if (view !== "near" || !focus) return app.around(id);
    if (id === focus) return app.go({ steps: app.state.steps === 1 ? 2 : 1, open: [] });
    return app.go({ sel: id, open: open.includes(id) ? open.filter((one) => one !== id) : [...open, id] });
  };

  /** Opens an article, at a place if one is given. */
  app.read = (articleId, start, end) => {
    if (!app.byArticle.has(articleId)) return false;
    app.go({ view: "reader", article: articleId, at: start === undefined ? "" : `${start}-${end}` });
    return true;
  };
})();
