//! The data contract: one JSON file, read tolerantly. Knows types, versions and limits; refuses to know the graph and the page.
//!
//! [`parse`] never fails for a broken record: the record is mended or dropped, an [`Issue`] says where, what and how
//! to mend it, and the rest loads. Only a file that is no snapshot at all is [`Unreadable`].
//!
//! ```
//! use ecosystem_explorer::snapshot::{parse, Lang};
//!
//! let file = r#"{ "schema": 1, "title": { "it": "Ecosistema", "en": "Ecosystem" },
//!                 "nodes": [ { "id": "unibo", "kind": "member", "name": "Università di Bologna" },
//!                            { "id": "unibo", "kind": "member", "name": "Twice" } ] }"#;
//! let (snapshot, issues) = parse(file.as_bytes()).unwrap();
//! assert_eq!(snapshot.title.get(Lang::It), "Ecosistema");
//! assert_eq!(snapshot.nodes.len(), 1);
//! assert!(issues.iter().any(|issue| issue.code == "issue-duplicate-id" && issue.path == "nodes[1]"));
//! ```

mod check;
mod cut;
mod date;
mod evidence;
mod facet_value;
mod issue;
mod json;
mod kind;
mod limits;
mod parse;
mod positions;
mod record;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod sieve;
mod split;
mod text;
mod tour;
mod types;
mod write;

pub use date::Date;
pub use evidence::Evidence;
pub use facet_value::FacetValue;
pub use issue::{Issue, Severity, Unreadable};
pub use kind::{NodeKind, PlaceKind, PlaceStatus, Status, TieKind};
pub use limits::{
    MAX_BYTES, MAX_ISSUES, MAX_NAME, MAX_NODES, MAX_POSITION, MAX_QUOTE_WORDS, MAX_STEPS, MAX_TEXT,
    MAX_TIES, MAX_TOURS,
};
pub use parse::{Parsing, SCHEMA, parse};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use text::{Lang, Text};
pub use tour::{TOUR_TABLES, Tour, TourStep, read_tours, write_tours};
pub use types::{
    Extra, Figure, Indicator, Link, Node, Passages, Place, Positions, Snapshot, Source, Tie,
    Vocabulary, VocabularyValue,
};
pub use write::{Writing, write};
