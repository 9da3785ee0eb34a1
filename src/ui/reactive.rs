//! Memo and effect, compiled once. The framework's own are compiled anew for every value and closure, which was a
//! tenth of the download; these hold both behind a pointer. Knows the framework; refuses to know what is computed.

use std::any::Any;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::control_flow::For;
use leptos::ev::{Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::{AnyView, Get, GetUntracked, IntoAny, IntoView, Signal, Track};
use leptos::view;

/// A value in a box without a name; compared by identity.
#[derive(Clone)]
struct Kept(Arc<dyn Any + Send + Sync>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

type Compute = Box<dyn Fn(Option<&Kept>) -> Kept + Send + Sync>;

/// A value that follows from others, worked out when they change and told on when it differs. Copy, like the
/// framework's, and with the same methods.
pub struct Memo<T> {
    inner: leptos::prelude::Memo<Kept>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Keeps what `compute` gives; it is handed what it gave before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let compute: Compute = Box::new(move |kept| {
            let before = kept.and_then(|kept| kept.0.downcast_ref::<T>());
            let now = compute(before);
            match kept {
                Some(kept) if before == Some(&now) => kept.clone(),
                _ => Kept(Arc::new(now)),
            }
        });
        Self {
            inner: memo(compute),
            of: PhantomData,
        }
    }

    /// Reads the value, now and whenever it changes.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&opened(self.inner.get()))
    }

    /// Reads the value once.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&opened(self.inner.get_untracked()))
    }

    /// Reads the value once, unless its owner is gone.
    pub fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        Some((*opened::<T>(self.inner.try_get_untracked()?)).clone())
    }

    /// The value, now and whenever it changes.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value once.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        self.inner.track();
    }
}

impl<T: PartialEq + Clone + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Signal::derive(move || memo.get())
    }
}

fn memo(compute: Compute) -> leptos::prelude::Memo<Kept> {
    leptos::prelude::Memo::new_with_compare(compute, |a, b| a != b)
}

fn opened<T: Send + Sync + 'static>(kept: Kept) -> Arc<T> {
    kept.0
        .downcast()
        .unwrap_or_else(|_| unreachable!("a memo keeps one type of value"))
}

/// Something that is done again whenever what it has read changes.
pub struct Effect;

impl Effect {
    /// Does it now, after the page is built, and again after changes.
    pub fn new(run: impl FnMut() + 'static) -> Self {
        effect(Box::new(run));
        Self
    }

    /// The same, handing over what the last run gave.
    pub fn since<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
        let mut last = None;
        Self::new(move || last = Some(run(last.take())));
    }
}

fn effect(run: Box<dyn FnMut()>) {
    leptos::prelude::Effect::new(run);
}

/// A handler in a box: of what an attribute that listens is made of, there is then one for each kind of event, and
/// not one for each place.
type Handler<E> = Box<dyn FnMut(E)>;

/// A handler of `click` and `dblclick`.
pub fn click(handler: impl FnMut(MouseEvent) + 'static) -> Handler<MouseEvent> {
    Box::new(handler)
}

/// A handler of `pointer…`.
pub fn pointer(handler: impl FnMut(PointerEvent) + 'static) -> Handler<PointerEvent> {
    Box::new(handler)
}

/// A handler of `keydown`.
pub fn key(handler: impl FnMut(KeyboardEvent) + 'static) -> Handler<KeyboardEvent> {
    Box::new(handler)
}

/// A handler of `focus`, `blur` and their like.
pub fn focus(handler: impl FnMut(FocusEvent) + 'static) -> Handler<FocusEvent> {
    Box::new(handler)
}

/// A handler of what has no more to say than that it happened: `change`, `input`, `scroll`, `close`.
pub fn happening(handler: impl FnMut(Event) + 'static) -> Handler<Event> {
    Box::new(handler)
}

/// A part of a view that is built again when what it reads changes; all of them are of one type.
pub fn live<V: IntoView + 'static>(mut part: impl FnMut() -> V + Send + 'static) -> AnyView {
    built(Box::new(move || part().into_any()))
}

fn built(part: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    part.into_any()
}

/// The parts of a list, each built once for its key and then moved. `key` says what makes an item another one.
pub fn each<T: Send + 'static, K: Hash, V: IntoView + 'static>(
    items: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    part: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView {
    let part = Arc::new(part);
    parts(Box::new(move || {
        items()
            .into_iter()
            .map(|item| {
                let part = Arc::clone(&part);
                let mut number = Fnv::default();
                key(&item).hash(&mut number);
                Part {
                    key: number.finish(),
                    build: Box::new(move || part(item).into_any()),
                }
            })
            .collect()
    }))
}

/// An item of a list that is not yet built.
struct Part {
    key: u64,
    build: Box<dyn FnOnce() -> AnyView + Send>,
}

fn parts(items: Box<dyn Fn() -> Vec<Part> + Send>) -> AnyView {
    view! { <For each=items key=|part| part.key let(part)>{(part.build)()}</For> }.into_any()
}

/// Fowler, Noll and Vo, 1a, 64 bits: two of a million keys are the same once in forty million lists.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
