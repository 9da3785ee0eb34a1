//! Which years are asked for, and what is dated in them. Knows stated dates only: it completes none, and a report's year
//! is no date of what the report names.

use crate::ecosystem::Ecosystem;
use crate::snapshot::{Date, NodeKind};
use std::fmt;

/// The years asked for, both ends included; the default asks for nothing.
///
/// ```
/// use ecosystem_explorer::query::Years;
///
/// let years = Years::parse("2022-2025,dated");
/// assert_eq!((years.from, years.to, years.dated_only), (Some(2022), Some(2025), true));
/// assert_eq!(Years::parse("2024-").to_string(), "2024-");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// The first year; `None` for the first there is.
    pub from: Option<i32>,
    /// The last year; `None` for the last there is.
    pub to: Option<i32>,
    /// Whether projects and events without a stated date are left out.
    pub dated_only: bool,
}

impl Years {
    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Years::default()
    }

    /// Reads the grammar of links: `2022-2025`, `2022`, `2022-`, `-2025`, each with or without `,dated`; `dated`. Years
    /// the wrong way round are turned; what is no year is skipped.
    #[must_use]
    pub fn parse(text: &str) -> Years {
        let year = |text: &str| {
            text.parse()
                .ok()
                .filter(|year| (1800..=2200).contains(year))
        };
        let mut years = Years::default();
        for part in text.split(',').map(str::trim) {
            if part == "dated" {
                years.dated_only = true;
            } else if let Some((from, to)) = part.split_once('-') {
                (years.from, years.to) = (year(from), year(to));
            } else {
                (years.from, years.to) = (year(part), year(part));
            }
        }
        if let (Some(from), Some(to)) = (years.from, years.to)
            && from > to
        {
            (years.from, years.to) = (Some(to), Some(from));
        }
        years
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (None, None) => {}
            (Some(from), Some(to)) if from == to => write!(f, "{from}")?,
            (from, to) => {
                let said =
                    |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
                write!(f, "{}-{}", said(from), said(to))?;
            }
        }
        if self.dated_only {
            let comma = if self.from.is_some() || self.to.is_some() {
                ","
            } else {
                ""
            };
            write!(f, "{comma}dated")?;
        }
        Ok(())
    }
}

/// When a date begins and ends, in years: 2025 is 2025 to 2026, September 2025 is 2025 8/12 to 2025 9/12. It covers what
/// its precision leaves open. Months are equally long, days are parts of their month.
#[must_use]
pub fn moments(date: Date) -> (f64, f64) {
    let year = f64::from(date.year);
    let Some(month) = date.month else {
        return (year, year + 1.0);
    };
    let from = year + f64::from(month - 1) / 12.0;
    match date.day {
        None => (from, from + 1.0 / 12.0),
        Some(day) => {
            let day = f64::from(day.min(31));
            (
                from + (day - 1.0) / (12.0 * 31.0),
                from + day / (12.0 * 31.0),
            )
        }
    }
}

/// The years of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    /// Has no date to ask for: an organisation, a theme.
    Timeless,
    /// A project or an event for which no source states a date.
    Undated,
    /// From the first to the last year; an open end goes on.
    Dated(i16, i16),
}

/// The years of every node, ready for filtering: four bytes or so a node.
#[derive(Clone, Debug, Default)]
pub struct YearIndex {
    spans: Vec<Span>,
    bounds: Option<(i16, i16)>,
}

impl YearIndex {
    /// Reads the stated dates. O(nodes).
    #[must_use]
    pub fn new(eco: &Ecosystem) -> YearIndex {
        let mut bounds: Option<(i16, i16)> = None;
        let spans = eco
            .nodes()
            .map(|id| {
                let node = eco.node(id);
                let year = |date: Option<Date>| date.and_then(|of| i16::try_from(of.year).ok());
                let (since, until) = (year(node.since), year(node.until));
                for year in [since, until].into_iter().flatten() {
                    let (first, last) = bounds.unwrap_or((year, year));
                    bounds = Some((first.min(year), last.max(year)));
                }
                match (since, until) {
                    (None, None) if matches!(node.kind, NodeKind::Project | NodeKind::Event) => {
                        Span::Undated
                    }
                    (None, None) => Span::Timeless,
                    (since, until) => {
                        Span::Dated(since.unwrap_or(i16::MIN), until.unwrap_or(i16::MAX))
                    }
                }
            })
            .collect();
        YearIndex { spans, bounds }
    }

    /// The first and the last year that any source states; `None` where nothing is dated.
    #[must_use]
    pub fn bounds(&self) -> Option<(i32, i32)> {
        self.bounds
            .map(|(first, last)| (i32::from(first), i32::from(last)))
    }

    /// Whether each node is left: what is dated where its years meet those asked for, what has no date to ask for
    /// always, projects and events without a stated date unless only dated ones are asked for. `None` when nothing is
    /// asked for. O(nodes).
    #[must_use]
    pub fn left(&self, years: Years) -> Option<Vec<bool>> {
        if years.is_empty() {
            return None;
        }
        let from = years.from.unwrap_or(i32::MIN);
        let to = years.to.unwrap_or(i32::MAX);
        let left = |span: &Span| match *span {
            Span::Timeless => true,
            Span::Undated => !years.dated_only,
            Span::Dated(first, last) => i32::from(first) <= to && i32::from(last) >= from,
        };
        Some(self.spans.iter().map(left).collect())
    }

    /// How many projects and events among those have no stated date.
    #[must_use]
    pub fn undated(&self, among: &[bool]) -> usize {
        self.of(among)
            .filter(|span| **span == Span::Undated)
            .count()
    }

