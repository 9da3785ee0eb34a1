// Layout: milliseconds per iteration, and time to the quality that ForceAtlas2 has after its five hundred iterations.

const WHO = ["ours", "fa2", "d3", "ngraph", "cosmos"];
const REFERENCE_STEPS = 500;

/** How long one engine may take on one graph, in seconds. */
const patience = (graph) => (["100k", "wordnet"].includes(graph) ? 1500 : 300);

async function laid(page, base) {
  await page.open(`${base}layout.html`);
  await page.wait("the page of layouts", () => Boolean(globalThis.bench));
}

export async function* iteration({ attempt, base, graphs, runs }) {
  for (const graph of graphs) {
    for (let run = 0; run < runs; run += 1) {
      for (const who of WHO) {
        yield attempt({ what: "iteration", graph, who, unit: "ms" }, patience(graph), async (page) => {
          await laid(page, base);
          const { ms, ...more } = await page.run((...words) => bench.iteration(...words), [who, graph, 1500], patience(graph));
          if (ms === null) throw new Error("it tries many small arrangements here, and has no iterations to compare");
          return { value: ms, more };
        });
      }
    }
  }
}

export async function* quality({ attempt, base, graphs, runs }) {
  for (const graph of graphs) {
    // The goal is the same each time; how long the way to it takes is not.
    for (let run = 0; run < (patience(graph) > 300 ? 1 : runs); run += 1) {
      let goal;
      yield attempt({ what: "quality", graph, who: "fa2", unit: "ms" }, patience(graph), async (page) => {
        await laid(page, base);
        goal = await page.run((...words) => bench.after(...words), ["fa2", graph, REFERENCE_STEPS], patience(graph));
        return { value: goal.ms, more: { stress: goal.stress, preserved: goal.preserved, steps: goal.steps } };
      });
      if (!goal) continue;
      for (const who of WHO.filter((who) => who !== "fa2")) {
        yield attempt({ what: "quality", graph, who, unit: "ms" }, patience(graph), async (page) => {
          await laid(page, base);
          // Whoever needs longer than the reference itself is slower, by how much is not worth hours of waiting.
          const limit = goal.ms;
          const found = await page.run((...words) => bench.reach(...words), [who, graph, goal, limit], patience(graph));
          const more = { stress: found.stress, preserved: found.preserved, steps: found.steps, reached: found.reached };
          return { value: found.ms, more };
        });
      }
    }
  }
}
