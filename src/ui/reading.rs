//! A loaded ecosystem as the components read it: the data, what the filter leaves of it, and who is selected.

use std::sync::Arc;

use crate::ui::reactive::Memo;
use leptos::prelude::*;

use super::desk::Desk;
use super::later::later;
use super::load::Data;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::query::{Outcome, Question, Walk, tie_count};
use crate::state::{State, View};

/// A value that is compared by identity: computed once, shared, never compared by content.
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// Copy: every component that needs the data can keep one.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Words, state, verbs.
    pub desk: Desk,
    data: StoredValue<Arc<Data>>,
    /// Who would be left of all years.
    pub before_years: Memo<Shared<Outcome>>,
    /// Who is left.
    pub outcome: Memo<Shared<Outcome>>,
    /// Who is in the picture: who is left, as far as the lens of the network has them.
    pub picture: Memo<Shared<Outcome>>,
    /// Who is strong, by index, while everybody else fades; `None` where nobody does.
    pub showcase: Memo<Option<Shared<Vec<bool>>>>,
    /// How far everybody is from the node in focus.
    pub walk: Memo<Option<Shared<Walk>>>,
    /// What decides who is left.
    pub question: Memo<Question>,
    /// Whether only stated ties count.
    pub stated_only: Memo<bool>,
    /// The selected node, if it exists.
    pub selected: Memo<Option<NodeId>>,
}

impl Reading {
    /// Begins to read.
    pub fn new(desk: Desk, data: Arc<Data>) -> Self {
        let data = StoredValue::new(data);
        let question = Memo::new(move |_| desk.store.with(State::question));
        let before_years = Memo::new(move |_| {
            let question = question.with(Question::of_all_years);
            data.with_value(|data| data.answer(&question))
        });
        let outcome = Memo::new(move |_| {
            data.with_value(|data| question.with(|question| data.answer(question)))
        });
        let walk = Memo::new(move |_| {
            data.with_value(|data| question.with(|question| data.walk(question)))
        });
        let showcase = Memo::new(move |_| {
            let showcase = desk.store.with(|state| state.showcase.clone());
            (!showcase.is_empty())
                .then(|| data.with_value(|data| Shared::new(data.facets.apply(&showcase).shown)))
        });
        let picture = Memo::new(move |_| {
            let outcome = outcome.get();
            match desk.looking.through.get() {
                Some(through) if desk.view.get() == View::Network => {
                    Shared::new(through.of(&outcome))
                }
                _ => outcome,
            }
        });
        let selected = Memo::new(move |_| {
            desk.selected.with(|id| {
                id.as_deref()
                    .and_then(|id| data.with_value(|data| data.eco.find(id)))
            })
        });
        Self {
            desk,
            data,
            before_years,
            outcome,
            picture,
            showcase,
            walk,
            question,
            stated_only: Memo::new(move |_| question.with(|question| question.stated_only)),
            selected,
        }
    }

    /// The same, one paint later: for what takes longer than the answer to a click or a key may.
    pub fn later(self) -> Self {
        Self {
            before_years: later(self.before_years),
            outcome: later(self.outcome),
            picture: later(self.picture),
            showcase: later(self.showcase),
            selected: later(self.selected),
            ..self
        }
    }

    /// The data, shared.
    pub fn data(self) -> Arc<Data> {
        self.data.get_value()
    }

    /// Asks the data.
    pub fn with<T>(self, f: impl FnOnce(&Data) -> T) -> T {
        self.data.with_value(|data| f(data))
    }

    /// Asks the model.
    pub fn eco<T>(self, f: impl FnOnce(&Ecosystem) -> T) -> T {
        self.with(|data| f(&data.eco))
    }

    /// The name of a node in the reader's language.
    pub fn name(self, id: NodeId) -> String {
        let lang = self.desk.lang();
        self.eco(|eco| eco.node(id).name.get(lang).to_owned())
    }

    /// The id of a node in the file, which is what the state and the address speak of.
    pub fn id(self, id: NodeId) -> String {
        self.eco(|eco| eco.node(id).id.clone())
    }

    /// How many ties of a node count.
    pub fn tie_count(self, id: NodeId) -> usize {
        let stated_only = self.stated_only.get();
        self.eco(|eco| tie_count(eco, id, stated_only))
    }

    /// Selects a node.
    pub fn select(self, id: NodeId, from_keyboard: bool) {
        self.desk.select(&self.id(id), from_keyboard);
    }

    /// Whether the filter leaves a node.
    pub fn is_shown(self, id: NodeId) -> bool {
        self.outcome
            .with(|outcome| outcome.shown.get(id.index()).copied().unwrap_or(false))
    }
}
