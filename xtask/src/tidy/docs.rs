//! Every module says what it is for.

use super::{Finding, Rule, project::Project};

pub const RULE: Rule = Rule {
    name: "docs",
    why: "a reader opens a file and should know in one line what it is for",
    check,
};

fn check(project: &Project) -> Vec<Finding> {
    project
        .sources
        .iter()
        .filter(|source| {
            let first = source.text.lines().next().unwrap_or_default();
            first
                .strip_prefix("//!")
                .is_none_or(|says| says.trim().is_empty())
        })
        .map(|source| Finding {
            file: source.path.clone(),
            line: 1,
            what: "the file does not start with its purpose".to_owned(),
            mend: "begin the first line with `//! ` and say what the module is for".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good() {
        assert_eq!(check(&Project::of("src/a.rs", "//! What it is for.\n")), []);
    }

    #[test]
    fn bad() {
        for text in ["", "use a::b;\n//! Late.", "//!\n", "// A comment."] {
            // The text need not be Rust that compiles, only Rust that can be read.
            assert_eq!(check(&Project::of("src/a.rs", text)).len(), 1, "{text:?}");
        }
    }
}
