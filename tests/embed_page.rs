//! The page about embedding says what the element hears, and the policy that the journeys work under.

use ecosystem_explorer::ui::options::ATTRIBUTES;
use std::collections::BTreeSet;

const PAGE: &str = include_str!("../embed/page/index.html");
const CLASS: &str = include_str!("../src/embed/element.js");
const SHEET: &str = include_str!("../style/app/base.css");
/// What is read only when it is needed.
const READ: &str = include_str!("../src/ui/home/address.rs");
const SCRIPT: &str = include_str!("../embed/page/page.js");

#[test]
fn the_table_has_every_attribute_that_the_element_hears() {
    let told: BTreeSet<&str> = PAGE
        .split("data-attribute=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let heard: BTreeSet<&str> = ATTRIBUTES.into_iter().collect();
    assert!(
        heard.is_subset(&told),
        "not in the table: {:?}",
        heard.difference(&told)
    );
    for name in told {
        // Those that are no wish of the interface are heard by the element's class, or by the style sheet.
        let is_heard = heard.contains(name)
            || CLASS.contains(&format!("\"{name}\""))
            || READ.contains(&format!("\"{name}\""))
            || SHEET.contains(&format!(":host([{name}]"));
        assert!(is_heard, "nobody hears `{name}`");
        assert!(
            SCRIPT.contains(name),
            "the configurator does not write `{name}`"
        );
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    let count = |language: &str| PAGE.matches(&format!("<span lang=\"{language}\">")).count();
    assert_eq!(count("it"), count("en"));
    assert!(count("it") > 40);
    let options = PAGE.matches("<option ").count();
    assert_eq!(PAGE.matches(" data-it=\"").count(), options);
    assert_eq!(PAGE.matches(" data-en=\"").count(), options);
}
