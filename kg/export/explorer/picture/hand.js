"use strict";

// What the hand and the keyboard do to the picture.
(() => {
  const { style, picture } = app;
  const { network, container } = picture;
  const point = (on) => (container.style.cursor = on ? "pointer" : "");

  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) app.select(node);
    else if (edge !== undefined) app.select(edge);
    else app.clear();
  });
  network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && app.toggle(node));
  network.on("hoverNode", ({ node }) => {
    picture.hovered = node;
    point(true);
    network.redraw();
  });
  network.on("blurNode", () => {
    picture.hovered = null;
    point(false);
    network.redraw();
  });
  network.on("hoverEdge", () => point(true));
  network.on("blurEdge", () => point(false));
  network.on("dragStart", ({ nodes: [node] }) => {
    picture.moved = true;
    picture.panning = node === undefined;
    if (picture.panning) picture.hold();
  });
  network.on("zoom", () => (picture.moved = true));
  network.on("dragging", ({ nodes: [node] }) => node !== undefined && picture.moveNode(node));
  network.on("dragEnd", ({ nodes: [node] }) => {
    picture.panning = false;
    if (node !== undefined) picture.moveNode(node);
    picture.letGo();
  });

  /** The node that lies next in a direction from the one that is selected: within the quarter that an arrow points to. */
  const nextTowards = (dx, dy) => {
    const ids = picture.nodeIds();
    const { node } = app.selected();
    if (!node || !picture.shows(node)) return app.state.focus || ids[0];
    const from = picture.at(node.id);
    let best = null;
    for (const id of ids) {
      const to = picture.at(id);
      const [x, y] = [to.x - from.x, to.y - from.y];
      const along = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (id === node.id || along <= 0 || aside > along) continue;
      if (!best || along + aside < best.far) best = { id, far: along + aside };
    }
    return best?.id;
  };

  const zoom = (factor) => {
    network.moveTo({ scale: Math.max(0.02, Math.min(5, network.getScale() * factor)) });
    picture.moved = true;
  };
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  container.addEventListener("keydown", (event) => {
    const { node } = app.selected();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (ARROWS[event.key]) {
      const next = nextTowards(...ARROWS[event.key]);
      if (next) app.select(next);
    } else if (event.key === "Enter" && node) app.toggle(node.id);
    else if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "0") picture.fit();
    else return;
    event.preventDefault();
  });

  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "print"]) {
    window.matchMedia(query).addEventListener("change", () => app.recolour());
  }
  app.recolour = () => {
    style.readColors();
    picture.restyle();
  };
  style.readColors();
})();
