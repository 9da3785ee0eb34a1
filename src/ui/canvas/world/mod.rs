//! The world: countries, who is abroad at their places, and arcs from home. Knows the model and the ground; refuses to
//! draw anybody of whom the sources give no place.

pub mod earth;
mod part;
pub mod plan;

pub use part::part;

#[cfg(test)]
mod tests;

use super::marks::{kind, mark, name, radius, ties, weight};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::geo::Degrees;
use crate::layout::places::{Resident, Town as Seat, arrange};
use crate::plane::{Point, Side};
use crate::query::abroad::{Home, Whereabouts, home, ties_by_country, ties_of_home};
use crate::scene::{Backdrop, Kind, Mark, Role, Tie, World, extent};
use crate::snapshot::{Lang, PlaceKind, Status};
use crate::sorting::Gathering;
use earth::Earth;
use plan::{Plan, Sheet};
use std::collections::{BTreeMap, BTreeSet};

/// Marks are this much smaller than on the network: a city abroad has many.
const SCALE: f64 = 0.8;
/// Least room between two marks, in world units.
const GAP: f64 = 2.5;
/// How far an arc of the inset stands off, as a share of its length: great circles are nearly straight there.
const LEAN: f64 = 0.07;
/// The radius of home's own mark, in world units.
const HOME: f64 = 6.5;

/// Who is abroad and where, in every language and on every sheet the same.
pub struct Atlas {
    earth: Earth,
    /// Where the ecosystem is at home.
    pub home: Option<Home>,
    /// Who stands where, in the order of the file.
    stands: Vec<Stand>,
    /// Codes of the countries that somebody is tied to.
    tied: BTreeSet<String>,
}

/// Somebody abroad.
struct Stand {
    id: NodeId,
    at: Degrees,
    /// Those of one seat stand together: a place, or somewhere in a country.
    seat: String,
    /// How home is tied to them.
    tie: Option<Status>,
}

impl Atlas {
    /// Looks up everybody. O(nodes + ties).
    #[must_use]
    pub fn new(ecosystem: &Ecosystem) -> Self {
        let earth = Earth::read();
        let Some(home) = home(ecosystem) else {
            return Self {
                earth,
                home: None,
                stands: Vec::new(),
                tied: BTreeSet::new(),
            };
        };
        let mut stands: Vec<Stand> = ecosystem
            .nodes()
            .filter_map(|id| {
                let (at, seat) = stand(&earth, home.abroad(ecosystem, id)?)?;
                Some(Stand {
                    id,
                    at,
                    seat,
                    tie: None,
                })
            })
            .collect();
        let mut is_there = vec![false; ecosystem.node_count()];
        for stand in &stands {
            if let Some(there) = is_there.get_mut(stand.id.index()) {
                *there = true;
            }
        }
        let on_map = |id: NodeId| is_there.get(id.index()).copied().unwrap_or(false);
        let known = ties_of_home(ecosystem, &home, &on_map);
        for stand in &mut stands {
            stand.tie = known.get(stand.id.index()).copied().flatten();
        }
        let tied = ties_by_country(ecosystem, &home, &|_| true, Lang::default(), false)
            .countries
            .into_iter()
            .map(|country| country.code)
            .collect_set();
        Self {
            earth,
            home: Some(home),
            stands,
            tied,
        }
    }

    /// Whether arcs to those that are shown are stated, and whether some are inferred: what a legend says.
    #[must_use]
    pub fn arcs(&self, shown: &dyn Fn(NodeId) -> bool) -> (bool, bool) {
        let has = |status: Status| {
            self.stands
                .iter()
                .any(|stand| stand.tie == Some(status) && shown(stand.id))
        };
        (has(Status::Stated), has(Status::Inferred))
    }

    /// How many of those that are shown stand on the map, and in how many countries.
    #[must_use]
    pub fn count(&self, ecosystem: &Ecosystem, shown: &dyn Fn(NodeId) -> bool) -> (usize, usize) {
        let Some(home) = &self.home else {
            return (0, 0);
        };
        let here = || self.stands.iter().filter(|stand| shown(stand.id));
        let countries: BTreeSet<String> = here()
            .filter_map(|stand| Some(home.abroad(ecosystem, stand.id)?.country()))
            .collect_set();
        (here().count(), countries.len())
    }

    /// What a country is called where the file does not say.
    #[must_use]
    pub fn country_name(&self, code: &str, lang: Lang) -> String {
        self.earth.country(code).map_or_else(
            || code.to_ascii_uppercase(),
            |of| of.name.get(lang).to_owned(),
        )
    }

