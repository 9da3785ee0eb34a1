//! The profile of a node on its sheet: everything that the detail has, nothing folded away.

use leptos::prelude::*;

use super::{Sheet, sources};
use crate::ecosystem::{Link, NodeId};
use crate::query::tie_groups;
use crate::snapshot::Status;
use crate::state::State;
use crate::ui::dates::period;
use crate::ui::detail::{Facts, passage, passages};
use crate::ui::reading::Reading;

/// The sheet.
pub fn sheet(reading: Reading, id: NodeId) -> Sheet {
    let words = reading.desk.words;
    let node = reading.eco(|eco| eco.node(id).clone());
    let about = view! {
        <p>{words.kind(node.kind)}</p>
        {(!node.summary.is_empty()).then(|| view! {
            <p class="paper-summary" lang=words.tag_of(&node.summary)>{words.of(&node.summary)}</p>
        })}
    };
    let known = reading.eco(|eco| passages(eco, id));
    let body = view! {
        <Facts reading id />
        {ties(reading, id)}
        {(!known.is_empty()).then(|| view! {
            <section>
                <h2>{words.now("why-title")}</h2>
                {known.iter().map(|of| passage(reading, of)).collect_view()}
            </section>
        })}
        {sources(reading, &[id])}
    };
    Sheet {
        title: reading.name(id),
        about: about.into_any(),
        body: body.into_any(),
        state: State {
            lang: words.lang(),
            selected: Some(node.id),
            ..State::default()
        },
    }
}

fn ties(reading: Reading, id: NodeId) -> Option<AnyView> {
    let words = reading.desk.words;
    let stated_only = reading.question.with(|question| question.stated_only);
    let groups = reading.eco(|eco| tie_groups(eco, id, words.lang(), stated_only));
    (!groups.is_empty()).then(|| {
        let groups = groups.into_iter().map(|group| {
            let name = words.tie(group.kind, group.outgoing);
            let others = group
                .links
                .iter()
                .map(|link| view! { <li>{tie(reading, link)}</li> });
            view! {
                <h3>{name}</h3>
                <ul>{others.collect_view()}</ul>
            }
        });
        view! {
            <section class="paper-ties">
                <h2>{words.now("connections")}</h2>
                {groups.collect_view()}
            </section>
        }
        .into_any()
    })
}

/// Who it is, in which role, when; and whether that is inferred.
fn tie(reading: Reading, link: &Link) -> String {
    let words = reading.desk.words;
    let tie = reading.eco(|eco| eco.tie(link.tie).clone());
    let inferred = (tie.status == Status::Inferred).then(|| words.now("inferred"));
    let year = tie.year.map(|year| year.to_string());
    let when = period(words, tie.since, tie.until).or(year);
    let more: Vec<String> = [Some(words.of(&tie.role)), when, inferred]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let name = reading.name(link.other);
    if more.is_empty() {
        name
    } else {
        format!("{name} ({})", more.join(", "))
    }
}
