//! The snapshot tool: builds a snapshot from tables, checks one, bakes positions into one, writes the schema.
#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(
        clippy::print_stdout,
        clippy::print_stderr,
        reason = "a command-line tool talks"
    )
)]

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    tool::run()
}

#[cfg(not(target_arch = "wasm32"))]
mod tool {
    use clap::{Parser, Subcommand};
    use ecosystem_explorer::ecosystem::Ecosystem;
    use ecosystem_explorer::locale::{Arg, Locale};
    use ecosystem_explorer::query::FacetIndex;
    use ecosystem_explorer::query::suggest::SHIPPED;
    use ecosystem_explorer::query::suggest::evaluate::{Plan, evaluate};
    use ecosystem_explorer::snapshot::{
        Issue, Lang, NodeKind, Severity, Snapshot, Status, parse, schema, write,
    };
    use ecosystem_explorer::state::check_tours;
    use ecosystem_explorer::tables::{Built, Coverage, build, check_quotes, coverage};
    use ecosystem_explorer::ui::canvas::network::{bake, layout};
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    /// Builds, checks and describes the data of the ecosystem explorer.
    #[derive(Parser)]
    #[command(name = "snapshot", version)]
    struct Arguments {
        #[command(subcommand)]
        command: Command,
        /// Language of the messages: it or en; by default that of the environment.
        #[arg(long, global = true)]
        lang: Option<String>,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Builds a snapshot from the tables of a folder.
        Build {
            /// The folder with nodes.csv, ties.csv, …
            tables: PathBuf,
            /// Where to write the snapshot.
            #[arg(long, default_value = "data/snapshot.json")]
            out: PathBuf,
        },
        /// Checks a snapshot, or the tables of a folder.
        Check {
            /// A snapshot, or a folder with tables.
            what: PathBuf,
            /// A folder with the texts of the sources: every quote is compared with them.
            #[arg(long)]
            sources: Option<PathBuf>,
            /// A folder with the facts (*.jsonl): each must be in coverage.csv.
            #[arg(long)]
            facts: Option<PathBuf>,
        },
        /// Works out where marks stand on the network and writes it into a snapshot: the page then need not.
        Bake {
            /// The snapshot.
            file: PathBuf,
            /// Where to write it; by default where it was.
            #[arg(long)]
            out: Option<PathBuf>,
        },
        /// Hides ties of a snapshot and looks how well suggestions find them again.
        Evaluate {
            /// The snapshot.
            file: PathBuf,
            /// Into how many parts the ties are divided; each is hidden once.
            #[arg(long, default_value_t = 10)]
            folds: usize,
            /// From which the division follows.
            #[arg(long, default_value_t = 1)]
            seed: u64,
            /// Where to write the figures.
            #[arg(long, default_value = "data/suggestions.md")]
            out: PathBuf,
        },
        /// Writes the JSON Schema of a snapshot.
        Schema {
            /// Where to write it.
            #[arg(long, default_value = "data/snapshot.schema.json")]
            out: PathBuf,
        },
    }

    pub(crate) fn run() -> ExitCode {
        let arguments = Arguments::parse();
        let locale = Locale::new(language(arguments.lang.as_deref()));
        let done = match arguments.command {
            Command::Build { tables, out } => build_tables(&tables, &out, &locale),
            Command::Check {
                what,
                sources,
                facts,
            } => check(&what, sources.as_deref(), facts.as_deref(), &locale),
            Command::Bake { file, out } => {
                bake_file(&file, out.as_deref().unwrap_or(&file), &locale)
            }
            Command::Evaluate {
                file,
                folds,
                seed,
                out,
            } => evaluate_suggestions(&file, folds, seed, &out, &locale),
            Command::Schema { out } => store(&out, &schema(), &locale).map(|()| true),
        };
        match done {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(message) => {
                eprintln!("{message}");
                ExitCode::FAILURE
            }
        }
    }

