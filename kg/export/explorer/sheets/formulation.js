"use strict";

// A formulation: who uses it and since when, and every article in which it stands.
(() => {
  const { el, store } = app;

  app.addWords({
    firstLast: ["最早与最近", "First and last"],
    firstUse: ["最早 {0}", "first {0}"],
    lastUse: ["最近 {0}", "last {0}"],
    undatedUse: ["{0} 篇没有日期", "{0} articles without a date"],
    users: ["谁在用", "Who uses it"],
    articlesWith: ["见于", "Where it stands"],
  });

  const uses = (node) => [...new Set((node.mentions || []).map(([article]) => article))].map((index) => app.articles[index]).filter(app.filter.article);

  const firstAndLast = (node) => {
    const articles = uses(node);
    const dates = articles.map((article) => article.date).filter(Boolean).sort();
    const parts = [];
    if (dates.length) parts.push(app.say("firstUse", dates[0]), app.say("lastUse", dates[dates.length - 1]));
    if (articles.length > dates.length) parts.push(app.say("undatedUse", articles.length - dates.length));
    return app.section("firstLast", parts, (words) => el("li", {}, words), { "data-testid": "first-last" });
  };

  app.addSheet({
    name: "formulations",
    of: (node) => ["Formulation", "Plan"].includes(node.core) && (store.factsOf(node).length > 0 || (node.mentions || []).length > 1),
    make: (node) => {
      const facts = ["proposed", "pursues", "issued", "commentedOn"].flatMap((property) => app.factsBy(node, property, "in"));
      const line = (fact) => app.seenFrom(node, fact, el("span", { class: "relation" }, app.term(fact.p)), app.nodes[fact.by] ? el("span", { class: "muted" }, app.say("said", app.nodes[fact.by].name)) : "");
      const article = (one) => {
        const places = node.mentions.filter(([index]) => index === one.index);
        const open = app.button({ class: "link", lang: "zh", "data-article": one.node }, () => app.read(one.node, places[0][1], places[0][2]), `《${store.titleOf(one)}》`);
        const quotes = (box) => app.gradually(box, app.passages(places), 4, (passage) => app.quote(passage, node, null));
        return el("li", {}, open, " ", el("span", { class: "time" }, one.date || app.say("undatedArticle")), app.fold(`${app.say("quote")} ${places.length}`, false, quotes, { class: "words" }));
      };
      const sorted = uses(node).sort((a, b) => (a.date || "9").localeCompare(b.date || "9") || a.index - b.index);
      return [firstAndLast(node), app.section("users", facts, line, { "data-testid": "users" }), app.section("articlesWith", sorted, article)];
    },
  });
})();
