//! Who is tied to whom: preferential attachment, so that few have many ties and many have few, as in real networks.

use super::random::Random;

/// So often a tie that exists already is drawn anew before it is accepted as a second one.
const TRIES: u32 = 8;

/// Ties as pairs of numbers of nodes, one after the other (Barabási, Albert 1999: "Emergence of scaling in random
/// networks"). A node is tied to nodes before it, each as likely as it has ties; the ties are spread evenly over the
/// nodes. It keeps four bytes an end of a tie.
pub struct Attachment {
    nodes: u64,
    ties: u64,
    done: u64,
    node: u64,
    ends: Vec<u32>,
    /// The partners of the node at hand.
    own: Vec<u32>,
}

impl Attachment {
    pub fn new(nodes: u64, ties: u64) -> Self {
        Self {
            nodes,
            ties,
            done: 0,
            node: 1,
            ends: Vec::new(),
            own: Vec::new(),
        }
    }

    /// The next tie, from the younger node to the older; `None` after the last.
    pub fn next(&mut self, random: &mut Random) -> Option<(u32, u32)> {
        if self.done == self.ties || self.nodes < 2 {
            return None;
        }
        // After node n there are n/(nodes-1) of the ties.
        while self.done >= self.node * self.ties / (self.nodes - 1) {
            self.node += 1;
            self.own.clear();
        }
        let from = self.node as u32;
        let mut to = self.draw(random);
        for _ in 0..TRIES {
            if !self.own.contains(&to) {
                break;
            }
            to = self.draw(random);
        }
        self.own.push(to);
        self.ends.push(to);
        self.ends.push(from);
        self.done += 1;
        Some((from, to))
    }

    /// An older node. One in four is drawn evenly, so that nobody is left out for ever and the graph has some far ends.
    fn draw(&self, random: &mut Random) -> u32 {
        if self.ends.is_empty() || random.percent(25) {
            return random.below(self.node) as u32;
        }
        let end = *random.of(&self.ends);
        // The node itself is among the ends while its own ties are made.
        if u64::from(end) < self.node {
            end
        } else {
            random.below(self.node) as u32
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ties(nodes: u64, ties: u64) -> Vec<(u32, u32)> {
        let mut random = Random::new(7);
        let mut attachment = Attachment::new(nodes, ties);
        std::iter::from_fn(|| attachment.next(&mut random)).collect()
    }

    #[test]
    fn there_are_as_many_as_asked_for_and_none_leads_to_itself() {
        for (nodes, count) in [(2, 1), (2, 5), (10, 3), (100, 300), (1000, 999)] {
            let ties = ties(nodes, count);
            assert_eq!(ties.len() as u64, count);
            assert!(
                ties.iter()
                    .all(|(from, to)| to < from && u64::from(*from) < nodes)
            );
        }
        assert!(ties(1, 5).is_empty());
    }

    #[test]
    fn few_have_many_ties() {
        let mut degrees = vec![0; 2000];
        for (from, to) in ties(2000, 6000) {
            degrees[from as usize] += 1;
            degrees[to as usize] += 1;
        }
        degrees.sort_unstable();
        let (median, most) = (degrees[1000], degrees[1999]);
        assert!(most > 15 * median, "median {median}, most {most}");
    }
}
