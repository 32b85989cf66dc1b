"use strict";

// The panel when nothing is selected: what this is, how one gets around, and where to begin.
(() => {
  const { el } = app;

  app.addWords({
    welcome: ["从报道中读出的图", "What these pages say"],
    summary: ["{0}、{1} 条关系，每条关系都附原文或出处。", "{0}, {1} relations, each relation with the words or the source that prove it."],
    articlesOf: ["{0} 篇文章", "{0} articles"],
    thingsOf: ["{0} 个实体", "{0} things"],
    figuresOf: ["{0} 个指标", "{0} figures"],
    how: ["怎样看", "How to use it"],
    howClick: ["点一个图形：它的名称、关系和证明每条关系的句子", "Click a shape: its names, its relations and the sentences that prove each"],
    howEdge: ["点一条线：两者之间的全部句子", "Click a line: all sentences about the two"],
    howDouble: ["双击：展开或收起它的邻域", "Double click: open or close its neighbourhood"],
    howSearch: ["按 / 搜索名称、拼音或首字母", "Press / to search by name or pinyin"],
    howKeys: ["方向键在图中移动，Enter 展开，Esc 取消", "Arrow keys move in the picture, Enter expands, Esc clears"],
    howLink: ["地址栏随时可复制：同事打开即见此刻的画面", "Copy the address at any time: it restores what you see"],
    central: ["联系最多", "Best connected"],
    sources: ["文章", "Articles"],
  });

  const list = (nodes) => app.gradually(el("ul", { class: "nodes" }), nodes, 12, (node) => el("li", {}, app.nodeButton(node)));

  app.welcome = () => {
    const counts = app.count(app.nodes, (node) => node.core);
    const [articles, figures] = ["Article", "Observation"].map((core) => counts.get(core) || 0);
    const kinds = [app.say("articlesOf", app.articles.length), app.say("thingsOf", app.nodes.length - articles - figures)];
    if (figures) kinds.push(app.say("figuresOf", figures));
    const central = app.data.overview.map(([index]) => app.nodes[index]).filter((node) => node.core !== "Article");
    const hints = ["howClick", "howEdge", "howDouble", "howSearch", "howKeys", "howLink"];
    return [
      el("h2", {}, app.say("welcome")),
      el("p", {}, app.say("summary", app.join(kinds), app.facts.length)),
      el("section", { class: "hint", "data-testid": "hint" }, el("h3", {}, app.say("how")), el("ul", {}, hints.map((key) => el("li", {}, app.say(key))))),
      el("h3", {}, app.say("central")),
      list(central.sort((a, b) => b.degree - a.degree || a.index - b.index).slice(0, 12)),
      el("h3", {}, app.say("sources")),
      list(app.articles.map((article) => app.byNode.get(article.node)).filter(Boolean)),
    ];
  };
})();
