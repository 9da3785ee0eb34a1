//! Files that leave the page are read again by somebody else.

use super::*;
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::snapshot::{Lang, NodeKind, Snapshot, Status, Writing, parse, write};

fn shipped() -> Ecosystem {
    Ecosystem::new(parse(include_bytes!("../../data/snapshot.json")).unwrap().0)
}

fn hubs_and_members() -> Snapshot {
    let eco = shipped();
    let shows = |id: NodeId| matches!(eco.kind(id), NodeKind::Hub | NodeKind::Member);
    extract(&eco, &shows, &|_| true)
}

/// Reads XML just far enough to know whether its tags close in order: the names of its elements, each time they open.
fn elements(xml: &str) -> Vec<String> {
    let (mut open, mut seen) = (Vec::new(), Vec::new());
    let mut rest = xml.split_once("?>").unwrap().1;
    while let Some((text, tail)) = rest.split_once('<') {
        assert!(!text.contains('>'), "{text}");
        let entities = text.split('&').skip(1);
        for entity in entities {
            let name = entity.split_once(';').unwrap().0;
            assert!(
                ["amp", "lt", "gt", "quot", "#9", "#10", "#13"].contains(&name),
                "{name}"
            );
        }
        let (tag, tail) = tail.split_once('>').unwrap();
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        rest = tail;
        let name = tag
            .trim_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap()
            .to_owned();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            seen.push(name.clone());
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?}");
    seen
}

fn count(all: &[String], name: &str) -> usize {
    all.iter().filter(|seen| *seen == name).count()
}

#[test]
fn what_is_shown_is_a_snapshot_that_opens_without_an_issue() {
    let of = hubs_and_members();
    assert!(!of.nodes.is_empty() && !of.ties.is_empty() && !of.sources.is_empty());
    let file = write(&of).unwrap();
    let (again, issues) = parse(file.as_bytes()).unwrap();
    assert_eq!(issues, []);
    assert_eq!((&again.nodes, &again.ties), (&of.nodes, &of.ties));
    assert_eq!(again.cluster, None, "it is not among them");
}

#[test]
fn everything_and_nothing_can_be_taken_along() {
    let eco = shipped();
    let all = extract(&eco, &|_| true, &|_| true);
    assert_eq!(
        (all.nodes.len(), all.ties.len()),
        (eco.node_count(), eco.tie_count())
    );
    let stated = |tie: TieId| eco.status(tie) == Status::Stated;
    assert!(
        extract(&eco, &|_| true, &stated)
            .ties
            .iter()
            .all(|tie| tie.status == Status::Stated)
    );
    let none = extract(&eco, &|_| false, &|_| true);
    assert!(none.nodes.is_empty() && none.places.is_empty());
    assert!(parse(write(&none).unwrap().as_bytes()).is_ok());
}

#[test]
fn files_are_the_same_in_steps_of_any_size() {
    let eco = shipped();
    let shows = |id: NodeId| id.index().is_multiple_of(2);
    for work in [1, 7] {
        let mut extracting = Extracting::new(&eco);
        while !extracting.advance(&shows, &|_| true, work) {
            assert!((0.0..=1.0).contains(&extracting.share()));
        }
        let of = extracting.finish(&shows);
        assert_eq!(of, extract(&eco, &shows, &|_| true));
        for format in [&GRAPHML, &GEXF] {
            let mut drawing = Drawing::new(&of, Lang::It, format);
            let mut file = String::new();
            while !drawing.advance(work) {
                file.push_str(&drawing.take());
            }
            file.push_str(&drawing.take());
            assert_eq!(file, drawn(&of, Lang::It, format));
        }
        let mut writing = Writing::new(&of);
        let mut file = String::new();
        while !writing.advance(work).unwrap() {
            assert!((0.0..=1.0).contains(&writing.share()));
            file.push_str(&writing.take());
        }
        file.push_str(&writing.take());
        assert_eq!(file, write(&of).unwrap());
    }
}

#[test]
fn the_graphs_are_well_formed_and_have_every_node_and_tie() {
    let of = hubs_and_members();
    let seen = elements(&drawn(&of, Lang::It, &GRAPHML));
    assert_eq!(count(&seen, "node"), of.nodes.len());
    assert_eq!(count(&seen, "edge"), of.ties.len());
    let seen = elements(&drawn(&of, Lang::En, &GEXF));
    assert_eq!(count(&seen, "node"), of.nodes.len());
    assert_eq!(count(&seen, "edge"), of.ties.len());
}

#[test]
fn names_never_become_markup_or_formulas() {
    let mut of = hubs_and_members();
    of.nodes.truncate(1);
    of.ties.clear();
    of.nodes[0].name = crate::snapshot::Text::same("<b>\"A&B\"</b>\u{1}\u{b}");
    let graph = drawn(&of, Lang::En, &GRAPHML);
    assert!(
        graph.contains("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;</data>"),
        "{graph}"
    );
    assert_eq!(count(&elements(&drawn(&of, Lang::En, &GEXF)), "node"), 1);
    let rows = [vec![
        "=1+1".to_owned(),
        "a,\"b\"\nc".to_owned(),
        String::new(),
    ]];
    assert_eq!(table(&rows, ','), "\u{feff}'=1+1,\"a,\"\"b\"\"\nc\",\r\n");
    assert_eq!(table(&rows[..0], separator(Lang::It)), "\u{feff}");
    assert_eq!(separator(Lang::It), ';');
    assert!(
        frame("https://x.example/#v=1&a=\"", "A <b>", 640)
            .contains("v=1&amp;a=&quot;\" title=\"A &lt;b&gt;\"")
    );
    let line = element(&[("src", "data.json".to_owned()), ("filter", String::new())]);
    assert_eq!(
        line,
        "<ecosystem-explorer src=\"data.json\"></ecosystem-explorer>"
    );
}

/// Draws the path as a camera would see it, three pixels a module.
fn picture(of: &Qr) -> (usize, Vec<u8>) {
    const FINE: usize = 3;
    let side = usize::try_from(of.size).unwrap();
    let mut light = vec![255; side * side * FINE * FINE];
    for run in of.path.split('M').skip(1) {
        let numbers: Vec<usize> = run
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [x, y, width, ..] = numbers[..] else {
            panic!("{run}")
        };
        for row in y * FINE..(y + 1) * FINE {
            let from = row * side * FINE + x * FINE;
            light[from..from + width * FINE].fill(0);
        }
    }
    (side * FINE, light)
}

fn decoded(of: &Qr) -> String {
    let (side, light) = picture(of);
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| light[y * side + x]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn an_independent_reader_reads_the_code() {
    let short = "https://clust-er.example/#v=1&select=biohub";
    assert_eq!(decoded(&qr(short).unwrap()), short);
    let long = format!(
        "https://clust-er.example/#v=1&shortlist={}",
        "organisation-abc,".repeat(60)
    );
    assert_eq!(decoded(&qr(&long).unwrap()), long);
}

#[test]
fn what_is_too_long_for_a_code_has_none() {
    assert!(qr(&"a".repeat(1273)).is_some());
    assert_eq!(qr(&"a".repeat(1274)), None);
}

#[test]
fn modules_are_as_large_as_there_is_room() {
    let of = |length: usize| qr(&"a".repeat(length)).unwrap();
    for length in [1, 60, 200, 600, 1273] {
        let code = of(length);
        assert!(
            code.pixels() >= 3 && code.side() <= 375,
            "{length}: {}",
            code.side()
        );
    }
    assert_eq!((of(60).size, of(60).pixels()), (41, 7));
}
