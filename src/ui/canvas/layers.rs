//! The canvases that make the picture, one above the other, and where each lies. Each is larger than what is seen by a
//! margin, so that a hand can move what is drawn already. Knows cameras, not what is drawn.

use crate::decimal::Decimal;
use crate::plane::Point;
use crate::platform::dom::{self, HtmlCanvasElement};
use crate::platform::resize::Size;
use crate::scene::{Camera, Viewport};

/// The margin around the canvas, in CSS pixels.
const MARGIN: f64 = 160.0;
/// The margin on a narrow canvas.
const NARROW_MARGIN: f64 = 96.0;
/// Canvases narrower than this are narrow.
const NARROW: f64 = 600.0;
/// A canvas that has had a wide margin keeps it down to this width.
const VERY_NARROW: f64 = 420.0;
/// Canvases of more device pixels than this have a small margin: memory is dear.
const LARGE: f64 = 6e6;

/// So much higher than needed a canvas is made, in CSS pixels, where memory is not dear.
const SPARE: f64 = 64.0;
/// A canvas with more pixels than this many times the needed ones is made anew.
const WASTE: f64 = 2.0;

/// The margin of a canvas of that size, in whole device pixels; `before` is the one that it has had. Panels beside it are
/// no reason to make the canvases anew.
pub fn margin(size: &Size, before: f64) -> f64 {
    let narrow = if before > NARROW_MARGIN + 1.0 {
        VERY_NARROW
    } else {
        NARROW
    };
    let wanted = if size.width < narrow
        || f64::from(size.device_width) * f64::from(size.device_height) > LARGE
    {
        NARROW_MARGIN
    } else {
        MARGIN
    };
    (wanted * size.ratio()).round() / size.ratio()
}

/// One canvas.
pub struct Layer {
    /// The element.
    pub canvas: HtmlCanvasElement,
    /// The camera with which it was drawn; `None` while there is nothing on it.
    pub drawn: Option<Camera>,
    /// For which size and margin it lies where it lies.
    fits: Option<(Size, f64)>,
    /// Whether the processor draws on it.
    by_processor: bool,
}

impl Layer {
    /// A canvas with nothing on it.
    pub fn new(canvas: HtmlCanvasElement) -> Self {
        Self {
            canvas,
            drawn: None,
            fits: None,
            by_processor: false,
        }
    }

    /// A canvas with nothing on it, on which the processor draws. A first picture of many small shapes is sooner there that way: a
    /// graphics processor has to compile each kind of stroke before it draws the first.
    pub fn by_processor(canvas: HtmlCanvasElement) -> Self {
        Self {
            by_processor: true,
            ..Self::new(canvas)
        }
    }

    /// What it is drawn with.
    pub fn context(&self) -> Option<dom::CanvasRenderingContext2d> {
        match self.by_processor {
            true => dom::context_by_processor(&self.canvas),
            false => dom::context(&self.canvas),
        }
    }

    /// Makes the canvas at least as large as the picture and its margin. What was on it is gone if it had to become
    /// another one: that takes a browser long, so a canvas that is a little too large stays as it is while panels come
    /// and go.
    pub fn fit(&mut self, size: &Size, margin: f64) {
        let before = self.fits.replace((*size, margin));
        if before == Some((*size, margin)) {
            return;
        }
        let ratio = size.ratio();
        let around = (2.0 * margin * ratio).round() as u32;
        let (width, height) = (size.device_width + around, size.device_height + around);
        let (has, had) = (self.canvas.width(), self.canvas.height());
        let is_same_grain =
            before.is_some_and(|(size, old)| (size.ratio(), old) == (ratio, margin));
        let pixels = |width: u32, height: u32| f64::from(width) * f64::from(height);
        let is_roomy = has >= width && had >= height;
        if !is_same_grain || !is_roomy || pixels(has, had) > WASTE * pixels(width, height) {
            // A line of words below that comes and goes changes the height a little.
            let spare = if margin > NARROW_MARGIN {
                SPARE * ratio
            } else {
                0.0
            };
            let height = height + spare.round() as u32;
            if (has, had) != (width, height) {
                self.canvas.set_width(width);
                self.canvas.set_height(height);
            }
            self.drawn = None;
        }
        let (width, height) = self.size(ratio);
        // Not by its left and top: a browser takes what those move for a page that jumps under the reader's eyes.
        for (name, value) in [
            ("translate", format!("{0}px {0}px", Decimal(-margin))),
            ("width", format!("{}px", Decimal(width))),
            ("height", format!("{}px", Decimal(height))),
        ] {
            dom::set_property(&self.canvas, name, Some(value));
        }
    }

    /// Width and height of the canvas in CSS pixels.
    pub fn size(&self, ratio: f64) -> (f64, f64) {
        let (width, height) = (self.canvas.width(), self.canvas.height());
        (f64::from(width) / ratio, f64::from(height) / ratio)
    }

    /// Gives the memory of the canvas back.
    pub fn empty(&mut self) {
        if self.canvas.width() > 0 {
            self.canvas.set_width(0);
            self.canvas.set_height(0);
        }
        (self.drawn, self.fits) = (None, None);
    }

    /// Whether what is on it fills the canvas under another camera.
    pub fn covers(&self, camera: &Camera, viewport: &Viewport) -> bool {
        self.drawn
            .is_some_and(|drawn| camera.is_covered_by(&drawn, viewport))
    }

    /// Moves what is on it to where another camera sees it.
    pub fn follow(&self, camera: &Camera, viewport: &Viewport, ratio: f64) {
        let Some(drawn) = self.drawn else { return };
        let step = camera.since(&drawn);
        let corner = Point::new(-viewport.margin, -viewport.margin);
        let mut by = step.screen_from_world(corner) - corner;
        if (step.zoom - 1.0).abs() < 1e-9 {
            // Between device pixels it would blur.
            by = Point::new(
                (by.x * ratio).round() / ratio,
                (by.y * ratio).round() / ratio,
            );
        }
        let value = format!(
            "translate({}px,{}px) scale({})",
            Decimal(by.x),
            Decimal(by.y),
            Decimal(step.zoom)
        );
        dom::set_property(&self.canvas, "transform", Some(value));
    }

    /// How strongly it is seen.
    pub fn show(&self, opacity: f64) {
        let value = (opacity < 1.0).then(|| Decimal(opacity).to_string());
        dom::set_property(&self.canvas, "opacity", value);
    }
}
