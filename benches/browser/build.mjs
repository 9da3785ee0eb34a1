// node build.mjs FOLDER GRAPH…: bundles the pages and the peers' bare bundles, writes the graphs for the layouts.

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { graph } from "./graphs.mjs";

const [folder, ...names] = process.argv.slice(2);
const own = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = (path) => readdirSync(own(path)).filter((name) => name.endsWith(".js")).map((name) => own(join(path, name)));
const plain = {
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
};

await build({ ...plain, entryPoints: ["pages/layout.js", "pages/sigma.js"].map(own), outdir: folder });
await build({ ...plain, entryPoints: entries("bare"), outdir: join(folder, "bare") });
for (const page of ["layout.html", "sigma.html", "floor.html", "floor.js", "two.html"]) copyFileSync(own(`pages/${page}`), join(folder, page));

mkdirSync(join(folder, "graphs"), { recursive: true });
for (const name of names) {
  const { nodes, ends } = graph(name);
  writeFileSync(join(folder, "graphs", `${name}.bin`), Buffer.from(Uint32Array.of(nodes).buffer));
  writeFileSync(join(folder, "graphs", `${name}.bin`), Buffer.from(ends.buffer), { flag: "a" });
  console.log(`${name}: ${nodes} nodes, ${ends.length / 2} ties`);
}
