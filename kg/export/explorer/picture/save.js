"use strict";

// The picture as a file: PNG as it stands on the screen, SVG drawn anew from what is shown.
(() => {
  const { store, filter, picture, style, svg } = app;

  app.addWords({
    savePng: ["PNG", "PNG"],
    saveSvg: ["SVG", "SVG"],
    savePngHint: ["把图存为 PNG", "Save the picture as PNG"],
    saveSvgHint: ["把图存为 SVG", "Save the picture as SVG"],
  });

  /** Hands a file to the reader. */
  app.save = (name, blob) => {
    const link = app.el("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const png = (then) => {
    const drawn = picture.container.querySelector("canvas");
    const canvas = app.el("canvas", { width: drawn.width, height: drawn.height });
    const ctx = canvas.getContext("2d");
    ctx.fillStyle = style.colors.ground;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    ctx.drawImage(drawn, 0, 0);
    canvas.toBlob(then);
  };

  const shape = (node) => {
    const { x, y } = picture.at(node.id);
    const r = node.size * picture.unit() * picture.network.getScale();
    const look = app.look(node.core);
    const paint = { fill: look.color, stroke: style.colors.outline, "stroke-width": 1 };
    const points = app.outline(look.shape)?.map(([a, b]) => `${(x + ((a - 8) * r) / 7).toFixed(1)},${(y + ((b - 8) * r) / 7).toFixed(1)}`);
    const form = points ? svg("polygon", { points: points.join(" "), ...paint }) : svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1), ...paint });
    form.append(svg("title", {}, node.name));
    return form;
  };

  const line = (edge) => {
    const [a, b] = store.ends(edge).map((node) => picture.at(node.id));
    const dashes = app.DASHES[filter.strongest(edge)];
    return svg("line", { x1: a.x.toFixed(1), y1: a.y.toFixed(1), x2: b.x.toFixed(1), y2: b.y.toFixed(1), stroke: style.colors.edge, "stroke-dasharray": dashes ? dashes.join(" ") : "none" });
  };

  const label = (box) =>
    box.lines.map((words, i) => {
      const attributes = { x: (box.x + box.w / 2).toFixed(1), y: (box.y + 12 + 16 * i).toFixed(1), "text-anchor": "middle", fill: style.colors.text, stroke: style.colors.ground, "stroke-width": 3, "paint-order": "stroke", "font-size": 13, "font-family": "sans-serif" };
      return svg("text", attributes, words);
    });

  /** The picture as the text of an SVG file. */
  app.asSvg = () => {
    const { width, height } = picture.size();
    const nodes = picture.nodeIds().map(store.node);
    const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height }, svg("rect", { width, height, fill: style.colors.ground }), picture.links().map(line), nodes.map(shape), app.labelBoxes().map(label));
    return new XMLSerializer().serializeToString(root);
  };

  const name = (suffix) => `${app.state.view}.${suffix}`;
  app.byId("save-png").addEventListener("click", () => {
    const called = name("png"); // of the view that is saved: the blob takes a moment
    png((blob) => app.save(called, blob));
  });
  app.byId("save-svg").addEventListener("click", () => app.save(name("svg"), new Blob([app.asSvg()], { type: "image/svg+xml" })));
})();
