//! The computed value of a property, as the style sheets in force make it.

use web_sys::{CssStyleDeclaration, Element};

/// The computed style of one element. It is live: what it answers follows the theme.
pub struct Style {
    inner: Option<CssStyleDeclaration>,
}

impl Style {
    /// The computed style of `element`.
    pub fn of(element: &Element) -> Self {
        Self {
            inner: web_sys::window()
                .and_then(|window| window.get_computed_style(element).ok().flatten()),
        }
    }

    /// The value of a property or of a custom property; empty when it has none.
    pub fn get(&self, name: &str) -> String {
        self.inner
            .as_ref()
            .and_then(|style| style.get_property_value(name).ok())
            .map(|value| value.trim().to_owned())
            .unwrap_or_default()
    }
}
