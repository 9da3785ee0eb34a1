//! A value of a facet, as it stands in the file: in a word, or with what else is known of it.

use super::json::{Read, Reader, missing};
use super::{Evidence, Status, Text};
use serde::{Serialize, Serializer};

/// A value of a vocabulary that a node has.
///
/// In JSON it is the id of the value alone when it is stated and known from the node's own evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetValue {
    /// Id of the value.
    pub value: String,
    /// Whether a source says it.
    pub status: Status,
    /// From what an inferred value was concluded.
    pub why: Text,
    /// How we know it, where that is not the node's own evidence.
    pub evidence: Vec<Evidence>,
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "FacetValue", untagged)]
#[allow(dead_code, reason = "only its shape is read, for the schema")]
/// A value of a vocabulary that a node has: its id, or an object where there is more to say.
enum FacetValueForm {
    /// Stated, and known from the node's own evidence.
    Plain(String),
    /// With its status, reason or evidence.
    Full {
        /// Id of the value.
        value: String,
        /// Whether a source says it.
        #[schemars(default, skip_serializing_if = "Status::is_stated")]
        status: Status,
        /// From what an inferred value was concluded.
        #[schemars(default, skip_serializing_if = "Text::is_empty")]
        why: Text,
        /// How we know it.
        #[schemars(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<Evidence>,
    },
}

/// The form with more to say.
#[derive(Serialize)]
struct Full {
    value: String,
    #[serde(skip_serializing_if = "Status::is_stated")]
    status: Status,
    #[serde(skip_serializing_if = "Text::is_empty")]
    why: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<Evidence>,
}

impl Serialize for FacetValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.status.is_stated() && self.why.is_empty() && self.evidence.is_empty() {
            return serializer.serialize_str(&self.value);
        }
        let FacetValue {
            value,
            status,
            why,
            evidence,
        } = self.clone();
        Full {
            value,
            status,
            why,
            evidence,
        }
        .serialize(serializer)
    }
}

impl Read for FacetValue {
    fn read(json: &mut Reader<'_>) -> Result<FacetValue, String> {
        let (mut value, mut status, mut why, mut evidence) = (None, None, None, None);
        match json.peek() {
            Some(b'"') => value = Some(String::read(json)?),
            Some(b'{') => json.object(&mut |key, json| match key {
                "value" => json.field(key, &mut value),
                "status" => json.field(key, &mut status),
                "why" => json.field(key, &mut why),
                "evidence" => json.field(key, &mut evidence),
                _ => json.skip(),
            })?,
            _ => return Err(json.misfit("the id of a value, or an object with \"value\"")),
        }
        Ok(FacetValue {
            value: value.ok_or_else(|| missing("value"))?,
            status: status.unwrap_or_default(),
            why: why.unwrap_or_default(),
            evidence: evidence.unwrap_or_default(),
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for FacetValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        FacetValueForm::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        FacetValueForm::json_schema(generator)
    }
}
