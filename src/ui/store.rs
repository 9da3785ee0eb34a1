//! The one store of an explorer: its state, the verbs that change it, undo and redo, and the address that carries it.

use std::rc::Rc;

use crate::ui::reactive::Memo;
use leptos::prelude::*;

use crate::platform::address;
use crate::platform::painted::Painted;
use crate::platform::timer::Timer;
use crate::snapshot::Lang;
use crate::state::{Action, Skipped, State, Timeline, Walk};
use crate::ui::kiosk::without_manner;

/// So long the browser is given to walk its history before another key may ask it again.
const PATIENCE_MS: u32 = 600;

/// Hears what the state is now, and what it was.
type Told = Rc<dyn Fn(&State, &State)>;

/// Copy: every component can keep one.
#[derive(Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    /// The language of the state. It is a signal and no memo: a memo never forgets who has read it, and every word that was ever
    /// on screen has read this.
    pub lang: RwSignal<Lang>,
    start: Memo<State>,
    /// What of the link that was opened last could not be done.
    pub skipped: RwSignal<Vec<Skipped>>,
    /// Holds while a link has been opened and nobody has looked yet whether it leaves something to a tour.
    pub opened: RwSignal<bool>,
    owns_address: bool,
    /// Whether address and history of the browser stay as they are: at a kiosk nobody walks out of the page.
    apart: StoredValue<bool>,
    steps: RwSignal<Timeline>,
    /// What the last thing done goes on with: a drag over ten years is one step, and so is a mark that moves with the keys.
    sliding: StoredValue<Option<String>>,
    /// Counts the steps of undo and redo that have arrived.
    pub walked: RwSignal<u32>,
    /// Holds while the last step is not yet an entry of the browser's history: the browser takes milliseconds to write
    /// one, and what the reader did is seen first.
    unwritten: StoredValue<Option<Painted>, LocalStorage>,
    /// Who is told of every change.
    told: StoredValue<Option<Told>, LocalStorage>,
    /// Holds while the browser walks to another entry of its history.
    walking: StoredValue<Option<Timer>, LocalStorage>,
}

impl Store {
    /// Begins with what the address says, else with `start`. Only one explorer of a page may own the address.
    pub fn new(start: Memo<State>, owns_address: bool) -> Self {
        let read = move || start.with_untracked(|start| State::opened(&address::hash(), start));
        let (first, skipped) = if owns_address {
            read()
        } else {
            (start.get_untracked(), Vec::new())
        };
        let entry = if owns_address { numbered(0) } else { 0 };
        let store = Self {
            state: RwSignal::new(first.clone()),
            lang: RwSignal::new(first.lang),
            start,
            skipped: RwSignal::new(skipped),
            opened: RwSignal::new(true),
            owns_address,
            apart: StoredValue::new(false),
            steps: RwSignal::new(Timeline::new(first, entry)),
            sliding: StoredValue::new(None),
            walked: RwSignal::new(0),
            unwritten: StoredValue::new_local(None),
            told: StoredValue::new_local(None),
            walking: StoredValue::new_local(None),
        };
        if owns_address {
            let watch = address::Watch::new(move || {
                if store.apart.get_value() {
                    store.guard();
                    return;
                }
                let (there, skipped) = read();
                let entry = store.steps.with_untracked(Timeline::entry);
                store.sliding.set_value(None);
                store.unwritten.set_value(None);
                let was_walking = store.walking.with_value(Option::is_some);
                store.walking.set_value(None);
                match address::number() {
                    Some(number) => store
                        .steps
                        .update(|steps| steps.reach(number, there.clone())),
                    // The reader, or the page around, has written another address.
                    None => {
                        let entry = numbered(entry + 1);
                        store.steps.update(|steps| steps.add(there.clone(), entry));
                        store.skipped.set(skipped);
                        store.opened.set(true);
                    }
                }
                if store.state.with_untracked(|state| *state != there) {
                    store.put(there);
                }
                if was_walking {
                    store.walked.update(|walked| *walked += 1);
                }
            });
            StoredValue::new_local(watch);
        }
        store
    }

    /// From now on it is told of every change: what is now, and what was.
    pub fn tell(self, told: impl Fn(&State, &State) + 'static) {
        self.told.set_value(Some(Rc::new(told)));
    }

    fn put(self, state: State) {
        let before = self.state.get_untracked();
        if state.lang != before.lang {
            self.lang.set(state.lang);
        }
        self.state.set(state.clone());
        // What is done about it may change the state again.
        if let Some(told) = self.told.get_value() {
            told(&state, &before);
        }
    }

    /// What the host asks to begin with, now.
    pub fn start(self) -> State {
        self.start.get_untracked()
    }

    /// Takes another state without a step that could be undone.
    pub fn correct(self, state: State) {
        if self.state.with_untracked(|old| *old != state) {
            self.steps.update(|steps| steps.correct(state.clone()));
            self.put(state);
        }
        self.write();
    }

    /// Begins anew with a state: there is nothing to undo.
    pub fn begin_anew(self, state: State) {
        self.unwritten.set_value(None);
        self.sliding.set_value(None);
        self.walking.set_value(None);
        let entry = self.steps.with_untracked(Timeline::entry);
        self.steps.set(Timeline::new(state.clone(), entry));
        self.skipped.set(Vec::new());
        if self.state.with_untracked(|old| *old != state) {
            self.put(state);
        }
        self.write();
    }

