// What the tests of the review pages share: a queue that is served, and editors at its windows.
import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { DAEJO, folder, SOURCE } from "./support.mjs";

// Sets the password that browsers must give.
export function setPassword(queue, password) {
  execFileSync(DAEJO, ["review", "password", "--queue", queue], { input: `${password}\n`, stdio: ["pipe", "ignore", "ignore"] });
}

// Serves a queue until `stop`; the address is known when this is.
export function serve(queue, ...options) {
  const child = spawn(DAEJO, ["review", "serve", "--queue", queue, "--port", "0", "--as", "kim", ...options],
    { cwd: SOURCE, env: { ...process.env, LC_ALL: "C.UTF-8", XDG_DATA_HOME: join(folder, "data") }, stdio: ["ignore", "ignore", "pipe"] });
  return new Promise((done, fail) => {
    let said = "";
    child.on("exit", (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) done({ address: address[0], stop: () => child.kill() });
    });
  });
}

// A window of an editor of their own, that writes down errors and what was asked of other hosts.
export async function openWindow(browser, address, { path = "/", width = 1280, height = 900, dark = false, locale = "en-US" } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
  const page = await context.newPage();
  const seen = { errors: [], requests: [], dialogs: [] };
  page.on("console", (message) => message.type() === "error" && !/status of 409/.test(message.text()) && seen.errors.push(message.text()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("dialog", (dialog) => { seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  page.on("request", (request) => !request.url().startsWith(address) && request.url() !== "data:," && seen.requests.push(request.url()));
  await page.goto(address + path, { waitUntil: "load" });
  return { page, context, seen };
}

export async function takeName(page, name) {
  await page.fill("#editor", name);
  await Promise.all([page.waitForNavigation(), page.press("#editor", "Tab")]);
}

export const openCount = (page) => page.$eval("#open-count", (node) => Number(node.dataset.open));
export const waitForOpen = (page, count) => page.waitForFunction((wanted) => Number(document.getElementById("open-count").dataset.open) === wanted, count);
export const chosenRow = (page) => page.$eval(".row.chosen", (row) => ({ item: Number(row.dataset.item), decision: row.dataset.decision }));

// Waits until an item's page is there and its script has run.
export async function waitForItem(page, item) {
  await page.waitForFunction((wanted) => Number(document.querySelector("article.item")?.dataset.item) === wanted, item);
  await page.waitForSelector("#view .sides");
}
