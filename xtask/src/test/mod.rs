//! `cargo xtask test`: every check, one after the other, and a sum at the end.

mod count;
mod journeys;
mod steps;

use crate::{Outcome, arguments::Arguments};
use count::Count;
use std::time::{Duration, Instant};

/// One check.
struct Step {
    name: &'static str,
    does: &'static str,
    /// A runner that finds no test is a broken runner.
    has_tests: bool,
    /// Steps whose failure makes this one pointless.
    needs: &'static [&'static str],
    run: fn(&mut Count) -> Outcome<Ran>,
}

/// How a step that did not fail ended.
enum Ran {
    Whole,
    /// Not at all, for this reason.
    Not(String),
}

const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        does: "the format",
        has_tests: false,
        needs: &[],
        run: steps::fmt,
    },
    Step {
        name: "tidy",
        does: "the rules of ARCHITECTURE.md",
        has_tests: false,
        needs: &[],
        run: steps::tidy,
    },
    Step {
        name: "clippy",
        does: "lints, native",
        has_tests: false,
        needs: &[],
        run: steps::clippy,
    },
    Step {
        name: "clippy-wasm",
        does: "lints, in the browser's build",
        has_tests: false,
        needs: &[],
        run: steps::clippy_wasm,
    },
    Step {
        name: "native",
        does: "unit, property and documentation tests",
        has_tests: true,
        needs: &[],
        run: steps::native,
    },
    Step {
        name: "data",
        does: "the tables make the snapshot, and it has no fault",
        has_tests: false,
        needs: &[],
        run: steps::data,
    },
    Step {
        name: "components",
        does: "components in a headless browser, and what TypeScript is told of the element",
        has_tests: true,
        needs: &[],
        run: steps::components,
    },
    Step {
        name: "package",
        does: "the release build in dist/site",
        has_tests: false,
        needs: &[],
        run: steps::package,
    },
    Step {
        name: "e2e",
        does: "journeys through the packaged site in Chromium",
        has_tests: true,
        needs: &["package"],
        run: journeys::in_chromium,
    },
    Step {
        name: "e2e-firefox",
        does: "those of them that are about the engine, in Firefox",
        has_tests: true,
        needs: &["package"],
        run: journeys::in_firefox,
    },
    Step {
        name: "e2e-webkit",
        does: "those of them that are about the engine, in WebKit",
        has_tests: true,
        needs: &["package"],
        run: journeys::in_webkit,
    },
    Step {
        name: "wordpress",
        does: "the plugin in two WordPresses, from upload to deletion",
        has_tests: true,
        needs: &["package"],
        run: steps::wordpress,
    },
    Step {
        name: "deny",
        does: "licences, origins and known faults of dependencies",
        has_tests: false,
        needs: &[],
        run: steps::deny,
    },
];

/// The end of a step, for the table.
struct End {
    name: &'static str,
    took: Duration,
    count: Count,
    fault: Option<String>,
    note: Option<String>,
}

/// `cargo xtask test [--only STEP]… [--skip STEP]…`
pub fn run(mut arguments: Arguments) -> Outcome {
    let only = names(arguments.values("--only")?)?;
    let skip = names(arguments.values("--skip")?)?;
    arguments.end()?;

    let start = Instant::now();
    let mut ends: Vec<End> = Vec::new();
    let chosen = STEPS.iter().filter(|step| {
        let name = step.name.to_owned();
        (only.is_empty() || only.contains(&name)) && !skip.contains(&name)
    });
    for step in chosen {
        println!("\n━━ {}: {}", step.name, step.does);
        let end = take(step, &ends);
        println!("━━ {}", line(&end));
        ends.push(end);
    }
    close(&ends, start.elapsed())
}

fn names(names: Vec<String>) -> Outcome<Vec<String>> {
    let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    match names.iter().find(|name| !known.contains(&name.as_str())) {
        None => Ok(names),
        Some(name) => Err(format!(
            "there is no step `{name}`; the steps are {}",
            known.join(", ")
        )),
    }
}

