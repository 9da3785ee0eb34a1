//! What the records must be to each other. Mends or drops what breaks a rule, and says so.

use super::{
    Evidence, Issue, Lang, Link, MAX_NAME, MAX_QUOTE_WORDS, MAX_TEXT, Node, PlaceStatus, Snapshot,
    Status, Text, Tie,
};
use std::collections::{BTreeMap, BTreeSet};

/// Upholds the rules that [`super::parse`] promises.
pub(super) fn check(mut snapshot: Snapshot, issues: &mut Vec<Issue>) -> Snapshot {
    if snapshot.title.is_empty() {
        issues.push(Issue::warning("title", "issue-no-title"));
    }
    for (key, text) in [
        ("title", &mut snapshot.title),
        ("publisher", &mut snapshot.publisher),
        ("licence", &mut snapshot.licence),
    ] {
        cut(text, MAX_NAME, key, issues);
    }
    cut(&mut snapshot.about, MAX_TEXT, "about", issues);

    let mut taken = BTreeSet::new();
    let mut id =
        |path: String, id: &str, issues: &mut Vec<Issue>| unique(&mut taken, path, id, issues);
    let mut index = counter();
    snapshot
        .sources
        .retain(|source| id(format!("sources[{}]", index()), &source.id, issues));
    let mut index = counter();
    snapshot.places.retain(|place| {
        let path = format!("places[{}]", index());
        id(path.clone(), &place.id, issues) && on_earth(place.lat, place.lon, &path, issues)
    });
    let mut index = counter();
    snapshot
        .nodes
        .retain(|node| id(format!("nodes[{}]", index()), &node.id, issues));
    let mut index = counter();
    snapshot.ties.retain(|tie| {
        let path = format!("ties[{}]", index());
        tie.id.is_empty() || id(path, &tie.id, issues)
    });
    let mut index = counter();
    snapshot.indicators.retain(|of| {
        let path = format!("indicators[{}]", index());
        id(path.clone(), &of.id, issues) && finite(of.value, &path, issues)
    });
    vocabularies(&mut snapshot, issues);

    let sources: BTreeSet<String> = snapshot
        .sources
        .iter()
        .map(|source| source.id.clone())
        .collect();
    let places: BTreeSet<String> = snapshot
        .places
        .iter()
        .map(|place| place.id.clone())
        .collect();
    let nodes: BTreeSet<String> = snapshot.nodes.iter().map(|node| node.id.clone()).collect();
    let values: BTreeMap<String, BTreeSet<String>> = snapshot
        .vocabularies
        .iter()
        .map(|of| {
            (
                of.id.clone(),
                of.values.iter().map(|value| value.id.clone()).collect(),
            )
        })
        .collect();

    for source in &mut snapshot.sources {
        let path = format!("sources.{}", source.id);
        cut(&mut source.title, MAX_NAME, &path, issues);
        if !source.url.is_empty() && !is_web_address(&source.url) {
            issues.push(
                Issue::error(format!("{path}.url"), "issue-bad-link").with("url", &source.url),
            );
            source.url.clear();
        }
    }
    for place in &mut snapshot.places {
        cut(
            &mut place.name,
            MAX_NAME,
            &format!("places.{}", place.id),
            issues,
        );
    }
    for node in &mut snapshot.nodes {
        check_node(node, &sources, &places, &values, issues);
    }
    let mut index = counter();
    snapshot.ties.retain_mut(|tie| {
        let path = if tie.id.is_empty() {
            format!("ties[{}]", index())
        } else {
            format!("ties.{}", tie.id)
        };
        check_tie(tie, &path, &nodes, &sources, issues)
    });
    for of in &mut snapshot.indicators {
        let path = format!("indicators.{}", of.id);
        cut(&mut of.label, MAX_NAME, &path, issues);
        if let Some(about) = of.about.take_if(|about| !nodes.contains(about)) {
            issues.push(
                Issue::error(format!("{path}.about"), "issue-unknown-node").with("id", about),
            );
        }
        check_year(&mut of.year, &path, issues);
        check_evidence(&mut of.evidence, &path, &sources, issues);
    }
    if let Some(cluster) = snapshot.cluster.take_if(|cluster| !nodes.contains(cluster)) {
        issues.push(Issue::error("cluster", "issue-unknown-node").with("id", cluster));
    }
    snapshot
}

