//! A tie of the picture under a pointer: what it says, and where its passages are. Knows keys of the picture and records of the
//! file; refuses to know how it was found.

use super::world;
use crate::ecosystem::{NodeId, TieId};
use crate::scene::TieKey;
use crate::snapshot::Status;
use crate::state::Action;
use crate::ui::reading::Reading;

/// The two ends in the file; `None` where one is no node of its own, as the mark of home on the map of the world.
pub fn ends(reading: Reading, tie: TieKey) -> Option<[NodeId; 2]> {
    reading.eco(|eco| {
        let end = |key: usize| world::node_of(eco, key).filter(|node| node.index() == key);
        Some([end(tie.one)?, end(tie.other)?])
    })
}

/// The ties of the file that it stands for, in its order: none where a lens has made it.
pub fn records(reading: Reading, tie: TieKey) -> Vec<TieId> {
    let Some([one, other]) = ends(reading, tie) else {
        return Vec::new();
    };
    reading.eco(|eco| {
        // From the end that has fewer.
        let (from, to) = if eco.degree(one) <= eco.degree(other) {
            (one, other)
        } else {
            (other, one)
        };
        eco.ties_of(from)
            .filter(|link| link.other == to)
            .filter(|link| (eco.status(link.tie) == Status::Inferred) == tie.inferred)
            .map(|link| link.tie)
            .collect()
    })
}

/// Opens the detail of one end with the passages of the tie: of the end that is selected, else of the one with fewer ties,
/// where they are seen sooner.
pub fn open(reading: Reading, tie: TieKey) {
    let Some([one, other]) = ends(reading, tie) else {
        // An arc from home: whoever is at its other end says what ties it to home.
        let keys = [tie.one, tie.other];
        let node = reading.eco(|eco| {
            let mut nodes = keys.into_iter().filter(|key| *key < eco.node_count());
            nodes.next().map(NodeId::from_index)
        });
        if let Some(node) = node {
            reading.select(node, false);
        }
        return;
    };
    let selected = reading.selected.get_untracked();
    let is_first = match selected {
        Some(node) if node == one || node == other => node == one,
        _ => reading.eco(|eco| eco.degree(one) <= eco.degree(other)),
    };
    let (from, to) = if is_first { (one, other) } else { (other, one) };
    let [of, to] = [from, to].map(|id| reading.eco(|eco| eco.node(id).id.clone()));
    reading.desk.act(Action::OpenTie { of, to });
}
