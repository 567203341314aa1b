//! The way to ask the tools that we did not write.

use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What `tests/run` installs, and how one sees that it is whole and of the right versions.
const TOOLS: &str = "target/pdf-tools";
const REQUIREMENTS: &str = include_str!("../tools/requirements.txt");

/// Runs a script of `tests/tools/`: JSON in, JSON out.
pub(crate) fn ask(script: &str, question: &Value) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tools = root.join(TOOLS);
    let installed = std::fs::read_to_string(tools.join("requirements.txt"));
    assert!(
        installed.is_ok_and(|installed| installed == REQUIREMENTS),
        "the checkers that this test asks are not in {TOOLS}: please type `tests/run`, which installs them and runs the tests"
    );
    let mut command = Command::new(tools.join("bin/python"));
    command.arg("-B").arg(root.join("tests/tools").join(script)).current_dir(root);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(question.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{script} broke off");
    serde_json::from_slice(&output.stdout).unwrap()
}
