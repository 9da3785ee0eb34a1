// What the measures share: who is measured, where their pages are, and how a page is opened and waited for.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What runs in a page before its own scripts. */
export const RECORDER = readFileSync(new URL("../recorder.js", import.meta.url), "utf8");

/** The two pages that show a graph: where they are, which mark says that there is a picture, what is drawn on. */
export const PAGES = {
  ours: {
    path: (data) => `ours/${data}/`,
    picture: "explorer:first-picture",
    settled: "explorer:settled",
    canvas: () => document.querySelector("ecosystem-explorer").shadowRoot.querySelector("canvas").getBoundingClientRect().toJSON(),
    /** Whether the hand would move the picture here, and not the mark under it. */
    isFree: () => getComputedStyle(document.querySelector("ecosystem-explorer").shadowRoot.querySelector(".canvas")).cursor === "grab",
  },
  single: {
    path: (_, site) => pathToFileURL(join(site, "../ecosystem-explorer.html")).href,
    picture: "explorer:first-picture",
    settled: "explorer:settled",
  },
  sigma: {
    path: (data) => `sigma.html?data=${data}`,
    picture: "bare:first-picture",
    settled: "bare:first-picture",
    canvas: () => document.getElementById("stage").getBoundingClientRect().toJSON(),
    /** Its marks do not move by hand. */
    isFree: () => true,
  },
  floor: {
    path: () => "floor.html",
    picture: "bare:first-picture",
    settled: "bare:first-picture",
  },
};

/** How long a page of this size may take to open, in seconds. */
export const patience = (data) => (data === "100k" ? 240 : 90);

/** Opens a page with a graph and waits for its picture, or until it has settled. Motion is reduced where that is asked. */
export async function show(page, base, who, data, { still = false, until = "settled", site } = {}) {
  await page.before(RECORDER);
  if (still) {
    const features = [{ name: "prefers-reduced-motion", value: "reduce" }];
    await page.send("Emulation.setEmulatedMedia", { features });
  }
  const { path, [until]: mark } = PAGES[who];
  await page.go(new URL(path(data, site), base).href);
  const failed = await page.wait(`${mark} of ${who} with ${data}`, (name) => {
    const failed = document.querySelector("[data-failed]")?.dataset.failed;
    return failed ? { failed } : recorder.painted[name] && { failed: null };
  }, [mark], patience(data));
  if (failed.failed) throw new Error(`the page says ${failed.failed}`);
}
