//! The part of the map that chosen countries take up. Knows the atlas and the map as it is drawn, no camera.

use super::plan::{Plan, Sheet};
use super::{Atlas, Stand};
use crate::ecosystem::Ecosystem;
use crate::geo::{Degrees, sphere};
use crate::plane::{Point, Rect};
use crate::scene::World;

/// Room around a part, as a share of its longer side: names stand beside their marks.
const AROUND: f64 = 0.06;

/// A box around some countries: their land, who of them is on the map, and the arcs to them with home at the other end.
/// `None` when nobody of them is on the map.
///
/// The map is centred on home, so no arc crosses its edge; of a country that does, the largest piece counts.
#[must_use]
pub fn part(
    ecosystem: &Ecosystem,
    atlas: &Atlas,
    sheet: &Sheet,
    world: &World,
    countries: &[String],
) -> Option<Rect> {
    let home = atlas.home.as_ref()?;
    let abroad: Vec<Degrees> = atlas.stands.iter().map(|stand| stand.at).collect();
    let at_home = Degrees {
        lon: home.lon,
        lat: home.lat,
    };
    let plan = Plan::new(at_home, &abroad, sheet);
    let mut points = Vec::new();
    for code in countries {
        let is_of = |stand: &&Stand| {
            let whereabouts = home.abroad(ecosystem, stand.id);
            whereabouts.is_some_and(|of| of.country() == *code)
        };
        for stand in atlas.stands.iter().filter(is_of) {
            points.extend(world.find(stand.id.index()).map(|mark| mark.at));
            let is_near = plan.is_near(stand.at);
            if stand.tie.is_some() {
                points.push(end_of(&plan, at_home, is_near));
                let top = sphere::halfway(at_home, stand.at).filter(|_| !is_near);
                points.extend(top.map(|top| plan.on_earth(top)));
            }
            points.extend(corners(land(atlas, &plan, code, is_near)));
        }
    }
    let part = Rect::around(points)?;
    Some(part.grown(part.w.max(part.h) * AROUND))
}

/// Where an arc begins.
fn end_of(plan: &Plan, home: Degrees, is_near: bool) -> Point {
    if is_near {
        plan.stand(home)
    } else {
        plan.on_earth(home)
    }
}

/// A box around the largest piece of a country.
fn land(atlas: &Atlas, plan: &Plan, code: &str, is_near: bool) -> Option<Rect> {
    let rings = &atlas.earth.country(code)?.rings;
    let pieces = if is_near {
        plan.near_land(rings)
    } else {
        plan.land(rings)
    };
    let boxes = pieces.into_iter().filter_map(Rect::around);
    boxes.max_by(|a, b| (a.w * a.h).total_cmp(&(b.w * b.h)))
}

fn corners(of: Option<Rect>) -> impl Iterator<Item = Point> {
    of.into_iter()
        .flat_map(|of| [Point::new(of.x, of.y), Point::new(of.right(), of.bottom())])
}

#[cfg(test)]
mod tests {
    use super::super::world;
    use super::*;
    use crate::snapshot::{Lang, parse};

    fn part_of(file: &[u8], sheet: &Sheet, countries: &[&str]) -> (World, Option<Rect>) {
        let eco = Ecosystem::new(parse(file).unwrap().0);
        let atlas = Atlas::new(&eco);
        let world = world(&eco, &atlas, Lang::En, sheet, "Europe");
        let countries: Vec<String> = countries.iter().map(|code| (*code).to_owned()).collect();
        let part = part(&eco, &atlas, sheet, &world, &countries);
        (world, part)
    }

    fn everything(world: &World) -> Rect {
        world.frame().or(world.bounds()).unwrap()
    }

    const SHIPPED: &[u8] = include_bytes!("../../../../data/snapshot.json");

    #[test]
    fn a_country_far_away_is_seen_with_its_arcs_and_one_nearby_within_the_inset() {
        for sheet in Sheet::ALL {
            let (world, japan) = part_of(SHIPPED, &sheet, &["jp"]);
            let (japan, all) = (japan.unwrap(), everything(&world));
            let osaka = world
                .marks()
                .iter()
                .find(|mark| mark.name.contains("Osaka Bio"));
            assert!(japan.contains(osaka.unwrap().at));
            let (_, sweden) = part_of(SHIPPED, &sheet, &["se"]);
            let sweden = sweden.unwrap();
            assert!(japan.w < all.w * 0.7 && sweden.w < all.w && !japan.holds(&sweden));
            let (_, both) = part_of(SHIPPED, &sheet, &["jp", "se"]);
            assert!(both.unwrap().holds(&sweden) && both.unwrap().w >= japan.w);
        }
    }

    #[test]
    fn a_country_of_nobody_is_no_part() {
        for countries in [&["it"][..], &["zz"], &[]] {
            assert_eq!(part_of(SHIPPED, &Sheet::BROAD, countries).1, None);
        }
    }

    #[test]
    fn across_the_antimeridian_the_picture_goes_the_short_way() {
        // At home in Fiji: Samoa lies on the other side of the 180th meridian, and next door.
        let file = br#"{"schema": 1, "title": "Sea", "places": [
            {"id": "suva", "name": "Suva", "kind": "town", "lat": -18.1, "lon": 178.4, "country": "FJ"},
            {"id": "apia", "name": "Apia", "kind": "town", "lat": -13.8, "lon": -171.8, "country": "WS"},
            {"id": "nome", "name": "Nome", "kind": "town", "lat": 64.5, "lon": -165.4, "country": "US"}],
            "nodes": [{"id": "f", "kind": "member", "name": "F", "place": "suva"},
            {"id": "s", "kind": "partner", "name": "S", "place": "apia"},
            {"id": "u", "kind": "partner", "name": "U", "place": "nome"}],
            "ties": [{"from": "f", "to": "s", "kind": "collaborates-with"}]}"#;
        let (world, samoa) = part_of(file, &Sheet::BROAD, &["ws"]);
        let samoa = samoa.unwrap();
        assert!(samoa.w < everything(&world).w / 10.0, "{samoa:?}");
        assert!(world.marks().iter().any(|mark| samoa.contains(mark.at)));
    }
}
