//! What the page has to know of the two parts: the JavaScript beside the program, and the names of the files.
//! Knows texts; knows nothing of what is in the parts.

use super::names;
use crate::Outcome;

/// The line of wasm-bindgen's JavaScript after which the functions stand that the program imports.
const IMPORTS: &str = "    const import0 = {\n        __proto__: null,";

/// The JavaScript of the first part: that of the undivided program, with shorter names for what it gives to the program,
/// and `later`, which brings the file of the second.
///
/// # Errors
/// JavaScript of another shape than wasm-bindgen writes today.
pub fn wire(
    javascript: &str,
    names: &[(String, String)],
    later: &str,
    file: &str,
) -> Outcome<String> {
    let (before, after) = javascript
        .split_once(IMPORTS)
        .ok_or("wasm-bindgen's JavaScript has another form than it had")?;
    let mut after = after.to_owned();
    for (long, short) in names {
        let key = format!("\n        {long}: ");
        if after.matches(&key).count() != 1 {
            return Err(format!(
                "wasm-bindgen's JavaScript does not give `{long}` once"
            ));
        }
        after = after.replace(&key, &format!("\n        {short}: "));
    }
    let later = later.replace("{later}", file);
    let load = names::LOAD;
    Ok(format!(
        "{before}{IMPORTS}\n        {load}: loadLater,{after}{later}"
    ))
}

/// A name of bytes that changes with them.
pub fn name(parts: &[&[u8]]) -> String {
    // FNV-1a, 64 bits: no secret depends on it.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in parts.iter().copied().flatten() {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_javascript_gives_the_function_that_loads() {
        let javascript = format!("function f() {{\n{IMPORTS}\n        g: 1,\n    }};\n}}\n");
        let names = [("g".to_owned(), "a".to_owned())];
        let wired = wire(&javascript, &names, "const url = \"{later}\";", "b.wasm").unwrap();
        assert!(wired.contains("__proto__: null,\n        load: loadLater,\n        a: 1,"));
        assert!(wired.ends_with("const url = \"b.wasm\";"));
        assert!(wire("another", &[], "", "").is_err());
        let names = [("h".to_owned(), "a".to_owned())];
        assert!(
            wire(&javascript, &names, "", "")
                .unwrap_err()
                .contains("`h`")
        );
    }

    #[test]
    fn other_bytes_have_another_name() {
        assert_eq!(name(&[b"ab", b"c"]), name(&[b"abc"]));
        assert_ne!(name(&[b"abc"]), name(&[b"abd"]));
        // The published value for an empty text.
        assert_eq!(name(&[]), "cbf29ce484222325");
    }
}
