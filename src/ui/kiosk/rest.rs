//! Whether somebody is there: what follows from the time and from hands. Knows neither clock nor page.

/// How long the question stands, in milliseconds: WCAG 2.2.1 asks for at least 20 seconds.
pub const ASKED_MS: f64 = 20_000.0;

/// Who is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody: the explorer shows itself, or only waits.
    Nobody,
    /// Somebody uses it.
    Somebody,
    /// Nobody has stirred for long, and is asked.
    Asked,
}

/// What has come with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Nobody has stirred for as long as the host says.
    Rests,
    /// Nobody has answered.
    Leaves,
}

/// Counts from the last hand.
#[derive(Clone, Debug)]
pub struct Rest {
    idle_ms: f64,
    /// Whether whoever rests is asked before all is over.
    asks: bool,
    since: f64,
    who: Who,
}

impl Rest {
    /// Somebody is there, now; times are in milliseconds.
    #[must_use]
    pub fn new(idle_ms: f64, asks: bool, now: f64) -> Self {
        Self {
            idle_ms,
            asks,
            since: now,
            who: Who::Somebody,
        }
    }

    /// Nobody is there.
    pub fn leave(&mut self) {
        self.who = Who::Nobody;
    }

    /// A hand. Who was there before it: what follows from the hand depends on that.
    pub fn stir(&mut self, now: f64) -> Who {
        self.since = now;
        std::mem::replace(&mut self.who, Who::Somebody)
    }

    /// What has come by now, once each time.
    pub fn turn(&mut self, now: f64) -> Option<Turn> {
        if self.left(now)? > 0.0 {
            return None;
        }
        let (who, turn) = match self.who {
            Who::Somebody if self.asks => (Who::Asked, Turn::Rests),
            Who::Somebody => (Who::Nobody, Turn::Rests),
            Who::Asked | Who::Nobody => (Who::Nobody, Turn::Leaves),
        };
        self.who = who;
        self.since = now;
        Some(turn)
    }

    /// In how many milliseconds something comes, unless a hand does; `None` where nothing is waited for.
    #[must_use]
    pub fn left(&self, now: f64) -> Option<f64> {
        let long = match self.who {
            Who::Nobody => return None,
            Who::Somebody => self.idle_ms,
            Who::Asked => ASKED_MS,
        };
        Some((self.since + long - now).max(0.0))
    }

    /// Who is there.
    #[must_use]
    pub fn who(&self) -> Who {
        self.who
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_does_not_answer_has_left() {
        let mut rest = Rest::new(90_000.0, true, 0.0);
        assert_eq!(rest.turn(89_999.0), None);
        assert_eq!(rest.turn(90_000.0), Some(Turn::Rests));
        assert_eq!(rest.turn(90_000.0), None, "once");
        assert_eq!(rest.left(95_000.0), Some(15_000.0));
        assert_eq!(rest.turn(109_999.0), None);
        assert_eq!(rest.turn(110_000.0), Some(Turn::Leaves));
        assert_eq!((rest.who(), rest.left(1e9)), (Who::Nobody, None));
    }

    #[test]
    fn one_hand_gives_all_the_time_again() {
        let mut rest = Rest::new(90_000.0, true, 0.0);
        assert_eq!(rest.turn(90_000.0), Some(Turn::Rests));
        assert_eq!(rest.stir(109_000.0), Who::Asked);
        assert_eq!(rest.turn(198_999.0), None);
        assert_eq!(rest.turn(199_000.0), Some(Turn::Rests));
    }

    #[test]
    fn a_touch_ends_what_shows_itself() {
        let mut rest = Rest::new(90_000.0, true, 0.0);
        rest.leave();
        assert_eq!(rest.turn(1e9), None);
        assert_eq!(rest.stir(1e9), Who::Nobody);
        assert_eq!(rest.who(), Who::Somebody);
    }

    #[test]
    fn where_there_is_no_kiosk_a_rest_is_told_once_and_nothing_else_waits() {
        let mut rest = Rest::new(1_000.0, false, 0.0);
        assert_eq!(rest.turn(1_000.0), Some(Turn::Rests));
        assert_eq!(rest.left(1_000.0), None);
        rest.stir(5_000.0);
        assert_eq!(rest.turn(6_000.0), Some(Turn::Rests));
    }
}
