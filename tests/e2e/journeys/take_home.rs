//! A visitor takes home what was found: codes are read off the screen by a reader of others, and lead to the same.

use super::share::readable;
use super::{Visit, inside, opened, settled, title, visit};
use crate::page::Page;
use crate::window::Window;
use serde_json::{Value, json};

/// Says where the explorer is published.
pub(super) fn publish(page: &Page, address: &str) {
    page.run(
        "document.querySelector('ecosystem-explorer').setAttribute('public-base-url', arguments[0]);",
        &[json!(address)],
    );
}

/// What an independent reader reads in a picture of the screen, with some of what is around the code, `scale` pixels a CSS pixel.
pub(super) fn scanned(page: &Page, scale: f64) -> String {
    inside(
        page,
        "root.querySelector(':is(.code, .show-code) .qr').scrollIntoView({ block: 'center' });",
    );
    let place = inside(
        page,
        "const box = root.querySelector(':is(.code, .show-code) .qr').getBoundingClientRect(); return [box.x, box.y, box.width, box.height];",
    );
    let [x, y, width, height] = [0, 1, 2, 3].map(|at| place[at].as_f64().unwrap());
    let around = 10.0;
    let clip = json!({
        "x": x - around, "y": y - around, "width": width + 2.0 * around, "height": height + 2.0 * around, "scale": scale,
    });
    let shot = page.chromium(
        "Page.captureScreenshot",
        &json!({ "format": "png", "clip": clip }),
    );
    // The browser itself unpacks the picture; what is read out of it is the reader's.
    let script = "return (async () => { \
        const picture = new Image(); picture.src = 'data:image/png;base64,' + arguments[0]; await picture.decode(); \
        const flat = document.createElement('canvas'); [flat.width, flat.height] = [picture.width, picture.height]; \
        const onto = flat.getContext('2d'); onto.drawImage(picture, 0, 0); \
        const { data } = onto.getImageData(0, 0, flat.width, flat.height); let grey = ''; \
        for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(32 + (data[at] + 2 * data[at + 1] + data[at + 2]) / 16); \
        return [flat.width, grey]; })();";
    let seen = page.run(script, &[shot["data"].clone()]);
    let width = usize::try_from(seen[0].as_u64().unwrap()).unwrap();
    let grey: Vec<u8> = seen[1]
        .as_str()
        .unwrap()
        .bytes()
        .map(|byte| (byte - 32) * 4)
        .collect();
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, grey.len() / width, |x, y| {
            grey[y * width + x]
        });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().unwrap().1
}

/// Opens the dialog of a node, and gives what its code says.
fn of_node(page: &Visit, button: &str) -> String {
    publish(page, &page.site.url(""));
    page.click("button", button);
    page.find("img", "QR code with the link that is written below it");
    scanned(page, 1.0)
}

#[test]
fn a_node_is_taken_home_with_one_press_and_opens_on_the_phone() {
    needs!(Protocol);
    let page = visit(Window::desktop(), "#v=1&view=hubs&select=unibo");
    opened(&page, "University of Bologna");
    let link = of_node(&page, "To my phone");
    assert!(
        link.starts_with(&page.site.url("#v=1&")) && link.contains("select=unibo"),
        "{link}"
    );
    page.find_text(readable(&link));
    assert_eq!(scanned(&page, 2.0), link, "on a fine screen, too");
    // The phone speaks Italian; what was found is read as it was read on the screen.
    let phone = Window::phone().language("it").open(&link);
    settled(&phone);
    opened(&phone, "University of Bologna");
    let sheet = inside(
        &phone,
        "return root.querySelector('.handle').getBoundingClientRect().height > 0;",
    );
    assert_eq!(sheet, Value::Bool(true), "in the layout of a phone");
}

