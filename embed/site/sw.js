// Keeps the site for visits without a connection. Written by hand: it is all that a library would be used for.
//
// Files whose name changes with what is in them are given from here. The page and the data come from the network while
// there is one, so that nobody reads what is no longer true; what was kept is for when there is none. A newer version is
// kept beside the older one, whole or not at all, and takes its place when no page of the older is open any more: the two
// never mix. `cargo xtask package` puts in what `{…}` says.

const VERSION = "{version}";
/** How long each file is that never changes under its name. */
const LASTING = {lasting};
/** Those that may change: the page, the data. */
const CHANGING = {changing};

/** How long a page waits for the network while there is an answer here, in milliseconds. */
const PATIENCE = 4000;

const HOME = new URL(".", location).href;
// Several explorers may be on one host, each in its folder.
const OURS = `explorer ${HOME} `;
const CACHE = OURS + VERSION;
const PAGE = "index.html";

const nameOf = (url) => url.startsWith(HOME) ? url.slice(HOME.length).split(/[?#]/)[0] || PAGE : null;
const addressOf = (name) => HOME + name;

/** One file of this version; an error if the host gives another one. */
async function keep(cache, name) {
  const length = LASTING[name];
  const address = addressOf(name);
  // Another version has most of them, too.
  const response = (length && await caches.match(address, { ignoreVary: true })) || await fetch(address, { cache: length ? "default" : "no-cache" });
  const bytes = await response.arrayBuffer();
  const isOfThis = name === PAGE ? new TextDecoder().decode(bytes).includes(VERSION) : !length || bytes.byteLength === length;
  if (!response.ok || !isOfThis) throw new Error(`${name} is not of version ${VERSION}`);
  // Made anew: an answer that was redirected cannot be a page.
  await cache.put(address, new Response(bytes, { headers: response.headers }));
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all([...Object.keys(LASTING), ...CHANGING].map((name) => keep(cache, name)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
}

/** Pages that the network gave in another version: what they ask for is none of our business. */
const strangers = new Set();

const kept = async (name) => (await caches.open(CACHE)).match(addressOf(name), { ignoreVary: true });

async function lasting(request, name) {
  return await kept(name) ?? fetch(request);
}

async function changing(event, name) {
  const own = await kept(name);
  const ask = async () => {
    const response = await fetch(event.request);
    if (response.status >= 500 && own) return own;
    if (name === PAGE) {
      const text = await response.clone().text();
      if (!text.includes(VERSION)) strangers.add(event.resultingClientId);
    } else if (response.ok && !strangers.has(event.clientId)) {
      const copy = response.clone();
      event.waitUntil(caches.open(CACHE).then((cache) => cache.put(addressOf(name), copy)));
    }
    return response;
  };
  if (!own) return ask();
  const late = new Promise((give) => setTimeout(give, PATIENCE, own));
  return Promise.race([ask().catch(() => own), late]);
}

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  if (request.method !== "GET" || name === null) return;
  if (Object.hasOwn(LASTING, name)) event.respondWith(lasting(request, name));
  else if (CHANGING.includes(name)) event.respondWith(changing(event, name));
});
