//! The address that a phone is given: that of the public explorer, with a state after `#` that means the same there.

use leptos::prelude::*;

use crate::platform::address;
use crate::sharing::public;
use crate::snapshot::Lang;
use crate::state::{State, View};
use crate::ui::desk::Desk;

/// The attribute that says where the public explorer is. It is read whenever an address is made.
const ATTRIBUTE: &str = "public-base-url";

/// Where the public explorer is.
#[derive(Clone, Debug, PartialEq)]
pub struct Base {
    address: String,
    /// What it begins with, where it is this very page.
    start: Option<State>,
}

/// The public explorer; `None` where there is none that a phone would reach.
pub fn base(desk: Desk) -> Option<Base> {
    let said = desk.host.with_value(|host| host.get_attribute(ATTRIBUTE));
    let page = address::whole();
    let address = public(said.as_deref(), &page)?;
    let is_here = page.split('#').next() == Some(address.as_str());
    let start = is_here.then(|| desk.store.start());
    Some(Base { address, start })
}

impl Base {
    /// The address of a state. The light that a screen stands in is not the phone's.
    pub fn link(&self, state: &State) -> String {
        let mut start = self.start.clone().unwrap_or_default();
        // Whoever scans it may have a browser in the other language, and a page elsewhere may begin with any view.
        let other = Lang::ALL.into_iter().find(|lang| *lang != state.lang);
        start.lang = other.unwrap_or_default();
        if self.start.is_none() {
            let other = View::ALL.iter().find(|view| **view != state.view);
            start.view = other.copied().unwrap_or_default();
        }
        let state = State {
            theme: start.theme,
            ..state.clone()
        };
        format!("{}{}", self.address, state.to_hash(&start))
    }
}
