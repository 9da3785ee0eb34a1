//! A world on its way, in steps: marks that can be found, ties in bundles, places in a grid. Knows no screen.

use super::links::Bundling;
use super::world::{by_key, find};
use super::{Backdrop, Mark, Tie, World};

/// A view that is being put together; [`World::new`] does the same at once. What comes out does not depend on the size of the
/// steps.
pub struct Assembling {
    marks: Vec<Mark>,
    /// Key and index of every mark, by key.
    index: Vec<(usize, usize)>,
    is_indexed: bool,
    bundling: Bundling,
    backdrop: Vec<Backdrop>,
    world: Option<World>,
}

impl Assembling {
    /// Begins.
    #[must_use]
    pub fn new(marks: Vec<Mark>, backdrop: Vec<Backdrop>) -> Self {
        Self {
            marks,
            index: Vec::new(),
            is_indexed: false,
            bundling: Bundling::default(),
            backdrop,
            world: None,
        }
    }

    /// Does about so many ties' work. Whether the world is there. Always ask with the same ties.
    pub fn advance(&mut self, ties: &[Tie], work: usize) -> bool {
        if !self.is_indexed {
            self.is_indexed = true;
            self.look_up();
        } else if self.world.is_none()
            && self
                .bundling
                .advance(self.marks.len(), ties, &self.index, work)
        {
            self.world = Some(World::of_parts(
                std::mem::take(&mut self.marks),
                std::mem::take(&mut self.index),
                std::mem::take(&mut self.bundling).finish(),
                std::mem::take(&mut self.backdrop),
            ));
        }
        self.world.is_some()
    }

    /// The world; an empty one when it is asked for too early.
    #[must_use]
    pub fn finish(self) -> World {
        self.world.unwrap_or_default()
    }

    /// Only sound marks stay, and of those with the same key the first one.
    fn look_up(&mut self) {
        let marks = &mut self.marks;
        marks.retain(|mark| mark.at.is_finite() && mark.radius.is_finite());
        let mut index = by_key(marks);
        if index.len() < marks.len() {
            let mut place = 0;
            marks.retain(|mark| {
                let first = find(&index, mark.key) == Some(place);
                place += 1;
                first
            });
            index = by_key(marks);
        }
        self.index = index;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::{Point, Side};
    use crate::scene::Kind;

    #[test]
    fn a_world_is_the_same_in_steps_of_any_size() {
        let mark = |key: usize| Mark {
            key,
            kind: Kind::Member,
            at: Point::new((key * key % 17) as f64, (key % 5) as f64),
            radius: if key == 7 { f64::NAN } else { 3.0 },
            weight: 1.0,
            name: String::new(),
            always_named: false,
            name_side: Side::default(),
        };
        let marks: Vec<Mark> = (0..40).chain([3, 90]).map(mark).collect();
        let ties: Vec<Tie> = (0..200)
            .map(|at| Tie {
                a: at % 41,
                b: at * 7 % 43,
                inferred: at % 3 == 0,
                faint: at % 4 == 0,
                bend: 0.0,
                width: 1.0,
            })
            .collect();
        let mut assembling = Assembling::new(marks.clone(), Vec::new());
        let mut steps = 0;
        while !assembling.advance(&ties, 1) {
            steps += 1;
        }
        assert!(steps > 200);
        let (slow, quick) = (assembling.finish(), World::new(marks, &ties, Vec::new()));
        assert_eq!(format!("{slow:?}"), format!("{quick:?}"));
        assert!(slow.find(90).is_some() && slow.find(7).is_none());
        assert_eq!(slow.marks().len(), 40);
    }
}
