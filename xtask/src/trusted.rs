//! A policy of our own for Trusted Types: what is written as markup is compiled in, or is our own drawing for a sheet of paper, in which
//! every text of a file is escaped (`render::svg`). But a host that asks for trusted types
//! (`require-trusted-types-for 'script'`) takes no plain text for markup.

use crate::{Outcome, arguments::Arguments, paths};
use std::path::Path;

/// How wasm-bindgen's JavaScript writes markup.
const PLAIN: &str = ".innerHTML = getStringFromWasm0(arg1, arg2);";
const TRUSTED: &str = ".innerHTML = trusted.createHTML(getStringFromWasm0(arg1, arg2));";
/// Where the host allows no policy, plain text is tried: most hosts do not mind.
const POLICY: &str = "export const trusted = (() => {
  const rules = { createHTML: (text) => text };
  try { return globalThis.trustedTypes?.createPolicy(\"ecosystem-explorer\", rules) ?? rules; } catch { return rules; }
})();
";

/// `cargo xtask trusted`: Trunk calls it, and says where the page is being put together.
pub fn run(arguments: Arguments) -> Outcome {
    arguments.end()?;
    match std::env::var_os("TRUNK_STAGING_DIR") {
        Some(folder) => guard(Path::new(&folder)),
        None => {
            Err("Trunk calls this while it builds; there is nothing to do otherwise".to_owned())
        }
    }
}

fn guard(folder: &Path) -> Outcome {
    let failed = |error| {
        format!(
            "{} cannot be read or written: {error}",
            paths::short(folder)
        )
    };
    for entry in folder.read_dir().map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_none_or(|ending| ending != "js") {
            continue;
        }
        let text = std::fs::read_to_string(&path).map_err(failed)?;
        if let Some(text) = guarded(&text)? {
            std::fs::write(&path, text).map_err(failed)?;
        }
    }
    Ok(())
}

/// The same with our policy; nothing where no markup is written.
fn guarded(javascript: &str) -> Outcome<Option<String>> {
    let writes = javascript.matches("innerHTML").count();
    // Other scripts of the page are written by hand.
    let is_bindgen = javascript.contains("getStringFromWasm0");
    if writes == 0 || !is_bindgen || javascript.contains(TRUSTED) {
        return Ok(None);
    }
    let text = javascript.replace(PLAIN, TRUSTED);
    let own = |part: &str| text.matches(part).count();
    if own(TRUSTED) + own("__wbg_set_innerHTML") != writes {
        return Err(
            "wasm-bindgen's JavaScript writes markup in another way than it did".to_owned(),
        );
    }
    Ok(Some(format!("{POLICY}{text}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_goes_through_the_policy() {
        let plain = format!("__wbg_set_innerHTML_1: function(arg0, arg1, arg2) {{ arg0{PLAIN} }}");
        let guarded_text = guarded(&plain).unwrap().unwrap();
        assert!(guarded_text.starts_with("export const trusted") && guarded_text.contains(TRUSTED));
        assert_eq!(guarded(&guarded_text), Ok(None), "once is enough");
        assert_eq!(guarded("nothing of the kind"), Ok(None));
        assert_eq!(guarded("a.innerHTML = b;"), Ok(None), "by hand");
        let other = "a.innerHTML = getStringFromWasm0(b);";
        assert!(guarded(other).is_err());
    }
}
