//! `aftercare print`: sheets at the clinic's printer.

use super::{Setting, progress::Bar, spooled, tell};
use crate::config::PrinterKind;
use crate::diagnostic::{Diagnostic, Source, any_error};
use crate::order::{JobId, JobState, Line, News, Order, OrderId, read_batch};
use crate::printing::Entry;
use crate::runtime::{Output, clinic::read_file, pause, today};
use clap::Args;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

/// A job that is held up or in the hands of another process, and does not move for so long, is not
/// confirmed.
const PATIENCE: Duration = Duration::from_secs(120);
/// The screen is drawn anew at least this often.
const GLANCE: Duration = Duration::from_millis(200);

/// Exit codes: 0 the printer reports that all is done, 1 something failed, 2 not confirmed or could not run.
#[derive(Debug, Args)]
pub(super) struct Print {
    /// What to print: the handout, its language, checklist or full, the number of copies
    #[arg(value_name = "ID[:LANGUAGE[:SHEET[:COPIES]]]", required_unless_present = "from")]
    lines: Vec<String>,
    /// A batch file: [[sheet]] with handout, language, sheet, large, copies
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Print a sheet first that lists titles and counts
    #[arg(long)]
    cover: bool,
    /// Make every document, count the pages, and print none
    #[arg(long)]
    dry_run: bool,
    /// Do not wait for the printer
    #[arg(long)]
    no_wait: bool,
}

impl Print {
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        let lines = match self.lines(setting) {
            Ok(lines) => lines,
            Err(code) => return code,
        };
        let (clinic, mut output) = match spooled::open(setting) {
            Ok(opened) => opened,
            Err(code) => return code,
        };
        if clinic.settings.printer == PrinterKind::None {
            tell::error("nothing was printed: kiosk.toml names no printer that can be used; see `aftercare check`");
            return tell::COULD_NOT_RUN;
        }
        let order = Order::of_staff(lines, self.cover);
        // All or nothing: every document is made before the first is sent.
        let entries = match output.make(&order, today()) {
            Ok(entries) => entries,
            Err(faults) => {
                for fault in &faults {
                    tell::error(fault);
                }
                tell::error("nothing was printed; `aftercare check` tells what is wrong, `aftercare list` what there is");
                return tell::FAILED;
            }
        };
        tell_pages(setting, &entries, self.dry_run);
        if self.dry_run {
            return tell::OK;
        }
        match output.enter(OrderId(0), order.origin, &entries) {
            Ok(jobs) if self.no_wait => leave(&jobs, setting),
            Ok(jobs) => wait(&mut output, &jobs, setting),
            Err(error) => {
                tell::error(&format!("the order could not be put into the spool, and nothing was printed: {error}"));
                tell::FAILED
            }
        }
    }

    fn lines(&self, setting: &Setting) -> Result<Vec<Line>, u8> {
        let mut lines = Vec::new();
        for written in &self.lines {
            lines.push(Line::parse(written).map_err(|message| {
                tell::error(&message);
                tell::COULD_NOT_RUN
            })?);
        }
        if let Some(path) = &self.from {
            let bytes = read_file(path).map_err(|error| {
                tell::error(&format!("{} cannot be read: {error}", path.display()));
                tell::COULD_NOT_RUN
            })?;
            let (source, fault) = Source::from_bytes(&path.to_string_lossy(), &bytes);
            let (batch, mut problems) = read_batch(source.clone());
            if fault.is_some() {
                problems = vec![Diagnostic::error("encoding", &source, fault, "this file is not UTF-8 text", "save it as UTF-8")];
            }
            tell::problems(setting, &problems);
            if any_error(&problems) {
                tell::error("nothing was printed");
                return Err(tell::COULD_NOT_RUN);
            }
            lines.extend(batch);
        }
        Ok(lines)
    }
}

/// How many pages each line takes, and all of them. They are the result of a rehearsal, else a remark.
fn tell_pages(setting: &Setting, entries: &[Entry], rehearsed: bool) {
    let say = |text: &str| if rehearsed { tell::result(text) } else { tell::note(setting, text) };
    let mut total = 0;
    for entry in entries {
        let copies = entry.line.as_ref().map_or(1, |line| line.copies);
        let pages = entry.pages.saturating_mul(copies) as usize;
        let name = entry.line.as_ref().map_or("cover sheet".to_owned(), Line::to_string);
        say(&format!("{name}: {}", tell::count(pages, "page")));
        total += pages;
    }
    if entries.len() > 1 || rehearsed {
        say(&format!("{} in {}", tell::count(total, "page"), tell::count(entries.len(), "document")));
    }
}

/// The kiosk that runs sends them, else the next command that waits.
fn leave(jobs: &[JobId], setting: &Setting) -> u8 {
    for id in jobs {
        tell::result(&id.to_string());
    }
    tell::note(setting, "they wait in the spool; `aftercare jobs` tells how it goes");
    tell::OK
}

/// Sends, or watches another process send, until all have ended.
pub(super) fn wait(output: &mut Output, jobs: &[JobId], setting: &Setting) -> u8 {
    let mut states: BTreeMap<JobId, News> = jobs.iter().map(|id| (id.clone(), JobState::Queued.into())).collect();
    let bar = Bar::new(setting, jobs.len());
    let mut still = Duration::ZERO;
    while !output.all_ended() && still < PATIENCE {
        let (news, wait) = output.round();
        for id in jobs {
            if let Some(job) = output.spool().job(id).filter(|_| !news.is_empty()) {
                states.insert(id.clone(), job.news());
            }
        }
        bar.show(&states);
        let nap = wait.min(GLANCE);
        // A printer at work may take as long as it takes.
        let at_work = states.values().any(|news| news.state == JobState::Sent && news.held_up.is_none()) && output.sends();
        still = if news.is_empty() && !at_work { still + nap } else { Duration::ZERO };
        pause(nap);
    }
    bar.end();
    settle(output, jobs, setting)
}

/// The same for all that this process has put in.
pub(super) fn wait_for_all(output: &mut Output, setting: &Setting) -> u8 {
    let jobs = output.open_jobs();
    wait(output, &jobs, setting)
}

/// What it came to.
fn settle(output: &Output, jobs: &[JobId], setting: &Setting) -> u8 {
    let ends: Vec<(&JobId, JobState)> =
        jobs.iter().map(|id| (id, output.spool().state(id).unwrap_or(JobState::Unknown))).collect();
    let done = ends.iter().filter(|(_, state)| *state == JobState::Done).count();
    tell::result(&format!("{done} of {}: the printer reports that they are done", tell::count(jobs.len(), "sheet")));
    for (id, state) in ends.iter().filter(|(_, state)| *state != JobState::Done) {
        tell::error(&format!("{id}: {}", spooled::state_words(*state)));
    }
    if ends.iter().any(|(_, state)| matches!(state, JobState::Failed(_) | JobState::Expired | JobState::Cancelled)) {
        tell::note(setting, "`aftercare jobs retry ID` prints one of them, or a batch, again");
        return tell::FAILED;
    }
    if done < jobs.len() {
        tell::note(setting, "not confirmed: look in the printer's tray, then at `aftercare jobs`");
        return tell::COULD_NOT_RUN;
    }
    tell::OK
}
