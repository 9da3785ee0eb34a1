// Sigma as a bare page: its defaults, nodes and ties with their places given, and the three things that a reader does
// done the way its documents show: reducers and a refresh.

import Graphology from "graphology";
import Sigma from "sigma";

const name = new URLSearchParams(location.search).get("data");
const { nodes, ties } = await (await fetch(`data/${name}.graph.json`)).json();
const graph = new Graphology({ type: "undirected", multi: true });
for (const { key, kind, label, x, y, size, color } of nodes) graph.addNode(key, { kind, label, x, y, size, color });
for (const [from, to] of ties) graph.addEdge(from, to);

const renderer = new Sigma(graph, document.getElementById("stage"));
renderer.once("afterRender", () => performance.mark("bare:first-picture"));

const hidden = new Set();
let found = null;
let near = null;
renderer.setSetting("nodeReducer", (node, data) => {
  if (hidden.has(data.kind)) return { ...data, hidden: true };
  if (found && !found.has(node)) return { ...data, color: "#ddd", label: "" };
  if (near && !near.has(node)) return { ...data, color: "#ddd", label: "" };
  return data;
});
renderer.setSetting("edgeReducer", (edge, data) => {
  if (!near) return data;
  const [from, to] = graph.extremities(edge);
  return near.has(from) && near.has(to) ? data : { ...data, color: "#eee" };
});

const paint = () => renderer.refresh({ skipIndexation: true });
const [first] = nodes;
document.getElementById("filter").addEventListener("click", () => {
  if (!hidden.delete(first.kind)) hidden.add(first.kind);
  paint();
});
document.getElementById("search").addEventListener("input", ({ target }) => {
  const wanted = target.value.trim().toLowerCase();
  found = wanted ? new Set(graph.filterNodes((_, { label }) => label.toLowerCase().includes(wanted))) : null;
  paint();
});
document.getElementById("select").addEventListener("click", () => {
  near = near ? null : new Set([first.key, ...graph.neighbors(first.key)]);
  paint();
});
