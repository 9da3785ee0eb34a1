//! The Equal Earth projection of the whole Earth: areas are true to each other, shapes as in an atlas.
//!
//! Šavrič, Patterson and Jenny, "The Equal Earth map projection", International Journal of Geographical Information
//! Science 33(3), 2019, 454–465, doi:10.1080/13658816.2018.1504949; equations 9 and 10, on the sphere.

use super::Degrees;
use crate::plane::Point;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3.
const ROOT: f64 = 1.732_050_807_568_877_2;

/// The projection with a central meridian, in units of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualEarth {
    meridian: f64,
    radius: f64,
}

impl EqualEarth {
    /// The Earth `width` units wide along the equator; the central meridian, in degrees, runs through the origin.
    #[must_use]
    pub fn new(meridian: f64, width: f64) -> Self {
        let half = 2.0 * ROOT * std::f64::consts::PI / (3.0 * A1);
        Self {
            meridian,
            radius: width / (2.0 * half),
        }
    }

    /// The meridian in the middle, in degrees.
    #[must_use]
    pub const fn meridian(&self) -> f64 {
        self.meridian
    }

    /// From degrees to the plane, y growing southwards. A longitude within half a turn of the central meridian stands
    /// on the map; one beyond stands past its edge (see [`super::cut`]).
    #[must_use]
    pub fn project(&self, at: Degrees) -> Point {
        let theta = libm::asin(ROOT / 2.0 * libm::sin(at.lat.to_radians()));
        let square = theta * theta;
        let sixth = square * square * square;
        let across = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
        let up = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
        let lon = (at.lon - self.meridian).to_radians();
        Point::new(
            2.0 * ROOT * lon * libm::cos(theta) / (3.0 * across) * self.radius,
            -up * self.radius,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn degrees(lon: f64, lat: f64) -> Degrees {
        Degrees { lon, lat }
    }

    /// Radius of the sphere as large as the WGS84 ellipsoid, in metres.
    const AUTHALIC: f64 = 6_371_007.181;

    #[test]
    fn width_and_height_are_those_of_the_paper() {
        let map = EqualEarth::new(0.0, 2.0 * 17_243_959.06);
        let (edge, pole) = (
            map.project(degrees(180.0, 0.0)),
            map.project(degrees(0.0, 90.0)),
        );
        // The limits that PROJ gives for `+proj=eqearth +ellps=WGS84`, where authalic and geodetic latitude agree.
        assert!((edge.x - 17_243_959.06).abs() < 1e-6 && edge.y == 0.0);
        assert!((pole.y + 8_392_927.6).abs() < 1.0, "{}", pole.y);
        assert!(
            (edge.x / -pole.y - 2.054_58).abs() < 1e-5,
            "the paper's ratio"
        );
        // The pole is a line 0.59 times as long as the equator.
        let end = map.project(degrees(180.0, 90.0));
        assert!(
            (end.x / edge.x - 0.592_47).abs() < 1e-5,
            "{}",
            end.x / edge.x
        );
        assert!((edge.x / AUTHALIC - 2.706_629_9).abs() < 1e-6);
    }

    #[test]
    fn areas_are_true_to_each_other() {
        let map = EqualEarth::new(0.0, 1000.0);
        // A strip of five degrees of latitude and one of longitude, cut into slices fine enough for a plane area.
        let area = |south: f64, west: f64| -> f64 {
            (0..500)
                .map(|slice| {
                    let lat = |at: i32| south + 5.0 * f64::from(at) / 500.0;
                    let corner = |lon: f64, at: i32| map.project(degrees(lon, lat(at)));
                    let (a, b) = (corner(west, slice), corner(west + 1.0, slice));
                    let (c, d) = (corner(west, slice + 1), corner(west + 1.0, slice + 1));
                    (a.y - c.y) * (b.x - a.x + d.x - c.x) / 2.0
                })
                .sum()
        };
        let on_sphere =
            |south: f64| libm::sin((south + 5.0).to_radians()) - libm::sin(south.to_radians());
        let unit = area(0.0, 0.0) / on_sphere(0.0);
        for (south, west) in [(30.0, 100.0), (60.0, -170.0), (80.0, 10.0), (-55.0, -70.0)] {
            let ratio = area(south, west) / on_sphere(south) / unit;
            assert!((ratio - 1.0).abs() < 1e-4, "{south} {west}: {ratio}");
        }
    }

    #[test]
    fn the_central_meridian_is_in_the_middle_and_north_is_up() {
        let map = EqualEarth::new(11.0, 1000.0);
        let bologna = map.project(degrees(11.0, 44.5));
        assert!(bologna.x.abs() < 1e-9 && bologna.y < 0.0);
        assert!(map.project(degrees(191.0, 0.0)).x > 499.999);
    }
}
