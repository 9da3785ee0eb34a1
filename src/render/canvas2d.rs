//! A picture on a canvas, 2D context, all of it or layer by layer. Knows web-sys; has no frame loop, keeps no state.
//!
//! Ties and marks are drawn in batches of one style each: a few dozen strokes and fills for hundreds of marks.
//! What the browser refuses (a path call on a lost canvas) is skipped: the next frame draws everything anew.

use super::sheet::Sheet;
use super::{HALO, Palette, mark_halo, rings};
use crate::decimal::Decimal;
use crate::plane::Point;
use crate::scene::{
    Anchor, Face, Figure, Line, Outline, PaintedMark, Picture, Role, Stroke, Text, outline,
};
use js_sys::Array;
use std::f64::consts::TAU;
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule, HtmlCanvasElement};

/// What is drawn on: a canvas, its colours, its type.
pub struct Surface<'a> {
    /// The context of the canvas, which is `size` × `ratio` device pixels.
    pub context: &'a CanvasRenderingContext2d,
    /// The colours.
    pub palette: &'a Palette,
    /// The family of type, as in a style sheet.
    pub family: &'a str,
    /// Device pixels per CSS pixel.
    pub ratio: f64,
    /// How far the origin of the picture lies inside the canvas, in CSS pixels.
    pub margin: f64,
}

impl Surface<'_> {
    fn pen(&self) -> Pen<'_> {
        let (context, ratio) = (self.context, self.ratio);
        let shift = self.margin * ratio;
        let _ = context.set_transform(ratio, 0.0, 0.0, ratio, shift, shift);
        context.set_global_alpha(1.0);
        context.set_line_join("round");
        context.set_line_cap("butt");
        context.set_text_baseline("alphabetic");
        Pen {
            context,
            palette: self.palette,
            family: self.family,
        }
    }

    fn cleared(&self) -> Pen<'_> {
        let pen = self.pen();
        let (x, y, w, h) = self.whole();
        self.context.clear_rect(x, y, w, h);
        pen
    }

    /// The whole canvas.
    fn whole(&self) -> (f64, f64, f64, f64) {
        let (width, height) = self
            .context
            .canvas()
            .map_or((0, 0), |canvas| (canvas.width(), canvas.height()));
        let length = |pixels: u32| f64::from(pixels) / self.ratio;
        (-self.margin, -self.margin, length(width), length(height))
    }

    /// Draws ground and backdrop, opaque.
    pub fn ground(&self, picture: &Picture) {
        let pen = self.pen();
        let (x, y, w, h) = self.whole();
        pen.fill_with(Role::Bg);
        self.context.fill_rect(x, y, w, h);
        for figure in &picture.backdrop {
            pen.figure(figure);
        }
        self.context.set_global_alpha(1.0);
    }

    /// Draws ties and marks, and nothing where there are none.
    pub fn marks(&self, picture: &Picture) {
        self.cleared().ties_and_marks(picture);
    }

    /// Draws names and their leaders, and nothing where there are none.
    pub fn names(&self, picture: &Picture) {
        self.cleared().names(picture);
    }

    /// Draws a page with its picture on one canvas, without a margin.
    pub fn sheet(&self, sheet: &Sheet) {
        self.ground(&sheet.page);
        let context = self.context;
        let (at, size) = (sheet.at, sheet.picture.size);
        let pen = self.pen();
        context.save();
        let _ = context.translate(at.x, at.y);
        context.begin_path();
        context.rect(0.0, 0.0, size.0, size.1);
        context.clip();
        for figure in &sheet.picture.backdrop {
            pen.figure(figure);
        }
        pen.ties_and_marks(&sheet.picture);
        pen.names(&sheet.picture);
        context.restore();
        pen.ties_and_marks(&sheet.page);
        pen.names(&sheet.page);
    }
}

/// Copies a canvas, from the same corner on.
pub fn copy(context: &CanvasRenderingContext2d, from: &HtmlCanvasElement) {
    let _ = context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
    context.set_global_alpha(1.0);
    let _ = context.draw_image_with_html_canvas_element(from, 0.0, 0.0);
}

