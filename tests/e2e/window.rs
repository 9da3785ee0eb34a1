//! How the reader sits before the page: size, language, theme, motion, touch.

use super::driver::{Driver, Reader};
use super::engine::{self, Need};
use super::page::Page;

/// Every engine can have a window of this width, in CSS pixels.
const NARROWEST: u32 = 334;

/// A window that is not open yet.
pub struct Window {
    width: u32,
    height: u32,
    language: &'static str,
    dark: bool,
    still: bool,
    touch: bool,
}

impl Window {
    /// A laptop's, in English, light.
    pub fn desktop() -> Self {
        Self {
            width: 1280,
            height: 800,
            language: "en",
            dark: false,
            still: false,
            touch: false,
        }
    }

    /// A phone's.
    pub fn phone() -> Self {
        Self {
            width: 390,
            height: 844,
            touch: true,
            ..Self::desktop()
        }
    }

    /// Another size, in CSS pixels.
    pub fn size(self, width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            ..self
        }
    }

    /// The reader's language.
    pub fn language(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// The reader's system is dark.
    pub fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The reader wants no motion.
    pub fn still(self) -> Self {
        Self {
            still: true,
            ..self
        }
    }

    /// Its width and height.
    pub fn room(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Who sits before it.
    pub fn reader(&self) -> Reader {
        Reader {
            language: self.language,
            dark: self.dark,
            still: self.still,
            touch: self.touch,
        }
    }

    /// Opens an address.
    pub fn open(self, url: &str) -> Page {
        if self.width < NARROWEST {
            engine::uses(Need::Sliver);
        }
        let page = Page::new(Driver::open(&self));
        page.go(url);
        page
    }
}
