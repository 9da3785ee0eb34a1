//! A snapshot as a file that a person can read: one record a line, in a stable order.

use super::json;
use super::parse::LISTS;
use super::{Evidence, Extra, Passages, Positions, Snapshot};
use crate::steps;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::ops::Bound;

/// So many passages get their numbers at once.
const AT_ONCE: usize = 8;

/// Writes a snapshot in one go; each passage stands in it once. Reading it again with [`super::parse`] gives the same snapshot.
/// [`Writing`] does the same in steps.
///
/// # Errors
/// Only when a number is not finite, which [`super::parse`] never lets through.
pub fn write(snapshot: &Snapshot) -> Result<String, serde_json::Error> {
    let mut writing = Writing::new(snapshot);
    while !writing.advance(usize::MAX)? {}
    Ok(writing.take())
}

/// The place of the passages among them.
const PASSAGES: usize = 1;

/// A file in the making: [`Writing::advance`] until it is done; what is written can be taken at any time.
pub struct Writing<'a> {
    of: &'a Snapshot,
    /// The number of each passage: in the order of the sources' ids and of their lines, so that a change of one fact changes few
    /// numbers, and neighbours in the text are neighbours in the file.
    numbers: BTreeMap<&'a Evidence, usize>,
    passages: Vec<Passages>,
    stage: Stage<'a>,
    out: String,
}

#[derive(Clone, Copy)]
enum Stage<'a> {
    /// The passages of a node, a tie, an indicator are put in order.
    Gather(usize),
    /// Passages get their numbers; so many have one, and this is the last of them.
    Number(usize, Option<&'a Evidence>),
    Head,
    /// A list and a record of it.
    Record(usize, usize),
    /// The passages of a source, which may be very many: the source, and a line of it.
    Line(usize, usize),
    Tail,
    Done,
}

impl<'a> Writing<'a> {
    /// Nothing is written.
    #[must_use]
    pub fn new(of: &'a Snapshot) -> Writing<'a> {
        Writing {
            of,
            numbers: BTreeMap::new(),
            passages: Vec::new(),
            stage: Stage::Gather(0),
            out: String::new(),
        }
    }

    /// Writes about `work` records; whether all is written.
    ///
    /// # Errors
    /// As [`write`].
    pub fn advance(&mut self, work: usize) -> Result<bool, serde_json::Error> {
        let mut left = work.max(1);
        while left > 0 && !matches!(self.stage, Stage::Done) {
            left -= 1;
            self.stage = match self.stage {
                Stage::Gather(at) => self.gather(at),
                Stage::Number(done, last) => self.number(done, last),
                Stage::Head => self.head()?,
                Stage::Record(PASSAGES, at) if at < self.passages.len() => self.source(at)?,
                Stage::Record(list, at) => self.record(list, at)?,
                Stage::Line(at, line) => self.line(at, line)?,
                Stage::Tail => self.tail()?,
                Stage::Done => Stage::Done,
            };
        }
        Ok(matches!(self.stage, Stage::Done))
    }

    /// How much is done, 0 to 1; about.
    #[must_use]
    pub fn share(&self) -> f64 {
        let all = self.of.nodes.len() + self.of.ties.len();
        match self.stage {
            Stage::Gather(at) => 0.2 * steps::share(at, all),
            Stage::Number(done, _) => 0.2 + 0.1 * steps::share(done, self.numbers.len()),
            Stage::Record(5, at) => 0.3 + 0.7 * steps::share(self.of.nodes.len() + at, all),
            Stage::Record(4, at) => 0.3 + 0.7 * steps::share(at, all),
            Stage::Head | Stage::Record(..) | Stage::Line(..) => 0.3,
            Stage::Tail | Stage::Done => 1.0,
        }
    }

    /// What has been written since it was taken last.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    fn gather(&mut self, at: usize) -> Stage<'a> {
        let of = self.of;
        let (nodes, ties) = (of.nodes.len(), of.ties.len());
        if let Some(node) = of.nodes.get(at) {
            let of_facets = node.facets.values().flatten().map(|of| &of.evidence);
            let of_figures = node.figures.iter().map(|of| &of.evidence);
            for passage in of_facets
                .chain(of_figures)
                .chain([&node.evidence])
                .flatten()
            {
                self.numbers.insert(passage, 0);
            }
        } else if let Some(tie) = of.ties.get(at - nodes) {
            self.numbers
                .extend(tie.evidence.iter().map(|passage| (passage, 0)));
        } else if let Some(indicator) = of.indicators.get(at - nodes - ties) {
            let passages = indicator.evidence.iter();
            self.numbers.extend(passages.map(|passage| (passage, 0)));
        } else if let Some(tour) = of.tours.get(at - nodes - ties - of.indicators.len()) {
            let passages = tour.steps.iter().flat_map(|step| &step.evidence);
            self.numbers.extend(passages.map(|passage| (passage, 0)));
        } else {
            return Stage::Number(0, None);
        }
        Stage::Gather(at + 1)
    }

