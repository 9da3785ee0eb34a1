//! A program that ends with this process, however this process ends, and takes its children along.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A running program. It ends with this value, or with us.
pub struct Process {
    child: Child,
    /// Where it keeps what it needs as long as it runs.
    scratch: PathBuf,
}

/// Runs what it is given until its own input ends, which is when we do; then ends all of its group.
/// A driver that is killed leaves its browser behind, and a static value is never dropped. It lets go of the output that it
/// shares: else nobody would hear that a program has ended before it said what is waited for.
#[cfg(unix)]
const GUARD: &str = "\"$@\" </dev/null & exec >/dev/null; cat; trap '' TERM; kill -TERM 0; sleep 0.2; \
    rm -rf \"$TMPDIR\"; kill -KILL 0";

impl Process {
    /// Starts a program and waits for the line of its output in which `find` finds something.
    pub fn start<T>(
        program: &str,
        arguments: &[String],
        environment: &[(&str, String)],
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<(Self, T)> {
        let mut process = Self::silent(program, arguments, environment);
        let mut lines = BufReader::new(process.child.stdout.take()?).lines();
        let found = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| find(&line))?;
        // Left unread, its words would fill the pipe and stop it.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Some((process, found))
    }

    /// Starts a program that says nothing.
    pub fn silent(program: &str, arguments: &[String], environment: &[(&str, String)]) -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "explorer-e2e-{}-{}",
            std::process::id(),
            STARTED.fetch_add(1, Ordering::Relaxed)
        );
        let scratch = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&scratch).expect("a folder for a browser's own files");
        let child = command(program, arguments)
            .env("TMPDIR", &scratch)
            .envs(environment.iter().map(|(name, value)| (*name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        Self { child, scratch }
    }
}

#[cfg(unix)]
fn command(program: &str, arguments: &[String]) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new("sh");
    command
        .args(["-c", GUARD, "guard", program])
        .args(arguments)
        .process_group(0);
    command
}

#[cfg(not(unix))]
fn command(program: &str, arguments: &[String]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

impl Drop for Process {
    fn drop(&mut self) {
        // The guard sees the end of its input.
        drop(self.child.stdin.take());
        if cfg!(not(unix)) {
            self.child.kill().ok();
        }
        self.child.wait().ok();
        std::fs::remove_dir_all(&self.scratch).ok();
    }
}
