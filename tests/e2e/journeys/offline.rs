//! Visits without a connection, and the way from one version of the site to the next.

use super::{settled, shown};
use crate::page::Page;
use crate::site::{Answer, Site};
use crate::window::Window;
use std::path::{Path, PathBuf};

/// Waits until a worker has kept everything.
fn kept(page: &Page) {
    page.wait_for(
        "the site to be kept",
        "return navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated');",
    );
}

/// Every file of the program that the page has asked for.
fn program(page: &Page) -> Vec<String> {
    let names = page.run(
        "return performance.getEntriesByType('resource').map((file) => file.name.split('/').pop()) \
         .filter((name) => /^(boot|ecosystem-explorer|page)-/.test(name));",
        &[],
    );
    let names = names.as_array().unwrap().iter();
    names
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

/// What calls the second part before it is there waits in a way that WebKit's workers do not hear of; readers without a connection
/// are then asked to try again.
fn go_abroad(page: &Page) {
    page.wait_for(
        "the rest of the program",
        "return performance.getEntriesByType('resource').some((file) => file.name.endsWith('_later.wasm'));",
    );
    // Its bytes are here; nothing that can be asked without a connection says when it is compiled.
    std::thread::sleep(std::time::Duration::from_millis(700));
    page.click("button", "World");
    page.wait_for(
        "the countries",
        "return document.querySelector('ecosystem-explorer').shadowRoot.querySelectorAll('.country-name').length === 21;",
    );
}

#[test]
fn after_the_first_visit_it_works_without_a_connection() {
    let site = Site::installable().under("/a/folder/").serve();
    let page = Window::desktop().open(&site.url(""));
    settled(&page);
    kept(&page);
    site.cut(true);
    page.go("about:blank");
    page.go(&site.url(""));
    settled(&page);
    assert_eq!(shown(&page), 322);
    // The second part of the program, faces and data are there, too.
    go_abroad(&page);
    let faces = page.run(
        "return [...document.fonts].filter((face) => face.status === 'error').length;",
        &[],
    );
    assert_eq!(faces, 0);
}

/// Loads the page anew as a reader does. (Firefox's driver goes around the worker.)
fn reload(page: &Page) {
    page.run(
        "window.isBefore = true; setTimeout(() => location.reload());",
        &[],
    );
    page.wait_for("the page anew", "return window.isBefore !== true;");
}

/// The site as if something in it had changed: other names for the program, another version.
fn next_version(of: &Path) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target"),
        PathBuf::from,
    );
    let to = target.join(format!("e2e/next-{}", std::process::id()));
    std::fs::remove_dir_all(&to).ok();
    let index = std::fs::read_to_string(of.join("index.html")).unwrap();
    let between = |start: &str, end: &str| {
        let (_, rest) = index.split_once(start).unwrap();
        rest.split_once(end).unwrap().0.to_owned()
    };
    let names = [
        between("name=\"version\" content=\"", "\""),
        between("data-wasm=\"ecosystem-explorer-", "_bg"),
        between("\"./boot-", ".js"),
        between("\"./page-", ".css"),
    ];
    let renamed = |text: &str| {
        let mut text = text.to_owned();
        for name in &names {
            let other = if name.starts_with('b') { 'c' } else { 'b' };
            text = text.replace(name, &format!("{other}{}", name.get(1..).unwrap()));
        }
        text
    };
    copy(of, &to, &renamed);
    to
}

fn copy(from: &Path, to: &Path, renamed: &dyn Fn(&str) -> String) {
    std::fs::create_dir_all(to).unwrap();
    for entry in from.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let name = renamed(path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            copy(&path, &to.join(name), renamed);
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => renamed(&text).into_bytes(),
            Err(error) => error.into_bytes(),
        };
        std::fs::write(to.join(name), bytes).unwrap();
    }
}

#[test]
fn from_one_version_to_the_next_nothing_is_mixed() {
    let first = Site::folder();
    let second = next_version(&first);
    let index = |folder: &Path| std::fs::read_to_string(folder.join("index.html")).unwrap();
    let (first_page, second_page) = (index(&first), index(&second));
    let is_of = |page: &Page, index: &str| {
        let files = program(page);
        assert!(files.len() >= 4, "{files:?}");
        for file in files {
            // The page does not name the second part; it has the name of the first.
            assert!(
                index.contains(&file.replace("_later", "_bg")),
                "{file} is of another version"
            );
        }
    };

    let site = Site::installable().serve();
    let page = Window::desktop().open(&site.url(""));
    settled(&page);
    kept(&page);
    is_of(&page, &first_page);

    // The new files are on the server. Who comes now gets them, all of them, though a worker of the old version is in between.
    site.publish(second.clone());
    reload(&page);
    settled(&page);
    go_abroad(&page);
    is_of(&page, &second_page);

    // The new version is kept beside the old one, and waits for its pages to close. (When a browser looks for it is its own affair.)
    page.wait_for(
        "the new version to be kept",
        "return navigator.serviceWorker.getRegistration().then(async (found) => { \
           if (!found.installing && !found.waiting) await found.update(); \
           return found.waiting?.state === 'installed' || null; });",
    );
    let caches = "return caches.keys().then((names) => names.length);";
    assert_eq!(page.run(caches, &[]), 2);
    site.cut(true);
    reload(&page);
    settled(&page);
    go_abroad(&page);
    is_of(&page, &first_page);

    // When they are closed, the old one goes.
    page.go("about:blank");
    site.cut(false);
    page.wait("the new version", || {
        page.go(&site.url(""));
        settled(&page);
        let one = page.run(caches, &[]) == 1;
        page.go("about:blank");
        one.then_some(())
    });
    site.cut(true);
    page.go(&site.url(""));
    settled(&page);
    go_abroad(&page);
    is_of(&page, &second_page);
    std::fs::remove_dir_all(second).ok();
}

#[test]
fn half_an_upload_is_not_kept() {
    let site = Site::installable()
        .spoil("*_later.wasm", Answer::Half)
        .serve();
    let page = Window::desktop().open(&site.url(""));
    settled(&page);
    page.wait_for(
        "the worker to give up",
        "return navigator.serviceWorker.getRegistration().then(async (found) => \
         !found && (await caches.keys()).length === 0 || null);",
    );
}
