//! At a fair, with nobody beside it: it shows itself, a touch opens it, a rest closes it, and nobody gets out.

use super::take_home::{publish, scanned};
use super::{Visit, inside, settled};
use crate::engine::Engine;
use crate::site::{Answer, Plan, Site};
use crate::window::Window;
use serde_json::json;

const CLOCK: &str = include_str!("../clock.js");

/// Opens the site at an address of its own with a clock that journeys move, and waits until it shows itself.
fn left(window: Window, address: &str) -> Visit {
    left_at(Site::packaged(), window, address)
}

fn left_at(site: Plan, window: Window, address: &str) -> Visit {
    let site = site.serve();
    let page = window.open("about:blank");
    page.before(CLOCK);
    page.go(&site.url(address));
    settled(&page);
    let visit = Visit { page, site };
    shows(&visit);
    visit
}

/// Lets time pass.
fn pass(page: &Visit, seconds: u32) {
    page.run("return pass(arguments[0]);", &[json!(seconds)]);
}

fn shows(page: &Visit) {
    page.wait("the explorer to show itself", || {
        let state = inside(
            page,
            "return root.querySelector('.explorer').dataset.kiosk;",
        );
        (state == "loop").then_some(())
    });
}

fn state(page: &Visit) -> (String, String, String) {
    let state = page.run(
        "const { view, lang, link } = document.querySelector('ecosystem-explorer').state; return [view, lang, link];",
        &[],
    );
    let part = |at: usize| state[at].as_str().unwrap_or_default().to_owned();
    (part(0), part(1), part(2))
}

/// What can be pressed and is too small for a finger.
fn small(page: &Visit) -> serde_json::Value {
    inside(
        page,
        "return [...root.querySelectorAll('button, select, a[href]')] \
           .filter((one) => one.checkVisibility() && !one.closest('.proxies, .list tbody, .skip')) \
           .map((one) => [one, one.getBoundingClientRect()]) \
           .filter(([, { width, height }]) => height < 44 || width < 44) \
           .map(([one, { width, height }]) => `${one.className} ${one.textContent.trim().slice(0, 20)} ${Math.round(width)} x ${Math.round(height)}`);",
    )
}

/// A touch in the middle of the window.
fn touch(page: &Visit) {
    page.click_at(640.0, 300.0);
    pass(page, 1);
    page.wait("the explorer", || {
        let is_gone = inside(page, "return !root.querySelector('.show');");
        (is_gone == true).then_some(())
    });
}

