//! Results to standard output, everything else to standard error.

use super::Setting;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::clean;
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
    writeln!(io::stdout(), "{}", clean::printable(text)).ok();
}

/// Prints what a person should know.
pub(super) fn note(setting: &Setting, text: &str) {
    if !setting.quiet {
        writeln!(io::stderr(), "{}", clean::printable(text)).ok();
    }
}

/// So many of a thing: "1 page", "2 pages".
pub(super) fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

/// Prints a message as it is, safe to print.
pub(super) fn plainly(text: &str) {
    writeln!(io::stderr(), "{}", clean::printable(text).trim_end()).ok();
}

/// Prints why a command failed.
pub(super) fn error(text: &str) {
    writeln!(io::stderr(), "error: {}", clean::printable(text)).ok();
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
