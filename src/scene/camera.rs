//! The camera: which part of the world is on screen, and how large. Knows no gesture, no clock and no browser.

use crate::plane::{Point, Rect};

/// How far below the fitted view the camera may zoom out.
const FURTHEST: f64 = 0.5;
/// How far above the fitted view the camera may zoom in, at least.
const NEAREST: f64 = 24.0;
/// Share of the world's shorter side that always stays on screen.
const KEEP: f64 = 0.2;

/// Pixels at each edge of the canvas that panels or controls cover.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Insets {
    /// Covered at the top.
    pub top: f64,
    /// Covered at the right.
    pub right: f64,
    /// Covered at the bottom.
    pub bottom: f64,
    /// Covered at the left.
    pub left: f64,
}

impl Insets {
    /// The same at each edge.
    #[must_use]
    pub const fn all(by: f64) -> Self {
        Self {
            top: by,
            right: by,
            bottom: by,
            left: by,
        }
    }
}

/// The canvas in CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Viewport {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What covers the canvas along its edges: fitting stays clear of it.
    pub insets: Insets,
    /// Controls on the canvas (zoom buttons, tray): labels stay clear of them.
    pub covered: Vec<Rect>,
    /// How far beyond the edges the picture goes on, in pixels: what a moving hand brings in is drawn already.
    pub margin: f64,
}

impl Viewport {
    /// A bare canvas with nothing on it.
    #[must_use]
    pub const fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            insets: Insets {
                top: 0.0,
                right: 0.0,
                bottom: 0.0,
                left: 0.0,
            },
            covered: Vec::new(),
            margin: 0.0,
        }
    }

    /// The whole canvas.
    #[must_use]
    pub const fn area(&self) -> Rect {
        Rect::new(0.0, 0.0, self.width, self.height)
    }

    /// The canvas and its margin.
    #[must_use]
    pub fn drawn(&self) -> Rect {
        self.area().grown(self.margin)
    }

    /// The part that nothing covers; empty when the insets leave nothing.
    #[must_use]
    pub const fn free(&self) -> Rect {
        let Insets {
            top,
            right,
            bottom,
            left,
        } = self.insets;
        Rect::new(
            left,
            top,
            (self.width - left - right).max(0.0),
            (self.height - top - bottom).max(0.0),
        )
    }

    /// The same canvas in units that are so many pixels large: what is designed for pixels comes out so much larger on it.
    #[must_use]
    pub fn reduced(&self, by: f64) -> Self {
        let less = 1.0 / by;
        let Insets {
            top,
            right,
            bottom,
            left,
        } = self.insets;
        let area =
            |area: &Rect| Rect::new(area.x * less, area.y * less, area.w * less, area.h * less);
        Self {
            width: self.width * less,
            height: self.height * less,
            insets: Insets {
                top: top * less,
                right: right * less,
                bottom: bottom * less,
                left: left * less,
            },
            covered: self.covered.iter().map(area).collect(),
            margin: self.margin * less,
        }
    }
}

/// `screen = world · zoom + offset`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Screen pixels per world unit.
    pub zoom: f64,
    /// Where the origin of the world stands on screen.
    pub offset: Point,
    /// The zoom that fits everything: labels and sizes judge "how near" by `zoom / home`.
    pub home: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            offset: Point::default(),
            home: 1.0,
        }
    }
}

impl Camera {
    /// The camera that shows all of `bounds` in the free part of the canvas, in its middle. An empty canvas or
    /// empty bounds give zoom 1.
    #[must_use]
    pub fn fit(bounds: Rect, viewport: &Viewport) -> Self {
        let free = viewport.free();
        let zoom = (free.w / bounds.w).min(free.h / bounds.h);
        let zoom = if zoom.is_finite() && zoom > 0.0 {
            zoom
        } else {
            1.0
        };
        Self {
            zoom,
            offset: free.center() - bounds.center() * zoom,
            home: zoom,
        }
    }

