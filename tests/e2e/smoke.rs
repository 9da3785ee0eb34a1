//! The page before and without the program: what a reader sees when something is wrong with the host.

use super::engine::{Engine, Need};
use super::page::Page;
use super::site::{Answer, Site};
use super::window::Window;

fn failure(page: &Page) -> String {
    let script = "return document.querySelector('ecosystem-explorer').dataset.failed ?? null;";
    let code = page.wait_for("a message about the failure", script);
    code.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_site_loads_without_errors_and_asks_nobody_else() {
    let site = Site::packaged().serve();
    let page = Window::desktop().open(&site.url(""));
    page.wait_for(
        "the program",
        "return performance.getEntriesByType('resource').some((r) => r.name.endsWith('.wasm'));",
    );
    page.wait_for(
        "the end of loading",
        "return !document.querySelector('.boot-progress');",
    );
    assert_eq!(page.errors(), [""; 0]);
    assert_eq!(page.requests_beyond(&site.origin()), [""; 0]);
    assert!(site.asked().iter().any(|path| path.ends_with(".wasm")));
}

/// Whoever waits for the program knows what for.
#[test]
fn what_this_is_can_be_read_before_the_program_is_there() {
    let late = Answer::Late(std::time::Duration::from_secs(4));
    let site = Site::packaged().spoil("*.wasm", late).serve();
    let page = Window::phone().open(&site.url(""));
    page.find_text("Who is in the ecosystem");
    page.find_text("Chi fa parte dell’ecosistema");
    assert!(!page.has("heading", ""), "the program is not there yet");
    page.find("heading", "Ecosystem Explorer");
    assert!(!page.text().contains("Who is in the ecosystem"));
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn the_site_works_in_any_subfolder_under_a_strict_policy() {
    let site = Site::packaged()
        .under("/a/folder/")
        .header(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:",
        )
        .serve();
    let page = Window::desktop().open(&site.url(""));
    page.wait_for(
        "the program",
        "return performance.getEntriesByType('resource').some((r) => r.name.endsWith('.wasm'));",
    );
    page.wait_for(
        "the end of loading",
        "return !document.querySelector('.boot-progress');",
    );
    assert_eq!(page.errors(), [""; 0]);
    let outside: Vec<String> = site
        .asked()
        .into_iter()
        .filter(|path| !path.starts_with("/a/folder/"))
        .collect();
    assert_eq!(outside, [""; 0]);
}

#[test]
fn a_missing_program_is_told_in_the_language_of_the_reader() {
    let site = Site::packaged()
        .spoil("*.wasm", Answer::Status(404))
        .serve();
    let page = Window::desktop().language("it").open(&site.url(""));
    assert_eq!(failure(&page), "wasm-missing");
    let message = page.find("alert", "");
    assert_eq!(page.attribute(&message, "lang").as_deref(), Some("it"));
    page.find_text("L’esploratore non è partito.");
    // The way to the data is there too.
    page.find("link", "i dati");
}

#[test]
fn each_way_of_spoiling_the_program_has_its_message() {
    let html = || Answer::Instead("text/html", "<!doctype html><p>Welcome!".to_owned());
    let missing = || Answer::Status(404);
    for (path, answer, code) in [
        ("*.wasm", Answer::Half, "wasm-damaged"),
        ("*.wasm", html(), "wasm-damaged"),
        ("ecosystem-explorer-*.js", missing(), "js-missing"),
        ("ecosystem-explorer-*.js", html(), "js-missing"),
    ] {
        let site = Site::packaged().spoil(path, answer).serve();
        let page = Window::desktop().open(&site.url(""));
        assert_eq!(failure(&page), code, "{path}");
    }
}

#[test]
fn a_wrong_type_of_the_program_does_not_matter() {
    let site = Site::packaged()
        .spoil("*.wasm", Answer::Type("application/octet-stream"))
        .serve();
    let page = Window::desktop().open(&site.url(""));
    page.wait_for(
        "the end of loading",
        "return !document.querySelector('.boot-progress');",
    );
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_policy_without_wasm_is_named() {
    let site = Site::packaged()
        .header("Content-Security-Policy", "script-src 'self'")
        .serve();
    let page = Window::desktop().open(&site.url(""));
    assert_eq!(failure(&page), "wasm-blocked");
    page.find_text("'wasm-unsafe-eval'");
}

#[test]
fn the_window_is_as_the_test_asked() {
    let site = Site::packaged().serve();
    let page = Window::phone()
        .language("it")
        .dark()
        .still()
        .open(&site.url(""));
    let seen = page.run(
        "const on = (query) => matchMedia(query).matches; return [innerWidth, innerHeight, \
         navigator.language.slice(0, 2), on('(prefers-color-scheme: dark)'), \
         on('(prefers-reduced-motion: reduce)'), on('(pointer: coarse)')];",
        &[],
    );
    let has_fingers = Engine::of_this_run().lacks(Need::Fingers).is_none();
    assert_eq!(
        seen,
        serde_json::json!([390, 844, "it", true, true, has_fingers])
    );
}
