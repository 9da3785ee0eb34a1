//! What readers come for, from the first click to the answer, on the shipped snapshot.

mod address;
mod bad_data;
mod by_hand;
mod changes;
mod compare;
mod detail;
mod embed;
mod embed_page;
mod filter;
mod first_sight;
mod focus;
mod goldens;
mod groups;
mod hubs;
mod keyboard;
mod kiosk;
mod language;
mod later;
mod lens;
mod limits;
mod list;
mod network;
mod offline;
mod on_paper;
mod one_file;
mod paths;
mod phone;
mod policy;
mod present;
mod relaxing;
mod rendering;
mod search;
mod share;
mod shortlist;
mod suggestions;
mod take_home;
mod time;
mod tools;
mod tours;
mod undo;
mod world;
mod years;

use super::engine::{Engine, Need};
use super::page::{Element, Page};
use super::site::Site;
use super::window::Window;
use ecosystem_explorer::state::{Tool, View};

/// A page with the shipped snapshot, ready to be used; the site lives as long as the page is looked at.
pub struct Visit {
    pub page: Page,
    pub site: Site,
}

impl std::ops::Deref for Visit {
    type Target = Page;
    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Visit {
    /// Opens another link in the same window, as if it had just been followed.
    fn go(&self, link: &str) {
        self.page.go("about:blank");
        self.page.go(&self.site.url(link));
        settled(&self.page);
    }
}

/// Opens the packaged site at a link (`""`, `#view=list`, …) and waits for the first picture.
fn visit(window: Window, link: &str) -> Visit {
    let site = Site::packaged().serve();
    let page = window.open(&site.url(link));
    settled(&page);
    Visit { page, site }
}

fn settled(page: &Page) {
    page.wait_for(
        "the picture",
        "return performance.getEntriesByName('explorer:settled').length > 0 && document.fonts.status === 'loaded';",
    );
}

/// Takes a picture and a table along, then goes through every view and every tool by their links.
fn see_everything(page: &Page) {
    let go = |link: &str| {
        page.run("location.hash = arguments[0];", &[serde_json::json!(link)]);
    };
    // A browser that is driven saves no files; that there is one to be saved is told by its link.
    page.run(
        "window.saving = []; const own = HTMLAnchorElement.prototype.click; \
         HTMLAnchorElement.prototype.click = function () { \
           if (this.download) window.saving.push(this.download); else own.call(this); };",
        &[],
    );
    page.run(
        "document.querySelector('ecosystem-explorer').setAttribute('public-base-url', 'https://explorer.example/');",
        &[],
    );
    go("v=1&view=network&tool=share");
    page.find("heading", "Share what you see");
    page.find("img", "QR code with the link that is written below it");
    for (button, ending) in [
        ("SVG drawing", ".svg"),
        ("PNG image", ".png"),
        ("Table (CSV)", ".csv"),
    ] {
        page.click("button", button);
        let saved = page.wait_for(button, "return window.saving.shift() ?? null;");
        assert!(saved.as_str().unwrap().ends_with(ending), "{saved}");
    }
    for view in View::ALL {
        go(&format!("v=1&view={}", view.id()));
        page.wait_for(
            view.id(),
            &format!(
                "const root = document.querySelector('ecosystem-explorer').shadowRoot; \
                 return root.querySelector('{}') !== null;",
                if *view == View::List {
                    "table"
                } else {
                    ".layers canvas"
                }
            ),
        );
        if *view != View::List {
            page.wait(view.id(), || (drawn(page) > 500).then_some(()));
        }
    }
    for tool in Tool::ALL {
        go(&format!("v=1&view=network&tool={}", tool.id()));
        page.wait_for(
            tool.id(),
            "const root = document.querySelector('ecosystem-explorer').shadowRoot; \
             return root.querySelector('#tool-title') !== null;",
        );
    }
}

/// Before a page: notes when the second part of the program is in its place.
const PLACED: &str = "const Own = WebAssembly.Instance; WebAssembly.Instance = class extends Own { \
    constructor(...given) { super(...given); window.placed = true; } };";

/// Waits until it is.
fn whole(page: &Page) {
    page.wait_for("the rest of the program", "return window.placed ?? null;");
}

/// A script that runs inside the shadow root of the explorer, as `root`.
fn inside(page: &Page, script: &str) -> serde_json::Value {
    page.run(
        &format!("const root = document.querySelector('ecosystem-explorer').shadowRoot; {script}"),
        &[],
    )
}

/// The title of the open detail, if one is open.
fn title(page: &Page) -> String {
    let title = inside(
        page,
        "return root.querySelector('#detail-title')?.textContent.trim() ?? '';",
    );
    title.as_str().unwrap_or_default().to_owned()
}

/// Waits until the detail of this name is open.
fn opened(page: &Page, name: &str) {
    page.wait(&format!("the detail of {name}"), || {
        (title(page) == name).then_some(())
    });
}

/// The number at the beginning of the summary: how many are shown.
fn shown(page: &Page) -> u64 {
    let text = inside(page, "return root.querySelector('.status b').textContent;");
    text.as_str()
        .and_then(|text| text.parse().ok())
        .expect("the summary begins with a number")
}

/// The mark of a name on the canvas, through its button for the keyboard.
fn mark(page: &Page, name: &str) -> Element {
    page.find("button", &format!("{name}, "))
}

/// Where the mark of a name stands in the window, once its button has come to rest on it.
fn place(page: &Page, name: &str) -> (f64, f64) {
    at_rest(page);
    let mut before = None;
    page.wait(&format!("the mark of {name} to stand still"), || {
        let now = page.middle(&mark(page, name));
        let still = before == Some(now) && now.0 > 100.0 && now.1 > 60.0;
        before = Some(now);
        std::thread::sleep(std::time::Duration::from_millis(200));
        still.then_some(now)
    })
}

/// How many pixels of the picture are not of its ground: something is drawn.
fn drawn(page: &Page) -> u64 {
    let count = inside(page, "return window.pictures.drawn(root);");
    count.as_u64().unwrap_or_default()
}

/// The picture as a short number: two equal ones look the same.
fn picture(page: &Page) -> String {
    number(page, ".layers canvas")
}

/// Ground, ties and marks without the names, as a short number. Names stay where they stood while panels come and go, so they
/// are not to the last pixel where they were before a panel opened; the rest is.
fn unnamed(page: &Page) -> String {
    number(page, ".layers canvas:not(.names)")
}

/// The picture on these canvases, as a short number.
fn number(page: &Page, layers: &str) -> String {
    let hash = inside(
        page,
        &format!("return window.pictures.hash(root, '{layers}');"),
    );
    hash.as_str().unwrap_or_default().to_owned()
}

/// Which canvas marks are drawn on: `marks` by the graphics processor, `plain` without it.
fn drawn_on(page: &Page) -> String {
    let layer = inside(
        page,
        "return [...root.querySelectorAll('.layers .marks, .layers .plain')].filter((c) => c.width).map((c) => c.className).join(' ');",
    );
    layer.as_str().unwrap_or_default().to_owned()
}

/// A hand passes over the picture, which from then on is drawn by the graphics processor, where there is one.
fn near(page: &Page) {
    if Engine::of_this_run().lacks(Need::Graphics).is_some() {
        // A hand that comes for nothing would only be in the picture.
        return;
    }
    page.hover(640.0, 330.0);
    page.hover(640.0, 10.0);
    page.wait("the graphics processor", || {
        (drawn_on(page) == "marks").then_some(())
    });
}

/// Waits until the picture is another one and stands still, and gives it.
fn changed(page: &Page, what: &str, before: &str) -> String {
    page.wait(what, || Some(at_rest(page)).filter(|now| now != before))
}

/// Waits until the picture stands still, and gives it.
fn at_rest(page: &Page) -> String {
    let mut before = String::new();
    page.wait("the picture to stand still", || {
        let now = picture(page);
        let still = now == before;
        before.clone_from(&now);
        if !still {
            std::thread::sleep(std::time::Duration::from_millis(150));
        }
        still.then_some(now)
    })
}