    /// Like [`Camera::fit`] for a part of the world, never nearer than `nearest` times the fitted view; `home` stays.
    #[must_use]
    pub fn framed(&self, bounds: Rect, viewport: &Viewport, nearest: f64) -> Self {
        let part = Self::fit(bounds, viewport);
        let zoom = part.zoom.min(self.home * nearest);
        let free = viewport.free();
        Self {
            zoom,
            offset: free.center() - bounds.center() * zoom,
            home: self.home,
        }
    }

    /// The camera of the same view on a canvas in units that are so many pixels large.
    #[must_use]
    pub fn reduced(&self, by: f64) -> Self {
        Self {
            zoom: self.zoom / by,
            offset: self.offset * (1.0 / by),
            home: self.home / by,
        }
    }

    /// Where a point of the world stands on screen.
    #[must_use]
    pub fn screen_from_world(&self, world: Point) -> Point {
        world * self.zoom + self.offset
    }

    /// Which point of the world stands at a point of the screen.
    #[must_use]
    pub fn world_from_screen(&self, screen: Point) -> Point {
        (screen - self.offset) * (1.0 / self.zoom)
    }

    /// Which part of the world a part of the screen shows.
    #[must_use]
    pub fn world_rect(&self, screen: &Rect) -> Rect {
        let corner = self.world_from_screen(Point::new(screen.x, screen.y));
        Rect::new(
            corner.x,
            corner.y,
            screen.w / self.zoom,
            screen.h / self.zoom,
        )
    }

    /// The step that takes what was drawn with the camera `drawn` to where this camera sees it: screen to screen.
    #[must_use]
    pub fn since(&self, drawn: &Self) -> Self {
        let zoom = self.zoom / drawn.zoom;
        Self {
            zoom,
            offset: self.offset - drawn.offset * zoom,
            home: 1.0,
        }
    }

    /// This camera, and a step of the screen after it.
    #[must_use]
    pub fn then(&self, step: &Self) -> Self {
        Self {
            zoom: self.zoom * step.zoom,
            offset: step.screen_from_world(self.offset),
            home: self.home,
        }
    }

    /// Whether what was drawn with the camera `drawn`, margin included, still fills the canvas under this one.
    #[must_use]
    pub fn is_covered_by(&self, drawn: &Self, viewport: &Viewport) -> bool {
        let step = self.since(drawn);
        let all = viewport.drawn();
        let low = step.screen_from_world(Point::new(all.x, all.y));
        let high = step.screen_from_world(Point::new(all.right(), all.bottom()));
        Rect::new(low.x, low.y, high.x - low.x, high.y - low.y)
            .grown(0.5)
            .holds(&viewport.area())
    }

    /// How much nearer than the fitted view: 1 when everything just fits.
    #[must_use]
    pub const fn nearness(&self) -> f64 {
        self.zoom / self.home
    }

    /// Zooms by `factor`, the world under the screen point `at` staying where it is.
    #[must_use]
    pub fn zoomed(&self, factor: f64, at: Point) -> Self {
        if !factor.is_finite() || factor <= 0.0 {
            return *self;
        }
        let nearest = (self.home * NEAREST).max(6.0);
        let zoom = (self.zoom * factor).clamp((self.home * FURTHEST).min(nearest), nearest);
        let world = self.world_from_screen(at);
        Self {
            zoom,
            offset: at - world * zoom,
            home: self.home,
        }
    }

    /// Moves the picture by screen pixels.
    #[must_use]
    pub fn panned(&self, by: Point) -> Self {
        Self {
            offset: self.offset + by,
            ..*self
        }
    }

