//! Ties by indices of marks: bundled by pair, found by mark. Knows no place and no state.

use super::Tie;
use super::world::find;
use crate::sorting::Sorting;

/// How far a stated and an inferred tie of the same pair are bent apart, each to its side, as a share of their length.
const APART: f64 = 0.05;

/// How much wider one step of a width is, in pixels.
const WIDER: f64 = 0.4;

/// A tie between two marks by their index, `a < b`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Link {
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) inferred: bool,
    pub(crate) faint: bool,
    pub(crate) bend: f64,
    pub(crate) width: f64,
}

/// Every tie, in the order of pairs, and which of them touch a mark.
#[derive(Clone, Debug, Default)]
pub(crate) struct Links {
    all: Vec<Link>,
    /// Where the ties of a mark begin among `touching`; one more than there are marks.
    starts: Vec<u32>,
    touching: Vec<u32>,
}

impl Links {
    /// Bundles ties at once; [`Bundling`] does the same in steps.
    pub(crate) fn new(marks: usize, ties: &[Tie], index: &[(usize, usize)]) -> Self {
        let mut bundling = Bundling::default();
        while !bundling.advance(marks, ties, index, usize::MAX) {}
        bundling.finish()
    }

    fn of_bundles(marks: usize, all: Vec<Link>) -> Self {
        let (starts, touching) = touching(marks, &all);
        Self {
            all,
            starts,
            touching,
        }
    }

    /// Those that a source states; where an inferred one lay beside it, it is bent no longer. O(n + m).
    pub(crate) fn stated(&self, marks: usize) -> Self {
        let mut all = Vec::with_capacity(self.all.len());
        let mut links = self.all.iter().copied().peekable();
        while let Some(mut link) = links.next() {
            if link.inferred {
                continue;
            }
            if let Some(beside) = links
                .peek()
                .filter(|next| (next.a, next.b) == (link.a, link.b))
            {
                link.bend = f64::midpoint(link.bend, beside.bend);
            }
            all.push(link);
        }
        Self::of_bundles(marks, all)
    }

    /// Every tie.
    pub(crate) fn all(&self) -> &[Link] {
        &self.all
    }

    /// Numbers of the ties that touch a mark; those to the same mark stand together.
    pub(crate) fn of(&self, mark: usize) -> &[u32] {
        let bound = |at: usize| self.starts.get(at).map(|start| *start as usize);
        bound(mark)
            .zip(bound(mark + 1))
            .and_then(|(from, to)| self.touching.get(from..to))
            .unwrap_or_default()
    }

    /// The marks tied to a mark, each once.
    pub(crate) fn neighbours(&self, mark: usize) -> impl Iterator<Item = usize> + '_ {
        let mut last = None;
        self.of(mark).iter().filter_map(move |number| {
            let link = self.all.get(*number as usize)?;
            let other = if link.a == mark { link.b } else { link.a };
            (last.replace(other) != Some(other)).then_some(other)
        })
    }

    /// Whether two marks are tied. O(log m).
    pub(crate) fn joins(&self, one: usize, other: usize) -> bool {
        let pair = (one.min(other), one.max(other));
        self.all
            .binary_search_by_key(&pair, |link| (link.a, link.b))
            .is_ok()
    }
}

/// Ties on their way into bundles: of several between the same two marks with the same status one is drawn, faint when all of
/// them are; a stated and an inferred one of the same pair lie side by side. Ties without both ends, and loops, are left
/// out. O(n + m).
#[derive(Default)]
pub(crate) struct Bundling {
    /// How many ties have been looked at.
    looked: usize,
    all: Vec<Link>,
    /// How many steps have been done since.
    sorted: u8,
    links: Links,
}

