//! What is shown as GEXF 1.3 (<https://gexf.net/>), for Gephi.

use super::graph::Format;
use crate::snapshot::{Lang, Node, Snapshot, Tie};
use crate::xml::escaped;

/// How it is written.
pub const GEXF: Format = Format {
    opening,
    node,
    between: "</nodes>\n<edges>\n",
    tie,
    closing: "</edges>\n</graph>\n</gexf>\n",
};

fn opening(of: &Snapshot, lang: Lang) -> String {
    let title = escaped(of.title.get(lang));
    let credit = escaped(&format!(
        "{} {}",
        of.publisher.get(lang),
        of.licence.get(lang)
    ));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n\
         <meta><creator>Ecosystem Explorer</creator><title>{title}</title><description>{credit}</description></meta>\n\
         <graph defaultedgetype=\"directed\">\n<attributes class=\"node\">\
         <attribute id=\"kind\" title=\"kind\" type=\"string\"/><attribute id=\"place\" title=\"place\" type=\"string\"/>\
         </attributes>\n<attributes class=\"edge\"><attribute id=\"status\" title=\"status\" type=\"string\"/></attributes>\n<nodes>\n"
    )
}

fn node(out: &mut String, node: &Node, lang: Lang) {
    out.push_str(&format!(
        "<node id=\"{}\" label=\"{}\"><attvalues>{}{}</attvalues></node>\n",
        escaped(&node.id),
        escaped(node.name.get(lang)),
        value("kind", node.kind.id()),
        node.place
            .as_deref()
            .map(|place| value("place", place))
            .unwrap_or_default(),
    ));
}

fn tie(out: &mut String, at: usize, tie: &Tie, _: Lang) {
    out.push_str(&format!(
        "<edge id=\"{at}\" source=\"{}\" target=\"{}\" kind=\"{}\"><attvalues>{}</attvalues></edge>\n",
        escaped(&tie.from),
        escaped(&tie.to),
        tie.kind.id(),
        value("status", tie.status.id()),
    ));
}

fn value(of: &str, value: &str) -> String {
    format!("<attvalue for=\"{of}\" value=\"{}\"/>", escaped(value))
}
