//! Where an explorer is for everybody: an address that the phone of a visitor reaches, or none.

/// The public address of an explorer, without what stands after `#`: what its host says it is, else the address of the page where
/// others reach that. `None` for a file, and for a page that this machine serves to itself.
///
/// ```
/// use ecosystem_explorer::sharing::public;
///
/// let page = "https://explorer.example/map/#v=1&view=list";
/// assert_eq!(public(None, page).as_deref(), Some("https://explorer.example/map/"));
/// assert_eq!(public(None, "file:///media/stick/explorer.html"), None);
/// ```
#[must_use]
pub fn public(said: Option<&str>, page: &str) -> Option<String> {
    let bare = |address: &str| {
        let bare = address.split('#').next().unwrap_or_default().trim();
        bare.to_owned()
    };
    let said = said.map(bare).filter(|said| host(said).is_some());
    said.or_else(|| {
        let page = bare(page);
        let is_reached = host(&page).is_some_and(|host| !is_own(host));
        is_reached.then_some(page)
    })
}

/// The host of a web address, without its port; `None` for what is none.
fn host(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    if !["https", "http"].contains(&scheme) {
        return None;
    }
    let host = rest.split(['/', '?']).next()?;
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let host = match host.strip_prefix('[') {
        Some(six) => six.split(']').next()?,
        None => host.split(':').next()?,
    };
    (!host.is_empty()).then_some(host)
}

/// Whether only this machine reaches it (RFC 6761, RFC 1122).
fn is_own(host: &str) -> bool {
    host == "localhost"
        || host.ends_with(".localhost")
        || host.starts_with("127.")
        || ["::1", "0.0.0.0"].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::public;

    #[test]
    fn what_the_host_says_comes_first() {
        let page = "file:///home/fair/ecosystem-explorer.html#v=1";
        for (said, public_is) in [
            (
                "https://explorer.example/",
                Some("https://explorer.example/"),
            ),
            (
                " https://explorer.example/it/#x ",
                Some("https://explorer.example/it/"),
            ),
            ("http://127.0.0.1:8080/", Some("http://127.0.0.1:8080/")),
            ("explorer.example", None),
            ("javascript:alert(1)", None),
            ("", None),
        ] {
            assert_eq!(public(Some(said), page).as_deref(), public_is, "{said}");
        }
    }

    #[test]
    fn a_page_that_only_this_machine_reaches_is_not_public() {
        for page in [
            "http://localhost:8080/",
            "http://127.0.0.1/#v=1",
            "http://[::1]:9000/x",
            "http://demo.localhost/",
            "blob:https://explorer.example/1",
            "about:srcdoc",
            "data:text/html,x",
        ] {
            assert_eq!(public(None, page), None, "{page}");
        }
        let page = "https://explorer.example:8443/a/?src=x.json#v=1";
        assert_eq!(
            public(Some("no address"), page).as_deref(),
            Some("https://explorer.example:8443/a/?src=x.json")
        );
    }
}