    fn number(&mut self, done: usize, last: Option<&'a Evidence>) -> Stage<'a> {
        let after = last.map_or(Bound::Unbounded, Bound::Excluded);
        let (mut done, mut last) = (done, last);
        let rest = self
            .numbers
            .range_mut::<&Evidence, _>((after, Bound::Unbounded));
        // One search in the tree for several of them.
        for (of, number) in rest.take(AT_ONCE) {
            *number = done;
            done += 1;
            last = Some(*of);
            let line = (of.line, of.quote.clone());
            match self
                .passages
                .last_mut()
                .filter(|last| last.source == of.source)
            {
                Some(last) => last.lines.push(line),
                None => self.passages.push(Passages {
                    source: of.source.clone(),
                    lines: vec![line],
                    extra: Extra::new(),
                }),
            }
        }
        if done == self.numbers.len() {
            Stage::Head
        } else {
            Stage::Number(done, last)
        }
    }

    fn head(&mut self) -> Result<Stage<'a>, serde_json::Error> {
        let of = self.of;
        let mut top = match serde_json::to_value(Snapshot {
            sources: Vec::new(),
            passages: Vec::new(),
            vocabularies: Vec::new(),
            places: Vec::new(),
            nodes: Vec::new(),
            ties: Vec::new(),
            indicators: Vec::new(),
            tours: Vec::new(),
            positions: Positions::default(),
            title: of.title.clone(),
            about: of.about.clone(),
            publisher: of.publisher.clone(),
            licence: of.licence.clone(),
            cluster: of.cluster.clone(),
            extra: Extra::new(),
            ..*of
        })? {
            Value::Object(map) => map,
            _ => Map::new(),
        };
        for list in LISTS {
            top.shift_remove(*list);
        }
        top.extend(fields(&of.extra));
        self.out.push_str("{\n");
        for (key, value) in &top {
            json::written(&Value::from(key.as_str()), &mut self.out);
            self.out.push_str(": ");
            json::written(value, &mut self.out);
            self.out.push_str(",\n");
        }
        Ok(Stage::Record(0, 0))
    }

