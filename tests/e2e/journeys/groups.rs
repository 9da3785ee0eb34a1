//! The network in groups.

use super::{at_rest, changed, inside, mark, opened, visit};
use crate::page::Page;
use crate::window::Window;

fn choose(page: &Page, group: &str) {
    inside(
        page,
        &format!(
            "const choice = root.querySelector('.grouping select'); choice.value = '{group}'; \
             choice.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ),
    );
    page.wait(group, || {
        page.hash()
            .contains(&format!("group={group}"))
            .then_some(())
    });
}

#[test]
fn the_network_is_grouped_by_a_choice_that_the_link_carries() {
    let page = visit(Window::desktop().still(), "");
    let rings = at_rest(&page);
    choose(&page, "kind");
    let kinds = changed(&page, "the groups", &rings);
    choose(&page, "programme");
    let programmes = changed(&page, "other groups", &kinds);
    page.back();
    page.wait("the kinds in the link", || {
        page.hash().contains("group=kind").then_some(())
    });
    changed(&page, "the groups of before", &programmes);
    page.back();
    page.wait("the rings in the link", || {
        (!page.hash().contains("group")).then_some(())
    });
}

#[test]
fn selection_and_keyboard_work_in_groups_too() {
    let page = visit(
        Window::desktop().still(),
        "#v=1&group=kind&filter=kind:member,project",
    );
    at_rest(&page);
    let choice = inside(
        &page,
        "return root.querySelector('.grouping select').value;",
    );
    assert_eq!(choice, "kind");
    let button = mark(&page, "PRECISEU");
    page.run("arguments[0].focus();", &[button.argument()]);
    page.press(&["Enter"]);
    opened(&page, "PRECISEU");
    assert!(page.hash().contains("group=kind"), "{}", page.hash());
}
