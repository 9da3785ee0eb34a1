//! The shortlist as a table for a spreadsheet.

use leptos::prelude::{Set, untrack};

use crate::ecosystem::NodeId;
use crate::platform::download;
use crate::query::abroad;
use crate::sharing::{separator, table};
use crate::sorting::Gathering;
use crate::ui::reading::Reading;

/// The columns, by their messages.
const COLUMNS: [&str; 8] = [
    "column-name",
    "column-kind",
    "column-place",
    "column-country",
    "column-web",
    "shortlist-note",
    "column-sources",
    "column-id",
];

/// Saves it, and says so.
pub fn save(reading: Reading) {
    let words = reading.desk.words;
    let (file, name, done) = untrack(move || {
        let mut rows = vec![COLUMNS.map(|column| words.now(column)).to_vec()];
        let ids = reading
            .desk
            .store
            .with(|state| state.shortlist.ids().to_vec());
        rows.extend(ids.into_iter().map(|id| row(reading, id)));
        (
            table(&rows, separator(words.lang())),
            format!("{}.csv", words.now("shortlist-file")),
            words.now("export-file-done"),
        )
    });
    if let Some(file) = download::text(&file, "text/csv;charset=utf-8") {
        download::save(&file, &name);
    }
    reading.desk.news.set(done);
}

fn row(reading: Reading, id: String) -> Vec<String> {
    let words = reading.desk.words;
    let note = reading
        .desk
        .store
        .with(|state| state.shortlist.note(&id).to_owned());
    let Some(node) = reading.eco(|eco| eco.find(&id)) else {
        let mut row = vec![id.clone()];
        row.resize(COLUMNS.len() - 3, String::new());
        row.extend([note, String::new(), id]);
        return row;
    };
    let [place, country] = place(reading, node);
    let web = reading.eco(|eco| eco.node(node).links.first().map(|link| link.url.clone()));
    vec![
        reading.name(node),
        words.kind(reading.eco(|eco| eco.kind(node))),
        place,
        country,
        web.unwrap_or_default(),
        note,
        sources(reading, &[node]).join("; "),
        id,
    ]
}

/// Town and country, as far as they are known.
pub fn place(reading: Reading, node: NodeId) -> [String; 2] {
    let words = reading.desk.words;
    let place = reading.eco(|eco| eco.place_of(node).cloned());
    place.map_or_else(Default::default, |place| {
        [words.of(&place.name), country_name(reading, &place.country)]
    })
}

/// What a country is called, by its code.
pub fn country_name(reading: Reading, code: &str) -> String {
    let lang = reading.desk.lang();
    let code = code.to_ascii_lowercase();
    let said = reading.eco(|eco| abroad::country_name(eco, &code));
    said.map_or_else(
        || reading.with(|data| data.atlas().country_name(&code, lang)),
        |name| name.get(lang).to_owned(),
    )
}

/// The titles of the documents that tell of some nodes, each once.
pub fn sources(reading: Reading, nodes: &[NodeId]) -> Vec<String> {
    let words = reading.desk.words;
    let ids = reading.eco(|eco| {
        let evidence = nodes.iter().flat_map(|node| &eco.node(*node).evidence);
        evidence.map(|of| of.source.clone()).collect_set()
    });
    let title = |id: String| {
        let title = reading.eco(|eco| eco.source(&id).map(|source| source.title.clone()));
        title.map_or(id, |title| words.of(&title))
    };
    ids.into_iter().map(title).collect()
}
