// The editor's whole way: 21 entries in, six decided by keyboard, one undone, one edited, one fixed; then the check is silent.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { rightTexts, writeDay } from "./review_day.mjs";
import { chosenRow, openCount, openWindow, serve, setPassword, takeName, waitForItem, waitForOpen } from "./review_support.mjs";
import { assertAccessible, assertNoSidewaysScroll, assertQuiet, daejo, folder, launch, shot } from "./support.mjs";

const QUEUE = `${folder}/review.db`;
let browser;
let server;
let day;

// `daejo`, whatever it ends with: { status, out }.
function run(...args) {
  try {
    return { status: 0, out: daejo(...args) };
  } catch (error) {
    return { status: error.status, out: error.stdout };
  }
}

const check = (...more) => run("check", day.file, "--abstracts", day.abstracts, "--offline", "--format", "json", ...more);
const review = (...args) => daejo("review", ...args, "--queue", QUEUE);
const decisions = () => review("export").split("\n").filter(Boolean).map((row) => JSON.parse(row));

before(async () => {
  day = writeDay();
  const results = `${folder}/review-results.json`;
  assert.equal(check("-o", results).status, 1);
  assert.equal(JSON.parse(readFileSync(results, "utf8")).entries.length, 21);
  review("add", results, "--all");
  server = await serve(QUEUE, "--source-url", "https://example.org/{file}#L{line}");
  browser = await launch();
});
after(async () => {
  server?.stop();
  await browser?.close();
});

test("six are decided by keyboard, one undone, one edited, one fixed, and the next check is silent", async () => {
  const { page, context, seen } = await openWindow(browser, server.address);
  const open = await openCount(page);
  assert.equal(open, 6, "what is doubted is open");
  // Four from the list: wrong in three ways, and one false alarm with a note.
  await page.keyboard.press("1");
  await waitForOpen(page, 5);
  await page.keyboard.press("2");
  await waitForOpen(page, 4);
  await page.keyboard.press("3");
  await waitForOpen(page, 3);
  await page.keyboard.press("n");
  await page.keyboard.type("그렇게 볼 수도 있다 1");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  await waitForOpen(page, 2);
  // The last is taken back, and decided anew.
  await page.keyboard.press("u");
  await waitForOpen(page, 3);
  assert.equal((await chosenRow(page)).decision, "none");
  await page.keyboard.press("1");
  await waitForOpen(page, 2);
  // The fifth is opened, edited until its score falls, copied and called fixed.
  const fifth = (await chosenRow(page)).item;
  await page.keyboard.press("Enter");
  await waitForItem(page, fifth);
  const paper = Number((await page.textContent(".facts bdi")).match(/2410\.(\d+)/)[1]) - 20001;
  await page.keyboard.press("e");
  await page.waitForFunction(() => document.getElementById("score").dataset.mismatch !== undefined);
  const before = await page.$eval("#score", (node) => Number(node.dataset.mismatch));
  assert.ok(before > 0.9, `the wrong summary scores ${before}`);
  const texts = rightTexts(paper);
  for (const [i, box] of (await page.locator("#edit textarea").all()).entries()) await box.fill(texts[i]);
  await page.waitForFunction(() => document.getElementById("score").dataset.verdict === "ok");
  assert.ok(await page.$eval("#score", (node) => Number(node.dataset.mismatch)) < 0.3);
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await page.waitForFunction(() => !document.getElementById("message").hidden);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `- **What's New**: ${texts[0]}\n- **Technical Details**: ${texts[1]}\n`);
  await page.keyboard.press("f");
  // Then the sixth, without the list.
  await page.waitForFunction((item) => Number(document.querySelector("article.item")?.dataset.item) !== item, fifth);
  await page.waitForSelector("#view .sides");
  await page.keyboard.press("4");
  await waitForOpen(page, 0);
  assertQuiet(seen);
  await context.close();

  const made = decisions();
  assert.deepEqual(made.map(({ decision }) => decision).sort(), ["fixed", "generic", "section", "swapped", "unrelated", "unrelated"]);
  assert.ok(made.every(({ who }) => who === "kim"));
  assert.equal(made.find(({ decision }) => decision === "fixed").fixed_text, copied);
  const history = review("export", "--history").split("\n").filter(Boolean).map((row) => JSON.parse(row));
  assert.equal(history.filter(({ action }) => action === "decided").length, 7);
  assert.equal(history.filter(({ action }) => action === "undone").length, 1);
  assert.ok(history.some(({ note }) => note === "그렇게 볼 수도 있다 1"), "what was undone is still told");
  const labels = review("export", "--labels").split("\n").filter(Boolean).map((row) => JSON.parse(row));
  assert.deepEqual(labels.map(({ mismatch_truth }) => mismatch_truth).sort(), [0, 1, 1, 1, 1]);
  // The next check has nothing to say of what was decided.
  const again = check("--queue", QUEUE, "--fail-on", "review");
  assert.equal(again.status, 0);
  assert.equal(JSON.parse(again.out).summary.accepted, 6);
  const baseline = `${folder}/review-baseline.json`;
  review("export", "--baseline", "-o", baseline);
  assert.equal(check("--baseline", baseline, "--fail-on", "review").status, 0);
});

test("an item whose text changed comes back with its decision and a diff", async () => {
  const text = readFileSync(day.file, "utf8");
  writeFileSync(day.file, text.replace("오차를 17% 줄였습니다", "오차를 크게 줄였습니다"));
  check("--queue", QUEUE);
  writeFileSync(day.file, text);
  const { page, context, seen } = await openWindow(browser, server.address);
  assert.equal(await openCount(page), 1);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".changed ins");
  assert.match(await page.textContent(".changed"), /17%.*크게/s);
  assert.match(await page.textContent(".changed"), /kim/);
  await shot(page, "review-changed");
  assertQuiet(seen);
  await context.close();
  check("--queue", QUEUE);
});

