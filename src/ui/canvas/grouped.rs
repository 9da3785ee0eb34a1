//! The network in groups: a disc for each kind, value chain, topic or programme, and one for whom no source puts in any.
//! Knows the model; refuses to put anybody where no value says so.

use super::marks::{mark, reach, ties};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::layout::Spring;
use crate::layout::groups::{Member, Plan, arrange};
use crate::plane::Side;
use crate::scene::{Backdrop, Mark, Role, World};
use crate::snapshot::{Lang, NodeKind, Text};
use crate::sorting::Gathering;
use crate::state::Grouping;

/// Width of a letter of a heading, on two lines.
const LETTER: f64 = 5.0;
/// The longest word of a heading is about so wide at least.
const LEAST: f64 = 84.0;
/// With more members than this only some are named at rest.
const FEW: usize = 12;

/// What groups are called that no data names, and the room there is.
pub struct Captions<'a> {
    /// The plural of a kind.
    pub kind: &'a dyn Fn(NodeKind) -> String,
    /// The group of those without a value.
    pub not_stated: &'a str,
    /// How many times as wide as high the whole should be.
    pub aspect: f64,
}

/// The vocabulary of a grouping; `None` for kinds and for the rings of reach.
#[must_use]
pub const fn vocabulary(group: Grouping) -> Option<&'static str> {
    match group {
        Grouping::Reach | Grouping::Kind => None,
        Grouping::ValueChain => Some("value_chain"),
        Grouping::Theme => Some("theme"),
        Grouping::Programme => Some("programme"),
    }
}

/// Whether there is anything to group by: kinds always, a vocabulary when somebody has one of its values.
#[must_use]
pub fn is_offered(eco: &Ecosystem, group: Grouping) -> bool {
    vocabulary(group).is_none_or(|of| {
        // Nobody has a value of a vocabulary that is not there.
        eco.vocabulary(of).is_some()
            && eco
                .nodes()
                .any(|id| eco.node(id).facet(of).next().is_some())
    })
}

/// The names of the groups, in both languages where the data has both, and the group of every node: that of the first
/// of its values. The last group is that of those without one.
fn groups(eco: &Ecosystem, group: Grouping) -> (Vec<Option<Text>>, Vec<usize>) {
    let Some(of) = vocabulary(group) else {
        let kind = |id: NodeId| {
            let own = eco.node(id).kind;
            NodeKind::ALL.iter().position(|kind| *kind == own)
        };
        let last = NodeKind::ALL.len();
        return (
            vec![None; last + 1],
            eco.nodes().map(|id| kind(id).unwrap_or(last)).collect(),
        );
    };
    let values = eco
        .vocabulary(of)
        .map(|of| of.values.as_slice())
        .unwrap_or_default();
    let mut names: Vec<Option<Text>> = values
        .iter()
        .map(|value| Some(value.label.clone()))
        .collect();
    names.push(None);
    let place: std::collections::BTreeMap<&str, usize> = values
        .iter()
        .enumerate()
        .map(|(at, value)| (value.id.as_str(), at))
        .collect_map();
    let of_node = |id: NodeId| {
        eco.node(id)
            .facet(of)
            .find_map(|value| place.get(value).copied())
            .unwrap_or(values.len())
    };
    (names, eco.nodes().map(of_node).collect())
}

