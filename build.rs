//! Compiles the messages of `locales` and the sheets of `style/app` for the page: written for people, read by programs, a
//! few bytes for whoever downloads them. A message with a mistake stops the build and says where. What a first view does not
//! need is kept apart, one file each: it then comes with the second part of the program. Asks the linker where in memory it puts what.
//!
//! The form of messages is read by `src/locale/pattern.rs`: name and pattern of each message, one after the other,
//! ended by a NUL, in the order of their names; an attribute is `name.attribute`. Within a pattern a variable is
//! `␁name␂`, a choice `␃name␂` followed by its variants, each `␄key␂pattern`, and `␅`; the key of the default variant
//! begins with `*`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a build that cannot go on says why and stops"
)]

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The files of messages that a first view reads.
const FIRST_MESSAGES: [&str; 3] = ["kinds.ftl", "time.ftl", "ui.ftl"];

/// The sheets of a first view, in the order of the cascade; all others follow them, by name.
const FIRST_SHEETS: [&str; 12] = [
    "base", "shell", "bar", "views", "search", "filters", "chips", "years", "stage", "legend",
    "status", "states",
];

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=style");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|machine| machine == "wasm32") {
        // `xtask/src/split` divides what the memory begins with by it.
        let map = out.join("memory.map");
        println!(
            "cargo::rustc-link-arg-bin=ecosystem-explorer=-Map={}",
            map.display()
        );
    }
    let write =
        |name: String, text: String| fs::write(out.join(name), text).expect("the folder is ours");
    for language in ["it", "en"] {
        let (first, later): (Vec<_>, Vec<_>) = files(&Path::new("locales").join(language), "ftl")
            .into_iter()
            .partition(|path| FIRST_MESSAGES.iter().any(|first| path.ends_with(first)));
        for (part, files) in [("first", first), ("later", later)] {
            let bytes: String = compile(&files)
                .iter()
                .flat_map(|(name, pattern)| [name.as_str(), "\0", pattern, "\0"])
                .collect();
            write(format!("{language}.{part}.messages"), bytes);
        }
    }

    let app = Path::new("style/app");
    let sheet = |name: &&str| app.join(name).with_extension("css");
    let first: Vec<PathBuf> = [PathBuf::from("style/tokens.css")]
        .into_iter()
        .chain(FIRST_SHEETS.iter().map(sheet))
        .collect();
    let mut later = files(app, "css");
    later.retain(|path| !first.contains(path));
    later.push(PathBuf::from("style/projector.css"));
    // What is for every panel comes before what one panel says otherwise.
    let is_common = |path: &PathBuf| {
        ["projector.css", "detail.css", "tools.css"]
            .iter()
            .any(|name| path.ends_with(name))
    };
    later.sort_by_key(|path| !is_common(path));
    for (part, files) in [("first", first), ("later", later)] {
        let sheets: String = files.iter().map(|path| squeezed(&text(path))).collect();
        write(format!("{part}.css"), sheets);
    }
}

/// A sheet without comments and without the space that is there for people.
fn squeezed(sheet: &str) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    let mut quote = None;
    while let Some(sign) = rest.chars().next() {
        if let (None, Some(comment)) = (quote, rest.strip_prefix("/*")) {
            rest = comment.split_once("*/").map_or("", |(_, rest)| rest);
            continue;
        }
        match quote {
            Some(_) if quote == Some(sign) => quote = None,
            None if matches!(sign, '"' | '\'') => quote = Some(sign),
            _ => {}
        }
        let is_space = quote.is_none() && sign.is_whitespace();
        if quote.is_none() && matches!(sign, '{' | '}' | ';' | ',') && out.ends_with(' ') {
            out.pop();
        }
        if !is_space {
            out.push(sign);
        } else if !out.ends_with([' ', '{', '}', ';', ',']) && !out.is_empty() {
            out.push(' ');
        }
        rest = &rest[sign.len_utf8()..];
    }
    out
}

/// The files of a folder with such an ending, by name.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == ending)
        })
        .collect();
    files.sort();
    files
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn compile(files: &[PathBuf]) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for path in files {
        let text = text(path);
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let name = message.id.name;
            let at = |attribute: &str| format!("{}: `{name}{attribute}`", path.display());
            if let Some(value) = &message.value {
                messages.insert(name.to_owned(), pattern(value, &at("")));
            }
            for attribute in &message.attributes {
                let key = attribute.id.name;
                let value = pattern(&attribute.value, &at(&format!(".{key}")));
                messages.insert(format!("{name}.{key}"), value);
            }
        }
    }
    messages
}

fn pattern(pattern: &Pattern<&str>, at: &str) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => {
                assert!(
                    value.bytes().all(|byte| byte > 5),
                    "{at}: a control character"
                );
                (*value).to_owned()
            }
            PatternElement::Placeable { expression } => placeable(expression, at),
        })
        .collect()
}

fn placeable(expression: &Expression<&str>, at: &str) -> String {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => (*value).to_owned(),
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            format!("\u{1}{}\u{2}", id.name)
        }
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => {
            let variants: String = variants.iter().map(|of| variant(of, at)).collect();
            format!("\u{3}{}\u{2}{variants}\u{5}", id.name)
        }
        other => panic!(
            "{at}: the page understands text, variables and choices by a variable, and not {other:?}"
        ),
    }
}

fn variant(variant: &Variant<&str>, at: &str) -> String {
    let key = match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    };
    let star = if variant.default { "*" } else { "" };
    format!("\u{4}{star}{key}\u{2}{}", pattern(&variant.value, at))
}
