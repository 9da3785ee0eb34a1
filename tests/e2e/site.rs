//! A folder on a free port of this machine, and the ways in which a host can spoil it.

use super::engine::Engine;
use super::{first, http};
use std::collections::BTreeMap;
use std::io::{BufReader, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What a host gives in place of a file.
#[derive(Clone)]
pub enum Answer {
    /// No file: an error page with this status.
    Status(u16),
    /// Something else: its type and its text.
    Instead(&'static str, String),
    /// The right file under the wrong type.
    Type(&'static str),
    /// The first half of the file, as if it were all.
    Half,
    /// The first half of the file, then the line is cut.
    Cut,
    /// The right file, late.
    Late(Duration),
}

/// A folder that is being served.
pub struct Site {
    port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    folder: Mutex<PathBuf>,
    /// Nobody answers any more.
    gone: AtomicBool,
    /// Where on the host the folder is: `/` or `/some/where/`.
    under: String,
    spoiled: Mutex<BTreeMap<String, Answer>>,
    headers: Vec<(String, String)>,
    asked: Mutex<Vec<String>>,
    first: first::Scripts,
}

/// A site that is not served yet.
pub struct Plan {
    shared: Shared,
}

impl Site {
    /// The packaged site. Its worker does nothing: what a journey sees is what this host gives, also the second time.
    pub fn packaged() -> Plan {
        let idle = Answer::Instead("text/javascript", String::new());
        Self::installable().spoil("sw.js", idle)
    }

    /// The packaged site with the worker that keeps it.
    pub fn installable() -> Plan {
        Self::of(Self::folder())
    }

    /// Where the packaged site is.
    pub fn folder() -> PathBuf {
        let folder = std::env::var_os("EXPLORER_SITE").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/site"),
            PathBuf::from,
        );
        assert!(
            folder.join("index.html").is_file(),
            "{} has no index.html: `cargo xtask package` writes it",
            folder.display()
        );
        folder
    }

    /// Any folder.
    pub fn of(folder: PathBuf) -> Plan {
        Plan {
            shared: Shared {
                folder: Mutex::new(folder),
                gone: AtomicBool::new(false),
                under: "/".to_owned(),
                spoiled: Mutex::default(),
                headers: Vec::new(),
                asked: Mutex::default(),
                first: first::of_this_journey(),
            },
        }
    }

    /// The full address of a path inside the folder.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.shared.under)
    }

    /// What every address of the site begins with.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// From now on every file is given as it is.
    pub fn mend(&self) {
        self.shared.spoiled.lock().unwrap().clear();
    }

    /// From now on another folder is given.
    pub fn publish(&self, folder: PathBuf) {
        *self.shared.folder.lock().unwrap() = folder;
    }

    /// Nobody answers from now on, or again.
    pub fn cut(&self, gone: bool) {
        self.shared.gone.store(gone, Ordering::SeqCst);
    }

    /// The paths that were asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.shared.asked.lock().unwrap().clone()
    }
}

impl Plan {
    /// Spoils one file, named by its path inside the folder; a star stands for anything: `*.wasm`.
    pub fn spoil(self, path: &str, answer: Answer) -> Self {
        let mut spoiled = self.shared.spoiled.lock().unwrap();
        spoiled.insert(path.to_owned(), answer);
        drop(spoiled);
        self
    }

    /// Sends a header with every answer.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.shared
            .headers
            .push((name.to_owned(), value.to_owned()));
        self
    }

    /// Serves the folder from deeper in the host: `/some/where/`.
    pub fn under(mut self, path: &str) -> Self {
        path.clone_into(&mut self.shared.under);
        self
    }

    /// Serves it until the test ends.
    pub fn serve(self) -> Site {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(self.shared);
        let site = Site {
            port,
            shared: Arc::clone(&shared),
        };
        // Detached: it ends with the process.
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || shared.answer(stream).ok());
            }
        });
        site
    }
}

impl Shared {
    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        if self.gone.load(Ordering::SeqCst) {
            return stream.shutdown(Shutdown::Both);
        }
        let (first, _) = http::head(&mut BufReader::new(stream.try_clone()?))?;
        let address = first.split(' ').nth(1).unwrap_or("/");
        let path = address.split(['?', '#']).next().unwrap_or("/");
        if path == first::PATH {
            let scripts = self.first.lock().unwrap().join(";\n");
            let head = format!(
                "HTTP/1.1 200 -\r\nContent-Type: text/javascript\r\nContent-Length: {}\r\n\
                 Cache-Control: no-store\r\nConnection: close\r\n\r\n",
                scripts.len()
            );
            stream.write_all(head.as_bytes())?;
            stream.write_all(scripts.as_bytes())?;
            return stream.shutdown(Shutdown::Both);
        }
        self.asked.lock().unwrap().push(path.to_owned());
        let inside = path.strip_prefix(&self.under).unwrap_or("..");
        let index = format!("{inside}index.html");
        let inside = match inside {
            folder if folder.is_empty() || folder.ends_with('/') => index.as_str(),
            file => file,
        };
        let spoiled = {
            let spoiled = self.spoiled.lock().unwrap();
            let fitting = spoiled.iter().find(|(name, _)| fits(name, inside));
            fitting.map(|(_, answer)| answer.clone())
        };
        let spoiled = spoiled.as_ref();
        // Chromium has what runs before a page from its driver.
        let is_given = inside.ends_with(".html") && Engine::of_this_run() != Engine::Chromium;
        let first = |body: Vec<u8>| if is_given { first::into(&body) } else { body };
        let file = if inside.contains("..") {
            None
        } else {
            let file = std::fs::read(self.folder.lock().unwrap().join(inside)).ok();
            file.map(first)
        };
        let (status, kind, body) = match (file, spoiled) {
            (_, Some(Answer::Status(status))) => {
                (*status, "text/html", b"<!doctype html><p>Sorry.".to_vec())
            }
            (_, Some(Answer::Instead(kind, text))) => {
                (200, *kind, first(text.clone().into_bytes()))
            }
            (None, _) => (404, "text/html", b"<!doctype html><p>Not here.".to_vec()),
            (Some(body), Some(Answer::Type(kind))) => (200, *kind, body),
            (Some(mut body), Some(Answer::Half)) => {
                body.truncate(body.len() / 2);
                (200, kind_of(inside), body)
            }
            (Some(body), Some(Answer::Late(wait))) => {
                std::thread::sleep(*wait);
                (200, kind_of(inside), body)
            }
            (Some(body), Some(Answer::Cut) | None) => (200, kind_of(inside), body),
        };
        let mut head = format!(
            "HTTP/1.1 {status} -\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n",
            body.len()
        );
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        stream.write_all(head.as_bytes())?;
        stream.write_all(b"\r\n")?;
        let cut = matches!(spoiled, Some(Answer::Cut));
        let end = if cut { body.len() / 2 } else { body.len() };
        stream.write_all(&body[..end])?;
        stream.shutdown(Shutdown::Both)
    }
}

/// Whether a path is the one that is named; a star stands for anything.
fn fits(name: &str, path: &str) -> bool {
    match name.split_once('*') {
        Some((start, end)) => path.starts_with(start) && path.ends_with(end),
        None => name == path,
    }
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
