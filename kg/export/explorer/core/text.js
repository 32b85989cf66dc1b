"use strict";

// Sentences as slices of the pages. Offsets count code points, so pages are cut as arrays of characters: a rare
// character is one of them, though it is two units of a JavaScript string.
(() => {
  const STOPS = new Set("。！？!?\n");
  const CLOSERS = new Set("”’」』）)》");
  const REACH = 90; // characters of context on either side, at most
  const cut = [];

  const chars = (page) => (cut[page] ??= Array.from(app.data.pages[page].text));
  app.chars = chars;

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
  app.sentenceAround = (article, start, end) => {
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

  /** Places with the sentences around them; those that share a sentence or touch are one. */
  app.passages = (places) => {
    const found = [];
    for (const [index, start, end] of [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const around = app.sentenceAround(app.articles[index], start, end);
      const last = found[found.length - 1];
      if (last && last.article === index && around.from < last.to) {
        last.proofs.push([start, end]);
        if (around.to > last.to) Object.assign(last, { to: around.to, cutAfter: around.cutAfter });
      } else found.push({ article: index, ...around, proofs: [[start, end]] });
    }
    return found;
  };

  /** The first sentence that proves a fact, as plain text: for tables and files. "" for a gazetteer. */
  app.firstWords = (fact) => {
    const [passage] = app.passages(fact.at.slice(0, 1));
    if (!passage) return "";
    const { article, from, to, cutBefore, cutAfter } = passage;
    return (cutBefore ? "…" : "") + app.slice(app.articles[article].page, from, to) + (cutAfter ? "…" : "");
  };

  app.lineOf = (article, start) => {
    const span = article.paragraphs.filter(([from]) => from <= start).pop();
    const text = chars(article.page).slice(span ? span[0] : 0, start).join("");
    return (span ? span[2] : 1) + (text.match(/\r\n|\r|\n/g) || []).length;
  };
})();
