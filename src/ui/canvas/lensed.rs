//! The network as the lens tool asks for it: other ties, other sizes, hulls. Knows what was worked out, and the world
//! without it; refuses to work anything out.

use leptos::prelude::*;

use super::hulls::{Circle, gather};
use super::worlds::Scene;
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::plane::Side;
use crate::scene::{Mark, Tie, World, extent};
use crate::state::View;
use crate::ui::desk::Room;
use crate::ui::lens::{FEWEST, Ranking, Through, Together};
use crate::ui::reading::{Reading, Shared};

/// How much wider the strongest tie is than the weakest, in pixels.
const WIDEST: f64 = 5.0;
/// So many communities have a hull of their own.
const HULLS: usize = 30;

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

/// The world as it is drawn: where it is asked for, those who belong together stand together, in a hull.
pub fn hulled(reading: Reading, scene: &Scene, world: &Shared<World>) -> Shared<World> {
    let together = reading.desk.looking.together.get();
    match together.filter(|_| scene.hulls) {
        Some(together) => Shared::new(gathered(reading, world, &together)),
        None => world.clone(),
    }
}

/// The marks in the picture by community, the others at the end.
fn gathered(reading: Reading, world: &World, together: &Together) -> World {
    let words = reading.desk.words;
    let (sizes, of) = (&together.partition.sizes, &together.partition.of);
    let count = sizes
        .iter()
        .take(HULLS)
        .filter(|size| **size >= FEWEST)
        .count();
    let mut group = vec![None; reading.eco(crate::ecosystem::Ecosystem::node_count)];
    for (id, community) in together.nodes.iter().zip(of) {
        if let Some(group) = group.get_mut(id.index()) {
            *group = Some((*community as usize).min(count));
        }
    }
    // Those whom it was worked out for, and the cluster itself, which is left out of it.
    let cluster = reading.eco(|eco| eco.cluster()).map(|id| id.index());
    let is_there = |key: usize| cluster == Some(key) || group.get(key).is_some_and(Option::is_some);
    let group_of = |key: usize| group.get(key).copied().flatten().unwrap_or(count);
    let marks: Vec<&Mark> = world
        .marks()
        .iter()
        .filter(|mark| is_there(mark.key))
        .collect();
    let circles: Vec<Circle> = marks
        .iter()
        .map(|mark| Circle {
            key: mark.key,
            reach: mark.radius * extent(mark.kind),
            group: group_of(mark.key),
        })
        .collect();
    let name = |at: usize| {
        let lead = together.leads.get(at).filter(|_| at < count);
        let lead = lead.and_then(|lead| together.nodes.get(*lead as usize));
        let name = match lead {
            Some(lead) => words.format(
                "hulls-around",
                &[("name", Arg::from(short_name(reading, *lead)))],
            ),
            None => words.now("hulls-others"),
        };
        let members = circles.iter().filter(|circle| circle.group == at).count();
        format!("{name} ({members})")
    };
    let names: Vec<String> = (0..=count).map(name).collect();
    let aspect = if reading.desk.room.get() == Room::Phone {
        0.7
    } else {
        1.5
    };
    let gathering = gather(&circles, &world.tied(), &names, aspect);
    let places: Vec<_> = gathering
        .places
        .iter()
        .map(|(key, at)| (*key, *at, Side::default()))
        .collect();
    world
        .with_places(&places)
        .with_backdrop(gathering.backdrop)
        .with_frame(gathering.bounds)
}

fn short_name(reading: Reading, id: NodeId) -> String {
    let lang = reading.desk.lang();
    reading.eco(|eco| super::marks::name(eco, id, lang).to_owned())
}
