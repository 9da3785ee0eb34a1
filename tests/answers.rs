//! Three answers that a stakeholder would value, from the shipped snapshot, each with the passages it rests on.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop where it fails"
)]

use ecosystem_explorer::ecosystem::{Ecosystem, NodeId};
use ecosystem_explorer::locale::Locale;
use ecosystem_explorer::query::consortium::{Gap, consortium};
use ecosystem_explorer::query::path::{Answer, Asked, paths};
use ecosystem_explorer::query::sectors::Sector;
use ecosystem_explorer::query::suggest::{Ground, Reason, SHIPPED, Subject, suggestions};
use ecosystem_explorer::snapshot::{Lang, parse};
use ecosystem_explorer::telling::Teller;

fn shipped() -> Ecosystem {
    let file = include_bytes!("../data/snapshot.json");
    Ecosystem::new(parse(file).expect("the shipped snapshot is readable").0)
}

fn find(eco: &Ecosystem, id: &str) -> NodeId {
    eco.find(id)
        .unwrap_or_else(|| panic!("{id} is in the snapshot"))
}

#[test]
fn how_does_holostem_reach_the_state_of_pennsylvania() {
    let eco = shipped();
    let mut asked = Asked::new("holostem", "intl-pennsylvania");
    asked.avoid_hubs = true;
    let Answer::Found { paths, avoided } = paths(&eco, &asked) else {
        panic!("there is a way");
    };
    let english = Locale::new(Lang::En);
    let teller = Teller::new(&english, &eco);
    assert_eq!(
        teller.path(&paths[0]),
        [
            "Holostem took part in “Institutional mission in the USA” (reported for 2022).",
            "“Institutional mission in the USA” includes “Emilia-Romagna – Pennsylvania agreement” \
             (signing planned for the mission; reported for 2022).",
            "State of Pennsylvania signed “Emilia-Romagna – Pennsylvania agreement” (signatory; reported for 2022).",
        ]
    );
    for step in &paths[0].steps {
        assert!(!step.is_inferred(&eco));
        let passage = step.evidence(&eco).next().expect("a passage says so");
        assert_eq!(passage.source, "report-2022");
        assert!(!passage.quote.is_empty());
    }
    assert!(avoided.contains(&find(&eco, "clust-er-health")));
    let italian = Locale::new(Lang::It);
    assert_eq!(
        Teller::new(&italian, &eco).path(&paths[0])[2],
        "Stato della Pennsylvania ha firmato «Accordo Emilia-Romagna – Stato della Pennsylvania» \
         (firmatario; dato del 2022)."
    );
}

#[test]
fn whom_should_stem_sel_talk_to() {
    let eco = shipped();
    let stem_sel = Subject::Node(find(&eco, "stem-sel"));
    let all = suggestions(&eco, &Ground::new(&eco), &stem_sel, &SHIPPED, 5);
    let institute = all
        .iter()
        .find(|of| of.node == find(&eco, "irccs-irst"))
        .expect("the research hospital is among the first five");
    assert!(institute.has_met());
    let italian = Locale::new(Lang::It);
    let teller = Teller::new(&italian, &eco);
    let told: Vec<String> = institute
        .parts
        .iter()
        .map(|part| teller.reason(&part.reason))
        .collect();
    for reason in [
        "In comune: «Missione istituzionale negli USA».",
        "Porta una parte della quadrupla elica che manca: istituzioni e sanità pubblica.",
    ] {
        assert!(told.iter().any(|of| of == reason), "{told:#?}");
    }
    let sum: f64 = institute.parts.iter().map(|part| part.points).sum();
    assert!((sum - institute.score).abs() < 1e-9);
    for part in &institute.parts {
        if let Reason::Through { mine, theirs, .. } = part.reason {
            for tie in [mine.expect("an organisation has ties"), theirs] {
                assert!(
                    !eco.tie(tie).evidence.is_empty(),
                    "each tie has its passage"
                );
            }
        }
    }
}

#[test]
fn what_would_two_companies_a_university_and_a_data_firm_lack_for_a_proposal() {
    let eco = shipped();
    let ids = [
        "comecer",
        "holostem",
        "unibo",
        "datariver",
        "a-closed-company",
    ];
    let of = consortium(&eco, &Ground::new(&eco), &SHIPPED, &ids, &[], 3);
    let english = Locale::new(Lang::En);
    let teller = Teller::new(&english, &eco);
    assert_eq!(
        teller.consortium(&of),
        [
            "These ids are no longer in the data: a-closed-company.",
            "There are: business, research and universities.",
            "One pair worked together already, of 6.",
        ]
    );
    assert_eq!(
        teller.together(&of.together[0]),
        [
            "Comecer Spa and Holostem have in common: “Bridging Innovation – Gene and cell therapy”, \
             “Institutional mission in the USA”."
        ]
    );
    let (gap, fillers) = &of.gaps[0];
    assert_eq!(*gap, Gap::Sector(Sector::Public));
    let hospital = fillers
        .iter()
        .find(|filler| filler.suggestion.node == find(&eco, "irccs-irst"))
        .expect("a research hospital would fill it");
    assert_eq!(
        teller.filler(hospital),
        "IRCCS IRST “Dino Amadori”: closest to Comecer Spa."
    );
}
