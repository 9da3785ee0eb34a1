//! The ground of the hub map: provinces, the land around them, the river and the road. Compiled in, 8 kB packed.

use crate::geo::{Degrees, Feature, Projection, courses, features};
use crate::plane::{Point, Rect};

/// How wide the region is, in world units.
const WIDTH: f64 = 1000.0;

/// A named line in world units.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its course.
    pub course: Vec<Point>,
}

/// A province in world units.
#[derive(Clone, Debug, PartialEq)]
pub struct Province {
    /// Its name.
    pub name: String,
    /// Its outlines and holes.
    pub rings: Vec<Vec<Point>>,
    /// A place for its name.
    pub middle: Option<Point>,
}

/// The ground.
#[derive(Clone, Debug, Default)]
pub struct Geography {
    projection: Option<Projection>,
    /// The provinces of the region.
    pub provinces: Vec<Province>,
    /// The land around.
    pub land: Vec<Vec<Point>>,
    /// The river.
    pub rivers: Vec<Line>,
    /// The road.
    pub roads: Vec<Line>,
}

impl Geography {
    /// Reads the files that are compiled in. One that cannot be read leaves its part of the map empty.
    #[must_use]
    pub fn read() -> Self {
        let ground = include_bytes!("../../../data/geo/emilia-romagna.topo.json");
        let provinces = features(ground, "provinces").unwrap_or_default();
        let land = features(ground, "neighbours").unwrap_or_default();
        let projection =
            Projection::fit(provinces.iter().flat_map(Feature::rings).flatten(), WIDTH);
        let Some(projection) = projection else {
            return Self::default();
        };
        let ring = |ring: &Vec<Degrees>| {
            ring.iter()
                .map(|at| projection.project(*at))
                .collect::<Vec<_>>()
        };
        let lines = |bytes: &[u8]| {
            courses(bytes)
                .unwrap_or_default()
                .into_iter()
                .map(|of| Line {
                    course: ring(&of.points),
                    name: of.name,
                })
                .collect::<Vec<_>>()
        };
        Self {
            provinces: provinces
                .iter()
                .map(|of| Province {
                    name: of.property("name").to_owned(),
                    rings: of.rings().map(ring).collect(),
                    middle: of.middle().map(|at| projection.project(at)),
                })
                .collect(),
            land: land.iter().flat_map(Feature::rings).map(ring).collect(),
            rivers: lines(include_bytes!("../../../data/geo/po.geojson")),
            roads: lines(include_bytes!("../../../data/geo/via-emilia.geojson")),
            projection: Some(projection),
        }
    }

    /// Where a place of the Earth stands.
    #[must_use]
    pub fn at(&self, lat: f64, lon: f64) -> Option<Point> {
        self.projection
            .map(|projection| projection.project(Degrees { lon, lat }))
    }

    /// The box around the region.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        Rect::around(
            self.provinces
                .iter()
                .flat_map(|of| &of.rings)
                .flatten()
                .copied(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Geography;

    #[test]
    fn the_ground_is_there() {
        let ground = Geography::read();
        assert_eq!(ground.provinces.len(), 9);
        assert!(!ground.land.is_empty() && ground.rivers.len() == 1 && ground.roads.len() == 1);
        let bologna = ground.at(44.493_81, 11.338_75).unwrap();
        assert!(ground.bounds().unwrap().contains(bologna));
    }
}
