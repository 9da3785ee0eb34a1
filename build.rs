//! Compiles the messages of `locales` for the page: Project Fluent for whoever writes them, a few bytes for whoever
//! downloads them. A message with a mistake stops the build and says where.
//!
//! The form that comes out is read by `src/locale/pattern.rs`: name and pattern of each message, one after the other,
//! ended by a NUL, in the order of their names; an attribute is `name.attribute`. Within a pattern a variable is
//! `␁name␂`, a choice `␃name␂` followed by its variants, each `␄key␂pattern`, and `␅`; the key of the default variant
//! begins with `*`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a build that cannot go on says why and stops"
)]

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=locales");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    for language in ["it", "en"] {
        let messages = compile(&Path::new("locales").join(language));
        let bytes: String = messages
            .iter()
            .flat_map(|(name, pattern)| [name.as_str(), "\0", pattern, "\0"])
            .collect();
        fs::write(out.join(format!("{language}.messages")), bytes).expect("the folder is ours");
    }
}

fn compile(folder: &Path) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    for path in files {
        let text =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
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
