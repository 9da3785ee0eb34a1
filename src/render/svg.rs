//! A picture as an SVG document: the same figures, ready for export. Knows text, no browser.

use super::sheet::Sheet;
use super::{HALO, Palette, mark_halo, rings};
use crate::decimal::Decimal;
use crate::plane::Point;
use crate::scene::{
    Anchor, Figure, Line, Outline, PaintedMark, Picture, Role, Stroke, Text, outline,
};
use crate::xml::escaped;
use std::fmt::Write as _;

/// The sheet as a standalone SVG document in the given colours and font family. O(picture).
#[must_use]
pub fn document(sheet: &Sheet, palette: &Palette, family: &str) -> String {
    let (width, height) = sheet.page.size;
    let mut svg = Svg {
        out: String::new(),
        palette,
    };
    let _ = write!(
        svg.out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{}">"#,
        escaped(family)
    );
    let _ = write!(
        svg.out,
        r#"<rect width="100%" height="100%" fill="{}"/>"#,
        svg.colour(Role::Bg)
    );
    // A document within a document is cut off at its edges.
    let (width, height) = sheet.picture.size;
    let _ = write!(
        svg.out,
        r#"<svg x="{}" y="{}" width="{width}" height="{height}">"#,
        short(sheet.at.x),
        short(sheet.at.y)
    );
    svg.picture(&sheet.picture);
    svg.out.push_str("</svg>");
    svg.picture(&sheet.page);
    svg.out.push_str("</svg>\n");
    svg.out
}

struct Svg<'a> {
    out: String,
    palette: &'a Palette,
}

