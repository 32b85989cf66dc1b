"use strict";

// What hangs together lies on an island: a tint behind the nodes of a community, in the colour of what is central to it.
(() => {
  const { store, style, picture } = app;
  const SHORE = 40; // around a node
  const LEAST = 4; // nodes of an island
  const MOST = 400; // nodes in all: above it they would cost more than they tell
  let shapes = [];

  /** Takes note of the islands of what is about to be drawn: rows of [node, x, y, island]. */
  picture.islands = (rows, links) => {
    shapes = [];
    if (rows.length > MOST) return;
    const found = new Map();
    const home = new Map();
    for (const [node, , , island] of rows) {
      if (island < 0) continue;
      home.set(node.id, island);
      found.set(island, [...(found.get(island) || []), node]);
    }
    for (const [island, nodes] of found) {
      if (nodes.length < LEAST) continue;
      const hub = nodes.reduce((a, b) => ((b.degree || 0) > (a.degree || 0) ? b : a));
      const inner = links.filter((edge) => home.get(edge.from) === island && home.get(edge.to) === island);
      shapes.push({ nodes, inner: inner.map(store.ends), color: app.look(hub.core).color });
    }
  };

  /** A colour thinned with the colour of the ground, opaque, so that what overlaps does not grow darker. */
  const thinned = (color, ground, share) => {
    const part = (hex, i) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
    const mixed = [0, 1, 2].map((i) => Math.round(part(color, i) * share + part(ground, i) * (1 - share)));
    return `rgb(${mixed.join(" ")})`;
  };

  picture.network.on("beforeDrawing", (ctx) => {
    if (picture.isHeld()) return;
    const share = style.shade() ? 0.04 : 0.09;
    const shore = SHORE * Math.min(1.5, picture.unit());
    ctx.save();
    ctx.lineCap = "round";
    ctx.lineWidth = shore * 1.5;
    for (const { nodes, inner, color } of shapes) {
      ctx.fillStyle = ctx.strokeStyle = thinned(color, style.colors.ground, share);
      ctx.beginPath();
      for (const [a, b] of inner) {
        ctx.moveTo(...picture.spot(a.id));
        ctx.lineTo(...picture.spot(b.id));
      }
      ctx.stroke();
      ctx.beginPath();
      for (const node of nodes) {
        const [x, y] = picture.spot(node.id);
        ctx.moveTo(x + shore, y);
        ctx.arc(x, y, shore, 0, 2 * Math.PI);
      }
      ctx.fill();
    }
    ctx.restore();
  });
})();
