//! Work in steps. Knows how a bar is told how far it is; refuses to know what is done.
//!
//! Whatever grows with a file is a value with `advance(…, work)`, which does about so much and says whether it is done,
//! and `share()`, which says how much of it is.

/// What whoever runs a work is told: 1 only when it is done, whatever is left over when its share is rounded.
///
/// ```
/// # use ecosystem_explorer::steps::reached;
/// assert_eq!((reached(false, 1.0), reached(true, 0.7)), (0.999, 1.0));
/// ```
#[must_use]
pub fn reached(is_done: bool, share: f64) -> f64 {
    if is_done { 1.0 } else { share.min(0.999) }
}

/// How much is done, 0 to 1; nothing where there is nothing to do.
///
/// ```
/// # use ecosystem_explorer::steps::share;
/// assert_eq!((share(1, 4), share(0, 0)), (0.25, 0.0));
/// ```
#[must_use]
pub fn share(done: usize, of: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
    let share = done as f64 / of.max(1) as f64;
    share
}
