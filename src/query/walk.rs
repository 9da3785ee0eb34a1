//! Walking outwards from a node, degree by degree. Knows ties between visible nodes; refuses to know how far one wants to go.

use crate::ecosystem::{Ecosystem, NodeId, Visible};

/// Who is how many steps away from a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// By [`NodeId::index`]: how many ties away; `None` where no way leads.
    steps: Vec<Option<u32>>,
    /// By step: how many nodes are that far away and no nearer; the first is the node itself.
    adds: Vec<usize>,
}

/// Walks from a node through visible ties to the end. What is not to be passed (`passes` says so) is reached, and the walk
/// does not go on from there: through the cluster itself everybody is two steps away. The node itself is always passed.
/// O(nodes + ties). From a node that is not visible there is nowhere to go.
#[must_use]
pub fn walk(
    ecosystem: &Ecosystem,
    visible: &Visible<'_>,
    from: NodeId,
    passes: &dyn Fn(NodeId) -> bool,
) -> Walk {
    let mut walk = Walk {
        steps: vec![None; ecosystem.node_count()],
        adds: Vec::new(),
    };
    let mut ring = Vec::new();
    if visible.has(from)
        && let Some(steps) = walk.steps.get_mut(from.index())
    {
        *steps = Some(0);
        ring.push(from);
    }
    while !ring.is_empty() {
        walk.adds.push(ring.len());
        let far = u32::try_from(walk.adds.len()).ok();
        let mut next = Vec::new();
        for node in ring
            .into_iter()
            .filter(|node| *node == from || passes(*node))
        {
            for link in visible.links(ecosystem, node) {
                if let Some(steps @ None) = walk.steps.get_mut(link.other.index()) {
                    *steps = far;
                    next.push(link.other);
                }
            }
        }
        ring = next;
    }
    walk
}

impl Walk {
    /// How many ties away a node is; `None` where no way leads.
    #[must_use]
    pub fn steps_to(&self, node: NodeId) -> Option<u32> {
        self.steps.get(node.index()).copied().flatten()
    }

    /// How many nodes each step adds, from step 0, the node itself.
    #[must_use]
    pub fn adds(&self) -> &[usize] {
        &self.adds
    }

    /// After how many steps nobody is added any more.
    #[must_use]
    pub fn furthest(&self) -> usize {
        self.adds.len().saturating_sub(1)
    }

    /// Whether each node is within so many steps, by [`NodeId::index`]: what [`Visible::of`] takes. O(nodes).
    #[must_use]
    pub fn within(&self, steps: u32) -> Vec<bool> {
        let is_within = |far: &Option<u32>| far.is_some_and(|far| far <= steps);
        self.steps.iter().map(is_within).collect()
    }
}
