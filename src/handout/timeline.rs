//! The time line of an edition: `[timeline]` with its steps.

use super::file;
use super::markdown::Known;
use super::{Step, Timeline};
use crate::diagnostic::Fields;

const FEWEST_STEPS: usize = 2;
/// More do not fit beside each other on a page.
const MOST_STEPS: usize = 5;

/// Reads the table; `None` when a part of it is unsound.
pub(super) fn read(fields: &Fields<'_>, known: Known<'_>) -> Option<Timeline> {
    let sources = file::sources(fields, known);
    let tables = fields.tables("steps");
    let count = tables.len();
    let steps: Vec<Step> = tables.iter().filter_map(step).collect();
    if !fields.has("steps") {
        fields.missing("steps");
    } else if !(FEWEST_STEPS..=MOST_STEPS).contains(&count) {
        let at = fields.value_span("steps").unwrap_or_else(|| fields.span());
        let message = format!("a time line of {count} steps cannot be drawn");
        fields.report().error("timeline-steps", at, message, format!("write {FEWEST_STEPS} to {MOST_STEPS} steps"));
    }
    fields.finish();
    (steps.len() == count && (FEWEST_STEPS..=MOST_STEPS).contains(&count)).then_some(Timeline { sources, steps })
}

fn step(fields: &Fields<'_>) -> Option<Step> {
    let (when, what) = (fields.required_text("when"), fields.required_text("what"));
    let calls = fields.boolean("call").unwrap_or(false);
    fields.finish();
    Some(Step { when: when?.value, what: what?.value, calls })
}
