//! A piece of a function that could be a function of its own: what it takes, what it gives, where it goes on.
//! Knows one function; knows nothing of how the piece is written.

use super::flow::{Flow, Label, Point};
use std::collections::BTreeSet;
use wasmparser::{Operator, ValType};

/// Fewer bytes than these are not worth a function, an entry of a table and a type.
const WORTH: usize = 8;

/// What is left where a piece was: a slot, the guard, the call.
const CALL: usize = 8;

/// From a point to the end of the sequence in which it stands. What ends the sequence is the only way on without a
/// branch, so nothing comes into the piece but at its beginning.
pub struct Cut {
    pub from: usize,
    pub to: usize,
    /// What it takes from the stack, before the locals.
    pub operands: Vec<ValType>,
    /// The locals that it takes.
    pub takes: Vec<u32>,
    /// The locals that it changes and that are wanted afterwards.
    pub changes: Vec<u32>,
    /// Whether it may end at its end, and what lies on the stack then.
    pub falls: bool,
    pub given: Vec<ValType>,
    /// Where else it may go on, and what it carries to the end of the function.
    pub exits: Vec<Label>,
    pub carried: Vec<ValType>,
}

impl Cut {
    /// The piece that begins at a point; none where it cannot be taken out, or is not worth it.
    pub fn at(flow: &Flow<'_>, point: &Point) -> Option<Self> {
        let from = point.at;
        let to = flow.end_of_sequence(from);
        let own = flow.around(from);
        let operands = point.operands.clone()?;
        let mut falls = flow.reached.get(to).copied().unwrap_or(true);
        let (mut read, mut written, mut exits) =
            (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let mut leave = |label: Label| {
            if label == own && !flow.is_loop(own) {
                falls = true;
            } else {
                exits.insert(label);
            }
        };
        for (at, operator) in flow.ops.iter().enumerate().take(to).skip(from) {
            match operator {
                Operator::LocalGet { local_index } => {
                    read.insert(*local_index);
                }
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                    written.insert(*local_index);
                }
                Operator::Return => leave(Label::Function),
                Operator::Br { relative_depth } => {
                    let label = flow.aim(at, *relative_depth);
                    if !is_inside(label, from) {
                        let simple = label == own || label == Label::Function;
                        if !simple && !flow.carried(label)?.is_empty() {
                            return None;
                        }
                        leave(label);
                    }
                }
                Operator::BrIf { relative_depth } => {
                    let label = flow.aim(at, *relative_depth);
                    if !is_inside(label, from) {
                        if !flow.carried(label)?.is_empty() {
                            return None;
                        }
                        leave(label);
                    }
                }
                Operator::BrTable { targets } => {
                    let depths = targets.targets().flatten().chain([targets.default()]);
                    let labels: Vec<Label> = depths.map(|depth| flow.aim(at, depth)).collect();
                    if labels.iter().any(|label| !is_inside(*label, from)) {
                        for label in labels {
                            if !flow.carried(label)?.is_empty() {
                                return None;
                            }
                            if !is_inside(label, from) {
                                leave(label);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let given = if falls { flow.given(own)? } else { Vec::new() };
        let carried = if exits.contains(&Label::Function) {
            flow.results.clone()
        } else {
            Vec::new()
        };
        let wanted = |local: u32| {
            falls && flow.is_alive(to, local)
                || exits
                    .iter()
                    .any(|exit| flow.is_alive(flow.target(*exit), local))
        };
        let changes: Vec<u32> = written
            .iter()
            .copied()
            .filter(|local| wanted(*local))
            .collect();
        // What it may leave as it was, it must know.
        read.extend(&changes);
        let takes: Vec<u32> = read
            .into_iter()
            .filter(|local| flow.is_alive(from, *local))
            .collect();
        let cut = Self {
            from,
            to,
            operands,
            takes,
            changes,
            falls,
            given,
            exits: exits.into_iter().collect(),
            carried,
        };
        let left = CALL + 2 * (cut.takes.len() + cut.changes.len()) + 4 * cut.exits.len();
        (flow.bytes(from, to) >= left + WORTH).then_some(cut)
    }

    /// How many ways it has to go on: more than one need a number that says which.
    pub fn ways(&self) -> usize {
        usize::from(self.falls) + self.exits.len()
    }

    /// The number of a way: 0 for its end, if it may end there, then its exits.
    pub fn number(&self, label: Label) -> i32 {
        let exit = self.exits.iter().position(|exit| *exit == label);
        exit.map_or(0, |exit| {
            i32::try_from(exit + usize::from(self.falls)).unwrap_or(i32::MAX)
        })
    }

    /// Everything that it gives: values, the number of the way if it has several, locals.
    pub fn results(&self, flow: &Flow<'_>) -> Vec<ValType> {
        let number = (self.ways() > 1).then_some(ValType::I32);
        let values = self.given.iter().chain(&self.carried).copied();
        values
            .chain(number)
            .chain(self.changes.iter().map(|local| kind(flow, *local)))
            .collect()
    }

    /// Everything that it takes.
    pub fn params(&self, flow: &Flow<'_>) -> Vec<ValType> {
        let locals = self.takes.iter().map(|local| kind(flow, *local));
        self.operands.iter().copied().chain(locals).collect()
    }
}

/// Whether a label is of a construct that a piece opens itself.
pub fn is_inside(label: Label, from: usize) -> bool {
    matches!(label, Label::Construct(opener) if opener >= from)
}

/// The type of a local.
pub fn kind(flow: &Flow<'_>, local: u32) -> ValType {
    let kind = flow.locals.get(local as usize).copied();
    kind.unwrap_or(ValType::I32)
}
