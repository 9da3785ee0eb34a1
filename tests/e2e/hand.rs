//! What WebDriver calls the keys and the places that a hand goes to.

use serde_json::{Value, json};

/// The pointer goes to a place of the window, in so many milliseconds.
pub fn pointer_to(x: f64, y: f64, duration: u32) -> Value {
    let (x, y) = (round(x), round(y));
    json!({ "type": "pointerMove", "x": x, "y": y, "duration": duration, "origin": "viewport" })
}

/// The nearest pixel.
#[allow(
    clippy::cast_possible_truncation,
    reason = "a place of the window is far below two thousand million"
)]
pub fn round(place: f64) -> i64 {
    place.round() as i64
}

/// WebDriver's code of a key that is no letter.
pub fn code_of(key: &str) -> String {
    let code = match key {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Control" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        "Delete" => '\u{E017}',
        "Meta" => '\u{E03D}',
        letter => return letter.to_owned(),
    };
    code.to_string()
}
