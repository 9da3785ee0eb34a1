// The page on which layouts run. The runner calls what hangs on `bench`.

import { ENGINES } from "./engines.js";
import { Judge } from "./quality.js";

let known;

async function load(name) {
  if (known?.name !== name) {
    const answer = await fetch(`graphs/${name}.bin`);
    if (!answer.ok) throw new Error(`no graph ${name}`);
    const all = new Uint32Array(await answer.arrayBuffer());
    known = { name, nodes: all[0], ends: all.subarray(1) };
  }
  return known;
}

const breath = () => new Promise((done) => setTimeout(done));

/** Milliseconds of one iteration: the mean over at least `least` milliseconds, after two to warm up. */
async function iteration(who, graph, least) {
  const given = await load(graph);
  await ENGINES[who].ready?.();
  const began = performance.now();
  const engine = await ENGINES[who](given);
  const setup = performance.now() - began;
  const warm = performance.now();
  engine.step();
  if (performance.now() - warm < 1000) engine.step();
  engine.through?.();
  const before = engine.rounds?.() ?? 0;
  let spent = 0;
  let steps = 0;
  let more = true;
  while (more && spent < least) {
    const from = performance.now();
    // Some steps, then look at the clock: at small sizes one is shorter than the clock's tick.
    for (let some = 0; some < 4 && more; some += 1) {
      more = engine.step();
      steps += 1;
      if (performance.now() - from > least) break;
    }
    engine.through?.();
    spent += performance.now() - from;
    await breath();
  }
  const rounds = engine.rounds ? engine.rounds() - before : steps;
  engine.end?.();
  return { ms: rounds > 0 ? spent / rounds : null, rounds, setup };
}

/** Runs until `until` says enough, with looks at the quality between steps that count for nothing. */
async function timed(who, graph, until, looks) {
  const given = await load(graph);
  const judge = new Judge(given);
  await ENGINES[who].ready?.();
  const began = performance.now();
  const engine = await ENGINES[who](given);
  // Our own preparation counts. That of the others does not: part of it is their graph, which a page may have anyway.
  let spent = who === "ours" ? performance.now() - began : 0;
  let steps = 0;
  let more = true;
  let look = Math.max(spent, 1) * looks;
  let enough = false;
  let quality;
  while (more && !enough) {
    const from = performance.now();
    do {
      more = engine.step();
      steps += 1;
    } while (more && steps < until.steps && spent + performance.now() - from < look && performance.now() - from < 200);
    engine.through?.();
    spent += performance.now() - from;
    if (!more || steps >= until.steps || spent >= look) {
      quality = judge.of(engine.places());
      enough = steps >= until.steps || spent >= until.ms || (until.goal && reached(quality, until.goal));
      look = Math.max(spent * looks, spent + 1);
    }
    await breath();
  }
  engine.end?.();
  return { ms: spent, steps, ...quality, reached: until.goal ? reached(quality, until.goal) : undefined };
}

const reached = (own, goal) => own.stress <= goal.stress && own.preserved >= goal.preserved;

/** The quality after so many steps, and the time they took. */
const after = (who, graph, steps) => timed(who, graph, { steps, ms: Infinity }, Infinity);

/** The time until the quality is at least that of the goal; looks come at every tenth more of time. */
const reach = (who, graph, goal, ms) => timed(who, graph, { steps: Infinity, ms, goal }, 1.1);

globalThis.bench = { iteration, after, reach };
