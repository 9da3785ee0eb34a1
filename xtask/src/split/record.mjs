// Opens the page as readers first see it, and writes the numbers of the stretches that ran until it came to rest.
// The program is a copy that remembers them: xtask/src/split/instrument.rs.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Chromium, sleep } from "../../../benches/browser/chromium.mjs";

const text = { type: "string" };
const { values: wish } = parseArgs({
  options: { chrome: text, webdriver: text, base: text, memory: text, out: text },
});

/** Catches the program where wasm-bindgen instantiates it. */
function catchProgram() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      window.program = (made.instance ?? made).exports;
      return made;
    };
  }
}

/** A device that draws without a graphics processor. */
function withoutWebGL() {
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    return kind === "webgl2" ? null : own.call(this, kind, options);
  };
}

/** An engine that neither measures in its own pixels nor lets others have their turn when it is asked: WebKit. */
function asWebKit() {
  delete ResizeObserverEntry.prototype.devicePixelContentBoxSize;
  delete window.scheduler;
}

/** A host that packs its files: how long they are is not known before they are there. */
function packedFiles() {
  const own = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await own(...asked);
    const headers = new Headers(answer.headers);
    headers.delete("content-length");
    return new Response(answer.body, { status: answer.status, headers });
  };
}

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844, mobile: true };

/**
 * How readers sit before their first view: each thing that there is at least once, each pair that matters. `slow` is how many
 * times slower their machine is, `line` how many bytes a second come through.
 */
const READERS = [
  { ...desktop, lang: "en-US,en" },
  { ...desktop, lang: "it-IT,it,en-US,en", scheme: "dark", scale: 2 },
  { ...phone, lang: "it", scale: 3 },
  { ...phone, lang: "en", scheme: "dark", motion: "reduce" },
  { ...desktop, lang: "it", motion: "reduce", contrast: "more", canvas: true },
  { ...phone, lang: "en", canvas: true },
  { width: 800, height: 600, lang: "fr-FR,de", packed: true },
  { ...desktop, lang: "it", slow: 4, packed: true, line: 250_000 },
  { ...phone, lang: "en-GB", slow: 8, line: 250_000 },
  { ...desktop, lang: "en", webkit: true },
  { ...phone, lang: "it", scale: 3, motion: "reduce", webkit: true },
];

async function view(browser, reader) {
  const page = await browser.page(reader.width, reader.height);
  try {
    await page.before(`(${catchProgram})();`);
    // In the package it is in embed/later.js, and a first view wants nothing of it.
    await page.before("window.wholeProgram = () => Promise.resolve();");
    if (reader.canvas) await page.before(`(${withoutWebGL})();`);
    if (reader.webkit) await page.before(`(${asWebKit})();`);
    if (reader.packed) await page.before(`(${packedFiles})();`);
    if (reader.slow) await page.send("Emulation.setCPUThrottlingRate", { rate: reader.slow });
    if (reader.line) {
      const speed = { downloadThroughput: reader.line, uploadThroughput: reader.line };
      await page.send("Network.emulateNetworkConditions", { offline: false, latency: 100, ...speed });
    }
    const { width, height, scale: deviceScaleFactor = 1, mobile = false } = reader;
    const size = (width) => page.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor, mobile });
    await size(width);
    await page.send("Emulation.setTouchEmulationEnabled", { enabled: mobile });
    await page.send("Emulation.setLocaleOverride", { locale: reader.lang.split(",")[0] });
    const { userAgent } = await browser.send("Browser.getVersion");
    await page.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: reader.lang });
    const media = { "color-scheme": reader.scheme, "reduced-motion": reader.motion, contrast: reader.contrast };
    await page.send("Emulation.setEmulatedMedia", {
      features: Object.entries(media).filter(([, value]) => value).map(([name, value]) => ({ name: `prefers-${name}`, value })),
    });
    await page.go(wish.base);
    await page.wait("the explorer to settle", () => performance.getEntriesByName("explorer:settled").length > 0);
    await sleep(300);
    // A hand that only passes over the picture, without a rest on a slow machine either, and a window that is pulled.
    const way = Array.from({ length: 13 }, (_, step) => [width * (0.3 + step / 30), height * (0.3 + step / 40)]);
    if (!mobile) await Promise.all([...way, [1, 1]].map(([x, y]) => page.mouse("mouseMoved", x, y)));
    for (const share of [0.97, 0.7, 1.3, 1]) {
      await size(Math.round(width * share));
      await sleep(250);
    }
    if (page.errors.length > 0) throw new Error(page.errors[0]);
    return await page.run((memory) => {
      const ran = new Uint8Array(window.program[memory].buffer);
      const numbers = [];
      for (let at = ran.indexOf(1); at >= 0; at = ran.indexOf(1, at + 1)) numbers.push(at);
      return numbers;
    }, [wish.memory]);
  } finally {
    await page.close();
  }
}

const flags = JSON.parse(readFileSync(wish.webdriver, "utf8"))["goog:chromeOptions"].args;
const browser = await Chromium.start(wish.chrome, flags);
try {
  const ran = new Set();
  for (const reader of READERS) for (const number of await view(browser, reader)) ran.add(number);
  writeFileSync(wish.out, [...ran].sort((a, b) => a - b).join("\n"));
} finally {
  await browser.close();
}
