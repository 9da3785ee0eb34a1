// The layouts under one handle: `create` prepares, `step` does the least that can be asked for and says whether there is
// more to do, `places` gives x, y, x, y, …. Everybody starts as their own documents say; where a start must be given
// (ForceAtlas2, cosmos.gl) it is the same seeded chance for both.

import { Graph as Cosmos } from "@cosmos.gl/graph";
import { forceCenter, forceLink, forceManyBody, forceSimulation } from "d3-force";
import Graphology from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import helpers from "graphology-layout-forceatlas2/helpers.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import createNgraph from "ngraph.graph";
import createNgraphLayout from "ngraph.forcelayout";
import { random } from "../random.mjs";
import { ours } from "./ours.js";

function chance(nodes, size) {
  const next = random(42);
  return Float32Array.from({ length: 2 * nodes }, () => (next() - 0.5) * size);
}

/** graphology-layout-forceatlas2: the settings it infers, Barnes-Hut always on; the loop without reading and writing the graph. */
function fa2({ nodes, ends }) {
  const graph = new Graphology({ type: "undirected" });
  const start = chance(nodes, 1000);
  for (let node = 0; node < nodes; node += 1) graph.addNode(node, { x: start[2 * node], y: start[2 * node + 1] });
  for (let at = 0; at < ends.length; at += 2) graph.addEdge(ends[at], ends[at + 1]);
  const settings = helpers.assign({}, DEFAULTS, forceAtlas2.inferSettings(graph), { barnesHutOptimize: true });
  const matrices = helpers.graphToByteArrays(graph, () => 1);
  return {
    settings,
    step() {
      iterate(settings, matrices.nodes, matrices.edges);
      return true;
    },
    places() {
      const places = new Float32Array(2 * nodes);
      for (let node = 0; node < nodes; node += 1) {
        places[2 * node] = matrices.nodes[10 * node];
        places[2 * node + 1] = matrices.nodes[10 * node + 1];
      }
      return places;
    },
  };
}

const DEFAULTS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 1,
  strongGravityMode: false,
  gravity: 1,
  slowDown: 1,
  barnesHutOptimize: false,
  barnesHutTheta: 0.5,
};

/** d3-force: links, many-body and centre as in its examples; ends when its alpha has decayed. */
function d3({ nodes, ends }) {
  const bodies = Array.from({ length: nodes }, (_, index) => ({ index }));
  const links = [];
  for (let at = 0; at < ends.length; at += 2) links.push({ source: ends[at], target: ends[at + 1] });
  const simulation = forceSimulation(bodies)
    .force("link", forceLink(links))
    .force("charge", forceManyBody())
    .force("center", forceCenter())
    .stop();
  return {
    step() {
      simulation.tick();
      return simulation.alpha() >= simulation.alphaMin();
    },
    places: () => Float32Array.from({ length: 2 * nodes }, (_, at) => (at % 2 ? bodies[at >> 1].y : bodies[at >> 1].x)),
  };
}

/** ngraph.forcelayout with its own settings in two dimensions; it says itself when it is stable. */
function ngraph({ nodes, ends }) {
  const graph = createNgraph();
  graph.beginUpdate();
  for (let node = 0; node < nodes; node += 1) graph.addNode(node);
  for (let at = 0; at < ends.length; at += 2) graph.addLink(ends[at], ends[at + 1]);
  graph.endUpdate();
  const layout = createNgraphLayout(graph, { dimensions: 2 });
  return {
    step: () => !layout.step(),
    places() {
      const places = new Float32Array(2 * nodes);
      for (let node = 0; node < nodes; node += 1) {
        const { x, y } = layout.getNodePosition(node);
        places[2 * node] = x;
        places[2 * node + 1] = y;
      }
      return places;
    },
    end: () => layout.dispose(),
  };
}

/** cosmos.gl: its simulation runs in shaders. Reading the positions back is what waits for them. */
async function cosmos({ nodes, ends }) {
  const host = document.createElement("div");
  host.style.cssText = "width:640px;height:480px";
  document.body.append(host);
  const spaceSize = 8192;
  const graph = new Cosmos(host, { spaceSize, enableSimulation: true, fitViewOnInit: false, rescalePositions: false, randomSeed: 42 });
  await graph.ready;
  graph.setPointPositions(chance(nodes, spaceSize / 2).map((at) => at + spaceSize / 2));
  graph.setLinks(Float32Array.from(ends));
  graph.render();
  // Only steps that are asked for: its own loop of frames would add to them.
  graph.pause();
  return {
    step() {
      graph.step();
      return true;
    },
    places: () => Float32Array.from(graph.getPointPositions()),
    /** Shaders run behind our back; this is when they are through. */
    through: () => graph.getPointPositions().length,
    end: () => graph.destroy(),
  };
}

export const ENGINES = { ours, fa2, d3, ngraph, cosmos };