/// The colour as a canvas says it: `#rrggbb` or `rgba(…)`, whatever the style sheet calls it.
#[must_use]
pub fn normal(context: &CanvasRenderingContext2d, colour: &str) -> String {
    context.set_fill_style_str(colour);
    context.fill_style().as_string().unwrap_or_default()
}

/// Width of a line of text in a face, in CSS pixels. Sets the font of the context. Half the size a letter where the
/// browser cannot measure.
#[must_use]
pub fn measure(context: &CanvasRenderingContext2d, text: &str, face: Face, family: &str) -> f64 {
    context.set_font(&font(face, family));
    context.measure_text(text).map_or_else(
        |_| {
            #[expect(clippy::cast_precision_loss, reason = "a name is short")]
            let letters = text.chars().count() as f64;
            letters * face.size / 2.0
        },
        |metrics| metrics.width(),
    )
}

/// The CSS font of a face.
#[must_use]
pub fn font(face: Face, family: &str) -> String {
    let slant = if face.italic { "italic " } else { "" };
    format!("{slant}{} {}px {family}", face.weight, Decimal(face.size))
}

/// Marks that can be drawn in one go: same kind and opacity, no rings.
fn same_batch(a: &PaintedMark, b: &PaintedMark) -> bool {
    let plain = |mark: &PaintedMark| rings(mark).next().is_none();
    a.kind == b.kind
        && a.opacity.to_bits() == b.opacity.to_bits()
        && mark_halo(a.radius).to_bits() == mark_halo(b.radius).to_bits()
        && plain(a)
        && plain(b)
}

struct Pen<'a> {
    context: &'a CanvasRenderingContext2d,
    palette: &'a Palette,
    family: &'a str,
}

