//! Made-up programs, whole and in two parts: both must do the same, whatever the profile said.

use super::module::Module;
use super::symbols::Symbols;
use super::{allocator, instrument, parts_of, segments};
use crate::generate::random::Random;
use crate::{paths, shell};
use std::collections::BTreeSet;
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType,
    ExportKind, ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection,
    Instruction as I, MemArg, MemorySection, MemoryType, RefType, TableSection, TableType,
    TypeSection, ValType,
};

const LOCALS: u32 = 6;
const FUNCTIONS: u32 = 6;
const TEXT: &[u8] =
    b"a text that one function reads, and which is long enough to be told from others";
const TEXT_AT: i32 = 4096;
/// Where a number stands that says where the text is.
const POINTER_AT: i32 = TEXT_AT - 8;

/// What a linker would say of the memory.
const MAP: &str = "
  ff8  0   4  a.o:(.rodata.POINTER)
  ffc  0   4  a.o:(.data.STATE)
 1000  0  4f  a.o:(.rodata.TEXT)
 104f  0   1  a.o:(.rodata.END)";

/// Writes a function of structured code with every kind of way through it, that ends in any case: each round of a loop
/// takes from a global, and without any left the function returns.
struct Writer<'r> {
    random: &'r mut Random,
    out: Function,
    /// Whether a branch to each construct around carries a number.
    labels: Vec<bool>,
    /// Those that it may call.
    below: u32,
}

impl Writer<'_> {
    fn put(&mut self, instruction: &I<'_>) {
        self.out.instruction(instruction);
    }

    fn local(&mut self) -> u32 {
        self.random.below(u64::from(LOCALS)) as u32
    }

    /// Lays a number on the stack.
    fn value(&mut self, depth: u32) {
        match self.random.below(if depth == 0 { 2 } else { 6 }) {
            0 => {
                let number = self.random.below(9) as i32 - 2;
                self.put(&I::I32Const(number));
            }
            1 | 2 => {
                let local = self.local();
                self.put(&I::LocalGet(local));
            }
            _ => {
                self.value(depth - 1);
                self.value(depth - 1);
                let operation = self
                    .random
                    .of(&[I::I32Add, I::I32Sub, I::I32Xor, I::I32LtS]);
                self.out.instruction(&operation.clone());
            }
        }
    }

    fn set(&mut self) {
        let local = self.local();
        self.put(&I::LocalSet(local));
    }

    /// The depth of a label that carries nothing, if there is one.
    fn plain_label(&mut self) -> Option<u32> {
        let plain: Vec<u32> = (self.labels.iter().rev().zip(0..))
            .filter(|(carries, _)| !**carries)
            .map(|(_, depth)| depth)
            .collect();
        (!plain.is_empty()).then(|| *self.random.of(&plain))
    }

    fn inside(&mut self, carries: bool, depth: u32) {
        self.labels.push(carries);
        self.sequence(depth);
        self.labels.pop();
    }

    /// Statements; the last may be one after which nothing comes.
    fn sequence(&mut self, depth: u32) {
        for _ in 0..1 + self.random.below(4) {
            self.statement(depth);
        }
        match self.random.below(8) {
            0 => {
                self.value(2);
                self.put(&I::Return);
            }
            1 => {
                let depth = self.random.below(self.labels.len() as u64) as u32;
                if self.labels[self.labels.len() - 1 - depth as usize] {
                    self.value(1);
                }
                self.put(&I::Br(depth));
            }
            2 => {
                if let (Some(one), Some(two)) = (self.plain_label(), self.plain_label()) {
                    self.value(1);
                    self.put(&I::BrTable(vec![one, two, one].into(), two));
                }
            }
            _ => {}
        }
    }

    fn statement(&mut self, depth: u32) {
        match self.random.below(if depth == 0 { 4 } else { 9 }) {
            0 | 1 => {
                self.value(2);
                self.set();
            }
            2 => {
                self.value(1);
                self.value(1);
                if self.below > 1 {
                    let callee = 1 + self.random.below(u64::from(self.below) - 1) as u32;
                    self.put(&I::Call(callee));
                } else {
                    self.put(&I::I32Add);
                }
                self.set();
            }
            3 => {
                self.value(1);
                match self.plain_label() {
                    Some(label) => self.put(&I::BrIf(label)),
                    None => self.put(&I::Call(0)),
                }
            }
            4 => {
                self.value(1);
                self.put(&I::If(BlockType::Empty));
                self.inside(false, depth - 1);
                if self.random.percent(50) {
                    self.put(&I::Else);
                    self.inside(false, depth - 1);
                }
                self.put(&I::End);
            }
            5 => {
                self.put(&I::Block(BlockType::Empty));
                self.inside(false, depth - 1);
                self.put(&I::End);
            }
            6 => {
                // A number lies on the stack while one decides.
                self.value(1);
                self.value(1);
                self.put(&I::If(BlockType::Result(ValType::I32)));
                self.inside(true, depth - 1);
                self.value(1);
                self.put(&I::Else);
                self.inside(true, depth - 1);
                self.value(1);
                self.put(&I::End);
                self.put(&I::I32Sub);
                self.set();
            }
            7 => {
                self.put(&I::Loop(BlockType::Empty));
                for instruction in [
                    I::GlobalGet(0),
                    I::I32Eqz,
                    I::If(BlockType::Empty),
                    I::LocalGet(0),
                    I::Return,
                    I::End,
                    I::GlobalGet(0),
                    I::I32Const(1),
                    I::I32Sub,
                    I::GlobalSet(0),
                ] {
                    self.put(&instruction);
                }
                self.inside(false, depth - 1);
                self.put(&I::End);
            }
            _ => {
                // Through the table: the slots hold the functions below this one first.
                self.value(1);
                self.value(1);
                let slot = self.random.below(u64::from(self.below) - 1) as i32;
                self.put(&I::I32Const(slot));
                self.put(&I::CallIndirect {
                    type_index: 1,
                    table_index: 0,
                });
                self.set();
            }
        }
    }
}

