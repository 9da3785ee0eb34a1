//! How something is known: a passage of a source, as it stands in the file.

use super::json::{Read, Reader, shape};
use serde::Serialize;

/// The source of a passage that is only a number as yet; `check` puts the passage itself in its place.
const NUMBER: &str = "#";

/// A passage of a source.
///
/// In JSON it is an object, or the number of one of the file's [`super::Passages`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Evidence {
    /// Id of the source.
    pub source: String,
    /// The line of its text in which the quote begins, from 1.
    pub line: u32,
    /// At most fifteen words, verbatim.
    pub quote: String,
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Evidence", untagged, deny_unknown_fields)]
#[allow(dead_code, reason = "only its shape is read, for the schema")]
/// A passage of a source: the number of one of the file's passages, or an object.
enum EvidenceForm {
    /// Which of the file's passages, from 0.
    Number(u32),
    /// The passage.
    Whole {
        /// Id of the source.
        source: String,
        /// The line of its text in which the quote begins, from 1.
        line: u32,
        /// At most fifteen words, verbatim.
        quote: String,
    },
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Evidence {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        EvidenceForm::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        EvidenceForm::json_schema(generator)
    }
}

impl Evidence {
    fn numbered(number: u32) -> Evidence {
        Evidence {
            source: NUMBER.to_owned(),
            line: number,
            quote: String::new(),
        }
    }

    /// Which of the file's passages it is, where it is only a number.
    pub(super) fn number(&self) -> Option<u32> {
        (self.source == NUMBER && self.quote.is_empty()).then_some(self.line)
    }
}

/// The form with all that there is to say.
struct Whole {
    source: String,
    line: u32,
    quote: String,
}
shape! { Whole { source, line, quote; } }

impl Read for Evidence {
    fn read(json: &mut Reader<'_>) -> Result<Evidence, String> {
        match json.peek() {
            Some(b'0'..=b'9') => Ok(Evidence::numbered(
                u32::try_from(json.whole()?).unwrap_or(u32::MAX),
            )),
            Some(b'{') => {
                let Whole {
                    source,
                    line,
                    quote,
                } = Whole::read(json)?;
                Ok(Evidence {
                    source,
                    line,
                    quote,
                })
            }
            _ => Err(json.misfit("a passage, or the number of one")),
        }
    }
}
