"use strict";

// How nodes and links are drawn: by class, by how a fact is known, and by what is selected.
(() => {
  const { store, filter } = app;
  const style = {};
  app.style = style;
  const colors = {};
  const picture = () => app.picture; // made after this
  style.colors = colors;

  style.readColors = () => {
    const values = getComputedStyle(document.documentElement);
    for (const name of ["ground", "text", "strong", "edge", "accent", "outline"]) {
      colors[name] = values.getPropertyValue(`--${name}`).trim();
    }
  };

  /** The nodes that stand in the middle of attention: what is selected, or the ends of the selected link. */
  style.focusNodes = () => {
    const { node, edge } = app.selected();
    return node ? [node] : edge ? store.ends(edge) : [];
  };

  /** The ids of the nodes that stand out; null when nothing that is shown is selected. */
  style.lit = () => {
    const middle = style.focusNodes().filter(picture().shows);
    if (!middle.length) return null;
    const around = app.selected().node ? store.edgesOf(middle[0]).filter(filter.edge).map((edge) => store.otherEnd(edge, middle[0])) : [];
    return new Set([...middle, ...around].map((node) => node.id));
  };

  /** What is left bright while the rest is dimmed; null where nothing is: a large picture, or one of few things. */
  style.shade = () => (picture().large() || !["overview", "all"].includes(app.viewNow().name) ? null : style.lit());

  /** A node as vis-network takes it. */
  style.node = (node, light, unit, large) => {
    const chosen = style.focusNodes().includes(node);
    const { shape, color } = app.look(node.core);
    return {
      id: node.id,
      shape,
      size: chosen ? Math.max(node.size * unit * 1.25, 8 * picture().pixel()) : node.size * unit,
      color: { background: color, border: chosen ? colors.strong : colors.outline },
      borderWidth: chosen ? 3 : large ? 0 : 1,
      opacity: !light || light.has(node.id) ? 1 : 0.18,
      chosen: false,
    };
  };

  /** A link as vis-network takes it. */
  style.edge = (edge, light, unit, large) => {
    const facts = filter.facts(store.factsOn(edge));
    const dashes = app.DASHES[filter.strongest(edge)];
    const { node, edge: chosen } = app.selected();
    // around the middle of a neighbourhood every link is its own: none of them stands out
    const middle = app.viewNow().name === "near" && app.state.focus === node?.id;
    const near = chosen === edge || (node && !middle && (node.id === edge.from || node.id === edge.to));
    const points = (end) => facts.some((fact) => app.nodes[fact.o]?.id === end);
    const arrow = (end) => ({ enabled: (near || !large) && points(end), scaleFactor: 0.4 * unit });
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      width: near ? Math.max(1.5 * unit, 1.2 * picture().pixel()) : picture().thin(),
      dashes: dashes && dashes.map((length) => length * unit),
      color: { color: near ? colors.accent : colors.edge, opacity: near || !light ? 0.9 : 0.15 },
      arrows: { to: arrow(edge.to), from: arrow(edge.from) },
      chosen: false,
    };
  };
})();
