//! `cargo xtask serve`: the explorer on this machine, built anew on every change.

use crate::{Outcome, arguments::Arguments, shell, tables, tools};
use std::net::TcpListener;

/// `cargo xtask serve [--port 8080]`
pub fn run(mut arguments: Arguments) -> Outcome {
    let port: u16 = match arguments.values("--port")?.last() {
        Some(port) => port
            .parse()
            .map_err(|_| format!("`{port}` is no port: a number from 1 to 65535"))?,
        None => 8080,
    };
    arguments.end()?;
    if let Err(error) = TcpListener::bind(("127.0.0.1", port)) {
        return Err(format!(
            "port {port} cannot be used ({error}); take another: `cargo xtask serve --port {}`",
            port.saturating_add(1)
        ));
    }

    tools::wasm32::ensure()?;
    let bindgen = tools::wasm_bindgen::ensure()?;
    let mut trunk = tools::trunk::command(&[&bindgen])?;
    // The tables first: a mistake in them is better read here than in the middle of a build.
    tables::build_or_keep()?;

    println!("\nBuilding. The explorer will be at http://127.0.0.1:{port}/ ; Ctrl-C ends.\n");
    shell::run(
        trunk
            .args(["serve", "--address", "127.0.0.1", "--port"])
            .arg(port.to_string())
            // Hashes are for files that are kept; these live until the next change.
            .args([
                "--dist",
                "target/serve",
                "--no-sri",
                "true",
                "--filehash",
                "false",
            ]),
    )
}
