"use strict";

// The little drawings: the sign of a class, the line of a way of saying, and what is made of them.
(() => {
  const { el, svg } = app;

  const polygon = (count, turn, inner = 1) => {
    const points = [];
    const steps = inner === 1 ? count : count * 2;
    for (let i = 0; i < steps; i++) {
      const angle = turn + (i * 2 * Math.PI) / steps;
      const radius = i % 2 && inner !== 1 ? 7 * inner : 7;
      points.push([8 + radius * Math.cos(angle), 8 + radius * Math.sin(angle)]);
    }
    return points;
  };
  const up = -Math.PI / 2;
  const SHAPES = {
    square: [[2.5, 2.5], [13.5, 2.5], [13.5, 13.5], [2.5, 13.5]],
    diamond: polygon(4, up),
    triangle: polygon(3, up),
    triangleDown: polygon(3, -up),
    hexagon: polygon(6, 0),
    star: polygon(5, up, 0.45),
  };
  app.look = (core) => app.data.look[core] || { shape: "dot", color: "#777777" };

  /** The outline of a shape in a box of 16 by 16; none for a dot. */
  app.outline = (shape) => SHAPES[shape];

  /** The sign of a class: its shape in its colour. */
  app.glyph = (core) => {
    const { shape, color } = app.look(core);
    const points = SHAPES[shape]?.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ");
    const form = points ? svg("polygon", { points, fill: color }) : svg("circle", { cx: 8, cy: 8, r: 6, fill: color });
    return svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "glyph", "aria-hidden": "true" }, form);
  };

  app.DASHES = [false, [7, 5], [2, 4], [10, 3, 2, 3]]; // how a link is drawn, by app.modes

  /** The sign of a way of saying: its line. */
  app.stroke = (mode) => {
    const dashes = app.DASHES[mode];
    const line = svg("line", { x1: 0, y1: 4, x2: 28, y2: 4, "stroke-width": 2, "stroke-dasharray": dashes ? dashes.join(" ") : "none" });
    return svg("svg", { viewBox: "0 0 28 8", width: 28, height: 8, class: "stroke", "aria-hidden": "true" }, line);
  };

  /** A mark that says how a fact is known. */
  app.badge = (fact) => {
    const name = app.modes[app.modeOf(fact)];
    return el("span", { class: `badge ${name}`, "data-mode": name, title: app.say(`${name}Long`) }, app.say(name));
  };

  /** A node as a button that selects it. */
  app.nodeButton = (node, role = "") => {
    const name = el("span", { class: `name ${role}`, lang: "zh" }, node.name);
    return app.button({ class: "node", "data-node": node.id }, () => app.select(node.id), app.glyph(node.core), name);
  };
})();
