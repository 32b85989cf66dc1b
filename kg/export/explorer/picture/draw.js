"use strict";

// The picture on its canvas. vis-network draws and listens; its physics stay off.
(() => {
  const { store, filter, style, places } = app;
  const picture = {};
  app.picture = picture;
  const container = app.byId("picture");
  const LARGE = 600; // nodes from which on drawing is spared: no dimming, no arrows, no links while it moves
  let nodes = new vis.DataSet();
  let edges = new vis.DataSet();
  const network = new vis.Network(container, { nodes, edges }, app.options);
  let spots = new Map(); // node id → [x, y] of what is drawn
  let links = []; // the links that are drawn
  let alone = []; // the nodes that are on no island
  let unit = 1; // how much larger things are drawn, so that they keep their size at the scale of the whole view
  let pixel = 1;
  let thin = 1; // how wide a link is drawn
  let painted = new Set(); // what a selection in a large view has changed
  let spared = null; // whether drawing is spared now
  let settling = false;
  let composed = ""; // for what size of window

  Object.assign(picture, { network, container });
  picture.shows = (node) => spots.has(node.id);
  picture.nodeIds = () => [...spots.keys()];
  picture.links = () => links;
  picture.large = () => spots.size > LARGE;
  picture.unit = () => unit;
  picture.alone = () => alone;
  picture.thin = () => thin;
  /** How much is a pixel where the whole is seen. */
  picture.pixel = () => pixel;
  picture.size = () => ({ width: container.clientWidth, height: container.clientHeight });
  picture.spot = (id) => spots.get(id);
  picture.moveNode = (id) => spots.set(id, Object.values(network.getPosition(id)));
  /** Where a node is, in pixels of the canvas element. */
  picture.at = (id) => {
    const [x, y] = spots.get(id);
    return network.canvasToDOM({ x, y });
  };

  /** The places drawn out, up or sideways, towards the shape of the window. */
  const drawnOut = (rows) => {
    if (!rows.length) return rows;
    const box = boundsOf(rows.map(([, x, y]) => [x, y]));
    const room = roomFor();
    const ratio = room.w / room.h / ((box.w + 100) / (box.h + 100));
    const [across, down] = [Math.min(1.8, Math.max(1, ratio)), Math.min(1.8, Math.max(1, 1 / ratio))];
    return rows.map(([node, x, y, island = -1]) => [node, Math.round(x * across), Math.round(y * down), island]);
  };

  const boundsOf = (points) => {
    const span = (axis) => points.reduce(([a, b], p) => [Math.min(a, p[axis]), Math.max(b, p[axis])], [Infinity, -Infinity]);
    const [[left, right], [top, bottom]] = points.length ? [span(0), span(1)] : [[0, 0], [0, 0]];
    return { x: (left + right) / 2, y: (top + bottom) / 2, w: right - left, h: bottom - top };
  };

  /** The part of the window that is for shapes: at the edges there is room for names. */
  const roomFor = () => {
    const [w, h] = [container.clientWidth, container.clientHeight];
    return { w: w - Math.min(150, w / 4), h: h - Math.min(90, h / 4) };
  };

  /** Where to look from so that all is seen. */
  const wholeView = () => {
    const box = boundsOf([...spots.values()]);
    const { w, h } = roomFor();
    const scale = Math.max(0.02, Math.min(1.5, w / Math.max(box.w, 1), h / Math.max(box.h, 1)));
    const apart = Math.sqrt((w * h) / Math.max(1, spots.size)); // how far apart things lie on the screen
    unit = Math.max(1, Math.min(1, apart / 60) / scale);
    pixel = 1 / scale;
    thin = Math.max(unit, Math.min(1, apart / 40) * pixel);
    return { position: { x: box.x, y: box.y }, scale };
  };

  const spotsOf = (rows) => new Map(rows.map(([node, x, y]) => [node.id, [x, y]]));

  /** The overview, with room between its nodes at the size that they will have. */
  const withRoom = (rows) => {
    if (app.viewNow().name !== "overview") return rows;
    spots = spotsOf(rows);
    const { scale } = wholeView();
    return app.apart(rows, (one, other) => (one.size + other.size) * unit + 9 / scale);
  };

  picture.fit = () => {
    if (!spots.size) return;
    network.moveTo({ ...wholeView(), animation: false });
    picture.moved = false;
  };

  /** Does something to nodes and links; vis-network would draw after each change, we do when all are made. */
  const quietly = (act) => {
    network.body.emitter.emit("_blockRedraw");
    act();
    network.body.emitter.emit("_allowRedraw");
  };

  const visibleLinks = () => app.edges.filter((edge) => spots.has(edge.from) && spots.has(edge.to) && filter.edge(edge));

  /** The canvas as large as its part of the page is by now; vis-network would notice only later. */
  const settle = () => {
    settling = true;
    network.setSize("100%", "100%");
    settling = false;
  };

  /** Chooses and places what the view shows, and fits it into the window. */
  picture.compose = () => {
    settle();
    composed = `${container.clientWidth} ${container.clientHeight}`;
    const rows = withRoom(drawnOut(places[app.viewNow().name](container.clientWidth * container.clientHeight)));
    spots = spotsOf(rows);
    links = visibleLinks();
    picture.islands(rows, links);
    alone = rows.filter(([, , , island = -1]) => island < 0).map(([node]) => node);
    picture.order = null;
    const spare = picture.large();
    wholeView();
    const light = style.shade();
    painted = new Set(style.lit());
    nodes = new vis.DataSet(rows.map(([node, x, y]) => ({ ...style.node(node, light, unit, spare), x, y })));
    edges = new vis.DataSet(links.map((edge) => style.edge(edge, light, unit, spare)));
    quietly(() => {
      if (spared !== spare) network.setOptions({ interaction: { dragNodes: !spare, hideEdgesOnZoom: spare } });
      network.setData({ nodes, edges }); // half the time that it takes to empty the old ones and fill them
    });
    spared = spare;
    if (spots.size) picture.fit();
    else network.redraw();
  };

  /** Draws the same nodes and links anew: after a selection or a change of theme. */
  picture.restyle = (whole = true) => {
    const light = style.lit();
    const spare = picture.large();
    const shade = style.shade();
    const some = whole || !spare ? null : new Set([...painted, ...(light || [])]);
    const now = links.filter((edge) => !some || some.has(edge.from) || some.has(edge.to));
    const ids = picture.nodeIds().filter((id) => !some || some.has(id));
    quietly(() => {
      nodes.update(ids.map((id) => style.node(store.node(id), shade, unit, spare)));
      edges.update(now.map((edge) => style.edge(edge, shade, unit, spare)));
    });
    painted = new Set(light);
    network.redraw();
  };

  // vis-network turns its camera to every new size after it has told of it: what is composed waits for that
  network.on("resize", () => {
    if (settling || !app.started || picture.moved || container.hidden || !container.clientWidth) return;
    queueMicrotask(picture.compose);
  });

  // --- the four views -----------------------------------------------------------------------------------------------

  const COMPOSING = ["view", "focus", "to", "steps", "open", "filter", "start"];
  const update = (changed) => {
    const resized = composed !== `${container.clientWidth} ${container.clientHeight}` && !picture.moved;
    if (resized || COMPOSING.some((name) => changed.has(name))) picture.compose();
    else if (changed.has("sel")) picture.restyle(false);
    else network.redraw();
  };
  // The neighbourhood and the path begin at what is selected.
  const enter = () => (app.selected().node && app.state.sel !== app.state.focus ? { focus: app.state.sel, to: "", open: [] } : {});
  for (const name of ["overview", "near", "path", "all"]) {
    const needs = name === "near" || name === "path";
    const ready = () => !needs || Boolean(app.state.focus || app.selected().node);
    app.addView({ name, stage: "picture", show: picture.compose, update, ready, enter: needs ? enter : undefined });
  }
})();
