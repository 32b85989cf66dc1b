"use strict";

// Which nodes a picture shows and where: rows of [node, x, y], with the number of its island where it is on one.
// Nothing here draws.
(() => {
  const { store, filter } = app;
  const places = {};
  app.places = places;

  const byDegree = (a, b) => (b.degree || 0) - (a.degree || 0) || a.index - b.index;
  const GAP = 120; // between neighbours on a ring

  const placed = (node) => [node, node.x, node.y, node.island];

  /** A connected part of what is best connected, as many as the window has room for. */
  places.overview = (room) => {
    const most = Math.max(20, Math.min(110, Math.floor(room / 4800)));
    const kept = app.data.overview.map(([index, ...place]) => [app.nodes[index], ...place]).filter(([node]) => filter.node(node));
    const allowed = app.nodes.filter(filter.node);
    if (kept.length >= Math.min(12, allowed.length)) return kept.slice(0, most);
    return allowed.sort(byDegree).slice(0, most).map(placed);
  };

  places.all = () => app.nodes.filter(filter.node).map(placed);

  places.leftOut = new Set(); // neighbours for which the neighbourhood that was last laid out had no room

  /** Neighbours that the filters leave, the kinds of relation together, the best connected first where it must end. */
  const around = (node, most) => {
    const found = new Map();
    for (const edge of store.edgesOf(node)) {
      if (filter.edge(edge)) found.set(store.otherEnd(edge, node), `${store.factsOn(edge)[0].p} ${edge.id}`);
    }
    const sorted = [...found.keys()].sort(byDegree);
    const chosen = sorted.slice(0, Math.max(0, most));
    sorted.slice(chosen.length).forEach((other) => places.leftOut.add(other));
    return chosen.sort((a, b) => (found.get(a) < found.get(b) ? -1 : 1));
  };

  /** The tree of what is reached from some nodes: node → children, one or two steps and whatever was expanded. */
  const reached = (roots, most) => {
    const { steps, open } = app.state;
    places.leftOut = new Set();
    const opened = new Set(open);
    const children = new Map(roots.map((node) => [node, []]));
    let ring = roots;
    for (let depth = 1; ring.length && children.size < most; depth++) {
      const next = [];
      for (const node of ring) {
        if (depth > steps && !opened.has(node.id)) continue;
        const fresh = around(node, most - children.size).filter((other) => !children.has(other));
        fresh.forEach((other) => children.set(other, []));
        children.get(node).push(...fresh);
        next.push(...fresh);
      }
      ring = next;
    }
    for (const node of children.keys()) places.leftOut.delete(node);
    return children;
  };

  /** Positions on ellipses around the middle: as many rings as it takes, labels wide and low. */
  const rings = (count) => {
    const found = [];
    for (let ring = 0; found.length < count; ring++) {
      const [rx, ry] = [230 + 165 * ring, 170 + 105 * ring];
      const round = Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)));
      const here = Math.min(count - found.length, Math.floor(round / GAP));
      for (let i = 0; i < here; i++) {
        const angle = -Math.PI / 2 + ((i + (ring % 2) / 2) * 2 * Math.PI) / here;
        found.push([Math.round(rx * Math.cos(angle)), Math.round(ry * Math.sin(angle))]);
      }
    }
    return found;
  };

  /** A tree drawn out from its root in sectors, each as wide as what hangs on it. */
  const fan = (root, children) => {
    const leaves = new Map();
    const count = (node) => {
      const sum = children.get(node).map(count).reduce((a, b) => a + b, 0);
      leaves.set(node, Math.max(1, sum));
      return leaves.get(node);
    };
    const all = count(root);
    const base = Math.max(190, (all * 62) / (2 * Math.PI));
    const found = [];
    const lay = (node, from, to, depth) => {
      const angle = (from + to) / 2 - Math.PI / 2;
      const radius = base * (depth === 0 ? 0 : 0.45 + 0.55 * depth);
      found.push([node, Math.round(radius * 1.3 * Math.cos(angle)), Math.round(radius * Math.sin(angle))]);
      let at = from;
      for (const child of children.get(node)) {
        const wide = ((to - from) * leaves.get(child)) / leaves.get(node);
        lay(child, at, at + wide, depth + 1);
        at += wide;
      }
    };
    lay(root, 0, 2 * Math.PI, 0);
    return found;
  };

  /** The middle of the neighbourhood, the beginning of the path. */
  places.focus = () => store.node(app.state.focus) || app.selected().node;

  places.near = (room) => {
    const focus = places.focus();
    if (!focus) return places.overview(room);
    const most = Math.max(30, Math.min(160, Math.floor(room / 3600)));
    const children = reached([focus], most);
    const first = children.get(focus);
    if (children.size === first.length + 1) {
      const spots = rings(first.length);
      return [[focus, 0, 0], ...first.map((node, i) => [node, ...spots[i]])];
    }
    return fan(focus, children);
  };

  // --- the path between two things ----------------------------------------------------------------------------------

  const distances = (from) => {
    const found = new Map([[from, 0]]);
    let ring = [from];
    for (let step = 1; ring.length; step++) {
      const next = [];
      for (const node of ring) {
        for (const edge of store.edgesOf(node)) {
          const other = store.otherEnd(edge, node);
          if (!found.has(other) && filter.edge(edge)) (found.set(other, step), next.push(other));
        }
      }
      ring = next;
    }
    return found;
  };

  /** The nodes on all shortest paths between two, step by step; empty if there is none. */
  places.steps = (from, to) => {
    if (!filter.node(from) || !filter.node(to)) return [];
    const [near, far] = [distances(from), distances(to)];
    if (!near.has(to)) return [];
    const length = near.get(to);
    const columns = Array.from({ length: length + 1 }, () => []);
    for (const [node, step] of near) if (far.has(node) && step + far.get(node) === length) columns[step].push(node);
    return columns.map((column) => column.sort(byDegree).slice(0, 7));
  };

  places.path = (room) => {
    const [from, to] = [places.focus(), store.node(app.state.to)];
    if (!from) return [];
    if (!to) return [[from, 0, 0]];
    const columns = places.steps(from, to);
    if (!columns.length) return [[from, -200, 0], [to, 200, 0]];
    const tall = room < 250000; // a narrow window: downwards
    return columns.flatMap((column, i) =>
      column.map((node, j) => {
        const [along, across] = [(i - (columns.length - 1) / 2) * (tall ? 110 : 240), (j - (column.length - 1) / 2) * (tall ? 130 : 100)];
        return tall ? [node, across, along] : [node, along, across];
      }),
    );
  };
})();
