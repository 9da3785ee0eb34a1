//! Writes a piece of a function as a function of its own, and the call in its place.

use super::cut::{Cut, is_inside, kind};
use super::flow::{Flow, Label};
use super::module::broken;
use super::renumber::Renumber;
use crate::Outcome;
use std::collections::BTreeMap;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{BlockType, Function, Instruction};
use wasmparser::{Operator, ValType};

/// A piece on its way to a function. All of it stands in one block: to leave is to note what is carried, and where to,
/// and to branch to the end of that block, after which everything that is given is laid on the stack.
struct Piece<'p, 'a, 'm> {
    flow: &'p Flow<'a>,
    cut: &'p Cut,
    numbers: &'p mut Renumber<'m>,
    /// The new number of each local of the old function.
    locals: BTreeMap<u32, u32>,
    /// Locals for what is given at the end, and for what is carried.
    given: Vec<u32>,
    carried: Vec<u32>,
    /// A local for the number of the way, one for the operand of a `br_table`.
    way: u32,
    choice: u32,
    out: Function,
}

/// The function of a piece.
///
/// # Errors
/// Instructions that cannot be written anew.
pub fn function(flow: &Flow<'_>, cut: &Cut, numbers: &mut Renumber<'_>) -> Outcome<Function> {
    let mut kinds = cut.params(flow);
    let params = kinds.len();
    let mut fresh = |value: ValType| {
        kinds.push(value);
        index(kinds.len() - 1)
    };
    let mut locals: BTreeMap<u32, u32> = (index(cut.operands.len())..)
        .zip(&cut.takes)
        .map(|(new, old)| (*old, new))
        .collect();
    for operator in flow.ops.iter().take(cut.to).skip(cut.from) {
        if let Operator::LocalGet { local_index }
        | Operator::LocalSet { local_index }
        | Operator::LocalTee { local_index } = operator
        {
            locals
                .entry(*local_index)
                .or_insert_with(|| fresh(kind(flow, *local_index)));
        }
    }
    let given = cut.given.iter().map(|value| fresh(*value)).collect();
    let carried = cut.carried.iter().map(|value| fresh(*value)).collect();
    let (way, choice) = (fresh(ValType::I32), fresh(ValType::I32));
    let own: Vec<_> = kinds
        .iter()
        .skip(params)
        .map(|value| numbers.val_type(*value).map_err(broken))
        .collect::<Outcome<_>>()?;
    let mut piece = Piece {
        flow,
        cut,
        numbers,
        locals,
        given,
        carried,
        way,
        choice,
        out: Function::new_with_locals_types(own),
    };
    piece.write()?;
    Ok(piece.out)
}

