//! The network as the lens tool asks for it: other ties, other sizes. Knows what was worked out, and the world without it;
//! refuses to work anything out.

use leptos::prelude::*;

use super::worlds::Scene;
use crate::scene::{Tie, World};
use crate::state::View;
use crate::ui::lens::{Ranking, Through};
use crate::ui::reading::{Reading, Shared};

/// How much wider the strongest tie is than the weakest, in pixels.
const WIDEST: f64 = 5.0;

/// The world of a scene with ties and sizes as they are asked for; `world` itself where nothing is.
pub fn lensed(reading: Reading, scene: &Scene, world: &Shared<World>) -> Shared<World> {
    let looking = reading.desk.looking;
    let is_network = scene.view == View::Network;
    let mut out = world.clone();
    if let Some(through) = looking.through.get().filter(|_| is_network) {
        out = Shared::new(out.with_ties(&ties(reading, &through)));
    } else if reading.desk.store.with(|state| state.stated_only) {
        out = Shared::new(out.stated_only());
    }
    if let Some(ranking) = looking.ranking.get().filter(|_| is_network) {
        out = Shared::new(out.with_importance(&importance(&ranking)));
    }
    out
}

/// The ties of a lens, the wider the stronger.
fn ties(reading: Reading, through: &Through) -> Vec<Tie> {
    let graph = &through.graph;
    let cluster = reading.eco(|eco| eco.cluster());
    let node = |number: u32| graph.nodes.get(number as usize).copied();
    let is_faint = |number: u32| cluster.is_some() && node(number) == cluster;
    let strongest = graph
        .ties
        .iter()
        .filter(|tie| !is_faint(tie.one) && !is_faint(tie.other))
        .map(|tie| tie.weight)
        .fold(f64::MIN_POSITIVE, f64::max);
    let tie = |tie: &crate::query::lens::LensTie| {
        let faint = is_faint(tie.one) || is_faint(tie.other);
        let strength = (tie.weight / strongest).min(1.0);
        Some(Tie {
            a: node(tie.one)?.index(),
            b: node(tie.other)?.index(),
            inferred: !tie.stated,
            faint,
            bend: 0.0,
            width: if faint { 1.0 } else { 1.0 + WIDEST * strength },
        })
    };
    graph.ties.iter().filter_map(tie).collect()
}

/// Keys with the importance that a measure gives them: the area of a mark grows with its score.
fn importance(ranking: &Ranking) -> Vec<(usize, f64)> {
    let highest = ranking.scores.highest().max(f64::MIN_POSITIVE);
    let values = ranking.nodes.iter().zip(&ranking.scores.values);
    values
        .map(|(id, value)| (id.index(), 1.0 + 3.0 * (value / highest).max(0.0).sqrt()))
        .collect()
}
