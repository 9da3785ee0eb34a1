// Our own layout under the handle of engines.js. The only page file that knows what engine.rs exports.

let loaded;

/** Loads the program once; not part of any time that is measured. */
async function engine() {
  loaded ??= import(new URL("engine/bench_engine.js", document.baseURI).href).then(async (module) => {
    await module.default();
    return module;
  });
  return loaded;
}

ours.ready = engine;

export async function ours({ nodes, ends }) {
  const { Layout } = await engine();
  const layout = new Layout(nodes, ends, 1);
  return {
    step: () => layout.advance(),
    /** Rounds of forces over all nodes so far; 0 before the first, and where many small arrangements are tried instead. */
    rounds: () => layout.rounds(),
    places: () => layout.places(),
    end: () => layout.free(),
  };
}
