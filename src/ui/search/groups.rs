//! What was found, as it is shown: the likest first, and each name in pieces, those that matched and those between.

use std::ops::Range;

use crate::query::{Hit, Terms, fold};

/// What was found, likest first, in three groups that follow each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// All of them.
    pub hits: Vec<Hit>,
    /// So many begin with the query.
    pub begin: usize,
    /// So many more contain it; the others are only similar.
    pub contain: usize,
}

/// Puts what begins with the query before what only contains it, and that before what is similar; each keeps its order.
pub fn by_likeness(hits: Vec<Hit>, query: &str) -> Groups {
    let query = fold(query.trim());
    let (exact, similar): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(|hit| hit.errors == 0);
    let (mut hits, contain): (Vec<Hit>, Vec<Hit>) = exact
        .into_iter()
        .partition(|hit| fold(&hit.matched).starts_with(&query));
    let counts = (hits.len(), contain.len());
    hits.extend(contain);
    hits.extend(similar);
    Groups {
        hits,
        begin: counts.0,
        contain: counts.1,
    }
}

/// A piece of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The text.
    pub text: String,
    /// Whether it is what was looked for.
    pub matched: bool,
}

/// Cuts a name at its matches. Ranges that do not fit are passed over, so that no text is ever lost.
pub fn parts(name: &str, ranges: &[Range<usize>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut push = |text: &str, matched| {
        if !text.is_empty() {
            parts.push(Part {
                text: text.to_owned(),
                matched,
            });
        }
    };
    let mut done = 0;
    for range in ranges {
        if let (Some(before), Some(found)) = (name.get(done..range.start), name.get(range.clone()))
        {
            push(before, false);
            push(found, true);
            done = range.end;
        }
    }
    push(name.get(done..).unwrap_or_default(), false);
    parts
}

/// Where a name has what matched in another one: two names of one node often have the same words. Nothing unless it has all of
/// them.
pub fn same_words(name: &str, matched: &str, ranges: &[Range<usize>]) -> Option<Vec<Range<usize>>> {
    let words: Vec<&str> = ranges
        .iter()
        .filter_map(|range| matched.get(range.clone()))
        .collect();
    let mut own = Terms::default();
    own.add(0, name);
    let hit = own.find(&words.join(" "), 1).into_iter().next()?;
    (hit.errors == 0).then_some(hit.ranges)
}

#[cfg(test)]
#[expect(
    clippy::single_range_in_vec_init,
    reason = "one match is a list of one range"
)]
mod tests {
    use std::ops::Range;

    use super::{by_likeness, parts, same_words};
    use crate::ecosystem::NodeId;
    use crate::query::Hit;

    fn shown(name: &str, ranges: &[Range<usize>]) -> String {
        parts(name, ranges)
            .iter()
            .map(|part| {
                if part.matched {
                    format!("[{}]", part.text)
                } else {
                    part.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn the_match_stands_out() {
        assert_eq!(
            shown("Regione Emilia-Romagna", &[8..11]),
            "Regione [Emi]lia-Romagna"
        );
        assert_eq!(shown("Emilia", &[]), "Emilia");
        assert_eq!(shown("a b", &[0..1, 2..3]), "[a] [b]");
    }

    #[test]
    fn what_both_names_have_is_shown_in_that_of_the_reader() {
        let italian = "Università di Bologna";
        let at = italian.find("Bologna").unwrap();
        let same = |name| same_words(name, italian, &[at..at + 7]);
        assert_eq!(same("University of Bologna"), Some(vec![14..21]));
        assert_eq!(same("Alma Mater"), None);
        assert_eq!(same("Bolonga"), None, "errors are no likeness");
    }

    #[test]
    fn beginnings_come_first_and_nothing_is_lost() {
        let hit = |name: &str, index, errors| Hit {
            node: NodeId::from_index(index),
            matched: name.to_owned(),
            ranges: Vec::new(),
            errors,
        };
        let hits = vec![
            hit("Regione Emilia", 0, 0),
            hit("Emilia", 1, 0),
            hit("CNA Emilia", 2, 0),
            hit("Èmilia", 3, 0),
            hit("Emlia", 4, 1),
        ];
        let groups = by_likeness(hits, " EMI");
        let order: Vec<usize> = groups.hits.iter().map(|hit| hit.node.index()).collect();
        assert_eq!(order, [1, 3, 0, 2, 4]);
        assert_eq!((groups.begin, groups.contain), (2, 2));
    }

    #[test]
    #[allow(
        clippy::reversed_empty_ranges,
        reason = "no search gives this range, and none may break a name"
    )]
    fn no_text_is_lost() {
        for pairs in [
            vec![(3, 1)],
            vec![(0, 99)],
            vec![(1, 2)],
            vec![(2, 4), (0, 1)],
        ] {
            let ranges: Vec<Range<usize>> =
                pairs.into_iter().map(|(start, end)| start..end).collect();
            let text: String = parts("Forlì", &ranges)
                .into_iter()
                .map(|part| part.text)
                .collect();
            assert_eq!(text, "Forlì");
        }
    }
}
