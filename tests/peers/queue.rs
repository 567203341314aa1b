//! `cupsd`, a print server, with one queue for a printer.

use super::printer::{Printer, Process, on_a_free_port, program, until};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

const QUEUE: &str = "clinic";

/// A server with a queue.
#[derive(Debug)]
pub(crate) struct Queue {
    port: u16,
    _server: Process,
    folder: TempDir,
}

impl Queue {
    /// Starts a server, and makes its queue for a printer.
    pub(crate) fn start(printer: &Printer) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path();
        let (port, server) = on_a_free_port(|port| {
            configure(place, port);
            let mut command = program("cupsd");
            command.arg("-f").arg("-c").arg(place.join("cupsd.conf")).arg("-s").arg(place.join("cups-files.conf"));
            let mut server = Process::start(&mut command, place);
            server.comes_up(|| says(port, &["lpstat", "-r"]).is_ok_and(|text| text.contains("is running"))).then_some(server)
        });
        let queue = Self { port, _server: server, folder };
        queue.order(&["lpadmin", "-p", QUEUE, "-E", "-v", &printer.uri(), "-m", "everywhere"]);
        // The order returns before the server has asked the printer what it can do.
        let description = queue.folder.path().join(format!("ppd/{QUEUE}.ppd"));
        until("what the server knows of the printer", || fs::metadata(&description).ok().filter(|about| about.len() > 0));
        queue
    }

    /// Where it takes jobs.
    pub(crate) fn uri(&self) -> String {
        format!("ipp://127.0.0.1:{}/printers/{QUEUE}", self.port)
    }

    /// Stops or starts it: `cupsdisable`, `cupsenable`, `cupsreject`, `cupsaccept`.
    pub(crate) fn is(&self, order: &str) {
        self.order(&[order, QUEUE]);
    }

    fn order(&self, order: &[&str]) {
        says(self.port, order).unwrap_or_else(|output| panic!("{order:?}: {output:?}"));
    }
}

/// What a program says to an order to a server.
fn says(port: u16, order: &[&str]) -> Result<String, Output> {
    let output = program(order[0]).args(["-h", &format!("127.0.0.1:{port}")]).args(&order[1..]).output().unwrap();
    if output.status.success() { Ok(String::from_utf8_lossy(&output.stdout).into_owned()) } else { Err(output) }
}

/// Writes the server's settings: everything in one folder, no passwords, nothing told to the network.
fn configure(folder: &Path, port: u16) {
    let own = |what: &str| String::from_utf8(program("id").arg(what).output().unwrap().stdout).unwrap().trim().to_owned();
    let root = own("-u") == "0";
    let (user, group) = if root { ("lp".to_owned(), "lp".to_owned()) } else { (own("-un"), own("-gn")) };
    for name in ["spool/tmp", "cache", "state/certs", "ppd", "ssl", "logs"] {
        fs::create_dir_all(folder.join(name)).unwrap();
    }
    if root {
        // What the server starts runs as another user than the server.
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
        assert!(program("chown").args(["-R", "lp:lp"]).arg(folder).status().unwrap().success());
    }
    let place = folder.display();
    let files = format!(
        "ServerRoot {place}\nRequestRoot {place}/spool\nTempDir {place}/spool/tmp\nCacheDir {place}/cache\n\
         StateDir {place}/state\nAccessLog {place}/logs/access\nErrorLog stderr\nPageLog {place}/logs/page\nPrintcap\n\
         User {user}\nGroup {group}\nSystemGroup {}\n",
        own("-gn")
    );
    fs::write(folder.join("cups-files.conf"), files).unwrap();
    let settings = format!(
        "Listen 127.0.0.1:{port}\nLogLevel debug\nBrowsing No\nWebInterface No\nDefaultAuthType None\nErrorPolicy abort-job\n\
         DirtyCleanInterval 0\nPreserveJobFiles No\nPreserveJobHistory 600\nIdleExitTimeout 0\n\
         <Location />\n  Order allow,deny\n  Allow from 127.0.0.1\n</Location>\n\
         <Policy default>\n  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>\n"
    );
    fs::write(folder.join("cupsd.conf"), settings).unwrap();
}
