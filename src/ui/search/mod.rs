//! Search: a combobox (WAI-ARIA APG, "Editable Combobox With List Autocomplete") over all names in both languages.

mod groups;

pub use groups::{Groups, Part, by_likeness, parts};

#[cfg(target_arch = "wasm32")]
mod combobox;
#[cfg(target_arch = "wasm32")]
pub use combobox::Search;
