
// Brings the second part of the program, which holds what no first view runs: as soon as the first picture is there,
// earlier where the program asks for it, at the latest when it is called. `cargo xtask package` puts these lines at the end of what wasm-bindgen writes; they
// know its `wasm` (what the first part gives) and its `__wbg_get_imports`.

const LATER_WORDS = {
  en: {
    title: "The explorer is not complete.",
    text: "The rest of the program could not be loaded. Check the connection. If that does not help, the files on the server are incomplete: upload them all again.",
    again: "Try again",
  },
  it: {
    title: "L’esploratore non è completo.",
    text: "Il resto del programma non si è caricato. Controlla la connessione. Se non basta, i file sul server sono incompleti: vanno caricati di nuovo tutti.",
    again: "Riprova",
  },
};

// The single file carries it beside the first part, unpacked by the time that it may be asked for: `cargo xtask package` writes
// that here.
const CARRIED = null;

const later = {
  url: new URL("{later}", import.meta.url),
  /** The second part, compiled. */
  module: null,
  /** Whether its functions are in their places. */
  ready: false,
  /** It was called and was not there: what had been begun has stopped in the middle. */
  broken: false,
  /** On its way. */
  coming: null,
  /** Who waits for it. */
  waiting: [],
  notices: [],
};

/** Puts the functions of the second part into their places. */
function placeLater() {
  if (later.ready) return;
  new WebAssembly.Instance(later.module, { ...__wbg_get_imports(), first: wasm });
  later.ready = true;
  for (const end of later.waiting.splice(0)) end();
}

/**
 * Called by the program before it does what no first view does, such as laying a network out: it goes on at once, or where it
 * `isWanted` as soon as the second part is there.
 */
function wholeProgram(isWanted) {
  if (!isWanted || later.ready) return Promise.resolve();
  const whole = new Promise((end) => later.waiting.push(end));
  bringLater();
  return whole;
}

/** The first part calls what is in the second, which is not there yet: nothing can go on before it is. */
function loadLater() {
  try {
    later.module ??= new WebAssembly.Module(bytesOfLater());
    placeLater();
  } catch (error) {
    later.broken = true;
    laterFailed(error);
    throw error;
  }
}

/** The only way to wait for bytes in the middle of a call. */
function bytesOfLater() {
  if (CARRIED) return CARRIED.later;
  const request = new XMLHttpRequest();
  request.open("GET", later.url, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${later.url.pathname}: HTTP ${request.status}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
}

/** Several may want it at once: it is asked for once. */
function fetchLater() {
  later.coming ??= compileLater().finally(() => {
    later.coming = null;
  });
  return later.coming;
}

async function compileLater() {
  if (later.module) return;
  if (CARRIED) {
    const module = await WebAssembly.compile(CARRIED.later);
    later.module ??= module;
    return;
  }
  const response = await fetch(later.url);
  if (!response.ok) throw new Error(`${later.url.pathname}: HTTP ${response.status}`);
  const typed = response.headers.get("content-type")?.startsWith("application/wasm");
  later.module ??= typed
    ? await WebAssembly.compileStreaming(response)
    : await WebAssembly.compile(await response.arrayBuffer());
}

async function bringLater(isAsked = false) {
  // What hangs is not waited for any longer.
  if (isAsked) later.coming = null;
  try {
    await fetchLater();
    placeLater();
    if (later.broken) {
      // The address holds the whole state: the page comes back as it was. But it may be somebody else's page, with
      // a form half filled in: the reader decides when.
      if (isAsked) location.reload();
      return;
    }
    for (const end of later.notices.splice(0)) end();
  } catch (error) {
    laterFailed(error);
  }
}

/** Every explorer, inside of what others are made of, too. */
function everywhere(root) {
  return [...root.querySelectorAll("*")].flatMap((part) =>
    part.localName === "ecosystem-explorer" ? [part] : part.shadowRoot ? everywhere(part.shadowRoot) : []);
}

/** Says so in every explorer. Until the rest is there, what is shown can be seen but not used. */
function laterFailed(error) {
  console.error("explorer:", "later-missing", error);
  if (later.notices.length > 0) return;
  for (const element of everywhere(document)) {
    const root = element.shadowRoot;
    if (!root) continue;
    const lang = root.querySelector("[lang]")?.lang || document.documentElement.lang;
    const words = LATER_WORDS[lang.slice(0, 2)] ?? LATER_WORDS.en;
    const part = (name, className, ...inside) => {
      const made = document.createElement(name);
      made.className = className;
      made.append(...inside);
      return made;
    };
    const again = part("button", "button is-primary", words.again);
    again.type = "button";
    again.addEventListener("click", () => bringLater(true));
    const notice = part("div", "notice",
      part("h2", "", words.title),
      part("p", "", words.text),
      part("p", "", part("code", "", error.message)),
      part("div", "notice-actions", again));
    notice.lang = lang;
    notice.setAttribute("role", "alert");
    const held = [...root.children].filter((child) => !child.inert);
    for (const child of held) child.inert = true;
    root.append(notice);
    element.setAttribute("data-failed", "later-missing");
    element.dispatchEvent(new CustomEvent("explorer-error", {
      bubbles: true,
      composed: true,
      detail: { code: "later-missing", message: words.text },
    }));
    later.notices.push(() => {
      notice.remove();
      for (const child of held) child.inert = false;
      element.removeAttribute("data-failed");
    });
  }
}

addEventListener("online", () => {
  if (later.notices.length > 0) bringLater();
});

// A link into the middle of the explorer, an element that begins there, or a second one needs the rest at once: it comes along
// with the first part.
if (/[#&](?!lang=|theme=)\w/.test(location.hash) || document.querySelector("ecosystem-explorer:is([view], [filter], [focus], [height])") ||
    document.querySelectorAll("ecosystem-explorer").length > 1) {
  await fetchLater().catch(() => {});
}

new PerformanceObserver((marks, observer) => {
  if (marks.getEntriesByName("explorer:settled").length === 0) return;
  observer.disconnect();
  bringLater();
}).observe({ type: "mark", buffered: true });
