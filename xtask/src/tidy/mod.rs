//! `cargo xtask tidy`: the rules of ARCHITECTURE.md that the compiler does not know.
//!
//! Each rule is one file with a good and a bad example in its tests. A rule gets the whole
//! project as text and says what breaks it, where, and how to mend it.

mod borders;
mod colours;
mod directions;
mod docs;
mod ignored;
mod length;
mod locales;
mod messages;
mod project;
mod reasons;
mod source;
mod versions;

use crate::{Outcome, arguments::Arguments};
use project::Project;

/// A rule.
struct Rule {
    name: &'static str,
    why: &'static str,
    check: fn(&Project) -> Vec<Finding>,
}

/// Something that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    file: String,
    line: usize,
    what: String,
    mend: String,
}

const RULES: &[Rule] = &[
    directions::RULE,
    borders::RULE,
    colours::RULE,
    locales::RULE,
    docs::RULE,
    length::RULE,
    ignored::RULE,
    reasons::RULE,
    versions::RULE,
];

/// `cargo xtask tidy`
pub fn run(arguments: Arguments) -> Outcome {
    arguments.end()?;
    check()
}

/// Reads the project, applies every rule, prints what it finds.
pub fn check() -> Outcome {
    let project = Project::read()?;
    let mut total = 0;
    for rule in RULES {
        let findings = (rule.check)(&project);
        for (index, finding) in findings.iter().enumerate() {
            println!("{}:{}: {}", finding.file, finding.line, finding.what);
            // What mends several of them is said once, after the last.
            let next = findings.get(index + 1);
            if next.is_none_or(|next| next.mend != finding.mend) {
                println!("    mend: {}", finding.mend);
            }
        }
        if !findings.is_empty() {
            println!("    rule `{}`: {}\n", rule.name, rule.why);
        }
        total += findings.len();
    }
    for note in versions::notes(&project) {
        println!("note: {note}");
    }
    if total > 0 {
        return Err(format!("tidy found {total} broken rules; see above"));
    }
    println!(
        "tidy: {} rules kept in {} files",
        RULES.len(),
        project.sources.len()
    );
    Ok(())
}
