//! How long measures and lenses take, and their longest step: nothing between a click and the next frame may take longer.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench stops where it fails"
)]

mod made_up;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ecosystem_explorer::ecosystem::{Ecosystem, Visible};
use ecosystem_explorer::metrics::communities::Communities;
use ecosystem_explorer::metrics::{Graph, Graphing, Measure, Measuring, View};
use ecosystem_explorer::query::lens::{Lens, LensGraph, Lensing};
use ecosystem_explorer::query::walk;
use ecosystem_explorer::snapshot::parse;
use std::time::{Duration, Instant};

const ALL: Visible<'static> = Visible::everything();

/// The longest of all the steps that are asked for so little that each does one thing.
fn longest(step: &mut dyn FnMut() -> bool) -> Duration {
    let mut longest = Duration::ZERO;
    loop {
        let before = Instant::now();
        let is_done = step();
        longest = longest.max(before.elapsed());
        if is_done {
            return longest;
        }
    }
}

fn measures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("measure");
    group.sample_size(10);
    for nodes in made_up::SIZES {
        let eco = Ecosystem::new(parse(&made_up::file(nodes)).expect("made up well").0);
        let graph = View::new(&eco, &ALL).graph;
        group.bench_function(BenchmarkId::new("graph", nodes), |bench| {
            bench.iter(|| View::new(&eco, &ALL));
        });
        for measure in Measure::ALL {
            group.bench_function(BenchmarkId::new(measure.id(), nodes), |bench| {
                bench.iter(|| Measuring::new(&graph, measure).finish(&graph));
            });
        }
        group.bench_function(BenchmarkId::new("communities", nodes), |bench| {
            bench.iter(|| Communities::new(&graph, 1).finish(&graph));
        });
        for lens in Lens::ALL {
            let name = format!("lens {}", lens.id());
            group.bench_function(BenchmarkId::new(name, nodes), |bench| {
                bench.iter(|| LensGraph::new(&eco, lens, &ALL));
            });
        }
        let from = eco.nodes().next().expect("there are nodes");
        group.bench_function(BenchmarkId::new("walk", nodes), |bench| {
            bench.iter(|| walk(&eco, &ALL, from, &|_| true));
        });
    }
    group.finish();
}

fn steps(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("longest step");
    group.sample_size(10);
    let nodes = made_up::SIZES[2];
    let eco = Ecosystem::new(parse(&made_up::file(nodes)).expect("made up well").0);
    let graph = View::new(&eco, &ALL).graph;
    let mut bench = |name: &str, once: &dyn Fn() -> Duration| {
        group.bench_function(BenchmarkId::new(name, nodes), |bench| {
            bench.iter_custom(|times| (0..times).map(|_| once()).sum());
        });
    };
    bench("graph", &|| {
        let mut of = Graphing::new(&eco, &ALL);
        longest(&mut || of.advance(&eco, &ALL, 1))
    });
    bench("communities", &|| {
        let mut of = Communities::new(&graph, 1);
        longest(&mut || of.advance(&graph, 1))
    });
    for lens in Lens::ALL {
        bench(&format!("lens {}", lens.id()), &|| {
            let mut of = Lensing::new(&eco, lens);
            longest(&mut || of.advance(&eco, &ALL, 1))
        });
    }
    bench("a lens as a graph", &|| {
        let before = Instant::now();
        let lens = LensGraph::new(&eco, Lens::Everything, &ALL);
        let ties = lens.weighted();
        let made = before.elapsed();
        let graph = Graph::new(lens.nodes.len(), &ties);
        assert_eq!(graph.ties(), ties.len());
        before.elapsed() - made
    });
    group.finish();
}

criterion_group!(benches, measures, steps);
criterion_main!(benches);
