//! JSON (RFC 8259) to the shapes of the contract, one byte after the other. Knows the grammar and what is said of a value that does
//! not fit; each shape says itself what belongs into it.
//!
//! Derived readers are compiled anew for each field of each shape, and once more for each source of values: together a
//! tenth of the download. Here what is common to all shapes is compiled once, behind `dyn`.

use super::split::after_string;
use serde::de::IgnoredAny;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A shape that can be read. Errors are for a person: they go into an issue as its detail.
pub(super) trait Read: Sized {
    /// Reads the value that comes next.
    fn read(json: &mut Reader<'_>) -> Result<Self, String>;
}

/// Reads one value, with nothing behind it. O(bytes).
pub(super) fn read<T: Read>(bytes: &[u8]) -> Result<T, String> {
    let mut json = Reader { bytes, at: 0 };
    let value = T::read(&mut json)?;
    match json.peek() {
        None => Ok(value),
        Some(_) => Err("trailing characters".to_owned()),
    }
}

/// Whether the bytes are one value of JSON.
pub(super) fn is_json(bytes: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

/// What is said of a value that should have been a list.
pub(super) fn no_list(bytes: &[u8]) -> String {
    Reader { bytes, at: 0 }.misfit("a list")
}

/// A value as text that [`read`] reads. Numbers are written as the standard library does, whose tables are here anyway.
pub(super) fn written(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(is_true) => out.push_str(if *is_true { "true" } else { "false" }),
        Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
            (Some(whole), ..) => out.push_str(&whole.to_string()),
            (_, Some(whole), _) => out.push_str(&whole.to_string()),
            (.., float) => out.push_str(&format!("{:?}", float.unwrap_or_default())),
        },
        Value::String(text) => quoted(text, out),
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                out.push(if index == 0 { '[' } else { ',' });
                written(element, out);
            }
            out.push_str(if elements.is_empty() { "[]" } else { "]" });
        }
        Value::Object(fields) => {
            for (index, (field, value)) in fields.iter().enumerate() {
                out.push(if index == 0 { '{' } else { ',' });
                quoted(field, out);
                out.push(':');
                written(value, out);
            }
            out.push_str(if fields.is_empty() { "{}" } else { "}" });
        }
    }
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\0'..='\x1f' => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// What reads a record with these fields: those that it must have, and those that are as usual where they are left out.
/// `extra` is for a record that keeps what nobody knows: it begins empty.
macro_rules! shape {
    ($name:ident { $($must:ident),* ; $($may:ident),* $(; $extra:ident)? }) => {
        impl $crate::snapshot::json::Read for $name {
            fn read(json: &mut $crate::snapshot::json::Reader<'_>) -> Result<Self, String> {
                $(let mut $must = None;)*
                $(let mut $may = None;)*
                json.object(&mut |key, json| match key {
                    $(stringify!($must) => json.field(key, &mut $must),)*
                    $(stringify!($may) => json.field(key, &mut $may),)*
                    _ => Err($crate::snapshot::json::unknown(
                        "field",
                        key,
                        &mut [$(stringify!($must),)* $(stringify!($may),)*].into_iter(),
                    )),
                })?;
                Ok($name {
                    $($must: $must.ok_or_else(|| $crate::snapshot::json::missing(stringify!($must)))?,)*
                    $($may: $may.unwrap_or_default(),)*
                    $($extra: Default::default(),)?
                })
            }
        }
    };
}
pub(super) use shape;

/// What is said of a name that is not in the list.
pub(super) fn unknown(
    what: &str,
    name: &str,
    known: &mut dyn Iterator<Item = &'static str>,
) -> String {
    let mut text = format!("unknown {what} `{name}`, expected one of");
    for (index, known) in known.enumerate() {
        text.push_str(if index == 0 { " `" } else { ", `" });
        text.push_str(known);
        text.push('`');
    }
    text
}

/// What is said of a field that must be there.
pub(super) fn missing(field: &str) -> String {
    format!("missing field `{field}`")
}