    /// How near it is, and what is in the middle of the free part: shares of `bounds`, from its left and from its top.
    #[must_use]
    pub fn viewpoint(&self, bounds: Rect, viewport: &Viewport) -> (f64, Point) {
        let middle = self.world_from_screen(viewport.free().center());
        let share =
            |at: f64, from: f64, size: f64| if size > 0.0 { (at - from) / size } else { 0.5 };
        let across = share(middle.x, bounds.x, bounds.w);
        (
            self.zoom / self.home,
            Point::new(across, share(middle.y, bounds.y, bounds.h)),
        )
    }

    /// The camera with that [`Camera::viewpoint`], on another canvas too.
    #[must_use]
    pub fn seeing(bounds: Rect, viewport: &Viewport, nearness: f64, middle: Point) -> Self {
        let center = viewport.free().center();
        let near = Self::fit(bounds, viewport).zoomed(nearness, center);
        let middle = Point::new(
            bounds.x + bounds.w * middle.x,
            bounds.y + bounds.h * middle.y,
        );
        Self {
            offset: center - middle * near.zoom,
            ..near
        }
    }

    /// The same camera, moved back so that a fifth of the world at least stays on screen.
    #[must_use]
    pub fn clamped(&self, bounds: Rect, viewport: &Viewport) -> Self {
        let free = viewport.free();
        let low = self.screen_from_world(Point::new(bounds.x, bounds.y));
        let high = self.screen_from_world(Point::new(bounds.right(), bounds.bottom()));
        let along = |low: f64, high: f64, from: f64, to: f64| {
            let keep = ((high - low) * KEEP).min((to - from) / 2.0).max(0.0);
            if high < from + keep {
                from + keep - high
            } else if low > to - keep {
                to - keep - low
            } else {
                0.0
            }
        };
        self.panned(Point::new(
            along(low.x, high.x, free.x, free.right()),
            along(low.y, high.y, free.y, free.bottom()),
        ))
    }

    /// The camera after the canvas changed its size: the middle stays the middle, and a fitted view stays fitted.
    #[must_use]
    pub fn resized(&self, bounds: Rect, from: &Viewport, to: &Viewport) -> Self {
        let fitted = Self::fit(bounds, to);
        if (self.zoom - self.home).abs() <= self.home * 1e-6 {
            return fitted;
        }
        let zoom = self.zoom / self.home * fitted.home;
        let middle = self.world_from_screen(from.free().center());
        Self {
            zoom,
            offset: to.free().center() - middle * zoom,
            home: fitted.home,
        }
    }