fn take(step: &Step, before: &[End]) -> End {
    let start = Instant::now();
    let mut count = Count::default();
    let broken = before
        .iter()
        .find(|end| end.fault.is_some() && step.needs.contains(&end.name));
    let outcome = match broken {
        Some(end) => Err(format!("not run, because `{}` failed", end.name)),
        None => (step.run)(&mut count),
    };
    let (mut fault, note) = match outcome {
        Ok(Ran::Whole) => (None, None),
        Ok(Ran::Not(reason)) => (None, Some(reason)),
        Err(error) => (Some(error), None),
    };
    if fault.is_none() && note.is_none() && step.has_tests && count.ran() == 0 {
        fault = Some("no test ran, and some should: the runner found none".to_owned());
    }
    if fault.is_some() && count.failed == 0 {
        // The closing sum must not look clean when a step is not.
        count.failed = 1;
    }
    End {
        name: step.name,
        took: start.elapsed(),
        count,
        fault,
        note,
    }
}

fn line(end: &End) -> String {
    let verdict = match (&end.fault, &end.note) {
        (Some(_), _) => "FAILED".to_owned(),
        (None, Some(reason)) => format!("not run: {reason}"),
        (None, None) => "ok".to_owned(),
    };
    let tests = match end.count.ran() {
        0 => String::new(),
        _ if end.fault.is_some() => String::new(),
        1 => ", 1 test".to_owned(),
        ran => format!(", {ran} tests"),
    };
    let skipped = match end.count.skipped.len() {
        0 => String::new(),
        skipped => format!(", {skipped} skipped"),
    };
    format!(
        "{:<12} {:>6.1} s  {verdict}{tests}{skipped}",
        end.name,
        end.took.as_secs_f64()
    )
}

fn close(ends: &[End], took: Duration) -> Outcome {
    println!("\n━━ All steps, {:.0} s", took.as_secs_f64());
    let mut sum = Count::default();
    for end in ends {
        println!("   {}", line(end));
        sum += &end.count;
    }
    if !sum.skipped.is_empty() {
        println!("\nskipped, and why:");
        for skipped in &sum.skipped {
            println!("   {skipped}");
        }
    }
    let unsteady: Vec<(&str, &str)> = ends
        .iter()
        .flat_map(|end| end.count.unsteady().map(|journey| (end.name, journey)))
        .collect();
    if !unsteady.is_empty() {
        println!("\nunsteady, failed beside others and passed alone; to be looked into:");
        for (step, journey) in &unsteady {
            println!("   {step}: {journey}");
        }
    }
    let faults: Vec<&End> = ends.iter().filter(|end| end.fault.is_some()).collect();
    for end in &faults {
        println!(
            "\n{} failed: {}",
            end.name,
            end.fault.as_deref().unwrap_or_default()
        );
        println!("   again, alone: cargo xtask test --only {}", end.name);
    }
    if !faults.is_empty() {
        let names: Vec<&str> = faults.iter().map(|end| end.name).collect();
        println!("\nfailed steps: {}", names.join(", "));
    }
    // The last line, for whoever reads only that.
    let skipped = match sum.skipped.len() {
        0 => String::new(),
        skipped => format!(", {skipped} skipped"),
    };
    let unsteady = match unsteady.len() {
        0 => String::new(),
        unsteady => format!(", {unsteady} unsteady"),
    };
    println!(
        "\n{} passed, {} failed{unsteady}{skipped}",
        sum.passed, sum.failed
    );
    if faults.is_empty() {
        Ok(())
    } else {
        Err(crate::SAID.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Ran, Step, names, take};

    const EMPTY: Step = Step {
        name: "empty",
        does: "nothing",
        has_tests: true,
        needs: &[],
        run: |_| Ok(Ran::Whole),
    };

    #[test]
    fn a_runner_without_tests_is_a_fault() {
        let end = take(&EMPTY, &[]);
        assert!(end.fault.is_some());
        assert_eq!(end.count.failed, 1);
    }

    #[test]
    fn a_step_is_not_run_after_the_failure_it_needs() {
        let failed = take(&EMPTY, &[]);
        let step = Step {
            needs: &["empty"],
            run: |count: &mut Count| {
                count.passed = 1;
                Ok(Ran::Whole)
            },
            ..EMPTY
        };
        assert!(take(&step, &[failed]).fault.is_some());
        assert!(take(&step, &[]).fault.is_none());
    }

    #[test]
    fn unknown_steps_are_named() {
        assert!(names(vec!["fnt".to_owned()]).unwrap_err().contains("fnt"));
        assert!(names(vec!["fmt".to_owned()]).is_ok());
    }
}
