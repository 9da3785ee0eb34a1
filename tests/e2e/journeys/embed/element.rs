//! Attributes, methods, properties and events of the element.

use super::{DATA, open, ready, settled, with};
use crate::site::Site;
use crate::window::Window;
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn every_attribute_takes_effect_later_too() {
    let (page, _site) = open(
        Window::desktop(),
        &format!(
            "<ecosystem-explorer id=\"one\" src=\"{DATA}\" lang=\"en\" view=\"list\" filter=\"kind:hub\" height=\"500\"></ecosystem-explorer>"
        ),
    );
    ready(&page);
    let now = |script: &str| with(&page, script);
    assert_eq!(
        now("return [one.state.view, one.state.filter, one.state.lang, one.offsetHeight];"),
        json!(["list", "kind:hub", "en", 500])
    );
    assert_eq!(
        now(
            "for (const [name, value] of [['view', 'world'], ['filter', 'kind:project'], ['focus', 'unibo'], ['lang', 'it'], \
             ['theme', 'dark'], ['height', '420px']]) one.setAttribute(name, value); await null; \
             return [one.state.view, one.state.filter, one.state.focus, one.state.lang, one.state.theme, one.offsetHeight];"
        ),
        json!(["world", "kind:project", "unibo", "it", "dark", 420])
    );
    page.find("button", "Elenco");
    // What the reader has left is where an attribute leads back to.
    assert_eq!(
        now(
            "await one.setView('list'); await null; const there = one.getAttribute('view'); \
             one.setAttribute('view', 'world'); await null; return [there, one.state.view];"
        ),
        json!(["list", "world"])
    );
    // What is left out.
    let seen = "return [...one.shadowRoot.querySelectorAll('.search, .zoom, .legend, .export')].filter((part) => part.checkVisibility()).length;";
    assert_eq!(now(&format!("await one.setView('network'); {seen}")), 4);
    assert_eq!(
        now(&format!(
            "one.setAttribute('controls', 'search,zoom'); {seen}"
        )),
        2
    );
    assert_eq!(
        now(
            "const gone = new Promise((seen) => one.addEventListener('explorer-error', (event) => seen(event.detail.code), { once: true })); \
             one.setAttribute('src', 'nowhere.json'); return gone;"
        ),
        "data-status"
    );
    assert_eq!(
        now(&format!(
            "one.setAttribute('src', '{DATA}'); await one.ready; return one.dataset.failed ?? null;"
        )),
        json!(null)
    );
}

