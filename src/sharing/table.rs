//! A table as CSV (RFC 4180), so that a spreadsheet opens it with a double click.

use crate::snapshot::Lang;

/// What stands between two cells: an Italian spreadsheet takes the comma for the decimal sign and expects a semicolon.
#[must_use]
pub fn separator(lang: Lang) -> char {
    match lang {
        Lang::It => ';',
        Lang::En => ',',
    }
}

/// Rows of cells as a file. It begins with a byte order mark, without which spreadsheets read accents wrongly; a cell that
/// a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection).
#[must_use]
pub fn table(rows: &[Vec<String>], separator: char) -> String {
    let mut out = String::from(MARK);
    for cells in rows {
        row(&mut out, cells, separator);
    }
    out
}

/// What the file begins with.
pub const MARK: &str = "\u{feff}";

/// Adds a row to a file.
pub fn row(out: &mut String, cells: &[String], separator: char) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(separator);
        }
        push(out, cell, separator);
    }
    out.push_str("\r\n");
}

fn push(out: &mut String, cell: &str, separator: char) {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let needs_quotes = cell.contains([separator, '"', '\n', '\r']);
    if needs_quotes {
        out.push('"');
    }
    if is_formula {
        out.push('\'');
    }
    out.push_str(&if needs_quotes {
        cell.replace('"', "\"\"")
    } else {
        cell.to_owned()
    });
    if needs_quotes {
        out.push('"');
    }
}
