//! Every message in both languages, every message used, every key known.

use super::messages::{self, Language};
use super::{Finding, Rule, project::Project};

pub const RULE: Rule = Rule {
    name: "locales",
    why: "a message that one language lacks shows its key to the reader, and one that nobody uses is translated for nothing",
    check,
};

/// The languages of the interface. The first one is asked first.
const LANGUAGES: [&str; 2] = ["en", "it"];

/// The first text handed to one of these is a key: the methods of `Locale`, and what the interface
/// calls them.
const CALLS: &[&str] = &["text", "format", "attribute", "t", "tr"];

fn check(project: &Project) -> Vec<Finding> {
    let languages = LANGUAGES.map(|name| {
        let mut language = Language::default();
        let folder = format!("locales/{name}/");
        for file in &project.locales {
            if file.path.starts_with(&folder) {
                messages::read(&mut language, file);
            }
        }
        (name, language)
    });
    let mut findings: Vec<Finding> = languages
        .iter()
        .flat_map(|(_, language)| &language.faults)
        .map(|(file, line, what)| Finding {
            file: file.clone(),
            line: *line,
            what: what.clone(),
            mend: "see https://projectfluent.org/fluent/guide for the syntax; one key, one message"
                .to_owned(),
        })
        .collect();
    for (name, language) in &languages {
        for (other_name, other) in &languages {
            if name != other_name {
                findings.extend(compare(language, other, other_name, name < other_name));
            }
        }
    }
    let [(_, first), _] = &languages;
    findings.extend(unused(project, first));
    findings.extend(unknown(project, first));
    findings
}

/// What one language says and the other does not; differing variables are told once.
fn compare(language: &Language, other: &Language, name: &str, tell: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, message) in &language.messages {
        let finding = |what, mend: &str| Finding {
            file: message.file.clone(),
            line: message.line,
            what,
            mend: mend.to_owned(),
        };
        match other.messages.get(key) {
            None => findings.push(finding(
                format!("`{key}` has no message in `{name}`"),
                "translate it there, or take it out here",
            )),
            Some(twin) if tell && twin.variables != message.variables => findings.push(finding(
                format!(
                    "`{key}` wants {:?} here and {:?} in {}:{}",
                    message.variables, twin.variables, twin.file, twin.line
                ),
                "use the same variables in both languages",
            )),
            Some(_) => {}
        }
    }
    findings
}

fn unused(project: &Project, language: &Language) -> Vec<Finding> {
    let literals: Vec<&str> = project
        .sources
        .iter()
        .filter(|source| source.path.starts_with("src/"))
        .flat_map(|source| source.shipped())
        .filter_map(|token| token.text())
        .collect();
    language
        .messages
        .iter()
        .filter(|(key, _)| !language.quoted.contains(*key))
        .filter(|(key, _)| {
            // `kind-hub.plural` is asked for as "kind-hub" and "plural".
            let (base, attribute) = match key.split_once('.') {
                Some((base, attribute)) => (base, Some(attribute)),
                None => (key.as_str(), None),
            };
            let named = literals.iter().any(|literal| names(literal, base));
            match attribute {
                None => !named,
                // A message that nobody uses is told once, without its attributes.
                Some(attribute) => named && !literals.contains(&attribute),
            }
        })
        .map(|(key, message)| Finding {
            file: message.file.clone(),
            line: message.line,
            what: format!("nobody uses `{key}`"),
            mend: "take it out in every language; keys are found where the code has them as a text, whole or as a pattern such as \"kind-{kind}\"".to_owned(),
        })
        .collect()
}

/// Whether a text of the code is this key, or the pattern that makes it: `kind-{kind}`.
fn names(literal: &str, key: &str) -> bool {
    if literal == key {
        return true;
    }
    let Some((start, rest)) = literal.split_once('{') else {
        return false;
    };
    let Some((_, end)) = rest.rsplit_once('}') else {
        return false;
    };
    // A pattern without a beginning would name everything.
    start.len() > 2
        && start.ends_with('-')
        && key.len() > start.len() + end.len()
        && key.starts_with(start)
        && key.ends_with(end)
}

fn unknown(project: &Project, language: &Language) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in &project.sources {
        if source.module().is_none() {
            continue;
        }
        let tokens: Vec<_> = source.shipped().collect();
        for three in tokens.windows(3) {
            let [call, open, key] = three else { continue };
            let is_call = call.word().is_some_and(|word| CALLS.contains(&word));
            let (true, true, Some(key_text)) = (is_call, open.is_sign('('), key.text()) else {
                continue;
            };
            if !language.messages.contains_key(key_text) {
                findings.push(Finding {
                    file: source.path.clone(),
                    line: key.line,
                    what: format!("no language has a message `{key_text}`"),
                    mend: "write it in locales/en and locales/it, or mend the key".to_owned(),
                });
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::project::Text;

    fn findings(code: &str, en: &str, it: &str) -> Vec<String> {
        let mut project = Project::of("src/ui/list.rs", code);
        project.locales = [("en", en), ("it", it)]
            .map(|(language, text)| Text {
                path: format!("locales/{language}/ui.ftl"),
                text: text.to_owned(),
            })
            .into();
        check(&project)
            .into_iter()
            .map(|finding| format!("{}:{} {}", finding.file, finding.line, finding.what))
            .collect()
    }

    #[test]
    fn good() {
        let code = "fn f() { text(\"title\"); locale.format(\"shown\", &[]); attribute(&format!(\"kind-{kind}\"), \"plural\"); }";
        let messages = "title = A { quoted }\nquoted = B\nkind-hub = C\n    .plural = Cs\n\
            shown = { $count ->\n    [one] one of { $all }\n   *[other] { $count } of { $all }\n }\n";
        assert_eq!(findings(code, messages, messages), [""; 0]);
    }

    #[test]
    fn bad() {
        let code = "fn f() { text(\"a\"); text(\"b\"); text(\"lost\"); }";
        let found = findings(
            code,
            "a = A { $x }\nb = B\nnobody = C\n",
            "a = A { $y }\nnobody = C\nb B\n",
        );
        let has = |what: &str| {
            assert!(
                found.iter().any(|line| line.contains(what)),
                "{what}: {found:#?}"
            )
        };
        has("locales/en/ui.ftl:1 `a` wants {\"x\"} here and {\"y\"} in locales/it/ui.ftl:1");
        has("locales/en/ui.ftl:2 `b` has no message in `it`");
        has("locales/en/ui.ftl:3 nobody uses `nobody`");
        has("locales/it/ui.ftl:3 cannot be read");
        has("src/ui/list.rs:1 no language has a message `lost`");
        assert_eq!(found.len(), 5, "{found:#?}");
    }

    #[test]
    fn a_pattern_names_its_keys_only() {
        assert!(names("kind-{kind}", "kind-hub"));
        assert!(names("tie-{kind}-reverse", "tie-part-of-reverse"));
        assert!(!names("{anything}", "kind-hub"));
        assert!(!names("kind-{kind}", "kind-"));
        assert!(!names("tie-{kind}-reverse", "tie-part-of"));
    }
}
