//! What the records must be to each other. Mends or drops what breaks a rule, and says so.

use super::cut::{cut, cut_string};
use super::sieve::Sieve;
use super::tour::check_tours;
use super::{
    Evidence, Issue, Lang, Link, MAX_NAME, MAX_QUOTE_WORDS, MAX_TEXT, Node, Passages, PlaceStatus,
    Positions, Snapshot, Status, Text, Tie,
};
use crate::sorting::Gathering;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What an id stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Source,
    Place,
    Node,
    /// Nothing that another record refers to.
    Other,
}

/// What the records refer to.
#[derive(Default)]
pub(super) struct Known {
    /// Every id of the file.
    pub(super) ids: HashMap<Box<str>, Of>,
    /// The values of each vocabulary.
    values: BTreeMap<String, BTreeSet<String>>,
    /// The passages that are referred to by number.
    passages: Vec<Evidence>,
}

impl Known {
    fn has(&self, id: &str, of: Of) -> bool {
        self.ids.get(id) == Some(&of)
    }
}

/// Upholds the rules that [`super::parse`] promises, some records at a time.
#[derive(Default)]
pub(super) struct Checking {
    stage: Stage,
    known: Known,
    sieve: Sieve,
    /// How many ties without an id were checked.
    nameless: usize,
    done: usize,
}

#[derive(Clone, Copy, Default)]
enum Stage {
    #[default]
    Head,
    NodeIds,
    TieIds,
    References,
    Nodes,
    Ties,
    Foot,
}

impl Checking {
    /// How many records have been looked at.
    pub(super) fn done(&self) -> usize {
        self.done
    }

    /// How many looks there are: nodes and ties twice.
    pub(super) fn all(snapshot: &Snapshot) -> usize {
        2 * (snapshot.nodes.len() + snapshot.ties.len())
    }

    /// Checks about `work` more nodes or ties of the same snapshot; whether all is checked. What is small is checked at once.
    pub(super) fn advance(
        &mut self,
        snapshot: &mut Snapshot,
        issues: &mut Vec<Issue>,
        work: usize,
    ) -> bool {
        self.done = self.done.saturating_add(work);
        let Checking { known, sieve, .. } = self;
        let ids = &mut known.ids;
        let next = match self.stage {
            Stage::Head => {
                check_head(snapshot, ids, issues);
                known.passages = passages(snapshot);
                Some(Stage::NodeIds)
            }
            Stage::NodeIds => sieve
                .pass(&mut snapshot.nodes, work, |node, index| {
                    let path = || format!("nodes[{index}]");
                    unique(ids, &path, &node.id, Of::Node, issues)
                })
                .then_some(Stage::TieIds),
            Stage::TieIds => sieve
                .pass(&mut snapshot.ties, work, |tie, index| {
                    let path = || format!("ties[{index}]");
                    tie.id.is_empty() || unique(ids, &path, &tie.id, Of::Other, issues)
                })
                .then_some(Stage::References),
            Stage::References => {
                check_references(snapshot, known, issues);
                Some(Stage::Nodes)
            }
            Stage::Nodes => sieve
                .pass(&mut snapshot.nodes, work, |node, _| {
                    check_node(node, known, issues);
                    true
                })
                .then_some(Stage::Ties),
            Stage::Ties => {
                let nameless = &mut self.nameless;
                sieve
                    .pass(&mut snapshot.ties, work, |tie, _| {
                        let number = *nameless;
                        *nameless += usize::from(tie.id.is_empty());
                        check_tie(tie, number, known, issues)
                    })
                    .then_some(Stage::Foot)
            }
            Stage::Foot => {
                check_foot(snapshot, known, issues);
                return true;
            }
        };
        if let Some(next) = next {
            self.stage = next;
        }
        false
    }
}

