//! Small signs beside marks: new, changed, put there by hand. Knows where a mark is; refuses to know why it has a sign.

use super::Seen;
use crate::plane::{Point, Rect};
use crate::scene::{Line, Role, Sign, States, Stroke, extent};

/// Half the height of a sign, in pixels.
const HALF: f64 = 3.5;
/// Width of its lines, and of the ground around them that lifts it off ties and marks.
const PEN: f64 = 1.5;
const HALO: f64 = 4.5;

/// The lines of the signs, those of their ground first, and the room that they take. O(marks on screen · log signs).
pub(super) fn signs(seen: &[Seen<'_>], states: &States, scale: f64) -> (Vec<Line>, Vec<Rect>) {
    let (mut grounds, mut lines, mut rooms) = (Vec::new(), Vec::new(), Vec::new());
    for seen in seen {
        for sign in states.signs_of(seen.mark.key) {
            let half = HALF * scale;
            let off = seen.radius * extent(seen.mark.kind) * 0.72 + half;
            // What a comparison says stands at the right, what a hand did at the left.
            let side = if sign == Sign::Pinned { -off } else { off };
            let at = seen.at + Point::new(side, -off);
            rooms.push(Rect::new(at.x, at.y, 0.0, 0.0).grown(half + 1.5));
            for (from, to, bend) in strokes(sign) {
                let line = |role: Role, width: f64| Line {
                    from: at + from * half,
                    to: at + to * half,
                    bend,
                    ends: None,
                    stroke: Stroke {
                        opacity: seen.light.opacity(),
                        ..Stroke::solid(role, width * scale)
                    },
                };
                grounds.push(line(Role::Bg, HALO));
                lines.push(line(Role::Ink, PEN));
            }
        }
    }
    grounds.append(&mut lines);
    (grounds, rooms)
}

/// The lines of a sign within a square from -1 to 1: from, to, bend.
pub fn strokes(sign: Sign) -> impl Iterator<Item = (Point, Point, f64)> {
    const PLUS: &[(f64, f64, f64, f64, f64)] =
        &[(-1.0, 0.0, 1.0, 0.0, 0.0), (0.0, -1.0, 0.0, 1.0, 0.0)];
    const WAVE: &[(f64, f64, f64, f64, f64)] =
        &[(-1.1, 0.2, 0.0, 0.0, 0.45), (0.0, 0.0, 1.1, -0.2, -0.45)];
    // A pin from the side: its head, its body, its collar, its needle.
    const PIN: &[(f64, f64, f64, f64, f64)] = &[
        (-0.7, -1.1, 0.7, -1.1, 0.0),
        (-0.3, -1.1, -0.3, 0.1, 0.0),
        (0.3, -1.1, 0.3, 0.1, 0.0),
        (-1.0, 0.1, 1.0, 0.1, 0.0),
        (0.0, 0.1, 0.0, 1.3, 0.0),
    ];
    let strokes = match sign {
        Sign::New => PLUS,
        Sign::Changed => WAVE,
        Sign::Pinned => PIN,
    };
    strokes
        .iter()
        .map(|(a, b, c, d, bend)| (Point::new(*a, *b), Point::new(*c, *d), *bend))
}
