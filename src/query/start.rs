//! Where a look around may well begin: hubs, key projects, those with most ties. Knows ties and kinds; refuses to know names.

use crate::ecosystem::{Ecosystem, NodeId};
use crate::query::sectors::is_organisation;
use crate::snapshot::NodeKind;

/// Good starting points, the most tied first.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Start {
    /// Organisations, without the cluster itself, to which nearly everybody is tied.
    pub organisations: Vec<NodeId>,
    /// Projects.
    pub projects: Vec<NodeId>,
    /// Towns and territories.
    pub hubs: Vec<NodeId>,
}

/// Up to so many starting points of each sort; of equal ties the first in the file. O(nodes · count).
#[must_use]
pub fn start(eco: &Ecosystem, count: usize) -> Start {
    let mut start = Start::default();
    for node in eco.nodes().filter(|node| eco.cluster() != Some(*node)) {
        let list = match eco.kind(node) {
            NodeKind::Hub => &mut start.hubs,
            NodeKind::Project => &mut start.projects,
            kind if is_organisation(kind) => &mut start.organisations,
            _ => continue,
        };
        let ties = eco.degree(node);
        let before = list.iter().position(|other| eco.degree(*other) < ties);
        let at = before.unwrap_or(list.len());
        if at < count {
            list.insert(at, node);
            list.truncate(count);
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::start;
    use crate::ecosystem::Ecosystem;
    use crate::snapshot::parse;

    #[test]
    fn the_most_tied_of_each_sort_without_the_cluster() {
        let file = r#"{ "schema": 1, "title": "t", "cluster": "c", "nodes": [
            { "id": "c", "kind": "institution", "name": "C" }, { "id": "x", "kind": "member", "name": "X" },
            { "id": "y", "kind": "member", "name": "Y" }, { "id": "z", "kind": "partner", "name": "Z" },
            { "id": "p", "kind": "project", "name": "P" }, { "id": "h", "kind": "hub", "name": "H" } ],
            "ties": [ { "from": "x", "to": "c", "kind": "member-of" }, { "from": "y", "to": "p", "kind": "partner-in" },
                      { "from": "y", "to": "c", "kind": "member-of" } ] }"#;
        let eco = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
        let of = |ids: &[&str]| {
            ids.iter()
                .map(|id| eco.find(id).unwrap())
                .collect::<Vec<_>>()
        };
        let found = start(&eco, 2);
        assert_eq!(found.organisations, of(&["y", "x"]));
        assert_eq!((found.projects, found.hubs), (of(&["p"]), of(&["h"])));
        assert_eq!(start(&eco, 0), super::Start::default());
    }
}
