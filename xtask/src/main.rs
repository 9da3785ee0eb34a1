//! The project's own commands. `cargo xtask help` lists them.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool talks"
)]

mod arguments;
mod bench;
mod generate;
mod lock;
mod package;
mod paths;
mod serve;
mod shell;
mod split;
mod tables;
mod test;
mod tidy;
mod tools;
mod trusted;

use arguments::Arguments;
use std::process::ExitCode;

/// What a command gives back: nothing, or what went wrong and how to mend it.
type Outcome<T = ()> = Result<T, String>;

/// The error of a command that has said everything already.
const SAID: &str = "";

struct Command {
    name: &'static str,
    takes: &'static str,
    does: &'static str,
    run: fn(Arguments) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        takes: "[--port 8080]",
        does: "builds the explorer, serves it on this machine, rebuilds on every change",
        run: serve::run,
    },
    Command {
        name: "test",
        takes: "[--only STEP]… [--skip STEP]…",
        does: "every check: format, tidy, lints, native, data, wasm and browser tests",
        run: test::run,
    },
    Command {
        name: "package",
        takes: "[--keep] [--public-base-url https://…]",
        does: "writes what is published: dist/site for any folder of any host, dist/embed for other pages; --keep: from the last build; --public-base-url: where the QR codes of the single file lead",
        run: package::run,
    },
    Command {
        name: "bench",
        takes: "[--sizes SIZE,…] [--only MEASURE,…] [--runs 5] [--keep]",
        does: "measures the explorer against its peers in one browser, writes benches/RESULTS.md",
        run: bench::run,
    },
    Command {
        name: "tidy",
        takes: "",
        does: "checks the rules of ARCHITECTURE.md that the compiler does not know",
        run: tidy::run,
    },
    Command {
        name: "tables",
        takes: "[--if-newer]",
        does: "builds data/snapshot.json from data/tables (serve calls it by itself)",
        run: tables::run,
    },
    Command {
        name: "trusted",
        takes: "",
        does: "lets the page write markup where a host asks for trusted types (Trunk calls it by itself)",
        run: trusted::run,
    },
    Command {
        name: "generate",
        takes: "--nodes N --ties M [--seed S] [--out FILE]",
        does: "writes a made-up snapshot of any size, to try the explorer on large data",
        run: generate::run,
    },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_else(|| "help".to_owned());
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        help();
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("error: there is no command `{name}`\n");
        help();
        return ExitCode::FAILURE;
    };
    match (command.run)(Arguments::new(words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if message != SAID {
                eprintln!("\nerror: {message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn help() {
    println!("cargo xtask COMMAND\n");
    for command in COMMANDS {
        println!("  {} {}", command.name, command.takes);
        println!("      {}", command.does);
    }
}
