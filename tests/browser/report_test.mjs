// The report of the repository's own fixtures: what can be done on the page does what it says.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  assertAccessible, assertNoSidewaysScroll, assertQuiet, auditWithUnverified, daejo, folder, keys, launch, openPage, shot, shownCount,
  write,
} from "./support.mjs";

const DIGESTS = ["sample.md", "sample.json", "sample.html", "reasons_figures.md", "reasons_withdrawn.md"];

let browser;
let report;

before(async () => {
  report = auditWithUnverified("fixtures", DIGESTS.map((name) => `fixtures/digests/${name}`), "--abstracts", "fixtures/abstracts.jsonl",
    "--source-url", "https://example.org/blob/main/{file}#L{line}");
  browser = await launch();
});
after(() => browser.close());

// Opens the report, runs `steps`, and holds the page to silence.
async function withPage(options, steps) {
  const opened = await openPage(browser, report.page, options);
  await steps(opened.page, opened);
  assertQuiet(opened.seen);
  await opened.context.close();
}

const entry = (id) => report.results.entries.find((other) => other.arxiv_id === id);
const counted = (verdict) => report.results.entries.filter((other) => other.verdict === verdict).length;
const reasonCount = (code) => report.results.entries.filter(({ reasons }) => reasons.some((reason) => reason.code === code)).length;
const openEntry = (page, id) => page.click(`[data-key^="${id}@"] .entry-toggle`);

test("the numbers on the page are those of the JSON", () => withPage({}, async (page) => {
  for (const verdict of ["mismatch", "review", "unverified", "ok"]) {
    assert.equal(await page.$eval(`[data-count="${verdict}"]`, (node) => Number(node.value)), report.results.summary[verdict], verdict);
  }
  const reasons = await page.$$eval("[data-reason]", (nodes) => nodes.map((node) => [node.dataset.reason, Number(node.querySelector("data").value)]));
  assert.ok(reasons.length > 3);
  for (const [code, count] of reasons) assert.equal(count, reasonCount(code), code);
  const rows = await page.$$eval("[data-entry]", (nodes) => nodes.map((node) => [Number(node.dataset.entry), node.dataset.verdictOf, node.querySelector(".probability data").getAttribute("value")]));
  assert.equal(rows.length, report.results.entries.length);
  for (const [index, verdict, probability] of rows) {
    assert.equal(verdict, report.results.entries[index].verdict);
    assert.equal(probability, String(report.results.entries[index].mismatch ?? ""));
  }
}));

