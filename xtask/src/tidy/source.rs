//! A Rust file as tokens: comments and documentation are gone, what only tests see is marked.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A file of ours.
pub struct Source {
    /// From the top of the project, with `/`.
    pub path: String,
    pub text: String,
    pub tokens: Vec<Token>,
}

/// A word, a sign or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub line: usize,
    /// Inside `#[cfg(test)]` or `#[test]`.
    pub test: bool,
    pub kind: Kind,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Word(String),
    Text(String),
    Sign(char),
    Other,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Result<Self, String> {
        let stream: TokenStream = text
            .parse()
            .map_err(|error| format!("{path} is no Rust: {error}"))?;
        let mut tokens = Vec::new();
        // A test module may be a file of its own.
        let test = path.starts_with("tests/") || path.ends_with("/tests.rs");
        flatten(stream, test, &mut tokens);
        Ok(Self {
            path: path.to_owned(),
            text: text.to_owned(),
            tokens,
        })
    }

    /// The module right under the crate's root that this file belongs to:
    /// `src/query/search.rs` → `query`; none for `src/lib.rs`, `src/main.rs`, `src/bin/…`.
    pub fn module(&self) -> Option<&str> {
        let path = self.path.strip_prefix("src/")?;
        let module = match path.split_once('/') {
            Some((folder, _)) => folder,
            None => path.strip_suffix(".rs")?,
        };
        (!matches!(module, "lib" | "main" | "bin")).then_some(module)
    }

    /// How many modules are above the code of this file: 1 for `src/query/mod.rs`.
    pub fn depth(&self) -> usize {
        let folders = self.path.matches('/').count();
        match self.path.ends_with("/mod.rs") {
            true => folders.saturating_sub(1),
            false => folders,
        }
    }

    /// Tokens that are part of what ships.
    pub fn shipped(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| !token.test)
    }
}

impl Token {
    pub fn is_word(&self, word: &str) -> bool {
        matches!(&self.kind, Kind::Word(own) if own == word)
    }

    pub fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }
}

fn flatten(stream: TokenStream, test: bool, tokens: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    // Set by an attribute, spent by the item that follows it.
    let mut marked = false;
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        let mut push = |test, kind| tokens.push(Token { line, test, kind });
        match tree {
            TokenTree::Ident(word) => push(test || marked, Kind::Word(word.to_string())),
            TokenTree::Literal(literal) => {
                let kind = text(&literal.to_string()).map_or(Kind::Other, Kind::Text);
                push(test || marked, kind);
            }
            TokenTree::Punct(sign) => {
                let hash = sign.as_char() == '#';
                // `#![…]` is about what it stands in, `#[…]` about the item after it.
                let inner = hash && trees.next_if(is_exclamation).is_some();
                let attribute = hash.then(|| trees.next_if(is_bracket)).flatten();
                match attribute {
                    Some(TokenTree::Group(group)) => {
                        if is_doc(&group) {
                            continue;
                        }
                        marked |= !inner && is_test(&group);
                        push(test || marked, Kind::Sign('#'));
                        flatten_group(group, test || marked, tokens);
                    }
                    _ => {
                        push(test || marked, Kind::Sign(sign.as_char()));
                        if sign.as_char() == ';' {
                            marked = false;
                        }
                    }
                }
            }
            TokenTree::Group(group) => {
                let ends_item = group.delimiter() == Delimiter::Brace;
                flatten_group(group, test || marked, tokens);
                if ends_item {
                    marked = false;
                }
            }
        }
    }
}

fn flatten_group(group: Group, test: bool, tokens: &mut Vec<Token>) {
    let (open, close) = match group.delimiter() {
        Delimiter::Brace => ('{', '}'),
        Delimiter::Bracket => ('[', ']'),
        Delimiter::Parenthesis => ('(', ')'),
        Delimiter::None => (' ', ' '),
    };
    tokens.push(Token {
        line: group.span_open().start().line,
        test,
        kind: Kind::Sign(open),
    });
    let end = group.span_close().start().line;
    flatten(group.stream(), test, tokens);
    tokens.push(Token {
        line: end,
        test,
        kind: Kind::Sign(close),
    });
}

fn is_bracket(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
}

fn is_exclamation(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(sign) if sign.as_char() == '!')
}

fn is_doc(attribute: &Group) -> bool {
    first_word(attribute).is_some_and(|word| word == "doc")
}

fn is_test(attribute: &Group) -> bool {
    match first_word(attribute).as_deref() {
        Some("test" | "wasm_bindgen_test") => true,
        Some("cfg") => {
            let condition = attribute.to_string();
            let words: Vec<&str> = condition
                .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .collect();
            words.contains(&"test") && !words.contains(&"not") && !words.contains(&"any")
        }
        _ => false,
    }
}

fn first_word(group: &Group) -> Option<String> {
    match group.stream().into_iter().next()? {
        TokenTree::Ident(word) => Some(word.to_string()),
        _ => None,
    }
}

/// What a string literal says; none for numbers and letters.
fn text(literal: &str) -> Option<String> {
    let body = literal.trim_start_matches(['b', 'c']);
    if let Some(raw) = body.strip_prefix('r') {
        let inner = raw.trim_matches('#');
        return Some(inner.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    let inner = body.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some(other) => text.push(other),
                None => {}
            },
            _ => text.push(letter),
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn comments_and_docs_are_gone_and_tests_are_marked() {
        let source = Source::new(
            "src/query/search.rs",
            "//! web_sys\n/// \"doc\"\nfn a() { /* x */ let b = \"text\"; }\n\
             #[cfg(test)]\nmod tests { const C: &str = r#\"in a test\"#; }\nfn after() {}\n",
        )
        .unwrap();
        let texts: Vec<_> = source
            .tokens
            .iter()
            .filter_map(|t| t.text().map(|s| (s, t.test)))
            .collect();
        assert_eq!(texts, [("text", false), ("in a test", true)]);
        let after = source
            .tokens
            .iter()
            .find(|token| token.is_word("after"))
            .unwrap();
        assert!(!after.test);
        assert_eq!(after.line, 6);
    }

    #[test]
    fn modules_and_depths() {
        let at = |path| Source::new(path, "").unwrap();
        assert_eq!(at("src/query/search.rs").module(), Some("query"));
        assert_eq!(at("src/locale.rs").module(), Some("locale"));
        assert_eq!(at("src/bin/snapshot.rs").module(), None);
        assert_eq!(at("src/lib.rs").module(), None);
        assert_eq!(at("src/query/mod.rs").depth(), 1);
        assert_eq!(at("src/query/search.rs").depth(), 2);
        assert_eq!(at("src/locale.rs").depth(), 1);
    }
}
