//! A picture as it leaves the page: with title, date, legend and credits around it. Knows where they stand; the words are
//! the caller's, and both SVG and canvas draw what comes out.

use crate::plane::{Point, Rect};
use crate::scene::{Anchor, Face, Kind, Line, MarkState, PaintedMark, Picture, Role, Stroke, Text};

/// Room around everything.
const EDGE: f64 = 24.0;
/// Radius of a mark of the legend.
const SAMPLE: f64 = 5.2;
/// Half the height of a sign of the legend.
const SIGN: f64 = 3.5;
/// From an entry of the legend to the next.
const APART: f64 = 20.0;
/// Length of a tie of the legend.
const TIE: f64 = 26.0;
/// From a sample to its word.
const BESIDE: f64 = 8.0;

/// What the legend explains.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A kind of marks.
    Kind(Kind, String),
    /// Ties, dashed or not.
    Tie {
        /// Whether they are inferred.
        inferred: bool,
        /// What they are called.
        name: String,
    },
    /// Lines within a square from -1 to 1, as they are drawn in the picture: from, to, bend.
    Sign(Vec<(Point, Point, f64)>, String),
}

/// The words around a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// What it is a picture of.
    pub title: String,
    /// View, and the date up to which the data speaks.
    pub subtitle: String,
    /// The legend.
    pub legend: Vec<Entry>,
    /// Who publishes it, licences, credits; a paragraph each.
    pub notes: Vec<String>,
}

/// A page with a picture in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Everything around the picture; its size is that of the page.
    pub page: Picture,
    /// The picture, which is cut off at its own size.
    pub picture: Picture,
    /// Where the picture's corner lies on the page.
    pub at: Point,
}

/// Lays out a page around a picture. `measure` gives the width of words in a face, in pixels.
#[must_use]
pub fn lay_out(picture: Picture, words: &Words, measure: &dyn Fn(&str, Face) -> f64) -> Sheet {
    let (width, height) = picture.size;
    let room = (width - 2.0 * EDGE).max(1.0);
    let mut page = Page {
        picture: Picture::default(),
        y: EDGE,
        room,
        measure,
    };
    page.paragraph(&words.title, Face::new(24.0, 600), Role::Ink);
    page.paragraph(&words.subtitle, Face::new(13.0, 400), Role::Ink2);
    page.y += 8.0;
    let at = Point::new(0.0, page.y);
    page.y += height + 16.0;
    page.legend(&words.legend);
    for note in &words.notes {
        page.paragraph(note, Face::new(12.0, 400), Role::Ink3);
    }
    let size = (width, (page.y + EDGE - 6.0).ceil());
    Sheet {
        page: Picture {
            size,
            ..page.picture
        },
        picture,
        at,
    }
}

struct Page<'a> {
    picture: Picture,
    /// Where the next line begins.
    y: f64,
    room: f64,
    measure: &'a dyn Fn(&str, Face) -> f64,
}

