//! The eight unit marks: outlines of equal area, how far they reach, what lies inside. Knows no colour and no size.
//!
//! Every mark of radius *r* has the outer area of a circle of radius *r*, `A = πr²`, so that no kind
//! looks more important than another. Ring and open circle keep that outer circle for the middle of their stroke
//! and for its outer edge respectively.

use super::Kind;
use crate::plane::Point;

/// Half side of the square: √π / 2.
const SQUARE: f64 = 0.886_226_925_452_758;
/// Half diagonal of the diamond: √(π / 2).
const DIAMOND: f64 = 1.253_314_137_315_5;
/// Circumradius of the hexagon: √(2π / (3√3)).
const HEXAGON: f64 = 1.099_636_110_791_268;
/// Circumradius of the triangle: √(4π / (3√3)).
const TRIANGLE: f64 = 1.555_120_301_556_214;
/// Outer radius of the star, whose inner radius is half of it.
const STAR: f64 = 1.462_162_324_856_987;
/// √3 / 2.
const HALF_ROOT_3: f64 = 0.866_025_403_784_439;
/// Width of the stroke of a ring, in radii.
pub(crate) const RING_STROKE: f64 = 0.5;
/// Width of the stroke of an open circle, in radii.
pub(crate) const OPEN_STROKE: f64 = 0.3;

const SQUARE_CORNERS: [Point; 4] = [
    Point::new(-SQUARE, -SQUARE),
    Point::new(SQUARE, -SQUARE),
    Point::new(SQUARE, SQUARE),
    Point::new(-SQUARE, SQUARE),
];
const DIAMOND_CORNERS: [Point; 4] = [
    Point::new(0.0, -DIAMOND),
    Point::new(DIAMOND, 0.0),
    Point::new(0.0, DIAMOND),
    Point::new(-DIAMOND, 0.0),
];
const HEXAGON_CORNERS: [Point; 6] = [
    Point::new(0.0, -HEXAGON),
    Point::new(HEXAGON * HALF_ROOT_3, -HEXAGON / 2.0),
    Point::new(HEXAGON * HALF_ROOT_3, HEXAGON / 2.0),
    Point::new(0.0, HEXAGON),
    Point::new(-HEXAGON * HALF_ROOT_3, HEXAGON / 2.0),
    Point::new(-HEXAGON * HALF_ROOT_3, -HEXAGON / 2.0),
];
const TRIANGLE_CORNERS: [Point; 3] = [
    Point::new(0.0, -TRIANGLE),
    Point::new(TRIANGLE * HALF_ROOT_3, TRIANGLE / 2.0),
    Point::new(-TRIANGLE * HALF_ROOT_3, TRIANGLE / 2.0),
];
/// sin 36°, cos 36°, sin 72°, cos 72°.
const S36: f64 = 0.587_785_252_292_473;
const C36: f64 = 0.809_016_994_374_947;
const S72: f64 = 0.951_056_516_295_154;
const C72: f64 = 0.309_016_994_374_947;
const STAR_CORNERS: [Point; 10] = [
    Point::new(0.0, -STAR),
    Point::new(STAR / 2.0 * S36, -STAR / 2.0 * C36),
    Point::new(STAR * S72, -STAR * C72),
    Point::new(STAR / 2.0 * S72, STAR / 2.0 * C72),
    Point::new(STAR * S36, STAR * C36),
    Point::new(0.0, STAR / 2.0),
    Point::new(-STAR * S36, STAR * C36),
    Point::new(-STAR / 2.0 * S72, STAR / 2.0 * C72),
    Point::new(-STAR * S72, -STAR * C72),
    Point::new(-STAR / 2.0 * S36, -STAR / 2.0 * C36),
];

/// The outline of a mark of radius 1 around the origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// A filled circle of radius 1.
    Disc,
    /// A circle that is stroked in the colour of its kind, its hole filled with the background.
    Ring {
        /// Radius of the middle of the stroke.
        radius: f64,
        /// Width of the stroke.
        stroke: f64,
    },
    /// A filled polygon.
    Polygon(&'static [Point]),
}

