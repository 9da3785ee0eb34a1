//! Another edition of the file, opened from this device and read on this page: nothing is sent anywhere.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{lists, picture, seen, told};
use crate::ecosystem::Ecosystem;
use crate::locale::Arg;
use crate::platform::page;
use crate::query::changes::{Comparison, editions};
use crate::snapshot::{Issue, MAX_BYTES, parse};
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, live};
use crate::ui::reading::{Reading, Shared};
use crate::ui::spotlight::Told;

/// So many issues of the other file are told.
const ISSUES: usize = 3;

/// A file that was opened.
struct Opened {
    name: String,
    /// What it has, or why it cannot be read.
    read: Result<(Ecosystem, Vec<Issue>), String>,
}

/// Copy: the parts of the panel keep one.
#[derive(Clone, Copy)]
pub struct Other(RwSignal<Option<Shared<Opened>>>);

impl Other {
    /// No file yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Whether a file was opened.
    pub fn is_open(self) -> bool {
        self.0.with(Option::is_some)
    }
}

/// The field that opens a file, and the way back to the years.
pub fn choice(reading: Reading, other: Other) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let open = move |event| {
        let Some((file, name)) = page::chosen(&event) else {
            return;
        };
        spawn_local(async move {
            let bytes = page::read(file, MAX_BYTES).await;
            let read = match bytes.as_deref().map(parse) {
                Some(Ok((snapshot, issues))) => Ok((Ecosystem::new(snapshot), issues)),
                Some(Err(reason)) => Err(untrack(|| {
                    let said = words.locale(|locale| locale.refuse(&reason));
                    format!("{} {}", said.message, said.hint)
                })),
                None => Err(untrack(|| words.now("changes-unread"))),
            };
            // The tool may be closed meanwhile.
            if other
                .0
                .try_set(Some(Shared::new(Opened { name, read })))
                .is_none()
            {
                desk.news.set(untrack(|| words.now("changes-opened")));
            }
        });
    };
    view! {
        <div class="choice-row">
            <label class="button file">
                {icon(Icon::Up)}
                <span>{words.t("changes-open")}</span>
                <input type="file" accept=".json,application/json" on:change=reactive::happening(open) />
            </label>
            {live(move || other.is_open().then(|| view! {
                <button type="button" class="button" on:click=reactive::click(move |_| other.0.set(None))>
                    {words.t("changes-years")}
                </button>
            }))}
        </div>
        <p class="figure-note">{words.t("changes-local")}</p>
    }
    .into_any()
}

/// What is new against the file.
pub fn answer(reading: Reading, other: Other) -> AnyView {
    let words = reading.desk.words;
    let Some(opened) = other.0.get() else {
        return ().into_any();
    };
    let name = words.format(
        "changes-against",
        &[("file", Arg::from(opened.name.as_str()))],
    );
    let (before, issues) = match &opened.read {
        Ok((before, issues)) => (before, issues),
        Err(why) => {
            reading.desk.spotlight.turn_off();
            return view! { <p class="said"><b>{name}</b></p><p class="said">{why.clone()}</p> }
                .into_any();
        }
    };
    let issues_told = (!issues.is_empty()).then(|| {
        let count = words.format("issues-count", &[("n", Arg::from(issues.len()))]);
        let some = issues.iter().take(ISSUES);
        let some = some.map(|issue| words.locale(|locale| locale.explain(issue).message));
        view! {
            <p class="figure-note">{count}</p>
            <ul>{some.map(|said| view! { <li class="figure-note">{said}</li> }).collect_view()}</ul>
        }
    });
    let body = reading.eco(|after| {
        let comparison = editions(before, after);
        let spoken = match &comparison {
            Comparison::Changes(changes) => picture::of_editions(before, after, changes),
            _ => Told::default(),
        };
        let shown = seen(reading, &spoken);
        reading.desk.spotlight.turn_to(spoken);
        let sentences = told(reading, |teller| teller.editions(&comparison));
        let lists = match &comparison {
            Comparison::Changes(changes) => {
                let gone = |id: &crate::ecosystem::NodeId| words.of(&before.node(*id).name);
                let removed: Vec<String> = changes.nodes.removed.iter().map(gone).collect();
                view! {
                    {lists::numbers(reading, &changes.indicators, ["changes-before", "changes-now"].map(|key| words.now(key)))}
                    {lists::nodes(reading, "changes-added-file", None, &changes.nodes.added)}
                    {lists::names(reading, words.now("changes-removed-file"), removed)}
                    {lists::changed(reading, &changes.nodes.changed)}
                    {lists::ties(reading, "changes-ties-added", &changes.ties.added)}
                }
                .into_any()
            }
            _ => ().into_any(),
        };
        view! {
            <div class="news">{sentences.into_iter().map(|of| view! { <p>{of}</p> }).collect_view()}</div>
            {shown}
            {lists}
        }
        .into_any()
    });
    view! {
        <p class="said"><b>{name}</b></p>
        {issues_told}
        {body}
    }
    .into_any()
}
