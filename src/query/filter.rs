//! Which values are asked for. Several values of one facet are "or", facets among each other are "and".

use std::collections::{BTreeMap, BTreeSet};

/// The values asked for, by facet.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    values: BTreeMap<String, BTreeSet<String>>,
}

impl Filter {
    /// Asks for a value, or no longer.
    pub fn toggle(&mut self, facet: &str, value: &str) {
        let values = self.values.entry(facet.to_owned()).or_default();
        if !values.remove(value) {
            values.insert(value.to_owned());
        }
        if values.is_empty() {
            self.values.remove(facet);
        }
    }

    /// Forgets one facet.
    pub fn clear_facet(&mut self, facet: &str) {
        self.values.remove(facet);
    }

    /// Whether a value is asked for.
    #[must_use]
    pub fn has(&self, facet: &str, value: &str) -> bool {
        self.values
            .get(facet)
            .is_some_and(|values| values.contains(value))
    }

    /// Whether nothing is asked for, so that everything is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The facets with their values, in order.
    pub fn facets(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        self.values
            .iter()
            .map(|(facet, values)| (facet.as_str(), values))
    }

    /// Every pair of facet and value, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.facets()
            .flat_map(|(facet, values)| values.iter().map(move |value| (facet, value.as_str())))
    }

    /// Reads the grammar of the link and of the attribute `filter`: `kind:member,hub;value_chain:medtech`. What does not
    /// fit is skipped.
    #[must_use]
    pub fn parse(text: &str) -> Filter {
        let mut filter = Filter::default();
        for (facet, values) in text.split(';').filter_map(|part| part.split_once(':')) {
            for value in values.split(',').filter(|value| !value.trim().is_empty()) {
                filter
                    .values
                    .entry(facet.trim().to_owned())
                    .or_default()
                    .insert(value.trim().to_owned());
            }
        }
        filter
    }
}

impl std::fmt::Display for Filter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, (facet, values)) in self.values.iter().enumerate() {
            let separator = if index == 0 { "" } else { ";" };
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            write!(f, "{separator}{facet}:{}", values.join(","))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_link_says_what_is_asked_for() {
        let filter = Filter::parse("kind:member,hub;value_chain:medtech");
        assert!(filter.has("kind", "hub") && filter.has("value_chain", "medtech"));
        assert_eq!(filter.to_string(), "kind:hub,member;value_chain:medtech");
    }

    #[test]
    fn asking_twice_is_not_asking() {
        let mut filter = Filter::default();
        filter.toggle("kind", "member");
        filter.toggle("kind", "member");
        assert!(filter.is_empty());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(pairs in proptest::collection::vec(("[a-z_]{1,8}", "[a-z0-9-]{1,8}"), 0..8)) {
            let mut filter = Filter::default();
            for (facet, value) in &pairs {
                filter.toggle(facet, value);
            }
            prop_assert_eq!(Filter::parse(&filter.to_string()), filter);
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = Filter::parse(&text);
        }
    }
}
