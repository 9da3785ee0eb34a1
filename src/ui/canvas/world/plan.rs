//! Where the maps of the world view stand: the Earth, and a larger inset where home and its neighbours crowd.
//! Knows degrees and the plane, no ecosystem.

use crate::geo::{Azimuthal, Degrees, EqualEarth, clipped, cut, sphere};
use crate::plane::{Point, Rect};

/// Who is nearer to home than this stands in the inset, in degrees of a great circle: 2 800 km.
const NEAR: f64 = 25.0;
/// With fewer neighbours than this they have room on the map of the Earth.
const CROWD: usize = 4;
/// The map ends in the south where the last land does, Antarctica apart, in degrees.
const SOUTH: f64 = -57.0;
/// And in the north.
const NORTH: f64 = 84.0;
/// Between two lines of the graticule, in degrees.
const MESH: i32 = 30;
/// Between two points of a line of the graticule, in degrees.
const STEP: i32 = 6;
/// Points along one side of the inset's box on the map.
const SIDE: u32 = 8;

/// The room that the maps share, in world units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// The Earth along the equator.
    pub width: f64,
    /// The inset.
    pub inset: Point,
    /// Room in the inset around those who stand in it: for their names.
    pub margin: Point,
    /// How far the inset reaches up into the map.
    pub overlap: f64,
    /// Whether the whole Earth is to be seen; else only where somebody is.
    pub is_whole: bool,
}

impl Sheet {
    /// Broader than high: the inset at the left below.
    pub const BROAD: Self = Self {
        width: 1000.0,
        inset: Point::new(640.0, 400.0),
        margin: Point::new(110.0, 36.0),
        overlap: 24.0,
        is_whole: true,
    };
    /// About as high as broad: the inset as wide as the Earth.
    pub const SQUARE: Self = Self {
        width: 1000.0,
        inset: Point::new(1000.0, 590.0),
        margin: Point::new(160.0, 46.0),
        overlap: 0.0,
        is_whole: true,
    };
    /// For a phone: the inset as wide as what is seen.
    pub const TALL: Self = Self {
        width: 520.0,
        inset: Point::new(370.0, 430.0),
        margin: Point::new(46.0, 36.0),
        overlap: 60.0,
        is_whole: false,
    };
    /// Every sheet.
    pub const ALL: [Self; 3] = [Self::BROAD, Self::SQUARE, Self::TALL];
}

/// The inset.
#[derive(Clone, Debug, PartialEq)]
pub struct Inset {
    projection: Azimuthal,
    /// Its box.
    pub frame: Rect,
    /// What it shows, as an outline on the map of the Earth.
    pub source: Vec<Point>,
    /// From the outline to the box: two lines.
    pub leaders: [[Point; 2]; 2],
}

/// Where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    earth: EqualEarth,
    home: Degrees,
    /// The inset, where there is one.
    pub inset: Option<Inset>,
}

impl Plan {
    /// The plan for a home and those abroad.
    #[must_use]
    pub fn new(home: Degrees, abroad: &[Degrees], sheet: &Sheet) -> Self {
        let mut plan = Self {
            // Centred on home no great circle from it crosses the edge of the map.
            earth: EqualEarth::new(home.lon, sheet.width),
            home,
            inset: None,
        };
        let near: Vec<Degrees> = abroad
            .iter()
            .copied()
            .filter(|at| sphere::angle(home, *at) <= NEAR)
            .collect();
        if near.len() >= CROWD {
            plan.inset = plan.inset(&near, abroad, sheet);
        }
        plan
    }

    /// Whether a place stands in the inset.
    #[must_use]
    pub fn is_near(&self, at: Degrees) -> bool {
        self.inset.is_some() && sphere::angle(self.home, at) <= NEAR
    }

    /// Where a place stands on the map of the Earth.
    #[must_use]
    pub fn on_earth(&self, at: Degrees) -> Point {
        self.earth.project(Degrees {
            lon: sphere::near(at.lon, self.earth.meridian()),
            lat: at.lat,
        })
    }

    /// Where a place stands: in the inset if it is near.
    #[must_use]
    pub fn stand(&self, at: Degrees) -> Point {
        self.inset
            .as_ref()
            .filter(|_| self.is_near(at))
            .and_then(|inset| inset.projection.project(at))
            .unwrap_or_else(|| self.on_earth(at))
    }

