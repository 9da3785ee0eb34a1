//! Questions to the ecosystem: what is left after filtering, what matches a search, how a node is tied, in which order rows
//! stand, what two nodes share and how
//! they are connected, how far others are, what a lens shows, whom to talk to, what is new. Pure functions of the graph;
//! refuses to know pixels, the page and the language of messages.

pub mod abroad;
pub mod changes;
pub mod compare;
pub mod consortium;
mod facets;
mod filter;
mod fold;
pub mod indicators;
pub mod lens;
pub mod path;
mod question;
mod rows;
mod search;
pub mod sectors;
mod start;
pub mod suggest;
mod summary;
mod ties;
mod walk;
mod years;

pub use facets::{Facet, FacetIndex, FacetIndexing, FacetOption, Label, Outcome};
pub use filter::Filter;
pub use fold::{fold, is_in_word};
pub use question::Question;
pub use rows::{Column, NameOrder, Sort, rows};
pub use search::{
    Found, Hit, QuoteHit, QuoteIndex, QuoteIndexing, SearchIndex, SearchIndexing, TermHit, Terms,
};
pub use start::{Start, start};
pub use summary::{Summary, summary};
pub use ties::{TieGroup, tie_count, tie_groups};
pub use walk::{Walk, walk};
pub use years::{YearIndex, Years, moments};
