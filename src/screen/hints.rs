//! The keys that work on a screen, as head and foot name them.

use super::{Action, Context, Reading, keymap};
use crate::widget::Hint;

/// A hint of head or foot: the key of an action, named as the table of keys names it.
pub(crate) fn hint(means: Action, label: String, context: &Context<'_>) -> Hint<Action> {
    Hint { key: key_of(means, context).to_owned(), label, means }
}

/// The hints that have room in the foot: where not all have, the ones that can be spared go first.
pub(crate) fn fitting(hints: Vec<Hint<Action>>, spared: &[Action], context: &Context<'_>) -> Vec<Hint<Action>> {
    let mut hints = hints;
    for action in spared {
        if context.page().foot_hints(&hints).len() < hints.len() {
            hints.retain(|hint| hint.means != *action);
        }
    }
    hints
}

/// The hint of reading aloud, where there is a voice: how it begins, and how it ends.
pub(crate) fn reading_hint(context: &Context<'_>) -> Option<Hint<Action>> {
    let say = context.words.say();
    let Reading { offered, on } = context.reading;
    let means = if on { Action::Hush } else { Action::Read };
    offered.then(|| hint(means, if on { say.help_hush() } else { say.do_read() }, context))
}

/// The name of an action's key.
pub(crate) fn key_of(action: Action, context: &Context<'_>) -> &'static str {
    keymap::binding(action).map_or("", |binding| binding.shown(context.look.signs()))
}
