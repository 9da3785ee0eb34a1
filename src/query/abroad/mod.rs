//! Which country an ecosystem is at home in, who of it is abroad, and how home is tied to them. Knows places as the
//! snapshot states them; refuses to guess one.

use super::fold;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::{Date, Lang, NodeKind, Place, PlaceKind, PlaceStatus, Status, Text};
use crate::sorting::Sorting;
use std::collections::BTreeMap;

/// The vocabulary whose values are countries, ISO 3166-1 alpha-2 in lower case.
pub const COUNTRY: &str = "country";
/// The vocabulary that says how far somebody's work reaches; its first value is home.
const REACH: &str = "reach";

/// Where an ecosystem is at home.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// ISO 3166-1 alpha-2, in lower case.
    pub country: String,
    /// The region as its country names it; empty when home is no single region.
    pub region: String,
    /// What home is called: the region, or the place of the cluster.
    pub name: Text,
    /// Latitude in degrees.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
}

/// Where somebody is who is abroad.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Whereabouts<'a> {
    /// At a place of the file.
    Place(&'a Place),
    /// Somewhere in a country: its code in lower case.
    Country(&'a str),
}

impl Whereabouts<'_> {
    /// The country, in lower case.
    #[must_use]
    pub fn country(&self) -> String {
        match self {
            Self::Place(place) => place.country.to_ascii_lowercase(),
            Self::Country(code) => (*code).to_owned(),
        }
    }

    /// Whether it is a whole region or country rather than a town.
    #[must_use]
    pub fn is_area(&self) -> bool {
        match self {
            Self::Place(place) => place.kind != PlaceKind::Town,
            Self::Country(_) => true,
        }
    }
}

