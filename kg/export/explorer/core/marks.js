"use strict";

// Text with marks in it, and the quotations that are made of it.
(() => {
  const { el } = app;

  /** The places where a node is named in a stretch of an article, as marks of one role. */
  const namesIn = (node, articleIndex, from, to, role) =>
    (node?.mentions || [])
      .filter(([article, start, end]) => article === articleIndex && start < to && from < end)
      .map(([, start, end]) => ({ start, end, role }));

  const asMark = (mark, content) => el("mark", { class: mark.role, "data-role": mark.role }, content);

  /**
   * A stretch of a page as text and elements, each mark made by `make(mark, content)`. A mark within a mark is nested;
   * one that sticks out of the mark before it is left out.
   */
  app.marked = (page, from, to, marks, make = asMark) => {
    const pieces = [];
    let at = from;
    const inside = marks
      .map((mark) => ({ ...mark, start: Math.max(mark.start, from), end: Math.min(mark.end, to) }))
      .filter((mark) => mark.start < mark.end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    while (inside.length) {
      const outer = inside.shift();
      if (outer.start < at) continue;
      const within = [];
      while (inside.length && inside[0].start < outer.end) within.push(inside.shift());
      pieces.push(app.slice(page, at, outer.start));
      const nested = within.filter((mark) => mark.end <= outer.end && mark.role !== outer.role);
      pieces.push(make(outer, app.marked(page, outer.start, outer.end, nested, make)));
      at = outer.end;
    }
    pieces.push(app.slice(page, at, to));
    return pieces;
  };

  /** Where the number of a figure stands in what proves it. */
  const figureIn = (node, page, start, end) => {
    if (!node?.value) return [];
    const text = app.chars(page).slice(start, end);
    for (const wanted of [node.value + (node.unit || ""), node.value]) {
      const length = Array.from(wanted).length;
      for (let i = 0; i + length <= text.length; i++) {
        if (text.slice(i, i + length).join("") === wanted) {
          return [{ start: start + i, end: start + i + length, role: "subject" }];
        }
      }
    }
    return [];
  };

  /** Where a place is: title, date, file and line; a click opens the article there. */
  app.source = (articleIndex, start, end) => {
    const article = app.articles[articleIndex];
    const where = [article.date, app.store.pageOf(article).name, app.say("line", app.lineOf(article, start))];
    const open = () => app.read(article.node, start, end);
    const title = app.button({ class: "link", "data-article": article.node, lang: "zh" }, open, `《${app.store.titleOf(article)}》`);
    const parts = where.filter(Boolean).map((one, i) => [i ? " · " : " ", el("span", {}, one)]);
    return el("footer", { class: "source", "data-testid": "source" }, title, parts);
  };

  /** A passage with what proves the fact set off and both names marked. */
  app.quote = (passage, subject, object) => {
    const { article: index, from, to, cutBefore, cutAfter, proofs } = passage;
    const { page } = app.articles[index];
    const marks = [
      ...namesIn(subject, index, from, to, "subject"),
      ...namesIn(object, index, from, to, "object"),
      ...proofs.flatMap(([start, end]) => figureIn(subject, page, start, end)),
    ];
    const words = el("p", { lang: "zh" }, cutBefore ? "…" : "");
    const add = (kind, a, b) => a < b && words.append(el("span", { class: kind }, app.marked(page, a, b, marks)));
    let at = from;
    for (const [start, end] of proofs) {
      add("context", at, start);
      add("proof", Math.max(at, start), end);
      at = Math.max(at, end);
    }
    add("context", at, to);
    words.append(cutAfter ? "…" : "");
    return el("blockquote", { class: "quote", "data-testid": "quote" }, words, app.source(index, ...proofs[0]));
  };
})();
