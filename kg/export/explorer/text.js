"use strict";

// Sentences as slices of the pages. Offsets count code points, so pages are cut as arrays of characters: a rare
// character is one of them, though it is two units of a JavaScript string.
(() => {
  const STOPS = new Set("。！？!?\n");
  const CLOSERS = new Set("”’」』）)》");
  const REACH = 90; // characters of context on either side, at most
  const cut = [];

  const chars = (page) => (cut[page] ??= Array.from(app.data.pages[page].text));

  /** The text of a place, line breaks of the layout taken out. */
  app.slice = (page, start, end) =>
    chars(page)
      .slice(start, end)
      .join("")
      .replace(/([A-Za-z0-9,.;])[\r\n]+\s*(?=[A-Za-z0-9])/g, "$1 ")
      .replace(/[\r\n]+[\s\u3000]*/g, "");

  const paragraphAround = (article, start, end) => {
    const inside = article.paragraphs.filter((span) => span[0] < end && start < span[1]);
    if (!inside.length) return [start, end];
    return [Math.min(start, inside[0][0]), Math.max(end, inside[inside.length - 1][1])];
  };

  /** The whole sentences around a stretch, within its paragraph and within reach. */
  const sentenceAround = (article, start, end) => {
    const text = chars(article.page);
    const [low, high] = paragraphAround(article, start, end);
    let from = start;
    while (from > low && start - from < REACH && !STOPS.has(text[from - 1])) from--;
    while (from < start && CLOSERS.has(text[from])) from++;
    let to = end;
    if (!STOPS.has(text[end - 1]) && !CLOSERS.has(text[end - 1])) {
      while (to < high && to - end < REACH && !STOPS.has(text[to])) to++;
      if (to < high && STOPS.has(text[to])) to++;
    }
    while (to < high && CLOSERS.has(text[to])) to++;
    const whole = (at) => at === low || STOPS.has(text[at - 1]) || CLOSERS.has(text[at - 1]);
    return { from, to, cutBefore: !whole(from), cutAfter: to < high && !whole(to) };
  };

  /** The places where a node is named in a stretch of an article, as marks of one role. */
  const namesIn = (node, articleIndex, from, to, role) =>
    (node?.mentions || [])
      .filter(([article, start, end]) => article === articleIndex && start < to && from < end)
      .map(([, start, end]) => ({ start, end, role }));

  /** Text with marks in it; a mark within a mark is nested, one that sticks out is cut. */
  const marked = (page, from, to, marks) => {
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
      const nested = within.filter((mark) => mark.role !== outer.role);
      const content = marked(page, outer.start, outer.end, nested);
      pieces.push(app.el("mark", { class: outer.role, "data-role": outer.role }, ...content));
      at = outer.end;
    }
    pieces.push(app.slice(page, at, to));
    return pieces;
  };

  const figureIn = (node, page, start, end) => {
    if (!node?.value) return [];
    const text = chars(page).slice(start, end);
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

  const lineOf = (article, start) => {
    const text = chars(article.page).slice(0, start).join("");
    return (text.match(/\r\n|\r|\n/g) || []).length + 1;
  };

  /** Where a place is: title, date, file and line. */
  app.source = (articleIndex, start) => {
    const article = app.data.articles[articleIndex];
    const parts = [article.date, app.data.pages[article.page].name, app.say("line", lineOf(article, start))];
    const title = app.el("button", { type: "button", class: "link", "data-node": article.node, lang: "zh" }, `《${article.title || app.say("untitled")}》`);
    title.addEventListener("click", () => app.select(article.node));
    return app.el("footer", { class: "source", "data-testid": "source" }, title, " ", parts.filter(Boolean).join(" · "));
  };

  /** Places with the sentences around them; those that share a sentence or touch are one. */
  app.passages = (places) => {
    const found = [];
    for (const [index, start, end] of [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const around = sentenceAround(app.data.articles[index], start, end);
      const last = found[found.length - 1];
      if (last && last.article === index && around.from < last.to) {
        last.proofs.push([start, end]);
        if (around.to > last.to) Object.assign(last, { to: around.to, cutAfter: around.cutAfter });
      } else found.push({ article: index, ...around, proofs: [[start, end]] });
    }
    return found;
  };

  /** A passage with what proves the fact set off and both names marked. */
  app.quote = (passage, subject, object) => {
    const { article: index, from, to, cutBefore, cutAfter, proofs } = passage;
    const { page } = app.data.articles[index];
    const marks = [
      ...namesIn(subject, index, from, to, "subject"),
      ...namesIn(object, index, from, to, "object"),
      ...proofs.flatMap(([start, end]) => figureIn(subject, page, start, end)),
    ];
    const words = app.el("p", { lang: "zh" }, cutBefore ? "…" : "");
    const add = (kind, a, b) => a < b && words.append(app.el("span", { class: kind }, ...marked(page, a, b, marks)));
    let at = from;
    for (const [start, end] of proofs) {
      add("context", at, start);
      add("proof", Math.max(at, start), end);
      at = Math.max(at, end);
    }
    add("context", at, to);
    words.append(cutAfter ? "…" : "");
    return app.el("blockquote", { class: "quote", "data-testid": "quote" }, words, app.source(index, proofs[0][0]));
  };
})();
