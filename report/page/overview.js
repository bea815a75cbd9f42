
// The header and the overview of the page. The script draws the charts as SVG and HTML elements from the data
// in the page. So the numbers are in the page only once, texts follow the language, colours follow the theme,
// and no library is needed.

const MOST_SINGLE_BARS = 80;
const MOST_PROBLEMS = 200;

function header() {
  const dates = DATES.length > 0 ? [DATES[0], DATES[DATES.length - 1]] : ["", ""];
  const { entries, mismatch, review, files } = RUN.summary;
  const single = RUN.files.length === 1 ? RUN.files[0].name : null;
  return el("header", { class: "page-header" },
    el("a", { class: "skip", href: "#entries", onclick: skipToEntries }, t.skip),
    el("div", { class: "bar" },
      el("p", { class: "brand" }, el("span", { class: "brand-mark", lang: "ko" }, "대조"), el("span", {}, "daejo"), el("span", { class: "muted" }, t.product)),
      el("div", { class: "controls" }, languageSwitch(), themeSwitch())),
    el("h1", {}, t.headline(entries, mismatch, review)),
    el("p", { class: "muted where" }, t.filesAndDates(files, ...dates), single ? [" · ", line(single)] : null));
}

function skipToEntries(event) {
  event.preventDefault();
  document.getElementById("entries").focus();
}

function languageSwitch() {
  const group = el("div", { class: "switch", role: "group", "aria-label": t.language });
  for (const code of Object.keys(STRINGS)) {
    group.append(el("button", {
      type: "button", lang: code, "aria-pressed": String(code === language), "data-language": code,
      onclick: () => chooseLanguage(code),
    }, STRINGS[code].name));
  }
  return group;
}

function chooseLanguage(code) {
  setState({ lang: code });
  readFragment();
  draw();
  document.querySelector(`[data-language="${code}"]`).focus();
}

function themeSwitch() {
  const group = el("div", { class: "switch", role: "group", "aria-label": t.theme });
  const current = document.documentElement.dataset.theme;
  for (const theme of Object.keys(t.themes)) {
    group.append(el("button", {
      type: "button", "aria-pressed": String(theme === current), "data-choose-theme": theme,
      onclick: (event) => {
        setTheme(theme);
        for (const button of group.children) button.setAttribute("aria-pressed", String(button === event.currentTarget));
      },
    }, t.themes[theme]));
  }
  return group;
}

function glance() {
  return el("section", { class: "glance", "aria-labelledby": "glance" },
    el("h2", { id: "glance" }, t.glance),
    RUN.leftOut > 0 ? el("p", { class: "help left-out", "data-left-out": RUN.leftOut }, t.leftOut(RUN.entries.length, RUN.summary.entries)) : null,
    tiles(),
    el("div", { class: "columns" }, strip(), reasonBars()),
    problemList(t.unread, RUN.unread, true),
    problemList(t.unreadable, RUN.unreadable, true),
    problemList(t.problems, RUN.problems, false));
}

function tiles() {
  const list = el("div", { class: "tiles", role: "group", "aria-label": t.verdict });
  for (const verdict of VERDICTS) {
    const count = RUN.summary[verdict];
    if (verdict === "accepted" && count === 0) continue;
    list.append(el("button", {
      type: "button", class: `tile ${verdict}`, "data-verdict": verdict,
      "aria-pressed": String(state.v.includes(verdict)), onclick: () => toggleVerdict(verdict),
    },
    el("span", { class: "tile-name" }, shape(verdict), t.verdicts[verdict]),
    el("span", { class: "tile-count" }, el("data", { value: count, "data-count": verdict }, withCommas(count))),
    el("span", { class: "tile-share" }, `${share(count, RUN.summary.entries)} · ${t.verdictMeanings[verdict]}`)));
  }
  return list;
}

function strip() {
  const entries = RUN.entries.filter((entry) => entry.mismatch !== null);
  const many = entries.length > MOST_SINGLE_BARS;
  return el("div", { class: "panel" },
    el("h3", {}, t.strip),
    el("p", { class: "help" }, t.stripHelp(percent(RUN.reviewAt), percent(RUN.mismatchAt)), many ? ` ${t.stripSorted}` : ""),
    el("div", { class: "strip-frame" }, bounds(), many ? stripOfMany(entries) : stripOfFew(entries)));
}

