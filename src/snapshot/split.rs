//! Where the records of a file begin and end. Knows brackets, quotation marks and commas; what stands between them is for others
//! to read, and to refuse.

use std::collections::BTreeMap;

/// A part of the file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    fn new(start: usize, end: usize) -> Span {
        let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Span {
            start: narrow(start),
            end: narrow(end),
        }
    }

    pub(super) fn of(self, bytes: &[u8]) -> &[u8] {
        bytes
            .get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }
}

/// What stands behind a key of the top level.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// Anything.
    Value(Span),
    /// The elements of a list that was asked for.
    List(Vec<Span>),
}

/// The file is not built as JSON is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken;

/// What comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    Object,
    KeyOrEnd,
    Key,
    CommaOrEnd,
    Element,
    ElementOrEnd,
    ElementCommaOrEnd,
    Nothing,
}

/// Takes an object of JSON (RFC 8259) apart, element by element: it can stop after each and go on later.
///
/// The objects and lists inside an element are only skipped. Linear in the bytes.
pub(super) struct Splitter<'a> {
    bytes: &'a [u8],
    at: usize,
    expect: Expect,
    /// The keys whose lists are taken apart.
    lists: &'static [&'static str],
    key: String,
    list: Vec<Span>,
    pub(super) sections: BTreeMap<String, Section>,
    /// What stood behind a key before it came a second time: nobody reads it, but it must be JSON.
    pub(super) replaced: Vec<Section>,
}