    /// For each year of [`YearIndex::bounds`], how many among those are known to belong to it: those with two ends to
    /// each year between them, those with one end to that year alone. O(nodes + years).
    #[must_use]
    pub fn histogram(&self, among: &[bool]) -> Vec<usize> {
        let Some((first, last)) = self.bounds else {
            return Vec::new();
        };
        let slot = |year: i16| usize::try_from(year - first).unwrap_or_default();
        let mut changes = vec![0_isize; slot(last) + 2];
        for span in self.of(among) {
            let Span::Dated(since, until) = *span else {
                continue;
            };
            let known = match (since, until) {
                (i16::MIN, until) => (until, until),
                (since, i16::MAX) => (since, since),
                both => both,
            };
            for (at, by) in [(slot(known.0), 1), (slot(known.1) + 1, -1)] {
                if let Some(change) = changes.get_mut(at) {
                    *change += by;
                }
            }
        }
        changes.pop();
        let mut sum = 0_isize;
        changes
            .into_iter()
            .map(|change| {
                sum += change;
                usize::try_from(sum).unwrap_or_default()
            })
            .collect()
    }

    fn of<'a>(&'a self, among: &'a [bool]) -> impl Iterator<Item = &'a Span> {
        self.spans
            .iter()
            .zip(among)
            .filter(|(_, among)| **among)
            .map(|(span, _)| span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{FacetIndex, Filter};
    use crate::snapshot::parse;
    use proptest::prelude::*;

    fn shipped() -> (Ecosystem, YearIndex) {
        let file = include_bytes!("../../data/snapshot.json");
        let eco = Ecosystem::new(parse(file).unwrap().0);
        let index = YearIndex::new(&eco);
        (eco, index)
    }

    fn names(eco: &Ecosystem, left: &[bool], kind: NodeKind) -> Vec<String> {
        eco.nodes()
            .filter(|id| left[id.index()] && eco.node(*id).kind == kind)
            .map(|id| eco.node(id).id.clone())
            .collect()
    }

    #[test]
    fn the_shipped_facts_are_dated_from_2002_to_2026() {
        let (eco, index) = shipped();
        assert_eq!(index.bounds(), Some((2002, 2026)));
        let all = vec![true; eco.node_count()];
        let counts = index.histogram(&all);
        assert_eq!(counts.len(), 25);
        assert_eq!(counts[0], 1, "the law of 2002");
        assert_eq!(index.undated(&all), 61, "58 projects and 3 events");
    }

    #[test]
    fn a_year_leaves_what_meets_it_and_what_has_no_date() {
        let (eco, index) = shipped();
        let left = index.left(Years::parse("2023")).unwrap();
        let projects = names(&eco, &left, NodeKind::Project);
        assert!(
            projects.contains(&"tclock4ad".to_owned()),
            "began in March 2023"
        );
        assert!(
            projects.contains(&"biomatdb".to_owned()),
            "began in 2022, and no source says when it ends"
        );
        assert!(
            !projects.contains(&"innomedcatalyst".to_owned()),
            "began in October 2024"
        );
        assert!(
            projects.contains(&"debuting".to_owned()),
            "no source dates it"
        );
        assert_eq!(
            names(&eco, &left, NodeKind::Event).len(),
            3,
            "no event is dated in 2023: only those without a date stay"
        );
        assert_eq!(names(&eco, &left, NodeKind::Organisation).len(), 51);
        let dated = index.left(Years::parse("2023,dated")).unwrap();
        assert!(!names(&eco, &dated, NodeKind::Project).contains(&"debuting".to_owned()));
        assert_eq!(names(&eco, &dated, NodeKind::Event), Vec::<String>::new());
    }

    #[test]
    fn counts_of_facets_follow_the_years() {
        let (eco, index) = shipped();
        let facets = FacetIndex::new(&eco);
        let left = index.left(Years::parse("2026,dated")).unwrap();
        let outcome = facets.apply_within(&Filter::default(), Some(&left));
        let event = NodeKind::ALL
            .iter()
            .filter(|kind| !names(&eco, &vec![true; eco.node_count()], **kind).is_empty())
            .position(|kind| *kind == NodeKind::Event)
            .unwrap();
        assert_eq!(
            outcome.counts[0][event],
            names(&eco, &left, NodeKind::Event).len()
        );
        let members = facets.apply_within(&Filter::parse("kind:member"), Some(&left));
        assert_eq!(members.counts[0][event], outcome.counts[0][event]);
        assert_eq!(members.count, 12);
    }

    #[test]
    fn a_date_covers_what_it_leaves_open() {
        let (from, to) = moments(Date::parse("2025").unwrap());
        assert_eq!((from, to), (2025.0, 2026.0));
        let (from, to) = moments(Date::parse("2025-12").unwrap());
        assert!((from - (2025.0 + 11.0 / 12.0)).abs() < 1e-9 && (to - 2026.0).abs() < 1e-9);
        let day = moments(Date::parse("2025-12-31").unwrap());
        assert!(day.0 > from && (day.1 - 2026.0).abs() < 1e-9);
    }

    #[test]
    fn links_with_years_open_as_far_as_they_can() {
        assert!(Years::parse("").is_empty());
        assert!(Years::parse("autumn").is_empty());
        assert_eq!(Years::parse("2025-2022"), Years::parse("2022-2025"));
        assert_eq!(Years::parse("9999-2025").from, None);
        assert_eq!(Years::parse("dated").to_string(), "dated");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(from in proptest::option::of(1800..2000), to in proptest::option::of(2000..=2200), dated_only: bool) {
            let years = Years { from, to, dated_only };
            prop_assert_eq!(Years::parse(&years.to_string()), years);
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = Years::parse(&text);
        }
    }
}
