//! The parts of the interface come one a task, in the order in which they are read: built in one, they would keep a reader's first
//! key waiting. Knows when a part may come; refuses to know what it is.

use leptos::prelude::*;

use crate::platform::pause::pause;
use crate::ui::reactive::{Memo, live};

/// The parts in their order: first what needs no data.
#[derive(Clone, Copy)]
pub enum Part {
    /// The frame, with the bar and what is told while the data comes.
    Frame,
    /// The tools of the bar.
    Tools,
    /// The views to choose from.
    Views,
    /// What finds somebody by name.
    Search,
    /// What leaves some out.
    Filters,
    /// The tour, if one is under way.
    Tour,
    /// How many are left.
    Status,
    /// The list of countries.
    Countries,
    /// The tool beside the picture.
    Side,
    /// What lies on the picture in every view.
    Stage,
}

/// The last one that needs no data.
const PLAIN: Part = Part::Views;
/// The last one.
const LAST: Part = Part::Stage;

/// The turns of one explorer, each of which comes once.
#[derive(Clone, Copy)]
pub struct Turns {
    /// How many have come.
    come: RwSignal<usize>,
}

impl Turns {
    /// None has come yet.
    pub fn new() -> Self {
        Self {
            come: RwSignal::new(0),
        }
    }

    /// A part, when its turn has come and there is something to show in it.
    pub fn part<V: IntoView + 'static>(
        self,
        part: Part,
        mut build: impl FnMut() -> Option<V> + Send + 'static,
    ) -> AnyView {
        let has_come = Memo::new(move |_| self.come.get() > part as usize);
        live(move || has_come.get().then(&mut build).flatten())
    }

    /// Lets the parts come that need no data.
    pub async fn plain(self) {
        self.until(PLAIN).await;
    }

    /// Lets the others come, too.
    pub async fn all(self) {
        self.until(LAST).await;
    }

    async fn until(self, last: Part) {
        rise(self.come, 1, last as usize + 1).await;
    }
}

/// Lets so many more come in each task, until so many are there. Whoever is gone has no turns.
pub async fn rise(come: RwSignal<usize>, step: usize, all: usize) {
    while come.try_get_untracked().is_some_and(|come| come < all) {
        pause().await;
        come.try_update(|come| *come += step);
    }
}
