//! Parts of a graph that no tie joins, and parts of groups that no tie within the group joins.

use super::Graph;

/// The parts in the making: a flood from each node that none has reached.
pub(super) struct Components {
    /// By node: the number of its part, counted in the order of their first nodes; `u32::MAX` before it is reached.
    pub of: Vec<u32>,
    /// By part: how many nodes it has.
    pub sizes: Vec<u32>,
    seed: u32,
    queue: Vec<u32>,
}

impl Components {
    pub fn new(nodes: usize) -> Components {
        Components {
            of: vec![u32::MAX; nodes],
            sizes: Vec::new(),
            seed: 0,
            queue: Vec::new(),
        }
    }

    /// Goes on; whether every node is reached. With `groups`, by node, only ties within a group join. O(n + m).
    pub fn advance(&mut self, graph: &Graph, groups: Option<&[u32]>, left: &mut usize) -> bool {
        let group = |node: u32| groups.and_then(|of| of.get(node as usize));
        while *left > 0 {
            let Some(node) = self.queue.pop() else {
                let Some(of) = self.of.get(self.seed as usize).copied() else {
                    return true;
                };
                if of == u32::MAX {
                    self.sizes.push(0);
                    self.reach(self.seed);
                }
                self.seed += 1;
                *left = left.saturating_sub(1);
                continue;
            };
            for other in graph.neighbours(node) {
                let is_new = self.of.get(*other as usize) == Some(&u32::MAX);
                if is_new && group(node) == group(*other) {
                    self.reach(*other);
                }
            }
            *left = left.saturating_sub(1 + graph.degree(node));
        }
        false
    }

    /// A node belongs to the last part.
    fn reach(&mut self, node: u32) {
        let number = u32::try_from(self.sizes.len()).unwrap_or(u32::MAX) - 1;
        if let (Some(of), Some(size)) = (self.of.get_mut(node as usize), self.sizes.last_mut()) {
            *of = number;
            *size += 1;
        }
        self.queue.push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_what_ties_join() {
        let graph = Graph::new(5, &[(0, 2, 1.0), (1, 3, 1.0), (2, 4, 1.0)]);
        let mut parts = Components::new(5);
        while !parts.advance(&graph, None, &mut 1) {}
        assert_eq!(parts.of, [0, 1, 0, 1, 0]);
        assert_eq!(parts.sizes, [3, 2]);

        let mut within = Components::new(5);
        while !within.advance(&graph, Some(&[7, 7, 7, 7, 8]), &mut 1) {}
        assert_eq!(within.of, [0, 1, 0, 1, 2]);
    }
}
