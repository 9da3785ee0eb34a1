// A clock in the place of the page's own: hours pass when a journey says so. It has to run before the scripts of the page.
// Beside what is said here time goes by as it does.
(() => {
  const own = {
    set: setTimeout.bind(window),
    clear: clearTimeout.bind(window),
    now: performance.now.bind(performance),
    frame: requestAnimationFrame.bind(window),
  };
  /** How much has been passed, in milliseconds. */
  let ahead = 0;
  let last = 0;
  const waiting = new Map();
  /** The timers of WebKit's driver, which are none of the page's (`driver/webkit.rs`). */
  const OF_A_DRIVER = 61234;
  const others = new Map();
  const now = () => own.now() + ahead;
  const ring = (id) => {
    const timer = waiting.get(id);
    if (!timer) return;
    waiting.delete(id);
    own.clear(timer.real);
    timer.call();
  };

  performance.now = now;
  window.requestAnimationFrame = (call) => own.frame((at) => call(at + ahead));
  window.setTimeout = (call, ms = 0, ...rest) => {
    const id = ++last;
    if (ms === OF_A_DRIVER) {
      others.set(id, own.set(call, ms, ...rest));
      return id;
    }
    const real = own.set(() => ring(id), ms);
    waiting.set(id, { ms, due: now() + Number(ms), call: () => call(...rest), real });
    return id;
  };
  window.clearTimeout = (id) => {
    own.clear(waiting.get(id)?.real ?? others.get(id));
    waiting.delete(id);
    others.delete(id);
  };

  const turn = () => new Promise((done) => own.set(done));
  const drawn = () => new Promise((done) => own.frame(() => own.set(done)));

  /** The timers that wait, by how long they were set for, in milliseconds. */
  window.timers = () => [...waiting.values()].map(({ ms }) => ms);

  /** Lets so many seconds pass: whatever falls due in them does so in order, each with a turn of the page after it and, where
      `frames` says so, with pictures of it. */
  window.pass = async (seconds, frames = 0) => {
    const until = now() + seconds * 1000;
    for (;;) {
      const due = [...waiting].filter(([, timer]) => timer.due <= until).sort(([, a], [, b]) => a.due - b.due)[0];
      if (!due) break;
      ahead += Math.max(0, due[1].due - now());
      ring(due[0]);
      await turn();
      for (let frame = 0; frame < frames; frame += 1) await drawn();
    }
    ahead += Math.max(0, until - now());
  };
})();