#[test]
fn methods_do_what_they_say_and_refuse_what_they_cannot() {
    let (page, _site) = open(
        Window::desktop(),
        &format!("<ecosystem-explorer src=\"{DATA}\" lang=\"en\"></ecosystem-explorer>"),
    );
    settled(&page);
    let now = |script: &str| with(&page, script);
    assert_eq!(
        now(
            "await one.setView('hubs'); await one.setFilter('kind:hub'); await one.focusNode('unibo'); \
             return [one.state.view, one.state.filter, one.state.focus];"
        ),
        json!(["hubs", "kind:hub", "unibo"])
    );
    super::super::opened(&page, "University of Bologna");
    assert_eq!(now("await one.reset(); return one.state.link;"), "");
    assert_eq!(
        now(
            "const said = []; for (const ask of [() => one.setView('moon'), () => one.focusNode('nobody'), () => one.exportData('xls'), \
             () => one.exportImage('gif'), () => one.startTour('first')]) await ask().catch((error) => said.push(error.message)); return said;"
        ),
        json!([
            "view moon: unknown-view",
            "focus nobody: unknown-node",
            "data xls: unknown-type",
            "image gif: unknown-type",
            "tour first: unknown-tour"
        ])
    );
    assert_eq!(
        now(
            "const svg = await one.exportImage('svg'), png = await one.exportImage(); const json = JSON.parse(await (await one.exportData()).text()); \
             const csv = await (await one.exportData('csv')).text(); \
             return [svg.type, (await svg.text()).startsWith('<svg'), png.type, png.size > 20000, json.nodes.length > 300, csv.length > 9000];"
        ),
        json!(["image/svg+xml", true, "image/png", true, true, true])
    );
    // The state as one text, and in parts.
    assert_eq!(
        now(
            "one.state = 'v=1&view=list&filter=kind:hub'; await one.fit(); const whole = [one.state.view, one.state.filter]; \
             one.state = { filter: '', focus: 'unibo' }; await one.fit(); return [whole, one.state.view, one.state.filter, one.state.focus];"
        ),
        json!([["list", "kind:hub"], "list", "", "unibo"])
    );
    page.click("button", "Undo");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn what_happens_is_told_and_stands_on_the_element() {
    let (page, _site) = open(
        Window::desktop(),
        &format!(
            "<div id=\"around\"></div><script>window.told = []; const around = document.getElementById('around'); \
          for (const name of ['ready', 'error', 'select', 'view', 'filter', 'state', 'idle']) \
            around.addEventListener(`explorer-${{name}}`, ({{ detail }}) => window.told.push([name, detail])); \
          const shadow = around.appendChild(document.createElement('div')).attachShadow({{ mode: 'open' }}); \
          shadow.innerHTML = `<ecosystem-explorer src=\"{DATA}\" lang=\"it\" idle=\"1\"></ecosystem-explorer>`;</script>"
        ),
    );
    page.wait_for(
        "the data",
        "return told.some(([name]) => name === 'ready');",
    );
    page.click("button", "Elenco");
    page.wait_for("the view", "return told.some(([name]) => name === 'view');");
    page.click("button", "Università di Bologna");
    page.wait_for("a rest", "return told.some(([name]) => name === 'idle');");
    let told = page.run(
        "const of = (wanted) => told.filter(([name]) => name === wanted).map(([, detail]) => detail); \
         return [of('error').length, of('view'), of('select'), of('state').at(-1).link, of('idle')[0]];",
        &[],
    );
    assert_eq!(
        told,
        json!([
            0,
            [{ "view": "list" }],
            [{ "id": "unibo", "kind": "member" }],
            "v=1&view=list&select=unibo&lang=it",
            { "seconds": 1 }
        ])
    );
    let reflected = page.run(
        "const one = document.querySelector('#around > div').shadowRoot.firstChild; \
         return [one.getAttribute('view'), one.getAttribute('focus'), one.getAttribute('theme')];",
        &[],
    );
    assert_eq!(reflected, json!(["list", "unibo", null]));
}

#[test]
fn a_page_may_bring_the_data_itself() {
    let (page, site) = open(
        Window::desktop(),
        "<ecosystem-explorer lang=\"en\" view=\"list\"></ecosystem-explorer><script>\
         document.querySelector('ecosystem-explorer').data = { schema: 1, title: 'Mine', nodes: [{ id: 'a', kind: 'member', name: 'Anna' }] };</script>",
    );
    ready(&page);
    page.find("button", "Anna");
    assert_eq!(
        with(
            &page,
            "one.data = '{\"schema\": 1, \"nodes\": [{\"id\": \"b\", \"kind\": \"hub\", \"name\": \"Bruno\"}]}'; await null; await one.ready; return one.data.length;"
        ),
        69
    );
    page.find("button", "Bruno");
    assert!(!site.asked().iter().any(|path| path.ends_with(".json")));
    assert_eq!(
        with(
            &page,
            "one.data = 'no json'; await null; return one.ready.catch((error) => error.code);"
        ),
        "data-unreadable"
    );
}

#[test]
fn the_declarations_name_what_there_is_and_nothing_else() {
    let declared = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("embed/ecosystem-explorer.d.ts"),
    )
    .unwrap();
    let inside = declared
        .split_once("export class EcosystemExplorerElement extends HTMLElement {")
        .and_then(|(_, rest)| rest.split_once("\n}"))
        .unwrap()
        .0;
    let declared_members: BTreeSet<String> = inside
        .lines()
        .filter_map(|line| {
            let line = line.trim().trim_start_matches("readonly ");
            let line = line.trim_start_matches("get ").trim_start_matches("set ");
            let end = line.find(|sign: char| !sign.is_alphanumeric())?;
            (end > 0 && !line.starts_with("/*")).then(|| line[..end].to_owned())
        })
        .collect();
    let page = Window::desktop().open(&Site::packaged().serve().url(""));
    let there = with(
        &page,
        "const own = customElements.get('ecosystem-explorer').prototype; \
         return Object.getOwnPropertyNames(own).filter((name) => !/^(constructor|.*Callback)$/.test(name));",
    );
    let there: BTreeSet<String> = serde_json::from_value(there).unwrap();
    assert_eq!(declared_members, there);
    // Events, too.
    let class = include_str!("../../../../src/embed/element.js");
    let words = include_str!("../../../../src/embed/words.rs");
    for name in [
        "ready", "error", "select", "view", "filter", "state", "idle",
    ] {
        let event = format!("\"explorer-{name}\": CustomEvent");
        assert!(declared.contains(&event), "{name}");
        let said = [
            format!("#say(\"{name}\""),
            format!("&\"{name}\".into()"),
            format!("say(\"{name}\""),
            format!("            \"{name}\",\n"),
        ];
        let is_said = |line: &String| class.contains(line) || words.contains(line);
        assert!(said.iter().any(is_said), "{name}");
    }
}
