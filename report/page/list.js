
// The list of the entries that match the filters. It starts with AT_A_TIME entries, and gets as many more
// when the reader comes near its end, because an archive may have thousands.

const AT_A_TIME = 60;
let listed = [];
let sentinel = null;

function entriesSection() {
  return el("section", { class: "entries", "aria-labelledby": "entries" },
    el("h2", { id: "entries", tabindex: "-1" }, t.entries),
    filterBar(),
    el("p", { class: "count", id: "count", role: "status" }),
    el("div", { id: "list", class: "list" }),
    el("p", { class: "more", id: "more" }));
}

function drawList() {
  listed = shownEntries();
  const list = document.getElementById("list");
  list.replaceChildren();
  const count = document.getElementById("count");
  count.textContent = listed.length === 0 ? t.nothing : t.shown(listed.length, RUN.entries.length);
  count.dataset.shown = String(listed.length);
  addRows(AT_A_TIME);
}

function addRows(count) {
  const list = document.getElementById("list");
  const from = list.childElementCount;
  const to = Math.min(listed.length, from + count);
  const rows = document.createDocumentFragment();
  for (let i = from; i < to; i += 1) rows.append(entryArticle(listed[i], i + 1, listed.length));
  list.append(rows);
  const more = document.getElementById("more");
  more.replaceChildren();
  if (sentinel) sentinel.disconnect();
  if (to === listed.length) return;
  const button = el("button", { type: "button", class: "quiet", onclick: () => addRows(AT_A_TIME) }, t.more(Math.min(AT_A_TIME, listed.length - to)));
  more.append(button);
  sentinel = new IntersectionObserver(([seen]) => {
    if (seen.isIntersecting) addRows(AT_A_TIME);
  }, { rootMargin: "600px" });
  sentinel.observe(more);
}

// Opens an entry and scrolls to it. If a filter hides the entry, all filters are cleared. If the list does
// not reach it yet, the list is extended.
async function openEntry(entry) {
  setState({ e: entry.key });
  if (!isShown(entry)) clearFilters();
  if (!listed.includes(entry)) drawList();
  const list = document.getElementById("list");
  const position = listed.indexOf(entry);
  if (position >= list.childElementCount) addRows(position + 1 - list.childElementCount);
  const article = list.children[position];
  await expand(article, entry);
  article.scrollIntoView({ block: "start" });
  article.querySelector(".entry-toggle").focus({ preventScroll: true });
}
