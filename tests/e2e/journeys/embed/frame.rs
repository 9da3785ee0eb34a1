//! The page in a frame of another one, on another origin: height, link in and out, what is told, and what is not listened to.

use crate::page::Page;
use crate::site::{Answer, Site};
use crate::window::Window;
use serde_json::{Value, json};

/// A page with the packaged site in a frame, from another port of this machine; what it hears is in `told`.
fn framed(link: &str, more: &str) -> (Page, [Site; 2]) {
    let inside = Site::packaged().serve();
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A host</title><link rel=\"icon\" href=\"data:,\">\
         <script>window.told = []; for (const name of ['ready', 'select', 'state', 'error']) \
           addEventListener(`explorer-${{name}}`, (event) => told.push([name, event.detail])); \
           window.raw = []; addEventListener('message', (event) => raw.push([event.origin, event.data.type, event.data.id]));</script>\
         <iframe id=\"one\" data-ecosystem-explorer data-deep-link=\"explorer\" src=\"{}\" width=\"900\" height=\"300\" title=\"Explorer\"></iframe>{more}\
         <script src=\"iframe-helper.js\" defer></script></html>",
        inside.url("")
    );
    let around = Site::packaged()
        .spoil(
            "around.html",
            Answer::Instead("text/html; charset=utf-8", page),
        )
        .serve();
    let page = Window::desktop()
        .size(1000, 900)
        .open(&around.url(&format!("around.html{link}")));
    (page, [inside, around])
}

fn told(page: &Page, name: &str) -> Value {
    page.wait_for(
        name,
        &format!("return told.filter(([name]) => name === '{name}').at(-1)?.[1] ?? null;"),
    )
}

#[test]
fn a_frame_is_as_high_as_it_wants_and_a_link_leads_into_it_and_out() {
    let link = "#explorer=v%3D1%26view%3Dlist%26select%3Dunibo&other=kept";
    let (page, [inside, around]) = framed(link, "");
    told(&page, "ready");
    page.wait_for(
        "the state",
        "return told.some(([name, detail]) => name === 'state' && detail.view === 'list');",
    );
    assert_eq!(
        told(&page, "select"),
        json!({ "id": "unibo", "kind": "member" })
    );
    page.wait_for(
        "the height",
        "return document.getElementById('one').offsetHeight >= 558;",
    );
    // Out again: what is chosen inside is in the address of the page around, beside what that has there.
    page.run("document.getElementById('one').contentWindow.postMessage({ source: 'ecosystem-explorer', v: 1, type: 'set', payload: { view: 'world', focus: '' } }, '*');", &[]);
    page.wait_for(
        "the address",
        "return location.hash.includes('world') && location.hash.includes('other=kept');",
    );
    page.run("location.hash = '#explorer=v%3D1%26view%3Dhubs';", &[]);
    page.wait_for("the other link", "return told.at(-1)[1].view === 'hubs';");
    page.run("document.getElementById('one').contentWindow.postMessage({ source: 'ecosystem-explorer', v: 1, type: 'reset' }, '*');", &[]);
    page.wait_for(
        "the start",
        "return told.at(-1)[1].view === 'network' && !location.hash.includes('explorer=');",
    );
    let origins = page.run(
        "return [...new Set(raw.map(([origin, , id]) => `${origin} ${id}`))].sort();",
        &[],
    );
    assert_eq!(
        origins,
        json!([
            format!("{} null", inside.origin()),
            format!("{} one", inside.origin())
        ])
    );
    assert_eq!(page.errors(), [""; 0]);
    drop(around);
}

#[test]
fn who_is_not_the_page_around_is_not_heard_and_nothing_is_markup() {
    let (page, _sites) = framed("", "<iframe id=\"two\" srcdoc=\"<p>Another\"></iframe>");
    told(&page, "ready");
    page.wait_for(
        "the state",
        "return told.some(([name]) => name === 'state');",
    );
    page.run(
        "const one = document.getElementById('one').contentWindow; \
         const say = (type, payload, more) => one.postMessage({ source: 'ecosystem-explorer', v: 1, type, payload, ...more }, '*'); \
         say('set', { view: 'moon' }); say('set', { view: { toString: 'x' } }); say('unknown', {}); say('__proto__', {}); say('set', null); \
         say('set', { link: '<img src=x onerror=alert(1)>' }); say('set', { view: 'list' }, { v: 2 }); say('set', { view: 'list' }, { source: 'another' }); \
         one.postMessage('text', '*'); one.postMessage(null, '*'); say('init', { origin: 'https://example.org' });",
        &[],
    );
    // A frame beside it says the same words, in vain.
    page.run(
        "const two = document.getElementById('two').contentWindow; \
         two.eval(`parent.frames[0].postMessage({ source: 'ecosystem-explorer', v: 1, type: 'set', payload: { view: 'time' } }, '*')`);",
        &[],
    );
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(told(&page, "state")["view"], "network");
    // Nor does the page around believe a frame that is none of its explorers, or open what is no page. (The page itself says it, of
    // a frame of its own origin: Firefox makes no message of another window.)
    let opened = page.run(
        "const count = told.length; \
         const two = document.getElementById('two').contentWindow; \
         two.eval(`parent.postMessage({ source: 'ecosystem-explorer', v: 1, type: 'select', payload: { id: 'x' } }, '*')`); \
         const script = document.createElement('script'); \
         script.textContent = `const liar = document.createElement('iframe'), opened = window.opened = []; \
           liar.dataset.ecosystemExplorer = ''; liar.src = 'iframe-helper.js'; document.body.append(liar); \
           window.open = (url) => opened.push(url); \
           for (const url of ['javascript:alert(1)', 'https://example.org/']) \
             dispatchEvent(new MessageEvent('message', { source: liar.contentWindow, origin: location.origin, \
               data: { source: 'ecosystem-explorer', v: 1, type: 'openlink', payload: { url } } }));`; \
         document.head.append(script); \
         return new Promise((done) => setTimeout(() => done([[...window.opened], told.length - count]), 100));",
        &[],
    );
    assert_eq!(opened, json!([["https://example.org/"], 0]));
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn the_helper_is_small() {
    let source = include_str!("../../../../embed/iframe-helper.js");
    let short: usize = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .map(|line| line.len() + 1)
        .sum();
    assert!(short < 2_000, "{short} bytes without space and comments");
}
