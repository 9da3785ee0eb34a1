//! What hosts do to us, and what the reader then sees, in both languages.

use super::{DATA, host, open, ready, serving, settled, with};
use crate::page::Page;
use crate::site::{Answer, Site};
use crate::window::Window;

fn explorer(src: &str) -> String {
    format!(
        "<ecosystem-explorer src=\"{src}\" height=\"500\"><p>In place of it</p></ecosystem-explorer>"
    )
}

/// The code of the failure, once there is a message in the language of the page.
fn failure(page: &Page) -> String {
    let code = page.wait_for(
        "a message",
        "return document.querySelector('ecosystem-explorer')?.dataset.failed ?? null;",
    );
    code.as_str().unwrap_or_default().to_owned()
}

/// The host in each language, and what a reader finds there.
fn told(site: impl Fn(&'static str) -> Site, code: &str, english: &str, italian: &str) {
    for (language, text) in [("en", english), ("it", italian)] {
        let page = Window::desktop()
            .language("en")
            .open(&site(language).url(super::HOST));
        assert_eq!(failure(&page), code, "{language}");
        page.find_text(text);
        page.find_text("In place of it");
    }
}

/// A page with an explorer, in a language.
fn page_in(language: &str, src: &str) -> Answer {
    let page = host(&explorer(src)).replace("lang=\"en\"", &format!("lang=\"{language}\""));
    Answer::Instead("text/html; charset=utf-8", page)
}

#[test]
fn a_program_that_does_not_come_is_told() {
    told(
        |language| {
            Site::packaged()
                .spoil("*.wasm", Answer::Status(404))
                .spoil(super::HOST, page_in(language, DATA))
                .serve()
        },
        "wasm-missing",
        "The program could not be loaded",
        "Il programma non si è caricato",
    );
}

#[test]
fn a_policy_without_wasm_is_told() {
    told(
        |language| {
            Site::packaged()
                .header("Content-Security-Policy", "script-src 'self'")
                .spoil(super::HOST, page_in(language, DATA))
                .serve()
        },
        "wasm-blocked",
        "'wasm-unsafe-eval'",
        "'wasm-unsafe-eval'",
    );
}

#[test]
fn a_host_with_trusted_types_is_no_obstacle_but_where_it_allows_no_policy() {
    let policy = "require-trusted-types-for 'script'; trusted-types ecosystem-explorer; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
    let site = serving(
        Site::packaged().header("Content-Security-Policy", policy),
        &explorer(DATA),
    );
    let page = Window::desktop().open(&site.url(super::HOST));
    settled(&page);
    page.click("button", "List");
    page.find("button", "University of Bologna");
    assert_eq!(page.errors(), [""; 0]);

    told(
        |language| {
            Site::packaged()
                .header(
                    "Content-Security-Policy",
                    "require-trusted-types-for 'script'; trusted-types another",
                )
                .spoil(super::HOST, page_in(language, DATA))
                .serve()
        },
        "types-blocked",
        "add the policy ecosystem-explorer",
        "aggiunga la regola ecosystem-explorer",
    );
}

#[test]
fn data_of_another_host_needs_its_leave() {
    let other = Site::packaged().serve();
    let src = other.url(DATA);
    told(
        |language| {
            Site::packaged()
                .spoil(super::HOST, page_in(language, &src))
                .serve()
        },
        "data-network",
        "only be read when that site allows it (CORS)",
        "CORS",
    );
    let open = Site::packaged()
        .header("Access-Control-Allow-Origin", "*")
        .serve();
    let site = Site::packaged()
        .spoil(super::HOST, page_in("en", &open.url(DATA)))
        .serve();
    ready(&Window::desktop().open(&site.url(super::HOST)));
}

#[test]
fn a_broken_snapshot_is_told_in_its_own_element() {
    let html = Answer::Instead("application/json", "<!doctype html><p>Hello".to_owned());
    let cases = [
        (
            Answer::Half,
            "data-unreadable",
            "breaks off",
            "si interrompe",
        ),
        (
            html,
            "data-page",
            "A web page came instead of data.",
            "Al posto dei dati è arrivata una pagina web.",
        ),
    ];
    for (answer, code, english, italian) in cases {
        told(
            |language| {
                Site::packaged()
                    .spoil(DATA, answer.clone())
                    .spoil(super::HOST, page_in(language, DATA))
                    .serve()
            },
            code,
            english,
            italian,
        );
    }
}

#[test]
fn a_host_may_override_what_the_language_has() {
    let (page, _site) = open(
        Window::desktop(),
        &format!(
            "<script>Object.prototype.extra = 1; Array.prototype.extra = 1; Array.from = (list) => [...list]; \
             Function.prototype.bind = function (that, ...given) {{ const own = this; return function (...more) {{ return own.apply(that, [...given, ...more]); }}; }}; \
             Element.prototype.remove = ((own) => function () {{ return own.call(this); }})(Element.prototype.remove); \
             window.$ = window._ = () => null; window.name = 'host'; window.event = null;</script>{}",
            explorer(DATA)
        ),
    );
    settled(&page);
    page.click("button", "List");
    page.find("button", "University of Bologna");
    assert_eq!(
        with(
            &page,
            "return [one.state.view, (await one.exportData()).size > 100000];"
        ),
        serde_json::json!(["list", true])
    );
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn without_webgl_and_without_storage_nothing_is_missing() {
    let (page, _site) = open(
        Window::desktop(),
        &format!(
            "<script>{{ const own = HTMLCanvasElement.prototype.getContext; \
             HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {{ return kind.startsWith('webgl') ? null : own.call(this, kind, ...rest); }}; }} \
             for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, {{ get() {{ throw new DOMException('no', 'SecurityError'); }} }});</script>{}",
            explorer(DATA)
        ),
    );
    settled(&page);
    assert!(super::super::drawn(&page) > 10_000);
    with(&page, "one.state = 'v=1&tool=shortlist&shortlist=unibo';");
    page.find("heading", "Shortlist");
    assert_eq!(page.errors(), [""; 0]);
}
