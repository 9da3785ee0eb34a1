//! Names on small grounds.

use super::face::break_name;
use super::*;
use proptest::prelude::*;

fn measure(text: &str, face: Face) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a test")]
    let letters = text.chars().count() as f64;
    letters * face.size * 0.5
}

fn request(key: usize, at: Point, name: &str, rank: f64) -> Request<'_> {
    Request {
        key: Some(key),
        slot: key,
        at,
        stand: Stand::Beside {
            reach: 6.0,
            far: 18.0,
            side: Side::Right,
        },
        name,
        face: Face::new(12.5, 400),
        role: Role::Ink,
        rank,
        hides: AT_REST,
    }
}

#[test]
fn names_break_into_even_halves_and_never_get_cut() {
    let face = Face::new(12.5, 400);
    let broken = break_name("Unione Comuni Modenesi Area Nord", face, &measure);
    assert_eq!(broken.lines, ["Unione Comuni", "Modenesi Area Nord"]);
    assert_eq!(break_name("Parma", face, &measure).lines, ["Parma"]);
    let word = "x".repeat(90);
    assert_eq!(break_name(&word, face, &measure).lines, [word]);
    assert_eq!(
        LabelMemory::default().broken(&"long ".repeat(2000), face, &measure),
        None
    );
}

#[test]
fn a_name_stays_where_it_stood_while_that_is_free() {
    let area = Rect::new(0.0, 0.0, 400.0, 300.0);
    let mut memory = LabelMemory::default();
    let at = Point::new(200.0, 150.0);
    let mut ground = Ground::new(area, 0.0, Vec::new(), Vec::new());
    ground.block(Rect::new(200.0, 140.0, 60.0, 20.0));
    let (first, _) = place(
        vec![request(1, at, "Parma", 1.0)],
        &mut ground,
        &measure,
        &mut memory,
    );
    assert_eq!(first[0].anchor, Anchor::End);
    let mut ground = Ground::new(area, 0.0, Vec::new(), Vec::new());
    let (second, _) = place(
        vec![request(1, at, "Parma", 1.0)],
        &mut ground,
        &measure,
        &mut memory,
    );
    assert_eq!(second[0].anchor, Anchor::End);
}

proptest! {
    #[test]
    fn names_overlap_neither_each_other_nor_marks_nor_the_edge(
        points in prop::collection::vec((0.0..500.0_f64, 0.0..400.0_f64, 1..30_usize), 1..120)
    ) {
        let area = Rect::new(0.0, 0.0, 500.0, 400.0);
        let names: Vec<String> = points.iter().map(|(_, _, length)| "ab cde ".repeat(*length)).collect();
        let marks: Vec<Obstacle> = points
            .iter()
            .enumerate()
            .map(|(key, (x, y, _))| Obstacle { key: Some(key), at: Point::new(*x, *y), reach: 6.0, weight: 1.0 })
            .collect();
        let requests: Vec<Request<'_>> = points
            .iter()
            .zip(&names)
            .enumerate()
            .map(|(key, ((x, y, length), name))| request(key, Point::new(*x, *y), name, f64::from(u32::try_from(*length).unwrap())))
            .collect();
        let mut ground = Ground::new(area, 0.0, marks.clone(), Vec::new());
        let (texts, _) = place(requests, &mut ground, &measure, &mut LabelMemory::default());
        for (number, text) in texts.iter().enumerate() {
            prop_assert!(area.holds(&text.bounds));
            for other in texts.iter().skip(number + 1) {
                prop_assert!(!text.bounds.overlaps(&other.bounds));
            }
            for mark in marks.iter().filter(|mark| mark.key != text.key) {
                prop_assert!(text.bounds.distance(mark.at) >= mark.reach);
            }
        }
    }
}
