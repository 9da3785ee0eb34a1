//! A function as instructions with their structure: what encloses what, where branches lead, which locals are alive.
//! Knows one function; knows nothing of what ran, nor of what is made of it.

use super::module::{Module, broken};
use super::segments;
use crate::Outcome;
use wasmparser::{BlockType, FuncValidator, FunctionBody, Operator, ValType, WasmModuleResources};

/// A function taken apart.
pub struct Flow<'a> {
    pub ops: Vec<Operator<'a>>,
    /// Where each instruction begins in the file, and where the last one ends.
    offsets: Vec<usize>,
    /// The type of each local, the parameters first.
    pub locals: Vec<ValType>,
    /// What the function gives.
    pub results: Vec<ValType>,
    /// The instruction that opens the construct in which an instruction stands; none in the function's own sequence. What
    /// closes a construct, and `else`, stand in it.
    opener: Vec<Option<usize>>,
    /// For what opens a construct: its `else`, or its `end` where it has none; its `end`.
    other: Vec<usize>,
    close: Vec<usize>,
    /// The stretches, in their order.
    pub points: Vec<Point>,
    /// For each instruction, whether it can be come to from the one before.
    pub reached: Vec<bool>,
    /// Sets of locals, one after the other: those alive before each instruction.
    alive: Vec<u64>,
}

/// Where a stretch begins.
pub struct Point {
    /// The instruction.
    pub at: usize,
    /// What lies on the stack of operands above the construct's own ground; none if nobody comes here.
    pub operands: Option<Vec<ValType>>,
}

/// A branch's aim: a construct, named by what opens it; the whole function.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Label {
    Construct(usize),
    Function,
}

impl<'a> Flow<'a> {
    /// Takes a function apart.
    ///
    /// # Errors
    /// A body that is not valid, or of a kind that is not expected.
    pub fn new(
        module: &Module<'_>,
        function: u32,
        body: &FunctionBody<'a>,
        mut validator: FuncValidator<impl WasmModuleResources>,
    ) -> Outcome<Self> {
        let signature = module.signature(function)?;
        let mut locals = signature.params().to_vec();
        for group in body.get_locals_reader().map_err(broken)? {
            let (count, kind) = group.map_err(broken)?;
            locals.extend(std::iter::repeat_n(kind, count as usize));
        }
        validator
            .read_locals(&mut body.get_binary_reader())
            .map_err(broken)?;
        let mut flow = Self {
            ops: Vec::new(),
            offsets: Vec::new(),
            locals,
            results: signature.results().to_vec(),
            opener: Vec::new(),
            other: Vec::new(),
            close: Vec::new(),
            points: Vec::new(),
            reached: Vec::new(),
            alive: Vec::new(),
        };
        let mut open: Vec<usize> = Vec::new();
        let mut begins = true;
        let mut operators = body.get_operators_reader().map_err(broken)?;
        while !operators.eof() {
            let (operator, offset) = operators.read_with_offset().map_err(broken)?;
            let at = flow.ops.len();
            let frame = validator
                .get_control_frame(0)
                .ok_or_else(|| broken("an instruction after the end"))?;
            let reached = !frame.unreachable;
            if begins {
                let above =
                    (validator.operand_stack_height() as usize).saturating_sub(frame.height);
                let operands = reached
                    .then(|| {
                        (0..above)
                            .rev()
                            .map(|depth| validator.get_operand_type(depth).flatten())
                            .collect()
                    })
                    .flatten();
                flow.points.push(Point { at, operands });
            }
            begins = segments::begins_after(&operator);
            flow.reached.push(reached);
            flow.opener.push(open.last().copied());
            flow.other.push(at);
            flow.close.push(at);
            flow.offsets.push(offset);
            match operator {
                Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => {
                    open.push(at);
                }
                Operator::Else => {
                    if let Some(other) = open.last().and_then(|at| flow.other.get_mut(*at)) {
                        *other = at;
                    }
                }
                Operator::End => {
                    if let Some(opener) = open.pop() {
                        if let Some(close) = flow.close.get_mut(opener) {
                            *close = at;
                        }
                        if let Some(other) = flow.other.get_mut(opener)
                            && *other == opener
                        {
                            *other = at;
                        }
                    }
                }
                _ => {}
            }
            validator.op(offset, &operator).map_err(broken)?;
            flow.ops.push(operator);
        }
        flow.offsets.push(body.range().end);
        flow.trace_life();
        Ok(flow)
    }

    /// How many bytes the instructions of a range take.
    pub fn bytes(&self, from: usize, to: usize) -> usize {
        let offset = |at: usize| self.offsets.get(at).copied().unwrap_or_default();
        offset(to).saturating_sub(offset(from))
    }

    /// What encloses an instruction.
    pub fn around(&self, at: usize) -> Label {
        match self.opener.get(at).copied().flatten() {
            Some(opener) => Label::Construct(opener),
            None => Label::Function,
        }
    }

    /// The instruction that ends the sequence in which an instruction stands: an `end`, or an `else`.
    pub fn end_of_sequence(&self, at: usize) -> usize {
        let Label::Construct(opener) = self.around(at) else {
            return self.ops.len().saturating_sub(1);
        };
        let other = self.other.get(opener).copied().unwrap_or(at);
        if other >= at {
            other
        } else {
            self.close.get(opener).copied().unwrap_or(at)
        }
    }

