//! Where the cluster is found: only what the sources have of it.

use leptos::prelude::*;

use super::code::{figure, readable};
use crate::sharing::qr;
use crate::ui::reading::Reading;

/// Name, summary, place and addresses of the cluster's own node, and its website as a code, which leads there without us.
pub fn contacts(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let Some(node) = reading.eco(|eco| eco.cluster().map(|id| eco.node(id).clone())) else {
        return view! { <p class="said">{words.t("home-contacts-none")}</p> }.into_any();
    };
    let place = reading.eco(|eco| {
        let id = eco.cluster()?;
        eco.place_of(id).map(|place| words.of(&place.name))
    });
    let code = node.links.first().and_then(|link| {
        let of = qr(&link.url)?;
        Some(figure(
            &of,
            words.t("home-contacts-code"),
            readable(&link.url),
        ))
    });
    view! {
        <div class="contacts">
            <p class="home-name" lang=words.tag_of(&node.name)>{words.of(&node.name)}</p>
            <p class="said" lang=words.tag_of(&node.summary)>{words.of(&node.summary)}</p>
            {place.map(|place| view! { <p class="said">{place}</p> })}
            {code}
            <dl class="facts">
                {node.links.iter().map(|link| view! {
                    <dt>{link.label.clone()}</dt>
                    <dd><a href=link.url.clone() target="_blank" rel="noopener noreferrer">{readable(&link.url).trim_end_matches('/').to_owned()}</a></dd>
                }).collect_view()}
            </dl>
            <p class="figure-note">{words.t("home-contacts-from")}</p>
        </div>
    }
    .into_any()
}
