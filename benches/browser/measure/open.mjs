// Opening: from the beginning of the navigation to the first picture on the screen, nothing cached. And what it holds then.

import { sleep } from "../chromium.mjs";
import { PAGES, show } from "./common.mjs";

export async function* opening({ attempt, base, data, runs }) {
  for (const name of data) {
    for (let run = 0; run < runs; run += 1) {
      for (const who of ["ours", "sigma"]) {
        yield attempt({ what: "opening", graph: name, who, unit: "ms" }, 400, async (page) => {
          await show(page, base, who, name, { until: "picture" });
          const { painted, marked, longest } = await page.run((mark) => ({
            painted: recorder.painted[mark],
            marked: recorder.marks[mark],
            longest: Math.max(0, ...recorder.tasks),
          }), [PAGES[who].picture]);
          return { value: painted, more: { marked, longest } };
        });
      }
    }
  }
}

/** The same from a double click: the single file from the disk against the hosted page, in turn. */
export async function* single({ attempt, base, runs, site }) {
  for (let run = 0; run < runs; run += 1) {
    for (const who of ["ours", "single"]) {
      yield attempt({ what: "double click", graph: "shipped", who, unit: "ms" }, 200, async (page) => {
        await show(page, base, who, "shipped", { until: "picture", site });
        const { painted, marks } = await page.run((mark) => ({ painted: recorder.painted[mark], marks: recorder.marks }), [PAGES[who].picture]);
        const more = { start: marks["explorer:start"], parsed: marks["explorer:snapshot-parsed"], marked: marks[PAGES[who].picture] };
        return { value: painted, more };
      });
    }
  }
}

export async function* memory({ attempt, base, data, runs }) {
  for (const name of data) {
    for (let run = 0; run < Math.min(runs, 3); run += 1) {
      for (const who of ["ours", "sigma"]) {
        yield attempt({ what: "memory", graph: name, who, unit: "MB" }, 400, async (page) => {
          await show(page, base, who, name);
          await sleep(1000);
          await page.send("HeapProfiler.enable");
          await page.send("HeapProfiler.collectGarbage", {}, 60);
          const usage = await page.send("Runtime.getHeapUsage", {});
          // Objects of scripts, those of the document, array buffers; the memory of WebAssembly is in none of them.
          const [heap, dom, buffers] = [usage.usedSize, usage.embedderHeapUsedSize ?? 0, usage.backingStorageSize ?? 0];
          const wasm = await page.run(() => recorder.wasm());
          const more = { heap: heap / 1e6, document: dom / 1e6, buffers: buffers / 1e6, wasm: wasm / 1e6 };
          return { value: (heap + dom + buffers + wasm) / 1e6, more };
        });
      }
    }
  }
}
