//! How much one snapshot may hold. What exceeds a limit is an issue, never a crash.

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 256 << 20;
/// The most nodes; the rest is left out and reported.
pub const MAX_NODES: usize = 200_000;
/// The most ties; the rest is left out and reported.
pub const MAX_TIES: usize = 2_000_000;
/// The longest name, label or role, in characters; a longer one is cut and reported.
pub const MAX_NAME: usize = 200;
/// The longest summary, reason or note, in characters; a longer one is cut and reported.
pub const MAX_TEXT: usize = 2_000;
/// The longest quote, in words.
pub const MAX_QUOTE_WORDS: usize = 15;
/// The most issues that are kept; of the rest it is said how many they are.
pub const MAX_ISSUES: usize = 10_000;
/// The farthest that a mark may stand from the middle, in units of the layout.
pub const MAX_POSITION: f64 = 1_000_000.0;
/// The most tours; the rest is left out and reported.
pub const MAX_TOURS: usize = 200;
/// The most steps of a tour; the rest is left out and reported.
pub const MAX_STEPS: usize = 200;
