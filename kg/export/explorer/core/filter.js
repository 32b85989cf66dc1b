"use strict";

// What the filters leave. Worked out once a change, for everything at once; the questions are then cheap.
(() => {
  const filter = {};
  app.filter = filter;
  let [nodeOn, factOn, edgeOn, articleOn] = [[], [], [], []];

  /** The last moment of a date that is known to a year, a month or a day, so that 2025 lies within 2025-02 … 2026. */
  const end = (date) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);
  const start = (date) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

  const inTime = (date) => {
    const { from, until, undated } = app.state;
    if (!date) return undated;
    return (!from || end(date) >= start(from)) && (!until || start(date) <= end(until));
  };

  const inSource = (article) => {
    const { source } = app.state;
    return !source || article.node === source || app.data.pages[article.page].name === source;
  };

  const timed = () => app.state.from || app.state.until || !app.state.undated;

  /** Works everything out anew. */
  filter.compile = () => {
    const { state } = app;
    const [classes, relations, modes] = [state.offClasses, state.offRelations, state.offModes].map((off) => new Set(off));
    articleOn = app.articles.map((article) => inSource(article) && inTime(article.date || ""));
    factOn = app.facts.map(
      (fact) =>
        !relations.has(fact.p) &&
        !modes.has(app.modes[app.modeOf(fact)]) &&
        fact.c >= state.sure &&
        (!state.source || fact.at.some(([article]) => inSource(app.articles[article]))) &&
        inTime(app.store.dateOf(fact)),
    );
    const narrow = Boolean(state.source || timed());
    nodeOn = app.nodes.map(
      (node) =>
        !classes.has(node.core) &&
        (!narrow ||
          articleOn[app.byArticle.get(node.id)?.index] ||
          (node.mentions || []).some(([article]) => articleOn[article]) ||
          app.store.factsOf(node).some((fact) => factOn[fact.index])),
    );
    edgeOn = new Map(app.edges.map((edge) => [edge, edge.facts.some((index) => factOn[index])]));
  };

  filter.fact = (fact) => factOn[fact.index];
  filter.node = (node) => nodeOn[node.index];
  filter.article = (article) => articleOn[article.index];
  /** Whether a link is left: both its ends, and something that is said between them. */
  filter.edge = (edge) => edgeOn.get(edge) && app.store.ends(edge).every(filter.node);

  filter.facts = (facts) => facts.filter(filter.fact);
  /** A fact that is left with both its ends: a row of the list. */
  filter.whole = (fact) => filter.fact(fact) && filter.node(app.store.subject(fact)) && (!app.store.object(fact) || filter.node(app.store.object(fact)));

  /** The strongest way in which anything on the link is said, among what is left: 0 fact … 3 in a gazetteer only. */
  filter.strongest = (edge) => Math.min(3, ...filter.facts(app.store.factsOn(edge)).map(app.modeOf));

  filter.inTime = inTime;
})();
