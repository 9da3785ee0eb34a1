//! What a reader takes along: tables, graphs and snapshots of what is shown, a link as a QR code, the lines that put the
//! explorer on another page. Text out of plain values; refuses to know the page, the state and how a file is saved.

mod extract;
mod gexf;
mod graphml;
mod qr;
mod snippet;
mod table;
mod xml;

pub use extract::extract;
pub use gexf::gexf;
pub use graphml::graphml;
pub use qr::{Qr, qr};
pub use snippet::{element, frame};
pub use table::{separator, table};

#[cfg(test)]
mod tests;
