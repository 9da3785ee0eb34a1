// node flat.mjs SNAPSHOT FILE: the same nodes and ties as a bare page wants them, at the places that the snapshot gives.

import { readFileSync, writeFileSync } from "node:fs";
import { random } from "./random.mjs";

const [from, to] = process.argv.slice(2);
const snapshot = JSON.parse(readFileSync(from, "utf8"));
const COLOURS = ["#4e79a7", "#f28e2b", "#e15759", "#76b7b2", "#59a14f", "#edc948", "#b07aa1", "#ff9da7", "#9c755f"];

const degree = new Map(snapshot.nodes.map(({ id }) => [id, 0]));
const ties = snapshot.ties
  .filter(({ from, to }) => from !== to && degree.has(from) && degree.has(to))
  .map(({ from, to }) => [from, to]);
for (const end of ties.flat()) degree.set(end, degree.get(end) + 1);

// A snapshot without places (the shipped one) is laid out by its page; the bare page then gets an even disc.
const chance = random(3);
const disc = () => {
  const [angle, far] = [2 * Math.PI * chance(), 500 * Math.sqrt(chance())];
  return [far * Math.cos(angle), far * Math.sin(angle)];
};
const baked = snapshot.positions?.network;
const kinds = new Map();
const nodes = snapshot.nodes.map(({ id, kind, name }, index) => {
  if (!kinds.has(kind)) kinds.set(kind, COLOURS[kinds.size % COLOURS.length]);
  const [x, y] = baked?.[index] ?? disc();
  const label = typeof name === "string" ? name : name.en ?? name.it;
  return { key: id, kind, label, x, y: -y, size: 2 + Math.min(8, Math.sqrt(degree.get(id))), color: kinds.get(kind) };
});
writeFileSync(to, JSON.stringify({ baked: Boolean(baked), nodes, ties }));
console.log(`${nodes.length} nodes, ${ties.length} ties${baked ? "" : ", no places in the snapshot"}`);
