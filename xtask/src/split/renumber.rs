//! Bodies of one module written for another: the same instructions, other numbers of functions and types.

use super::module::{Module, broken};
use crate::Outcome;
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{Function, Instruction, TypeSection, ValType};
use wasmparser::{FuncType, FunctionBody, Operator};

/// The numbers in the new module. Types get theirs when they are first asked for.
pub struct Renumber<'m> {
    module: &'m Module<'m>,
    functions: BTreeMap<u32, u32>,
    types: Vec<FuncType>,
    /// A function that is asked about a slot of the first table before it is called through.
    guard: Option<u32>,
    /// Functions that are called through a slot where they are called.
    ways: BTreeMap<u32, u32>,
}

/// Calls what is in a slot of the first table, or will be there once the guard has been asked.
pub fn way(type_index: u32, slot: u32, guard: Option<u32>, function: &mut Function) {
    function.instruction(&Instruction::I32Const(slot.cast_signed()));
    if let Some(guard) = guard {
        function.instruction(&Instruction::Call(guard));
    }
    function.instruction(&Instruction::CallIndirect {
        type_index,
        table_index: 0,
    });
}

impl<'m> Renumber<'m> {
    /// None yet.
    pub fn new(module: &'m Module<'m>) -> Self {
        Self {
            module,
            functions: BTreeMap::new(),
            types: Vec::new(),
            guard: None,
            ways: BTreeMap::new(),
        }
    }

    /// The module whose bodies are written.
    pub fn module(&self) -> &'m Module<'m> {
        self.module
    }

    /// The next function of the new module is this one of the old.
    pub fn put(&mut self, old: u32, new: u32) {
        self.functions.insert(old, new);
    }

    /// Every call through the first table asks this function of the new module first.
    pub fn guarded(&mut self, guard: u32) {
        self.guard = Some(guard);
    }

    /// A function of the old module is called through a slot of the first table.
    pub fn through(&mut self, old: u32, slot: u32) {
        self.ways.insert(old, slot);
    }

    /// The new number of a function.
    pub fn function(&self, old: u32) -> Outcome<u32> {
        self.functions
            .get(&old)
            .copied()
            .ok_or_else(|| broken(format!("function {old} is called where it is not")))
    }

    /// The new number of a type.
    pub fn type_number(&mut self, wanted: &FuncType) -> u32 {
        let known = self.types.iter().position(|own| own == wanted);
        let number = known.unwrap_or_else(|| {
            self.types.push(wanted.clone());
            self.types.len() - 1
        });
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    /// A body with the new numbers. What is `put` after each instruction, and once before the first, is added; nothing is
    /// put after the last.
    pub fn body(
        &mut self,
        body: &FunctionBody<'_>,
        mut put: impl FnMut(Option<&Operator<'_>>, &mut Function),
    ) -> Outcome<Function> {
        let mut function = self.new_function_with_parsed_locals(body).map_err(broken)?;
        put(None, &mut function);
        let mut operators = body.get_operators_reader().map_err(broken)?;
        while !operators.eof() {
            let operator = operators.read().map_err(broken)?;
            self.write(operator.clone(), &mut function)?;
            if !operators.eof() {
                put(Some(&operator), &mut function);
            }
        }
        Ok(function)
    }

    /// One instruction with the new numbers.
    pub fn write(&mut self, operator: Operator<'_>, function: &mut Function) -> Outcome {
        match operator {
            Operator::CallIndirect { table_index: 0, .. } => {
                if let Some(guard) = self.guard {
                    function.instruction(&Instruction::Call(guard));
                }
            }
            Operator::Call { function_index } => {
                if let Some(&slot) = self.ways.get(&function_index) {
                    let signature = self.module.signature(function_index)?;
                    way(self.type_number(signature), slot, self.guard, function);
                    return Ok(());
                }
            }
            _ => {}
        }
        let instruction = self.instruction(operator).map_err(broken)?;
        function.instruction(&instruction);
        Ok(())
    }

    /// The types that were asked for.
    pub fn types(&mut self) -> Outcome<TypeSection> {
        let mut section = TypeSection::new();
        for wanted in std::mem::take(&mut self.types) {
            let params = self.values(wanted.params())?;
            let results = self.values(wanted.results())?;
            section.ty().function(params, results);
        }
        Ok(section)
    }

    fn values(&mut self, values: &[wasmparser::ValType]) -> Outcome<Vec<ValType>> {
        values
            .iter()
            .map(|&value| self.val_type(value).map_err(broken))
            .collect()
    }
}

impl Reencode for Renumber<'_> {
    type Error = String;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<String>> {
        self.function(old).map_err(Error::UserError)
    }

    fn type_index(&mut self, old: u32) -> Result<u32, Error<String>> {
        let module = self.module;
        let wanted = module
            .types
            .get(old as usize)
            .ok_or_else(|| Error::UserError(format!("type {old} is not there")))?;
        Ok(self.type_number(wanted))
    }
}
