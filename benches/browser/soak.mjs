// node soak.mjs SITE [--hours 24] [--chrome chromium] [--idle 90]: a day at a kiosk, at speed. The clock of the page is that of the
// journeys (tests/e2e/clock.js): whatever falls due is done and drawn, and the waiting in between is left out. Every few minutes
// somebody touches the screen, does a few things and goes. Prints what the page holds each hour, and fails where that grows.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { Chromium } from "./chromium.mjs";

const { values: plan, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: {
    hours: { type: "string", default: "24" },
    idle: { type: "string", default: "90" },
    chrome: { type: "string", default: "chromium" },
    webdriver: { type: "string", default: new URL("../../webdriver.json", import.meta.url).pathname },
  },
});
const text = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const { "goog:chromeOptions": { args: FLAGS } } = JSON.parse(readFileSync(plan.webdriver, "utf8"));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".css": "text/css" };

const server = createServer((asked, answer) => {
  const path = normalize(decodeURIComponent(asked.url.split("?")[0]));
  try {
    const file = path.endsWith("/") ? join(path, "index.html") : path;
    const body = readFileSync(join(folder, file));
    answer.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body);
  } catch {
    answer.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));

const browser = await Chromium.start(plan.chrome, FLAGS);
const page = await browser.page(1280, 720);
await page.send("Emulation.setTouchEmulationEnabled", { enabled: true });
await page.before(`(() => {
  const own = WebAssembly.instantiateStreaming, plain = WebAssembly.instantiate, memories = new Set();
  const kept = (made) => {
    for (const one of Object.values((made.instance ?? made).exports)) if (one instanceof WebAssembly.Memory) memories.add(one);
    return made;
  };
  WebAssembly.instantiateStreaming = async (...rest) => kept(await own(...rest));
  WebAssembly.instantiate = async (...rest) => kept(await plain(...rest));
  window.wasm = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
})()`);
await page.before(text("../../tests/e2e/clock.js"));
await page.open(`http://127.0.0.1:${server.address().port}/?kiosk&idle=${plan.idle}`);
const kiosk = (state) => page.wait(`the kiosk to be ${state}`, (state) =>
  document.querySelector("ecosystem-explorer").shadowRoot?.querySelector(".explorer")?.dataset.kiosk === state, [state]);
await kiosk("loop");

const pass = (seconds) => page.run((seconds) => pass(seconds, 2), [seconds], 600);

async function tap(x, y) {
  await page.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await page.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Presses what has this selector, as far as it is seen. */
async function press(selector, at = 0) {
  const box = await page.run((selector, at) => {
    const all = [...document.querySelector("ecosystem-explorer").shadowRoot.querySelectorAll(selector)];
    const { x, y, width, height } = all.filter((one) => one.checkVisibility())[at]?.getBoundingClientRect() ?? {};
    return width ? [x + width / 2, y + height / 2] : null;
  }, [selector, at]);
  if (box) await tap(...box);
  await pass(1);
}

/** Somebody comes, looks at a view and a name, changes the language, searches, and goes without a word. */
async function visit(number) {
  await tap(640, 300);
  await kiosk("used");
  await pass(2);
  await press(".views button", number % 5);
  await tap(300 + (number * 97) % 600, 150 + (number * 61) % 350);
  await pass(2);
  await press(".tools .languages [aria-pressed=false]");
  await press(".filters-open");
  await press(".filters input", number % 4);
  await press(".search input");
  await page.send("Input.insertText", { text: "bologna" });
  await pass(2);
  await press(".search [role=option]");
  await press(".facts a");
  await pass(Number(plan.idle) + 25);
  await kiosk("loop");
}

async function held() {
  for (let again = 0; again < 3; again += 1) await page.send("HeapProfiler.collectGarbage", {}, 120);
  const { usedSize } = await page.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await page.send("Memory.getDOMCounters");
  const own = await page.run(() => ({
    wasm: wasm(),
    timers: timers().length,
    marks: performance.getEntriesByType("mark").length,
    history: history.length,
    elements: document.querySelector("ecosystem-explorer").shadowRoot.querySelectorAll("*").length,
  }));
  return { heap: usedSize / 1e6, nodes, listeners: jsEventListeners, ...own, wasm: own.wasm / 1e6 };
}

const began = performance.now();
const rows = [];
let visits = 0;
for (let hour = 0; hour <= Number(plan.hours); hour += 1) {
  const row = await held();
  rows.push(row);
  const said = Object.entries(row).map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(2)}`);
  console.log(`${String(hour).padStart(2)} h: ${said.join(", ")}; ${visits} visits, ${Math.round((performance.now() - began) / 1000)} s`);
  if (hour === Number(plan.hours)) break;
  // Four visits an hour; between them it shows itself.
  for (let quarter = 0; quarter < 4; quarter += 1) {
    await visit(visits);
    visits += 1;
    const rest = 900 - (Number(plan.idle) + 40);
    // In pieces: one answer of the page has its time limit.
    for (let piece = 0; piece < 6; piece += 1) await pass(rest / 6);
  }
}
if (page.errors.length) console.log("errors:", page.errors);
await browser.close();
server.close();

// The first two hours are for what is made once: by then each of the five views has had its visit. From then on nothing may grow by
// more than a twentieth.
const [early, late] = [rows[Math.min(2, rows.length - 2)], rows.at(-1)];
const grown = ["heap", "nodes", "listeners", "timers", "wasm", "history"].filter((name) => late[name] > early[name] * 1.05 + 1);
console.log(grown.length ? `grown: ${grown.join(", ")}` : "flat");
process.exitCode = grown.length || page.errors.length ? 1 : 0;
