//! The layout as the benchmark page calls it: flat arrays in, flat arrays out. Knows the layout and nothing of the page.
//!
//! Built by `cargo xtask bench` for wasm32 with the release profile of the page itself; elsewhere it is empty.

#[cfg(target_arch = "wasm32")]
mod exports {
    use ecosystem_explorer::layout::{self, Body, Spring};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A slice of about eight milliseconds in a browser, as the page itself takes them.
    const SLICE: u64 = 4_000_000;

    /// A layout on its way.
    #[wasm_bindgen]
    pub struct Layout {
        layout: layout::Layout,
        rounds: u32,
    }

    #[wasm_bindgen]
    impl Layout {
        /// Bodies of one size, and ties as pairs of their indices; no bands.
        #[wasm_bindgen(constructor)]
        pub fn new(nodes: u32, ends: &[u32], seed: u32) -> Self {
            let body = Body {
                radius: 5.0,
                weight: 1.0,
                ..Body::default()
            };
            let spring = |pair: &[u32]| match *pair {
                [a, b] => Some(Spring {
                    a: a as usize,
                    b: b as usize,
                    strength: 1.0,
                }),
                _ => None,
            };
            let bodies = vec![body; nodes as usize];
            let springs = ends.chunks_exact(2).filter_map(spring).collect();
            Self {
                layout: layout::Layout::new(bodies, springs, Vec::new(), seed.into()),
                rounds: 0,
            }
        }

        /// Works for one slice; says whether there is more to do.
        pub fn advance(&mut self) -> bool {
            let progress = self.layout.advance(SLICE);
            self.rounds = progress.rounds;
            !progress.finished
        }

        /// Rounds in which forces have moved all bodies so far; 0 where the layout has none of that kind.
        pub fn rounds(&self) -> u32 {
            self.rounds
        }

        /// Where everybody is: x, y, x, y, …; empty as long as that is not decided.
        pub fn places(&self) -> Vec<f32> {
            let points = self.layout.points().iter();
            points.flat_map(|at| [at.x as f32, at.y as f32]).collect()
        }
    }
}
