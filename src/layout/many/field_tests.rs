//! The field against the sum over all pairs, in any slices, and where all stand at one place.

use super::curve::Frame;
use super::field::Field;
use crate::layout::work::Budget;
use crate::random::Random;

fn cloud(count: usize) -> (Vec<[f32; 2]>, Vec<f32>, Frame) {
    let mut random = Random::new(5);
    let at: Vec<[f32; 2]> = (0..count)
        .map(|_| {
            let stretch = random.unit();
            [
                (random.unit() * stretch * 900.0) as f32,
                (random.unit() * 500.0) as f32,
            ]
        })
        .collect();
    let charges = (0..count).map(|_| 0.5 + random.unit() as f32).collect();
    (at, charges, Frame::new([0.0, 0.0], [900.0, 500.0]))
}

fn all_pairs(at: &[[f32; 2]], charges: &[f32], soft: f64) -> Vec<[f64; 2]> {
    at.iter()
        .map(|a| {
            let mut sum = [0.0; 2];
            for (b, charge) in at.iter().zip(charges) {
                let (dx, dy) = (f64::from(a[0] - b[0]), f64::from(a[1] - b[1]));
                let near = f64::from(*charge) / (dx * dx + dy * dy + soft * soft);
                sum[0] += dx * near;
                sum[1] += dy * near;
            }
            sum
        })
        .collect()
}

#[test]
fn the_field_is_that_of_all_pairs_within_some_per_cent() {
    for count in [1, 7, 8, 9, 60, 1000] {
        let (at, charges, frame) = cloud(count);
        let mut field = Field::new(count, 0.5);
        field.begin(true);
        assert!(field.advance(&at, &charges, frame, &mut Budget::new(u64::MAX)));
        let (mut error, mut size) = (0.0, 1e-30);
        for (push, wanted) in field.push.iter().zip(all_pairs(&at, &charges, 0.5)) {
            let (dx, dy) = (
                f64::from(push[0]) - wanted[0],
                f64::from(push[1]) - wanted[1],
            );
            error += dx * dx + dy * dy;
            size += wanted[0] * wanted[0] + wanted[1] * wanted[1];
        }
        assert!(
            (error / size).sqrt() < 0.08,
            "{count}: {}",
            (error / size).sqrt()
        );
    }
}

#[test]
fn slices_change_no_bit() {
    let (at, charges, frame) = cloud(3000);
    let run = |units| {
        let mut field = Field::new(at.len(), 0.5);
        for anew in [true, false] {
            field.begin(anew);
            while !field.advance(&at, &charges, frame, &mut Budget::new(units)) {}
        }
        field.push
    };
    assert_eq!(run(u64::MAX), run(1));
}

#[test]
fn bodies_at_one_place_are_quickly_done() {
    let at = vec![[3.0, 4.0]; 50_000];
    let charges = vec![1.0; at.len()];
    let mut field = Field::new(at.len(), 0.5);
    field.begin(true);
    let frame = Frame::new([3.0, 4.0], [3.0, 4.0]);
    assert!(field.advance(&at, &charges, frame, &mut Budget::new(u64::MAX)));
    assert!(field.push.iter().flatten().all(|push| push.is_finite()));
    assert!(field.near.len() < at.len());
}
