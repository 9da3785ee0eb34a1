//! A WordPress of its own for a test: a copy of an installed one, served by PHP on this machine.

use super::super::http;
use super::super::page::Page;
use super::super::window::Window;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A WordPress that runs. It ends with this value, and its folder is gone.
pub struct Blog {
    top: PathBuf,
    home: String,
    /// Where on the host it is: `/` or `/some/where/`.
    under: &'static str,
    server: Child,
}

/// How long PHP may take for a page.
const PATIENCE: Duration = Duration::from_secs(30);

/// The password that it comes with.
const PASSWORD: &str = "password";

/// What the editor would ask somebody who has never been there.
const SETTLED: &str = "
    update_option( 'admin_email_lifespan', time() + YEAR_IN_SECONDS );
    $seen = array( 'welcomeGuide' => false, 'fullscreenMode' => false );
    update_user_meta( 1, $wpdb->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => $seen, 'core' => $seen, '_modified' => gmdate( 'c' ) ) );";

impl Blog {
    /// Starts one of the builds that `cargo xtask test` has prepared, at a place of its host.
    pub fn start(build: &str, under: &'static str) -> Self {
        let builds = PathBuf::from(told("EXPLORER_WORDPRESS"));
        let top = target().join(format!("wordpress/{build}"));
        std::fs::remove_dir_all(&top).ok();
        let folder = top.join(under.trim_matches('/'));
        copy(&builds.join(build), &folder);
        // Every browser asks for it.
        std::fs::write(top.join("favicon.ico"), "").unwrap();
        let port = free_port();
        let mut server = php(&format!("http://127.0.0.1:{port}{under}"))
            .args(["-d", "opcache.enable_cli=1", "-S"])
            .arg(format!("127.0.0.1:{port}"))
            .arg("-t")
            .arg(&top)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("PHP starts (`cargo xtask test --only wordpress` installs it)");
        // Left unread, its words would fill the pipe and stop it.
        let words = BufReader::new(server.stderr.take().unwrap()).lines();
        std::thread::spawn(move || words.map_while(Result::ok).for_each(drop));
        let blog = Self {
            top,
            home: format!("http://127.0.0.1:{port}"),
            under,
            server,
        };
        blog.php(SETTLED);
        let start = Instant::now();
        while http::ask(port, "GET", &format!("{under}wp-login.php"), "", PATIENCE).is_err() {
            assert!(start.elapsed() < Duration::from_secs(20), "PHP listens");
            std::thread::sleep(Duration::from_millis(50));
        }
        blog
    }

    /// The full address of a path inside.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.home, self.under)
    }

    /// What every address of its host begins with.
    pub fn origin(&self) -> &str {
        &self.home
    }

    /// The folder that it is in.
    pub fn folder(&self) -> PathBuf {
        self.top.join(self.under.trim_matches('/'))
    }

    /// What some PHP prints that runs inside, as the administrator.
    pub fn php(&self, code: &str) -> String {
        self.php_with(code, "")
    }

    /// The same, with a text that the code gets from `getenv( 'TEXT' )`: nothing in it is code.
    fn php_with(&self, code: &str, text: &str) -> String {
        let load = self.folder().join("wp-load.php");
        let output = php(&self.url(""))
            .env("TEXT", text)
            .arg("-r")
            .arg(format!(
                "require {:?}; wp_set_current_user( 1 ); {code}",
                load.display().to_string()
            ))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success(),
            "{said}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        said
    }

    /// Publishes a post, and gives its address.
    pub fn post(&self, title: &str, content: &str) -> String {
        let number = self.php_with(
            &format!(
                "echo wp_insert_post( array( 'post_title' => {title:?}, 'post_status' => 'publish', \
                 'post_content' => wp_slash( getenv( 'TEXT' ) ) ) );"
            ),
            content,
        );
        self.url(&format!("?p={number}"))
    }

    /// A page as a reader without scripts gets it.
    pub fn source(&self, url: &str) -> String {
        let (port, path) = url
            .strip_prefix("http://127.0.0.1:")
            .and_then(|rest| rest.split_once('/'))
            .unwrap();
        let (status, text) = http::ask(
            port.parse().unwrap(),
            "GET",
            &format!("/{path}"),
            "",
            PATIENCE,
        )
        .unwrap();
        assert_eq!(status, 200, "{url}: {text}");
        text
    }

    /// The administrator, before the dashboard.
    pub fn administrator(&self) -> Page {
        let page = Window::desktop()
            .size(1400, 900)
            .open(&self.url("wp-login.php"));
        page.type_into(&page.element("#user_login"), "admin");
        page.type_into(&page.element("#user_pass"), PASSWORD);
        page.click_on(&page.element("#wp-submit"));
        page.element("#wpadminbar");
        page
    }

    /// What PHP has complained of in the plugin. WordPress complains that it reaches nobody, and should not.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.folder().join("wp-content/debug.log");
        let log = std::fs::read_to_string(log).unwrap_or_default();
        let ours = log
            .lines()
            .filter(|line| line.contains("plugins/ecosystem-explorer"));
        ours.map(str::to_owned).collect()
    }
}

impl Drop for Blog {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
        if !std::thread::panicking() {
            std::fs::remove_dir_all(&self.top).ok();
        }
    }
}

/// A file or folder that `cargo xtask test` names.
pub fn told(variable: &str) -> std::ffi::OsString {
    std::env::var_os(variable).unwrap_or_else(|| {
        panic!("{variable} is not set: `cargo xtask test --only wordpress` does it")
    })
}

/// PHP, which tells WordPress its address.
fn php(home: &str) -> Command {
    let mut php = Command::new(told("EXPLORER_PHP"));
    php.env("EXPLORER_HOME", home.trim_end_matches('/'));
    php
}

/// Where the build keeps what it makes.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target"),
        PathBuf::from,
    )
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in from.read_dir().unwrap() {
        let entry = entry.unwrap();
        let goal = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &goal);
        } else {
            std::fs::copy(entry.path(), goal).unwrap();
        }
    }
}
