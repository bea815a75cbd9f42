
// One entry: its row in the list, and the details below it.

function badge(entry) {
  return el("span", { class: `badge ${entry.verdict}` }, shape(entry.verdict), t.verdicts[entry.verdict]);
}

function entryArticle(entry, position, count) {
  const opened = state.e === entry.key;
  const id = `body-${entry.index}`;
  const title = entry.title.trim() === "" ? t.untitled : line(entry.title);
  const button = el("button", { type: "button", class: "entry-toggle", "aria-expanded": "false", "aria-controls": id }, title);
  const body = el("div", { class: "entry-body", id, hidden: true });
  const article = el("article", {
    class: `entry ${entry.verdict}`, id: `e=${entry.key}`, "data-key": entry.key, "data-entry": entry.index,
    "data-verdict-of": entry.verdict, "aria-posinset": position, "aria-setsize": count,
  },
  el("div", { class: "entry-row" },
    badge(entry),
    el("h3", {}, button),
    el("p", { class: "entry-facts muted" }, entryFacts(entry)),
    probabilityOf(entry)),
  el("ul", { class: "entry-reasons" }, [...new Set(entry.reasons)].slice(0, 4).map((code) => el("li", {}, line(ruleTitle(code))))),
  body);
  button.addEventListener("click", () => toggleEntry(article, entry));
  if (opened) expand(article, entry);
  return article;
}

function entryFacts(entry) {
  const facts = [entry.id ? line(entry.id) : null, entry.date ? line(entry.date) : null,
    entry.line > 0 ? t.atLine(entry.line) : null].filter(Boolean);
  return facts.flatMap((fact, i) => (i === 0 ? [fact] : [" · ", fact]));
}

function probabilityOf(entry) {
  const label = entry.mismatch === null ? t.noProbability : t.probability(percent(entry.mismatch));
  const gauge = el("span", { class: "gauge", "aria-hidden": "true" }, el("span", { class: entry.verdict }));
  gauge.firstChild.style.width = `${100 * (entry.mismatch ?? 0)}%`;
  return el("p", { class: "probability", title: label },
    el("span", { class: "visually-hidden" }, label),
    el("data", { value: entry.mismatch ?? "", "aria-hidden": "true" }, percent(entry.mismatch)), gauge);
}

function toggleEntry(article, entry) {
  const open = article.querySelector(".entry-toggle").getAttribute("aria-expanded") === "true";
  if (open) {
    collapse(article);
    if (state.e === entry.key) setState({ e: "" });
  } else {
    expand(article, entry);
    setState({ e: entry.key });
  }
}

function collapse(article) {
  article.querySelector(".entry-toggle").setAttribute("aria-expanded", "false");
  article.classList.remove("open");
  article.querySelector(".entry-body").hidden = true;
}

async function expand(article, entry) {
  const body = article.querySelector(".entry-body");
  article.querySelector(".entry-toggle").setAttribute("aria-expanded", "true");
  article.classList.add("open");
  body.hidden = false;
  if (body.childElementCount > 0) return;
  const waiting = el("p", { class: "muted" }, t.loading);
  body.append(waiting);
  try {
    body.replaceChildren(...entryDetails(entry, await detailsOf(entry)));
  } catch {
    waiting.textContent = t.unpackFailed;
  }
}

function entryDetails(entry, details) {
  const sides = el("div", { class: "sides" });
  sides.append(summarySide(details, sides), paperSide(details));
  const help = details.sentences.length > 0 ? el("p", { class: "help" }, t.compareHelp) : null;
  const comparison = el("div", { class: "comparison" }, help, sides, termLists(details));
  lightOnPointer(comparison);
  return [reasonList(entry, details), comparison,
    el("div", { class: "how" }, el("h4", {}, t.signals), el("p", { class: "help" }, t.signalsHelp), waterfall(entry, details)),
    entryLinks(entry, details)];
}

function reasonList(entry, details) {
  if (details.reasons.length === 0) return el("p", { class: "muted" }, t.noReasons);
  return el("ul", { class: "reasons" }, details.reasons.map((reason) => {
    const other = otherPaper(entry, reason);
    return el("li", { class: `${reason.severity}${reason.suppressed ? " suppressed" : ""}` },
      el("p", { class: "reason-title" }, el("span", { class: `severity ${reason.severity}` }, t.severities[reason.severity]),
        el("strong", {}, line(ruleTitle(reason.code))),
        reason.line > 0 && reason.line !== entry.line ? el("span", { class: "muted" }, t.atLine(reason.line)) : null),
      reason.suppressed ? el("p", { class: "accepted-note" }, t.accepted[reason.suppressed], reason.justification ? [": ", line(reason.justification, 600)] : null) : null,
      longText("p", {}, (language === "ko" ? reason.ko || reason.en : reason.en || reason.ko)),
      other ? el("p", { class: "other-paper" }, el("span", { class: "label" }, t.describes), paperLink(other)) : null);
  }));
}