/// Where in the bytes one is.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// The first byte of the value that comes next.
    pub(super) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.bytes.get(self.at)? {
                b' ' | b'\n' | b'\t' | b'\r' => self.at += 1,
                byte => return Some(*byte),
            }
        }
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn sign(&mut self, sign: u8) -> bool {
        let is_there = self.peek() == Some(sign);
        self.at += usize::from(is_there);
        is_there
    }

    /// What is said where something else was expected.
    pub(super) fn misfit(&mut self, expected: &str) -> String {
        let found = match self.peek() {
            None => return format!("the end, expected {expected}"),
            Some(b'"') => "text",
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'n') => "null",
            Some(b't' | b'f') => "true or false",
            Some(b'-' | b'0'..=b'9') => "a number",
            Some(_) => "something else",
        };
        format!("invalid type: {found}, expected {expected}")
    }

    /// Hands over each key of an object, to read the value behind it.
    pub(super) fn object(
        &mut self,
        each: &mut dyn FnMut(&str, &mut Self) -> Result<(), String>,
    ) -> Result<(), String> {
        if !self.sign(b'{') {
            return Err(self.misfit("an object"));
        }
        let mut is_first = true;
        while !(is_first && self.sign(b'}')) {
            is_first = false;
            let key = self.text()?;
            if !self.sign(b':') {
                return Err("expected `:`".to_owned());
            }
            each(&key, self)?;
            if self.sign(b'}') {
                break;
            }
            if !self.sign(b',') {
                return Err("expected `,` or `}`".to_owned());
            }
        }
        Ok(())
    }

    /// Stands in front of each element of a list, to read it; `expected` is what is said where there is no list.
    pub(super) fn list(
        &mut self,
        expected: &str,
        each: &mut dyn FnMut(&mut Self) -> Result<(), String>,
    ) -> Result<(), String> {
        if !self.sign(b'[') {
            return Err(self.misfit(expected));
        }
        let mut is_first = true;
        while !(is_first && self.sign(b']')) {
            is_first = false;
            each(self)?;
            if self.sign(b']') {
                break;
            }
            if !self.sign(b',') {
                return Err("expected `,` or `]`".to_owned());
            }
        }
        Ok(())
    }

    /// The value of a field, which stands only once in a record.
    pub(super) fn field<T: Read>(
        &mut self,
        name: &str,
        place: &mut Option<T>,
    ) -> Result<(), String> {
        if place.is_some() {
            return Err(format!("duplicate field `{name}`"));
        }
        *place = Some(T::read(self)?);
        Ok(())
    }

    /// Goes past a value that nobody asked for.
    pub(super) fn skip(&mut self) -> Result<(), String> {
        self.peek();
        let length = super::split::length(self.rest()).unwrap_or_default();
        if !is_json(self.rest().get(..length).unwrap_or_default()) {
            return Err("expected a value".to_owned());
        }
        self.at += length;
        Ok(())
    }

    /// Text. Most of a file is text without an escape, which is only copied.
    pub(super) fn text(&mut self) -> Result<Cow<'a, str>, String> {
        if self.peek() != Some(b'"') {
            return Err(self.misfit("text"));
        }
        let start = self.at + 1;
        let inside = self.bytes.get(start..).unwrap_or_default();
        let plain = inside
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))
            .ok_or("text that does not end")?;
        match inside.get(plain) {
            Some(b'"') => {
                self.at = start + plain + 1;
                let plain = inside.get(..plain).unwrap_or_default();
                std::str::from_utf8(plain)
                    .map(Cow::Borrowed)
                    .map_err(|error| error.to_string())
            }
            Some(b'\\') => {
                let end = after_string(self.bytes, start).ok_or("text that does not end")?;
                let text = self.bytes.get(self.at..end).unwrap_or_default();
                self.at = end;
                match serde_json::from_slice(text) {
                    Ok(Value::String(text)) => Ok(Cow::Owned(text)),
                    Ok(_) => Err("invalid text".to_owned()),
                    Err(error) => Err(super::parse::plain(&error)),
                }
            }
            _ => Err("a control character in text".to_owned()),
        }
    }

    /// A number as it is written.
    fn number(&mut self, expected: &str) -> Result<&'a str, String> {
        self.peek();
        let rest = self.rest();
        let length = rest
            .iter()
            .take_while(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
            .count();
        let number = rest.get(..length).unwrap_or_default();
        if !is_number(number) {
            return Err(self.misfit(expected));
        }
        self.at += length;
        Ok(std::str::from_utf8(number).unwrap_or_default())
    }

    /// A whole number.
    pub(super) fn whole(&mut self) -> Result<i64, String> {
        const EXPECTED: &str = "a whole number";
        let text = self.number(EXPECTED)?;
        text.parse()
            .map_err(|_| format!("invalid value: {text}, expected {EXPECTED}"))
    }
}

