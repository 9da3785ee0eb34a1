//! A WebAssembly module taken apart, as far as a division of its functions needs it.
//! Knows the binary format; knows nothing of which function goes where.

use crate::Outcome;
use std::collections::BTreeMap;
use wasmparser::{
    Data, DataKind, Element, ElementItems, ElementKind, Export, ExternalKind, FuncType,
    FunctionBody, Global, Import, MemoryType, Operator, Parser, Payload, Table, TypeRef,
};

/// A module as wasm-bindgen and wasm-opt leave it: it imports functions only, and fills its tables and memory when it is
/// instantiated. Functions are numbered as in the format: the imported ones first.
#[derive(Default)]
pub struct Module<'a> {
    pub types: Vec<FuncType>,
    pub imports: Vec<Import<'a>>,
    /// The type of each function, imported or not.
    pub type_of: Vec<u32>,
    pub tables: Vec<Table<'a>>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<Global<'a>>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    pub elements: Vec<Placed>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub data: Vec<Data<'a>>,
}

/// Functions at the slots of a table, from the first on.
pub struct Placed {
    pub first: u32,
    pub functions: Vec<u32>,
}

/// Says what is in the module that this program cannot divide.
pub fn unknown(what: &str) -> String {
    format!("there is {what} in it, which cannot be divided yet")
}

/// An error of the decoder, in its own words.
pub fn broken(error: impl std::fmt::Display) -> String {
    format!("it cannot be read: {error}")
}

impl<'a> Module<'a> {
    /// Takes it apart.
    ///
    /// # Errors
    /// Bytes that are no module; a module with more in it than Rust's toolchain writes today.
    pub fn read(bytes: &'a [u8]) -> Outcome<Self> {
        let mut module = Self::default();
        let mut defined = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.map_err(broken)? {
                Payload::TypeSection(section) => {
                    for group in section.into_iter_err_on_gc_types() {
                        module.types.push(group.map_err(broken)?);
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(broken)?;
                        let TypeRef::Func(number) = import.ty else {
                            return Err(unknown("an import that is no function"));
                        };
                        module.type_of.push(number);
                        module.imports.push(import);
                    }
                }
                Payload::FunctionSection(section) => defined = all(section)?,
                Payload::TableSection(section) => module.tables = all(section)?,
                Payload::MemorySection(section) => module.memories = all(section)?,
                Payload::GlobalSection(section) => module.globals = all(section)?,
                Payload::ExportSection(section) => module.exports = all(section)?,
                Payload::StartSection { func, .. } => module.start = Some(func),
                Payload::ElementSection(section) => {
                    for element in section {
                        module.elements.push(placed(element.map_err(broken)?)?);
                    }
                }
                Payload::CodeSectionEntry(body) => module.bodies.push(body),
                Payload::DataSection(section) => module.data = all(section)?,
                Payload::TagSection(_) => return Err(unknown("an exception")),
                // Names, producers, counts that follow from the rest.
                _ => {}
            }
        }
        if module
            .data
            .iter()
            .any(|data| matches!(data.kind, DataKind::Passive))
        {
            return Err(unknown("a passive segment of data"));
        }
        module.type_of.extend(defined);
        Ok(module)
    }

    /// The numbers of all functions, imported ones too.
    pub fn numbers(&self) -> std::ops::Range<u32> {
        0..u32::try_from(self.type_of.len()).unwrap_or(u32::MAX)
    }

    /// The numbers of the functions that have a body.
    pub fn defined(&self) -> std::ops::Range<u32> {
        u32::try_from(self.imports.len()).unwrap_or(u32::MAX)..self.numbers().end
    }

    /// The functions in the first table, each with its slot.
    pub fn placed(&self) -> Vec<(u32, u32)> {
        self.elements
            .iter()
            .flat_map(|element| (element.first..).zip(element.functions.iter().copied()))
            .collect()
    }

    /// The body of a function; none for an imported one.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        let defined = (function as usize).checked_sub(self.imports.len())?;
        self.bodies.get(defined)
    }

    /// What a function takes and gives.
    pub fn signature(&self, function: u32) -> Outcome<&FuncType> {
        self.type_of
            .get(function as usize)
            .and_then(|number| self.types.get(*number as usize))
            .ok_or_else(|| broken(format!("function {function} has no type")))
    }

    /// The functions that a function calls by their number, and how often each stands there.
    pub fn calls(&self, function: u32) -> Outcome<BTreeMap<u32, u32>> {
        let mut calls = BTreeMap::new();
        let Some(body) = self.body(function) else {
            return Ok(calls);
        };
        for operator in body.get_operators_reader().map_err(broken)? {
            match operator.map_err(broken)? {
                Operator::Call { function_index } => {
                    *calls.entry(function_index).or_insert(0) += 1;
                }
                Operator::RefFunc { .. } => return Err(unknown("a reference to a function")),
                Operator::ReturnCall { .. } | Operator::ReturnCallIndirect { .. } => {
                    return Err(unknown("a tail call"));
                }
                Operator::TableInit { .. } | Operator::ElemDrop { .. } => {
                    return Err(unknown("a change of a table out of the module"));
                }
                _ => {}
            }
        }
        Ok(calls)
    }

    /// The functions that JavaScript may call.
    pub fn exported(&self) -> impl Iterator<Item = u32> {
        self.exports
            .iter()
            .filter(|export| export.kind == ExternalKind::Func)
            .map(|export| export.index)
    }
}

fn all<'a, T>(section: impl IntoIterator<Item = wasmparser::Result<T>> + 'a) -> Outcome<Vec<T>> {
    section
        .into_iter()
        .collect::<wasmparser::Result<_>>()
        .map_err(broken)
}

fn placed(element: Element<'_>) -> Outcome<Placed> {
    let ElementKind::Active {
        table_index: None | Some(0),
        offset_expr,
    } = element.kind
    else {
        return Err(unknown("an element that is not in the first table"));
    };
    let ElementItems::Functions(functions) = element.items else {
        return Err(unknown("an element that is computed"));
    };
    let mut operators = offset_expr.get_operators_reader();
    let Operator::I32Const { value } = operators.read().map_err(broken)? else {
        return Err(unknown("a slot of a table that is computed"));
    };
    Ok(Placed {
        first: value.cast_unsigned(),
        functions: all(functions)?,
    })
}