/// How a mark of that kind looks at radius 1.
#[must_use]
pub const fn outline(kind: Kind) -> Outline {
    match kind {
        Kind::Member => Outline::Disc,
        Kind::Organisation => Outline::Ring {
            radius: 1.0 - OPEN_STROKE / 2.0,
            stroke: OPEN_STROKE,
        },
        Kind::Institution => Outline::Polygon(&SQUARE_CORNERS),
        Kind::Hub => Outline::Polygon(&HEXAGON_CORNERS),
        Kind::Project => Outline::Polygon(&DIAMOND_CORNERS),
        Kind::Partner => Outline::Polygon(&TRIANGLE_CORNERS),
        Kind::Event => Outline::Polygon(&STAR_CORNERS),
        Kind::Theme => Outline::Ring {
            radius: 1.0,
            stroke: RING_STROKE,
        },
    }
}

/// How far a mark of radius 1 reaches, for gaps and rings around it. Corners may stand out a little: a circle that
/// held the whole triangle would look too wide (the values of the design's `ext`).
#[must_use]
pub const fn extent(kind: Kind) -> f64 {
    match kind {
        Kind::Member | Kind::Organisation => 1.0,
        Kind::Institution => 1.02,
        Kind::Project => 1.18,
        Kind::Hub => 1.08,
        Kind::Partner | Kind::Event => 1.25,
        Kind::Theme => 1.28,
    }
}

/// Whether `at`, measured from the centre of the mark, lies inside a mark of `radius`. The hole of a ring belongs
/// to it: nobody aims at a stroke. Exact to the edge.
#[must_use]
pub(crate) fn inside(kind: Kind, radius: f64, at: Point) -> bool {
    if radius <= 0.0 || radius.is_nan() {
        return false;
    }
    let at = at * (1.0 / radius);
    match outline(kind) {
        Outline::Disc => at.length_squared() <= 1.0,
        Outline::Ring { radius, stroke } => {
            let outer = radius + stroke / 2.0;
            at.length_squared() <= outer * outer
        }
        Outline::Polygon(corners) => inside_polygon(corners, at),
    }
}

/// Even-odd rule: counts the edges that a ray to the right crosses.
fn inside_polygon(corners: &[Point], at: Point) -> bool {
    let next = corners.iter().cycle().skip(1);
    corners
        .iter()
        .zip(next)
        .filter(|(a, b)| {
            (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
        })
        .count()
        % 2
        == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    /// Area of the outline by the shoelace formula.
    fn area(kind: Kind) -> f64 {
        match outline(kind) {
            Outline::Disc => PI,
            Outline::Ring { radius, .. } if kind == Kind::Theme => PI * radius * radius,
            Outline::Ring { radius, stroke } => PI * (radius + stroke / 2.0).powi(2),
            Outline::Polygon(corners) => {
                corners
                    .iter()
                    .zip(corners.iter().cycle().skip(1))
                    .map(|(a, b)| a.x * b.y - b.x * a.y)
                    .sum::<f64>()
                    / 2.0
            }
        }
    }

    #[test]
    fn every_mark_has_the_area_of_the_unit_circle() {
        for kind in Kind::ALL {
            assert!((area(kind) - PI).abs() < 1e-6, "{kind:?}: {}", area(kind));
        }
    }

    #[test]
    fn the_design_s_coordinates_for_r_8() {
        let Outline::Polygon(star) = outline(Kind::Event) else {
            panic!("a star has corners")
        };
        assert!((star[2].x * 8.0 - 11.13).abs() < 0.01 && (star[2].y * 8.0 + 3.62).abs() < 0.01);
        let Outline::Polygon(hexagon) = outline(Kind::Hub) else {
            panic!("a hexagon has corners")
        };
        assert!((hexagon[1].x * 8.0 - 7.62).abs() < 0.01);
    }

    #[test]
    fn inside_is_exact_to_the_shape() {
        // Between two points of the star: within its extent, yet outside.
        assert!(!inside(Kind::Event, 8.0, Point::new(0.0, 8.0)));
        assert!(inside(Kind::Event, 8.0, Point::new(0.0, 5.7)));
        assert!(inside(Kind::Institution, 8.0, Point::new(7.0, 7.0)));
        assert!(!inside(Kind::Member, 8.0, Point::new(7.0, 7.0)));
        assert!(inside(Kind::Theme, 8.0, Point::new(0.0, 0.0)));
        assert!(!inside(Kind::Partner, 8.0, Point::new(8.0, -8.0)));
    }
}
