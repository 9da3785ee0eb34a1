// The page about embedding: its language, the lines to paste, the examples. It is a plain script in the head, so that the
// page is never seen in the other language first.

const root = document.documentElement;

const WORDS = {
  it: {
    copied: "Copiato.",
    selected: "Il browser non lo permette: il testo è selezionato, copialo con la tastiera.",
    refused: "Le regole di sicurezza di questo sito non permettono riquadri (frame-src).",
    frame: "Esploratore dell’ecosistema",
  },
  en: {
    copied: "Copied.",
    selected: "The browser does not allow it: the text is selected, copy it with the keyboard.",
    refused: "This site’s security policy allows no frames (frame-src).",
    frame: "Ecosystem Explorer",
  },
};

function speak(language) {
  root.lang = language;
  root.dataset.lang = language;
}

speak(navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in WORDS) ?? "en");
const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => { root.dataset.theme = dark.matches ? "night" : "paper"; };
dark.addEventListener("change", paint);
paint();

/** Text as it stands in an attribute; the explorer's own lines are written the same way. */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const tag = (name, attributes) =>
  `<${name}${attributes.map(([key, value]) => value === null ? ` ${key}` : ` ${key}="${escaped(value)}"`).join("")}></${name}>`;

const here = (path) => new URL(path, document.baseURI).href;

/** What the reader has chosen: attributes in the order in which they are written, those that say nothing left out. */
function chosen(form) {
  const value = (name) => (form.elements[name].value ?? "").trim();
  const boxes = [...form.querySelectorAll("[name=controls]")];
  const on = boxes.filter((box) => box.checked).map((box) => box.value);
  const all = [
    ["lang", value("lang")], ["view", value("view")], ["filter", value("filter")], ["focus", value("focus")],
    ["theme", value("theme")], ["height", value("height")],
    ["controls", on.length === boxes.length ? "" : on.join(",") || "none"],
    ["loading", value("loading")], ["gestures", value("gestures")],
    ["kiosk", form.elements.kiosk.checked ? null : ""], ["idle", value("idle")],
    ["public-base-url", value("public-base-url")],
  ];
  return all.filter(([, text]) => text !== "");
}

/** The page's address with the same choices, in the grammar of links. */
function link(attributes) {
  const keys = { view: "view", filter: "filter", focus: "select", lang: "lang", theme: "theme" };
  const words = { light: "paper", dark: "night" };
  const readable = (text) => encodeURIComponent(text).replace(/%(3A|3B|2C)/g, decodeURIComponent);
  const given = new Map(attributes);
  const parts = Object.entries(keys)
    .filter(([name]) => given.has(name))
    .map(([name, key]) => `${key}=${readable(words[given.get(name)] ?? given.get(name))}`);
  return here("../") + (parts.length > 0 ? `#v=1&${parts.join("&")}` : "");
}

const LINES = {
  element: (attributes) => `${tag("script", [["type", "module"], ["src", here("../ecosystem-explorer.js")]])}\n${
    tag("ecosystem-explorer", [["src", here("../data/snapshot.json")], ...attributes])}`,
  iframe: (attributes) => tag("iframe", [
    ["src", link(attributes)], ["title", WORDS[root.lang].frame], ["width", "100%"],
    ["height", new Map(attributes).get("height") ?? "640"], ["style", "border: 0"], ["loading", "lazy"], ["allow", "clipboard-write"],
  ]),
  // A shortcode has no way to write its own brackets and quotes inside a value.
  wordpress: (attributes) => `[ecosystem_explorer${
    attributes.map(([key, value]) => ` ${key}="${value === null ? "yes" : value.replace(/["[\]<>]/g, "")}"`).join("")}]`,
};

function begin() {
  const find = (id) => document.getElementById(id);
  const form = find("configurator");
  const snippet = find("snippet");
  const example = find("example");

  function write() {
    const kind = form.elements.kind.value;
    const attributes = chosen(form);
    snippet.value = LINES[kind](attributes);
    find("copied").textContent = "";
    for (const part of document.querySelectorAll("[data-only]")) part.hidden = part.dataset.only !== kind;
    for (const part of document.querySelectorAll("[data-not]")) part.hidden = part.dataset.not === kind;
    const given = new Map(attributes);
    for (const name of ["view", "filter", "focus", "theme", "height", "controls", "gestures", "kiosk", "idle", "public-base-url"]) {
      if (!given.has(name)) example.removeAttribute(name);
      else if (example.getAttribute(name) !== (given.get(name) ?? "")) example.setAttribute(name, given.get(name) ?? "");
    }
    example.lang = given.get("lang") ?? root.lang;
  }

  function settle(language) {
    speak(language);
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    for (const option of document.querySelectorAll("option")) option.textContent = option.dataset[language];
    write();
  }

  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => settle(button.dataset.language));
  }
  form.addEventListener("input", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  snippet.addEventListener("focus", () => snippet.select());
  find("copy").addEventListener("click", async () => {
    let said = WORDS[root.lang].copied;
    try {
      await navigator.clipboard.writeText(snippet.value);
    } catch {
      snippet.focus();
      said = WORDS[root.lang].selected;
    }
    find("copied").textContent = said;
  });
  find("second").addEventListener("click", (event) => {
    event.currentTarget.hidden = true;
    const second = document.createElement("ecosystem-explorer");
    for (const [name, value] of [["src", "../data/snapshot.json"], ["view", "list"], ["filter", "kind:hub"], ["height", "480"]]) {
      second.setAttribute(name, value);
    }
    second.lang = root.lang === "it" ? "en" : "it";
    second.tabIndex = -1;
    find("beside").append(second);
    second.focus();
  });
  find("framed").addEventListener("click", (event) => {
    event.currentTarget.hidden = true;
    const frame = document.createElement("iframe");
    frame.title = WORDS[root.lang].frame;
    frame.src = link([["view", "hubs"], ["lang", root.lang]]);
    find("frame").append(frame);
    frame.focus();
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    if (event.effectiveDirective === "frame-src") find("refused").textContent = WORDS[root.lang].refused;
  });
  settle(root.lang);
}

document.addEventListener("DOMContentLoaded", begin);
