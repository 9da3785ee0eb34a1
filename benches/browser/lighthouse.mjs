// node lighthouse.mjs [RUNS]: what Lighthouse says of dist/site as a phone would get it, and what costs points.
//
// The site comes from this machine, packed as the package has it beside each file. Scores are medians. CHROME_PATH names the
// browser, LIGHTHOUSE the program where it is not to be taken from npm. Nothing else should run meanwhile.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, number } from "./report.mjs";

const VERSION = "12.8.2";
const SITE = process.env.EXPLORER_SITE ?? fileURLToPath(new URL("../../dist/site", import.meta.url));
const RUNS = Number(process.argv[2] ?? 3);
const { "goog:chromeOptions": { args: FLAGS } } = JSON.parse(readFileSync(new URL("../../webdriver.json", import.meta.url), "utf8"));

const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png",
};

/** As a static host does: packed where the browser takes it, and kept for long where the name says what is inside. */
function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
  const file = join(SITE, path.endsWith("/") ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404);
    response.end();
    return;
  }
  const isPacked = existsSync(`${file}.gz`) && /gzip/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(200, {
    "Content-Type": KINDS[extname(file)] ?? "application/octet-stream",
    "Cache-Control": /-[0-9a-f]{16}|woff2$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    ...(isPacked ? { "Content-Encoding": "gzip" } : {}),
  });
  response.end(readFileSync(isPacked ? `${file}.gz` : file));
}

/** The report of one visit. */
async function visit(url, to) {
  const [program, ...first] = process.env.LIGHTHOUSE ? [process.env.LIGHTHOUSE] : ["npx", "--yes", `lighthouse@${VERSION}`];
  const words = [url, "--quiet", "--output=json", `--output-path=${to}`, `--chrome-flags=${FLAGS.join(" ")}`];
  const code = await new Promise((done) => spawn(program, [...first, ...words], { stdio: "inherit" }).on("exit", done));
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
  return JSON.parse(readFileSync(to, "utf8"));
}

const server = createServer(answer).listen(0, "127.0.0.1");
await new Promise((done) => server.once("listening", done));
const folder = mkdtempSync(join(tmpdir(), "explorer-lighthouse-"));
const reports = [];
try {
  for (let run = 0; run < RUNS; run += 1) {
    reports.push(await visit(`http://127.0.0.1:${server.address().port}/`, join(folder, `${run}.json`)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  server.close();
}
const middle = (value) => median(reports.map(value));
for (const { id, title } of Object.values(reports[0].categories)) {
  const all = reports.map((report) => Math.round(100 * report.categories[id].score));
  console.log(`${title}: ${median(all)}${RUNS > 1 ? ` (${all.join(", ")})` : ""}`);
}
for (const { id, title, numericUnit } of Object.values(reports[0].audits)) {
  const weight = reports[0].categories.performance.auditRefs.find((audit) => audit.id === id)?.weight;
  if (!weight) continue;
  console.log(`  ${title}: ${number(middle(({ audits }) => audits[id].numericValue))} ${numericUnit ?? ""} → ${Math.round(100 * middle(({ audits }) => audits[id].score))}`);
}
for (const [id, { auditRefs }] of Object.entries(reports[0].categories)) {
  for (const { id: audit, weight } of auditRefs) {
    const { score, title, details } = reports[0].audits[audit];
    if (score === null || score === 1 || (id === "performance" && weight)) continue;
    console.log(`  ${id}, ${audit}: ${title} ${JSON.stringify(details?.items?.slice(0, 2) ?? "").slice(0, 300)}`);
  }
}
const tasks = reports[0].audits["long-tasks"]?.details?.items ?? [];
console.log(`  long tasks: ${tasks.map(({ startTime, duration }) => `${Math.round(duration)} ms at ${Math.round(startTime)}`).join(", ") || "none"}`);
