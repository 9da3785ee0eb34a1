//! The locales as the rules need them: keys, and the variables that each message wants.

use super::project::Text;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use std::collections::{BTreeMap, BTreeSet};

/// One message of one language.
pub struct Message {
    pub file: String,
    pub line: usize,
    pub variables: BTreeSet<String>,
}

/// A language's messages.
#[derive(Default)]
pub struct Language {
    pub messages: BTreeMap<String, Message>,
    /// Messages that other messages quote.
    pub quoted: BTreeSet<String>,
    /// File, line and what cannot be read or is there twice.
    pub faults: Vec<(String, usize, String)>,
}

/// Adds what a file says.
pub fn read(language: &mut Language, file: &Text) {
    let resource = match fluent_syntax::parser::parse(file.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let before = file.text.get(..error.pos.start).unwrap_or_default();
                let line = before.matches('\n').count() + 1;
                let what = format!("cannot be read: {error}");
                language.faults.push((file.path.clone(), line, what));
            }
            resource
        }
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                if let Some(pattern) = &message.value {
                    add(language, file, key, key, pattern);
                }
                for attribute in &message.attributes {
                    let full = format!("{key}.{}", attribute.id.name);
                    add(language, file, key, &full, &attribute.value);
                }
            }
            Entry::Term(term) => {
                let mut variables = BTreeSet::new();
                of_pattern(&term.value, &mut variables, &mut language.quoted);
            }
            _ => {}
        }
    }
}

fn add(language: &mut Language, file: &Text, id: &str, key: &str, pattern: &Pattern<&str>) {
    let mut variables = BTreeSet::new();
    of_pattern(pattern, &mut variables, &mut language.quoted);
    let line = file
        .text
        .lines()
        .position(|line| {
            line.strip_prefix(id)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        })
        .map_or(1, |index| index + 1);
    let message = Message {
        file: file.path.clone(),
        line,
        variables,
    };
    if let Some(first) = language.messages.insert(key.to_owned(), message) {
        let what = format!("`{key}` is already at {}:{}", first.file, first.line);
        language.faults.push((file.path.clone(), line, what));
    }
}

fn of_pattern(
    pattern: &Pattern<&str>,
    variables: &mut BTreeSet<String>,
    quoted: &mut BTreeSet<String>,
) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables, quoted);
        }
    }
}

fn of_expression(
    expression: &Expression<&str>,
    variables: &mut BTreeSet<String>,
    quoted: &mut BTreeSet<String>,
) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables, quoted),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables, quoted);
            for variant in variants {
                of_pattern(&variant.value, variables, quoted);
            }
        }
    }
}

fn of_inline(
    inline: &InlineExpression<&str>,
    variables: &mut BTreeSet<String>,
    quoted: &mut BTreeSet<String>,
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute } => {
            quoted.insert(match attribute {
                Some(attribute) => format!("{}.{}", id.name, attribute.name),
                None => id.name.to_owned(),
            });
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            of_arguments(arguments, variables, quoted);
        }
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => of_arguments(arguments, variables, quoted),
        InlineExpression::Placeable { expression } => of_expression(expression, variables, quoted),
        _ => {}
    }
}

fn of_arguments(
    arguments: &CallArguments<&str>,
    variables: &mut BTreeSet<String>,
    quoted: &mut BTreeSet<String>,
) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    for inline in arguments.positional.iter().chain(named) {
        of_inline(inline, variables, quoted);
    }
}
