//! The grammar of links, version 1: `#v=1&view=hubs&filter=kind:member,hub;theme:telemedicine&select=preciseu&lang=it`.
//!
//! Only what differs from the start is written, in a fixed order. Keys and values are percent-encoded (RFC 3986) but for
//! letters, digits and `-_.~:,;`. Unknown keys and values are skipped: a link opens as far as it can.

use super::{Grouping, State, Theme, Tool, View};
use crate::query::{Column, Filter, Sort, Years};
use crate::snapshot::Lang;
use crate::sorting::Gathering;
use std::collections::BTreeSet;

const VERSION: &str = "1";

impl State {
    /// The link to this state, beginning with `#`; empty when it is the start.
    #[must_use]
    pub fn to_hash(&self, start: &State) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        let mut differs = |key, own: String, default: String| {
            if own != default {
                pairs.push((key, own));
            }
        };
        differs("view", self.view.id().into(), start.view.id().into());
        differs("town", optional(&self.town), optional(&start.town));
        differs("filter", self.filter.to_string(), start.filter.to_string());
        differs("years", self.years.to_string(), start.years.to_string());
        differs("group", self.group.id().into(), start.group.id().into());
        differs(
            "select",
            optional(&self.selected),
            optional(&start.selected),
        );
        let tool = |state: &State| state.tool.map(Tool::id).unwrap_or_default().to_owned();
        differs("tool", tool(self), tool(start));
        differs("mute", joined(&self.muted), joined(&start.muted));
        differs("sort", sort_word(self.sort), sort_word(start.sort));
        differs("lang", self.lang.tag().into(), start.lang.tag().into());
        differs("theme", self.theme.id().into(), start.theme.id().into());
        if pairs.is_empty() {
            return String::new();
        }
        let written: Vec<String> = pairs
            .iter()
            .map(|(key, value)| format!("{key}={}", encode(value)))
            .collect();
        format!("#v={VERSION}&{}", written.join("&"))
    }

    /// The state that a link leads to; what it does not say is as at the start.
    #[must_use]
    pub fn from_hash(hash: &str, start: &State) -> State {
        let mut state = start.clone();
        for (key, value) in hash
            .trim_start_matches('#')
            .split('&')
            .filter_map(|pair| pair.split_once('='))
        {
            let value = decode(value);
            match key {
                "view" => state.view = View::from_id(&value).unwrap_or(state.view),
                "town" => state.town = some(value),
                "filter" => state.filter = Filter::parse(&value),
                "years" => state.years = Years::parse(&value),
                "group" => state.group = Grouping::from_id(&value).unwrap_or(state.group),
                "select" => state.selected = some(value),
                "tool" => state.tool = Tool::from_id(&value),
                "mute" => {
                    state.muted = value
                        .split(',')
                        .filter(|id| !id.is_empty())
                        .map(str::to_owned)
                        .collect_set()
                }
                "sort" => state.sort = read_sort(&value).unwrap_or(state.sort),
                "lang" => state.lang = Lang::from_tag(&value).unwrap_or(state.lang),
                "theme" => state.theme = Theme::from_id(&value).unwrap_or(state.theme),
                _ => {}
            }
        }
        state
    }
}

fn optional(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn some(value: String) -> Option<String> {
    Some(value).filter(|value| !value.is_empty())
}

fn joined(ids: &BTreeSet<String>) -> String {
    ids.iter().map(String::as_str).collect::<Vec<_>>().join(",")
}

fn sort_word(sort: Sort) -> String {
    format!("{}{}", if sort.descending { "-" } else { "" }, sort.by.id())
}

fn read_sort(word: &str) -> Option<Sort> {
    let (descending, id) = word
        .strip_prefix('-')
        .map_or((false, word), |id| (true, id));
    Some(Sort {
        by: Column::from_id(id)?,
        descending,
    })
}

fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'_'
            | b'.'
            | b'~'
            | b':'
            | b','
            | b';' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = tail
            .get(..2)
            .and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_start_has_no_hash() {
        let start = State {
            lang: Lang::It,
            ..State::default()
        };
        assert_eq!(start.to_hash(&start), "");
        assert_eq!(State::from_hash("", &start), start);
    }

    #[test]
    fn a_link_can_go_back_to_what_is_not_the_start() {
        let start = State {
            selected: Some("preciseu".into()),
            ..State::default()
        };
        let state = State::default();
        assert_eq!(State::from_hash(&state.to_hash(&start), &start), state);
    }

    /// Links made with version 1 open for ever: this list only grows.
    #[test]
    fn links_of_version_1_still_open() {
        let start = State::default();
        let open = |link| State::from_hash(link, &start);
        assert_eq!(
            open("#v=1&view=hubs&town=city-parma").town.as_deref(),
            Some("city-parma")
        );
        assert!(
            open("#v=1&filter=kind:member,hub;province:Forl%C3%AC-Cesena")
                .filter
                .has("province", "Forlì-Cesena")
        );
        assert!(
            open("#v=1&mute=clust-er-health")
                .muted
                .contains("clust-er-health")
        );
        assert_eq!(
            open("#v=1&sort=-ties").sort,
            Sort {
                by: Column::Ties,
                descending: true
            }
        );
        assert_eq!(open("#v=1&view=time").view, View::Time);
        assert_eq!(
            open("#v=1&years=2022-2025").years,
            Years::parse("2022-2025")
        );
        assert_eq!(
            open("#v=1&group=programme").group,
            Grouping::from_id("programme").unwrap()
        );
        assert_eq!(
            (open("#v=1&lang=it").lang, open("#v=1&theme=night").theme),
            (Lang::It, Theme::Night)
        );
    }

    #[test]
    fn what_is_unknown_is_skipped() {
        let start = State::default();
        assert_eq!(
            State::from_hash("#v=9&view=holodeck&sort=colour&lang=tlh&x=1&&=&%%%", &start),
            start
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(selected in proptest::option::of("[^\u{0}]{1,12}"), town in proptest::option::of("[a-z-]{1,9}"), muted in proptest::collection::btree_set("[a-z0-9-]{1,9}", 0..3), value in "[a-zì &=#%+]{1,9}") {
            let mut filter = Filter::default();
            filter.toggle("theme", value.trim());
            let filter = if value.trim().is_empty() { Filter::default() } else { filter };
            let state = State { selected, town, muted, filter, years: Years::parse("2022-,dated"), group: Grouping::Kind, view: View::Hubs, ..State::default() };
            prop_assert_eq!(State::from_hash(&state.to_hash(&State::default()), &State::default()), state);
        }

        #[test]
        fn no_hash_panics(hash in "\\PC*") {
            let _ = State::from_hash(&hash, &State::default());
        }
    }
}