fn counter() -> impl FnMut() -> usize {
    let mut next = 0..;
    move || next.next().unwrap_or_default()
}

fn unique(taken: &mut BTreeSet<String>, path: String, id: &str, issues: &mut Vec<Issue>) -> bool {
    if id.trim().is_empty() {
        issues.push(Issue::error(path, "issue-empty-id"));
        return false;
    }
    let fresh = taken.insert(id.to_owned());
    if !fresh {
        issues.push(Issue::error(path, "issue-duplicate-id").with("id", id));
    }
    fresh
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
    let mut seen = BTreeSet::new();
    let mut index = counter();
    snapshot.vocabularies.retain_mut(|vocabulary| {
        let path = format!("vocabularies[{}]", index());
        if !unique(&mut seen, path.clone(), &vocabulary.id, issues) {
            return false;
        }
        let mut values = BTreeSet::new();
        vocabulary.values.retain(|value| {
            unique(
                &mut values,
                format!("{path}.{}", value.id),
                &value.id,
                issues,
            )
        });
        cut(&mut vocabulary.label, MAX_NAME, &path, issues);
        for value in &mut vocabulary.values {
            cut(&mut value.label, MAX_NAME, &path, issues);
        }
        true
    });
}

fn check_node(
    node: &mut Node,
    sources: &BTreeSet<String>,
    places: &BTreeSet<String>,
    values: &BTreeMap<String, BTreeSet<String>>,
    issues: &mut Vec<Issue>,
) {
    let path = format!("nodes.{}", node.id);
    if Lang::ALL
        .iter()
        .all(|lang| node.name.get(*lang).trim().is_empty())
    {
        issues
            .push(Issue::warning(format!("{path}.name"), "issue-empty-name").with("id", &node.id));
        node.name = Text::same(&node.id);
    }
    for (key, text) in [("name", &mut node.name), ("short", &mut node.short)] {
        cut(text, MAX_NAME, &format!("{path}.{key}"), issues);
    }
    for (key, text) in [
        ("summary", &mut node.summary),
        ("place_why", &mut node.place_why),
    ] {
        cut(text, MAX_TEXT, &format!("{path}.{key}"), issues);
    }
    if let Some(place) = node.place.take_if(|place| !places.contains(place)) {
        issues.push(
            Issue::error(format!("{path}.place"), "issue-unknown-place").with("place", place),
        );
    }
    if node.place.is_none() && node.place_status != PlaceStatus::Open {
        node.place_status = PlaceStatus::Open;
    } else if node.place.is_some() && node.place_status == PlaceStatus::Open {
        issues.push(
            Issue::warning(format!("{path}.place_status"), "issue-place-not-open")
                .with("id", &node.id),
        );
        node.place_status = PlaceStatus::Inferred;
    }
    node.facets.retain(|vocabulary, list| {
        let Some(known) = values.get(vocabulary) else {
            issues.push(
                Issue::error(
                    format!("{path}.facets.{vocabulary}"),
                    "issue-unknown-vocabulary",
                )
                .with("vocabulary", vocabulary),
            );
            return false;
        };
        list.retain_mut(|of| {
            let here = format!("{path}.facets.{vocabulary}");
            if !known.contains(&of.value) {
                issues.push(
                    Issue::error(here, "issue-unknown-value")
                        .with("value", &of.value)
                        .with("vocabulary", vocabulary),
                );
                return false;
            }
            drop_unknown_sources(&mut of.evidence, &here, sources, issues);
            true
        });
        !list.is_empty()
    });
    node.links.retain(|link| web_link(link, &path, issues));
    for figure in &mut node.figures {
        cut(
            &mut figure.label,
            MAX_NAME,
            &format!("{path}.figures"),
            issues,
        );
        cut(
            &mut figure.value,
            MAX_TEXT,
            &format!("{path}.figures"),
            issues,
        );
        drop_unknown_sources(
            &mut figure.evidence,
            &format!("{path}.figures"),
            sources,
            issues,
        );
    }
    if let (Some(since), Some(until)) = (node.since, node.until)
        && until.year < since.year
    {
        issues.push(
            Issue::warning(format!("{path}.until"), "issue-ends-before")
                .with("since", since)
                .with("until", until),
        );
        node.until = None;
    }
    check_evidence(&mut node.evidence, &path, sources, issues);
}

