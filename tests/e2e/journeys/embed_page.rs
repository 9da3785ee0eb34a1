//! The page about embedding, under the policy that it recommends.

use super::policy::POLICY;
use crate::page::Page;
use crate::site::Site;
use crate::window::Window;

fn open(language: &'static str) -> (Page, Site) {
    let site = Site::packaged()
        .header("Content-Security-Policy", POLICY)
        .serve();
    let page = Window::desktop()
        .language(language)
        .open(&site.url("embed/"));
    page.wait_for(
        "the example",
        "return performance.getEntriesByName('explorer:settled').length > 0;",
    );
    (page, site)
}

fn lines(page: &Page) -> String {
    let value = page.run("return document.getElementById('snippet').value;", &[]);
    value.as_str().unwrap_or_default().to_owned()
}

fn choose(page: &Page, name: &str, value: &str) {
    page.run(
        "const field = document.getElementById('configurator').elements[arguments[0]]; \
         field.value = arguments[1]; \
         (field.dispatchEvent ? field : field[0]).dispatchEvent(new Event('input', { bubbles: true }));",
        &[name.into(), value.into()],
    );
}

#[test]
fn the_lines_follow_what_is_chosen_and_the_example_shows_it() {
    let (page, site) = open("en");
    page.find("heading", "The explorer on another page");
    let script = format!(
        "<script type=\"module\" src=\"{}\"></script>\n",
        site.url("ecosystem-explorer.js")
    );
    let data = site.url("data/snapshot.json");
    assert_eq!(
        lines(&page),
        format!("{script}<ecosystem-explorer src=\"{data}\" height=\"640\"></ecosystem-explorer>")
    );
    choose(&page, "view", "list");
    choose(&page, "lang", "it");
    choose(&page, "filter", "kind:hub");
    choose(&page, "theme", "dark");
    assert_eq!(
        lines(&page),
        format!(
            "{script}<ecosystem-explorer src=\"{data}\" lang=\"it\" view=\"list\" filter=\"kind:hub\" theme=\"dark\" height=\"640\"></ecosystem-explorer>"
        )
    );
    page.find("table", "");
    page.click("radio", "Frame (iframe)");
    let link = site.url("#v=1&amp;view=list&amp;filter=kind:hub&amp;lang=it&amp;theme=night");
    assert!(
        lines(&page).starts_with(&format!("<iframe src=\"{link}\" title=\"")),
        "{}",
        lines(&page)
    );
    page.click("radio", "WordPress");
    assert_eq!(
        lines(&page),
        "[ecosystem_explorer lang=\"it\" view=\"list\" filter=\"kind:hub\" theme=\"dark\" height=\"640\"]"
    );
    page.click("button", "Copy");
    page.wait_for(
        "an answer",
        "return document.getElementById('copied').textContent !== '';",
    );
    page.click("button", "Show the second");
    page.wait_for(
        "the second one",
        "return performance.getEntriesByName('explorer:settled#2').length > 0;",
    );
    assert_eq!(page.errors(), [""; 0]);
    assert_eq!(page.requests_beyond(&site.origin()), [""; 0]);
}

#[test]
fn it_is_in_one_language_at_a_time() {
    let (page, _site) = open("it-IT");
    page.find("heading", "L’esploratore in un’altra pagina");
    assert!(!page.has("heading", "The explorer on another page"));
    page.click("button", "English");
    page.find("heading", "The explorer on another page");
    page.gone("heading", "L’esploratore in un’altra pagina");
    let first = page.run(
        "return document.querySelector('[name=view]').selectedOptions[0].textContent;",
        &[],
    );
    assert_eq!(first, "Network");
    assert_eq!(page.errors(), [""; 0]);
}
