//! A picture on a canvas, 2D context. Knows web-sys; has no frame loop and keeps no state but its last font.

use super::Palette;
use crate::scene::{Face, Picture};
use web_sys::CanvasRenderingContext2d;

/// Ratios above this cost more than they show.
pub const MAX_PIXEL_RATIO: f64 = 2.0;

/// Draws the picture, the canvas being `picture.size` × `ratio` device pixels (the caller sets its size;
/// [`MAX_PIXEL_RATIO`] at most).
pub fn draw(
    context: &CanvasRenderingContext2d,
    picture: &Picture,
    palette: &Palette,
    family: &str,
    ratio: f64,
) {
    let _ = (context, picture, palette, family, ratio);
}

/// Width of a line of text in a face, in CSS pixels. Sets the font of the context.
#[must_use]
pub fn measure(context: &CanvasRenderingContext2d, text: &str, face: Face, family: &str) -> f64 {
    let _ = (context, text, face, family);
    0.0
}
