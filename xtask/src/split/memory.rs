//! What the memory begins with, in two parts: read-only data that only the second part's code knows of can come with it.
//! Knows addresses; knows nothing of what the bytes say.

use super::division::Division;
use super::module::{Module, broken, unknown};
use super::symbols::Symbols;
use crate::Outcome;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ConstExpr, DataSection};
use wasmparser::{Data, DataKind, MemArg, Operator};

/// So many bytes that nobody asked for cost less than the head of another segment.
const GAP: usize = 24;

/// The bytes that a program's memory begins with.
pub struct Memory {
    /// The address of the first.
    start: u32,
    bytes: Vec<Byte>,
}

#[derive(Clone, Copy, Default)]
struct Byte {
    value: u8,
    /// Whether the linker's map has it.
    is_known: bool,
    /// Whether it comes with the second part.
    is_later: bool,
}

impl Memory {
    /// All of it, at once.
    ///
    /// # Errors
    /// Data at a place that is computed.
    pub fn of(module: &Module<'_>) -> Outcome<Self> {
        let places = (module.data.iter().map(place)).collect::<Outcome<Vec<_>>>()?;
        // Zeros before and after may be left out, in the midst of a number too.
        let start = (places.iter().map(|place| place.start).min()).unwrap_or_default() & !3;
        let end = (places.iter().map(|place| place.end).max()).unwrap_or_default();
        let end = end.checked_next_multiple_of(4).unwrap_or(end);
        let mut memory = Self {
            start,
            bytes: vec![Byte::default(); (end - start) as usize],
        };
        for (data, place) in module.data.iter().zip(places) {
            for (byte, value) in memory.at(&place).iter_mut().zip(data.data) {
                byte.value = *value;
            }
        }
        Ok(memory)
    }

    /// Divides it. What the first part could know of stays, and so does what that points to: every number in its code and every
    /// aligned one in the data that stays is taken for an address. Missing bytes would be read as zeros, and nobody would notice.
    ///
    /// # Errors
    /// Data or code that cannot be read; symbols of another program.
    pub fn divided(module: &Module<'_>, division: &Division, symbols: &Symbols) -> Outcome<Self> {
        let mut memory = Self::of(module)?;
        let symbols = &symbols.by_texts(|place| memory.values(place));
        let mut stays = vec![false; symbols.all().len()];
        let mut open: Vec<usize> = (symbols.all().iter().enumerate())
            .filter(|(_, symbol)| !symbol.is_read_only)
            .map(|(at, _)| at)
            .collect();
        for number in numbers_in_code(module, division)? {
            open.extend(symbols.counted_from(number));
        }
        while let Some(at) = open.pop() {
            if let (Some(symbol), Some(stays)) = (symbols.all().get(at), stays.get_mut(at))
                && !std::mem::replace(stays, true)
            {
                open.extend(
                    (memory.numbers(&symbol.place)).filter_map(|it| symbols.pointed_at(it)),
                );
            }
        }
        for (symbol, stays) in symbols.all().iter().zip(stays) {
            for byte in memory.at(&symbol.place) {
                (byte.is_known, byte.is_later) = (true, !stays);
            }
        }
        if (memory.bytes.iter()).any(|byte| !byte.is_known && byte.value != 0) {
            return Err("the map of the linker is of another program".to_owned());
        }
        Ok(memory)
    }

    /// The bytes at some addresses. All others are zeros.
    fn at(&mut self, place: &Range<u32>) -> &mut [Byte] {
        let inside = self.inside(place);
        self.bytes.get_mut(inside).unwrap_or_default()
    }

    fn inside(&self, place: &Range<u32>) -> Range<usize> {
        let at = |address: u32| (address.saturating_sub(self.start) as usize).min(self.bytes.len());
        at(place.start)..at(place.end)
    }

