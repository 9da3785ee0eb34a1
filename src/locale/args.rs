//! What a message is filled with.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

/// A variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, as it is.
    Text(String),
    /// A number: chooses the plural. It is written in plain digits: Fluent for Rust groups none.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts on screen stay far below 2^53"
    )]
    fn from(count: usize) -> Arg {
        Arg::Number(count as f64)
    }
}

impl From<f64> for Arg {
    fn from(number: f64) -> Arg {
        Arg::Number(number)
    }
}

impl Arg {
    pub(super) fn to_fluent(&self) -> FluentValue<'static> {
        match self {
            Arg::Text(text) => FluentValue::String(text.clone().into()),
            Arg::Number(value) => {
                FluentValue::Number(FluentNumber::new(*value, FluentNumberOptions::default()))
            }
        }
    }
}
