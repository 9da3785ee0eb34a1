//! What an explorer does when nobody is there, as a host or an address asks for it. Knows words; refuses to know the page.

/// So long nobody has to be there before a kiosk asks, in seconds, where nothing else is said.
const SECONDS: f64 = 90.0;

/// Longer than a day is no rest.
const LONGEST: f64 = 86_400.0;

/// What of an address says how the page is kept, and nothing of what is seen.
const MANNERS: [&str; 2] = ["kiosk", "idle"];

/// What is done when nobody is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Manner {
    /// Whether the explorer stands alone, for whoever comes: it shows itself, and begins anew for the next.
    pub is_kiosk: bool,
    /// After so many seconds without a hand.
    pub seconds: f64,
}

impl Manner {
    /// `None` where nothing is asked for: then nothing waits.
    #[must_use]
    pub fn of(is_kiosk: bool, seconds: Option<f64>) -> Option<Self> {
        let seconds = seconds.filter(|seconds| *seconds > 0.0 && *seconds <= LONGEST);
        match (is_kiosk, seconds) {
            (false, None) => None,
            (is_kiosk, seconds) => Some(Self {
                is_kiosk,
                seconds: seconds.unwrap_or(SECONDS),
            }),
        }
    }
}

/// The address without the manner of the page: what is taken home opens as an explorer and not as a kiosk.
#[must_use]
pub fn without_manner(address: &str) -> String {
    let (page, hash) = match address.split_once('#') {
        Some((page, hash)) => (page, Some(hash)),
        None => (address, None),
    };
    let mut out = match page.split_once('?') {
        Some((page, asked)) => {
            let is_manner = |part: &&str| {
                let name = part.split('=').next().unwrap_or_default();
                MANNERS.contains(&name)
            };
            let kept: Vec<&str> = asked.split('&').filter(|part| !is_manner(part)).collect();
            match kept.join("&").as_str() {
                "" => page.to_owned(),
                kept => format!("{page}?{kept}"),
            }
        }
        None => page.to_owned(),
    };
    if let Some(hash) = hash {
        out.push('#');
        out.push_str(hash);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without_manner;

    #[test]
    fn what_is_taken_home_is_no_kiosk() {
        for (address, bare) in [
            ("https://a.org/e/?kiosk#v=1", "https://a.org/e/#v=1"),
            ("file:///e.html?kiosk&idle=60", "file:///e.html"),
            (
                "https://a.org/?src=b.json&kiosk=1",
                "https://a.org/?src=b.json",
            ),
            (
                "https://a.org/?kiosks=3#select=kiosk",
                "https://a.org/?kiosks=3#select=kiosk",
            ),
            ("https://a.org/", "https://a.org/"),
        ] {
            assert_eq!(without_manner(address), bare);
        }
    }
}