    /// A share `t` of the way to `other`, 0 to 1: zoom grows evenly to the eye, and the move ends exactly at `other`.
    #[must_use]
    pub fn towards(&self, other: &Self, t: f64) -> Self {
        if t >= 1.0 {
            return *other;
        }
        let t = t.max(0.0);
        let zoom = libm::exp(libm::log(self.zoom) * (1.0 - t) + libm::log(other.zoom) * t);
        let home = self.home + (other.home - self.home) * t;
        // The world point that both cameras show at the same place stays there, as if zooming at it.
        let change = other.zoom - self.zoom;
        if change.abs() < 1e-9 * self.zoom {
            return Self {
                zoom,
                offset: self.offset.towards(other.offset, t),
                home,
            };
        }
        let share = (zoom - self.zoom) / change;
        Self {
            zoom,
            offset: self.offset.towards(other.offset, share),
            home,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: Point, b: Point) -> bool {
        a.distance(b) < 1e-6
    }

    #[test]
    fn what_is_seen_is_seen_again_on_another_canvas() {
        let bounds = Rect::new(-100.0, -50.0, 400.0, 200.0);
        let laptop = Viewport::new(1200.0, 800.0);
        let moved = Camera::fit(bounds, &laptop)
            .zoomed(2.5, Point::new(300.0, 700.0))
            .panned(Point::new(40.0, -25.0));
        let (nearness, middle) = moved.viewpoint(bounds, &laptop);
        assert!((nearness - 2.5).abs() < 1e-9);
        for canvas in [laptop, Viewport::new(390.0, 844.0)] {
            let again = Camera::seeing(bounds, &canvas, nearness, middle);
            let (near_again, same) = again.viewpoint(bounds, &canvas);
            assert!((near_again - nearness).abs() < 1e-9 && near(same, middle));
        }
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let camera = Camera::fit(
            Rect::new(-100.0, -100.0, 200.0, 200.0),
            &Viewport::new(800.0, 600.0),
        );
        let at = Point::new(123.0, 456.0);
        let world = camera.world_from_screen(at);
        let nearer = camera.zoomed(1.7, at);
        assert!(near(nearer.screen_from_world(world), at));
        assert!((nearer.nearness() - 1.7).abs() < 1e-9);
    }

    #[test]
    fn fitting_stays_clear_of_the_insets() {
        let mut viewport = Viewport::new(1000.0, 600.0);
        viewport.insets = Insets {
            right: 400.0,
            ..Insets::default()
        };
        let bounds = Rect::new(0.0, 0.0, 300.0, 300.0);
        let camera = Camera::fit(bounds, &viewport);
        assert!(near(
            camera.screen_from_world(bounds.center()),
            Point::new(300.0, 300.0)
        ));
        assert!((camera.zoom - 2.0).abs() < 1e-9);
    }

    #[test]
    fn an_empty_canvas_or_world_gives_a_finite_camera() {
        for (bounds, viewport) in [
            (Rect::default(), Viewport::new(800.0, 600.0)),
            (Rect::new(0.0, 0.0, 10.0, 10.0), Viewport::new(0.0, 0.0)),
        ] {
            let camera = Camera::fit(bounds, &viewport);
            assert!(camera.zoom > 0.0 && camera.zoom.is_finite() && camera.offset.is_finite());
        }
    }

    #[test]
    fn the_world_cannot_be_lost() {
        let bounds = Rect::new(-100.0, -100.0, 200.0, 200.0);
        let viewport = Viewport::new(800.0, 600.0);
        let camera = Camera::fit(bounds, &viewport)
            .panned(Point::new(1e5, -1e5))
            .clamped(bounds, &viewport);
        let corner = camera.screen_from_world(Point::new(-100.0, 100.0));
        assert!(corner.x < 800.0 && corner.y > 0.0);
    }

    #[test]
    fn what_is_drawn_already_covers_the_canvas_until_its_margin_is_used_up() {
        let viewport = Viewport {
            margin: 100.0,
            ..Viewport::new(800.0, 600.0)
        };
        let drawn = Camera::default();
        let panned = |by: f64| drawn.panned(Point::new(by, -by));
        assert!(panned(99.0).is_covered_by(&drawn, &viewport));
        assert!(!panned(102.0).is_covered_by(&drawn, &viewport));
        let middle = Point::new(400.0, 300.0);
        assert!(drawn.zoomed(1.5, middle).is_covered_by(&drawn, &viewport));
        assert!(!drawn.zoomed(0.6, middle).is_covered_by(&drawn, &viewport));
        let now = drawn.zoomed(1.5, middle).panned(Point::new(7.0, 8.0));
        let world = Point::new(-3.0, 12.0);
        let step = now.since(&drawn);
        assert!(near(
            step.screen_from_world(drawn.screen_from_world(world)),
            now.screen_from_world(world)
        ));
        assert!(near(
            drawn.then(&step).screen_from_world(world),
            now.screen_from_world(world)
        ));
    }

    #[test]
    fn a_move_begins_and_ends_where_it_should() {
        let a = Camera {
            zoom: 1.0,
            offset: Point::new(3.0, 4.0),
            home: 1.0,
        };
        let b = Camera {
            zoom: 4.0,
            offset: Point::new(-30.0, 8.0),
            home: 1.0,
        };
        assert!(near(a.towards(&b, 0.0).offset, a.offset));
        assert_eq!(a.towards(&b, 1.0), b);
        assert!((a.towards(&b, 0.5).zoom - 2.0).abs() < 1e-9);
    }
}
