//! Which world the state asks for, and in which states its marks are.

use crate::sorting::{Gathering, Sorting};
use std::collections::BTreeSet;

use crate::ui::reactive::Memo;
use leptos::prelude::*;

use super::by_hand::Pins;
use super::seen::Seen;
use super::world::plan::Sheet;
use super::{abroad, grouped, hubs, marks, time, town, towns};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::plane::Point;
use crate::scene::{Kind, Presence, Sign, States, TieKey, World};
use crate::snapshot::{Lang, NodeKind, Status};
use crate::state::{Grouping, View};
use crate::ui::desk::Room;
use crate::ui::legend::{Content, Extra};
use crate::ui::load::Data;
use crate::ui::reading::{Reading, Shared};

/// What is drawn: the view, and the place whose own map is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The network, or a map.
    pub view: View,
    /// The id of the place.
    pub town: Option<String>,
    /// How the marks of the network stand together.
    pub group: Grouping,
    /// Whether those who belong together stand together.
    pub hulls: bool,
    /// The sheet of the map of the world.
    pub sheet: Option<Sheet>,
}

/// The scene of the state. A town that the file does not have is the region.
pub fn scene(reading: Reading) -> Memo<Scene> {
    let store = reading.desk.store;
    Memo::new(move |_| {
        let (view, asked) = store.with(|state| (state.view, state.town.clone()));
        let group = match view {
            View::Network => store.with(|state| state.group),
            _ => Grouping::default(),
        };
        let town = asked
            .filter(|_| view == View::Hubs)
            .and_then(|id| reading.eco(|eco| towns::place(eco, &id).map(|place| place.id.clone())));
        Scene {
            view,
            town,
            group,
            hulls: view == View::Network && store.with(|state| state.hulls),
            sheet: (view == View::World).then(|| abroad::sheet(reading)),
        }
    })
}

/// The world of a scene.
pub fn world(reading: Reading, scene: &Scene) -> Shared<World> {
    let words = reading.desk.words;
    let lang = words.lang();
    let heading = |kind: Kind| {
        NodeKind::ALL
            .iter()
            .find(|of| marks::kind(**of) == kind)
            .map(|of| words.kinds(*of))
            .unwrap_or_default()
    };
    reading.with(|data: &Data| {
        let town = scene
            .town
            .as_deref()
            .and_then(|id| towns::place(&data.eco, id));
        Shared::new(match (scene.view, town) {
            (View::Hubs, Some(place)) => town::world(&data.eco, place, lang, heading),
            (View::Hubs, None) => {
                let captions = hubs::Captions {
                    sea: &words.now("map-sea"),
                    inferred: &words.now("place-inferred"),
                };
                hubs::world(&data.eco, data.ground(), lang, &captions)
            }
            (View::World, _) => abroad::world(reading, data, scene.sheet),
            (View::Time, _) => timeline(reading, &data.eco, lang),
            (View::Network, _) if scene.group != Grouping::Reach => {
                let captions = grouped::Captions {
                    kind: &|kind| words.kinds(kind),
                    not_stated: &words.now("group-not-stated"),
                    aspect: if reading.desk.room.get() == Room::Phone {
                        0.7
                    } else {
                        1.5
                    },
                };
                grouped::world(&data.eco, scene.group, lang, &captions)
            }
            (View::Network | View::List, _) => return data.world(lang),
        })
    })
}

/// The chart of time, as much of it as the room can show legibly at first.
fn timeline(reading: Reading, eco: &Ecosystem, lang: Lang) -> World {
    let words = reading.desk.words;
    let fit = match reading.desk.room.get() {
        Room::Phone => (false, (400.0, 560.0)),
        Room::Narrow => (false, (880.0, 720.0)),
        Room::Medium | Room::Wide => (true, (1500.0, 1050.0)),
    };
    let captions = time::Captions {
        events: &words.now("time-events"),
        others: &words.now("time-others"),
        no_programme: &words.now("time-no-programme"),
        undated: &words.now("time-undated"),
    };
    let (beside, most) = fit;
    time::world(eco, lang, &captions, time::Fit { beside, most })
}

/// Whether only the ties of the selection are drawn: all of them would hide a map or a chart.
fn is_calm(scene: &Scene) -> bool {
    match scene.view {
        View::Hubs => scene.town.is_none(),
        View::Time => true,
        _ => false,
    }
}

/// What the pointer and the keyboard are on, by key of the mark.
#[derive(Clone, Copy)]
pub struct Attention {
    /// Under the pointer.
    pub hovered: RwSignal<Option<usize>>,
    /// The tie under the pointer, and where the pointer met it.
    pub tie: RwSignal<Option<(TieKey, Point)>>,
    /// Has the keyboard, and shows it.
    pub keyboard: RwSignal<Option<usize>>,
}