    fn record(&mut self, list: usize, at: usize) -> Result<Stage<'a>, serde_json::Error> {
        let Some(name) = LISTS.get(list) else {
            return Ok(Stage::Tail);
        };
        let of = self.of;
        let record = match *name {
            "sources" => value(of.sources.get(at), |of| &of.extra)?,
            "passages" if self.passages.is_empty() => return Ok(Stage::Record(list + 1, 0)),
            // Written source by source, line by line.
            "passages" => None,
            "vocabularies" => value(of.vocabularies.get(at), |of| &of.extra)?,
            "places" => value(of.places.get(at), |of| &of.extra)?,
            "nodes" => value(of.nodes.get(at), |of| &of.extra)?,
            "ties" => value(of.ties.get(at), |of| &of.extra)?,
            "tours" => value(of.tours.get(at), |of| &of.extra)?,
            _ => value(of.indicators.get(at), |of| &of.extra)?,
        };
        if at == 0 {
            self.out.push_str(&format!("\"{name}\": ["));
        }
        let Some((mut value, extra)) = record else {
            // The last list ends without a comma, unless something follows.
            let is_last = list + 1 == LISTS.len() && of.positions.is_empty();
            self.out.push_str(if at == 0 { "]" } else { "\n]" });
            self.out.push_str(if is_last { "\n" } else { ",\n" });
            return Ok(Stage::Record(list + 1, 0));
        };
        self.out.push_str(if at == 0 { "\n" } else { ",\n" });
        number(&mut value, &self.numbers);
        if let Value::Object(map) = &mut value {
            map.extend(fields(extra));
        }
        json::written(&value, &mut self.out);
        Ok(Stage::Record(list, at + 1))
    }

    /// Begins the passages of a source.
    fn source(&mut self, at: usize) -> Result<Stage<'a>, serde_json::Error> {
        self.out
            .push_str(if at == 0 { "\"passages\": [\n" } else { ",\n" });
        let source = self.passages.get(at).map(|of| of.source.clone());
        let none = serde_json::to_value(Passages {
            source: source.unwrap_or_default(),
            lines: Vec::new(),
            extra: Extra::new(),
        })?;
        json::written(&none, &mut self.out);
        // The list of lines is the last field, and empty: it is opened again.
        self.out.truncate(self.out.len() - "]}".len());
        Ok(Stage::Line(at, 0))
    }

    fn line(&mut self, at: usize, line: usize) -> Result<Stage<'a>, serde_json::Error> {
        let lines = self.passages.get(at).map(|of| of.lines.as_slice());
        let Some(of) = lines.and_then(|lines| lines.get(line)) else {
            self.out.push_str("]}");
            return Ok(Stage::Record(PASSAGES, at + 1));
        };
        if line > 0 {
            self.out.push(',');
        }
        json::written(&serde_json::to_value(of)?, &mut self.out);
        Ok(Stage::Line(at, line + 1))
    }

    fn tail(&mut self) -> Result<Stage<'a>, serde_json::Error> {
        let positions = &self.of.positions;
        if let Value::Object(mut map) = serde_json::to_value(positions)?
            && !positions.is_empty()
        {
            map.extend(fields(&positions.extra));
            self.out.push_str("\"positions\": ");
            json::written(&Value::Object(map), &mut self.out);
            self.out.push('\n');
        }
        self.out.push_str("}\n");
        Ok(Stage::Done)
    }
}

/// A record as a value, and what else the file said of it.
fn value<T: Serialize>(
    record: Option<&T>,
    extra: fn(&T) -> &Extra,
) -> Result<Option<(Value, &Extra)>, serde_json::Error> {
    let Some(record) = record else {
        return Ok(None);
    };
    Ok(Some((serde_json::to_value(record)?, extra(record))))
}

fn fields(extra: &Extra) -> impl Iterator<Item = (String, Value)> {
    extra
        .fields()
        .map(|(field, value)| (field.clone(), value.clone()))
}

/// Puts numbers in the place of passages.
fn number(value: &mut Value, numbers: &BTreeMap<&Evidence, usize>) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                if field != "evidence" {
                    number(value, numbers);
                    continue;
                }
                for passage in value.as_array_mut().into_iter().flatten() {
                    let mut text = String::new();
                    json::written(passage, &mut text);
                    let known = json::read::<Evidence>(text.as_bytes())
                        .ok()
                        .and_then(|of| numbers.get(&of));
                    if let Some(known) = known {
                        *passage = Value::from(*known);
                    }
                }
            }
        }
        Value::Array(elements) => {
            for element in elements {
                number(element, numbers);
            }
        }
        _ => {}
    }
}
