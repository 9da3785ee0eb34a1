// node run.mjs --WORD VALUE…: measures in one headless Chromium and writes benches/results.json and benches/RESULTS.md.
// A page that crashes or hangs is reported in its row, and the rest goes on.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Chromium, TooLong, within } from "./chromium.mjs";
import { idle, panning } from "./measure/frames.mjs";
import { iteration, quality } from "./measure/layout.mjs";
import { memory, opening, single } from "./measure/open.mjs";
import { reacting } from "./measure/react.mjs";
import { profile } from "./measure/profile.mjs";
import { report, together } from "./report.mjs";
import { machine } from "./machine.mjs";
import { second } from "./measure/second.mjs";
import { sizes } from "./measure/size.mjs";

const WORDS = ["base", "chrome", "webdriver", "www", "site", "results", "commit", "rustc", "only", "graphs", "data", "runs"];
const { values: plan } = parseArgs({ options: Object.fromEntries(WORDS.map((word) => [word, { type: "string" }])) });
const { base, chrome, www, site, results } = plan;
const [only, graphs, data] = [plan.only, plan.graphs, plan.data].map((list) => list.split(",").filter(Boolean));
const runs = Number(plan.runs);
const { "goog:chromeOptions": { args: FLAGS } } = JSON.parse(readFileSync(plan.webdriver, "utf8"));

/** In the order in which they are made: the short ones first. */
const MEASURES = { size: sizes, open: opening, second, single, idle, memory, frames: panning, react: reacting, profile, layout: iteration, quality };

let browser;

// An answer that nobody waits for any more may still fail; that is told, and ends nothing.
process.on("unhandledRejection", (error) => console.log(`(late: ${error?.message ?? error})`));

/** What explains the other figures is done once, however often those are measured. */
const ONCE = ["profile"];

/** An empty page in a browser that answers: what the page before left behind is drawn, or the browser is a new one. */
async function fresh() {
  for (let again = 0; ; again += 1) {
    if (!browser?.alive) browser = await Chromium.start(chrome, FLAGS);
    try {
      const page = await browser.page();
      await page.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))), [], 30);
      return page;
    } catch (error) {
      await browser.close();
      if (again === 2) throw new Error(`no page can be opened: ${error.message}`);
    }
  }
}

const rows = [];

/** One row gets one more value, or the reason why it has none. */
async function attempt(about, seconds, measure) {
  const { what, graph, who, unit } = about;
  let row = rows.find((row) => row.what === what && row.graph === graph && row.who === who);
  if (!row) rows.push(row = { ...about, values: [], more: [], errors: [] });
  const name = `${what} ${graph} ${who}`;
  // What has hung or crashed once would do so again, and take its time each time.
  if (row.errors.length) return;
  let page;
  let lost = false;
  try {
    // A measure without a page (of files) says so by taking none.
    if (measure.length) page = await fresh();
    const { value, more } = await within(seconds, name, measure(page, browser));
    const lostGl = page && await page.run(() => globalThis.recorder?.lost ?? 0).catch(() => 0);
    if (lostGl) throw new Error("the page lost its WebGL context meanwhile");
    row.values.push(...[value].flat());
    row.more.push(more ?? {});
    console.log(`${name}: ${[value].flat().map((one) => one.toPrecision(4)).join(", ")} ${unit}${more ? ` ${said(more)}` : ""}`);
  } catch (error) {
    lost = error instanceof TooLong || /WebGL/.test(error.message) || page?.errors.length > 0 || !browser?.alive || /crash/.test(error.message);
    const first = error.message.split("\n")[0];
    row.errors.push(page?.errors.length ? `${first} (the page: ${page.errors[0].split("\n")[0]})` : first);
    console.log(`${name}: FAILED: ${row.errors[0]}`);
  }
  try {
    if (page && !lost) await page.close();
  } catch {
    lost = true;
  }
  // A page that does not answer any more may hold the browser: a new one is cheap.
  if (lost) await browser?.close();
}

const said = (more) => Object.entries(more)
  .filter(([, value]) => value !== undefined && value !== null)
  .map(([key, value]) => `${key} ${typeof value === "number" ? Number(value.toPrecision(4)) : value}`)
  .join(", ");

const words = new Map();

/** The name of the third node: what is typed into the search. */
function word(name) {
  if (!words.has(name)) {
    const { nodes } = JSON.parse(readFileSync(join(www, "data", `${name}.graph.json`), "utf8"));
    words.set(name, nodes[2].label.toLowerCase());
  }
  return words.get(name);
}

// What was measured before and is not measured now stays, with the commit it was measured at.
const kept = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : { sections: {} };
const context = { attempt, base, graphs, data, runs, word, www, site };
try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (!only.includes(name)) continue;
    console.log(`\n${name}`);
    rows.length = 0;
    for await (const _ of measure(context));
    const { product } = browser?.alive ? browser : { product: kept.machine?.browser };
    kept.machine = await machine({ ...plan, browser: product });
    const { processor } = kept.machine;
    kept.sections[name] = together(kept.sections[name], { commit: plan.commit, runs: ONCE.includes(name) ? 1 : runs, processor, rows: structuredClone(rows) });
    writeFileSync(results, `${JSON.stringify(kept, null, 1)}\n`);
    writeFileSync(results.replace("results.json", "RESULTS.md"), report(kept));
  }
} finally {
  await browser?.close();
}
