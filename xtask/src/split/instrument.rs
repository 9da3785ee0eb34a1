//! A copy of a module that remembers which stretches of it ran. Knows nothing of what it is run for.

use super::module::Module;
use super::parts::Parts;
use super::segments;
use crate::Outcome;
use wasm_encoder::{ExportKind, Instruction, MemArg, MemoryType};

/// The name of the memory in which the byte of each stretch becomes one when it runs.
pub const RAN: &str = "ran";

const PAGE: u32 = 0x1_0000;

/// The copy. It has a second memory, which the program knows nothing of.
///
/// # Errors
/// A module with more in it than can be written anew.
pub fn copy(module: &Module<'_>) -> Outcome<Vec<u8>> {
    let (mut numbers, mut parts) = Parts::copy(module)?;
    let memory_index = u32::try_from(module.memories.len()).unwrap_or(u32::MAX);
    let mut next = 0..;
    let mut ran = || {
        let address: i32 = next.next().unwrap_or_default();
        let memarg = MemArg {
            offset: 0,
            align: 0,
            memory_index,
        };
        [
            Instruction::I32Const(address),
            Instruction::I32Const(1),
            Instruction::I32Store8(memarg),
        ]
    };
    for function in module.numbers() {
        let Some(body) = module.body(function) else {
            parts.import(&mut numbers, function, None)?;
            continue;
        };
        let body = numbers.body(body, |operator, out| {
            if operator.is_none_or(segments::begins_after) {
                ran().iter().for_each(|instruction| {
                    out.instruction(instruction);
                });
            }
        })?;
        parts.define(&mut numbers, module.signature(function)?, &body);
    }
    let count = segments::firsts(module)?
        .last()
        .copied()
        .unwrap_or_default();
    parts.memories.memory(MemoryType {
        minimum: u64::from(count / PAGE + 1),
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    parts.export(RAN, ExportKind::Memory, memory_index);
    parts.start = module.start;
    parts.place(&numbers, module.placed())?;
    parts.bytes(&mut numbers)
}
