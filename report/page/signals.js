
// Shows how the signals add up to the logit. The first row is the prior, each following row is a signal, and
// the last row is the result. A bar in each row of a signal spans from the sum before the signal to the sum
// after it. The chart is a table, so that a screen reader can read it aloud.

function waterfall(entry, details) {
  if (details.signals.length === 0 || entry.logit === null) return el("p", { class: "muted" }, t.noSignals);
  const steps = waterfallSteps(entry, details.signals);
  const edges = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...edges), Math.max(0, ...edges)];
  const place = (value) => (100 * (value - low)) / Math.max(1e-9, high - low);
  return el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t.signals },
    el("table", { class: "signals" },
      el("thead", {}, el("tr", {}, [t.signal, t.value, t.adds, t.path].map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, steps.map((step) => signalRow(step, place)))));
}

function waterfallSteps(entry, signals) {
  const sorted = signals.filter(({ weight }) => weight !== null).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const prior = entry.logit - sorted.reduce((sum, { weight }) => sum + weight, 0);
  const steps = [{ kind: "end", name: t.prior, note: t.priorHelp, value: null, adds: prior, from: 0, to: prior }];
  let sum = prior;
  for (const { name, value, weight } of sorted) {
    const known = Object.hasOwn(t.signalNames, name) ? t.signalNames[name] : name;
    steps.push({ kind: weight > 0 ? "worse" : "better", name: known, code: name, value, adds: weight, from: sum, to: sum + weight });
    sum += weight;
  }
  steps.push({ kind: "end", name: t.outcome, note: t.outcomeValue(percent(entry.mismatch)), value: null, adds: entry.logit, from: 0, to: entry.logit });
  return steps;
}

function signed(number) {
  return `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(2)}`;
}

function signalRow(step, place) {
  const [left, right] = [place(Math.min(step.from, step.to)), place(Math.max(step.from, step.to))];
  const bar = svg("svg", { class: "path", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("line", { class: "zero", x1: place(0), x2: place(0), y1: 0, y2: 10 }),
    svg("rect", { class: step.kind, x: left, width: Math.max(0.4, right - left), y: 2, height: 6 }));
  return el("tr", { class: step.kind, "data-signal": step.code || null, "data-adds": step.adds },
    el("th", { scope: "row" }, line(step.name), step.note ? el("span", { class: "muted" }, ` ${step.note}`) : null),
    el("td", {}, step.value === null || step.value === undefined ? "" : String(Number(step.value.toPrecision(3)))),
    el("td", {}, signed(step.adds)),
    el("td", { class: "path-cell" }, bar));
}
