//! From nodes and ties of the model to marks and ties of the scene. Knows both, and nothing of layout.

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::plane::{Point, Side};
use crate::scene::{Kind, Mark, Tie, extent, importance, mark_radius};
use crate::snapshot::{Lang, NodeKind, Status};

/// A hub is never less important than this: they are what the ecosystem is built around.
const HUB: f64 = 2.2;
/// How wide a letter of a name is, about, in world units.
const LETTER: f64 = 6.1;

/// The mark's kind of a node's kind.
#[must_use]
pub fn kind(kind: NodeKind) -> Kind {
    match kind {
        NodeKind::Member => Kind::Member,
        NodeKind::Organisation => Kind::Organisation,
        NodeKind::Institution => Kind::Institution,
        NodeKind::Hub => Kind::Hub,
        NodeKind::Project => Kind::Project,
        NodeKind::Partner => Kind::Partner,
        NodeKind::Event => Kind::Event,
        NodeKind::Theme => Kind::Theme,
    }
}

/// The name on the picture: the short one where there is one.
#[must_use]
pub fn name(eco: &Ecosystem, id: NodeId, lang: Lang) -> &str {
    let node = eco.node(id);
    let short = node.short.get(lang);
    if short.is_empty() {
        node.name.get(lang)
    } else {
        short
    }
}

/// How important a node is. Ties to the cluster say nothing: almost everybody has one.
#[must_use]
pub fn weight(eco: &Ecosystem, id: NodeId) -> f64 {
    let cluster = eco.cluster();
    if cluster == Some(id) {
        return importance(usize::MAX >> 12);
    }
    let own = importance(
        eco.ties_of(id)
            .filter(|link| Some(link.other) != cluster)
            .count(),
    );
    if eco.node(id).kind == NodeKind::Hub {
        own.max(HUB)
    } else {
        own
    }
}

/// The radius of the mark of a node, in world units.
#[must_use]
pub fn radius(eco: &Ecosystem, id: NodeId) -> f64 {
    mark_radius(weight(eco, id))
}

/// How far the mark of a node reaches from its centre, in world units.
#[must_use]
pub fn reach(eco: &Ecosystem, id: NodeId) -> f64 {
    radius(eco, id) * extent(kind(eco.node(id).kind))
}

/// How wide the name of a node is on one line, about, in world units: faces are only known when they are loaded.
#[must_use]
pub fn label_width(eco: &Ecosystem, id: NodeId) -> f64 {
    let letters = Lang::ALL
        .into_iter()
        .map(|lang| name(eco, id, lang).chars().count())
        .max()
        .unwrap_or_default();
    #[expect(
        clippy::cast_precision_loss,
        reason = "a name has at most some thousand letters"
    )]
    let letters = letters as f64;
    letters * LETTER
}

/// The mark of a node.
#[must_use]
pub fn mark(eco: &Ecosystem, id: NodeId, at: Point, lang: Lang, always_named: bool) -> Mark {
    let weight = weight(eco, id);
    Mark {
        key: id.index(),
        kind: kind(eco.node(id).kind),
        at,
        radius: mark_radius(weight),
        weight,
        name: name(eco, id, lang).to_owned(),
        always_named,
        name_side: Side::default(),
    }
}

/// Every tie; those of the cluster are rays.
#[must_use]
pub fn ties(eco: &Ecosystem) -> Vec<Tie> {
    eco.ties().map(|id| tie(eco, id)).collect()
}

/// A tie; those of the cluster are rays.
#[must_use]
pub fn tie(eco: &Ecosystem, id: TieId) -> Tie {
    let cluster = eco.cluster();
    let (from, to) = eco.ends(id);
    Tie {
        a: from.index(),
        b: to.index(),
        inferred: eco.status(id) == Status::Inferred,
        faint: cluster == Some(from) || cluster == Some(to),
        bend: 0.0,
        width: 1.0,
    }
}
