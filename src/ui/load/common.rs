//! What the explorers of a page have in common: a file that one of them has open, or is opening, is not opened again for another.
//!
//! Two explorers with the same address show the same file, so nobody asks the host whether there is another one by now. It is
//! given back when the last explorer that shows it goes; the next one asks anew.

use std::cell::RefCell;
use std::future::poll_fn;
use std::sync::{Arc, Weak};
use std::task::{Poll, Waker};

use super::open::Data;

/// A file by its address.
struct File {
    src: String,
    is: Is,
}

enum Is {
    /// Somebody opens it; these wait for the end of it.
    Opening(Vec<Waker>),
    /// It is open as long as somebody shows it.
    Open(Weak<Data>),
}

thread_local! {
    static FILES: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

/// The right to open a file. When it goes and the file is not open, who waits may try.
pub struct Opening(String);

/// The file, if another explorer has it open or is about to; else the right to open it.
pub async fn opened(src: &str) -> Result<Arc<Data>, Opening> {
    poll_fn(|task| {
        FILES.with_borrow_mut(|files| {
            files.retain(|file| match &file.is {
                Is::Opening(_) => true,
                Is::Open(data) => data.strong_count() > 0,
            });
            match files.iter_mut().find(|file| file.src == src) {
                Some(File {
                    is: Is::Opening(waiting),
                    ..
                }) => {
                    waiting.push(task.waker().clone());
                    return Poll::Pending;
                }
                Some(File {
                    is: Is::Open(data), ..
                }) => {
                    if let Some(data) = data.upgrade() {
                        return Poll::Ready(Ok(data));
                    }
                }
                None => {}
            }
            files.push(File {
                src: src.to_owned(),
                is: Is::Opening(Vec::new()),
            });
            Poll::Ready(Err(Opening(src.to_owned())))
        })
    })
    .await
}

impl Opening {
    /// It is open: whoever waits gets it.
    pub fn done(self, data: &Arc<Data>) {
        self.end(Some(Arc::downgrade(data)));
    }

    fn end(&self, data: Option<Weak<Data>>) {
        let waiting = FILES.with_borrow_mut(|files| {
            let at = files
                .iter()
                .position(|file| matches!(file.is, Is::Opening(_)) && file.src == self.0)?;
            let File { src, is } = files.swap_remove(at);
            if let Some(data) = data {
                files.push(File {
                    src,
                    is: Is::Open(data),
                });
            }
            match is {
                Is::Opening(waiting) => Some(waiting),
                Is::Open(_) => None,
            }
        });
        // They look again, one after the other.
        for waker in waiting.into_iter().flatten() {
            waker.wake();
        }
    }
}

impl Drop for Opening {
    fn drop(&mut self) {
        self.end(None);
    }
}
