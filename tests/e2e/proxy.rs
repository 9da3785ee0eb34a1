//! The way out of this machine: it leads nowhere, and keeps what was asked for.
//!
//! Engines without a log of requests send through it whatever is not of this machine.

use super::http;
use std::io::{BufReader, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, Mutex};

/// A proxy that answers nobody.
pub struct Proxy {
    pub port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    /// Listens until the process ends.
    pub fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let kept = Arc::clone(&asked);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let Ok(copy) = stream.try_clone() else {
                    continue;
                };
                if let Ok((first, _)) = http::head(&mut BufReader::new(copy)) {
                    let asked = address(&first).filter(|url| !by_the_browser(url));
                    kept.lock().unwrap().extend(asked);
                }
                let refusal = b"HTTP/1.1 502 -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                stream.write_all(refusal).ok();
            }
        });
        Self { port, asked }
    }

    /// The addresses so far. Of an encrypted one only the host can be known.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// Begins anew.
    pub fn forget(&self) {
        self.asked.lock().unwrap().clear();
    }
}

/// Firefox looks after itself on addresses of its makers; no page of ours knows them.
fn by_the_browser(url: &str) -> bool {
    let host = url.split('/').nth(2).unwrap_or_default();
    [
        ".mozilla.com",
        ".mozilla.org",
        ".mozilla.net",
        ".firefox.com",
    ]
    .iter()
    .any(|maker| host.ends_with(maker))
}

fn address(first: &str) -> Option<String> {
    let mut words = first.split(' ');
    match (words.next()?, words.next()?) {
        ("CONNECT", host) => Some(format!("https://{}/", host.trim_end_matches(":443"))),
        (_, url) => Some(url.to_owned()),
    }
}
