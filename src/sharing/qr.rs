//! A link as a QR code (ISO/IEC 18004), as the path of a drawing, no finer than the camera of a phone reads it at arm's length.

use qrcodegen::{DataTooLong, QrCode, QrCodeEcc, QrSegment, Version};

/// A code with its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules on each side, the quiet zone included.
    pub size: i32,
    /// The dark modules, one unit each, as an SVG path.
    pub path: String,
}

/// Modules of light around the code, as the standard asks for.
const QUIET: i32 = 4;

/// The largest code, 117 modules on a side: with more of them each would be too small for a phone at arm's length, on a screen
/// as well as on paper.
const LARGEST: u8 = 25;

impl Qr {
    /// Pixels (CSS) of a module on a screen: few modules are large, so that they are read from further away; of many, as many
    /// as still have room in a dialog.
    #[must_use]
    pub fn pixels(&self) -> i32 {
        (300 / self.size.max(1)).clamp(3, 7)
    }

    /// Pixels of a whole side on a screen.
    #[must_use]
    pub fn side(&self) -> i32 {
        self.size * self.pixels()
    }
}

/// The code of a text; `None` for more than a code holds that a phone still reads, which is 1273 bytes. A seventh of what is
/// short enough may be covered or reflect a lamp; of what is longer, a fourteenth.
#[must_use]
pub fn qr(text: &str) -> Option<Qr> {
    let code = [QrCodeEcc::Medium, QrCodeEcc::Low]
        .into_iter()
        .find_map(|bearing| encoded(text, bearing).ok())?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    Some(Qr {
        size: code.size() + 2 * QUIET,
        path,
    })
}

fn encoded(text: &str, bearing: QrCodeEcc) -> Result<QrCode, DataTooLong> {
    let segments = QrSegment::make_segments(text);
    QrCode::encode_segments_advanced(
        &segments,
        bearing,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    )
}