/// The network in groups. O(n log n + m).
#[must_use]
pub fn world(eco: &Ecosystem, group: Grouping, lang: Lang, captions: &Captions<'_>) -> World {
    let (names, own) = groups(eco, group);
    let said = |at: usize, lang: Lang| match (names.get(at), NodeKind::ALL.get(at)) {
        (Some(Some(text)), _) => text.get(lang).to_owned(),
        (_, Some(kind)) if vocabulary(group).is_none() => (captions.kind)(*kind),
        _ => captions.not_stated.to_owned(),
    };
    let counts = own
        .iter()
        .fold(vec![0_usize; names.len()], |mut counts, at| {
            if let Some(count) = counts.get_mut(*at) {
                *count += 1;
            }
            counts
        });
    // As wide in both languages: a change of language moves nobody.
    let headings: Vec<f64> = (0..names.len())
        .map(|at| {
            let width = |lang| {
                #[expect(clippy::cast_precision_loss, reason = "names are short")]
                let letters = said(at, lang).chars().count() as f64;
                letters * LETTER
            };
            let is_text = names.get(at).is_some_and(Option::is_some);
            let widest = Lang::ALL.into_iter().map(width).fold(LEAST, f64::max);
            if is_text { widest } else { widest.max(130.0) }
        })
        .collect();
    let members: Vec<Member> = eco
        .nodes()
        .zip(&own)
        .map(|(id, group)| Member {
            radius: reach(eco, id),
            group: *group,
        })
        .collect();
    let cluster = eco.cluster();
    let springs: Vec<Spring> = eco
        .ties()
        .map(|tie| eco.ends(tie))
        .filter(|(from, to)| cluster != Some(*from) && cluster != Some(*to))
        .map(|(from, to)| Spring {
            a: from.index(),
            b: to.index(),
            strength: 1.0,
        })
        .collect();
    let plan = arrange(&members, &springs, &headings, captions.aspect);
    let marks = eco
        .nodes()
        .zip(plan.places.iter().zip(&own))
        .map(|(id, (at, group))| {
            let few = counts.get(*group).is_some_and(|count| *count <= FEW);
            let disc = plan.discs.get(*group).copied().unwrap_or_default();
            Mark {
                // Names of small groups stand outside of their discs.
                name_side: if few && at.x < disc.center.x - 1.0 {
                    Side::Left
                } else {
                    Side::Right
                },
                ..mark(eco, id, *at, lang, cluster == Some(id))
            }
        })
        .collect();
    World::new(
        marks,
        &ties(eco),
        backdrop(&plan, &|at| said(at, lang), &counts),
    )
    .with_frame(plan.bounds)
}

/// Discs with their headings: name and count.
fn backdrop(plan: &Plan, said: &dyn Fn(usize) -> String, counts: &[usize]) -> Vec<Backdrop> {
    let mut out = Vec::new();
    for (at, (disc, count)) in plan.discs.iter().zip(counts).enumerate() {
        if *count == 0 {
            continue;
        }
        out.push(Backdrop::Ring {
            center: disc.center,
            radius: disc.radius,
            fill: Some(Role::Surface),
            line: true,
            name: String::new(),
        });
        out.push(Backdrop::Region {
            at: disc.heading,
            name: format!("{} ({count})", said(at)),
            upright: true,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    fn shipped() -> Ecosystem {
        let file = include_bytes!("../../../data/snapshot.json");
        Ecosystem::new(parse(file).unwrap().0)
    }

    fn headings(world: &[Backdrop]) -> Vec<&str> {
        world
            .iter()
            .filter_map(|item| match item {
                Backdrop::Region { name, .. } => Some(name.as_str()),
                _ => None,
            })
            .collect()
    }

    fn grouped(eco: &Ecosystem, group: Grouping) -> (Vec<Backdrop>, World) {
        let kind = |kind: NodeKind| kind.id().to_owned();
        let captions = Captions {
            kind: &kind,
            not_stated: "Not stated",
            aspect: 1.5,
        };
        let world = world(eco, group, Lang::En, &captions);
        let backdrop = world.backdrop().to_vec();
        (backdrop, world)
    }

    #[test]
    fn groups_are_named_with_their_counts_and_the_unstated_come_last() {
        let eco = shipped();
        let (kinds, world) = grouped(&eco, Grouping::Kind);
        assert_eq!(world.marks().len(), eco.node_count());
        let kinds = headings(&kinds);
        assert_eq!(kinds.first(), Some(&"member (12)"));
        assert!(!kinds.iter().any(|name| name.starts_with("Not stated")));
        let (programmes, _) = grouped(&eco, Grouping::Programme);
        let programmes = headings(&programmes);
        assert!(programmes.contains(&"EURATOM (1)"));
        assert!(programmes.last().unwrap().starts_with("Not stated ("));
    }

    #[test]
    fn nobody_moves_when_the_language_changes() {
        let eco = shipped();
        let kind = |kind: NodeKind| kind.id().to_owned();
        let at = |lang: Lang| {
            let captions = Captions {
                kind: &kind,
                not_stated: if lang == Lang::It {
                    "Non dichiarato"
                } else {
                    "Not stated"
                },
                aspect: 1.5,
            };
            let world = world(&eco, Grouping::Programme, lang, &captions);
            world.marks().iter().map(|mark| mark.at).collect::<Vec<_>>()
        };
        assert_eq!(at(Lang::It), at(Lang::En));
    }

    #[test]
    fn what_nobody_has_is_not_offered() {
        assert!(is_offered(&shipped(), Grouping::Programme));
        let file = r#"{ "schema": 1, "title": "t", "nodes": [{"id": "a", "kind": "member", "name": "A"}] }"#;
        let eco = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
        assert!(!is_offered(&eco, Grouping::Programme));
        assert!(is_offered(&eco, Grouping::Kind));
    }
}
