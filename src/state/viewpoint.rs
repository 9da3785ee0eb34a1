//! Where the reader has moved the camera to. Knows shares of what there is to see, so that it means the same on every screen.

/// A view that was moved by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewpoint {
    /// How near, in hundredths: 100 shows everything.
    pub nearness: i32,
    /// What is in the middle, in thousandths of the width and of the height of everything, from the left and from above.
    pub middle: (i32, i32),
}

impl Viewpoint {
    /// Reads `250,512,430`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Viewpoint> {
        let mut numbers = text.split(',').map(|number| number.parse().ok());
        let mut next = || numbers.next().flatten();
        let (nearness, x, y) = (next()?, next()?, next()?);
        (nearness > 0 && numbers.next().is_none()).then_some(Viewpoint {
            nearness,
            middle: (x, y),
        })
    }
}

impl std::fmt::Display for Viewpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (x, y) = self.middle;
        write!(f, "{},{x},{y}", self.nearness)
    }
}

#[cfg(test)]
mod tests {
    use super::Viewpoint;

    #[test]
    fn a_sight_is_three_numbers() {
        let viewpoint = Viewpoint::parse("250,512,-30").unwrap();
        assert_eq!((viewpoint.nearness, viewpoint.middle), (250, (512, -30)));
        assert_eq!(viewpoint.to_string(), "250,512,-30");
        for text in [
            "",
            "250",
            "250,1",
            "0,1,1",
            "-5,1,1",
            "250,1,1,1",
            "250,x,1",
        ] {
            assert_eq!(Viewpoint::parse(text), None, "{text}");
        }
    }
}
