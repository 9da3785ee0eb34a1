//! The other ways: their marks in a row, how long they are, and through whom they lead.

use leptos::prelude::*;

use super::Ways;
use crate::locale::Arg;
use crate::query::path::Path;
use crate::state::Action;
use crate::telling::Teller;
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, small};
use crate::ui::reactive::{self, live};

/// A row a way, where there is more than one.
pub fn view(ways: Ways) -> AnyView {
    let words = ways.reading.desk.words;
    live(move || {
        let paths: Vec<Path> = ways.with(<[Path]>::to_vec);
        let count = paths.len();
        (count > 1).then(|| view! {
            <section class="part">
                <h3 id="routes">
                    {words.t("paths-routes")}
                    <small>{move || words.format("paths-count", &[("n", Arg::from(count))])}</small>
                </h3>
                <ul class="routes" aria-labelledby="routes">
                    {paths.iter().enumerate().map(|(at, path)| row(ways, at, path)).collect_view()}
                </ul>
            </section>
        })
    })
}

fn row(ways: Ways, at: usize, path: &Path) -> AnyView {
    let reading = ways.reading;
    let words = reading.desk.words;
    let desk = reading.desk;
    let is_current = move || ways.chosen.get().unwrap_or_default() == at;
    // The first way needs no word in the link.
    let name = match at {
        0 => Vec::new(),
        _ => reading.eco(|eco| super::names_of(eco, path)),
    };
    let marks = reading.eco(|eco| {
        let mut before = None;
        path.nodes()
            .enumerate()
            .map(|(number, node)| {
                let step = before.replace(number).and_then(|step| path.steps.get(step));
                let line = step.map(|step| {
                    let class = if step.is_inferred(eco) {
                        "is-inferred"
                    } else {
                        ""
                    };
                    view! { <i class=class></i> }
                });
                view! { {line}{glyph(eco.kind(node))} }
            })
            .collect_view()
    });
    let nodes: Vec<_> = path.nodes().collect();
    let between = nodes
        .get(1..nodes.len().saturating_sub(1))
        .unwrap_or_default();
    let through = if between.is_empty() {
        words.now("paths-direct")
    } else {
        let names =
            reading.eco(|eco| words.locale(|locale| Teller::new(locale, eco).names(between)));
        words.format("paths-through", &[("names", Arg::from(names))])
    };
    let steps = words.format("paths-steps", &[("n", Arg::from(path.steps.len()))]);
    view! {
        <li>
            <button type="button" class="route" aria-pressed=move || is_current().to_string() on:click=reactive::click(move |_| desk.act(Action::SetWay(name.clone())))>
                <span class="route-marks" aria-hidden="true">{marks}</span>
                <span class="route-words"><b>{steps}</b>" "{through}</span>
                {small(Icon::Check)}
            </button>
        </li>
    }
    .into_any()
}
