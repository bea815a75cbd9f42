// The page's script writes probabilities as report/percent.h does, and counts as toLocaleString: check_percent.mjs SOURCE.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import vm from "node:vm";

const source = process.argv[2];
const page = vm.createContext({});
vm.runInContext(readFileSync(`${source}/report/page/percent.js`, "utf8"), page);
const examples = JSON.parse(readFileSync(`${source}/tests/report/percent_examples.json`, "utf8"));
assert.ok(examples.length > 10);
for (const [probability, text] of examples) assert.equal(page.percent(probability), text, String(probability));
assert.equal(page.percent(null), "–");
for (const count of [0, 7, 999, 1000, 24361, 999999, 1000000, 3000000000]) {
  for (const language of ["ko", "en"]) assert.equal(page.withCommas(count), count.toLocaleString(language));
}
