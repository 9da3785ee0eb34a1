//! Shortest paths from one node, by breadth: how far each node is, and on how many ways.

use super::Graph;

/// Where the number of paths of a level passes this, the level is scaled down: only ratios are asked for, and a chain of
/// a thousand diamonds has more paths than a double can count.
const MANY: f64 = f64::from_bits((1023 + 512) << 52);
/// By how much: 2 to the power of −512, so that no digit is lost.
const DOWN: f64 = f64::from_bits((1023 - 512) << 52);

/// A search in the making; its lists serve for one source after the other.
pub(super) struct Traversal {
    /// The nodes that are reached, nearest first.
    pub order: Vec<u32>,
    /// By node: how many ties away; `u32::MAX` where no path leads.
    pub distance: Vec<u32>,
    /// By node: how many shortest paths lead there, up to the scale of its level.
    pub paths: Vec<f64>,
    /// By level: what its numbers of paths were multiplied by, against the level before.
    pub scale: Vec<f64>,
    /// How many of the order have been looked at.
    head: usize,
    /// The largest number of paths of the level that is reached at present.
    most: f64,
}

impl Traversal {
    pub fn new(nodes: usize) -> Traversal {
        Traversal {
            order: Vec::new(),
            distance: vec![u32::MAX; nodes],
            paths: vec![0.0; nodes],
            scale: Vec::new(),
            head: 0,
            most: 1.0,
        }
    }

    /// Begins anew; costs as much as the last search reached.
    pub fn begin(&mut self, source: u32) {
        for node in self.order.drain(..) {
            if let Some(distance) = self.distance.get_mut(node as usize) {
                *distance = u32::MAX;
            }
        }
        if let (Some(distance), Some(paths)) = (
            self.distance.get_mut(source as usize),
            self.paths.get_mut(source as usize),
        ) {
            (*distance, *paths) = (0, 1.0);
            self.order.push(source);
        }
        self.scale.clear();
        self.scale.push(1.0);
        (self.head, self.most) = (0, 1.0);
    }

    /// Goes on; whether all that can be reached is.
    pub fn advance(&mut self, graph: &Graph, left: &mut usize) -> bool {
        while *left > 0 {
            let Some(node) = self.order.get(self.head).copied() else {
                return true;
            };
            let near = self
                .distance
                .get(node as usize)
                .copied()
                .unwrap_or_default();
            if near as usize == self.scale.len() {
                self.end_level();
            }
            let ways = self.paths.get(node as usize).copied().unwrap_or_default();
            for other in graph.neighbours(node) {
                let (Some(distance), Some(paths)) = (
                    self.distance.get_mut(*other as usize),
                    self.paths.get_mut(*other as usize),
                ) else {
                    continue;
                };
                if *distance == u32::MAX {
                    (*distance, *paths) = (near + 1, ways);
                    self.order.push(*other);
                } else if *distance == near + 1 {
                    *paths += ways;
                    self.most = self.most.max(*paths);
                }
            }
            self.head += 1;
            *left = left.saturating_sub(1 + graph.degree(node));
        }
        false
    }

    /// All paths to the next level are counted.
    fn end_level(&mut self) {
        let mut scale = 1.0;
        if self.most > MANY {
            scale = DOWN;
            for node in self.order.get(self.head..).unwrap_or_default() {
                if let Some(paths) = self.paths.get_mut(*node as usize) {
                    *paths = (*paths * scale).max(f64::MIN_POSITIVE);
                }
            }
            self.most = 1.0;
        }
        self.scale.push(scale);
    }
}
