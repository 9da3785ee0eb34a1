//! Packages of Debian, for what no other registry has: browsers, PHP.

use crate::{Outcome, shell};
use std::path::Path;
use std::process::Command;

/// Why packages cannot be installed here, if they cannot.
pub fn obstacle(packages: &[&str]) -> Option<String> {
    if !Path::new("/etc/debian_version").exists() {
        return Some("this is no Debian, so nothing is installed".to_owned());
    }
    let root = shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    (!root).then(|| {
        format!(
            "only root may install it: `sudo apt-get install {}`",
            packages.join(" ")
        )
    })
}

/// Installs packages of Debian.
pub fn install(packages: &[&str], why: &str) -> Outcome {
    println!(
        "Installing {} with apt-get: {why}. Takes about a minute, once.",
        packages.join(", ")
    );
    let apt = || {
        let mut apt = shell::command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    shell::run(apt().arg("update"))?;
    shell::run(
        apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
    )
}
