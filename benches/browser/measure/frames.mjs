// Frames that reach the screen while the picture is dragged about for some seconds, and while nobody does anything for
// five. They are counted by the browser's own trace of its compositor, not by what a page asks for.

import { sleep } from "../chromium.mjs";
import { PAGES, show } from "./common.mjs";

/** Long enough for some frames, also where one takes a second. */
const dragging = (name) => ({ "10k": 6, "100k": 12 })[name] ?? 3;
const IDLE_SECONDS = 5;
/** What a trace needs to tell of frames. */
const FRAMES = ["cc", "benchmark", "__metadata"];
/** How far the hand goes to each side, in CSS pixels. */
const REACH = [160, 110];

/** Sixty moves a second along a curve, as a hand does, without waiting whether the page keeps up. */
async function drag(page, { x, y }, seconds) {
  const at = (t) => [x + REACH[0] * Math.sin(2 * Math.PI * t / 1.7), y + REACH[1] * Math.sin(2 * Math.PI * t / 1.1)];
  const start = performance.now();
  const sent = [];
  for (let step = 1; step <= seconds * 60; step += 1) {
    const wait = start + step * 1000 / 60 - performance.now();
    if (wait > 0) await sleep(wait);
    const [nowX, nowY] = at((performance.now() - start) / 1000);
    const move = page.mouse("mouseMoved", nowX, nowY, { button: "left", buttons: 1 });
    // Whoever waits for all of them hears of a failure; until then it must not end the program.
    move.catch(() => {});
    sent.push(move);
  }
  return sent;
}

/** Where a hand takes hold of the picture: as near to the middle as there is a place with neither mark nor tie, and with room for the curve. */
async function hold(page, who, box) {
  for (let seed = 0; seed < 400; seed += 1) {
    // As a sunflower has its seeds: outwards, and everywhere as dense (Vogel 1979).
    const [dx, dy] = [18 * Math.sqrt(seed) * Math.cos(2.4 * seed), 18 * Math.sqrt(seed) * Math.sin(2.4 * seed)];
    if (Math.abs(dx) > box.width / 2 - REACH[0] || Math.abs(dy) > box.height / 2 - REACH[1]) continue;
    const at = { x: box.x + box.width / 2 + dx, y: box.y + box.height / 2 + dy };
    await page.mouse("mouseMoved", at.x, at.y);
    // The page answers with its next frames.
    await sleep(150);
    if (await page.run(PAGES[who].isFree)) return at;
  }
  throw new Error("there is a mark or a tie everywhere around the middle");
}

/** Pictures of a page that reached the screen within so many seconds, by a trace of it. */
export function presented(events, seconds) {
  // The browser has a compositor of its own, for windows that nobody sees here.
  const browser = new Set(events.filter(({ name, args }) => name === "process_name" && args.name === "Browser").map(({ pid }) => pid));
  const reports = events.filter(({ name, pid }) => name === "PipelineReporter" && !browser.has(pid));
  const from = events.reduce((least, { ts }) => (ts > 0 && ts < least ? ts : least), Infinity);
  // Ids are used again, so that a beginning belongs to the end that comes next under its id.
  const open = new Map();
  const moments = [];
  for (const { ph, pid, id, id2, ts, args } of reports) {
    const key = `${pid}:${id2?.local ?? id}`;
    if (ph === "b") open.set(key, args.frame_reporter?.state ?? "");
    else if (ph === "e" && /PRESENTED/.test(open.get(key))) moments.push(ts);
  }
  // What the main thread and the compositor bring to one picture is reported apart, but ends at the same moment.
  return new Set(moments.filter((ts) => ts - from <= seconds * 1e6)).size;
}

export async function* panning({ attempt, base, data, runs }) {
  for (const name of data) {
    for (let run = 0; run < runs; run += 1) {
      for (const who of ["ours", "sigma"]) {
        yield attempt({ what: "panning", graph: name, who, unit: "frames/s" }, 400, async (page, browser) => {
          await show(page, base, who, name);
          const box = await page.run(PAGES[who].canvas);
          const middle = await hold(page, who, box);
          await page.mouse("mousePressed", middle.x, middle.y, { button: "left", buttons: 1, clickCount: 1 });
          const first = await drag(page, middle, 0.5);
          let sent;
          const seconds = dragging(name);
          const asked = () => recorder.asked.frames;
          const before = await page.run(asked, [], 120);
          const { events } = await browser.trace(FRAMES, async () => {
            sent = await drag(page, middle, seconds);
          });
          await Promise.all([...first, ...sent]);
          const more = { requested: (await page.run(asked, [], 120) - before) / seconds };
          await page.mouse("mouseReleased", middle.x, middle.y, { button: "left", clickCount: 1 });
          return { value: presented(events, seconds) / seconds, more };
        });
      }
    }
  }
}

export async function* idle({ attempt, base, data }) {
  for (const name of data) {
    for (const who of ["ours", "sigma"]) {
      yield attempt({ what: "idle", graph: name, who, unit: "frames" }, 300, async (page, browser) => {
        await show(page, base, who, name);
        await sleep(3000);
        const asked = () => ({ ...recorder.asked });
        const before = await page.run(asked);
        const { events } = await browser.trace(FRAMES, () => sleep(IDLE_SECONDS * 1000));
        const after = await page.run(asked);
        const more = { requested: after.frames - before.frames, timers: after.timers - before.timers };
        return { value: presented(events, IDLE_SECONDS), more };
      });
    }
  }
}