impl Pen<'_> {
    fn fill_with(&self, role: Role) {
        self.context.set_fill_style_str(self.palette.get(role));
    }

    fn ties_and_marks(&self, picture: &Picture) {
        self.lines(&picture.ties);
        for batch in picture.marks.chunk_by(same_batch) {
            self.marks(batch);
        }
        self.context.set_global_alpha(1.0);
    }

    fn names(&self, picture: &Picture) {
        self.lines(&picture.leaders);
        self.texts(&picture.texts);
        self.context.set_global_alpha(1.0);
    }

    /// Sets the style of lines; `dashed` is undone by the next call.
    fn stroke_with(&self, stroke: &Stroke) {
        self.context
            .set_stroke_style_str(self.palette.get(stroke.role));
        self.context.set_line_width(stroke.width);
        self.context.set_global_alpha(stroke.opacity);
        let dash = if stroke.dashed {
            Array::of2(&4.into(), &3.into())
        } else {
            Array::new()
        };
        let _ = self.context.set_line_dash(&dash);
    }

    fn circle(&self, center: Point, radius: f64) {
        self.context.move_to(center.x + radius, center.y);
        let _ = self
            .context
            .arc(center.x, center.y, radius.max(0.0), 0.0, TAU);
    }

    fn trace(&self, points: impl Iterator<Item = Point>, closed: bool) {
        for (number, point) in points.enumerate() {
            if number == 0 {
                self.context.move_to(point.x, point.y);
            } else {
                self.context.line_to(point.x, point.y);
            }
        }
        if closed {
            self.context.close_path();
        }
    }

    fn figure(&self, figure: &Figure) {
        self.context.begin_path();
        let mut alpha = 1.0;
        let (fill, stroke) = match figure {
            Figure::Circle {
                center,
                radius,
                fill,
                stroke,
            } => {
                self.circle(*center, *radius);
                (*fill, *stroke)
            }
            Figure::Area {
                rings,
                fill,
                stroke,
                opacity,
            } => {
                alpha = *opacity;
                for ring in rings {
                    self.trace(ring.iter().copied(), true);
                }
                (Some(*fill), *stroke)
            }
            Figure::Path { points, stroke } => {
                self.trace(points.iter().copied(), false);
                (None, Some(*stroke))
            }
            Figure::Bar {
                area,
                fill,
                stroke,
                opacity,
                ..
            } => {
                alpha = *opacity;
                self.context.rect(area.x, area.y, area.w, area.h);
                (*fill, *stroke)
            }
        };
        self.context.set_global_alpha(alpha);
        if let Some(role) = fill {
            self.fill_with(role);
            self.context
                .fill_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
        }
        if let Some(stroke) = stroke {
            self.stroke_with(&stroke);
            self.context.stroke();
        }
    }

    /// Lines by style, styles in the order in which they first appear: what must lie on top comes last.
    fn lines(&self, lines: &[Line]) {
        let mut styles: Vec<Stroke> = Vec::new();
        for line in lines {
            if !styles.contains(&line.stroke) {
                styles.push(line.stroke);
            }
        }
        for style in &styles {
            self.context.begin_path();
            for line in lines.iter().filter(|line| line.stroke == *style) {
                self.context.move_to(line.from.x, line.from.y);
                match line.control() {
                    None => self.context.line_to(line.to.x, line.to.y),
                    Some(by) => self
                        .context
                        .quadratic_curve_to(by.x, by.y, line.to.x, line.to.y),
                }
            }
            self.stroke_with(style);
            self.context.stroke();
        }
        let _ = self.context.set_line_dash(&Array::new());
    }

    /// Marks of one batch.
    fn marks(&self, batch: &[PaintedMark]) {
        let Some(first) = batch.first() else {
            return;
        };
        let context = self.context;
        let kind = Role::Kind(first.kind);
        for ring in batch
            .iter()
            .flat_map(|mark| rings(mark).map(move |ring| (mark.at, ring)))
        {
            let (at, ring) = ring;
            context.begin_path();
            self.circle(at, ring.radius);
            self.stroke_with(&Stroke::solid(ring.role, ring.width));
            if let Some(role) = ring.fill {
                self.fill_with(role);
                context.fill();
            }
            context.stroke();
        }
        let halo = Stroke {
            role: Role::Bg,
            width: 2.0 * mark_halo(first.radius),
            dashed: false,
            opacity: first.opacity,
        };
        context.begin_path();
        match outline(first.kind) {
            Outline::Disc => batch
                .iter()
                .for_each(|mark| self.circle(mark.at, mark.radius)),
            Outline::Ring { radius, stroke } => {
                for mark in batch {
                    self.circle(mark.at, mark.radius * (radius + stroke / 2.0));
                }
            }
            Outline::Polygon(corners) => {
                for mark in batch {
                    self.trace(
                        corners.iter().map(|corner| mark.at + *corner * mark.radius),
                        true,
                    );
                }
            }
        }
        self.stroke_with(&halo);
        context.stroke();
        if let Outline::Ring { radius, stroke } = outline(first.kind) {
            // The hole in the background's colour, then the ring around it.
            self.fill_with(Role::Bg);
            context.fill();
            for mark in batch {
                self.circle(mark.at, mark.radius * (radius - stroke / 2.0));
            }
        }
        self.fill_with(kind);
        context.fill_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
    }

    fn texts(&self, texts: &[Text]) {
        let context = self.context;
        let mut face: Option<Face> = None;
        context.set_line_width(HALO);
        context.set_stroke_style_str(self.palette.get(Role::Bg));
        for text in texts {
            if face != Some(text.face) {
                context.set_font(&font(text.face, self.family));
                face = Some(text.face);
            }
            context.set_text_align(match text.anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            context.set_global_alpha(text.opacity);
            self.fill_with(text.role);
            let turned = text.angle != 0.0;
            let at = if turned {
                context.save();
                let _ = context.translate(text.at.x, text.at.y);
                let _ = context.rotate(text.angle);
                Point::default()
            } else {
                text.at
            };
            let baselines = std::iter::successors(Some(at.y), |y| Some(y + text.leading()));
            if text.halo {
                for (line, y) in text.lines.iter().zip(baselines.clone()) {
                    let _ = context.stroke_text(line, at.x, y);
                }
            }
            for (line, y) in text.lines.iter().zip(baselines) {
                let _ = context.fill_text(line, at.x, y);
            }
            if turned {
                context.restore();
            }
        }
    }
}