impl Page<'_> {
    /// Words in as many lines as they need.
    fn paragraph(&mut self, words: &str, face: Face, role: Role) {
        let lines = wrapped(words, self.room, &|line| (self.measure)(line, face));
        if lines.is_empty() {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let count = lines.len() as f64;
        let text = line(
            lines,
            Point::new(EDGE, self.y + face.size * 0.88),
            face,
            role,
        );
        self.y += count * text.leading() + 6.0;
        self.picture.texts.push(text);
    }

    /// Entries side by side, in as many rows as they need.
    fn legend(&mut self, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        let (face, row) = (Face::new(13.0, 400), 20.0);
        let mut x = EDGE;
        for entry in entries {
            let (name, sample) = match entry {
                Entry::Kind(_, name) => (name, 2.0 * SAMPLE * 1.25),
                Entry::Tie { name, .. } => (name, TIE),
                Entry::Sign(_, name) => (name, 2.0 * SAMPLE),
            };
            let width = sample + BESIDE + (self.measure)(name, face);
            if x > EDGE && x + width > EDGE + self.room {
                x = EDGE;
                self.y += row;
            }
            let middle = Point::new(x + sample / 2.0, self.y + row / 2.0 - 2.0);
            match entry {
                Entry::Kind(kind, _) => self.picture.marks.push(PaintedMark {
                    key: 0,
                    kind: *kind,
                    at: middle,
                    radius: SAMPLE,
                    state: MarkState::default(),
                    scale: 1.0,
                    opacity: 1.0,
                }),
                Entry::Tie { inferred, .. } => self.picture.ties.push(Line {
                    from: Point::new(x, middle.y),
                    to: Point::new(x + TIE, middle.y),
                    bend: 0.0,
                    ends: None,
                    stroke: Stroke {
                        dashed: *inferred,
                        ..Stroke::solid(Role::Ink2, 1.0)
                    },
                }),
                Entry::Sign(lines, _) => {
                    let line = |(from, to, bend): &(Point, Point, f64)| Line {
                        from: middle + *from * SIGN,
                        to: middle + *to * SIGN,
                        bend: *bend,
                        ends: None,
                        stroke: Stroke::solid(Role::Ink, 1.5),
                    };
                    self.picture.ties.extend(lines.iter().map(line));
                }
            }
            let at = Point::new(x + sample + BESIDE, middle.y + 4.5);
            self.picture
                .texts
                .push(line(vec![name.clone()], at, face, Role::Ink2));
            x += width + APART;
        }
        self.y += row + 8.0;
    }
}

fn line(lines: Vec<String>, at: Point, face: Face, role: Role) -> Text {
    Text {
        key: None,
        lines,
        at,
        anchor: Anchor::Start,
        face,
        role,
        halo: false,
        opacity: 1.0,
        angle: 0.0,
        bounds: Rect::default(),
    }
}

/// Words in lines no wider than `room`, but for a single word that is.
fn wrapped(words: &str, room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (
            longer.filter(|longer| width(longer) <= room),
            lines.last_mut(),
        ) {
            (Some(longer), Some(last)) => *last = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(text: &str, face: Face) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a name is short")]
        let letters = text.chars().count() as f64;
        letters * face.size * 0.5
    }

    fn words() -> Words {
        Words {
            title: "Clust-ER Health <the health cluster>".to_owned(),
            subtitle: "Network · 21 September 2025".to_owned(),
            legend: vec![
                Entry::Kind(Kind::Member, "member".to_owned()),
                Entry::Kind(Kind::Hub, "BioHub".to_owned()),
                Entry::Tie {
                    inferred: true,
                    name: "inferred".to_owned(),
                },
            ],
            notes: vec!["Boundaries © ISTAT (CC BY), openpolis and others, simplified.".to_owned()],
        }
    }

    fn picture(width: f64) -> Picture {
        Picture {
            size: (width, 400.0),
            ..Picture::default()
        }
    }

    #[test]
    fn everything_stands_on_the_page_and_nothing_on_the_picture() {
        for width in [320.0, 900.0] {
            let sheet = lay_out(picture(width), &words(), &measure);
            let height = sheet.page.size.1;
            let drawn = sheet.at.y..sheet.at.y + 400.0;
            assert!(height > drawn.end);
            assert_eq!(sheet.page.marks.len(), 2);
            for text in &sheet.page.texts {
                #[expect(clippy::cast_precision_loss, reason = "a few lines")]
                let last = text.at.y + text.leading() * (text.lines.len() - 1) as f64;
                assert!(!drawn.contains(&text.at.y) && last < height, "{text:?}");
                for line in &text.lines {
                    assert!(text.at.x + measure(line, text.face) <= width, "{line}");
                }
            }
        }
    }

    #[test]
    fn a_narrow_page_breaks_lines_and_has_more_rows() {
        let (wide, narrow) = (
            lay_out(picture(900.0), &words(), &measure),
            lay_out(picture(200.0), &words(), &measure),
        );
        assert!(narrow.page.size.1 > wide.page.size.1);
        assert_eq!(
            wrapped("a bb ccc", 4.0, &|line| line.len() as f64),
            ["a bb", "ccc"]
        );
        assert_eq!(wrapped("", 4.0, &|line| line.len() as f64), [""; 0]);
    }
}
