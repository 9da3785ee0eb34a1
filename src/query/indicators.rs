//! The reported numbers: those that can be put side by side, and the rest. Knows what is comparable; refuses to compute
//! anything that no source reports.

use super::fold;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::{Indicator, Lang};
use crate::sorting::{Gathering, Sorting};

/// A reported number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reported<'e> {
    /// The record, with its evidence.
    pub indicator: &'e Indicator,
    /// The node it is about.
    pub about: Option<NodeId>,
}

impl<'e> Reported<'e> {
    /// The ids of the sources that report it, each once, in order.
    #[must_use]
    pub fn sources(&self) -> Vec<&'e str> {
        let sources = self.indicator.evidence.iter();
        let sources = sources.map(|passage| passage.source.as_str()).collect_set();
        sources.into_iter().collect()
    }

    /// Whether the source gives it as it is, and not as "over", "under" or "about".
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.indicator.qualifier.is_empty()
    }
}

/// One number, of several years or from several sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'e> {
    /// At least two, by year; those without a year stand last.
    pub points: Vec<Reported<'e>>,
    /// Whether all of them have the same label in some language; otherwise the sources say it in different words.
    pub same_words: bool,
}

impl<'e> Series<'e> {
    /// The point of a year.
    #[must_use]
    pub fn of_year(&self, year: i32) -> Option<&Reported<'e>> {
        self.points
            .iter()
            .find(|point| point.indicator.year == Some(year))
    }

    /// The first and the last, if they are of different years and both are exact: only then is a difference a number.
    #[must_use]
    pub fn change(&self) -> Option<(f64, f64)> {
        let dated = || {
            self.points
                .iter()
                .filter(|point| point.indicator.year.is_some())
        };
        let (first, last) = (dated().next()?, dated().next_back()?);
        let is_change = first.indicator.year != last.indicator.year;
        (is_change && first.is_exact() && last.is_exact())
            .then_some((first.indicator.value, last.indicator.value))
    }
}

/// All reported numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicators<'e> {
    /// Those that can be put side by side, in the order of the file.
    pub series: Vec<Series<'e>>,
    /// The rest, in the order of the file.
    pub apart: Vec<Reported<'e>>,
}

/// Sorts the reported numbers into series and the rest.
///
/// Two are the same number when they are about the same node, have the same unit, and either the same label in a language, or
/// ids that differ only in the year (`kpi-2022-members`, `kpi-2025-members`). O(n log n) for n numbers.
#[must_use]
pub fn indicators(eco: &Ecosystem) -> Indicators<'_> {
    let all: Vec<Reported<'_>> = eco
        .indicators()
        .iter()
        .map(|indicator| Reported {
            indicator,
            about: indicator.about.as_deref().and_then(|id| eco.find(id)),
        })
        .collect();
    let mut groups: Vec<Vec<Reported<'_>>> = Vec::new();
    // By each key, the number of the group it was first seen in.
    let mut known = std::collections::BTreeMap::new();
    for reported in all {
        let keys = keys(reported.indicator);
        let found = keys.iter().find_map(|key| known.get(key).copied());
        let at: usize = found.unwrap_or(groups.len());
        if at == groups.len() {
            groups.push(Vec::new());
        }
        if let Some(group) = groups.get_mut(at) {
            group.push(reported);
        }
        for key in keys {
            known.entry(key).or_insert(at);
        }
    }
    let (mut series, mut apart) = (Vec::new(), Vec::new());
    for mut group in groups {
        if group.len() < 2 {
            apart.extend(group);
            continue;
        }
        group.order_by_key(|point| point.indicator.year.unwrap_or(i32::MAX));
        series.push(Series {
            same_words: have_same_words(&group),
            points: group,
        });
    }
    Indicators { series, apart }
}

/// What two records of one number have in common: the node and the unit, with the label in a language or the id without its year.
pub(super) fn keys(of: &Indicator) -> Vec<String> {
    let about = of.about.as_deref().unwrap_or_default();
    let unit = fold(of.unit.get(Lang::En));
    let mut keys = vec![format!("id\0{about}\0{unit}\0{}", stem(&of.id))];
    for (lang, label) in [("it", &of.label.it), ("en", &of.label.en)] {
        if !label.is_empty() {
            keys.push(format!("{lang}\0{about}\0{unit}\0{}", fold(label)));
        }
    }
    keys
}

/// An id without the years in it.
fn stem(id: &str) -> String {
    let is_year = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = id.split('-').filter(|part| !is_year(part)).collect();
    parts.join("-")
}

fn have_same_words(group: &[Reported<'_>]) -> bool {
    let Some(first) = group.first() else {
        return true;
    };
    [Lang::It, Lang::En].into_iter().any(|lang| {
        let label = fold(first.indicator.label.get(lang));
        group
            .iter()
            .all(|point| fold(point.indicator.label.get(lang)) == label)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    fn shipped() -> Ecosystem {
        let file = include_bytes!("../../data/snapshot.json");
        Ecosystem::new(parse(file).unwrap().0)
    }

    #[test]
    fn fairs_and_missions_of_2022_and_2025_stand_side_by_side() {
        let eco = shipped();
        let all = indicators(&eco);
        let of = |label: &str| {
            all.series
                .iter()
                .find(|of| of.points[0].indicator.label.en == label)
                .unwrap()
        };
        let fairs = of("International fairs");
        assert_eq!(fairs.change(), Some((5.0, 6.0)));
        assert!(fairs.same_words);
        for point in &fairs.points {
            assert_eq!(point.sources().len(), 1, "each has its source");
            assert_eq!(point.about, eco.cluster());
        }
        assert_eq!(
            of("Members involved in missions").change(),
            Some((9.0, 20.0))
        );
    }

    #[test]
    fn what_is_about_four_thousand_gives_no_difference() {
        let eco = shipped();
        let all = indicators(&eco);
        let followers = all
            .series
            .iter()
            .find(|of| of.points[0].indicator.id == "kpi-2022-social-followers")
            .unwrap();
        assert_eq!(followers.change(), None, "2025 says \"about\"");
        assert!(!followers.same_words, "the reports word it differently");
    }

    #[test]
    fn every_number_is_somewhere_once() {
        let eco = shipped();
        let all = indicators(&eco);
        let in_series: usize = all.series.iter().map(|of| of.points.len()).sum();
        assert_eq!(in_series + all.apart.len(), eco.indicators().len());
        for of in &all.series {
            let units = of
                .points
                .iter()
                .map(|point| point.indicator.unit.en.as_str());
            assert_eq!(units.collect_set().len(), 1);
        }
    }
}
