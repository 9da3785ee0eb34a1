//! An explorer mounted in the shadow root of an element, until it is dropped.

use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::ArcRwSignal;
use leptos::view;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::page::Place;
use crate::platform::sheet;
use crate::ui::outside::Outside;
use crate::ui::{App, Surroundings, options::Options, styles};

/// What has to be kept for the explorer to live.
pub struct Mounted {
    /// Dropping it unmounts the interface and frees its reactive graph; its own type is of no interest.
    _interface: Box<dyn Any>,
    _place: Place,
}

impl Mounted {
    /// Mounts, for the first time or anew; nothing when the browser refuses a shadow root.
    pub fn new(
        element: &HtmlElement,
        options: ArcRwSignal<Options>,
        outside: Outside,
        is_anew: bool,
    ) -> Option<Self> {
        let place = Place::take();
        let root = shadow_root(element)?;
        sheet::adopt(&root, styles::FIRST);
        let surroundings = Surroundings {
            number: place.number(),
            owns_address: place.owns_address(),
            host: element.clone(),
            outside,
            is_anew,
        };
        // Leptos wants an HtmlElement and only ever appends to it.
        let parent: HtmlElement = root.unchecked_into();
        let interface = mount_to(parent, move || view! { <App options surroundings /> });
        Some(Self {
            _interface: Box::new(interface),
            _place: place,
        })
    }
}

fn shadow_root(element: &HtmlElement) -> Option<ShadowRoot> {
    element.shadow_root().or_else(|| {
        element
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .ok()
    })
}
