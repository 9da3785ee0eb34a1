//! What each step does.

use super::{Count, Ran};
use crate::tools::browser::chromium::{self, Browser};
use crate::tools::{self, wasm32};
use crate::{Outcome, package as packaging, paths, shell, tables, tidy as rules};
use std::path::PathBuf;
use std::process::Command;

pub fn fmt(_: &mut Count) -> Outcome<Ran> {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))
        .map_err(|error| format!("{error}; `cargo fmt --all` mends it"))?;
    Ok(Ran::Whole)
}

pub fn tidy(_: &mut Count) -> Outcome<Ran> {
    rules::check()?;
    Ok(Ran::Whole)
}

pub fn clippy(_: &mut Count) -> Outcome<Ran> {
    shell::run(
        shell::cargo()
            .args(["clippy", "--workspace", "--all-targets"])
            .args(["--", "-D", "warnings"]),
    )?;
    // `--all-targets` leaves out what plain `cargo test` leaves out.
    shell::run(
        shell::cargo()
            .args(["clippy", "--test", "e2e"])
            .args(["--", "-D", "warnings"]),
    )?;
    Ok(Ran::Whole)
}

pub fn clippy_wasm(_: &mut Count) -> Outcome<Ran> {
    wasm32::ensure()?;
    shell::run(
        shell::cargo()
            .args(["clippy", "--target", wasm32::TARGET, "--lib"])
            .args(["--bin", "ecosystem-explorer", "--test", "components"])
            .args(["--", "-D", "warnings"]),
    )?;
    Ok(Ran::Whole)
}

pub fn native(count: &mut Count) -> Outcome<Ran> {
    counted(
        shell::cargo().args(["test", "--workspace", "--no-fail-fast"]),
        count,
    )
}

pub fn data(_: &mut Count) -> Outcome<Ran> {
    let shipped = paths::root().join("data/snapshot.json");
    let rebuilt = paths::target().join("snapshot.rebuilt.json");
    tables::build(&rebuilt)?;
    let read = |file| {
        std::fs::read(file)
            .map_err(|error| format!("{} cannot be read: {error}", paths::short(file)))
    };
    if read(&shipped)? != read(&rebuilt)? {
        return Err(format!(
            "data/snapshot.json is not what data/tables make of it (that is in {}); \
             edit the tables, then `cargo xtask tables`, and commit both",
            paths::short(&rebuilt)
        ));
    }
    let mut check = shell::cargo();
    check
        .args(["run", "--quiet", "--bin", "snapshot", "--"])
        .args(["check", "data/snapshot.json"]);
    for (flag, folder) in [("--sources", paths::sources()), ("--facts", paths::facts())] {
        if folder.is_dir() {
            check.arg(flag).arg(&folder);
        } else {
            println!("no {}: not compared with them", folder.display());
        }
    }
    shell::run(&mut check)?;
    Ok(Ran::Whole)
}

pub fn components(count: &mut Count) -> Outcome<Ran> {
    tools::typescript::check()?;
    wasm32::ensure()?;
    let runner = tools::wasm_bindgen::ensure_runner()?;
    let browser = chromium::ensure()?;
    counted(
        shell::cargo()
            .args(["test", "--target", wasm32::TARGET, "--test", "components"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", &browser.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(&browser)?)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
        count,
    )
}

/// `webdriver.json` with the browser that was found: chromedriver looks for others by itself.
fn capabilities(browser: &Browser) -> Outcome<PathBuf> {
    let own = paths::root().join("webdriver.json");
    let text = std::fs::read_to_string(&own)
        .map_err(|error| format!("{} cannot be read: {error}", paths::short(&own)))?;
    let options = "\"goog:chromeOptions\": {";
    // Written as Rust writes a text: the same quotes and backslashes as JSON.
    let named = format!("{options} \"binary\": {:?},", browser.chrome);
    let file = paths::target().join("webdriver.json");
    std::fs::write(&file, text.replace(options, &named))
        .map_err(|error| format!("{} cannot be written: {error}", paths::short(&file)))?;
    Ok(file)
}

pub fn package(_: &mut Count) -> Outcome<Ran> {
    packaging::build()?;
    Ok(Ran::Whole)
}

pub fn wordpress(count: &mut Count) -> Outcome<Ran> {
    let browser = chromium::ensure()?;
    let php = tools::php::ensure()?;
    let blogs = tools::wordpress::ensure()?;
    let plugin = packaging::plugin();
    // PHP reads a file only when it is asked for it, and some are asked for rarely.
    let unpacked = paths::target().join("wordpress/plugin");
    std::fs::remove_dir_all(&unpacked).ok();
    tools::wordpress::unpack(&plugin, &unpacked)?;
    for file in packaging::files::all(&unpacked)? {
        if file.extension().is_some_and(|ending| ending == "php") {
            shell::output(Command::new(&php).arg("-l").arg(&file))?;
        }
    }
    counted(
        shell::cargo()
            .args(["test", "--test", "e2e", "--", "--test-threads", "2"])
            .arg("wordpress::")
            .env("CHROMEDRIVER", browser.driver)
            .env("CHROME", browser.chrome)
            .env("EXPLORER_PHP", php)
            .env("EXPLORER_WORDPRESS", blogs)
            .env("EXPLORER_PLUGIN", plugin),
        count,
    )
}

pub fn deny(_: &mut Count) -> Outcome<Ran> {
    if shell::output(shell::cargo().args(["deny", "--version"])).is_err() {
        return Ok(Ran::Not(
            "cargo-deny is not installed (`cargo install cargo-deny --locked`)".to_owned(),
        ));
    }
    shell::run(shell::cargo().args(["deny", "check"]))?;
    Ok(Ran::Whole)
}

pub(super) fn counted(command: &mut Command, count: &mut Count) -> Outcome<Ran> {
    shell::watch(command, |line| count.read(line))?;
    Ok(Ran::Whole)
}
