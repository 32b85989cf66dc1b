"use strict";

// Room between what would lie on one another: a small window shows a few of the things that the layout was made for.
(() => {
  const ROUNDS = 60;

  /** The rows of [node, x, y, island], each pair moved away from one another as far as `gap(node, other)` asks. */
  app.apart = (rows, gap) => {
    const points = rows.map(([, x, y]) => [x, y]);
    const push = (i, j) => {
      const [dx, dy] = [points[i][0] - points[j][0], points[i][1] - points[j][1]];
      const [far, wanted] = [Math.hypot(dx, dy), gap(rows[i][0], rows[j][0])];
      if (far >= wanted) return false;
      const [x, y] = far ? [dx / far, dy / far] : [Math.cos(i), Math.sin(i)];
      const by = (wanted - far) / 2 + 0.5;
      points[i] = [points[i][0] + x * by, points[i][1] + y * by];
      points[j] = [points[j][0] - x * by, points[j][1] - y * by];
      return true;
    };
    for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
      moved = false;
      for (let i = 1; i < rows.length; i++) for (let j = 0; j < i; j++) moved = push(i, j) || moved;
    }
    return rows.map(([node, , , island], i) => [node, ...points[i].map(Math.round), island]);
  };
})();
