//! The icons of the interface: strokes on a 20 by 20 grid, drawn in the colour of the text around them.
//! They are decoration: whoever uses one says in words what it means.

use leptos::prelude::*;

/// One icon a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Again,
    Back,
    Bookmark,
    Check,
    Clear,
    Close,
    Code,
    Collapse,
    Copy,
    Compare,
    Down,
    Export,
    Figures,
    Filters,
    Fit,
    Focus,
    Forward,
    Help,
    Hide,
    Highlight,
    Hubs,
    Lens,
    Link,
    List,
    Minus,
    Moon,
    Move,
    Network,
    New,
    Path,
    Play,
    Plus,
    Present,
    Print,
    Projector,
    Quote,
    Redo,
    Search,
    Share,
    Shortlist,
    Suggest,
    Sun,
    Swap,
    Ties,
    Time,
    Tools,
    Undo,
    Up,
    World,
}

impl Icon {
    fn strokes(self) -> &'static str {
        match self {
            Icon::Again => "M4.5 10a5.5 5.5 0 1 0 1.8-4.1M4.5 3.5v3.2h3.2",
            Icon::Back => "M12 5 7 10l5 5",
            Icon::Bookmark => "M5.5 3h9v14L10 13.2 5.5 17z",
            Icon::Check => "m4 10.5 4 4 8-9",
            Icon::Clear => "m5.5 5.5 9 9M14.5 5.5l-9 9",
            Icon::Close => "m5 5 10 10M15 5 5 15",
            Icon::Code => {
                "M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5H14M16.5 11.5V14M11.5 14v2.5M14 16.5h2.5"
            }
            Icon::Collapse => "M12.5 5 7.5 10l5 5M5 4v12",
            Icon::Copy => "M7 6.5V3.5h9.5V13H13M3.5 7H13v9.5H3.5z",
            Icon::Compare => "M3 4h5.5v12H3zM11.5 4H17v12h-5.5zM5 8h1.5M5 11h1.5M13.5 8H15",
            Icon::Down => "m5.5 8 4.5 4.5L14.5 8",
            Icon::Export => "M10 3v9.4M6.2 8.6l3.8 3.8 3.8-3.8M3.5 13v3.5h13V13",
            Icon::Figures => "M3 17h14M5 14v-4M10 14V4M15 14V8",
            Icon::Filters => "M3 5.5h14M5.8 10h8.4M8.3 14.5h3.4",
            Icon::Fit => "M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13",
            Icon::Focus => {
                "M8 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0M3.5 10a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M10 1.5v3M10 15.5v3M1.5 10h3M15.5 10h3"
            }
            Icon::Forward => "m8 5 5 5-5 5",
            Icon::Help => {
                "M2.7 10a7.3 7.3 0 1 0 14.6 0a7.3 7.3 0 1 0-14.6 0M7.9 8c.2-1.3 1-2 2.2-2s2.1.8 2.1 1.9c0 1.6-2.2 1.7-2.2 3.4M10 14h0"
            }
            Icon::Hide => {
                "M2.5 10c2-3.3 4.5-5 7.5-5s5.5 1.7 7.5 5c-2 3.3-4.5 5-7.5 5s-5.5-1.7-7.5-5M4 16.5 16 3.5"
            }
            Icon::Highlight => "m10 3 2 5 5 .4-3.9 3.3 1.3 5.1L10 14l-4.4 2.8 1.3-5.1L3 8.4 8 8z",
            Icon::Hubs => {
                "M10 2.6 16.4 6.3v7.4L10 17.4 3.6 13.7V6.3zM8 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0"
            }
            Icon::Lens => {
                "M3 8.5a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M12.6 12.4 17 16.8M6 8.5h5M8.5 6v5"
            }
            Icon::Link => {
                "M8.3 11.7a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.7 8.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1"
            }
            Icon::List => "M7 5h10M7 10h10M7 15h10M3.2 5h.6M3.2 10h.6M3.2 15h.6",
            Icon::Minus => "M4 10h12",
            Icon::Moon => "M16.5 11.6A7 7 0 1 1 8.4 3.5a5.6 5.6 0 0 0 8.1 8.1Z",
            Icon::Move => {
                "M10 2.5v15M2.5 10h15M8 4.5l2-2 2 2M8 15.5l2 2 2-2M4.5 8l-2 2 2 2M15.5 8l2 2-2 2"
            }
            Icon::Network => {
                "M7.8 9a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M2.2 4.5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0M14.9 5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0M3.4 16a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0M13.9 15.5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0M8.2 7.7l-3-2.2M11.8 7.9l3.3-2M8.7 10.8 6 14.6M11.6 10.6l2.8 3.7"
            }
            Icon::New => "M10 2.8 11.8 8.2 17.2 10 11.8 11.8 10 17.2 8.2 11.8 2.8 10 8.2 8.2z",
            Icon::Path => {
                "M3 15a2 2 0 1 0 4 0a2 2 0 1 0-4 0M13 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M7 15h4.5a2.5 2.5 0 0 0 0-5h-3a2.5 2.5 0 0 1 0-5H13"
            }
            Icon::Play => "M6.5 4v12l9.5-6z",
            Icon::Plus => "M10 4v12M4 10h12",
            Icon::Print => "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
            Icon::Present => "M2.5 4h15v9h-15zM10 13v3.5M6.5 16.5h7M8.7 6.3l3.4 2.2-3.4 2.2z",
            Icon::Projector => "M2.5 4h15v9h-15zM10 13v3.5M6.5 16.5h7M10 2.5V4",
            Icon::Quote => {
                "M8.5 5.5C5.5 6.5 4 8.5 4 11.5v3h4.5v-4.5H5.8M16.5 5.5C13.5 6.5 12 8.5 12 11.5v3h4.5v-4.5h-2.7"
            }
            Icon::Redo => "m13 4 3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4",
            Icon::Search => "M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0m9.7 4.2 3.8 3.8",
            Icon::Share => "M10 12.5V3M6.5 6 10 2.7 13.5 6M4 10v6.8h12V10",
            Icon::Shortlist => "M3.5 5h8M3.5 10h6M3.5 15h6M12 13.2l2 2 3.5-4",
            Icon::Suggest => {
                "M4.8 7a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0M2.5 16.5c.4-3 2.3-4.8 5-4.8s4.6 1.8 5 4.8M15 5.5v6M12 8.5h6"
            }
            Icon::Sun => {
                "M6.6 10a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M15.7 4.3l-1.3 1.3M5.6 14.4l-1.3 1.3"
            }
            Icon::Swap => "M3 7h13M13 4l3 3-3 3M17 13H4M7 10l-3 3 3 3",
            Icon::Ties => {
                "M4.6 10a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0M8.2 9.2l7-4M8.4 10h8.6M8.2 10.8l7 4"
            }
            Icon::Time => "M3 5h7M6 10h10M4.5 15h6.5M3 2.5v15",
            Icon::Tools => "M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z",
            Icon::Undo => "M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8",
            Icon::Up => "m5.5 12 4.5-4.5 4.5 4.5",
            Icon::World => {
                "M2.7 10a7.3 7.3 0 1 0 14.6 0a7.3 7.3 0 1 0-14.6 0M2.7 10h14.6M10 2.7c2.3 2.1 3.3 4.5 3.3 7.3s-1 5.2-3.3 7.3c-2.3-2.1-3.3-4.5-3.3-7.3s1-5.2 3.3-7.3"
            }
        }
    }
}

/// An icon in the size of the interface.
pub fn icon(icon: Icon) -> impl IntoView {
    sized(icon, "icon")
}

/// An icon beside small text.
pub fn small(icon: Icon) -> impl IntoView {
    sized(icon, "icon is-small")
}

/// The icon of a view.
pub fn view_icon(icon: Icon) -> impl IntoView {
    sized(icon, "icon is-view")
}

fn sized(icon: Icon, class: &'static str) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 20 20" aria-hidden="true">
            <path d=icon.strokes()></path>
        </svg>
    }
}
