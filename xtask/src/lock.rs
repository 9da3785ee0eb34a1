//! Cargo.lock, read as far as the tools need it.

use crate::{Outcome, paths};

/// A package of the lock file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// False for the packages of this workspace.
    pub foreign: bool,
    /// Names of what it depends on.
    pub needs: Vec<String>,
}

/// Every package of a lock file's text.
pub fn packages(text: &str) -> Vec<Package> {
    text.split("[[package]]").skip(1).map(package).collect()
}

fn package(block: &str) -> Package {
    let value = |key: &str| {
        block.lines().find_map(|line| {
            let rest = line.strip_prefix(key)?.strip_prefix(" = \"")?;
            rest.strip_suffix('"').map(str::to_owned)
        })
    };
    let needs = block
        .lines()
        .filter_map(|line| line.strip_prefix(" \"")?.strip_suffix("\","))
        // `name`, or `name version` where a name alone would not do
        .filter_map(|need| need.split(' ').next())
        .map(str::to_owned)
        .collect();
    Package {
        name: value("name").unwrap_or_default(),
        version: value("version").unwrap_or_default(),
        foreign: value("source").is_some(),
        needs,
    }
}

/// The version of one package in the project's Cargo.lock.
pub fn version_of(name: &str) -> Outcome<String> {
    let file = paths::root().join("Cargo.lock");
    let text = std::fs::read_to_string(&file)
        .map_err(|error| format!("{} cannot be read: {error}", paths::short(&file)))?;
    packages(&text)
        .into_iter()
        .find(|package| package.name == name)
        .map(|package| package.version)
        .ok_or_else(|| format!("Cargo.lock has no package `{name}`: `cargo update` writes it anew"))
}

#[cfg(test)]
mod tests {
    use super::packages;

    #[test]
    fn reads_names_versions_and_needs() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"0.1.0\"\n\
            dependencies = [\n \"b\",\n \"c 2.0.0\",\n]\n\n\
            [[package]]\nname = \"b\"\nversion = \"1.2.3\"\nsource = \"registry\"\n";
        let read = packages(lock);
        let [a, b] = read.as_slice() else {
            panic!("two packages expected: {read:?}")
        };
        assert_eq!(a.needs, ["b", "c"]);
        assert!(!a.foreign);
        assert_eq!((b.version.as_str(), b.foreign), ("1.2.3", true));
    }
}
