//! The printer, as it describes itself, and what to do about it.

use super::pane::Pane;
use super::tell::{column, fact};
use crate::document::flow::{Ink, Line, wrap};
use crate::order::{Activity, PrinterReport, PrinterState, Supply};
use crate::screen::{Context, remedy};

const COLUMN: u16 = 76;
/// Cells of the bar that shows how much is left.
const BAR: u32 = 20;

pub(super) fn tab(context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let width = context.body().width.min(COLUMN);
    let Some(report) = context.printer else {
        return Pane { text: wrap(&say.staff_looking(), width, Ink::Plain), ..Pane::default() };
    };
    let mut text = Vec::new();
    if !report.name.is_empty() {
        text.extend(wrap(&report.name, width, Ink::Heading));
    }
    let state = match report.state() {
        PrinterState::Unknown => say.staff_looking(),
        PrinterState::Ready => say.staff_ready(),
        PrinterState::Warns(reason) | PrinterState::Trouble(reason) => remedy(reason, context.words),
    };
    text.extend(wrap(&state, width, Ink::Strong));
    if report.rejects {
        text.extend(wrap(&say.staff_rejects(), width, Ink::Strong));
    }
    text.push(Line::default());
    text.extend(facts(report, width, context));
    if !report.supplies.is_empty() {
        text.push(Line::default());
        text.extend(wrap(&say.staff_supplies(), width, Ink::Heading));
        let names = column(report.supplies.iter().map(|supply| supply.name.as_str())).min(width / 2);
        for supply in &report.supplies {
            text.extend(fact(&supply.name, &level(supply, context), names, width));
        }
    }
    for reason in report.low() {
        text.extend(wrap(&format!("{}: {}", reason.keyword, say.staff_low()), width, Ink::Strong));
    }
    Pane { text, ..Pane::default() }
}

/// What there is to say, and nothing of what the printer does not say.
fn facts(report: &PrinterReport, width: u16, context: &Context<'_>) -> Vec<Line> {
    let say = context.words.say();
    let activity = match report.activity {
        Activity::Unsaid => say.staff_unsaid(),
        Activity::Idle => say.staff_idle(),
        Activity::Processing => say.staff_processing(),
        Activity::Stopped => say.staff_halted(),
    };
    let keywords: Vec<&str> =
        report.reasons.iter().map(|reason| reason.keyword.as_str()).filter(|keyword| *keyword != "none").collect();
    let facts = [
        (say.staff_address(), report.address.clone()),
        (say.staff_activity(), activity),
        (say.staff_waiting(), report.queued.to_string()),
        (say.staff_says(), report.message.clone()),
        (say.staff_panel(), report.alerts.join("; ")),
        (say.staff_reasons(), keywords.join(", ")),
    ];
    let said: Vec<&(String, String)> = facts.iter().filter(|(_, text)| !text.is_empty()).collect();
    let names = column(said.iter().map(|(name, _)| name.as_str()));
    said.into_iter().flat_map(|(name, text)| fact(name, text, names, width)).collect()
}

fn level(supply: &Supply, context: &Context<'_>) -> String {
    let Some(level) = supply.level else { return context.words.say().staff_unsaid() };
    let level = u32::from(level.min(100));
    if context.look.is_told() {
        return format!("{level} %");
    }
    let filled = level * BAR / 100;
    let [full, left] = context.look.signs().bar;
    format!("{}{} {level} %", full.repeat(filled as usize), left.repeat((BAR - filled) as usize))
}
