
// The page of one item: both texts as in the HTML report, the decision, and a box in which the summary can be
// edited and is audited while one types.

const article = document.querySelector("article.item");
const itemNumber = Number(article.dataset.item);
const boxes = [...document.querySelectorAll("#edit textarea")];
const firstTexts = boxes.map((box) => box.value);
let scoring = null;

language = document.documentElement.lang === "ko" ? "ko" : "en";
t = STRINGS[language];

async function showTexts() {
  const entry = RUN.entries[0];
  const view = document.getElementById("view");
  view.replaceChildren(...entryDetails(entry, await detailsOf(entry)));
  // The levels of these headings are those of the report, where the entry's title is two levels higher than
  // here.
  for (const heading of view.querySelectorAll("h4, h5")) heading.setAttribute("aria-level", String(Number(heading.tagName[1]) - 2));
  // Fold the explanation of the verdict, which most editors do not need.
  const how = view.querySelector(".how");
  const [heading, ...rest] = how.children;
  how.replaceWith(el("details", { class: "how" }, el("summary", {}, heading.textContent), rest));
}

function showDecided(item) {
  article.dataset.version = String(item.version);
  article.dataset.decision = item.ruling.decision;
  document.getElementById("ruling").textContent = rulingText(item.ruling);
}

function showTaken(name) {
  document.getElementById("taken").textContent = name === "" ? "" : `${REVIEW_WORDS.taken} ${name}`;
}

function texts() {
  return boxes.map((box) => box.value);
}

function isEdited() {
  return texts().some((text, i) => text !== firstTexts[i]);
}

async function decide(decision) {
  const note = document.getElementById("note");
  const body = { item: itemNumber, version: Number(article.dataset.version), decision, note: note.value };
  if (decision === "fixed" && isEdited()) body.fixed = texts();
  const { status, answer } = await ask("/api/decide", body);
  if (answer.item) showDecided(answer.item);
  if (status !== 200) {
    explainLoss(status, answer);
    return;
  }
  rememberDecision(itemNumber, answer.item.version);
  showCounts(answer.counts);
  note.value = "";
  say(`${REVIEW_WORDS.decidedNow} ${REVIEW_WORDS.decisions[decision]}`);
  document.getElementById("next")?.click();
}

async function undo() {
  const last = lastDecision();
  const is_here = article.dataset.decision !== "none";
  if (!is_here && !last) {
    say(REVIEW_WORDS.nothingToUndo);
    return;
  }
  const { status, answer } = await ask("/api/undo", is_here ? { item: itemNumber, version: Number(article.dataset.version) } : last);
  if (status !== 200) {
    explainLoss(status, answer);
    return;
  }
  sessionStorage.removeItem("daejo-last");
  if (answer.item.id !== itemNumber) location.assign(`/item/${answer.item.id}${location.search}`);
  else location.reload();
}

function showScore(answer) {
  const place = document.getElementById("score");
  const percentNow = percent(answer.mismatch);
  place.textContent = `${REVIEW_WORDS.now} ${percentNow} (${REVIEW_WORDS.verdicts[answer.verdict]}), ${REVIEW_WORDS.was} ${percent(answer.was)}`;
  place.dataset.verdict = answer.verdict;
  place.dataset.mismatch = answer.mismatch === null ? "" : String(answer.mismatch);
  const list = document.getElementById("score-reasons");
  list.replaceChildren(...answer.reasons.map((reason) => el("li", { class: reason.severity }, line(language === "ko" ? reason.ko || reason.en : reason.en, 400))));
  if (answer.reasons.length === 0) list.replaceChildren(el("li", {}, REVIEW_WORDS.noReasons));
  document.getElementById("markdown").textContent = answer.markdown;
}

// Only one request is sent at a time. If the text changes meanwhile, it is sent afterwards.
async function score() {
  if (scoring) {
    scoring.again = true;
    return;
  }
  scoring = { again: false };
  const { status, answer } = await ask("/api/score", { item: itemNumber, sections: texts() });
  if (status === 200) showScore(answer);
  else say(answer.error);
  const { again } = scoring;
  scoring = null;
  if (again) score();
}

let timer = null;
function scoreSoon() {
  clearTimeout(timer);
  timer = setTimeout(score, 250);
}

async function copyMarkdown() {
  const text = document.getElementById("markdown").textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // The clipboard is available only on secure pages. On others, select the text and copy the selection.
    getSelection().selectAllChildren(document.getElementById("markdown"));
    document.execCommand("copy");
  }
  say(REVIEW_WORDS.copied);
}

function openEdit() {
  document.getElementById("edit").open = true;
  boxes[0]?.focus();
}

async function take() {
  if (document.hidden) return;
  const { status, answer } = await ask("/api/take", { item: itemNumber });
  if (status !== 200) return;
  showTaken(answer.taken_by);
  showCounts(answer.counts);
  if (answer.item.version > Number(article.dataset.version)) {
    showDecided(answer.item);
    if (answer.item.ruling.decision !== "none") say(`${REVIEW_WORDS.conflict} ${rulingText(answer.item.ruling)}`);
  }
}

for (const button of document.querySelectorAll("[data-decide]")) button.addEventListener("click", () => decide(button.dataset.decide));
document.getElementById("undo").addEventListener("click", undo);
document.getElementById("copy").addEventListener("click", copyMarkdown);
document.getElementById("edit").addEventListener("toggle", (event) => event.target.open && score());
for (const box of boxes) box.addEventListener("input", scoreSoon);
addEventListener("pagehide", () => ask("/api/release", { item: itemNumber }, { keepalive: true }));
listenToKeys({
  j: () => document.getElementById("next")?.click(),
  k: () => document.getElementById("previous")?.click(),
  u: undo,
  n: focusNote,
  e: openEdit,
  c: copyMarkdown,
  "/": () => location.assign("/#search"),
  "?": showKeys,
  ...Object.fromEntries(Object.entries(DECISION_KEYS).map(([key, decision]) => [key, () => decide(decision)])),
});
showTexts();
take();
setInterval(take, 10000);
