//! What is meant on the canvas: at a point, or in a direction. Knows what is drawn; refuses to know what follows from it.

use super::drawing::Drawing;
use crate::plane::Point;
use crate::scene::{Direction, Sight, TieKey, nearest_towards, pick, pick_tie};

impl Drawing {
    /// The mark that is meant at a point of the canvas.
    pub fn pick(&self, at: Point, tolerance: f64) -> Option<usize> {
        let unit = 1.0 / self.enlarged();
        self.seeing(|sight| pick(sight, at * unit, tolerance * unit))
    }

    /// The tie that is meant at a point of the canvas, where no mark is.
    pub fn pick_tie(&self, at: Point, tolerance: f64) -> Option<TieKey> {
        let unit = 1.0 / self.enlarged();
        self.seeing(|sight| pick_tie(sight, at * unit, tolerance * unit))
    }

    /// The mark that an arrow key leads to.
    pub fn towards(&self, from: Option<usize>, direction: Direction) -> Option<usize> {
        self.seeing(|sight| nearest_towards(sight, from, direction))
    }

    /// What is seen, in the units of the picture.
    fn seeing<T>(&self, f: impl FnOnce(&Sight<'_>) -> T) -> T {
        let unit = self.enlarged();
        f(&Sight {
            world: &self.world,
            camera: &self.camera.reduced(unit),
            viewport: &self.viewport.reduced(unit),
            look: &self.look_of(),
            states: &self.states,
        })
    }
}
