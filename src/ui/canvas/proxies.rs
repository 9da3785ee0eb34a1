//! A focusable button for every mark that is seen, so that the keyboard and a screen reader have what the eye has. The
//! canvas is one tab stop; inside, the focus roves. Above two hundred marks only the focused one and its neighbours
//! have a button.

use crate::decimal::Decimal;
use crate::sorting::{Gathering, Sorting};

use crate::ui::reactive::{self, Effect, Memo, each, live};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::easel::Easel;
use super::keyboard::Walk;
use super::pointer::choose;
use super::seen::Seen;
use super::world;
use super::worlds::{Attention, Scene};
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::platform::dom;
use crate::platform::timer::Timer;
use crate::scene::World;
use crate::state::View;
use crate::ui::dates;
use crate::ui::desk::{Aim, from_keyboard};
use crate::ui::legend::Extra;
use crate::ui::reading::{Reading, Shared};
use crate::ui::turns::rise;

/// Up to so many marks each have a button.
const MOST: usize = 200;
/// So many of them are made in a task.
const BATCH: usize = 40;

/// The group of buttons over the canvas.
#[component]
pub fn Proxies(
    reading: Reading,
    easel: Easel,
    attention: Attention,
    world: Memo<Shared<World>>,
    seen: Memo<Seen>,
    scene: Memo<Scene>,
    label: Signal<String>,
) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let group = NodeRef::<html::Div>::new();
    // Where the focus was last, and comes back to.
    let wanted = RwSignal::new(None::<usize>);
    let current = Memo::new(move |_| {
        seen.with(|seen| {
            let is_seen = |key: &usize| seen.has(*key);
            let selected = || reading.selected.get().map(|id| id.index()).filter(is_seen);
            let cluster = || {
                reading
                    .eco(|eco| eco.cluster().map(|id| id.index()))
                    .filter(is_seen)
            };
            wanted
                .get()
                .filter(is_seen)
                .or_else(selected)
                .or_else(cluster)
                .or_else(|| seen.walk().first().copied())
        })
    });
    let come = RwSignal::new(0);
    spawn_local(rise(come, BATCH, MOST));
    let keys = Memo::new(move |_| {
        seen.with(|seen| {
            if seen.count() <= MOST {
                let first = come.get();
                // Where the keyboard begins is there at once.
                let is_there = |(at, key): &(usize, &usize)| {
                    *at < first || (first < MOST && current.get() == Some(**key))
                };
                let walk = seen.walk().iter().enumerate();
                return walk.filter(is_there).map(|(_, key)| *key).collect();
            }
            let Some(key) = current.get() else {
                return Vec::new();
            };
            let mut keys: Vec<usize> = world.with(|world| world.neighbours(key).collect());
            keys.push(key);
            keys.retain(|key| seen.has(*key));
            keys.order();
            keys.truncate(MOST);
            keys
        })
    });
    // They follow the marks when the picture has come to rest.
    let places = Memo::new(move |_| {
        easel.rested.track();
        keys.with(|keys| {
            let place = |key: &usize| {
                easel
                    .place_of(*key)
                    .map(|at| (*key, (at.x.round(), at.y.round())))
            };
            keys.iter().filter_map(place).collect_map()
        })
    });

    let timer = StoredValue::new_local(None);
    let focus = move |key: usize| {
        wanted.set(Some(key));
        let still = desk.still.get_untracked();
        easel.change(|drawing| drawing.reveal(vec![key], still));
        // Its button may only now be made.
        timer.set_value(Some(Timer::after(0, move || {
            if let Some(group) = group.get_untracked() {
                dom::focus_first(&group, &format!("[data-key=\"{key}\"]"));
            }
        })));
    };
    let walk = Walk::new(reading, easel, world, seen, current, scene);
    Effect::new(move || {
        if desk.aim.get() == Aim::Selection && group.get().is_some() {
            desk.aim.set(Aim::Stay);
            if let Some(key) = current.get_untracked() {
                focus(key);
            }
        }
    });
    // Whoever is selected is where the keyboard begins.
    Effect::new(move || {
        if let Some(id) = reading.selected.get()
            && seen.with(|seen| seen.has(id.index()))
        {
            wanted.set(Some(id.index()));
        }
    });

    view! {
        <div
            class="proxies"
            role="group"
            aria-label=label
            node_ref=group
            on:keydown=reactive::key(move |event| {
                if let Some(next) = walk.pressed(&event) {
                    focus(next);
                }
            })
        >
            {each(move || keys.get(), |key| *key, move |key| view! {
                <button
                    type="button"
                    data-key=key
                    tabindex=move || if current.get() == Some(key) { "0" } else { "-1" }
                    aria-pressed=move || {
                        let node = reading.eco(|eco| world::node_of(eco, key));
                        (node.is_some() && reading.selected.get() == node).to_string()
                    }
                    aria-label=move || describe(reading, key)
                    style:transform=move || places.with(|places| {
                        places.get(&key).map(|(x, y)| format!("translate({}px, {}px)", Decimal(*x), Decimal(*y)))
                    })
                    on:focus=reactive::focus(move |event| {
                        wanted.set(Some(key));
                        if dom::shows_focus(&event) {
                            attention.keyboard.set(Some(key));
                        }
                    })
                    on:blur=reactive::focus(move |_| attention.keyboard.set(None))
                    on:click=reactive::click(move |event| choose(reading, &scene.get_untracked(), key, from_keyboard(&event)))
                ></button>
            })}
            {live(move || (seen.with(Seen::count) > MOST).then(|| view! {
                <span class="heard">{words.t("canvas-many")}</span>
            }))}
        </div>
    }
}

/// Name, kind, place and number of ties, in a sentence.
fn describe(reading: Reading, key: usize) -> String {
    let words = reading.desk.words;
    let Some(id) = reading.eco(|eco| world::node_of(eco, key)) else {
        return String::new();
    };
    let ties = reading.tie_count(id);
    let (kind, place) = reading.eco(|eco| {
        (
            eco.node(id).kind,
            if reading.desk.view.get() == View::Time {
                Some(dates::when(reading, id))
            } else {
                eco.place_of(id).map(|place| words.of(&place.name))
            },
        )
    });
    let args = [
        ("name", Arg::from(reading.name(id))),
        ("kind", Arg::from(words.kind(kind))),
        ("place", Arg::from(place.clone().unwrap_or_default())),
        ("n", Arg::from(ties)),
    ];
    let name = words.format(
        if place.is_some() {
            "proxy"
        } else {
            "proxy-no-place"
        },
        &args,
    );
    match told(reading, id) {
        Some(extra) => format!("{name}, {}", words.now(extra.meaning())),
        None => name,
    }
}

/// What a tool says of somebody in the picture.
fn told(reading: Reading, id: NodeId) -> Option<Extra> {
    reading.desk.spotlight.with(|told| {
        let sign = told.signs.iter().find(|(of, _)| *of == id);
        let sign = sign.map(|(_, sign)| Extra::Sign(*sign));
        sign.or_else(|| told.gone.contains(&id).then_some(Extra::Gone))
    })
}