#[test]
fn it_goes_round_until_somebody_touches_it_and_then_it_is_theirs() {
    let page = left(Window::desktop().still(), "?kiosk&idle=90");
    // After each round all of it is built anew.
    let told = || {
        page.wait("something to be told", || {
            let told = inside(
                &page,
                "return root.querySelector('.show-told')?.innerText ?? null;",
            );
            told.as_str().map(str::to_owned)
        })
    };
    let first = told();
    let mut seen = vec![first.clone()];
    while seen.len() < 60 {
        pass(&page, 41);
        let now = told();
        if now == first {
            break;
        }
        seen.push(now);
    }
    assert!((2..60).contains(&seen.len()), "{seen:?}");
    assert!(seen.iter().all(|told| told.len() > 20));
    // Nothing behind it can be reached, by hand or by key.
    assert!(!page.has("button", "Filters"));
    touch(&page);
    page.find("button", "List");
    page.click("button", "Hubs");
    page.click("button", "Filters");
    page.find("heading", "Filters");
    assert_eq!(small(&page), json!([]));
    assert!(!page.has("button", "Keep in this browser"));
    // The address stays as it is, so that the page opens again as it was.
    page.click("button", "List");
    assert!(page.url().ends_with("?kiosk&idle=90"), "{}", page.url());
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn whoever_rests_is_asked_and_one_touch_is_enough() {
    let page = left(Window::desktop().still(), "?kiosk&idle=90");
    touch(&page);
    page.run("window.rests = 0; addEventListener('explorer-idle', ({ detail }) => { window.rests += detail.seconds; });", &[]);
    page.click("button", "List");
    pass(&page, 88);
    assert!(!page.has("alertdialog", ""));
    pass(&page, 3);
    page.find("alertdialog", "Still there?");
    assert_eq!(page.run("return window.rests;", &[]), 90);
    // The focus is on the answer.
    let focused = inside(&page, "return root.activeElement.textContent;");
    assert_eq!(focused, "I am still here");
    pass(&page, 15);
    page.find("alertdialog", "Still there?");
    page.click("button", "I am still here");
    pass(&page, 1);
    page.gone("alertdialog", "");
    assert_eq!(state(&page).0, "list", "nothing is lost");
    // A key is an answer as good as a touch.
    pass(&page, 95);
    page.find("alertdialog", "Still there?");
    page.press(&["Escape"]);
    pass(&page, 1);
    page.gone("alertdialog", "");
    assert_eq!(state(&page).0, "list");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn nothing_of_whoever_was_there_is_left() {
    let page = left(Window::desktop().still(), "?kiosk#v=1&view=hubs");
    touch(&page);
    page.click("button", "List");
    page.click("button", "IT, italiano");
    page.click("button", "Tema scuro");
    let search = page.find("combobox", "Cerca");
    page.type_into(&search, "bologna");
    page.press(&["Escape"]);
    page.click("button", "Università di Bologna");
    page.press(&["s"]);
    assert!(
        state(&page).2.contains("shortlist=unibo"),
        "{:?}",
        state(&page)
    );
    pass(&page, 91);
    page.find("alertdialog", "Ci sei ancora?");
    pass(&page, 21);
    shows(&page);
    touch(&page);
    let (_, lang, link) = state(&page);
    assert_eq!(lang, "en");
    assert!(
        !link.contains("shortlist") && !link.contains("theme"),
        "{link}"
    );
    page.find("button", "Dark theme");
    let left = inside(
        &page,
        "return [root.querySelector('.search input').value, root.querySelector('.step').getAttribute('aria-disabled')];",
    );
    assert_eq!(left, json!(["", "true"]));
    assert_eq!(page.run("return localStorage.length;", &[]), 0);
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn whoever_only_passes_by_takes_along_what_is_shown() {
    needs!(Protocol);
    let page = left(Window::desktop().still().size(1920, 1080), "?kiosk");
    publish(&page, "https://example.org/ecosystem/");
    // The next sight has the code.
    pass(&page, 20);
    page.wait("a code", || {
        inside(
            &page,
            "return root.querySelectorAll('.show-code .qr').length;",
        )
        .as_u64()
        .filter(|count| *count == 1)
    });
    // A camera sees more than a pixel of each.
    let link = scanned(&page, 3.0);
    assert!(
        link.starts_with("https://example.org/ecosystem/#v=1"),
        "{link}"
    );
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_link_is_a_code_for_a_phone() {
    let page = left(Window::desktop().dark().still(), "?kiosk#v=1&view=list");
    touch(&page);
    page.click("button", "List");
    page.click("button", "BRIGHTskills");
    let link = page.wait("a link", || {
        page.all("link", "").into_iter().find(|link| {
            page.attribute(link, "href")
                .is_some_and(|href| href.starts_with("https://"))
        })
    });
    assert_eq!(small(&page), json!([]));
    let address = page.attribute(&link, "href").unwrap();
    let entries = page.run("return history.length;", &[]);
    page.click_on(&link);
    page.find("dialog", "Open it on your phone");
    page.find("img", "QR code with the address");
    let readable = address.trim_start_matches("https://").trim_end_matches('/');
    page.find_text(readable);
    assert_eq!(page.run("return history.length;", &[]), entries);
    page.click("button", "Close");
    page.gone("dialog", "");
    assert!(page.url().contains("?kiosk"));
    assert!(page.requests_beyond(&page.site.origin()).is_empty());
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn nothing_leads_out_but_the_keys_of_the_staff() {
    let page = left(Window::desktop().still(), "?kiosk");
    touch(&page);
    page.click("button", "List");
    page.run("history.back();", &[]);
    pass(&page, 1);
    assert!(page.url().ends_with("?kiosk"), "{}", page.url());
    let held = page.run(
        "const one = document.querySelector('ecosystem-explorer'); \
         const ask = (event) => !one.dispatchEvent(event); \
         return [ask(new MouseEvent('contextmenu', { cancelable: true, bubbles: true })), \
           ask(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true, bubbles: true })), \
           ask(new WheelEvent('wheel', { deltaY: 1, ctrlKey: true, cancelable: true, bubbles: true })), \
           !document.body.dispatchEvent(new Event('drop', { cancelable: true, bubbles: true })), \
           getComputedStyle(document.documentElement).overscrollBehaviorX];",
        &[],
    );
    assert_eq!(held, json!([true, true, true, true, "none"]));
    // Nothing to save, to print or to copy.
    page.click("button", "Tools");
    page.click("button", "Share");
    page.find("heading", "Share what you see");
    for name in ["Table (CSV)", "PNG", "Copy link", "Leave as kiosk"] {
        assert!(!page.has("button", name), "{name}");
    }
    page.press(&["Control+Alt+k"]);
    pass(&page, 1);
    page.wait("the explorer as it is", || {
        let mode = inside(
            &page,
            "return root.querySelector('.explorer').dataset.mode ?? '';",
        );
        (mode == "").then_some(())
    });
    page.find("button", "Leave as kiosk");
    assert_eq!(
        page.run(
            "return [document.documentElement.style.overscrollBehavior, timers()];",
            &[]
        ),
        json!(["", []])
    );
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_member_of_staff_leaves_it_without_writing_markup() {
    let site = Site::packaged().serve();
    let page = Window::desktop().still().open("about:blank");
    page.before(CLOCK);
    page.go(&site.url("#v=1&tool=share&lang=it&theme=night"));
    settled(&page);
    let page = Visit { page, site };
    page.click("button", "Lascia come chiosco");
    shows(&page);
    let (_, lang, link) = state(&page);
    assert_eq!(lang, "it");
    assert!(
        link.contains("theme=night") && !link.contains("tool"),
        "{link}"
    );
    page.press(&["Control+Alt+k"]);
    pass(&page, 1);
    page.find("button", "Condividi");
    assert_eq!(page.errors(), [""; 0]);
}

/// A file without tours: a round is one view after the other.
const WITHOUT_TOURS: &str = r#"{"schema": 1, "title": "Without tours",
  "nodes": [{"id": "a", "kind": "member", "name": "Alpha"}, {"id": "b", "kind": "project", "name": "Beta"}],
  "ties": [{"from": "a", "to": "b", "kind": "partner-in"}]}"#;

#[test]
fn after_a_round_all_is_built_anew_and_nobody_is_told() {
    let answer = Answer::Instead("application/json", WITHOUT_TOURS.to_owned());
    let site = Site::packaged().spoil("data/snapshot.json", answer);
    let page = left_at(site, Window::desktop().still(), "?kiosk&idle=30");
    // That it is there the first time is told by now.
    pass(&page, 1);
    let asked = || {
        let asked = page.site.asked();
        let of_data = asked.iter().filter(|path| path.ends_with("snapshot.json"));
        of_data.count()
    };
    let before = asked();
    // (WebKit asks once more for what was preloaded.)
    assert!(
        before == 1 || Engine::of_this_run() == Engine::WebKit,
        "{before}"
    );
    inside(
        &page,
        "window.told = 0; window.before = root.querySelector('.frame'); window.entries = history.length; \
         document.querySelector('ecosystem-explorer').addEventListener('explorer-ready', () => { window.told += 1; });",
    );
    page.wait("all to be built anew", || {
        pass(&page, 20);
        let is_new =
            "const now = root.querySelector('.frame'); return now && now !== window.before;";
        (inside(&page, is_new) == true).then_some(())
    });
    shows(&page);
    touch(&page);
    page.find("button", "Network");
    assert_eq!(page.run("return window.told;", &[]), 0);
    let more = page.run("return history.length - window.entries;", &[]);
    assert_eq!(more, 0, "entries of the history");
    assert_eq!(asked(), before, "the file is not asked for again");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_touch_while_all_is_built_anew_is_heard_and_nothing_half_built_is_seen() {
    let answer = Answer::Instead("application/json", WITHOUT_TOURS.to_owned());
    let site = Site::packaged().spoil("data/snapshot.json", answer);
    let page = left_at(site, Window::desktop().still(), "?kiosk&idle=30");
    inside(
        &page,
        "const host = document.querySelector('ecosystem-explorer'); \
         new MutationObserver((_, watch) => { \
           const half = root.querySelector('[data-kiosk=anew] > *'); \
           if (!half) return; \
           watch.disconnect(); \
           window.half = getComputedStyle(half).visibility; \
           host.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); \
         }).observe(root, { subtree: true, childList: true, attributes: true });",
    );
    page.wait("all to be built anew", || {
        pass(&page, 20);
        (page.run("return window.half ?? '';", &[]) == "hidden").then_some(())
    });
    page.wait("the explorer for whoever has touched it", || {
        let state = inside(
            &page,
            "return root.querySelector('.explorer').dataset.kiosk;",
        );
        (state == "used").then_some(())
    });
    page.click("button", "List");
    // Who leaves has left as ever.
    pass(&page, 31);
    pass(&page, 21);
    shows(&page);
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_day_is_like_an_hour() {
    needs!(Protocol);
    let page = left(Window::desktop().still(), "?kiosk&idle=30");
    let visitor = |page: &Visit| {
        touch(page);
        // Without asking for elements: a driver holds on to those that it has found.
        inside(page, "root.querySelectorAll('.views button')[4].click();");
        pass(page, 1);
        inside(page, "root.querySelector('.list .row-name')?.click();");
        pass(page, 60);
        shows(page);
        pass(page, 120);
    };
    let counted = |page: &Visit| {
        // The show is wherever time has brought it, and no two sights are alike: it is counted at one that everybody can come to.
        touch(page);
        inside(page, "root.querySelectorAll('.views button')[4].click();");
        // What has just been drawn comes to rest, and so does what waits for its paint.
        page.run("return pass(2, 3);", &[]);
        // What a closure held is free one round after the closure itself.
        for _ in 0..6 {
            page.chromium("HeapProfiler.collectGarbage", &json!({}));
            page.run(
                "return new Promise((done) => requestIdleCallback(done));",
                &[],
            );
        }
        let counters = page.chromium("Memory.getDOMCounters", &json!({}));
        let count = |name: &str| counters[name].as_u64().unwrap_or_default();
        (count("nodes"), count("jsEventListeners"))
    };
    let timers = |page: &Visit| {
        let waiting = page.run("return timers();", &[]);
        waiting.as_array().cloned().unwrap_or_default()
    };
    for _ in 0..3 {
        visitor(&page);
    }
    let early = counted(&page);
    let waiting = timers(&page);
    for _ in 0..6 {
        visitor(&page);
    }
    let late = counted(&page);
    assert!(
        late.0 <= early.0 + early.0 / 20,
        "nodes: {early:?}, {late:?}"
    );
    assert!(
        late.1 <= early.1 + early.1 / 20,
        "listeners: {early:?}, {late:?}"
    );
    println!("timers: {waiting:?}, {:?}", timers(&page));
    // One that was set for a moment is about to be over.
    page.wait("no more timers than before", || {
        (timers(&page).len() <= waiting.len()).then_some(())
    });
    assert_eq!(page.errors(), [""; 0]);
}
