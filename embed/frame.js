// The page in a frame of another one: what it tells the page around, and what it takes from it. Nothing is told before the
// page around has said who it is, and nothing is taken but words: no markup, no address that is followed.

const SOURCE = "ecosystem-explorer";
/** Longer words are none. */
const LONGEST = 20_000;
const PARTS = ["view", "filter", "focus", "lang", "theme", "link"];

/** The page around, once it has said so: its origin, the name it has for this frame, whether it opens links itself. */
let around = null;
let height = 0;

const explorer = document.querySelector("ecosystem-explorer");

function post(type, payload, origin = around?.origin) {
  if (origin) parent.postMessage({ source: SOURCE, v: 1, id: around?.id ?? null, type, payload }, origin);
}

/** How high the frame had better be: it follows from the width alone, so that the answer changes nothing of it. */
function resize() {
  const width = document.documentElement.clientWidth;
  const wanted = Math.round(width < 600 ? 640 : Math.min(Math.max(width * 0.62, 560), 860));
  if (wanted === height) return;
  height = wanted;
  post("resize", { height });
}

const takes = {
  init(payload, { origin }, id) {
    // Whoever speaks for another origin is not heard.
    if (payload.origin !== origin || origin === "null") return;
    around = { origin, id: typeof id === "string" ? id.slice(0, 100) : null, links: payload.links === true };
    height = 0;
    resize();
    explorer.ready?.then(() => {
      post("ready", {});
      post("state", explorer.state);
    }, (error) => post("error", { code: error.code, message: error.message }));
  },
  set(payload) {
    const state = {};
    for (const part of PARTS) {
      if (typeof payload[part] === "string" && payload[part].length < LONGEST) state[part] = payload[part];
    }
    if (Object.keys(state).length > 0) explorer.state = state;
  },
  focus(payload) {
    if (typeof payload.id === "string") explorer.focusNode(payload.id).catch(() => {});
    else explorer.shadowRoot?.querySelector(".frame")?.focus();
  },
  reset() {
    explorer.reset();
  },
};

addEventListener("message", (event) => {
  const said = event.data;
  if (event.source !== parent || said?.source !== SOURCE || said.v !== 1 || !Object.hasOwn(takes, said.type)) return;
  if (said.type !== "init" && event.origin !== around?.origin) return;
  takes[said.type](Object(said.payload), event, said.id);
});

addEventListener("resize", resize);
for (const type of ["select", "state", "error"]) {
  addEventListener(`explorer-${type}`, ({ detail }) => post(type, detail));
}
addEventListener("click", (event) => {
  const link = event.composedPath().find((part) => part.localName === "a" && part.target === "_blank");
  if (!around?.links || !link || !/^https?:$/.test(link.protocol)) return;
  event.preventDefault();
  post("openlink", { url: link.href });
});

// The only word to whoever it may be: that there is somebody. Again, for who was not there yet.
const hello = () => around ?? post("hello", {}, "*");
customElements.whenDefined("ecosystem-explorer").then(hello);
addEventListener("explorer-ready", hello);
