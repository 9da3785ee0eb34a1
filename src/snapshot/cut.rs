//! Text that is longer than a page can show. Knows how to cut it; refuses to know what it says.

use super::{Issue, Text};

/// Cuts every language of a text that is too long, and says so.
pub(super) fn cut(
    text: &mut Text,
    most: usize,
    path: &dyn Fn() -> String,
    issues: &mut Vec<Issue>,
) {
    for own in text.each_mut() {
        if let Some(length) = cut_string(own, most) {
            issues.push(
                Issue::warning(path(), "issue-too-long")
                    .with("length", length)
                    .with("most", most),
            );
        }
    }
}

/// Cuts text to `most` characters; returns how long it was if it had to.
pub(super) fn cut_string(text: &mut String, most: usize) -> Option<usize> {
    if text.len() <= most {
        return None;
    }
    let (end, _) = text.char_indices().nth(most)?;
    let length = text.chars().count();
    text.truncate(end);
    text.push('…');
    Some(length)
}