/// The place of the cluster; without one, the middle of the members' places in the country where most of them are, or of
/// everybody's. `None` when nobody has a place. O(nodes).
#[must_use]
pub fn home(ecosystem: &Ecosystem) -> Option<Home> {
    let own = ecosystem.cluster().and_then(|id| ecosystem.place_of(id));
    if let Some(place) = own {
        let name = if place.kind == PlaceKind::Town && !place.region.is_empty() {
            Text::same(&place.region)
        } else {
            place.name.clone()
        };
        return Some(Home {
            country: place.country.to_ascii_lowercase(),
            region: place.region.clone(),
            name,
            lat: place.lat,
            lon: place.lon,
        });
    }
    let places = |members_only: bool| -> Vec<&Place> {
        ecosystem
            .nodes()
            .filter(|id| !members_only || ecosystem.node(*id).kind == NodeKind::Member)
            .filter_map(|id| ecosystem.place_of(id))
            .collect()
    };
    let mut all = places(true);
    if all.is_empty() {
        all = places(false);
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for place in &all {
        *counts
            .entry(place.country.to_ascii_lowercase())
            .or_default() += 1;
    }
    // Of two countries with as many, the first of the alphabet.
    let (country, _) = counts.into_iter().rev().max_by_key(|(_, count)| *count)?;
    all.retain(|place| place.country.to_ascii_lowercase() == country);
    let first = all.first()?;
    let region = if all.iter().all(|place| place.region == first.region) {
        first.region.clone()
    } else {
        String::new()
    };
    #[expect(clippy::cast_precision_loss, reason = "a count of places")]
    let share = 1.0 / all.len() as f64;
    // Longitudes count from the first, so that a country on the antimeridian has its middle inside.
    let east = |lon: f64| (lon - first.lon + 540.0).rem_euclid(360.0) - 180.0;
    Some(Home {
        name: if region.is_empty() {
            country_name(ecosystem, &country).unwrap_or_default()
        } else {
            Text::same(&region)
        },
        lat: all.iter().map(|place| place.lat * share).sum(),
        lon: first.lon + all.iter().map(|place| east(place.lon) * share).sum::<f64>(),
        country,
        region,
    })
}

/// What a country is called: by the vocabulary of countries, or by the place that is the country.
#[must_use]
pub fn country_name(ecosystem: &Ecosystem, code: &str) -> Option<Text> {
    let by_vocabulary = ecosystem
        .vocabulary(COUNTRY)
        .and_then(|of| of.values.iter().find(|value| value.id == code))
        .map(|value| value.label.clone());
    by_vocabulary.or_else(|| {
        ecosystem
            .places()
            .find(|place| {
                place.kind == PlaceKind::Country && place.country.eq_ignore_ascii_case(code)
            })
            .map(|place| place.name.clone())
    })
}

impl Home {
    /// Whether somebody is of the region: the cluster, whoever has a place in it, and, without a place, members and
    /// those whose reach is the first of its vocabulary.
    #[must_use]
    pub fn has(&self, ecosystem: &Ecosystem, id: NodeId) -> bool {
        if ecosystem.cluster() == Some(id) {
            return true;
        }
        let node = ecosystem.node(id);
        match ecosystem.place_of(id) {
            Some(place) => {
                place.country.eq_ignore_ascii_case(&self.country)
                    && (self.region.is_empty() || place.region == self.region)
            }
            None => node.kind == NodeKind::Member || reaches(ecosystem, id, true),
        }
    }

    /// Where somebody is abroad. `None` at home, without a place, and for work in several countries that has no single
    /// place.
    #[must_use]
    pub fn abroad<'a>(&self, ecosystem: &'a Ecosystem, id: NodeId) -> Option<Whereabouts<'a>> {
        if let Some(place) = ecosystem.place_of(id) {
            return (!place.country.eq_ignore_ascii_case(&self.country))
                .then_some(Whereabouts::Place(place));
        }
        let mut named = ecosystem.node(id).facet(COUNTRY);
        let only = named.next().filter(|code| *code != self.country)?;
        named
            .all(|code| code == only)
            .then_some(Whereabouts::Country(only))
    }

    /// The countries other than home's that somebody is tied to, by place or by the vocabulary, in order, each once; all, or
    /// those that a source states.
    #[must_use]
    pub fn countries_of(
        &self,
        ecosystem: &Ecosystem,
        id: NodeId,
        stated_only: bool,
    ) -> Vec<String> {
        let node = ecosystem.node(id);
        let place = ecosystem
            .place_of(id)
            .filter(|_| !stated_only || node.place_status == PlaceStatus::Stated)
            .map(|place| place.country.to_ascii_lowercase());
        let named = node.facets.get(COUNTRY).into_iter().flatten();
        let mut codes: Vec<String> = named
            .filter(|own| !stated_only || own.status == Status::Stated)
            .map(|own| own.value.clone())
            .chain(place)
            .filter(|code| *code != self.country && !code.is_empty())
            .collect();
        codes.order();
        codes.dedup();
        codes
    }
}

/// How home is tied to each node, by index: `None` when it is not. A tie to anybody of home is as that tie is, stated when
/// one of several is; where home and they only meet in a project or event that is on no map (`on_map` says who is), it is
/// inferred. O(nodes + ties).
#[must_use]
pub fn ties_of_home(
    ecosystem: &Ecosystem,
    home: &Home,
    on_map: &dyn Fn(NodeId) -> bool,
) -> Vec<Option<Status>> {
    let is_home: Vec<bool> = ecosystem
        .nodes()
        .map(|id| home.has(ecosystem, id))
        .collect();
    let of = |list: &[bool], id: NodeId| list.get(id.index()).copied().unwrap_or(false);
    let both_ways = || {
        ecosystem.ties().flat_map(|tie| {
            let (from, to) = ecosystem.ends(tie);
            [(tie, from, to), (tie, to, from)]
        })
    };
    let mut known = vec![None; ecosystem.node_count()];
    let mut meets = vec![false; ecosystem.node_count()];
    for (tie, one, other) in both_ways() {
        if !of(&is_home, one) || of(&is_home, other) {
            continue;
        }
        if let Some(known) = known.get_mut(other.index())
            && *known != Some(Status::Stated)
        {
            *known = Some(ecosystem.tie(tie).status);
        }
        if let Some(meets) = meets.get_mut(other.index()) {
            *meets = !on_map(other);
        }
    }
    for (_, middle, other) in both_ways() {
        if of(&meets, middle)
            && !of(&is_home, other)
            && let Some(known) = known.get_mut(other.index())
        {
            known.get_or_insert(Status::Inferred);
        }
    }
    known
}

