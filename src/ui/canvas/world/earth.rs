//! The ground of the world map: countries in degrees. Compiled in, 14 kB packed. Knows no projection and no reader.

use crate::geo::{Degrees, Feature, features};
use crate::snapshot::Text;

/// A country.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 in lower case; empty for a territory without one.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// Its outlines and holes.
    pub rings: Vec<Vec<Degrees>>,
    /// The middle of its largest part: where something stands that is only known to be in it.
    pub middle: Option<Degrees>,
}

/// The land of the Earth but for Antarctica.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Earth {
    /// The countries that are large enough to be drawn.
    pub countries: Vec<Country>,
}

impl Earth {
    /// Reads the file that is compiled in. If it cannot be read, the map is the sea alone.
    #[must_use]
    pub fn read() -> Self {
        let bytes = include_bytes!("../../../../data/geo/world.topo.json");
        let countries = features(bytes, "countries").unwrap_or_default();
        Self {
            countries: countries.iter().map(country).collect(),
        }
    }

    /// The country with that code in lower case.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|of| of.code == code)
    }
}

fn country(of: &Feature) -> Country {
    let (it, en) = (of.property("it"), of.property("en"));
    Country {
        code: of.property("id").to_ascii_lowercase(),
        name: Text {
            it: it.to_owned(),
            en: if en.is_empty() { it } else { en }.to_owned(),
        },
        rings: of.rings().cloned().collect(),
        middle: of.middle(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Lang;

    #[test]
    fn the_countries_are_there_in_both_languages() {
        let earth = Earth::read();
        assert_eq!(earth.countries.len(), 176);
        let japan = earth.country("jp").unwrap();
        assert_eq!(
            (japan.name.get(Lang::It), japan.name.get(Lang::En)),
            ("Giappone", "Japan")
        );
        assert_eq!(earth.country("tz").unwrap().name.get(Lang::En), "Tanzania");
        assert!(earth.country("aq").is_none() && earth.country("mt").is_none());
    }

    #[test]
    fn the_middle_of_a_country_is_in_its_largest_part() {
        let earth = Earth::read();
        let middle = |code: &str| earth.country(code).unwrap().middle.unwrap();
        // Kansas rather than the way to Alaska, Honshu, France in Europe.
        for (code, lon, lat) in [("us", -99.0, 39.5), ("jp", 137.5, 36.5), ("fr", 2.5, 46.7)] {
            let at = middle(code);
            assert!(
                (at.lon - lon).abs() < 2.0 && (at.lat - lat).abs() < 1.5,
                "{code} {at:?}"
            );
        }
    }
}
