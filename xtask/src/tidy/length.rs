//! Small files, one idea each.

use super::{Finding, Rule, project::Project};

pub const RULE: Rule = Rule {
    name: "length",
    why: "a file that needs more than this has more than one idea in it",
    check,
};

const MOST: usize = 500;

fn check(project: &Project) -> Vec<Finding> {
    project
        .sources
        .iter()
        .filter_map(|source| {
            let lines = source.text.lines().count();
            (lines > MOST).then(|| Finding {
                file: source.path.clone(),
                line: MOST + 1,
                what: format!("{lines} lines, {MOST} are allowed"),
                mend: "split it where the ideas part; tests may move to a file of their own"
                    .to_owned(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good() {
        assert_eq!(check(&Project::of("src/a.rs", &"// a\n".repeat(MOST))), []);
    }

    #[test]
    fn bad() {
        assert_eq!(
            check(&Project::of("src/a.rs", &"// a\n".repeat(MOST + 1))).len(),
            1
        );
    }
}
