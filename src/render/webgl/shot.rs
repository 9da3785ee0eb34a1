//! The moment that is drawn, in numbers. Refuses to know how.

use crate::scene::{Camera, Sizes};

/// The moment that is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shot {
    /// From where the world is seen.
    pub camera: Camera,
    /// How the places on screen from which marks travel have moved since.
    pub before: Camera,
    /// How large marks are.
    pub sizes: Sizes,
    /// How much larger rings are: 1, on a kiosk more.
    pub scale: f64,
    /// How many times as wide ties are.
    pub strokes: f64,
    /// Width and height of the canvas in CSS pixels, margin included.
    pub size: (f64, f64),
    /// The margin around the canvas, in CSS pixels: the camera's origin lies that far inside.
    pub margin: f64,
    /// Device pixels per CSS pixel.
    pub ratio: f64,
    /// How far marks have travelled, 0 to 1.
    pub travel: f64,
    /// How far opacities have changed, 0 to 1.
    pub fade: f64,
    /// When it is drawn, in milliseconds.
    pub now: f64,
}
