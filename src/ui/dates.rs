//! Dates in words, as precise as the source states them and no more.

use super::reading::Reading;
use super::words::Words;
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::snapshot::Date;

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// The name of a month.
fn month(words: Words, date: Date) -> Option<String> {
    date.month
        .and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)))
        .map(|key| words.now(key))
}

/// `2025`, `September 2025` or `21 September 2025`.
pub fn date(words: Words, date: Date) -> String {
    let year = date.year.to_string();
    let month = month(words, date);
    match (date.day, month) {
        (Some(day), Some(month)) => words.format(
            "date-day",
            &[
                ("day", Arg::from(day.to_string())),
                ("month", Arg::from(month)),
                ("year", Arg::from(year)),
            ],
        ),
        (None, Some(month)) => words.format(
            "date-month",
            &[("month", Arg::from(month)), ("year", Arg::from(year))],
        ),
        _ => year,
    }
}

/// From when until when; nothing when neither is stated.
pub fn period(words: Words, since: Option<Date>, until: Option<Date>) -> Option<String> {
    let said = |of: Date| Arg::from(date(words, of));
    match (since, until) {
        (Some(since), Some(until)) if since == until => Some(date(words, since)),
        (
            Some(Date {
                year,
                day: Some(from),
                ..
            }),
            Some(Date { day: Some(to), .. }),
        ) if same_month(since, until) => Some(
            words.format(
                "period-days",
                &[
                    ("from", Arg::from(from.to_string())),
                    ("to", Arg::from(to.to_string())),
                    (
                        "month",
                        Arg::from(
                            since
                                .and_then(|since| month(words, since))
                                .unwrap_or_default(),
                        ),
                    ),
                    ("year", Arg::from(year.to_string())),
                ],
            ),
        ),
        (Some(since), Some(until)) => {
            Some(words.format("period", &[("since", said(since)), ("until", said(until))]))
        }
        (Some(since), None) => Some(words.format("period-since", &[("since", said(since))])),
        (None, Some(until)) => Some(words.format("period-until", &[("until", said(until))])),
        (None, None) => None,
    }
}

fn same_month(since: Option<Date>, until: Option<Date>) -> bool {
    let month = |date: Option<Date>| date.map(|date| (date.year, date.month));
    month(since) == month(until)
}

/// From when until when somebody or something is, or that no source says so.
pub fn when(reading: Reading, id: NodeId) -> String {
    let words = reading.desk.words;
    let (since, until) = reading.eco(|eco| (eco.node(id).since, eco.node(id).until));
    period(words, since, until).unwrap_or_else(|| words.now("time-no-date"))
}
