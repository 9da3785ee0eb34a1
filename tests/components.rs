//! The interface's parts in a real browser: `cargo xtask test --only components`.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops, and says where"
)]

use ecosystem_explorer::embed;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, ShadowRoot};

wasm_bindgen_test_configure!(run_in_browser);

/// Two names and one tie, in a file of its own.
const DATA: &str = r#"{"schema":1,"title":"Two","sources":[],"nodes":[
    {"id":"a","kind":"member","name":{"it":"Anna","en":"Ann"}},
    {"id":"b","kind":"project","name":"Bruno"}],
    "ties":[{"from":"a","to":"b","kind":"partner-in"}]}"#;

/// An explorer on the page, gone with this value.
struct Explorer {
    host: HtmlElement,
}

impl Explorer {
    fn new(attributes: &[(&str, &str)]) -> Self {
        embed::register();
        let window = web_sys::window().unwrap();
        // The tests share a page, and what one has left in its address is not for the next.
        let history = window.history().unwrap();
        history
            .replace_state_with_url(&JsValue::NULL, "", Some("#"))
            .unwrap();
        let document = window.document().unwrap();
        let host: HtmlElement = document
            .create_element(embed::NAME)
            .unwrap()
            .unchecked_into();
        host.style().set_property("width", "1300px").unwrap();
        let encoded = js_sys::encode_uri_component(DATA);
        host.set_attribute("src", &format!("data:application/json,{encoded}"))
            .unwrap();
        host.set_attribute("lang", "en").unwrap();
        for (name, value) in attributes {
            host.set_attribute(name, value).unwrap();
        }
        document.body().unwrap().append_child(&host).unwrap();
        Self { host }
    }

    fn root(&self) -> ShadowRoot {
        self.host.shadow_root().unwrap()
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.root().query_selector(selector).unwrap()
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector)
            .and_then(|found| found.text_content())
            .unwrap_or_default()
    }

    fn count(&self, selector: &str) -> u32 {
        self.root().query_selector_all(selector).unwrap().length()
    }

    fn press(&self, selector: &str) {
        let found: HtmlElement = self
            .find(selector)
            .unwrap_or_else(|| panic!("no {selector}"))
            .unchecked_into();
        found.click();
    }

    /// Waits until something holds.
    async fn until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        for _ in 0..200 {
            if holds(self) {
                return;
            }
            pause(20).await;
        }
        panic!("waited in vain for {what}: {}", self.root().inner_html());
    }
}

impl Drop for Explorer {
    fn drop(&mut self) {
        self.host.remove();
    }
}

async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        web_sys::window()
            .unwrap()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// The tests mean nothing in a browser that cannot do what the page needs.
#[wasm_bindgen_test]
fn the_browser_knows_custom_elements_and_shadow_roots() {
    let has = |name: &str| {
        js_sys::Reflect::has(&js_sys::global(), &JsValue::from_str(name)).unwrap_or(false)
    };
    for name in [
        "customElements",
        "ShadowRoot",
        "ResizeObserver",
        "CSSStyleSheet",
    ] {
        assert!(has(name), "the browser has no {name}");
    }
}

#[wasm_bindgen_test]
async fn a_name_that_is_taken_is_left_alone() {
    embed::register();
    assert!(!embed::register());
}

#[wasm_bindgen_test]
async fn it_loads_filters_and_tells_what_is_left() {
    let explorer = Explorer::new(&[("view", "list")]);
    explorer
        .until("two rows", |it| it.count("tbody tr") == 2)
        .await;
    explorer.press(".value.k-member input");
    explorer
        .until("one row", |it| it.count("tbody tr") == 1)
        .await;
    assert_eq!(explorer.text(".status b"), "1");
    assert_eq!(explorer.text(".chip span"), "Members");
    explorer.press(".chip");
    explorer
        .until("two rows again", |it| it.count("tbody tr") == 2)
        .await;
}

#[wasm_bindgen_test]
async fn a_row_opens_a_detail_whose_ties_lead_on_and_back() {
    let explorer = Explorer::new(&[("view", "list"), ("focus", "a")]);
    explorer
        .until("Ann", |it| it.text("#detail-title") == "Ann")
        .await;
    explorer
        .until("her ties, a paint after her name", |it| {
            it.count(".tie-name") > 0
        })
        .await;
    explorer.press(".tie-name");
    explorer
        .until("Bruno", |it| it.text("#detail-title") == "Bruno")
        .await;
    explorer.press("[aria-label='Back to Ann']");
    explorer
        .until("Ann again", |it| it.text("#detail-title") == "Ann")
        .await;
    explorer.press("[aria-label='Close the detail']");
    explorer
        .until("no detail", |it| it.count(".detail") == 0)
        .await;
}

#[wasm_bindgen_test]
async fn attributes_take_effect_later_too() {
    let explorer = Explorer::new(&[("focus", "a")]);
    explorer
        .until("Ann", |it| it.text("#detail-title") == "Ann")
        .await;
    explorer.host.set_attribute("lang", "it").unwrap();
    explorer
        .until("Anna", |it| it.text("#detail-title") == "Anna")
        .await;
    explorer.host.set_attribute("view", "list").unwrap();
    explorer
        .until("the table", |it| it.count("table") == 1)
        .await;
    explorer.host.set_attribute("theme", "dark").unwrap();
    explorer
        .until("the night", |it| it.count("[data-theme='night']") == 1)
        .await;
    explorer
        .host
        .set_attribute("src", "data:application/json,[]")
        .unwrap();
    explorer
        .until("the failure", |it| it.count(".notice") == 1)
        .await;
}

#[wasm_bindgen_test]
async fn a_moved_element_keeps_its_state_and_a_removed_one_leaves_nothing() {
    let explorer = Explorer::new(&[("view", "list")]);
    explorer
        .until("two rows", |it| it.count("tbody tr") == 2)
        .await;
    explorer.press("tbody tr");
    explorer
        .until("a detail", |it| it.count(".detail") == 1)
        .await;
    let document = web_sys::window().unwrap().document().unwrap();
    let other = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&other).unwrap();
    other.append_child(&explorer.host).unwrap();
    pause(50).await;
    assert_eq!(explorer.count(".detail"), 1, "moving is not leaving");
    explorer.host.remove();
    pause(50).await;
    assert_eq!(
        explorer.root().child_element_count(),
        0,
        "everything is taken down"
    );
    other.remove();
}

#[wasm_bindgen_test]
async fn two_on_a_page_do_not_know_of_each_other() {
    let (one, two) = (
        Explorer::new(&[("view", "list")]),
        Explorer::new(&[("view", "list"), ("lang", "it")]),
    );
    one.until("two rows", |it| it.count("tbody tr") == 2).await;
    two.until("two rows", |it| it.count("tbody tr") == 2).await;
    one.press(".value.k-member input");
    one.until("one row", |it| it.count("tbody tr") == 1).await;
    assert_eq!(two.count("tbody tr"), 2);
    assert!(two.text("h2").contains("Filtri"));
}

#[wasm_bindgen_test]
async fn the_keyboard_finds_a_name() {
    let explorer = Explorer::new(&[]);
    explorer
        .until("the marks", |it| it.count(".proxies button") == 2)
        .await;
    assert_eq!(
        explorer.count(".proxies button[tabindex='0']"),
        1,
        "one stop"
    );
    explorer.press(".proxies button[data-key='1']");
    explorer
        .until("Bruno", |it| it.text("#detail-title") == "Bruno")
        .await;
}
