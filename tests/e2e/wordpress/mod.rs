//! The plugin in real WordPresses, from upload to deletion: `cargo xtask test --only wordpress`.
//!
//! One WordPress is at the top of its host and is the newest; the other is the oldest that the plugin knows, in a folder.

mod blog;

use super::page::Page;
use super::window::Window;
use blog::{Blog, target, told};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What a block is in the text of a post.
const BLOCK: &str = "<!-- wp:paragraph --><p>Before.</p><!-- /wp:paragraph -->\n\
    <!-- wp:ecosystem-explorer/explorer {\"view\":\"hubs\",\"height\":600} /-->";

/// The preview in the editor, wherever its frame is: as `preview`, its window.
const PREVIEW: &str = "\
    const frames = (d) => [...d.querySelectorAll('iframe')].flatMap((f) => \
      f.contentDocument ? [f, ...frames(f.contentDocument)] : [f]); \
    const preview = frames(document).find((f) => f.src.includes('/block/preview.html'))?.contentWindow; \
    if (!preview) return null; \
    const explorer = preview.document.querySelector('ecosystem-explorer'); ";

#[test]
fn in_the_newest_wordpress() {
    needs!(Protocol);
    from_upload_to_deletion(&Blog::start("beta", "/"));
}

#[test]
fn in_the_oldest_wordpress_in_a_folder() {
    needs!(Protocol);
    from_upload_to_deletion(&Blog::start("6.3", "/a/blog/"));
}

fn from_upload_to_deletion(blog: &Blog) {
    let page = blog.administrator();
    // With the first post and the first visit WordPress notes a few things of its own.
    blog.source(&blog.post("First", "Nothing of it."));
    let before = kept(blog);
    install(blog, &page);

    let edited = written_in_the_editor(blog, &page);
    own_snapshot(blog, &page);

    let visitor = Window::desktop().open(&edited);
    sees(&visitor, 1);
    let block = blog.post("A block", BLOCK);
    visitor.go(&block);
    sees(&visitor, 1);
    fits_a_phone(&visitor);
    let two = blog.post(
        "Two shortcodes",
        "[ecosystem_explorer view=\"list\" height=\"400\" filter=\"kind:member,hub\" align=\"wide\"]\n\n\
         [ecosystem_explorer view='network' theme='dark' kiosk]",
    );
    visitor.go(&two);
    sees(&visitor, 2);
    nothing_gets_in(blog, &visitor);
    nobody_is_told(blog, &visitor);

    only_where_it_is_wanted(blog);
    without_scripts(blog, &block);
    in_italian(blog, &page, &block);

    let mut console = page.console();
    console.retain(|line| line.level != "INFO" && line.text.contains("plugins/ecosystem-explorer"));
    assert!(console.is_empty(), "{console:?}");

    delete(blog, &page);
    let after = kept(blog);
    let left: Vec<_> = after.difference(&before).collect();
    assert!(left.is_empty(), "left in the database: {left:?}");
    let left = blog.source(&two);
    assert!(!left.contains("ecosystem-explorer.js"), "no script is left");
    assert_eq!(blog.complaints(), Vec::<String>::new());
}

/// Uploads the zip as an administrator does, and activates it.
fn install(blog: &Blog, page: &Page) {
    page.go(&blog.url("wp-admin/plugin-install.php?tab=upload"));
    let zip = told("EXPLORER_PLUGIN");
    page.type_into(&page.element("#pluginzip"), &zip.to_string_lossy());
    page.click_on(&page.element("#install-plugin-submit"));
    page.click("link", "Activate Plugin");
    page.find_text("Plugin activated.");
}

/// Puts the block into a new post, looks at its preview, changes a setting, publishes. Gives the post's address.
fn written_in_the_editor(blog: &Blog, page: &Page) -> String {
    page.go(&blog.url("wp-admin/post-new.php"));
    page.click("button", "Toggle block inserter");
    let search = page.element(".block-editor-inserter__search input");
    page.type_into(&search, "cluster");
    page.click("option", "Ecosystem Explorer");
    preview(
        page,
        "explorer?.shadowRoot && preview.performance.getEntriesByName('explorer:settled').length > 0",
    );
    page.click("button", "Toggle block inserter");

    if !page.has("combobox", "View") {
        page.click("button", "Settings");
    }
    let view = page.find("combobox", "View");
    page.type_into(&view, "List");
    preview(
        page,
        "explorer?.getAttribute('view') === 'list' && explorer?.shadowRoot?.querySelector('table') !== null",
    );
    let address = page.wait_for(
        "the post to be published",
        "const editor = wp.data.select('core/editor'); \
         if (!window.saving) { window.saving = true; \
           wp.data.dispatch('core/editor').editPost({ title: 'From the editor', status: 'publish' }); \
           wp.data.dispatch('core/editor').savePost(); } \
         return !editor.isSavingPost() && editor.didPostSaveRequestSucceed() && editor.getCurrentPost().link;",
    );
    address.as_str().unwrap().to_owned()
}

