//! How the reader sits before the page: size, language, theme, motion, touch.

use super::driver::Driver;
use super::page::Page;
use serde_json::json;

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

    /// Opens an address.
    pub fn open(self, url: &str) -> Page {
        let driver = Driver::start(self.language);
        driver.chromium(
            "Emulation.setDeviceMetricsOverride",
            &json!({
                "width": self.width,
                "height": self.height,
                "deviceScaleFactor": 1,
                "mobile": self.touch,
            }),
        );
        driver.chromium(
            "Emulation.setTouchEmulationEnabled",
            &json!({ "enabled": self.touch }),
        );
        let scheme = if self.dark { "dark" } else { "light" };
        let motion = if self.still {
            "reduce"
        } else {
            "no-preference"
        };
        driver.chromium(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": motion },
            ] }),
        );
        // A test may look at what the graphics processor has drawn after the frame is over; a reader need not.
        driver.chromium(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": "const own = HTMLCanvasElement.prototype.getContext; \
                HTMLCanvasElement.prototype.getContext = function (kind, options) { \
                  return own.call(this, kind, kind === 'webgl2' ? { ...options, preserveDrawingBuffer: true } : options); };" }),
        );
        let page = Page::new(driver);
        page.go(url);
        page
    }
}
