//! Made-up files of several sizes, from the generator of `cargo xtask generate`, for the benches.

#![allow(dead_code, reason = "what the generator's own tests need comes along")]

#[path = "../../xtask/src/generate/attach.rs"]
mod attach;
#[path = "../../xtask/src/generate/random.rs"]
mod random;
#[path = "../../xtask/src/generate/snapshot.rs"]
mod snapshot;
#[path = "../../xtask/src/generate/words.rs"]
mod words;

/// The numbers of nodes that are measured; three times as many ties.
pub const SIZES: [u64; 3] = [1_000, 10_000, 100_000];

/// A file with so many nodes.
pub fn file(nodes: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    let size = snapshot::Size::new(nodes, 3 * nodes).expect("a size that can be");
    snapshot::write(&mut bytes, size, 1).expect("memory");
    bytes
}
