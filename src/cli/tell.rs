//! Results to standard output, everything else to standard error.

use super::Setting;
use crate::diagnostic::{Diagnostic, Severity};
use clap::ColorChoice;
use std::io::{self, IsTerminal, Write};

/// Done.
pub(super) const OK: u8 = 0;
/// It went wrong.
pub(super) const FAILED: u8 = 1;
/// It could not run, or nobody can tell.
pub(super) const COULD_NOT_RUN: u8 = 2;

/// Prints a result. A reader that has gone away is no fault.
pub(super) fn result(text: &str) {
    writeln!(io::stdout(), "{text}").ok();
}

/// Prints what a person should know.
pub(super) fn note(setting: &Setting, text: &str) {
    if !setting.quiet {
        writeln!(io::stderr(), "{text}").ok();
    }
}

/// Prints why a command failed.
pub(super) fn error(text: &str) {
    writeln!(io::stderr(), "error: {}", crate::language::clean::printable(text)).ok();
}

/// Prints problems with their carets, the errors of one file together.
pub(super) fn problems(setting: &Setting, problems: &[Diagnostic]) {
    let color = match setting.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    };
    for problem in problems.iter().filter(|problem| !setting.quiet || problem.severity == Severity::Error) {
        writeln!(io::stderr(), "{}\n", problem.render(color)).ok();
    }
}
