//! How two nodes are connected, in sentences.

use super::Teller;
use crate::query::path::{Answer, Missing, Path, Relaxation};

impl Teller<'_> {
    /// A path in sentences, one a step, by the strongest tie of each.
    #[must_use]
    pub fn path(&self, path: &Path) -> Vec<String> {
        let mut before = None;
        path.steps
            .iter()
            .map(|step| {
                let Some(walked) = step.strongest() else {
                    return String::new();
                };
                let kind = self.eco.tie(walked.tie).kind;
                // Two ties of one kind that point to the node between them: "X took part in it; Y also took part in it".
                let again = before == Some((kind, true))
                    && !walked.forward
                    && Self::can_be_said_again(kind);
                before = Some((kind, walked.forward));
                self.tie_again(walked.tie, again)
            })
            .collect()
    }

    /// How long a path is and how it is known, in a sentence.
    #[must_use]
    pub fn path_summary(&self, path: &Path) -> String {
        let (passages, sources) = path.known_from(self.eco);
        self.locale.format(
            "path-summary",
            &[
                ("steps", path.steps.len().into()),
                ("inferred", path.inferred(self.eco).into()),
                ("passages", passages.into()),
                ("sources", sources.len().into()),
            ],
        )
    }

    /// What there is to say beside the paths themselves: what was avoided, or why there is no path and what would give
    /// one. Nothing where paths were found and nothing was avoided.
    #[must_use]
    pub fn about_paths(&self, answer: &Answer) -> Vec<String> {
        match answer {
            Answer::Unknown(ids) => {
                vec![
                    self.locale
                        .format("path-unknown", &[("ids", ids.join(", ").into())]),
                ]
            }
            Answer::Same(node) => vec![self.named("path-same", *node)],
            Answer::Found { avoided, .. } if avoided.is_empty() => Vec::new(),
            Answer::Found { avoided, .. } => {
                let names = self.names(avoided.get(..5).unwrap_or(avoided));
                vec![
                    self.locale
                        .format("path-avoided", &[("names", names.into())]),
                ]
            }
            Answer::Apart(missing) => self.missing(missing),
        }
    }

    fn named(&self, message: &str, node: crate::ecosystem::NodeId) -> String {
        self.locale
            .format(message, &[("name", self.name(node).into())])
    }

    fn missing(&self, missing: &Missing) -> Vec<String> {
        let [from, to] = missing.ends;
        let ends = [("a", self.name(from).into()), ("b", self.name(to).into())];
        let mut told = vec![self.locale.format("path-none", &ends)];
        for node in &missing.hidden {
            told.push(self.named("path-hidden", *node));
        }
        for node in &missing.alone {
            told.push(if self.eco.degree(*node) == 0 {
                self.named("path-alone", *node)
            } else {
                self.named("path-alone-here", *node)
            });
        }
        let [n, m] = missing.reach;
        let [a, b] = ends;
        told.push(
            self.locale
                .format("path-reach", &[a, b, ("n", n.into()), ("m", m.into())]),
        );
        if missing.together {
            let give: Vec<String> = missing
                .gives_way
                .iter()
                .map(|relaxation| {
                    self.locale.text(match relaxation {
                        Relaxation::Filter => "path-give-filter",
                        Relaxation::Hubs => "path-give-hubs",
                        Relaxation::Inferred => "path-give-inferred",
                    })
                })
                .collect();
            let what = give.join(", ").into();
            told.push(self.locale.format("path-try-together", &[("what", what)]));
        } else {
            told.extend(missing.gives_way.iter().map(|relaxation| {
                self.locale.text(match relaxation {
                    Relaxation::Filter => "path-try-filter",
                    Relaxation::Hubs => "path-try-hubs",
                    Relaxation::Inferred => "path-try-inferred",
                })
            }));
        }
        if let Some(bridge) = &missing.bridge {
            told.push(self.locale.format(
                "path-bridge",
                &[
                    ("a", self.name(bridge.from).into()),
                    ("b", self.name(bridge.to).into()),
                    ("common", self.common(&bridge.common).into()),
                ],
            ));
        }
        told
    }
}
