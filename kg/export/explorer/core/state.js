"use strict";

// What one sees is a function of the state, and the state stands in the address: a link restores the view, and the
// browser's back and forward buttons work. Nothing but app.go changes it.
(() => {
  const list = { write: (value) => value.join(","), read: (text) => text.split(",").filter(Boolean), first: [] };
  const word = (first = "") => ({ write: String, read: String, first });
  const number = (first) => ({ write: String, read: (text) => Number.parseInt(text, 10) || first, first });
  const yes = { write: (value) => (value ? "1" : "0"), read: (text) => text !== "0", first: true };

  // name: [in the address, how it is written]
  const FIELDS = {
    view: ["view", word("overview")],
    sel: ["sel", word()], // the node or link in the panel
    focus: ["focus", word()], // the middle of the neighbourhood, the beginning of the path
    to: ["to", word()], // the end of the path
    steps: ["steps", number(1)],
    open: ["open", list], // nodes of the neighbourhood that were expanded
    article: ["article", word()], // what is read
    at: ["at", word()], // the place to show in it, start-end
    sheet: ["sheet", word()], // the node whose sheet is shown
    listOf: ["of", word()], // the node that the list is limited to
    sort: ["sort", word()], // of the list: a column, with - in front when it falls
    offClasses: ["xc", list],
    offRelations: ["xr", list],
    offModes: ["xm", list],
    sure: ["sure", number(0)], // facts of at least this confidence, in percent
    source: ["in", word()], // facts of this article (its node) or page (its name) alone
    from: ["from", word()], // dates, as precise as one likes
    until: ["until", word()],
    undated: ["undated", yes],
    lang: ["lang", word("zh")],
  };
  const FILTER = ["offClasses", "offRelations", "offModes", "sure", "source", "from", "until", "undated"];
  const FIRST = Object.freeze(Object.fromEntries(Object.entries(FIELDS).map(([key, [, how]]) => [key, how.first])));
  const same = (a, b) => String(a) === String(b);

  const write = (state) =>
    "#" +
    Object.entries(FIELDS)
      .filter(([key, [, how]]) => !same(state[key], how.first))
      .map(([key, [name, how]]) => `${name}=${encodeURIComponent(how.write(state[key])).replace(/%2C/g, ",")}`)
      .join("&");

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // somebody shortened the address by hand
    }
  };

  const read = (hash) => {
    const given = new Map(hash.slice(1).split("&").map((pair) => [pair.split("=")[0], decoded(pair.slice(pair.indexOf("=") + 1))]));
    const values = Object.entries(FIELDS).map(([key, [name, how]]) => [key, given.has(name) ? how.read(given.get(name)) : how.first]);
    return Object.freeze(Object.fromEntries(values));
  };

  let written = "";
  const take = (next) => {
    const changed = new Set(Object.keys(FIELDS).filter((key) => !same(app.state[key], next[key])));
    if (FILTER.some((key) => changed.has(key))) changed.add("filter");
    app.state = next;
    if (changed.size) app.refresh(changed);
  };

  /** Changes the state, as a new step that one can go back from, or in place of the last. */
  app.go = (patch, { replace = false } = {}) => {
    const next = Object.freeze({ ...app.state, ...patch });
    const hash = write(next);
    if (hash !== written) {
      written = hash;
      if (replace) location.replace(hash);
      else location.hash = hash;
    }
    take(next);
  };

  app.addressOf = (patch) => write({ ...app.state, ...patch });
  app.unfiltered = () => Object.fromEntries(FILTER.map((key) => [key, FIRST[key]]));
  app.isFiltered = () => FILTER.some((key) => !same(app.state[key], FIRST[key]));

  window.addEventListener("hashchange", () => {
    if (location.hash === written || (location.hash === "" && written === "#")) return;
    written = location.hash || "#";
    take(read(location.hash));
  });

  written = location.hash || "#";
  app.state = read(location.hash);
})();
