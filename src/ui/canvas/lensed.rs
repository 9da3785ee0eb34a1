//! The network as the lens tool asks for it: other ties, other sizes, hulls. Knows what was worked out, and the world
//! without it; refuses to work anything out.

use leptos::prelude::*;

use super::hulls::hull;
use crate::plane::Point;
use crate::scene::{Backdrop, Tie, World};
use crate::state::View;
use crate::ui::canvas::worlds::Scene;
use crate::ui::lens::{Ranking, Through, Together};
use crate::ui::reading::{Reading, Shared};

/// How much wider the strongest tie is than the weakest, in pixels.
const WIDEST: f64 = 5.0;
/// So many communities have a hull: more could not be told apart.
const HULLS: usize = 12;
/// Fewer than this are no community.
const FEWEST: u32 = 3;

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

/// The world as it is drawn, with hulls around those who belong together, if they are asked for.
pub fn hulled(reading: Reading, scene: &Scene, world: &Shared<World>) -> Shared<World> {
    let together = reading.desk.looking.together.get();
    match together.filter(|_| scene.view == View::Network) {
        Some(together) => Shared::new(world.with_more_backdrop(hulls(reading, world, &together))),
        None => world.clone(),
    }
}

fn hulls(reading: Reading, world: &World, together: &Together) -> Vec<Backdrop> {
    let sizes = &together.partition.sizes;
    let count = sizes
        .iter()
        .take(HULLS)
        .filter(|size| **size >= FEWEST)
        .count();
    let mut circles: Vec<Vec<(Point, f64)>> = vec![Vec::new(); count];
    let members = together.nodes.iter().zip(&together.partition.of);
    for (id, community) in members {
        if let (Some(circles), Some(mark)) =
            (circles.get_mut(*community as usize), world.find(id.index()))
        {
            circles.push((mark.at, mark.radius));
        }
    }
    let hull_of = |(circles, lead): (Vec<(Point, f64)>, &u32)| {
        let outline = hull(&circles)?;
        let top = outline.iter().copied().min_by(|a, b| a.y.total_cmp(&b.y))?;
        let lead = together.nodes.get(*lead as usize)?;
        Some(Backdrop::Hull {
            outline,
            at: top - Point::new(0.0, 6.0),
            name: reading.name(*lead),
        })
    };
    let all = circles.into_iter().zip(&together.leads);
    all.filter_map(hull_of).collect()
}