/// A snapshot of one's own goes into the media library through the block, and nothing else does.
fn own_snapshot(blog: &Blog, page: &Page) {
    let folder = target().join("wordpress");
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        std::fs::write(&file, text).unwrap();
        file.display().to_string()
    };
    let json = json!({ "schema": 1, "title": "Ours", "nodes": [{ "id": "a", "kind": "member", "name": "Alfa" }] });
    let ours = write("ours.json", &json.to_string());
    let other = write("other.json", "{\"no\": \"snapshot\"}");

    page.click("button", "Snapshot");
    let field = page.element(".block-editor-block-inspector input[type=file]");
    page.type_into(&field, &other);
    page.find_text("This is no snapshot");
    page.type_into(&field, &ours);
    preview(
        page,
        "/uploads.*ours\\.json$/.test(explorer?.getAttribute('src')) && explorer?.shadowRoot?.textContent.includes('Alfa')",
    );
    assert_eq!(
        blog.php("echo wp_count_attachments( 'application/json' )->{'application/json'}, isset( get_allowed_mime_types()['json'] ) ? ' open' : ' closed';"),
        "1 closed",
        "one file, and WordPress takes JSON no more than before"
    );
    let number = blog.php("echo get_posts( array( 'post_type' => 'attachment', 'post_mime_type' => 'application/json' ) )[0]->ID;");
    let post = blog.post("Ours", &format!("[ecosystem_explorer snapshot={number}]"));
    assert!(blog.source(&post).contains("<li>Alfa</li>"));
}

/// Waits until each of so many explorers on the page has its picture.
fn sees(page: &Page, explorers: usize) {
    let last = match explorers {
        1 => "explorer:settled".to_owned(),
        _ => format!("explorer:settled#{explorers}"),
    };
    // Those further down may wait until they are looked at.
    page.wait_for(
        "the explorers",
        &format!(
            "const all = [...document.querySelectorAll('ecosystem-explorer')]; all.at(-1)?.scrollIntoView(); \
             return all.length === {explorers} && performance.getEntriesByName('{last}').length > 0;"
        ),
    );
    assert_eq!(
        page.run("return document.documentElement.lang;", &[]),
        "en-US",
        "the page's language is the page's"
    );
}

/// On a phone the page is no wider than the phone.
fn fits_a_phone(page: &Page) {
    let size =
        |width| json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": false });
    page.chromium("Emulation.setDeviceMetricsOverride", &size(390));
    let width = page.run("return document.documentElement.scrollWidth;", &[]);
    assert!(width.as_u64().unwrap() <= 390, "the page is {width} wide");
    page.chromium("Emulation.setDeviceMetricsOverride", &size(1280));
}

/// After all these pages: no error, no request that left the site, no cookie.
fn nobody_is_told(blog: &Blog, page: &Page) {
    assert_eq!(page.errors(), Vec::<String>::new());
    assert_eq!(page.requests_beyond(blog.origin()), Vec::<String>::new());
    let cookies = page.chromium("Network.getAllCookies", &json!({}));
    assert_eq!(cookies["cookies"], json!([]), "no cookie is set");
}

/// No page without an explorer loads anything of it.
fn only_where_it_is_wanted(blog: &Blog) {
    let plain = blog.post("Plain", "Nothing of it.");
    assert!(!blog.source(&plain).contains("plugins/ecosystem-explorer"));
}

/// Readers without scripts get a link and names.
fn without_scripts(blog: &Blog, post: &str) {
    let source = blog.source(post);
    assert!(source.contains("The data of the map</a>"));
    assert!(source.contains("<li>Clust-ER Health</li>"));
}