/// Whether somebody's reach is the first of its vocabulary (`home`), or is given and another one.
fn reaches(ecosystem: &Ecosystem, id: NodeId, home: bool) -> bool {
    let first = ecosystem
        .vocabulary(REACH)
        .and_then(|of| of.values.first())
        .map(|value| value.id.as_str());
    ecosystem
        .node(id)
        .facet(REACH)
        .next()
        .is_some_and(|own| (Some(own) == first) == home)
}

/// A country, and who is tied to it.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryTies {
    /// ISO 3166-1 alpha-2, in lower case.
    pub code: String,
    /// What the file calls it; empty when it does not.
    pub name: Text,
    /// Everybody who is there or whose work names it, by kind, then in the order of the file.
    pub nodes: Vec<NodeId>,
}

/// The countries by how many are tied to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// Most ties first; of two with as many, by name.
    pub countries: Vec<CountryTies>,
    /// International partners, and events beyond home, of whom the sources name no country.
    pub without: Vec<NodeId>,
    /// How many have countries that are only inferred, and are left out for that.
    pub inferred: usize,
}

/// Ranks the countries of those that are `shown`; with `stated_only` by the countries that a source states.
/// O(nodes log nodes).
#[must_use]
pub fn ties_by_country(
    ecosystem: &Ecosystem,
    home: &Home,
    shown: &dyn Fn(NodeId) -> bool,
    lang: Lang,
    stated_only: bool,
) -> Ranking {
    let mut inferred = 0;
    let mut by_code: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    let mut without = Vec::new();
    for id in ecosystem.nodes().filter(|id| shown(*id)) {
        let codes = home.countries_of(ecosystem, id, stated_only);
        if stated_only && codes.is_empty() && !home.countries_of(ecosystem, id, false).is_empty() {
            inferred += 1;
        }
        let node = ecosystem.node(id);
        let stays = ecosystem.place_of(id).is_some() || node.facet(COUNTRY).next().is_some();
        if codes.is_empty() && !stays {
            let is_international = match node.kind {
                NodeKind::Partner => true,
                NodeKind::Event => reaches(ecosystem, id, false),
                _ => false,
            };
            if is_international {
                without.push(id);
            }
        }
        for code in codes {
            by_code.entry(code).or_default().push(id);
        }
    }
    let kind = |id: &NodeId| ecosystem.node(*id).kind;
    without.order_by_key(kind);
    let mut countries: Vec<CountryTies> = by_code
        .into_iter()
        .map(|(code, mut nodes)| {
            nodes.order_by_key(kind);
            CountryTies {
                name: country_name(ecosystem, &code).unwrap_or_default(),
                code,
                nodes,
            }
        })
        .collect();
    countries.order_by(|a, b| {
        let name = |of: &CountryTies| fold(of.name.get(lang));
        b.nodes
            .len()
            .cmp(&a.nodes.len())
            .then_with(|| name(a).cmp(&name(b)))
    });
    Ranking {
        countries,
        without,
        inferred,
    }
}

/// Events abroad that begin after the day the file speaks of, by their stated dates, earliest first; those without a date
/// are none.
#[must_use]
pub fn upcoming(ecosystem: &Ecosystem, home: &Home) -> Vec<(Date, NodeId)> {
    let Some(today) = ecosystem.meta().as_of else {
        return Vec::new();
    };
    let mut events: Vec<(Date, NodeId)> = ecosystem
        .nodes()
        .filter(|id| ecosystem.node(*id).kind == NodeKind::Event)
        .filter(|id| home.abroad(ecosystem, *id).is_some())
        .filter_map(|id| Some((ecosystem.node(id).since.filter(|since| *since > today)?, id)))
        .collect();
    events.order();
    events
}

#[cfg(test)]
mod tests;
