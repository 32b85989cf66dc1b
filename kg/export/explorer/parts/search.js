"use strict";

// Finding things by name, by pinyin or its initials. `app.finder` makes a field of an input and a list; the page's own
// search is one, the end of a path another.
(() => {
  const { el } = app;
  const MOST = 30;

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s“”‘’"'《》「」·]/g, "");

  // --- pinyin ---------------------------------------------------------------------------------------------------------

  const readings = (char) => app.data.pinyin[char]?.split(" ") || [char];

  /** Whether the letters are the pinyin of the characters from `at` on: whole syllables, initials, or a mixture. */
  const spells = (chars, at, letters) => {
    if (!letters) return true;
    if (at >= chars.length) return false;
    return readings(chars[at]).some((syllable) => {
      for (let length = Math.min(syllable.length, letters.length); length > 0; length--) {
        const whole = length === syllable.length || length === 1 || length === letters.length;
        if (whole && syllable.startsWith(letters.slice(0, length)) && spells(chars, at + 1, letters.slice(length))) return true;
      }
      return false;
    });
  };

  // --- what answers ---------------------------------------------------------------------------------------------------

  let index = null;
  const names = () =>
    (index ??= app.nodes.map((node) => [node, [node.name, ...(node.names || [])].map((name) => ({ name, folded: fold(name), chars: Array.from(fold(name)) }))]));
  app.renewNames = () => (index = null);

  /** How well a name answers: 0 it is the same, 1 it begins so, 2 it has it inside, 3 and 4 by sound; Infinity if not. */
  const rank = ({ folded, chars }, wanted, latin) => {
    const at = folded.indexOf(wanted);
    if (at >= 0) return folded === wanted ? 0 : at === 0 ? 1 : 2;
    if (!latin) return Infinity;
    if (spells(chars, 0, wanted)) return 3;
    return chars.some((_, i) => i > 0 && spells(chars, i, wanted)) ? 4 : Infinity;
  };

  /** The things whose names answer, best first: [rank, node, the name that answers]. */
  app.find = (text) => {
    const wanted = fold(text);
    if (!wanted) return [];
    const latin = /^[a-z]+$/.test(wanted);
    const found = [];
    for (const [node, all] of names()) {
      let best = [Infinity, ""];
      for (const one of all) {
        const how = rank(one, wanted, latin);
        if (how < best[0]) best = [how, one.name];
      }
      if (best[0] < Infinity) found.push([best[0], node, best[1]]);
    }
    return found.sort((a, b) => a[0] - b[0] || (b[1].degree || 0) - (a[1].degree || 0) || a[1].index - b[1].index).slice(0, MOST);
  };

  // --- a field --------------------------------------------------------------------------------------------------------

  /** Makes an input and a list below it a field for finding; `take(node)` is called with what is chosen. */
  app.finder = (input, list, nothing, take) => {
    let active = -1;
    const close = () => {
      list.hidden = true;
      nothing.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (node) => {
      close();
      input.value = "";
      input.blur();
      take(node);
    };
    const row = ([, node, name], i) => {
      const also = name === node.name ? "" : el("span", { class: "also", lang: "zh" }, name);
      const attributes = { role: "option", id: `${list.id}-${i}`, "aria-selected": "false", "data-node": node.id };
      const item = el("li", attributes, app.glyph(node.core), el("span", { class: "name", lang: "zh" }, node.name), also, el("span", { class: "class" }, app.term(node.core)));
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => choose(node));
      return item;
    };
    const look = () => {
      close();
      if (!fold(input.value)) return;
      const found = app.find(input.value);
      list.replaceChildren(...found.map(row));
      list.hidden = !found.length;
      nothing.hidden = Boolean(found.length);
      nothing.textContent = app.say("nothing", input.value.trim()) + (app.notLoaded() ? app.say("notLoaded", app.notLoaded()) : "");
      input.setAttribute("aria-expanded", String(Boolean(found.length)));
      if (found.length) step(1);
    };
    const step = (by) => {
      const rows = [...list.children];
      if (list.hidden || !rows.length) return;
      active = (active + by + rows.length) % rows.length;
      rows.forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
      rows[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", rows[active].id);
    };
    input.addEventListener("input", look);
    input.addEventListener("focus", look);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") step(1);
      else if (event.key === "ArrowUp") step(-1);
      else if (event.key === "Enter") list.hidden || list.children[Math.max(active, 0)].click();
      else if (event.key === "Escape") {
        input.value = "";
        close();
        input.blur();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
  };

  app.finder(app.byId("search"), app.byId("results"), app.byId("nothing"), (node) => app.select(node.id));
  app.addPart((changed) => changed.has("lang") && (app.byId("search").placeholder = app.say("search")));
})();
