// Looks for elements the way a reader does: by what they are and what they are called,
// through open shadow roots, and only among what can be seen.
// Called with a role ("" for any) and a name ("" for any); gives the matches, the exact ones first.
const [role, name] = arguments;

const IMPLICIT = {
  A: (e) => (e.hasAttribute("href") ? "link" : ""),
  ARTICLE: () => "article",
  ASIDE: () => "complementary",
  BUTTON: () => "button",
  DIALOG: () => "dialog",
  FIELDSET: () => "group",
  FOOTER: () => "contentinfo",
  FORM: () => "form",
  H1: () => "heading", H2: () => "heading", H3: () => "heading",
  H4: () => "heading", H5: () => "heading", H6: () => "heading",
  HEADER: () => "banner",
  IMG: () => "img",
  INPUT: (e) => ({
    button: "button", checkbox: "checkbox", number: "spinbutton", radio: "radio", range: "slider",
    reset: "button", search: "searchbox", submit: "button",
  })[e.type] ?? "textbox",
  LI: () => "listitem",
  MAIN: () => "main",
  NAV: () => "navigation",
  OL: () => "list",
  OPTION: () => "option",
  PROGRESS: () => "progressbar",
  SECTION: () => "region",
  SELECT: () => "combobox",
  SUMMARY: () => "button",
  TABLE: () => "table",
  TD: () => "cell",
  TEXTAREA: () => "textbox",
  TH: (e) => (e.scope === "row" ? "rowheader" : "columnheader"),
  TR: () => "row",
  UL: () => "list",
};

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const roleOf = (e) => (e.getAttribute("role") ?? IMPLICIT[e.tagName]?.(e) ?? "").split(" ")[0];

function nameOf(e) {
  const root = e.getRootNode();
  const named = (e.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
    .map((id) => root.getElementById?.(id)?.textContent);
  return tidy(named.join(" "))
    || tidy(e.getAttribute("aria-label"))
    || tidy([...(e.labels ?? [])].map((label) => label.textContent).join(" "))
    || tidy(e.getAttribute("alt"))
    || (/^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName) ? "" : tidy(e.innerText ?? e.textContent))
    || tidy(e.getAttribute("title"))
    || tidy(e.getAttribute("placeholder"));
}

const seen = (e) => e.checkVisibility({ opacityProperty: false, visibilityProperty: true })
  && !e.closest("[aria-hidden=true], [inert]");

function* everything(root) {
  for (const e of root.querySelectorAll("*")) {
    yield e;
    if (e.shadowRoot) yield* everything(e.shadowRoot);
  }
}

const exact = [];
const near = [];
for (const e of everything(document.body)) {
  if (role) {
    if (roleOf(e) !== role || !seen(e)) continue;
    const own = nameOf(e);
    if (!name || own === name) exact.push(e);
    else if (own.includes(name)) near.push(e);
  } else if (!/^(SCRIPT|STYLE)$/.test(e.tagName)) {
    // Cheap first: a page has thousands of elements, and few hold the words.
    const own = tidy(e.textContent);
    if (!own.includes(name) || !seen(e)) continue;
    (own === name ? exact : near).push(e);
  }
}
// Of nested elements that hold a text, the innermost is meant.
const innermost = (list) => list.filter((e) => !list.some((other) => other !== e && e.contains(other)));
return role ? [...exact, ...near] : innermost([...exact, ...near]);