    fn inset(&self, near: &[Degrees], abroad: &[Degrees], sheet: &Sheet) -> Option<Inset> {
        let all = || near.iter().copied().chain([self.home]);
        // First around home, to see how far they reach; then around their middle, as large as there is room.
        let first = Azimuthal::new(self.home, 1.0, Point::default());
        let reach = Rect::around(all().filter_map(|at| first.project(at)))?;
        let middle = first.unproject(reach.center())?;
        let unit = Azimuthal::new(middle, 1.0, Point::default());
        let reach = Rect::around(all().filter_map(|at| unit.project(at)))?;
        let room = sheet.inset - sheet.margin * 2.0;
        let radius = (room.x / reach.w.max(0.05)).min(room.y / reach.h.max(0.05));
        let lowest = abroad
            .iter()
            .filter(|at| !self.is_within_reach(**at))
            .map(|at| self.on_earth(*at).y)
            .fold(self.on_earth(self.home).y, f64::max);
        let south = self
            .on_earth(Degrees {
                lon: 0.0,
                lat: SOUTH,
            })
            .y;
        // Below the land where all of it is seen, else below whoever is furthest in the south.
        let top = if sheet.is_whole {
            (south - sheet.overlap).max(lowest + sheet.overlap)
        } else {
            lowest + sheet.overlap
        };
        let left = if sheet.is_whole {
            -sheet.width / 2.0
        } else {
            -sheet.inset.x / 2.0
        };
        let frame = Rect::new(left, top, sheet.inset.x, sheet.inset.y);
        let projection = Azimuthal::new(middle, radius, frame.center() - reach.center() * radius);
        let corners = [
            Point::new(frame.x, frame.y),
            Point::new(frame.right(), frame.y),
            Point::new(frame.right(), frame.bottom()),
            Point::new(frame.x, frame.bottom()),
        ];
        let source: Vec<Point> = corners
            .iter()
            .zip(corners.iter().cycle().skip(1))
            .flat_map(|(a, b)| {
                (0..SIDE).map(move |step| a.towards(*b, f64::from(step) / f64::from(SIDE)))
            })
            .filter_map(|at| projection.unproject(at))
            .map(|at| self.on_earth(at))
            .collect();
        let side = usize::try_from(SIDE).ok()?;
        let (below_left, below_right) = (*source.get(3 * side)?, *source.get(2 * side)?);
        Some(Inset {
            projection,
            frame,
            source,
            leaders: [
                [below_left, Point::new(frame.x, frame.y)],
                [below_right, Point::new(frame.right(), frame.y)],
            ],
        })
    }

    fn is_within_reach(&self, at: Degrees) -> bool {
        sphere::angle(self.home, at) <= NEAR
    }

    /// The outline of the map of the Earth.
    #[must_use]
    pub fn outline(&self) -> Vec<Point> {
        let (west, east) = (self.earth.meridian() - 180.0, self.earth.meridian() + 180.0);
        let at = |lon: f64, lat: f64| self.earth.project(Degrees { lon, lat });
        let lats = || steps(SOUTH, NORTH);
        let mut outline: Vec<Point> = lats().map(|lat| at(west, lat)).collect();
        let up: Vec<Point> = lats().map(|lat| at(east, lat)).collect();
        outline.extend(up.into_iter().rev());
        outline
    }

    /// Meridians and parallels.
    #[must_use]
    pub fn graticule(&self) -> Vec<Vec<Point>> {
        let first = self.earth.meridian() - 180.0;
        let at = |lon: f64, lat: f64| self.earth.project(Degrees { lon, lat });
        let meridians = (-180 / MESH + 1..180 / MESH)
            .map(|turn| self.earth.meridian() + f64::from(turn * MESH))
            .map(|lon| steps(SOUTH, NORTH).map(|lat| at(lon, lat)).collect());
        // A parallel is straight in this projection.
        let parallels = (-1..=2)
            .map(|turn| f64::from(turn * MESH))
            .map(|lat| vec![at(first, lat), at(first + 360.0, lat)]);
        meridians.chain(parallels).collect()
    }

    /// Outlines of a country on the map of the Earth.
    #[must_use]
    pub fn land(&self, rings: &[Vec<Degrees>]) -> Vec<Vec<Point>> {
        rings
            .iter()
            .flat_map(|ring| cut(ring, self.earth.meridian()))
            .map(|ring| ring.iter().map(|at| self.earth.project(*at)).collect())
            .collect()
    }

    /// Outlines of a country in the inset, cut to its box; none without an inset.
    #[must_use]
    pub fn near_land(&self, rings: &[Vec<Degrees>]) -> Vec<Vec<Point>> {
        let Some(inset) = &self.inset else {
            return Vec::new();
        };
        rings
            .iter()
            .filter_map(|ring| {
                let ring: Option<Vec<Point>> = ring
                    .iter()
                    .map(|at| inset.projection.project(*at))
                    .collect();
                let piece = clipped(&ring?, &inset.frame);
                (piece.len() > 2).then_some(piece)
            })
            .collect()
    }

