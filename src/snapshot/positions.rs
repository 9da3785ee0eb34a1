//! Where marks stand, as a file says it: all of it is right, or the page works it out.

use super::json;
use super::split::{Section, Span, Splitter};
use super::{Issue, MAX_POSITION, Positions};

/// About so many bytes has a position.
const POSITION: usize = 32;

/// The section on its way, in steps. A view of which one position is no pair of numbers, or too far out, is left out whole: a
/// picture with some marks in the wrong place is worse than none.
pub(super) struct Placing<'a> {
    bytes: &'a [u8],
    splitter: Splitter<'a>,
    is_split: bool,
    /// The positions of the network, and how many of them are read.
    spans: Vec<Span>,
    read: Vec<[f64; 2]>,
    positions: Positions,
}

impl<'a> Placing<'a> {
    /// Begins with the bytes of the section.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            splitter: Splitter::new(bytes, &["network"]),
            is_split: false,
            spans: Vec::new(),
            read: Vec::new(),
            positions: Positions::default(),
        }
    }

    /// Goes on for about so many positions; whether all are read.
    pub(super) fn advance(&mut self, work: usize, issues: &mut Vec<Issue>) -> bool {
        if !self.is_split {
            match self.splitter.advance(work.saturating_mul(POSITION)) {
                Ok(is_split) => self.is_split = is_split,
                Err(_) => {
                    issues.push(bad("positions"));
                    return true;
                }
            }
            return false;
        }
        if !self.spans.is_empty() {
            self.list(work, issues);
            return false;
        }
        match self.splitter.sections.pop_first() {
            Some((key, section)) => self.section(key, section, issues),
            None => return true,
        }
        false
    }

    /// What was read.
    pub(super) fn finish(self) -> Positions {
        self.positions
    }

    /// The next positions of the network.
    fn list(&mut self, work: usize, issues: &mut Vec<Issue>) {
        let from = self.read.len();
        for span in self.spans.iter().skip(from).take(work) {
            match position(span.of(self.bytes)) {
                Some(at) => self.read.push(at),
                None => {
                    issues.push(bad(&format!("positions.network[{}]", self.read.len())));
                    (self.spans, self.read) = Default::default();
                    return;
                }
            }
        }
        if self.read.len() == self.spans.len() {
            self.spans = Vec::new();
            self.positions.network = std::mem::take(&mut self.read);
        }
    }

    fn section(&mut self, key: String, section: Section, issues: &mut Vec<Issue>) {
        match section {
            Section::List(spans) => {
                self.read.reserve_exact(spans.len());
                self.spans = spans;
            }
            Section::Value(_) if key == "network" => issues.push(bad("positions.network")),
            Section::Value(value) if key == "names" => match json::read(value.of(self.bytes)) {
                Ok(names) => self.positions.names = names,
                Err(_) => issues.push(bad("positions.names")),
            },
            Section::Value(value) => {
                let path = format!("positions.{key}");
                if let Ok(value) = serde_json::from_slice(value.of(self.bytes)) {
                    issues.push(Issue::warning(path, "issue-unknown-field").with("field", &key));
                    self.positions.extra.insert(key, value);
                } else {
                    issues.push(bad(&path));
                }
            }
        }
    }
}

fn bad(path: &str) -> Issue {
    Issue::error(path, "issue-bad-positions").with("field", path)
}

/// Two numbers that are numbers, not too far out to be seen.
fn position(bytes: &[u8]) -> Option<[f64; 2]> {
    let (x, y): (f64, f64) = json::read(bytes).ok()?;
    let at = [x, y];
    at.iter()
        .all(|number| number.abs() <= MAX_POSITION)
        .then_some(at)
}
