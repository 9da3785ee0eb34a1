//! On paper: what the browser prints, as pages.

use super::{Visit, inside, visit};
use crate::kept;
use crate::page::Page;
use crate::window::Window;
use serde_json::json;

/// What a journey's page is on paper: how many pages, and whether each is A4, upright.
fn printed(page: &Page) -> (usize, bool) {
    let answer = page.chromium("Page.printToPDF", &json!({ "preferCSSPageSize": true }));
    let file = kept::base64(answer["data"].as_str().unwrap_or_default());
    let text = String::from_utf8_lossy(&file);
    let pages = text.matches("/Type /Page\n").count();
    let sizes: Vec<&str> = text
        .split("/MediaBox [")
        .skip(1)
        .filter_map(|rest| rest.split(']').next())
        .collect();
    let is_a4 = |size: &&str| {
        let numbers: Vec<f64> = size
            .split_whitespace()
            .filter_map(|number| number.parse().ok())
            .collect();
        numbers.len() == 4 && (numbers[2] - 595.0).abs() < 1.5 && (numbers[3] - 842.0).abs() < 1.5
    };
    (pages, sizes.len() == pages && sizes.iter().all(is_a4))
}

/// Shows the page as it is printed, and gives the words of its sheet.
fn sheet(page: &Visit) -> String {
    page.print();
    page.wait("the sheet", || {
        let script = "const seen = (e) => e && e.getClientRects().length > 0; \
            return seen(root.querySelector('.paper h1')) && !seen(root.querySelector('.bar')) && !seen(root.querySelector('.stage'));";
        (inside(page, script) == true).then_some(())
    });
    let text = inside(page, "return root.querySelector('.paper').innerText;");
    text.as_str().unwrap_or_default().to_owned()
}

#[test]
fn each_view_is_a_page_with_picture_legend_sources_and_date() {
    needs!(Paper, Protocol);
    let page = visit(Window::desktop().dark().language("it"), "");
    for (view, title) in [
        ("network", "Rete"),
        ("hubs", "Hub"),
        ("world", "Mondo"),
        ("time", "Tempo"),
    ] {
        page.go(&format!("#v=1&view={view}&filter=kind:project,hub"));
        let text = sheet(&page);
        for part in [
            "L’ecosistema del Clust-ER Health",
            "84 nomi su 322",
            "Fonti",
            "CC BY 4.0",
            "31 dicembre 2025",
        ] {
            assert!(text.contains(part), "{view}: {part} in {text}");
        }
        assert_eq!(
            inside(&page, "return root.querySelector('.paper h1').textContent;"),
            title
        );
        let drawn = inside(
            &page,
            "const svg = root.querySelector('.paper-picture svg'); const box = svg.getBoundingClientRect(); \
             return [svg.querySelectorAll('text').length, box.width / box.height, svg.querySelector('rect').getAttribute('fill')];",
        );
        assert!(drawn[0].as_u64().unwrap() > 4, "{view}: names and legend");
        assert_eq!(
            drawn[2].as_str().unwrap().to_lowercase(),
            "#ffffff",
            "{view}: white at night, too"
        );
        let (pages, is_a4) = printed(&page);
        assert!(pages <= 2 && is_a4, "{view}: {pages} pages");
    }
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_long_list_goes_over_several_pages_and_nothing_is_cut() {
    needs!(Paper, Protocol);
    let page = visit(Window::desktop(), "#v=1&view=list");
    sheet(&page);
    let rows = inside(
        &page,
        "return root.querySelectorAll('.paper tbody tr').length;",
    );
    assert_eq!(rows, 322);
    let wide = inside(
        &page,
        "const paper = root.querySelector('.paper'); return paper.scrollWidth - paper.clientWidth;",
    );
    assert_eq!(wide, 0);
    let (pages, is_a4) = printed(&page);
    assert!((8..=20).contains(&pages) && is_a4, "{pages}");
}

#[test]
fn a_profile_has_everything_that_the_detail_folds_away() {
    needs!(Paper, Protocol);
    let page = visit(Window::desktop().dark(), "#v=1&select=clust-er-health");
    page.run("window.print = () => { window.printed = true; };", &[]);
    page.click("button", "Print the profile");
    page.wait_for(
        "the browser's own dialog",
        "return window.printed === true;",
    );
    let text = sheet(&page);
    for part in ["Clust-ER Health", "Why we know this", "Sources"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let address = inside(
        &page,
        "return getComputedStyle(root.querySelector('.paper .facts a'), '::after').content;",
    );
    assert!(
        address
            .as_str()
            .unwrap()
            .contains("https://health.clust-er.it/"),
        "{address}"
    );
    let ties = inside(
        &page,
        "return root.querySelectorAll('.paper-ties li').length;",
    );
    assert!(ties.as_u64().unwrap() > 100, "{ties}");
    let (pages, is_a4) = printed(&page);
    assert!(pages > 3 && is_a4, "{pages}");
    // Afterwards the page is as it was.
    page.run("dispatchEvent(new Event('afterprint'));", &[]);
    page.wait("no sheet", || {
        (inside(&page, "return root.querySelector('.paper');").is_null()).then_some(())
    });
}
