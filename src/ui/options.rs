//! What the host says with attributes, as words. What they mean is decided where they are used.

use crate::decimal::decimal;
use crate::query::Filter;
use crate::snapshot::Lang;
use crate::state::{State, Theme, View};

/// The attributes that are heard.
pub const ATTRIBUTES: [&str; 8] = [
    "src", "lang", "view", "filter", "focus", "height", "theme", "gestures",
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
    /// The snapshot itself, in place of an address. It is a property, not an attribute.
    pub data: Option<String>,
}

impl Options {
    /// Takes the value of one attribute; blank is the same as absent, and a name that is not heard is nothing.
    pub fn set(&mut self, name: &str, value: Option<String>) {
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
        match self.gestures.as_deref()? {
            "cooperative" => Some(true),
            "greedy" => Some(false),
            _ => None,
        }
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
            options.set(name, Some("  ".to_owned()));
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
