"use strict";

// The reading view: an article as it stands on the page, its mentions marked by class; below each paragraph the facts
// that were read out of it. Without an article, the list of all.
(() => {
  const { el, store } = app;

  app.addWords({
    allArticles: ["全部文章", "All articles"],
    previous: ["上一篇", "Previous"],
    next: ["下一篇", "Next"],
    readFacts: ["从这段读出 {0} 条", "{0} facts read from this paragraph"],
    marked: ["标出 {0} 处提及、{1} 条事实", "{0} mentions and {1} facts marked"],
    undatedArticle: ["日期不详", "undated"],
    articleStatus: ["显示 {0}/{1} 篇文章", "Showing {0}/{1} articles"],
    noArticle: ["当前筛选下没有文章", "No article is left by these filters"],
  });

  let inside = null; // per article: its mentions and facts; worked out when an article is first read
  const index = () => {
    if (inside) return inside;
    inside = app.articles.map(() => ({ mentions: [], facts: [] }));
    for (const node of app.nodes) for (const [article, start, end] of node.mentions || []) inside[article].mentions.push({ start, end, role: node.id });
    for (const fact of app.facts) for (const article of new Set(fact.at.map(([one]) => one))) inside[article].facts.push(fact);
    return inside;
  };

  const authors = (article) => {
    const node = store.node(article.node);
    return node ? store.linked(node, "author") : [];
  };

  /** Date, paper, authors and page of an article in one line. */
  const about = (article) =>
    el("p", { class: "about" }, [
      el("span", {}, article.date || app.say("undatedArticle")),
      article.source && el("span", { lang: "zh" }, article.source),
      authors(article).map((person) => app.nodeButton(person)),
      el("span", {}, store.pageOf(article).name),
    ]);

  // --- the list of articles -------------------------------------------------------------------------------------------

  const card = (article) => {
    const { mentions, facts } = index()[article.index];
    const title = app.button({ class: "link title", lang: "zh", "data-article": article.node }, () => app.read(article.node), store.titleOf(article));
    return el("li", { "data-testid": "article-card" }, title, about(article), el("p", { class: "muted" }, app.say("marked", mentions.length, facts.length)));
  };

  const shelf = () => {
    const left = app.articles.filter(app.filter.article).sort((a, b) => (b.date || "").localeCompare(a.date || "") || a.index - b.index);
    const heading = el("h2", {}, app.say("allArticles"), " ", el("span", { class: "count" }, String(left.length)));
    return [heading, left.length ? app.gradually(el("ul", { class: "shelf" }), left, 40, card) : el("p", {}, app.say("noArticle"))];
  };

  // --- one article ----------------------------------------------------------------------------------------------------

  const mention = ({ role }, content) => {
    const node = store.node(role);
    const attributes = { "data-node": role, tabindex: "0", role: "button", title: `${app.term(node.core)} · ${node.name}`, class: app.filter.node(node) ? "" : "off" };
    const mark = el("mark", attributes, content);
    mark.style.setProperty("--class", app.look(node.core).color);
    return mark;
  };

  /** The text of a paragraph; the stretch that proves something is set off, whatever mentions reach across its ends. */
  const text = (article, from, to, marks, place) => {
    const marked = (a, b) => (a < b ? app.marked(article.page, a, b, marks, mention) : []);
    const [start, end] = place ? [Math.max(from, place[0]), Math.min(to, place[1])] : [to, to];
    if (start >= end) return marked(from, to);
    return [marked(from, start), el("span", { class: "evidence", "data-testid": "evidence" }, marked(start, end)), marked(end, to)];
  };

  const squeezed = (words) => words.replace(/\s+/g, "");
  const roleOf = (article, words) => {
    if (squeezed(words) === squeezed(article.title || "")) return "headline";
    if (/^(□|本报记者|记者|■)/.test(words) && words.length < 60) return "byline";
    return words.length < 40 && !/[。！？!?；;：:”]$/.test(words) ? "heading" : "";
  };

  const paragraph = (article, place) => ([from, to]) => {
    const marks = index()[article.index].mentions.filter((mark) => mark.start < to && from < mark.end);
    const facts = index()[article.index].facts.filter((fact) => app.filter.fact(fact) && fact.at.some(([one, start]) => one === article.index && start >= from && start < to));
    const words = el("p", { class: roleOf(article, app.slice(article.page, from, to)), lang: "zh" }, text(article, from, to, marks, place));
    const fill = (box) => box.append(el("ul", { class: "facts" }, facts.map((fact) => el("li", { "data-testid": "read-fact" }, app.factLine(fact), app.badge(fact)))));
    return [words, facts.length ? app.fold(app.say("readFacts", facts.length), false, fill, { class: "readfacts" }) : ""];
  };

  const turn = (article, by, word) => {
    const other = app.articles[article.index + by];
    return other ? app.button({ "data-testid": word }, () => app.read(other.node), app.say(word)) : "";
  };

  const page = (article) => {
    const place = /^\d+-\d+$/.test(app.state.at) ? app.state.at.split("-").map(Number) : null;
    const { mentions, facts } = index()[article.index];
    const back = app.button({ class: "link", "data-testid": "all-articles" }, () => app.go({ article: "", at: "" }), `‹ ${app.say("allArticles")}`);
    return [
      el("nav", { class: "turn" }, back, el("span", { class: "muted" }, app.say("marked", mentions.length, facts.length)), el("span", { class: "turns" }, turn(article, -1, "previous"), turn(article, 1, "next"))),
      el("h2", { lang: "zh" }, store.titleOf(article)),
      about(article),
      el("article", {}, article.paragraphs.map(paragraph(article, place))),
    ];
  };

  // --- bringing things into view --------------------------------------------------------------------------------------

  const visible = (element) => {
    const [box, host] = [element.getBoundingClientRect(), view.host.getBoundingClientRect()];
    return box.top >= host.top && box.bottom <= host.bottom;
  };
  const bring = (element) => element && !visible(element) && element.scrollIntoView({ block: "center" });

  const light = () => {
    const { node, edge } = app.selected();
    const ids = new Set(node ? [node.id] : edge ? [edge.from, edge.to] : []);
    const marks = [...view.host.querySelectorAll("mark[data-node]")];
    for (const mark of marks) mark.classList.toggle("here", ids.has(mark.dataset.node));
    return marks.filter((mark) => ids.has(mark.dataset.node));
  };

  const fill = () => {
    const article = app.byArticle.get(app.state.article);
    view.host.replaceChildren(...(article ? page(article) : shelf()).flat(3).filter(Boolean));
    const here = light();
    view.host.scrollTop = 0;
    bring(view.host.querySelector(".evidence") || here[0]);
  };

  const REFILL = ["view", "article", "at", "filter", "lang", "start"];
  const view = {
    name: "reader",
    stage: "reader",
    show: fill,
    update: (changed) => {
      if (REFILL.some((name) => changed.has(name))) fill();
      else if (changed.has("sel")) {
        const here = light();
        if (here.length && !here.some(visible)) bring(here[0]);
      }
    },
    status: () => {
      const left = app.articles.filter(app.filter.article).length;
      return app.say("articleStatus", left, app.articles.length);
    },
    enter: () => (app.byArticle.has(app.state.sel) ? { article: app.state.sel, at: "" } : {}),
  };
  app.addView(view);

  const take = (event) => {
    const mark = event.target.closest?.("mark[data-node]");
    if (!mark || (event.type === "keydown" && event.key !== "Enter")) return;
    event.preventDefault();
    app.select(mark.dataset.node);
  };
  view.host.addEventListener("click", take);
  view.host.addEventListener("keydown", take);
})();
