//! The mark of a kind as a small picture beside its name. It is decoration: the word is always there too.
//! The geometry is that of the drawing: every mark has the area of a circle of the same radius.

use leptos::prelude::*;

use crate::snapshot::NodeKind;

/// Width and height, what of the drawing is seen, and how large a radius of one is. Words: numbers would be written anew for every
/// mark.
const SIDE: &str = "18";
const SEEN: &str = "-9 -9 18 18";
const RADIUS: &str = "scale(5.4)";

/// The class that gives an element the colour of a kind.
pub fn class_of(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Member => "k-member",
        NodeKind::Organisation => "k-organisation",
        NodeKind::Institution => "k-institution",
        NodeKind::Hub => "k-hub",
        NodeKind::Project => "k-project",
        NodeKind::Partner => "k-partner",
        NodeKind::Event => "k-event",
        NodeKind::Theme => "k-theme",
    }
}

/// The outline for a radius of one, and how wide the stroke of an open mark is.
fn outline(kind: NodeKind) -> (&'static str, Option<&'static str>) {
    const CIRCLE: &str = "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0Z";
    match kind {
        NodeKind::Member => (CIRCLE, None),
        NodeKind::Organisation => (
            "M-.86 0a.86 .86 0 1 0 1.72 0a.86 .86 0 1 0-1.72 0Z",
            Some(".28"),
        ),
        NodeKind::Theme => (CIRCLE, Some(".5")),
        NodeKind::Institution => ("M-.8862-.8862H.8862V.8862H-.8862Z", None),
        NodeKind::Project => ("M0-1.2533 1.2533 0 0 1.2533-1.2533 0Z", None),
        NodeKind::Hub => (
            "M0-1.0996 .9523-.5498V.5498L0 1.0996-.9523 .5498V-.5498Z",
            None,
        ),
        // Shifted down, so that it looks centred at this size.
        NodeKind::Partner => ("M0-1.3351 1.3467 .9976H-1.3467Z", None),
        NodeKind::Event => (
            "M0-1.4622 .4297-.5915 1.3906-.4518 .6953 .2259 .8595 1.1829 0 .7311-.8595 1.1829-.6953 .2259-1.3906-.4518-.4297-.5915Z",
            None,
        ),
    }
}

/// The mark of a kind.
pub fn glyph(kind: NodeKind) -> impl IntoView {
    let (outline, stroke) = outline(kind);
    let class = format!(
        "glyph {}{}",
        class_of(kind),
        if stroke.is_some() { " is-open" } else { "" }
    );
    view! {
        <svg class=class width=SIDE height=SIDE viewBox=SEEN aria-hidden="true">
            <path d=outline transform=RADIUS stroke-width=stroke.unwrap_or("0")></path>
        </svg>
    }
}
