//! Bytes to a snapshot, in steps that are as small as whoever reads wants them. Knows what makes a file unreadable; a broken
//! record is only an issue.

use super::check::Checking;
use super::json::{self, Read, is_json};
use super::positions::Placing;
use super::record::{Record, read_record};
use super::split::{Broken, Section, Span, Splitter};
use super::{Date, Issue, MAX_BYTES, MAX_ISSUES, MAX_NODES, MAX_TIES, Snapshot, Text, Unreadable};
use crate::steps;
use serde::de::IgnoredAny;

/// The version of the contract that this code reads and writes.
pub const SCHEMA: u32 = 1;

/// So many bytes are looked through in the time in which one record is read.
const BYTES: usize = 1024;

/// The lists of records.
pub(super) const LISTS: &[&str] = &[
    "sources",
    "passages",
    "vocabularies",
    "places",
    "nodes",
    "ties",
    "indicators",
    "tours",
];

/// Reads a snapshot at once; [`Parsing`] does the same in steps.
///
/// Everything that can be read is in the snapshot that comes back; for everything else there is an [`Issue`]. The
/// result upholds what the rest of the program relies on: ids are unique, ties and references have both ends, places
/// have coordinates, links are `http`, `https` or `mailto`.
///
/// Runs in time linear in the size of the file (times the logarithm of the number of ids).
///
/// # Errors
/// [`Unreadable`] when the bytes are no snapshot at all: empty, not UTF-8, HTML, not JSON, cut off, not an object, larger
/// than [`MAX_BYTES`], or of a newer schema.
pub fn parse(bytes: &[u8]) -> Result<(Snapshot, Vec<Issue>), Unreadable> {
    let mut parsing = Parsing::new(bytes)?;
    while !parsing.advance(usize::MAX)? {}
    Ok(parsing.finish())
}

/// A snapshot that is being read: [`Parsing::advance`] until it is done, then [`Parsing::finish`].
pub struct Parsing<'a> {
    bytes: &'a [u8],
    stage: Stage,
    /// How many bytes, records or lists of the stage are done.
    at: usize,
    splitter: Splitter<'a>,
    placing: Option<Placing<'a>>,
    snapshot: Snapshot,
    issues: Vec<Issue>,
    /// Issues that were counted only.
    more_issues: usize,
    checking: Checking,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// Is it UTF-8?
    Utf8,
    /// Where do records begin?
    Split,
    /// What stands in front of the lists.
    Head,
    /// A list of [`LISTS`].
    List(usize),
    /// Where marks stand.
    Positions,
    /// What nobody asked for.
    Rest,
    /// Are the records right for each other?
    Check,
    Done,
}

