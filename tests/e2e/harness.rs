//! The tests of the tests: what the journeys rely on, shown on a plain page.

use super::page::Page;
use super::site::{Answer, Plan, Site};
use super::window::Window;
use std::path::Path;
use std::time::{Duration, Instant};

fn plain() -> Plan {
    Site::of(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/plain"))
}

fn done(page: &Page, what: &str) {
    page.wait_for(
        what,
        &format!("return window.done.includes({});", serde_json::json!(what)),
    );
}

#[test]
fn finds_by_role_name_and_text_inside_shadow_roots() {
    let site = plain().serve();
    let page = Window::desktop().open(&site.url(""));
    assert_eq!(page.all("button", "").len(), 2, "hidden ones do not count");
    assert_eq!(
        page.all("button", "Save").len(),
        2,
        "the exact name and the longer one"
    );
    let save = page.find("button", "Save");
    assert_eq!(page.told(&save), ("button".to_owned(), "Save".to_owned()));
    assert_eq!(page.all("listitem", "").len(), 2);
    assert_eq!(page.all("textbox", "Name").len(), 1);
    assert_eq!(page.all("", "Inside the shadow").len(), 1);
    assert!(page.has("heading", "Things"));
    assert!(page.text().contains("Inside the shadow"));
}

#[test]
fn clicks_and_follows_the_address() {
    let site = plain().serve();
    let page = Window::desktop().open(&site.url(""));
    page.click("button", "Save");
    page.wait_for(
        "the exact button to go",
        "return location.hash === '#saved';",
    );
    assert_eq!(page.hash(), "saved");
    page.click("button", "Save all");
    page.back();
    assert_eq!(page.hash(), "");
    page.reload();
    page.find("button", "Save");
    page.run("document.querySelector('plain-element').remove();", &[]);
    page.gone("button", "");
}

#[test]
fn types_and_presses_keys() {
    let site = plain().serve();
    let page = Window::desktop().open(&site.url(""));
    let name = page.find("textbox", "Name");
    page.type_into(&name, "Èlia");
    let value = page.run("return arguments[0].value;", &[name.argument()]);
    assert_eq!(value, "Èlia");
    page.press(&["ArrowLeft", "Control+a", "Escape"]);
    for key in ["key ArrowLeft", "key ctrl a", "key Escape"] {
        done(&page, key);
    }
}

#[test]
fn points_drags_and_turns() {
    let site = plain().serve();
    let page = Window::desktop().size(800, 600).open(&site.url(""));
    let pad = page.element("#pad");
    assert_eq!(page.middle(&pad), (150.0, 100.0));
    page.hover(20.0, 20.0);
    done(&page, "enter");
    page.click_at(30.0, 40.0);
    done(&page, "click 30,40");
    page.drag((10.0, 10.0), (200.0, 150.0));
    done(&page, "down mouse 10,10");
    done(&page, "up mouse 200,150");
    page.wheel(50.0, 50.0, 120);
    done(&page, "wheel down");
    page.wheel(50.0, 50.0, 120);
    page.wait_for(
        "the same turn again",
        "return window.done.filter((what) => what === 'wheel down').length > 1;",
    );
}

#[test]
fn pinches() {
    needs!(Fingers);
    let site = plain().serve();
    let page = Window::desktop().size(800, 600).open(&site.url(""));
    page.pinch(150.0, 100.0, 2.0);
    done(&page, "down touch 110,100");
    done(&page, "up touch 230,100");
}

#[test]
fn reads_console_requests_and_marks() {
    let site = plain().serve();
    let page = Window::desktop().open(&site.url(""));
    done(&page, "data 19");
    let errors = page.errors();
    assert!(
        errors.len() == 1 && errors.iter().all(|error| error.contains("on purpose")),
        "{errors:?}"
    );
    page.run(
        "fetch('http://elsewhere.invalid/at/all').catch(() => {});",
        &[],
    );
    page.wait("the request that leaves", || {
        (page.requests_beyond(&site.origin()) == ["http://elsewhere.invalid/at/all"]).then_some(())
    });
    assert!(page.marks().contains_key("plain:start"));
    let picture = page.screenshot("harness");
    assert!(std::fs::read(picture).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn reads_every_request() {
    needs!(Requests);
    let site = plain().serve();
    let page = Window::desktop().open(&site.url(""));
    done(&page, "data 19");
    assert!(page.requests().contains(&site.url("data.json")));
}

#[test]
fn runs_a_script_before_the_page() {
    let site = plain().serve();
    let page = Window::desktop().open("about:blank");
    page.before("window.early = !document.body;");
    page.go(&site.url(""));
    assert_eq!(page.run("return window.early;", &[]), true);
}

#[test]
fn readers_differ_in_language_theme_and_motion() {
    let site = plain().serve();
    let asked = "return [navigator.language.slice(0, 2), matchMedia('(prefers-color-scheme: dark)').matches, \
        matchMedia('(prefers-reduced-motion: reduce)').matches, innerWidth, document.hasFocus()];";
    let told = |window: Window| window.open(&site.url("")).run(asked, &[]);
    let night = Window::phone().language("it").dark().still();
    assert_eq!(
        told(night),
        serde_json::json!(["it", true, true, 390, true])
    );
    let day = serde_json::json!(["en", false, false, 1280, true]);
    assert_eq!(told(Window::desktop()), day);
}

#[test]
fn spoils_what_it_serves() {
    let page = |answer| {
        let site = plain().spoil("data.json", answer).serve();
        (Window::desktop().open(&site.url("")), site)
    };
    done(&page(Answer::Half).0, "data 9");
    // WebKitGTK's network takes what came for all there is.
    page(Answer::Cut).0.wait_for(
        "the end of the line",
        "return window.done.includes('data cut') || window.done.includes('data 9');",
    );
    done(&page(Answer::Status(404)).0, "data 24");
    let start = Instant::now();
    let (late, site) = page(Answer::Late(Duration::from_secs(2)));
    done(&late, "data 19");
    assert!(start.elapsed() >= Duration::from_secs(2));
    assert!(site.asked().contains(&"/data.json".to_owned()));
}

/// Nobody waits for a driver that is gone.
#[test]
fn a_program_that_ends_without_a_word_is_heard() {
    let nothing = |_: &str| None::<()>;
    assert!(super::driver::process::Process::start("true", &[], &[], nothing).is_none());
}
