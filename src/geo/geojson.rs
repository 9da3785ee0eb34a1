//! GeoJSON lines: roads and rivers. Knows named lines; skips everything else in the file.

use super::{Degrees, GeoError};
use serde_json::Value;

/// A named line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The property `name`, empty when there is none.
    pub name: String,
    /// Its points.
    pub points: Vec<Degrees>,
}

/// The lines of a feature collection (RFC 7946), in the order of the file; positions that are not numbers are skipped.
///
/// # Errors
///
/// When the bytes are no feature collection.
pub fn courses(bytes: &[u8]) -> Result<Vec<Course>, GeoError> {
    let file: Value =
        serde_json::from_slice(bytes).map_err(|error| GeoError::Malformed(error.to_string()))?;
    let features = file
        .get("features")
        .and_then(Value::as_array)
        .ok_or_else(|| GeoError::Malformed("it has no features".to_owned()))?;
    let of = |entry: &Value, field: &str, name: &str| -> String {
        entry
            .get(field)
            .and_then(|field| field.get(name))
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    Ok(features
        .iter()
        .filter(|entry| of(entry, "geometry", "type") == "LineString")
        .map(|entry| Course {
            name: of(entry, "properties", "name"),
            points: entry
                .get("geometry")
                .and_then(|geometry| geometry.get("coordinates"))
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(|position| {
                    let lon = position.get(0)?.as_f64()?;
                    let lat = position.get(1)?.as_f64()?;
                    Some(Degrees { lon, lat })
                })
                .collect(),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_road_and_the_river() {
        let road = courses(include_bytes!("../../data/geo/via-emilia.geojson")).unwrap();
        assert_eq!(
            (road[0].name.as_str(), road[0].points.len()),
            ("Via Emilia", 12)
        );
        let river = courses(include_bytes!("../../data/geo/po.geojson")).unwrap();
        assert_eq!((river[0].name.as_str(), river[0].points.len()), ("Po", 17));
        assert!(
            river[0]
                .points
                .windows(2)
                .all(|pair| pair[0].lon < pair[1].lon)
        );
    }

    #[test]
    fn other_geometries_are_skipped_and_other_files_refused() {
        let mixed = br#"{"features":[{"geometry":{"type":"Point","coordinates":[1,2]}},
            {"geometry":{"type":"LineString","coordinates":[[1,2],["x",3],[4]]}},{}]}"#;
        assert_eq!(
            courses(mixed).unwrap()[0].points,
            [Degrees { lon: 1.0, lat: 2.0 }]
        );
        assert!(courses(b"[]").is_err());
    }
}
