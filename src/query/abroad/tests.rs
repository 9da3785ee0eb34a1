//! At home and abroad, in the shipped file and in a small one.

use super::*;
use crate::snapshot::parse;

fn shipped() -> Ecosystem {
    Ecosystem::new(
        parse(include_bytes!("../../../data/snapshot.json"))
            .unwrap()
            .0,
    )
}

fn everybody(_: NodeId) -> bool {
    true
}

fn small(cluster: &str) -> Ecosystem {
    let file = format!(
        r#"{{ "schema": 1, "title": "t", {cluster}
        "places": [ {{ "id": "lyon", "name": "Lyon", "country": "FR", "lat": 45.7, "lon": 4.8 }},
                    {{ "id": "grenoble", "name": "Grenoble", "country": "FR", "lat": 45.1, "lon": 5.8 }},
                    {{ "id": "geneva", "name": "Geneva", "country": "CH", "lat": 46.2, "lon": 6.1 }} ],
        "nodes": [ {{ "id": "a", "kind": "member", "name": "A", "place": "lyon", "place_status": "stated" }},
                   {{ "id": "b", "kind": "member", "name": "B", "place": "grenoble", "place_status": "stated" }},
                   {{ "id": "c", "kind": "partner", "name": "C", "place": "geneva", "place_status": "stated" }},
                   {{ "id": "d", "kind": "project", "name": "D" }} ],
        "ties": [ {{ "from": "a", "to": "d", "kind": "partner-in" }}, {{ "from": "c", "to": "d", "kind": "partner-in" }} ] }}"#
    );
    Ecosystem::new(parse(file.as_bytes()).unwrap().0)
}

#[test]
fn the_shipped_ecosystem_is_at_home_in_its_region() {
    let home = home(&shipped()).unwrap();
    assert_eq!(
        (
            home.country.as_str(),
            home.region.as_str(),
            home.name.get(Lang::It)
        ),
        ("it", "Emilia-Romagna", "Emilia-Romagna")
    );
}

#[test]
fn without_a_cluster_home_is_the_middle_of_the_members() {
    let home = home(&small("")).unwrap();
    assert_eq!(home.country, "fr");
    assert!((home.lat - 45.4).abs() < 1e-9 && (home.lon - 5.3).abs() < 1e-9);
    let nobody = parse(br#"{ "schema": 1, "title": "t", "nodes": [] }"#)
        .unwrap()
        .0;
    assert_eq!(super::home(&Ecosystem::new(nobody)), None);
}

#[test]
fn whom_home_only_meets_in_a_project_is_tied_by_inference() {
    let eco = small("");
    let home = home(&eco).unwrap();
    let c = eco.find("c").unwrap();
    let tie = |on_map: bool| {
        let ties = ties_of_home(&eco, &home, &|_| on_map);
        ties.get(c.index()).copied().flatten()
    };
    assert_eq!(tie(false), Some(Status::Inferred));
    assert_eq!(tie(true), None, "what is on the map shows its own ties");
}

#[test]
fn ties_by_country_are_those_of_the_sources() {
    let eco = shipped();
    let home = home(&eco).unwrap();
    let ranking = ties_by_country(&eco, &home, &everybody, Lang::En, false);
    let rows: Vec<(&str, usize)> = ranking
        .countries
        .iter()
        .map(|of| (of.name.get(Lang::En), of.nodes.len()))
        .collect();
    assert_eq!(
        rows.get(..5).unwrap(),
        [
            ("Japan", 15),
            ("United States", 8),
            ("Sweden", 5),
            ("Belgium", 4),
            ("Spain", 4)
        ]
    );
    assert_eq!(
        (
            rows.len(),
            rows.iter().map(|(_, count)| count).sum::<usize>()
        ),
        (21, 63)
    );
    // The same nodes that the filter by that country leaves: what the list counts, a press on it shows.
    let facets = crate::query::FacetIndex::new(&eco);
    for country in &ranking.countries {
        let filter = crate::query::Filter::parse(&format!("country:{}", country.code));
        assert_eq!(
            facets.apply(&filter).count,
            country.nodes.len(),
            "{}",
            country.code
        );
    }
    let without: Vec<&str> = ranking
        .without
        .iter()
        .map(|id| eco.node(*id).id.as_str())
        .collect();
    for id in ["eatris", "cebr", "rubik-hub", "milestone-2019-japan"] {
        assert!(without.contains(&id), "{id}");
    }
    assert!(
        !without.contains(&"milestone-2017-clust-er"),
        "that is at home"
    );
}

#[test]
fn an_inferred_country_does_not_count_where_only_what_is_stated_does() {
    let eco = shipped();
    let home = home(&eco).unwrap();
    let [all, stated] =
        [false, true].map(|only| ties_by_country(&eco, &home, &everybody, Lang::En, only));
    let count = |of: &Ranking| of.countries.iter().map(|of| of.nodes.len()).sum::<usize>();
    assert!(count(&stated) < count(&all));
    assert_eq!((all.inferred, all.without.len()), (0, stated.without.len()));
    let tsukuba = eco.find("university-of-tsukuba").unwrap();
    let has = |of: &Ranking| of.countries.iter().any(|of| of.nodes.contains(&tsukuba));
    assert!(has(&all) && !has(&stated) && stated.inferred > 0);
}

#[test]
fn who_has_no_single_place_abroad_stands_nowhere() {
    let eco = shipped();
    let home = home(&eco).unwrap();
    let abroad = |id: &str| home.abroad(&eco, eco.find(id).unwrap());
    assert_eq!(abroad("ambitious"), None, "a project in five countries");
    assert_eq!(
        abroad("adrinclusive"),
        None,
        "a project at home and in Croatia"
    );
    assert_eq!(
        abroad("intl-event-sustainable-healthcare-2022"),
        None,
        "hosted at home"
    );
    assert_eq!(abroad("enrich-usa"), Some(Whereabouts::Country("us")));
    assert!(
        abroad("biocat").unwrap().is_area() && !abroad("intl-event-2026-bruges").unwrap().is_area()
    );
}

#[test]
fn six_events_abroad_are_dated_after_the_file() {
    let eco = shipped();
    let home = home(&eco).unwrap();
    let dates: Vec<String> = upcoming(&eco, &home)
        .iter()
        .map(|(date, _)| date.to_string())
        .collect();
    assert_eq!(
        dates,
        [
            "2026-06-22",
            "2026-10-09",
            "2026-11-09",
            "2026-11-16",
            "2026-11-30",
            "2026-12-10"
        ]
    );
}