test("the matrix's cells are the JSON's values, and its arrow keys move and explain", () => withPage({}, async (page) => {
  const worst = report.results.contrast.reduce((most, matrix) => {
    const wrong = ({ entries }) => entries.filter((i) => report.results.entries[i].verdict === "mismatch").length;
    return wrong(matrix) > wrong(most) ? matrix : most;
  });
  assert.deepEqual(await page.$$eval(".matrix .cell", (nodes) => nodes.map((node) => Number(node.dataset.value))), worst.values);
  await page.focus('.matrix .cell[tabindex="0"]');
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  assert.match(await page.textContent("#matrix-note"), new RegExp(worst.values[worst.entries.length + 1].toFixed(2).replace(".", "\\.")));
  await page.hover(".matrix .cell >> nth=2");
  assert.match(await page.textContent("#matrix-note"), /Abstract 3/);
  await page.focus('.matrix .cell[tabindex="0"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector(".entry.open .sides");
}));

test("filters by verdict, reason, text and date, and keeps them in the address", () => withPage({}, async (page, { address }) => {
  await page.click('[data-verdict="mismatch"]');
  assert.equal(await shownCount(page), counted("mismatch"));
  assert.match(page.url(), /#v=mismatch$/);
  await page.click("#filter-clear");
  assert.equal(await shownCount(page), report.results.entries.length);
  await page.click('[data-reason="swapped"]');
  assert.equal(await shownCount(page), reasonCount("swapped"));
  const kept = page.url();
  await page.click("#filter-clear");
  await page.fill("#filter-text", "Gomez");
  await page.waitForFunction(() => document.getElementById("count").dataset.shown !== "" && location.hash.includes("Gomez"));
  await page.waitForFunction((all) => Number(document.getElementById("count").dataset.shown) < all, report.results.entries.length);
  assert.equal(await shownCount(page), report.results.entries.filter(({ authors }) => authors.join(" ").includes("Gomez")).length);
  await page.fill("#filter-text", "");
  const dates = report.results.entries.map(({ date }) => date).filter(Boolean).sort();
  await page.fill("#filter-from", dates[dates.length - 1]);
  await page.waitForFunction((count) => Number(document.getElementById("count").dataset.shown) === count,
    report.results.entries.filter(({ date }) => date && date >= dates[dates.length - 1]).length);
  await page.goto(kept.startsWith(address) ? kept : address);
  await page.reload();
  assert.equal(await shownCount(page), reasonCount("swapped"));
}));

test("sorts as asked", () => withPage({}, async (page) => {
  const verdicts = await page.$$eval("[data-verdict-of]", (nodes) => nodes.map((node) => node.dataset.verdictOf));
  const rank = { mismatch: 0, review: 1, unverified: 2, ok: 3 };
  assert.deepEqual(verdicts, [...verdicts].sort((a, b) => rank[a] - rank[b]));
  await page.selectOption("#filter-sort", "file");
  await page.waitForFunction(() => location.hash.includes("s=file"));
  assert.deepEqual(await page.$$eval("[data-entry]", (nodes) => nodes.map((node) => Number(node.dataset.entry))), report.results.entries.map((_, i) => i));
  await page.selectOption("#filter-sort", "title");
  await page.waitForFunction(() => location.hash.includes("s=title"));
  const titles = await page.$$eval(".entry-toggle", (nodes) => nodes.map((node) => node.textContent));
  assert.deepEqual(titles, [...titles].sort((a, b) => a.localeCompare(b, "en")));
}));

test("opens an entry: reasons, both texts, terms and sentences that light their partners, the way to the verdict", () => withPage({}, async (page) => {
  await openEntry(page, "2010.11929");
  const open = ".entry.open";
  await page.waitForSelector(`${open} .sides`);
  const { reasons, signals, logit, paper, sections } = entry("2010.11929");
  assert.equal(await page.$$eval(`${open} .reasons > li`, (nodes) => nodes.length), reasons.length);
  assert.ok((await page.textContent(`${open} .side[lang=en]`)).includes(paper.abstract.slice(0, 80)));
  assert.ok((await page.textContent(`${open} .side[lang=ko]`)).includes(sections[0].text.slice(0, 20)));
  const added = await page.$$eval(`${open} tr[data-signal]`, (nodes) => nodes.map((node) => Number(node.dataset.adds)));
  assert.equal(added.length, signals.length);
  assert.equal(await page.$eval(`${open} .signals tbody tr:last-child`, (node) => Number(node.dataset.adds)), logit);
  assert.match(await page.textContent(`${open} .other-paper`), /2203\.02155/);
}));

test("marks a term in both texts with one colour, and lights it on hover and focus", () => withPage({}, async (page) => {
  await openEntry(page, "2205.14135");
  await page.waitForSelector(".entry.open .sides");
  const open = page.locator(".entry.open").first();
  const found = entry("2205.14135").terms_found;
  assert.ok(found.length > 3);
  assert.equal(await open.locator("[data-term-button]").count(), found.length);
  for (let i = 0; i < found.length; i += 1) {
    for (const [side, span] of [["ko", found[i].summary_span], ["en", found[i].abstract_span]]) {
      const marked = open.locator(`.side[lang="${side}"] mark[data-terms~="${i}"]`);
      assert.equal((await marked.allTextContents()).join("").length > 0, span !== null, `${side} ${i}`);
      if (span && side === "en") assert.equal((await marked.allTextContents()).join(""), found[i].abstract_term);
    }
  }
  const first = open.locator('.side[lang="ko"] mark[data-terms~="0"]').first();
  const partner = open.locator('.side[lang="en"] mark[data-terms~="0"]').first();
  assert.equal(await first.evaluate((node) => getComputedStyle(node).backgroundColor), await partner.evaluate((node) => getComputedStyle(node).backgroundColor));
  await first.hover();
  assert.ok(await partner.evaluate((node) => node.classList.contains("lit")));
  await page.mouse.move(0, 0);
  assert.equal(await open.locator(".lit").count(), 0);
  await open.locator('[data-term-button="0"]').focus();
  assert.ok(await partner.evaluate((node) => node.classList.contains("lit")));
  const supported = entry("2205.14135").sentences.findIndex(({ abstract }) => abstract !== null);
  await open.locator(`[data-sentence-button="${supported}"]`).focus();
  assert.ok(await open.locator(".paper-text .lit").count() > 0);
}));

test("links to arXiv, to the digest's line, and to the entry itself", () => withPage({}, async (page, { address }) => {
  await openEntry(page, "2106.09685");
  await page.waitForSelector(".entry.open .links");
  const links = await page.$$eval(".entry.open .links a", (nodes) => nodes.map((node) => node.href));
  assert.ok(links[0].startsWith("https://arxiv.org/abs/2106.09685"));
  assert.match(links[1], /^https:\/\/example\.org\/blob\/main\/fixtures\/digests\/sample\.(md|html|json)#L\d+$/);
  assert.match(links[2], /#e=2106\.09685@/);
  await page.goto("about:blank");
  await page.goto(links[2]);
  await page.waitForSelector(".entry.open .sides");
  assert.ok(links[2].startsWith(address));
  assert.ok(decodeURIComponent(links[2]).endsWith(await page.$eval(".entry.open", (node) => node.dataset.key)));
}));

test("follows an anchor to an entry that a filter hides", () => withPage({ hash: "#v=ok" }, async (page, { address }) => {
  const wrong = report.results.entries.find(({ verdict }) => verdict === "mismatch");
  await page.goto(`${address}#v=ok&e=${wrong.arxiv_id}@${wrong.date}`);
  await page.waitForSelector(".entry.open .sides");
  assert.ok((await keys(page)).includes(`${wrong.arxiv_id}@${wrong.date}`));
}));

test("speaks Korean and English and keeps the choice in the address", () => withPage({ locale: "ko-KR" }, async (page) => {
  assert.equal(await page.getAttribute("html", "lang"), "ko");
  assert.match(await page.textContent("h1"), /요약/);
  await page.click('[data-language="en"]');
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.match(await page.textContent("h1"), /summaries/);
  await page.reload();
  assert.match(await page.textContent("h1"), /summaries/);
  await page.click('[data-language="ko"]');
  assert.match(await page.textContent("[data-reason=unrelated]"), /[가-힣]/);
}));

test("has a light and a dark face, by preference and by choice", () => withPage({ dark: true }, async (page) => {
  const ground = () => page.$eval("body", (node) => getComputedStyle(node).backgroundColor);
  const dark = await ground();
  await page.click('[data-choose-theme="light"]');
  const light = await ground();
  assert.notEqual(light, dark);
  await page.reload();
  assert.equal(await ground(), light);
  await page.click('[data-choose-theme="auto"]');
  assert.equal(await ground(), dark);
}));

test("works by the keyboard alone", () => withPage({}, async (page) => {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "entries");
  for (let i = 0; i < 12 && !(await page.evaluate(() => document.activeElement.classList.contains("entry-toggle"))); i += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".entry.open .sides");
  assert.equal(await page.getAttribute(".entry.open .entry-toggle", "aria-expanded"), "true");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".entry.open").count(), 0);
}));

for (const [name, options] of Object.entries({
  wide: {}, dark: { dark: true }, phone: { width: 375, height: 800 }, korean: { locale: "ko-KR" }, zoomed: { width: 640, height: 450 },
})) {
  test(`axe-core finds nothing and nothing is cut off: ${name}`, () => withPage(options, async (page) => {
    for (const id of ["2010.11929", "2205.14135"]) await openEntry(page, id);
    await page.waitForSelector(".entry.open .signals");
    await assertNoSidewaysScroll(page, name);
    await assertAccessible(page, name);
    await shot(page, `fixtures-${name}`);
  }));
}

test("prints the entries without what can only be pressed", () => withPage({}, async (page) => {
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".filters").isVisible(), false);
  assert.equal(await page.locator(".entry").first().isVisible(), true);
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 10_000);
}));

test("says how many problems its list leaves out", async () => {
  const problems = Array.from({ length: 201 }, (_, i) => ({ file: "day.md", line: i + 1, column: null, message: `Problem ${i}.` }));
  const many = `${folder}/many.html`;
  daejo("report", write("many.json", JSON.stringify({ ...report.results, problems })), "-o", many);
  const { page, seen, context } = await openPage(browser, many);
  assert.equal(await page.locator(".problems li").count(), 200);
  assert.match(await page.locator(".problems .help").textContent(), /^1 more is not listed here/);
  assertQuiet(seen);
  await context.close();
});

test("is the same page when it is made again of the JSON", async () => {
  const again = `${folder}/again.html`;
  daejo("report", report.json, "--source-url", "https://example.org/blob/main/{file}#L{line}", "-o", again);
  const opened = await openPage(browser, again);
  const [index, details] = await opened.page.$$eval("#index, #details", (nodes) => nodes.map((node) => node.textContent));
  const first = await openPage(browser, report.page);
  assert.deepEqual(await first.page.$$eval("#index, #details", (nodes) => nodes.map((node) => node.textContent)), [index, details]);
  assertQuiet(opened.seen);
});
