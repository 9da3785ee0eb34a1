//! Which function of a program goes into which of its two parts, and how each part gets at the other's.
//! Knows calls and tables; knows nothing of why a function was wanted early, nor how the parts are written.

use super::module::Module;
use crate::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// A body of at most this many bytes costs less where it is than the way to it.
const SMALL: usize = 16;

/// The two parts. The first is there from the start; the second fills slots of the table that both share.
pub struct Division {
    /// Whether a function is in the second part; imported ones never are.
    later: Vec<bool>,
    /// Where the first part finds those of the second that it may call: slots of the first table.
    pub slots: BTreeMap<u32, u32>,
    /// Those among them for which the first part has a function that leads there: it calls them in several places, or gives
    /// them to JavaScript. Where there is one call, the way stands there.
    pub doors: BTreeSet<u32>,
    /// Where the second part finds functions of the first that it calls. A slot takes two bytes in the first part, an export
    /// with a name six.
    pub shared: BTreeMap<u32, u32>,
    /// Imported functions that each part calls.
    pub imports: [BTreeSet<u32>; 2],
    /// How many slots the first table has, those for the doors included.
    pub table: u32,
}

impl Division {
    /// Divides: what was wanted early stays, and so do very small functions.
    ///
    /// # Errors
    /// A module that cannot be read to its end, or with more in it than can be divided.
    pub fn new(module: &Module<'_>, early: &BTreeSet<u32>) -> Outcome<Self> {
        let calls: Vec<BTreeMap<u32, u32>> = module
            .numbers()
            .map(|function| module.calls(function))
            .collect::<Outcome<_>>()?;
        let later: Vec<bool> = module
            .numbers()
            .map(|function| {
                let Some(body) = module.body(function) else {
                    return false;
                };
                let leaf = calls.get(function as usize).is_some_and(BTreeMap::is_empty);
                let stays = early.contains(&function)
                    || module.start == Some(function)
                    || (leaf && body.range().len() <= SMALL);
                !stays
            })
            .collect();
        let mut division = Self {
            later,
            slots: BTreeMap::new(),
            doors: BTreeSet::new(),
            shared: BTreeMap::new(),
            imports: Default::default(),
            table: module
                .tables
                .first()
                .and_then(|table| u32::try_from(table.ty.initial).ok())
                .unwrap_or_default(),
        };
        // How often the first part has to find a function of the second.
        let mut ways: BTreeMap<u32, u32> = BTreeMap::new();
        for (caller, calls) in module.numbers().zip(&calls) {
            let later = division.is_later(caller);
            for (&callee, times) in calls {
                division.called(module, later, callee);
                if !later && division.is_later(callee) {
                    *ways.entry(callee).or_insert(0) += times;
                }
            }
        }
        for function in module.exported() {
            division.called(module, false, function);
            if division.is_later(function) {
                division.doors.insert(function);
            }
        }
        let mut placed: BTreeMap<u32, u32> = BTreeMap::new();
        for (slot, function) in module.placed() {
            placed.entry(function).or_insert(slot);
            if division.is_later(function) {
                division.slots.entry(function).or_insert(slot);
            } else {
                division.called(module, false, function);
            }
        }
        division.doors.extend(
            ways.iter()
                .filter(|(_, times)| **times > 1)
                .map(|(function, _)| function),
        );
        // The way leads through the slot that a function has already, else through one of its own.
        for &function in division.doors.iter().chain(ways.keys()) {
            division.slots.entry(function).or_insert_with(|| {
                division.table += 1;
                division.table - 1
            });
        }
        for (function, slot) in &mut division.shared {
            *slot = placed.get(function).copied().unwrap_or_else(|| {
                division.table += 1;
                division.table - 1
            });
        }
        Ok(division)
    }

    /// Whether a function is in the second part.
    pub fn is_later(&self, function: u32) -> bool {
        self.later.get(function as usize).copied().unwrap_or(false)
    }

    /// How many functions are in the second part.
    pub fn count(&self) -> usize {
        self.later.iter().filter(|later| **later).count()
    }

    fn called(&mut self, module: &Module<'_>, later: bool, callee: u32) {
        if module.body(callee).is_none() {
            let [first, second] = &mut self.imports;
            if later { second } else { first }.insert(callee);
        } else if later && !self.is_later(callee) {
            self.shared.insert(callee, 0);
        }
    }
}
