//! A compiled message and what fills it. Knows the form that `build.rs` writes; refuses to know where messages come from.

use super::Arg;
use crate::snapshot::Lang;

const VARIABLE: char = '\u{1}';
const END_OF_NAME: char = '\u{2}';
const CHOICE: char = '\u{3}';
const VARIANT: char = '\u{4}';
const END_OF_CHOICE: char = '\u{5}';

/// Fills a pattern. A variable that nobody gives is shown by its name. Linear in the pattern.
pub(super) fn fill(pattern: &str, args: &[(&str, Arg)], lang: Lang) -> String {
    let mut out = String::with_capacity(pattern.len());
    let rest = write(pattern, args, lang, &mut out, true);
    debug_assert!(rest.is_empty(), "a pattern ends where its last choice ends");
    out
}

/// Writes until the pattern or the variant it stands in ends; gives what follows. What is not chosen is only read.
fn write<'p>(
    mut pattern: &'p str,
    args: &[(&str, Arg)],
    lang: Lang,
    out: &mut String,
    chosen: bool,
) -> &'p str {
    loop {
        let marks = [VARIABLE, CHOICE, VARIANT, END_OF_CHOICE];
        let end = pattern.find(marks).unwrap_or(pattern.len());
        let (text, rest) = pattern.split_at(end);
        if chosen {
            out.push_str(text);
        }
        match rest.chars().next() {
            Some(VARIABLE) => {
                let (name, after) = name(rest);
                if chosen {
                    match given(args, name) {
                        Some(arg) => arg.write(lang, out),
                        None => out.push_str(name),
                    }
                }
                pattern = after;
            }
            Some(CHOICE) => pattern = choose(rest, args, lang, out, chosen),
            _ => return rest,
        }
    }
}

/// Writes the variant that the variable asks for, else the default one.
fn choose<'p>(
    pattern: &'p str,
    args: &[(&str, Arg)],
    lang: Lang,
    out: &mut String,
    chosen: bool,
) -> &'p str {
    let (variable, mut rest) = name(pattern);
    let arg = given(args, variable);
    let mut written = !chosen;
    while rest.starts_with(VARIANT) {
        let (key, variant) = name(rest);
        let (key, is_default) = key
            .strip_prefix('*')
            .map_or((key, false), |key| (key, true));
        // The default variant is the last one in our files; `tidy` keeps it there.
        let fits = !written && (is_default || arg.is_some_and(|arg| arg.is(key)));
        written |= fits;
        rest = write(variant, args, lang, out, fits);
    }
    rest.strip_prefix(END_OF_CHOICE).unwrap_or(rest)
}

/// The name after a mark, and what follows it.
fn name(pattern: &str) -> (&str, &str) {
    let mut rest = pattern.chars();
    rest.next();
    rest.as_str().split_once(END_OF_NAME).unwrap_or_default()
}

fn given<'a>(args: &'a [(&str, Arg)], name: &str) -> Option<&'a Arg> {
    args.iter()
        .find(|(known, _)| *known == name)
        .map(|(_, arg)| arg)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COUNT: &str = "\u{3}n\u{2}\u{4}0\u{2}none\u{4}one\u{2}\u{1}n\u{2} tie\u{4}*other\u{2}\u{1}n\u{2} ties\u{5}, in all";

    fn count(n: usize, lang: Lang) -> String {
        fill(COUNT, &[("n", Arg::from(n))], lang)
    }

    #[test]
    fn a_number_chooses_its_plural() {
        assert_eq!(count(0, Lang::En), "none, in all");
        assert_eq!(count(1, Lang::En), "1 tie, in all");
        assert_eq!(count(2, Lang::En), "2 ties, in all");
    }

    #[test]
    fn large_numbers_are_grouped_as_the_language_does() {
        assert_eq!(count(26_000, Lang::En), "26,000 ties, in all");
        assert_eq!(count(26_000, Lang::It), "26.000 ties, in all");
        assert_eq!(count(2025, Lang::It), "2025 ties, in all");
    }

    #[test]
    fn what_is_not_given_is_shown_by_its_name() {
        assert_eq!(fill("see \u{1}what\u{2}!", &[], Lang::It), "see what!");
    }

    #[test]
    fn a_choice_may_stand_in_a_choice() {
        let nested = "\u{3}a\u{2}\u{4}one\u{2}x\u{3}b\u{2}\u{4}one\u{2}y\u{4}*other\u{2}z\u{5}\u{4}*other\u{2}w\u{5}.";
        let fill = |a: usize, b: usize| fill(nested, &[("a", a.into()), ("b", b.into())], Lang::En);
        assert_eq!([fill(1, 1), fill(1, 2), fill(2, 1)], ["xy.", "xz.", "w."]);
    }
}
