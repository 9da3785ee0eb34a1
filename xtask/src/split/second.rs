//! Writes the second part of a divided program: what comes later, at home in the memory and the tables of the first.

use super::division::Division;
use super::memory::Memory;
use super::module::{Module, broken};
use super::names;
use super::parts::Parts;
use super::renumber::Renumber;
use crate::Outcome;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{EntityType, ExportKind};

/// The second part. Instantiating it with what the first part [gives](names::given) fills the slots of the table that
/// the first part calls through.
///
/// # Errors
/// A module that names what it does not have.
pub fn write(module: &Module<'_>, division: &Division, memory: &Memory) -> Outcome<Vec<u8>> {
    let mut numbers = Renumber::new(module);
    let mut parts = Parts::default();
    let mut next = 0;
    let [_, imports] = &division.imports;
    for &function in imports {
        parts.import(&mut numbers, function, Some(&names::imported(function)))?;
        numbers.put(function, next);
        next += 1;
    }
    for (name, kind, number) in names::given(module) {
        let at = number as usize;
        let missing = || broken(format!("`{name}` is not there"));
        let given = match kind {
            ExportKind::Table => {
                let mut table = module.tables.get(at).ok_or_else(missing)?.ty;
                // As large as it is by then, and no less.
                table.initial = 0;
                table.maximum = None;
                EntityType::Table(numbers.table_type(table).map_err(broken)?)
            }
            ExportKind::Memory => {
                let memory = *module.memories.get(at).ok_or_else(missing)?;
                EntityType::Memory(numbers.memory_type(memory).map_err(broken)?)
            }
            _ => {
                let global = module.globals.get(at).ok_or_else(missing)?.ty;
                EntityType::Global(numbers.global_type(global).map_err(broken)?)
            }
        };
        parts.imports.import(names::FIRST, &name, given);
    }
    for (function, slot) in &division.shared {
        numbers.through(*function, *slot);
    }
    let later = || module.defined().filter(|number| division.is_later(*number));
    for function in later() {
        numbers.put(function, next);
        next += 1;
    }
    for function in later() {
        if let Some(body) = module.body(function) {
            let body = numbers.body(body, |_, _| {})?;
            parts.define(&mut numbers, module.signature(function)?, &body);
        }
    }
    let mut placed = module.placed();
    placed.retain(|(_, function)| division.is_later(*function));
    placed.extend(
        division
            .slots
            .iter()
            .map(|(function, slot)| (*slot, *function)),
    );
    parts.place(&numbers, placed)?;
    parts.data = memory.data(true);
    parts.bytes(&mut numbers)
}
