//! Another edition of the file, opened from this device and read on this page: nothing is sent anywhere.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::news::{self, Answer, News};
use super::{lists, picture};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::locale::Arg;
use crate::platform::page;
use crate::query::changes::{Changes, ComparingEditions, Comparison};
use crate::snapshot::{Issue, MAX_BYTES};
use crate::telling::Teller;
use crate::ui::icons::{Icon, icon};
use crate::ui::load::{Anew, Closed, Slices, read};
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
    let task = Anew::idle();
    let open = move |event| {
        let Some((file, name)) = page::chosen(&event) else {
            return;
        };
        let slices = task.begin();
        spawn_local(async move {
            let read = match page::read(file, MAX_BYTES).await {
                Some(bytes) => understood(reading, bytes, slices).await,
                None => Err(Some(untrack(|| words.now("changes-unread")))),
            };
            let read = match read {
                Err(None) => return,
                Err(Some(why)) => Err(why),
                Ok(read) => Ok(read),
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
    let issues = match &opened.read {
        Ok((_, issues)) => issues,
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
    view! {
        <p class="said"><b>{name}</b></p>
        {issues_told}
        {compared(reading, opened)}
    }
    .into_any()
}

/// The comparison with a file that was understood.
fn compared(reading: Reading, opened: Shared<Opened>) -> AnyView {
    let words = reading.desk.words;
    let data = reading.data();
    let file = opened.clone();
    let work = move |mut slices: Slices, answer: Answer| async move {
        let (before, _) = file.read.as_ref().ok()?;
        let mut comparing = ComparingEditions::new(before, &data.eco);
        let advance = |work| (comparing.advance(work), comparing.share());
        if !slices.replace(answer, advance).await {
            return None;
        }
        let comparison = comparing.finish();
        let told = match &comparison {
            Comparison::Changes(changes) => picture::of_editions(before, &data.eco, changes),
            _ => Told::default(),
        };
        Some(News { comparison, told })
    };
    let lists = move |changes: &Changes| {
        let name = |id: &NodeId| match &opened.read {
            Ok((before, _)) => words.of(&before.node(*id).name),
            Err(_) => String::new(),
        };
        let removed: Vec<String> = changes.nodes.removed.iter().map(name).collect();
        view! {
            {lists::numbers(reading, &changes.indicators, ["changes-before", "changes-now"].map(|key| words.now(key)))}
            {lists::nodes(reading, "changes-added-file", None, &changes.nodes.added)}
            {lists::names(reading, words.now("changes-removed-file"), removed)}
            {lists::changed(reading, &changes.nodes.changed)}
            {lists::ties(reading, "changes-ties-added", &changes.ties.added)}
        }
        .into_any()
    };
    let tell = |teller: &Teller<'_>, comparison: &Comparison| teller.editions(comparison);
    news::view(reading, work, tell, lists)
}

/// What a file has; else why it cannot be read, or nothing where nobody waits for it any longer.
async fn understood(
    reading: Reading,
    bytes: Vec<u8>,
    mut slices: Slices,
) -> Result<(Ecosystem, Vec<Issue>), Option<String>> {
    let words = reading.desk.words;
    read(bytes, &mut slices)
        .await
        .map_err(|closed| match closed {
            Closed::Unreadable(reason) => Some(untrack(|| {
                let said = words.locale(|locale| locale.refuse(&reason));
                format!("{} {}", said.message, said.hint)
            })),
            Closed::NoRoom => Some(untrack(|| words.now("failure-no-room"))),
            Closed::Unwanted => None,
        })
}
