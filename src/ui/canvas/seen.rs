//! The marks that are seen, in the order of the view: what the keyboard walks. Knows keys; refuses to know why.

use crate::sorting::Sorting;

/// Keys of marks in the order of the view, and found without looking at all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    walk: Vec<usize>,
    sorted: Vec<usize>,
}

impl Seen {
    /// Takes the keys in the order in which they are walked.
    pub fn new(walk: impl IntoIterator<Item = usize>) -> Self {
        let walk: Vec<usize> = walk.into_iter().collect();
        let mut sorted = walk.clone();
        if !sorted.is_sorted() {
            sorted.order();
        }
        Self { walk, sorted }
    }

    /// The keys, in order.
    #[must_use]
    pub fn walk(&self) -> &[usize] {
        &self.walk
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.walk.len()
    }

    /// Whether a mark is seen. O(log n).
    #[must_use]
    pub fn has(&self, key: usize) -> bool {
        self.sorted.binary_search(&key).is_ok()
    }

    /// The mark so many steps after this one, or before it. Linear.
    #[must_use]
    pub fn beside(&self, key: usize, step: isize) -> Option<usize> {
        let at = self.walk.iter().position(|other| *other == key)?;
        self.walk.get(at.checked_add_signed(step)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn the_order_of_the_view_is_walked_and_any_mark_is_found() {
        let seen = Seen::new([7, 2, 9]);
        assert_eq!(seen.beside(7, 1), Some(2));
        assert_eq!(seen.beside(7, -1), None);
        assert_eq!(seen.beside(4, 1), None);
        assert!(seen.has(9) && seen.has(2) && !seen.has(3));
    }
}
