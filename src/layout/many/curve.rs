//! The order of bodies along a Hilbert curve: near in the order is near in the plane. Knows points, nothing else.
//!
//! Hilbert (1891); keys as in Warren, Hacker's Delight, 16-3; sorted by radix, so that the order is the same everywhere.

/// Bits of a coordinate on the curve.
const BITS: u32 = 16;
/// Bits of a key that one pass sorts by; three passes sort all of it.
const DIGIT: u32 = 11;
/// How many passes sort the keys.
pub(super) const PASSES: u32 = 3;

/// Where on the curve the cell at column `x`, row `y` lies, both below 2^16.
fn key(mut x: u32, mut y: u32) -> u32 {
    let most = (1 << BITS) - 1;
    let mut key = 0_u32;
    for bit in (0..BITS).rev() {
        let (right, down) = ((x >> bit) & 1, (y >> bit) & 1);
        key = (key << 2) | ((3 * right) ^ down);
        if down == 0 {
            if right == 1 {
                x = most - x;
                y = most - y;
            }
            std::mem::swap(&mut x, &mut y);
        }
    }
    key
}

/// The box that keys are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Frame {
    low: [f32; 2],
    scale: f32,
}

impl Frame {
    /// The square frame around `low` to `high`.
    pub(super) fn new(low: [f32; 2], high: [f32; 2]) -> Self {
        let side = (high[0] - low[0]).max(high[1] - low[1]).max(1e-20);
        Self {
            low,
            scale: 65_535.0 / side,
        }
    }

    /// The key of a point and the body it belongs to, as one number that sorts by key.
    pub(super) fn keyed(&self, [x, y]: [f32; 2], body: u32) -> u64 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float cast saturates, and the frame holds all points"
        )]
        let cell = |at: f32, low: f32| (((at - low) * self.scale) as u32).min(65_535);
        let key = key(cell(x, self.low[0]), cell(y, self.low[1]));
        (u64::from(key) << 32) | u64::from(body)
    }
}

/// One pass of the sort: into `to`, by the digit of that pass. O(n).
pub(super) fn pass(from: &[u64], to: &mut [u64], pass: u32) {
    let shift = 32 + pass * DIGIT;
    let mut starts = [0_u32; 1 << DIGIT];
    let digit = |keyed: u64| ((keyed >> shift) & ((1 << DIGIT) - 1)) as usize;
    for keyed in from {
        if let Some(count) = starts.get_mut(digit(*keyed)) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        let count = *start;
        *start = sum;
        sum += count;
    }
    for keyed in from {
        if let Some(next) = starts.get_mut(digit(*keyed)) {
            if let Some(slot) = to.get_mut(*next as usize) {
                *slot = *keyed;
            }
            *next += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_visits_neighbours() {
        let mut cells: Vec<(u32, i64, i64)> = Vec::new();
        for x in 0..32_u32 {
            for y in 0..32_u32 {
                cells.push((key(x << 11, y << 11), i64::from(x), i64::from(y)));
            }
        }
        cells.sort_unstable();
        assert!(
            cells
                .windows(2)
                .all(|pair| (pair[0].1 - pair[1].1).abs() + (pair[0].2 - pair[1].2).abs() == 1)
        );
    }

    #[test]
    fn three_passes_sort() {
        let frame = Frame::new([0.0, 0.0], [100.0, 50.0]);
        let mut random = crate::random::Random::new(3);
        let mut keyed: Vec<u64> = (0..500)
            .map(|body| {
                let at = [100.0 * random.unit() as f32, 50.0 * random.unit() as f32];
                frame.keyed(at, body)
            })
            .collect();
        let mut other = keyed.clone();
        for number in 0..PASSES {
            pass(&keyed, &mut other, number);
            std::mem::swap(&mut keyed, &mut other);
        }
        assert!(keyed.is_sorted());
        assert_ne!(keyed, other);
    }
}