    /// From now on address and history of the browser stay as they are; or they carry the state again.
    pub fn keep_apart(self, is_apart: bool) {
        self.write_step();
        self.apart.set_value(is_apart);
        if !is_apart {
            self.write();
        } else if address::number().unwrap_or_default() == 0 {
            // A kiosk that has been built anew has an entry before this one already.
            self.guard();
        }
    }

    /// Whether address and history stay as they are.
    pub fn is_apart(self) -> bool {
        self.apart.get_value()
    }

    /// Whoever goes back, with a gesture, stays on the page: there is one more entry of it.
    fn guard(self) {
        let next = address::number().unwrap_or_default() + 1;
        if self.owns_address && address::push(&address::hash(), next) {
            let state = self.state.get_untracked();
            self.steps.set(Timeline::new(state, next));
        }
    }

    /// Whether the address of the page carries the state.
    pub fn owns_address(self) -> bool {
        self.owns_address
    }

    /// Reads the state, now and whenever it changes.
    pub fn with<T>(self, f: impl FnOnce(&State) -> T) -> T {
        self.state.with(f)
    }

    /// Reads the state once.
    pub fn with_untracked<T>(self, f: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(f)
    }

    /// Does one thing, which is then one step of undo and one entry of the browser's history.
    pub fn act(self, action: Action) {
        self.write_step();
        let sliding = sliding(&action);
        let before = self.state.get_untracked();
        let mut after = before.clone();
        after.apply(action);
        if after == before {
            return;
        }
        let goes_on = sliding.is_some() && self.sliding.get_value() == sliding;
        self.sliding.set_value(sliding);
        self.put(after.clone());
        if goes_on {
            self.steps.update(|steps| steps.correct(after));
            self.write();
            return;
        }
        let here = self.steps.with_untracked(Timeline::entry);
        self.steps.update(|steps| steps.add(after, here));
        if self.owns_address && !self.apart.get_value() {
            self.unwritten
                .set_value(Some(Painted::then(move || self.write_step())));
        }
    }

    /// Makes an entry of the browser's history of the last step, where that is still to be done. Where a page may not,
    /// the step stays on the entry before it.
    fn write_step(self) {
        if self
            .unwritten
            .try_update_value(Option::take)
            .flatten()
            .is_none()
        {
            return;
        }
        let next = self.steps.with_untracked(Timeline::entry) + 1;
        if address::push(self.hash().trim_start_matches('#'), next) {
            self.steps.update(|steps| steps.written(next));
        }
    }

    /// Whether there is something to undo, or to redo.
    pub fn can_walk(self, forward: bool) -> bool {
        self.steps
            .with(|steps| steps.walk(forward, self.first()).is_some())
    }

    /// The parts of the state that undo, or redo, would change, by the keys of links; nothing where that is not known.
    pub fn beside(self, forward: bool) -> Vec<&'static str> {
        self.steps.with(|steps| {
            let other = steps.beside(forward);
            other.map_or_else(Vec::new, |other| {
                self.state.with(|state| state.differences(other))
            })
        })
    }

    /// Undoes one step, or does it again; whether there was one.
    pub fn walk(self, forward: bool) -> bool {
        if self.walking.with_value(Option::is_some) {
            return false;
        }
        self.write_step();
        let walk = self
            .steps
            .with_untracked(|steps| steps.walk(forward, self.first()));
        self.sliding.set_value(None);
        match walk {
            None => return false,
            Some(Walk::Here(state)) => {
                self.steps.update(|steps| steps.step(forward));
                self.put(*state);
                self.write();
                self.walked.update(|walked| *walked += 1);
            }
            Some(Walk::Entries(by)) => {
                let walking = self.walking;
                walking.set_value(Some(Timer::after(PATIENCE_MS, move || {
                    walking.try_set_value(None);
                })));
                address::go(by);
            }
        }
        true
    }

    /// The number of the first entry of the history that is ours.
    fn first(self) -> i32 {
        if self.owns_address && !self.apart.get_value() {
            0
        } else {
            i32::MAX
        }
    }

    /// The address of this very state.
    pub fn link(self) -> String {
        self.with_untracked(|state| self.link_of(state))
    }

    /// The address of a state like this one.
    pub fn link_of(self, state: &State) -> String {
        let hash = self.start.with_untracked(|start| state.to_hash(start));
        without_manner(&address::with_hash(hash.trim_start_matches('#')))
    }

    fn hash(self) -> String {
        self.start
            .with_untracked(|start| self.state.with_untracked(|state| state.to_hash(start)))
    }

    fn write(self) {
        self.write_step();
        if self.apart.get_value() {
            return;
        }
        let hash = self.hash();
        let hash = hash.trim_start_matches('#');
        if self.owns_address && hash != address::hash() {
            address::replace(hash);
        }
    }
}

/// What slides, for an action that is one of many in a row.
fn sliding(action: &Action) -> Option<String> {
    match action {
        Action::SetYears(years) if !years.is_empty() => Some("years".to_owned()),
        Action::Pin { id, at: Some(_) } => Some(format!("pin {id}")),
        _ => None,
    }
}

/// The number of the current entry of the history; it gets this one if it has none.
fn numbered(number: i32) -> i32 {
    address::number().unwrap_or_else(|| {
        address::mark(number);
        number
    })
}
