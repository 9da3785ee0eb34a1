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

/** Milliseconds of one iteration: the mean over at least `least` milliseconds, after some to warm up. */
async function iteration(who, graph, least) {
  const given = await load(graph);
  await ENGINES[who].ready?.();
  const began = performance.now();
  const engine = await ENGINES[who](given);
  const setup = performance.now() - began;
  const found = engine.rounds ? await byRounds(engine, least) : await bySteps(engine, least);
  engine.end?.();
  return { ...found, setup };
}

/** Where a step is an iteration. */
async function bySteps(engine, least) {
  const warm = performance.now();
  engine.step();
  if (performance.now() - warm < 1000) engine.step();
  engine.through?.();
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
  return { ms: spent / steps, rounds: steps };
}

/** Where a step is a slice of time, and rounds are counted: from the first that is told to the last. */
async function byRounds(engine, least) {
  let spent = 0;
  let first;
  let last;
  let more = true;
  while (more && !(last && last.spent - first.spent >= least)) {
    const from = performance.now();
    more = engine.step();
    spent += performance.now() - from;
    const rounds = engine.rounds();
    if (rounds > (last?.rounds ?? 0)) {
      last = { rounds, spent };
      first ??= last;
    }
    await breath();
  }
  if (!last || last.rounds === first.rounds) return { ms: null };
  const rounds = last.rounds - first.rounds;
  return { ms: (last.spent - first.spent) / rounds, rounds, before: first.spent };
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
      // What runs behind our back is waited for each time, or it would pile up.
    } while (more && !engine.through && steps < until.steps && spent + performance.now() - from < look && performance.now() - from < 200);
    engine.through?.();
    spent += performance.now() - from;
    if (!more || steps >= until.steps || spent >= look) {
      const places = engine.places();
      // Ours has none before it is through; then the time is that of the whole layout.
      if (places.length) quality = judge.of(places);
      enough = steps >= until.steps || spent >= until.ms || (until.goal && quality && reached(quality, until.goal));
      look = Math.max(spent * looks, spent + 1);
    }
    await breath();
  }
  engine.end?.();
  return { ms: spent, steps, ...quality, reached: Boolean(until.goal && quality && reached(quality, until.goal)) };
}

const reached = (own, goal) => own.stress <= goal.stress && own.preserved >= goal.preserved;

/** The quality after so many steps, and the time they took. */
const after = (who, graph, steps) => timed(who, graph, { steps, ms: Infinity }, Infinity);

/** The time until the quality is at least that of the goal; looks come at every tenth more of time. */
const reach = (who, graph, goal, ms) => timed(who, graph, { steps: Infinity, ms, goal }, 1.1);

globalThis.bench = { iteration, after, reach };
