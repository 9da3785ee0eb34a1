//! What a step costs: whole numbers, so that the same ways come out on every machine.

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::snapshot::{Status, TieKind};

/// A step, for its length.
const STEP: u32 = 100;
/// What is inferred costs another step.
const INFERRED: u32 = 100;
/// What only one passage says, and what none says.
/// What only one passage says.
const ONE_PASSAGE: u32 = 10;
/// What no passage says.
const NO_PASSAGE: u32 = 40;

/// What walking a tie costs.
pub(super) fn of_tie(eco: &Ecosystem, tie: TieId) -> u32 {
    let record = eco.tie(tie);
    let status = match eco.status(tie) {
        Status::Stated => 0,
        Status::Inferred => INFERRED,
    };
    let evidence = match record.evidence.len() {
        0 => NO_PASSAGE,
        1 => ONE_PASSAGE,
        _ => 0,
    };
    STEP + of_kind(record.kind) + status + evidence
}

/// How much less than working together a kind of tie says: being there says less, standing in the same town least.
fn of_kind(kind: TieKind) -> u32 {
    match kind {
        TieKind::Coordinates
        | TieKind::PartnerIn
        | TieKind::LeadsTaskIn
        | TieKind::SignedWith
        | TieKind::CollaboratesWith
        | TieKind::Created => 0,
        TieKind::MemberOf
        | TieKind::PartOf
        | TieKind::Organised
        | TieKind::Hosted
        | TieKind::TookPartIn
        | TieKind::Supports
        | TieKind::FundedBy
        | TieKind::WorksOn => 20,
        TieKind::PresentedAt => 40,
        TieKind::LocatedIn => 150,
    }
}

/// What passing through a node costs: 15 for each doubling of its degree.
pub(super) fn of_passing(eco: &Ecosystem, node: NodeId) -> u32 {
    let degree = eco.degree(node).max(1) as u64;
    // The third power gives thirds of a doubling without a logarithm whose last digit depends on the machine.
    5 * degree.saturating_pow(3).ilog2()
}
