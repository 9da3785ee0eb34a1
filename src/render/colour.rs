//! Colours as numbers. Knows the two forms in which a canvas gives a colour back.

use crate::decimal::decimal;

/// Red, green, blue and opacity, each 0 to 1, not premultiplied.
pub type Rgba = [f32; 4];

/// Reads `#rrggbb` and `rgb(…)` or `rgba(…)`, the forms that a canvas gives back (HTML, serialisation of a CSS colour).
/// `None` for anything else.
#[must_use]
pub fn parse(text: &str) -> Option<Rgba> {
    let text = text.trim();
    if let Some(digits) = text.strip_prefix('#') {
        let number = u32::from_str_radix(digits, 16).ok()?;
        let part = |shift: u32| f32::from((number >> shift & 0xff) as u8) / 255.0;
        return (digits.len() == 6).then(|| [part(16), part(8), part(0), 1.0]);
    }
    let inner = text
        .strip_prefix("rgba(")
        .or_else(|| text.strip_prefix("rgb("))?
        .strip_suffix(')')?;
    let mut parts = inner
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty())
        .map(|part| {
            #[expect(clippy::cast_possible_truncation, reason = "255 at most")]
            decimal(part).map(|number| number as f32)
        });
    let mut next = || parts.next().flatten();
    let (red, green, blue) = (next()?, next()?, next()?);
    Some([
        red / 255.0,
        green / 255.0,
        blue / 255.0,
        next().unwrap_or(1.0),
    ])
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn what_a_canvas_gives_back() {
        assert_eq!(parse("#ff0033"), Some([1.0, 0.0, 0.2, 1.0]));
        assert_eq!(parse("rgba(0, 51, 255, 0.5)"), Some([0.0, 0.2, 1.0, 0.5]));
        assert_eq!(parse("rgb(0 51 255)"), Some([0.0, 0.2, 1.0, 1.0]));
        for wrong in ["", "#fff", "#gg0000", "Canvas", "rgb(1)", "#ééé"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
