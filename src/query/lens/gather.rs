//! Who takes part in what: flat lists, from what is shared to the participants and back.

use super::Through;
use crate::ecosystem::NodeId;
use crate::sorting::Sorting;

/// Up to so many participants every pair is tied, if there is room.
const ALL_PAIRS: usize = 64;
/// For so many pairs there is room.
const PAIRS: usize = 400_000;
/// So many of those who lead something large are tied to all others.
const LEADING: usize = 3;

/// A participant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Member {
    /// Number among those who stay.
    pub number: u32,
    /// Whether a source states that it takes part.
    pub stated: bool,
    /// Whether it rests on something inferred (both may be: two ties).
    pub inferred: bool,
    /// Whether it coordinates, leads, organises, hosts or created it.
    pub leads: bool,
}

/// Everything that is shared by two at least.
#[derive(Default)]
pub(super) struct Groups {
    pub through: Vec<Through>,
    /// By group: where its members end.
    ends: Vec<u32>,
    members: Vec<Member>,
    /// By group: how many of its members, the first ones, are tied to all others; the rest only to these.
    leading: Vec<u32>,
    /// By member: where its groups begin; one more than there are.
    starts: Vec<u32>,
    /// By member: its groups, and its place among the members of all groups.
    of: Vec<[u32; 2]>,
    /// Where the group at hand begins.
    open: usize,
    /// By member: one more than its place in the group at hand.
    places: Vec<u32>,
    pub all_pairs_up_to: usize,
}

impl Groups {
    pub fn expect(&mut self, members: usize) {
        self.places = vec![0; members];
    }

    /// Somebody takes part in the group at hand.
    pub fn join(&mut self, member: Member) {
        let Some(place) = self.places.get_mut(member.number as usize) else {
            return;
        };
        if *place as usize > self.open {
            if let Some(known) = self.members.get_mut(*place as usize - 1) {
                known.stated |= member.stated;
                known.inferred |= member.inferred;
                known.leads |= member.leads;
            }
        } else {
            self.members.push(member);
            *place = u32::try_from(self.members.len()).unwrap_or(u32::MAX);
        }
    }

    /// The group at hand is complete; one alone shares nothing.
    pub fn close(&mut self, through: Through) {
        if self.members.len() < self.open + 2 {
            for member in self.members.drain(self.open..) {
                if let Some(place) = self.places.get_mut(member.number as usize) {
                    *place = 0;
                }
            }
            return;
        }
        self.open = self.members.len();
        self.ends.push(u32::try_from(self.open).unwrap_or(u32::MAX));
        self.through.push(through);
    }

    pub fn count(&self) -> usize {
        self.through.len()
    }

    /// Up to how many participants there is room for all pairs: with that limit, the larger groups have only the pairs of
    /// those who lead. O(groups).
    pub fn make_room(&mut self) {
        let sizes = || (0..self.count()).map(|group| self.size(group));
        let mut by_size = vec![0_usize; ALL_PAIRS + 1];
        let mut members = 0;
        for size in sizes() {
            members += size;
            if let Some(count) = by_size.get_mut(size) {
                *count += 1;
            }
        }
        let mut pairs = LEADING * members;
        let mut limit = 2;
        for (size, count) in by_size.into_iter().enumerate().skip(2) {
            pairs += (size * (size - 1) / 2).saturating_sub(LEADING * size) * count;
            if pairs > PAIRS {
                break;
            }
            limit = size;
        }
        self.all_pairs_up_to = limit;
    }

    /// Those who lead a group that is too large for all pairs come first. O(size log size).
    pub fn arrange(&mut self, group: usize, importance: &dyn Fn(&Member) -> usize) {
        let size = self.size(group);
        if size <= self.all_pairs_up_to {
            self.leading.push(u32::try_from(size).unwrap_or(u32::MAX));
            return;
        }
        let range = self.range(group);
        let members = self.members.get_mut(range).unwrap_or_default();
        members.order_by_key(|member| (!member.leads, usize::MAX - importance(member)));
        let leading = members.iter().filter(|member| member.leads).count();
        let leading = leading.clamp(1, LEADING);
        self.leading
            .push(u32::try_from(leading).unwrap_or(u32::MAX));
    }

    /// The groups of each member. O(members of all groups).
    pub fn turn(&mut self) {
        let members = self.places.len();
        let mut starts = vec![0_u32; members + 1];
        for member in &self.members {
            if let Some(start) = starts.get_mut(member.number as usize + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut of = vec![[0; 2]; self.members.len()];
        let mut ends = (0_u32..).zip(&self.ends).peekable();
        for (place, member) in (0_u32..).zip(&self.members) {
            while ends.next_if(|(_, end)| **end <= place).is_some() {}
            let group = ends.peek().map_or(u32::MAX, |(group, _)| *group);
            if let Some(at) = next.get_mut(member.number as usize) {
                if let Some(entry) = of.get_mut(*at as usize) {
                    *entry = [group, place];
                }
                *at += 1;
            }
        }
        (self.starts, self.of) = (starts, of);
        self.places = Vec::new();
    }

    fn range(&self, group: usize) -> std::ops::Range<usize> {
        let start = group
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let end = self.ends.get(group).copied().unwrap_or_default();
        start.copied().unwrap_or_default() as usize..end as usize
    }

    pub fn size(&self, group: usize) -> usize {
        self.range(group).len()
    }

    pub fn leading(&self, group: usize) -> usize {
        self.leading.get(group).copied().unwrap_or_default() as usize
    }

    /// The groups that somebody takes part in, in their order, and its place in each.
    pub fn of(&self, number: u32) -> &[[u32; 2]] {
        let at = number as usize;
        let range = self.starts.get(at).zip(self.starts.get(at + 1));
        range
            .and_then(|(start, end)| self.of.get(*start as usize..*end as usize))
            .unwrap_or_default()
    }

    /// Somebody's own part in a group, by its place there, and whom it is tied to through it: all where pairs are all made or
    /// where it leads, else those who lead.
    pub fn partners(&self, [group, place]: [u32; 2]) -> Option<(Member, &[Member])> {
        let own = self.members.get(place as usize).copied()?;
        let range = self.range(group as usize);
        let leading = self.leading(group as usize);
        let until = if (place as usize) < range.start + leading {
            range.end
        } else {
            range.start + leading
        };
        Some((own, self.members.get(range.start..until)?))
    }

    /// What a pair of a group is worth (Newman).
    #[expect(clippy::cast_precision_loss, reason = "a count of participants")]
    pub fn weight(&self, group: usize) -> f64 {
        1.0 / self.size(group).saturating_sub(1).max(1) as f64
    }
}

/// Which nodes are in the picture, and their numbers.
#[derive(Default)]
pub(super) struct Numbers {
    pub nodes: Vec<NodeId>,
    /// By [`NodeId::index`].
    numbers: Vec<u32>,
}

impl Numbers {
    pub fn new(nodes: usize) -> Numbers {
        Numbers {
            nodes: Vec::new(),
            numbers: vec![u32::MAX; nodes],
        }
    }

    pub fn add(&mut self, node: NodeId) {
        if let Some(number) = self.numbers.get_mut(node.index()) {
            *number = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            self.nodes.push(node);
        }
    }

    pub fn of(&self, node: NodeId) -> Option<u32> {
        let number = self.numbers.get(node.index()).copied();
        number.filter(|number| *number != u32::MAX)
    }
}
