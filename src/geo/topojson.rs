//! TopoJSON to outlines: shared arcs, quantisation, delta encoding. Knows areas; skips whatever else a file holds.
//!
//! The TopoJSON format specification, version 1 (Bostock and Metcalf, 2013).

use super::{Degrees, GeoError};
use crate::sorting::Gathering;
use serde_json::Value;
use std::collections::BTreeMap;

/// An area with its properties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    /// Properties of the file, numbers as text.
    pub properties: BTreeMap<String, String>,
    /// Polygons: an outer ring, then its holes. Rings do not repeat their first point; outer rings run
    /// counter-clockwise seen with north up (RFC 7946), holes the other way.
    pub polygons: Vec<Vec<Vec<Degrees>>>,
}

impl Feature {
    /// A property, empty when the file has none of that name.
    #[must_use]
    pub fn property(&self, name: &str) -> &str {
        self.properties.get(name).map_or("", String::as_str)
    }

    /// All rings, outer ones and holes alike: filled even-odd they show the area.
    pub fn rings(&self) -> impl Iterator<Item = &Vec<Degrees>> {
        self.polygons.iter().flatten()
    }

    /// Centroid of the largest polygon by its outer ring: a place for the name. `None` without an area.
    #[must_use]
    pub fn middle(&self) -> Option<Degrees> {
        self.polygons
            .iter()
            .filter_map(|polygon| polygon.first())
            .map(|ring| (signed_area(ring), ring))
            .max_by(|a, b| a.0.abs().total_cmp(&b.0.abs()))
            .and_then(|(area, ring)| centroid(ring, area))
    }
}

#[derive(Clone, Copy)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

/// The areas of the object `object` of a topology, in the order of the file. Geometries that are not areas are
/// skipped, rings with fewer than three points too. O(points).
///
/// # Errors
///
/// When the bytes are no topology, the object is missing, or a geometry points to an arc that does not exist.
pub fn features(bytes: &[u8], object: &str) -> Result<Vec<Feature>, GeoError> {
    let file: Value =
        serde_json::from_slice(bytes).map_err(|error| GeoError::Malformed(error.to_string()))?;
    let kind = kind(&file);
    if kind != "Topology" {
        return Err(GeoError::Malformed(format!("its type is {kind:?}")));
    }
    let transform = match file.get("transform") {
        None | Some(Value::Null) => None,
        Some(transform) => Some(Transform {
            scale: pair(transform.get("scale"))?,
            translate: pair(transform.get("translate"))?,
        }),
    };
    let arcs = list(file.get("arcs"), "arcs")?
        .iter()
        .map(|arc| decode(list(Some(arc), "an arc")?, transform))
        .collect::<Result<Vec<_>, GeoError>>()?;
    let geometry = file
        .get("objects")
        .and_then(|objects| objects.get(object))
        .ok_or_else(|| GeoError::NoObject(object.to_owned()))?;
    let mut features = Vec::new();
    collect(geometry, &arcs, &mut features)?;
    Ok(features)
}

/// An arc in degrees. With a transform, positions are steps from the one before; without, they are degrees.
fn decode(arc: &[Value], transform: Option<Transform>) -> Result<Vec<Degrees>, GeoError> {
    let (mut x, mut y) = (0.0, 0.0);
    arc.iter()
        .map(|position| {
            let (across, up) = pair(Some(position))?;
            let Some(Transform { scale, translate }) = transform else {
                return Ok(Degrees {
                    lon: across,
                    lat: up,
                });
            };
            x += across;
            y += up;
            Ok(Degrees {
                lon: x * scale.0 + translate.0,
                lat: y * scale.1 + translate.1,
            })
        })
        .collect()
}

/// A property that is a number; nothing for what is no number either.
fn number(value: &Value) -> String {
    value
        .as_f64()
        .map(|number| number.to_string())
        .unwrap_or_default()
}

fn kind(of: &Value) -> &str {
    of.get("type").and_then(Value::as_str).unwrap_or_default()
}

