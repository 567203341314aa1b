//! `aftercare printer`: how the printer is, as it says itself.

use super::{Setting, spooled, tell};
use crate::order::{Activity, PrinterReport, PrinterState};
use clap::Args;

/// Exit codes: 0 it takes jobs, 1 it does not.
#[derive(Debug, Args)]
pub(super) struct Printer {}

impl Printer {
    #[expect(clippy::unused_self, reason = "every command is run so")]
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        let mut output = match spooled::open(setting) {
            Ok((_, output)) => output,
            Err(code) => return code,
        };
        let report = output.look();
        tell::result(&state(&report));
        for line in details(&report) {
            tell::result(&line);
        }
        if matches!(report.state(), PrinterState::Trouble(_)) { tell::FAILED } else { tell::OK }
    }
}

fn state(report: &PrinterReport) -> String {
    match report.state() {
        PrinterState::Ready | PrinterState::Unknown => "ready".to_owned(),
        PrinterState::Warns(trouble) => format!("it takes jobs, and says: {}", spooled::trouble_words(trouble)),
        PrinterState::Trouble(trouble) => format!("it does not print: {}", spooled::trouble_words(trouble)),
    }
}

fn details(report: &PrinterReport) -> Vec<String> {
    let activity = match report.activity {
        Activity::Unsaid => "",
        Activity::Idle => "idle",
        Activity::Processing => "printing",
        Activity::Stopped => "stopped",
    };
    let reasons: Vec<&str> = report.reasons.iter().map(|reason| reason.keyword.as_str()).collect();
    let supply = |supply: &crate::order::Supply| {
        let level = supply.level.map_or("unknown".to_owned(), |level| format!("{level} %"));
        ("supply", format!("{}: {level}", supply.name))
    };
    let mut lines = vec![
        ("printer", report.name.clone()),
        ("address", report.address.clone()),
        ("state", activity.to_owned()),
        ("keywords", reasons.join(", ")),
        ("message", report.message.clone()),
        ("panel", report.alerts.join("; ")),
        ("waiting", if report.queued > 0 { report.queued.to_string() } else { String::new() }),
    ];
    lines.extend(report.supplies.iter().map(supply));
    lines.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name:9} {text}")).collect()
}
