//! An element's life: moved, hidden, late, removed, one of many; and nothing left of it.

use super::{DATA, HOST, open, ready, serving, settled, with};
use crate::page::Page;
use crate::site::{Answer, Site};
use crate::window::Window;
use serde_json::json;

fn one(more: &str) -> String {
    format!(
        "<ecosystem-explorer src=\"{DATA}\" lang=\"en\" height=\"500\"{more}></ecosystem-explorer>"
    )
}

#[test]
fn moved_it_stays_as_it_is_and_removed_it_is_gone() {
    let (page, site) = open(
        Window::desktop(),
        &format!("<div id=\"a\">{}</div><div id=\"b\"></div>", one("")),
    );
    settled(&page);
    let moved = with(
        &page,
        "await one.setView('list'); await one.focusNode('unibo'); await new Promise((done) => setTimeout(done, 100)); \
         const inside = one.shadowRoot.firstElementChild; let ends = 0; one.addEventListener('explorer-ready', () => ends += 1); \
         document.getElementById('b').append(one); await new Promise((done) => setTimeout(done, 100)); \
         return [one.state.view, one.state.focus, inside === one.shadowRoot.firstElementChild, ends];",
    );
    assert_eq!(moved, json!(["list", "unibo", true, 0]));
    super::super::opened(&page, "University of Bologna");
    assert_eq!(snapshots(&site), 1);
    let removed = with(
        &page,
        "one.remove(); await new Promise((done) => setTimeout(done, 100)); \
         const gone = [one.state, one.shadowRoot.childElementCount]; \
         document.body.append(one); await new Promise((done) => setTimeout(done, 50)); await one.ready; return [gone, one.state.focus];",
    );
    assert_eq!(removed, json!([[null, 0], "unibo"]));
    let over = with(
        &page,
        "one.destroy(); await new Promise((done) => setTimeout(done, 50)); \
         return [one.isConnected, one.shadowRoot.childElementCount, await one.setView('list').catch((error) => error.message)];",
    );
    assert_eq!(over, json!([true, 0, "view list: destroyed"]));
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn two_on_a_page_are_two_and_a_failure_stays_where_it_is() {
    let broken = "<ecosystem-explorer id=\"broken\" src=\"nowhere.json\" lang=\"it\"><p>In place of it</p></ecosystem-explorer>";
    let (page, _site) = open(
        Window::desktop().size(1280, 1800),
        &format!("{}{broken}{}", one(""), one(" id=\"three\" view=\"list\"")),
    );
    settled(&page);
    page.find_text("Il server ha risposto 404.");
    page.find_text("In place of it");
    let states = with(
        &page,
        "const three = document.getElementById('three'), broken = document.getElementById('broken'); await three.ready; await one.setView('world'); \
         await three.setFilter('kind:hub'); await new Promise((done) => setTimeout(done, 100)); \
         return [one.state.view, one.state.filter, three.state.view, three.state.filter, broken.dataset.failed, one.dataset.failed ?? null, \
           await broken.ready.catch((error) => error.code)];",
    );
    assert_eq!(
        states,
        json!([
            "world",
            "",
            "list",
            "kind:hub",
            "data-status",
            null,
            "data-status"
        ])
    );
    // One of them has the address, which is written after the next paint.
    page.wait_for("the address", "return location.hash === '#v=1&view=world';");
}

#[test]
fn what_is_hidden_or_far_comes_when_it_is_shown() {
    let (page, site) = open(
        Window::desktop(),
        &format!(
            "<div id=\"tab\" style=\"display: none\">{}</div><div style=\"height: 3000px\"></div>{}",
            one(""),
            one(" id=\"far\" loading=\"lazy\"")
        ),
    );
    ready(&page);
    let far = with(
        &page,
        "const far = document.getElementById('far'); return [far.state, !far.shadowRoot];",
    );
    assert_eq!(far, json!([null, true]));
    with(
        &page,
        "document.getElementById('tab').style.display = 'block';",
    );
    settled(&page);
    assert!(super::super::drawn(&page) > 10_000);
    with(
        &page,
        "document.getElementById('far').scrollIntoView(); await document.getElementById('far').ready;",
    );
    assert_eq!(page.errors(), [""; 0]);
    let programs = |asked: Vec<String>| {
        asked
            .iter()
            .filter(|path| path.ends_with("_bg.wasm"))
            .count()
    };
    assert_eq!(programs(site.asked()), 1);

    // Where all are far the program waits, too.
    let (page, site) = open(
        Window::desktop(),
        &format!(
            "<div style=\"height: 3000px\"></div>{}",
            one(" loading=\"lazy\"")
        ),
    );
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(programs(site.asked()), 0);
    page.run(
        "document.querySelector('ecosystem-explorer').scrollIntoView();",
        &[],
    );
    settled(&page);
    assert_eq!(programs(site.asked()), 1);
}

#[test]
fn a_name_that_somebody_has_taken_is_left_alone() {
    let (page, site) = open(
        Window::desktop(),
        &format!(
            "<script>customElements.define('ecosystem-explorer', class extends HTMLElement {{ mine = true }});</script>{}",
            one("")
        ),
    );
    page.wait_for(
        "the program",
        "return performance.getEntriesByType('resource').some((file) => file.name.endsWith('.wasm')) && !document.querySelector('.boot-progress');",
    );
    assert_eq!(
        with(&page, "return [one.mine, one.shadowRoot];"),
        json!([true, null])
    );
    assert_eq!(page.errors(), [""; 0]);
    drop(site);
}

/// What would stay behind: listeners on what outlives the element, frames and timers asked for, contexts, observers, workers.
const LEDGER: &str = "\
    window.ledger = { listeners: 0, timers: new Set(), frames: new Set(), contexts: [], known: new WeakSet(), observers: 0, workers: 0 }; \
    const owners = [window, document, document.fonts]; \
    for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) { \
      const own = EventTarget.prototype[name]; \
      EventTarget.prototype[name] = function (kind, ...rest) { \
        if (owners.includes(this) || this instanceof MediaQueryList) ledger.listeners += by; return own.call(this, kind, ...rest); }; } \
    for (const [ask, drop, kept] of [['setTimeout', 'clearTimeout', 'timers'], ['requestAnimationFrame', 'cancelAnimationFrame', 'frames']]) { \
      const asks = window[ask], drops = window[drop]; \
      window[ask] = (call, ...rest) => { const id = asks((...given) => { ledger[kept].delete(id); return call(...given); }, ...rest); ledger[kept].add(id); return id; }; \
      window[drop] = (id) => { ledger[kept].delete(id); return drops(id); }; } \
    const context = HTMLCanvasElement.prototype.getContext; \
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { const made = context.call(this, kind, ...rest); \
      if (kind === 'webgl2' && made && !ledger.known.has(made)) { ledger.known.add(made); ledger.contexts.push(new WeakRef(made)); } return made; }; \
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) { const Own = window[name]; \
      window[name] = class extends Own { observe(...rest) { if (!this.on) { this.on = true; ledger.observers += 1; } super.observe(...rest); } \
        disconnect() { if (this.on) { this.on = false; ledger.observers -= 1; } super.disconnect(); } }; } \
    const Work = window.Worker; window.Worker = class extends Work { constructor(...rest) { super(...rest); ledger.workers += 1; } };";

/// Puts an explorer on the page, with a hand over it until the graphics processor draws, and takes it away again, so many times. Says
/// what is left.
fn rounds(page: &Page, count: u32) -> serde_json::Value {
    // A script may not take too long.
    for _ in 0..count / 10 {
        with(
            page,
            &format!(
                "for (let round = 0; round < 10; round += 1) {{ \
                   const it = document.createElement('ecosystem-explorer'); it.setAttribute('src', '{DATA}'); it.setAttribute('height', '500'); \
                   document.getElementById('place').append(it); await it.ready; \
                   for (const made = ledger.contexts.length; ledger.contexts.length === made;) {{ \
                     it.shadowRoot.querySelector('.canvas').dispatchEvent(new PointerEvent('pointermove')); \
                     await new Promise((done) => requestAnimationFrame(done)); }} \
                   it.remove(); await new Promise((done) => setTimeout(done)); }}"
            ),
        );
    }
    with(
        page,
        "await new Promise((done) => setTimeout(done, 300)); \
         return [ledger.listeners, ledger.timers.size, ledger.frames.size, ledger.observers, ledger.workers, \
           ledger.contexts.filter((context) => context.deref()?.isContextLost() === false).length];",
    )
}

fn memory(page: &Page) -> (f64, f64) {
    page.chromium("HeapProfiler.collectGarbage", &json!({}));
    page.chromium("HeapProfiler.collectGarbage", &json!({}));
    let heap = page.chromium("Runtime.getHeapUsage", &json!({}))["usedSize"].as_f64();
    let wasm = page.run(
        "return window.memories.reduce((sum, one) => sum + one.buffer.byteLength, 0);",
        &[],
    );
    (heap.unwrap(), wasm.as_f64().unwrap())
}

/// How many rounds; `EXPLORER_ROUNDS=500` is the figure that is promised.
fn promised() -> u32 {
    std::env::var("EXPLORER_ROUNDS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(20)
}

#[test]
fn many_lives_leave_nothing_behind() {
    needs!(Protocol);
    let catch = "window.memories = []; for (const name of ['instantiate', 'instantiateStreaming']) { const own = WebAssembly[name]; \
        WebAssembly[name] = async (...given) => { const made = await own.call(WebAssembly, ...given); \
          const memory = (made.instance ?? made).exports.memory; if (memory) window.memories.push(memory); return made; }; }";
    let (page, _site) = open(
        Window::desktop(),
        &format!(
            "<script>{LEDGER} {catch}</script><div id=\"place\"></div><ecosystem-explorer data-first src=\"{DATA}\" height=\"500\"></ecosystem-explorer>"
        ),
    );
    settled(&page);
    with(
        &page,
        "one.remove(); await new Promise((done) => setTimeout(done, 200));",
    );
    let before = rounds(&page, 20);
    let (heap, wasm) = memory(&page);
    let after = rounds(&page, promised());
    let (heap_after, wasm_after) = memory(&page);
    eprintln!(
        "{} rounds after the first 20: {before} and {after}; heap {:+.0} kB, wasm {:+.0} kB",
        promised(),
        (heap_after - heap) / 1e3,
        (wasm_after - wasm) / 1e3
    );
    assert_eq!(
        before, after,
        "listeners, timers, frames, observers, workers, contexts"
    );
    assert_eq!(after[5], 0, "contexts");
    let made = page.run("return ledger.contexts.length;", &[]).as_u64();
    assert!(
        made >= Some(20 + u64::from(promised())),
        "{made:?} contexts were made"
    );
    assert!(heap_after - heap + wasm_after - wasm < 1e6);
    assert_eq!(page.errors(), [""; 0]);
}

/// What it costs in time is measured by `cargo xtask bench --only second`.
#[test]
fn a_second_explorer_asks_for_nothing_and_reads_nothing_again() {
    let (page, site) = open(
        Window::desktop().size(1280, 1200),
        &format!("{}<div id=\"place\"></div>", one("")),
    );
    settled(&page);
    let before = site.asked();
    let second = with(
        &page,
        "const it = one.cloneNode(); document.getElementById('place').append(it); await it.ready; \
         const marks = performance.getEntriesByType('mark').map((mark) => mark.name); \
         const [own, others] = [one, it].map((each) => each.shadowRoot.adoptedStyleSheets); \
         return [marks.includes('explorer:start#2'), marks.includes('explorer:snapshot-parsed'), marks.includes('explorer:snapshot-parsed#2'), \
           own[0] === others[0]];",
    );
    assert_eq!(second, json!([true, true, false, true]));
    page.wait_for(
        "its picture",
        "return performance.getEntriesByName('explorer:settled#2').length > 0;",
    );
    let asked = &site.asked()[before.len()..];
    assert!(
        asked.iter().all(|path| path.ends_with("_later.wasm")),
        "{asked:?}"
    );

    // The last one takes the data along: what comes then asks the host what is true by now.
    with(
        &page,
        "const it = one.cloneNode(); document.querySelectorAll('ecosystem-explorer').forEach((each) => each.remove()); \
         await new Promise((done) => setTimeout(done, 50)); document.body.append(it); await it.ready;",
    );
    assert_eq!(snapshots(&site), 2);
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn whoever_waits_for_the_data_of_another_gets_it_though_the_other_goes() {
    let late = Answer::Late(std::time::Duration::from_millis(1500));
    let site = serving(
        Site::packaged().spoil(DATA, late),
        &format!("{}{}", one(""), one(" view=\"list\"")),
    );
    let page = Window::desktop().open(&site.url(HOST));
    let state = with(
        &page,
        "await new Promise((done) => setTimeout(done, 100)); one.remove(); \
         const other = document.querySelector('ecosystem-explorer'); await other.ready; return other.state.view;",
    );
    assert_eq!(state, "list");
    // A request that is stopped early may never have left the browser.
    assert!((1..=2).contains(&snapshots(&site)));
    assert_eq!(page.errors(), [""; 0]);
}

/// How often the snapshot was asked for.
fn snapshots(site: &Site) -> usize {
    let asked = site.asked();
    asked.iter().filter(|path| path.ends_with(DATA)).count()
}
