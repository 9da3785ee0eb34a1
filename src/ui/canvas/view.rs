//! The component: canvas, what lies on it, and the wires between state, scene and hand.

use crate::ui::reactive::{self, Effect, Memo, live};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::abroad;
use super::by_hand;
use super::controls::{PanButtons, Region, ZoomButtons};
use super::drawing::{Canvases, Drawing, Turn};
use super::easel::Easel;
use super::export::Export;
use super::haunted::haunted;
use super::pointer;
use super::processor;
use super::proxies::Proxies;
use super::relaxed::relaxed;
use super::relaxing::Places;
use super::seen::Seen;
use super::tooltip::Tooltip;
use super::tray::Tray;
use super::viewpoint;
use super::worlds::{self, Attention};
use super::{gathered, lensed};
use crate::locale::Arg;
use crate::platform::dom;
use crate::platform::faces;
use crate::platform::listener::Listener;
use crate::platform::media::{self, Media};
use crate::platform::resize::Resize;
use crate::platform::timer::Timer;
use crate::state::{Grouping, View};
use crate::ui::app::Surroundings;
use crate::ui::legend::Legend;
use crate::ui::lens::Together;
use crate::ui::reading::{Reading, Shared};

/// The scene, where its marks stand apart from their own places, and who is gathered.
type Stand = (
    worlds::Scene,
    Option<Shared<Places>>,
    Option<Shared<Together>>,
);

