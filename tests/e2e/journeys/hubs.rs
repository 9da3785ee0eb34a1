//! The map: where they are, as far as the sources say.

use super::{at_rest, drawn, mark, opened, place, visit};
use crate::window::Window;

#[test]
fn six_biohubs_stand_beside_the_map_and_four_towns_on_it() {
    let page = visit(Window::desktop(), "#v=1&view=hubs");
    page.wait("a full picture", || (drawn(&page) > 20_000).then_some(()));
    for hub in [
        "BioFood Hub",
        "BioInformatics Hub",
        "BioSpac-ER Hub",
        "MedTech Hub",
        "Translational BioHub",
    ] {
        assert!(page.has("button", hub), "{hub} is in the tray");
    }
    for town in ["Parma", "Mirandola", "Bologna", "Meldola"] {
        mark(&page, town);
    }
    page.find_text("ISTAT");
}

#[test]
fn a_click_on_a_town_opens_its_own_map_and_back_returns() {
    let page = visit(Window::desktop().still(), "#v=1&view=hubs&filter=kind:hub");
    let region = at_rest(&page);
    let (x, y) = place(&page, "Mirandola");
    page.click_at(x, y);
    page.find("button", "The region");
    assert!(page.hash().contains("town="), "{}", page.hash());
    super::changed(&page, "the map of the town", &region);
    page.click("button", "The region");
    page.gone("button", "The region");
}

#[test]
fn somebody_in_the_tray_can_be_opened() {
    let page = visit(Window::desktop(), "#v=1&view=hubs");
    page.click("button", "MedTech Hub");
    opened(&page, "MedTech Hub");
}
