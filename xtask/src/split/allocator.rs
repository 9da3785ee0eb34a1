//! What the allocator does follows from what lies in memory, and no two visits are alike in that: whatever of it may run, ran.
//! Knows it by the names that wasm-bindgen gives to its ways in.

use super::module::Module;
use super::segments;
use crate::Outcome;
use std::collections::{BTreeMap, BTreeSet};

const WAYS_IN: [&str; 3] = ["__wbindgen_malloc", "__wbindgen_realloc", "__wbindgen_free"];

/// The stretches that ran, and with them all those of the allocator: of its functions that ran, and of those that they call and that
/// stay among themselves. (What an error runs into leads to JavaScript in the end, and is none of it.)
///
/// # Errors
/// Bodies that cannot be read.
pub fn with_all_of_it(module: &Module<'_>, ran: &BTreeSet<u32>) -> Outcome<BTreeSet<u32>> {
    let firsts = segments::firsts(module)?;
    let place = |function: u32| (function as usize).checked_sub(module.imports.len());
    let stretches = |function: u32| {
        let at = place(function)?;
        Some(*firsts.get(at)?..*firsts.get(at + 1)?)
    };
    let did_run = |function: u32| stretches(function).is_some_and(|it| ran.contains(&it.start));

    let mut calls: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    let ways_in = (module.exports.iter()).filter(|export| WAYS_IN.contains(&export.name));
    let mut open: Vec<u32> = ways_in.map(|export| export.index).collect();
    while let Some(function) = open.pop() {
        if module.body(function).is_some() && !calls.contains_key(&function) {
            let called: BTreeSet<u32> = module.calls(function)?.into_keys().collect();
            open.extend(&called);
            calls.insert(function, called);
        }
    }
    loop {
        let stays = |function: &u32| {
            let called = calls.get(function);
            did_run(*function)
                || called.is_some_and(|it| it.iter().all(|it| calls.contains_key(it)))
        };
        let leaving: Vec<u32> = calls.keys().filter(|it| !stays(it)).copied().collect();
        if leaving.is_empty() {
            break;
        }
        calls.retain(|function, _| !leaving.contains(function));
    }
    let all = calls.into_keys().filter_map(stretches).flatten();
    Ok(ran.iter().copied().chain(all).collect())
}
