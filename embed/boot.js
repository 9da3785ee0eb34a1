// Loads the program, shows how far it is, and when it cannot be loaded lets `failure.js` say why, inside the element. It is
// JavaScript written by hand because it must run where the program does not. (Not .mjs: some hosts serve that as plain
// text, and browsers then refuse it.)

const WORDS = {
  en: { loading: "Loading the explorer", failed: "The explorer could not be loaded. Reload the page." },
  it: { loading: "Caricamento dell’esploratore", failed: "L’esploratore non si è caricato. Ricarica la pagina." },
};

const NAME = "ecosystem-explorer";
const elements = () => [...document.querySelectorAll(NAME)];

/** The element's language, else the one in the address, else the first the reader knows. */
function language(element) {
  const inAddress = new URLSearchParams(location.hash.slice(1)).get("lang");
  const around = element.closest("[lang]")?.lang;
  return spoken([element.lang, inAddress, ...(INSIDE?.wasm ? [around] : []), ...navigator.languages]);
}

/** The first of some wishes that there are words for. */
function spoken(wished) {
  for (const wish of wished) {
    const short = (wish ?? "").slice(0, 2).toLowerCase();
    if (Object.hasOwn(WORDS, short)) return short;
  }
  return "en";
}

// Where the program is. On our own page the names of its files stand beside the script; into the module that other pages
// load `cargo xtask package` writes them here, and into the single file what they hold.
const INSIDE = null;

// Our page speaks the reader's language; in a page of others, the explorer follows theirs. What a link asks for is the
// explorer's: were it the page's too, links would no longer say it.
if (!INSIDE?.wasm) document.documentElement.lang = spoken(navigator.languages);

// How the page is kept, and not what is seen: it stands in the address of the page, and no link of ours carries it.
if (!INSIDE?.wasm) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name === "kiosk" || name === "idle") elements()[0]?.setAttribute(name, value);
  }
}

// In a frame of another page ours speaks with that page.
if (!INSIDE?.wasm && parent !== window) import("./frame.js");

/** An error that knows which of the messages it is. */
class Failure extends Error {
  constructor(code, cause) {
    super(cause?.message ?? String(cause), { cause });
    this.code = code;
  }
}

const bars = new Map();

function showProgress(done, total) {
  for (const element of elements()) {
    let bar = bars.get(element);
    if (!bar) {
      bar = document.createElement("progress");
      bar.className = "boot-progress";
      bar.setAttribute("aria-label", WORDS[language(element)].loading);
      element.prepend(bar);
      bars.set(element, bar);
    }
    // Without a total it is a bar that only says "still at it".
    if (total) bar.value = Math.min(done / total, 1);
  }
}

function hideProgress() {
  for (const bar of bars.values()) bar.remove();
  bars.clear();
}

/** In every element, wherever on the page it is and whenever it comes. */
function showFailure(failure) {
  console.error("explorer:", failure.code, failure.cause);
  if (customElements.get(NAME)) return elements().forEach((element) => tell(element, failure));
  customElements.define(NAME, class extends HTMLElement {
    constructor() {
      super();
      this.ready = Promise.reject(failure);
      this.ready.catch(() => {});
    }

    connectedCallback() {
      if (!this.dataset.failed) tell(this, failure);
    }
  });
}

/** One element says what is wrong. The words come only now: hardly anybody needs them. */
function tell(element, failure) {
  element.dataset.failed = failure.code;
  import("./failure.js").then(
    (words) => words.tell(element, failure, language(element)),
    () => element.prepend(`${WORDS[language(element)].failed} (${failure.code})`),
  );
}

// One explorer could not start, though the program is there.
addEventListener("explorer-crash", (event) => {
  const [element] = event.composedPath();
  console.error("explorer:", event.detail);
  // What stands in the element is seen again.
  element.shadowRoot?.replaceChildren(document.createElement("slot"));
  tell(element, new Failure("start-failed", event.detail));
});

