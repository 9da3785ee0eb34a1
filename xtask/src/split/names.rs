//! The names under which the two parts of a divided program find each other.

use super::module::Module;
use wasm_encoder::ExportKind;

/// The function that the first part imports to have the second one loaded.
pub const LOAD: &str = "load";

/// The module that the second part imports the first one's memory, tables and globals from.
pub const FIRST: &str = "first";

/// The module that the program itself imports from, which gives [`LOAD`] too.
pub fn from<'a>(module: &Module<'a>) -> &'a str {
    module.imports.first().map_or("env", |import| import.module)
}

/// What a function of JavaScript is called between it and both parts.
pub fn imported(function: u32) -> String {
    short(function)
}

/// What the first part gives to the second, by name, kind and number. Functions are found in the tables.
pub fn given(module: &Module<'_>) -> Vec<(String, ExportKind, u32)> {
    let each = |kind, count: usize| (0..).take(count).map(move |number| (kind, number));
    each(ExportKind::Memory, module.memories.len())
        .chain(each(ExportKind::Table, module.tables.len()))
        .chain(each(ExportKind::Global, module.globals.len()))
        .zip(0..)
        .map(|((kind, number), order)| (short(order), kind, number))
        .collect()
}

/// 0 → `a`, 25 → `z`, 26 → `ba`, …: digits of base 26.
fn short(mut order: u32) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from_u32(u32::from(b'a') + order % 26).unwrap_or('a'));
        order /= 26;
        if order == 0 {
            return letters.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn names_are_short_and_never_twice() {
        let names: Vec<String> = [0, 25, 26, 27, 675, 676].into_iter().map(short).collect();
        assert_eq!(names, ["a", "z", "ba", "bb", "zz", "baa"]);
    }
}