// Horizontal lines at the two thresholds, behind the bars.
function bounds() {
  return [[RUN.mismatchAt, t.verdicts.mismatch], [RUN.reviewAt, t.verdicts.review]].map(([at, name]) => {
    const mark = el("div", { class: "bound", "aria-hidden": "true" }, el("span", {}, name));
    mark.style.bottom = `${100 * (at ?? 0)}%`;
    return mark;
  });
}

function stripOfFew(entries) {
  const bars = entries.map((entry) => {
    const bar = el("a", {
      class: `bar-of-one ${entry.verdict}`, href: fragmentOf({ e: entry.key }), role: "listitem",
      "aria-label": `${entry.title.slice(0, MOST_IN_A_LINE)}: ${t.verdicts[entry.verdict]}, ${percent(entry.mismatch)}`,
      title: `${entry.title.slice(0, MOST_IN_A_LINE)} · ${percent(entry.mismatch)}`,
    }, el("span"));
    bar.firstChild.style.height = `${Math.max(1.5, 100 * entry.mismatch)}%`;
    return el("li", {}, bar);
  });
  for (const item of bars) item.firstChild.removeAttribute("role");
  const list = el("ol", { class: "strip", "aria-label": t.strip }, bars);
  rove(list, bars.map((item) => item.firstChild), moveInRow(bars.length));
  return list;
}

// Draws the entries as one image, a thin line each, from the highest probability of a mismatch to the lowest.
// This is for more entries than a reader would go through one by one.
function stripOfMany(entries) {
  const sorted = [...entries].sort((a, b) => b.mismatch - a.mismatch);
  const paths = Object.fromEntries(VERDICTS.map((verdict) => [verdict, ""]));
  sorted.forEach((entry, x) => {
    paths[entry.verdict] += `M${x + 0.5} 100V${(100 - Math.max(1, 100 * entry.mismatch)).toFixed(1)}`;
  });
  return svg("svg", { class: "strip", viewBox: `0 0 ${sorted.length} 100`, preserveAspectRatio: "none", role: "img", "aria-label": t.stripLabel(sorted.length) },
    VERDICTS.map((verdict) => svg("path", { class: `stroke ${verdict}`, d: paths[verdict] })));
}

function reasonCounts(entries) {
  const counts = new Map();
  for (const entry of entries) {
    for (const code of new Set(entry.reasons)) counts.set(code, (counts.get(code) || 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function reasonBars() {
  const counts = reasonCounts(RUN.entries);
  const most = counts.length > 0 ? counts[0][1] : 1;
  const list = el("div", { class: "reason-bars", role: "group", "aria-label": t.reasons });
  for (const [code, count] of counts) {
    const bar = el("span", { class: "reason-bar", "aria-hidden": "true" });
    bar.style.width = `${(100 * count) / most}%`;
    list.append(el("button", {
      type: "button", class: "reason", "data-reason": code, title: ruleMeaning(code), "aria-pressed": String(state.r === code),
      onclick: () => applyFilter({ r: state.r === code ? "" : code }),
    }, el("span", { class: "reason-name" }, line(ruleTitle(code))),
    el("data", { class: "reason-count", value: count }, withCommas(count)), bar));
  }
  return el("div", { class: "panel" },
    el("h3", {}, t.reasons),
    el("p", { class: "help" }, counts.length > 0 ? t.reasonsHelp : t.noReasons),
    list);
}

function problemList(title, problems, open) {
  if (problems.length === 0) return null;
  return el("details", { class: "problems", open },
    el("summary", {}, `${title} (${withCommas(problems.length)})`),
    el("ul", {}, problems.slice(0, MOST_PROBLEMS).map(([file, lineNumber, english, korean]) =>
      el("li", {}, el("code", {}, line(lineNumber > 0 ? `${file}:${lineNumber}` : file)), " ", line(language === "ko" ? korean || english : english, 600)))),
    problems.length > MOST_PROBLEMS ? el("p", { class: "help" }, t.moreProblems(problems.length - MOST_PROBLEMS)) : null);
}
