"use strict";

// Names beside the nodes, at one readable size whatever the zoom, and never one over another: the most important first,
// each at the first side of its node that is free; those that find no room are left out until one zooms in.
(() => {
  const SIZE = 13;
  const LINE = 16;
  const MOST = 11; // characters in a line
  const CELL = 80;
  const TRIED = 300; // names at most that are tried
  const FONT = `"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif`;
  const wrapped = new Map();
  const widths = new Map();
  let boxes = [];

  /** A name in at most two lines. */
  const wrap = (name) => {
    if (wrapped.has(name)) return wrapped.get(name);
    const chars = Array.from(name.replace(/\s+/g, " "));
    let lines = [chars.join("")];
    if (chars.length > MOST) {
      const half = chars.length <= 2 * MOST ? Math.ceil(chars.length / 2) : MOST;
      const second = chars.slice(half, half + MOST);
      if (chars.length > half + MOST) second.splice(MOST - 1, 1, "…");
      lines = [chars.slice(0, half).join(""), second.join("")];
    }
    wrapped.set(name, lines);
    return lines;
  };

  const widthOf = (ctx, text, font) => {
    const key = font + text;
    if (!widths.has(key)) {
      ctx.font = font;
      widths.set(key, ctx.measureText(text).width);
    }
    return widths.get(key);
  };

  /** Boxes that are taken, in a raster so that a thousand of them are looked up quickly. */
  const makeRaster = () => {
    const cells = new Map();
    const each = (box, visit) => {
      const [right, bottom] = [Math.floor((box.x + box.w) / CELL), Math.floor((box.y + box.h) / CELL)];
      for (let x = Math.floor(box.x / CELL); x <= right; x++) {
        for (let y = Math.floor(box.y / CELL); y <= bottom; y++) if (visit(x * 4096 + y)) return true;
      }
      return false;
    };
    const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
    return {
      add: (box) => each(box, (key) => void (cells.get(key)?.push(box) ?? cells.set(key, [box]))),
      count: (box) => {
        const found = new Set();
        each(box, (key) => void cells.get(key)?.forEach((other) => other.id !== box.id && meets(box, other) && found.add(other)));
        return found.size;
      },
      free: (box) => !each(box, (key) => cells.get(key)?.some((other) => other.id !== box.id && meets(box, other))),
    };
  };

  /** Where a name may stand, best first: below, beside, above, then aslant, then the same a little farther away. */
  const sides = (at, r, w, h) =>
    [0, 14].flatMap((off) => {
      const [left, right] = [at.x - r - 4 - off - w, at.x + r + 4 + off];
      const [above, below] = [at.y - r - 3 - off - h, at.y + r + 3 + off];
      const [middle, level] = [at.x - w / 2, at.y - h / 2];
      const slant = off ? [] : [[right - 4, below - 6], [left + 4, below - 6], [right - 4, above + 6], [left + 4, above + 6]];
      return [[middle, below], [right, level], [left, level], [middle, above], ...slant].map(([x, y]) => ({ x, y }));
    });

  /** The spot that covers the fewest nodes. */
  const fewest = (spots, discs) => spots.map((spot) => [discs.count(spot), spot]).sort((a, b) => a[0] - b[0])[0]?.[1];

  /**
   * Finds room for the names of the nodes, most important first, and then for the words on the links.
   * Nodes are { id, name, x, y, r, strong, faint, sure }, links { id, text, x, y }, in pixels of the canvas element.
   * A name that is sure to be wanted may cover lesser nodes, though never another name. Notes are like links, and first.
   */
  app.placeLabels = (ctx, nodes, links, size, notes = []) => {
    const [names, discs] = [makeRaster(), makeRaster()];
    boxes = [];
    const visible = (n) => n.x > -50 && n.y > -50 && n.x < size.width + 50 && n.y < size.height + 50;
    const near = nodes.filter(visible);
    for (const n of near) {
      const disc = { id: n.id, x: n.x - n.r, y: n.y - n.r, w: 2 * n.r, h: 2 * n.r };
      if (!n.faint) discs.add(disc);
      if (n.strong) names.add(disc);
    }
    const inside = (b) => b.x > 2 && b.y > 2 && b.x + b.w < size.width - 2 && b.y + b.h < size.height - 2;
    const place = (id, lines, spots, font, w, { strong = false, sure = false } = {}) => {
      const h = LINE * lines.length;
      const open = [];
      for (const spot of spots(w, h)) {
        const box = { id, ...spot, w, h };
        if (!inside(box) || !names.free(box)) continue;
        open.push(box);
        if (discs.free(box)) break;
      }
      const last = open[open.length - 1];
      const box = last && (discs.free(last) ? last : sure && fewest(open, discs));
      if (!box) return;
      names.add({ ...box, id: `${id} label` });
      boxes.push({ ...box, lines, text: lines.join(""), font, strong });
    };
    const font = `12px ${FONT}`;
    const words = ({ id, text, x, y }) => {
      const w = widthOf(ctx, text, font) + 4;
      place(id, [text], () => [{ x: x - w / 2, y: y - LINE / 2 }], font, w);
    };
    notes.forEach(words);
    for (const n of near.filter((one) => !one.faint).slice(0, TRIED)) {
      const face = `${n.strong ? "600 " : ""}${SIZE}px ${FONT}`;
      const lines = wrap(n.name);
      const w = Math.max(...lines.map((line) => widthOf(ctx, line, face))) + 4;
      place(n.id, lines, (width, height) => sides(n, n.r, width, height), face, w, n);
    }
    links.forEach(words);
  };

  /** Moves the names along with the picture. */
  app.shiftLabels = (dx, dy) => boxes.forEach((box) => ((box.x += dx), (box.y += dy)));

  /** Writes the names where they were placed. */
  app.writeLabels = (ctx, scale, colors) => {
    ctx.save();
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    Object.assign(ctx, { textAlign: "center", textBaseline: "middle", lineJoin: "round", lineWidth: 4, strokeStyle: colors.ground });
    for (const { lines, x, y, w, font, strong } of boxes) {
      ctx.font = font;
      ctx.fillStyle = strong ? colors.strong : colors.text;
      lines.forEach((line, i) => {
        ctx.strokeText(line, x + w / 2, y + LINE * (i + 0.5));
        ctx.fillText(line, x + w / 2, y + LINE * (i + 0.5));
      });
    }
    ctx.restore();
  };

  /** The boxes of the names, in pixels of the canvas element. */
  app.labelBoxes = () => boxes.map((box) => ({ ...box }));
})();
