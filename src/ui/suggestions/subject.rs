//! For whom, or for what, somebody is looked for: a node or a value of a vocabulary; the selection where nothing is said.

use leptos::html;
use leptos::prelude::*;

use crate::query::suggest::Subject;
use crate::state::Action;
use crate::ui::filters::{label_of, said};
use crate::ui::reactive::Memo;
use crate::ui::reading::Reading;
use crate::ui::search::choices::Choice;
use crate::ui::search::{Scope, focused_when_missing, name_field};

/// What the state asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum For {
    /// Nothing yet.
    Nobody,
    /// What this file does not have.
    Unknown(String),
    /// Somebody or something.
    Somebody(Subject),
}

/// What the state asks for, now and whenever it changes.
pub fn asked(reading: Reading) -> Memo<For> {
    let desk = reading.desk;
    Memo::new(move |_| {
        let id = desk
            .store
            .with(|state| state.subject.clone().or_else(|| state.selected.clone()));
        let Some(id) = id else { return For::Nobody };
        if let Some(node) = reading.eco(|eco| eco.find(&id)) {
            return For::Somebody(Subject::Node(node));
        }
        let value = id.split_once(':').filter(|(vocabulary, value)| {
            reading.with(|data| data.facets.label(vocabulary, value).is_some())
        });
        match value {
            Some((vocabulary, value)) => For::Somebody(Subject::Value {
                vocabulary: vocabulary.to_owned(),
                value: value.to_owned(),
            }),
            None => For::Unknown(id),
        }
    })
}

/// What it is called.
pub fn name(reading: Reading, subject: &Subject) -> String {
    match subject {
        Subject::Node(node) => reading.name(*node),
        Subject::Value { vocabulary, value } => {
            said(reading.desk.words, &label_of(reading, vocabulary, value))
        }
    }
}

/// The field.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let asked = asked(reading);
    let called = Memo::new(move |_| match asked.get() {
        For::Nobody => String::new(),
        For::Unknown(id) => id,
        For::Somebody(subject) => name(reading, &subject),
    });
    let choose = Callback::new(move |choice: Option<Choice>| {
        let id = choice.and_then(|choice| match choice {
            Choice::Node(hit) => Some(reading.id(hit.node)),
            Choice::Start(node) => Some(reading.id(node)),
            Choice::Value { facet, value, .. } => Some(format!("{facet}:{value}")),
            _ => None,
        });
        desk.act(Action::SetSubject(id));
    });
    let input = NodeRef::<html::Input>::new();
    focused_when_missing(desk, input, move || {
        asked.with_untracked(|asked| *asked == For::Nobody)
    });
    name_field(
        reading,
        Scope::Subjects,
        "subject",
        ("suggestions-for", "suggestions-hint"),
        called,
        input,
        choose,
    )
}
