//! A made-up snapshot, record by record. Knows the contract's words; it is written as it is made, and marked as made up.

use super::attach::Attachment;
use super::random::Random;
use super::words::{ABROAD, Both, CHAINS, FIELDS, FORMS, PROGRAMMES, Place, REACH, STEMS, TOWNS};
use std::io::{Result, Write};

/// How large the snapshot is.
#[derive(Clone, Copy)]
pub struct Size {
    nodes: u64,
    ties: u64,
}

impl Size {
    /// So many nodes and ties.
    ///
    /// # Errors
    /// When there cannot be so many ties, or more than there are numbers for.
    pub fn new(nodes: u64, ties: u64) -> std::result::Result<Self, String> {
        if nodes > u64::from(u32::MAX) || ties > u64::from(u32::MAX) {
            return Err("more than 4 294 967 295 nodes or ties cannot be numbered".to_owned());
        }
        if nodes < 2 && ties > 0 {
            return Err("a tie needs two nodes: `--nodes 2` or more".to_owned());
        }
        Ok(Self { nodes, ties })
    }
}

/// Writes a snapshot. The same size and seed give the same bytes, on every machine.
pub fn write(out: &mut impl Write, size: Size, seed: u64) -> Result<()> {
    let Size { nodes, ties } = size;
    write!(
        out,
        r#"{{
"schema": 1,
"title": {{"it":"Ecosistema di prova: {nodes} nodi, {ties} legami","en":"Test ecosystem: {nodes} nodes, {ties} ties"}},
"about": {{"it":"Dati inventati da un programma (seme {seed}) per provare l’explorer su grandi quantità. Nessun nome, legame o passo è reale.","en":"Data made up by a program (seed {seed}) to try the explorer on large amounts. No name, tie or passage is real."}},
"as_of": "2025-12-31",
"publisher": "cargo xtask generate",
"licence": "CC0 1.0",
"sources": [
{{"id":"generated","title":{{"it":"Dati generati, non reali","en":"Generated data, not real"}},"publisher":"cargo xtask generate","year":"2025","language":"en"}}
],
"vocabularies": [
"#
    )?;
    vocabulary(out, ("reach", "Raggio", "Reach"), REACH)?;
    vocabulary(out, ("value_chain", "Filiera", "Value chain"), CHAINS)?;
    vocabulary(out, ("programme", "Programma", "Programme"), PROGRAMMES)?;
    let topics = topics(nodes);
    write!(
        out,
        r#"{{"id":"topic","label":{{"it":"Argomento","en":"Topic"}},"values":["#
    )?;
    for topic in 0..topics {
        comma(out, topic == 0, ",")?;
        let (stem, field) = (nth(STEMS, topic), nth(FIELDS, topic / STEMS.len()));
        write!(out, r#"{{"id":"t{topic}","label":"{field} {stem}"}}"#)?;
    }
    write!(out, "]}}\n],\n\"places\": [")?;
    for (at, place) in TOWNS.iter().chain(ABROAD).enumerate() {
        comma(out, at == 0, ",")?;
        write_place(out, place)?;
    }
    write!(out, "\n],\n\"nodes\": [")?;
    for at in 0..nodes {
        comma(out, at == 0, ",")?;
        node(out, at, topics, &mut of_record(seed, at))?;
    }
    write!(out, "\n],\n\"ties\": [")?;
    let mut random = Random::new(seed);
    let mut attachment = Attachment::new(nodes, ties);
    let mut is_first = true;
    while let Some((from, to)) = attachment.next(&mut random) {
        comma(out, is_first, ",")?;
        is_first = false;
        tie(out, seed, from.into(), to.into(), &mut random)?;
    }
    write!(out, "\n]\n}}\n")
}

fn comma(out: &mut impl Write, is_first: bool, sign: &str) -> Result<()> {
    let sign = if is_first { "" } else { sign };
    out.write_all(sign.as_bytes())
}

/// The word at a place, from the beginning again after the last.
fn nth(list: &'static [&'static str], at: usize) -> &'static str {
    list.iter()
        .cycle()
        .nth(at % list.len())
        .copied()
        .unwrap_or_default()
}

