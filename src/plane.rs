//! Points and boxes of the plane; knows no unit, so the world and the screen share it.

/// A point, or the step from one point to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards, as on a screen.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point `angle` radians clockwise from the right of the origin, `radius` away.
    ///
    /// Uses the `libm` crate: the same bits on every machine.
    #[must_use]
    pub fn polar(radius: f64, angle: f64) -> Self {
        Self::new(radius * libm::cos(angle), radius * libm::sin(angle))
    }

    /// Distance from the origin.
    #[must_use]
    pub fn length(self) -> f64 {
        self.length_squared().sqrt()
    }

    /// Square of the distance from the origin: cheaper, enough to compare.
    #[must_use]
    pub const fn length_squared(self) -> f64 {
        self.x * self.x + self.y * self.y
    }

    /// Distance to `other`.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (self - other).length()
    }

    /// Angle from the right of the origin, clockwise on a screen, in (-π, π]; by `libm`.
    #[must_use]
    pub fn angle(self) -> f64 {
        libm::atan2(self.y, self.x)
    }

    /// The point a share `t` of the way to `other`: 0 is here, 1 is there.
    #[must_use]
    pub fn towards(self, other: Self, t: f64) -> Self {
        self + (other - self) * t
    }

    /// Whether both numbers are finite.
    #[must_use]
    pub const fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

impl std::ops::Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        Self::new(self.x * by, self.y * by)
    }
}

impl std::ops::AddAssign for Point {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

/// A side of something: where a name stands beside its mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Side {
    /// To the right.
    #[default]
    Right,
    /// To the left.
    Left,
    /// Above.
    Above,
    /// Below.
    Below,
}

/// A box with upright sides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, never negative.
    pub w: f64,
    /// Height, never negative.
    pub h: f64,
}

impl Rect {
    /// The box with its upper left corner at `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// The smallest box around `points`; `None` when there is no finite one.
    #[must_use]
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut ends: Option<(Point, Point)> = None;
        for point in points.into_iter().filter(|point| point.is_finite()) {
            ends = Some(match ends {
                None => (point, point),
                Some((low, high)) => (
                    Point::new(low.x.min(point.x), low.y.min(point.y)),
                    Point::new(high.x.max(point.x), high.y.max(point.y)),
                ),
            });
        }
        ends.map(|(low, high)| Self::new(low.x, low.y, high.x - low.x, high.y - low.y))
    }

    /// Right edge.
    #[must_use]
    pub const fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Bottom edge.
    #[must_use]
    pub const fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// The middle.
    #[must_use]
    pub const fn center(&self) -> Point {
        Point::new(self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// The box with every edge moved outwards by `by` (inwards when negative, never past the middle).
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        let center = self.center();
        let (w, h) = ((self.w + 2.0 * by).max(0.0), (self.h + 2.0 * by).max(0.0));
        Self::new(center.x - w / 2.0, center.y - h / 2.0, w, h)
    }

    /// Whether the two overlap; touching edges do not.
    #[must_use]
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether `point` lies inside or on the edge.
    #[must_use]
    pub const fn contains(&self, point: Point) -> bool {
        point.x >= self.x
            && point.x <= self.right()
            && point.y >= self.y
            && point.y <= self.bottom()
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn holds(&self, other: &Self) -> bool {
        other.x >= self.x
            && other.right() <= self.right()
            && other.y >= self.y
            && other.bottom() <= self.bottom()
    }

    /// Distance from `point` to the nearest part of the box; 0 inside.
    #[must_use]
    pub fn distance(&self, point: Point) -> f64 {
        let nearest = Point::new(
            point.x.max(self.x).min(self.right()),
            point.y.max(self.y).min(self.bottom()),
        );
        point.distance(nearest)
    }

    /// Whether any part of the line from `a` to `b` lies inside (Liang and Barsky, 1984).
    #[must_use]
    pub fn crosses_line(&self, a: Point, b: Point) -> bool {
        let step = b - a;
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (along, room) in [
            (-step.x, a.x - self.x),
            (step.x, self.right() - a.x),
            (-step.y, a.y - self.y),
            (step.y, self.bottom() - a.y),
        ] {
            if along == 0.0 {
                if room < 0.0 {
                    return false;
                }
            } else if along < 0.0 {
                enter = enter.max(room / along);
            } else {
                leave = leave.min(room / along);
            }
        }
        enter <= leave
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_a_corner_crosses_and_one_beside_does_not() {
        let place = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(place.crosses_line(Point::new(-5.0, 5.0), Point::new(5.0, -4.0)));
        assert!(!place.crosses_line(Point::new(-5.0, 4.0), Point::new(4.0, -5.0)));
        assert!(place.crosses_line(Point::new(3.0, 3.0), Point::new(4.0, 4.0)));
    }

    #[test]
    fn touching_boxes_do_not_overlap() {
        let left = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(!left.overlaps(&Rect::new(10.0, 0.0, 5.0, 5.0)));
        assert!(left.overlaps(&Rect::new(9.9, 0.0, 5.0, 5.0)));
    }

    #[test]
    fn the_box_around_nothing_is_none() {
        assert_eq!(Rect::around([]), None);
        assert_eq!(Rect::around([Point::new(f64::NAN, 0.0)]), None);
    }
}
