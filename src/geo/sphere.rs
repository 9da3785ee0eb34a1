//! Great circles: how far two places are from each other, and what lies half-way. The Earth is a sphere here.

use super::Degrees;

/// A place as a unit vector from the middle of the Earth.
fn vector(at: Degrees) -> [f64; 3] {
    let (lon, lat) = (at.lon.to_radians(), at.lat.to_radians());
    let across = libm::cos(lat);
    [
        across * libm::cos(lon),
        across * libm::sin(lon),
        libm::sin(lat),
    ]
}

/// The angle between two places seen from the middle of the Earth, in degrees, 0 to 180. One degree is 111.2 km.
#[must_use]
pub fn angle(a: Degrees, b: Degrees) -> f64 {
    let ([ax, ay, az], [bx, by, bz]) = (vector(a), vector(b));
    let cross = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
    let sine = cross.iter().map(|part| part * part).sum::<f64>().sqrt();
    libm::atan2(sine, ax * bx + ay * by + az * bz).to_degrees()
}

/// The place half-way on the shorter great circle between two places; `None` when they lie opposite of each other. Its
/// longitude is given within half a turn of that of `a`, so that a line across the antimeridian goes the short way.
#[must_use]
pub fn halfway(a: Degrees, b: Degrees) -> Option<Degrees> {
    let ([ax, ay, az], [bx, by, bz]) = (vector(a), vector(b));
    let (x, y, z) = (ax + bx, ay + by, az + bz);
    let across = (x * x + y * y).sqrt();
    ((across * across + z * z) > 1e-12).then(|| Degrees {
        lon: near(libm::atan2(y, x).to_degrees(), a.lon),
        lat: libm::atan2(z, across).to_degrees(),
    })
}

/// The longitude that means the same and lies within half a turn of `other`.
#[must_use]
pub fn near(lon: f64, other: f64) -> f64 {
    lon - 360.0 * ((lon - other) / 360.0).round()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn degrees(lon: f64, lat: f64) -> Degrees {
        Degrees { lon, lat }
    }

    #[test]
    fn bologna_to_osaka_goes_over_siberia() {
        let (bologna, osaka) = (
            degrees(11.338_75, 44.493_81),
            degrees(135.501_07, 34.693_79),
        );
        // 9 564 km by the haversine formula on the mean sphere.
        assert!((angle(bologna, osaka) * 111.195 - 9_564.0).abs() < 1.0);
        let middle = halfway(bologna, osaka).unwrap();
        assert!(
            middle.lat > 55.0 && (60.0..90.0).contains(&middle.lon),
            "{middle:?}"
        );
    }

    #[test]
    fn across_the_antimeridian_it_goes_the_short_way() {
        let middle = halfway(degrees(-122.4, 37.8), degrees(139.7, 35.7)).unwrap();
        assert!((-185.0..-160.0).contains(&middle.lon), "{middle:?}");
        assert_eq!(halfway(degrees(0.0, 0.0), degrees(180.0, 0.0)), None);
        assert!((near(-175.0, 170.0) - 185.0).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn halfway_is_as_far_from_both(a in (-180.0..180.0_f64, -89.0..89.0_f64), b in (-180.0..180.0_f64, -89.0..89.0_f64)) {
            let (a, b) = (degrees(a.0, a.1), degrees(b.0, b.1));
            let far = angle(a, b);
            prop_assume!(far < 179.0);
            let middle = halfway(a, b).unwrap();
            prop_assert!((angle(a, middle) - far / 2.0).abs() < 1e-6);
            prop_assert!((angle(middle, b) - far / 2.0).abs() < 1e-6);
            prop_assert!((middle.lon - a.lon).abs() <= 180.0);
        }
    }
}
