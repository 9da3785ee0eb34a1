//! Who may touch the browser.

use super::{Finding, Rule, project::Project, source::Source};

pub const RULE: Rule = Rule {
    name: "borders",
    why: "everything up to `scene` builds and is tested natively in seconds; raw browser calls stay where their traps are known",
    check,
};

/// These know nothing of the browser or of the interface's framework.
const PURE: &[&str] = &[
    "snapshot",
    "tables",
    "locale",
    "ecosystem",
    "query",
    "metrics",
    "plane",
    "layout",
    "geo",
    "scene",
];

/// Crates of the browser.
const BROWSER: &[&str] = &["web_sys", "js_sys", "leptos", "wasm_bindgen", "gloo"];

/// Only these mention web-sys.
const RAW: &[&str] = &["platform", "render", "embed"];

/// `// tidy: allow web_sys, because …` on the line or on the one before it.
const MARK: &str = "tidy: allow web_sys, because ";

fn check(project: &Project) -> Vec<Finding> {
    project.sources.iter().flat_map(of_file).collect()
}

fn of_file(source: &Source) -> Vec<Finding> {
    let Some(module) = source.module() else {
        return Vec::new();
    };
    let pure = PURE.contains(&module);
    let raw = RAW.contains(&module);
    let mut findings = Vec::new();
    for token in source.shipped() {
        let Some(word) = token.word() else { continue };
        if pure && BROWSER.contains(&word) {
            findings.push(Finding {
                file: source.path.clone(),
                line: token.line,
                what: format!("`{module}` mentions `{word}`"),
                mend: "keep it pure: take plain values and give plain values; `platform`, `render` and `ui` do the rest".to_owned(),
            });
        } else if !pure && !raw && word == "web_sys" && !marked(source, token.line) {
            findings.push(Finding {
                file: source.path.clone(),
                line: token.line,
                what: format!("`{module}` mentions `web_sys`"),
                mend: format!(
                    "call `platform` (give it the function if it has none yet); where there is no other way, say so above the line: `// {MARK}…`"
                ),
            });
        }
    }
    findings
}

fn marked(source: &Source, line: usize) -> bool {
    let lines: Vec<&str> = source.text.lines().collect();
    // Lines are counted from one.
    [line.checked_sub(1), line.checked_sub(2)]
        .into_iter()
        .flatten()
        .filter_map(|index| lines.get(index))
        .any(|text| {
            text.split_once(MARK)
                .is_some_and(|(_, reason)| !reason.trim().is_empty())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        check(&Project::of(path, text)).len()
    }

    #[test]
    fn good() {
        assert_eq!(count("src/platform/frames.rs", "use web_sys::Window;"), 0);
        assert_eq!(count("src/ui/list.rs", "use leptos::prelude::*;"), 0);
        assert_eq!(
            count(
                "src/scene/mod.rs",
                "//! nothing of web_sys\nfn f() {} // leptos"
            ),
            0
        );
        let allowed = "// tidy: allow web_sys, because events carry its types\nuse web_sys::Event;";
        assert_eq!(count("src/ui/list.rs", allowed), 0);
    }

    #[test]
    fn bad() {
        assert_eq!(count("src/scene/mod.rs", "use leptos::prelude::*;"), 1);
        assert_eq!(count("src/ui/list.rs", "use web_sys::Event;"), 1);
        let no_reason = "// tidy: allow web_sys, because \nuse web_sys::Event;";
        assert_eq!(count("src/ui/list.rs", no_reason), 1);
        // A reason does not make a pure module impure.
        let pure = "// tidy: allow web_sys, because I want to\nuse web_sys::Event;";
        assert_eq!(count("src/query/mod.rs", pure), 1);
    }
}
