
function draw() {
  const root = document.documentElement;
  root.lang = language;
  document.title = `${t.headline(RUN.summary.entries, RUN.summary.mismatch, RUN.summary.review)} – daejo`;
  const main = el("main", {}, glance(), matrixSection(), overTime(), entriesSection());
  const made = [t.made(RUN.version, RUN.model, RUN.mismatchAt ?? "–", RUN.reviewAt ?? "–")];
  if (RUN.background) made.push(t.contrasted(RUN.background.file, withCommas(RUN.background.papers)));
  const footer = el("footer", {}, el("p", { class: "muted" }, line(made.join(" · "), 400)));
  document.querySelectorAll("body > header, body > main, body > footer").forEach((node) => node.remove());
  document.body.append(header(), main, footer);
  showFilterState();
  drawList();
}

async function followFragment() {
  const before = language;
  readFragment();
  if (language !== before) draw();
  if (state.q !== "") await readSearchTexts().catch(() => {});
  showFilterState();
  drawList();
  const entry = ENTRY_OF_KEY.get(state.e);
  if (entry) openEntry(entry);
}

setTheme(keptTheme());
readFragment();
draw();
if (location.hash.length > 1) followFragment();
addEventListener("hashchange", followFragment);
// Before printing, add up to 500 entries to the list, so that more is printed than was scrolled to.
addEventListener("beforeprint", () => addRows(500));
