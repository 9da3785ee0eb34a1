// How good a layout is: one judge for all, so that nobody is measured by a ruler of their own.
//
// Normalised stress: Σ (s·‖xᵢ−xⱼ‖ − dᵢⱼ)² / dᵢⱼ² over pairs, divided by their number, at the scale s at which it is least
// (Gansner, Koren and North, Graph Drawing 2004). Pairs are those of 48 nodes chosen by the seed with everybody they reach.
// Neighbourhood preservation: how far the k nearest nodes in the picture are the k neighbours in the graph, as the
// share of the common in the union, the mean over 600 nodes (Kruiger and others, Computer Graphics Forum 36, 2017).
// Lower stress is better; higher preservation is better.

import { random } from "../random.mjs";

const PIVOTS = 48;
const SAMPLES = 600;

/** A judge of layouts of one graph. What the graph alone decides is computed once. */
export class Judge {
  constructor({ nodes, ends }) {
    this.nodes = nodes;
    const { starts, others } = neighbours(nodes, ends);
    const chance = random(7);
    const choose = (count) => Array.from({ length: Math.min(count, nodes) }, () => Math.floor(chance() * nodes));
    this.pivots = choose(PIVOTS).map((pivot) => ({ pivot, far: distances(pivot, nodes, starts, others) }));
    this.samples = choose(SAMPLES)
      .map((node) => ({ node, own: others.subarray(starts[node], starts[node + 1]) }))
      .filter(({ own }) => own.length > 0);
  }

  /** Both measures of positions that lie as x, y, x, y, … */
  of(places) {
    return { stress: this.stress(places), preserved: this.preserved(places) };
  }

  stress(places) {
    // With w = 1/d²: Σ w (s·e − d)² = s²·Σ w e² − 2 s·Σ w e d + Σ w d², least at s = Σ w e d / Σ w e².
    let squares = 0;
    let mixed = 0;
    let pairs = 0;
    for (const { pivot, far } of this.pivots) {
      const px = places[2 * pivot];
      const py = places[2 * pivot + 1];
      for (let node = 0; node < this.nodes; node += 1) {
        const d = far[node];
        if (d === 0 || d === UNREACHED) continue;
        const x = places[2 * node] - px;
        const y = places[2 * node + 1] - py;
        const e = Math.sqrt(x * x + y * y) / d;
        squares += e * e;
        mixed += e;
        pairs += 1;
      }
    }
    if (!(squares > 0) || !Number.isFinite(squares)) return 1;
    return 1 - (mixed * mixed) / (squares * pairs);
  }

  preserved(places) {
    let sum = 0;
    for (const { node, own } of this.samples) sum += overlap(node, own, places, this.nodes);
    return sum / this.samples.length;
  }
}

const UNREACHED = 65535;

function neighbours(nodes, ends) {
  const starts = new Uint32Array(nodes + 1);
  for (const end of ends) starts[end + 1] += 1;
  for (let node = 0; node < nodes; node += 1) starts[node + 1] += starts[node];
  const next = starts.slice();
  const others = new Uint32Array(ends.length);
  for (let at = 0; at < ends.length; at += 2) {
    others[next[ends[at]]++] = ends[at + 1];
    others[next[ends[at + 1]]++] = ends[at];
  }
  return { starts, others };
}

/** Steps from one node to everybody, by breadth. */
function distances(from, nodes, starts, others) {
  const far = new Uint16Array(nodes).fill(UNREACHED);
  const queue = new Uint32Array(nodes);
  far[from] = 0;
  queue[0] = from;
  for (let head = 0, tail = 1; head < tail; head += 1) {
    const node = queue[head];
    for (let at = starts[node]; at < starts[node + 1]; at += 1) {
      const other = others[at];
      if (far[other] !== UNREACHED) continue;
      far[other] = far[node] + 1;
      queue[tail++] = other;
    }
  }
  return far;
}

/** The share that the nearest in the picture and the neighbours in the graph have in common. */
function overlap(node, own, places, nodes) {
  const k = own.length;
  const x = places[2 * node];
  const y = places[2 * node + 1];
  // The k nearest so far, from near to far.
  const near = new Float64Array(k).fill(Infinity);
  const who = new Uint32Array(k);
  for (let other = 0; other < nodes; other += 1) {
    if (other === node) continue;
    const dx = places[2 * other] - x;
    const dy = places[2 * other + 1] - y;
    const d = dx * dx + dy * dy;
    if (!(d < near[k - 1])) continue;
    let at = k - 1;
    for (; at > 0 && near[at - 1] > d; at -= 1) {
      near[at] = near[at - 1];
      who[at] = who[at - 1];
    }
    near[at] = d;
    who[at] = other;
  }
  const set = new Set(own);
  let common = 0;
  for (let at = 0; at < k; at += 1) {
    if (near[at] < Infinity && set.has(who[at])) common += 1;
  }
  return common / (2 * k - common);
}
