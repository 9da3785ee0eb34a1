//! What is new, in sentences.

use super::Teller;
use crate::locale::Arg;
use crate::query::changes::{Changes, Comparison, Field, Pair};
use crate::snapshot::Indicator;

impl Teller<'_> {
    /// The difference between two years in sentences, the years included; or why there is none to tell.
    #[must_use]
    pub fn years(&self, comparison: &Comparison, from: i32, to: i32) -> Vec<String> {
        self.comparison(comparison, Some((from.min(to), from.max(to))))
    }

    /// The difference between two snapshots in sentences; or why there is none to tell.
    #[must_use]
    pub fn editions(&self, comparison: &Comparison) -> Vec<String> {
        self.comparison(comparison, None)
    }

    fn comparison(&self, comparison: &Comparison, years: Option<(i32, i32)>) -> Vec<String> {
        match comparison {
            Comparison::Strangers => vec![self.locale.text("change-strangers")],
            Comparison::Nothing(years) => {
                let years: Vec<String> = years.iter().map(i32::to_string).collect();
                let years = years.join(", ").into();
                vec![self.locale.format("change-nothing", &[("years", years)])]
            }
            Comparison::Changes(changes) => self.changes(changes, years),
        }
    }

    fn changes(&self, changes: &Changes, years: Option<(i32, i32)>) -> Vec<String> {
        let is_same = changes.nodes.is_empty() && changes.ties.is_empty();
        if is_same && changes.indicators.is_empty() {
            return vec![self.locale.text("change-none")];
        }
        let mut counts: Vec<(&str, Arg)> = vec![
            ("added", changes.nodes.added.len().into()),
            ("removed", changes.nodes.removed.len().into()),
            ("changed", changes.nodes.changed.len().into()),
            ("kept", changes.nodes.kept.into()),
        ];
        let first = if let Some((from, to)) = years {
            counts.push(("from", from.to_string().into()));
            counts.push(("to", to.to_string().into()));
            self.locale.format("change-years", &counts)
        } else {
            self.locale.format("change-editions", &counts)
        };
        let ties = [
            ("added", changes.ties.added.len().into()),
            ("removed", changes.ties.removed.len().into()),
        ];
        vec![first, self.locale.format("change-ties", &ties)]
    }

    /// A reported number before and after, in a sentence.
    #[must_use]
    pub fn indicator_pair(&self, pair: &Pair) -> String {
        let year = |of: &Indicator| of.year.map(|year| year.to_string());
        let label = |of: &Indicator| Arg::from(of.label.get(self.locale.lang()));
        let amount = |of: &Indicator| Arg::from(self.amount(of));
        match (&pair.before, &pair.after) {
            (Some(before), Some(after)) => {
                let amounts = [
                    ("label", label(after)),
                    ("before", amount(before)),
                    ("after", amount(after)),
                ];
                match (year(before), year(after)) {
                    (Some(from), Some(to)) if from != to => {
                        let [label, before, after] = amounts;
                        let years = [("from", from.into()), ("to", to.into())];
                        let [from, to] = years;
                        self.locale
                            .format("change-indicator", &[label, before, after, from, to])
                    }
                    _ => self.locale.format("change-indicator-plain", &amounts),
                }
            }
            (Some(one), None) | (None, Some(one)) => {
                let said = [("label", label(one)), ("value", amount(one))];
                self.locale.format(
                    if pair.before.is_some() {
                        "change-indicator-gone"
                    } else {
                        "change-indicator-new"
                    },
                    &said,
                )
            }
            (None, None) => String::new(),
        }
    }

    /// A number that only one of two years has, in a sentence.
    #[must_use]
    pub fn indicator_alone(&self, of: &Indicator) -> String {
        let year = of.year.map(|year| year.to_string()).unwrap_or_default();
        self.locale.format(
            "change-indicator-one",
            &[
                ("label", of.label.get(self.locale.lang()).into()),
                ("value", self.amount(of).into()),
                ("year", year.into()),
            ],
        )
    }

    /// A reported number as its source gives it: "over 55 million EUR".
    #[must_use]
    pub fn amount(&self, of: &Indicator) -> String {
        let value = self.locale.format("number", &[("n", Arg::from(of.value))]);
        let args = [("value", Arg::from(value.as_str()))];
        let value = match of.qualifier.as_str() {
            "over" => self.locale.format("number-over", &args),
            "under" => self.locale.format("number-under", &args),
            "about" => self.locale.format("number-about", &args),
            _ => value,
        };
        let unit = of.unit.get(self.locale.lang());
        format!("{value} {unit}").trim_end().to_owned()
    }

    /// What differs of a node, in a sentence.
    #[must_use]
    pub fn fields(&self, name: String, fields: &[Field]) -> String {
        let fields: Vec<String> = fields
            .iter()
            .map(|field| {
                let id = field.id();
                self.locale.text(&format!("change-field-{id}"))
            })
            .collect();
        let fields = fields.join(", ");
        self.locale.format(
            "change-fields",
            &[("name", name.into()), ("fields", fields.into())],
        )
    }
}
