//! What is meant on the canvas: at a point, or in a direction. Knows what is drawn; refuses to know what follows from it.

use super::drawing::Drawing;
use crate::plane::Point;
use crate::scene::{Direction, Look, Sight, TieKey, nearest_towards, pick, pick_tie};

impl Drawing {
    /// The mark that is meant at a point of the canvas.
    pub fn pick(&self, at: Point, tolerance: f64) -> Option<usize> {
        pick(&self.sight(&self.look_of()), at, tolerance)
    }

    /// The tie that is meant at a point of the canvas, where no mark is.
    pub fn pick_tie(&self, at: Point, tolerance: f64) -> Option<TieKey> {
        pick_tie(&self.sight(&self.look_of()), at, tolerance)
    }

    /// The mark that an arrow key leads to.
    pub fn towards(&self, from: Option<usize>, direction: Direction) -> Option<usize> {
        nearest_towards(&self.sight(&self.look_of()), from, direction)
    }

    fn sight<'a>(&'a self, look: &'a Look) -> Sight<'a> {
        Sight {
            world: &self.world,
            camera: &self.camera,
            viewport: &self.viewport,
            look,
            states: &self.states,
        }
    }
}
