//! The layout as the benchmark page calls it: flat arrays in, flat arrays out. Knows the layout and nothing of the page.
//!
//! Built by `cargo xtask bench` for wasm32 with the release profile of the page itself; elsewhere it is empty.

#[cfg(target_arch = "wasm32")]
mod exports {
    use ecosystem_explorer::layout::{Body, Spring, free};
    use ecosystem_explorer::plane::Point;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A layout on its way.
    #[wasm_bindgen]
    pub struct Layout {
        bodies: Vec<Body>,
        springs: Vec<Spring>,
        seed: u64,
        points: Vec<Point>,
    }

    #[wasm_bindgen]
    impl Layout {
        /// Bodies of one size, and ties as pairs of their indices.
        #[wasm_bindgen(constructor)]
        pub fn new(nodes: u32, ends: &[u32], seed: u32) -> Self {
            let body = Body {
                radius: 5.0,
                weight: 1.0,
                ..Body::default()
            };
            let spring = |pair: &[u32]| match pair {
                &[a, b] => Some(Spring {
                    a: a as usize,
                    b: b as usize,
                    strength: 1.0,
                }),
                _ => None,
            };
            Self {
                bodies: vec![body; nodes as usize],
                springs: ends.chunks_exact(2).filter_map(spring).collect(),
                seed: seed.into(),
                points: Vec::new(),
            }
        }

        /// Goes on a little; says whether there is more to do.
        pub fn advance(&mut self) -> bool {
            self.points = free::arrange(&self.bodies, &self.springs, self.seed);
            false
        }

        /// Passes of forces over the whole graph so far; 0 where they are not counted.
        pub fn rounds(&self) -> u32 {
            0
        }

        /// Where everybody is: x, y, x, y, …
        pub fn places(&self) -> Vec<f32> {
            let flat = |at: &Point| [at.x as f32, at.y as f32];
            self.points.iter().flat_map(flat).collect()
        }
    }
}
