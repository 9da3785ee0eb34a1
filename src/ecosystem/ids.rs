//! From the ids of the file to numbers: a table of numbers only, without a second copy of any id.

use std::hash::{DefaultHasher, Hash, Hasher};

/// An empty place of the table.
const FREE: u32 = u32::MAX;

/// An open-addressing hash table with linear probing (Knuth, TAOCP 3, 6.4, algorithm L). Four to eight bytes an id; expected
/// constant time. The ids themselves stay where they are: whoever asks says how to get the id of a number.
#[derive(Default)]
pub(super) struct Ids {
    slots: Vec<u32>,
}

impl Ids {
    /// Room for that many ids.
    pub(super) fn with_capacity(count: usize) -> Ids {
        // At most three of four places are taken.
        let size = (count + count / 3 + 2).next_power_of_two();
        Ids {
            slots: vec![FREE; size],
        }
    }

    /// The number of an id.
    pub(super) fn find<'a>(&self, id: &str, id_of: impl Fn(u32) -> &'a str) -> Option<u32> {
        self.chain(id)
            .map_while(|slot| slot.filter(|number| *number != FREE))
            .find(|number| id_of(*number) == id)
    }

    /// Notes the number of an id. Of two equal ids the first is found.
    pub(super) fn insert(&mut self, id: &str, number: u32) {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = start(id) & mask;
        for _ in 0..self.slots.len() {
            match self.slots.get_mut(at) {
                Some(slot) if *slot == FREE => {
                    *slot = number;
                    return;
                }
                _ => at = (at + 1) & mask,
            }
        }
    }

    fn chain(&self, id: &str) -> impl Iterator<Item = Option<u32>> {
        let mask = self.slots.len().wrapping_sub(1);
        let first = start(id);
        (0..self.slots.len())
            .map(move |step| self.slots.get(first.wrapping_add(step) & mask).copied())
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "any part of a hash is a hash"
)]
fn start(id: &str) -> usize {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_found_and_no_other() {
        let names: Vec<String> = (0..1000).map(|at| format!("n{at}")).collect();
        let mut ids = Ids::with_capacity(names.len());
        for (at, name) in (0..).zip(&names) {
            ids.insert(name, at);
        }
        let id_of = |number: u32| names[number as usize].as_str();
        for (at, name) in (0..).zip(&names) {
            assert_eq!(ids.find(name, id_of), Some(at));
        }
        assert_eq!(ids.find("m1", id_of), None);
        assert_eq!(Ids::default().find("n1", id_of), None);
        assert_eq!(Ids::with_capacity(0).find("n1", id_of), None);
    }
}