impl Bundling {
    /// Does about so many ties' work. Whether all are bundled. Always ask with the same marks and ties; `index` gives the
    /// indices of keys.
    pub(crate) fn advance(
        &mut self,
        marks: usize,
        ties: &[Tie],
        index: &[(usize, usize)],
        work: usize,
    ) -> bool {
        let left = ties.get(self.looked..).unwrap_or_default();
        if !left.is_empty() {
            self.all.reserve_exact(left.len());
            let next = left.get(..work.max(1)).unwrap_or(left);
            self.looked += next.len();
            self.all
                .extend(next.iter().filter_map(|tie| link(tie, index)));
            return false;
        }
        let all = &mut self.all;
        // Stable: of several the first one says how they bend.
        match self.sorted {
            0 => all.order_by_number(1, |link| usize::from(link.inferred)),
            1 => all.order_by_number(marks, |link| link.b),
            2 => all.order_by_number(marks, |link| link.a),
            3 => {
                bundle(all);
                self.links = Links::of_bundles(marks, std::mem::take(all));
            }
            _ => return true,
        }
        self.sorted += 1;
        false
    }

    /// The bundles; none when they are asked for too early.
    pub(crate) fn finish(self) -> Links {
        self.links
    }
}

/// A tie by the indices of its marks.
fn link(tie: &Tie, index: &[(usize, usize)]) -> Option<Link> {
    let (a, b) = (find(index, tie.a)?, find(index, tie.b)?);
    (a != b).then(|| Link {
        a: a.min(b),
        b: a.max(b),
        inferred: tie.inferred,
        faint: tie.faint,
        bend: if a < b { tie.bend } else { -tie.bend },
        width: stepped(tie.width),
    })
}

/// Of ties in the order of pairs, the same ones become one.
fn bundle(all: &mut Vec<Link>) {
    all.dedup_by(|next, kept| {
        let same = (next.a, next.b, next.inferred) == (kept.a, kept.b, kept.inferred);
        if same {
            kept.faint &= next.faint;
            kept.width = kept.width.max(next.width);
        }
        same
    });
    let mut at = 1;
    while let Some([stated, inferred]) = all.get_mut(at - 1..=at) {
        if (stated.a, stated.b) == (inferred.a, inferred.b) && stated.bend == inferred.bend {
            stated.bend -= APART;
            inferred.bend += APART;
        }
        at += 1;
    }
}

/// A width in the steps that every renderer knows: few, so that lines of one style can be drawn at once.
fn stepped(width: f64) -> f64 {
    1.0 + ((width - 1.0) / WIDER).round().clamp(0.0, 15.0) * WIDER
}

/// Counting sort of the ends of ties by mark.
fn touching(marks: usize, all: &[Link]) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; marks + 1];
    for link in all {
        for end in [link.a, link.b] {
            if let Some(count) = starts.get_mut(end + 1) {
                *count += 1;
            }
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut next = starts.clone();
    let mut touching = vec![0_u32; sum as usize];
    for (number, link) in (0_u32..).zip(all) {
        for end in [link.a, link.b] {
            if let Some(next) = next.get_mut(end) {
                if let Some(slot) = touching.get_mut(*next as usize) {
                    *slot = number;
                }
                *next += 1;
            }
        }
    }
    (starts, touching)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tie(a: usize, b: usize, inferred: bool) -> Tie {
        Tie {
            a,
            b,
            inferred,
            faint: false,
            bend: 0.0,
            width: 1.0,
        }
    }

    #[test]
    fn a_stated_and_an_inferred_tie_of_a_pair_lie_side_by_side() {
        let ties = [
            tie(1, 0, true),
            tie(0, 1, false),
            tie(1, 0, false),
            tie(2, 0, true),
        ];
        let links = Links::new(3, &ties, &[(0, 0), (1, 1), (2, 2)]);
        assert_eq!(links.all().len(), 3);
        assert_eq!(links.all()[0].bend, -links.all()[1].bend);
        assert_ne!(links.all()[0].bend, 0.0);
        assert_eq!(links.all()[2].bend, 0.0);
        assert_eq!(links.neighbours(0).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(links.of(0), [0, 1, 2]);
        assert!(links.joins(2, 0) && !links.joins(2, 1));
        assert_eq!(links.of(7), [0_u32; 0]);

        let stated = links.stated(3);
        let left: Vec<_> = stated
            .all()
            .iter()
            .map(|of| (of.a, of.b, of.bend))
            .collect();
        assert_eq!(left, [(0, 1, 0.0)], "alone it is straight again");
        assert_eq!(stated.neighbours(0).collect::<Vec<_>>(), [1]);
    }
}