    /// How far the middle of the great circle between two places stands off the straight line between their points, as
    /// a share of its length, to the right going; both on the map of the Earth.
    #[must_use]
    pub fn bend(&self, from: Degrees, to: Degrees) -> f64 {
        let Some(middle) = sphere::halfway(from, to) else {
            return 0.0;
        };
        let (a, b, top) = (
            self.on_earth(from),
            self.on_earth(to),
            self.on_earth(middle),
        );
        let way = b - a;
        let off = top - a.towards(b, 0.5);
        let length = way.length_squared();
        if length > 0.0 {
            (off.y * way.x - off.x * way.y) / length
        } else {
            0.0
        }
    }
}

/// From `low` to `high` in steps of the mesh, both ends among them.
fn steps(low: f64, high: f64) -> impl Iterator<Item = f64> {
    let count = 180 / STEP;
    (0..=count).map(move |step| low + (high - low) * f64::from(step) / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::super::earth::Earth;
    use super::*;

    const HOME: Degrees = Degrees {
        lon: 11.338_75,
        lat: 44.493_81,
    };

    fn degrees(lon: f64, lat: f64) -> Degrees {
        Degrees { lon, lat }
    }

    fn neighbours() -> Vec<Degrees> {
        vec![
            degrees(3.2, 51.2),
            degrees(25.3, 54.7),
            degrees(-2.9, 43.3),
            degrees(12.0, 57.7),
            degrees(139.7, 35.7),
            degrees(-71.1, 42.4),
        ]
    }

    #[test]
    fn neighbours_stand_in_the_inset_and_the_rest_of_the_world_outside() {
        for sheet in Sheet::ALL {
            let plan = Plan::new(HOME, &neighbours(), &sheet);
            let frame = plan.inset.as_ref().unwrap().frame;
            for at in neighbours() {
                assert_eq!(frame.contains(plan.stand(at)), plan.is_near(at), "{at:?}");
            }
            assert!(frame.contains(plan.stand(HOME)) && !frame.contains(plan.on_earth(HOME)));
        }
        let few = Plan::new(HOME, &[degrees(3.2, 51.2)], &Sheet::BROAD);
        assert!(few.inset.is_none() && !few.is_near(degrees(3.2, 51.2)));
        assert_eq!(few.stand(HOME), few.on_earth(HOME));
    }

    #[test]
    fn no_outline_runs_across_the_map() {
        let earth = Earth::read();
        for home in [
            HOME,
            degrees(0.0, 0.0),
            degrees(-122.0, 37.0),
            degrees(178.0, -18.0),
        ] {
            let plan = Plan::new(home, &[], &Sheet::BROAD);
            for country in &earth.countries {
                for ring in plan.land(&country.rings) {
                    let steps = ring.iter().zip(ring.iter().skip(1));
                    let longest = steps.map(|(a, b)| a.distance(*b)).fold(0.0, f64::max);
                    // The longest straight border of the file is that of Canada along 49 degrees north.
                    assert!(longest < 90.0, "{} {longest}", country.code);
                }
            }
        }
    }

    #[test]
    fn arcs_bend_towards_the_pole_and_go_the_short_way() {
        let plan = Plan::new(HOME, &[], &Sheet::BROAD);
        // Going east the north is on the left, going west on the right.
        assert!(plan.bend(HOME, degrees(135.5, 34.7)) < -0.1);
        assert!(plan.bend(HOME, degrees(-71.1, 42.4)) > 0.05);
        assert_eq!(plan.bend(HOME, HOME), 0.0);
        let west = Plan::new(degrees(-122.4, 37.8), &[], &Sheet::BROAD);
        let (a, b) = (degrees(-122.4, 37.8), degrees(139.7, 35.7));
        let (from, to) = (west.on_earth(a), west.on_earth(b));
        assert!(
            to.x < from.x && from.distance(to) < 300.0,
            "Japan lies west of California"
        );
    }

    #[test]
    fn the_earth_is_as_wide_as_the_sheet_and_its_outline_surrounds_it() {
        let plan = Plan::new(HOME, &[], &Sheet::BROAD);
        let outline = Rect::around(plan.outline()).unwrap();
        assert!(outline.w < 1000.0 + 1e-6 && outline.w > 990.0);
        // The outline is drawn through points of the curve.
        let around = outline.grown(0.5);
        for country in &Earth::read().countries {
            for at in plan.land(&country.rings).iter().flatten() {
                assert!(around.contains(*at), "{} {at:?}", country.code);
            }
        }
        for line in plan.graticule() {
            assert!(line.iter().all(|at| around.contains(*at)));
        }
    }
}
