//! The records of a snapshot, as they stand in the file. Knows shapes and defaults; what is allowed is in `check`.

use super::json::shape;
use super::{Date, NodeKind, PlaceKind, PlaceStatus, Status, Text, TieKind};
use super::{Evidence, FacetValue, Tour};
use serde::Serialize;
use std::collections::BTreeMap;

/// Fields that this version does not know: kept, written back, reported. Nearly no record has one, so that it is small when empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra(Option<Box<serde_json::Map<String, serde_json::Value>>>);

impl Extra {
    /// No field.
    #[must_use]
    pub fn new() -> Extra {
        Extra(None)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields().next().is_none()
    }

    /// A field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&serde_json::Value> {
        self.0.as_deref()?.get(field)
    }

    /// Keeps a field.
    pub fn insert(&mut self, field: String, value: serde_json::Value) {
        self.0.get_or_insert_default().insert(field, value);
    }

    /// The fields, in the order of the file.
    pub fn fields(&self) -> impl Iterator<Item = (&String, &serde_json::Value)> {
        self.0.iter().flat_map(|map| map.iter())
    }
}

macro_rules! record {
    ($($item:tt)*) => {
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        $($item)*
    };
}

record! {
/// An ecosystem: everything the explorer shows.
#[derive(Default)]
pub struct Snapshot {
    /// Version of the contract.
    pub schema: u32,
    /// What this ecosystem is called.
    pub title: Text,
    /// One or two sentences on what this is.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub about: Text,
    /// The day up to which the data speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<String>", regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")))]
    pub as_of: Option<Date>,
    /// Who publishes it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub publisher: Text,
    /// Under which licence.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub licence: Text,
    /// The node that is the cluster itself: it stands in the middle, and its ties are drawn faintly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// The documents from which everything is known.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Passages that are referred to by number: in the file each stands once. Empty in a snapshot that was read: there each record
    /// has its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<Passages>,
    /// The facets and their values, in the order in which the interface shows them.
    #[serde(default)]
    pub vocabularies: Vec<Vocabulary>,
    /// Towns, regions, countries.
    #[serde(default)]
    pub places: Vec<Place>,
    /// Who and what is in the ecosystem.
    #[serde(default)]
    pub nodes: Vec<Node>,
    /// How they are tied.
    #[serde(default)]
    pub ties: Vec<Tie>,
    /// Reported numbers.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Ways through the ecosystem that somebody has written, step by step.
    #[serde(default)]
    pub tours: Vec<Tour>,
    /// Where marks stand, for files so large that the page should not work it out.
    #[serde(default, skip_serializing_if = "Positions::is_empty")]
    pub positions: Positions,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

record! {
/// Where marks stand, by view; `snapshot bake` writes it.
#[derive(Default)]
pub struct Positions {
    /// For each node, in the order of `nodes`: right of and below the middle of the network.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub network: Vec<[f64; 2]>,
    /// For each node a letter, where its name has room in the network: `r`ight, `l`eft, `a`bove, `b`elow.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub names: String,
    /// Views that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

impl Positions {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.network.is_empty() && self.extra.is_empty()
    }
}

record! {
/// A document.
pub struct Source {
    /// Unique among all ids of the file.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Who published it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<String>", regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")))]
    pub year: Option<Date>,
    /// BCP 47 tag of its language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// Where to read it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Name of its text among the documents, for checking quotes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

record! {
/// Passages of one source. They are numbered from 0 through all sources, in the order of the file.
pub struct Passages {
    /// Id of the source.
    pub source: String,
    /// For each, the line of the source's text in which the quote begins, from 1, and the quote.
    pub lines: Vec<(u32, String)>,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

record! {
/// A facet: a closed list of values.
pub struct Vocabulary {
    /// Unique among vocabularies.
    pub id: String,
    /// What the facet is called.
    #[serde(default)]
    pub label: Text,
    /// Its values, in order.
    #[serde(default)]
    pub values: Vec<VocabularyValue>,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

record! {
/// A value of a vocabulary.
pub struct VocabularyValue {
    /// Unique in its vocabulary.
    pub id: String,
    /// What it is called.
    pub label: Text,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}
}

record! {
/// A point on the map that has a name.
pub struct Place {
    /// Unique among all ids of the file.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What the point stands for.
    #[serde(default, skip_serializing_if = "PlaceKind::is_town")]
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Region, as its country names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// Province, as its country names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub province: String,
    /// Latitude in degrees, WGS 84.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = -90.0, max = 90.0)))]
    pub lat: f64,
    /// Longitude in degrees, WGS 84.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = -180.0, max = 180.0)))]
    pub lon: f64,
    /// Whose coordinates these are: `geonames:3171457`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

record! {
/// Somebody or something of the ecosystem.
pub struct Node {
    /// Unique among all ids of the file.
    pub id: String,
    /// What it is.
    pub kind: NodeKind,
    /// What it is called.
    pub name: Text,
    /// A shorter name, for the picture.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub short: Text,
    /// Other names, for search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// One sentence on what it is.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// Id of its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How its place is known.
    #[serde(default, skip_serializing_if = "PlaceStatus::is_open")]
    pub place_status: PlaceStatus,
    /// From what an inferred place was concluded.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub place_why: Text,
    /// Values of vocabularies, by vocabulary id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facets: BTreeMap<String, Vec<FacetValue>>,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<String>", regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")))]
    pub since: Option<Date>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<String>", regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")))]
    pub until: Option<Date>,
    /// Pages about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// What the sources count or say of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// How we know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

record! {
/// A tie between two nodes.
pub struct Tie {
    /// Unique among all ids of the file; may be left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Id of the node that acts.
    pub from: String,
    /// Id of the node that is acted on.
    pub to: String,
    /// How they are tied.
    pub kind: TieKind,
    /// The source's own word for it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub role: Text,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<String>", regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")))]
    pub since: Option<Date>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<String>", regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")))]
    pub until: Option<Date>,
    /// The year in which a source speaks of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Whether a source says it.
    #[serde(default, skip_serializing_if = "Status::is_stated")]
    pub status: Status,
    /// From what an inferred tie was concluded.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub why: Text,
    /// How we know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

record! {
/// A reported number.
pub struct Indicator {
    /// Unique among all ids of the file.
    pub id: String,
    /// What is counted.
    pub label: Text,
    /// The year it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// How many.
    pub value: f64,
    /// Of what.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub unit: Text,
    /// `over`, `under` or `about`, where the source says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub qualifier: String,
    /// Id of the node it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// How we know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}
}

record! {
/// A page on the web.
pub struct Link {
    /// What the page is called.
    pub label: String,
    /// Its address: http, https or mailto.
    pub url: String,
}
}

record! {
/// Something a source counts or says of a node, in words.
pub struct Figure {
    /// What.
    pub label: Text,
    /// How many, or who (an office, never a person).
    pub value: Text,
    /// How we know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}
}

// Which fields a record must have, and which are as usual where they are left out.
shape! { Source { id, title; publisher, year, language, url, file; extra } }
shape! { Passages { source, lines; ; extra } }
shape! { Vocabulary { id; label, values; extra } }
shape! { VocabularyValue { id, label; note } }
shape! { Place { id, name, country, lat, lon; kind, region, province, from; extra } }
shape! { Node {
    id, kind, name;
    short, aliases, summary, place, place_status, place_why, facets, since, until, links, figures, evidence;
    extra
} }
shape! { Tie { from, to, kind; id, role, since, until, year, status, why, evidence; extra } }
shape! { Indicator { id, label, value; year, unit, qualifier, about, note, evidence; extra } }
shape! { Link { label, url; } }
shape! { Figure { label, value; evidence } }

impl Node {
    /// The ids of the values it has of a vocabulary.
    pub fn facet<'a>(&'a self, vocabulary: &str) -> impl Iterator<Item = &'a str> {
        self.facets
            .get(vocabulary)
            .into_iter()
            .flatten()
            .map(|of| of.value.as_str())
    }
}
