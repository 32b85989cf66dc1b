"use strict";

// What happened when: dated meetings, documents and careers down a line of time, plan periods as bars above it, and at
// the end what is known to have happened without a date.
(() => {
  const { el, svg, store } = app;

  app.addWords({
    planPeriods: ["规划期", "Plan periods"],
    byNumber: ["第 {0} 个五年规划，{1}—{2} 年", "five-year plan number {0}, {1}–{2}"],
    eventsStatus: ["显示 {0} 件有日期的事", "Showing {0} dated events"],
    undatedEvents: ["未写日期的会议、活动与文件", "Meetings, events and documents without a date"],
    noEvents: ["当前筛选下没有有日期的事", "No dated event is left by these filters"],
  });

  const DIGITS = "零一二三四五六七八九十";
  const numeral = (text) => {
    const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
    const value = (digit, none) => (digit ? DIGITS.indexOf(digit) : none);
    return (text.includes("十") ? 10 * value(tens, 1) : 0) + value(ones, 0);
  };

  /** The years of a five-year plan: from the third on they follow each other; the first two were before 1963. */
  app.planYears = (name) => {
    const found = /第([一二三四五六七八九十]+)个五年/.exec(name) || /[“"]?([一二三四五六七八九十]+)五[”"]?(?:规划|计划|时期)?$/.exec(name);
    const number = found ? numeral(found[1]) : 0;
    if (number < 1 || number > 30) return null;
    const start = number < 3 ? 1948 + 5 * number : 1951 + 5 * number;
    return { number, start, end: start + 4 };
  };

  const plans = () =>
    app.nodes
      .filter((node) => node.core === "Plan" && app.filter.node(node))
      .map((node) => [node, app.planYears(node.name)])
      .filter(([, years]) => years)
      .sort(([a, x], [b, y]) => x.start - y.start || a.index - b.index);

  const bars = () => {
    const found = plans();
    if (!found.length) return "";
    const [first, last] = [Math.min(...found.map(([, y]) => y.start)), Math.max(...found.map(([, y]) => y.end)) + 1];
    const at = (year) => (100 * (year - first)) / (last - first);
    const row = ([node, years]) => {
      const bar = svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", class: "planbar", "aria-hidden": "true" }, svg("rect", { x: 0, y: 4.5, width: 100, height: 1, class: "track" }), svg("rect", { x: at(years.start), y: 1, width: at(years.end + 1) - at(years.start), height: 8, fill: app.look("Plan").color }));
      return el("li", { "data-testid": "plan-period", title: app.say("byNumber", years.number, years.start, years.end) }, app.nodeButton(node), el("span", { class: "years" }, `${years.start}—${years.end}`), bar);
    };
    return el("section", {}, el("h2", {}, app.say("planPeriods")), el("ul", { class: "plans" }, found.map(row)));
  };

  /** Facts with a date of their own: [date, fact]. */
  const dated = () => {
    const found = [];
    for (const fact of app.facts.filter(app.filter.whole)) {
      if (typeof fact.o === "string") found.push([fact.o, fact]);
      else for (const time of ["validFrom", "validTo"]) if (fact[time]) found.push([fact[time], fact, time]);
    }
    return found.filter(([date]) => app.filter.inTime(date)).sort(([a, one], [b, other]) => (a < b ? -1 : a > b ? 1 : one.index - other.index));
  };

  const item = ([date, fact, time]) => {
    const head = store.object(fact) ? app.factLine(fact) : [app.nodeButton(store.subject(fact)), el("span", { class: "relation" }, app.term(fact.p))];
    const when = el("time", { datetime: date }, time ? app.say(time, date) : date);
    return el("li", { "data-testid": "event" }, when, el("div", {}, el("div", { class: "head" }, head, app.badge(fact)), app.passages(fact.at).slice(0, 1).map((one) => app.quote(one, store.subject(fact), store.object(fact)))));
  };

  const years = (found) => {
    const groups = new Map();
    for (const one of found) groups.set(one[0].slice(0, 4), [...(groups.get(one[0].slice(0, 4)) || []), one]);
    return [...groups].map(([year, all]) => el("section", { class: "year" }, el("h2", {}, year, " ", el("span", { class: "count" }, String(all.length))), app.gradually(el("ul", { class: "line" }), all, 30, item)));
  };

  const undated = () => {
    const has = new Set(app.facts.filter((fact) => typeof fact.o === "string").map((fact) => fact.s));
    const left = app.nodes.filter((node) => ["Meeting", "Event", "Document"].includes(node.core) && !has.has(node.index) && app.filter.node(node));
    if (!left.length || !app.state.undated) return "";
    const list = app.gradually(el("ul", { class: "undated" }), left, 60, (node) => el("li", {}, app.nodeButton(node)));
    return el("section", { "data-testid": "undated" }, el("h2", {}, app.say("undatedEvents"), " ", el("span", { class: "count" }, String(left.length))), list);
  };

  const fill = () => {
    const found = dated();
    view.host.replaceChildren(...[bars(), found.length ? years(found) : el("p", {}, app.say("noEvents")), undated()].flat().filter(Boolean));
  };
  const view = {
    name: "events",
    stage: "events",
    show: fill,
    update: (changed) => ["filter", "lang", "start"].some((name) => changed.has(name)) && fill(),
    status: () => app.say("eventsStatus", dated().length),
  };
  app.addView(view);
})();
