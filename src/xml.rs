//! Text that may stand in an XML file (<https://www.w3.org/TR/xml/#charsets>): in an element, and in an attribute in double quotes.

/// Escapes what XML would read as markup or as mere white space, and leaves out what no XML 1.0 file may have.
///
/// ```
/// # use ecosystem_explorer::xml::escaped;
/// assert_eq!(escaped("\"R&D\" <\u{1}b>"), "&quot;R&amp;D&quot; &lt;b&gt;");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_xml_forbids_is_left_out_and_nothing_else() {
        // The production `Char` of XML 1.0; a `char` is never a surrogate.
        let may_stand = |letter: char| matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..);
        for letter in '\0'..=char::MAX {
            let written = escaped(&letter.to_string());
            assert_eq!(!written.is_empty(), may_stand(letter), "{letter:?}");
            assert!(!written.contains(['<', '>', '"', '\n', '\t', '\r']));
        }
    }
}
