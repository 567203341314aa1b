//! Where staff can stand, and what a choice there does.

use crate::order::{BatchId, JobId};
use crate::screen::Context;

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tab {
    #[default]
    Batch,
    Jobs,
    Printer,
    More,
}

impl Tab {
    pub(super) const ALL: [Tab; 4] = [Tab::Batch, Tab::Jobs, Tab::Printer, Tab::More];

    pub(super) fn name(self, context: &Context<'_>) -> String {
        let say = context.words.say();
        match self {
            Tab::Batch => say.staff_batch(),
            Tab::Jobs => say.staff_jobs(),
            Tab::Printer => say.staff_printer(),
            Tab::More => say.staff_more(),
        }
    }

    pub(super) fn beside(self, by: isize) -> Tab {
        let at = Tab::ALL.iter().position(|tab| *tab == self).unwrap_or(0);
        Tab::ALL.get(at.saturating_add_signed(by)).copied().unwrap_or(self)
    }
}

/// What lies above a tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Which handout is added.
    Pick,
    /// A line of the batch.
    Line(usize),
    /// The name to save under.
    Name,
    /// The saved batches.
    Saved,
    /// One of them.
    One(String),
    /// The jobs of a batch.
    Jobs(BatchId),
    /// A job.
    Job(JobId),
    /// What came of reading the files again.
    Reload,
    /// A question before something that cannot be undone.
    Ask(Question),
}

/// What is asked once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Question {
    Send,
    Delete(String),
    Replace(String),
    Stop(Vec<JobId>),
    Again(Vec<JobId>),
    Leave,
    Finish,
}

/// What a choice does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Do {
    Step(Step),
    Back,
    Add(String),
    Copies(usize, i64),
    Language(usize, isize),
    Sheet(usize),
    Large(usize),
    Remove(usize),
    Cover,
    NameIt,
    Save,
    Replace,
    Load(String),
    Delete(String),
    Send,
    Stop(Vec<JobId>),
    Again(Vec<JobId>),
    Reload,
    Leave,
    Finish,
}