#[test]
fn at_night_a_camera_reads_it_all_the_same() {
    needs!(Protocol);
    let page = visit(
        Window::desktop().dark().language("it"),
        "#v=1&view=list&select=preciseu",
    );
    publish(&page, "https://ecosistema.example/");
    page.click("button", "Sul telefono");
    page.find("img", "Codice QR con il link scritto sotto");
    for scale in [1.0, 2.0] {
        let link = scanned(&page, scale);
        assert!(
            link.starts_with("https://ecosistema.example/#v=1&") && link.contains("lang=it"),
            "{link}"
        );
        assert!(
            !link.contains("theme="),
            "the phone has its own light: {link}"
        );
    }
}

#[test]
fn what_is_seen_and_the_shortlist_open_the_same_on_the_phone() {
    needs!(Protocol);
    let state = "view=list&filter=kind:member&years=2023-2025&shortlist=comecer,unibo";
    let page = visit(Window::desktop(), &format!("#v=1&{state}"));
    publish(&page, &page.site.url(""));
    page.click("button", "Share");
    page.find("img", "QR code with the link that is written below it");
    let seen = scanned(&page, 1.0);
    for part in [
        "view=list",
        "filter=kind:member",
        "years=2023-2025",
        "shortlist=comecer,unibo",
    ] {
        assert!(seen.contains(part), "{part} in {seen}");
    }
    assert!(!seen.contains("tool=share"));
    let rows = |page: &Page| inside(page, "return root.querySelectorAll('tbody tr.row').length;");
    let phone = Window::phone().open(&seen);
    settled(&phone);
    assert_eq!(rows(&phone), rows(&page));
    page.click("button", "Shortlist");
    page.click("button", "To my phone");
    page.find("heading", "Take the shortlist with you");
    let list = scanned(&page, 1.0);
    phone.go("about:blank");
    phone.go(&list);
    settled(&phone);
    phone.find("heading", "Shortlist");
    phone.find_text("Comecer Spa");
    assert_eq!(title(&phone), "");
}

#[test]
fn without_a_public_address_there_is_no_code_but_the_contacts() {
    let page = visit(Window::desktop(), "#v=1&select=unibo");
    page.click("button", "To my phone");
    page.find_text("This copy of the explorer has no public address");
    assert_eq!(
        inside(&page, "return root.querySelector('.dialog .qr');"),
        Value::Null
    );
    page.click("button", "The cluster’s contacts");
    page.find("heading", "The cluster’s contacts");
    page.find_text("health.clust-er.it");
    page.find("img", "QR code of the website that is written below it");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn the_contacts_are_a_code_that_leads_to_the_cluster() {
    needs!(Protocol);
    let page = visit(Window::phone().language("it").dark(), "#v=1&select=unibo");
    page.click("button", "Sul telefono");
    page.click("button", "Contatti del cluster");
    page.find("img", "Codice QR del sito scritto sotto");
    assert_eq!(scanned(&page, 2.0), "https://health.clust-er.it/");
}

#[test]
fn a_link_too_long_for_a_code_is_offered_shorter() {
    needs!(Protocol);
    let note = "a".repeat(2900);
    let page = visit(
        Window::desktop(),
        &format!("#v=1&select=unibo&shortlist=unibo&notes=unibo:{note}"),
    );
    publish(&page, "https://explorer.example/");
    page.click("button", "Share");
    page.find_text("The link is longer than a QR code can hold.");
    page.click("button", "Leave out the notes");
    page.find("img", "QR code with the link that is written below it");
    let link = scanned(&page, 1.0);
    assert!(
        link.contains("shortlist=unibo") && !link.contains("notes="),
        "{link}"
    );
    assert!(page.hash().contains("notes="), "the notes themselves stay");
    // So many pins that only the node is left.
    let pins: Vec<String> = (0..90)
        .map(|at| format!("a-name-that-is-long-{at}:1,1"))
        .collect();
    page.go(&format!(
        "#v=1&select=unibo&pin={}&hide={}",
        pins.join(";"),
        "b".repeat(1300)
    ));
    publish(&page, "https://explorer.example/");
    page.click("button", "Share");
    page.click("button", "The selected name alone");
    page.find("img", "QR code with the link that is written below it");
    let link = scanned(&page, 1.0);
    assert!(link.ends_with("select=unibo&lang=en"), "{link}");
}
