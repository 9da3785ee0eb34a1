//! How good suggestions are: real ties are hidden, and found again or not. Native only; knows the predictors and the
//! shipped score, refuses to know how its figures are shown.

use super::predict::{
    adamic_adar, common_neighbours, katz, local_path, preferential_attachment, resource_allocation,
};
use super::weights::Features;
use super::{Ground, SHIPPED, Subject, Weights, score};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::query::sectors::is_organisation;
use crate::snapshot::{NodeKind, Snapshot, Status};
use crate::sorting::Gathering;
use std::collections::BTreeSet;

/// How ties are hidden.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Into how many parts the ties are divided; each part is hidden once.
    pub folds: usize,
    /// From which the division follows.
    pub seed: u64,
    /// Whether weights are chosen as well, which takes most of the time.
    pub choose: bool,
}

/// How well one way of scoring finds hidden ties.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which way.
    pub name: &'static str,
    /// The probability that the hidden one stands before one who is not tied (area under the ROC curve): its mean over the
    /// parts.
    pub auc: f64,
    /// The standard deviation of that between the parts.
    pub auc_spread: f64,
    /// How often the hidden one is among the first ten; ties of score are shared out.
    pub hits: f64,
}

impl std::fmt::Display for Row {
    /// A row of a Markdown table: name, AUC with its spread, hits at 10.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Row {
            name,
            auc,
            auc_spread,
            hits,
        } = self;
        write!(f, "| {name} | {auc:.3} ± {auc_spread:.3} | {hits:.3} |")
    }
}

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// How many pairs were hidden altogether.
    pub pairs: usize,
    /// How often somebody was looked for: from each end of a pair at the other, where that is an organisation.
    pub questions: usize,
    /// Among how many on average.
    pub among: f64,
    /// One a way of scoring.
    pub rows: Vec<Row>,
    /// The weights that are best over all parts, if asked for.
    pub best: Option<Weights>,
}

/// One time somebody was looked for.
struct Question {
    fold: usize,
    /// By way of scoring, but for the last, which is made of the features: before how many of those who are not tied the hidden
    /// one stands (equals count half), and how likely it is among the first ten.
    found: Vec<(f64, f64)>,
    /// Of the hidden one, then of those who are not tied.
    features: Vec<Features>,
}

const NAMES: [&str; 7] = [
    "random",
    "preferential attachment (popularity)",
    "common neighbours",
    "Adamic–Adar",
    "resource allocation",
    "local path (ε = 0.01)",
    "Katz (β = 0.01, 4 steps)",
];

