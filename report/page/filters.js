
// The filter bar above the list, and the functions that apply filters. The verdict tiles and the reason bars
// of the overview are filters too. All of them show the same state.

function filterBar() {
  const form = el("form", { class: "filters", role: "search", "aria-label": t.filter, onsubmit: (event) => event.preventDefault() },
    field("filter-text", t.search, el("input", { id: "filter-text", type: "search", value: state.q, placeholder: t.searchHint, autocomplete: "off", spellcheck: "false" }), "wide"),
    field("filter-reason", t.reason, reasonSelect()),
    DATES.length > 1 ? field("filter-from", t.from, dateInput("filter-from", state.from)) : null,
    DATES.length > 1 ? field("filter-to", t.to, dateInput("filter-to", state.to)) : null,
    field("filter-sort", t.sort, sortSelect()),
    el("button", { type: "button", class: "quiet", id: "filter-clear", onclick: clearFilters }, t.clear));
  form.addEventListener("input", (event) => takeField(event.target));
  return form;
}

function field(id, name, control, more = "") {
  return el("p", { class: `field ${more}` }, el("label", { for: id }, name), control);
}

function reasonSelect() {
  const codes = reasonCounts(RUN.entries).map(([code]) => code);
  return el("select", { id: "filter-reason" }, el("option", { value: "" }, t.anyReason),
    codes.map((code) => el("option", { value: code, selected: code === state.r }, ruleTitle(code))));
}

function dateInput(id, value) {
  return el("input", { id, type: "date", value, min: DATES[0], max: DATES[DATES.length - 1] });
}

function sortSelect() {
  return el("select", { id: "filter-sort" }, Object.entries(t.sorts).map(([name, text]) =>
    el("option", { value: name, selected: name === state.s }, text)));
}

const FIELDS = { "filter-text": "q", "filter-reason": "r", "filter-from": "from", "filter-to": "to", "filter-sort": "s" };
let typing = 0;
let typed = {};

// Applies the value of a control of the filter bar: for the search field, 120 milliseconds after the last
// input, and for other controls at once. Values that other controls got in the meantime are applied with it.
function takeField(control) {
  const name = FIELDS[control.id];
  if (!name) return;
  typed[name] = control.value;
  clearTimeout(typing);
  typing = setTimeout(() => {
    const changes = typed;
    typed = {};
    applyFilter(changes);
  }, name === "q" ? 120 : 0);
}

function toggleVerdict(verdict) {
  const chosen = state.v.includes(verdict) ? state.v.filter((other) => other !== verdict) : [...state.v, verdict];
  applyFilter({ v: VERDICTS.filter((other) => chosen.includes(other)) });
}

function clearFilters() {
  applyFilter({ q: "", v: [], r: "", from: "", to: "" });
}

// Changes filters or the order, and draws the list again. All controls that do so call this function.
async function applyFilter(changes) {
  setState(changes);
  showFilterState();
  if (state.q !== "" && !searchTexts) await readSearchTexts().catch(() => {});
  drawList();
}

function showFilterState() {
  for (const button of document.querySelectorAll("[data-verdict]")) {
    button.setAttribute("aria-pressed", String(state.v.includes(button.dataset.verdict)));
  }
  for (const button of document.querySelectorAll("[data-reason]")) {
    button.setAttribute("aria-pressed", String(button.dataset.reason === state.r));
  }
  for (const [id, name] of Object.entries(FIELDS)) {
    const control = document.getElementById(id);
    if (control && control.value !== state[name]) control.value = state[name];
  }
  const filtered = state.q || state.r || state.from || state.to || state.v.length > 0;
  document.getElementById("filter-clear").disabled = !filtered;
}