test("two editors: the item is shown as taken, and the slower one sees the other's decision", async () => {
  const [one, two] = [await openWindow(browser, server.address, { path: "/?state=all" }), await openWindow(browser, server.address, { path: "/?state=all" })];
  await takeName(two.page, "이 편집자");
  const item = (await chosenRow(one.page)).item;
  await one.page.goto(`${server.address}/item/${item}?state=all`);
  await one.page.waitForSelector("#view .sides");
  await two.page.goto(`${server.address}/item/${item}?state=all`);
  await two.page.waitForSelector("#view .sides");
  await two.page.waitForFunction(() => /kim/.test(document.getElementById("taken").textContent));
  await one.page.keyboard.press("r");
  await one.page.waitForFunction((number) => Number(document.querySelector("article.item")?.dataset.item) !== number, item);
  await two.page.keyboard.press("2");
  await two.page.waitForFunction(() => !document.getElementById("message").hidden);
  assert.match(await two.page.textContent("#message"), /Right by kim/);
  assert.match(await two.page.textContent("#ruling"), /Right/);
  assert.equal(decisions().find((made) => made.item === item).decision, "right");
  // The list follows by itself.
  await two.page.goto(`${server.address}/?state=all`);
  review("decide", String(item), "figure", "--as", "park");
  await two.page.waitForFunction((number) => document.querySelector(`[data-item="${number}"]`).dataset.decision === "figure", item, { timeout: 10_000 });
  for (const { seen, context } of [one, two]) {
    assertQuiet(seen);
    await context.close();
  }
});

test("the keys move, search and explain themselves, and leave fields alone", async () => {
  const { page, context, seen } = await openWindow(browser, server.address, { path: "/?state=all" });
  const first = (await chosenRow(page)).item;
  await page.keyboard.press("j");
  const second = (await chosenRow(page)).item;
  assert.notEqual(second, first);
  await page.keyboard.press("k");
  assert.equal((await chosenRow(page)).item, first);
  await page.keyboard.press("?");
  await page.waitForSelector("#keys[open]");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  const before = decisions().length;
  await page.keyboard.type("바이올린 1");
  await page.fill("#search", "바이올린");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.equal(await page.locator(".row").count(), 2, "a right summary and the one that stole its text");
  assert.equal(decisions().length, before, "what is typed into a field decides nothing");
  const links = await page.$$eval(".row-title", (nodes) => nodes.map((node) => node.getAttribute("href")));
  await page.goto(server.address + links[0]);
  await page.waitForSelector("#view .links");
  assert.equal(await page.$eval('#view .links a[href^="https://arxiv.org/abs/2410."]', () => true), true);
  assert.match(await page.$eval('#view .links a[href^="https://example.org/"]', (node) => node.href), /2024-10-17\.md#L\d+$/);
  assertQuiet(seen);
  await context.close();
});

test("without the server nothing is lost unseen", async () => {
  const { page, context } = await openWindow(browser, server.address, { path: "/?state=all" });
  await context.setOffline(true);
  await page.keyboard.press("1");
  await page.waitForFunction(() => !document.getElementById("message").hidden);
  assert.match(await page.textContent("#message"), /may not have been saved/);
  await context.close();
});

for (const [name, options] of Object.entries({
  light: {}, dark: { dark: true, locale: "ko-KR" }, phone: { width: 375, height: 800, locale: "ko-KR" }, "phone-dark": { width: 375, height: 800, dark: true },
})) {
  test(`looks as it should: ${name}`, async () => {
    for (const [kind, path] of [["queue", "/?state=all"], ["item", "/item/1?state=all"]]) {
      const { page, context, seen } = await openWindow(browser, server.address, { ...options, path });
      if (kind === "item") {
        await page.waitForSelector("#view .sides");
        await page.keyboard.press("e");
        await page.waitForFunction(() => document.getElementById("score").textContent !== "");
      }
      assert.equal(await page.getAttribute("html", "lang"), options.locale === "ko-KR" ? "ko" : "en");
      await assertNoSidewaysScroll(page, `${kind}, ${name}`);
      await assertAccessible(page, `${kind}, ${name}`);
      await shot(page, `review-${kind}-${name}`);
      assertQuiet(seen);
      await context.close();
    }
  });
}

test("with a password the page asks for it, and signs out again", async () => {
  const queue = `${folder}/locked.db`;
  setPassword(queue, "correct horse");
  const locked = await serve(queue);
  const { page, context } = await openWindow(browser, locked.address, { locale: "ko-KR" });
  assert.equal(await page.locator("#editor").count(), 0);
  await assertAccessible(page, "sign in");
  await shot(page, "review-sign-in");
  const signIn = async (password) => {
    await page.fill('[name="name"]', "이 편집자");
    await page.fill('[name="password"]', password);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  };
  await signIn("guess");
  assert.equal(await page.locator('[role="alert"]').count(), 1);
  await signIn("correct horse");
  assert.equal(await page.inputValue("#editor"), "이 편집자");
  await Promise.all([page.waitForNavigation(), page.click("#sign-out")]);
  assert.equal(await page.locator("#editor").count(), 0);
  locked.stop();
  await context.close();
});

test("the chosen language is kept", async () => {
  const { page, context, seen } = await openWindow(browser, server.address);
  await Promise.all([page.waitForNavigation(), page.click("#language")]);
  assert.equal(await page.getAttribute("html", "lang"), "ko");
  await page.goto(`${server.address}/item/1`);
  assert.equal(await page.getAttribute("html", "lang"), "ko");
  await page.waitForSelector("#view .sides");
  assertQuiet(seen);
  await context.close();
});
