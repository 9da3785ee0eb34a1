//! The focus: one node and whoever is so many ties away from it. Knows how links write it; refuses to know who that is.

/// How far a focus goes at most.
const FURTHEST: u32 = 9;

/// Only a node and those around it are left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// The node, by the id of the file.
    pub node: String,
    /// How many ties away the others may be; at least 1.
    pub degrees: u32,
}

impl Around {
    /// A node and whom it is tied to.
    #[must_use]
    pub fn new(node: String) -> Around {
        Around { node, degrees: 1 }
    }

    /// One degree further out, or in; where there is none, as it is.
    #[must_use]
    pub fn walked(self, outwards: bool) -> Around {
        let degrees = if outwards {
            self.degrees + 1
        } else {
            self.degrees.saturating_sub(1)
        };
        Around {
            degrees: degrees.clamp(1, FURTHEST),
            ..self
        }
    }

    /// Reads `preciseu~2`; without a number, whom it is tied to.
    #[must_use]
    pub fn parse(text: &str) -> Option<Around> {
        let (node, degrees) = match text.rsplit_once('~') {
            Some((node, degrees)) if let Ok(degrees) = degrees.parse::<u32>() => (node, degrees),
            _ => (text, 1),
        };
        (!node.is_empty()).then(|| Around {
            node: node.to_owned(),
            degrees: degrees.clamp(1, FURTHEST),
        })
    }
}

impl std::fmt::Display for Around {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}~{}", self.node, self.degrees)
    }
}

#[cfg(test)]
mod tests {
    use super::Around;

    #[test]
    fn a_walk_begins_with_neighbours_and_ends_somewhere() {
        let around = Around::new("unibo".into());
        assert_eq!(around.to_string(), "unibo~1");
        assert_eq!(around.clone().walked(false), around, "no nearer than that");
        assert_eq!(around.walked(true).degrees, 2);
        let furthest = Around::parse("unibo~400").unwrap();
        assert_eq!(furthest.clone().walked(true), furthest);
    }

    #[test]
    fn an_id_may_have_the_sign_of_the_number() {
        assert_eq!(Around::parse("a~b").unwrap().node, "a~b");
        assert_eq!(Around::parse("a~b~3").unwrap().degrees, 3);
        assert_eq!(Around::parse(""), None);
    }
}