/// The elements of a list; none where there is no such field.
fn list<'a>(value: Option<&'a Value>, what: &str) -> Result<&'a [Value], GeoError> {
    match value {
        None => Ok(&[]),
        Some(Value::Array(elements)) => Ok(elements),
        Some(_) => Err(GeoError::Malformed(format!("{what}: not a list"))),
    }
}

/// The first two numbers of a list: a position may have a height too.
fn pair(value: Option<&Value>) -> Result<(f64, f64), GeoError> {
    let number = |at: usize| value?.get(at)?.as_f64();
    number(0)
        .zip(number(1))
        .ok_or_else(|| GeoError::Malformed("not two numbers".to_owned()))
}

fn collect(
    geometry: &Value,
    arcs: &[Vec<Degrees>],
    features: &mut Vec<Feature>,
) -> Result<(), GeoError> {
    let polygons = match kind(geometry) {
        "GeometryCollection" => {
            // A file can nest collections as deeply as serde_json's own limit of 128 lets it.
            return list(geometry.get("geometries"), "geometries")?
                .iter()
                .try_for_each(|inner| collect(inner, arcs, features));
        }
        "Polygon" => geometry.get("arcs").map_or(&[][..], std::slice::from_ref),
        "MultiPolygon" => list(geometry.get("arcs"), "arcs")?,
        _ => return Ok(()),
    };
    let polygons = polygons
        .iter()
        .map(|polygon| {
            let mut rings = list(Some(polygon), "a polygon")?
                .iter()
                .zip(0..)
                .map(|(ring, place)| {
                    let ring = stitch(list(Some(ring), "a ring")?, arcs)?;
                    Ok(wound(ring, place == 0))
                })
                .collect::<Result<Vec<_>, GeoError>>()?;
            rings.retain(|ring| ring.len() >= 3);
            Ok(rings)
        })
        .collect::<Result<Vec<_>, GeoError>>()?;
    let properties = geometry
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, value)| {
            let text = value.as_str().map_or_else(|| number(value), str::to_owned);
            (name.clone(), text)
        })
        .collect_map();
    features.push(Feature {
        properties,
        polygons: polygons
            .into_iter()
            .filter(|rings| !rings.is_empty())
            .collect(),
    });
    Ok(())
}

/// One ring from its arcs: `!n` (a negative number) is arc n from its end; joints are shared points.
fn stitch(ring: &[Value], arcs: &[Vec<Degrees>]) -> Result<Vec<Degrees>, GeoError> {
    let mut points: Vec<Degrees> = Vec::new();
    for number in ring {
        let number = number
            .as_i64()
            .ok_or_else(|| GeoError::Malformed("the number of an arc is not whole".to_owned()))?;
        let backwards = number < 0;
        let arc = usize::try_from(if backwards { !number } else { number })
            .ok()
            .and_then(|index| arcs.get(index))
            .ok_or(GeoError::NoArc(number))?;
        points.pop();
        if backwards {
            points.extend(arc.iter().rev());
        } else {
            points.extend(arc);
        }
    }
    points.pop();
    Ok(points)
}

/// The ring, turned round where it runs the wrong way.
fn wound(mut ring: Vec<Degrees>, outer: bool) -> Vec<Degrees> {
    if (signed_area(&ring) > 0.0) != outer {
        ring.reverse();
    }
    ring
}

/// Square degrees, positive for a ring that runs counter-clockwise with north up (the shoelace formula).
fn signed_area(ring: &[Degrees]) -> f64 {
    edges(ring)
        .map(|(a, b)| a.lon * b.lat - b.lon * a.lat)
        .sum::<f64>()
        / 2.0
}

fn centroid(ring: &[Degrees], area: f64) -> Option<Degrees> {
    let (lon, lat) = edges(ring).fold((0.0, 0.0), |(lon, lat), (a, b)| {
        let cross = a.lon * b.lat - b.lon * a.lat;
        (lon + (a.lon + b.lon) * cross, lat + (a.lat + b.lat) * cross)
    });
    (area != 0.0).then(|| Degrees {
        lon: lon / (6.0 * area),
        lat: lat / (6.0 * area),
    })
}

