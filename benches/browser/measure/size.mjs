// What a reader downloads, packed with gzip at its best, file by file; and the peers' bare bundles the same way.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const packed = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

function files(folder, inside = "") {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .flatMap((entry) => entry.isDirectory() ? files(folder, join(inside, entry.name)) : [join(inside, entry.name)])
    .sort();
}

/** Which of the three budgets a file counts for. */
function budget(name) {
  if (/\.(woff2?|ttf|otf)$/.test(name)) return "fonts";
  if (/\.(js|mjs|wasm|css|html)$/.test(name)) return "code";
  if (/\.(json|ftl|topojson|geojson|bin)$/.test(name)) return "data";
  return "rest";
}

export async function* sizes({ attempt, base, site, www }) {
  // What the page asks for until it has settled, by its own account; the package has more that comes afterwards.
  let first = new Set();
  yield attempt({ what: "requests", graph: "shipped", who: "ours", unit: "files" }, 120, async (page) => {
    await page.go(`${base}ours/shipped/`);
    const asked = await page.wait("the explorer to settle", () => {
      const [settled] = performance.getEntriesByName("explorer:settled");
      const files = performance.getEntriesByType("resource").filter((file) => file.startTime <= settled?.startTime);
      return settled && [location.href, ...files.map((file) => file.name)];
    }, [], 90);
    for (const url of asked) {
      const { pathname } = new URL(url);
      const inside = pathname.startsWith("/ours/shipped/") ? pathname.slice("/ours/shipped/".length) : null;
      if (inside !== null) first.add(decodeURIComponent(inside) || "index.html");
    }
    return { value: first.size };
  });
  // Beside them are the same files, packed.
  for (const name of files(site).filter((name) => !/\.(br|gz)$/.test(name))) {
    const [bytes, gzip] = [readFileSync(join(site, name)).length, packed(join(site, name))];
    yield attempt({ what: "size", graph: name, who: "ours", unit: "bytes" }, 30, async () => ({
      value: gzip,
      more: { bytes, budget: budget(name), first: first.has(name) },
    }));
  }
  for (const name of files(join(www, "bare"))) {
    const path = join(www, "bare", name);
    yield attempt({ what: "bare", graph: name, who: name.replace(/\.js$/, ""), unit: "bytes" }, 30, async () => ({
      value: packed(path),
      more: { bytes: readFileSync(path).length },
    }));
  }
}