/// What is said of the whole, and the ids of what is not a node or a tie.
fn check_head(snapshot: &mut Snapshot, ids: &mut HashMap<Box<str>, Of>, issues: &mut Vec<Issue>) {
    if snapshot.title.is_empty() {
        issues.push(Issue::warning("title", "issue-no-title"));
    }
    for (key, text) in [
        ("title", &mut snapshot.title),
        ("publisher", &mut snapshot.publisher),
        ("licence", &mut snapshot.licence),
    ] {
        cut(text, MAX_NAME, &|| key.to_owned(), issues);
    }
    cut(
        &mut snapshot.about,
        MAX_TEXT,
        &|| "about".to_owned(),
        issues,
    );
    Sieve::default().pass(&mut snapshot.sources, usize::MAX, |source, index| {
        let path = || format!("sources[{index}]");
        unique(ids, &path, &source.id, Of::Source, issues)
    });
    Sieve::default().pass(&mut snapshot.places, usize::MAX, |place, index| {
        let path = || format!("places[{index}]");
        if !unique(ids, &path, &place.id, Of::Place, issues) {
            return false;
        }
        let is_there = on_earth(place.lat, place.lon, &path(), issues);
        if let (false, Some(of)) = (is_there, ids.get_mut(place.id.as_str())) {
            *of = Of::Other;
        }
        is_there
    });
}

/// The passages of the file by number.
fn passages(snapshot: &mut Snapshot) -> Vec<Evidence> {
    std::mem::take(&mut snapshot.passages)
        .into_iter()
        .flat_map(|Passages { source, lines, .. }| {
            lines.into_iter().map(move |(line, quote)| Evidence {
                source: source.clone(),
                line,
                quote,
            })
        })
        .collect()
}

/// The ids that come after those of nodes and ties, and what nodes and ties refer to.
fn check_references(snapshot: &mut Snapshot, known: &mut Known, issues: &mut Vec<Issue>) {
    let ids = &mut known.ids;
    Sieve::default().pass(&mut snapshot.indicators, usize::MAX, |of, index| {
        let path = || format!("indicators[{index}]");
        unique(ids, &path, &of.id, Of::Other, issues) && finite(of.value, &path(), issues)
    });
    vocabularies(snapshot, issues);
    known.values = snapshot
        .vocabularies
        .iter()
        .map(|of| {
            (
                of.id.clone(),
                of.values.iter().map(|value| value.id.clone()).collect_set(),
            )
        })
        .collect_map();
    for source in &mut snapshot.sources {
        let path = || format!("sources.{}", source.id);
        cut(&mut source.title, MAX_NAME, &path, issues);
        if !source.url.is_empty() && !is_web_address(&source.url) {
            issues.push(
                Issue::error(format!("{}.url", path()), "issue-bad-link").with("url", &source.url),
            );
            source.url.clear();
        }
    }
    for place in &mut snapshot.places {
        let path = || format!("places.{}", place.id);
        cut(&mut place.name, MAX_NAME, &path, issues);
    }
}

/// What refers to nodes and is not a tie.
fn check_foot(snapshot: &mut Snapshot, known: &mut Known, issues: &mut Vec<Issue>) {
    for of in &mut snapshot.indicators {
        let id = of.id.clone();
        let path = || format!("indicators.{id}");
        cut(&mut of.label, MAX_NAME, &path, issues);
        if let Some(about) = of.about.take_if(|about| !known.has(about, Of::Node)) {
            issues.push(
                Issue::error(format!("{}.about", path()), "issue-unknown-node").with("id", about),
            );
        }
        check_year(&mut of.year, &path, issues);
        check_evidence(&mut of.evidence, &path, known, issues);
    }
    if let Some(cluster) = snapshot
        .cluster
        .take_if(|cluster| !known.has(cluster, Of::Node))
    {
        issues.push(Issue::error("cluster", "issue-unknown-node").with("id", cluster));
    }
    check_tours(&mut snapshot.tours, known, issues);
    let (found, nodes) = (snapshot.positions.network.len(), snapshot.nodes.len());
    if found > 0 && found != nodes {
        issues.push(
            Issue::error("positions.network", "issue-other-positions")
                .with("count", found)
                .with("nodes", nodes),
        );
        snapshot.positions = Positions::default();
    }
}

