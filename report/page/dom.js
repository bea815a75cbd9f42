
// The functions of this file put texts from digests and arXiv into the page: as text nodes or as values of
// attributes, never as HTML.

const SVG = "http://www.w3.org/2000/svg";

// Makes an HTML element. Attributes that are null, undefined or false are left out, and those that start with
// "on" are event listeners. Children are nodes, strings, or arrays of these; null and undefined are left out.
function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  set(node, attributes);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function svg(name, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, name);
  set(node, attributes);
  node.append(...children.flat().filter(Boolean));
  return node;
}

function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
}

// Invisible characters, and characters that change the direction of others: C0 and C1 controls except tab,
// line feed and carriage return; marks, embeddings, overrides and isolates for directions; line and paragraph
// separators; zero-width spaces and invisible operators; and Unicode's tags. The zero-width joiner and
// non-joiner are allowed.
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

function codeName(character) {
  return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// Appends untrusted text to `parent`. Each hidden character is replaced by its code, like "<U+202E>".
function addText(parent, text) {
  if (!HIDDEN.test(text)) {
    parent.append(text);
    return;
  }
  for (const part of text.split(new RegExp(`(${HIDDEN.source})`, "u"))) {
    if (part === "") continue;
    if (HIDDEN.test(part)) {
      parent.append(el("span", { class: "control", title: t.control(codeName(part)) }, `<${codeName(part)}>`));
    } else {
      parent.append(part);
    }
  }
}

const MOST_CHARACTERS = 6000;
const MOST_IN_A_LINE = 300;

// The offset at which to cut a text after at most `most` UTF-16 code units, without splitting a surrogate
// pair.
function safeCut(text, most) {
  const before = text.charCodeAt(most - 1);
  return before >= 0xd800 && before <= 0xdbff ? most - 1 : most;
}

// An inline element with untrusted text, cut after `most` UTF-16 code units. Its direction does not depend on
// the text around it.
function line(text, most = MOST_IN_A_LINE) {
  const node = el("bdi");
  addText(node, text.length > most ? `${text.slice(0, safeCut(text, most))}…` : text);
  return node;
}

// Fills `node` with untrusted text. If the text is longer than MOST_CHARACTERS, a button after `node` shows
// the rest. `fill(length)` must append the first `length` UTF-16 code units of the text to `node`.
function fillLong(node, text, fill) {
  if (text.length <= MOST_CHARACTERS) {
    fill(text.length);
    return;
  }
  fill(safeCut(text, MOST_CHARACTERS));
  const button = el("button", { type: "button", class: "quiet show-all" }, t.showAll(withCommas(text.length)));
  button.addEventListener("click", () => {
    button.remove();
    node.replaceChildren();
    fill(text.length);
  });
  node.after(button);
}

function longText(name, attributes, text) {
  const node = el(name, attributes);
  const holder = el("div", {}, node);
  fillLong(node, text, (length) => {
    const bdi = el("bdi");
    addText(bdi, text.slice(0, length));
    node.append(bdi);
  });
  return holder;
}

// A link to another site. If the address is not http or https, a span with the children instead.
function outside(address, ...children) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    url = null;
  }
  if (!url || !["http:", "https:"].includes(url.protocol)) return el("span", {}, ...children);
  return el("a", { href: url.href, rel: "noopener noreferrer", target: "_blank", class: "outside" }, ...children);
}

function arxivAddress(id, version = 0) {
  return `https://arxiv.org/abs/${id.split("/").map(encodeURIComponent).join("/")}${version > 0 ? `v${version}` : ""}`;
}

function sourceAddress(file, lineNumber) {
  const path = file.replace(/^(\.{0,2}\/)+/, "").split("/").map(encodeURIComponent).join("/");
  return RUN.sourceUrl.replaceAll("{file}", path).replaceAll("{line}", String(lineNumber || 1));
}

// Verdicts have shapes as well as colours, for readers who cannot tell the colours apart.
const SHAPES = {
  mismatch: "M8 1.5 15 14H1Z",
  review: "M8 1 15 8 8 15 1 8Z",
  unverified: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
  accepted: "M2 2h12v12H2Zm2 2v8h8V4Z",
  ok: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z",
};

function shape(verdict) {
  return svg("svg", { class: `shape ${verdict}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { d: SHAPES[verdict], "fill-rule": "evenodd" }));
}

// Makes one of `items` at a time reachable by Tab. From there, keys move the focus to the others:
// `move(index, key)` returns the index of the item to focus, or null if the key does not move the focus.
function rove(container, items, move) {
  let current = 0;
  items.forEach((item, index) => item.setAttribute("tabindex", index === 0 ? "0" : "-1"));
  const go = (index) => {
    if (index === null || index < 0 || index >= items.length) return;
    items[current].setAttribute("tabindex", "-1");
    current = index;
    items[current].setAttribute("tabindex", "0");
  };
  container.addEventListener("focusin", (event) => go(items.indexOf(event.target)));
  container.addEventListener("keydown", (event) => {
    const next = move(current, event.key);
    if (next === null) return;
    event.preventDefault();
    if (next < 0 || next >= items.length) return;
    go(next);
    items[next].focus();
  });
}

function moveInRow(length) {
  return (index, key) => {
    if (key === "ArrowRight" || key === "ArrowDown") return index + 1;
    if (key === "ArrowLeft" || key === "ArrowUp") return index - 1;
    if (key === "Home") return 0;
    if (key === "End") return length - 1;
    return null;
  };
}

function ruleTitle(code) {
  const rule = Object.hasOwn(RUN.rules, code) ? RUN.rules[code] : null;
  return rule ? rule[language === "ko" ? 1 : 0] : code;
}

function ruleMeaning(code) {
  const rule = Object.hasOwn(RUN.rules, code) ? RUN.rules[code] : null;
  return rule ? rule[language === "ko" ? 3 : 2] : "";
}