    fn values(&self, place: &Range<u32>) -> Vec<u8> {
        let bytes = self.bytes.get(self.inside(place)).unwrap_or_default();
        bytes.iter().map(|byte| byte.value).collect()
    }

    /// The aligned numbers between two addresses.
    fn numbers(&self, place: &Range<u32>) -> impl Iterator<Item = u32> {
        let aligned = place.start.max(self.start).next_multiple_of(4)..place.end;
        let bytes = self.bytes.get(self.inside(&aligned)).unwrap_or_default();
        (bytes.as_chunks().0.iter()).map(|four| u32::from_le_bytes(four.map(|byte| byte.value)))
    }

    /// How many bytes come later.
    pub fn count(&self) -> usize {
        self.bytes.iter().filter(|byte| byte.is_later).count()
    }

    /// The segments of the first part, or of the second.
    pub fn data(&self, second: bool) -> DataSection {
        let mut pieces: Vec<Range<usize>> = Vec::new();
        for (at, byte) in self.bytes.iter().enumerate() {
            if byte.is_later != second || byte.value == 0 {
                continue;
            }
            match pieces.last_mut() {
                Some(piece) if at - piece.end <= GAP => piece.end = at + 1,
                _ => pieces.push(at..at + 1),
            }
        }
        let mut section = DataSection::new();
        for piece in pieces {
            let address = u32::try_from(piece.start).map_or(u32::MAX, |at| self.start + at);
            let bytes = self.bytes.get(piece).unwrap_or_default();
            // What the second part fills a gap with is there already, and read-only.
            let values = bytes.iter().map(|byte| match byte.is_later && !second {
                true => 0,
                false => byte.value,
            });
            let place = ConstExpr::i32_const(address.cast_signed());
            section.active(0, &place, values.collect::<Vec<u8>>());
        }
        section
    }
}

/// The addresses of a segment of data.
fn place(data: &Data<'_>) -> Outcome<Range<u32>> {
    let DataKind::Active { offset_expr, .. } = &data.kind else {
        return Err(unknown("a passive segment of data"));
    };
    match offset_expr.get_operators_reader().read().map_err(broken)? {
        Operator::I32Const { value } => {
            let start = value.cast_unsigned();
            let length = u32::try_from(data.data.len()).map_err(broken)?;
            Ok(start
                ..start
                    .checked_add(length)
                    .ok_or_else(|| broken("data beyond the memory"))?)
        }
        _ => Err(unknown("an address of data that is computed")),
    }
}

/// Every number in the first part's code that could be an address, or the negative of one.
fn numbers_in_code(module: &Module<'_>, division: &Division) -> Outcome<BTreeSet<u32>> {
    let mut numbers = Numbers::default();
    for function in module.defined().filter(|it| !division.is_later(*it)) {
        let Some(body) = module.body(function) else {
            continue;
        };
        for operator in body.get_operators_reader().map_err(broken)? {
            let operator = operator.map_err(broken)?;
            match operator {
                Operator::I32Const { value } => numbers.note(value.cast_unsigned()),
                Operator::I64Const { value } => {
                    for number in [value, value >> 32] {
                        numbers.note(number.cast_unsigned() as u32);
                    }
                }
                _ => {}
            }
            numbers.instruction(operator).map_err(broken)?;
        }
    }
    Ok(numbers.seen)
}

/// Notes numbers, those that loads and stores begin from too; what it writes is of no interest.
#[derive(Default)]
struct Numbers {
    seen: BTreeSet<u32>,
}

impl Numbers {
    fn note(&mut self, number: u32) {
        self.seen.extend([number, number.wrapping_neg()]);
    }
}

impl Reencode for Numbers {
    type Error = Infallible;

    fn mem_arg(&mut self, arg: MemArg) -> Result<wasm_encoder::MemArg, Error<Infallible>> {
        if let Ok(offset) = u32::try_from(arg.offset) {
            self.note(offset);
        }
        wasm_encoder::reencode::utils::mem_arg(self, arg)
    }
}