    /// Whether home lies in Europe: what the inset is called.
    #[must_use]
    pub fn is_european(&self) -> bool {
        self.home.as_ref().is_some_and(|home| {
            (34.0..72.0).contains(&home.lat) && (-25.0..45.0).contains(&home.lon)
        })
    }
}

/// The place of somebody on the Earth, and the seat that they share. A country is an area: who is only known to be in it
/// stands in the middle of its largest part, never at a town.
fn stand(earth: &Earth, whereabouts: Whereabouts<'_>) -> Option<(Degrees, String)> {
    let middle = |code: &str| earth.country(code).and_then(|of| of.middle);
    match whereabouts {
        Whereabouts::Country(code) => Some((middle(code)?, code.to_owned())),
        Whereabouts::Place(place) => {
            let own = Degrees {
                lon: place.lon,
                lat: place.lat,
            };
            let code = place.country.to_ascii_lowercase();
            if place.kind == PlaceKind::Country {
                // The same seat as of those of whom only the country is known.
                return Some((middle(&code).unwrap_or(own), code));
            }
            Some((own, place.id.clone()))
        }
    }
}

/// The node that a mark of the world means. Home's own marks, one on the Earth and one in the inset, are beyond the nodes:
/// they stand for the region, whose node is the cluster.
#[must_use]
pub fn node_of(ecosystem: &Ecosystem, key: usize) -> Option<NodeId> {
    if key < ecosystem.node_count() {
        Some(NodeId::from_index(key))
    } else {
        ecosystem.cluster()
    }
}

/// The map of the world. `inset` is the name of the inset.
#[must_use]
pub fn world(
    ecosystem: &Ecosystem,
    atlas: &Atlas,
    lang: Lang,
    sheet: &Sheet,
    inset: &str,
) -> World {
    let Some(home) = &atlas.home else {
        let plan = Plan::new(Degrees::default(), &[], sheet);
        return World::new(Vec::new(), &[], ground(atlas, &plan, sheet, inset));
    };
    let at_home = Degrees {
        lon: home.lon,
        lat: home.lat,
    };
    let abroad: Vec<Degrees> = atlas.stands.iter().map(|stand| stand.at).collect();
    let plan = Plan::new(at_home, &abroad, sheet);
    let (on_earth, near) = (
        ecosystem.node_count(),
        ecosystem.node_count().saturating_add(1),
    );
    let mut marks = placed(ecosystem, atlas, lang, sheet, &plan, at_home);
    let own = |key: usize, at: Point, name: &str| Mark {
        key,
        kind: ecosystem
            .cluster()
            .map_or(Kind::Institution, |id| kind(ecosystem.node(id).kind)),
        at,
        radius: HOME.max(sheet.least()),
        weight: 4.0,
        name: name.to_owned(),
        always_named: true,
        name_side: Side::Right,
    };
    let called = home.name.get(lang);
    if plan.inset.is_some() {
        marks.push(own(near, plan.stand(at_home), called));
    }
    marks.push(own(
        on_earth,
        plan.on_earth(at_home),
        if plan.inset.is_some() { "" } else { called },
    ));
    let mut lines = arcs(atlas, &plan, at_home, (on_earth, near));
    // Ties among those abroad, lighter than the arcs from home.
    let near_or_far: BTreeMap<usize, (bool, Degrees)> = atlas
        .stands
        .iter()
        .map(|stand| (stand.id.index(), (plan.is_near(stand.at), stand.at)))
        .collect_map();
    lines.extend(ties(ecosystem).into_iter().filter_map(|tie| {
        let (a, b) = (near_or_far.get(&tie.a)?, near_or_far.get(&tie.b)?);
        // A line from the inset to the Earth would cross land that it does not pass.
        (a.0 == b.0).then(|| Tie {
            faint: true,
            bend: if a.0 { 0.0 } else { plan.bend(a.1, b.1) },
            ..tie
        })
    }));
    World::new(marks, &lines, ground(atlas, &plan, sheet, inset))
}

impl Sheet {
    /// Marks are at least this large, in world units, so that they part where the whole sheet is seen.
    fn least(&self) -> f64 {
        self.width * if self.is_whole { 0.005_6 } else { 0.008 }
    }
}

