// One headless Chromium, spoken to over a pipe in the DevTools protocol: no port, no driver, no library.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The flags of webdriver.json come from the caller; these keep pages that are not in front at full speed. */
const OWN_FLAGS = [
  "--remote-debugging-pipe",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--force-device-scale-factor=1",
  "--enable-precise-memory-info",
  // At its start it would build two popups of its address bar, as pages of their own beside the first that is measured.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
  "--lang=en",
  "about:blank",
];

/** Something took longer than it may; the message says what. */
export class TooLong extends Error {}

/** A browser that is being driven. */
export class Chromium {
  #process;
  #profile;
  #next = 1;
  #waiting = new Map();
  #listeners = new Set();
  #ended = null;

  static async start(program, flags) {
    const browser = new Chromium();
    browser.#profile = mkdtempSync(join(tmpdir(), "explorer-bench-"));
    browser.#process = spawn(
      program,
      [`--user-data-dir=${browser.#profile}`, ...flags, ...OWN_FLAGS],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    browser.#process.on("error", (error) => browser.#end(`${program} cannot be started: ${error.message}`));
    browser.#process.on("exit", (code, signal) => browser.#end(`the browser ended (${signal ?? code})`));
    browser.#process.stdio[3].on("error", () => {});
    browser.#listen(browser.#process.stdio[4]);
    const { product } = await browser.send("Browser.getVersion", {}, undefined, 60);
    browser.product = product;
    return browser;
  }

  /** False once the process is gone. */
  get alive() {
    return this.#ended === null;
  }

  #listen(pipe) {
    let rest = [];
    pipe.on("data", (piece) => {
      let from = 0;
      for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, from)) {
        rest.push(piece.subarray(from, end));
        this.#hear(JSON.parse(Buffer.concat(rest).toString("utf8")));
        rest = [];
        from = end + 1;
      }
      if (from < piece.length) rest.push(piece.subarray(from));
    });
  }

  #hear(message) {
    const waiting = this.#waiting.get(message.id);
    if (waiting) {
      this.#waiting.delete(message.id);
      clearTimeout(waiting.timer);
      if (message.error) waiting.fail(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting.done(message.result);
    } else if (message.method) {
      for (const listener of this.#listeners) listener(message);
    }
  }

  #end(why) {
    if (this.#ended !== null) return;
    this.#ended = why;
    for (const { timer, fail } of this.#waiting.values()) {
      clearTimeout(timer);
      fail(new Error(why));
    }
    this.#waiting.clear();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** Asks; an error names what was asked. */
  send(method, params = {}, session = undefined, seconds = 30) {
    if (this.#ended !== null) return Promise.reject(new Error(this.#ended));
    const id = this.#next++;
    return new Promise((done, fail) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        fail(new TooLong(`${method} had no answer after ${seconds} s`));
      }, seconds * 1000);
      this.#waiting.set(id, { method, done, fail, timer });
      this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    });
  }

  /** Calls back for every event; gives what ends that. */
  on(method, then, session = undefined) {
    const listener = (message) => {
      if (message.method === method && (!session || message.sessionId === session)) then(message.params);
    };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** An empty page with nothing in its caches. */
  async page(width = 1280, height = 800) {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId, width, height });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, { browserContextId, targetId, sessionId });
    await page.begin(width, height);
    return page;
  }

  /** What the browser notes of itself in some categories while something is done. */
  async trace(includedCategories, during) {
    const events = [];
    const stop = this.on("Tracing.dataCollected", ({ value }) => events.push(...value));
    const ended = new Promise((done) => {
      const off = this.on("Tracing.tracingComplete", () => {
        off();
        done();
      });
    });
    await this.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
    const start = performance.now();
    const result = await during();
    const seconds = (performance.now() - start) / 1000;
    await this.send("Tracing.end", {}, undefined, 60);
    await within(120, "the browser writing its trace", ended);
    stop();
    return { seconds, result, events };
  }

  /** Ends it, whatever it is doing. */
  async close() {
    if (this.#ended !== null) return;
    const gone = new Promise((done) => this.#process.once("exit", done));
    this.send("Browser.close", {}, undefined, 5).catch(() => {});
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), 3000);
    await gone;
    clearTimeout(timer);
  }
}

