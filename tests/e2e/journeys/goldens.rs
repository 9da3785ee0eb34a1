//! Every step of every tour as a room sees it, at three sizes: nobody whom the step tells of without a name, no two names on each
//! other, words that fit and can be read in the last row; and the picture as it was when somebody looked at it.
//!
//! A presentation is measured in parts of its height, so that it is the same picture at every size: one golden a step
//! (`tests/e2e/goldens`, 640 by 360) is held against all three, but where a size has one of its own (`…-3840.webp`). The measure: the share of squares of 16 pixels whose mean colour
//! differs by more than [`NEAR`] of 255. `EXPLORER_GOLDENS=renew` writes them anew; somebody has to look at them then.

use super::inside;
use super::present::presented;
use crate::kept;
use crate::page::Page;
use crate::window::Window;
use ecosystem_explorer::ecosystem::{Ecosystem, NodeId};
use ecosystem_explorer::query::{FacetIndex, Filter};
use ecosystem_explorer::snapshot::{Lang, Tour, TourStep, parse};
use ecosystem_explorer::state::{State, Touring, View};
use ecosystem_explorer::ui::canvas::marks;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

/// A square is as it was when its mean colour is this near.
const NEAR: f64 = 14.0;
/// Of a picture this share of squares may be other than it was, at the size of the goldens.
const TOLERANCE: f64 = 0.03;
/// And at another size: letters are a little wider or narrower there, and a name may find another side of its mark free. The step
/// with the most names (`tour-ecosystem` 4) is at 0.043 at 1280 by 720; at 3840 by 2160 it has a golden of its own.
const ELSEWHERE: f64 = 0.05;
/// The width at which goldens are made.
const MADE_AT: u32 = 1920;
/// How many may be highlighted for each of them to be named.
const FEW: usize = 12;
/// Letters of the sentence (the height of an x) are at least this share of the picture's height: who sits six heights away reads
/// them (n heights away reads letters of n / 200: ANSI/AVIXA V202.01, basic decision making).
const LAST_ROW: f64 = 6.0 / 200.0;
/// Those of the lines under it: who sits not quite three heights away.
const FRONT_HALF: f64 = 2.9 / 200.0;

/// The picture's names as boxes, from its own export, in which every name is text.
const NAMES: &str = "
    const explorer = document.querySelector('ecosystem-explorer');
    const text = await (await explorer.exportImage('svg')).text();
    const sheet = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const inner = sheet.querySelector('svg');
    const place = document.body.appendChild(document.createElement('div'));
    place.style.cssText = 'position:fixed;left:0;top:0;visibility:hidden';
    place.append(document.adoptNode(sheet));
    const names = [...inner.querySelectorAll('text')].map((text) => {
      // Faces say of themselves that they are higher than a line is.
      const box = text.getBBox(), high = Number(text.getAttribute('font-size')), top = Number(text.getAttribute('y')) - 0.88 * high;
      const name = [...text.children].map((line) => line.textContent).join(' ');
      return [name, box.x, top, box.width, text.children.length * 1.14 * high, text.hasAttribute('transform')];
    });
    const size = [inner.getAttribute('width'), inner.getAttribute('height')].map(Number);
    place.remove();
    return { names, size };";

/// How words fit and how large they are: what is beyond its box, the height of letters in parts of the picture's.
const WORDS: &str = "
    const high = (element) => {
      const style = getComputedStyle(element), pen = document.createElement('canvas').getContext('2d');
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      return pen.measureText('x').actualBoundingBoxAscent;
    };
    const frame = root.querySelector('.frame').getBoundingClientRect();
    const strip = root.querySelector('.present-caption').getBoundingClientRect();
    const stage = root.querySelector('.stage').getBoundingClientRect();
    const inside = (element) => {
      const box = element.getBoundingClientRect();
      return box.top >= strip.top - 1 && box.bottom <= strip.bottom + 1 && element.scrollWidth <= element.clientWidth + 1;
    };
    const [sentence, more, sources, dots] = ['sentence', 'more', 'sources', 'dots'].map((part) => root.querySelector(`.present-${part}`));
    const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
    const boxes = [sentence, more, sources, dots].filter((part) => part.textContent || part === dots).map((part) => part.getBoundingClientRect());
    return {
      fit: [sentence, more, sources].every(inside),
      apart: apart(stage, strip) && boxes.every((a, at) => boxes.slice(at + 1).every((b) => apart(a, b))),
      sentence: high(sentence) / frame.height,
      more: high(more) / frame.height,
    };";

