//! PHP, which runs the WordPress that the plugin is tested in.

use super::apt;
use crate::{Outcome, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What WordPress and its database in one file need; the rest is in PHP itself.
const MODULES: [&str; 4] = ["pdo_sqlite", "dom", "mbstring", "fileinfo"];

const PACKAGES: [&str; 4] = ["php-cli", "php-sqlite3", "php-xml", "php-mbstring"];

const MEND: &str = "The WordPress plugin is tested in a real WordPress, which needs PHP 7.4 or newer with SQLite, XML and mbstring. \
    Debian: `apt-get install php-cli php-sqlite3 php-xml php-mbstring`; macOS: `brew install php`; PHP may name the program. \
    Without it: `cargo xtask test --skip wordpress`.";

/// Makes sure that it is there, with its modules.
pub fn ensure() -> Outcome<PathBuf> {
    let program = std::env::var_os("PHP").map_or_else(|| PathBuf::from("php"), PathBuf::from);
    if missing(&program).is_some_and(|modules| modules.is_empty()) {
        return Ok(program);
    }
    install()?;
    match missing(&program) {
        Some(modules) if modules.is_empty() => Ok(program),
        Some(modules) => Err(format!(
            "{} has no {}.\n{MEND}",
            program.display(),
            modules.join(", ")
        )),
        None => Err(format!("{} does not start.\n{MEND}", program.display())),
    }
}

/// Which modules it lacks; nothing when there is no such program.
fn missing(program: &Path) -> Option<Vec<&'static str>> {
    let said = shell::output(Command::new(program).arg("-m")).ok()?;
    Some(absent(&said))
}

fn absent(said: &str) -> Vec<&'static str> {
    let has = |module: &str| said.lines().any(|line| line.trim() == module);
    MODULES.into_iter().filter(|module| !has(module)).collect()
}

fn install() -> Outcome {
    if let Some(obstacle) = apt::obstacle(&PACKAGES) {
        return Err(format!(
            "PHP or a module of it is missing, and {obstacle}.\n{MEND}"
        ));
    }
    apt::install(&PACKAGES, "the plugin is tested in a real WordPress")
        .map_err(|error| format!("{error}\n{MEND}"))
}

#[cfg(test)]
mod tests {
    use super::absent;

    #[test]
    fn a_module_is_a_whole_line() {
        let said = "[PHP Modules]\ndom\nfileinfo\nmbstring\npdo_sqlite\n";
        assert!(absent(said).is_empty());
        assert_eq!(absent(&said.replace("dom", "domino")), ["dom"]);
    }
}
