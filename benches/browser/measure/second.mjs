// A second explorer on a page of somebody else, beside the first: both shown, both of the shipped snapshot.
//
// The first costs what a reader waits for it: from when the script that the page names is there to the first picture, so with
// the download of the program and the snapshot, from loopback, and with compiling. The second costs the time from when its
// element is put into the page to its first picture.

import { sleep } from "../chromium.mjs";
import { RECORDER } from "./common.mjs";

/** Puts the second one on the page, and gives when; `recorder` says when it was seen. */
export const add = () => {
  const second = document.querySelector("ecosystem-explorer").cloneNode();
  const at = performance.now();
  document.body.append(second);
  return at;
};

export async function* second({ attempt, base, runs }) {
  for (let run = 0; run < runs; run += 1) {
    yield attempt({ what: "second", graph: "shipped", who: "ours", unit: "ms" }, 120, async (page) => {
      await page.before(RECORDER);
      await page.go(`${base}two.html`);
      const first = await page.wait("the first one at rest", () => {
        const script = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/ecosystem-explorer.js"));
        return recorder.painted["explorer:settled"] && recorder.painted["explorer:first-picture"] - script.responseEnd;
      });
      // What the first does after its picture is no cost of the second.
      await sleep(2000);
      const at = await page.run(add);
      const seen = await page.wait("the second picture", () => recorder.painted["explorer:first-picture#2"]);
      return { value: seen - at, more: { first, share: (seen - at) / first } };
    });
  }
}
