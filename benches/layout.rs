//! How long layouts take natively: `cargo bench --bench layout`. Whole layouts, from bodies to final places.

use criterion::{BenchmarkId, Criterion, Throughput};
use ecosystem_explorer::layout::quality::Judge;
use ecosystem_explorer::layout::{Body, Layout, Spring, rings};
use std::hint::black_box;

/// A scale-free graph (Barabási and Albert 1999), three ties for each newcomer; the same at every run.
fn scale_free(count: usize) -> (Vec<Body>, Vec<Spring>) {
    let mut state = 7_u64;
    let mut below = |most: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % most
    };
    let tie = |a, b| Spring {
        a,
        b,
        strength: 1.0,
    };
    let mut ends = vec![0, 1];
    let mut ties = vec![tie(0, 1)];
    for body in 2..count {
        for _ in 0..3 {
            let other = ends.get(below(ends.len())).copied().unwrap_or_default();
            if other != body {
                ties.push(tie(other, body));
                ends.extend([other, body]);
            }
        }
    }
    let bodies = (0..count)
        .map(|at| Body {
            radius: 4.0 + (at % 7) as f64,
            weight: 1.0,
            band: if at % 10 < 6 {
                0
            } else {
                1 + usize::from(at % 10 > 8)
            },
            ..Body::default()
        })
        .collect();
    (bodies, ties)
}

fn layouts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("layout");
    group.sample_size(10);
    for count in [300, 1_000, 10_000, 100_000] {
        let (bodies, ties) = scale_free(count);
        let bands = rings::bands(&bodies, 3);
        group.throughput(Throughput::Elements(count as u64));
        for (name, bands) in [("free", Vec::new()), ("rings", bands)] {
            group.bench_function(BenchmarkId::new(name, count), |bencher| {
                bencher.iter(|| {
                    Layout::new(bodies.clone(), ties.clone(), bands.clone(), black_box(1)).finish()
                });
            });
        }
        let places = Layout::new(bodies.clone(), ties.clone(), Vec::new(), 1)
            .finish()
            .0;
        group.bench_function(BenchmarkId::new("warm", count), |bencher| {
            bencher.iter(|| {
                let start = places.clone();
                Layout::warm(bodies.clone(), ties.clone(), Vec::new(), 1, start).finish()
            });
        });
    }
    group.finish();
}

fn judging(criterion: &mut Criterion) {
    let (bodies, ties) = scale_free(10_000);
    let places = Layout::new(bodies, ties.clone(), Vec::new(), 1).finish().0;
    let judge = Judge::new(&places, &ties);
    let mut group = criterion.benchmark_group("quality");
    group.sample_size(10);
    group.bench_function("stress", |bencher| {
        bencher.iter(|| judge.stress(10, black_box(1)))
    });
    group.bench_function("neighbourhoods", |bencher| {
        bencher.iter(|| judge.neighbourhoods(200, black_box(1)));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    layouts(&mut criterion);
    judging(&mut criterion);
    criterion.final_summary();
}