    /// The aim of a branch of this depth at an instruction.
    pub fn aim(&self, at: usize, depth: u32) -> Label {
        (0..depth).fold(self.around(at), |label, _| match label {
            Label::Construct(opener) => self.around(opener),
            Label::Function => Label::Function,
        })
    }

    /// How many constructs are around an instruction up to an aim: the depth of a branch there.
    pub fn depth(&self, at: usize, aim: Label) -> u32 {
        let (mut depth, mut label) = (0, self.around(at));
        while let Label::Construct(opener) = label
            && label != aim
        {
            depth += 1;
            label = self.around(opener);
        }
        depth
    }

    /// What a branch to a label carries; none where it is more than one value of a block.
    pub fn carried(&self, label: Label) -> Option<Vec<ValType>> {
        match label {
            Label::Function => Some(self.results.clone()),
            Label::Construct(opener) => match self.ops.get(opener)? {
                Operator::Loop { blockty } => single(*blockty).map(|_| Vec::new()),
                _ => self.given(label),
            },
        }
    }

    /// What lies on the stack after a construct.
    pub fn given(&self, label: Label) -> Option<Vec<ValType>> {
        match label {
            Label::Function => Some(self.results.clone()),
            Label::Construct(opener) => match self.ops.get(opener)? {
                Operator::Loop { blockty }
                | Operator::Block { blockty }
                | Operator::If { blockty } => single(*blockty),
                _ => None,
            },
        }
    }

    /// Whether a construct is a loop: a branch to it begins it anew.
    pub fn is_loop(&self, label: Label) -> bool {
        matches!(label, Label::Construct(opener) if matches!(self.ops.get(opener), Some(Operator::Loop { .. })))
    }

    /// The instruction that comes after a branch to a label.
    pub fn target(&self, label: Label) -> usize {
        match label {
            Label::Function => self.ops.len().saturating_sub(1),
            Label::Construct(opener) if self.is_loop(label) => opener,
            Label::Construct(opener) => self.close.get(opener).copied().unwrap_or(opener),
        }
    }

    /// Whether a local's value before an instruction may still be wanted.
    pub fn is_alive(&self, at: usize, local: u32) -> bool {
        let words = self.words();
        self.alive
            .get(at * words + local as usize / 64)
            .is_some_and(|word| word >> (local % 64) & 1 == 1)
    }

    fn words(&self) -> usize {
        self.locals.len() / 64 + 1
    }

    /// Backwards, until nothing changes: what is alive before an instruction is alive after it or is read by it.
    fn trace_life(&mut self) {
        let words = self.words();
        self.alive = vec![0; (self.ops.len() + 1) * words];
        let nexts: Vec<Vec<usize>> = (0..self.ops.len()).map(|at| self.nexts(at)).collect();
        let mut changed = true;
        let mut life = vec![0_u64; words];
        while changed {
            changed = false;
            for (at, nexts) in nexts.iter().enumerate().rev() {
                life.fill(0);
                for next in nexts {
                    let after = self.alive.iter().skip(next * words);
                    life.iter_mut()
                        .zip(after)
                        .for_each(|(own, after)| *own |= after);
                }
                match self.ops.get(at) {
                    Some(Operator::LocalGet { local_index }) => {
                        if let Some(word) = life.get_mut(*local_index as usize / 64) {
                            *word |= 1 << (local_index % 64);
                        }
                    }
                    Some(
                        Operator::LocalSet { local_index } | Operator::LocalTee { local_index },
                    ) => {
                        if let Some(word) = life.get_mut(*local_index as usize / 64) {
                            *word &= !(1 << (local_index % 64));
                        }
                    }
                    _ => {}
                }
                let own = self.alive.iter_mut().skip(at * words);
                for (own, new) in own.zip(&life) {
                    changed |= *own != *new;
                    *own = *new;
                }
            }
        }
    }

    /// Where one may be after an instruction.
    fn nexts(&self, at: usize) -> Vec<usize> {
        let target = |depth: u32| self.target(self.aim(at, depth));
        match self.ops.get(at) {
            Some(Operator::If { .. }) => {
                let other = self.other.get(at).copied().unwrap_or(at);
                let is_else = matches!(self.ops.get(other), Some(Operator::Else));
                vec![at + 1, other + usize::from(is_else)]
            }
            Some(Operator::Else) => match self.around(at) {
                Label::Construct(opener) => self.close.get(opener).copied().into_iter().collect(),
                Label::Function => Vec::new(),
            },
            Some(Operator::Br { relative_depth }) => vec![target(*relative_depth)],
            Some(Operator::BrIf { relative_depth }) => vec![at + 1, target(*relative_depth)],
            Some(Operator::BrTable { targets }) => targets
                .targets()
                .flatten()
                .chain([targets.default()])
                .map(target)
                .collect(),
            Some(Operator::Return | Operator::Unreachable) => Vec::new(),
            _ => vec![at + 1],
        }
    }
}

fn single(kind: BlockType) -> Option<Vec<ValType>> {
    match kind {
        BlockType::Empty => Some(Vec::new()),
        BlockType::Type(value) => Some(vec![value]),
        BlockType::FuncType(_) => None,
    }
}