/// A function that reads the text at a place and tells JavaScript. It knows where the text is, or where that stands.
fn reader(knows: bool) -> Function {
    let mut out = Function::new([]);
    let load = MemArg {
        offset: 0,
        align: 0,
        memory_index: 0,
    };
    let mut put = |instructions: &[I<'_>]| {
        for instruction in instructions {
            out.instruction(instruction);
        }
    };
    put(&[I::LocalGet(0), I::I32Const(63), I::I32And]);
    match knows {
        true => put(&[I::I32Const(TEXT_AT)]),
        false => put(&[I::I32Const(POINTER_AT), I::I32Load(load)]),
    }
    put(&[I::I32Add, I::I32Load8U(load), I::Call(0)]);
    put(&[I::LocalGet(1), I::End]);
    out
}

/// A program: 0 is JavaScript's, 1 reads the text, each of the others may call those before it.
fn program(seed: u64) -> Vec<u8> {
    let mut random = Random::new(seed);
    let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
    types.ty().function([ValType::I32], []);
    types
        .ty()
        .function([ValType::I32, ValType::I32], [ValType::I32]);
    imports.import("js", "tell", EntityType::Function(0));
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    functions.function(1);
    code.function(&reader(seed.is_multiple_of(2)));
    for below in 2..=FUNCTIONS {
        let mut writer = Writer {
            random: &mut random,
            out: Function::new([(LOCALS - 2, ValType::I32)]),
            labels: vec![true],
            below,
        };
        writer.sequence(4);
        writer.value(1);
        writer.put(&I::End);
        functions.function(1);
        code.function(&writer.out);
    }
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        minimum: u64::from(FUNCTIONS),
        maximum: Some(u64::from(FUNCTIONS)),
        table64: false,
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut globals = GlobalSection::new();
    let global = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    globals.global(global, &ConstExpr::i32_const(0));
    let mut exports = ExportSection::new();
    exports.export("fuel", ExportKind::Global, 0);
    exports.export("main", ExportKind::Func, FUNCTIONS);
    exports.export("other", ExportKind::Func, FUNCTIONS - 1);
    exports.export("__wbindgen_malloc", ExportKind::Func, 2);
    let mut elements = ElementSection::new();
    let placed: Vec<u32> = (1..=FUNCTIONS).collect();
    elements.active(
        None,
        &ConstExpr::i32_const(0),
        Elements::Functions(placed.into()),
    );
    let mut data = DataSection::new();
    data.active(
        0,
        &ConstExpr::i32_const(TEXT_AT - 4),
        [&[1, 2, 3, 4], TEXT, &[5]].concat(),
    );
    data.active(0, &ConstExpr::i32_const(POINTER_AT), TEXT_AT.to_le_bytes());
    let mut module = wasm_encoder::Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&tables)
        .section(&memories)
        .section(&globals)
        .section(&exports)
        .section(&elements)
        .section(&code)
        .section(&data);
    module.finish()
}

/// Any profile, likely or not: what ran is a choice of the stretches.
fn profile(bytes: &[u8], seed: u64) -> BTreeSet<u32> {
    let mut random = Random::new(seed ^ 0x5eed);
    let module = Module::read(bytes).unwrap();
    let count = segments::firsts(&module).unwrap().pop().unwrap();
    let share = *random.of(&[0, 30, 60, 90]);
    (0..count).filter(|_| random.percent(share)).collect()
}

