
// Charts that show an archive of several days over time.

function countDay(entries) {
  const count = { entries: entries.length, ok: 0, review: 0, mismatch: 0, unverified: 0, accepted: 0 };
  for (const entry of entries) count[entry.verdict] += 1;
  return count;
}

function groupBy(entries, keyOf) {
  const groups = new Map();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(entry);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function overTime() {
  if (DATES.length < 2) return null;
  const dated = RUN.entries.filter((entry) => entry.date !== "");
  const days = new Map([...groupBy(dated, (entry) => entry.date)].map(([day, entries]) => [day, countDay(entries)]));
  const months = groupBy(dated, (entry) => entry.date.slice(0, 7));
  return el("section", { class: "over-time", "aria-labelledby": "over-time" },
    el("h2", { id: "over-time" }, t.overTime),
    monthPanels(months, days),
    el("div", { class: "columns" }, worstDays(days), reasonTrends(months)));
}

// A panel for each month with a bar for each day. The heights in a bar are shares of the entries of its day,
// so all panels have the same vertical scale.
function monthPanels(months, days) {
  const panels = el("div", { class: "months" });
  for (const [month, entries] of months) {
    const count = countDay(entries);
    const daysOfMonth = [...days].filter(([day]) => day.startsWith(month));
    panels.append(el("div", { class: "month" },
      el("h4", {}, month),
      dayBars(month, daysOfMonth),
      el("p", { class: "muted" }, t.monthRate(count.mismatch, count.entries, share(count.mismatch, count.entries)))));
  }
  return el("div", {}, el("h3", {}, t.monthly), el("p", { class: "help" }, t.monthlyHelp), panels);
}

function dayBars(month, days) {
  const bars = days.map(([day, count]) => {
    const bar = el("button", {
      type: "button", class: "day", "data-day": day, title: t.dayBar(day, count.mismatch, count.review, count.entries),
      "aria-label": t.dayBar(day, count.mismatch, count.review, count.entries), onclick: () => showDay(day),
    }, el("span", { class: "part review" }), el("span", { class: "part mismatch" }));
    bar.style.gridColumn = String(Number(day.slice(8, 10)) || 1);
    bar.children[0].style.height = `${(100 * count.review) / count.entries}%`;
    bar.children[1].style.height = `${(100 * count.mismatch) / count.entries}%`;
    return bar;
  });
  const chart = el("div", { class: "days", role: "group", "aria-label": month }, bars);
  rove(chart, bars, moveInRow(bars.length));
  return chart;
}

function showDay(day) {
  applyFilter({ from: day, to: day });
  document.getElementById("entries").focus();
}

function worstDays(days) {
  const worst = [...days].filter(([, count]) => count.mismatch > 0)
    .sort(([a, x], [b, y]) => y.mismatch / y.entries - x.mismatch / x.entries || y.mismatch - x.mismatch || (a < b ? -1 : 1))
    .slice(0, 10);
  if (worst.length === 0) return null;
  const head = el("tr", {}, [t.day, t.wrongOfAll, t.rate].map((name) => el("th", { scope: "col" }, name)));
  const rows = worst.map(([day, count]) => {
    const bar = el("span", { class: "rate-bar", "aria-hidden": "true" });
    bar.style.width = `${(100 * count.mismatch) / count.entries}%`;
    return el("tr", {},
      el("th", { scope: "row" }, el("button", { type: "button", class: "as-link", onclick: () => showDay(day) }, line(day))),
      el("td", {}, `${count.mismatch} / ${count.entries}`),
      el("td", { class: "rate" }, el("span", {}, share(count.mismatch, count.entries)), bar));
  });
  return el("div", { class: "panel" }, el("h3", {}, t.worstDays),
    el("table", { class: "worst-days" }, el("thead", {}, head), el("tbody", {}, rows)));
}

const MOST_TRENDS = 8;

function reasonTrends(months) {
  const codes = reasonCounts(RUN.entries).slice(0, MOST_TRENDS).map(([code]) => code);
  const rates = new Map(codes.map((code) => [code, [...months].map(([month, entries]) => ({
    month, rate: entries.filter((entry) => entry.reasons.includes(code)).length / entries.length,
  }))]));
  const top = Math.max(0.01, ...[...rates.values()].flat().map(({ rate }) => rate));
  return el("div", { class: "panel" }, el("h3", {}, t.reasonsOverTime), el("p", { class: "help" }, t.reasonsOverTimeHelp),
    el("ul", { class: "trends" }, codes.map((code) => el("li", {}, trend(code, rates.get(code), top)))));
}

function trend(code, points, top) {
  const peak = points.reduce((best, point) => (point.rate > best.rate ? point : best));
  const step = 200 / Math.max(1, points.length - 1);
  const path = points.map(({ rate }, i) => `${i === 0 ? "M" : "L"}${(i * step).toFixed(1)} ${(38 - (36 * rate) / top).toFixed(1)}`).join("");
  const percentOfPeak = share(Math.round(peak.rate * 1000), 1000);
  return [
    el("p", { class: "trend-name" }, line(ruleTitle(code)), el("span", { class: "muted" }, `${percentOfPeak} · ${peak.month}`)),
    svg("svg", { class: "trend", viewBox: "0 0 200 40", preserveAspectRatio: "none", role: "img", "aria-label": t.reasonTrend(ruleTitle(code), percentOfPeak, peak.month) },
      svg("path", { class: "area", d: `${path}L200 40L0 40Z` }), svg("path", { class: "curve", d: path })),
  ];
}
