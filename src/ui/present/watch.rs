//! A stopwatch: how long somebody has been speaking. Pure; what time it is comes from outside, in milliseconds.

/// A stopwatch that can be stopped and goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stopwatch {
    gathered: f64,
    since: Option<f64>,
}

impl Stopwatch {
    /// Starts it, or stops it.
    pub fn press(&mut self, now: f64) {
        match self.since.take() {
            Some(since) => self.gathered += (now - since).max(0.0),
            None => self.since = Some(now),
        }
    }

    /// Begins at nothing again, and goes on if it was going.
    pub fn reset(&mut self, now: f64) {
        *self = Self {
            gathered: 0.0,
            since: self.since.map(|_| now),
        };
    }

    /// Whether it goes.
    pub fn is_going(&self) -> bool {
        self.since.is_some()
    }

    /// Minutes and seconds: `07:05`.
    pub fn text(&self, now: f64) -> String {
        let going = self.since.map_or(0.0, |since| (now - since).max(0.0));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float cast saturates, and nobody speaks for a century"
        )]
        let seconds = ((self.gathered + going) / 1000.0) as u32;
        format!("{:02}:{:02}", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::Stopwatch;

    #[test]
    fn it_counts_while_it_goes() {
        let mut watch = Stopwatch::default();
        assert_eq!(watch.text(9_000.0), "00:00");
        watch.press(10_000.0);
        assert_eq!(watch.text(75_400.0), "01:05");
        watch.press(80_000.0);
        assert!(!watch.is_going());
        assert_eq!(watch.text(999_000.0), "01:10", "stopped");
        watch.press(1_000_000.0);
        assert_eq!(watch.text(1_005_000.0), "01:15", "it goes on");
    }

    #[test]
    fn a_reset_begins_at_nothing_and_keeps_going() {
        let mut watch = Stopwatch::default();
        watch.press(0.0);
        watch.reset(60_000.0);
        assert!(watch.is_going());
        assert_eq!(watch.text(61_000.0), "00:01");
        watch.press(62_000.0);
        watch.reset(63_000.0);
        assert_eq!(watch.text(99_000.0), "00:00");
    }

    #[test]
    fn an_hour_is_sixty_minutes() {
        let mut watch = Stopwatch::default();
        watch.press(0.0);
        assert_eq!(watch.text(3_661_000.0), "61:01");
    }
}
