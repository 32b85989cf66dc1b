"use strict";

// The picture: which nodes and links are drawn, where, and how. vis-network draws and listens; its physics stay off.
(() => {
  const container = document.getElementById("picture");
  const LARGE = 1500; // nodes in a view from which on drawing is spared
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(container, { nodes, edges }, app.options);
  const colors = {};
  let places = new Map(); // node id → [x, y] of what is drawn
  let unit = 1; // how much larger things are drawn, so that they keep their size at the scale of the whole view
  let hovered = null;
  let painted = new Set(); // what a selection in a large view has changed
  let moved = false; // by the user's hand, since the last fit

  app.view = "overview";
  app.selected = null; // { node } or { edge }

  const readColors = () => {
    const style = getComputedStyle(document.documentElement);
    for (const name of ["ground", "text", "strong", "edge", "accent", "outline"]) {
      colors[name] = style.getPropertyValue(`--${name}`).trim();
    }
  };

  // --- what is drawn, and where -------------------------------------------------------------------------------------

  const roomFor = (share) => Math.floor((container.clientWidth * container.clientHeight) / share);
  const byDegree = (a, b) => (b.degree || 0) - (a.degree || 0) || a.index - b.index;

  const overview = () => {
    const most = Math.max(20, Math.min(110, roomFor(4800)));
    const rows = app.data.overview.map(([index, x, y]) => [app.nodes[index], x, y]);
    const kept = rows.filter(([node]) => app.allowsNode(node)).slice(0, most);
    const allowed = app.nodes.filter(app.allowsNode);
    if (kept.length >= Math.min(12, allowed.length)) return kept;
    return allowed.sort(byDegree).slice(0, most).map((node) => [node, node.x, node.y]);
  };

  const everything = () => app.nodes.filter(app.allowsNode).map((node) => [node, node.x, node.y]);

  /** Positions on ellipses around the middle: as many rings as it takes, labels wide and low. */
  const rings = (count) => {
    const found = [];
    for (let ring = 0; found.length < count; ring++) {
      const [rx, ry] = [230 + 165 * ring, 170 + 105 * ring];
      const round = Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)));
      const here = Math.min(count - found.length, Math.floor(round / 118));
      for (let i = 0; i < here; i++) {
        const angle = -Math.PI / 2 + ((i + (ring % 2) / 2) * 2 * Math.PI) / here;
        found.push([Math.round(rx * Math.cos(angle)), Math.round(ry * Math.sin(angle))]);
      }
    }
    return found;
  };

  const neighbourhood = () => {
    const middle = focusNodes();
    if (!middle.length) return overview();
    const relation = (edge) => `${app.factsOn(edge)[0].p} ${edge.id}`;
    const around = new Map();
    for (const node of middle) {
      for (const edge of app.edgesOf(node).filter(app.allowsEdge)) {
        const other = app.otherEnd(edge, node);
        if (!middle.includes(other) && app.allowsNode(other)) around.set(other, relation(edge));
      }
    }
    const most = Math.max(30, Math.min(160, roomFor(3600)));
    const chosen = [...around.keys()].sort(byDegree).slice(0, most);
    chosen.sort((a, b) => (around.get(a) < around.get(b) ? -1 : 1));
    const spots = rings(chosen.length);
    return [
      ...middle.map((node, i) => [node, (i - (middle.length - 1) / 2) * 200, 0]),
      ...chosen.map((node, i) => [node, ...spots[i]]),
    ];
  };

  const focusNodes = () => {
    if (app.selected?.node) return [app.selected.node];
    if (app.selected?.edge) return [app.selected.edge.from, app.selected.edge.to].map((id) => app.byId.get(id));
    return [];
  };

  /** The places drawn out, up or sideways, towards the shape of the window. */
  const drawnOut = (rows) => {
    const box = boundsOf(rows.map(([, x, y]) => [x, y]));
    const ratio = container.clientWidth / container.clientHeight / ((box.w + 200) / (box.h + 200));
    const [across, down] = [Math.min(1.6, Math.max(1, ratio)), Math.min(1.6, Math.max(1, 1 / ratio))];
    return rows.map(([node, x, y]) => [node, Math.round(x * across), Math.round(y * down)]);
  };

  const VIEWS = { overview, near: neighbourhood, all: everything };

  // --- how it is drawn ----------------------------------------------------------------------------------------------

  /** The nodes that stand out: what is selected and its neighbours; null when nothing is selected. */
  const lit = () => {
    const middle = focusNodes();
    if (!middle.length) return null;
    const around = app.selected.node ? app.neighbours(middle[0]) : [];
    return new Set([...middle, ...around].map((node) => node.id));
  };

  const nodeStyle = (node, light) => {
    const chosen = focusNodes().includes(node);
    return {
      id: node.id,
      shape: node.shape,
      size: node.size * unit * (chosen ? 1.25 : 1),
      color: { background: node.color, border: chosen ? colors.strong : colors.outline },
      borderWidth: chosen ? 3 : large() ? 0 : 1,
      opacity: !light || light.has(node.id) ? 1 : 0.18,
      chosen: false,
    };
  };

  const edgeStyle = (edge, light) => {
    const facts = app.factsOn(edge).filter(app.allowsFact);
    const dashes = app.DASHES[app.strongest(edge)];
    const chosen = app.selected?.edge === edge;
    const near = focusNodes().some((node) => node.id === edge.from || node.id === edge.to) && (chosen || app.selected.node);
    const points = (end) => facts.some((fact) => app.nodes[fact.o]?.id === end);
    const arrow = (end) => ({ enabled: (near || !large()) && points(end), scaleFactor: 0.4 * unit });
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      width: (chosen ? 3 : near ? 1.8 : 1.2) * unit,
      dashes: dashes && dashes.map((length) => length * unit),
      color: { color: near ? colors.accent : colors.edge, opacity: near || !light ? 0.9 : 0.15 },
      arrows: { to: arrow(edge.to), from: arrow(edge.from) },
      chosen: false,
    };
  };

  const shownEdges = () =>
    app.edges.filter((edge) => places.has(edge.from) && places.has(edge.to) && app.allowsEdge(edge));

  /** In a large view a selection lights up what it is about, and does not pay for dimming the rest. */
  const large = () => places.size > LARGE;

  /** Draws the same nodes and links anew: after a selection, a change of theme or size. */
  app.restyle = (whole = true) => {
    const light = lit();
    const shade = large() ? null : light;
    const some = whole || !large() ? null : new Set([...painted, ...(light || [])]);
    const now = shownEdges().filter((edge) => !some || some.has(edge.from) || some.has(edge.to));
    nodes.update([...places.keys()].filter((id) => !some || some.has(id)).map((id) => nodeStyle(app.byId.get(id), shade)));
    edges.update(now.map((edge) => edgeStyle(edge, shade)));
    painted = new Set(light);
    network.redraw();
  };

  /** Chooses and places what the view shows, and fits it into the window. */
  app.show = (view = app.view) => {
    app.view = view;
    const rows = drawnOut(VIEWS[view]());
    places = new Map(rows.map(([node, x, y]) => [node.id, [x, y]]));
    const drawn = shownEdges();
    network.setOptions({ interaction: { hideEdgesOnDrag: large(), hideEdgesOnZoom: large() } });
    measure();
    const light = large() ? null : lit();
    painted = new Set(lit());
    edges.clear();
    nodes.clear();
    nodes.add(rows.map(([node, x, y]) => ({ ...nodeStyle(node, light), x, y })));
    edges.add(drawn.map((edge) => edgeStyle(edge, light)));
    app.fit();
    app.report(places.size, drawn.length);
  };

  const boundsOf = (points) => {
    const span = (axis) => points.reduce(([a, b], p) => [Math.min(a, p[axis]), Math.max(b, p[axis])], [Infinity, -Infinity]);
    const [[left, right], [top, bottom]] = points.length ? [span(0), span(1)] : [[0, 0], [0, 0]];
    return { x: (left + right) / 2, y: (top + bottom) / 2, w: right - left, h: bottom - top };
  };

  const measure = () => {
    const box = boundsOf([...places.values()]);
    const [w, h] = [container.clientWidth - Math.min(150, container.clientWidth / 3), container.clientHeight - 110];
    const scale = Math.max(0.02, Math.min(1.1, w / Math.max(box.w, 1), h / Math.max(box.h, 1)));
    unit = Math.max(1, Math.min(3, 1 / scale));
    return { position: { x: box.x, y: box.y }, scale };
  };

  app.fit = () => {
    if (!places.size) return;
    network.moveTo({ ...measure(), animation: false });
    moved = false;
  };

  // --- names --------------------------------------------------------------------------------------------------------

  const at = (id) => {
    const [x, y] = places.get(id);
    return network.canvasToDOM({ x, y });
  };

  const linkWords = (light) => {
    if (!light) return [];
    const ends = new Set(focusNodes().map((node) => node.id));
    const near = shownEdges().filter((e) => (app.selected.edge ? app.selected.edge === e : ends.has(e.from) || ends.has(e.to)));
    if (near.length > 40) return [];
    return near.map((edge) => {
      const [a, b] = [at(edge.from), at(edge.to)];
      const names = [...new Set(app.factsOn(edge).filter(app.allowsFact).map((fact) => app.term(fact.p)))];
      const text = names.slice(0, 2).join(app.lang === "en" ? ", " : "、") + (names.length > 2 ? "…" : "");
      return { id: edge.id, text, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    });
  };

  const drawLabels = (ctx) => {
    const light = lit();
    const shade = large() ? null : light;
    const chosen = new Set(focusNodes());
    const scale = network.getScale();
    const weight = (node) =>
      (node.id === hovered ? 4e6 : 0) + (chosen.has(node) ? 2e6 : 0) + (light?.has(node.id) ? 1e6 : 0) + (node.degree || 0);
    const shown = [...places.keys()].map((id) => app.byId.get(id));
    shown.sort((a, b) => weight(b) - weight(a) || a.index - b.index);
    const marks = shown.map((node) => ({
      id: node.id,
      name: node.name,
      ...at(node.id),
      r: node.size * unit * scale,
      strong: chosen.has(node) || node.id === hovered,
      faint: shade !== null && !shade.has(node.id) && node.id !== hovered,
    }));
    const hubs = light ? [] : shown.filter((node) => node.degree > 4).slice(0, 16);
    for (const mark of marks) mark.sure = mark.strong || hubs.some((node) => node.id === mark.id);
    const size = { width: container.clientWidth, height: container.clientHeight };
    app.drawLabels(ctx, ctx.canvas.width / size.width, marks, linkWords(light), colors, size);
  };

  // --- what the hand does -------------------------------------------------------------------------------------------

  network.on("afterDrawing", drawLabels);
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) app.select(node);
    else if (edge !== undefined) app.select(edge);
    else app.clear();
  });
  network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && app.show("near"));
  network.on("hoverNode", ({ node }) => ((hovered = node), (container.style.cursor = "pointer"), network.redraw()));
  network.on("blurNode", () => ((hovered = null), (container.style.cursor = ""), network.redraw()));
  network.on("hoverEdge", () => (container.style.cursor = "pointer"));
  network.on("blurEdge", () => (container.style.cursor = ""));
  network.on("dragStart", () => (moved = true));
  network.on("zoom", () => (moved = true));
  network.on("dragEnd", ({ nodes: [node] }) => {
    if (node !== undefined) places.set(node, Object.values(network.getPosition(node)));
    network.redraw();
  });
  network.on("dragging", ({ nodes: [node] }) => {
    if (node !== undefined) places.set(node, Object.values(network.getPosition(node)));
  });
  network.on("resize", () => moved || app.show());
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    window.matchMedia(query).addEventListener("change", () => (readColors(), app.restyle()));
  }
  readColors();

  app.small = () => container.clientWidth < 600;
  app.shows = (node) => places.has(node.id);
  app.drawnEdges = shownEdges;
  app.drawnNodes = () => [...places.keys()];
  app.onceDrawn = (then) => network.once("afterDrawing", then);
  const onScreen = ({ x, y }) => {
    const box = container.getBoundingClientRect();
    return { x: box.left + x, y: box.top + y };
  };
  app.screenPos = (id) => (places.has(id) ? onScreen(at(id)) : null);
  app.edgePos = (id) => {
    const edge = app.edgeById.get(id);
    if (!edge || !places.has(edge.from) || !places.has(edge.to)) return null;
    const [a, b] = [at(edge.from), at(edge.to)];
    return onScreen({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  };
  app.labelsOnScreen = () => app.labelBoxes().map((box) => ({ ...box, ...onScreen(box) }));
})();
