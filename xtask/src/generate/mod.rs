//! `cargo xtask generate`: a made-up ecosystem of any size, for trying the explorer on large data.

mod attach;
pub mod random;
mod snapshot;
mod words;

use crate::{Outcome, arguments::Arguments};
use std::fs::File;
use std::io::{BufWriter, Write, stdout};

/// `cargo xtask generate --nodes N --ties M [--seed S] [--out FILE]`
pub fn run(mut arguments: Arguments) -> Outcome {
    let nodes = number(&mut arguments, "--nodes", None)?;
    let ties = number(&mut arguments, "--ties", None)?;
    let seed = number(&mut arguments, "--seed", Some(1))?;
    let out = arguments.values("--out")?.pop();
    arguments.end()?;
    let size = snapshot::Size::new(nodes, ties)?;
    let written = match &out {
        Some(file) => {
            let open =
                File::create(file).map_err(|error| format!("{file} cannot be written: {error}"))?;
            let mut writer = BufWriter::new(open);
            snapshot::write(&mut writer, size, seed).and_then(|()| writer.flush())
        }
        None => {
            let mut writer = BufWriter::new(stdout().lock());
            snapshot::write(&mut writer, size, seed).and_then(|()| writer.flush())
        }
    };
    written.map_err(|error| format!("the snapshot cannot be written: {error}"))
}

fn number(arguments: &mut Arguments, name: &str, otherwise: Option<u64>) -> Outcome<u64> {
    match (arguments.values(name)?.pop(), otherwise) {
        (Some(word), _) => word
            .parse()
            .map_err(|_| format!("`{name} {word}`: a whole number is needed")),
        (None, Some(value)) => Ok(value),
        (None, None) => Err(format!("say how many: `{name} NUMBER`")),
    }
}
