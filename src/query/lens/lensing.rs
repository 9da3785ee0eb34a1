//! A lens at work, in steps.

use super::cast::{Cast, Part};
use super::gather::{Groups, Member, Numbers};
use super::{LeftOut, Lens, LensGraph, LensTie, Thinned, Through};
use crate::ecosystem::{Ecosystem, NodeId, Visible};
use crate::snapshot::{Status, TieKind};
use crate::sorting::Sorting;
use crate::steps;

/// A [`LensGraph`] in the making: [`Lensing::advance`] until it is done, then [`Lensing::finish`].
pub struct Lensing {
    cast: Cast,
    /// By number of the node.
    parts: Vec<Part>,
    numbers: Numbers,
    groups: Groups,
    /// The values that tie those who share them: number of vocabulary and value.
    themes: Vec<(usize, usize)>,
    /// Who has which of them: number in `themes`.
    values: Vec<(usize, Member)>,
    ties: Vec<LensTie>,
    /// By number of the other end: one more than the place of the tie with the node at hand.
    places: Vec<u32>,
    left_out: LeftOut,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    Cast(usize),
    Gather(usize),
    Values(usize),
    Arrange(usize),
    Tie(usize),
    Done,
}

impl Lensing {
    /// Nothing is done.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem, lens: Lens) -> Lensing {
        let cast = Cast::new(ecosystem, lens);
        Lensing {
            themes: cast.themes(ecosystem),
            cast,
            parts: Vec::with_capacity(ecosystem.node_count()),
            numbers: Numbers::new(ecosystem.node_count()),
            groups: Groups::default(),
            values: Vec::new(),
            ties: Vec::new(),
            places: Vec::new(),
            left_out: LeftOut::default(),
            stage: Stage::Cast(0),
        }
    }

    /// Does about `work` steps (a look at a node or a tie); whether it is done. The ecosystem and what is visible of it are
    /// to be the same each time.
    pub fn advance(&mut self, ecosystem: &Ecosystem, visible: &Visible<'_>, work: usize) -> bool {
        let mut left = work.max(1);
        while left > 0 && self.stage != Stage::Done {
            let spent = match self.stage {
                Stage::Cast(at) => self.cast(ecosystem, visible, at),
                Stage::Gather(at) => self.gather(ecosystem, visible, at),
                Stage::Values(at) => self.gather_values(ecosystem, at),
                Stage::Arrange(at) => self.arrange(ecosystem, at),
                Stage::Tie(at) => self.tie(ecosystem, visible, at),
                Stage::Done => 0,
            };
            left = left.saturating_sub(1 + spent);
        }
        self.stage == Stage::Done
    }

    fn cast(&mut self, ecosystem: &Ecosystem, visible: &Visible<'_>, at: usize) -> usize {
        if at >= ecosystem.node_count() {
            self.places = vec![0; self.numbers.nodes.len()];
            self.groups.expect(self.numbers.nodes.len());
            self.stage = Stage::Gather(0);
            return at / 8;
        }
        let id = NodeId::from_index(at);
        let part = if visible.has(id) {
            self.cast.part(ecosystem, id)
        } else {
            Part::Out
        };
        match part {
            Part::Stays | Part::Subject => self.numbers.add(id),
            Part::Out if visible.has(id) => self.left_out.nodes += 1,
            _ => {}
        }
        self.parts.push(part);
        self.stage = Stage::Cast(at + 1);
        1
    }

    fn gather(&mut self, ecosystem: &Ecosystem, visible: &Visible<'_>, at: usize) -> usize {
        let Some(part) = self.parts.get(at) else {
            self.stage = Stage::Values(0);
            return 0;
        };
        self.stage = Stage::Gather(at + 1);
        if *part != Part::Joins {
            return 0;
        }
        let id = NodeId::from_index(at);
        for link in visible.links(ecosystem, id) {
            if let Some(number) = self.numbers.of(link.other) {
                let stated = ecosystem.status(link.tie) == Status::Stated;
                let leads = !link.outgoing
                    && matches!(
                        ecosystem.tie(link.tie).kind,
                        TieKind::Coordinates
                            | TieKind::LeadsTaskIn
                            | TieKind::Organised
                            | TieKind::Hosted
                            | TieKind::Created
                    );
                self.groups.join(Member {
                    number,
                    stated,
                    inferred: !stated,
                    leads,
                });
            }
        }
        self.groups.close(Through::Node(id));
        ecosystem.degree(id)
    }

    /// Who has which theme.
    fn gather_values(&mut self, ecosystem: &Ecosystem, at: usize) -> usize {
        let Some(id) = self.numbers.nodes.get(at) else {
            let spent = self.values.len();
            self.close_values();
            self.stage = Stage::Arrange(0);
            return spent;
        };
        self.stage = Stage::Values(at + 1);
        let node = ecosystem.node(*id);
        for (key, (vocabulary, value)) in self.themes.iter().enumerate() {
            let of = ecosystem.vocabularies().get(*vocabulary);
            let Some((of, value)) = of.zip(of.and_then(|of| of.values.get(*value))) else {
                continue;
            };
            let mut owned = node.facets.get(&of.id).into_iter().flatten();
            if let Some(own) = owned.find(|own| own.value == value.id) {
                let stated = own.status == Status::Stated;
                let member = Member {
                    number: u32::try_from(at).unwrap_or(u32::MAX),
                    stated,
                    inferred: !stated,
                    leads: false,
                };
                self.values.push((key, member));
            }
        }
        self.themes.len()
    }

    fn close_values(&mut self) {
        let mut values = std::mem::take(&mut self.values);
        values.order_by_number(self.themes.len(), |(key, _)| *key);
        for of in values.chunk_by(|a, b| a.0 == b.0) {
            for (_, member) in of {
                self.groups.join(*member);
            }
            let key = of.first().and_then(|(key, _)| self.themes.get(*key));
            if let Some((vocabulary, value)) = key {
                self.groups.close(Through::Value(*vocabulary, *value));
            }
        }
        self.groups.make_room();
    }

    fn arrange(&mut self, ecosystem: &Ecosystem, at: usize) -> usize {
        if at >= self.groups.count() {
            self.groups.turn();
            self.left_out.all_pairs_up_to = self.groups.all_pairs_up_to;
            self.stage = Stage::Tie(0);
            return at;
        }
        let nodes = &self.numbers.nodes;
        let (parts, has_subjects) = (&self.parts, self.cast.has_subjects());
        self.groups.arrange(at, &|member| {
            let id = nodes.get(member.number as usize);
            let part = id.and_then(|id| parts.get(id.index()));
            let degree = id.map_or(0, |id| ecosystem.degree(*id));
            // Where the picture is about somebody, they come first.
            if has_subjects && part == Some(&Part::Subject) {
                degree + ecosystem.tie_count() * 2
            } else {
                degree
            }
        });
        let (size, leading) = (self.groups.size(at), self.groups.leading(at));
        if let (true, Some(through)) = (leading < size, self.groups.through.get(at)) {
            self.left_out.thinned.push(Thinned {
                through: *through,
                participants: size,
                leading,
            });
        }
        self.stage = Stage::Arrange(at + 1);
        size
    }

    fn tie(&mut self, ecosystem: &Ecosystem, visible: &Visible<'_>, at: usize) -> usize {
        let (Some(id), Ok(one)) = (self.numbers.nodes.get(at).copied(), u32::try_from(at)) else {
            self.stage = Stage::Done;
            return 0;
        };
        self.stage = Stage::Tie(at + 1);
        let mut spent = ecosystem.degree(id);
        let row = self.ties.len();
        let is_subject = self.is_subject(id);
        for link in visible.links(ecosystem, id) {
            if let Some(other) = self.numbers.of(link.other).filter(|other| *other > one)
                && self.may_tie(is_subject, other)
            {
                let stated = ecosystem.status(link.tie) == Status::Stated;
                let tie = LensTie {
                    one,
                    other,
                    weight: 1.0,
                    direct: 1,
                    shared: 0,
                    stated,
                    inferred: !stated,
                };
                add(&mut self.ties, &mut self.places, row, tie);
            }
        }
        for group in self.groups.of(one) {
            let Some((own, partners)) = self.groups.partners(*group) else {
                continue;
            };
            spent += partners.len();
            for partner in partners {
                if partner.number <= one || !self.may_tie(is_subject, partner.number) {
                    continue;
                }
                let tie = LensTie {
                    one,
                    other: partner.number,
                    weight: self.groups.weight(group[0] as usize),
                    direct: 0,
                    shared: 1,
                    stated: own.stated && partner.stated,
                    inferred: own.inferred || partner.inferred,
                };
                add(&mut self.ties, &mut self.places, row, tie);
            }
        }
        spent
    }

    fn is_subject(&self, id: NodeId) -> bool {
        self.parts.get(id.index()) == Some(&Part::Subject)
    }

    fn may_tie(&self, is_subject: bool, other: u32) -> bool {
        let other = self.numbers.nodes.get(other as usize);
        is_subject || !self.cast.has_subjects() || other.is_some_and(|id| self.is_subject(*id))
    }

    /// How much is done, 0 to 1; about.
    #[must_use]
    pub fn share(&self) -> f64 {
        let nodes = self.numbers.nodes.len();
        let all = self.parts.len().max(1);
        match self.stage {
            Stage::Cast(_) => 0.0,
            Stage::Gather(at) => 0.1 + 0.3 * steps::share(at, all),
            Stage::Values(at) => 0.4 + 0.1 * steps::share(at, nodes),
            Stage::Arrange(at) => 0.5 + 0.1 * steps::share(at, self.groups.count()),
            Stage::Tie(at) => 0.6 + 0.4 * steps::share(at, nodes),
            Stage::Done => 1.0,
        }
    }

    /// What is seen through it. Where the picture is about somebody, whoever is tied to none of them is left out.
    #[must_use]
    pub fn finish(self) -> LensGraph {
        let Lensing {
            numbers,
            mut ties,
            mut left_out,
            ..
        } = self;
        let count = numbers.nodes.len();
        let mut stays = vec![!self.cast.has_subjects(); count];
        for (stays, id) in stays.iter_mut().zip(&numbers.nodes) {
            *stays |= self.parts.get(id.index()) == Some(&Part::Subject);
        }
        for end in ties.iter().flat_map(|tie| [tie.one, tie.other]) {
            if let Some(stays) = stays.get_mut(end as usize) {
                *stays = true;
            }
        }
        let mut renumbered = vec![0_u32; count];
        let (mut nodes, mut asked) = (Vec::new(), Vec::new());
        for ((number, stays), (to, id)) in (0..)
            .zip(stays)
            .zip(renumbered.iter_mut().zip(&numbers.nodes))
        {
            if stays {
                *to = u32::try_from(nodes.len()).unwrap_or(u32::MAX);
                nodes.push(*id);
                asked.push(number);
            }
        }
        left_out.nodes += count - nodes.len();
        for end in ties
            .iter_mut()
            .flat_map(|tie| [&mut tie.one, &mut tie.other])
        {
            *end = renumbered.get(*end as usize).copied().unwrap_or_default();
        }
        LensGraph {
            nodes,
            ties,
            left_out,
            asked,
            groups: self.groups,
        }
    }
}

/// Adds to the tie of the two, or begins it; `row` is where the ties of the first end begin.
fn add(ties: &mut Vec<LensTie>, places: &mut [u32], row: usize, tie: LensTie) {
    let Some(place) = places.get_mut(tie.other as usize) else {
        return;
    };
    if *place as usize > row {
        if let Some(known) = ties.get_mut(*place as usize - 1) {
            known.weight += tie.weight;
            known.direct += tie.direct;
            known.shared += tie.shared;
            known.stated |= tie.stated;
            known.inferred |= tie.inferred;
        }
    } else {
        ties.push(tie);
        *place = u32::try_from(ties.len()).unwrap_or(u32::MAX);
    }
}