/// The drawing of a view.
#[component]
pub fn Canvas(reading: Reading, surroundings: Surroundings) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let easel = Easel::new();
    let attention = Attention {
        hovered: RwSignal::new(None),
        tie: RwSignal::new(None),
        keyboard: RwSignal::new(None),
    };
    let scene = worlds::scene(reading);
    let plain = Memo::new(move |_| scene.with(|scene| worlds::world(reading, scene)));
    let world = Memo::new(move |_| {
        scene.with(|scene| plain.with(|plain| lensed::lensed(reading, scene, plain)))
    });
    let pins = by_hand::pins(reading, scene);
    let states = Memo::new(move |_| {
        scene.with(|scene| {
            world.with(|world| {
                pins.with(|pins| worlds::states(reading, scene, world, attention, pins))
            })
        })
    });
    let seen = Memo::new(move |_| world.with(|world| worlds::seen(reading, world)));
    let content = Memo::new(move |_| {
        scene.with(|scene| {
            world.with(|world| pins.with(|pins| worlds::content(reading, scene, world, pins)))
        })
    });

    // What is drawn: the same marks, where the filter lets them stand.
    let places = by_hand::places(relaxed(reading, scene, pins), pins);
    let standing = Memo::new(move |_| match places.get() {
        Some(places) => Shared::new(world.with(|world| world.with_places(&places))),
        None => world.get(),
    });
    let hulled = gathered::gathered(reading, scene, standing);
    let drawn_world =
        Memo::new(move |_| scene.with(|scene| hulled.with(|world| haunted(reading, scene, world))));
    by_hand::listen(reading, easel, scene);

    let stage = NodeRef::<html::Div>::new();
    let layers = NodeRef::<html::Div>::new();
    let canvases = [(); 5].map(|()| NodeRef::<html::Canvas>::new());
    let context = StoredValue::new_local(None);
    let resize = StoredValue::new_local(None);
    let marked = first_picture(easel, surroundings);
    let drawn = move || {
        if easel.with(Drawing::is_moving) == Some(true) {
            processor::want(easel);
        }
        marked();
    };

    // The canvas is there: draw, and draw again whenever its size changes.
    Effect::new(move || {
        let Some(layers) = layers.get() else { return };
        let [
            Some(ground),
            Some(before),
            Some(marks),
            Some(plain),
            Some(names),
        ] = canvases.map(|canvas| canvas.get())
        else {
            return;
        };
        context.set_value(Some(listen_to_context(&marks, easel)));
        let canvases = Canvases {
            stage: layers.clone().into(),
            ground,
            before,
            marks,
            plain,
            names,
        };
        let mut drawing = Drawing::new(canvases, drawn_world.get_untracked());
        drawing.set_states(states.get_untracked(), true);
        easel.put(drawing, drawn.clone());
        resize.set_value(Some(Resize::observe(&layers, move |size| {
            easel.change(|drawing| drawing.set_size(size))
        })));
    });
    // Another world, from the reader's place when only places or the language have changed.
    Effect::since(move |before: Option<Stand>| {
        let together = desk
            .looking
            .together
            .get()
            .filter(|_| scene.with(|scene| scene.hulls));
        let (now, world) = ((scene.get(), places.get(), together), drawn_world.get());
        let turn = match &before {
            Some((before, _, hulls)) if *before != now.0 || *hulls != now.2 => Turn::Elsewhere,
            Some((_, before, _)) if *before != now.1 => Turn::Aside,
            Some(_) => Turn::Reworded,
            None => Turn::Elsewhere,
        };
        if before.is_some() && turn != Turn::Reworded {
            // Nothing is where the pointer saw it.
            attention.hovered.set(None);
            attention.tie.set(None);
        }
        let still = desk.still.get_untracked();
        easel.change(|drawing| drawing.set_world(world, turn, still));
        now
    });
    Effect::new(move || {
        let states = states.get();
        let still = desk.still.get_untracked();
        easel.change(|drawing| drawing.set_states(states, still));
    });
    // Who is selected is seen.
    Effect::since(move |before: Option<Option<usize>>| {
        let now = reading.selected.get().map(|id| id.index());
        if before.is_some_and(|before| before != now) {
            let still = desk.still.get_untracked();
            easel.change(|drawing| {
                drawing.layout_changed();
                if let Some(key) = now {
                    drawing.reveal(vec![key], still);
                }
            });
        }
        now
    });
    // So is whom a tool tells of.
    Effect::since(move |before: Option<Vec<usize>>| {
        let told = drawn_world.with(|world| desk.spotlight.on(world));
        let has_strangers = desk.spotlight.with(|told| !told.strangers.is_empty());
        if before.is_some_and(|before| before != told) || !told.is_empty() {
            let still = desk.still.get_untracked();
            let keys = told.clone();
            easel.change(|drawing| {
                drawing.layout_changed();
                if has_strangers {
                    drawing.fit(still);
                } else {
                    drawing.reveal(keys, still);
                }
            });
        }
        told
    });
    // What lies on the canvas has moved.
    let has_unnamed = Memo::new(move |_| easel.unnamed.get() > 0);
    Effect::new(move || {
        desk.room.track();
        desk.filters_wanted.track();
        desk.tool.track();
        has_unnamed.track();
        // Chips come and go with what the filter leaves.
        reading.outcome.track();
        reading.showcase.track();
        easel.change(Drawing::layout_changed);
    });
    // Other colours.
    let preferences = [media::FORCED_COLORS, media::MORE_CONTRAST]
        .map(|query| Media::watch(query, move |_| easel.change(Drawing::look_changed)));
    StoredValue::new_local(preferences);
    StoredValue::new_local(faces::on_loaded(move || {
        easel.change(Drawing::faces_changed)
    }));
    Effect::new(move || {
        desk.theme.track();
        desk.presenting.track();
        desk.anew.track();
        easel.change(Drawing::look_changed);
    });

    viewpoint::keep(desk, easel);
    let hand = pointer::Pointer::new(reading, easel, attention, scene);
    pointer::listen(stage, hand);
    let shown = Memo::new(move |_| scene.with(|scene| scene.view));
    let label = move || {
        let key = scene.with(|scene| match scene.view {
            View::Hubs if scene.town.is_some() => "canvas-town",
            View::Hubs => "canvas-hubs",
            View::World => "canvas-world",
            View::Time => "canvas-time",
            View::Network if scene.group != Grouping::Reach => "canvas-groups",
            View::Network | View::List => "canvas-network",
        });
        words.format(key, &[("n", Arg::from(seen.with(Seen::count)))])
    };

    view! {
        <div
            class="canvas"
            class:is-dragging=move || hand.is_dragging.get()
            class:is-over=move || attention.hovered.get().is_some() || attention.tie.get().is_some()
            class:is-cooperative=move || {
                // The page around may have become longer. (Before the first picture asking would lay out a page that is still being built.)
                easel.rested.get() > 0 && desk.is_cooperative()
            }
            node_ref=stage
            on:pointerdown=reactive::pointer(move |event| hand.down(&event))
            on:pointermove=reactive::pointer(move |event| {
                hand.moved(&event);
                // A hand that is near, and not yet at work.
                if event.buttons() == 0 {
                    processor::want(easel);
                }
            })
            on:pointerup=reactive::pointer(move |event| hand.up(&event))
            on:pointercancel=reactive::pointer(move |event| hand.lost(&event))
            on:pointerleave=reactive::pointer(move |_| hand.left())
            on:dblclick=reactive::click(move |event| hand.twice(&event))
        >
            <div class="layers" aria-hidden="true" node_ref=layers>
                {canvases.into_iter().zip(["ground", "before", "marks", "plain", "names"]).map(|(canvas, class)| view! {
                    <canvas class=class node_ref=canvas></canvas>
                }).collect_view()}
            </div>
            <Proxies reading easel attention world seen scene label=Signal::derive(label) />
            <Tooltip reading easel attention hand />
            <p class="wheel-hint" hidden=move || hand.hint.get().is_none()>{live(move || hand.hint.get().map(|name| words.t(name)))}</p>
        </div>
        {live(move || match shown.get() {
            View::Hubs => Some(view! { <Tray reading easel scene /> }.into_any()),
            View::World => {
                abroad::follow(reading, easel, scene, world);
                None
            }
            _ => None,
        })}
        <Legend reading content=content.into() />
        {live(move || {
            let count = easel.unnamed.get();
            (count > 0 && shown.get() != View::Hubs).then(|| view! {
                <p class="unnamed">{words.format("unnamed", &[("n", Arg::from(count))])}</p>
            })
        })}
        <Region reading scene />
        <PanButtons desk easel />
        <ZoomButtons desk easel />
        <Export reading easel scene content />
    }
}

