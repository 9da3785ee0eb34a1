//! The room that controls and panels leave on the canvas, and the camera that follows from it. Knows selectors, not marks.

use super::drawing::{Drawing, Flight};
use super::layers::margin;
use crate::plane::Rect;
use crate::platform::dom;
use crate::scene::{Camera, Insets, Viewport};

/// Room between the drawing and the edge of the canvas.
const MARGIN: f64 = 20.0;
/// What lies on the canvas: names keep clear of it.
const CONTROLS: &str =
    ".zoom, .pan, .export, .tray, .stage-top > *, .to-region, .unnamed, .show-brand > *";
/// What lies over a whole side of the canvas.
const PANELS: &str = ".detail, .filters, .tray, .stage > .legend, .show-told, .show-foot";
/// What stands at the top of the canvas.
const TOP: &str = ".stage-top > *, .to-region, .show-brand";
/// What is at least this wide, in parts of the canvas, covers its foot rather than a side.
const BROAD: f64 = 0.7;
/// On a canvas narrower than this what stands at the top has a strip of its own.
const SMALL: f64 = 600.0;

impl Drawing {
    /// The room that is left on the canvas, and the camera that follows from it.
    pub(super) fn lay_out(&mut self) {
        if !std::mem::take(&mut self.layout_is_stale) {
            return;
        }
        let (width, height) = (self.size.width, self.size.height);
        let mut viewport = Viewport::new(width, height);
        viewport.margin = margin(&self.size, self.viewport.margin);
        viewport.insets = Insets::all(MARGIN * self.enlarged());
        let boxes = |selector: &str| {
            dom::rects_over(&self.stage, selector)
                .into_iter()
                .map(|(x, y, w, h)| Rect::new(x, y, w, h))
                .collect::<Vec<_>>()
        };
        let area = viewport.area();
        for panel in boxes(PANELS)
            .into_iter()
            .filter(|panel| panel.overlaps(&area))
        {
            let insets = &mut viewport.insets;
            if panel.w >= width * BROAD || panel.h < height * 0.2 {
                insets.bottom = insets
                    .bottom
                    .max((height - panel.y).min(height * 0.6) + MARGIN / 2.0);
            } else if panel.x > width * 0.3 {
                insets.right = insets
                    .right
                    .max((width - panel.x).min(width * 0.6) + MARGIN / 2.0);
            } else {
                insets.left = insets
                    .left
                    .max(panel.right().min(width * 0.6) + MARGIN / 2.0);
            }
        }
        if width < SMALL {
            // On a phone there is no room beside what stands at the top.
            for top in boxes(TOP).iter().filter(|top| top.y < height * 0.5) {
                let bottom = top.bottom().min(height * 0.4);
                viewport.insets.top = viewport.insets.top.max(bottom + MARGIN / 2.0);
            }
        }
        // Names keep clear of the panels too, which the drawing may run under.
        viewport.covered = boxes(CONTROLS).into_iter().chain(boxes(PANELS)).collect();
        let first = self.viewport.width < 1.0 || !self.is_fitted;
        self.camera = if first {
            Camera::fit(self.frame, &viewport)
        } else {
            self.camera.resized(self.frame, &self.viewport, &viewport)
        };
        self.is_fitted = true;
        // A flight goes on to the same place in the other room: what is chosen often brings or takes a bar.
        self.flight = self.flight.take().filter(|_| !first).map(|flight| Flight {
            from: flight.from.resized(self.frame, &self.viewport, &viewport),
            to: flight.to.resized(self.frame, &self.viewport, &viewport),
            ..flight
        });
        if viewport != self.viewport {
            self.stale.names = true;
        }
        self.viewport = viewport;
        if let Some(camera) = self.first_look() {
            match &mut self.flight {
                Some(flight) => flight.to = camera,
                None => self.camera = camera,
            }
        }
    }
}
