//! Degrees to the plane for one region: equirectangular at its own middle latitude.
//!
//! Over the two degrees of latitude of a region lengths are right within 2 %, shapes look as in an atlas, and the
//! way back is exact (Snyder, Map Projections: A Working Manual, 1987, §12).

use crate::plane::{Point, Rect};

/// A place on the Earth: WGS84 degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Degrees {
    /// Longitude, east positive.
    pub lon: f64,
    /// Latitude, north positive.
    pub lat: f64,
}

/// A projection that maps a box of degrees to a box of the plane, the same scale along both axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    middle: Degrees,
    across: f64,
    down: f64,
}

impl Projection {
    /// The projection that makes everything in `outlines` `width` units wide, its middle at the origin. `None`
    /// without two different longitudes.
    #[must_use]
    pub fn fit<'a>(outlines: impl IntoIterator<Item = &'a Degrees>, width: f64) -> Option<Self> {
        let all = Rect::around(outlines.into_iter().map(|at| Point::new(at.lon, at.lat)))?;
        let middle = Degrees {
            lon: all.center().x,
            lat: all.center().y,
        };
        let across = width / all.w;
        let down = across / libm::cos(middle.lat.to_radians());
        (across.is_finite() && down.is_finite() && down > 0.0).then_some(Self {
            middle,
            across,
            down,
        })
    }

    /// From degrees to the plane; north is up, so y grows southwards.
    #[must_use]
    pub fn project(&self, at: Degrees) -> Point {
        Point::new(
            (at.lon - self.middle.lon) * self.across,
            (self.middle.lat - at.lat) * self.down,
        )
    }

    /// From the plane back to degrees.
    #[must_use]
    pub fn unproject(&self, at: Point) -> Degrees {
        Degrees {
            lon: self.middle.lon + at.x / self.across,
            lat: self.middle.lat - at.y / self.down,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let corners = [
            Degrees {
                lon: 9.2,
                lat: 43.7,
            },
            Degrees {
                lon: 12.8,
                lat: 45.1,
            },
        ];
        let projection = Projection::fit(&corners, 1000.0).unwrap();
        let bologna = Degrees {
            lon: 11.338_75,
            lat: 44.493_81,
        };
        let back = projection.unproject(projection.project(bologna));
        assert!((back.lon - bologna.lon).abs() < 1e-12 && (back.lat - bologna.lat).abs() < 1e-12);
        assert!((projection.project(corners[1]).x - 500.0).abs() < 1e-9);
    }

    #[test]
    fn lengths_are_right_within_two_percent() {
        let corners = [
            Degrees {
                lon: 9.2,
                lat: 43.7,
            },
            Degrees {
                lon: 12.8,
                lat: 45.1,
            },
        ];
        let projection = Projection::fit(&corners, 1000.0).unwrap();
        let place = |lon, lat| projection.project(Degrees { lon, lat });
        // Parma to Bologna 87.1 km, Bologna to Ravenna 69.2 km on the ellipsoid.
        let parma = place(10.326_18, 44.799_35).distance(place(11.338_75, 44.493_81));
        let ravenna = place(11.338_75, 44.493_81).distance(place(12.201_21, 44.413_44));
        assert!(
            (parma / ravenna - 87.1 / 69.2).abs() < 0.025,
            "{}",
            parma / ravenna
        );
    }

    #[test]
    fn nothing_has_no_projection() {
        assert_eq!(Projection::fit(&[], 1000.0), None);
        assert_eq!(Projection::fit(&[Degrees::default()], 1000.0), None);
    }
}