/// A site in Italian has its readers, and its editors, told in Italian.
fn in_italian(blog: &Blog, page: &Page, post: &str) {
    // WordPress knows a language when there is a file of it.
    let languages = blog.folder().join("wp-content/languages");
    let ours = "wp-content/plugins/ecosystem-explorer/languages/ecosystem-explorer-it_IT.mo";
    std::fs::create_dir_all(&languages).unwrap();
    std::fs::copy(blog.folder().join(ours), languages.join("it_IT.mo")).unwrap();
    blog.php("update_option( 'WPLANG', 'it_IT' );");
    assert!(blog.source(post).contains("I dati della mappa</a>"));
    page.go(&blog.url("wp-admin/post-new.php"));
    page.wait_for(
        "the editor in Italian",
        "return window.wp?.i18n?.__('Hub map', 'ecosystem-explorer') === 'Mappa degli hub' \
           && wp.blocks.getBlockType('ecosystem-explorer/explorer')?.title === 'Esploratore dell’ecosistema';",
    );
    blog.php("update_option( 'WPLANG', '' );");
}

/// Attributes are words, never markup, and no snapshot comes from elsewhere.
fn nothing_gets_in(blog: &Blog, page: &Page) {
    let block = |attributes: Value| {
        let written = attributes
            .to_string()
            .replace('<', "\\u003c")
            .replace('>', "\\u003e");
        format!("<!-- wp:ecosystem-explorer/explorer {written} /-->\n")
    };
    let elsewhere = [
        "https://elsewhere.example/data.json",
        "//elsewhere.example/data.json",
        "/\\elsewhere.example/data.json",
        "javascript:alert(1)",
    ];
    let mut content = block(
        json!({ "view": "\"><b id=in>", "focus": "x\" onclick=\"y", "filter": "kind:a&\"b" }),
    );
    content.extend(elsewhere.map(|src| block(json!({ "src": src }))));
    content.push_str("[ecosystem_explorer src='https://elsewhere.example/data.json'] [ecosystem_explorer snapshot='1']");
    let post = blog.post("Hostile", &content);
    page.go(&post);
    let found = page.run(
        "return [...document.querySelectorAll('ecosystem-explorer')].map((e) => \
           Object.fromEntries([...e.attributes].map((a) => [a.name, a.value])));",
        &[],
    );
    let [only] = found.as_array().unwrap().as_slice() else {
        panic!("one explorer, and none with a snapshot from elsewhere: {found}")
    };
    assert_eq!(only["focus"], "x\" onclick=\"y");
    assert_eq!(only["filter"], "kind:a&\"b");
    assert_eq!(only["height"], "640");
    assert_eq!(
        (&only["view"], &only["onclick"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        page.run("return document.querySelector('#in');", &[]),
        Value::Null
    );
}

/// Deactivates and deletes the plugin as an administrator does.
fn delete(blog: &Blog, page: &Page) {
    let summaries = "echo (int) $wpdb->get_var( \"SELECT COUNT(*) FROM {$wpdb->options} WHERE option_name LIKE '%ecosystem_explorer%'\" );";
    assert_ne!(blog.php(summaries), "0", "there is something to take away");
    page.go(&blog.url("wp-admin/plugins.php"));
    page.click("link", "Deactivate Ecosystem Explorer");
    page.find_text("Plugin deactivated.");
    page.run("window.confirm = () => true;", &[]);
    page.click("link", "Delete Ecosystem Explorer");
    page.wait("the plugin to be gone", || {
        let folder = blog.folder().join("wp-content/plugins/ecosystem-explorer");
        (!folder.exists()).then_some(())
    });
    page.find_text("was successfully deleted");
}

/// The frame of the preview, once this holds in it.
fn preview(page: &Page, condition: &str) {
    page.wait_for(
        &format!("the preview: {condition}"),
        &format!("{PREVIEW} return {condition};"),
    );
}

/// What the database keeps, by name: tables, options, what is known of users, active plugins. What WordPress itself forgets
/// after a while, and what it notes of plugins in general, are left out.
fn kept(blog: &Blog) -> BTreeSet<String> {
    let names = blog.php(
        "$all = array_merge(
           $wpdb->get_col( 'SHOW TABLES' ),
           $wpdb->get_col( \"SELECT option_name FROM {$wpdb->options}\" ),
           $wpdb->get_col( \"SELECT DISTINCT meta_key FROM {$wpdb->usermeta}\" ),
           get_option( 'active_plugins' )
         );
         echo implode( \"\\n\", $all );",
    );
    let lasting = |name: &&str| {
        let passes = name.starts_with("_transient") || name.starts_with("_site_transient");
        let general = ["recently_activated", "uninstall_plugins", "WPLANG"].contains(name);
        name.contains("ecosystem") || !(passes || general)
    };
    names.lines().filter(lasting).map(str::to_owned).collect()
}
