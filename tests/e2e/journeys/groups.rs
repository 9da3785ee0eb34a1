//! The network in groups.

use super::{at_rest, changed, inside, mark, opened, visit};
use crate::window::Window;

#[test]
fn the_network_is_grouped_by_a_choice_that_the_link_carries() {
    let page = visit(Window::desktop().still(), "");
    let rings = at_rest(&page);
    inside(
        &page,
        "const choice = root.querySelector('.grouping select'); choice.value = 'kind'; \
         choice.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    let kinds = changed(&page, "the groups", &rings);
    assert!(page.hash().contains("group=kind"), "{}", page.hash());
    page.go("#v=1&group=programme");
    changed(&page, "other groups", &kinds);
    page.back();
    page.wait("the groups of before", || {
        (at_rest(&page) == kinds).then_some(())
    });
    page.back();
    page.wait("the rings", || (at_rest(&page) == rings).then_some(()));
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
