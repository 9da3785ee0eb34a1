// node --test test.mjs: the ruler is checked before anything is measured with it.

import assert from "node:assert/strict";
import test from "node:test";
import { SIZES, graph, scaleFree } from "./graphs.mjs";
import { presented } from "./measure/frames.mjs";
import { busy, shares } from "./measure/profile.mjs";
import { Judge } from "./pages/quality.js";
import { random } from "./random.mjs";
import { median, number, report, together } from "./report.mjs";

/** A path of so many nodes, one after the other. */
const path = (nodes) => ({ nodes, ends: Uint32Array.from({ length: 2 * (nodes - 1) }, (_, at) => (at + 1) >> 1) });

test("a path drawn as a line has no stress, at any scale, and keeps its neighbours", () => {
  const judge = new Judge(path(50));
  for (const scale of [0.01, 1, 1000]) {
    const line = Float32Array.from({ length: 100 }, (_, at) => (at % 2 ? 0 : scale * (at >> 1)));
    const { stress, preserved } = judge.of(line);
    assert.ok(stress < 1e-6, `${stress}`);
    // An end of the line has one neighbour, everybody else two: all are the nearest.
    assert.equal(preserved, 1);
  }
});

test("the same path thrown anywhere is worse, and all at one place is the worst", () => {
  const judge = new Judge(path(50));
  const chance = random(5);
  const thrown = judge.of(Float32Array.from({ length: 100 }, () => chance()));
  assert.ok(thrown.stress > 0.2 && thrown.preserved < 0.3, JSON.stringify(thrown));
  assert.equal(judge.of(new Float32Array(100)).stress, 1);
});

test("stress is that of the definition", () => {
  // A triangle with a tail, every pair by hand: all nodes are pivots here, some more than once.
  const given = { nodes: 4, ends: Uint32Array.of(0, 1, 1, 2, 2, 0, 2, 3) };
  const far = [[0, 1, 1, 2], [1, 0, 1, 2], [1, 1, 0, 1], [2, 2, 1, 0]];
  const at = [[0, 0], [3, 1], [1, 2], [5, 5]];
  const judge = new Judge(given);
  const pairs = judge.pivots.flatMap(({ pivot }) => far[pivot].map((d, node) => ({
    d,
    e: Math.hypot(at[pivot][0] - at[node][0], at[pivot][1] - at[node][1]),
  }))).filter(({ d }) => d > 0);
  const of = (scale) => pairs.reduce((sum, { d, e }) => sum + ((scale * e - d) / d) ** 2, 0) / pairs.length;
  const least = Math.min(...Array.from({ length: 4000 }, (_, step) => of(step / 2000)));
  assert.ok(Math.abs(judge.stress(Float32Array.from(at.flat())) - least) < 1e-5);
});

test("scale-free graphs are exact in size, the same each time, and have hubs", () => {
  const one = scaleFree(1000, 3000, 1);
  assert.equal(one.ends.length, 6000);
  assert.deepEqual(one, scaleFree(1000, 3000, 1));
  assert.notDeepEqual(one, scaleFree(1000, 3000, 2));
  const degree = new Uint32Array(1000);
  for (const end of one.ends) degree[end] += 1;
  assert.ok(Math.max(...degree) > 50 && Math.min(...degree) > 0);
  assert.deepEqual(Object.keys(SIZES), ["1k", "10k", "100k"]);
});

test("real graphs are read as they were published", () => {
  const { nodes, ends } = graph("miserables");
  assert.deepEqual([nodes, ends.length / 2], [77, 254]);
  assert.equal(graph("verbs").nodes, 13789);
  assert.throws(() => graph("nothing"), /there is no graph/);
});

