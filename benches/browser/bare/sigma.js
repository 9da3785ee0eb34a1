// What a page downloads for drawing with sigma.
import Graph from "graphology";
import Sigma from "sigma";
globalThis.bare = { Graph, Sigma };
