"use strict";
// The query page: examples, an editor, and a table of what comes back. Everything that comes from
// the graph is put in as text, never as HTML.
const data = JSON.parse(document.getElementById("data").textContent);
const el = (id) => document.getElementById(id);
const START = "SELECT ?name ?class WHERE {\n  ?thing rdfs:label ?name ; a ?class .\n}\nORDER BY ?name\nLIMIT 100";
const written = editor(el("query"));
let running = null;
let shown = null; // the last SELECT: {vars, rows, by, down}

function make(tag, text, attributes = {}) {
  const node = document.createElement(tag);
  if (text) node.textContent = text;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function literal(text) {
  return '"' + text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r") + '"';
}

function fill(example) {
  let text = example.text;
  for (const param of example.params) {
    const field = document.querySelector(`[data-param="${param.name}"]`);
    const line = new RegExp(`^([ \\t]*VALUES \\?${param.name} \\{ )"(?:[^"\\\\\\n]|\\\\.)*"( \\})`, "m");
    text = text.replace(line, (_, start, end) => start + literal(field.value) + end);
  }
  write(text);
}

function write(text) {
  el("query").value = text;
  written.draw();
}

function choose(name) {
  const example = data.examples.find((one) => one.name === name);
  el("params").replaceChildren();
  if (!example) return;
  for (const param of example.params) {
    const label = make("label", `${param.zh} ${param.en} `);
    const field = make("input", "", { "data-param": param.name, value: param.default });
    field.addEventListener("input", () => fill(example));
    label.append(field);
    el("params").append(label);
  }
  fill(example);
}

function short(iri) {
  if (iri.startsWith(data.base)) return "id:" + iri.slice(data.base.length);
  for (const [prefix, start] of Object.entries(data.prefixes)) {
    if (iri.startsWith(start)) return prefix + ":" + iri.slice(start.length);
  }
  return iri;
}

function cell(term) {
  const td = make("td");
  if (!term) return td;
  if (term.type === "uri") {
    const here = term.value.startsWith(data.base) ? "/id/" + encodeURI(term.value.slice(data.base.length)) : "";
    const there = /^https?:/.test(term.value) ? term.value : "";
    td.append(here || there ? make("a", short(term.value), { href: here || there, rel: "noreferrer" }) : term.value);
  } else if (term.type === "triple") {
    td.textContent = JSON.stringify(term.value);
  } else {
    td.textContent = term.value;
  }
  return td;
}

function order(a, b) {
  const [x, y] = [a?.value ?? "", b?.value ?? ""];
  return x !== "" && y !== "" && !isNaN(x) && !isNaN(y) ? x - y : x.localeCompare(y, "zh");
}

function table() {
  const { vars, rows, by, down } = shown;
  const sorted = by === null ? rows : [...rows].sort((a, b) => order(a[by], b[by]) * (down ? -1 : 1));
  const head = make("tr");
  for (const name of vars) {
    const th = make("th", "", { scope: "col", "aria-sort": by !== name ? "none" : down ? "descending" : "ascending" });
    const button = make("button", name + (by !== name ? "" : down ? " ▼" : " ▲"), { type: "button" });
    button.addEventListener("click", () => {
      Object.assign(shown, { by: name, down: by === name && !down });
      table();
    });
    th.append(button);
    head.append(th);
  }
  const whole = make("table");
  whole.append(make("thead"), make("tbody"));
  whole.firstChild.append(head);
  for (const row of sorted.slice(0, 5000)) {
    const tr = make("tr");
    tr.append(...vars.map((name) => cell(row[name])));
    whole.lastChild.append(tr);
  }
  el("result").replaceChildren(whole);
}

function show(type, text) {
  shown = null;
  if (!type.includes("results+json")) {
    el("result").replaceChildren(make("pre", text));
    return "";
  }
  const found = JSON.parse(text);
  if ("boolean" in found) {
    el("result").replaceChildren(make("p", found.boolean ? "是 true" : "否 false"));
    return "";
  }
  shown = { vars: found.head.vars, rows: found.results.bindings, by: null, down: false };
  table();
  return `${shown.rows.length} 行 rows`;
}

async function run() {
  const query = el("query").value;
  if (running) running.abort();
  running = new AbortController();
  history.replaceState(null, "", "?" + new URLSearchParams({ query }));
  el("status").className = "";
  el("status").textContent = "运行中 running …";
  written.draw();
  el("stop").disabled = false;
  const begun = performance.now();
  try {
    const accept = "application/sparql-results+json, text/turtle";
    const answer = await fetch("/sparql", {
      method: "POST", body: query, signal: running.signal,
      headers: { "content-type": "application/sparql-query", accept },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    const count = show(answer.headers.get("content-type"), text);
    el("status").textContent = `${count} ${((performance.now() - begun) / 1000).toFixed(2)} s`;
  } catch (error) {
    el("result").replaceChildren();
    el("status").className = "wrong";
    el("status").textContent = error.name === "AbortError" ? "已停止 stopped" : error.message;
    const line = /第 (\d+) 行/.exec(error.message);
    if (line) written.mark(Number(line[1]));
  }
  el("stop").disabled = true;
}

for (const one of data.examples) el("examples").append(make("option", one.title.join(" / "), { value: one.name }));
el("examples").addEventListener("change", (event) => choose(event.target.value));
el("form").addEventListener("submit", (event) => { event.preventDefault(); run(); });
el("stop").addEventListener("click", () => running && running.abort());
el("query").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); }
});
for (const link of document.querySelectorAll("[data-format]")) {
  link.setAttribute("href", "#");
  link.addEventListener("click", () => {
    const asked = { query: el("query").value, format: link.dataset.format };
    link.setAttribute("href", "/sparql?" + new URLSearchParams(asked));
    link.setAttribute("download", `result.${link.dataset.format === "turtle" ? "ttl" : link.dataset.format}`);
  });
}
write(new URLSearchParams(location.search).get("query") || START);
if (new URLSearchParams(location.search).has("query")) run();
