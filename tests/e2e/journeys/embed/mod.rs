//! The explorer on pages of others: pages that only load it, and have a life of their own.

mod element;
mod frame;
mod hosts;
mod life;
mod manners;

use crate::page::Page;
use crate::site::{Answer, Plan, Site};
use crate::window::Window;
use serde_json::Value;

/// Where the page of the host is, beside the packaged files.
const HOST: &str = "host.html";
/// What it loads: the module that the package has for the pages of others.
const MODULE: &str = "ecosystem-explorer.js";
const DATA: &str = "data/snapshot.json";

/// A page of somebody else's with this in its body.
fn host(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>\
         <link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"{MODULE}\"></script></head><body>{body}</body></html>"
    )
}

fn serving(plan: Plan, body: &str) -> Site {
    let page = Answer::Instead("text/html; charset=utf-8", host(body));
    plan.spoil(HOST, page).serve()
}

/// Opens a page with this in its body.
fn open(window: Window, body: &str) -> (Page, Site) {
    let site = serving(Site::packaged(), body);
    (window.open(&site.url(HOST)), site)
}

/// Runs a script with `one`, the first explorer of the page, and waits for what it promises.
fn with(page: &Page, script: &str) -> Value {
    page.run(
        &format!(
            "return (async () => {{ await customElements.whenDefined('ecosystem-explorer'); \
             const one = document.querySelector('ecosystem-explorer'); {script} }})();"
        ),
        &[],
    )
}

/// Waits until the first explorer of the page has its data.
fn ready(page: &Page) {
    assert_eq!(with(page, "await one.ready; return true;"), true);
}

/// The same, until its picture has come to rest.
fn settled(page: &Page) {
    ready(page);
    super::settled(page);
}