pub(super) fn unique(
    taken: &mut HashMap<Box<str>, Of>,
    path: &dyn Fn() -> String,
    id: &str,
    of: Of,
    issues: &mut Vec<Issue>,
) -> bool {
    if id.trim().is_empty() {
        issues.push(Issue::error(path(), "issue-empty-id"));
        return false;
    }
    if taken.contains_key(id) {
        issues.push(Issue::error(path(), "issue-duplicate-id").with("id", id));
        return false;
    }
    taken.insert(id.into(), of);
    true
}

fn on_earth(lat: f64, lon: f64, path: &str, issues: &mut Vec<Issue>) -> bool {
    let fine = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    if !fine {
        issues.push(
            Issue::error(path, "issue-bad-coordinate")
                .with("lat", lat)
                .with("lon", lon),
        );
    }
    fine
}

fn finite(value: f64, path: &str, issues: &mut Vec<Issue>) -> bool {
    if !value.is_finite() {
        issues.push(
            Issue::error(path, "issue-bad-value")
                .with("field", "value")
                .with("detail", value),
        );
    }
    value.is_finite()
}

fn vocabularies(snapshot: &mut Snapshot, issues: &mut Vec<Issue>) {
    let mut seen = HashMap::new();
    Sieve::default().pass(
        &mut snapshot.vocabularies,
        usize::MAX,
        |vocabulary, index| {
            let path = || format!("vocabularies[{index}]");
            if !unique(&mut seen, &path, &vocabulary.id, Of::Other, issues) {
                return false;
            }
            let mut values = HashMap::new();
            vocabulary.values.retain(|value| {
                let path = || format!("{}.{}", path(), value.id);
                unique(&mut values, &path, &value.id, Of::Other, issues)
            });
            cut(&mut vocabulary.label, MAX_NAME, &path, issues);
            for value in &mut vocabulary.values {
                cut(&mut value.label, MAX_NAME, &path, issues);
            }
            true
        },
    );
}

fn check_node(node: &mut Node, known: &Known, issues: &mut Vec<Issue>) {
    let id = std::mem::take(&mut node.id);
    let path = |field: &str| format!("nodes.{id}{field}");
    if Lang::ALL
        .iter()
        .all(|lang| node.name.get(*lang).trim().is_empty())
    {
        issues.push(Issue::warning(path(".name"), "issue-empty-name").with("id", &id));
        node.name = Text::same(&id);
    }
    for (key, text) in [(".name", &mut node.name), (".short", &mut node.short)] {
        cut(text, MAX_NAME, &|| path(key), issues);
    }
    for (key, text) in [
        (".summary", &mut node.summary),
        (".place_why", &mut node.place_why),
    ] {
        cut(text, MAX_TEXT, &|| path(key), issues);
    }
    if let Some(place) = node.place.take_if(|place| !known.has(place, Of::Place)) {
        issues.push(Issue::error(path(".place"), "issue-unknown-place").with("place", place));
    }
    if node.place.is_none() && node.place_status != PlaceStatus::Open {
        node.place_status = PlaceStatus::Open;
    } else if node.place.is_some() && node.place_status == PlaceStatus::Open {
        issues.push(Issue::warning(path(".place_status"), "issue-place-not-open").with("id", &id));
        node.place_status = PlaceStatus::Inferred;
    }
    node.facets.retain(|vocabulary, list| {
        let here = || path(&format!(".facets.{vocabulary}"));
        let Some(values) = known.values.get(vocabulary) else {
            issues.push(
                Issue::error(here(), "issue-unknown-vocabulary").with("vocabulary", vocabulary),
            );
            return false;
        };
        list.retain_mut(|of| {
            if !values.contains(&of.value) {
                issues.push(
                    Issue::error(here(), "issue-unknown-value")
                        .with("value", &of.value)
                        .with("vocabulary", vocabulary),
                );
                return false;
            }
            drop_unknown_sources(&mut of.evidence, &here, known, issues);
            true
        });
        !list.is_empty()
    });
    node.links
        .retain(|link| web_link(link, &|| path(".links"), issues));
    for figure in &mut node.figures {
        let here = || path(".figures");
        cut(&mut figure.label, MAX_NAME, &here, issues);
        cut(&mut figure.value, MAX_TEXT, &here, issues);
        drop_unknown_sources(&mut figure.evidence, &here, known, issues);
    }
    if let (Some(since), Some(until)) = (node.since, node.until)
        && until.year < since.year
    {
        issues.push(
            Issue::warning(path(".until"), "issue-ends-before")
                .with("since", since)
                .with("until", until),
        );
        node.until = None;
    }
    check_evidence(&mut node.evidence, &|| path(""), known, issues);
    node.id = id;
}

