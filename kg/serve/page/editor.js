"use strict";
// The editor: a text field above the same text in colour, with the numbers of the lines beside it. A line that the server
// has found wrong is marked until the text is changed. Without this script it is a text field.
const WORDS = "select ask construct describe where from named as distinct reduced group by order having limit offset asc desc "
  + "optional union minus graph filter bind values exists not in prefix base a true false undef count sum min max avg sample "
  + "group_concat separator str lang langmatches datatype bound iri uri bnode strdt strlang if coalesce regex replace contains "
  + "strstarts strends strbefore strafter substr strlen concat lcase ucase abs ceil floor round year month day now isiri "
  + "isliteral isblank isnumeric sameterm subject predicate object";
const KINDS = ["comment", "text", "iri", "variable", "term", "word"];
const TOKEN = new RegExp([
  "(#[^\\n]*)",
  "(\"\"\"[^]*?\"\"\"|'''[^]*?'''|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')",
  "(<[^<>\\s]*>)",
  "([?$]\\w+)",
  "((?:[A-Za-z][\\w-]*)?:[\\w.-]*\\w|[A-Za-z][\\w-]*:)",
  `\\b(${WORDS.split(" ").join("|")})\\b`,
].join("|"), "gi");

function editor(field) {
  const paint = document.createElement("pre");
  const numbers = document.createElement("ol");
  for (const layer of [paint, numbers]) layer.setAttribute("aria-hidden", "true");
  const whole = document.createElement("div");
  whole.className = "editor";
  field.replaceWith(whole);
  field.wrap = "off";
  whole.append(numbers, paint, field);

  function draw() {
    const text = field.value;
    const parts = [];
    let at = 0;
    for (const found of text.matchAll(TOKEN)) {
      const span = document.createElement("span");
      span.className = KINDS[found.slice(1).findIndex((group) => group !== undefined)];
      span.textContent = found[0];
      parts.push(text.slice(at, found.index), span);
      at = found.index + found[0].length;
    }
    paint.replaceChildren(...parts, text.slice(at) + "\n");
    const lines = text.split("\n").length;
    while (numbers.children.length > lines) numbers.lastChild.remove();
    while (numbers.children.length < lines) numbers.append(document.createElement("li"));
    for (const line of numbers.querySelectorAll(".wrong")) line.classList.remove("wrong");
  }

  function mark(number) {
    const line = numbers.children[Math.min(number, numbers.children.length) - 1];
    if (!line) return;
    line.classList.add("wrong");
    line.scrollIntoView({ block: "nearest" });
  }

  field.addEventListener("input", draw);
  draw();
  return { draw, mark };
}
