"use strict";

// A district: who leads it, what it plans, builds and makes, what it aims at in figures, what it was honoured for.
(() => {
  const { el, store } = app;

  app.addWords({
    leaders: ["领导", "Leaders"],
    bodies: ["机构", "Bodies"],
    plansOf: ["规划与提法", "Plans and formulations"],
    projects: ["项目", "Projects"],
    industries: ["产业", "Industries"],
    honours: ["荣誉", "Honours"],
    visitors: ["来访", "Visitors"],
    insideIt: ["下辖", "Parts of it"],
  });

  /** People in posts of the bodies of a place: [post fact of the person, person]. */
  const leaders = (bodies) =>
    bodies
      .flatMap((body) => store.linked(body, "postIn", "in"))
      .flatMap((post) => app.factsBy(post, "holdsPost", "in").map((fact) => [post, fact]))
      .sort(([, a], [, b]) => store.dateOf(b).localeCompare(store.dateOf(a)) || a.index - b.index);

  app.addSheet({
    name: "districts",
    of: (node) => node.core === "Place" && store.factsOf(node).some((fact) => !["partOf", "visited"].includes(fact.p)),
    make: (node) => {
      const bodies = app.factsBy(node, "jurisdiction", "in").map(store.subject);
      const owners = [node, ...bodies];
      const all = (property) => owners.flatMap((owner) => app.factsBy(owner, property, "out").map((fact) => [owner, fact]));
      const line = ([owner, fact]) => app.seenFrom(owner, fact, owner === node ? "" : el("span", { class: "muted", lang: "zh" }, owner.name));
      const leader = ([post, fact]) => app.seenFrom(post, fact, app.nodeButton(post));
      const figures = owners.flatMap((owner) => app.factsBy(owner, "observationOf", "in")).map(store.subject);
      return [
        app.section("leaders", leaders(bodies), leader, { "data-testid": "leaders" }),
        app.section("plansOf", [...all("pursues"), ...all("proposed"), ...all("issued")], line),
        app.section("projects", all("hasProject"), line),
        app.section("industries", all("developsIndustry"), line),
        app.section("honours", all("receivedHonour"), line),
        app.figures(figures),
        app.section("bodies", bodies, (body) => el("li", {}, app.nodeButton(body))),
        app.section("visitors", app.factsBy(node, "visited", "in").map((fact) => [node, fact]), line),
        app.section("insideIt", app.factsBy(node, "partOf", "in").map((fact) => [node, fact]), line),
      ];
    },
  });
})();
