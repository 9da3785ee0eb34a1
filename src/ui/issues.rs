//! What is wrong in the file: every issue with where, what, and how to mend it. Nothing is lost silently.

use leptos::prelude::*;

use super::dialog::Modal;
use super::reading::Reading;
use crate::locale::Arg;
use crate::ui::reactive::live;

/// So many are listed at first; whoever wants more mends a file with the tool.
const MOST: usize = 200;

/// The list, in a dialog.
#[component]
pub fn IssueList(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let count = reading.with(|data| data.issues.len());
    view! {
        <Modal desk title="issues-title">
            <p>{move || words.format("issues-intro", &[("n", Arg::from(count))])}</p>
            <ul class="issues">
                {live(move || reading.with(|data| {
                    data.issues
                        .iter()
                        .take(MOST)
                        .map(|issue| {
                            let explained = words.locale(|locale| locale.explain(issue));
                            let severity = words.locale(|locale| locale.severity(issue.severity));
                            view! {
                                <li class="issue">
                                    <code>{issue.path.clone()} " · " {severity}</code>
                                    <b>{explained.message}</b>
                                    <p>{explained.hint}</p>
                                </li>
                            }
                        })
                        .collect_view()
                }))}
            </ul>
            {(count > MOST).then(|| view! {
                <p>{move || words.format("issues-more", &[("n", Arg::from(count - MOST))])}</p>
            })}
        </Modal>
    }
}
