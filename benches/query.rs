//! What a click or a keystroke asks of the model: filter, search, rows, summary, the ties of the node that has most.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench stops where it fails"
)]

mod made_up;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ecosystem_explorer::ecosystem::Ecosystem;
use ecosystem_explorer::query::changes::years;
use ecosystem_explorer::query::path::{Asked, paths};
use ecosystem_explorer::query::suggest::{Ground, SHIPPED, Subject, suggestions};
use ecosystem_explorer::query::{
    Column, FacetIndex, Filter, NameOrder, SearchIndex, Sort, summary, tie_groups,
};
use ecosystem_explorer::snapshot::{Lang, parse};

fn questions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("question");
    group.sample_size(20);
    for nodes in made_up::SIZES {
        let eco = Ecosystem::new(parse(&made_up::file(nodes)).expect("made up well").0);
        let facets = FacetIndex::new(&eco);
        let search = SearchIndex::new(&eco);
        let order = NameOrder::new(&eco, Lang::En);
        let filter = Filter::parse("kind:project,member;value_chain:medtech");
        let outcome = facets.apply(&filter);
        let everything = facets.apply(&Filter::default());
        group.bench_function(BenchmarkId::new("filter", nodes), |bench| {
            bench.iter(|| facets.apply(&filter));
        });
        group.bench_function(BenchmarkId::new("summary", nodes), |bench| {
            bench.iter(|| summary(&eco, &outcome));
        });
        for query in ["a", "panaro", "project robotics", "robotcis", "qqqqqqqq"] {
            let name = format!("search {query}");
            group.bench_function(BenchmarkId::new(name, nodes), |bench| {
                bench.iter(|| search.find(query, 30));
            });
        }
        group.bench_function(BenchmarkId::new("names in order", nodes), |bench| {
            bench.iter(|| NameOrder::new(&eco, Lang::En));
        });
        for by in [Column::Name, Column::Ties, Column::Place] {
            let sort = Sort {
                by,
                descending: true,
            };
            let name = format!("rows by {}", by.id());
            group.bench_function(BenchmarkId::new(name, nodes), |bench| {
                bench.iter(|| order.rows(&eco, &everything, sort));
            });
        }
        let hub = eco
            .nodes()
            .max_by_key(|id| eco.degree(*id))
            .expect("there are nodes");
        let ends: Vec<String> = [3, nodes / 2]
            .map(|at| eco.nodes().nth(at as usize).expect("there are as many"))
            .map(|id| eco.node(id).id.clone())
            .into();
        for avoid_hubs in [false, true] {
            let asked = Asked {
                avoid_hubs,
                ..Asked::new(&ends[0], &ends[1])
            };
            let name = if avoid_hubs {
                "paths without hubs"
            } else {
                "paths"
            };
            group.bench_function(BenchmarkId::new(name, nodes), |bench| {
                bench.iter(|| paths(&eco, &asked));
            });
        }
        group.bench_function(BenchmarkId::new("ground of suggestions", nodes), |bench| {
            bench.iter(|| Ground::new(&eco));
        });
        let ground = Ground::new(&eco);
        let subject = Subject::Node(eco.find(&ends[0]).expect("it was just found"));
        group.bench_function(BenchmarkId::new("suggestions", nodes), |bench| {
            bench.iter(|| suggestions(&eco, &ground, &subject, &SHIPPED, 10));
        });
        group.bench_function(BenchmarkId::new("years side by side", nodes), |bench| {
            bench.iter(|| years(&eco, 2022, 2025));
        });
        group.bench_function(BenchmarkId::new("ties of the most tied", nodes), |bench| {
            bench.iter(|| tie_groups(&eco, hub, Lang::En, false));
        });
    }
    group.finish();
}

criterion_group!(benches, questions);
criterion_main!(benches);
