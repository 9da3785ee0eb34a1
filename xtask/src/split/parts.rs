//! The sections of a module that is being written, and what every such module takes over from the one it is made of.

use super::memory::Memory;
use super::module::{Module, broken};
use super::renumber::Renumber;
use crate::Outcome;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, ImportSection, MemorySection,
    StartSection, TableSection,
};
use wasmparser::FuncType;

/// Sections by name, filled in any order. A section without an entry is not written.
#[derive(Default)]
pub struct Parts {
    pub imports: ImportSection,
    pub functions: FunctionSection,
    pub tables: TableSection,
    pub memories: MemorySection,
    pub globals: GlobalSection,
    pub exports: ExportSection,
    pub start: Option<u32>,
    pub elements: ElementSection,
    pub code: CodeSection,
    pub data: DataSection,
}

impl Parts {
    /// What a copy of a module begins with: all but its functions, which keep their numbers.
    ///
    /// # Errors
    /// A module with more in it than can be written anew.
    pub fn copy<'m>(module: &'m Module<'m>) -> Outcome<(Renumber<'m>, Self)> {
        let mut numbers = Renumber::new(module);
        let mut parts = Self::default();
        for function in module.numbers() {
            numbers.put(function, function);
        }
        parts.take_over(&mut numbers, &Memory::of(module)?, None)?;
        parts.exports(&mut numbers)?;
        Ok((numbers, parts))
    }

    /// Takes over the tables (the first with so many slots, where they are given), memories, globals, and what the memory
    /// begins with.
    pub fn take_over(
        &mut self,
        numbers: &mut Renumber<'_>,
        memory: &Memory,
        slots: Option<u32>,
    ) -> Outcome {
        let module = numbers.module();
        for (number, table) in module.tables.iter().enumerate() {
            let mut table = table.clone();
            if let (0, Some(slots)) = (number, slots) {
                table.ty.initial = u64::from(slots);
                table.ty.maximum = table.ty.maximum.map(|most| most.max(u64::from(slots)));
            }
            numbers
                .parse_table(&mut self.tables, table)
                .map_err(broken)?;
        }
        for &memory in &module.memories {
            let memory = numbers.memory_type(memory).map_err(broken)?;
            self.memories.memory(memory);
        }
        for global in &module.globals {
            numbers
                .parse_global(&mut self.globals, global.clone())
                .map_err(broken)?;
        }
        self.data = memory.data(false);
        Ok(())
    }

    /// Takes over what the module gives to JavaScript.
    pub fn exports(&mut self, numbers: &mut Renumber<'_>) -> Outcome {
        for export in &numbers.module().exports {
            numbers
                .parse_export(&mut self.exports, *export)
                .map_err(broken)?;
        }
        Ok(())
    }

    /// Imports a function of the module under the name it has there, or under a [short one](names::imported).
    pub fn import(
        &mut self,
        numbers: &mut Renumber<'_>,
        function: u32,
        short: Option<&str>,
    ) -> Outcome {
        let module = numbers.module();
        let import = module
            .imports
            .get(function as usize)
            .ok_or_else(|| broken(format!("function {function} is not imported")))?;
        self.import_as(
            numbers,
            import.module,
            short.unwrap_or(import.name),
            module.signature(function)?,
        );
        Ok(())
    }

    /// Imports a function.
    pub fn import_as(
        &mut self,
        numbers: &mut Renumber<'_>,
        from: &str,
        name: &str,
        signature: &FuncType,
    ) {
        let signature = numbers.type_number(signature);
        self.imports
            .import(from, name, EntityType::Function(signature));
    }

    /// Defines a function.
    pub fn define(&mut self, numbers: &mut Renumber<'_>, signature: &FuncType, body: &Function) {
        self.functions.function(numbers.type_number(signature));
        self.code.function(body);
    }

    /// Puts functions, by their old numbers, into slots of the first table, one segment for each run of slots.
    ///
    /// # Errors
    /// A function that the new module does not have.
    pub fn place(&mut self, numbers: &Renumber<'_>, mut placed: Vec<(u32, u32)>) -> Outcome {
        placed.sort_unstable();
        placed.dedup();
        for (_, function) in &mut placed {
            *function = numbers.function(*function)?;
        }
        for run in placed.chunk_by(|(before, _), (after, _)| before + 1 == *after) {
            let first = run.first().map_or(0, |(slot, _)| slot.cast_signed());
            let functions: Vec<u32> = run.iter().map(|(_, function)| *function).collect();
            self.elements.active(
                None,
                &ConstExpr::i32_const(first),
                Elements::Functions(functions.into()),
            );
        }
        Ok(())
    }

    /// Gives something of the new module away.
    pub fn export(&mut self, name: &str, kind: ExportKind, number: u32) {
        self.exports.export(name, kind, number);
    }

    /// The module, valid.
    pub fn bytes(&self, numbers: &mut Renumber<'_>) -> Outcome<Vec<u8>> {
        let mut module = wasm_encoder::Module::new();
        module.section(&numbers.types()?);
        if !self.imports.is_empty() {
            module.section(&self.imports);
        }
        module.section(&self.functions);
        if !self.tables.is_empty() {
            module.section(&self.tables);
        }
        if !self.memories.is_empty() {
            module.section(&self.memories);
        }
        if !self.globals.is_empty() {
            module.section(&self.globals);
        }
        if !self.exports.is_empty() {
            module.section(&self.exports);
        }
        if let Some(function_index) = self.start {
            module.section(&StartSection { function_index });
        }
        if !self.elements.is_empty() {
            module.section(&self.elements);
        }
        module.section(&self.code);
        if !self.data.is_empty() {
            module.section(&self.data);
        }
        let bytes = module.finish();
        wasmparser::Validator::new()
            .validate_all(&bytes)
            .map_err(|error| format!("what was written is no valid module: {error}"))?;
        Ok(bytes)
    }
}
