//! The list on its sheet: all rows that the filter leaves, with the head of the table on each page.

use leptos::prelude::*;

use crate::locale::Arg;
use crate::ui::dates::date;
use crate::ui::reading::Reading;
use crate::ui::shortlist::place;

/// No more rows than fill a file of paper.
const MOST: usize = 2_000;

const COLUMNS: [&str; 5] = [
    "column-name",
    "column-kind",
    "column-place",
    "column-ties",
    "column-since",
];

/// The table.
pub fn table(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let (sort, lang) = (reading.desk.store.with(|state| state.sort), words.lang());
    let rows = reading
        .outcome
        .with(|outcome| reading.with(|data| data.order(lang).rows(&data.eco, outcome, sort)));
    let count = rows.len();
    view! {
        <table class="paper-rows">
            <thead><tr>{COLUMNS.map(|name| view! { <th scope="col">{words.now(name)}</th> })}</tr></thead>
            <tbody>{rows.into_iter().take(MOST).map(|id| {
                let [town, country] = place(reading, id);
                let since = reading.eco(|eco| eco.node(id).since);
                let kind = words.kind(reading.eco(|eco| eco.kind(id)));
                let at: Vec<String> = [town, country].into_iter().filter(|part| !part.is_empty()).collect();
                view! {
                    <tr>
                        <th scope="row">{reading.name(id)}</th>
                        <td>{kind}</td>
                        <td>{at.join(", ")}</td>
                        <td class="num">{reading.tie_count(id)}</td>
                        <td>{since.map(|since| date(words, since))}</td>
                    </tr>
                }
            }).collect_view()}</tbody>
        </table>
        {(count > MOST).then(|| view! {
            <p>{words.format("print-more", &[("n", Arg::from(MOST)), ("of", Arg::from(count))])}</p>
        })}
    }
    .into_any()
}
