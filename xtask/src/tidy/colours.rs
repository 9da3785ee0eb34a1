//! No colour outside the tokens.

use super::{Finding, Rule, project::Project};

pub const RULE: Rule = Rule {
    name: "colours",
    why: "colour is data and has two themes: a colour written in the code is wrong in one of them",
    check,
};

fn check(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in &project.sources {
        if !source.path.starts_with("src/") {
            continue;
        }
        for token in source.shipped() {
            let Some(colour) = token.text().and_then(colour) else {
                continue;
            };
            findings.push(Finding {
                file: source.path.clone(),
                line: token.line,
                what: format!("a colour in the code: {colour}"),
                mend: "use a token of the style sheet (`var(--…)`, or its resolved value handed to the renderer)".to_owned(),
            });
        }
    }
    findings
}

/// The colour in a text, if there is one.
fn colour(text: &str) -> Option<&str> {
    for function in ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab("] {
        let found = text.find(function).filter(|&at| {
            // `rgb({red}, …)` writes a value that came from elsewhere.
            let rest = text.get(at + function.len()..).unwrap_or_default();
            rest.trim_start()
                .starts_with(|letter: char| letter.is_ascii_digit())
        });
        if let Some(rest) = found.and_then(|at| text.get(at..)) {
            return Some(rest.split_inclusive(')').next().unwrap_or(rest));
        }
    }
    let mut rest = text;
    while let Some(at) = rest.find('#') {
        rest = rest.get(at..)?;
        let digits = rest
            .chars()
            .skip(1)
            .take_while(char::is_ascii_hexdigit)
            .count();
        let ends = rest
            .chars()
            .nth(digits + 1)
            .is_none_or(|letter| !letter.is_alphanumeric() && letter != '-' && letter != '_');
        if ends && matches!(digits, 3 | 4 | 6 | 8) {
            return rest.get(..=digits);
        }
        rest = rest.get(1..)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good() {
        let text = "const A: &str = \"var(--ink)\"; const B: &str = \"#view=hubs\"; // #fff\n\
            fn f() { format!(\"rgb({r}, {g})\"); }\n#[cfg(test)]\nmod tests { const C: &str = \"#fff\"; }";
        assert_eq!(check(&Project::of("src/ui/list.rs", text)), []);
    }

    #[test]
    fn bad() {
        let text = "const A: &str = \"color: #FAF8F3;\";\nconst B: &str = \"rgb(1, 2, 3)\";\nconst C: &str = \"#fff\";";
        let found: Vec<_> = check(&Project::of("src/ui/list.rs", text))
            .into_iter()
            .map(|finding| (finding.line, finding.what))
            .collect();
        let what = |colour: &str| format!("a colour in the code: {colour}");
        assert_eq!(
            found,
            [
                (1, what("#FAF8F3")),
                (2, what("rgb(1, 2, 3)")),
                (3, what("#fff"))
            ]
        );
    }
}
