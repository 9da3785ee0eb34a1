// Runs before the scripts of a page, ours and the peers' alike, and notes what they do: when they mark, draw and change,
// what they ask the clock for, and how much memory their wasm has. The runner reads `recorder`.
(() => {
  const recorder = { marks: {}, painted: {}, memories: [], asked: { frames: 0, timers: 0 }, tasks: [], lost: 0 };
  globalThis.recorder = recorder;
  const frame = globalThis.requestAnimationFrame.bind(globalThis);

  /**
   * Calls back after the next frame has been handed to the compositor: first of all that waits then, or what the page
   * does with the time after its paint would be counted as the paint.
   */
  recorder.nextPaint = (then) => frame(() => {
    scheduler.postTask(() => then(performance.now()), { priority: "user-blocking" });
  });

  // Tasks that block the page for more than fifty milliseconds.
  new PerformanceObserver((list) => recorder.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask", buffered: true });

  // Marks: the moment, and the paint after it.
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    recorder.marks[name] ??= performance.now();
    recorder.nextPaint((at) => { recorder.painted[name] ??= at; });
    return mark(name, options);
  };

  // What would keep an idle page awake.
  const count = (name, what) => {
    const own = globalThis[name].bind(globalThis);
    globalThis[name] = (...rest) => {
      recorder.asked[what] += 1;
      return own(...rest);
    };
  };
  count("requestAnimationFrame", "frames");
  for (const name of ["setTimeout", "setInterval", "requestIdleCallback"]) count(name, "timers");

  // Memory of WebAssembly.
  const keep = (instance) => {
    recorder.memories.push(...Object.values(instance.exports).filter((one) => one instanceof WebAssembly.Memory));
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...rest) => {
      const made = await own(...rest);
      keep(made.instance ?? made);
      return made;
    };
  }
  recorder.wasm = () => recorder.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  // A page that has lost its WebGL draws nothing, very fast.
  const context = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (...rest) {
    this.addEventListener("webglcontextlost", () => { recorder.lost += 1; }, { once: true });
    return context.apply(this, rest);
  };

  // Changes of the page, also inside shadow roots, and drawing on any canvas.
  let changed = () => {};
  // What is said to a screen reader comes late on purpose, so as not to talk over the typing; nobody waits to see it.
  const said = ({ target }) => (target.closest ? target : target.parentElement)?.closest("[aria-live], [role=status], [role=log]");
  const observer = new MutationObserver((changes) => {
    if (!changes.every(said)) changed();
  });
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, everything);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    observer.observe(root, everything);
    recorder.root = root;
    return root;
  };
  const drawing = {
    CanvasRenderingContext2D: ["clearRect", "drawImage"],
    WebGLRenderingContext: ["clear", "drawArrays", "drawElements"],
    WebGL2RenderingContext: ["clear", "drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"],
  };
  for (const [kind, names] of Object.entries(drawing)) {
    const prototype = globalThis[kind]?.prototype;
    for (const name of prototype ? names : []) {
      const own = prototype[name];
      prototype[name] = function (...rest) {
        changed();
        return own.apply(this, rest);
      };
    }
  }

  /**
   * Waits for the next event of a type, then until the page has been quiet for a while. Gives milliseconds from the
   * event to the first paint after it that shows a change, to the last one, and the duration that Event Timing tells.
   */
  recorder.reaction = (type, quiet = 400, limit = 30000) => new Promise((done) => {
    const result = { first: null, last: null, timing: null };
    const observed = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === type) result.timing = Math.max(result.timing ?? 0, entry.duration);
      }
    });
    observed.observe({ type: "event", durationThreshold: 16 });
    const start = (event) => {
      removeEventListener(type, start, true);
      const from = event.timeStamp;
      let touched = performance.now();
      let asked = false;
      changed = () => {
        touched = performance.now();
        if (asked) return;
        asked = true;
        recorder.nextPaint((at) => {
          asked = false;
          result.first ??= at - from;
          result.last = at - from;
        });
      };
      const ask = () => {
        const now = performance.now();
        if ((now - touched < quiet || asked) && now - from < limit) return void later(ask, 50);
        changed = () => {};
        observed.disconnect();
        done(result);
      };
      later(ask, quiet);
    };
    addEventListener(type, start, true);
  });

  // The recorder's own waiting is not the page's: a worker holds the clock.
  const clock = new Worker(URL.createObjectURL(new Blob([
    "onmessage = ({ data: [id, ms] }) => setTimeout(() => postMessage(id), ms);",
  ])));
  const then = new Map();
  let next = 0;
  clock.onmessage = ({ data }) => {
    const call = then.get(data);
    then.delete(data);
    call?.();
  };
  const later = (call, ms) => {
    next += 1;
    then.set(next, call);
    clock.postMessage([next, ms]);
  };
})();