test("of work that lies in other work the inner one counts, and only between two moments", () => {
  const at = { pid: 1, tid: 2, ph: "X" };
  const events = [
    { ...at, name: "ThreadControllerImpl::RunTask", ts: 0, dur: 10_000 },
    { ...at, name: "FunctionCall", ts: 1000, dur: 6000 },
    { ...at, name: "wasm.CompileLazy", ts: 2000, dur: 1000 },
    { ...at, name: "wasm.CompileBaseline", ts: 2000, dur: 500 },
    { ...at, name: "wasm.CompileLazy", ts: 6000, dur: 1000 },
    { ...at, name: "Layout", ts: 8000, dur: 1000 },
    { ...at, name: "ThreadControllerImpl::RunTask", ts: 15_000, dur: 2000 },
    { ...at, tid: 3, name: "FunctionCall", ts: 0, dur: 99_000 },
  ];
  const all = shares(events, at, 0, 20_000);
  assert.deepEqual(all, { "the rest": 5, program: 4, compiling: 2, "styles and places": 1, nothing: 8 });
  assert.deepEqual(shares(events, at, 2500, 4000), { compiling: 0.5, program: 1 });
  assert.deepEqual(busy(events, at, 5000, 16_000), { sum: 6, longest: 5 });
});

test("frames count once, when they reach the screen, and not those of the browser itself", () => {
  const name = (pid, name) => ({ name: "process_name", pid, ts: 0, args: { name } });
  const report = (pid, local, state, ts) => [
    { name: "PipelineReporter", ph: "b", pid, id2: { local }, ts: ts - 9, args: { frame_reporter: { state } } },
    { name: "PipelineReporter", ph: "e", pid, id2: { local }, ts, args: {} },
  ];
  const events = [
    name(1, "Browser"),
    name(2, "Renderer"),
    ...report(2, "0x1", "STATE_PRESENTED_ALL", 100_000),
    ...report(2, "0x2", "STATE_PRESENTED_PARTIAL", 100_000),
    ...report(2, "0x1", "STATE_DROPPED", 200_000),
    ...report(2, "0x1", "STATE_PRESENTED_ALL", 300_000),
    ...report(1, "0x1", "STATE_PRESENTED_ALL", 400_000),
    ...report(2, "0x1", "STATE_PRESENTED_ALL", 2_000_000),
  ];
  assert.equal(presented(events, 1), 2);
});

test("what is not measured anew keeps its figures, its commit and its machine", () => {
  const row = (graph, value) => ({ what: "iteration", graph, who: "ours", unit: "ms", values: [value], more: [{}], errors: [] });
  const layout = together(
    { commit: "old", runs: 3, processor: "another", rows: [row("10k", 1), row("100k", 2)] },
    { commit: "new", runs: 1, processor: "this one", rows: [row("10k", 5)] },
  );
  const text = report({ machine: { processor: "this one", peers: {} }, sections: { layout } });
  assert.match(text, /\| 10k \| 5\.00[^\n]*\n\| 100k \| 2\.00/);
  assert.match(text, /Measured 10k at new, 1 run; 100k at old, 3 runs on another\./);
  assert.doesNotMatch(text, /\| 10k \| 1\.00/);
});

test("medians, numbers and failures read as they should", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.deepEqual([0, 0.01234, 5.678, 56.78, 567.8, 5678.9, 1234567].map(number),
    ["0", "0.012", "5.68", "56.8", "568", "5 679", "1 234 567"]);
  const row = (who, values, errors = []) => ({ what: "iteration", graph: "10k", who, unit: "ms", values, more: [{}], errors });
  const text = report({
    machine: { processor: "a processor", peers: { sigma: "3.0.3" } },
    sections: { layout: { commit: "abc", runs: 3, rows: [row("ours", [2, 1, 3]), row("fa2", [20]), row("d3", [], ["it hung"])] } },
  });
  assert.match(text, /\| 10k \| 2\.00 \(1\.00 to 3\.00\) \| 20\.0 \| failed: it hung \| × 10\.0 \|/);
  assert.match(text, /- iteration, 10k, d3-force: it hung/);
});
