
// The page of the queue. A row is chosen with j and k and decided on with one key. It keeps its place until
// the page is loaded again.

const rows = [...document.querySelectorAll("#queue > .row")];
const rowOfItem = new Map(rows.map((row) => [Number(row.dataset.item), row]));
let chosen = -1;

function choose(index) {
  if (index < 0 || index >= rows.length) return;
  rows[chosen]?.classList.remove("chosen");
  rows[chosen]?.removeAttribute("aria-current");
  chosen = index;
  rows[chosen].classList.add("chosen");
  rows[chosen].setAttribute("aria-current", "true");
  rows[chosen].scrollIntoView({ block: "nearest" });
}

function showItem(item) {
  const row = rowOfItem.get(item.id);
  if (!row) return;
  row.dataset.version = String(item.version);
  row.dataset.decision = item.ruling.decision;
  row.querySelector(".ruling").textContent = rulingText(item.ruling);
  row.querySelector(".taken").textContent = item.taken_by === "" ? "" : `${REVIEW_WORDS.taken} ${item.taken_by}`;
}

async function decide(decision) {
  const row = rows[chosen];
  if (!row) return;
  const note = document.getElementById("note");
  const item = Number(row.dataset.item);
  const { status, answer } = await ask("/api/decide", { item, version: Number(row.dataset.version), decision, note: note.value });
  if (answer.item) showItem(answer.item);
  if (status !== 200) {
    explainLoss(status, answer);
    return;
  }
  rememberDecision(item, answer.item.version);
  note.value = "";
  showCounts(answer.counts);
  say("");
  choose(chosen + 1);
}

async function undo() {
  const last = lastDecision();
  const row = rows[chosen];
  const target = row && row.dataset.decision !== "none" ? { item: Number(row.dataset.item), version: Number(row.dataset.version) } : last;
  if (!target) {
    say(REVIEW_WORDS.nothingToUndo);
    return;
  }
  const { status, answer } = await ask("/api/undo", target);
  if (answer.item) showItem(answer.item);
  if (status !== 200) {
    explainLoss(status, answer);
    return;
  }
  sessionStorage.removeItem("daejo-last");
  showCounts(answer.counts);
  say("");
  const index = rows.indexOf(rowOfItem.get(target.item));
  if (index >= 0) choose(index);
}

// Shows what others have done since. If the answer does not have an item, nobody has that item open any more.
async function follow() {
  if (document.hidden) return;
  const changes = await look(`/api/changes?since=${document.getElementById("open-count").dataset.lastChange}`);
  if (!changes) return;
  showCounts(changes.counts);
  document.getElementById("open-count").dataset.lastChange = String(changes.counts.last_change);
  const told = new Map(changes.items.map((item) => [item.id, item]));
  for (const [id, row] of rowOfItem) {
    const item = told.get(id);
    if (!item) row.querySelector(".taken").textContent = "";
    else if (item.version >= Number(row.dataset.version)) showItem(item);
  }
}

listenToKeys({
  j: () => choose(chosen + 1),
  k: () => choose(Math.max(0, chosen - 1)),
  Enter: (event) => event.target.closest("a, button, summary") || (event.preventDefault(), rows[chosen]?.querySelector("a").click()),
  u: undo,
  n: focusNote,
  "/": () => document.getElementById("search").focus(),
  "?": showKeys,
  ...Object.fromEntries(Object.entries(DECISION_KEYS).map(([key, decision]) => [key, () => decide(decision)])),
});
rows.forEach((row, index) => row.addEventListener("click", () => choose(index)));
choose(0);
setInterval(follow, 4000);
if (location.hash === "#search") document.getElementById("search").focus();
