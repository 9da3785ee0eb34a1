//! Writes the first part of a divided program: what is there from the start, and the doors to the rest.

use super::division::Division;
use super::memory::Memory;
use super::module::Module;
use super::names;
use super::parts::Parts;
use super::renumber::{Renumber, way};
use crate::Outcome;
use wasm_encoder::{Function, Instruction};
use wasmparser::{FuncType, ValType};

/// The first part. Beside what the program imports it imports [`names::LOAD`], which has to bring the second part, and
/// it gives everything that the second part needs under [short names](names).
///
/// # Errors
/// A module that names what it does not have.
pub fn write(module: &Module<'_>, division: &Division, memory: &Memory) -> Outcome<Vec<u8>> {
    let mut numbers = Renumber::new(module);
    let mut parts = Parts::default();
    let [imports, _] = &division.imports;
    let mut load = 0;
    for &function in imports {
        parts.import(&mut numbers, function, Some(&names::imported(function)))?;
        numbers.put(function, load);
        load += 1;
    }
    let nothing = FuncType::new([], []);
    parts.import_as(&mut numbers, names::from(module), names::LOAD, &nothing);
    let guard = load + 1;
    let kept = packing_order(module, division);
    let kept = || kept.iter().copied();
    for (next, function) in (guard + 1..).zip(kept().chain(division.doors.iter().copied())) {
        numbers.put(function, next);
    }

    parts.take_over(&mut numbers, memory, Some(division.table))?;
    let slot = FuncType::new([ValType::I32], [ValType::I32]);
    parts.define(&mut numbers, &slot, &guarding(load));
    numbers.guarded(guard);
    for (function, slot) in &division.slots {
        if !division.doors.contains(function) {
            numbers.through(*function, *slot);
        }
    }
    for function in kept() {
        if let Some(body) = module.body(function) {
            let body = numbers.body(body, |_, _| {})?;
            parts.define(&mut numbers, module.signature(function)?, &body);
        }
    }
    for function in &division.doors {
        let signature = module.signature(*function)?;
        let slot = division.slots.get(function).copied().unwrap_or_default();
        let body = door(signature, numbers.type_number(signature), slot, guard);
        parts.define(&mut numbers, signature, &body);
    }

    parts.exports(&mut numbers)?;
    for (name, kind, number) in names::given(module) {
        parts.export(&name, kind, number);
    }
    let mut placed = module.placed();
    placed.retain(|(_, function)| !division.is_later(*function));
    placed.extend(
        division
            .shared
            .iter()
            .map(|(function, slot)| (*slot, *function)),
    );
    parts.place(&numbers, placed)?;
    parts.start = module
        .start
        .map(|start| numbers.function(start))
        .transpose()?;
    parts.bytes(&mut numbers)
}

/// The functions of the first part, the alike next to each other: what takes the same and is about as long often says the
/// same, and packs better when it stands near (by a hundredth, seen on this program).
fn packing_order(module: &Module<'_>, division: &Division) -> Vec<u32> {
    let mut order: Vec<u32> = module
        .defined()
        .filter(|number| !division.is_later(*number))
        .collect();
    order.sort_by_cached_key(|&function| {
        let counts = module
            .signature(function)
            .map_or((0, 0), |it| (it.results().len(), it.params().len()));
        let bytes = module.body(function).map_or(0, |body| body.range().len());
        (counts, module.type_of.get(function as usize), bytes)
    });
    order
}

/// Takes a slot of the first table and gives it back; when nothing is in it, the second part is loaded before.
fn guarding(load: u32) -> Function {
    let mut body = Function::new([]);
    for instruction in [
        Instruction::LocalGet(0),
        Instruction::TableGet(0),
        Instruction::RefIsNull,
        Instruction::If(wasm_encoder::BlockType::Empty),
        Instruction::Call(load),
        Instruction::End,
        Instruction::LocalGet(0),
        Instruction::End,
    ] {
        body.instruction(&instruction);
    }
    body
}

/// Calls what is, or will be, in a slot.
fn door(signature: &FuncType, type_index: u32, slot: u32, guard: u32) -> Function {
    let mut body = Function::new([]);
    let arguments = u32::try_from(signature.params().len()).unwrap_or(u32::MAX);
    for argument in 0..arguments {
        body.instruction(&Instruction::LocalGet(argument));
    }
    way(type_index, slot, Some(guard), &mut body);
    body.instruction(&Instruction::End);
    body
}
