//! From bytes to an ecosystem with its indexes, and how much memory each node then takes.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench stops where it fails, and talks"
)]

mod made_up;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use ecosystem_explorer::ecosystem::Ecosystem;
use ecosystem_explorer::query::{FacetIndex, SearchIndex};
use ecosystem_explorer::snapshot::parse;
use std::hint::black_box;

fn opening(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("opening");
    group.sample_size(10);
    for nodes in made_up::SIZES {
        let bytes = made_up::file(nodes);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_with_input(BenchmarkId::new("parse", nodes), &bytes, |bench, bytes| {
            bench.iter(|| parse(black_box(bytes)));
        });
        let snapshot = parse(&bytes).expect("made up well").0;
        group.throughput(Throughput::Elements(nodes));
        group.bench_with_input(BenchmarkId::new("graph", nodes), &snapshot, |bench, of| {
            bench.iter_batched(|| of.clone(), Ecosystem::new, BatchSize::PerIteration);
        });
        let eco = Ecosystem::new(snapshot);
        group.bench_with_input(BenchmarkId::new("facets", nodes), &eco, |bench, eco| {
            bench.iter(|| FacetIndex::new(black_box(eco)));
        });
        group.bench_with_input(BenchmarkId::new("names", nodes), &eco, |bench, eco| {
            bench.iter(|| SearchIndex::new(black_box(eco)));
        });
    }
    group.finish();
}

/// Pages of memory that the process has (Linux, `proc(5)`); elsewhere nothing is said.
fn memory() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(text.split_whitespace().nth(1)?.parse::<usize>().ok()? * 4096)
}

fn growth(_: &mut Criterion) {
    for nodes in made_up::SIZES {
        let bytes = made_up::file(nodes);
        let Some(before) = memory() else { return };
        let snapshot = parse(&bytes).expect("made up well").0;
        let eco = Ecosystem::new(snapshot);
        let indexes = (FacetIndex::new(&eco), SearchIndex::new(&eco));
        let after = memory().unwrap_or(before);
        println!(
            "memory/{nodes}: {} bytes a node with its three ties; {} bytes of text each",
            after.saturating_sub(before) / nodes as usize,
            bytes.len() / nodes as usize
        );
        drop(indexes);
    }
}

criterion_group!(benches, growth, opening);
criterion_main!(benches);
