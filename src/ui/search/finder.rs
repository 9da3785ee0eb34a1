//! Where a search looks: names, and, as far as it is asked to, towns, values, tools and passages. The passages are read in
//! short tasks when somebody is about to type.

use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

use super::by_likeness;
use super::choices::{Choice, Finds, Section, Thing, arranged, beginnings};
use crate::platform::bytes::Abort;
use crate::query::{Label, QuoteIndexing, Terms, start};
use crate::snapshot::{Lang, NodeKind};
use crate::state::Tool;
use crate::ui::canvas::towns;
use crate::ui::load::{Progress, later};
use crate::ui::reading::Reading;
use crate::ui::side::TOOLS;

/// More names than this nobody reads; the filters and the list have them all.
const MOST: usize = 30;
/// So many towns, values and tools together; they are asked for by name, not looked through.
const THINGS: usize = 8;
/// So many passages.
const QUOTES: usize = 4;
/// So many of each sort to begin with.
const BEGINNINGS: usize = 3;

/// What has a text and is no node, and the texts by its number.
type Things = (Vec<Thing>, Terms);

/// What may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Whatever there is.
    Everything,
    /// Nodes.
    Names,
    /// Nodes, and values that say what something is about.
    Subjects,
}

/// A place to search. Copy, like a signal.
#[derive(Clone, Copy)]
pub struct Finder {
    reading: Reading,
    scope: Scope,
    things: StoredValue<Arc<OnceLock<Things>>>,
    beginnings: StoredValue<Arc<OnceLock<Vec<Section>>>>,
    has_quotes: RwSignal<bool>,
    progress: RwSignal<Progress>,
    working: StoredValue<Option<Abort>, LocalStorage>,
}

impl Finder {
    /// Nothing is read yet.
    pub fn new(reading: Reading, scope: Scope) -> Self {
        Self {
            reading,
            scope,
            things: StoredValue::new(Arc::default()),
            beginnings: StoredValue::new(Arc::default()),
            has_quotes: RwSignal::new(reading.with(|data| data.quotes().is_some())),
            progress: RwSignal::new(Progress::default()),
            working: StoredValue::new_local(None),
        }
    }

    /// Somebody is about to type: the passages are read, unless they are.
    pub fn prepare(self) {
        let is_needed = self.scope == Scope::Everything
            && !self.has_quotes.get_untracked()
            && self.working.with_value(Option::is_none);
        if !is_needed {
            return;
        }
        let data = self.reading.data();
        let has_quotes = self.has_quotes;
        let mut indexing = Some(QuoteIndexing::new(&data.eco));
        let work = later(
            self.progress,
            Box::new(move |work| {
                let is_done = indexing
                    .as_mut()
                    .is_none_or(|indexing| indexing.advance(&data.eco, work));
                if !is_done {
                    return indexing
                        .as_ref()
                        .map_or(0.0, |indexing| indexing.share().min(0.999));
                }
                if let Some(indexing) = indexing.take() {
                    data.keep_quotes(indexing.finish());
                }
                has_quotes.try_set(true);
                1.0
            }),
        );
        self.working.set_value(Some(work));
    }

    /// What is found, now and whenever there is more to look in; how many there are altogether.
    pub fn find(self, typed: &str) -> (Vec<Section>, usize) {
        if typed.trim().is_empty() {
            let sections = self.to_begin_with();
            let count = sections.iter().map(|section| section.choices.len()).sum();
            return (sections, count);
        }
        let has_quotes = self.scope == Scope::Everything && self.has_quotes.get();
        let finds = self.reading.with(|data| {
            let found = data.search.find(typed, MOST);
            let quotes = match data.quotes().filter(|_| has_quotes) {
                Some(quotes) => quotes.find(&data.eco, typed, QUOTES),
                None => (Vec::new(), 0),
            };
            Finds {
                names: (by_likeness(found.hits, typed), found.total),
                things: self.things(typed),
                quotes,
            }
        });
        let total = finds.names.1 + finds.things.len() + finds.quotes.1;
        (arranged(finds), total)
    }

    fn things(self, typed: &str) -> Vec<(Thing, crate::query::TermHit)> {
        if self.scope == Scope::Names {
            return Vec::new();
        }
        let known = self.things.get_value();
        let (things, terms) = known.get_or_init(|| self.read_things());
        let hits = terms.find(typed, THINGS).into_iter();
        hits.filter_map(|hit| Some((things.get(hit.of)?.clone(), hit)))
            .collect()
    }

    fn read_things(self) -> Things {
        let words = self.reading.desk.words;
        let mut things = Vec::new();
        let mut terms = Terms::default();
        let mut add = |thing: Thing, texts: &mut dyn Iterator<Item = String>| {
            texts.for_each(|text| terms.add(things.len(), &text));
            things.push(thing);
        };
        self.reading.with(|data| {
            if self.scope == Scope::Everything {
                for (place, _) in towns::town_places(&data.eco, data.ground()) {
                    let names = Lang::ALL.map(|lang| place.name.get(lang).to_owned());
                    add(Thing::Town(place.id.clone()), &mut names.into_iter());
                }
            }
            for facet in data.facets.facets() {
                if self.scope == Scope::Subjects && !crate::query::suggest::is_topical(&facet.id) {
                    continue;
                }
                for option in &facet.options {
                    let texts: Vec<String> = match &option.label {
                        Label::Text(text) => Lang::ALL.map(|lang| text.get(lang).to_owned()).into(),
                        Label::Kind(kind) => words.in_both(|locale| {
                            let key = format!("kind-{}", kind.id());
                            vec![locale.attribute(&key, "plural"), locale.text(&key)]
                        }),
                        Label::Message(key) => words.in_both(|locale| vec![locale.text(key)]),
                    };
                    add(
                        Thing::Value(facet.id.clone(), option.id.clone()),
                        &mut texts.into_iter(),
                    );
                }
            }
        });
        if self.scope == Scope::Everything {
            for (tool, _, name) in TOOLS {
                let texts = words.in_both(|locale| vec![locale.text(name)]);
                add(Thing::Tool(tool), &mut texts.into_iter());
            }
        }
        (things, terms)
    }

    fn to_begin_with(self) -> Vec<Section> {
        let known = self.beginnings.get_value();
        known
            .get_or_init(|| {
                self.reading.with(|data| {
                    let start = start(&data.eco, BEGINNINGS);
                    if self.scope != Scope::Everything {
                        return beginnings(start, Vec::new(), &[]);
                    }
                    // A hub that is a town is there with its map already.
                    let has_hubs = data
                        .eco
                        .nodes()
                        .any(|node| data.eco.kind(node) == NodeKind::Hub);
                    let towns = if has_hubs {
                        Vec::new()
                    } else {
                        let mut towns = towns::town_places(&data.eco, data.ground());
                        towns.truncate(BEGINNINGS);
                        towns.iter().map(|(place, _)| place.id.clone()).collect()
                    };
                    beginnings(start, towns, &[Tool::Paths, Tool::Suggestions, Tool::Tours])
                })
            })
            .clone()
    }
}

/// The choices of all sections, in order.
pub fn flat(sections: &[Section]) -> Vec<Choice> {
    let all = sections.iter().flat_map(|section| &section.choices);
    all.cloned().collect()
}
