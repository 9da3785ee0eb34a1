// What a page downloads for both.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";
globalThis.bare = { Graph, forceAtlas2, Sigma };
