// What a page downloads for d3-force.
import { forceCenter, forceLink, forceManyBody, forceSimulation } from "d3-force";
globalThis.bare = { forceCenter, forceLink, forceManyBody, forceSimulation };
