//! Every dependency says why it is there.

use super::{
    Finding, Rule,
    project::{Project, Text},
};

pub const RULE: Rule = Rule {
    name: "reasons",
    why: "a dependency is code that we ship and have not read: it needs a reason that can be weighed again",
    check,
};

fn check(project: &Project) -> Vec<Finding> {
    project
        .manifests
        .iter()
        .flat_map(|manifest| {
            dependencies(manifest)
                .into_iter()
                .filter(|dependency| dependency.reason.is_empty())
                .map(|dependency| Finding {
                    file: manifest.path.clone(),
                    line: dependency.line,
                    what: format!("`{}` does not say why it is there", dependency.name),
                    mend: "end the line with `# ` and the reason, in a few words".to_owned(),
                })
        })
        .collect()
}

/// An entry of a table of dependencies.
pub struct Dependency {
    pub name: String,
    pub line: usize,
    pub reason: String,
}

/// Every dependency that a manifest lists.
pub fn dependencies(manifest: &Text) -> Vec<Dependency> {
    let mut found: Vec<Dependency> = Vec::new();
    let mut inside = false;
    let mut open = 0_i32;
    for (index, line) in manifest.text.lines().enumerate() {
        let (code, comment) = split(line);
        let code = code.trim();
        if open == 0 {
            if code.starts_with('[') {
                inside = code.trim_end_matches(']').ends_with("dependencies");
                continue;
            }
            let Some((name, _)) = code.split_once('=').filter(|_| inside) else {
                continue;
            };
            found.push(Dependency {
                name: name.trim().trim_matches('"').to_owned(),
                line: index + 1,
                reason: comment.to_owned(),
            });
        } else if let Some(last) = found.last_mut().filter(|_| inside) {
            // An entry over several lines: the reason stands at its beginning or at its end.
            if last.reason.is_empty() && open + balance(code) == 0 {
                last.reason = comment.to_owned();
            }
        }
        open += balance(code);
    }
    found
}

/// How many brackets stay open.
fn balance(code: &str) -> i32 {
    code.chars()
        .map(|letter| match letter {
            '[' | '{' => 1,
            ']' | '}' => -1,
            _ => 0,
        })
        .sum()
}

/// A line's code and its comment.
fn split(line: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, letter) in line.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '#' if !quoted => {
                let (code, comment) = line.split_at(at);
                return (code, comment.trim_start_matches('#').trim());
            }
            _ => {}
        }
    }
    (line, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unreasoned(text: &str) -> Vec<(usize, String)> {
        let project = Project {
            manifests: vec![Text {
                path: "Cargo.toml".to_owned(),
                text: text.to_owned(),
            }],
            ..Project::default()
        };
        check(&project)
            .into_iter()
            .map(|finding| (finding.line, finding.what))
            .collect()
    }

    #[test]
    fn good() {
        let text = "[package]\nname = \"a\"\n[dependencies]\n# a comment\nb = \"1\" # a reason\n\
            c = { version = \"1\", features = [ # why c\n  \"d\",\n  \"e\",\n] }\n\
            f = { features = [\n \"g\",\n] } # why f\n[lints]\nworkspace = true\n";
        assert_eq!(unreasoned(text), []);
    }

    #[test]
    fn bad() {
        let text =
            "[target.'cfg(unix)'.dev-dependencies]\nb = \"1\"\nc = { path = \"#\" }\nd = \"1\" #\n";
        let lines: Vec<usize> = unreasoned(text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [2, 3, 4]);
    }
}
