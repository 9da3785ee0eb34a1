// Loads the program, shows how far it is, and when it cannot be loaded says why, in the reader's
// language, inside the element. It is JavaScript written by hand because it must run where the
// program does not. (Not .mjs: some hosts serve that as plain text, and browsers then refuse it.)

const WORDS = {
  en: {
    "js-missing": "A part of the program could not be loaded. Reload the page; if that does not help, the files on the server are incomplete: upload them all again.",
    "wasm-missing": "The program could not be loaded: the server did not give the file. Reload the page; if that does not help, the files on the server are incomplete: upload them all again.",
    "wasm-damaged": "The program arrived damaged. Reload the page; if that does not help, the file on the server is not the right one: upload them all again.",
    "wasm-blocked": "This site’s security policy does not let the program run. Whoever keeps the site can allow it: add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.",
    "wasm-unsupported": "This browser does not know WebAssembly, or it is switched off. Update the browser or try another one.",
    "start-failed": "The program stopped while starting. Reload the page; if that does not help, try another browser and tell whoever keeps the site.",
    "types-blocked": "This site’s security policy (Trusted Types) does not let the program write its page. Whoever keeps the site can allow it: add the policy ecosystem-explorer to trusted-types in its Content-Security-Policy.",
    title: "The explorer is not running.",
    loading: "Loading the explorer",
    detail: "What the browser says:",
  },
  it: {
    "js-missing": "Una parte del programma non si è caricata. Ricarica la pagina; se non basta, i file sul server sono incompleti: vanno caricati di nuovo tutti.",
    "wasm-missing": "Il programma non si è caricato: il server non ha dato il file. Ricarica la pagina; se non basta, i file sul server sono incompleti: vanno caricati di nuovo tutti.",
    "wasm-damaged": "Il programma è arrivato danneggiato. Ricarica la pagina; se non basta, il file sul server non è quello giusto: vanno caricati di nuovo tutti.",
    "wasm-blocked": "Le regole di sicurezza di questo sito non lasciano partire il programma. Chi cura il sito può permetterlo: aggiunga 'wasm-unsafe-eval' a script-src nella Content-Security-Policy.",
    "wasm-unsupported": "Questo browser non conosce WebAssembly, oppure è disattivato. Aggiorna il browser o provane un altro.",
    "start-failed": "Il programma si è fermato all’avvio. Ricarica la pagina; se non basta, prova un altro browser e avvisa chi cura il sito.",
    "types-blocked": "Le regole di sicurezza di questo sito (Trusted Types) non lasciano che il programma scriva la sua pagina. Chi cura il sito può permetterlo: aggiunga la regola ecosystem-explorer a trusted-types nella Content-Security-Policy.",
    title: "L’esploratore non è partito.",
    loading: "Caricamento dell’esploratore",
    detail: "Il browser dice:",
  },
};

const NAME = "ecosystem-explorer";
const elements = () => [...document.querySelectorAll(NAME)];

/** The line that loads this: it names the files of the program, and says whether the page is ours. */
const own = document.querySelector("script[data-wasm]");

/** The element's language, else the one in the address, else the first the reader knows. */
function language(element) {
  const inAddress = new URLSearchParams(location.hash.slice(1)).get("lang");
  const around = element.closest("[lang]")?.lang;
  return spoken([element.lang, inAddress, ...(own.dataset.page === undefined ? [around] : []), ...navigator.languages]);
}

/** The first of some wishes that there are words for. */
function spoken(wished) {
  for (const wish of wished) {
    const short = (wish ?? "").slice(0, 2).toLowerCase();
    if (Object.hasOwn(WORDS, short)) return short;
  }
  return "en";
}

// A page that is ours alone speaks the reader's language; in a page of others, the explorer follows theirs. What a
// link asks for is the explorer's: were it the page's too, links would no longer say it.
if (own.dataset.page !== undefined) document.documentElement.lang = spoken(navigator.languages);

// In a frame of another page it speaks with that page.
if (own.dataset.page !== undefined && parent !== window) import(new URL("frame.js", import.meta.url));

/** An error that knows which of the messages above it is. */
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
  console.error("explorer:", failure.code, failure.cause ?? failure);
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

// One explorer could not start, though the program is there.
addEventListener("explorer-crash", (event) => {
  const [element] = event.composedPath();
  const failure = diagnosed(event.detail);
  console.error("explorer:", failure.code, failure.cause);
  // What stands in the element is seen again.
  element.shadowRoot?.replaceChildren(document.createElement("slot"));
  tell(element, failure);
});

/** One element says what is wrong, to the reader and to the page around. */
function tell(element, failure) {
  const lang = language(element);
  const words = WORDS[lang];
  const message = document.createElement("div");
  message.className = "boot-message";
  message.lang = lang;
  message.setAttribute("role", "alert");
  const line = (name, text) => {
    const part = document.createElement(name);
    part.textContent = text;
    return part;
  };
  const title = document.createElement("p");
  title.append(line("strong", words.title));
  const detail = line("p", `${words.detail} `);
  detail.append(line("code", failure.message));
  message.append(title, line("p", words[failure.code]), detail);
  element.prepend(message);
  element.setAttribute("data-failed", failure.code);
  element.dispatchEvent(new CustomEvent("explorer-error", {
    bubbles: true,
    composed: true,
    detail: { code: failure.code, message: words[failure.code] },
  }));
}

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
  if (error instanceof WebAssembly.CompileError || error instanceof TypeError) {
    return new Failure("wasm-damaged", error);
  }
  return new Failure("start-failed", error);
}

async function start() {
  if (typeof WebAssembly !== "object") {
    throw new Failure("wasm-unsupported", new Error("WebAssembly"));
  }
  const url = (name) => new URL(name, import.meta.url);
  showProgress(0, 0);
  const [program, wasm] = await Promise.all([
    import(url(own.dataset.js)).catch((error) => { throw new Failure("js-missing", error); }),
    download(url(own.dataset.wasm)),
  ]);
  // The framework writes markup; better now than in the middle of it.
  try {
    document.createElement("template").innerHTML = program.trusted?.createHTML("") ?? "";
  } catch (error) {
    throw new Failure("types-blocked", error);
  }
  try {
    await program.default({ module_or_path: wasm });
  } catch (error) {
    throw diagnosed(error);
  }
}

/** Elements that all wait to be seen need no program before one of them is about to be. */
async function wanted() {
  const waiting = elements();
  if (waiting.length === 0 || !waiting.every((element) => element.getAttribute("loading") === "lazy")) return;
  await new Promise((seen) => {
    const near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      seen();
    }, { rootMargin: "200px" });
    for (const element of waiting) near.observe(element);
  });
}

try {
  await wanted();
  await start();
} catch (error) {
  showFailure(error instanceof Failure ? error : new Failure("start-failed", error));
} finally {
  hideProgress();
}
