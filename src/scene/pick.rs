//! Which mark is meant: under a point, or next in a direction. Knows only the picture, so what is seen is what is picked.

use super::{Figure, PaintedMark, Picture, extent, shape};
use crate::plane::Point;

/// A mark answers to a pointer this near to its centre, however small it is drawn, in pixels.
pub const MIN_PICK_RADIUS: f64 = 12.0;
/// Marks fainter than this are not picked.
const FAINTEST: f64 = 0.5;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
}

impl Direction {
    const fn step(self) -> Point {
        match self {
            Self::Up => Point::new(0.0, -1.0),
            Self::Down => Point::new(0.0, 1.0),
            Self::Left => Point::new(-1.0, 0.0),
            Self::Right => Point::new(1.0, 0.0),
        }
    }
}

fn pickable(picture: &Picture) -> impl DoubleEndedIterator<Item = &PaintedMark> {
    picture.marks.iter().filter(|mark| mark.opacity >= FAINTEST)
}

/// The key of the mark under `at`: the top-most whose shape holds the point, exact to the shape; else the one
/// whose bar holds it; else the one whose centre is nearest among those within [`MIN_PICK_RADIUS`] (or the mark's own extent), plus `tolerance` pixels for
/// coarse pointers. O(marks on screen).
#[must_use]
pub fn pick(picture: &Picture, at: Point, tolerance: f64) -> Option<usize> {
    if let Some(mark) = pickable(picture)
        .rev()
        .find(|mark| shape::inside(mark.kind, mark.radius, at - mark.at))
    {
        return Some(mark.key);
    }
    if let Some(key) = bar_at(picture, at, tolerance) {
        return Some(key);
    }
    pickable(picture)
        .filter_map(|mark| {
            let reach = MIN_PICK_RADIUS.max(mark.radius * extent(mark.kind)) + tolerance.max(0.0);
            let distance = at.distance(mark.at);
            (distance <= reach).then_some((distance, mark.key))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, key)| key)
}

/// The key of the mark whose bar lies under `at`.
fn bar_at(picture: &Picture, at: Point, tolerance: f64) -> Option<usize> {
    picture
        .backdrop
        .iter()
        .rev()
        .find_map(|figure| match figure {
            Figure::Bar {
                key, area, opacity, ..
            } if *opacity >= FAINTEST
                && area.grown(2.0 + tolerance.max(0.0) / 4.0).contains(at) =>
            {
                Some(*key)
            }
            _ => None,
        })
}

/// The key of the mark that an arrow key leads to from the mark `from`: nearest within the quarter that the arrow
/// points to, straying sideways counting double; beyond it within the half. Without a `from` on screen, the mark
/// nearest to the middle. O(marks on screen).
#[must_use]
pub fn nearest_towards(
    picture: &Picture,
    from: Option<usize>,
    direction: Direction,
) -> Option<usize> {
    let start = from.and_then(|key| picture.marks.iter().find(|mark| mark.key == key));
    let Some(start) = start else {
        let middle = Point::new(picture.size.0 / 2.0, picture.size.1 / 2.0);
        return pickable(picture)
            .min_by(|a, b| middle.distance(a.at).total_cmp(&middle.distance(b.at)))
            .map(|mark| mark.key);
    };
    let step = direction.step();
    let best = |widest: f64| {
        pickable(picture)
            .filter(|mark| mark.key != start.key)
            .filter_map(|mark| {
                let way = mark.at - start.at;
                let ahead = way.x * step.x + way.y * step.y;
                let aside = (way.x * step.y - way.y * step.x).abs();
                (ahead > 0.0 && aside <= ahead * widest).then_some((ahead + 2.0 * aside, mark.key))
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, key)| key)
    };
    best(1.0).or_else(|| best(f64::INFINITY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Kind, MarkState};

    fn picture(marks: &[(usize, Kind, f64, f64, f64, f64)]) -> Picture {
        Picture {
            size: (400.0, 400.0),
            marks: marks
                .iter()
                .map(|&(key, kind, x, y, radius, opacity)| PaintedMark {
                    key,
                    kind,
                    at: Point::new(x, y),
                    radius,
                    state: MarkState::default(),
                    opacity,
                    scale: 1.0,
                })
                .collect(),
            ..Picture::default()
        }
    }

    #[test]
    fn the_top_most_mark_under_the_point() {
        let picture = picture(&[
            (1, Kind::Member, 100.0, 100.0, 20.0, 1.0),
            (2, Kind::Institution, 110.0, 100.0, 20.0, 1.0),
            (3, Kind::Member, 112.0, 100.0, 30.0, 0.15),
        ]);
        assert_eq!(pick(&picture, Point::new(105.0, 100.0), 0.0), Some(2));
        assert_eq!(pick(&picture, Point::new(82.0, 100.0), 0.0), Some(1));
        assert_eq!(pick(&picture, Point::new(300.0, 300.0), 0.0), None);
    }

    #[test]
    fn a_small_mark_answers_within_12_pixels() {
        let picture = picture(&[(7, Kind::Event, 50.0, 50.0, 4.5, 1.0)]);
        assert_eq!(pick(&picture, Point::new(61.0, 50.0), 0.0), Some(7));
        assert_eq!(pick(&picture, Point::new(63.0, 50.0), 0.0), None);
        assert_eq!(pick(&picture, Point::new(63.0, 50.0), 10.0), Some(7));
    }

    #[test]
    fn arrows_walk_to_the_nearest_in_that_direction() {
        let picture = picture(&[
            (0, Kind::Member, 200.0, 200.0, 6.0, 1.0),
            (1, Kind::Member, 250.0, 210.0, 6.0, 1.0),
            (2, Kind::Member, 205.0, 150.0, 6.0, 1.0),
            (3, Kind::Member, 150.0, 340.0, 6.0, 1.0),
        ]);
        assert_eq!(
            nearest_towards(&picture, Some(0), Direction::Right),
            Some(1)
        );
        assert_eq!(nearest_towards(&picture, Some(0), Direction::Up), Some(2));
        assert_eq!(nearest_towards(&picture, Some(0), Direction::Left), Some(3));
        assert_eq!(nearest_towards(&picture, None, Direction::Left), Some(0));
        assert_eq!(nearest_towards(&picture, Some(3), Direction::Down), None);
    }
}
