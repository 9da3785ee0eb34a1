//! From the world to the picture: what the camera sees, in which state, with which names. Draws nothing.

use super::{Camera, Face, LabelMemory, Picture, States, Viewport, World};

/// Settings that follow from the place the explorer is shown in, not from the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Marks are never drawn smaller than this radius in pixels: 4.5, on a kiosk 8.
    pub min_radius: f64,
    /// Everything that is type or mark is this much larger: 1, on a kiosk 1.6.
    pub scale: f64,
    /// Whether names are drawn; switch off while the camera flies.
    pub names: bool,
    /// Least weight of a mark that is named in the fitted view; `None` chooses by the width of the canvas.
    pub min_weight: Option<f64>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            min_radius: 4.5,
            scale: 1.0,
            names: true,
            min_weight: None,
        }
    }
}

/// Puts the picture together. `measure` gives the width of a line in a face, in pixels, in the font in use.
///
/// Marks outside the canvas are left out. O(marks + ties), plus the labels.
#[must_use]
pub fn compose(
    _world: &World,
    _camera: &Camera,
    viewport: &Viewport,
    _look: &Look,
    _states: &States,
    _measure: &dyn Fn(&str, Face) -> f64,
    _memory: &mut LabelMemory,
) -> Picture {
    Picture {
        size: (viewport.width, viewport.height),
        ..Picture::default()
    }
}
