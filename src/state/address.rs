//! The grammar of links, version 1: `#v=1&view=hubs&filter=kind:member,hub;theme:telemedicine&select=preciseu&lang=it`.
//!
//! Only what differs from the start is written, in a fixed order. Keys and values are percent-encoded (RFC 3986) but for
//! letters, digits and `-_.~:,;`. Unknown keys and values are skipped: a link opens as far as it can.

use super::{Around, Grouping, Pins, State, Theme, Tool, View};
use crate::metrics::Measure;
use crate::query::lens::Lens;
use crate::query::{Column, Filter, Sort, Years};
use crate::snapshot::Lang;
use crate::sorting::Gathering;
use std::collections::BTreeSet;

const VERSION: &str = "1";
const STATED: &str = "stated";
const YES: &str = "yes";
const HUBS: &str = "hubs";

impl State {
    /// The link to this state, beginning with `#`; empty when it is the start.
    #[must_use]
    pub fn to_hash(&self, start: &State) -> String {
        let mut link = String::new();
        for ((key, own), (_, other)) in self.pairs().into_iter().zip(start.pairs()) {
            if own != other {
                let opening = if link.is_empty() {
                    format!("#v={VERSION}&")
                } else {
                    "&".to_owned()
                };
                link.push_str(&format!("{opening}{key}={}", encode(&own)));
            }
        }
        link
    }

    /// All of it as words, in the order in which links write it.
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let [from, to] = &self.pair;
        let choice = |is: bool, word: &str| if is { word.to_owned() } else { String::new() };
        vec![
            ("view", self.view.id().into()),
            ("town", optional(&self.town)),
            ("filter", self.filter.to_string()),
            ("years", self.years.to_string()),
            ("ties", choice(self.stated_only, STATED)),
            ("least", self.least_ties.to_string()),
            ("showcase", self.showcase.to_string()),
            (
                "around",
                optional(&self.around.as_ref().map(Around::to_string)),
            ),
            ("lens", self.lens.id().into()),
            (
                "size",
                self.size.map(Measure::id).unwrap_or_default().into(),
            ),
            ("hulls", choice(self.hulls, YES)),
            ("group", self.group.id().into()),
            ("select", optional(&self.selected)),
            ("tool", self.tool.map(Tool::id).unwrap_or_default().into()),
            ("from", optional(from)),
            ("to", optional(to)),
            ("avoid", choice(self.avoid_hubs, HUBS)),
            ("for", optional(&self.subject)),
            (
                "since",
                optional(&self.since.map(|(from, to)| format!("{from}-{to}"))),
            ),
            ("shortlist", self.shortlist.written()),
            ("notes", self.shortlist.written_notes()),
            ("mute", joined(&self.muted)),
            ("hide", joined(&self.hidden)),
            ("pin", self.pins.to_string()),
            ("sort", sort_word(self.sort)),
            ("lang", self.lang.tag().into()),
            ("theme", self.theme.id().into()),
        ]
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
            state.read(key, decode(value));
        }
        state
    }

    fn read(&mut self, key: &str, value: String) {
        let [from, to] = &mut self.pair;
        match key {
            "view" => self.view = View::from_id(&value).unwrap_or(self.view),
            "town" => self.town = some(value),
            "filter" => self.filter = Filter::parse(&value),
            "years" => self.years = Years::parse(&value),
            "ties" => self.stated_only = value == STATED,
            "least" => self.least_ties = value.parse().unwrap_or(self.least_ties),
            "showcase" => self.showcase = Filter::parse(&value),
            "around" => self.around = Around::parse(&value),
            "lens" => self.lens = Lens::from_id(&value).unwrap_or(self.lens),
            "size" => self.size = Measure::from_id(&value),
            "hulls" => self.hulls = value == YES,
            "group" => self.group = Grouping::from_id(&value).unwrap_or(self.group),
            "select" => self.selected = some(value),
            "tool" => self.tool = Tool::from_id(&value),
            "from" => *from = some(value),
            "to" => *to = some(value),
            "avoid" => self.avoid_hubs = value == HUBS,
            "for" => self.subject = some(value),
            "since" => self.since = read_since(&value),
            "shortlist" => self.shortlist.read(&value),
            "notes" => self.shortlist.read_notes(&value),
            "mute" => self.muted = read_ids(&value),
            "hide" => self.hidden = read_ids(&value),
            "pin" => self.pins = Pins::parse(&value),
            "sort" => self.sort = read_sort(&value).unwrap_or(self.sort),
            "lang" => self.lang = Lang::from_tag(&value).unwrap_or(self.lang),
            "theme" => self.theme = Theme::from_id(&value).unwrap_or(self.theme),
            _ => {}
        }
    }
}

fn read_since(text: &str) -> Option<(i32, i32)> {
    let (from, to) = text.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

fn read_ids(text: &str) -> BTreeSet<String> {
    let ids = text.split(',').filter(|id| !id.is_empty());
    ids.map(str::to_owned).collect_set()
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
            open("#v=1&around=preciseu~2&lens=organisations&size=betweenness&hulls=yes"),
            State {
                around: Around::parse("preciseu~2"),
                lens: Lens::Organisations,
                size: Some(Measure::Betweenness),
                hulls: true,
                ..State::default()
            }
        );
        assert_eq!(
            open("#v=1&tool=paths&from=unibo&to=preciseu&avoid=hubs&ties=stated&least=3"),
            State {
                tool: Some(Tool::Paths),
                pair: [Some("unibo".into()), Some("preciseu".into())],
                avoid_hubs: true,
                stated_only: true,
                least_ties: 3,
                ..State::default()
            }
        );
        let list = open("#v=1&shortlist=unibo,rizzoli&notes=unibo:call%20them&since=2022-2025");
        assert_eq!(list.shortlist.note("unibo"), "call them");
        assert_eq!(list.since, Some((2022, 2025)));
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
