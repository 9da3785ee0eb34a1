//! Marks that a reader has put somewhere by hand. Knows ids and places of the network in world units; refuses to know who
//! else stands there.

use std::collections::BTreeMap;

/// Places by the id of the file, in whole world units.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Pins(BTreeMap<String, (i32, i32)>);

impl Pins {
    /// Whether nobody is pinned.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many are pinned.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Where somebody is pinned.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<(i32, i32)> {
        self.0.get(id).copied()
    }

    /// Everybody who is pinned, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, (i32, i32))> {
        self.0.iter().map(|(id, at)| (id.as_str(), *at))
    }

    /// Puts somebody somewhere.
    pub fn put(&mut self, id: String, at: (i32, i32)) {
        self.0.insert(id, at);
    }

    /// Lets somebody go; whether there was somebody.
    pub fn free(&mut self, id: &str) -> bool {
        self.0.remove(id).is_some()
    }

    /// Reads `unibo:12:-40,rizzoli:3:0`; what does not fit is skipped.
    #[must_use]
    pub fn parse(text: &str) -> Pins {
        let pin = |part: &str| {
            let (rest, y) = part.rsplit_once(':')?;
            let (id, x) = rest.rsplit_once(':')?;
            let at = (x.parse().ok()?, y.parse().ok()?);
            (!id.is_empty()).then(|| (id.to_owned(), at))
        };
        let mut pins = Pins::default();
        text.split(',')
            .filter_map(pin)
            .for_each(|(id, at)| pins.put(id, at));
        pins
    }
}

impl std::fmt::Display for Pins {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let all: Vec<String> = self
            .iter()
            .map(|(id, (x, y))| format!("{id}:{x}:{y}"))
            .collect();
        f.write_str(&all.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::Pins;

    #[test]
    fn places_are_read_as_they_were_written() {
        let pins = Pins::parse("unibo:12:-40,rizzoli:3:0,nowhere,x:1,:1:2,far:1:99999999999");
        assert_eq!(pins.to_string(), "rizzoli:3:0,unibo:12:-40");
        assert_eq!(pins.get("unibo"), Some((12, -40)));
    }
}
