//! A copy of a module that remembers which of its functions were called. Knows nothing of what it is run for.

use super::module::{Module, broken};
use super::parts::Parts;
use super::renumber::Renumber;
use crate::Outcome;
use wasm_encoder::{ConstExpr, ExportKind, GlobalType, Instruction, ValType};

/// Before the number of a function in the name of the global that it sets to one.
pub const PREFIX: &str = "called ";

const FLAG: GlobalType = GlobalType {
    val_type: ValType::I32,
    mutable: true,
    shared: false,
};

/// The copy. Each function sets an exported global of its own when it begins.
///
/// # Errors
/// A module with more in it than can be written anew.
pub fn copy(module: &Module<'_>) -> Outcome<Vec<u8>> {
    let mut numbers = Renumber::new(module);
    let mut parts = Parts::default();
    for function in module.numbers() {
        numbers.put(function, function);
    }
    parts.take_over(&mut numbers, None)?;
    parts.exports(&mut numbers)?;
    let flags = u32::try_from(module.globals.len()).map_err(broken)?;
    for function in module.numbers() {
        let Some(body) = module.body(function) else {
            parts.import(&mut numbers, function)?;
            continue;
        };
        let flag = flags + function;
        let set = [Instruction::I32Const(1), Instruction::GlobalSet(flag)];
        let body = numbers.body(body, &set)?;
        parts.define(&mut numbers, module.signature(function)?, &body);
    }
    for function in module.numbers() {
        parts.globals.global(FLAG, &ConstExpr::i32_const(0));
        let name = format!("{PREFIX}{function}");
        parts.export(&name, ExportKind::Global, flags + function);
    }
    parts.start = module.start;
    parts.place(module.placed());
    parts.bytes(&mut numbers)
}
