//! What a device, a browser or a file does not give: memory, a graphics processor, a size, sound positions.

use super::{drawn, drawn_on, inside, near, settled};
use crate::page::Page;
use crate::site::{Answer, Site};
use crate::window::Window;

const DATA: &str = "data/snapshot.json";

/// A snapshot of so many names and ties between them; `positions` is what the file says of where they stand.
fn file(nodes: usize, ties: usize, positions: &str) -> String {
    let names: Vec<String> = (0..nodes)
        .map(|n| format!(r#"{{"id": "n{n}", "kind": "member", "name": "Name {n}"}}"#))
        .collect();
    let lines: Vec<String> = (0..ties)
        .map(|n| {
            let (from, to) = (n % nodes, (n % nodes + 1 + n / nodes) % nodes);
            format!(r#"{{"from": "n{from}", "to": "n{to}", "kind": "collaborates-with"}}"#)
        })
        .collect();
    format!(
        r#"{{"schema": 1, "title": "Made up", "positions": {{"network": [{positions}]}}, "nodes": [{}], "ties": [{}]}}"#,
        names.join(","),
        lines.join(",")
    )
}

/// Everybody on a grid.
fn places(nodes: usize) -> String {
    let places: Vec<String> = (0..nodes)
        .map(|n| format!("[{}, {}]", n % 20 * 40, n / 20 * 40))
        .collect();
    places.join(",")
}

fn site(file: String) -> crate::site::Plan {
    Site::packaged().spoil(DATA, Answer::Instead("application/json", file))
}

/// Opens a page that runs a script before everything else.
fn open(window: Window, site: &Site, link: &str, script: &str) -> Page {
    let page = window.open("about:blank");
    page.before(script);
    page.go(&site.url(link));
    page
}

/// Leaves the program so many bytes of memory beyond what it has when it begins.
fn with_memory(bytes: usize) -> String {
    format!(
        "for (const name of ['instantiate', 'instantiateStreaming']) {{ const own = WebAssembly[name]; \
           WebAssembly[name] = async (...given) => {{ const made = await own.apply(WebAssembly, given); \
             const memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory); \
             if (memory) {{ let rest = 65536 - memory.buffer.byteLength / 65536 - {}; \
               for (let step = rest; rest > 0 && step > 0;) {{ try {{ memory.grow(Math.min(step, rest)); rest -= step; }} catch {{ step >>= 1; }} }} }} \
             return made; }}; }}",
        bytes / 65536
    )
}

#[test]
fn data_that_the_device_cannot_hold_is_told_in_both_languages() {
    // Not even its bytes; its bytes, but not its records.
    for (memory, language, words) in [
        (
            4 << 20,
            "en",
            "This device has not enough memory for this data.",
        ),
        (
            12 << 20,
            "it",
            "Questo dispositivo non ha abbastanza memoria per questi dati.",
        ),
    ] {
        let big = file(20, 1, &places(20)).replace("Made up", &"m".repeat(9_000_000));
        let site = site(big).serve();
        let page = open(
            Window::desktop().language(language),
            &site,
            "",
            &with_memory(memory),
        );
        page.find_text(words);
    }
}

#[test]
fn a_graphics_processor_that_never_comes_back_is_waited_for_only_where_it_is_worth_it() {
    needs!(Graphics);
    for (ties, patience) in [(600, 0), (21_000, 900)] {
        let site = site(file(300, ties, &places(300))).serve();
        let page = Window::desktop().open(&site.url(""));
        settled(&page);
        page.wait("a picture", || (drawn(&page) > 20_000).then_some(()));
        near(&page);
        inside(
            &page,
            "const plain = root.querySelector('.plain'); const began = performance.now(); \
             new MutationObserver(() => { if (plain.width) window.waited ??= performance.now() - began; }).observe(plain, { attributes: true }); \
             root.querySelector('.marks').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();",
        );
        page.wait("the picture without it", || {
            (drawn_on(&page) == "plain" && drawn(&page) > 20_000).then_some(())
        });
        let waited = page.run("return window.waited;", &[]);
        let waited = waited.as_f64().unwrap_or_default();
        assert!(waited >= f64::from(patience), "{waited}");
        // It goes on without it.
        page.click("button", "List");
        page.find("button", "Name 7");
        assert_eq!(page.errors(), [""; 0]);
    }
}

#[test]
fn a_page_that_opens_out_of_sight_is_drawn_when_it_gets_a_size() {
    let site = Site::packaged().serve();
    let hidden = "const sheet = new CSSStyleSheet(); \
        sheet.replaceSync('ecosystem-explorer { width: 0 !important; height: 0 !important; overflow: hidden; }'); \
        document.adoptedStyleSheets = [sheet]; window.hiding = sheet; \
        addEventListener('DOMContentLoaded', () => { document.adoptedStyleSheets = [sheet]; });";
    let page = open(Window::desktop(), &site, "", hidden);
    page.wait_for(
        "the canvas",
        "return document.querySelector('ecosystem-explorer').shadowRoot?.querySelector('.layers')?.clientWidth === 0;",
    );
    assert!(!page.marks().contains_key("explorer:first-picture"));
    page.run("document.adoptedStyleSheets = [];", &[]);
    settled(&page);
    page.wait("a full picture", || (drawn(&page) > 20_000).then_some(()));
    assert_ne!(drawn_on(&page), "");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn positions_that_are_no_numbers_are_worked_out_and_the_reader_is_told() {
    // As Python writes what is no number, and a number too large to be one.
    for wrong in ["[NaN, 1]", "[1e999, 1]"] {
        let some = format!("{wrong},{}", places(39));
        let site = site(file(40, 39, &some)).serve();
        let page = Window::desktop().open(&site.url(""));
        settled(&page);
        page.wait("a picture", || (drawn(&page) > 500).then_some(()));
        page.click("button", "issues in the file");
        page.find_text("the explorer works the positions out itself");
        assert_eq!(page.errors(), [""; 0]);
    }
}
