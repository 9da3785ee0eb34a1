//! The measures of single nodes by name, and one way to work out any of them.

use super::betweenness::Betweenness;
use super::closeness::Closeness;
use super::pagerank::PageRank;
use super::{Graph, Scores, degree};

/// What is measured of each node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// How many others it is tied to.
    Degree,
    /// How strongly it is tied to all others together.
    Strength,
    /// On how many of the shortest paths between others it lies.
    Betweenness,
    /// How few steps it is away from the others.
    Closeness,
    /// How often somebody comes by who follows ties at random.
    PageRank,
}

impl Measure {
    /// Every measure, in the order in which the interface lists them.
    pub const ALL: [Measure; 5] = [
        Measure::Degree,
        Measure::Strength,
        Measure::Betweenness,
        Measure::Closeness,
        Measure::PageRank,
    ];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Measure::Degree => "degree",
            Measure::Strength => "strength",
            Measure::Betweenness => "betweenness",
            Measure::Closeness => "closeness",
            Measure::PageRank => "pagerank",
        }
    }

    /// The measure of a word in a link.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Measure> {
        Measure::ALL.into_iter().find(|measure| measure.id() == id)
    }
}

/// A measure of every node, in the making.
///
/// ```
/// # use ecosystem_explorer::metrics::{Graph, Measure, Measuring};
/// let path = Graph::new(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
/// let mut measuring = Measuring::new(&path, Measure::Betweenness);
/// while !measuring.advance(&path, 1) {}
/// assert_eq!(measuring.finish(&path).ranked(), [1, 0, 2]);
/// ```
pub struct Measuring(Work);

enum Work {
    Known(Scores),
    Betweenness(Box<Betweenness>),
    Closeness(Box<Closeness>),
    PageRank(Box<PageRank>),
}

impl Measuring {
    /// Begins; degree and strength are known at once, O(n + m).
    #[must_use]
    pub fn new(graph: &Graph, measure: Measure) -> Measuring {
        Measuring(match measure {
            Measure::Degree => Work::Known(degree::degree(graph)),
            Measure::Strength => Work::Known(degree::strength(graph)),
            Measure::Betweenness => Work::Betweenness(Box::new(Betweenness::new(graph))),
            Measure::Closeness => Work::Closeness(Box::new(Closeness::new(graph))),
            Measure::PageRank => Work::PageRank(Box::new(PageRank::new(graph))),
        })
    }

    /// Does about `work` steps; whether it is done. The graph is to be the same each time. Who no longer wants the answer
    /// lets go of the value.
    pub fn advance(&mut self, graph: &Graph, work: usize) -> bool {
        match &mut self.0 {
            Work::Known(_) => true,
            Work::Betweenness(of) => of.advance(graph, work),
            Work::Closeness(of) => of.advance(graph, work),
            Work::PageRank(of) => of.advance(graph, work),
        }
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        match &self.0 {
            Work::Known(_) => 1.0,
            Work::Betweenness(of) => of.share(),
            Work::Closeness(of) => of.share(),
            Work::PageRank(of) => of.share(),
        }
    }

    /// The scores; what is not done yet is done now.
    #[must_use]
    pub fn finish(self, graph: &Graph) -> Scores {
        match self.0 {
            Work::Known(scores) => scores,
            Work::Betweenness(of) => of.finish(graph),
            Work::Closeness(of) => of.finish(graph),
            Work::PageRank(of) => of.finish(graph),
        }
    }
}
