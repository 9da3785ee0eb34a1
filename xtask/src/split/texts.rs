//! Files that are compiled in and that only the second part reads: their bytes can come with it.
//! Knows the memory that both parts share; knows nothing of what the files say.

use super::division::Division;
use super::module::{Module, broken, unknown};
use crate::Outcome;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ConstExpr, DataSection};
use wasmparser::{Data, DataKind, MemArg, Operator};

/// Rust's number for a `char` that is none. It is all over every program, and may look like an address.
const NO_CHAR: u32 = 0x11_0000;

/// A text is read from its start, or from its end: code has no number of a place in the midst of one. A number that would be
/// such a place counts something else.
const EDGE: u32 = 64;

/// Where in the memory the bytes are that come later.
#[derive(Default)]
pub struct Texts {
    later: Vec<Range<u32>>,
}

impl Texts {
    /// Looks for the files in the memory that the program begins with, and for whatever in the first part could know where
    /// one is: a number in its code, or an aligned one in memory, that would be an address near its edge. What something may know of
    /// stays: missing bytes would be read as zeros, and nobody would notice.
    ///
    /// # Errors
    /// Data or code that cannot be read.
    pub fn find(module: &Module<'_>, division: &Division, files: &[Vec<u8>]) -> Outcome<Self> {
        let mut found = Vec::new();
        for data in &module.data {
            let first = first(data)?;
            for file in files.iter().filter(|file| !file.is_empty()) {
                let place = data.data.windows(file.len()).position(|part| part == file);
                if let Some(place) = place {
                    let from = first + u32::try_from(place).map_err(broken)?;
                    found.push(from..from + u32::try_from(file.len()).map_err(broken)?);
                }
            }
        }
        let mut known = known_in_code(module, division)?;
        for data in &module.data {
            for (at, bytes) in (first(data)?..).zip(data.data.windows(4)) {
                if let Ok(bytes) = bytes.try_into()
                    && at % 4 == 0
                    && !found.iter().any(|range| range.contains(&at))
                {
                    known.insert(u32::from_le_bytes(bytes));
                }
            }
        }
        known.remove(&NO_CHAR);
        let is_known = |range: Range<u32>| known.range(range).next().is_some();
        found.retain(|range| {
            let [start, end] = [
                range.start.saturating_add(EDGE),
                range.end.saturating_sub(EDGE),
            ];
            !is_known(range.start..start.min(range.end))
                && !is_known(end.max(range.start)..range.end)
        });
        found.sort_unstable_by_key(|range| range.start);
        Ok(Self { later: found })
    }

    /// How many bytes come later.
    pub fn bytes(&self) -> u32 {
        self.later.iter().map(|range| range.end - range.start).sum()
    }

    /// What the memory begins with in one of the parts.
    ///
    /// # Errors
    /// Data at a place that is computed.
    pub fn data(&self, module: &Module<'_>, later: bool) -> Outcome<DataSection> {
        let mut section = DataSection::new();
        for data in &module.data {
            let first = first(data)?;
            let end = first + u32::try_from(data.data.len()).map_err(broken)?;
            let mut put = |range: Range<u32>| {
                let inside = (range.start - first) as usize..(range.end - first) as usize;
                if let Some(bytes) = data.data.get(inside).filter(|bytes| !bytes.is_empty()) {
                    let place = ConstExpr::i32_const(range.start.cast_signed());
                    section.active(0, &place, bytes.iter().copied());
                }
            };
            let mut next = first;
            for range in &self.later {
                if first <= range.start && range.end <= end {
                    put(if later {
                        range.clone()
                    } else {
                        next..range.start
                    });
                    next = range.end;
                }
            }
            if !later {
                put(next..end);
            }
        }
        Ok(section)
    }
}

/// Where a segment of data begins.
fn first(data: &Data<'_>) -> Outcome<u32> {
    let DataKind::Active { offset_expr, .. } = &data.kind else {
        return Err(unknown("a passive segment of data"));
    };
    match offset_expr.get_operators_reader().read().map_err(broken)? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => Err(unknown("an address of data that is computed")),
    }
}

/// Every number in the first part's code that could be an address.
fn known_in_code(module: &Module<'_>, division: &Division) -> Outcome<BTreeSet<u32>> {
    let mut addresses = Addresses::default();
    for function in module.defined().filter(|it| !division.is_later(*it)) {
        let Some(body) = module.body(function) else {
            continue;
        };
        for operator in body.get_operators_reader().map_err(broken)? {
            let operator = operator.map_err(broken)?;
            if let Operator::I32Const { value } = operator {
                addresses.seen.insert(value.cast_unsigned());
            }
            addresses.instruction(operator).map_err(broken)?;
        }
    }
    Ok(addresses.seen)
}

/// Notes the addresses that loads and stores begin from; what it writes is of no interest.
#[derive(Default)]
struct Addresses {
    seen: BTreeSet<u32>,
}

impl Reencode for Addresses {
    type Error = Infallible;

    fn mem_arg(&mut self, arg: MemArg) -> Result<wasm_encoder::MemArg, Error<Infallible>> {
        self.seen.extend(u32::try_from(arg.offset).ok());
        wasm_encoder::reencode::utils::mem_arg(self, arg)
    }
}
