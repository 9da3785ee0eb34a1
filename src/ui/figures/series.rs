//! One number of several years, bar under bar in one scale that begins at zero.

use leptos::prelude::*;

use super::amount::bare;
use super::{about, note};
use crate::locale::Arg;
use crate::query::indicators::Series;
use crate::ui::reading::Reading;
use crate::ui::told;

/// A table of one series: the year, a bar, the number; then how much more or less it has become.
pub fn view(reading: Reading, of: &Series<'_>) -> AnyView {
    let words = reading.desk.words;
    let Some(last) = of.points.last().copied() else {
        return ().into_any();
    };
    let label = last.indicator.label.clone();
    let tagged = label.clone();
    let unit = last.indicator.unit.clone();
    let most = of
        .points
        .iter()
        .map(|point| point.indicator.value)
        .fold(0.0, f64::max);
    let rows = of
        .points
        .iter()
        .map(|point| {
            let indicator = point.indicator.clone();
            let share = if most > 0.0 { indicator.value.max(0.0) / most * 100.0 } else { 0.0 };
            let own = (!of.same_words).then(|| indicator.label.clone());
            let year = indicator.year.map(|year| year.to_string());
            let evidence = indicator.evidence.clone();
            let note = note(reading, &indicator);
            view! {
                <tr>
                    <th scope="row" class="num">{move || year.clone().unwrap_or_else(|| words.now("figures-no-year"))}</th>
                    <td class="figure-bar" aria-hidden="true"><i style:width=format!("{share:.1}%")></i></td>
                    <td class="num">{move || bare(words, &indicator)}</td>
                </tr>
                <tr class="figure-more">
                    <td colspan="3">
                        {own.map(|own| view! { <span class="figure-note">{move || words.of(&own)}</span> })}
                        {note}
                        {told::sources(reading, evidence)}
                    </td>
                </tr>
            }
        })
        .collect_view();
    let change = of.change().map(|(first, last)| {
        let difference = last - first;
        move || {
            let key = match difference {
                more if more > 0.0 => "figures-more",
                less if less < 0.0 => "figures-less",
                _ => "figures-same",
            };
            words.format(key, &[("n", Arg::from(difference.abs()))])
        }
    });
    let name = label.clone();
    view! {
        <div class="figure">
            <p class="figure-label" lang=move || words.tag_of(&tagged)>
                {move || words.of(&label)}
                {move || {
                    let unit = words.of(&unit);
                    (!unit.is_empty()).then(|| format!(" ({unit})"))
                }}
            </p>
            <table aria-label=move || words.of(&name)><tbody>{rows}</tbody></table>
            {change.map(|change| view! { <p class="figure-change">{change}</p> })}
            {about(reading, last.about)}
        </div>
    }
    .into_any()
}
