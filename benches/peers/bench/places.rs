//! Where the peers and the tools are, and what to do about those that are not.

use aftercare_peers::root;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What was found.
pub struct Places {
    pub aftercare: Option<PathBuf>,
    pub python: Option<PathBuf>,
    pub typst: Option<PathBuf>,
    pub missing: Vec<String>,
}

impl Places {
    pub fn find() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut missing = Vec::new();
        let mut found = |variable: &str, usual: PathBuf, arguments: &[&str], what: &str| {
            let path = env::var_os(variable).map_or(usual, PathBuf::from);
            let works = quiet(Command::new(&path).args(arguments));
            if !works {
                missing.push(format!("no {what}, looked for at {} ({variable} names another)", path.display()));
            }
            works.then_some(path)
        };
        let aftercare = found(
            "AFTERCARE",
            root().join("target/release/aftercare"),
            &["--version"],
            "built program: run `cargo build --release` in the project",
        );
        let python = found(
            "TYPST_PYTHON",
            here.join("tools/python/bin/python"),
            &["-c", "import typst"],
            "wheel of typst: run `benches/peers/setup wheel` (seconds)",
        );
        let typst = found(
            "TYPST",
            here.join("tools/bin/typst"),
            &["--version"],
            "program of typst: run `benches/peers/setup program` (a quarter of an hour)",
        );
        for tool in ["pdftotext", "pdfinfo"] {
            if !quiet(Command::new(tool).arg("-v")) {
                missing.push(format!("no {tool}: install poppler-utils to have pages and words looked at"));
            }
        }
        Self { aftercare, python, typst, missing }
    }
}

fn quiet(command: &mut Command) -> bool {
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// What a tool prints; nothing if it cannot.
pub fn said(command: &mut Command) -> String {
    let output = command.stderr(Stdio::null()).output();
    output.map_or_else(|_| String::new(), |output| String::from_utf8_lossy(&output.stdout).into_owned())
}
