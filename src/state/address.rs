//! The grammar of links, version 1: `#v=1&view=hubs&filter=kind:member,hub;theme:telemedicine&select=preciseu&lang=it`.
//!
//! Only what differs from the start is written, in a fixed order. Keys and values are percent-encoded (RFC 3986) but for
//! letters, digits and `-_.~:,;`. Unknown keys and values are skipped: a link opens as far as it can.

use super::{Around, Grouping, Pins, Skipped, State, Theme, Tool, Touring, View, Viewpoint};
use crate::metrics::Measure;
use crate::query::lens::Lens;
use crate::query::{Column, Filter, Sort, Years};
use crate::snapshot::Lang;
use crate::sorting::Gathering;
use std::collections::BTreeSet;

const VERSION: &str = "1";
const STATED: &str = "stated";
const YES: &str = "yes";
/// The key of where the camera is.
pub(super) const VIEWPOINT: &str = "at";
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
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
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
            ("tie", optional(&self.tie)),
            ("tool", self.tool.map(Tool::id).unwrap_or_default().into()),
            ("from", optional(from)),
            ("to", optional(to)),
            ("avoid", choice(self.avoid_hubs, HUBS)),
            ("way", self.way.join(",")),
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
            (
                VIEWPOINT,
                optional(&self.viewpoint.map(|viewpoint| viewpoint.to_string())),
            ),
            (
                "tour",
                self.touring
                    .as_ref()
                    .map_or_else(String::new, |of| of.tour.clone()),
            ),
            (
                "step",
                self.touring
                    .as_ref()
                    .map_or_else(String::new, |of| (of.step + 1).to_string()),
            ),
            ("lang", self.lang.tag().into()),
            ("theme", self.theme.id().into()),
        ]
    }

    /// The state that a link leads to; what it does not say is as at the start.
    #[must_use]
    pub fn from_hash(hash: &str, start: &State) -> State {
        State::opened(hash, start).0
    }

    /// The same, with what of the link could not be done.
    #[must_use]
    pub fn opened(hash: &str, start: &State) -> (State, Vec<Skipped>) {
        let (mut state, mut skipped) = (start.clone(), Vec::new());
        let mut is_ours = false;
        for pair in hash.trim_start_matches('#').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(value);
            is_ours |= key == "v";
            match key {
                // Nothing was said, as in `#&&` and `#=`.
                "" => {}
                "v" if value == VERSION => {}
                "v" if is_newer(&value) => skipped.insert(0, Skipped::Newer(value)),
                "v" => skipped.push(Skipped::Value { key: "v", value }),
                key => skipped.extend(state.read(key, value)),
            }
        }
        // Without a version it is no link of ours: the page around has anchors of its own.
        if !is_ours {
            skipped.clear();
        }
        (state, skipped)
    }

    /// Takes one pair of a link; what it could not.
    fn read(&mut self, key: &str, value: String) -> Option<Skipped> {
        let Some((key, own)) = self.pairs().into_iter().find(|(own, _)| *own == key) else {
            return Some(Skipped::Key(decode(key)));
        };
        self.take(key, value.clone());
        // What was understood is written again as it was read; what was not has left what was there.
        let now = self
            .pairs()
            .into_iter()
            .find(|(of, _)| *of == key)
            .map(|(_, now)| now);
        let is_lost = now.is_some_and(|now| {
            let is_as_before = now == own && !is_same(key, &value, &own);
            is_as_before || now.is_empty() && !value.is_empty()
        });
        is_lost.then_some(Skipped::Value { key, value })
    }

    fn take(&mut self, key: &str, value: String) {
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
            VIEWPOINT => self.viewpoint = Viewpoint::parse(&value),
            "group" => self.group = Grouping::from_id(&value).unwrap_or(self.group),
            "select" => self.selected = some(value),
            "tie" => self.tie = some(value),
            "tool" => self.tool = Tool::from_id(&value),
            "from" => *from = some(value),
            "to" => *to = some(value),
            "avoid" => self.avoid_hubs = value == HUBS,
            "way" => self.way = read_list(&value),
            "for" => self.subject = some(value),
            "since" => self.since = read_since(&value),
            "shortlist" => self.shortlist.read(&value),
            "notes" => self.shortlist.read_notes(&value),
            "mute" => self.muted = read_ids(&value),
            "hide" => self.hidden = read_ids(&value),
            "pin" => self.pins = Pins::parse(&value),
            "sort" => self.sort = read_sort(&value).unwrap_or(self.sort),
            "tour" => {
                let step = self.touring.as_ref().map_or(0, |of| of.step);
                self.touring = some(value).map(|tour| Touring { tour, step });
            }
            "step" => {
                let number = value.parse().ok().and_then(|of: usize| of.checked_sub(1));
                if let Some((touring, step)) = self.touring.as_mut().zip(number) {
                    touring.step = step;
                }
            }
            "lang" => self.lang = Lang::from_tag(&value).unwrap_or(self.lang),
            "theme" => self.theme = Theme::from_id(&value).unwrap_or(self.theme),
            _ => {}
        }
    }
}

/// Whether a value says the same as what is there, in whatever spelling its reader takes.
fn is_same(key: &str, value: &str, own: &str) -> bool {
    match key {
        "lang" => Lang::from_tag(value).is_some(),
        "least" => value.parse::<u32>().is_ok(),
        "filter" | "showcase" => Filter::parse(value).to_string() == own,
        "years" => Years::parse(value).to_string() == own,
        "way" => read_list(value).join(",") == own,
        _ => value == own,
    }
}

/// Whether a version is one that was made after this one.
fn is_newer(version: &str) -> bool {
    let own: Option<u32> = VERSION.parse().ok();
    version.parse().ok().is_some_and(|other| Some(other) > own)
}

fn read_since(text: &str) -> Option<(i32, i32)> {
    let (from, to) = text.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

fn read_list(text: &str) -> Vec<String> {
    let ids = text.split(',').filter(|id| !id.is_empty());
    ids.map(str::to_owned).collect()
}

fn read_ids(text: &str) -> BTreeSet<String> {
    read_list(text).into_iter().collect_set()
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

    #[test]
    fn what_is_unknown_is_skipped() {
        let start = State::default();
        assert_eq!(
            State::from_hash("#v=9&view=holodeck&sort=colour&lang=tlh&x=1&&=&%%%", &start),
            start
        );
    }

    #[test]
    fn a_link_says_what_of_it_could_not_be_done() {
        let open = |link: &str| State::opened(link, &State::default()).1;
        let lost = |key, value: &str| Skipped::Value {
            key,
            value: value.to_owned(),
        };
        assert_eq!(
            open("#v=2&view=holodeck&colour=red&least=many&since=then&pin=unibo&tool=tea"),
            [
                Skipped::Newer("2".to_owned()),
                lost("view", "holodeck"),
                Skipped::Key("colour".to_owned()),
                lost("least", "many"),
                lost("since", "then"),
                lost("pin", "unibo"),
                lost("tool", "tea"),
            ]
        );
        assert_eq!(
            open("#v=one&view=network&filter=x"),
            [lost("v", "one"), lost("filter", "x")]
        );
        let fine = "#v=1&view=network&lang=en-GB&least=0&years=2025-2022&filter=theme:b,a&shortlist=a,a&select=";
        assert_eq!(open(fine), []);
        assert_eq!(open("#contact"), [], "an anchor of the page around");
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
