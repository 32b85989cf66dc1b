"use strict";

// An official: the posts on an axis of time, then what he or she attended, visited and said.
(() => {
  const { el, svg, store } = app;

  app.addWords({
    career: ["履历", "Career"],
    careerNote: ["实心条：报道写明起止；圆点：报道当日在任；箭头：止期未写。", "Bars: begin and end as the pages say; dots: in office on the day of the report; arrows: no end is given."],
    undatedPost: ["未写时间", "no date given"],
    took: ["参加、主持、讲话", "Attended, chaired, spoke"],
    went: ["调研、会见", "Visited, met"],
    opinions: ["谈到", "Spoke about"],
    claims: ["由其转述或提出", "Attributed to this person"],
    wrote: ["署名文章", "Wrote"],
  });

  const day = (date, end) => {
    const [year, month, date_] = date.split("-").map(Number);
    if (!month) return year + (end ? 1 : 0);
    return year + (month - 1 + (date_ ? (date_ - 1) / 31 : end ? 1 : 0)) / 12;
  };

  /** What is known of when a post was held: { from, to, seen }, as years with fractions. */
  const span = (fact) => {
    const seen = store.dateOf({ ...fact, validFrom: "" });
    return { from: fact.validFrom && day(fact.validFrom), to: fact.validTo && day(fact.validTo, true), seen: seen && day(seen), words: [fact.validFrom && app.say("validFrom", fact.validFrom), fact.validTo && app.say("validTo", fact.validTo), !fact.validFrom && !fact.validTo && seen && app.say("asOf", seen)].filter(Boolean).join(" ") };
  };

  const row = (fact, first, last, color) => {
    const { from, to, seen } = span(fact);
    const at = (year) => (1000 * (year - first)) / (last - first);
    const parts = [svg("line", { x1: 0, x2: 1000, y1: 8, y2: 8, class: "track" })];
    if (from || to) {
      const [a, b] = [at(from || (seen && Math.min(seen, to)) || first), at(to || (seen && Math.max(seen, from)) || last)];
      parts.push(svg("rect", { x: a, y: 3, width: Math.max(6, b - a), height: 10, fill: color, "fill-opacity": from && to ? 1 : 0.55 }));
      if (!to) parts.push(svg("path", { d: `M${b} 1 l10 7 l-10 7 z`, fill: color }));
    } else if (seen) parts.push(svg("circle", { cx: at(seen), cy: 8, r: 6, fill: color }));
    return svg("svg", { viewBox: "-8 0 1030 16", preserveAspectRatio: "none", class: "span", "aria-hidden": "true" }, parts);
  };

  const career = (node) => {
    const facts = app.factsBy(node, "holdsPost", "out");
    const when = (fact) => span(fact).from || span(fact).seen || span(fact).to || Infinity;
    facts.sort((a, b) => when(a) - when(b) || a.index - b.index);
    const moments = facts.flatMap((fact) => Object.values(span(fact)).filter((value) => typeof value === "number"));
    const [first, last] = moments.length ? [Math.floor(Math.min(...moments)), Math.ceil(Math.max(...moments) + 0.01)] : [0, 1];
    const item = (fact) => {
      const known = app.seenFrom(node, fact, el("span", { class: "years" }, span(fact).words || app.say("undatedPost")));
      known.querySelector(".time")?.remove();
      if (moments.length) known.append(row(fact, first, last, app.look("Post").color));
      return known;
    };
    const axis = () => el("div", { class: "years-axis", "aria-hidden": "true" }, el("span", {}, String(first)), el("span", {}, String(last)));
    const part = app.section("career", facts, item, { "data-testid": "career" });
    if (moments.length) part.append(axis(), el("p", { class: "muted small" }, app.say("careerNote")));
    return part;
  };

  const byDate = (a, b) => store.dateOf(a).localeCompare(store.dateOf(b)) || a.index - b.index;
  const several = (node, properties, way) => properties.flatMap((property) => app.factsBy(node, property, way)).sort(byDate);
  const relation = (fact) => el("span", { class: "relation" }, app.term(fact.p));

  app.addSheet({
    name: "officials",
    of: (node) => node.core === "Person" && store.factsOf(node).some((fact) => fact.p === "holdsPost"),
    make: (node) => {
      const line = (fact) => app.seenFrom(node, fact, relation(fact));
      const attributed = app.facts.filter((fact) => fact.by === node.index && app.filter.fact(fact));
      const claim = (fact) => app.proved(fact, app.factLine(fact));
      return [
        career(node),
        app.section("took", several(node, ["attended", "chaired", "spokeAt", "presented"], "out"), line),
        app.section("went", several(node, ["visited", "met"], "out"), line),
        app.section("opinions", several(node, ["commentedOn"], "out"), line),
        app.section("claims", [...attributed, ...several(node, ["proposed", "pursues"], "out")].sort(byDate), claim),
        app.section("wrote", several(node, ["author"], "in"), line),
      ];
    },
  });
})();