impl<'a> Splitter<'a> {
    pub(super) fn new(bytes: &'a [u8], lists: &'static [&'static str]) -> Splitter<'a> {
        Splitter {
            bytes,
            at: 0,
            expect: Expect::Object,
            lists,
            key: String::new(),
            list: Vec::new(),
            sections: BTreeMap::new(),
            replaced: Vec::new(),
        }
    }

    /// How many bytes are done.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Goes on for about that many bytes; whether the end is reached.
    pub(super) fn advance(&mut self, bytes: usize) -> Result<bool, Broken> {
        let until = self.at.saturating_add(bytes);
        while self.at < until {
            if self.step()? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn step(&mut self) -> Result<bool, Broken> {
        self.skip_space();
        let next = self.bytes.get(self.at).copied();
        self.expect = match (self.expect, next) {
            (Expect::Nothing, None) => return Ok(true),
            (Expect::Object, Some(b'{')) => self.sign(Expect::KeyOrEnd),
            (Expect::KeyOrEnd | Expect::CommaOrEnd, Some(b'}')) => self.sign(Expect::Nothing),
            (Expect::KeyOrEnd | Expect::Key, Some(b'"')) => self.key()?,
            (Expect::CommaOrEnd, Some(b',')) => self.sign(Expect::Key),
            (Expect::ElementOrEnd | Expect::ElementCommaOrEnd, Some(b']')) => {
                let list = std::mem::take(&mut self.list);
                self.put(Section::List(list));
                self.sign(Expect::CommaOrEnd)
            }
            (Expect::ElementCommaOrEnd, Some(b',')) => self.sign(Expect::Element),
            (Expect::Element | Expect::ElementOrEnd, Some(_)) => {
                let element = self.value()?;
                self.list.push(element);
                Expect::ElementCommaOrEnd
            }
            _ => return Err(Broken),
        };
        Ok(false)
    }

    fn sign(&mut self, then: Expect) -> Expect {
        self.at += 1;
        then
    }

    /// A key, its colon, and its value or the beginning of its list.
    fn key(&mut self) -> Result<Expect, Broken> {
        let key = self.value()?;
        self.key = super::json::read(key.of(self.bytes)).map_err(|_| Broken)?;
        self.skip_space();
        if self.bytes.get(self.at) != Some(&b':') {
            return Err(Broken);
        }
        self.at += 1;
        self.skip_space();
        if self.bytes.get(self.at) == Some(&b'[') && self.lists.contains(&self.key.as_str()) {
            self.at += 1;
            return Ok(Expect::ElementOrEnd);
        }
        let value = self.value()?;
        self.put(Section::Value(value));
        Ok(Expect::CommaOrEnd)
    }

    fn put(&mut self, section: Section) {
        let key = std::mem::take(&mut self.key);
        self.replaced.extend(self.sections.insert(key, section));
    }

    fn skip_space(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\r'))
            .count();
    }

    /// One value, whole.
    fn value(&mut self) -> Result<Span, Broken> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = length(rest).filter(|length| *length > 0).ok_or(Broken)?;
        let span = Span::new(self.at, self.at + length);
        self.at += length;
        Ok(span)
    }
}

/// The length of the value at the beginning; `None` when it does not end.
pub(super) fn length(bytes: &[u8]) -> Option<usize> {
    match bytes.first()? {
        b'"' => after_string(bytes, 1),
        b'{' | b'[' => after_brackets(bytes),
        _ => bytes.iter().position(|byte| {
            matches!(
                byte,
                b',' | b':' | b']' | b'}' | b' ' | b'\n' | b'\t' | b'\r'
            )
        }),
    }
}

/// Behind the bracket that closes the first one. That each closes one of its kind is for the reader of the value to see.
fn after_brackets(bytes: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        match bytes.get(at)? {
            b'"' => {
                at = after_string(bytes, at + 1)?;
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Behind the quotation mark that ends the text in which `at` is.
pub(super) fn after_string(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str, step: usize) -> Result<BTreeMap<String, Vec<String>>, Broken> {
        let mut splitter = Splitter::new(text.as_bytes(), &["nodes"]);
        while !splitter.advance(step)? {}
        let text = |span: &Span| String::from_utf8_lossy(span.of(text.as_bytes())).into_owned();
        let texts = |section: &Section| match section {
            Section::Value(span) => vec![text(span)],
            Section::List(spans) => spans.iter().map(text).collect(),
        };
        let sections = splitter.sections.iter();
        Ok(sections
            .map(|(key, section)| (key.clone(), texts(section)))
            .collect())
    }

    #[test]
    fn records_are_found_wherever_it_stops() {
        let file = r#" { "a" : 1 ,"nodes": [ {"x": "]}\"[,"} , 2,[3,[4]], "five" ],
            "b": {"nodes": [1]}, "c": true, "d": [], "e":"" } "#;
        for step in [1, 7, usize::MAX] {
            let sections = split(file, step).unwrap();
            assert_eq!(
                sections["nodes"],
                [r#"{"x": "]}\"[,"}"#, "2", "[3,[4]]", "\"five\""]
            );
            assert_eq!(sections["b"], [r#"{"nodes": [1]}"#]);
            assert_eq!(
                [
                    &sections["a"][0],
                    &sections["c"][0],
                    &sections["d"][0],
                    &sections["e"][0]
                ],
                ["1", "true", "[]", "\"\""]
            );
        }
    }

    #[test]
    fn what_is_not_built_as_json_is_broken() {
        for file in [
            "",
            "[]",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"nodes\":[1,]}",
            "{\"nodes\":[,1]}",
            "{\"nodes\":[1 2]}",
            "{} x",
            "{\"a\":\"b}",
            "{a:1}",
            "{\"nodes\":[1",
            "{\"a\":1}}",
            "{\"nodes\":[1]]}",
        ] {
            assert_eq!(split(file, usize::MAX), Err(Broken), "{file}");
        }
    }

    fn json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i32>().prop_map(Into::into),
            "\\PC{0,6}|[\"\\\\{}\\[\\],:]{0,4}".prop_map(Into::into),
        ];
        leaf.prop_recursive(3, 16, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
                proptest::collection::vec(("[a-z\"\\\\]{0,3}", inner), 0..4)
                    .prop_map(|pairs| serde_json::Value::Object(pairs.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_record_of_every_file_is_found(nodes in proptest::collection::vec(json(), 0..5), other in json(), pretty in any::<bool>()) {
            let file = serde_json::json!({ "nodes": nodes, "other": other });
            let text = if pretty { serde_json::to_string_pretty(&file) } else { serde_json::to_string(&file) }.unwrap();
            let sections = split(&text, 3).unwrap();
            let read = |text: &String| serde_json::from_str::<serde_json::Value>(text).unwrap();
            prop_assert_eq!(sections["nodes"].iter().map(read).collect::<Vec<_>>(), nodes);
            prop_assert_eq!(read(&sections["other"][0]), other);
        }

        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let mut splitter = Splitter::new(&bytes, &["nodes"]);
            while splitter.advance(2) == Ok(false) {}
        }
    }
}
