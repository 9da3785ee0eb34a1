//! A picture on a surface: canvas in the browser, SVG for export. Knows strokes and fonts; refuses to know ui and state.

pub mod svg;

#[cfg(target_arch = "wasm32")]
pub mod canvas2d;

use crate::scene::Role;

/// The colour of every role as CSS text, filled by the caller from the computed tokens of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    colours: Vec<String>,
}

impl Palette {
    /// Asks `colour` for the value of every token, such as `--ink` ([`Role::token`]).
    #[must_use]
    pub fn new(mut colour: impl FnMut(&'static str) -> String) -> Self {
        Self {
            colours: Role::ALL
                .iter()
                .map(|role| colour(role.token()).trim().to_owned())
                .collect(),
        }
    }

    /// The colour of a role; empty text when the caller knew none.
    #[must_use]
    pub fn get(&self, role: Role) -> &str {
        self.colours.get(role.index()).map_or("", String::as_str)
    }
}
