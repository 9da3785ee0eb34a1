// Where the time goes, by the browser's own trace: of an opening, of a filter and of a selection, the page's main thread by
// kind of work, and how long the graphics process is at work meanwhile. A trace costs time itself: these figures explain the
// others and are not among them.

import { PAGES, show } from "./common.mjs";
import { HOW, aim, enter, reaction, rested } from "./react.mjs";

const CATEGORIES = [
  "devtools.timeline", "toplevel", "v8", "v8.wasm", "gpu", "blink.user_timing", "disabled-by-default-v8.compile", "__metadata",
];

/** What an event of the trace is, by the beginning of its name. What has no kind is part of what it happens in. */
const KINDS = [
  ["compiling", /^(wasm\.|V8\.Wasm|V8\.(Compile|Parse|PreParse|Finalize|MarkCandidates|OptimizeCode)|v8\.(compile|streamingCompile|produceCache))/],
  ["clearing memory", /^(V8\.GC|MinorGC|MajorGC|BlinkGC|CppGC)/],
  ["asking the graphics process", /^(GpuChannelHost|CommandBufferProxyImpl|CommandBufferHelper|RasterImplementation|GLES2)/],
  ["styles and places", /^(UpdateLayoutTree|Layout$|PrePaint|HitTest|ScheduleStyle|IntersectionObserver)/],
  ["painting", /^(Paint|Layerize|Commit|Raster|UpdateLayer|CompositeLayers|LocalFrameView)/],
  ["reading the page", /^(ParseHTML|ParseAuthorStyleSheet|ResourceReceive|XHR)/],
  ["program", /^(v8\.|FunctionCall|EvaluateScript|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch|BlinkScheduler_PerformMicrotask|FireIdleCallback)/],
];
const kindOf = (name) => KINDS.find(([, names]) => names.test(name))?.[0];

/**
 * How many milliseconds of a thread go to each kind of work between two moments of a trace. Of events that lie in each other the
 * inner one counts; a task without a kind is "the rest", and no task at all is "nothing".
 */
export function shares(events, { pid, tid }, from, to) {
  const spent = {};
  const add = (kind, start, end) => {
    const part = Math.min(end, to) - Math.max(start, from);
    if (part > 0) spent[kind] = (spent[kind] ?? 0) + part / 1000;
  };
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X" && event.ts < to && event.ts + event.dur > from);
  // Outer ones first: those that begin with them are inside.
  own.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const open = [];
  // What has been told of the innermost so far.
  let told = from;
  const until = (moment) => {
    while (open.length && open.at(-1).end <= moment) {
      const { kind, end } = open.pop();
      add(kind, told, end);
      told = Math.max(told, end);
    }
    add(open.at(-1)?.kind ?? "nothing", told, moment);
    told = Math.max(told, moment);
  };
  for (const { name, ts, dur } of own) {
    until(ts);
    open.push({ kind: kindOf(name) ?? open.at(-1)?.kind ?? "the rest", end: ts + dur });
  }
  until(to);
  return spent;
}

/** How many milliseconds of a thread are tasks, and the longest of them. */
export function busy(events, { pid, tid }, from, to) {
  const tasks = events
    .filter((event) => event.pid === pid && event.tid === tid && event.name === "ThreadControllerImpl::RunTask")
    .map(({ ts, dur }) => (Math.min(ts + dur, to) - Math.max(ts, from)) / 1000)
    .filter((ms) => ms > 0);
  return { sum: tasks.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...tasks) };
}

/** The main thread of the page that says so itself, and that of the graphics process. */
function threads(events, mark) {
  const { pid, tid } = events.find(({ name }) => name === mark) ?? {};
  const gpu = events.find(({ name, args }) => name === "thread_name" && args.name === "CrGpuMain");
  if (!pid || !gpu) throw new Error(`the trace has no ${pid ? "graphics process" : mark}`);
  return { main: { pid, tid }, gpu };
}

function told(events, mark, from, to) {
  const { main, gpu } = threads(events, mark);
  const { sum, longest } = busy(events, gpu, from, to);
  return { ...shares(events, main, from, to), "graphics process": sum, "its longest task": longest };
}

/** From the beginning of the navigation to the first picture. */
async function opened(page, browser, base, who, name) {
  const { events, result } = await browser.trace(CATEGORIES, async () => {
    await show(page, base, who, name, { until: "picture" });
    return page.run((mark) => ({ painted: recorder.painted[mark], marked: recorder.marks[mark] }), [PAGES[who].picture]);
  });
  const mark = events.find(({ name }) => name === PAGES[who].picture);
  if (!mark) throw new Error(`the trace has no ${PAGES[who].picture}`);
  const from = mark.ts - result.marked * 1000;
  return { value: result.painted, more: told(events, mark.name, from, from + result.painted * 1000) };
}

/** From the event to the paint that shows what it did; the middle one of several, when the browser has compiled what it runs. */
const TIMES = 5;
const MARK = "profile:begin";

async function answered(page, browser, type, act) {
  const answers = [];
  for (let time = 0; time < TIMES; time += 1) {
    const ready = await act(time);
    const { events, result } = await browser.trace(CATEGORIES, async () => {
      await page.run((mark) => performance.mark(mark), [MARK]);
      return reaction(page, type, ready);
    });
    const event = events.find(({ name, args }) => name === "EventDispatch" && args.data?.type === type);
    if (!event) throw new Error(`the trace has no ${type}`);
    answers.push({ value: result.first, more: told(events, MARK, event.ts, event.ts + result.first * 1000) });
  }
  return answers.sort((a, b) => a.value - b.value)[TIMES >> 1];
}

export async function* profile({ attempt, base, data, word }) {
  for (const name of data) {
    for (const who of ["ours", "sigma"]) {
      yield attempt({ what: "opening", graph: name, who, unit: "ms" }, 400, (page, browser) => opened(page, browser, base, who, name));
    }
    yield attempt({ what: "filter", graph: name, who: "ours", unit: "ms" }, 400, async (page, browser) => {
      await rested(page, base, "ours", name);
      const box = await HOW.ours.filter(page);
      return answered(page, browser, "click", async () => () => page.click(box.x, box.y));
    });
    yield attempt({ what: "select", graph: name, who: "ours", unit: "ms" }, 400, async (page, browser) => {
      await rested(page, base, "ours", name);
      const line = await HOW.ours.search(page);
      return answered(page, browser, "keydown", async (time) => {
        await aim(page, line, word(name), time);
        return () => enter(page);
      });
    });
  }
}
