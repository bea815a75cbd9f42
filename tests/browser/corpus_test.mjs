// The day and the archive that daejo was made for: sizes, times, numbers, and how it looks.
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { after, before, test } from "node:test";
import {
  assertAccessible, assertNoSidewaysScroll, assertQuiet, auditWithUnverified, daejo, folder, launch, openPage, shot, shownCount, SOURCE,
} from "./support.mjs";

const CORPUS = `${SOURCE}/../shared/corpus`;
const skip = existsSync(CORPUS) ? false : "../shared/corpus is not here";

let browser;
let day;
let archive;

before(async () => {
  if (skip) return;
  const store = `${folder}/store.db`;
  daejo("store", "import", `${CORPUS}/arxiv-metadata.jsonl.gz`, "--store", store);
  day = auditWithUnverified("day", [`${CORPUS}/digests/2024-10-17.md`], "--store", store);
  archive = auditWithUnverified("archive", [`${CORPUS}/digests`], "--store", store);
  browser = await launch();
});
after(() => browser && browser.close());

// The fastest of some openings, in ms from the start to the last line of the script: what others do on the machine only
// adds to it.
async function opensIn(file, times) {
  const all = [];
  for (let i = 0; i < times; i += 1) {
    const { page, context, seen } = await openPage(browser, file);
    all.push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].domInteractive));
    assertQuiet(seen);
    await context.close();
  }
  return Math.min(...all);
}

async function assertSameNumbers(page, { results }) {
  for (const verdict of ["mismatch", "review", "unverified", "ok"]) {
    assert.equal(await page.$eval(`[data-count="${verdict}"]`, (node) => Number(node.value)), results.summary[verdict], verdict);
  }
  assert.equal(await shownCount(page), results.summary.entries);
}

test("a day is under 400 kB and can be used in 300 ms", { skip }, async (t) => {
  const size = statSync(day.page).size;
  const time = await opensIn(day.page, 10);
  t.diagnostic(`${size} bytes, ${time.toFixed(0)} ms`);
  assert.ok(size < 400_000, `${size} bytes`);
  assert.ok(time < 300, `${time} ms`);
});

test("the archive is under 12 MB and can be used in 2 s", { skip }, async (t) => {
  const size = statSync(archive.page).size;
  const time = await opensIn(archive.page, 3);
  t.diagnostic(`${size} bytes, ${time.toFixed(0)} ms`);
  assert.ok(size < 12_000_000, `${size} bytes`);
  assert.ok(time < 2000, `${time} ms`);
});

test("the archive is searched, filtered and narrowed to a day in half a second each", { skip }, async (t) => {
  const { page, context, seen } = await openPage(browser, archive.page);
  await assertSameNumbers(page, archive);
  const took = {};
  const timed = async (name, act, expected) => {
    const start = Date.now();
    await act();
    await page.waitForFunction((count) => Number(document.getElementById("count").dataset.shown) === count, expected);
    took[name] = Date.now() - start;
  };
  const { entries } = archive.results;
  await timed("verdict", () => page.click('[data-verdict="mismatch"]'), entries.filter(({ verdict }) => verdict === "mismatch").length);
  await timed("all", () => page.click("#filter-clear"), entries.length);
  await timed("day", () => page.click('[data-day="2024-10-17"]'), entries.filter(({ date }) => date === "2024-10-17").length);
  await timed("all again", () => page.click("#filter-clear"), entries.length);
  t.diagnostic(JSON.stringify(took));
  for (const [name, time] of Object.entries(took)) assert.ok(time < 500, `${name} took ${time} ms`);
  const wanted = "transformer";
  const has = (entry) => [entry.title, entry.arxiv_id ?? "", entry.date ?? "", entry.translated_title ?? "", ...entry.authors,
    ...entry.sections.map(({ text }) => text), ...entry.reasons.flatMap(({ message, message_ko }) => [message, message_ko])]
    .join("\n").toLowerCase().includes(wanted);
  await page.fill("#filter-text", wanted);
  await page.waitForFunction((count) => Number(document.getElementById("count").dataset.shown) === count, entries.filter(has).length);
  assertQuiet(seen);
  await context.close();
});

for (const [name, options] of Object.entries({
  light: {}, dark: { dark: true, locale: "ko-KR" }, phone: { width: 375, height: 800, locale: "ko-KR" },
})) {
  test(`looks as it should: ${name}`, { skip }, async () => {
    for (const [kind, report] of Object.entries({ day, archive })) {
      const hash = kind === "day" ? "#e=2410.12381@2024-10-17" : "";
      const { page, context, seen } = await openPage(browser, report.page, { ...options, hash });
      await assertSameNumbers(page, report);
      if (kind === "day") await page.waitForSelector(".entry.open .signals");
      await assertNoSidewaysScroll(page, `${kind}, ${name}`);
      await assertAccessible(page, `${kind}, ${name}`);
      await shot(page, `${kind}-${name}`);
      assertQuiet(seen);
      await context.close();
    }
  });
}
