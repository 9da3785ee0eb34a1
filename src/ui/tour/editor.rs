//! The editor of a tour: what is seen becomes a step, and what is said of it is written here. Knows one draft; refuses to know what
//! a step shows.

use leptos::html;
use leptos::prelude::*;

use super::fields::{Field, pair};
use super::{drafts, export};
use crate::locale::Arg;
use crate::platform::dom;
use crate::snapshot::{Text, Tour, TourStep};
use crate::state::State;
use crate::ui::desk::Aim;
use crate::ui::detail::aimed_at;
use crate::ui::icons::{Icon, icon, small};
use crate::ui::reactive::{self, Effect, live};
use crate::ui::reading::Reading;

/// A draft that is being written; Copy, for every part of the editor.
#[derive(Clone, Copy)]
struct Editing {
    reading: Reading,
    id: StoredValue<String>,
    /// The step that is open.
    open: RwSignal<Option<usize>>,
    /// Counts what changes the list of steps itself: while somebody types it stays as it is, and so does the focus.
    shape: RwSignal<u32>,
    list: NodeRef<html::Ol>,
    /// The step, and the part of it, to which a change sends the focus.
    sent_to: StoredValue<Option<(usize, &'static str)>>,
}

/// The panel; nothing where there is no such draft.
pub fn view(reading: Reading, id: &str) -> Option<AnyView> {
    let desk = reading.desk;
    let words = desk.words;
    untrack(|| drafts::with(reading, id, |_| ()))?;
    let of = Editing {
        reading,
        id: StoredValue::new(id.to_owned()),
        open: RwSignal::new(None),
        shape: RwSignal::new(0),
        list: NodeRef::new(),
        sent_to: StoredValue::new(None),
    };
    let heading = NodeRef::<html::H2>::new();
    aimed_at(desk, Aim::Tour, heading);
    let panel = view! {
        <section class="tour tour-editor" aria-labelledby="tour-title">
            <div class="tour-head">
                <h2 id="tour-title" node_ref=heading tabindex="-1">{words.t("tour-edit-title")}</h2>
                <button type="button" class="tool" aria-label=words.t("tour-edit-close") title=words.t("tour-edit-close")
                    on:click=reactive::click(move |_| super::close_editor(desk))>
                    {icon(Icon::Close)}
                </button>
            </div>
            <div class="tour-body">
                {pair(reading, of.id, None, Field::Title)}
                {pair(reading, of.id, None, Field::About)}
                <h3>{words.t("tour-edit-steps")}</h3>
                <p class="figure-note">{words.t("tour-edit-how")}</p>
                <ol class="tour-edit-list" node_ref=of.list>{live(move || of.rows())}</ol>
                <div class="choice-row">
                    <button type="button" class="button" on:click=reactive::click(move |_| { of.id.with_value(|id| super::start(reading, id)); })>
                        {icon(Icon::Play)}
                        <span>{words.t("tour-edit-try")}</span>
                    </button>
                </div>
                {export::view(reading, of.id)}
            </div>
            <div class="tour-foot">
                <button type="button" class="button is-primary tour-take" on:click=reactive::click(move |_| of.add())>
                    {icon(Icon::Plus)}
                    <span>{words.t("tour-edit-take")}</span>
                </button>
            </div>
        </section>
    };
    Some(panel.into_any())
}

impl Editing {
    fn change(self, change: impl FnOnce(&mut Tour)) {
        self.id
            .with_value(|id| drafts::change(self.reading, id, change));
    }

    fn read<T: Default>(self, read: impl FnOnce(&Tour) -> T) -> T {
        self.id
            .with_value(|id| drafts::with(self.reading, id, read))
            .unwrap_or_default()
    }

    /// What is seen, as a step says it.
    fn seen(self) -> String {
        self.reading.desk.store.with_untracked(State::as_step)
    }

    /// What is seen becomes the last step; its words are next.
    fn add(self) {
        let state = self.seen();
        let count = untrack(|| self.read(|tour| tour.steps.len()));
        self.change(|tour| {
            tour.steps.push(TourStep {
                state,
                ..TourStep::default()
            });
        });
        self.open.set(Some(count));
        self.reshaped(count, "textarea");
        self.say("tour-edit-taken", count);
    }

    /// What is seen takes the place of what the step showed.
    fn retake(self, at: usize) {
        let state = self.seen();
        self.change(|tour| {
            if let Some(step) = tour.steps.get_mut(at) {
                step.state = state;
            }
        });
        self.say("tour-edit-retaken", at);
    }

