//! Where each record comes from.

use std::collections::BTreeMap;

/// Where each record comes from, so that an issue of the snapshot can name the row.
#[derive(Default)]
pub(super) struct Origins {
    pub(super) by_id: BTreeMap<String, String>,
    by_list: BTreeMap<&'static str, Vec<String>>,
    /// By tour and number.
    steps: BTreeMap<String, String>,
}

impl Origins {
    pub(super) fn note(&mut self, list: &'static str, id: &str, at: &str) {
        self.by_list.entry(list).or_default().push(at.to_owned());
        self.by_id
            .entry(id.to_owned())
            .or_insert_with(|| at.to_owned());
    }

    /// A step of a tour, which a snapshot knows by its number only.
    pub(super) fn note_step(&mut self, tour: &str, number: usize, id: &str, at: &str) {
        self.by_id.insert(id.to_owned(), at.to_owned());
        self.steps
            .insert(format!("tours.{tour}.steps[{number}]"), at.to_owned());
    }

    /// `nodes[3].place` and `nodes.unibo.place` both become `nodes.csv:5 (place)`.
    pub(super) fn locate(&self, path: &str) -> String {
        let (step, field) = path.rsplit_once("].").map_or((path, ""), |(_, field)| {
            (path.trim_end_matches(field).trim_end_matches('.'), field)
        });
        if let Some(at) = self.steps.get(step) {
            return at_field(at, field);
        }
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
        at_field(at, field.trim_start_matches('.'))
    }
}

fn at_field(at: &str, field: &str) -> String {
    match field {
        "" => at.to_owned(),
        field => format!("{at} ({field})"),
    }
}
