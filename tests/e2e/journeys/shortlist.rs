//! Three organisations put together, looked at, noted, taken along; with a pointer and with keys alone.

use super::{Visit, inside, opened, visit};
use crate::window::Window;

const THREE: &str = "#v=1&shortlist=comecer,holostem,unibo";

fn text(page: &Visit, selector: &str) -> String {
    let script = format!("return root.querySelector('{selector}')?.textContent ?? '';");
    inside(page, &script)
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn wait_for_text(page: &Visit, selector: &str, what: &str) {
    page.wait(&format!("“{what}” in {selector}"), || {
        text(page, selector).contains(what).then_some(())
    });
}

#[test]
fn three_organisations_are_collected_and_saved_as_a_table() {
    let page = visit(Window::desktop(), "#v=1&view=list&filter=kind:member");
    for name in ["AIAS Bologna onlus", "Alfasigma Spa", "Comecer Spa"] {
        page.click("button", &format!("Add {name} to the shortlist"));
    }
    assert!(
        page.hash()
            .contains("shortlist=aias-bologna,alfasigma,comecer"),
        "{}",
        page.hash()
    );
    wait_for_text(&page, ".badge", "3");
    page.click("button", "Shortlist");
    page.find("heading", "What the set covers");
    page.find("heading", "What it lacks, and who would fill it");
    super::share::keep_files(&page);
    page.click("button", "Export as CSV");
    let (name, file) = super::share::saved(&page);
    assert_eq!(name, "shortlist.csv");
    let lines: Vec<&str> = file.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0], "Name,Kind,Place,Country,Website,Note,Sources,Id");
    assert!(
        lines[1].starts_with("AIAS Bologna onlus,Member,Bologna,Italy,"),
        "{}",
        lines[1]
    );
}

#[test]
fn it_says_what_is_lacking_and_a_press_fills_it() {
    let page = visit(Window::desktop(), &format!("{THREE}&tool=shortlist"));
    page.find_text("Missing: public institutions and public health.");
    page.find_text("Comecer Spa and Holostem have in common:");
    let quotes = "return root.querySelectorAll('.gap q').length;";
    assert_eq!(inside(&page, quotes), 0);
    page.click("button", "How we know");
    page.wait("a passage", || {
        inside(&page, quotes).as_u64().filter(|count| *count > 0)
    });
    inside(&page, "root.querySelector('.filler .tool').click();");
    page.gone("", "Missing: public institutions and public health.");
    wait_for_text(&page, ".badge", "4");
    page.click("button", "Undo: shortlist");
    page.find_text("Missing: public institutions and public health.");
}

#[test]
fn keys_alone_collect_note_and_let_go() {
    let page = visit(Window::desktop(), "#v=1&select=unibo");
    opened(&page, "University of Bologna");
    inside(&page, "root.querySelector('#detail-title').focus();");
    page.press(&["s"]);
    wait_for_text(&page, ".badge", "1");
    inside(
        &page,
        "[...root.querySelectorAll('.of-tool button')].find((b) => b.textContent.includes('Shortlist')).focus();",
    );
    page.press(&["Enter"]);
    page.find("heading", "Shortlist");
    inside(&page, "root.querySelector('.shortlisted .word').focus();");
    page.press(&["Enter"]);
    let field = page.find("textbox", "Note on University of Bologna");
    page.type_into(&field, "call them");
    page.press(&["Tab"]);
    page.wait("the note in the address", || {
        page.hash()
            .contains("notes=unibo:call%20them")
            .then_some(())
    });
    page.reload();
    super::settled(&page);
    let kept = inside(&page, "return root.querySelector('.note').value;");
    assert_eq!(kept, "call them", "it survives a reload");
    inside(&page, "root.querySelector('.shortlisted .tool').focus();");
    page.press(&["Enter"]);
    page.find_text("Nobody is on it yet.");
    page.wait("the focus on the title", || {
        let focused = inside(&page, "return root.activeElement?.id ?? '';");
        (focused == "tool-title").then_some(())
    });
}

#[test]
fn who_is_gone_from_the_file_is_told_and_kept() {
    let page = visit(
        Window::desktop(),
        "#v=1&shortlist=unibo,atlantis&tool=shortlist",
    );
    page.find_text("“atlantis” is not in this file");
    page.find_text("These ids are no longer in the data: atlantis.");
    assert!(page.hash().contains("unibo,atlantis"));
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn on_paper_it_is_a_sheet_and_nothing_else() {
    needs!(Paper);
    let page = visit(
        Window::desktop(),
        &format!("{THREE}&notes=unibo:call%20them"),
    );
    page.run(
        "document.querySelector('ecosystem-explorer').setAttribute('public-base-url', 'https://explorer.example/');",
        &[],
    );
    page.click("button", "Shortlist");
    page.find("heading", "What the set covers");
    page.print();
    page.wait("the sheet", || {
        let script = "const seen = (e) => e && e.getClientRects().length > 0; \
            return seen(root.querySelector('.paper h1')) && !seen(root.querySelector('.bar')) && !seen(root.querySelector('.stage'));";
        (inside(&page, script) == true).then_some(())
    });
    let sheet = text(&page, ".paper");
    for part in [
        "University of Bologna",
        "call them",
        "Sources",
        "31 December 2025",
        "shortlist=comecer",
    ] {
        assert!(sheet.contains(part), "{part} in {sheet}");
    }
}

/// Where the address is not ours, nothing is kept unless the reader asks for it.
#[test]
fn an_embed_keeps_the_shortlist_only_when_asked() {
    let page = visit(Window::desktop(), "");
    let second = "const other = document.createElement('ecosystem-explorer'); \
        other.setAttribute('src', 'data/snapshot.json'); other.setAttribute('focus', 'unibo'); \
        document.querySelector('main').prepend(other);";
    let open = || {
        page.run(second, &[]);
        page.wait_for(
            "the second one",
            "return performance.getEntriesByName('explorer:settled#2').length > 0;",
        );
    };
    open();
    inside(&page, "root.querySelector('.shortlist-toggle').click();");
    wait_for_text(&page, ".badge", "1");
    let kept = || page.run("return Object.keys(localStorage).length;", &[]);
    assert_eq!(kept(), 0);
    inside(
        &page,
        "[...root.querySelectorAll('.of-tool button')].find((b) => b.textContent.includes('Shortlist')).click();",
    );
    page.click("button", "Keep on this device");
    page.wait("it to be kept", || (kept() == 1).then_some(()));
    page.reload();
    super::settled(&page);
    open();
    wait_for_text(&page, ".badge", "1");
    inside(
        &page,
        "[...root.querySelectorAll('.of-tool button')].find((b) => b.textContent.includes('Shortlist')).click();",
    );
    page.click("button", "Forget on this device");
    page.wait("it to be forgotten", || (kept() == 0).then_some(()));
}
