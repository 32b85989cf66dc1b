"use strict";

// A fact as the panel and the sheets show it: what it says, how it is known, and the sentences that prove it.
(() => {
  const { el, store } = app;
  const QUOTES = 2; // sentences of a fact that are shown at once

  app.addWords({
    said: ["{0}说", "says {0}"],
    asOf: ["截至 {0}", "as of {0}"],
    validFrom: ["自 {0}", "from {0}"],
    validTo: ["至 {0}", "until {0}"],
    fromGazetteer: ["出自{0}，报道原文未写", "from {0}, not from the text"],
    divisions: ["{0} 年行政区划", "the divisions of {0}"],
    confidence: ["可信度 {0}%", "confidence {0}%"],
    hidden: ["{0} 条被筛选隐去", "{0} hidden by the filters"],
  });

  const circumstances = (fact) => {
    const parts = [app.badge(fact)];
    if (app.nodes[fact.by]) {
      const speaker = app.nodes[fact.by];
      const link = { class: "link", lang: "zh", "data-node": speaker.id };
      parts.push(app.button(link, () => app.select(speaker.id), app.say("said", speaker.name)));
    }
    for (const time of ["validFrom", "validTo", "asOf"]) {
      if (fact[time]) parts.push(el("span", { class: "time" }, app.say(time, fact[time])));
    }
    if (fact.c < 80) parts.push(el("span", { class: "time" }, app.say("confidence", fact.c)));
    return parts;
  };

  /** A gazetteer by its name for readers: divisions-2023 is the one of the divisions of that year. */
  app.gazetteerOf = (fact) => (fact.gazetteer || "").replace(/^divisions-(\d{4})$/, (_, year) => app.say("divisions", year));

  const proof = (fact) => {
    const box = el("div", { class: "proofs" });
    if (fact.gazetteer) box.append(el("p", { class: "gazetteer", "data-testid": "gazetteer" }, app.say("fromGazetteer", app.gazetteerOf(fact))));
    return app.gradually(box, app.passages(fact.at), QUOTES, (passage) => app.quote(passage, store.subject(fact), store.object(fact)));
  };

  /** A fact as an item of a list; `head(fact)` makes what stands in front of the badges. */
  app.factItem = (head) => (fact) => {
    const attributes = { class: "fact", "data-testid": "fact", "data-property": fact.p, "data-mode": app.modes[app.modeOf(fact)] };
    return el("li", attributes, el("div", { class: "head" }, head(fact), circumstances(fact)), proof(fact));
  };

  /** What the filters leave of some facts, and a note on how many they hide. */
  app.allowedFacts = (facts) => {
    const left = app.filter.facts(facts);
    const note = facts.length - left.length;
    return [left, note ? el("p", { class: "hidden-note" }, app.say("hidden", note)) : ""];
  };

  /** A fact in one line: subject, relation, object. */
  app.factLine = (fact) => [
    app.nodeButton(store.subject(fact), "subject"),
    el("span", { class: "relation" }, `${app.term(fact.p)} →`),
    store.object(fact) ? app.nodeButton(store.object(fact), "object") : el("strong", { class: "literal" }, fact.o),
  ];
})();
