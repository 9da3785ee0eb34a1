//! Dates as sources give them: a year, a month or a day. Knows the calendar; refuses to complete what a source left out.

use super::json::{Read, Reader};
use serde::{Serialize, Serializer};
use std::fmt;

/// A date of reduced precision (ISO 8601-1, 5.2.2.2): `2025`, `2025-09` or `2025-09-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, 1800 to 2200.
    pub year: i32,
    /// The month, 1 to 12, if it is stated.
    pub month: Option<u8>,
    /// The day of the month, if it is stated.
    pub day: Option<u8>,
}

impl Date {
    /// Reads a date.
    ///
    /// Returns `None` for anything that is not one of the three forms, or not in the calendar.
    ///
    /// ```
    /// # use ecosystem_explorer::snapshot::Date;
    /// assert_eq!(Date::parse("2024-02-29").unwrap().to_string(), "2024-02-29");
    /// assert_eq!(Date::parse("2025-02-29"), None);
    /// assert_eq!(Date::parse("autumn 2025"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2));
        let day = parts.next().map(|part| digits(part, 2));
        if parts.next().is_some() || !(1800..=2200).contains(&year) {
            return None;
        }
        let month = match month {
            Some(month) => Some(u8::try_from(month.filter(|m| (1..=12).contains(m))?).ok()?),
            None => None,
        };
        let day = match day {
            Some(day) => {
                Some(u8::try_from(day.filter(|d| *d >= 1 && *d <= days(year, month))?).ok()?)
            }
            None => None,
        };
        Some(Date { year, month, day })
    }
}

fn digits(text: &str, count: usize) -> Option<i32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

fn days(year: i32, month: Option<u8>) -> i32 {
    match month {
        Some(2) if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Read for Date {
    fn read(json: &mut Reader<'_>) -> Result<Date, String> {
        let text = json.text()?;
        Date::parse(&text).ok_or_else(|| format!("\"{text}\" is not a date"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(year in 1800..=2200, month in 1u8..=12, day in 1u8..=28) {
            let date = Date { year, month: Some(month), day: Some(day) };
            prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = Date::parse(&text);
        }
    }

    #[test]
    fn dates_sort_by_time() {
        let mut dates = ["2025-09-21", "2024", "2025", "2025-09"].map(|d| Date::parse(d).unwrap());
        dates.sort();
        assert_eq!(
            dates.map(|d| d.to_string()),
            ["2024", "2025", "2025-09", "2025-09-21"]
        );
    }
}