/// What the picture is held against.
const COMPARE: &str = "
    const [shot, golden] = await Promise.all(arguments[0].map(async (data) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const pen = new OffscreenCanvas(640, 360).getContext('2d', { willReadFrequently: true });
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, 0, 0, 640, 360);
      return pen.getImageData(0, 0, 640, 360).data;
    }));
    const mean = (data, left, top, part) => {
      let sum = 0;
      for (let y = top; y < Math.min(top + 16, 360); y += 1) for (let x = left; x < left + 16; x += 1) sum += data[(y * 640 + x) * 4 + part];
      return sum / (16 * (Math.min(top + 16, 360) - top));
    };
    let other = 0, all = 0;
    for (let top = 0; top < 360; top += 16) for (let left = 0; left < 640; left += 16) {
      all += 1;
      if ([0, 1, 2].some((part) => Math.abs(mean(shot, left, top, part) - mean(golden, left, top, part)) > arguments[1])) other += 1;
    }
    return other / all;";

/// So long nothing may happen for a picture to be the last one.
const PAUSE: Duration = Duration::from_millis(500);

struct Shown {
    eco: Ecosystem,
    facets: FacetIndex,
}

impl Shown {
    fn shipped() -> Self {
        let file = include_bytes!("../../../data/snapshot.json");
        let eco = Ecosystem::new(parse(file).expect("it is readable").0);
        let facets = FacetIndex::new(&eco);
        Self { eco, facets }
    }

    fn tours(&self) -> Vec<Tour> {
        self.eco.tours().to_vec()
    }

    /// Whom a step tells of, by the names that the picture has for them.
    fn told(&self, tour: &Tour, step: usize, of: &TourStep, lang: Lang) -> BTreeSet<String> {
        let touring = Touring {
            tour: tour.id.clone(),
            step,
        };
        let (state, _) = State::default().at_step(touring, &of.state);
        if state.view == View::List {
            return BTreeSet::new();
        }
        let around = state.around.as_ref().map(|around| around.node.clone());
        let mut ids: Vec<String> = [state.selected.clone(), around]
            .into_iter()
            .chain(state.pair.clone())
            .flatten()
            .chain(state.way.iter().cloned())
            .collect();
        let highlighted: Vec<NodeId> = self.of(&state.showcase);
        if highlighted.len() <= FEW {
            ids.extend(
                highlighted
                    .into_iter()
                    .map(|id| self.eco.node(id).id.clone()),
            );
        }
        // A map shows who is somewhere.
        let is_there = |id: NodeId| match state.view {
            View::World | View::Hubs => self.eco.place_of(id).is_some(),
            _ => true,
        };
        ids.iter()
            .filter_map(|id| self.eco.find(id))
            .filter(|id| is_there(*id))
            .map(|id| marks::name(&self.eco, id, lang).to_owned())
            .collect()
    }

    fn of(&self, filter: &Filter) -> Vec<NodeId> {
        if filter.is_empty() {
            return Vec::new();
        }
        let shown = self.facets.apply(filter).shown;
        let ids = self.eco.nodes().zip(shown);
        ids.filter_map(|(id, is)| is.then_some(id)).collect()
    }
}