// Matches an arXiv id, and captures it without its version. To find the other paper that a reason is about,
// `otherPaper` looks in each text of the evidence, and then in the message. It takes the first id that is not
// the entry's own.
const ARXIV_ID = /(?<![\w.])(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?(?!\w)/g;

function otherPaper(entry, reason) {
  if (!["swapped", "duplicate"].includes(reason.code)) return null;
  // The name of a file may have an id that is not the paper's.
  const evidence = Object.entries(reason.evidence).filter(([name, value]) => name !== "other_file" && typeof value === "string");
  for (const text of [...evidence.map(([, value]) => value), reason.en]) {
    for (const [, id] of text.matchAll(ARXIV_ID)) {
      if (id !== entry.id) return { id, entry: RUN.entries.find((other) => other.id === id && other.file === entry.file) };
    }
  }
  return null;
}

function paperLink({ id, entry }) {
  if (!entry) return outside(arxivAddress(id), line(id));
  return el("a", { href: fragmentOf({ e: entry.key }) }, line(entry.title || id), " ", el("span", { class: "muted" }, line(id)));
}

function summarySide(details, root) {
  const side = el("div", { class: "side", lang: "ko", role: "group", "aria-label": t.summary }, el("h4", { lang: language }, t.summary));
  if (details.translatedTitle) side.append(longText("p", { class: "translated" }, details.translatedTitle));
  if (details.authors.length > 0) {
    side.append(el("p", { class: "authors", lang: language }, el("span", { class: "label" }, t.authors), line(details.authors.join(", "), 400)));
  }
  if (details.sections.length === 0) side.append(el("p", { class: "muted", lang: language }, t.noSummary));
  let start = 0;
  details.sections.forEach((section, index) => {
    if (section.label) side.append(el("h5", {}, line(section.label)));
    const text = el("p", { class: "text" });
    const holder = el("div", {}, text);
    fillLong(text, section.text, (length) => appendMarked(text, section.text, sectionMarks(details, index, start, root), length));
    side.append(holder);
    start += section.text.length + 1;
  });
  return side;
}

function sectionMarks(details, index, start, root) {
  const marks = [];
  details.sentences.forEach((sentence, number) => {
    if (sentence.section !== index) return;
    marks.push({ begin: sentence.text[0], end: sentence.text[1], sentence: number, before: () => supportButton(sentence, number, root) });
  });
  details.found.forEach(({ inSummary: [begin, end] }, term) => {
    const length = details.sections[index].text.length;
    if (begin < end && begin >= start && end <= start + length) marks.push({ begin: begin - start, end: end - start, term });
  });
  return marks;
}

function paperSide(details) {
  const side = el("div", { class: "side", lang: "en", role: "group", "aria-label": t.paper }, el("h4", { lang: language }, t.paper));
  const { paper } = details;
  if (!paper) {
    side.append(el("p", { class: "muted", lang: language }, t.noPaper));
    return side;
  }
  const text = `${paper.title}\n${paper.abstract}`;
  const marks = [];
  details.sentences.forEach(({ inAbstract: [begin, end] }, sentence) => marks.push({ begin, end, sentence }));
  details.found.forEach(({ inAbstract: [begin, end] }, term) => marks.push({ begin, end, term }));
  const title = el("p", { class: "paper-title paper-text" });
  appendMarked(title, text, marks, Math.min(paper.title.length, MOST_CHARACTERS));
  const abstract = el("p", { class: "text paper-text" });
  const holder = el("div", {}, abstract);
  const shift = paper.title.length + 1;
  const shifted = marks.map((mark) => ({ ...mark, begin: Math.max(0, mark.begin - shift), end: mark.end - shift }));
  fillLong(abstract, paper.abstract, (length) => appendMarked(abstract, paper.abstract, shifted, length));
  side.append(title);
  if (paper.withdrawn) side.append(el("p", { class: "severity warning", lang: language }, t.withdrawn));
  if (paper.authors.length > 0) side.append(el("p", { class: "authors" }, el("span", { class: "label", lang: language }, t.authorsOfPaper), line(paper.authors.join(", "), 400)));
  side.append(holder);
  return side;
}

function termLists(details) {
  const box = el("div", { class: "terms" });
  if (details.found.length > 0) {
    const buttons = details.found.map((term, number) => {
      const summary = term.summary || term.abstract;
      return el("button", { type: "button", class: `term-pair color-${number % TERM_COLORS}`, "data-term-button": String(number), title: t.termPair(summary.slice(0, 80), term.abstract.slice(0, 80)) },
        line(summary, 60), summary === term.abstract ? null : [el("span", { class: "muted", "aria-hidden": "true" }, " ↔ "), line(term.abstract, 60)]);
    });
    const list = el("div", { class: "term-list", role: "group", "aria-label": t.termsFound }, buttons);
    rove(list, buttons, moveInRow(buttons.length));
    box.append(el("div", {}, el("h4", {}, t.termsFound), list));
  }
  if (details.missed.length > 0) {
    box.append(el("div", {}, el("h4", {}, t.termsMissed),
      el("ul", { class: "term-list missed" }, details.missed.map((term) => el("li", {}, line(term.abstract, 60))))));
  }
  return box;
}

function entryLinks(entry, details) {
  const version = entry.version || (details.paper ? details.paper.version : 0);
  return el("p", { class: "links" },
    entry.id ? outside(arxivAddress(entry.id, version), t.arxiv) : null,
    RUN.sourceUrl ? outside(sourceAddress(RUN.files[entry.file].name, entry.line), t.source) : null,
    el("a", { href: fragmentOf({ ...DEFAULTS, lang: state.lang, e: entry.key }), class: "permalink" }, t.link),
    el("code", { class: "muted" }, line(`${RUN.files[entry.file].name}${entry.line > 0 ? `:${entry.line}` : ""}`)));
}
