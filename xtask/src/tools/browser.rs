//! Chromium and its driver, for the tests that need a real browser.

use super::version;
use crate::{Outcome, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser and the program that drives it. Both are of one major version.
pub struct Browser {
    pub chrome: PathBuf,
    pub driver: PathBuf,
}

const CHROMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Fonts too: a bare system has none, and pages without a font have no widths.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-liberation"];

const MEND: &str = "The browser tests need Chromium or Chrome, and chromedriver of the same version. \
    Debian: `apt-get install chromium chromium-driver`; macOS: `brew install --cask chromium chromedriver`; \
    else https://googlechromelabs.github.io/chrome-for-testing. \
    CHROME and CHROMEDRIVER may name the two programs.";

/// Makes sure that both are there.
pub fn ensure() -> Outcome<Browser> {
    let browser = match present()? {
        Some(browser) => browser,
        None => {
            install()?;
            present()?.ok_or_else(|| format!("Installed, but still not found.\n{MEND}"))?
        }
    };
    let (chrome, driver) = (major(&browser.chrome)?, major(&browser.driver)?);
    if chrome != driver {
        return Err(format!(
            "{} is of version {chrome}, {} of version {driver}: they must match.\n{MEND}",
            browser.chrome.display(),
            browser.driver.display()
        ));
    }
    Ok(browser)
}

fn present() -> Outcome<Option<Browser>> {
    let driver = named("CHROMEDRIVER")?.or_else(|| on_path("chromedriver"));
    let chrome = named("CHROME")?.or_else(|| CHROMES.iter().find_map(|name| on_path(name)));
    Ok(chrome
        .zip(driver)
        .map(|(chrome, driver)| Browser { chrome, driver }))
}

fn named(variable: &str) -> Outcome<Option<PathBuf>> {
    match std::env::var_os(variable).map(PathBuf::from) {
        Some(file) if file.is_file() => Ok(Some(file)),
        Some(file) => Err(format!(
            "{variable} names {}, where there is no file",
            file.display()
        )),
        None => Ok(None),
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let search = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&search)
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

fn install() -> Outcome {
    if !Path::new("/etc/debian_version").exists() {
        return Err(format!("No browser found.\n{MEND}"));
    }
    let root = shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root {
        return Err(format!(
            "No browser found, and only root may install one: `sudo apt-get install {}`.\n{MEND}",
            PACKAGES.join(" ")
        ));
    }
    println!(
        "Installing {} with apt-get: the component and end-to-end tests run in a real browser. \
         Takes about a minute, once.",
        PACKAGES.join(", ")
    );
    let apt = || {
        let mut apt = shell::command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    shell::run(apt().arg("update"))
        .and_then(|()| {
            shell::run(
                apt()
                    .args(["install", "--yes", "--no-install-recommends"])
                    .args(PACKAGES),
            )
        })
        .map_err(|error| format!("{error}\n{MEND}"))
}

fn major(program: &Path) -> Outcome<String> {
    let said =
        version(program).ok_or_else(|| format!("{} does not start.\n{MEND}", program.display()))?;
    first_number(&said).ok_or_else(|| format!("{} says no version, but: {said}", program.display()))
}

/// `ChromeDriver 140.0.7339.80 (…)` → 140
fn first_number(said: &str) -> Option<String> {
    said.split_whitespace()
        .find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
        .and_then(|word| word.split('.').next())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::first_number;

    #[test]
    fn reads_the_major_version() {
        let chrome = "Chromium 140.0.7339.80 built on Debian GNU/Linux 12 (bookworm)";
        assert_eq!(first_number(chrome).as_deref(), Some("140"));
        assert_eq!(
            first_number("ChromeDriver 139.0.1 (abc)").as_deref(),
            Some("139")
        );
        assert_eq!(first_number("nothing"), None);
    }
}
