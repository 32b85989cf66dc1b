"use strict";

// Which names and words the picture gets, the most important first; labels.js finds room for them.
(() => {
  const { store, filter, style, picture } = app;
  const MOST_WORDS = 40; // links about which words are written at once

  app.addWords({
    alone: ["以上 {0} 个只被提及，没有关系", "the {0} above are only named and tied to nothing"],
  });

  const linkWords = (light) => {
    const pathed = app.state.view === "path";
    if (!light && !pathed) return [];
    const ends = new Set(style.focusNodes().map((node) => node.id));
    const { edge: chosen } = app.selected();
    const near = picture.links().filter((edge) => pathed || (chosen ? chosen === edge : ends.has(edge.from) || ends.has(edge.to)));
    if (near.length > MOST_WORDS) return [];
    return near.map((edge) => {
      const [a, b] = [picture.at(edge.from), picture.at(edge.to)];
      const terms = [...new Set(filter.facts(store.factsOn(edge)).map((fact) => app.term(fact.p)))];
      const text = app.join(terms.slice(0, 2)) + (terms.length > 2 ? "…" : "");
      return { id: edge.id, text, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    });
  };

  /** The nodes of the picture by weight; kept, since thousands of them are drawn sixty times a second. */
  const byWeight = () => {
    if (!picture.order) {
      const all = picture.nodeIds().map((id) => store.node(id));
      picture.order = all.sort((a, b) => (b.degree || 0) - (a.degree || 0) || a.index - b.index);
    }
    return picture.order;
  };

  /** Where all is shown nodes lie close: the names of the best connected may cover lesser ones. */
  const hubsNow = () => new Set(app.state.view === "all" && !app.selected().node ? byWeight().slice(0, 30).filter((node) => node.degree > 4) : []);

  const front = (light, chosen) => {
    const lit = light ? byWeight().filter((node) => light.has(node.id) && !chosen.has(node)) : [];
    const hovered = picture.hovered && picture.shows(store.node(picture.hovered)) ? [store.node(picture.hovered)] : [];
    return [...new Set([...hovered, ...[...chosen].filter(picture.shows), ...lit, ...byWeight()])];
  };

  /** A word on the rows of what is tied to nothing, below them. */
  const aloneNote = () => {
    const alone = app.state.view === "all" ? picture.alone() : [];
    if (alone.length < 3) return [];
    const points = alone.map((node) => picture.at(node.id));
    const y = Math.max(...points.map((one) => one.y)) + 20;
    return [{ id: "alone", text: app.say("alone", alone.length), x: points.reduce((sum, one) => sum + one.x, 0) / points.length, y }];
  };

  const place = (ctx) => {
    const light = style.lit();
    const shade = style.shade();
    const chosen = new Set(style.focusNodes());
    const scale = picture.network.getScale() * picture.unit();
    const hubs = hubsNow();
    const marks = front(light, chosen).map((node) => {
      const strong = chosen.has(node) || node.id === picture.hovered;
      const faint = shade !== null && !shade.has(node.id) && node.id !== picture.hovered;
      return { id: node.id, name: node.name, ...picture.at(node.id), r: node.size * scale, strong, faint, sure: strong || hubs.has(node) };
    });
    app.placeLabels(ctx, marks, linkWords(light), picture.size(), aloneNote());
  };

  // While the hand drags the whole, the names move along with it; they are placed anew when it lets go.
  let last = null;
  picture.network.on("afterDrawing", (ctx) => {
    const now = { scale: picture.network.getScale(), ...picture.network.canvasToDOM({ x: 0, y: 0 }) };
    if (picture.panning && last && last.scale === now.scale) app.shiftLabels(now.x - last.x, now.y - last.y);
    else place(ctx);
    last = now;
    if (picture.isHeld()) picture.drawHeld(ctx);
    else app.writeLabels(ctx, ctx.canvas.width / picture.size().width, style.colors);
  });
})();
