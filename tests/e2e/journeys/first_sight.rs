//! The first three seconds, and the time after in which nothing happens.

use super::{drawn, settled, shown, visit};
use crate::window::Window;

#[test]
fn the_whole_ecosystem_is_drawn_and_counted() {
    let page = visit(Window::desktop(), "");
    page.wait("a full picture", || (drawn(&page) > 20_000).then_some(()));
    assert_eq!(shown(&page), 322);
    page.find_text("12 members");
    assert_eq!(page.errors(), [""; 0]);
    assert_eq!(page.requests_beyond(&page.site.origin()), [""; 0]);
}

/// Only Chromium tells of it; what is moved is the same in all.
#[test]
fn nothing_jumps_while_the_page_opens() {
    let page = visit(Window::phone(), "");
    let jumped = page.run(
        "return new Promise((done) => { let sum = 0; \
           new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; }) \
             .observe({ type: 'layout-shift', buffered: true }); \
           setTimeout(() => done(sum), 200); });",
        &[],
    );
    let jumped = jumped.as_f64().unwrap();
    assert!(jumped < 0.01, "a share of {jumped} of the window");
}

#[test]
fn the_timing_marks_come_in_order() {
    let page = visit(Window::desktop(), "");
    let marks = page.marks();
    let times: Vec<f64> = [
        "start",
        "snapshot-parsed",
        "first-picture",
        "interactive",
        "settled",
    ]
    .iter()
    .map(|name| {
        *marks
            .get(&format!("explorer:{name}"))
            .unwrap_or_else(|| panic!("no mark explorer:{name}: {marks:?}"))
    })
    .collect();
    assert!(times.windows(2).all(|pair| pair[0] <= pair[1]), "{times:?}");
}

#[test]
fn an_idle_page_draws_nothing_and_has_no_timer() {
    let site = crate::site::Site::packaged().serve();
    let page = Window::desktop().open("about:blank");
    page.before(
        "window.calls = []; \
            for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval']) { \
              const own = window[name]; window[name] = (...a) => { window.calls.push([name, performance.now()]); return own.call(window, ...a); }; }",
    );
    page.go(&site.url(""));
    settled(&page);
    // Faces that come late are drawn once more: a busy machine comes to rest later than an idle one.
    // What a driver does to run a script (WebKit's sets a timer) is no doing of the page.
    let calls = |seconds| {
        page.run("window.since = performance.now();", &[]);
        std::thread::sleep(std::time::Duration::from_secs(seconds));
        page.run(
            "const now = performance.now(); \
             return window.calls.filter(([, at]) => at > window.since + 50 && at < now - 50);",
            &[],
        )
    };
    page.wait("the page to come to rest", || {
        (calls(2) == serde_json::json!([])).then_some(())
    });
    assert_eq!(calls(4), serde_json::json!([]));
}

#[test]
fn the_same_data_gives_the_same_picture() {
    let still = || Window::desktop().still();
    let (one, two) = (visit(still(), ""), visit(still(), ""));
    assert_eq!(super::at_rest(&one), super::at_rest(&two));
}

#[test]
fn two_explorers_on_one_page_share_nothing() {
    let page = visit(Window::desktop(), "");
    page.run(
        "const other = document.createElement('ecosystem-explorer'); other.id = 'other'; other.style.height = '500px'; \
         other.setAttribute('src', 'data/snapshot.json'); other.setAttribute('lang', 'it'); other.setAttribute('view', 'list'); \
         document.body.append(other);",
        &[],
    );
    page.wait_for(
        "the second picture",
        "return performance.getEntriesByName('explorer:settled#2').length > 0;",
    );
    let views = page.run(
        "return [...document.querySelectorAll('ecosystem-explorer')].map((e) => [e.shadowRoot.querySelector('section').lang, !!e.shadowRoot.querySelector('table')]);",
        &[],
    );
    assert_eq!(views, serde_json::json!([["en", false], ["it", true]]));
    page.run("document.querySelector('#other').remove();", &[]);
    assert_eq!(shown(&page), 322);
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn moving_the_element_keeps_its_state() {
    let page = visit(Window::desktop(), "#v=1&select=preciseu");
    super::opened(&page, "PRECISEU");
    page.run(
        "const box = document.createElement('div'); box.style.height = '100vh'; document.body.prepend(box); \
         box.append(document.querySelector('ecosystem-explorer'));",
        &[],
    );
    std::thread::sleep(std::time::Duration::from_millis(300));
    super::opened(&page, "PRECISEU");
    assert_eq!(
        page.marks()
            .keys()
            .filter(|name| name.starts_with("explorer:start"))
            .count(),
        1,
        "it was not mounted again"
    );
}
