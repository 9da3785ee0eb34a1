//! What a view, a frame and a movement of the mouse cost in the scene: putting a world together, composing a picture
//! with all of it or with names alone, finding the mark under a point.
#![allow(
    clippy::cast_precision_loss,
    missing_docs,
    reason = "sizes are far below 2^52"
)]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ecosystem_explorer::plane::{Point, Side};
use ecosystem_explorer::scene::{
    Camera, Face, Kind, LabelMemory, Look, Mark, Sight, States, Tie, Viewport, World, compose, pick,
};
use std::hint::black_box;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// Marks on a sunflower, three times as many ties, of which most are short.
fn parts(count: usize) -> (Vec<Mark>, Vec<Tie>) {
    let golden = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
    let marks = (0..count)
        .map(|key| Mark {
            key,
            kind: Kind::ALL
                .into_iter()
                .cycle()
                .nth(key % 8)
                .unwrap_or(Kind::Member),
            at: Point::polar(14.0 * (key as f64).sqrt(), golden * key as f64),
            radius: 5.0,
            weight: 1.0 + 3.0 / (1.0 + (key % 211) as f64),
            name: format!("Made-up organisation {key}"),
            always_named: false,
            name_side: Side::Right,
        })
        .collect();
    let tie = |step: usize| Tie {
        a: step % count,
        b: (step % count + 1 + step * step % 610) % count,
        inferred: step.is_multiple_of(5),
        faint: false,
        bend: 0.0,
        width: 1.0,
    };
    (marks, (0..3 * count).map(tie).collect())
}

fn measure(text: &str, face: Face) -> f64 {
    text.len() as f64 * face.size * 0.5
}

fn scene(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("scene");
    group.sample_size(10);
    for count in SIZES {
        let (marks, ties) = parts(count);
        group.bench_function(BenchmarkId::new("world", count), |bench| {
            bench.iter(|| World::new(marks.clone(), &ties, Vec::new()));
        });
        let world = World::new(marks, &ties, Vec::new());
        let viewport = Viewport {
            margin: 160.0,
            ..Viewport::new(1280.0, 800.0)
        };
        let camera = Camera::fit(world.bounds().unwrap_or_default(), &viewport);
        let states = States::default();
        let mut memory = LabelMemory::default();
        for (name, all) in [("names", false), ("everything", true)] {
            let look = Look {
                marks: all,
                ..Look::default()
            };
            group.bench_function(BenchmarkId::new(name, count), |bench| {
                bench.iter(|| {
                    compose(
                        &world,
                        &camera,
                        &viewport,
                        &look,
                        &states,
                        &measure,
                        &mut memory,
                    )
                });
            });
        }
        let look = Look::default();
        let sight = Sight {
            world: &world,
            camera: &camera,
            viewport: &viewport,
            look: &look,
            states: &states,
        };
        group.bench_function(BenchmarkId::new("pick", count), |bench| {
            bench.iter(|| pick(&sight, black_box(Point::new(612.0, 388.0)), 0.0));
        });
    }
    group.finish();
}

criterion_group!(benches, scene);
criterion_main!(benches);
