//! Where marks stand, as a file says it: all of it is right, or the page works it out.

use super::json;
use super::split::{Section, Splitter};
use super::{Issue, MAX_POSITION, Positions};

/// Reads the section. A view of which one position is no pair of numbers, or too far out, is left out whole: a picture with some
/// marks in the wrong place is worse than none.
pub(super) fn read(bytes: &[u8], section: &Section, issues: &mut Vec<Issue>) -> Positions {
    let mut positions = Positions::default();
    let Section::Value(span) = section else {
        return positions;
    };
    let mut splitter = Splitter::new(span.of(bytes), &["network"]);
    while let Ok(false) = splitter.advance(usize::MAX) {}
    let is_whole = splitter.advance(1) == Ok(true);
    let bad = |path: &str| Issue::error(path, "issue-bad-positions").with("field", path);
    if !is_whole {
        issues.push(bad("positions"));
        return positions;
    }
    for (key, section) in std::mem::take(&mut splitter.sections) {
        match section {
            Section::List(spans) => {
                let read: Result<Vec<[f64; 2]>, usize> = spans
                    .iter()
                    .zip(0..)
                    .map(|(at, index)| position(at.of(span.of(bytes))).ok_or(index))
                    .collect();
                match read {
                    Ok(network) => positions.network = network,
                    Err(index) => issues.push(bad(&format!("positions.{key}[{index}]"))),
                }
            }
            Section::Value(_) if key == "network" => issues.push(bad("positions.network")),
            Section::Value(value) if key == "names" => match json::read(value.of(span.of(bytes))) {
                Ok(names) => positions.names = names,
                Err(_) => issues.push(bad("positions.names")),
            },
            Section::Value(value) => {
                let path = format!("positions.{key}");
                if let Ok(value) = serde_json::from_slice(value.of(span.of(bytes))) {
                    issues.push(Issue::warning(path, "issue-unknown-field").with("field", &key));
                    positions.extra.insert(key, value);
                } else {
                    issues.push(bad(&path));
                }
            }
        }
    }
    positions
}

/// Two numbers that are numbers, not too far out to be seen.
fn position(bytes: &[u8]) -> Option<[f64; 2]> {
    let (x, y): (f64, f64) = json::read(bytes).ok()?;
    let at = [x, y];
    at.iter()
        .all(|number| number.abs() <= MAX_POSITION)
        .then_some(at)
}