/// What is wrong with the names of a picture.
fn wrong_names(answer: &Value, told: &BTreeSet<String>) -> Vec<String> {
    let part = |name: &Value, at: usize| name[at].as_f64().unwrap();
    let names: Vec<&Value> = answer["names"].as_array().unwrap().iter().collect();
    let mut wrong: Vec<String> = told
        .iter()
        .filter(|told| {
            let same = |name: &&Value| squeezed(name[0].as_str().unwrap()) == squeezed(told);
            !names.iter().any(same)
        })
        .map(|told| format!("no name for {told}"))
        .collect();
    let (width, height) = (
        answer["size"][0].as_f64().unwrap(),
        answer["size"][1].as_f64().unwrap(),
    );
    let (aside, down) = (1.0, 1.0);
    for (at, one) in names.iter().enumerate() {
        let (x, y, w, h) = (part(one, 1), part(one, 2), part(one, 3), part(one, 4));
        if x < -1.0 || y < -3.0 || x + w > width + 1.0 || y + h > height + 3.0 {
            wrong.push(format!("{} is cut off", one[0]));
        }
        for other in &names[at + 1..] {
            if one[5] == json!(true) || other[5] == json!(true) {
                continue;
            }
            let (u, v) = (part(other, 1), part(other, 2));
            let across = (x + w).min(u + part(other, 3)) - x.max(u);
            let along = (y + h).min(v + part(other, 4)) - y.max(v);
            if across > aside && along > down {
                wrong.push(format!("{} lies on {}", one[0], other[0]));
            }
        }
    }
    wrong
}

fn squeezed(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The screen, small, as an address of its bytes; once it stands still.
fn shot(page: &Page, (width, height): (u32, u32)) -> String {
    let take = || {
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 640.0 / f64::from(width) });
        let answer = page.chromium(
            "Page.captureScreenshot",
            &json!({ "format": "png", "clip": clip }),
        );
        answer["data"].as_str().unwrap().to_owned()
    };
    let mut before = String::new();
    // Those who are left move together a moment after a filter.
    std::thread::sleep(PAUSE);
    let data = page.wait("the screen to stand still", || {
        let now = take();
        let still = now == before;
        before.clone_from(&now);
        if !still {
            std::thread::sleep(PAUSE / 3);
        }
        still.then_some(now)
    });
    format!("data:image/png;base64,{data}")
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/goldens")
}

