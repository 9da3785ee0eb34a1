//! The single file, as it opens from a stick.

use super::{see_everything, settled, title};
use crate::site::Site;
use crate::window::Window;

fn address(link: &str) -> String {
    let file = Site::folder().with_file_name("ecosystem-explorer.html");
    assert!(
        file.is_file(),
        "`cargo xtask package` writes {}",
        file.display()
    );
    format!("file://{}{link}", file.display())
}

#[test]
fn one_file_opens_in_every_engine() {
    let page = Window::desktop().open(&address("#v=1&view=hubs"));
    settled(&page);
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn one_file_has_every_view_and_tool_and_asks_for_nothing() {
    needs!(Requests);
    let page = Window::desktop().open(&address(""));
    settled(&page);
    see_everything(&page);
    assert_eq!(page.requests(), [""; 0]);
    let files = "return performance.getEntriesByType('resource').map((file) => file.name) \
        .filter((name) => !/^(data|blob):/.test(name));";
    assert_eq!(page.run(files, &[]), serde_json::json!([]));
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_link_into_the_file_opens_what_it_says() {
    let page = Window::phone()
        .language("it")
        .open(&address("#v=1&view=list&select=unibo"));
    settled(&page);
    page.wait("the university", || {
        title(&page).contains("Bologna").then_some(())
    });
    assert_eq!(page.run("return document.documentElement.lang;", &[]), "it");
    assert_eq!(page.errors(), [""; 0]);
}
