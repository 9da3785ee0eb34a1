//! Which names are considered at all when more ask than can win. Knows ranks and places, not words.
//!
//! Measuring and placing a name costs far more than looking at its mark. On a canvas of a given size a bounded number
//! of names can stand; so where many ask, the canvas is cut into cells and only the first few of each cell are heard.
//! Cells are those of the world's plane moved with the camera, not of the screen: panning does not change who is heard.

use super::Seen;
use crate::plane::Point;
use crate::scene::{Camera, Viewport};
use std::cmp::Ordering;

/// Up to so many marks or names everybody is heard.
pub(super) const MANY: usize = 1200;
/// Side of a cell in pixels: shorter than most names.
const CELL: f64 = 64.0;
/// How many of a cell are heard.
const HEARD: usize = 3;

/// Those that are heard, each with its rank, the most important of every cell. O(n).
pub(super) fn heard<'a, 'b>(
    asking: Vec<(f64, &'a Seen<'b>)>,
    camera: &Camera,
    viewport: &Viewport,
) -> Vec<(f64, &'a Seen<'b>)> {
    if asking.len() <= MANY {
        return asking;
    }
    let drawn = viewport.drawn();
    let corner = Point::new(
        camera.offset.x.rem_euclid(CELL) - CELL,
        camera.offset.y.rem_euclid(CELL) - CELL,
    ) + Point::new(drawn.x, drawn.y);
    let columns = along(drawn.w) + 3;
    let rows = along(drawn.h) + 3;
    let mut cells: Vec<Vec<(f64, &Seen<'_>)>> = vec![Vec::new(); columns * rows];
    for one in asking {
        let at = one.1.at - corner;
        let cell = along(at.y).min(rows - 1) * columns + along(at.x).min(columns - 1);
        let Some(cell) = cells.get_mut(cell) else {
            continue;
        };
        let place = cell.partition_point(|other| first(other, &one) == Ordering::Less);
        if place < HEARD {
            cell.insert(place, one);
            cell.truncate(HEARD);
        }
    }
    cells.into_iter().flatten().collect()
}

/// The larger rank first, then the smaller key.
fn first(a: &(f64, &Seen<'_>), b: &(f64, &Seen<'_>)) -> Ordering {
    b.0.total_cmp(&a.0).then(a.1.mark.key.cmp(&b.1.mark.key))
}

fn along(length: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates, and canvases are a few thousand pixels wide"
    )]
    let cells = (length / CELL).clamp(0.0, 1000.0) as usize;
    cells
}
