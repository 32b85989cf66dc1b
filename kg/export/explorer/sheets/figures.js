"use strict";

// Figures as small charts: one for each thing that is measured and its unit, a bar for each value, by place and period;
// results are filled, targets outlined.
(() => {
  const { el, svg, store } = app;

  app.addWords({
    figures: ["指标", "Figures"],
    figuresNote: ["实心为实际，空心为目标，浅色为未说明。", "Filled: results; outlined: targets; pale: the page does not say."],
    noPeriod: ["时期未写", "no period given"],
    unknown: ["未说明", "unspecified"],
  });

  const SIGNS = { "=": "", ">=": "≥", "<=": "≤", "~": "约" };
  const amount = (node) => `${SIGNS[node.comparator] ?? node.comparator}${Number(node.value).toLocaleString("zh-CN", { maximumFractionDigits: 6 })}${node.unit || ""}`;
  const owners = (node) => store.linked(node, "observationOf").map((one) => one.name);

  const bar = (node, top) => {
    const width = Math.max(0.5, (100 * Math.abs(Number(node.value))) / top);
    const kind = node.status || "unknown";
    return svg("svg", { viewBox: "0 0 100 12", preserveAspectRatio: "none", class: "figbar", "aria-hidden": "true" }, svg("rect", { x: 0.3, y: 1, width: width - 0.6 > 0 ? width - 0.6 : width, height: 10, class: `value ${kind}` }));
  };

  const row = (top) => (node) => {
    const where = [app.join(owners(node)), node.period || app.say("noPeriod"), app.say(node.status || "unknown")];
    const words = el("span", { class: "figwords" }, el("span", { lang: "zh" }, where.join(" · ")));
    return el("li", { "data-testid": "figure", "data-status": node.status || "" }, words, app.button({ class: "node amount", "data-node": node.id }, () => app.select(node.id), el("span", { class: "name", lang: "zh" }, amount(node))), top ? bar(node, top) : "");
  };

  const chart = ([name, nodes]) => {
    const top = nodes.length > 1 ? Math.max(...nodes.map((node) => Math.abs(Number(node.value)))) || 1 : 0; // one alone needs no bar
    const sorted = [...nodes].sort((a, b) => owners(a).join().localeCompare(owners(b).join(), "zh-CN") || (a.period || "").localeCompare(b.period || "") || a.index - b.index);
    return el("figure", { class: "chart", "data-testid": "chart" }, el("figcaption", { lang: "zh" }, name), app.gradually(el("ul"), sorted, 12, row(top)));
  };

  /** The charts of some figures, those with several values first. */
  app.figures = (nodes) => {
    const groups = new Map();
    for (const node of new Set(nodes)) {
      const name = node.unit ? `${node.indicator}（${node.unit}）` : node.indicator;
      groups.set(name, [...(groups.get(name) || []), node]);
    }
    const sorted = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    if (!sorted.length) return "";
    const heading = el("h3", {}, app.say("figures"), " ", el("span", { class: "count" }, String(new Set(nodes).size)));
    return el("section", { class: "part wide-part", "data-testid": "figures" }, heading, el("p", { class: "muted small" }, app.say("figuresNote")), app.gradually(el("div", { class: "charts" }), sorted, 12, chart));
  };
})();