fn check_tie(
    tie: &mut Tie,
    path: &str,
    nodes: &BTreeSet<String>,
    sources: &BTreeSet<String>,
    issues: &mut Vec<Issue>,
) -> bool {
    let dangling = [&tie.from, &tie.to]
        .into_iter()
        .find(|end| !nodes.contains(*end));
    if let Some(end) = dangling {
        issues.push(Issue::error(path, "issue-dangling-tie").with("id", end));
        return false;
    }
    if tie.from == tie.to {
        issues.push(Issue::error(path, "issue-self-tie").with("id", &tie.from));
        return false;
    }
    cut(&mut tie.role, MAX_NAME, path, issues);
    cut(&mut tie.why, MAX_TEXT, path, issues);
    if tie.status == Status::Inferred && tie.why.is_empty() {
        issues.push(Issue::warning(format!("{path}.why"), "issue-no-why"));
    }
    check_year(&mut tie.year, path, issues);
    check_evidence(&mut tie.evidence, path, sources, issues);
    true
}

fn check_year(year: &mut Option<i32>, path: &str, issues: &mut Vec<Issue>) {
    if let Some(year) = year.take_if(|year| !(1800..=2200).contains(year)) {
        issues.push(Issue::error(format!("{path}.year"), "issue-bad-year").with("year", year));
    }
}

fn check_evidence(
    evidence: &mut Vec<Evidence>,
    path: &str,
    sources: &BTreeSet<String>,
    issues: &mut Vec<Issue>,
) {
    drop_unknown_sources(evidence, path, sources, issues);
    if evidence.is_empty() {
        issues.push(Issue::warning(path, "issue-no-evidence"));
    }
}

fn drop_unknown_sources(
    evidence: &mut Vec<Evidence>,
    path: &str,
    sources: &BTreeSet<String>,
    issues: &mut Vec<Issue>,
) {
    evidence.retain_mut(|passage| {
        if !sources.contains(&passage.source) {
            issues.push(
                Issue::error(format!("{path}.evidence"), "issue-unknown-source")
                    .with("source", &passage.source),
            );
            return false;
        }
        let words = passage.quote.split_whitespace().count();
        if words > MAX_QUOTE_WORDS {
            issues.push(
                Issue::warning(format!("{path}.evidence"), "issue-long-quote")
                    .with("words", words)
                    .with("most", MAX_QUOTE_WORDS),
            );
        }
        cut_string(&mut passage.quote, MAX_TEXT);
        true
    });
}

fn web_link(link: &Link, path: &str, issues: &mut Vec<Issue>) -> bool {
    let fine = is_web_address(&link.url);
    if !fine {
        issues.push(Issue::error(format!("{path}.links"), "issue-bad-link").with("url", &link.url));
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

fn cut(text: &mut Text, most: usize, path: &str, issues: &mut Vec<Issue>) {
    for own in text.each_mut() {
        if let Some(length) = cut_string(own, most) {
            issues.push(
                Issue::warning(path, "issue-too-long")
                    .with("length", length)
                    .with("most", most),
            );
        }
    }
}

/// Cuts text to `most` characters; returns how long it was if it had to.
fn cut_string(text: &mut String, most: usize) -> Option<usize> {
    let (end, _) = text.char_indices().nth(most)?;
    let length = text.chars().count();
    text.truncate(end);
    text.push('…');
    Some(length)
}