    fn language(asked: Option<&str>) -> Lang {
        let environment = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok());
        asked
            .or(environment.as_deref())
            .and_then(Lang::from_tag)
            .unwrap_or_default()
    }

    fn build_tables(tables: &Path, out: &Path, locale: &Locale) -> Result<bool, String> {
        let mut built = build(tables);
        let opened = steps(&built);
        built.issues.extend(opened);
        let clean = report(&built.issues, locale);
        place(&mut built.snapshot);
        let text = write(&built.snapshot).map_err(|error| error.to_string())?;
        store(out, &text, locale)?;
        totals(&built.snapshot, None, locale);
        Ok(clean)
    }

    /// What of the steps of the tours does not open, with file and row.
    fn steps(built: &Built) -> Vec<Issue> {
        let eco = Ecosystem::new(built.snapshot.clone());
        let found = check_tours(&eco, &FacetIndex::new(&eco));
        found.into_iter().map(|issue| built.locate(issue)).collect()
    }

    fn bake_file(file: &Path, out: &Path, locale: &Locale) -> Result<bool, String> {
        let (mut snapshot, issues) = read(file, locale)?;
        let clean = report(&issues, locale);
        place(&mut snapshot);
        let text = write(&snapshot).map_err(|error| error.to_string())?;
        store(out, &text, locale)?;
        Ok(clean)
    }

    /// Writes where everybody stands in the network.
    fn place(snapshot: &mut Snapshot) {
        snapshot.positions = bake(&layout(&Ecosystem::new(snapshot.clone())));
    }

    fn evaluate_suggestions(
        file: &Path,
        folds: usize,
        seed: u64,
        out: &Path,
        locale: &Locale,
    ) -> Result<bool, String> {
        let (snapshot, issues) = read(file, locale)?;
        let clean = report(&issues, locale);
        let plan = Plan {
            folds,
            seed,
            choose: true,
        };
        let found = evaluate(&snapshot, plan);
        let command = format!(
            "cargo run --release --bin snapshot -- evaluate {} --folds {folds} --seed {seed}",
            file.display()
        );
        let rows: Vec<String> = found.rows.iter().map(ToString::to_string).collect();
        let best = found.best.unwrap_or(SHIPPED);
        let words = [
            ("{pairs}", found.pairs.to_string()),
            ("{folds}", folds.to_string()),
            ("{questions}", found.questions.to_string()),
            ("{among}", found.among.round().to_string()),
            ("{command}", command),
            ("{rows}", rows.join("\n")),
            ("{through}", best.through.to_string()),
            ("{chain}", best.chain.to_string()),
            ("{topic}", best.topic.to_string()),
            ("{town}", best.town.to_string()),
            ("{complementary}", best.complementary.to_string()),
            ("{abroad}", best.abroad.to_string()),
        ];
        let mut text = include_str!("../query/suggest/evaluation.md").to_owned();
        for (word, value) in words {
            text = text.replace(word, &value);
        }
        store(out, &text, locale)?;
        Ok(clean)
    }

    fn read(file: &Path, locale: &Locale) -> Result<(Snapshot, Vec<Issue>), String> {
        let bytes = std::fs::read(file).map_err(|error| unreadable(file, &error, locale))?;
        parse(&bytes).map_err(|reason| {
            let words = locale.refuse(&reason);
            format!("{}: {}\n  {}", file.display(), words.message, words.hint)
        })
    }

    fn check(
        what: &Path,
        sources: Option<&Path>,
        facts: Option<&Path>,
        locale: &Locale,
    ) -> Result<bool, String> {
        let (snapshot, mut issues, ids, beside) = if what.is_dir() {
            let mut built = build(what);
            let opened = steps(&built);
            built.issues.extend(opened);
            (
                built.snapshot,
                built.issues,
                built.ids,
                what.parent().unwrap_or(what).to_owned(),
            )
        } else {
            let (snapshot, mut issues) = read(what, locale)?;
            let eco = Ecosystem::new(snapshot.clone());
            issues.extend(check_tours(&eco, &FacetIndex::new(&eco)));
            let folder = what.parent().unwrap_or(Path::new("."));
            let ids = if folder.join("tables").is_dir() {
                build(&folder.join("tables")).ids
            } else {
                BTreeSet::new()
            };
            (snapshot, issues, ids, folder.to_owned())
        };
        let compared = sources.map(|folder| check_quotes(&snapshot, folder, &mut issues));
        let coverage = coverage(&beside, &ids, facts, &mut issues);
        let clean = report(&issues, locale);
        totals(&snapshot, coverage.as_ref(), locale);
        if let Some(compared) = compared {
            println!(
                "{}",
                locale.format("tool-quotes", &[("n", compared.into())])
            );
        }
        Ok(clean)
    }

    /// Prints the issues; whether none of them is an error.
    fn report(issues: &[Issue], locale: &Locale) -> bool {
        for issue in issues {
            let words = locale.explain(issue);
            println!(
                "{} [{}] {}\n    {}",
                issue.path,
                locale.severity(issue.severity),
                words.message,
                words.hint
            );
        }
        issues.iter().all(|issue| issue.severity != Severity::Error)
    }

    fn totals(snapshot: &Snapshot, coverage: Option<&Coverage>, locale: &Locale) {
        let count = |kind: NodeKind| {
            snapshot
                .nodes
                .iter()
                .filter(|node| node.kind == kind)
                .count()
        };
        let kinds: Vec<String> = NodeKind::ALL
            .iter()
            .filter(|kind| count(**kind) > 0)
            .map(|kind| {
                locale.format(
                    &format!("count-{}", kind.id()),
                    &[("n", count(*kind).into())],
                )
            })
            .collect();
        let inferred = snapshot
            .ties
            .iter()
            .filter(|tie| tie.status == Status::Inferred)
            .count();
        let numbers: [(&str, Arg); 7] = [
            ("nodes", snapshot.nodes.len().into()),
            ("kinds", kinds.join(", ").into()),
            ("ties", snapshot.ties.len().into()),
            ("inferred", inferred.into()),
            ("indicators", snapshot.indicators.len().into()),
            ("evidence", evidence(snapshot).into()),
            ("sources", snapshot.sources.len().into()),
        ];
        println!("{}", locale.format("tool-totals", &numbers));
        if let Some(coverage) = coverage {
            let to: Vec<String> = coverage
                .to
                .iter()
                .map(|(to, count)| format!("{to} {count}"))
                .collect();
            println!(
                "{}",
                locale.format(
                    "tool-coverage",
                    &[
                        ("facts", coverage.facts.into()),
                        ("to", to.join(", ").into())
                    ]
                )
            );
        }
    }

    fn evidence(snapshot: &Snapshot) -> usize {
        let of_nodes = snapshot.nodes.iter().map(|node| {
            node.evidence.len()
                + node
                    .facets
                    .values()
                    .flatten()
                    .map(|of| of.evidence.len())
                    .sum::<usize>()
                + node
                    .figures
                    .iter()
                    .map(|of| of.evidence.len())
                    .sum::<usize>()
        });
        let of_ties = snapshot.ties.iter().map(|tie| tie.evidence.len());
        let of_indicators = snapshot.indicators.iter().map(|of| of.evidence.len());
        let steps = snapshot.tours.iter().flat_map(|tour| &tour.steps);
        let of_steps = steps.map(|step| step.evidence.len());
        of_nodes
            .chain(of_ties)
            .chain(of_indicators)
            .chain(of_steps)
            .sum()
    }

    fn store(out: &Path, text: &str, locale: &Locale) -> Result<(), String> {
        std::fs::write(out, text).map_err(|error| unreadable(out, &error, locale))?;
        println!(
            "{}",
            locale.format(
                "tool-written",
                &[
                    ("file", out.display().to_string().into()),
                    ("bytes", text.len().into())
                ]
            )
        );
        Ok(())
    }

    fn unreadable(path: &Path, error: &std::io::Error, locale: &Locale) -> String {
        locale.format(
            "tool-file",
            &[
                ("file", path.display().to_string().into()),
                ("detail", error.to_string().into()),
            ],
        )
    }
}
