//! The style sheets, compiled in: the explorer asks for no file but its data.

/// Tokens first, then one sheet a component.
pub const ALL: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/app/base.css"),
    include_str!("../../style/app/shell.css"),
    include_str!("../../style/app/bar.css"),
    include_str!("../../style/app/views.css"),
    include_str!("../../style/app/search.css"),
    include_str!("../../style/app/filters.css"),
    include_str!("../../style/app/chips.css"),
    include_str!("../../style/app/years.css"),
    include_str!("../../style/app/stage.css"),
    include_str!("../../style/app/legend.css"),
    include_str!("../../style/app/status.css"),
    include_str!("../../style/app/detail.css"),
    include_str!("../../style/app/tools.css"),
    include_str!("../../style/app/list.css"),
    include_str!("../../style/app/tray.css"),
    include_str!("../../style/app/countries.css"),
    include_str!("../../style/app/dialog.css"),
    include_str!("../../style/app/states.css"),
    include_str!("../../style/app/shortlist.css"),
    include_str!("../../style/app/print.css"),
);
