"use strict";

// The list: every fact that the filters leave, in a table that can be sorted, searched by the browser, printed and saved.
(() => {
  const { el, store } = app;
  const STEP = 60; // rows at once: more than a window shows; the others follow one by one while nothing else is done
  const MANY = 3000; // rows that come by themselves, so that the browser's own search finds them; all before printing

  app.addWords({
    subject: ["主体", "Subject"],
    relation: ["关系", "Relation"],
    object: ["客体", "Object"],
    mode: ["说法", "Known as"],
    when: ["时间", "When"],
    sureness: ["可信度", "Confidence"],
    quote: ["原文", "Words"],
    place: ["出处", "Source"],
    saveCsv: ["存为 CSV", "Save as CSV"],
    printIt: ["打印", "Print"],
    onlyOf: ["只看 {0}", "Only {0}"],
    listStatus: ["显示 {0}/{1} 条关系", "Showing {0}/{1} relations"],
    noRows: ["当前筛选下没有关系", "No relation is left by these filters"],
    sortBy: ["按{0}排序", "Sort by {0}"],
  });

  const objectName = (fact) => store.object(fact)?.name ?? String(fact.o);
  const sourceOf = (fact) => {
    if (!fact.at.length) return app.gazetteerOf(fact);
    const article = app.articles[fact.at[0][0]];
    return [store.titleOf(article), article.date, `${store.pageOf(article).name}:${app.lineOf(article, fact.at[0][1])}`].filter(Boolean).join(" · ");
  };

  // column: its text, and what stands in its cell where that is more than text
  const COLUMNS = {
    subject: { text: (fact) => store.subject(fact).name, cell: (fact) => app.nodeButton(store.subject(fact)) },
    relation: { text: (fact) => app.term(fact.p) },
    object: { text: objectName, cell: (fact) => (store.object(fact) ? app.nodeButton(store.object(fact)) : objectName(fact)) },
    mode: { text: (fact) => app.say(app.modes[app.modeOf(fact)]), cell: (fact) => app.badge(fact) },
    when: { text: store.dateOf },
    sureness: { text: (fact) => `${fact.c}%`, key: (fact) => fact.c },
    quote: {
      text: (fact) => app.firstWords(fact) || app.say("fromGazetteer", app.gazetteerOf(fact)),
      cell: (fact) => [el("span", { lang: "zh" }, COLUMNS.quote.text(fact)), fact.at.length ? app.source(...fact.at[0]) : ""],
    },
    place: { text: sourceOf },
  };
  // on the page the source stands below the words, in a file it has a column
  const SHOWN = Object.entries(COLUMNS).filter(([name]) => name !== "place");
  const SORTED = Object.keys(COLUMNS).filter((name) => name !== "quote");

  const rows = () => {
    const { sort, listOf } = app.state;
    const only = store.node(listOf);
    const facts = app.facts.filter((fact) => app.filter.whole(fact) && (!only || fact.s === only.index || fact.o === only.index));
    const [name, way] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1];
    if (!SORTED.includes(name)) return facts;
    const key = COLUMNS[name].key || COLUMNS[name].text;
    const order = new Intl.Collator(app.state.lang === "en" ? "en" : "zh-CN", { numeric: true });
    const keyed = facts.map((fact) => [key(fact), fact]);
    return keyed.sort(([a, one], [b, other]) => (!a - !b || way * order.compare(a, b)) || one.index - other.index).map(([, fact]) => fact);
  };

  const header = (name) => {
    const { sort } = app.state;
    const way = sort === name ? "ascending" : sort === `-${name}` ? "descending" : "none";
    if (name === "quote") return el("th", { scope: "col", class: "col-quote" }, app.say(name));
    const turn = () => app.go({ sort: way === "ascending" ? `-${name}` : way === "descending" ? "" : name });
    const button = app.button({ "data-testid": `sort-${name}`, title: app.say("sortBy", app.say(name)) }, turn, app.say(name), el("span", { "aria-hidden": "true" }, { ascending: " ▲", descending: " ▼", none: "" }[way]));
    return el("th", { scope: "col", class: `col-${name}`, "aria-sort": way }, button);
  };

  const row = (fact) =>
    el("tr", { "data-testid": "row", "data-mode": app.modes[app.modeOf(fact)] }, SHOWN.map(([name, { text, cell }]) => el("td", { class: `col-${name}`, "data-caption": app.say(name) }, cell ? cell(fact) : text(fact))));

  // --- CSV --------------------------------------------------------------------------------------------------------------

  /** A cell of a CSV file; one that a spreadsheet would take for a formula is kept from it. */
  const quoted = (text) => `"${text.replace(/^([=+\-@\t\r])/, "'$1").replace(/"/g, '""')}"`;

  /** What the list shows as the text of a CSV file. */
  app.asCsv = () => {
    const names = Object.keys(COLUMNS);
    const lines = rows().map((fact) => names.map((name) => quoted(String(COLUMNS[name].text(fact)))).join(","));
    return "\ufeff" + [names.map((name) => quoted(app.say(name))).join(","), ...lines].join("\r\n") + "\r\n";
  };

  const tools = () => {
    const { node } = app.selected();
    const only = store.node(app.state.listOf) || node;
    const box = only && el("input", { type: "checkbox", checked: Boolean(app.state.listOf), "data-testid": "list-only" });
    box?.addEventListener("change", () => app.go({ listOf: box.checked ? only.id : "" }));
    return el("div", { class: "listtools" }, [
      el("strong", {}, app.say("listStatus", all.length, app.data.total[2])),
      only ? el("label", {}, box, " ", app.say("onlyOf", only.name)) : "",
      app.button({ "data-testid": "save-csv" }, () => app.save("facts.csv", new Blob([app.asCsv()], { type: "text/csv" })), app.say("saveCsv")),
      app.button({ "data-testid": "print" }, () => window.print(), app.say("printIt")),
    ]);
  };

  let all = []; // what the table is to have
  let [body, more] = []; // its rows, and the button below it for those that it does not have yet

  const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 30));

  /** Adds rows until there are so many, some now and the others later; the button says how many are left. */
  const append = (rowsOf, until) => {
    if (rowsOf !== body || app.viewNow() !== view) return; // it shows something else by now
    const from = body.children.length;
    body.append(...all.slice(from, Math.min(until, from + STEP)).map(row));
    const left = all.length - body.children.length;
    more.textContent = app.say("more", left);
    more.hidden = !left;
    if (left && body.children.length < until) idle(() => append(rowsOf, until));
  };

  const appendAll = () => {
    if (app.viewNow() !== view) return;
    body.append(...all.slice(body.children.length).map(row));
    more.hidden = true;
  };

  const fill = () => {
    all = rows();
    body = el("tbody");
    const table = el("table", {}, el("thead", {}, el("tr", {}, SHOWN.map(([name]) => header(name)))), body);
    more = app.button({ class: "link more", "data-testid": "list-more" }, () => append(body, body.children.length + MANY));
    view.host.replaceChildren(tools(), all.length ? table : el("p", {}, app.say("noRows")), more);
    append(body, MANY);
  };

  const WATCHED = ["view", "filter", "lang", "sort", "listOf", "start", "sel"];
  const view = {
    name: "list",
    stage: "list",
    show: fill,
    update: (changed) => WATCHED.some((name) => changed.has(name)) && (changed.size > 1 || !changed.has("sel") ? fill() : view.host.firstChild.replaceWith(tools())),
    status: () => app.say("listStatus", all.length, app.data.total[2]),
  };
  app.addView(view);
  window.addEventListener("beforeprint", appendAll);
})();
