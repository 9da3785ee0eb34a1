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

export async function* memory({ attempt, base, data, runs }) {
  for (const name of data) {
    for (let run = 0; run < Math.min(runs, 3); run += 1) {
      for (const who of ["ours", "sigma"]) {
        yield attempt({ what: "memory", graph: name, who, unit: "MB" }, 400, async (page) => {
          await show(page, base, who, name);
          await sleep(1000);
          await page.send("HeapProfiler.enable");
          await page.send("HeapProfiler.collectGarbage", {}, 60);
          const { usedSize } = await page.send("Runtime.getHeapUsage", {});
          const wasm = await page.run(() => recorder.wasm());
          // Array buffers outside of wasm are what the browser counts beside the heap; sigma keeps its vertices there.
          const buffers = await page.run(() => performance.measureUserAgentSpecificMemory?.().then(({ bytes }) => bytes) ?? null, [], 90)
            .catch(() => null);
          const all = buffers ?? usedSize + wasm;
          return { value: all / 1e6, more: { heap: usedSize / 1e6, wasm: wasm / 1e6, told: buffers !== null } };
        });
      }
    }
  }
}
