//! Which module may know which.

use super::{Finding, Rule, project::Project, source::Source};

pub const RULE: Rule = Rule {
    name: "directions",
    why: "bytes come in on the left and pixels leave on the right: a module knows what is before it, never what comes after",
    check,
};

/// The modules, and what each may know. The order is the way of the data.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("snapshot", &[]),
    ("locale", &["snapshot"]),
    ("platform", &[]),
    ("plane", &[]),
    ("decimal", &[]),
    ("steps", &[]),
    ("sorting", &[]),
    ("random", &[]),
    ("xml", &[]),
    ("geo", &["plane"]),
    ("tables", &["snapshot"]),
    ("ecosystem", &["snapshot"]),
    ("query", &["ecosystem", "snapshot"]),
    ("metrics", &["ecosystem", "snapshot"]),
    ("telling", &["query", "ecosystem", "snapshot", "locale"]),
    ("sharing", &["ecosystem", "snapshot"]),
    ("layout", &["plane"]),
    ("scene", &["layout", "geo", "plane"]),
    ("state", &["query", "metrics", "ecosystem", "snapshot"]),
    ("render", &["scene", "plane", "platform"]),
    (
        "ui",
        &[
            "snapshot",
            "locale",
            "platform",
            "plane",
            "geo",
            "ecosystem",
            "query",
            "metrics",
            "telling",
            "sharing",
            "layout",
            "scene",
            "state",
            "render",
        ],
    ),
    (
        "embed",
        &[
            "snapshot",
            "locale",
            "platform",
            "plane",
            "geo",
            "ecosystem",
            "query",
            "metrics",
            "telling",
            "sharing",
            "layout",
            "scene",
            "state",
            "render",
            "ui",
        ],
    ),
];

/// What every module may know: it says nothing of what the project is about.
const FOR_ALL: &[&str] = &["decimal", "random", "sorting", "steps", "xml"];

fn check(project: &Project) -> Vec<Finding> {
    project.sources.iter().flat_map(of_file).collect()
}

fn of_file(source: &Source) -> Vec<Finding> {
    let Some(own) = source.module() else {
        return Vec::new();
    };
    let Some((_, may_know)) = MAY_KNOW.iter().find(|(module, _)| *module == own) else {
        return vec![Finding {
            file: source.path.clone(),
            line: 1,
            what: format!("nobody has said what `{own}` may know"),
            mend: "give it a row in MAY_KNOW of xtask/src/tidy/directions.rs and a line in ARCHITECTURE.md".to_owned(),
        }];
    };
    known(source)
        .into_iter()
        .filter(|(other, _)| other != own && MAY_KNOW.iter().any(|(module, _)| module == other))
        .filter(|(other, _)| !may_know.contains(&other.as_str()) && !FOR_ALL.contains(&other.as_str()))
        .map(|(other, line)| Finding {
            file: source.path.clone(),
            line,
            what: format!("`{own}` may not know `{other}`"),
            mend: match may_know {
                [] => format!("`{own}` knows no other module: let the caller hand over plain values"),
                _ => format!(
                    "it may know {}: let the caller hand over what it needs, or move the code to where both are known",
                    may_know.join(", ")
                ),
            },
        })
        .collect()
}

/// The modules under the crate's root that the shipped code names: `crate::NAME`, each name in
/// `crate::{NAME, …}`, and as many `super::` as lead to the root.
fn known(source: &Source) -> Vec<(String, usize)> {
    let tokens: Vec<_> = source.shipped().collect();
    let mut known = Vec::new();
    let mut position = 0;
    while let Some(token) = tokens.get(position) {
        position += 1;
        let mut climbs = match token.word() {
            Some("crate") => source.depth(),
            Some("super") => 1,
            _ => continue,
        };
        loop {
            let colons = tokens.get(position..position + 2);
            if !colons.is_some_and(|pair| pair.iter().all(|token| token.is_sign(':'))) {
                break;
            }
            position += 2;
            if tokens
                .get(position)
                .is_some_and(|token| token.is_word("super"))
            {
                climbs += 1;
                position += 1;
                continue;
            }
            if climbs < source.depth() {
                break;
            }
            match tokens.get(position) {
                Some(token) if token.is_sign('{') => {
                    let mut deep = 0_usize;
                    let mut fresh = true;
                    while let Some(token) = tokens.get(position) {
                        position += 1;
                        if token.is_sign('{') {
                            deep += 1;
                        } else if token.is_sign('}') {
                            deep -= 1;
                            if deep == 0 {
                                break;
                            }
                        } else if deep == 1 && token.is_sign(',') {
                            fresh = true;
                            continue;
                        } else if let (true, 1, Some(word)) = (fresh, deep, token.word()) {
                            known.push((word.to_owned(), token.line));
                        }
                        fresh = deep == 1 && token.is_sign('{');
                    }
                }
                Some(token) => {
                    if let Some(word) = token.word() {
                        known.push((word.to_owned(), token.line));
                    }
                }
                None => {}
            }
            break;
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<(usize, String)> {
        check(&Project::of(path, text))
            .into_iter()
            .map(|finding| (finding.line, finding.what))
            .collect()
    }

    #[test]
    fn good() {
        let query = "use crate::ecosystem::Node;\nuse super::facets::Facet;\nfn f() -> crate::snapshot::Id {}\n\
            // use crate::ui::Nothing\n#[cfg(test)]\nmod tests { use crate::scene::Scene; }";
        assert_eq!(findings("src/query/search.rs", query), []);
        assert_eq!(findings("src/bin/snapshot.rs", "use crate::ui::A;"), []);
        assert_eq!(
            findings("src/embed/mod.rs", "use crate::{ui::App, state};"),
            []
        );
    }

    #[test]
    fn bad() {
        let one = |path, text, line, what: &str| {
            assert_eq!(findings(path, text), [(line, what.to_owned())], "{text}");
        };
        one(
            "src/query/mod.rs",
            "\nuse crate::scene::Mark;",
            2,
            "`query` may not know `scene`",
        );
        one(
            "src/layout/force.rs",
            "use crate::{\n  layout::Point,\n  ecosystem::{Node, snapshot},\n};",
            3,
            "`layout` may not know `ecosystem`",
        );
        one(
            "src/scene/mod.rs",
            "fn f(n: &super::ecosystem::Node) {}",
            1,
            "`scene` may not know `ecosystem`",
        );
        one(
            "src/scene/pick.rs",
            "use super::super::state;",
            1,
            "`scene` may not know `state`",
        );
        one(
            "src/novel.rs",
            "",
            1,
            "nobody has said what `novel` may know",
        );
    }
}
