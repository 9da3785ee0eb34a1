// What a page downloads for ForceAtlas2.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
globalThis.bare = { Graph, forceAtlas2 };