/// The states of the moment.
pub fn states(
    reading: Reading,
    scene: &Scene,
    world: &World,
    attention: Attention,
    pins: &Pins,
) -> States {
    let mut states = States {
        hovered: attention.hovered.get(),
        hovered_tie: attention.tie.get().map(|(tie, _)| tie),
        keyboard: attention.keyboard.get(),
        ..States::default()
    };
    // What a tool tells of comes before the selection.
    reading.desk.spotlight.light(world, &mut states);
    let is_telling = states.is_telling();
    if !pins.is_empty() {
        let pinned = pins.iter().map(|(key, _)| (*key, Sign::Pinned));
        states.signs.extend(pinned);
        states.signs.order();
    }
    let selection = reading.selected.get().filter(|_| !is_telling);
    let selected = selection.map(|id| id.index());
    (states.selected, states.focus_selection) = (selected, selected.is_some());
    reading
        .picture
        .with(|left| states.filter(&left.shown, Presence::Hidden));
    reading.showcase.with(|strong| {
        for (presence, is_strong) in states
            .presence
            .iter_mut()
            .zip(strong.iter().flat_map(|of| of.iter()))
        {
            if !is_strong && *presence == Presence::Shown {
                *presence = Presence::Faded;
            }
        }
    });
    if is_calm(scene) {
        states.muted = world
            .marks()
            .iter()
            .map(|mark| mark.key)
            .filter(|key| Some(*key) != selected)
            .collect_set();
        if let Some(id) = selection.filter(|id| world.find(id.index()).is_none()) {
            fade_strangers(reading, id, world, &mut states);
        }
    } else {
        if let Some(id) = selection.filter(|_| scene.view == View::World) {
            // Whoever is tied stays lit, also between the Earth and the inset, where no line is drawn.
            states.focus_selection = false;
            fade_strangers(reading, id, world, &mut states);
        }
        states.muted = reading.desk.store.with(|state| {
            reading.eco(|eco| {
                state
                    .muted
                    .iter()
                    .filter_map(|id| eco.find(id))
                    .map(|id| id.index())
                    .collect_set()
            })
        });
    }
    states
}

/// Only those that somebody is tied to stay in the light: also where that one is not on the map.
fn fade_strangers(reading: Reading, id: NodeId, world: &World, states: &mut States) {
    let near: BTreeSet<usize> = reading.outcome.with(|outcome| {
        let visible = outcome.visible();
        reading.eco(|eco| {
            let tied = visible.links(eco, id).map(|link| link.other);
            tied.chain([id]).map(|id| id.index()).collect_set()
        })
    });
    if !near.iter().any(|key| world.find(*key).is_some()) {
        // Nobody would be left in the light.
        return;
    }
    for mark in world
        .marks()
        .iter()
        .filter(|mark| !near.contains(&mark.key))
    {
        if let Some(presence) = states
            .presence
            .get_mut(mark.key)
            .filter(|presence| **presence == Presence::Shown)
        {
            *presence = Presence::Faded;
        }
    }
}

/// What the legend speaks of.
pub fn content(reading: Reading, scene: &Scene, world: &World, pins: &Pins) -> Content {
    let through = reading.desk.looking.through.get();
    let through = through.filter(|_| scene.view == View::Network);
    reading.picture.with(|outcome| {
        let visible = outcome.visible();
        reading.eco(|eco| {
            let is_seen = |key: usize| {
                outcome.shown.get(key).copied().unwrap_or(false) && world.find(key).is_some()
            };
            let kinds = NodeKind::ALL
                .iter()
                .copied()
                .filter(|kind| {
                    eco.nodes()
                        .any(|id| eco.node(id).kind == *kind && is_seen(id.index()))
                })
                .collect();
            let has = |status: Status| {
                if let Some(through) = &through {
                    let is_stated = status == Status::Stated;
                    return through.graph.ties.iter().any(|tie| tie.stated == is_stated);
                }
                eco.ties().any(|id| {
                    let (from, to) = eco.ends(id);
                    eco.status(id) == status
                        && visible.has_tie(eco, id)
                        && is_seen(from.index())
                        && is_seen(to.index())
                })
            };
            let with_ties = !is_calm(scene) || reading.selected.get().is_some();
            let (stated, inferred) = if scene.view == View::World {
                abroad::arcs(reading, outcome)
            } else {
                (has(Status::Stated), has(Status::Inferred))
            };
            Content {
                kinds,
                stated: with_ties && stated,
                inferred: with_ties && inferred,
                chart: scene.view == View::Time,
                widths: through.is_some(),
                hulls: scene.hulls && reading.desk.looking.together.get().is_some(),
                extras: extras(reading, world, pins),
            }
        })
    })
}

/// What a tool or a hand has brought into the picture.
fn extras(reading: Reading, world: &World, pins: &Pins) -> Vec<Extra> {
    let shown = |key: usize| {
        let is_left = reading.picture.with(|left| left.shown.get(key).copied());
        is_left == Some(true) && world.find(key).is_some()
    };
    let mut extras = reading.desk.spotlight.with(|told| {
        let has = |sign: Sign| {
            let mut of = told.signs.iter().filter(|(_, own)| *own == sign);
            of.any(|(node, _)| shown(node.index()))
        };
        let is_gone = told.gone.iter().any(|node| shown(node.index()));
        let mut lost = told.lost.iter();
        let had_ties = told.strangers.iter().any(|of| !of.near.is_empty());
        let both = |(a, b, _): &(NodeId, NodeId, bool)| shown(a.index()) && shown(b.index());
        let extras = [
            has(Sign::New).then_some(Extra::Sign(Sign::New)),
            has(Sign::Changed).then_some(Extra::Sign(Sign::Changed)),
            (is_gone || !told.strangers.is_empty()).then_some(Extra::Gone),
            (lost.any(both) || had_ties).then_some(Extra::Lost),
        ];
        extras.into_iter().flatten().collect::<Vec<_>>()
    });
    if pins.iter().any(|(key, _)| shown(*key)) {
        extras.push(Extra::Sign(Sign::Pinned));
    }
    extras
}

/// The marks that are seen, in the order of the view. A mark beyond the nodes stands for home.
pub fn seen(reading: Reading, world: &Shared<World>) -> Seen {
    let has_home = reading.eco(|eco| eco.cluster().is_some());
    reading.picture.with(|outcome| {
        let is_shown = |key: &usize| outcome.shown.get(*key).copied().unwrap_or(has_home);
        Seen::new(world.marks().iter().map(|mark| mark.key).filter(is_shown))
    })
}