impl Svg<'_> {
    fn picture(&mut self, picture: &Picture) {
        for figure in &picture.backdrop {
            self.figure(figure);
        }
        for tie in &picture.ties {
            self.line(tie);
        }
        for mark in &picture.marks {
            self.mark(mark);
        }
        for leader in &picture.leaders {
            self.line(leader);
        }
        for text in &picture.texts {
            self.text(text);
        }
    }

    fn colour(&self, role: Role) -> String {
        escaped(self.palette.get(role))
    }

    fn stroke(&self, stroke: &Stroke) -> String {
        let mut text = format!(
            r#" stroke="{}" stroke-width="{}""#,
            self.colour(stroke.role),
            short(stroke.width)
        );
        if stroke.dashed {
            text.push_str(r#" stroke-dasharray="4 3""#);
        }
        if stroke.opacity < 1.0 {
            let _ = write!(text, r#" stroke-opacity="{}""#, short(stroke.opacity));
        }
        text
    }

    fn figure(&mut self, figure: &Figure) {
        let paint = |fill: &Option<Role>, stroke: &Option<Stroke>| {
            let fill = fill.map_or_else(|| "none".to_owned(), |role| self.colour(role));
            let stroke = stroke
                .as_ref()
                .map_or_else(String::new, |stroke| self.stroke(stroke));
            format!(r#" fill="{fill}"{stroke}"#)
        };
        let text = match figure {
            Figure::Circle {
                center,
                radius,
                fill,
                stroke,
            } => format!(
                r#"<circle cx="{}" cy="{}" r="{}"{}/>"#,
                short(center.x),
                short(center.y),
                short(*radius),
                paint(fill, stroke)
            ),
            Figure::Area {
                rings,
                fill,
                stroke,
                opacity,
            } => format!(
                r#"<path d="{}" fill-rule="evenodd" stroke-linejoin="round"{}{}/>"#,
                rings
                    .iter()
                    .map(|ring| path(ring, true))
                    .collect::<String>(),
                if *opacity < 1.0 {
                    format!(r#" fill-opacity="{}""#, short(*opacity))
                } else {
                    String::new()
                },
                paint(&Some(*fill), stroke)
            ),
            Figure::Path { points, stroke } => format!(
                r#"<path d="{}" stroke-linejoin="round"{}/>"#,
                path(points, false),
                paint(&None, &Some(*stroke))
            ),
            Figure::Bar {
                area,
                fill,
                stroke,
                opacity,
                ..
            } => format!(
                r#"<rect x="{}" y="{}" width="{}" height="{}" fill-opacity="{}"{}/>"#,
                short(area.x),
                short(area.y),
                short(area.w),
                short(area.h),
                short(*opacity),
                paint(fill, stroke)
            ),
        };
        self.out.push_str(&text);
    }

    fn line(&mut self, line: &Line) {
        let stroke = self.stroke(&line.stroke);
        let course = line.control().map_or_else(
            || path(&[line.from, line.to], false),
            |by| {
                let [from, by, to] = [line.from, by, line.to].map(|at| (short(at.x), short(at.y)));
                format!("M{} {}Q{} {} {} {}", from.0, from.1, by.0, by.1, to.0, to.1)
            },
        );
        let _ = write!(self.out, r#"<path d="{course}" fill="none"{stroke}/>"#);
    }

    fn mark(&mut self, mark: &PaintedMark) {
        let opacity = if mark.opacity < 1.0 {
            format!(r#" opacity="{}""#, short(mark.opacity))
        } else {
            String::new()
        };
        let _ = write!(
            self.out,
            r#"<g transform="translate({} {})"{opacity}>"#,
            short(mark.at.x),
            short(mark.at.y)
        );
        for ring in rings(mark) {
            let _ = write!(
                self.out,
                r#"<circle r="{}" fill="{}"{}/>"#,
                short(ring.radius),
                ring.fill
                    .map_or_else(|| "none".to_owned(), |role| self.colour(role)),
                self.stroke(&Stroke::solid(ring.role, ring.width))
            );
        }
        let (bg, colour, halo) = (
            self.colour(Role::Bg),
            self.colour(Role::Kind(mark.kind)),
            short(2.0 * mark_halo(mark.radius)),
        );
        let shape = match outline(mark.kind) {
            Outline::Disc => format!(
                r#"<circle r="{}" fill="{colour}" stroke="{bg}" stroke-width="{halo}" paint-order="stroke"/>"#,
                short(mark.radius)
            ),
            Outline::Ring { radius, stroke } => format!(
                r#"<circle r="{}" fill="{bg}"/><circle r="{}" fill="{bg}" stroke="{colour}" stroke-width="{}"/>"#,
                short(mark.radius * (radius + stroke / 2.0) + mark_halo(mark.radius)),
                short(mark.radius * radius),
                short(mark.radius * stroke)
            ),
            Outline::Polygon(corners) => {
                let corners: Vec<Point> =
                    corners.iter().map(|corner| *corner * mark.radius).collect();
                format!(
                    r#"<path d="{}" fill="{colour}" stroke="{bg}" stroke-width="{halo}" stroke-linejoin="round" paint-order="stroke"/>"#,
                    path(&corners, true)
                )
            }
        };
        self.out.push_str(&shape);
        self.out.push_str("</g>");
    }

    fn text(&mut self, text: &Text) {
        let anchor = match text.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, y) = (short(text.at.x), short(text.at.y));
        let _ = write!(
            self.out,
            r#"<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{}" font-weight="{}" fill="{}""#,
            short(text.face.size),
            text.face.weight,
            self.colour(text.role)
        );
        if text.face.italic {
            self.out.push_str(r#" font-style="italic""#);
        }
        if text.opacity < 1.0 {
            let _ = write!(self.out, r#" opacity="{}""#, short(text.opacity));
        }
        if text.halo {
            let _ = write!(
                self.out,
                r#" stroke="{}" stroke-width="{HALO}" stroke-linejoin="round" paint-order="stroke""#,
                self.colour(Role::Bg)
            );
        }
        if text.angle != 0.0 {
            let _ = write!(
                self.out,
                r#" transform="rotate({} {x} {y})""#,
                short(text.angle.to_degrees())
            );
        }
        self.out.push('>');
        for (number, line) in text.lines.iter().enumerate() {
            let down = if number == 0 { 0.0 } else { text.leading() };
            let _ = write!(
                self.out,
                r#"<tspan x="{x}" dy="{}">{}</tspan>"#,
                short(down),
                escaped(line)
            );
        }
        self.out.push_str("</text>");
    }
}

/// A path through points, to a hundredth of a pixel.
fn path(points: &[Point], closed: bool) -> String {
    let mut text = String::new();
    for (number, point) in points.iter().enumerate() {
        let _ = write!(
            text,
            "{}{} {}",
            if number == 0 { 'M' } else { 'L' },
            short(point.x),
            short(point.y)
        );
    }
    if closed {
        text.push('Z');
    }
    text
}

/// A number with at most two decimals.
fn short(number: f64) -> String {
    Decimal((number * 100.0).round() / 100.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::Rect;
    use crate::scene::{Face, Kind, MarkState};

    #[test]
    fn names_cannot_break_out_of_the_document() {
        let picture = Picture {
            size: (10.0, 10.0),
            marks: vec![PaintedMark {
                key: 0,
                kind: Kind::Event,
                at: Point::new(5.0, 5.0),
                radius: 3.0,
                state: MarkState {
                    selected: true,
                    ..MarkState::default()
                },
                scale: 1.0,
                opacity: 0.15,
            }],
            texts: vec![Text {
                key: None,
                lines: vec!["<script>alert(1)</script> & \u{1}".to_owned()],
                at: Point::default(),
                anchor: Anchor::Start,
                face: Face::new(12.5, 400),
                role: Role::Ink,
                halo: true,
                opacity: 1.0,
                angle: 0.0,
                bounds: Rect::default(),
            }],
            ..Picture::default()
        };
        let palette = Palette::new(|token| format!("var({token})"));
        let sheet = Sheet {
            page: Picture {
                size: (30.0, 40.0),
                ..Picture::default()
            },
            picture,
            at: Point::new(0.0, 20.0),
        };
        let svg = document(&sheet, &palette, "\"A & B\"");
        assert!(svg.contains(r#"<svg x="0" y="20" width="10" height="10">"#));
        assert!(svg.contains("&lt;script&gt;") && !svg.contains("<script>"));
        assert!(!svg.contains(['\u{1}', '\u{fffd}']));
        assert!(svg.contains("var(--k-event)") && svg.contains("var(--ink)"));
        assert_eq!(svg.matches("<g ").count(), svg.matches("</g>").count());
    }
}
