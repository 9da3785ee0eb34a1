//! Stretches of a function that run as a whole, numbered through a module: what a profile is made of.

use super::module::{Module, broken};
use crate::Outcome;
use wasmparser::Operator;

/// Whether a new stretch begins after an instruction: one may come here without what is before, or not come here after it.
/// (What follows a jump is another matter: nothing comes there.)
pub fn begins_after(operator: &Operator<'_>) -> bool {
    matches!(
        operator,
        Operator::If { .. } | Operator::Else | Operator::BrIf { .. } | Operator::End
    )
}

/// The number of the first stretch of each function that has a body, and the number of all stretches at the end.
///
/// # Errors
/// Bodies that cannot be read.
pub fn firsts(module: &Module<'_>) -> Outcome<Vec<u32>> {
    let mut next = 0;
    let mut firsts = Vec::with_capacity(module.bodies.len() + 1);
    for body in &module.bodies {
        firsts.push(next);
        next += 1;
        let mut operators = body.get_operators_reader().map_err(broken)?;
        while !operators.eof() {
            let begins = begins_after(&operators.read().map_err(broken)?);
            // Nothing is after the last one.
            next += u32::from(begins && !operators.eof());
        }
    }
    firsts.push(next);
    Ok(firsts)
}
