"use strict";

// Elements made one by one: what is a string becomes text, never markup.
(() => {
  const fill = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
    }
    return element;
  };
  const given = (child) => child !== "" && child !== undefined && child !== null && child !== false;

  /** An element with attributes and children. */
  app.el = (tag, attributes = {}, ...children) => {
    const element = fill(document.createElement(tag), attributes);
    element.append(...children.flat(3).filter(given));
    return element;
  };

  /** An element of a drawing. */
  app.svg = (tag, attributes = {}, ...children) => {
    const element = fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes);
    element.append(...children.flat(3).filter(given));
    return element;
  };

  /** A button that does something. */
  app.button = (attributes, act, ...children) => {
    const button = app.el("button", { type: "button", ...attributes }, ...children);
    button.addEventListener("click", act);
    return button;
  };

  app.byId = (id) => document.getElementById(id);

  /** The first items made now, the others when asked for: a hub has hundreds. */
  app.gradually = (list, items, first, make) => {
    list.append(...items.slice(0, first).map(make));
    const rest = items.slice(first);
    if (!rest.length) return list;
    const button = app.button({ class: "link more" }, () => {
      button.remove();
      app.gradually(list, rest, first * 5, make);
    }, app.say("more", rest.length));
    list.append(button);
    return list;
  };

  /** A part that folds away; what is inside is made when it is first opened. */
  app.fold = (title, open, fillIn, attributes = {}) => {
    const details = app.el("details", attributes, app.el("summary", {}, title));
    const make = () => {
      if (!details.open || details.dataset.filled) return;
      details.dataset.filled = "1";
      fillIn(details);
    };
    details.addEventListener("toggle", make);
    details.open = open;
    make();
    return details;
  };

  /** How often each key occurs among the items. */
  app.count = (items, key) => {
    const counts = new Map();
    for (const item of items) counts.set(key(item), (counts.get(key(item)) || 0) + 1);
    return counts;
  };
})();
