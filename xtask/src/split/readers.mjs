// Readers before their first view: how they sit, and the page as it comes to rest before them.

import { sleep } from "../../../benches/browser/chromium.mjs";

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

/** A line on which faces of type come after the picture. */
function lateFaces() {
  const { get } = Object.getOwnPropertyDescriptor(FontFaceSet.prototype, "ready");
  const late = new Promise((come) => setTimeout(come, 3000));
  Object.defineProperties(FontFaceSet.prototype, {
    status: { get: () => "loading" },
    ready: { get() { return late.then(() => get.call(this)); } },
  });
}

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844, mobile: true };

/**
 * How readers sit before their first view: each thing that there is at least once, each pair that matters. `slow` is how many
 * times slower their machine is, `line` how many bytes a second come through.
 */
export const READERS = [
  { ...desktop, lang: "en-US,en" },
  { ...desktop, lang: "it-IT,it,en-US,en", scheme: "dark", scale: 2 },
  { ...phone, lang: "it", scale: 3 },
  { ...phone, lang: "en", scheme: "dark", motion: "reduce" },
  { ...desktop, lang: "it", motion: "reduce", contrast: "more", canvas: true },
  { ...phone, lang: "en", canvas: true },
  { width: 800, height: 600, lang: "fr-FR,de", packed: true },
  { ...desktop, lang: "it", slow: 4, packed: true, line: 250_000 },
  { ...phone, lang: "en-GB", slow: 8, line: 250_000 },
  { ...desktop, lang: "en", late: true },
  { ...desktop, lang: "en", webkit: true },
  { ...phone, lang: "it", scale: 3, motion: "reduce", webkit: true },
];

/** The size of a reader's screen, or of a window that is pulled. */
export function size(page, { height, scale: deviceScaleFactor = 1, mobile = false }, width) {
  return page.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor, mobile });
}

/** Opens an address as a reader would, waits until the first view is at rest, and gives what `then` makes of it. */
export async function seated(browser, reader, base, before, then) {
  const page = await browser.page(reader.width, reader.height);
  try {
    // In the package it is in embed/later.js. Whoever wants the second part waits: what comes then is no first view.
    await page.before("window.wholeProgram = (isWanted) => isWanted ? new Promise(() => {}) : Promise.resolve();");
    await before(page);
    if (reader.canvas) await page.before(`(${withoutWebGL})();`);
    if (reader.webkit) await page.before(`(${asWebKit})();`);
    if (reader.late) await page.before(`(${lateFaces})();`);
    if (reader.packed) await page.before(`(${packedFiles})();`);
    if (reader.slow) await page.send("Emulation.setCPUThrottlingRate", { rate: reader.slow });
    if (reader.line) {
      const speed = { downloadThroughput: reader.line, uploadThroughput: reader.line };
      await page.send("Network.emulateNetworkConditions", { offline: false, latency: 100, ...speed });
    }
    await size(page, reader, reader.width);
    await page.send("Emulation.setTouchEmulationEnabled", { enabled: reader.mobile ?? false });
    await page.send("Emulation.setLocaleOverride", { locale: reader.lang.split(",")[0] });
    const { userAgent } = await browser.send("Browser.getVersion");
    await page.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: reader.lang });
    const media = { "color-scheme": reader.scheme, "reduced-motion": reader.motion, contrast: reader.contrast };
    await page.send("Emulation.setEmulatedMedia", {
      features: Object.entries(media).filter(([, value]) => value).map(([name, value]) => ({ name: `prefers-${name}`, value })),
    });
    await page.go(base);
    await page.wait("the explorer to settle", () => performance.getEntriesByName("explorer:settled").length > 0);
    await sleep(300);
    const answer = await then(page);
    if (page.errors.length > 0) throw new Error(page.errors[0]);
    return answer;
  } finally {
    await page.close();
  }
}
