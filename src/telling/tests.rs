//! What is said of the shipped snapshot, in both languages.

use super::*;
use crate::query::path::{Answer, Asked, paths};
use crate::snapshot::{Lang, parse};

fn shipped() -> Ecosystem {
    let file = include_bytes!("../../data/snapshot.json");
    Ecosystem::new(parse(file).unwrap().0)
}

fn first_path(eco: &Ecosystem, lang: Lang, asked: &Asked<'_>) -> Vec<String> {
    let locale = Locale::new(lang);
    let teller = Teller::new(&locale, eco);
    match paths(eco, asked) {
        Answer::Found { paths, .. } => {
            let mut told = teller.path(&paths[0]);
            told.push(teller.path_summary(&paths[0]));
            told
        }
        other => panic!("{:?}", teller.about_paths(&other)),
    }
}

#[test]
fn how_comecer_comes_to_the_agreement_with_pennsylvania() {
    let eco = shipped();
    let asked = Asked::new("comecer", "agreement-emilia-romagna-pennsylvania-2022");
    assert_eq!(
        first_path(&eco, Lang::En, &asked),
        [
            "Comecer Spa took part in “Institutional mission in the USA” (reported for 2022).",
            "“Institutional mission in the USA” includes “Emilia-Romagna – Pennsylvania agreement” \
             (signing planned for the mission; reported for 2022).",
            "2 steps, all written in the sources; 4 passages from one source.",
        ]
    );
    assert_eq!(
        first_path(&eco, Lang::It, &asked),
        [
            "Comecer Spa ha partecipato a «Missione istituzionale negli USA» (dato del 2022).",
            "«Missione istituzionale negli USA» comprende «Accordo Emilia-Romagna – Stato della Pennsylvania» \
             (firma prevista nella missione; dato del 2022).",
            "2 passi, tutti scritti nelle fonti; 4 passaggi da una fonte.",
        ]
    );
}

#[test]
fn two_who_did_the_same_are_told_with_also() {
    let eco = shipped();
    let asked = Asked::new("comecer", "holostem");
    let told = first_path(&eco, Lang::It, &asked);
    assert!(
        told[0].starts_with("Comecer Spa ha partecipato a «"),
        "{told:?}"
    );
    assert!(
        told[1].starts_with("Anche Holostem ha partecipato a «"),
        "{told:?}"
    );
}

#[test]
fn what_is_inferred_says_so_and_why() {
    let eco = shipped();
    let told = first_path(&eco, Lang::En, &Asked::new("comecer", "clust-er-health"));
    assert!(
        told[0].contains("Inferred, not written. The 2022 report lists it on the Executive Board"),
        "{told:?}"
    );
}

#[test]
fn names_in_the_plural_have_verbs_in_the_plural() {
    let eco = shipped();
    let locale = Locale::new(Lang::It);
    let teller = Teller::new(&locale, &eco);
    let clusters = eco
        .ties()
        .map(|tie| teller.tie(tie))
        .find(|told| told.starts_with("Sei cluster europei"))
        .unwrap();
    assert!(
        clusters.contains(") sono partner in «Clusters4Health»"),
        "{clusters}"
    );
}

#[test]
fn every_tie_of_the_shipped_snapshot_is_one_whole_sentence() {
    let eco = shipped();
    for lang in Lang::ALL {
        let locale = Locale::new(lang);
        let teller = Teller::new(&locale, &eco);
        for tie in eco.ties() {
            let told = teller.tie(tie);
            let (from, to) = eco.ends(tie);
            assert!(told.ends_with('.') && !told.contains("  "), "{told}");
            for node in [from, to] {
                assert!(told.contains(&teller.name(node)), "{told}");
            }
        }
    }
}

#[test]
fn no_path_says_what_is_missing_in_both_languages() {
    let eco = shipped();
    let mut asked = Asked::new("alfasigma", "chiesi-farmaceutici");
    asked.avoid_hubs = true;
    for (lang, said) in [
        (
            Lang::It,
            "Passando dai nodi legati a quasi tutto un percorso c’è.",
        ),
        (
            Lang::En,
            "Through the nodes that are tied to almost everything there is a path.",
        ),
    ] {
        let locale = Locale::new(lang);
        let told = Teller::new(&locale, &eco).about_paths(&paths(&eco, &asked));
        assert!(told.iter().any(|sentence| sentence == said), "{told:?}");
    }
    for (from, to) in [("comecer", "nobody"), ("comecer", "comecer")] {
        let locale = Locale::new(Lang::En);
        let told = Teller::new(&locale, &eco).about_paths(&paths(&eco, &Asked::new(from, to)));
        assert_eq!(told.len(), 1, "{told:?}");
    }
}

#[test]
fn every_reason_is_told_and_names_what_it_rests_on() {
    use crate::query::suggest::{Ground, Reason, SHIPPED, Subject, suggestions};
    let eco = shipped();
    let ground = Ground::new(&eco);
    for lang in Lang::ALL {
        let locale = Locale::new(lang);
        let teller = Teller::new(&locale, &eco);
        for id in ["comecer", "unibo", "digicare", "chain-medtech"] {
            let Some(node) = eco.find(id) else { continue };
            for suggestion in suggestions(&eco, &ground, &Subject::Node(node), &SHIPPED, 10) {
                for part in &suggestion.parts {
                    let told = teller.reason(&part.reason);
                    assert!(told.ends_with('.') && !told.contains("why-"), "{told}");
                    if let Reason::Through { via, .. } = part.reason {
                        assert!(told.contains(&teller.name(via)), "{told}");
                        assert_eq!(teller.reason_ties(&part.reason).len(), 2);
                    }
                }
            }
        }
    }
}

#[test]
fn three_years_are_told_side_by_side() {
    use crate::query::changes::{Comparison, years};
    let eco = shipped();
    let comparison = years(&eco, 2022, 2025);
    let Comparison::Changes(changes) = &comparison else {
        panic!("{comparison:?}");
    };
    let said = |lang, label: &str| {
        let locale = Locale::new(lang);
        let teller = Teller::new(&locale, &eco);
        let told = teller.years(&comparison, 2022, 2025);
        assert_eq!(told.len(), 2, "{told:?}");
        let mut pairs = changes
            .indicators
            .iter()
            .map(|pair| teller.indicator_pair(pair));
        pairs.find(|told| told.starts_with(label)).unwrap()
    };
    assert_eq!(
        said(Lang::It, "Soci coinvolti nelle missioni"),
        "Soci coinvolti nelle missioni: 9 soci nel 2022, 20 soci nel 2025."
    );
    assert_eq!(
        said(Lang::En, "Social media followers"),
        "Social media followers: 1500 followers in 2022, about 4000 followers in 2025."
    );
}