/// Checks a tie; `number` is that among the ties without an id.
fn check_tie(tie: &mut Tie, number: usize, known: &Known, issues: &mut Vec<Issue>) -> bool {
    let id = std::mem::take(&mut tie.id);
    let path = || {
        if id.is_empty() {
            format!("ties[{number}]")
        } else {
            format!("ties.{id}")
        }
    };
    let dangling = [&tie.from, &tie.to]
        .into_iter()
        .find(|end| !known.has(end, Of::Node));
    if let Some(end) = dangling {
        issues.push(Issue::error(path(), "issue-dangling-tie").with("id", end));
        return false;
    }
    if tie.from == tie.to {
        issues.push(Issue::error(path(), "issue-self-tie").with("id", &tie.from));
        return false;
    }
    cut(&mut tie.role, MAX_NAME, &path, issues);
    cut(&mut tie.why, MAX_TEXT, &path, issues);
    if tie.status == Status::Inferred && tie.why.is_empty() {
        issues.push(Issue::warning(format!("{}.why", path()), "issue-no-why"));
    }
    check_year(&mut tie.year, &path, issues);
    check_evidence(&mut tie.evidence, &path, known, issues);
    tie.id = id;
    true
}

fn check_year(year: &mut Option<i32>, path: &dyn Fn() -> String, issues: &mut Vec<Issue>) {
    if let Some(year) = year.take_if(|year| !(1800..=2200).contains(year)) {
        issues.push(Issue::error(format!("{}.year", path()), "issue-bad-year").with("year", year));
    }
}

fn check_evidence(
    evidence: &mut Vec<Evidence>,
    path: &dyn Fn() -> String,
    known: &Known,
    issues: &mut Vec<Issue>,
) {
    drop_unknown_sources(evidence, path, known, issues);
    if evidence.is_empty() {
        issues.push(Issue::warning(path(), "issue-no-evidence"));
    }
}

pub(super) fn drop_unknown_sources(
    evidence: &mut Vec<Evidence>,
    path: &dyn Fn() -> String,
    known: &Known,
    issues: &mut Vec<Issue>,
) {
    evidence.retain_mut(|passage| {
        if let Some(number) = passage.number() {
            let Some(whole) = known.passages.get(number as usize) else {
                issues.push(
                    Issue::error(format!("{}.evidence", path()), "issue-unknown-passage")
                        .with("number", number)
                        .with("count", known.passages.len()),
                );
                return false;
            };
            passage.clone_from(whole);
        }
        if !known.has(&passage.source, Of::Source) {
            issues.push(
                Issue::error(format!("{}.evidence", path()), "issue-unknown-source")
                    .with("source", &passage.source),
            );
            return false;
        }
        let words = passage.quote.split_whitespace().count();
        if words > MAX_QUOTE_WORDS {
            issues.push(
                Issue::warning(format!("{}.evidence", path()), "issue-long-quote")
                    .with("words", words)
                    .with("most", MAX_QUOTE_WORDS),
            );
        }
        cut_string(&mut passage.quote, MAX_TEXT);
        true
    });
}

fn web_link(link: &Link, path: &dyn Fn() -> String, issues: &mut Vec<Issue>) -> bool {
    let fine = is_web_address(&link.url);
    if !fine {
        issues.push(Issue::error(path(), "issue-bad-link").with("url", &link.url));
    }
    fine
}

/// Whether an address may become a link: `http`, `https` or `mailto` (RFC 3986 §3.1: schemes ignore case), and no control characters.
fn is_web_address(url: &str) -> bool {
    let scheme = url
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
        && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}
