//! Link prediction as the literature has it: each gives every node a score, the higher the likelier a tie. The judges that
//! the shipped suggestions are measured against.

mod adamic_adar;
mod common_neighbours;
mod katz;
mod local_path;
mod preferential_attachment;
mod resource_allocation;

pub use adamic_adar::adamic_adar;
pub use common_neighbours::common_neighbours;
pub use katz::katz;
pub use local_path::local_path;
pub use preferential_attachment::preferential_attachment;
pub use resource_allocation::resource_allocation;

use super::Ground;
use crate::ecosystem::NodeId;

/// For every node, the sum over the neighbours it shares with `from` of what each of them is worth. O(ties two steps around).
fn over_shared(ground: &Ground, from: NodeId, worth: &dyn Fn(NodeId) -> f64) -> Vec<f64> {
    let mut scores = vec![0.0; ground.node_count()];
    for shared in ground.around(from) {
        let worth = worth(*shared);
        for other in ground.around(*shared) {
            if let Some(score) = scores.get_mut(other.index()) {
                *score += worth;
            }
        }
    }
    scores
}

/// For every node, how many walks lead there by one more step. O(ties).
fn one_step_on(ground: &Ground, walks: &[f64]) -> Vec<f64> {
    let mut next = vec![0.0; walks.len()];
    for (at, walks) in walks.iter().enumerate().filter(|(_, walks)| **walks > 0.0) {
        for other in ground.around(NodeId::from_index(at)) {
            if let Some(sum) = next.get_mut(other.index()) {
                *sum += walks;
            }
        }
    }
    next
}

#[expect(clippy::cast_precision_loss, reason = "a number of nodes")]
fn degree(ground: &Ground, node: NodeId) -> f64 {
    ground.degree(node) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ecosystem::Ecosystem;
    use crate::snapshot::parse;

    /// Two triangles that share the tie b–c, and a tail: a–b, a–c, b–c, b–d, c–d, d–e.
    #[test]
    fn they_count_as_by_hand() {
        let nodes: Vec<String> = ["a", "b", "c", "d", "e"]
            .iter()
            .map(|id| format!(r#"{{"id":"{id}","kind":"member","name":"{id}"}}"#))
            .collect();
        let ties: Vec<String> = ["ab", "ac", "bc", "bd", "cd", "de"]
            .iter()
            .map(|ends| {
                let (from, to) = ends.split_at(1);
                format!(r#"{{"from":"{from}","to":"{to}","kind":"collaborates-with"}}"#)
            })
            .collect();
        let file = format!(
            r#"{{"schema":1,"title":"t","nodes":[{}],"ties":[{}]}}"#,
            nodes.join(","),
            ties.join(",")
        );
        let eco = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
        let ground = Ground::new(&eco);
        let [a, d] = ["a", "d"].map(|id| eco.find(id).unwrap());
        let near = |score: f64, expected: f64| assert!((score - expected).abs() < 1e-12, "{score}");
        near(common_neighbours(&ground, a)[d.index()], 2.0);
        near(adamic_adar(&ground, a)[d.index()], 2.0 / 3.0_f64.ln());
        near(resource_allocation(&ground, a)[d.index()], 2.0 / 3.0);
        near(preferential_attachment(&ground, a)[d.index()], 6.0);
        // Of three steps: a-b-c-d and a-c-b-d.
        near(local_path(&ground, a, 0.01)[d.index()], 2.02);
        let b: f64 = 0.01;
        // Of four steps there are twelve (the fourth power of the adjacency matrix).
        near(
            katz(&ground, a, b, 4)[d.index()],
            2.0 * b.powi(2) + 2.0 * b.powi(3) + 12.0 * b.powi(4),
        );
    }
}
