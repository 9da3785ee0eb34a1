//! Links that were sent once still open: one file a version in `tests/fixtures/links`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use ecosystem_explorer::state::State;

const VERSION_1: &str = include_str!("fixtures/links/v1.txt");

/// Link and description, line by line.
fn links(file: &str) -> impl Iterator<Item = (&str, &str)> {
    let links = file.lines().filter(|line| line.starts_with("#v="));
    links.filter_map(|line| line.split_once(" => "))
}

/// A state in the words that links are written with, without their encoding.
fn described(state: &State) -> String {
    let link = state.to_hash(&State::default());
    let words: Vec<String> = link
        .trim_start_matches("#v=1")
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut bytes = Vec::new();
            let mut rest = pair.as_bytes();
            while let [first, tail @ ..] = rest {
                let hex = (*first == b'%').then(|| std::str::from_utf8(&tail[..2]).unwrap());
                bytes.push(hex.map_or(*first, |hex| u8::from_str_radix(hex, 16).unwrap()));
                rest = if hex.is_some() { &tail[2..] } else { tail };
            }
            String::from_utf8(bytes).unwrap()
        })
        .collect();
    words.join(" ")
}

#[test]
fn links_of_version_1_open_as_they_always_did() {
    assert!(links(VERSION_1).count() >= 21, "this list only grows");
    for (link, meant) in links(VERSION_1) {
        let (state, skipped) = State::opened(link, &State::default());
        assert_eq!(described(&state), meant, "{link}");
        assert_eq!(skipped, [], "{link}");
    }
}

#[test]
fn what_a_link_opens_is_written_as_a_link_that_opens_the_same() {
    for (link, _) in links(VERSION_1) {
        let state = State::from_hash(link, &State::default());
        let again = state.to_hash(&State::default());
        assert_eq!(State::from_hash(&again, &State::default()), state, "{link}");
    }
}
