//! One version of each crate.

use super::{Finding, Rule, project::Project, reasons};
use crate::lock::{self, Package};
use std::collections::{BTreeMap, BTreeSet};

pub const RULE: Rule = Rule {
    name: "versions",
    why: "two major versions of a crate are two crates: twice the code to load, and types that do not fit each other",
    check,
};

fn check(project: &Project) -> Vec<Finding> {
    let packages = lock::packages(&project.lock);
    let twice = twice(&packages);
    let mut findings = Vec::new();
    for manifest in &project.manifests {
        for dependency in reasons::dependencies(manifest) {
            let Some(versions) = twice.get(dependency.name.as_str()) else {
                continue;
            };
            findings.push(Finding {
                file: manifest.path.clone(),
                line: dependency.line,
                what: format!("`{}` is there as {}", dependency.name, versions.join(" and ")),
                mend: format!(
                    "`cargo tree --target all --invert {}@VERSION` says who asks for which: ask for the version that the others want, or move them",
                    dependency.name
                ),
            });
        }
    }
    findings
}

/// What is there twice without being a dependency of ours: nothing we can mend, worth knowing.
pub fn notes(project: &Project) -> Vec<String> {
    let packages = lock::packages(&project.lock);
    let twice = twice(&packages);
    let own: BTreeSet<String> = project
        .manifests
        .iter()
        .flat_map(reasons::dependencies)
        .map(|dependency| dependency.name)
        .collect();
    let others: Vec<String> = twice
        .iter()
        .filter(|(name, _)| !own.contains(**name))
        .map(|(name, versions)| format!("{name} ({})", versions.join(", ")))
        .collect();
    if others.is_empty() {
        return Vec::new();
    }
    vec![format!(
        "in more than one major version, behind our dependencies: {}",
        others.join(", ")
    )]
}

/// Names with more than one major version, and those versions.
fn twice(packages: &[Package]) -> BTreeMap<&str, Vec<&str>> {
    let mut majors: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for package in packages.iter().filter(|package| package.foreign) {
        majors
            .entry(&package.name)
            .or_default()
            .insert(major(&package.version), &package.version);
    }
    majors
        .into_iter()
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, versions)| (name, versions.into_values().collect()))
        .collect()
}

/// What may not change without breaking: `1` of 1.2.3, `0.8` of 0.8.1.
fn major(version: &str) -> &str {
    let parts = if version.starts_with("0.") { 2 } else { 1 };
    let end = version
        .match_indices('.')
        .nth(parts - 1)
        .map_or(version.len(), |(at, _)| at);
    version.get(..end).unwrap_or(version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::project::Text;

    fn project(versions: &[(&str, &str)]) -> Project {
        let lock: String = versions
            .iter()
            .map(|(name, version)| {
                format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\nsource = \"registry\"\n\n")
            })
            .collect();
        Project {
            manifests: vec![Text {
                path: "Cargo.toml".to_owned(),
                text: "[dependencies]\nserde = \"1\" # types\n".to_owned(),
            }],
            lock,
            ..Project::default()
        }
    }

    #[test]
    fn good() {
        let project = project(&[
            ("serde", "1.0.1"),
            ("serde", "1.2.0"),
            ("syn", "1.0.0"),
            ("syn", "2.0.0"),
        ]);
        assert_eq!(check(&project), []);
        assert!(
            notes(&project)
                .iter()
                .any(|note| note.contains("syn (1.0.0, 2.0.0)"))
        );
    }

    #[test]
    fn bad() {
        assert_eq!(
            check(&project(&[("serde", "1.0.1"), ("serde", "2.0.0")])).len(),
            1
        );
        assert_eq!(
            check(&project(&[("serde", "0.8.1"), ("serde", "0.9.0")])).len(),
            1
        );
    }
}
