//! The lines that put the explorer on another page.

use crate::xml::escaped;

/// A frame with a whole state; its title is for those who hear the page.
#[must_use]
pub fn frame(link: &str, title: &str, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" style=\"border: 0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>",
        escaped(link),
        escaped(title)
    )
}

/// The element with attributes; those without a value are left out.
#[must_use]
pub fn element(attributes: &[(&str, String)]) -> String {
    let mut line = String::from("<ecosystem-explorer");
    for (name, value) in attributes {
        if !value.is_empty() {
            line.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
    }
    line.push_str("></ecosystem-explorer>");
    line
}
