//! The world: who is abroad, tied to which country.

use super::{at_rest, drawn, inside, mark, opened, shown, visit};
use crate::window::Window;

/// The names of the countries, in the order of the list.
fn countries(page: &crate::page::Page) -> Vec<String> {
    let names = inside(
        page,
        "return [...root.querySelectorAll('.country-name')].map((e) => e.textContent.trim());",
    );
    serde_json::from_value(names).expect("a list of names")
}

#[test]
fn who_is_abroad_stands_on_the_map_and_the_countries_beside_it() {
    let page = visit(Window::desktop(), "");
    page.click("button", "World");
    page.find("heading", "Ties by country");
    assert!(page.hash().contains("view=world"), "{}", page.hash());
    page.wait("a full picture", || (drawn(&page) > 60_000).then_some(()));
    for name in ["Osaka Bio Headquarters", "University of Tsukuba", "iVita"] {
        mark(&page, name);
    }
    let countries = countries(&page);
    assert_eq!(countries.len(), 21);
    assert_eq!(
        countries.get(..3),
        Some(&["Japan", "United States", "Sweden"].map(str::to_owned)[..])
    );
    page.find_text("Natural Earth");
    page.find("heading", "No country in the sources");
    page.find("button", "EATRIS");
    page.find("heading", "Abroad in 2026");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_country_is_chosen_and_its_chip_lets_it_go() {
    let page = visit(Window::desktop(), "#v=1&view=world");
    let everybody = shown(&page);
    page.click("button", "Filter by Japan");
    page.wait("those of Japan", || (shown(&page) == 15).then_some(()));
    assert!(page.hash().contains("country:jp"), "{}", page.hash());
    assert_eq!(countries(&page).len(), 21, "the others can still be chosen");
    // The chosen one lists its names: they open from there.
    page.click("button", "Osaka Bio Headquarters");
    opened(&page, "Osaka Bio Headquarters");
    page.gone("heading", "Ties by country");
    page.back();
    page.find("heading", "Ties by country");
    page.click("button", "Remove the filter Japan");
    page.wait("everybody again", || {
        (shown(&page) == everybody).then_some(())
    });
}

#[test]
fn a_partner_is_selected_with_the_keyboard() {
    let page = visit(Window::desktop().still(), "#v=1&view=world");
    let world = at_rest(&page);
    let stops = inside(
        &page,
        "return root.querySelectorAll('.proxies button[tabindex=\"0\"]').length;",
    );
    assert_eq!(stops, 1);
    inside(
        &page,
        "root.querySelector('.proxies button[aria-label^=\"University of Tsukuba\"]').focus();",
    );
    page.press(&["Enter"]);
    opened(&page, "University of Tsukuba");
    super::changed(&page, "the selection on the map", &world);
    page.press(&["Escape"]);
    opened(&page, "");
    page.find("heading", "Ties by country");
    // From there the arrows walk on.
    let focused = || {
        inside(
            &page,
            "return root.activeElement?.getAttribute('aria-label') ?? '';",
        )
    };
    let here = focused();
    page.press(&["ArrowLeft"]);
    page.wait("another mark", || (focused() != here).then_some(()));
    assert_ne!(focused(), "");
}

#[test]
fn it_speaks_both_languages() {
    let page = visit(Window::desktop(), "#v=1&view=world&filter=country:jp");
    page.find("button", "Filter by Japan");
    page.click("button", "IT, italiano");
    page.find("heading", "Legami per paese");
    page.find("button", "Filtra per Giappone");
    assert_eq!(
        countries(&page).first().map(String::as_str),
        Some("Giappone")
    );
    assert_eq!(shown(&page), 15);
}

#[test]
fn on_a_phone_the_list_is_a_drawer() {
    let page = visit(Window::phone(), "#v=1&view=world");
    page.wait("a full picture", || (drawn(&page) > 20_000).then_some(()));
    assert!(!page.has("button", "Filter by Sweden"));
    page.click("button", "Ties by country");
    page.click("button", "Filter by Sweden");
    page.wait("those of Sweden", || (shown(&page) == 5).then_some(()));
    let wide = inside(
        &page,
        "return root.host.scrollWidth - root.host.clientWidth;",
    );
    assert_eq!(wide, 0);
}

/// How far apart two marks of Japan stand on the screen once the picture is at rest: how near it is.
fn apart(page: &crate::page::Page) -> f64 {
    at_rest(page);
    let apart = inside(
        page,
        "const at = ['Osaka Bio', 'University of Tsukuba'].map((name) => root.querySelector(`.proxies button[aria-label^=\"${name}\"]`)) \
           .map((button) => button.style.transform.match(/-?[\\d.]+/g).map(Number)); \
         return Math.hypot(at[0][0] - at[1][0], at[0][1] - at[1][1]);",
    );
    apart.as_f64().unwrap_or_default()
}

#[test]
fn the_picture_travels_to_the_chosen_country_and_back() {
    for window in [Window::desktop, || Window::desktop().still()] {
        let page = visit(window(), "#v=1&view=world");
        let far = apart(&page);
        page.click("button", "Filter by Japan");
        page.wait("Japan, nearer", || (apart(&page) > 1.5 * far).then_some(()));
        let near = apart(&page);
        assert!(!page.hash().contains("at="), "{}", page.hash());
        // A hand goes on from there, and is in the link; a step back and forth leads where it was.
        page.wheel(500.0, 300.0, -240);
        page.wait("the hand in the link", || {
            page.hash().contains("at=").then_some(())
        });
        let by_hand = apart(&page);
        page.click("button", "Remove the filter Japan");
        page.wait("everything again", || {
            (apart(&page) - far).abs().le(&3.0).then_some(())
        });
        assert!(!page.hash().contains("at="), "{}", page.hash());
        page.back();
        page.wait("where the hand was", || {
            (apart(&page) - by_hand).abs().le(&3.0).then_some(())
        });
        assert!(page.hash().contains("at="), "{}", page.hash());
        // A link opens there at once.
        let there = visit(window(), "#v=1&view=world&filter=country:jp");
        assert!((apart(&there) - near).abs() <= 3.0);
        assert_eq!(page.errors(), [""; 0]);
    }
}
