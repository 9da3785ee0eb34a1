//! What the test runners say at their end.

use std::ops::AddAssign;

/// Tests that ran, and those that could not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
    /// `firefox: journeys::…: the reason`
    pub skipped: Vec<String>,
    /// Skipped ones that the runner will count among those that passed.
    pending: u64,
    /// Those that have failed, by their names.
    failed_names: Vec<String>,
    /// Those that have failed once and are asked again.
    again: Vec<String>,
}

impl Count {
    /// Adds what a closing line says, and the names of those that failed; every other line says nothing.
    ///
    /// Cargo's runner and the one of wasm-bindgen close alike:
    /// `test result: ok. 3 passed; 0 failed; 0 ignored; …`
    ///
    /// A journey that an engine cannot do says so before: `skipped in firefox: journeys::…: …`
    pub fn read(&mut self, line: &str) {
        if let Some((_, skipped)) = line.split_once("skipped in ") {
            self.skipped.push(skipped.to_owned());
            self.pending += 1;
            return;
        }
        if let Some(name) = line
            .strip_prefix("test ")
            .and_then(|rest| rest.strip_suffix(" ... FAILED"))
        {
            self.failed_names.push(name.to_owned());
            return;
        }
        let Some(result) = line.trim_start().strip_prefix("test result:") else {
            return;
        };
        for part in result.split([';', '.']) {
            let mut words = part.split_whitespace();
            let number = words.next().and_then(|word| word.parse::<u64>().ok());
            match (number, words.next()) {
                (Some(number), Some("passed")) => {
                    self.passed += number.saturating_sub(self.pending);
                    self.pending = 0;
                }
                (Some(number), Some("failed")) => self.failed += number,
                _ => {}
            }
        }
    }

    /// Those that have failed, by their names.
    pub fn failed_names(&self) -> &[String] {
        &self.failed_names
    }

    /// Those that have failed are asked again: what they say now is what counts.
    pub fn ask_again(&mut self) {
        self.failed = 0;
        self.again = std::mem::take(&mut self.failed_names);
    }

    /// Those that have failed once and passed when they were asked again.
    pub fn unsteady(&self) -> impl Iterator<Item = &str> {
        let has_failed = |name: &&String| self.failed_names.contains(name);
        let all = self.again.iter();
        all.filter(move |name| !has_failed(name))
            .map(String::as_str)
    }

    /// All of them.
    pub fn ran(&self) -> u64 {
        self.passed + self.failed
    }
}

impl AddAssign<&Self> for Count {
    fn add_assign(&mut self, other: &Self) {
        self.skipped.extend_from_slice(&other.skipped);
        self.passed += other.passed;
        self.failed += other.failed;
        self.failed_names.extend_from_slice(&other.failed_names);
        self.again.extend_from_slice(&other.again);
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn sums_closing_lines_only() {
        let mut count = Count::default();
        for line in [
            "running 3 tests",
            "test a ... FAILED",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: ok. 40 passed; 0 failed; 0 ignored; 0 filtered out; finished in 3.20s",
            "the words 7 passed; 7 failed; somewhere else",
        ] {
            count.read(line);
        }
        assert_eq!((count.passed, count.failed, count.ran()), (42, 1, 43));
    }

    #[test]
    fn what_was_skipped_did_not_pass() {
        let mut count = Count::default();
        for line in [
            "test one ... skipped in webkit: phone::pinch: fingers are a mouse there",
            "test phone::pinch ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 filtered out; finished in 3.20s",
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 filtered out; finished in 3.20s",
        ] {
            count.read(line);
        }
        assert_eq!(count.passed, 7);
        assert_eq!(
            count.skipped,
            ["webkit: phone::pinch: fingers are a mouse there"]
        );
    }

    #[test]
    fn what_passes_when_it_is_asked_again_is_unsteady() {
        let mut count = Count::default();
        for line in [
            "test journeys::one ... FAILED",
            "test journeys::two ... FAILED",
            "test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 filtered out; finished in 3.20s",
        ] {
            count.read(line);
        }
        assert_eq!(count.failed_names(), ["journeys::one", "journeys::two"]);
        count.ask_again();
        for line in [
            "test journeys::two ... FAILED",
            "test result: FAILED. 1 passed; 1 failed; 0 ignored; 5 filtered out; finished in 3.20s",
        ] {
            count.read(line);
        }
        assert_eq!((count.passed, count.failed), (6, 1));
        assert_eq!(count.unsteady().collect::<Vec<_>>(), ["journeys::one"]);
    }
}
