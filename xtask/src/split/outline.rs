//! A copy of a module in which pieces that did not run are functions of their own.
//! Knows what ran; knows nothing of where the functions go.

use super::cut::Cut;
use super::flow::Flow;
use super::module::{Module, broken};
use super::parts::Parts;
use super::piece;
use super::renumber::Renumber;
use super::segments;
use crate::Outcome;
use std::collections::BTreeSet;
use wasm_encoder::Function;
use wasm_encoder::reencode::Reencode;
use wasmparser::{FuncToValidate, FuncType, FuncValidatorAllocations, ValType};
use wasmparser::{Parser, ValidPayload, Validator, ValidatorResources};

/// The copy. The functions keep their numbers; those of the pieces come after them.
///
/// # Errors
/// A module that is not valid, or with more in it than can be written anew.
pub fn outline(bytes: &[u8], module: &Module<'_>, ran: &BTreeSet<u32>) -> Outcome<Vec<u8>> {
    let (mut numbers, mut parts) = Parts::copy(module)?;
    for import in 0..module.defined().start {
        parts.import(&mut numbers, import, None)?;
    }
    let mut pieces = Vec::new();
    let firsts = segments::firsts(module)?;
    let mut validators = validators(bytes)?.into_iter();
    for ((function, body), first) in module.defined().zip(&module.bodies).zip(firsts) {
        let validator = validators.next();
        let written = match validator {
            Some(validator) if ran.contains(&first) => {
                let validator = validator.into_validator(FuncValidatorAllocations::default());
                let flow = Flow::new(module, function, body, validator)?;
                let next = module.numbers().end + index(pieces.len());
                let cuts = cuts(&flow, first, ran);
                for cut in &cuts {
                    let signature = FuncType::new(cut.params(&flow), cut.results(&flow));
                    pieces.push((signature, piece::function(&flow, cut, &mut numbers)?));
                }
                rest(
                    &flow,
                    module.signature(function)?,
                    &cuts,
                    next,
                    &mut numbers,
                )?
            }
            _ => numbers.body(body, |_, _| {})?,
        };
        parts.define(&mut numbers, module.signature(function)?, &written);
    }
    for (signature, function) in &pieces {
        parts.define(&mut numbers, signature, function);
    }
    parts.start = module.start;
    parts.place(&numbers, module.placed())?;
    parts.bytes(&mut numbers)
}

/// The pieces of a function that did not run and are worth it, one after the other.
fn cuts(flow: &Flow<'_>, first: u32, ran: &BTreeSet<u32>) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = Vec::new();
    for (number, point) in (first..).zip(&flow.points) {
        if cuts.last().is_some_and(|cut| point.at < cut.to) || ran.contains(&number) {
            continue;
        }
        cuts.extend(Cut::at(flow, point));
    }
    cuts
}

/// What is left of a function.
fn rest(
    flow: &Flow<'_>,
    signature: &FuncType,
    cuts: &[Cut],
    next: u32,
    numbers: &mut Renumber<'_>,
) -> Outcome<Function> {
    let spare = index(flow.locals.len());
    let needs_spare = cuts.iter().any(|cut| cut.ways() > 1);
    let locals: Vec<_> = (flow.locals.iter().skip(signature.params().len()))
        .chain(needs_spare.then_some(&ValType::I32))
        .map(|value| numbers.val_type(*value).map_err(broken))
        .collect::<Outcome<_>>()?;
    let mut out = Function::new_with_locals_types(locals);
    let mut cuts = (next..).zip(cuts).peekable();
    let mut skip = 0;
    for (at, operator) in flow.ops.iter().enumerate() {
        if let Some((function, cut)) = cuts.next_if(|(_, cut)| cut.from == at) {
            piece::call(flow, cut, function, spare, &mut out);
            skip = cut.to;
        }
        if at >= skip {
            numbers.write(operator.clone(), &mut out)?;
        }
    }
    Ok(out)
}

/// What validates each body, in their order.
fn validators(bytes: &[u8]) -> Outcome<Vec<FuncToValidate<ValidatorResources>>> {
    let mut validator = Validator::new();
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let valid = validator.payload(&payload.map_err(broken)?);
        if let ValidPayload::Func(function, _) = valid.map_err(broken)? {
            found.push(function);
        }
    }
    Ok(found)
}

fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
