//! The site behind the strictest policy that it promises to work under.

use super::{see_everything, settled};
use crate::site::Site;
use crate::window::Window;

/// With nothing more than the site needs; the page about embedding shows the same line.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; worker-src 'self' blob:; manifest-src 'self'";

#[test]
fn every_view_and_tool_works_under_the_policy_and_breaks_none_of_it() {
    let site = Site::installable()
        .under("/some/folder/")
        .header("Content-Security-Policy", POLICY)
        .serve();
    let page = Window::desktop().open(&site.url(""));
    page.run(
        "window.violations = []; document.addEventListener('securitypolicyviolation', \
         (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));",
        &[],
    );
    settled(&page);
    see_everything(&page);
    assert_eq!(
        page.run("return window.violations;", &[]),
        serde_json::json!([])
    );
    assert_eq!(page.errors(), [""; 0]);
    assert_eq!(page.requests_beyond(&site.url("")), [""; 0]);
}
