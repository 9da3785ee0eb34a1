// Opens the divided site, whose second part never comes, and the whole one as readers first see them: both must show the same.

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Chromium, sleep } from "../../../benches/browser/chromium.mjs";
import { READERS, seated } from "./readers.mjs";

/** A rounded edge here and there. */
const FEW = 50;

const text = { type: "string" };
const { values: wish } = parseArgs({ options: { chrome: text, webdriver: text, whole: text, divided: text } });

/** Whoever asks for the second part waits for ever, and whoever cannot go on without it never comes to rest. */
async function alone(page) {
  await page.send("Fetch.enable", { patterns: [{ urlPattern: "*_later.wasm" }] });
}

/** What there is to see once nothing comes and goes any more: every element, and every pixel. */
async function seen(page) {
  for (let before, tries = 0; tries < 20; tries += 1) {
    await page.run(() => document.fonts.ready.then(() => {}));
    await sleep(500);
    const elements = await page.run(() => document.querySelector("ecosystem-explorer").shadowRoot.innerHTML);
    const { data } = await page.send("Page.captureScreenshot", { format: "png" }, 60);
    if (before === elements) return { elements, pixels: `data:image/png;base64,${data}` };
    before = elements;
  }
  throw new Error("the first view does not come to rest");
}

/** How many pixels of two pictures are not alike; the browser does not round each the same way every time. Runs in a page. */
async function unlike(...pictures) {
  const [one, other] = await Promise.all(pictures.map(async (picture) => {
    const image = new Image();
    image.src = picture;
    await image.decode();
    const context = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height }).getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  }));
  return one.length === other.length ? one.filter((value, at) => Math.abs(value - other[at]) > 8).length : Infinity;
}

/** The first place where two texts differ, with what is around it. */
function difference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))).join(" and ");
}

const flags = JSON.parse(readFileSync(wish.webdriver, "utf8"))["goog:chromeOptions"].args;
const browser = await Chromium.start(wish.chrome, flags);
try {
  const judge = await browser.page();
  // Whoever waits longer sees the same in the end.
  for (const reader of READERS.filter(({ slow }) => !slow)) {
    const [whole, divided] = await Promise.all([wish.whole, wish.divided].map((base) => seated(browser, reader, base, alone, seen)));
    const who = JSON.stringify(reader);
    if (whole.elements !== divided.elements) throw new Error(`${who}: ${difference(whole.elements, divided.elements)}`);
    const pixels = await judge.run(unlike, [whole.pixels, divided.pixels]);
    if (!(pixels < FEW)) throw new Error(`${who}: ${pixels} pixels look otherwise`);
  }
} finally {
  await browser.close();
}
