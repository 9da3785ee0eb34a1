//! A link as a QR code (ISO/IEC 18004), as the path of a drawing.

use qrcodegen::{QrCode, QrCodeEcc};

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

/// The code of a text; `None` for more than a code holds, which is 2953 bytes. What is short enough bears more damage.
#[must_use]
pub fn qr(text: &str) -> Option<Qr> {
    let code = [QrCodeEcc::Medium, QrCodeEcc::Low]
        .into_iter()
        .find_map(|bearing| QrCode::encode_text(text, bearing).ok())?;
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
