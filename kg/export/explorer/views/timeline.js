"use strict";

// The strip below: how many facts each month or year has, two handles that filter everything, and what has no date.
(() => {
  const { el, svg, store } = app;
  const host = app.byId("timeline");
  const HIGH = 34;

  app.addWords({
    timeline: ["时间", "Time"],
    timeFrom: ["起", "From"],
    timeUntil: ["止", "Until"],
    timeAll: ["全部时间", "all times"],
    undated: ["无日期 {0} 条", "{0} without a date"],
    onlyYear: ["只知年份 {0} 条", "{0} known to the year only"],
    noDates: ["没有带日期的关系：{0} 条都没有日期", "No relation has a date: all {0} are undated"],
    barOf: ["{0}：{1} 条，显示 {2} 条", "{0}: {1}, {2} shown"],
    perBin: ["每{0}关系数，最高 {1}", "per {0}, at most {1}"],
    binMonth: ["月", "month"],
    binYear: ["年", "year"],
    timeReset: ["全部时间", "All times"],
  });

  /** The names of the bins from the first date to the last: years where the span is long, months where it is short. */
  const makeBins = (dates) => {
    const [first, last] = [dates[0], dates[dates.length - 1]];
    const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
    const pad = (n, width) => String(n).padStart(width, "0");
    const years = Array.from({ length: to - from + 1 }, (_, i) => pad(from + i, 4));
    if (to - from > 3 || dates.every((date) => date.length === 4)) return years;
    const months = years.flatMap((year) => Array.from({ length: 12 }, (_, i) => `${year}-${pad(i + 1, 2)}`));
    const exact = dates.filter((date) => date.length > 4).map((date) => date.slice(0, 7));
    const kept = months.slice(months.indexOf(exact[0]), months.indexOf(exact[exact.length - 1]) + 1);
    return kept.length > 1 ? kept : months.slice(0, 12);
  };

  let bins = [];
  let counts = new Map();
  const binOf = (date) => date.slice(0, bins[0].length);
  const index = () => {
    const dates = app.facts.map(store.dateOf).filter((date) => /^\d{4}/.test(date)).sort();
    bins = dates.length ? makeBins(dates) : [];
    counts = app.count(dates, (date) => (bins.length ? binOf(date) : ""));
  };

  /** The facts that are shown but for the time, by bin. */
  const shown = () => app.count(app.facts.filter(app.filter.fact), (fact) => binOf(store.dateOf(fact) || " "));

  const chart = () => {
    const now = shown();
    const top = Math.max(1, ...bins.map((bin) => counts.get(bin) || 0));
    const bars = bins.flatMap((bin, i) => {
      const [all, left] = [counts.get(bin) || 0, now.get(bin) || 0];
      if (!all) return [];
      const bar = (count, kind) => svg("rect", { x: i + 0.08, width: 0.84, y: HIGH - Math.max(2, (count / top) * HIGH), height: Math.max(2, (count / top) * HIGH), class: kind });
      const group = svg("g", { "data-bin": bin, class: "bin" }, svg("rect", { x: i, width: 1, y: 0, height: HIGH, class: "ground" }), bar(all, "all"), left ? bar(left, "left") : "", svg("title", {}, app.say("barOf", bin, all, left)));
      group.addEventListener("click", () => app.go({ from: bin, until: bin }));
      return [group];
    });
    return svg("svg", { viewBox: `0 0 ${bins.length} ${HIGH}`, preserveAspectRatio: "none", class: "bars", "aria-hidden": "true" }, bars);
  };

  const scale = () => app.say("perBin", app.say(bins[0].length > 4 ? "binMonth" : "binYear"), Math.max(...counts.values()));

  const words = () => {
    const { from, until } = app.state;
    return from || until ? `${from || bins[0]} — ${until || bins[bins.length - 1]}` : app.say("timeAll");
  };

  const handle = (name, field, value, output) => {
    const input = el("input", { type: "range", min: 0, max: bins.length - 1, step: 1, value, class: `handle ${field}`, "aria-label": app.say(name), "aria-valuetext": bins[value], "data-testid": `time-${field}` });
    const at = () => Number(input.value);
    input.addEventListener("input", () => (output.textContent = `${app.say(name)} ${bins[at()]}`));
    input.addEventListener("change", () => {
      const end = field === "from" ? 0 : bins.length - 1;
      app.go({ [field]: at() === end ? "" : bins[at()] });
    });
    return input;
  };

  const place = (date, otherwise, last) => {
    if (!date) return otherwise;
    const found = last ? bins.findLastIndex((bin) => bin <= date || bin.startsWith(date)) : bins.findIndex((bin) => bin >= date.slice(0, bin.length));
    return found < 0 ? otherwise : found;
  };

  const undated = () => {
    const count = app.facts.filter((fact) => !store.dateOf(fact)).length;
    if (!count) return "";
    const box = el("input", { type: "checkbox", checked: app.state.undated, "data-testid": "time-undated" });
    box.addEventListener("change", () => app.go({ undated: box.checked }));
    return el("label", {}, box, " ", app.say("undated", count));
  };

  const fill = () => {
    host.hidden = false;
    host.setAttribute("aria-label", app.say("timeline"));
    if (!bins.length) return host.replaceChildren(el("p", { class: "nodates" }, app.say("noDates", app.facts.length)));
    const output = el("output", { "data-testid": "time-range" }, words());
    const yearOnly = bins[0].length > 4 ? app.facts.filter((fact) => store.dateOf(fact).length === 4).length : 0;
    const slider = el("div", { class: "slider" }, chart(), handle("timeFrom", "from", place(app.state.from, 0, false), output), handle("timeUntil", "until", place(app.state.until, bins.length - 1, true), output));
    const reset = app.state.from || app.state.until ? app.button({ class: "link", "data-testid": "time-reset" }, () => app.go({ from: "", until: "" }), app.say("timeReset")) : "";
    const ends = el("div", { class: "ends muted", "aria-hidden": "true" }, el("span", {}, bins[0]), el("span", { class: "per" }, scale()), el("span", {}, bins[bins.length - 1]));
    const side = el("div", { class: "side" }, output, reset, undated(), yearOnly ? el("span", { class: "muted" }, app.say("onlyYear", yearOnly)) : "");
    return host.replaceChildren(...[el("div", { class: "axis" }, slider, ends), side]);
  };

  app.addFrame((changed) => {
    if (changed.has("start")) index();
    if (!["filter", "lang", "start"].some((name) => changed.has(name))) return;
    const held = document.activeElement?.dataset?.testid;
    fill();
    if (held?.startsWith("time-")) host.querySelector(`[data-testid="${held}"]`)?.focus();
  });
})();
