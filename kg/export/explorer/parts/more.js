"use strict";

// A large graph: this file has its best connected part, the files beside it the rest, to be loaded on demand.
(() => {
  const { el } = app;
  const line = app.byId("left");
  let [loaded, failed] = [0, ""];

  app.addWords({
    left: ["本文件含联系最多的 {0} 个节点（实体、文章、指标，共 {1} 个），其余在旁边的文件里。", "This file has the {0} best connected of {1} nodes (things, articles, figures); the others are in the files beside it."],
    loadMore: ["全部载入", "Load them all"],
    noMore: ["读不到旁边的文件 {0}：请把它与本文件放在同一文件夹。", "The file {0} cannot be read: it must be in the same folder as this one."],
    notLoaded: ["（另有 {0} 个节点未载入）", "({0} more nodes are not loaded)"],
  });

  app.notLoaded = () => app.data.total[0] - app.nodes.length;

  /** Takes in a part: called by the files beside the page. */
  app.more = ({ nodes, edges, facts }) => {
    nodes.forEach((node) => app.nodes.push(node));
    edges.forEach((edge) => app.edges.push(edge));
    facts.forEach((fact) => app.facts.push(fact));
    loaded++;
    failed = "";
  };

  const fileOf = (number) => decodeURIComponent(location.pathname.split("/").pop()).replace(/\.html?$/i, "") + `.more-${number}.js`;

  const load = () => {
    const number = loaded + 1;
    const script = el("script", { src: encodeURIComponent(fileOf(number)) });
    const after = () => {
      script.remove();
      if (loaded === number && number < app.data.parts) return load();
      if (loaded < number) failed = fileOf(number);
      app.store.index();
      app.renewNames();
      return app.refresh(new Set(["start", "filter", "lang", "sel", "view"]));
    };
    script.addEventListener("load", after);
    script.addEventListener("error", after);
    document.head.append(script);
  };

  app.addFrame((changed) => {
    if (!changed.has("start") && !changed.has("lang")) return;
    line.hidden = !app.notLoaded();
    if (line.hidden) return;
    const words = failed ? app.say("noMore", failed) : app.say("left", app.nodes.length, app.data.total[0]);
    line.replaceChildren(words, " ", app.button({ class: "link", "data-testid": "load-more" }, load, app.say("loadMore")));
  });
})();
