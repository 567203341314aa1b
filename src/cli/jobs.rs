//! `aftercare jobs`: what is in the spool, and stopping or repeating it.

use super::{Setting, spooled, tell};
use crate::order::{Job, JobId, JobState, Line};
use crate::runtime::{Output, pause, today};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::time::Duration;

/// How long a stop may take until the printer has confirmed it.
const PATIENCE: Duration = Duration::from_secs(65);

#[derive(Debug, Args)]
pub(super) struct Jobs {
    /// Print an array of {id, batch, what, copies, pages, state, detail, put}
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    wish: Option<Wish>,
}

#[derive(Debug, Subcommand)]
enum Wish {
    /// Stop a job, or all of a batch
    Cancel {
        /// The job, or the batch
        id: String,
    },
    /// Send what waits, where no kiosk runs that does, and watch it to its end
    Send,
    /// Print again what did not come out: a job, or all of a batch that is not done
    Retry {
        /// The job, or the batch
        id: String,
    },
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    batch: Option<String>,
    what: String,
    copies: u32,
    pages: u32,
    state: &'static str,
    detail: String,
    put: u64,
}

fn row(job: &Job) -> Row {
    let what = match &job.wanted {
        None => "a patient's page".to_owned(),
        Some(wanted) => wanted.line.as_ref().map_or("cover sheet".to_owned(), Line::to_string),
    };
    Row {
        id: job.id.to_string(),
        batch: job.wanted.as_ref().map(|wanted| wanted.batch.to_string()),
        what,
        copies: job.copies,
        pages: job.pages,
        state: spooled::word(job.state),
        detail: spooled::news_words(&job.news()),
        put: job.put,
    }
}

impl Jobs {
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        let mut output = match spooled::open(setting) {
            Ok((_, output)) => output,
            Err(code) => return code,
        };
        match &self.wish {
            None => self.list(&output),
            Some(Wish::Cancel { id }) => cancel(&mut output, id),
            Some(Wish::Send) => send(&mut output, setting),
            Some(Wish::Retry { id }) => retry(&mut output, id, setting),
        }
    }

    fn list(&self, output: &Output) -> u8 {
        let rows: Vec<Row> = output.spool().jobs().iter().map(row).collect();
        if self.json {
            tell::result(&serde_json::to_string_pretty(&rows).unwrap_or_default());
            return tell::OK;
        }
        let widest = rows.iter().map(|row| row.what.len()).max().unwrap_or(0);
        for row in &rows {
            let batch = row.batch.as_deref().unwrap_or("");
            let line = format!("{}  {:11}  {:widest$}  {}  {batch}", row.id, row.state, row.what, row.detail);
            tell::result(line.trim_end());
        }
        if rows.is_empty() {
            tell::result("nothing is in the spool");
        }
        tell::OK
    }
}

/// The jobs of that name: one job, or all of a batch.
fn named(output: &Output, id: &str) -> Vec<Job> {
    let is_it = |job: &Job| job.id.0 == id || job.wanted.as_ref().is_some_and(|wanted| wanted.batch.0 == id);
    output.spool().jobs().into_iter().filter(is_it).collect()
}

fn unknown(id: &str) -> u8 {
    tell::error(&format!("there is no job and no batch `{id}`; `aftercare jobs` lists them"));
    tell::COULD_NOT_RUN
}

/// Stops, and waits until the printer has confirmed it.
fn cancel(output: &mut Output, id: &str) -> u8 {
    let jobs = named(output, id);
    if jobs.is_empty() {
        return unknown(id);
    }
    for job in jobs.iter().filter(|job| !job.state.is_end()) {
        if let Err(error) = output.spool().wish_stopped(&job.id) {
            tell::error(&format!("{} cannot be stopped: {error}", job.id));
            return tell::FAILED;
        }
    }
    let mut waited = Duration::ZERO;
    while named(output, id).iter().any(|job| !job.state.is_end()) && waited < PATIENCE {
        let (_, wait) = output.round();
        let nap = wait.clamp(Duration::from_millis(20), Duration::from_millis(200));
        pause(nap);
        waited += nap;
    }
    let ends = named(output, id);
    for job in &ends {
        tell::result(&format!("{}: {}", job.id, spooled::state_words(job.state)));
    }
    let stopped = ends.iter().all(|job| matches!(job.state, JobState::Cancelled | JobState::Done | JobState::Failed(_)));
    if stopped { tell::OK } else { tell::COULD_NOT_RUN }
}

/// Goes on where another process was stopped.
fn send(output: &mut Output, setting: &Setting) -> u8 {
    let waits = |job: &Job| !job.state.is_end() && job.state != JobState::Held;
    let jobs: Vec<JobId> = output.spool().jobs().into_iter().filter(waits).map(|job| job.id).collect();
    if jobs.is_empty() {
        tell::note(setting, "nothing waits");
        return tell::OK;
    }
    output.watch(&jobs);
    super::print::wait(output, &jobs, setting)
}

/// Puts what did not come out into the spool again. A running kiosk sends it, else this command.
fn retry(output: &mut Output, id: &str, setting: &Setting) -> u8 {
    let jobs = named(output, id);
    if jobs.is_empty() {
        return unknown(id);
    }
    let wanted: Vec<&Job> = jobs.iter().filter(|job| job.state.may_print_again()).collect();
    if wanted.is_empty() {
        tell::error("there is nothing to print again: all of it is done or still under way");
        return tell::FAILED;
    }
    let mut failed = false;
    for job in &wanted {
        match output.print_again(job, today()) {
            Ok(again) => tell::result(&format!("{} is printed again as {again}", job.id)),
            Err(_) if job.wanted.is_none() => {
                failed = true;
                tell::error(&format!("{}: of a patient's page nothing is kept; print the sheet anew", job.id));
            }
            Err(trouble) => {
                failed = true;
                tell::error(&format!("{}: {}", job.id, spooled::trouble_words(trouble)));
            }
        }
    }
    if failed {
        return tell::FAILED;
    }
    super::print::wait_for_all(output, setting)
}
