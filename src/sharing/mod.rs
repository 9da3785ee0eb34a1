//! What a reader takes along: tables, graphs and snapshots of what is shown, a link as a QR code, the lines that put the
//! explorer on another page. Text out of plain values; refuses to know the page, the state and how a file is saved.

mod address;
mod extract;
mod gexf;
mod graph;
mod graphml;
mod qr;
mod snippet;
mod table;
mod tours;

pub use address::public;
pub use extract::{Extracting, extract};
pub use gexf::GEXF;
pub use graph::{Drawing, Format, drawn};
pub use graphml::GRAPHML;
pub use qr::{Qr, qr};
pub use snippet::{element, frame};
pub use table::{MARK, row, separator, table};
pub use tours::tour_tables;

#[cfg(test)]
mod tests;