fn vocabulary(out: &mut impl Write, name: Both, values: &[Both]) -> Result<()> {
    let (id, it, en) = name;
    write!(
        out,
        r#"{{"id":"{id}","label":{{"it":"{it}","en":"{en}"}},"values":["#
    )?;
    for (at, (id, it, en)) in values.iter().enumerate() {
        comma(out, at == 0, ",")?;
        write!(
            out,
            r#"{{"id":"{id}","label":{{"it":"{it}","en":"{en}"}}}}"#
        )?;
    }
    writeln!(out, "]}},")
}

fn write_place(out: &mut impl Write, of: &Place) -> Result<()> {
    let Place {
        id,
        it,
        en,
        country,
        ..
    } = of;
    write!(
        out,
        "\n{{\"id\":\"place-{id}\",\"name\":{{\"it\":\"{it}\",\"en\":\"{en}\"}}"
    )?;
    if of.kind != "town" {
        write!(out, r#","kind":"{}""#, of.kind)?;
    }
    write!(out, r#","country":"{country}""#)?;
    if !of.region.is_empty() {
        write!(
            out,
            r#","region":"{}","province":"{}""#,
            of.region, of.province
        )?;
    }
    write!(out, r#","lat":{},"lon":{}}}"#, of.lat, of.lon)
}

/// One value for each, plus one topic for every twenty nodes up to four hundred.
fn topics(nodes: u64) -> usize {
    usize::try_from(nodes / 20).unwrap_or(400).clamp(1, 400)
}

/// A record's own numbers: what a node is can be told without the nodes before it.
fn of_record(seed: u64, at: u64) -> Random {
    Random::new(seed ^ at.wrapping_mul(0xd134_2543_de82_ef95))
}

/// What a node is; the first number of its record decides. The oldest nodes, which have the most ties, are themes, hubs
/// and institutions.
fn kind_of(at: u64, random: &mut Random) -> &'static str {
    let share = random.below(100);
    match (at, share) {
        (0..5, _) => "theme",
        (5..9, _) => "hub",
        (9..14, _) => "institution",
        (_, 0..14) => "member",
        (_, 14..48) => "organisation",
        (_, 48..50) => "institution",
        (_, 50..74) => "project",
        (_, 74..86) => "partner",
        (_, 86..98) => "event",
        _ => "theme",
    }
}

fn node(out: &mut impl Write, at: u64, topics: usize, random: &mut Random) -> Result<()> {
    let kind = kind_of(at, random);
    let (stem, field) = (random.of(STEMS), random.of(FIELDS));
    write!(out, "\n{{\"id\":\"n{at}\",\"kind\":\"{kind}\",\"name\":")?;
    match kind {
        "project" => write!(
            out,
            r#"{{"it":"Progetto {stem} {field} {at}","en":"Project {stem} {field} {at}"}},"short":"{}-{at}""#,
            stem.to_uppercase()
        )?,
        "event" => write!(
            out,
            r#"{{"it":"Giornate {field} {stem} {at}","en":"{stem} {field} Days {at}"}}"#
        )?,
        "theme" => write!(
            out,
            r#"{{"it":"Tema {field} {at}","en":"Theme {field} {at}"}}"#
        )?,
        "hub" => write!(out, r#""BioHub {stem} {at}""#)?,
        "institution" => write!(
            out,
            r#"{{"it":"Agenzia {stem} {at}","en":"{stem} Agency {at}"}}"#
        )?,
        _ => write!(out, r#""{stem} {field} {} {at}""#, random.of(FORMS))?,
    }
    if random.percent(30) {
        write!(
            out,
            r#","summary":{{"it":"Voce inventata numero {at}.","en":"Made-up entry number {at}."}}"#
        )?;
    }
    let is_abroad = kind == "partner" || (kind == "event" && random.percent(40));
    let place = random.of(if is_abroad { ABROAD } else { TOWNS });
    let is_placed = kind == "hub" || (kind != "theme" && random.percent(80));
    if is_placed && random.percent(90) {
        write!(
            out,
            r#","place":"place-{}","place_status":"stated""#,
            place.id
        )?;
    } else if is_placed {
        write!(
            out,
            r#","place":"place-{}","place_status":"inferred","place_why":{{"it":"Inventato.","en":"Made up."}}"#,
            place.id
        )?;
    }
    let reach = match (is_abroad, place.country) {
        (false, _) => "region",
        (true, "US" | "JP" | "IN" | "AE") => "world",
        _ => "italy-europe",
    };
    write!(out, r#","facets":{{"reach":["{reach}"]"#)?;
    if kind != "partner" && random.percent(60) {
        write!(out, r#","value_chain":["{}"]"#, random.of(CHAINS).0)?;
    }
    if kind == "project" {
        write!(out, r#","programme":["{}"]"#, random.of(PROGRAMMES).0)?;
    }
    if random.percent(50) {
        // Few topics are common, many are rare.
        let topic = random.below(topics as u64).min(random.below(topics as u64));
        write!(out, r#","topic":["t{topic}"]"#)?;
    }
    write!(out, "}}")?;
    if kind == "project" && random.percent(85) {
        let since = 2017 + random.below(9);
        write!(out, r#","since":"{since}-{:02}""#, 1 + random.below(12))?;
        write!(out, r#","until":"{}""#, since + 1 + random.below(4))?;
    } else if kind == "event" && random.percent(90) {
        let (month, day) = (1 + random.below(12), 1 + random.below(28));
        write!(
            out,
            r#","since":"{}-{month:02}-{day:02}""#,
            2017 + random.below(10)
        )?;
    }
    evidence(out, at + 1, "made-up entry")
}

fn tie(out: &mut impl Write, seed: u64, from: u64, to: u64, random: &mut Random) -> Result<()> {
    let kind_of = |at| kind_of(at, &mut of_record(seed, at));
    let kind = match (kind_of(from), kind_of(to)) {
        ("project", "institution") => "funded-by",
        (_, "theme") => "works-on",
        ("project", "project") => "part-of",
        (_, "project") if random.percent(20) => "coordinates",
        (_, "project") => "partner-in",
        ("project", "event") => "presented-at",
        (_, "event") if random.percent(15) => "organised",
        (_, "event") => "took-part-in",
        (_, "hub") => "part-of",
        ("institution", _) => "supports",
        (_, "institution") => "signed-with",
        _ => "collaborates-with",
    };
    write!(
        out,
        "\n{{\"from\":\"n{from}\",\"to\":\"n{to}\",\"kind\":\"{kind}\""
    )?;
    if random.percent(40) {
        write!(out, r#","year":{}"#, 2017 + random.below(9))?;
    }
    if random.percent(12) {
        write!(
            out,
            r#","status":"inferred","why":{{"it":"Inventato.","en":"Made up."}}"#
        )?;
    }
    evidence(out, from + 1, "made-up tie")
}

fn evidence(out: &mut impl Write, line: u64, quote: &str) -> Result<()> {
    write!(
        out,
        r#","evidence":[{{"source":"generated","line":{line},"quote":"{quote}"}}]}}"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(nodes: u64, ties: u64, seed: u64) -> String {
        let mut bytes = Vec::new();
        write(&mut bytes, Size::new(nodes, ties).unwrap(), seed).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn there_is_a_line_for_every_record() {
        let text = text(300, 900, 1);
        let count = |needle| text.matches(needle).count();
        assert_eq!(count("\n{\"id\":\"n"), 300);
        assert_eq!(count("\n{\"from\":"), 900);
        assert!(count("\"status\":\"inferred\"") > 20);
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        assert_eq!(text(50, 100, 3), text(50, 100, 3));
        assert_ne!(text(50, 100, 3), text(50, 100, 4));
    }

    #[test]
    fn it_says_that_it_is_made_up() {
        let text = text(2, 1, 1);
        assert!(text.contains("Test ecosystem") && text.contains("Generated data, not real"));
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert!(Size::new(1, 1).is_err());
        assert!(Size::new(u64::MAX, 0).is_err());
        assert!(Size::new(0, 0).is_ok());
    }
}
