
// What the pages of the queue and of an item have in common: requests to the server, messages, and keys.

const REVIEW_WORDS = JSON.parse(document.getElementById("words").textContent);
const REVIEW_TOKEN = document.querySelector('meta[name="csrf"]').content;
const DECISION_KEYS = { 1: "unrelated", 2: "generic", 3: "swapped", 4: "section", 5: "figure", r: "right", f: "fixed", s: "skip" };

// Returns the status of the answer and its JSON; status 0 if there was no answer.
async function ask(path, body, options = {}) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Daejo-Token": REVIEW_TOKEN },
      body: JSON.stringify(body),
      ...options,
    });
    if (response.status === 401) location.assign("/");
    return { status: response.status, answer: await response.json() };
  } catch {
    return { status: 0, answer: { error: REVIEW_WORDS.lost } };
  }
}

async function look(path) {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function say(text) {
  const box = document.getElementById("message");
  box.textContent = text;
  box.hidden = text === "";
}

function rulingText(ruling) {
  if (ruling.decision === "none") return "";
  const note = ruling.note === "" ? "" : ` “${ruling.note}”`;
  const when = `${ruling.when.slice(0, 16).replace("T", " ")} UTC`;
  return `${REVIEW_WORDS.decisions[ruling.decision]} ${REVIEW_WORDS.by} ${ruling.who} ${when}${note}`;
}

function showCounts(counts) {
  const all = counts.decided + counts.open;
  const bar = document.getElementById("progress");
  bar.max = all;
  bar.value = counts.decided;
  const text = `${REVIEW_WORDS.progress} ${counts.decided} ${REVIEW_WORDS.of} ${all}`;
  const place = document.getElementById("progress-text");
  if (place.textContent !== text) place.textContent = text;
  const open = document.getElementById("open-count");
  open.textContent = String(counts.open);
  open.dataset.open = String(counts.open);
}

// Stores the last decision of this window, so that it can be undone on any page.
function rememberDecision(item, version) {
  sessionStorage.setItem("daejo-last", JSON.stringify({ item, version }));
}

function lastDecision() {
  return JSON.parse(sessionStorage.getItem("daejo-last") || "null");
}

function explainLoss(status, answer) {
  if (status === 409 && answer.item) say(`${REVIEW_WORDS.conflict} ${rulingText(answer.item.ruling)}`);
  else say(answer.error || REVIEW_WORDS.lost);
}

function isTyping(event) {
  return event.target.closest("input, textarea, select, dialog") !== null;
}

function showKeys() {
  document.getElementById("keys").showModal();
}

// `keys` maps a key to a function. Keys with Ctrl, Alt or Meta are left to the browser.
function listenToKeys(keys) {
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isTyping(event)) event.target.blur();
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
    const act = keys[event.key];
    if (!act) return;
    if (event.key !== "Enter") event.preventDefault();
    act(event);
  });
}

function focusNote() {
  document.getElementById("note").focus();
}

document.getElementById("help").addEventListener("click", showKeys);
document.getElementById("language").addEventListener("click", async (event) => {
  await ask("/api/settings", { language: event.currentTarget.dataset.language });
  location.reload();
});
document.getElementById("editor").addEventListener("change", async (event) => {
  const { status, answer } = await ask("/api/settings", { name: event.target.value });
  if (status === 200) location.reload();
  else say(answer.error);
});
document.getElementById("sign-out")?.addEventListener("click", async () => {
  await ask("/api/sign-out", {});
  location.assign("/");
});
