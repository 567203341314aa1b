//! What else staff do: read the files again, end the kiosk, go back to the patients.

use super::pane::{Choice, Pane, text_width};
use super::step::{Do, Question, Step};
use super::{Reload, tell};
use crate::document::flow::{Ink, Line, wrap};
use crate::screen::{Action, Context, key_of};

pub(super) fn tab(context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let buttons = vec![
        Choice::new(say.staff_finish(), Do::Finish).key(key_of(Action::Finish, context)),
        Choice::new(say.staff_reload(), Do::Reload),
        Choice::new(say.staff_leave(), Do::Step(Step::Ask(Question::Leave))),
    ];
    Pane { text: wrap(&say.staff_more_about(), text_width(context, false), Ink::Plain), buttons, ..Pane::default() }
}

pub(super) fn reload(context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let width = text_width(context, false);
    let mut text = Vec::new();
    match context.staff.map(|room| &room.reload) {
        Some(Reload::Sound) => text.extend(wrap(&say.staff_sound(), width, Ink::Strong)),
        Some(Reload::Faulty(faults)) => {
            text.extend(wrap(&say.staff_faulty(), width, Ink::Strong));
            for fault in faults {
                text.push(Line::default());
                text.extend(wrap(fault, width, Ink::Plain));
            }
        }
        Some(Reload::Unasked | Reload::Reading) | None => text.extend(wrap(&say.staff_reading(), width, Ink::Strong)),
    }
    Pane { text, buttons: vec![tell::back(context)], ..Pane::default() }
}
