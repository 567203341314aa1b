//! How far a batch is: a bar on a terminal, a line for each sheet elsewhere.

use super::{Setting, spooled, tell};
use crate::order::{JobId, JobState, News};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, IsTerminal};

/// Shows how far it is.
pub(super) struct Bar {
    drawn: Option<ProgressBar>,
    quiet: bool,
    /// What was told of each job, where there is no bar.
    told: RefCell<BTreeMap<JobId, News>>,
}

impl Bar {
    /// For so many sheets.
    pub(super) fn new(setting: &Setting, sheets: usize) -> Self {
        let drawn = (io::stderr().is_terminal() && !setting.quiet).then(|| {
            let style = ProgressStyle::with_template("{bar:30} {pos} of {len}  {wide_msg}");
            let bar = ProgressBar::with_draw_target(Some(sheets as u64), ProgressDrawTarget::stderr());
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("#>."));
            bar
        });
        Self { drawn, quiet: setting.quiet, told: RefCell::default() }
    }

    /// Shows these states.
    pub(super) fn show(&self, states: &BTreeMap<JobId, News>) {
        match &self.drawn {
            Some(bar) => {
                bar.set_position(states.values().filter(|news| news.state.is_end()).count() as u64);
                let now = states.values().find(|news| news.state.is_under_way() || news.held_up.is_some());
                bar.set_message(now.map(spooled::news_words).unwrap_or_default());
            }
            None if self.quiet => {}
            None => self.tell(states),
        }
    }

    fn tell(&self, states: &BTreeMap<JobId, News>) {
        let mut told = self.told.borrow_mut();
        for (id, news) in states {
            let before = told.insert(id.clone(), *news);
            let worth = news.state.is_end() || news.held_up.is_some() || news.state == JobState::Sent;
            if before != Some(*news) && worth {
                tell::plainly(&format!("{id}: {}", spooled::news_words(news)));
            }
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if let Some(bar) = &self.drawn {
            bar.finish_and_clear();
        }
    }
}
