// What the browser tests share: daejo's reports, and pages that write down what they should not do.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run these tests with ctest -L browser.`);
  return resolve(value);
}

const MODULES = setting("DAEJO_BROWSER_MODULES");
const require = createRequire(join(MODULES, "package.json"));
const { chromium } = require("playwright-core");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const DAEJO = setting("DAEJO_PROGRAM");
export const SOURCE = setting("DAEJO_SOURCE_DIR");
export const SCREENSHOTS = setting("DAEJO_SCREENSHOTS");

export const folder = mkdtempSync(join(tmpdir(), "daejo-browser-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(SCREENSHOTS, { recursive: true });

export function write(name, text) {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

export function daejo(...args) {
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, "cache"), LC_ALL: "C.UTF-8" };
  return execFileSync(DAEJO, args, { env: environment, cwd: SOURCE, maxBuffer: 1 << 30, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

// The same audit as a page and as JSON.
export function audit(name, paths, ...options) {
  const [page, json] = [join(folder, `${name}.html`), join(folder, `${name}.json`)];
  daejo("check", ...paths, "--offline", "--fail-on", "never", "--contrast-matrix", "--format", "json", "-o", json,
    "--report", `html=${page}`, ...options);
  return { page, json, results: JSON.parse(readFileSync(json, "utf8")) };
}

// execFileSync throws where a run ends with 3, "something was unverified".
export function auditWithUnverified(...args) {
  try {
    return audit(...args);
  } catch (error) {
    if (error.status !== 3) throw error;
    const [page, json] = [join(folder, `${args[0]}.html`), join(folder, `${args[0]}.json`)];
    return { page, json, results: JSON.parse(readFileSync(json, "utf8")) };
  }
}

export function launch() {
  const path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  assert.ok(path, "chromium is not installed; run ./dev setup");
  return chromium.launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu"] });
}

// A page that writes down errors and requests.
export async function openPage(browser, file, { hash = "", width = 1280, height = 900, dark = false, locale = "en-US" } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, locale, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const seen = { errors: [], requests: [], dialogs: [] };
  const address = pathToFileURL(file).href;
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("dialog", (dialog) => { seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  page.on("request", (request) => request.url().split("#")[0] !== address && request.url() !== "data:," && seen.requests.push(request.url()));
  await page.goto(address + hash, { waitUntil: "load" });
  await page.waitForSelector("#count");
  await page.waitForFunction(() => !document.querySelector(".matrix-holder:empty"));
  return { page, context, seen, address };
}

export function assertQuiet({ errors, requests, dialogs }) {
  assert.deepEqual(errors, [], "the console has errors");
  assert.deepEqual(requests, [], "the page asked for something");
  assert.deepEqual(dialogs, [], "a script of the data ran");
}

export async function assertAccessible(page, where) {
  // The page's own policy lets no other script in; the debugger's evaluate is not held by it.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const found = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return found.violations.map(({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(" | ")}`);
  });
  assert.deepEqual(violations, [], `axe-core on ${where}`);
}

export async function assertNoSidewaysScroll(page, where) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${where} is ${content} px wide in a window of ${window}`);
}

export function shot(page, name, fullPage = true) {
  return page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage });
}

export const shownCount = (page) => page.$eval("#count", (node) => Number(node.dataset.shown));
export const keys = (page) => page.$$eval("[data-key]", (nodes) => nodes.map((node) => node.dataset.key));
