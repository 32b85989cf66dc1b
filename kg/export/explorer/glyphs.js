"use strict";

// Elements without innerHTML, and the little drawings of the legend.
(() => {
  /** An element with attributes and children; strings become text and never markup. */
  app.el = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter((child) => child !== "" && child !== undefined && child !== null));
    return element;
  };

  const SVG = "http://www.w3.org/2000/svg";
  const svg = (tag, attributes) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  const polygon = (count, turn, inner = 1) => {
    const points = [];
    const steps = inner === 1 ? count : count * 2;
    for (let i = 0; i < steps; i++) {
      const angle = turn + (i * 2 * Math.PI) / steps;
      const radius = i % 2 && inner !== 1 ? 7 * inner : 7;
      points.push(`${(8 + radius * Math.cos(angle)).toFixed(2)},${(8 + radius * Math.sin(angle)).toFixed(2)}`);
    }
    return svg("polygon", { points: points.join(" ") });
  };

  const up = -Math.PI / 2;
  const SHAPES = {
    dot: () => svg("circle", { cx: 8, cy: 8, r: 6 }),
    square: () => svg("rect", { x: 2.5, y: 2.5, width: 11, height: 11 }),
    diamond: () => polygon(4, up),
    triangle: () => polygon(3, up),
    triangleDown: () => polygon(3, -up),
    hexagon: () => polygon(6, 0),
    star: () => polygon(5, up, 0.45),
  };
  const looks = new Map(app.nodes.map((node) => [node.core, node]));

  /** The sign of a class: its shape in its colour. */
  app.glyph = (core) => {
    const look = looks.get(core) || { shape: "dot", color: "gray" };
    const picture = svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "glyph", "aria-hidden": "true" });
    const shape = (SHAPES[look.shape] || SHAPES.dot)();
    shape.setAttribute("fill", look.color);
    picture.append(shape);
    return picture;
  };

  app.DASHES = [false, [7, 5], [2, 5]]; // how a link is drawn that is a fact, somebody's words, an intention

  /** The sign of a modality: its line. */
  app.line = (modality) => {
    const picture = svg("svg", { viewBox: "0 0 24 8", width: 24, height: 8, class: "stroke", "aria-hidden": "true" });
    const dashes = app.DASHES[modality];
    picture.append(svg("line", { x1: 0, y1: 4, x2: 24, y2: 4, "stroke-width": 2, "stroke-dasharray": dashes ? dashes.join(" ") : "none" }));
    return picture;
  };

  /** A mark that says how something is said. */
  app.badge = (modality) => {
    const name = app.modalities[modality];
    return app.el("span", { class: `badge ${name}`, "data-modality": name, title: app.say(`${name}Long`) }, app.say(name));
  };

  /** A node as a button that selects it. */
  app.nodeButton = (node, role = "") => {
    const name = app.el("span", { class: `name ${role}`, lang: "zh" }, node.name);
    const button = app.el("button", { type: "button", class: "node", "data-node": node.id }, app.glyph(node.core), name);
    button.addEventListener("click", () => app.select(node.id));
    return button;
  };
})();