impl Piece<'_, '_, '_> {
    fn write(&mut self) -> Outcome {
        let (flow, cut) = (self.flow, self.cut);
        self.put(&Instruction::Block(BlockType::Empty));
        for operand in 0..index(cut.operands.len()) {
            self.put(&Instruction::LocalGet(operand));
        }
        for (at, operator) in flow.ops.iter().enumerate().take(cut.to).skip(cut.from) {
            self.instruction(at, operator)?;
        }
        if flow.reached.get(cut.to).copied().unwrap_or(true) {
            self.take_from_stack(self.given.clone());
        } else {
            // Behind a branch there may be instructions that nobody comes to, and what they leave on the stack.
            self.put(&Instruction::Unreachable);
        }
        self.put(&Instruction::End);
        let way = (cut.ways() > 1).then_some(self.way);
        let changed = cut.changes.iter().map(|old| self.local(*old));
        let results: Vec<u32> = (self.given.iter().copied())
            .chain(self.carried.iter().copied())
            .chain(way)
            .chain(changed)
            .collect();
        for local in results {
            self.put(&Instruction::LocalGet(local));
        }
        self.put(&Instruction::End);
        Ok(())
    }

    fn instruction(&mut self, at: usize, operator: &Operator<'_>) -> Outcome {
        let (flow, from) = (self.flow, self.cut.from);
        // How many constructs of the piece are around.
        let depth = flow.depth(at, flow.around(from));
        let outside = |aim: u32| Some(flow.aim(at, aim)).filter(|label| !is_inside(*label, from));
        match operator {
            Operator::LocalGet { local_index } => {
                self.put(&Instruction::LocalGet(self.local(*local_index)));
            }
            Operator::LocalSet { local_index } => {
                self.put(&Instruction::LocalSet(self.local(*local_index)));
            }
            Operator::LocalTee { local_index } => {
                self.put(&Instruction::LocalTee(self.local(*local_index)));
            }
            Operator::Return => self.leave(Label::Function, depth),
            Operator::Br { relative_depth } if let Some(label) = outside(*relative_depth) => {
                self.leave(label, depth);
            }
            Operator::BrIf { relative_depth } if let Some(label) = outside(*relative_depth) => {
                self.put(&Instruction::If(BlockType::Empty));
                self.leave(label, depth + 1);
                self.put(&Instruction::End);
            }
            Operator::BrTable { targets } => {
                let aims: Vec<u32> = (targets.targets().flatten())
                    .chain([targets.default()])
                    .collect();
                let mut leaving: Vec<Label> = aims.iter().copied().filter_map(outside).collect();
                leaving.sort_unstable();
                leaving.dedup();
                if leaving.is_empty() {
                    return self.numbers.write(operator.clone(), &mut self.out);
                }
                self.choose(&aims, &leaving, depth, outside);
            }
            _ => return self.numbers.write(operator.clone(), &mut self.out),
        }
        Ok(())
    }

    /// A `br_table` with aims outside: a block for each of them, after which the piece is left.
    fn choose(
        &mut self,
        aims: &[u32],
        leaving: &[Label],
        depth: u32,
        outside: impl Fn(u32) -> Option<Label>,
    ) {
        let blocks = index(leaving.len());
        let mut aims: Vec<u32> = aims
            .iter()
            .map(|&aim| {
                let place = outside(aim)
                    .and_then(|label| leaving.iter().position(|leaving| *leaving == label));
                place.map_or(aim + blocks, index)
            })
            .collect();
        let default = aims.pop().unwrap_or_default();
        self.put(&Instruction::LocalSet(self.choice));
        for _ in leaving {
            self.put(&Instruction::Block(BlockType::Empty));
        }
        self.put(&Instruction::LocalGet(self.choice));
        self.put(&Instruction::BrTable(aims.into(), default));
        for (around, label) in (0..blocks).rev().zip(leaving) {
            self.put(&Instruction::End);
            self.leave(*label, depth + around);
        }
    }

    /// Leaves the piece from so many constructs inside it.
    fn leave(&mut self, label: Label, depth: u32) {
        let ends = self.cut.falls && !self.cut.exits.contains(&label);
        if ends {
            self.take_from_stack(self.given.clone());
        } else if label == Label::Function {
            self.take_from_stack(self.carried.clone());
        }
        if self.cut.ways() > 1 {
            self.put(&Instruction::I32Const(self.cut.number(label)));
            self.put(&Instruction::LocalSet(self.way));
        }
        self.put(&Instruction::Br(depth));
    }

    fn take_from_stack(&mut self, locals: Vec<u32>) {
        for local in locals.into_iter().rev() {
            self.put(&Instruction::LocalSet(local));
        }
    }

    fn local(&self, old: u32) -> u32 {
        self.locals.get(&old).copied().unwrap_or_default()
    }

    fn put(&mut self, instruction: &Instruction<'_>) {
        self.out.instruction(instruction);
    }
}

/// Calls the function of a piece where the piece was, and goes on where it would have. With three ways or more the number
/// of the way is kept in a local.
pub fn call(flow: &Flow<'_>, cut: &Cut, function: u32, spare: u32, out: &mut Function) {
    let mut put = |instruction: Instruction<'_>| {
        out.instruction(&instruction);
    };
    for local in &cut.takes {
        put(Instruction::LocalGet(*local));
    }
    put(Instruction::Call(function));
    for local in cut.changes.iter().rev() {
        put(Instruction::LocalSet(*local));
    }
    let to = |label: Label| flow.depth(cut.from, label);
    let returns = cut.exits.contains(&Label::Function);
    let mut labels: Vec<Label> = (cut.exits.iter().copied())
        .filter(|label| *label != Label::Function)
        .collect();
    // The last way needs no question.
    let rest = if cut.falls || returns {
        None
    } else {
        labels.pop()
    };
    if cut.ways() > 1 {
        put(Instruction::LocalSet(spare));
        for label in labels {
            put(Instruction::LocalGet(spare));
            put(Instruction::I32Const(cut.number(label)));
            put(Instruction::I32Eq);
            put(Instruction::BrIf(to(label)));
        }
    }
    match (returns, cut.falls) {
        (true, true) => {
            put(Instruction::LocalGet(spare));
            put(Instruction::I32Const(cut.number(Label::Function)));
            put(Instruction::I32Eq);
            put(Instruction::BrIf(to(Label::Function)));
            for _ in &cut.carried {
                put(Instruction::Drop);
            }
        }
        (true, false) => put(Instruction::Return),
        (false, true) => {}
        (false, false) => match rest {
            Some(label) => put(Instruction::Br(to(label))),
            None => put(Instruction::Unreachable),
        },
    }
}

fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
