//! Search: comboboxes (WAI-ARIA APG, "Editable Combobox With List Autocomplete") over names, towns, values and passages in
//! both languages: the line of the bar, and fields for one name in tools.

pub mod choices;
mod groups;

pub use groups::{Groups, Part, by_likeness, parts, same_words};

#[cfg(target_arch = "wasm32")]
mod combobox;
#[cfg(target_arch = "wasm32")]
mod field;
#[cfg(target_arch = "wasm32")]
mod finder;
#[cfg(target_arch = "wasm32")]
mod list;
#[cfg(target_arch = "wasm32")]
mod listbox;
#[cfg(target_arch = "wasm32")]
mod option;
#[cfg(target_arch = "wasm32")]
pub use combobox::Search;
#[cfg(target_arch = "wasm32")]
pub use field::{focused_when_missing, name_field};
#[cfg(target_arch = "wasm32")]
pub use finder::Scope;
