//! Lambert's azimuthal equal-area projection around a point: for a part of the Earth as large as a continent.
//!
//! Snyder, Map Projections: A Working Manual, 1987, §24, equations 24-2 to 24-4 and 20-14 to 20-18, on the sphere.

use super::Degrees;
use crate::plane::Point;

/// The projection around a middle, which stands at `origin`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Azimuthal {
    middle: Degrees,
    radius: f64,
    origin: Point,
}

impl Azimuthal {
    /// Around `middle`, the Earth having `radius` units, the middle standing at `origin`.
    #[must_use]
    pub const fn new(middle: Degrees, radius: f64, origin: Point) -> Self {
        Self {
            middle,
            radius,
            origin,
        }
    }

    /// From degrees to the plane, y growing southwards. `None` near the point opposite of the middle, which would be a
    /// circle.
    #[must_use]
    pub fn project(&self, at: Degrees) -> Option<Point> {
        let (lat, middle) = (at.lat.to_radians(), self.middle.lat.to_radians());
        let lon = (at.lon - self.middle.lon).to_radians();
        let (sin, cos) = (libm::sin(lat), libm::cos(lat));
        let (sin_middle, cos_middle) = (libm::sin(middle), libm::cos(middle));
        let below = 1.0 + sin_middle * sin + cos_middle * cos * libm::cos(lon);
        let stretch = (2.0 / below).sqrt() * self.radius;
        let x = stretch * cos * libm::sin(lon);
        let y = stretch * (cos_middle * sin - sin_middle * cos * libm::cos(lon));
        (below > 0.02).then_some(self.origin + Point::new(x, -y))
    }

    /// From the plane back to degrees; `None` beyond the edge of the Earth.
    #[must_use]
    pub fn unproject(&self, at: Point) -> Option<Degrees> {
        let (x, y) = (at.x - self.origin.x, self.origin.y - at.y);
        let far = Point::new(x, y).length();
        let half = far / (2.0 * self.radius);
        if far == 0.0 || half > 1.0 {
            return (far == 0.0).then_some(self.middle);
        }
        let angle = 2.0 * libm::asin(half);
        let (sin, cos) = (libm::sin(angle), libm::cos(angle));
        let middle = self.middle.lat.to_radians();
        let (sin_middle, cos_middle) = (libm::sin(middle), libm::cos(middle));
        let lat = libm::asin((cos * sin_middle + y * sin * cos_middle / far).clamp(-1.0, 1.0));
        let lon = libm::atan2(x * sin, far * cos_middle * cos - y * sin_middle * sin);
        Some(Degrees {
            lon: self.middle.lon + lon.to_degrees(),
            lat: lat.to_degrees(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn degrees(lon: f64, lat: f64) -> Degrees {
        Degrees { lon, lat }
    }

    #[test]
    fn the_example_of_the_manual() {
        // Snyder 1987, numerical examples, Lambert azimuthal equal-area, sphere, forward equations.
        let map = Azimuthal::new(degrees(-100.0, 40.0), 3.0, Point::default());
        let at = map.project(degrees(100.0, -20.0)).unwrap();
        assert!((at.x + 4.233_930_3).abs() < 1e-6, "{}", at.x);
        assert!((at.y + 4.025_777_5).abs() < 1e-6, "{}", at.y);
        let back = map.unproject(at).unwrap();
        assert!(
            (back.lat + 20.0).abs() < 1e-9 && (back.lon.rem_euclid(360.0) - 100.0).abs() < 1e-9
        );
    }

    #[test]
    fn the_other_side_of_the_earth_has_no_place() {
        let map = Azimuthal::new(degrees(11.0, 44.0), 100.0, Point::new(5.0, 7.0));
        assert_eq!(map.project(degrees(-169.0, -44.0)), None);
        assert_eq!(map.project(degrees(11.0, 44.0)), Some(Point::new(5.0, 7.0)));
        assert_eq!(map.unproject(Point::new(500.0, 7.0)), None);
        assert_eq!(
            map.unproject(Point::new(5.0, 7.0)),
            Some(degrees(11.0, 44.0))
        );
    }
}
