//! Tours: walked by keyboard, while the picture follows; made in the editor, saved, and walked again from the saved file.

use super::share::{keep_files, saved};
use super::{Visit, inside, settled, visit};
use crate::site::{Answer, Site};
use crate::window::Window;

fn focused(page: &Visit) -> String {
    let script = "const at = root.activeElement; return at ? at.id || at.textContent.trim() : '';";
    let focused = inside(page, script);
    focused.as_str().unwrap_or_default().to_owned()
}

fn wait_for_focus(page: &Visit, on: &str) {
    page.wait(&format!("the focus on {on}"), || {
        focused(page).contains(on).then_some(())
    });
}

fn wait_for_address(page: &Visit, parts: &[&str]) {
    page.wait(&format!("{parts:?} in the address"), || {
        let hash = page.hash();
        parts.iter().all(|part| hash.contains(part)).then_some(())
    });
}

/// How many marks the picture says that it shows.
fn shown(page: &Visit) -> String {
    let text = inside(page, "return root.querySelector('.status').textContent;");
    let text = text.as_str().unwrap_or_default().to_owned();
    text.split(" of ").next().unwrap_or_default().to_owned()
}

#[test]
fn keys_alone_walk_a_tour_and_the_picture_follows() {
    let page = visit(Window::desktop().still(), "#v=1");
    inside(
        &page,
        "root.querySelector('[data-tool=tours] button').focus();",
    );
    page.press(&["Enter"]);
    wait_for_focus(&page, "tool-title");
    inside(
        &page,
        "root.querySelector('[aria-label=\"Start the tour “The BioHubs”\"]').focus();",
    );
    page.press(&["Enter"]);
    wait_for_focus(&page, "tour-title");
    wait_for_address(
        &page,
        &["showcase=hub_type:biohub", "tour=tour-biohubs&step=1"],
    );
    page.find_text("Six hubs, one network");
    assert_eq!(shown(&page), "322");
    page.press(&["PageDown"]);
    wait_for_address(&page, &["view=hubs", "step=2"]);
    page.press(&["ArrowRight"]);
    wait_for_address(&page, &["around=biohubs4step~1", "step=3"]);
    page.wait("those around the project", || {
        (shown(&page) != "322").then_some(())
    });
    let heard =
        "return root.querySelector('.heard').textContent.startsWith('Step 3 of 6. BioHubs4STEP');";
    page.wait("the words of the step", || {
        (inside(&page, heard) == true).then_some(())
    });
    // The passages open in the player; the next step takes the focus of what goes.
    inside(&page, "root.querySelector('.tour-body .word').focus();");
    page.press(&["Enter"]);
    page.find_text("Il Clust-ER Health coordina il progetto BioHubs4STEP");
    page.press(&["ArrowLeft"]);
    wait_for_address(&page, &["step=2"]);
    wait_for_focus(&page, "tour-title");
    page.press(&["End", "PageDown"]);
    wait_for_address(&page, &["step=6"]);
    page.back();
    wait_for_address(&page, &["step=2", "view=hubs"]);
    inside(&page, "root.querySelector('#tour-title').focus();");
    page.press(&["Escape"]);
    page.gone("heading", "The BioHubs");
    wait_for_focus(&page, "Tours");
    let hash = page.hash();
    assert!(
        hash.contains("view=hubs") && !hash.contains("tour"),
        "{hash}"
    );
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_link_leads_into_a_tour_and_says_what_is_not_there() {
    let page = visit(
        Window::phone().language("it"),
        "#v=1&tour=tour-biohubs&step=2",
    );
    page.find_text("Quattro città, e una domanda aperta");
    // What the step shows belongs to it.
    wait_for_address(&page, &["view=hubs", "step=2"]);
    page.click("button", "Avanti");
    page.find_text("BioHubs4STEP li mette in rete");
    page.go("#v=1&lang=it&tour=tour-biohubs&step=6");
    wait_for_address(&page, &["around=intl-fair-bio", "step=6"]);
    page.go("#v=1&tour=atlantis&step=1");
    page.find_text("passo della visita: in questo file non c’è atlantis, 1.");
}

#[test]
fn a_tour_is_made_without_a_line_of_json_and_walks_in_the_saved_file() {
    let page = visit(Window::desktop(), "#v=1&view=hubs&tool=tours");
    page.click("button", "New tour");
    wait_for_focus(&page, "tour-title");
    let write = |field: &str, text: &str| page.type_into(&page.find("textbox", field), text);
    write("Title, English", "My tour");
    page.find_text("Missing in Italian: the English text stands in.");
    write("Title, Italian", "La mia visita");
    inside(&page, "root.querySelector('.tour-take').focus();");
    page.press(&["Enter"]);
    page.find("textbox", "Caption: one short sentence, Italian");
    write("Caption: one short sentence, Italian", "Sei hub");
    write("Caption: one short sentence, English", "Six hubs");
    page.click("button", "List");
    wait_for_address(&page, &["view=list"]);
    page.click("button", "Take what is seen as a step");
    page.find_text("no caption yet");
    write("Caption: one short sentence, English", "Everybody");
    // The second step first; a reload keeps what is written.
    page.click("button", "Up");
    page.find_text("It is step 1 now.");
    page.reload();
    settled(&page);
    page.click("button", "Tours");
    page.click("button", "Change the tour “My tour”");
    page.find_text("One text is missing in a language.");
    keep_files(&page);
    page.click("button", "tour_steps.csv");
    let (_, rows) = saved(&page);
    assert!(
        rows.contains("tour-new-1-1,tour-new-1,v=1&view=list,,Everybody,"),
        "{rows}"
    );
    page.click("button", "Snapshot with the tours (JSON)");
    let (name, file) = saved(&page);
    assert_eq!(name, "ecosystem.json");
    assert_eq!(page.errors(), [""; 0]);

    let site = Site::packaged()
        .spoil(
            "data/snapshot.json",
            Answer::Instead("application/json", file),
        )
        .serve();
    let page = Window::desktop().open(&site.url("#v=1&tool=tours"));
    settled(&page);
    let page = Visit { page, site };
    page.click("button", "Start the tour “My tour”");
    wait_for_address(&page, &["view=list", "step=1"]);
    page.find_text("Everybody");
    page.click("button", "Next");
    wait_for_address(&page, &["view=hubs", "step=2"]);
    page.find_text("Six hubs");
    page.click("button", "End the tour");
    page.gone("heading", "My tour");
    assert!(
        !page.has("button", "Issues"),
        "nothing is wrong with the file"
    );
}