    fn shift(self, at: usize, by: isize, way: &'static str) {
        let Some(to) = at.checked_add_signed(by) else {
            return;
        };
        if to >= untrack(|| self.read(|tour| tour.steps.len())) {
            return;
        }
        self.change(|tour| tour.steps.swap(at, to));
        self.open.set(Some(to));
        self.reshaped(to, way);
        self.say("tour-edit-moved", to);
    }

    fn remove(self, at: usize) {
        self.change(|tour| {
            if at < tour.steps.len() {
                tour.steps.remove(at);
            }
        });
        self.open.set(None);
        self.reshaped(at.saturating_sub(1), "button");
        self.say("tour-edit-removed", at);
    }

    fn say(self, message: &'static str, at: usize) {
        let desk = self.reading.desk;
        let said = untrack(|| desk.words.format(message, &[("n", Arg::from(at + 1))]));
        desk.news.set(said);
    }

    /// The list is built again; the focus goes to a part of a step, or, where there is none, to the list.
    fn reshaped(self, at: usize, part: &'static str) {
        self.sent_to.set_value(Some((at, part)));
        self.shape.update(|shape| *shape += 1);
    }

    /// Where it was sent. No timer: a browser lets the next keys go first, and they would be written into another field.
    fn focus(self) {
        let sent_to = self.sent_to.try_update_value(Option::take).flatten();
        if let (Some((at, part)), Some(list)) = (sent_to, self.list.get_untracked()) {
            let _ = dom::focus_first(&list, &format!("[data-step=\"{at}\"] {part}"))
                || dom::focus_first(&list, "button");
        }
    }

    fn rows(self) -> AnyView {
        self.shape.track();
        Effect::new(move || self.focus());
        let count = untrack(|| self.read(|tour| tour.steps.len()));
        (0..count)
            .map(|at| self.row(at, count))
            .collect_view()
            .into_any()
    }

    fn row(self, at: usize, count: usize) -> AnyView {
        let words = self.reading.desk.words;
        let is_open = move || self.open.get() == Some(at);
        let caption = move || {
            let said = self.read(|tour| {
                let step = tour.steps.get(at);
                step.map(|step| step.caption.clone()).unwrap_or_default()
            });
            let said = words.of(&said);
            let said = Some(said).filter(|said| !said.trim().is_empty());
            said.unwrap_or_else(|| words.now("tour-edit-mute"))
        };
        view! {
            <li data-step=at>
                <button type="button" class="tour-edit-row" aria-expanded=move || is_open().to_string()
                    on:click=reactive::click(move |_| self.open.update(|open| *open = (*open != Some(at)).then_some(at)))>
                    <b class="num">{at + 1}</b>
                    <span>{caption}</span>
                    {small(Icon::Down)}
                </button>
                {live(move || is_open().then(|| self.step(at, count)))}
            </li>
        }
        .into_any()
    }

    /// What a step says, and what can be done with it.
    fn step(self, at: usize, count: usize) -> AnyView {
        let words = self.reading.desk.words;
        let fields = [Field::Caption, Field::More, Field::Notes]
            .map(|field| pair(self.reading, self.id, Some(at), field))
            .collect_view();
        let act = |name: &'static str,
                   class: &'static str,
                   picture: Icon,
                   is_idle: bool,
                   act: Box<dyn Fn()>| {
            view! {
                <button type="button" class=format!("button {class}") aria-disabled=is_idle.to_string() on:click=reactive::click(move |_| act())>
                    {icon(picture)}
                    <span>{words.t(name)}</span>
                </button>
            }
        };
        let show = move || {
            let shows =
                untrack(|| self.read(|tour| tour.steps.get(at).map(|step| step.state.clone())));
            super::show(self.reading, &shows.unwrap_or_default());
        };
        view! {
            <div class="tour-edit-step">
                {fields}
                <div class="choice-row">
                    {act("tour-edit-show", "", Icon::Focus, false, Box::new(show))}
                    {act("tour-edit-retake", "", Icon::Again, false, Box::new(move || self.retake(at)))}
                    {act("tour-edit-up", "is-up", Icon::Up, at == 0, Box::new(move || self.shift(at, -1, ".is-up")))}
                    {act("tour-edit-down", "is-down", Icon::Down, at + 1 == count, Box::new(move || self.shift(at, 1, ".is-down")))}
                    {act("tour-edit-remove", "", Icon::Clear, false, Box::new(move || self.remove(at)))}
                </div>
            </div>
        }
        .into_any()
    }
}

/// Whether a text says something in one language and nothing in the other.
pub fn lacks(text: &Text) -> bool {
    text.it.trim().is_empty() != text.en.trim().is_empty()
}