impl<'a> Parsing<'a> {
    /// Begins to read.
    ///
    /// # Errors
    /// When the file is empty, too large or HTML.
    pub fn new(bytes: &'a [u8]) -> Result<Parsing<'a>, Unreadable> {
        if bytes.len() > MAX_BYTES {
            return Err(Unreadable::new("unreadable-too-large").with("megabytes", MAX_BYTES >> 20));
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        Ok(Parsing {
            bytes,
            stage: Stage::Utf8,
            at: 0,
            splitter: Splitter::new(bytes, LISTS),
            placing: None,
            snapshot: Snapshot {
                schema: SCHEMA,
                ..Snapshot::default()
            },
            issues: Vec::new(),
            more_issues: 0,
            checking: Checking::default(),
        })
    }

    /// Goes on for about `work` records; whether everything is read.
    ///
    /// # Errors
    /// As soon as it is clear that the file is no snapshot.
    pub fn advance(&mut self, work: usize) -> Result<bool, Unreadable> {
        let work = work.max(1);
        let next = match self.stage {
            Stage::Utf8 => self.utf8(work.saturating_mul(4 * BYTES))?,
            Stage::Split => self.split(work.saturating_mul(BYTES))?,
            Stage::Head => Some(self.head()?),
            Stage::List(number) => self.list(number, work)?,
            Stage::Positions => self.positions(work),
            Stage::Rest => {
                self.rest();
                self.splitter = Splitter::new(&[], LISTS);
                Some(Stage::Check)
            }
            Stage::Check => self
                .checking
                .advance(&mut self.snapshot, &mut self.issues, work)
                .then_some(Stage::Done),
            Stage::Done => None,
        };
        if let Some(more) = self.issues.len().checked_sub(MAX_ISSUES) {
            self.more_issues += more;
            self.issues.truncate(MAX_ISSUES);
        }
        if let Some(next) = next {
            self.stage = next;
            self.at = 0;
        }
        Ok(self.stage == Stage::Done)
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        let bytes = self.bytes.len().max(1);
        // Of ten parts of the time one looks for records, six read them and three compare them.
        let (before, part, done, all) = match self.stage {
            Stage::Utf8 => (0.0, 0.02, self.at, bytes),
            Stage::Split => (0.02, 0.08, self.splitter.at(), bytes),
            Stage::Head => (0.1, 0.0, 0, 1),
            Stage::List(number) => {
                let length = |key: &&str| match self.splitter.sections.get(*key) {
                    Some(Section::List(spans)) => spans.len(),
                    _ => 0,
                };
                let snapshot = &self.snapshot;
                let read = snapshot.nodes.len() + snapshot.ties.len();
                let left: usize = LISTS.iter().skip(number).map(length).sum();
                (0.1, 0.6, read, (read + left).saturating_sub(self.at))
            }
            Stage::Positions | Stage::Rest => (0.7, 0.0, 0, 1),
            Stage::Check => (
                0.7,
                0.3,
                self.checking.done(),
                Checking::all(&self.snapshot),
            ),
            Stage::Done => (1.0, 0.0, 0, 1),
        };
        before + part * steps::share(done, all).min(1.0)
    }

    /// What was read, and what was wrong; what is not read yet is not there.
    #[must_use]
    pub fn finish(mut self) -> (Snapshot, Vec<Issue>) {
        if self.more_issues > 0 {
            self.issues
                .push(Issue::warning("", "issue-more").with("count", self.more_issues));
        }
        (self.snapshot, self.issues)
    }

    fn utf8(&mut self, work: usize) -> Result<Option<Stage>, Unreadable> {
        let until = self.bytes.len().min(self.at.saturating_add(work));
        let piece = self.bytes.get(self.at..until).unwrap_or_default();
        match std::str::from_utf8(piece) {
            Ok(_) => self.at = until,
            // A letter goes on in the next piece.
            Err(error) if error.error_len().is_none() && until < self.bytes.len() => {
                self.at += error.valid_up_to();
            }
            Err(error) => {
                return Err(
                    Unreadable::new("unreadable-utf8").with("byte", self.at + error.valid_up_to())
                );
            }
        }
        if self.at < self.bytes.len() {
            return Ok(None);
        }
        let text = std::str::from_utf8(self.bytes.get(..64).unwrap_or(self.bytes));
        let begin = match text {
            Ok(text) => text,
            // Cut inside a letter.
            Err(error) => {
                std::str::from_utf8(self.bytes.get(..error.valid_up_to()).unwrap_or_default())
                    .unwrap_or_default()
            }
        };
        let first = begin.trim_start().chars().next();
        let first = first.or_else(|| {
            // More space than anybody writes.
            let text = std::str::from_utf8(self.bytes).unwrap_or_default();
            text.trim_start().chars().next()
        });
        match first {
            None => Err(Unreadable::new("unreadable-empty")),
            Some('<') => Err(Unreadable::new("unreadable-html")),
            Some(_) => Ok(Some(Stage::Split)),
        }
    }

    fn split(&mut self, work: usize) -> Result<Option<Stage>, Unreadable> {
        let done = self
            .splitter
            .advance(work)
            .map_err(|Broken| self.refuse())?;
        self.at = self.splitter.at();
        if !done {
            return Ok(None);
        }
        // What stands in front of, between and behind the lists is small; records are tried when they are read.
        let replaced = std::mem::take(&mut self.splitter.replaced);
        let sections = self.splitter.sections.iter();
        let is_json = sections
            .filter(|(key, _)| *key != "positions")
            .filter_map(|(_, section)| match section {
                Section::Value(span) => Some(span),
                Section::List(_) => None,
            })
            .chain(replaced.iter().flat_map(|section| match section {
                Section::Value(span) => std::slice::from_ref(span),
                Section::List(spans) => spans,
            }))
            .all(|span| is_json(span.of(self.bytes)));
        if is_json {
            Ok(Some(Stage::Head))
        } else {
            Err(self.refuse())
        }
    }

    /// What serde says of the whole file.
    fn refuse(&self) -> Unreadable {
        let text = std::str::from_utf8(self.bytes).unwrap_or_default();
        match serde_json::from_slice::<IgnoredAny>(text.as_bytes()) {
            Err(error) => refuse(text, &error),
            Ok(_) => Unreadable::new("unreadable-no-snapshot"),
        }
    }

    fn head(&mut self) -> Result<Stage, Unreadable> {
        match self.take::<u32>("schema") {
            Some(newer) if newer > SCHEMA => {
                return Err(Unreadable::new("unreadable-newer")
                    .with("found", newer)
                    .with("known", SCHEMA));
            }
            Some(_) => {}
            None if !self.splitter.sections.contains_key("nodes") => {
                return Err(Unreadable::new("unreadable-no-snapshot"));
            }
            None => self
                .issues
                .push(Issue::warning("schema", "issue-no-schema")),
        }
        self.snapshot.title = self.take::<Text>("title").unwrap_or_default();
        self.snapshot.about = self.take("about").unwrap_or_default();
        self.snapshot.as_of = self.take::<Date>("as_of");
        self.snapshot.publisher = self.take("publisher").unwrap_or_default();
        self.snapshot.licence = self.take("licence").unwrap_or_default();
        self.snapshot.cluster = self.take("cluster");
        Ok(Stage::List(0))
    }

    fn take<T: Read>(&mut self, key: &str) -> Option<T> {
        let Section::Value(span) = self.splitter.sections.remove(key)? else {
            return None;
        };
        json::read(span.of(self.bytes))
            .map_err(|detail| {
                self.issues.push(
                    Issue::error(key, "issue-bad-value")
                        .with("field", key)
                        .with("detail", detail),
                )
            })
            .ok()
    }

    /// The next records of a list.
    fn list(&mut self, number: usize, work: usize) -> Result<Option<Stage>, Unreadable> {
        let key = LISTS.get(number).copied().unwrap_or_default();
        let after = match number + 1 {
            next if next < LISTS.len() => Stage::List(next),
            _ => Stage::Positions,
        };
        let spans = match self.splitter.sections.get(key) {
            None => return Ok(Some(after)),
            Some(Section::Value(span)) => {
                let detail = json::no_list(span.of(self.bytes));
                self.issues.push(
                    Issue::error(key, "issue-not-a-list")
                        .with("field", key)
                        .with("detail", detail),
                );
                self.splitter.sections.remove(key);
                return Ok(Some(after));
            }
            Some(Section::List(spans)) => spans,
        };
        let from = self.at;
        let until = spans.len().min(from.saturating_add(work));
        let batch = Batch {
            bytes: self.bytes,
            key,
            spans: spans.get(from..until).unwrap_or_default(),
            from,
            count: spans.len(),
        };
        let (snapshot, issues) = (&mut self.snapshot, &mut self.issues);
        let read = match key {
            "sources" => batch.read(&mut snapshot.sources, usize::MAX, issues),
            "passages" => batch.read(&mut snapshot.passages, usize::MAX, issues),
            "vocabularies" => batch.read(&mut snapshot.vocabularies, usize::MAX, issues),
            "places" => batch.read(&mut snapshot.places, usize::MAX, issues),
            "nodes" => batch.read(&mut snapshot.nodes, MAX_NODES, issues),
            "ties" => batch.read(&mut snapshot.ties, MAX_TIES, issues),
            "tours" => batch.read(&mut snapshot.tours, usize::MAX, issues),
            _ => batch.read(&mut snapshot.indicators, usize::MAX, issues),
        };
        let is_last = until == spans.len();
        self.at = until;
        read.map_err(|Broken| self.refuse())?;
        if is_last {
            self.splitter.sections.remove(key);
        }
        Ok(is_last.then_some(after))
    }

    /// The next positions.
    fn positions(&mut self, work: usize) -> Option<Stage> {
        if let Some(Section::Value(span)) = self.splitter.sections.remove("positions") {
            self.placing = Some(Placing::new(span.of(self.bytes)));
        }
        if let Some(placing) = &mut self.placing
            && !placing.advance(work, &mut self.issues)
        {
            return None;
        }
        if let Some(placing) = self.placing.take() {
            self.snapshot.positions = placing.finish();
        }
        Some(Stage::Rest)
    }

    /// What nobody asked for: kept, and reported once each.
    fn rest(&mut self) {
        for (key, section) in std::mem::take(&mut self.splitter.sections) {
            self.issues
                .push(Issue::warning(key.clone(), "issue-unknown-field").with("field", &key));
            if let Section::Value(span) = section
                && let Ok(value) = serde_json::from_slice(span.of(self.bytes))
            {
                self.snapshot.extra.insert(key, value);
            }
        }
    }
}

/// Some records of a list that follow each other.
struct Batch<'a> {
    bytes: &'a [u8],
    key: &'a str,
    spans: &'a [Span],
    /// The number of the first.
    from: usize,
    /// How many the list has.
    count: usize,
}

impl Batch<'_> {
    fn read<T: Record>(
        &self,
        to: &mut Vec<T>,
        most: usize,
        issues: &mut Vec<Issue>,
    ) -> Result<(), Broken> {
        if self.from == 0 {
            if self.count > most {
                issues.push(
                    Issue::error(self.key, "issue-too-many")
                        .with("count", self.count)
                        .with("most", most),
                );
            }
            to.reserve_exact(self.count.min(most));
        }
        for (index, span) in (self.from..).zip(self.spans) {
            let json = span.of(self.bytes);
            if index < most {
                to.extend(read_record(self.key, index, json, issues)?);
            } else if !is_json(json) {
                return Err(Broken);
            }
        }
        Ok(())
    }
}

fn refuse(text: &str, error: &serde_json::Error) -> Unreadable {
    let code = match error.classify() {
        serde_json::error::Category::Eof => "unreadable-truncated",
        serde_json::error::Category::Data if !text.trim_start().starts_with('{') => {
            "unreadable-no-snapshot"
        }
        _ => "unreadable-json",
    };
    Unreadable::new(code)
        .with("line", error.line())
        .with("column", error.column())
}

/// What serde says, without its position (which is one inside a fragment).
pub(super) fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ")
        .map_or(text.as_str(), |(what, _)| what)
        .to_owned()
}