/// Runs a program on many numbers and notes all that can be seen of it.
const RUN: &str = r#"
    import { readFileSync } from "node:fs";
    const [folder, count] = process.argv.slice(-2);
    const module = (name) => new WebAssembly.Module(readFileSync(`${folder}/${name}.wasm`));
    const seen = (start) => {
      const told = [];
      const exports = start((number) => told.push(number));
      for (const name of ["main", "other"]) for (let x = -3; x < 12; x += 1) for (let y = -1; y < 4; y += 1) {
        exports.fuel.value = 40;
        told.push(exports[name](x, y), exports.fuel.value);
      }
      return told.join();
    };
    let loaded = 0;
    for (let number = 0; number < count; number += 1) {
      const whole = seen((tell) => new WebAssembly.Instance(module(`${number}`), { js: { tell } }).exports);
      const divided = seen((tell) => {
        const load = () => {
          loaded += 1;
          new WebAssembly.Instance(module(`${number}.second`), { js: { a: tell }, first });
        };
        const first = new WebAssembly.Instance(module(`${number}.first`), { js: { a: tell, load } }).exports;
        return first;
      });
      if (whole !== divided) throw new Error(`program ${number}: ${whole} is not ${divided}`);
    }
    if (loaded > count) throw new Error("a second part was loaded twice");
    console.log(loaded);
"#;

#[test]
fn a_divided_program_does_what_the_whole_one_does() {
    let folder = paths::target().join("split/tests");
    std::fs::create_dir_all(&folder).unwrap();
    let count = 80;
    let mut texts_later = 0;
    let symbols = Symbols::read(MAP);
    for seed in 0..count {
        let whole = program(seed);
        let ran = profile(&whole, seed);
        let parts = parts_of(&whole, &ran, &symbols).unwrap();
        texts_later += u64::from(parts.second.windows(TEXT.len()).any(|part| part == TEXT));
        for (ending, bytes) in [
            ("", &whole),
            (".first", &parts.first),
            (".second", &parts.second),
        ] {
            std::fs::write(folder.join(format!("{seed}{ending}.wasm")), bytes).unwrap();
        }
    }
    let said = shell::output(
        shell::command("node")
            .args(["--input-type=module", "--eval", RUN])
            .arg(&folder)
            .arg(count.to_string()),
    )
    .unwrap();
    let loaded: u64 = said.trim().parse().unwrap();
    assert!(loaded > count / 4, "{loaded} second parts were wanted");
    assert!(
        texts_later > count / 10 && texts_later < count,
        "{texts_later} texts came later"
    );
}

#[test]
fn what_ran_stays_and_nothing_else_is_in_the_second_part() {
    let (whole, symbols) = (program(3), Symbols::read(MAP));
    let module = Module::read(&whole).unwrap();
    let count = segments::firsts(&module).unwrap().pop().unwrap();
    let all = parts_of(&whole, &(0..count).collect(), &symbols).unwrap();
    assert!(all.said.starts_with("0 of 6 functions"), "{}", all.said);
    let none = parts_of(&whole, &BTreeSet::new(), &symbols).unwrap();
    assert!(none.said.starts_with("6 of 6 functions"), "{}", none.said);
    assert!(none.first.len() < all.first.len());
}

#[test]
fn an_allocator_that_ran_ran_as_a_whole() {
    let whole = program(3);
    let module = Module::read(&whole).unwrap();
    let firsts = segments::firsts(&module).unwrap();
    let of = |number: usize| firsts[number - 1]..firsts[number];
    let begun = BTreeSet::from([of(2).start, of(4).start]);
    // What it calls may lead to JavaScript, and did not run.
    let expected: BTreeSet<u32> = of(2).chain([of(4).start]).collect();
    assert_eq!(
        allocator::with_all_of_it(&module, &begun).unwrap(),
        expected
    );
    let none = BTreeSet::new();
    assert_eq!(allocator::with_all_of_it(&module, &none).unwrap(), none);
}

#[test]
fn the_copy_that_remembers_has_a_byte_for_each_stretch() {
    let whole = program(5);
    let copy = instrument::copy(&Module::read(&whole).unwrap()).unwrap();
    let copy = Module::read(&copy).unwrap();
    assert_eq!(copy.memories.len(), 2);
    assert!(
        copy.exports
            .iter()
            .any(|export| export.name == instrument::RAN)
    );
}

#[test]
fn what_is_no_program_is_an_error() {
    let symbols = Symbols::read(MAP);
    assert!(parts_of(b"no", &BTreeSet::new(), &symbols).is_err());
    let mut half = program(1);
    half.truncate(half.len() / 2);
    assert!(parts_of(&half, &BTreeSet::new(), &symbols).is_err());
}
