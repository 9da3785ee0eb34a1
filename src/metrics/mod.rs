//! Measures of a network: who is central, who belongs together. Knows a graph of numbers; refuses to know questions, the
//! page, and what a measure is called.
//!
//! | measure | file | source | cost, n nodes and m ties |
//! |---|---|---|---|
//! | degree, strength | [`degree`] | Freeman 1978; Barrat et al. 2004 | O(n + m) |
//! | betweenness | [`betweenness`] | Brandes 2001; Brandes and Pich 2007 | O(n m), estimated: O(p m) for p pivots |
//! | closeness | [`closeness`] | Wasserman and Faust 1994; Eppstein and Wang 2004 | the same |
//! | PageRank | [`pagerank`] | Brin and Page 1998 | O(i m) for i rounds, at most 300 |
//! | communities | [`communities`] | Traag, Waltman and van Eck 2019 (Leiden) | about O(m log n) |
//!
//! Everything long is a value with `advance(graph, work)`, which does about so many steps (a step is a look at one tie, some
//! nanoseconds) and says whether it is done, and `share()`; see [`crate::steps`]. What comes out follows from the graph
//! alone, to the last bit: not from the size of the slices, the machine, or the order of a hash map.

pub mod betweenness;
pub mod closeness;
pub mod communities;
mod components;
pub mod degree;
mod graph;
mod measure;
pub mod pagerank;
mod pivots;
mod rank;
mod searches;
mod traversal;

pub use graph::{Graph, Graphing, View};
pub use measure::{Measure, Measuring};
pub use pivots::EXACT_UP_TO;
pub use rank::{Basis, Scores};
