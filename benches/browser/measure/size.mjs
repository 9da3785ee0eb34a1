// What a reader downloads, file by file: packed with gzip as the package has it beside each file, and at the best of a host
// that packs by itself; and the peers' bare bundles in the second way.

import { existsSync, readdirSync, readFileSync } from "node:fs";
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
  for (const name of files(site).filter((name) => !/\.(br|gz)$/.test(name))) {
    const path = join(site, name);
    const [bytes, byHost] = [readFileSync(path).length, packed(path)];
    const beside = existsSync(`${path}.gz`) ? readFileSync(`${path}.gz`).length : byHost;
    yield attempt({ what: "size", graph: name, who: "ours", unit: "bytes" }, 30, async () => ({
      value: beside,
      more: { bytes, byHost, budget: budget(name), first: first.has(name) },
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
