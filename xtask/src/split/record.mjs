// Opens the page as readers first see it, and writes the numbers of the stretches that ran until it came to rest.
// The program is a copy that remembers them: xtask/src/split/instrument.rs.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Chromium, sleep } from "../../../benches/browser/chromium.mjs";
import { READERS, seated, size } from "./readers.mjs";

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

async function before(page) {
  await page.before(`(${catchProgram})();`);
}

/** What ran for one reader. */
function view(browser, reader) {
  return seated(browser, reader, wish.base, before, async (page) => {
    const { width, height, mobile } = reader;
    // A hand that only passes over the picture, without a rest on a slow machine either, and a window that is pulled.
    const way = Array.from({ length: 13 }, (_, step) => [width * (0.3 + step / 30), height * (0.3 + step / 40)]);
    if (!mobile) await Promise.all([...way, [1, 1]].map(([x, y]) => page.mouse("mouseMoved", x, y)));
    for (const share of [0.97, 0.7, 1.3, 1]) {
      await size(page, reader, Math.round(width * share));
      await sleep(250);
    }
    return page.run((memory) => {
      const ran = new Uint8Array(window.program[memory].buffer);
      const numbers = [];
      for (let at = ran.indexOf(1); at >= 0; at = ran.indexOf(1, at + 1)) numbers.push(at);
      return numbers;
    }, [wish.memory]);
  });
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
