//! Where each record comes from.

use std::collections::BTreeMap;

/// Where each record comes from, so that an issue of the snapshot can name the row.
#[derive(Default)]
pub(super) struct Origins {
    pub(super) by_id: BTreeMap<String, String>,
    by_list: BTreeMap<&'static str, Vec<String>>,
}

impl Origins {
    pub(super) fn note(&mut self, list: &'static str, id: &str, at: &str) {
        self.by_list.entry(list).or_default().push(at.to_owned());
        self.by_id
            .entry(id.to_owned())
            .or_insert_with(|| at.to_owned());
    }

    /// `nodes[3].place` and `nodes.unibo.place` both become `nodes.csv:5 (place)`.
    pub(super) fn locate(&self, path: &str) -> String {
        let (list, rest) = path.split_once(['[', '.']).unwrap_or((path, ""));
        let (record, field) = rest
            .split_once(']')
            .or_else(|| rest.split_once('.'))
            .unwrap_or((rest, ""));
        let by_index = record
            .parse::<usize>()
            .ok()
            .and_then(|index| self.by_list.get(list)?.get(index));
        let Some(at) = by_index.or_else(|| self.by_id.get(record)) else {
            return path.to_owned();
        };
        match field.trim_start_matches('.') {
            "" => at.clone(),
            field => format!("{at} ({field})"),
        }
    }
}
