"use strict";

// The handle by which other programs and the tests reach the page. Positions are pixels of the window.
(() => {
  const { picture, store } = app;
  const onWindow = ({ x, y }) => {
    const box = picture.container.getBoundingClientRect();
    return { x: box.left + x, y: box.top + y };
  };

  const edgePos = (id) => {
    const edge = store.edge(id);
    if (!edge || !store.ends(edge).every(picture.shows)) return null;
    const [a, b] = [picture.at(edge.from), picture.at(edge.to)];
    return onWindow({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  };

  window.kgViz = {
    select: app.select,
    clear: app.clear,
    show: app.open,
    shown: () => {
      const edges = picture.links().map((edge) => edge.id);
      return { nodes: picture.nodeIds().length, edges: edges.length, nodeIds: picture.nodeIds(), edgeIds: edges };
    },
    screenPos: (id) => (store.node(id) && picture.shows(store.node(id)) ? onWindow(picture.at(id)) : null),
    edgePos,
    labelBoxes: () => app.labelBoxes().map((box) => ({ ...box, ...onWindow(box) })),
    read: app.read,
    go: app.go,
    state: () => app.state,
  };
})();
