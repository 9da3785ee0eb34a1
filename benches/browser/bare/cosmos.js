// What a page downloads for cosmos.gl.
import { Graph } from "@cosmos.gl/graph";
globalThis.bare = { Graph };
