//! What a hand does with one or more pointers: press, drag, pinch. Knows screen points; refuses to know what is there.

use crate::plane::Point;

/// Beyond this many pixels a press is a drag.
const SLACK: f64 = 4.0;
/// For a finger, which is less sure.
const COARSE_SLACK: f64 = 9.0;

/// What a movement means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// The picture moves by this.
    Pan(Point),
    /// The picture grows around a point, and moves.
    Pinch {
        /// By how much it grows.
        factor: f64,
        /// What stays under the fingers.
        at: Point,
        /// How far the fingers have moved together.
        by: Point,
    },
}

/// The pointers that are down.
#[derive(Clone, Debug, Default)]
pub struct Hand {
    pointers: Vec<(i32, Point)>,
    start: Point,
    dragging: bool,
    coarse: bool,
}

impl Hand {
    /// A pointer comes down.
    pub fn down(&mut self, id: i32, at: Point, coarse: bool) {
        self.pointers.retain(|(other, _)| *other != id);
        self.pointers.push((id, at));
        if let [_] = self.pointers.as_slice() {
            (self.start, self.dragging, self.coarse) = (at, false, coarse);
        } else {
            // With a second finger it is no press any more.
            self.dragging = true;
        }
    }

    /// A pointer moves. `None` while nothing is down, and as long as it may still be a press.
    pub fn moved(&mut self, id: i32, at: Point) -> Option<Gesture> {
        let slack = if self.coarse { COARSE_SLACK } else { SLACK };
        let before = self.pointers.clone();
        let pointer = self.pointers.iter_mut().find(|(other, _)| *other == id)?;
        let was = std::mem::replace(&mut pointer.1, at);
        match (before.as_slice(), self.pointers.as_slice()) {
            ([_], _) => {
                if !self.dragging && at.distance(self.start) <= slack {
                    // What moved while undecided is made up for when it becomes a drag.
                    return None;
                }
                let from = if self.dragging { was } else { self.start };
                self.dragging = true;
                Some(Gesture::Pan(at - from))
            }
            ([(_, a), (_, b), ..], [(_, c), (_, d), ..]) => {
                let (apart, now) = (a.distance(*b), c.distance(*d));
                let factor = if apart > 1.0 { now / apart } else { 1.0 };
                let (middle, at) = (a.towards(*b, 0.5), c.towards(*d, 0.5));
                Some(Gesture::Pinch {
                    factor,
                    at,
                    by: at - middle,
                })
            }
            _ => None,
        }
    }

    /// A pointer goes up. Says where it pressed, if it was a press.
    pub fn up(&mut self, id: i32) -> Option<Point> {
        let was_down = self.pointers.iter().any(|(other, _)| *other == id);
        self.pointers.retain(|(other, _)| *other != id);
        (was_down && self.pointers.is_empty() && !self.dragging).then_some(self.start)
    }

    /// The browser has taken a pointer away, to scroll the page.
    pub fn lost(&mut self, id: i32) {
        self.pointers.retain(|(other, _)| *other != id);
        self.dragging = true;
    }

    /// Whether the picture is being moved.
    #[must_use]
    pub fn is_dragging(&self) -> bool {
        self.dragging && !self.pointers.is_empty()
    }

    /// Whether no pointer is down.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.pointers.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{Gesture, Hand};
    use crate::plane::Point;

    #[test]
    fn a_press_that_trembles_is_a_press() {
        let mut hand = Hand::default();
        hand.down(1, Point::new(10.0, 10.0), false);
        assert_eq!(hand.moved(1, Point::new(12.0, 11.0)), None);
        assert_eq!(hand.up(1), Some(Point::new(10.0, 10.0)));
    }

    #[test]
    fn a_drag_loses_nothing_of_its_way() {
        let mut hand = Hand::default();
        hand.down(1, Point::new(0.0, 0.0), false);
        assert_eq!(hand.moved(1, Point::new(3.0, 0.0)), None);
        assert_eq!(
            hand.moved(1, Point::new(9.0, 0.0)),
            Some(Gesture::Pan(Point::new(9.0, 0.0)))
        );
        assert_eq!(
            hand.moved(1, Point::new(10.0, 2.0)),
            Some(Gesture::Pan(Point::new(1.0, 2.0)))
        );
        assert_eq!(hand.up(1), None);
    }

    #[test]
    fn two_fingers_pinch_and_never_press() {
        let mut hand = Hand::default();
        hand.down(1, Point::new(0.0, 0.0), true);
        hand.down(2, Point::new(10.0, 0.0), true);
        let pinch = Gesture::Pinch {
            factor: 2.0,
            at: Point::new(10.0, 0.0),
            by: Point::new(5.0, 0.0),
        };
        assert_eq!(hand.moved(2, Point::new(20.0, 0.0)), Some(pinch));
        assert_eq!(hand.up(2), None);
        assert_eq!(hand.up(1), None);
    }
}
