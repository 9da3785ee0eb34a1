//! A graph as a file, in steps: what stands before the nodes, one after the other, what stands between them and the ties, one
//! after the other, the end. Refuses to know how any of it is written.

use crate::snapshot::{Lang, Node, Snapshot, Tie};
use crate::steps;

/// How one kind of file is written.
pub struct Format {
    pub(super) opening: fn(&Snapshot, Lang) -> String,
    pub(super) node: fn(&mut String, &Node, Lang),
    pub(super) between: &'static str,
    pub(super) tie: fn(&mut String, usize, &Tie, Lang),
    pub(super) closing: &'static str,
}

/// A graph in the making: [`Drawing::advance`] until it is done; what is written can be taken at any time.
pub struct Drawing<'a> {
    of: &'a Snapshot,
    lang: Lang,
    format: &'static Format,
    next: usize,
    out: String,
}

impl<'a> Drawing<'a> {
    /// Nothing is written but the opening; names in one language, everything else by its id.
    #[must_use]
    pub fn new(of: &'a Snapshot, lang: Lang, format: &'static Format) -> Drawing<'a> {
        Drawing {
            of,
            lang,
            format,
            next: 0,
            out: (format.opening)(of, lang),
        }
    }

    /// Writes about `work` nodes and ties; whether all is written.
    pub fn advance(&mut self, work: usize) -> bool {
        let (of, count) = (self.of, self.of.nodes.len());
        let end = count + of.ties.len();
        for _ in 0..work.max(1) {
            if self.next == count {
                self.out.push_str(self.format.between);
            }
            if let Some(node) = of.nodes.get(self.next) {
                (self.format.node)(&mut self.out, node, self.lang);
            } else if let Some(tie) = of.ties.get(self.next - count) {
                (self.format.tie)(&mut self.out, self.next - count, tie, self.lang);
            } else if self.next == end {
                self.out.push_str(self.format.closing);
            } else {
                return true;
            }
            self.next += 1;
        }
        self.next > end
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        steps::share(self.next, self.of.nodes.len() + self.of.ties.len() + 1)
    }

    /// What has been written since it was taken last.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }
}

/// The whole file in one go.
#[must_use]
pub fn drawn(of: &Snapshot, lang: Lang, format: &'static Format) -> String {
    let mut drawing = Drawing::new(of, lang, format);
    while !drawing.advance(usize::MAX) {}
    drawing.take()
}
