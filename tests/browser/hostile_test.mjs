// What a stranger can write into a digest, into arXiv's answers or into a results file is shown as text and does nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import {
  assertAccessible, assertNoSidewaysScroll, assertQuiet, auditWithUnverified, daejo, folder, launch, openPage, shot, shownCount, SOURCE, write,
} from "./support.mjs";

const MARKUP = `<script>alert(1)</script>"><img src=x onerror=alert(2)></style></script><!--<svg onload=alert(3)>`;
const ADDRESS = "javascript:alert(4)";
const BIDI = "\u202Eevil\u202C\u2066\u200B";
const POISON = `${MARKUP} ${ADDRESS} ${BIDI} __proto__ {{constructor}} \${alert(5)}`;

let browser;
let hostile;

function spoil(entry, i) {
  const long = i === 1 ? `${POISON} 긴 글. `.repeat(8000) : "";
  return {
    ...entry,
    paper: {
      ...entry.paper, title: `${entry.paper.title} ${POISON}`, authors: [{ name: POISON }, { name: `${BIDI}Ada` }],
      summary: `${entry.paper.summary} ${POISON} ${long}`,
    },
  };
}

// Every string of a value, keys too where they are names of ours to replace, with poison behind it.
function spoilStrings(value) {
  if (typeof value === "string") return `${value} ${POISON}`;
  if (Array.isArray(value)) return value.map(spoilStrings);
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, spoilStrings(part)]));
  return value;
}

before(async () => {
  const digest = JSON.parse(readFileSync(`${SOURCE}/fixtures/digests/sample.json`, "utf8"));
  digest.entries = digest.entries.map(spoil);
  const abstracts = readFileSync(`${SOURCE}/fixtures/abstracts.jsonl`, "utf8").trim().split("\n").map((row) => JSON.parse(row))
    .map((paper) => ({ ...paper, title: `${paper.title} ${POISON}`, abstract: `${paper.abstract} ${POISON}`, authors: `${paper.authors}, ${POISON}` }));
  const markdown = `# 2024-01-16\n\n### [A title ${POISON}](https://arxiv.org/abs/1706.03762)\n\n- **What's New ${MARKUP}**: 이 논문은 어텐션 \\<script\\>alert(6)\\</script\\> ${BIDI} 구조를 소개합니다. [눌러](${ADDRESS}) &lt;img src=x onerror=alert(7)&gt;\n- **${POISON}**: ${"가나다 ".repeat(100_000)}\n`;
  // An entry with markup in its summary is unread, unless settings name the summary. The Markdown entry stays unread.
  const settings = write("daejo.toml", `[[reader]]\npaths = ["**/*.json"]\nsummary = ["summary"]\n`);
  hostile = auditWithUnverified("hostile", [
    write(`day " onmouseover=alert(8) '&lt;.json`, JSON.stringify(digest)), write("2024-01-16.md", markdown),
  ], "--config", settings, "--no-fail-on-unread", "--abstracts", write("abstracts.jsonl", abstracts.map((paper) => JSON.stringify(paper)).join("\n")), "--source-url", "https://example.org/{file}#{line}");
  browser = await launch();
});
after(() => browser.close());

async function openAll(page) {
  for (const toggle of await page.locator(".entry-toggle").all()) await toggle.click();
  await page.waitForFunction(() => [...document.querySelectorAll(".entry")].every((entry) => entry.querySelector(".links")));
}

async function assertNothingRuns(page) {
  assert.equal(await page.locator("main img, main iframe, main script, main style, main form[action]").count(), 0);
  const odd = await page.$$eval("*", (nodes) => nodes.flatMap((node) =>
    [...node.attributes].filter(({ name }) => /^on/.test(name) || name === "style" && node.closest("svg")).map(({ name }) => `${node.tagName} ${name}`)));
  assert.deepEqual(odd, []);
  const links = await page.$$eval("a", (nodes) => nodes.map((node) => new URL(node.href).protocol));
  assert.ok(links.every((protocol) => ["https:", "file:"].includes(protocol)), String([...new Set(links)]));
}

for (const [name, options] of Object.entries({ wide: {}, phone: { width: 375, height: 800, locale: "ko-KR", dark: true } })) {
  test(`a digest and abstracts full of markup are text: ${name}`, async () => {
    const { page, context, seen } = await openPage(browser, hostile.page, options);
    assert.equal(await shownCount(page), hostile.results.entries.length);
    await openAll(page);
    await assertNothingRuns(page);
    const text = await page.textContent("main");
    assert.ok(text.includes(MARKUP), "the markup is not shown as it is written");
    assert.ok(text.includes("<U+202E>evil"), "the turn of direction is not made visible");
    assert.equal(/[\u202A-\u202E\u2066-\u2069]/.test(text), false, "a turn of direction reaches the page");
    await assertNoSidewaysScroll(page, name);
    await assertAccessible(page, name);
    await shot(page, `hostile-${name}`, false);
    assertQuiet(seen);
    await context.close();
  });
}

test("a long text is cut, and shown whole when asked for", async () => {
  const { page, context, seen } = await openPage(browser, hostile.page);
  const long = hostile.results.entries.findIndex(({ sections }) => sections.some(({ text }) => text.length > 100_000));
  assert.ok(long >= 0);
  await page.click(`[data-entry="${long}"] .entry-toggle`);
  const button = page.locator(`[data-entry="${long}"] .side[lang=ko] .show-all`).last();
  await button.waitFor();
  const before = (await page.textContent(`[data-entry="${long}"] .side[lang=ko]`)).length;
  await button.click();
  assert.ok((await page.textContent(`[data-entry="${long}"] .side[lang=ko]`)).length > before + 100_000);
  assertQuiet(seen);
  await context.close();
});

test("a results file full of markup is text, too", async () => {
  const { schema, tool, entries, unread, ...rest } = hostile.results;
  assert.ok(unread.length > 0);
  const spoilEntry = (entry) => ({
    ...spoilStrings(entry), verdict: entry.verdict, arxiv_id: `"><img src=x onerror=alert(9)>`,
    reasons: entry.reasons.map((reason) => ({ ...spoilStrings(reason), severity: reason.severity, suppressed: reason.suppressed, code: `__proto__` })),
    signals: entry.signals?.map((signal) => ({ ...signal, name: "constructor" })),
  });
  const spoilt = { ...spoilStrings(rest), schema, tool, entries: entries.map(spoilEntry), unread: unread.map(spoilEntry) };
  const page_ = `${folder}/spoilt.html`;
  daejo("report", write("spoilt.json", JSON.stringify(spoilt)), "--source-url", "https://example.org/{file}", "-o", page_);
  const { page, context, seen } = await openPage(browser, page_);
  await openAll(page);
  await assertNothingRuns(page);
  assertQuiet(seen);
  await context.close();
});

test("a fragment that a stranger wrote does nothing but filter", async () => {
  for (const hash of [`#q=${encodeURIComponent(POISON)}&e=<img>&lang=__proto__&s=constructor&v=__proto__,ok&m=x`, "#%E0%A4%A", "#lang=ko&lang=en&r=__proto__"]) {
    const { page, context, seen } = await openPage(browser, hostile.page, { hash });
    await assertNothingRuns(page);
    assertQuiet(seen);
    await context.close();
  }
});
