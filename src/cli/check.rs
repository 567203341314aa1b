//! `aftercare check`: every problem of `kiosk.toml` and the handouts at once.

use super::{Setting, tell};
use crate::check::{self, Checked};
use crate::diagnostic::{Diagnostic, Severity};
use crate::runtime::{clinic, clinic::Clinic, today};
use clap::Args;
use serde::Serialize;

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Print an array of {file, line, column, severity, rule, message, help}
    #[arg(long)]
    json: bool,
    /// Let warnings count as errors
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    severity: &'static str,
    rule: &'static str,
    message: &'a str,
    help: &'a str,
}

impl Check {
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        let clinic = Clinic::read(setting.config.as_deref());
        let file = clinic::locate(setting.config.as_deref());
        let name = file.map_or_else(|| "the built-in sample clinic".to_owned(), |file| file.display().to_string());
        let (mut supplies, faults) = clinic.supplies();
        let checked = Checked {
            settings_name: &name,
            settings: &clinic.settings,
            library: &clinic.library,
            files: &clinic.files,
            today: today(),
        };
        let printer = clinic.printer_problems();
        let mut problems = clinic.problems;
        problems.extend(faults);
        problems.extend(printer);
        problems.extend(check::all(&checked, &mut supplies));
        check::arrange(&mut problems);
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        let warnings = problems.len() - errors;
        if self.json {
            tell::result(&json(&problems));
        } else {
            tell::problems(setting, &problems);
            let handouts = tell::count(clinic.library.handouts().len(), "sound handout");
            let (errors, warnings) = (tell::count(errors, "error"), tell::count(warnings, "warning"));
            tell::result(&format!("{name}: {handouts}, {errors}, {warnings}"));
        }
        if errors > 0 || (self.strict && warnings > 0) { tell::FAILED } else { tell::OK }
    }
}

fn json(problems: &[Diagnostic]) -> String {
    let row = |problem: &'_ Diagnostic| {
        let (line, column) = problem.position();
        serde_json::to_value(Row {
            file: problem.source.name(),
            line,
            column,
            severity: problem.severity.word(),
            rule: problem.rule,
            message: &problem.message,
            help: &problem.help,
        })
    };
    let rows: Vec<_> = problems.iter().filter_map(|problem| row(problem).ok()).collect();
    serde_json::to_string_pretty(&rows).unwrap_or_default()
}
