"use strict";

// A meeting: when and where, who, what lay before it, what it adopted, who spoke of it afterwards, who wrote about it.
(() => {
  const { el, store } = app;

  app.addWords({
    whenWhere: ["时间、地点、召集", "When, where, convened by"],
    who: ["出席、主持、讲话", "Who attended, chaired, spoke"],
    consideredIt: ["审议", "Considered"],
    adoptedIt: ["通过", "Adopted"],
    putForward: ["提出、发布", "Put forward, issued"],
    commented: ["谈论它的人", "Who commented on it"],
    reports: ["报道", "Reports on it"],
  });

  const posts = (person) => {
    const held = person.core === "Person" ? [...new Set(store.linked(person, "holdsPost"))] : [];
    return held.length ? el("span", { class: "muted", lang: "zh" }, app.join(held.slice(0, 2).map((post) => post.name))) : "";
  };

  app.addSheet({
    name: "meetings",
    of: (node) => ["Meeting", "Event"].includes(node.core) && store.factsOf(node).length > 0,
    make: (node) => {
      const facts = (way, ...properties) => properties.flatMap((property) => app.factsBy(node, property, way));
      const line = (fact) => app.seenFrom(node, fact, el("span", { class: "relation" }, app.term(fact.p)));
      const person = (fact) => app.seenFrom(node, fact, posts(store.subject(fact)), el("span", { class: "relation" }, app.term(fact.p)));
      return [
        app.section("whenWhere", facts("out", "date", "endDate", "venue", "convenedBy"), line, { "data-testid": "when" }),
        app.section("who", facts("in", "chaired", "spokeAt", "attended"), person, { "data-testid": "who" }),
        app.section("consideredIt", facts("out", "considered"), line),
        app.section("adoptedIt", facts("out", "adopted"), line),
        app.section("putForward", facts("out", "proposed", "issued"), line),
        app.section("commented", facts("in", "commentedOn"), person),
        app.section("reports", facts("in", "about"), line),
      ];
    },
  });
})();
