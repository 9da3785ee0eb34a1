//! Contrast of the tokens, as WCAG 2.2 works it out: each theme on its own grounds, and the one for a projector also as
//! the light of the room leaves it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where it stands"
)]

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../style/tokens.css");
const PROJECTOR: &str = include_str!("../style/projector.css");

const MARKS: [&str; 8] = [
    "k-member",
    "k-organisation",
    "k-institution",
    "k-hub",
    "k-project",
    "k-partner",
    "k-event",
    "k-theme",
];
const TEXT: [&str; 4] = ["ink", "ink-2", "ink-3", "danger"];
/// How much of the white of the wall the light of the room adds to everything: a meeting room with its lights on.
const ROOM: f64 = 0.2;
/// Opacity of ties at rest where there are many (`scene::light`).
const CALM: f64 = 0.72;

/// The colours of a theme.
struct Theme {
    name: &'static str,
    colours: BTreeMap<String, [f64; 3]>,
}

impl Theme {
    fn read(name: &'static str, sheet: &str) -> Self {
        let rule = format!("[data-theme=\"{name}\"] {{");
        let body = sheet.split_once(&rule).unwrap().1;
        let body = body.split_once('}').unwrap().0;
        let colours = body.split(';').filter_map(|line| {
            let (token, value) = line.trim().trim_start_matches("--").split_once(':')?;
            let at = value.find('#')?;
            let hex = value.get(at + 1..at + 7)?;
            let part = |from: usize| {
                let digits = hex.get(from..from + 2)?;
                Some(f64::from(u8::from_str_radix(digits, 16).ok()?) / 255.0)
            };
            Some((token.to_owned(), [part(0)?, part(2)?, part(4)?]))
        });
        Self {
            name,
            colours: colours.collect(),
        }
    }

    fn all() -> [Self; 3] {
        [
            Self::read("paper", TOKENS),
            Self::read("night", TOKENS),
            Self::read("projector", PROJECTOR),
        ]
    }

    fn get(&self, token: &str) -> [f64; 3] {
        let colour = self.colours.get(token);
        *colour.unwrap_or_else(|| panic!("{} has no --{token}", self.name))
    }

    /// Contrast of two tokens; `room` is the share of white that the light of the room adds.
    fn contrast(&self, token: &str, ground: &str, room: f64) -> f64 {
        contrast(self.get(token), self.get(ground), room)
    }

    fn holds(&self, tokens: &[&str], ground: &str, room: f64, least: f64) {
        for token in tokens {
            let is = self.contrast(token, ground, room);
            assert!(
                is >= least,
                "{}: --{token} on --{ground} has {is:.2}, room {room}",
                self.name
            );
        }
    }
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = |part: f64| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3], room: f64) -> f64 {
    let seen = |colour| luminance(colour) * (1.0 - room) + room + 0.05;
    let (one, other) = (seen(one), seen(other));
    one.max(other) / one.min(other)
}

/// A colour of that opacity over another one.
fn over(colour: [f64; 3], ground: [f64; 3], opacity: f64) -> [f64; 3] {
    let [red, green, blue] = colour;
    let [r, g, b] = ground;
    let mix = |a: f64, b: f64| a * opacity + b * (1.0 - opacity);
    [mix(red, r), mix(green, g), mix(blue, b)]
}

#[test]
fn text_and_marks_can_be_told_from_their_ground_in_every_theme() {
    for theme in Theme::all() {
        theme.holds(&TEXT, "bg", 0.0, 4.5);
        theme.holds(&TEXT, "surface", 0.0, 4.5);
        theme.holds(&MARKS, "bg", 0.0, 3.0);
        theme.holds(&MARKS, "land-on", 0.0, 3.0);
        theme.holds(&["rule", "tie", "focus-ring"], "bg", 0.0, 3.0);
        theme.holds(&["on-ink"], "ink", 0.0, 7.0);
    }
}

#[test]
fn every_theme_has_the_same_tokens() {
    let [paper, night, projector] = Theme::all();
    for other in [night, projector] {
        let names = |theme: &Theme| theme.colours.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&paper), names(&other), "{}", other.name);
    }
}

#[test]
fn the_theme_for_a_projector_has_seven_to_one_for_text_and_more_than_four_and_a_half_for_what_carries_meaning()
 {
    let theme = Theme::read("projector", PROJECTOR);
    for ground in ["bg", "surface", "surface-2", "land", "land-on"] {
        theme.holds(&TEXT, ground, 0.0, 7.0);
        theme.holds(&MARKS, ground, 0.0, 4.5);
        theme.holds(&["tie", "rule", "focus-ring"], ground, 0.0, 4.5);
    }
    // Ties are drawn lighter where there are many.
    let bg = theme.get("bg");
    let calm = contrast(over(theme.get("tie"), bg, CALM), bg, 0.0);
    assert!(calm >= 4.5, "ties at rest have {calm:.2}");
}

#[test]
fn a_room_with_its_lights_on_leaves_enough_of_it() {
    let theme = Theme::read("projector", PROJECTOR);
    // Nothing can have more than black on white has left.
    assert!((contrast([0.0; 3], [1.0; 3], ROOM) - 4.2).abs() < 0.01);
    theme.holds(&["ink", "ink-2", "ink-3", "danger"], "bg", ROOM, 3.5);
    theme.holds(&MARKS, "bg", ROOM, 3.0);
    theme.holds(&["tie", "rule", "focus-ring"], "bg", ROOM, 3.0);
    let bg = theme.get("bg");
    let calm = contrast(over(theme.get("tie"), bg, CALM), bg, ROOM);
    assert!(calm >= 3.0, "ties at rest have {calm:.2} left");
    // The other themes are not made for it: what this one is there for.
    let paper = Theme::read("paper", TOKENS);
    assert!(paper.contrast("tie", "bg", ROOM) < 2.2);
    let night = Theme::read("night", TOKENS);
    assert!(night.contrast("ink-3", "bg", ROOM) < 3.0);
}

#[test]
fn marks_stay_apart_by_shape_and_by_how_light_they_are() {
    // The measure of colour is in the design; here only that no two kinds of other shape have the very same colour.
    for theme in Theme::all() {
        for (at, one) in MARKS.iter().enumerate() {
            for other in MARKS.iter().skip(at + 1) {
                let is_open = (*one, *other) == ("k-member", "k-organisation");
                assert!(
                    is_open || theme.get(one) != theme.get(other),
                    "{one} {other}"
                );
            }
        }
    }
}
