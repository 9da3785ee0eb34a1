//! Who is tied to whom, and how strongly, as one list with starts. Knows neither places nor forces.

/// Neighbours of every body, in compressed rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in super::super) struct Graph {
    starts: Vec<u32>,
    ends: Vec<(u32, f32)>,
}

impl Graph {
    /// From ties as (body, body, weight), each counted from both its ends. O(n + m).
    pub(in super::super) fn new(count: usize, ties: &[(u32, u32, f32)]) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (a, b, _) in ties {
            for end in [a, b] {
                if let Some(number) = starts.get_mut(*end as usize) {
                    *number += 1;
                }
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        // Filled from behind: every start ends where it belongs, and rows keep the order of the ties.
        let mut ends = vec![(0, 0.0); sum as usize];
        for (a, b, weight) in ties.iter().rev() {
            for (from, to) in [(b, a), (a, b)] {
                if let Some(start) = starts.get_mut(*from as usize) {
                    *start = start.saturating_sub(1);
                    if let Some(slot) = ends.get_mut(*start as usize) {
                        *slot = (*to, *weight);
                    }
                }
            }
        }
        Self { starts, ends }
    }

    /// A graph without bodies, to be built row by row.
    pub(super) fn growing() -> Self {
        Self {
            starts: vec![0],
            ends: Vec::new(),
        }
    }

    /// Adds the next body with its neighbours.
    pub(super) fn push(&mut self, row: impl Iterator<Item = (u32, f32)>) {
        self.ends.extend(row);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "fewer than 2^32 ends of ties"
        )]
        self.starts.push(self.ends.len() as u32);
    }

    /// Lets ties within a coarse body pull so many times as hard. O(n + m).
    pub(super) fn bond(&mut self, parent: &[u32], by: f32) {
        let rows = self.starts.iter().zip(self.starts.iter().skip(1));
        for ((start, end), own) in rows.zip(parent) {
            let row = self.ends.get_mut(*start as usize..*end as usize);
            for (other, weight) in row.into_iter().flatten() {
                if parent.get(*other as usize) == Some(own) {
                    *weight *= by;
                }
            }
        }
    }

    /// Number of bodies.
    pub(in super::super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Neighbours of a body with the weight of the tie.
    pub(in super::super) fn of(&self, body: usize) -> &[(u32, f32)] {
        let from = self.starts.get(body).copied().unwrap_or_default() as usize;
        let to = self.starts.get(body + 1).copied().unwrap_or_default() as usize;
        self.ends.get(from..to).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_see_a_tie() {
        let graph = Graph::new(4, &[(0, 1, 1.0), (2, 0, 0.5), (9, 1, 1.0)]);
        assert_eq!(graph.of(0), [(1, 1.0), (2, 0.5)]);
        assert_eq!(graph.of(2), [(0, 0.5)]);
        assert_eq!(graph.of(3), []);
        assert_eq!(graph.of(7), []);
        assert_eq!(graph.len(), 4);
    }
}