/// Walks every tour at a size; `against` says whether pictures are held against what is kept.
fn walk(size: (u32, u32), language: &'static str, against: bool) {
    let shown = Shown::shipped();
    let lang = Lang::from_tag(language).unwrap();
    let renew = std::env::var("EXPLORER_GOLDENS").is_ok_and(|what| what == "renew");
    let mut wrong = Vec::new();
    let tours = shown.tours();
    assert!(!tours.is_empty(), "the shipped file has tours");
    let window = Window::desktop()
        .size(size.0, size.1)
        .still()
        .language(language);
    let page = presented(window, &format!("#v=1&tour={}&step=1", tours[0].id));
    page.run("document.exitFullscreen?.().catch(() => {});", &[]);
    for tour in &tours {
        for (step, of) in tour.steps.iter().enumerate() {
            page.run(
                "location.hash = arguments[0];",
                &[json!(taken(tour, step, of, lang))],
            );
            let place = format!("{} {}", tour.id, step + 1);
            let says = of.caption.get(lang).to_owned();
            page.wait(&place, || {
                let said = inside(
                    &page,
                    "return root.querySelector('.present-sentence').textContent;",
                );
                (said.as_str() == Some(&says)).then_some(())
            });
            let picture = shot(&page, size);
            let words = inside(&page, WORDS);
            let mut add = |what: String| {
                wrong.push(format!("{place} at {} px in {language}: {what}", size.0))
            };
            for (what, is) in [
                ("words do not fit", "fit"),
                ("words lie on something", "apart"),
            ] {
                if words[is] != json!(true) {
                    add(what.to_owned());
                }
            }
            for (part, least) in [("sentence", LAST_ROW), ("more", FRONT_HALF)] {
                let high = words[part].as_f64().unwrap();
                if high < least {
                    add(format!("letters of the {part} are {high:.4} of the height"));
                }
            }
            let is_list = State::default()
                .at_step(
                    Touring {
                        tour: tour.id.clone(),
                        step,
                    },
                    &of.state,
                )
                .0
                .view
                == View::List;
            if !is_list {
                let names = page.run(&format!("return (async () => {{ {NAMES} }})();"), &[]);
                wrong_names(&names, &shown.told(tour, step, of, lang))
                    .into_iter()
                    .for_each(&mut add);
            }
            if against {
                let common = folder().join(format!("{}-{:02}.webp", tour.id, step + 1));
                let own = folder().join(format!("{}-{:02}-{}.webp", tour.id, step + 1, size.0));
                let is_own = own.is_file();
                let file = if is_own { own } else { common };
                if renew && (size.0 == MADE_AT || is_own) {
                    std::fs::create_dir_all(folder()).unwrap();
                    std::fs::write(&file, kept::base64(&as_webp(&page, &picture))).unwrap();
                }
                match std::fs::read(&file) {
                    Err(_) => add("there is no golden of it".to_owned()),
                    Ok(bytes) => {
                        let golden = format!("data:image/webp;base64,{}", encoded(&bytes));
                        let script = format!(
                            "return (async (...arguments) => {{ {COMPARE} }})(...arguments);"
                        );
                        let other = page
                            .run(&script, &[json!([picture, golden]), json!(NEAR)])
                            .as_f64()
                            .unwrap();
                        let most = if size.0 == MADE_AT || is_own {
                            TOLERANCE
                        } else {
                            ELSEWHERE
                        };
                        if other > most {
                            let left = kept::folder().join(format!(
                                "golden-{}-{}-{}.png",
                                size.0,
                                tour.id,
                                step + 1
                            ));
                            std::fs::write(&left, kept::base64(picture.split_once(',').unwrap().1))
                                .unwrap();
                            add(format!(
                                "{other:.3} of the picture is other than its golden; see {}",
                                left.display()
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The address of a step.
fn taken(tour: &Tour, step: usize, of: &TourStep, lang: Lang) -> String {
    let touring = Touring {
        tour: tour.id.clone(),
        step,
    };
    let reader = State {
        lang,
        ..State::default()
    };
    let (state, _) = reader.at_step(touring, &of.state);
    let start = State {
        lang: Lang::En,
        ..State::default()
    };
    state.to_hash(&start)
}

fn as_webp(page: &Page, picture: &str) -> String {
    let script = "return (async () => { const image = new Image(); image.src = arguments[0]; await image.decode(); \
        const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 }); \
        const pen = canvas.getContext('2d'); pen.imageSmoothingQuality = 'high'; pen.drawImage(image, 0, 0, 640, 360); \
        return canvas.toDataURL('image/webp', 0.8).split(',')[1]; })();";
    let script = script
        .replace("arguments[0]", "data")
        .replacen("async ()", "async (data)", 1)
        .replace("})();", "})(arguments[0]);");
    page.run(&script, &[json!(picture)])
        .as_str()
        .unwrap()
        .to_owned()
}

/// Bytes in Base64 (RFC 4648).
fn encoded(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let of = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = of(0) << 16 | of(1) << 8 | of(2);
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= three.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    text
}

#[test]
fn every_step_of_every_tour_at_1280_by_720() {
    needs!(Protocol);
    walk((1280, 720), "en", true);
}

#[test]
fn every_step_of_every_tour_at_1920_by_1080() {
    needs!(Protocol);
    walk((1920, 1080), "en", true);
}

#[test]
fn every_step_of_every_tour_at_3840_by_2160() {
    needs!(Protocol);
    walk((3840, 2160), "en", true);
}

#[test]
fn every_step_of_every_tour_in_italian() {
    needs!(Protocol);
    walk((1280, 720), "it", false);
}

#[test]
fn a_picture_is_itself_and_not_another_one() {
    assert_eq!(encoded(b"Ma"), "TWE=");
    assert_eq!(kept::base64(&encoded(b"any bytes")), b"any bytes");
    let name = |text: &str, x: f64| json!([text, x, 10.0, 50.0, 16.0, false]);
    let picture = |names: Value| json!({ "names": names, "size": [200.0, 100.0] });
    let told = BTreeSet::from(["Ann".to_owned()]);
    let fine = picture(json!([name("Ann", 0.0), name("Bob", 60.0)]));
    assert_eq!(wrong_names(&fine, &told), [""; 0]);
    let bad = picture(json!([
        name("Bob", 0.0),
        name("Eve", 30.0),
        name("Zoe", 170.0)
    ]));
    assert_eq!(
        wrong_names(&bad, &told).len(),
        3,
        "Ann is not named, Bob lies on Eve, Zoe is cut off"
    );
}
