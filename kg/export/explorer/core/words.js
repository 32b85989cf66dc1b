"use strict";

// Everything the page says of itself, in Chinese and English. Names and sentences are data and stay as they are.
const app = {};
(() => {
  const words = new Map();

  /** Adds phrases: key → [Chinese, English]. A part of the page brings its own. */
  app.addWords = (phrases) => Object.entries(phrases).forEach(([key, pair]) => words.set(key, pair));

  const side = () => (app.state?.lang === "en" ? 1 : 0);

  /** A phrase in the language of the page, with {0}, {1} … filled in. */
  app.say = (key, ...values) => words.get(key)[side()].replace(/\{(\d)\}/g, (_, n) => String(values[n]));

  /** What a class or property is called. */
  app.term = (name) => app.data.words[name]?.[side()] ?? name;

  /** Several things in one line. */
  app.join = (parts) => parts.join(side() ? ", " : "、");
})();

app.addWords({
  skip: ["跳到证据", "Skip to the evidence"],
  heading: ["政务报道知识图谱", "What the local papers say"],
  search: ["搜索名称、拼音或首字母", "Search a name or its pinyin"],
  results: ["搜索结果", "Search results"],
  nothing: ["没有找到“{0}”。可试简称、拼音（luoyuan）或首字母（ly）。", "Nothing found for “{0}”. Try a short name, pinyin (luoyuan) or initials (ly)."],
  views: ["视图", "Views"],
  overview: ["概览", "Overview"],
  near: ["邻域", "Around it"],
  path: ["路径", "Path"],
  all: ["全部", "Everything"],
  list: ["列表", "List"],
  reader: ["原文", "Articles"],
  events: ["大事", "Events"],
  sheet: ["专题", "Sheets"],
  overviewHint: ["联系最多、彼此相连的一部分", "The best connected part of the graph"],
  nearHint: ["选中之物周围 1–2 步", "One or two steps around what is selected"],
  pathHint: ["两者之间怎样相连", "How two things are connected"],
  allHint: ["全部节点：实体、文章与指标", "All nodes at once: things, articles and figures"],
  listHint: ["表格：可排序、打印、导出", "A table: sort, print, export"],
  readerHint: ["报道全文，提及处已标出", "The articles, mentions marked"],
  eventsHint: ["会议、规划期与有日期的事实", "Meetings, plan periods, dated facts"],
  sheetHint: ["官员、地区、会议、提法的专页", "Officials, districts, meetings, formulations"],
  fit: ["适配", "Fit"],
  fitHint: ["使全图适合窗口", "Fit the picture to the window"],
  filters: ["筛选", "Filter"],
  legend: ["图例与筛选", "Legend and filters"],
  picture: ["关系图", "The network"],
  panel: ["证据", "Evidence"],
  theme: ["明暗", "Light or dark"],
  untitled: ["无题", "untitled"],
  more: ["再看 {0} 条", "{0} more"],
  close: ["关闭", "Close"],
  back: ["返回", "Back"],
  line: ["第 {0} 行", "line {0}"],
  asserted: ["事实", "fact"],
  attributed: ["转述", "attributed"],
  intended: ["意图", "intended"],
  gazetteer: ["地名录", "gazetteer"],
  assertedLong: ["报道直接陈述", "the page states it"],
  attributedLong: ["某人的说法", "somebody’s words"],
  intendedLong: ["愿望、计划或目标", "a wish, plan or target"],
  gazetteerLong: ["出自地名录，报道原文未写", "from a gazetteer, not from the text"],
  status: ["显示 {0}/{1} 节点 · {2}/{3} 连线", "Showing {0}/{1} nodes · {2}/{3} links"],
  empty: ["显示 0/{0}：筛选后没有可显示的内容", "Showing 0/{0}: nothing is left by these filters"],
  clearFilters: ["清除筛选", "Clear filters"],
});