/// A mark for everybody abroad; those of one seat around it, none on top of another.
fn placed(
    ecosystem: &Ecosystem,
    atlas: &Atlas,
    lang: Lang,
    sheet: &Sheet,
    plan: &Plan,
    home: Degrees,
) -> Vec<Mark> {
    let least = sheet.least();
    let size = |id: NodeId| (radius(ecosystem, id) * SCALE).max(least);
    let reach = HOME.max(least) * 1.4;
    let mut seats = vec![
        Seat {
            at: plan.stand(home),
            radius: reach,
        },
        Seat {
            at: plan.on_earth(home),
            radius: reach,
        },
    ];
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let residents: Vec<Resident> = atlas
        .stands
        .iter()
        .map(|stand| {
            let town = *numbers.entry(&stand.seat).or_insert_with(|| {
                seats.push(Seat {
                    at: plan.stand(stand.at),
                    radius: 0.0,
                });
                seats.len() - 1
            });
            let kind = kind(ecosystem.node(stand.id).kind);
            Resident {
                town,
                radius: size(stand.id) * extent(kind),
                group: kind.index(),
                weight: weight(ecosystem, stand.id),
            }
        })
        .collect();
    atlas
        .stands
        .iter()
        .zip(arrange(&seats, &residents, GAP))
        .filter_map(|(stand, at)| {
            Some(Mark {
                radius: size(stand.id),
                name: name(ecosystem, stand.id, lang).to_owned(),
                ..mark(ecosystem, stand.id, at?, lang, sheet.is_whole)
            })
        })
        .collect()
}

/// An arc from home to everybody abroad whom it is tied to.
fn arcs(atlas: &Atlas, plan: &Plan, home: Degrees, keys: (usize, usize)) -> Vec<Tie> {
    atlas
        .stands
        .iter()
        .filter_map(|stand| {
            let is_near = plan.is_near(stand.at);
            let way = plan.stand(stand.at).x - plan.stand(home).x;
            Some(Tie {
                a: if is_near { keys.1 } else { keys.0 },
                b: stand.id.index(),
                inferred: stand.tie? == Status::Inferred,
                faint: false,
                bend: if is_near {
                    -LEAN.copysign(way)
                } else {
                    plan.bend(home, stand.at)
                },
                width: 1.0,
            })
        })
        .collect()
}

fn ground(atlas: &Atlas, plan: &Plan, sheet: &Sheet, inset: &str) -> Vec<Backdrop> {
    let area = |rings: Vec<Vec<Point>>, fill, edge, framed| Backdrop::Area {
        rings,
        fill,
        edge: Some(edge),
        framed,
    };
    let way = |course: Vec<Point>, role| Backdrop::Way {
        course,
        role,
        width: 1.0,
        name: String::new(),
    };
    let fill = |code: &str| {
        if atlas.tied.contains(code) {
            Role::LandOn
        } else {
            Role::Land
        }
    };
    let mut ground = vec![area(
        vec![plan.outline()],
        Role::Water,
        Role::Hair,
        sheet.is_whole,
    )];
    ground.extend(
        plan.graticule()
            .into_iter()
            .map(|line| way(line, Role::Hair)),
    );
    let countries = || atlas.earth.countries.iter();
    ground
        .extend(countries().map(|of| area(plan.land(&of.rings), fill(&of.code), Role::Bg, false)));
    if let Some(part) = &plan.inset {
        let closed = |points: &[Point]| {
            points
                .iter()
                .chain(points.first())
                .copied()
                .collect::<Vec<_>>()
        };
        let frame = part.frame;
        let corners = vec![
            Point::new(frame.x, frame.y),
            Point::new(frame.right(), frame.y),
            Point::new(frame.right(), frame.bottom()),
            Point::new(frame.x, frame.bottom()),
        ];
        ground.extend(
            part.leaders
                .iter()
                .map(|line| way(line.to_vec(), Role::Hair2)),
        );
        ground.push(way(closed(&part.source), Role::Hair2));
        ground.push(area(vec![corners.clone()], Role::Water, Role::Hair2, true));
        ground.extend(countries().filter_map(|of| {
            let rings = plan.near_land(&of.rings);
            (!rings.is_empty()).then(|| area(rings, fill(&of.code), Role::Bg, false))
        }));
        ground.push(way(closed(&corners), Role::Rule));
        ground.push(Backdrop::Region {
            at: Point::new(frame.x + 14.0, frame.y + 18.0),
            name: inset.to_owned(),
            upright: true,
        });
    }
    ground
}
