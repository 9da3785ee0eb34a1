//! One CSV file: rows with named cells, and how to say which cell is wrong.

use crate::snapshot::Issue;
use std::collections::BTreeMap;
use std::path::Path;

/// A CSV file in memory.
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) columns: Vec<String>,
}

/// One row.
pub(super) struct Row {
    /// `nodes.csv:17`: the row as a spreadsheet counts it, the header being 1.
    pub(super) at: String,
    cells: BTreeMap<String, String>,
}

impl Table {
    /// Reads a file that has `columns`, and perhaps others whose name begins with one of `prefixes`.
    ///
    /// What cannot be read is an issue, and the table is empty or lacks the row.
    pub(super) fn read(
        folder: &Path,
        file: &str,
        columns: &[&str],
        prefixes: &[&str],
        issues: &mut Vec<Issue>,
    ) -> Table {
        let mut table = Table {
            rows: Vec::new(),
            columns: Vec::new(),
        };
        let Ok(bytes) = std::fs::read(folder.join(file)) else {
            issues.push(Issue::error(file, "issue-table-missing").with("file", file));
            return table;
        };
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(bytes);
        match reader.headers() {
            Ok(headers) => table.columns = headers.iter().map(str::to_owned).collect(),
            Err(error) => {
                issues.push(Issue::error(file, "issue-table-unreadable").with("detail", error));
                return table;
            }
        }
        for column in columns {
            if !table.columns.iter().any(|have| have == column) {
                issues.push(
                    Issue::error(format!("{file}:1"), "issue-column-missing")
                        .with("column", column),
                );
            }
        }
        for column in &table.columns {
            if !columns.contains(&column.as_str())
                && !prefixes.iter().any(|prefix| column.starts_with(prefix))
            {
                issues.push(
                    Issue::warning(format!("{file}:1"), "issue-column-unknown")
                        .with("column", column),
                );
            }
        }
        for (index, record) in reader.records().enumerate() {
            let at = format!("{file}:{}", index + 2);
            match record {
                Ok(record) => {
                    let cells = table
                        .columns
                        .iter()
                        .cloned()
                        .zip(record.iter().map(str::to_owned))
                        .collect();
                    table.rows.push(Row { at, cells });
                }
                Err(error) => {
                    issues.push(Issue::error(at, "issue-table-unreadable").with("detail", error))
                }
            }
        }
        table
    }
}

impl Row {
    /// The text of a cell; empty if there is none.
    pub(super) fn cell(&self, column: &str) -> &str {
        self.cells
            .get(column)
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// The values of a cell that holds several.
    pub(super) fn list(&self, column: &str) -> impl Iterator<Item = &str> {
        self.cell(column)
            .split('|')
            .map(str::trim)
            .filter(|value| !value.is_empty())
    }

    /// The cell as something else; empty is `None`, and what does not fit is an issue and `None`.
    pub(super) fn read<T>(
        &self,
        column: &str,
        expected: &str,
        issues: &mut Vec<Issue>,
        from: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let value = from(cell);
        if value.is_none() {
            issues.push(
                Issue::error(&self.at, "issue-cell")
                    .with("value", cell)
                    .with("column", column)
                    .with("expected", expected),
            );
        }
        value
    }
}
