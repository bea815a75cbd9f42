
// Shows a text with marked terms and sentences. A mark is a range of the text. Marks may overlap, so the text
// is cut at the borders of all marks, and each piece knows the marks that it is part of.

const TERM_COLORS = 8;

// `marks` are [{ begin, end, term?, sentence?, before? }] with offsets in UTF-16 code units; `before()` makes
// an element to put before the mark. Appends the text up to the offset `length` to `parent`, in pieces.
function appendMarked(parent, text, marks, length) {
  const inside = marks.map((mark) => ({ ...mark, end: Math.min(mark.end, length) })).filter(({ begin, end }) => begin < end);
  const borders = [...new Set([0, length, ...inside.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b);
  for (let i = 0; i + 1 < borders.length; i += 1) {
    const [begin, end] = [borders[i], borders[i + 1]];
    const covering = inside.filter((mark) => mark.begin <= begin && end <= mark.end);
    for (const mark of inside) if (mark.before && mark.begin === begin) parent.append(mark.before());
    const piece = pieceFor(covering);
    addText(piece, text.slice(begin, end));
    parent.append(piece);
  }
}

function pieceFor(marks) {
  const terms = marks.filter(({ term }) => term !== undefined).map(({ term }) => term);
  const sentences = marks.filter(({ sentence }) => sentence !== undefined).map(({ sentence }) => sentence);
  if (terms.length === 0) return el("span", { "data-sentences": ids(sentences) });
  return el("mark", { class: `term color-${terms[0] % TERM_COLORS}`, "data-terms": ids(terms), "data-sentences": ids(sentences) });
}

function ids(numbers) {
  return numbers.length > 0 ? ` ${numbers.join(" ")} ` : null;
}

// Highlights everything inside `root` that belongs to one term or sentence, and nothing else. `kind` is
// "terms" or "sentences". If `number` is null, nothing is highlighted. Returns the highlighted elements.
function light(root, kind, number) {
  for (const node of root.querySelectorAll(".lit")) node.classList.remove("lit");
  root.classList.toggle("has-lit", number !== null);
  if (number === null) return [];
  const found = [...root.querySelectorAll(`[data-${kind}~="${number}"]`)];
  for (const node of found) node.classList.add("lit");
  return found;
}

function firstNumber(text) {
  return text ? Number(text.trim().split(" ")[0]) : null;
}

// Highlights a term or a sentence in both texts while the pointer is on it or on its button, and when its
// button gets the focus. The highlight ends when the pointer moves elsewhere or the focus leaves.
function lightOnPointer(root) {
  root.addEventListener("mouseover", (event) => {
    const target = event.target.closest("[data-terms], [data-sentence-button], [data-term-button], [data-sentences]");
    if (!target || !root.contains(target)) return light(root, "terms", null);
    if (target.dataset.sentenceButton) return light(root, "sentences", Number(target.dataset.sentenceButton));
    const term = firstNumber(target.dataset.termButton || target.dataset.terms);
    return term === null ? light(root, "sentences", firstNumber(target.dataset.sentences)) : light(root, "terms", term);
  });
  root.addEventListener("mouseleave", () => light(root, "terms", null));
  root.addEventListener("focusin", (event) => {
    const { sentenceButton, termButton } = event.target.dataset;
    if (sentenceButton) light(root, "sentences", Number(sentenceButton));
    else if (termButton) light(root, "terms", Number(termButton));
  });
  root.addEventListener("focusout", () => light(root, "terms", null));
}

function wholePercent(value) {
  return value === null ? "–" : `${Math.round(100 * value)}%`;
}

// A button before a sentence of the summary. Its small gauge shows how well the abstract supports the
// sentence. Pressing it highlights the sentence, and scrolls to the sentence of the paper that supports it.
function supportButton(sentence, number, root) {
  const alone = sentence.inAbstract[0] === sentence.inAbstract[1];
  const label = alone ? t.sentenceAlone : t.sentence(wholePercent(sentence.support));
  const level = alone ? 0 : Math.min(4, Math.max(1, Math.ceil(4 * (sentence.support ?? 0))));
  const button = el("button", { type: "button", class: `support level-${level}`, "aria-label": label, title: label, "data-sentence-button": String(number) },
    svg("svg", { viewBox: "0 0 8 16", "aria-hidden": "true" },
      [0, 1, 2, 3].map((step) => svg("rect", { x: 0, y: 12 - 4 * step, width: 8, height: 3, class: step < level ? "on" : "off" }))));
  button.addEventListener("click", () => {
    const found = light(root, "sentences", number).find((node) => node.closest(".paper-text"));
    if (found) found.scrollIntoView({ block: "nearest" });
  });
  return button;
}
