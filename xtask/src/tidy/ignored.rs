//! No test that does not run.

use super::{Finding, Rule, project::Project};

pub const RULE: Rule = Rule {
    name: "ignored",
    why: "an ignored test says that something is checked when it is not",
    check,
};

fn check(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in &project.sources {
        for three in source.tokens.windows(3) {
            let [hash, open, word] = three else { continue };
            if hash.is_sign('#') && open.is_sign('[') && word.is_word("ignore") {
                findings.push(Finding {
                    file: source.path.clone(),
                    line: word.line,
                    what: "a test is ignored".to_owned(),
                    mend: "mend the test or what it tests, or take it out".to_owned(),
                });
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good() {
        let text = "// #[ignore]\n#[test]\nfn a() { let ignore = \"#[ignore]\"; }";
        assert_eq!(check(&Project::of("tests/a.rs", text)), []);
    }

    #[test]
    fn bad() {
        let text = "#[test]\n#[ignore = \"slow\"]\nfn a() {}";
        let findings = check(&Project::of("tests/a.rs", text));
        assert_eq!(findings.first().map(|finding| finding.line), Some(2));
    }
}