/// How long a large picture waits for the graphics processor to come back before it is drawn without it.
const PATIENCE_MS: u32 = 1_000;

/// The browser may take the graphics processor away at any time, and give it back.
fn listen_to_context(canvas: &dom::HtmlCanvasElement, easel: Easel) -> [Listener; 2] {
    let waiting = StoredValue::new_local(None::<Timer>);
    let lost = Listener::active(canvas, "webglcontextlost", move |event| {
        // Otherwise it would never come back.
        event.prevent_default();
        let without = move || easel.change(Drawing::context_lost);
        if easel.with(Drawing::is_large) == Some(true) {
            waiting.set_value(Some(Timer::after(PATIENCE_MS, without)));
        } else {
            without();
        }
    });
    let restored = Listener::passive(canvas, "webglcontextrestored", move |_| {
        waiting.set_value(None);
        easel.change(Drawing::context_restored);
    });
    [lost, restored]
}

/// What happens after each frame; the first ones are marked for whoever measures.
fn first_picture(easel: Easel, surroundings: Surroundings) -> impl Fn() + Clone + 'static {
    let seen = StoredValue::new(false);
    let surroundings = StoredValue::new_local(surroundings);
    // How often the picture had come to rest when its faces were there; `None` before and after.
    let complete = StoredValue::new(None::<u32>);
    Effect::new(move || {
        let rests = easel.rested.get();
        // Only now do the buttons stand where the marks are.
        if complete.get_value().is_some_and(|before| before != rests) {
            complete.set_value(None);
            surroundings.with_value(|surroundings| surroundings.mark("settled"));
        }
    });
    move || {
        // A frame on a canvas without a size shows nothing yet, and the first one with it no names.
        let is_there = easel.with(Drawing::is_whole) == Some(true);
        if seen.try_get_value() != Some(false) || !is_there {
            return;
        }
        seen.set_value(true);
        surroundings.with_value(|surroundings| {
            surroundings.mark("first-picture");
            surroundings.mark("interactive");
        });
        if !faces::are_coming() {
            // The picture comes to rest with the frame that this is the end of.
            complete.set_value(Some(easel.rested.get_untracked()));
            return;
        }
        spawn_local(async move {
            // Names are placed anew with the widths that they have now.
            faces::ready().await;
            complete.try_set_value(easel.rested.try_get_untracked());
            easel.change(Drawing::faces_changed);
        });
    }
}
