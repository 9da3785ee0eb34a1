//! Hands and time, as the page tells of them. One timer at most, and none while nothing is waited for.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::{Rest, Turn, Who};
use crate::platform::dom::{self, Event, HtmlElement};
use crate::platform::frame;
use crate::platform::listener::Listener;
use crate::platform::timer::Timer;

/// What shows that somebody is there.
const STIRS: [&str; 7] = [
    "pointerdown",
    "pointerup",
    "pointercancel",
    "pointermove",
    "touchmove",
    "keydown",
    "wheel",
];

/// Copies are one clock; it stops with the last of them.
#[derive(Clone)]
pub struct Clock {
    inner: Rc<Inner>,
}

struct Inner {
    rest: RefCell<Rest>,
    timer: RefCell<Option<Timer>>,
    /// Whether it is a kiosk: nobody is there until somebody touches it, and what ends something has to end itself first.
    is_kiosk: bool,
    /// Whether anything has been pressed since it began.
    was_pressed: Cell<bool>,
    /// Hears of a hand, and who was there before it; and of what has come with time.
    told: Box<dyn Fn(Heard)>,
}

/// What a clock tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The first hand after a while, and who was there before it.
    Hand(Who),
    /// Time.
    Turn(Turn),
}

/// A clock, and what listens for it.
pub struct Watching {
    /// The clock.
    pub clock: Clock,
    _listeners: Vec<Listener>,
}

impl Watching {
    /// Listens to an element.
    pub fn new(
        host: &HtmlElement,
        rest: Rest,
        is_kiosk: bool,
        told: impl Fn(Heard) + 'static,
    ) -> Self {
        let inner = Rc::new(Inner {
            rest: RefCell::new(rest),
            timer: RefCell::new(None),
            is_kiosk,
            was_pressed: Cell::new(false),
            told: Box::new(told),
        });
        wait(&inner);
        let listeners = STIRS.into_iter().map(|name| {
            let inner = Rc::downgrade(&inner);
            Listener::passive(host, name, move |event| {
                if let Some(inner) = inner.upgrade() {
                    stirred(&inner, event);
                }
            })
        });
        Self {
            _listeners: listeners.collect(),
            clock: Clock { inner },
        }
    }
}

impl Clock {
    /// Nobody is there from now on.
    pub fn leave(&self) {
        self.inner.rest.borrow_mut().leave();
        wait(&self.inner);
    }

    /// Somebody is there, who has touched nothing that is heard here.
    pub fn stir(&self) {
        stir(&self.inner);
    }

    /// Whether anything has been pressed since it began.
    pub fn was_pressed(&self) -> bool {
        self.inner.was_pressed.get()
    }

    /// Who is there.
    pub fn who(&self) -> Who {
        self.inner.rest.borrow().who()
    }
}

fn stirred(inner: &Rc<Inner>, event: &Event) {
    let who = inner.rest.borrow().who();
    let name = event.type_();
    if matches!(name.as_str(), "pointerdown" | "keydown") {
        inner.was_pressed.set(true);
    }
    let is_hand = match name.as_str() {
        // A touch that ends something is over first: nothing that lies under it hears of it, too.
        "pointerdown" | "touchmove" => !inner.is_kiosk || who == Who::Somebody,
        "pointermove" => {
            (!inner.is_kiosk || who != Who::Nobody) && dom::has_moved(event) || who == Who::Somebody
        }
        _ => true,
    };
    if is_hand {
        stir(inner);
    }
}

fn stir(inner: &Rc<Inner>) {
    let before = inner.rest.borrow_mut().stir(frame::now());
    // Where the timer runs already it sees by itself that it has come too early.
    if before != Who::Somebody {
        wait(inner);
        (inner.told)(Heard::Hand(before));
    }
}

/// Looks again when something is due.
fn wait(inner: &Rc<Inner>) {
    let left = inner.rest.borrow().left(frame::now());
    let timer = left.map(|left| {
        let inner: Weak<Inner> = Rc::downgrade(inner);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between nothing and a day"
        )]
        Timer::after(left.ceil() as u32, move || {
            if let Some(inner) = inner.upgrade() {
                look(&inner);
            }
        })
    });
    inner.timer.replace(timer);
}

fn look(inner: &Rc<Inner>) {
    let turn = inner.rest.borrow_mut().turn(frame::now());
    wait(inner);
    if let Some(turn) = turn {
        (inner.told)(Heard::Turn(turn));
    }
}
