//! Files for the browser, from this machine to this machine only.
//!
//! `/` is the folder of the bench; `/ours/NAME/` is the packaged site, with `data/NAME.json` of the bench in place of
//! its snapshot.

use crate::Outcome;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

struct Folders {
    www: PathBuf,
    site: PathBuf,
}

/// Serves both folders on a free port until the program ends.
pub fn serve(www: PathBuf, site: PathBuf) -> Outcome<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .map_err(|error| format!("no port of this machine can be used: {error}"))?;
    let port = listener
        .local_addr()
        .map_err(|error| format!("the port of the server is not known: {error}"))?
        .port();
    let folders = Arc::new(Folders { www, site });
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folders = Arc::clone(&folders);
            // A browser that goes away in the middle of an answer is nothing to speak of.
            std::thread::spawn(move || folders.answer(&stream).ok());
        }
    });
    Ok(port)
}

impl Folders {
    fn answer(&self, stream: &TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        // The headers are of no interest, but left unread they would break the connection.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let address = first.split(' ').nth(1).unwrap_or("/");
        let path = address.split(['?', '#']).next().unwrap_or("/");
        let file = self.file(path);
        let body = file.as_deref().map(std::fs::read);
        let (status, kind, body) = match (&file, body) {
            (Some(file), Some(Ok(body))) => ("200 OK", kind_of(file), body),
            _ => ("404 Not Found", "text/plain", b"not here".to_vec()),
        };
        let mut out = stream;
        write!(
            out,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n\
             Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n\
             Cross-Origin-Resource-Policy: same-origin\r\n\r\n",
            body.len()
        )?;
        out.write_all(&body)
    }

    /// The file that a path means; none for one that climbs out.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let path = path.strip_prefix('/')?;
        if path.split(['/', '\\']).any(|part| part == "..") {
            return None;
        }
        let Some((name, inside)) = path
            .strip_prefix("ours/")
            .and_then(|rest| rest.split_once('/'))
        else {
            return Some(self.www.join(path));
        };
        Some(match inside {
            "" => self.site.join("index.html"),
            "data/snapshot.json" if name != super::SHIPPED => {
                self.www.join("data").join(format!("{name}.json"))
            }
            _ => self.site.join(inside),
        })
    }
}

fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders() -> Folders {
        Folders {
            www: PathBuf::from("w"),
            site: PathBuf::from("s"),
        }
    }

    #[test]
    fn the_site_is_there_once_for_each_snapshot() {
        for (path, file) in [
            ("/layout.html", "w/layout.html"),
            ("/ours/10k/", "s/index.html"),
            ("/ours/10k/a.js", "s/a.js"),
            ("/ours/10k/data/snapshot.json", "w/data/10k.json"),
            ("/ours/shipped/data/snapshot.json", "s/data/snapshot.json"),
        ] {
            assert_eq!(folders().file(path), Some(PathBuf::from(file)), "{path}");
        }
    }

    #[test]
    fn nobody_climbs_out() {
        assert_eq!(folders().file("/ours/10k/../../secret"), None);
        assert_eq!(folders().file("/..\\secret"), None);
    }
}
