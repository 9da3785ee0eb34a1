// What a page downloads for ngraph.forcelayout.
import createGraph from "ngraph.graph";
import createLayout from "ngraph.forcelayout";
globalThis.bare = { createGraph, createLayout };
