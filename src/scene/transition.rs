//! From one picture to the next: what is in both travels, what leaves fades out, what comes fades in. Knows pictures
//! and shares of time, no clock.
//!
//! Marks are the same when their key is the same (object constancy; Heer and Robertson, Animated Transitions in
//! Statistical Data Graphics, 2007). Ties follow their marks.

use super::{Line, PaintedMark, Picture};
use crate::plane::Point;
use std::collections::BTreeMap;

/// Slow, fast, slow: the cubic of the token `--e-inout`, near enough to the eye. From 0 to 1.
#[must_use]
pub fn eased(t: f64) -> f64 {
    let t = t.clamp(0.0, 1.0);
    if t < 0.5 {
        4.0 * t * t * t
    } else {
        let back = 2.0 - 2.0 * t;
        1.0 - back * back * back / 2.0
    }
}

/// Marks and ties a share `t` of the way from one picture to another, 0 to 1; the rest is that of the second. Ends
/// exactly at the second. O(both) log.
#[must_use]
pub fn blend(from: &Picture, to: &Picture, t: f64) -> Picture {
    if t >= 1.0 {
        return to.clone();
    }
    let t = t.max(0.0);
    let (before, after) = (by_key(from), by_key(to));
    let mix = |a: f64, b: f64| a + (b - a) * t;
    let between = |old: &PaintedMark, new: &PaintedMark| PaintedMark {
        at: old.at.towards(new.at, t),
        radius: mix(old.radius, new.radius),
        opacity: mix(old.opacity, new.opacity),
        ..*new
    };
    let leaving = from
        .marks
        .iter()
        .filter(|mark| !after.contains_key(&mark.key))
        .map(|mark| PaintedMark {
            opacity: mark.opacity * (1.0 - t),
            ..*mark
        });
    let staying = to.marks.iter().map(|new| match before.get(&new.key) {
        Some(old) => between(old, new),
        None => PaintedMark {
            opacity: new.opacity * t,
            ..*new
        },
    });
    let marks: Vec<PaintedMark> = leaving.chain(staying).collect();
    let places: BTreeMap<usize, Point> = marks.iter().map(|mark| (mark.key, mark.at)).collect();
    let lines = |picture: &Picture, share: f64| -> Vec<Line> {
        picture
            .ties
            .iter()
            .map(|line| follow(line, &places, share))
            .collect()
    };
    let mut ties = lines(from, 1.0 - t);
    ties.extend(lines(to, t));
    Picture {
        ties,
        marks,
        ..to.clone()
    }
}

fn by_key(picture: &Picture) -> BTreeMap<usize, &PaintedMark> {
    picture.marks.iter().map(|mark| (mark.key, mark)).collect()
}

/// A tie between where its marks are now, that much fainter. One whose mark is off the canvas stays at that end.
fn follow(line: &Line, places: &BTreeMap<usize, Point>, share: f64) -> Line {
    let mut line = *line;
    if let Some((a, b)) = line.ends {
        line.from = places.get(&a).copied().unwrap_or(line.from);
        line.to = places.get(&b).copied().unwrap_or(line.to);
    }
    line.stroke.opacity *= share;
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Kind, MarkState, Role, Stroke};

    fn mark(key: usize, x: f64, radius: f64) -> PaintedMark {
        PaintedMark {
            key,
            kind: Kind::Member,
            at: Point::new(x, 0.0),
            radius,
            state: MarkState::default(),
            scale: 1.0,
            opacity: 1.0,
        }
    }

    fn picture(marks: Vec<PaintedMark>, ties: &[(usize, usize)]) -> Picture {
        let place = |key: usize| marks.iter().find(|mark| mark.key == key).unwrap().at;
        Picture {
            ties: ties
                .iter()
                .map(|&(a, b)| Line {
                    from: place(a),
                    to: place(b),
                    bend: 0.0,
                    ends: Some((a, b)),
                    stroke: Stroke::solid(Role::Tie, 1.0),
                })
                .collect(),
            marks,
            ..Picture::default()
        }
    }

    #[test]
    fn what_stays_travels_and_the_rest_fades() {
        let from = picture(vec![mark(1, 0.0, 4.0), mark(2, 10.0, 4.0)], &[(1, 2)]);
        let to = picture(vec![mark(3, 50.0, 4.0), mark(1, 100.0, 8.0)], &[(1, 3)]);
        let half = blend(&from, &to, 0.5);
        let find = |key: usize| *half.marks.iter().find(|mark| mark.key == key).unwrap();
        assert_eq!(
            (find(1).at.x, find(1).radius, find(1).opacity),
            (50.0, 6.0, 1.0)
        );
        assert_eq!((find(2).at.x, find(2).opacity), (10.0, 0.5));
        assert_eq!((find(3).at.x, find(3).opacity), (50.0, 0.5));
        // Both ties hang on the mark that travels.
        assert!(half.ties.iter().all(|tie| tie.from.x == 50.0));
        assert!(half.ties.iter().all(|tie| tie.stroke.opacity == 0.5));
    }

    #[test]
    fn it_begins_at_the_first_and_ends_at_the_second() {
        let from = picture(vec![mark(1, 0.0, 4.0)], &[]);
        let to = picture(vec![mark(1, 100.0, 8.0)], &[]);
        assert_eq!(blend(&from, &to, 1.0), to);
        assert_eq!(blend(&from, &to, 0.0).marks, from.marks);
        assert_eq!((eased(0.0), eased(0.5), eased(1.0)), (0.0, 0.5, 1.0));
    }
}
