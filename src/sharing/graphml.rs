//! What is shown as GraphML (<http://graphml.graphdrawing.org/specification.html>), for yEd, Gephi, networkx, igraph.

use super::graph::Format;
use crate::snapshot::{Lang, Node, Snapshot, Tie};
use crate::xml::escaped;

/// The fields of nodes and of ties, by their names in the file.
const OF_NODES: [&str; 6] = ["name", "kind", "place", "since", "until", "summary"];
const OF_TIES: [&str; 6] = ["kind", "status", "role", "since", "until", "why"];

/// How it is written.
pub const GRAPHML: Format = Format {
    opening,
    node,
    between: "",
    tie,
    closing: "</graph>\n</graphml>\n",
};

fn opening(_: &Snapshot, _: Lang) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    );
    for (ends, fields) in [("node", OF_NODES), ("edge", OF_TIES)] {
        for name in fields {
            out.push_str(&format!(
                "<key id=\"{ends}-{name}\" for=\"{ends}\" attr.name=\"{name}\" attr.type=\"string\"/>\n"
            ));
        }
    }
    out.push_str("<graph edgedefault=\"directed\">\n");
    out
}

fn node(out: &mut String, node: &Node, lang: Lang) {
    out.push_str(&format!("<node id=\"{}\">", escaped(&node.id)));
    let values = [
        node.name.get(lang).to_owned(),
        node.kind.id().to_owned(),
        node.place.clone().unwrap_or_default(),
        node.since.map(|date| date.to_string()).unwrap_or_default(),
        node.until.map(|date| date.to_string()).unwrap_or_default(),
        node.summary.get(lang).to_owned(),
    ];
    data(out, "node", OF_NODES, &values);
    out.push_str("</node>\n");
}

fn tie(out: &mut String, at: usize, tie: &Tie, lang: Lang) {
    out.push_str(&format!(
        "<edge id=\"tie-{at}\" source=\"{}\" target=\"{}\">",
        escaped(&tie.from),
        escaped(&tie.to)
    ));
    let values = [
        tie.kind.id().to_owned(),
        tie.status.id().to_owned(),
        tie.role.get(lang).to_owned(),
        tie.since.map(|date| date.to_string()).unwrap_or_default(),
        tie.until.map(|date| date.to_string()).unwrap_or_default(),
        tie.why.get(lang).to_owned(),
    ];
    data(out, "edge", OF_TIES, &values);
    out.push_str("</edge>\n");
}

fn data(out: &mut String, ends: &str, names: [&str; 6], values: &[String; 6]) {
    for (name, value) in names.iter().zip(values) {
        if !value.is_empty() {
            out.push_str(&format!(
                "<data key=\"{ends}-{name}\">{}</data>",
                escaped(value)
            ));
        }
    }
}
