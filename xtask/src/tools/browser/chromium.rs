//! Chromium and its driver, for the tests that need a real browser.

use super::{apt, named, on_path};
use crate::Outcome;
use crate::tools::version;
use std::path::{Path, PathBuf};

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

fn install() -> Outcome {
    if let Some(obstacle) = apt::obstacle(&PACKAGES) {
        return Err(format!("No browser found, and {obstacle}.\n{MEND}"));
    }
    apt::install(
        &PACKAGES,
        "the component and end-to-end tests run in a real browser",
    )
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