fn edges(ring: &[Degrees]) -> impl Iterator<Item = (&Degrees, &Degrees)> {
    ring.iter().zip(ring.iter().cycle().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGION: &[u8] = include_bytes!("../../data/geo/emilia-romagna.topo.json");

    /// Square kilometres on the sphere, near enough for a province.
    fn square_kilometres(feature: &Feature) -> f64 {
        feature
            .rings()
            .map(|ring| {
                let lat = ring.iter().map(|at| at.lat).sum::<f64>() / ring.len() as f64;
                signed_area(ring) * 111.2 * 111.2 * lat.to_radians().cos()
            })
            .sum()
    }

    #[test]
    fn nine_provinces_with_their_areas() {
        // ISTAT, km², rounded.
        let known = [
            ("pc", 2586.0),
            ("pr", 3448.0),
            ("re", 2291.0),
            ("mo", 2688.0),
            ("bo", 3702.0),
            ("fe", 2635.0),
            ("ra", 1859.0),
            ("fc", 2378.0),
            ("rn", 922.0),
        ];
        let provinces = features(REGION, "provinces").unwrap();
        assert_eq!(provinces.len(), 9);
        for (province, (id, area)) in provinces.iter().zip(known) {
            assert_eq!(province.property("id"), id);
            let measured = square_kilometres(province);
            assert!(
                (measured / area - 1.0).abs() < 0.03,
                "{id}: {measured} against {area}"
            );
        }
    }

    #[test]
    fn the_middle_of_modena_lies_in_modena() {
        let provinces = features(REGION, "provinces").unwrap();
        let modena = provinces.iter().find(|p| p.property("id") == "mo").unwrap();
        let middle = modena.middle().unwrap();
        assert!(
            (middle.lon - 10.9).abs() < 0.25 && (middle.lat - 44.5).abs() < 0.25,
            "{middle:?}"
        );
    }

    #[test]
    fn neighbours_surround_the_region() {
        let around = features(REGION, "neighbours").unwrap();
        assert_eq!(around.len(), 1);
        assert!(square_kilometres(&around[0]) > 60_000.0);
    }

    #[test]
    fn small_files_by_hand() {
        let square = br#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},
            "arcs":[[[0,0],[2,0],[0,2]],[[2,2],[-2,0],[0,-2]]],
            "objects":{"a":{"type":"Polygon","arcs":[[0,1]],"properties":{"n":7}},
                       "b":{"type":"Polygon","arcs":[[-2,-1]]},
                       "p":{"type":"Point","coordinates":[0,0]},
                       "bad":{"type":"Polygon","arcs":[[9]]},
                       "worse":{"type":"Polygon","arcs":"none"}}}"#;
        let a = features(square, "a").unwrap();
        assert_eq!(a[0].property("n"), "7");
        assert_eq!(a[0].polygons[0][0].len(), 4);
        assert_eq!(
            a[0].polygons[0][0][2],
            Degrees {
                lon: 11.0,
                lat: 21.0
            }
        );
        // The same ring, arcs backwards: wound the same way round.
        let b = features(square, "b").unwrap();
        assert!(signed_area(&b[0].polygons[0][0]) > 0.0);
        assert_eq!(features(square, "p").unwrap(), []);
        assert_eq!(features(square, "bad"), Err(GeoError::NoArc(9)));
        assert!(matches!(
            features(square, "worse"),
            Err(GeoError::Malformed(_))
        ));
        assert_eq!(
            features(square, "none"),
            Err(GeoError::NoObject("none".to_owned()))
        );
        assert!(matches!(
            features(b"<html>", "a"),
            Err(GeoError::Malformed(_))
        ));
        assert!(matches!(
            features(br#"{"type":"Feature"}"#, "a"),
            Err(GeoError::Malformed(_))
        ));
    }
}
