"use strict";

// Everything the page says of itself, in Chinese and English. Names and sentences are data and stay as they are.
const app = { lang: "zh" };

app.words = {
  skip: ["跳到证据", "Skip to the evidence"],
  search: ["搜索名称", "Search names"],
  results: ["搜索结果", "Search results"],
  nothing: ["没有找到“{0}”", "Nothing found for “{0}”"],
  views: ["视图", "Views"],
  overview: ["概览", "Overview"],
  near: ["邻域", "Around it"],
  all: ["全部", "Everything"],
  fit: ["适配", "Fit"],
  filters: ["筛选", "Filter"],
  legend: ["图例与筛选", "Legend and filters"],
  picture: ["关系图", "The network"],
  panel: ["证据", "Evidence"],
  classes: ["类型", "Classes"],
  modalities: ["说法", "How it is said"],
  relations: ["关系", "Relations"],
  every: ["全选", "all"],
  none: ["全不选", "none"],
  asserted: ["事实", "fact"],
  attributed: ["转述", "attributed"],
  intended: ["意图", "intended"],
  assertedLong: ["报道直接陈述", "the page states it"],
  attributedLong: ["某人的说法", "somebody’s words"],
  intendedLong: ["愿望、计划或目标", "a wish, plan or target"],
  status: ["显示 {0}/{1} 实体 · {2}/{3} 连线", "Showing {0} of {1} things · {2} of {3} links"],
  empty: ["筛选后没有可显示的内容", "Nothing is left by these filters"],
  otherNames: ["又称", "Also called"],
  doubt: ["存疑", "In doubt"],
  date: ["日期", "Date"],
  period: ["时期", "Period"],
  target: ["目标值", "target"],
  actual: ["实际值", "result"],
  facts: ["{0} 条关系", "{0} relations"],
  articles: ["{0} 篇文章", "{0} articles"],
  mentioned: ["提到 {0} 次", "mentioned {0} times"],
  mentionedIn: ["出现在", "Mentioned in"],
  contents: ["文中提到", "Mentions"],
  said: ["{0}说", "says {0}"],
  asOf: ["截至 {0}", "as of {0}"],
  validFrom: ["自 {0}", "from {0}"],
  validTo: ["至 {0}", "until {0}"],
  gazetteer: ["据名录“{0}”，原文未写", "from the gazetteer “{0}”, not from the text"],
  line: ["第 {0} 行", "line {0}"],
  untitled: ["无题", "untitled"],
  more: ["再看 {0} 条", "{0} more"],
  hidden: ["{0} 条被筛选隐去", "{0} hidden by the filters"],
  expand: ["在图中展开邻域", "Show its neighbourhood"],
  between: ["两者之间", "Between the two"],
  back: ["返回", "Back"],
  close: ["关闭", "Close"],
  welcome: ["这张图从报道中读出", "What these pages say"],
  summary: ["{0} 篇文章、{1} 个实体、{2} 条关系，每条都附原文。", "{0} articles, {1} things and {2} relations, each with the words that prove it."],
  how: ["点选一个节点看它的全部关系，点选一条连线看证明它的句子；按 / 搜索。", "Click a node for its relations, a link for the sentences that prove it; press / to search."],
  central: ["联系最多", "Best connected"],
  sources: ["文章", "Articles"],
};

/** A phrase in the language of the page, with {0}, {1} … filled in. */
app.say = (key, ...values) => {
  const phrase = app.words[key][app.lang === "en" ? 1 : 0];
  return phrase.replace(/\{(\d)\}/g, (_, n) => String(values[n]));
};

/** What a class or property is called. */
app.term = (name) => {
  const pair = app.data.words[name];
  return pair ? pair[app.lang === "en" ? 1 : 0] : name;
};
