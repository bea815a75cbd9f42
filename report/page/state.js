
// The state of the page: search words, filters, order, open entry, matrix and language. It is in the fragment
// of the address, so that others can be sent a link to the same view. The theme is stored in the browser
// instead.
const DEFAULTS = { q: "", v: [], r: "", from: "", to: "", s: "worst", e: "", m: "", lang: "" };
const state = { ...DEFAULTS };

let language = "en";
let t = STRINGS.en;

function readFragment() {
  const fields = new URLSearchParams(location.hash.slice(1));
  Object.assign(state, DEFAULTS);
  for (const name of ["q", "r", "from", "to", "s", "e", "m", "lang"]) state[name] = fields.get(name) || DEFAULTS[name];
  state.v = (fields.get("v") || "").split(",").filter((verdict) => VERDICTS.includes(verdict));
  if (!Object.hasOwn(STRINGS.en.sorts, state.s)) state.s = DEFAULTS.s;
  if (!Object.hasOwn(STRINGS, state.lang)) state.lang = "";
  const preferred = (navigator.language || "").startsWith("ko") ? "ko" : "en";
  language = state.lang || preferred;
  t = STRINGS[language];
}

function fragmentOf(changes) {
  const next = { ...state, ...changes };
  const parts = [];
  for (const [name, value] of Object.entries(next)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text === "" || text === DEFAULTS[name]) continue;
    // "@" and "," are not escaped, so that keys remain readable: "#e=2410.12381@2024-10-17".
    parts.push(`${name}=${encodeURIComponent(text).replaceAll("%40", "@").replaceAll("%2C", ",")}`);
  }
  return `#${parts.join("&")}`;
}

// Changes the state without a new step in the browser's history. Only following a link to an entry adds one.
function setState(changes) {
  Object.assign(state, changes);
  const fragment = fragmentOf({});
  history.replaceState(null, "", fragment === "#" ? location.pathname + location.search : fragment);
}

// The stored theme, or "auto" if there is none. A browser may refuse to store anything for pages that are
// files; then reading throws.
function keptTheme() {
  try {
    const theme = localStorage.getItem("daejo-theme");
    return Object.hasOwn(STRINGS.en.themes, theme || "") ? theme : "auto";
  } catch {
    return "auto";
  }
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("daejo-theme", theme);
  } catch {
    // If the browser cannot store the theme, the choice lasts until the page is closed.
  }
}

function hasWords(entry) {
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = searchText(entry);
  return words.every((word) => text.includes(word));
}

function isShown(entry) {
  return (state.v.length === 0 || state.v.includes(entry.verdict)) &&
    (state.r === "" || entry.reasons.includes(state.r)) &&
    (state.from === "" || (entry.date !== "" && entry.date >= state.from)) &&
    (state.to === "" || (entry.date !== "" && entry.date <= state.to)) &&
    (state.q === "" || hasWords(entry));
}

const RANK = { mismatch: 0, review: 1, unverified: 2, accepted: 3, ok: 4 };

const ORDERS = {
  worst: (a, b) => RANK[a.verdict] - RANK[b.verdict] || (b.logit ?? 0) - (a.logit ?? 0) || a.index - b.index,
  file: (a, b) => a.index - b.index,
  newest: (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.index - b.index),
  title: (a, b) => a.title.localeCompare(b.title, language) || a.index - b.index,
};

function shownEntries() {
  return RUN.entries.filter(isShown).sort(ORDERS[state.s]);
}