/** A page of it. */
export class Page {
  constructor(browser, ids) {
    this.browser = browser;
    this.ids = ids;
    this.errors = [];
  }

  async begin(width, height) {
    const off = [
      this.browser.on("Runtime.exceptionThrown", ({ exceptionDetails: it }) =>
        this.errors.push(it.exception?.description ?? it.text), this.ids.sessionId),
      this.browser.on("Inspector.targetCrashed", () => this.crash?.(new Error("the page crashed")), this.ids.sessionId),
    ];
    this.off = () => off.forEach((end) => end());
    this.crashed = new Promise((_, fail) => { this.crash = fail; });
    this.crashed.catch(() => {});
    await this.send("Page.enable");
    await this.send("Runtime.enable");
    await this.send("Inspector.enable");
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  }

  send(method, params, seconds) {
    return this.browser.send(method, params, this.ids.sessionId, seconds);
  }

  /** Runs a script before those of the page. */
  before(source) {
    return this.send("Page.addScriptToEvaluateOnNewDocument", { source });
  }

  /** Goes to an address; does not wait for more than the beginning of the answer. */
  async go(url) {
    const { errorText } = await this.send("Page.navigate", { url }, 60);
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /** Goes to an address and waits until it is loaded. */
  async open(url, seconds = 60) {
    const loaded = new Promise((done) => {
      const off = this.browser.on("Page.loadEventFired", () => { off(); done(); }, this.ids.sessionId);
    });
    await this.go(url);
    await within(seconds, `loading ${url}`, Promise.race([loaded, this.crashed]));
  }

  /** What a function of the page gives, a promise awaited. Arguments and answer are plain values. */
  async run(fun, args = [], seconds = 60) {
    const expression = `(${fun})(...${JSON.stringify(args)})`;
    const asked = this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, seconds);
    const { result, exceptionDetails: wrong } = await Promise.race([asked, this.crashed]);
    if (wrong) throw new Error(wrong.exception?.description ?? wrong.text);
    return result.value;
  }

  /** Waits until a function of the page gives something. */
  async wait(what, fun, args = [], seconds = 60) {
    const end = performance.now() + seconds * 1000;
    for (;;) {
      const left = (end - performance.now()) / 1000;
      const answer = await this.run(fun, args, Math.max(left, 1));
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      if (left <= 0) throw new TooLong(`waited ${seconds} s for ${what}${this.errors.length ? `; the page says: ${this.errors[0]}` : ""}`);
      await sleep(50);
    }
  }

  /** A mouse event, as a hand would make it. Not waiting for the answer is up to the caller. */
  mouse(type, x, y, more = {}) {
    return this.send("Input.dispatchMouseEvent", { type, x, y, pointerType: "mouse", ...more }, 120);
  }

  async click(x, y) {
    await this.mouse("mouseMoved", x, y);
    await this.mouse("mousePressed", x, y, { button: "left", buttons: 1, clickCount: 1 });
    await this.mouse("mouseReleased", x, y, { button: "left", buttons: 0, clickCount: 1 });
  }

  /** A key that writes a letter. */
  async key(letter) {
    const code = /[a-z]/i.test(letter) ? `Key${letter.toUpperCase()}` : letter === " " ? "Space" : undefined;
    const key = { key: letter, code, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
    await this.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...key }, 120);
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }, 120);
  }

  async close() {
    this.off?.();
    await this.browser.send("Target.disposeBrowserContext", { browserContextId: this.ids.browserContextId });
  }
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Fails with what was waited for when it takes longer. */
export function within(seconds, what, promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new TooLong(`${what} took longer than ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
