//! The snapshot tool.
fn main() {}