/// The grammar of numbers: RFC 8259, section 6.
fn is_number(text: &[u8]) -> bool {
    let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut rest = text.strip_prefix(b"-").unwrap_or(text);
    let whole = digits(rest);
    if whole == 0 || (whole > 1 && rest.first() == Some(&b'0')) {
        return false;
    }
    rest = rest.get(whole..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix(b".") {
        let count = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = fraction.get(count..).unwrap_or_default();
    }
    if let Some((b'e' | b'E', exponent)) = rest.split_first() {
        let exponent = match exponent.split_first() {
            Some((b'+' | b'-', exponent)) => exponent,
            _ => exponent,
        };
        return !exponent.is_empty() && digits(exponent) == exponent.len();
    }
    rest.is_empty()
}

impl Read for String {
    fn read(json: &mut Reader<'_>) -> Result<Self, String> {
        json.text().map(Cow::into_owned)
    }
}

impl Read for f64 {
    fn read(json: &mut Reader<'_>) -> Result<Self, String> {
        let number = json.number("a number")?;
        serde_json::from_slice::<Value>(number.as_bytes())
            .ok()
            .and_then(|number| number.as_f64())
            .ok_or_else(|| "number out of range".to_owned())
    }
}

impl Read for u32 {
    fn read(json: &mut Reader<'_>) -> Result<Self, String> {
        let number = json.whole()?;
        u32::try_from(number).map_err(|_| format!("invalid value: {number}"))
    }
}

impl Read for i32 {
    fn read(json: &mut Reader<'_>) -> Result<Self, String> {
        let number = json.whole()?;
        i32::try_from(number).map_err(|_| format!("invalid value: {number}"))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: &mut Reader<'_>) -> Result<Self, String> {
        if json.peek() == Some(b'n') && json.rest().starts_with(b"null") {
            json.at += 4;
            return Ok(None);
        }
        T::read(json).map(Some)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: &mut Reader<'_>) -> Result<Self, String> {
        let mut all = Vec::new();
        json.list("a list", &mut |json| {
            all.push(T::read(json)?);
            Ok(())
        })?;
        Ok(all)
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(json: &mut Reader<'_>) -> Result<Self, String> {
        let mut all = BTreeMap::new();
        json.object(&mut |key, json| {
            all.insert(key.to_owned(), T::read(json)?);
            Ok(())
        })?;
        Ok(all)
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(json: &mut Reader<'_>) -> Result<Self, String> {
        const EXPECTED: &str = "a list of two";
        let (mut a, mut b) = (None, None);
        json.list(EXPECTED, &mut |json| {
            if a.is_none() {
                a = Some(A::read(json)?);
            } else if b.is_none() {
                b = Some(B::read(json)?);
            } else {
                return Err(format!("invalid length, expected {EXPECTED}"));
            }
            Ok(())
        })?;
        a.zip(b)
            .ok_or_else(|| format!("invalid length, expected {EXPECTED}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Shape = BTreeMap<String, Vec<(f64, Option<String>)>>;

    proptest! {
        #[test]
        fn it_reads_what_an_independent_reader_reads(
            shape in proptest::collection::btree_map(".{0,4}", proptest::collection::vec((any::<f32>(), proptest::option::of(".{0,6}")), 0..3), 0..4),
            pretty in any::<bool>(),
        ) {
            let shape: Shape = shape
                .into_iter()
                .map(|(key, list)| (key, list.into_iter().map(|(number, text)| (f64::from(number), text)).collect()))
                .collect();
            let text = if pretty { serde_json::to_string_pretty(&shape) } else { serde_json::to_string(&shape) }.unwrap();
            prop_assert_eq!(read::<Shape>(text.as_bytes()), Ok(shape));
        }

        #[test]
        fn it_refuses_what_an_independent_reader_refuses(text in "[\\[\\]{}\",:0-2.eE+\\-nul\\\\ ]{0,12}") {
            let bytes = text.as_bytes();
            prop_assert_eq!(read::<Vec<f64>>(bytes).ok(), serde_json::from_slice::<Vec<f64>>(bytes).ok());
            prop_assert_eq!(read::<BTreeMap<String, String>>(bytes).ok(), serde_json::from_slice(bytes).ok());
        }

        #[test]
        fn what_is_written_is_read_again(list in proptest::collection::vec((any::<f64>(), ".{0,4}"), 0..3), whole in any::<u64>()) {
            let value = serde_json::json!({ "a\"\\\n": list, "b": [whole, null, true, {}, []] });
            let mut text = String::new();
            written(&value, &mut text);
            prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), serde_json::from_str::<Value>(&value.to_string()).unwrap());
        }

        #[test]
        fn numbers_are_those_of_the_grammar(text in "-?[0-9]{0,3}(\\.[0-9]{0,2})?([eE][+-]?[0-9]{0,2})?") {
            prop_assert_eq!(is_number(text.as_bytes()), serde_json::from_str::<f64>(&text).is_ok());
        }
    }

    #[test]
    fn it_says_what_does_not_fit() {
        let said = |text: &str| read::<Vec<String>>(text.as_bytes()).unwrap_err();
        assert_eq!(said("{}"), "invalid type: an object, expected a list");
        assert_eq!(said("[7]"), "invalid type: a number, expected text");
        assert_eq!(said("[\"a\" \"b\"]"), "expected `,` or `]`");
        assert_eq!(said("[] []"), "trailing characters");
        assert_eq!(
            read::<u32>(b"1.5").unwrap_err(),
            "invalid value: 1.5, expected a whole number"
        );
    }
}
