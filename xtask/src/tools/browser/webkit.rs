//! WebKit, its driver, a screen that nobody sees, and the languages of a system, for the journeys.

use super::{Found, apt, missing, named, on_path};
use crate::{Outcome, paths, shell};
use std::path::{Path, PathBuf};

/// What it takes to look at a page with WebKit. All of it is Debian's.
pub struct WebKit {
    pub browser: PathBuf,
    pub driver: PathBuf,
    pub screen: PathBuf,
    /// A folder of locales: a page's language is that of the system.
    pub locales: PathBuf,
}

/// `webkit2gtk-driver` brings MiniBrowser along; without fonts, pages have no widths.
const PACKAGES: [&str; 4] = ["webkit2gtk-driver", "xvfb", "locales", "fonts-liberation"];

/// In Debian beside the library, in a folder of the machine's kind.
const BROWSERS: &str = "/usr/lib";

const LANGUAGES: [&str; 2] = ["it_IT", "en_US"];

const MEND: &str = "Debian: `apt-get install webkit2gtk-driver xvfb locales`. MINIBROWSER, WEBKITDRIVER and XVFB \
    may name the programs.";

/// Makes sure that all of it is there, where that can be done.
pub fn ensure() -> Outcome<Found<WebKit>> {
    let found = match present()? {
        Some(found) => found,
        None => {
            if let Some(obstacle) = apt::obstacle(&PACKAGES) {
                return missing("WebKit", &obstacle, MEND);
            }
            apt::install(&PACKAGES, "the journeys run in WebKit, too")
                .map_err(|error| format!("{error}\n{MEND}"))?;
            present()?.ok_or_else(|| format!("Installed, but still not found.\n{MEND}"))?
        }
    };
    for language in LANGUAGES {
        make(&found.locales, language)?;
    }
    Ok(Found::Here(found))
}

fn present() -> Outcome<Option<WebKit>> {
    let browser = named("MINIBROWSER")?.or_else(beside_the_library);
    let driver = named("WEBKITDRIVER")?.or_else(|| on_path("WebKitWebDriver"));
    let screen = named("XVFB")?.or_else(|| on_path("Xvfb"));
    if !Path::new("/usr/share/i18n/locales").is_dir() {
        return Ok(None);
    }
    Ok(browser
        .zip(driver)
        .zip(screen)
        .map(|((browser, driver), screen)| WebKit {
            browser,
            driver,
            screen,
            locales: paths::tools().join("locales"),
        }))
}

/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`
fn beside_the_library() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(BROWSERS)
        .ok()?
        .flatten()
        .filter_map(|entry| std::fs::read_dir(entry.path()).ok())
        .flat_map(Iterator::flatten)
        .filter(|entry| {
            entry
                .file_name()
                .to_string_lossy()
                .starts_with("webkit2gtk-")
        })
        .map(|entry| entry.path().join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop()
}

/// Makes a locale in a folder of ours: the system's own stay as they are.
fn make(folder: &Path, language: &str) -> Outcome {
    let locale = folder.join(format!("{language}.UTF-8"));
    if locale.is_dir() {
        return Ok(());
    }
    println!(
        "Making the locale {language} in .tools: WebKit takes a page's language from the system."
    );
    std::fs::create_dir_all(folder)
        .map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    shell::run(
        shell::command("localedef")
            .args(["-i", language, "-f", "UTF-8"])
            .arg(&locale),
    )
}