/** The wasm, counted while it comes. */
async function download(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new Failure("wasm-missing", error);
  }
  if (!response.ok) {
    throw new Failure("wasm-missing", new Error(`${url.pathname}: HTTP ${response.status}`));
  }
  // A compressed answer states its packed length and is counted unpacked: no total then.
  const packed = response.headers.has("content-encoding");
  const total = packed ? 0 : Number(response.headers.get("content-length") ?? 0);
  let done = 0;
  const counted = response.body.pipeThrough(new TransformStream({
    transform(part, out) {
      done += part.byteLength;
      showProgress(done, total);
      out.enqueue(part);
    },
  }));
  return new Response(counted, response);
}

/** Which message an error of compiling or starting deserves. */
function diagnosed(error) {
  const text = String(error?.message ?? error);
  if (/unsafe-eval|Content.Security.Policy|call to WebAssembly\S* blocked/i.test(text)) {
    return new Failure("wasm-blocked", error);
  }
  // Half of a program is too large for Firefox: an InternalError.
  if (error instanceof WebAssembly.CompileError || error instanceof TypeError || error.name === "InternalError") {
    return new Failure("wasm-damaged", error);
  }
  return new Failure("start-failed", error);
}

/** What stands on the page is seen before the program takes the line and the thread; where nobody looks, nothing is painted. */
async function painted() {
  if (document.hidden) return;
  let paints;
  await new Promise((seen) => {
    paints = new PerformanceObserver(seen);
    paints.observe({ type: "paint", buffered: true });
    setTimeout(seen, 1000);
  });
  paints.disconnect();
}

/** The data that a page names to be preloaded comes beside the program. */
function preloadData() {
  for (const { href } of document.querySelectorAll("link[data-preload]")) {
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
    document.head.append(link);
  }
}

async function start() {
  if (typeof WebAssembly !== "object") {
    throw new Failure("wasm-unsupported", new Error("WebAssembly"));
  }
  const own = INSIDE ?? document.querySelector("script[data-wasm]").dataset;
  const url = (name) => new URL(name, import.meta.url);
  showProgress(0, 0);
  // Where a browser has to compute a graphics processor, its first drawing waits for that: better before there is anything to press.
  if (!INSIDE?.wasm) document.createElement("canvas").getContext("2d")?.fillRect(0, 0, 1, 1);
  await painted();
  const coming = own.carried?.() ?? Promise.all([
    import(url(own.js)).catch((error) => { throw new Failure("js-missing", error); }),
    download(url(own.wasm)),
  ]);
  preloadData();
  const [program, wasm] = await coming;
  // The framework writes markup; better now than in the middle of it.
  try {
    document.createElement("template").innerHTML = program.trusted?.createHTML("") ?? "";
  } catch (error) {
    throw new Failure("types-blocked", error);
  }
  try {
    await program.default({ module_or_path: wasm });
    await customElements.whenDefined(NAME);
  } catch (error) {
    throw diagnosed(error);
  }
  // A browser that keeps nothing is none that fails.
  keepOffline(own.worker).catch(() => {});
}

/** Once the explorer is at rest, a worker keeps the site for visits without a connection. Not inside of other pages. */
async function keepOffline(worker) {
  if (!worker || top !== self) return;
  await new Promise((settled) => {
    new PerformanceObserver((marks, observer) => {
      if (marks.getEntriesByName("explorer:settled").length === 0) return;
      observer.disconnect();
      settled();
    }).observe({ type: "mark", buffered: true });
  });
  await navigator.serviceWorker?.register(new URL(worker, document.baseURI));
}

/** Elements that all wait to be seen need no program before one of them is about to be. */
async function wanted() {
  const isNow = () => elements().some((element) => element.getAttribute("loading") !== "lazy");
  if (elements().length === 0 || isNow()) return;
  let near, others;
  await new Promise((seen) => {
    near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && seen(), { rootMargin: "200px" });
    for (const element of elements()) near.observe(element);
    others = new MutationObserver(() => isNow() && seen());
    others.observe(document, { childList: true, subtree: true });
  });
  near.disconnect();
  others.disconnect();
}

wanted()
  .then(start)
  .catch((error) => showFailure(error instanceof Failure ? error : new Failure("start-failed", error)))
  .finally(hideProgress);