/// The shipped weights, and what each of them is good for: the same without it.
fn with_and_without() -> [(&'static str, Weights); 7] {
    let mut all = [
        ("shipped weights", SHIPPED),
        ("shipped, without two steps", SHIPPED),
        ("shipped, without three steps", SHIPPED),
        ("shipped, without topics", SHIPPED),
        ("shipped, without towns", SHIPPED),
        ("shipped, without complementarity", SHIPPED),
        ("shipped, without partners abroad", SHIPPED),
    ];
    let [
        _,
        (_, two),
        (_, three),
        (_, topics),
        (_, towns),
        (_, sectors),
        (_, abroad),
    ] = &mut all;
    two.through = 0.0;
    three.chain = 0.0;
    topics.topic = 0.0;
    towns.town = 0.0;
    sectors.complementary = 0.0;
    abroad.abroad = 0.0;
    all
}

/// Hides ties and looks for them again.
///
/// Hidden are pairs that a source says are tied: two organisations, or an organisation and a project; never a pair with the
/// cluster itself, to which nearly everybody is tied. With a pair all its ties go. The weights of the last row are chosen for each
/// part on the other parts only.
#[must_use]
pub fn evaluate(snapshot: &Snapshot, plan: Plan) -> Evaluation {
    let whole = Ecosystem::new(snapshot.clone());
    let all = Ground::new(&whole);
    let pairs = shuffled(pairs(&whole), plan.seed);
    let folds = plan.folds.clamp(2, pairs.len().max(2));
    let mut questions: Vec<Question> = Vec::new();
    for fold in 0..folds {
        let hidden: Vec<(NodeId, NodeId)> =
            pairs.iter().copied().skip(fold).step_by(folds).collect();
        let eco = Ecosystem::new(without(snapshot, &whole, &hidden));
        let ground = Ground::new(&eco);
        for (one, other) in hidden {
            for (subject, target) in [(one, other), (other, one)] {
                if is_organisation(whole.kind(target)) {
                    questions.push(ask(&eco, &ground, &all, fold, subject, target));
                }
            }
        }
    }
    let mut rows: Vec<Row> = NAMES
        .iter()
        .enumerate()
        .map(|(at, name)| {
            row(name, folds, &questions, &|question| {
                question.found.get(at).copied().unwrap_or_default()
            })
        })
        .collect();
    for (name, weights) in with_and_without() {
        rows.push(row(name, folds, &questions, &|question| {
            weighted(question, &weights)
        }));
    }
    let chosen: Vec<Weights> = (0..folds)
        .map(|fold| choose(&questions, |question| question.fold != fold))
        .collect();
    rows.push(row(
        "weights chosen on the other parts",
        folds,
        &questions,
        &|question| {
            chosen
                .get(question.fold)
                .map_or((0.0, 0.0), |weights| weighted(question, weights))
        },
    ));
    Evaluation {
        pairs: pairs.len(),
        among: mean(
            questions
                .iter()
                .map(|question| count(question.features.len())),
        ),
        questions: questions.len(),
        rows,
        best: plan.choose.then(|| choose(&questions, |_| true)),
    }
}

fn pairs(eco: &Ecosystem) -> Vec<(NodeId, NodeId)> {
    let is_asked =
        |node: NodeId| is_organisation(eco.kind(node)) || eco.kind(node) == NodeKind::Project;
    let stated = eco.ties().filter(|tie| eco.status(*tie) == Status::Stated);
    let pairs = stated
        .map(|tie| eco.ends(tie))
        .filter(|(from, to)| from != to && is_asked(*from) && is_asked(*to))
        .filter(|(from, to)| {
            [*from, *to]
                .iter()
                .any(|end| is_organisation(eco.kind(*end)))
        })
        .filter(|(from, to)| [*from, *to].iter().all(|end| eco.cluster() != Some(*end)))
        .map(|(from, to)| (from.min(to), from.max(to)))
        .collect_set();
    pairs.into_iter().collect()
}

/// Fisher and Yates, with SplitMix64 (Steele, Lea and Flood 2014).
fn shuffled<T>(mut items: Vec<T>, seed: u64) -> Vec<T> {
    let mut state = seed;
    for end in (2..=items.len()).rev() {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let place = mixed % end as u64;
        items.swap(end - 1, usize::try_from(place).unwrap_or_default());
    }
    items
}

fn without(snapshot: &Snapshot, whole: &Ecosystem, hidden: &[(NodeId, NodeId)]) -> Snapshot {
    let hidden: BTreeSet<(NodeId, NodeId)> = hidden.iter().copied().collect_set();
    let mut left = snapshot.clone();
    left.ties
        .retain(|tie| match (whole.find(&tie.from), whole.find(&tie.to)) {
            (Some(from), Some(to)) => !hidden.contains(&(from.min(to), from.max(to))),
            _ => false,
        });
    left
}

fn ask(
    eco: &Ecosystem,
    ground: &Ground,
    all: &Ground,
    fold: usize,
    subject: NodeId,
    target: NodeId,
) -> Question {
    let features = score::scores(eco, ground, &Subject::Node(subject));
    let is_tied = |node: NodeId| all.around(subject).contains(&node);
    let others: Vec<NodeId> = features
        .iter()
        .map(|(node, _)| *node)
        .filter(|node| !is_tied(*node))
        .collect();
    let all_scores = [
        vec![0.0; ground.node_count()],
        preferential_attachment(ground, subject),
        common_neighbours(ground, subject),
        adamic_adar(ground, subject),
        resource_allocation(ground, subject),
        local_path(ground, subject, 0.01),
        katz(ground, subject, 0.01, 4),
    ];
    let found = all_scores
        .iter()
        .map(|scores| {
            let of = |node: NodeId| scores.get(node.index()).copied().unwrap_or_default();
            let others: Vec<f64> = others.iter().map(|other| of(*other)).collect();
            place(of(target), &others)
        })
        .collect();
    let of_target = features.iter().filter(|(node, _)| *node == target);
    let of_others = features.iter().filter(|(node, _)| !is_tied(*node));
    Question {
        fold,
        found,
        features: of_target
            .chain(of_others)
            .map(|(_, features)| *features)
            .collect(),
    }
}

fn weighted(question: &Question, weights: &Weights) -> (f64, f64) {
    let mut scores = question
        .features
        .iter()
        .map(|features| weights.sum(features));
    let target = scores.next().unwrap_or_default();
    let others: Vec<f64> = scores.collect();
    place(target, &others)
}

/// How many of the others stand behind the one, from 0 to 1, and how likely it is among the first ten.
fn place(target: f64, others: &[f64]) -> (f64, f64) {
    let before = others.iter().filter(|score| **score > target).count();
    let equal = others.iter().filter(|score| **score == target).count();
    let behind = others.len() - before - equal;
    let auc = (count(behind) + count(equal) / 2.0) / count(others.len().max(1));
    let seats = 10_usize.saturating_sub(before);
    (auc, (count(seats) / count(equal + 1)).min(1.0))
}

fn row(
    name: &'static str,
    folds: usize,
    questions: &[Question],
    found: &dyn Fn(&Question) -> (f64, f64),
) -> Row {
    let by_fold: Vec<f64> = (0..folds)
        .map(|fold| {
            let of_fold = questions.iter().filter(|question| question.fold == fold);
            mean(of_fold.map(|question| found(question).0))
        })
        .collect();
    let auc = mean(by_fold.iter().copied());
    let spread = mean(by_fold.iter().map(|of| (of - auc) * (of - auc))).sqrt();
    Row {
        name,
        auc,
        auc_spread: spread,
        hits: mean(questions.iter().map(|question| found(question).1)),
    }
}

/// The weights with the best sum of AUC and hits, one weight after the other until none gets better (coordinate ascent); `through`
/// stays, because only ratios count.
fn choose(questions: &[Question], is_taken: impl Fn(&Question) -> bool) -> Weights {
    const STEPS: [f64; 9] = [0.0, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0];
    let taken: Vec<&Question> = questions
        .iter()
        .filter(|question| is_taken(question))
        .collect();
    let worth = |weights: &Weights| {
        mean(taken.iter().map(|question| {
            let (auc, hits) = weighted(question, weights);
            auc + hits
        }))
    };
    let mut best = Weights {
        chain: 0.0,
        topic: 0.0,
        town: 0.0,
        complementary: 0.0,
        abroad: 0.0,
        ..SHIPPED
    };
    let mut best_worth = worth(&best);
    loop {
        let before = best_worth;
        for at in 0..5 {
            for step in STEPS {
                let mut tried = best;
                let weight = [
                    &mut tried.chain,
                    &mut tried.topic,
                    &mut tried.town,
                    &mut tried.complementary,
                    &mut tried.abroad,
                ];
                if let Some(weight) = weight.into_iter().nth(at) {
                    *weight = step;
                }
                let tried_worth = worth(&tried);
                if tried_worth > best_worth + 1e-9 {
                    (best, best_worth) = (tried, tried_worth);
                }
            }
        }
        if best_worth <= before {
            return best;
        }
    }
}

fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, of) = numbers.fold((0.0, 0), |(sum, of), number| (sum + number, of + 1));
    sum / count(of.max(1))
}

#[expect(clippy::cast_precision_loss, reason = "a number of nodes")]
fn count(of: usize) -> f64 {
    of as f64
}
