//! The organisations that a reader puts together, and what the reader notes of them. Knows how links write it; refuses to
//! know whether they exist.

use std::collections::BTreeMap;

/// Ids of the file in the order in which they were taken, and notes.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Shortlist {
    ids: Vec<String>,
    notes: BTreeMap<String, String>,
}

impl Shortlist {
    /// Who is on it, in order.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// Whether nobody is on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Whether somebody is on it.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.ids.iter().any(|own| own == id)
    }

    /// Takes somebody, or lets go of them and of the note.
    pub fn toggle(&mut self, id: &str) {
        if self.has(id) {
            self.ids.retain(|own| own != id);
            self.notes.remove(id);
        } else {
            self.ids.push(id.to_owned());
        }
    }

    /// The note on somebody; empty where there is none.
    #[must_use]
    pub fn note(&self, id: &str) -> &str {
        self.notes.get(id).map_or("", String::as_str)
    }

    /// Notes something on somebody of the list; an empty note is none.
    pub fn set_note(&mut self, id: &str, note: &str) {
        if note.trim().is_empty() || !self.has(id) {
            self.notes.remove(id);
        } else {
            self.notes.insert(id.to_owned(), note.to_owned());
        }
    }

    /// The list as links write it: `unibo,rizzoli`.
    #[must_use]
    pub fn written(&self) -> String {
        self.ids.join(",")
    }

    /// The notes as links write them: `unibo:call them`, one a line.
    #[must_use]
    pub fn written_notes(&self) -> String {
        let lines = self.ids.iter().filter_map(|id| {
            let note = self.notes.get(id)?;
            Some(format!("{id}:{}", note.replace('\n', "\r")))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Reads what [`Shortlist::written`] wrote; whoever stands there twice is on it once.
    pub fn read(&mut self, text: &str) {
        self.ids.clear();
        for id in text.split(',').filter(|id| !id.is_empty()) {
            if !self.has(id) {
                self.ids.push(id.to_owned());
            }
        }
    }

    /// Reads what [`Shortlist::written_notes`] wrote, for those that are on the list.
    pub fn read_notes(&mut self, text: &str) {
        self.notes.clear();
        for (id, note) in text.split('\n').filter_map(|line| line.split_once(':')) {
            self.set_note(id, &note.replace('\r', "\n"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Shortlist;

    #[test]
    fn who_is_taken_twice_is_let_go_with_the_note() {
        let mut list = Shortlist::default();
        list.toggle("unibo");
        list.toggle("rizzoli");
        list.set_note("unibo", "ask for the lab\nin May");
        assert_eq!(list.written(), "unibo,rizzoli");
        let mut again = Shortlist::default();
        again.read(&list.written());
        again.read_notes(&list.written_notes());
        assert_eq!(again, list);
        list.toggle("unibo");
        assert_eq!(
            (list.written().as_str(), list.note("unibo")),
            ("rizzoli", "")
        );
    }

    #[test]
    fn nobody_is_noted_who_is_not_on_the_list() {
        let mut list = Shortlist::default();
        list.read("a,,a,b");
        list.read_notes("c:x\nb:\n\na:good:one");
        assert_eq!(
            (
                list.ids().len(),
                list.note("a"),
                list.note("b"),
                list.note("c")
            ),
            (2, "good:one", "", "")
        );
    }
}
