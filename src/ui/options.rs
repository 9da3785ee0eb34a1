//! What the host says with attributes, as words. What they mean is decided where they are used.

use crate::decimal::decimal;
use crate::query::Filter;
use crate::snapshot::Lang;
use crate::state::{State, Theme, View};
use crate::ui::kiosk::Manner;

/// The attributes that are heard.
pub const ATTRIBUTES: [&str; 10] = [
    "src", "lang", "view", "filter", "focus", "height", "theme", "gestures", "kiosk", "idle",
];

/// One value per attribute, absent where the host says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Address of the snapshot.
    pub src: Option<String>,
    /// `it` or `en`.
    pub lang: Option<String>,
    /// The view to begin with.
    pub view: Option<String>,
    /// The filter to begin with, in the grammar of links.
    pub filter: Option<String>,
    /// The id of the node to begin with.
    pub focus: Option<String>,
    /// Height in CSS pixels.
    pub height: Option<String>,
    /// `auto`, `light`, `dark` or `projector`.
    pub theme: Option<String>,
    /// `cooperative` or `greedy`.
    pub gestures: Option<String>,
    /// Whether it stands alone at a fair; present or not, whatever its value.
    pub kiosk: bool,
    /// Seconds without a hand.
    pub idle: Option<String>,
    /// The snapshot itself, in place of an address. It is a property, not an attribute.
    pub data: Option<String>,
}

impl Options {
    /// Takes the value of one attribute; blank is the same as absent, and a name that is not heard is nothing.
    pub fn set(&mut self, name: &str, value: Option<String>) {
        if name == "kiosk" {
            self.kiosk = value.is_some();
        }
        let value = value
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty());
        let slot = match name {
            "src" => &mut self.src,
            "lang" => &mut self.lang,
            "view" => &mut self.view,
            "filter" => &mut self.filter,
            "focus" => &mut self.focus,
            "height" => &mut self.height,
            "theme" => &mut self.theme,
            "gestures" => &mut self.gestures,
            "idle" => &mut self.idle,
            "data" => &mut self.data,
            _ => return,
        };
        *slot = value;
    }

    /// The state that these words ask for; `language` is that of the page around.
    pub fn start(&self, language: Lang) -> State {
        State {
            view: self
                .view
                .as_deref()
                .and_then(View::from_id)
                .unwrap_or_default(),
            lang: self
                .lang
                .as_deref()
                .and_then(Lang::from_tag)
                .unwrap_or(language),
            theme: match self.theme.as_deref() {
                Some("light") => Theme::Paper,
                Some("dark") => Theme::Night,
                Some(word) => Theme::from_id(word).unwrap_or_default(),
                None => Theme::default(),
            },
            filter: self
                .filter
                .as_deref()
                .map(Filter::parse)
                .unwrap_or_default(),
            selected: self.focus.clone(),
            ..State::default()
        }
    }

    /// Whether wheel and single finger are left to the page around; `None` where it depends on whether that scrolls.
    pub fn is_cooperative(&self) -> Option<bool> {
        if self.kiosk {
            return Some(false);
        }
        match self.gestures.as_deref()? {
            "cooperative" => Some(true),
            "greedy" => Some(false),
            _ => None,
        }
    }

    /// What is done when nobody is there; `None` where nobody asks.
    pub fn manner(&self) -> Option<Manner> {
        let said = self.idle.as_deref().and_then(decimal);
        Manner::of(self.kiosk, said)
    }

    /// The height as a length, when it is a number of pixels that makes sense.
    pub fn height_px(&self) -> Option<f64> {
        let text = self.height.as_deref()?;
        let number = decimal(text.strip_suffix("px").unwrap_or(text).trim())?;
        (120.0..=10_000.0).contains(&number).then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, Options};
    use crate::snapshot::Lang;
    use crate::state::{Theme, View};

    #[test]
    fn every_attribute_has_a_slot() {
        for name in ATTRIBUTES {
            let mut options = Options::default();
            options.set(name, Some("x".to_owned()));
            assert_ne!(options, Options::default(), "{name}");
            // Only the one without a value is there when it is blank.
            options.set(name, (name != "kiosk").then(|| "  ".to_owned()));
            assert_eq!(options, Options::default(), "{name}");
        }
    }

    #[test]
    fn attributes_say_how_to_begin() {
        let mut options = Options::default();
        for (name, value) in [
            ("lang", "it-IT"),
            ("view", "hubs"),
            ("filter", "kind:hub"),
            ("theme", "dark"),
        ] {
            options.set(name, Some(value.to_owned()));
        }
        let start = options.start(Lang::En);
        assert_eq!(
            (start.lang, start.view, start.theme),
            (Lang::It, View::Hubs, Theme::Night)
        );
        assert!(start.filter.has("kind", "hub"));
        options.set("theme", Some("projector".to_owned()));
        assert_eq!(options.start(Lang::En).theme, Theme::Projector);
        options.set("lang", Some("tlh".to_owned()));
        assert_eq!(
            options.start(Lang::En).lang,
            Lang::En,
            "an unknown language is that of the page"
        );
    }

    #[test]
    fn a_kiosk_is_there_or_not_and_waits_ninety_seconds() {
        let said = |kiosk: bool, idle: &str| {
            let mut options = Options::default();
            options.set("kiosk", kiosk.then(String::new));
            options.set("idle", Some(idle.to_owned()));
            let manner = options.manner();
            manner.map(|manner| (manner.is_kiosk, manner.seconds))
        };
        assert_eq!(said(false, ""), None, "nobody asks: nothing waits");
        assert_eq!(said(true, ""), Some((true, 90.0)));
        assert_eq!(said(true, "45"), Some((true, 45.0)));
        assert_eq!(said(false, "2.5"), Some((false, 2.5)));
        for wrong in ["0", "-3", "soon", "1e99"] {
            assert_eq!(said(false, wrong), None, "{wrong}");
            assert_eq!(said(true, wrong), Some((true, 90.0)), "{wrong}");
        }
        let mut options = Options::default();
        options.set("kiosk", Some(String::new()));
        options.set("gestures", Some("cooperative".to_owned()));
        assert_eq!(options.is_cooperative(), Some(false), "no page around");
    }

    #[test]
    fn gestures_are_said_or_depend_on_the_page() {
        let said = |word: &str| {
            let mut options = Options::default();
            options.set("gestures", Some(word.to_owned()));
            options.is_cooperative()
        };
        assert_eq!(said("cooperative"), Some(true));
        assert_eq!(said("greedy"), Some(false));
        assert_eq!(said("shy"), None);
    }

    #[test]
    fn a_height_is_a_sensible_number() {
        let with = |text: &str| {
            Options {
                height: Some(text.to_owned()),
                ..Options::default()
            }
            .height_px()
        };
        assert_eq!(with("640"), Some(640.0));
        assert_eq!(with("640px"), Some(640.0));
        for wrong in ["-4", "NaN", "inf", "1e9", "50%", ""] {
            assert_eq!(with(wrong), None, "{wrong}");
        }
    }
}
