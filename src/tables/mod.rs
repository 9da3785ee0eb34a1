//! The tables that a person edits, and the snapshot they become. Knows files, rows and columns; what a snapshot may be is
//! for `snapshot` to say. Native only: the page never reads tables.

mod build;
mod cells;
mod context;
mod coverage;
mod evidence;
mod nodes;
mod origins;
mod quotes;
mod table;
mod ties;
mod tours;

pub use build::{Built, build};
pub use coverage::{Coverage, coverage};
pub use quotes::check_quotes;
