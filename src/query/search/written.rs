//! From a folded name back to the name as it is written, so that what matched can be marked.

use crate::query::fold::{fold_char, is_in_word};
use crate::sorting::Sorting;
use std::ops::Range;

/// Where parts of the folded text stand in the text as it is written: in order, on character boundaries, joined where they touch.
pub(super) fn written(
    text: &str,
    places: impl FnOnce(&str) -> Vec<Range<usize>>,
) -> Vec<Range<usize>> {
    let mut folded = String::new();
    let mut origin: Vec<Range<usize>> = Vec::new(); // by byte of `folded`: which character of `text` it comes from
    for (at, c) in text.char_indices() {
        for piece in fold_char(c) {
            folded.push(piece);
            origin.resize(folded.len(), at..at + c.len_utf8());
        }
    }
    let mut found: Vec<Range<usize>> = places(&folded)
        .into_iter()
        .filter_map(|range| {
            Some(origin.get(range.start)?.start..origin.get(range.end.checked_sub(1)?)?.end)
        })
        .collect();
    found.order_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in found {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// Whether what stands before a place of a text ends a word.
pub(super) fn starts_a_word_at(text: &str, at: usize) -> bool {
    text.get(..at)
        .is_some_and(|before| before.chars().next_back().is_none_or(|c| !is_in_word(c)))
}
