//! Who is tied to whom, as flat lists: asking for the ties of a node costs as much as it has ties, and no more.

/// The ends of every tie, and the ties of every node (compressed sparse rows).
#[derive(Default)]
pub(super) struct Links {
    /// By tie: who acts, and who is acted on.
    ends: Vec<[u32; 2]>,
    /// By node: where its entries begin; one more than there are nodes.
    starts: Vec<u32>,
    /// Twice the number of a tie, plus one where it leads away; by node in the order of the ties.
    entries: Vec<u32>,
}

/// Links in the making.
pub(super) struct Growing {
    links: Links,
    /// By node: how many entries are there already.
    next: Vec<u32>,
    placed: usize,
}

impl Growing {
    pub(super) fn new(ties: usize) -> Growing {
        Growing {
            links: Links {
                ends: Vec::with_capacity(ties),
                ..Links::default()
            },
            next: Vec::new(),
            placed: 0,
        }
    }

    pub(super) fn push(&mut self, from: u32, to: u32) {
        self.links.ends.push([from, to]);
    }

    /// Counts and sorts the next entries; whether all are in place. Linear in nodes and ties altogether.
    pub(super) fn advance(&mut self, nodes: usize, work: usize) -> bool {
        let Growing {
            links,
            next,
            placed,
        } = self;
        if links.starts.is_empty() {
            let mut starts = vec![0_u32; nodes + 1];
            for end in links.ends.iter().flatten() {
                if let Some(count) = starts.get_mut(*end as usize + 1) {
                    *count += 1;
                }
            }
            let mut sum = 0;
            for start in &mut starts {
                sum += *start;
                *start = sum;
            }
            *next = starts.clone();
            links.entries = vec![0; links.ends.len() * 2];
            links.starts = starts;
        }
        let until = links.ends.len().min(placed.saturating_add(work));
        for (tie, [from, to]) in (0_u32..).zip(&links.ends).take(until).skip(*placed) {
            for (node, outgoing) in [(*from, 1), (*to, 0)] {
                if let Some(at) = next.get_mut(node as usize) {
                    if let Some(entry) = links.entries.get_mut(*at as usize) {
                        *entry = tie * 2 + outgoing;
                    }
                    *at += 1;
                }
            }
        }
        *placed = until;
        until == links.ends.len()
    }

    pub(super) fn finish(self) -> Links {
        self.links
    }
}

impl Links {
    pub(super) fn ends(&self, tie: usize) -> Option<[u32; 2]> {
        self.ends.get(tie).copied()
    }

    /// The ties of a node with the node at the other end, and whether they lead away.
    pub(super) fn of(&self, node: usize) -> impl Iterator<Item = (u32, u32, bool)> + '_ {
        self.entries(node).iter().filter_map(|entry| {
            let (tie, outgoing) = (entry / 2, entry % 2 == 1);
            let [from, to] = self.ends(tie as usize)?;
            Some((tie, if outgoing { to } else { from }, outgoing))
        })
    }

    pub(super) fn degree(&self, node: usize) -> usize {
        self.entries(node).len()
    }

    fn entries(&self, node: usize) -> &[u32] {
        let range = self.starts.get(node).zip(self.starts.get(node + 1));
        range
            .and_then(|(start, end)| self.entries.get(*start as usize..*end as usize))
            .unwrap_or_default()
    }
}
