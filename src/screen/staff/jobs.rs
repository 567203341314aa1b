//! The jobs in the spool, those of a batch together. Of a patient's job nobody learns which handout it is.

use super::batch::{title, whole};
use super::pane::{Choice, Pane, text_width};
use super::step::{Do, Question, Step};
use super::tell::{self, column, fact, state};
use crate::document::flow::{Ink, wrap};
use crate::order::{BatchId, Job, JobId, JobState, Line, Listed, PrinterState};
use crate::screen::{Context, remedy};

/// When a job was put in: the time of today, else with its weekday.
fn time(listed: &Listed, context: &Context<'_>) -> String {
    let put = listed.put;
    let time = format!("{:02}:{:02}", put.hour(), put.minute());
    if put.date() == context.now.date {
        return time;
    }
    let weekday = context.words.say().weekday(i32::from(put.date().weekday().to_monday_one_offset()));
    format!("{weekday} {time}")
}

fn all<'a>(context: &Context<'a>) -> Option<&'a [Listed]> {
    context.staff?.jobs.as_deref()
}

fn batch_of(job: &Job) -> Option<&BatchId> {
    job.wanted.as_ref().map(|wanted| &wanted.batch)
}

fn of<'a>(batch: &BatchId, context: &Context<'a>) -> Vec<&'a Listed> {
    let jobs = all(context).unwrap_or_default().iter();
    let mut jobs: Vec<&Listed> = jobs.filter(|listed| batch_of(&listed.job) == Some(batch)).collect();
    // A job that was printed again is younger, and stands in its place all the same.
    jobs.sort_by_key(|listed| listed.job.wanted.as_ref().map_or(0, |wanted| wanted.place));
    jobs
}

pub(super) fn tab(context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let width = text_width(context, true);
    let room = context.staff;
    let status = match room.map(|room| (room.making, room.refused)) {
        Some((Some(_), _)) => say.staff_making(),
        Some((None, Some(reason))) => say.staff_refused(remedy(reason, context.words)),
        _ => held_up(all(context).unwrap_or_default(), context).unwrap_or_default(),
    };
    let Some(jobs) = all(context) else {
        return Pane { text: wrap(&say.staff_looking(), width, Ink::Plain), status, ..Pane::default() };
    };
    let mut batches: Vec<&BatchId> = Vec::new();
    for batch in jobs.iter().rev().filter_map(|listed| batch_of(&listed.job)) {
        if !batches.contains(&batch) {
            batches.push(batch);
        }
    }
    let mut rows: Vec<Choice> = batches.into_iter().map(|batch| summary(batch, context)).collect();
    let patients = jobs.iter().rev().filter(|listed| listed.job.wanted.is_none());
    rows.extend(patients.map(|listed| row(listed, context)));
    let text = if rows.is_empty() { wrap(&say.staff_jobs_none(), width, Ink::Plain) } else { Vec::new() };
    Pane { text, rows, status, ..Pane::default() }
}

/// Why jobs wait or soon will, if any is under way: as the printer says now, else as it said to one of them.
fn held_up<'a>(jobs: impl IntoIterator<Item = &'a Listed>, context: &Context<'_>) -> Option<String> {
    let open: Vec<&Listed> = jobs.into_iter().filter(|listed| !listed.job.state.is_end()).collect();
    open.first()?;
    let reason = match context.printer_state() {
        PrinterState::Trouble(reason) | PrinterState::Warns(reason) => Some(reason),
        PrinterState::Ready | PrinterState::Unknown => open.iter().find_map(|listed| listed.job.held_up),
    };
    reason.map(|reason| remedy(reason, context.words))
}

/// A batch in one row: how much of it is done, and what went wrong.
fn summary(batch: &BatchId, context: &Context<'_>) -> Choice {
    let say = context.words.say();
    let jobs = of(batch, context);
    let when = jobs.iter().min_by_key(|listed| listed.job.put).map_or_else(String::new, |listed| time(listed, context));
    let detail = progress(&jobs, context);
    // The cover sheet is no handout.
    let lines: Vec<&Line> = jobs.iter().filter_map(|listed| listed.job.wanted.as_ref()?.line.as_ref()).collect();
    let rest = lines.len().saturating_sub(1);
    let what = lines.first().map_or_else(String::new, |line| title(&line.handout, context));
    let label = format!("{}  {what}", say.staff_batch_at(when));
    let label = if rest > 0 { format!("{label} + {rest}") } else { label };
    Choice::new(label, Do::Step(Step::Jobs(batch.clone()))).detail(detail)
}

/// Pages of a job, all copies.
fn pages(job: &Job) -> u64 {
    u64::from(job.pages.max(1)) * u64::from(job.copies.max(1))
}

/// Pages of a job that came out, as far as the printer says.
fn pages_done(job: &Job) -> u64 {
    let (sides, total) = (u64::from(job.progress.sides), u64::from(job.progress.total));
    if job.state == JobState::Done {
        return pages(job);
    }
    (pages(job) * sides.min(total)).checked_div(total).unwrap_or(0)
}

fn progress(jobs: &[&Listed], context: &Context<'_>) -> String {
    let say = context.words.say();
    let sum = |count: fn(&Job) -> u64| jobs.iter().map(|listed| count(&listed.job)).sum::<u64>();
    let mut parts = vec![say.staff_done_of(sum(pages_done).to_string(), sum(pages).to_string())];
    let count = |is: fn(&JobState) -> bool| jobs.iter().filter(|listed| is(&listed.job.state)).count();
    let stopped = count(|state| *state == JobState::Cancelled);
    if stopped > 0 {
        parts.push(say.staff_stopped_count(stopped.to_string()));
    }
    let failed = count(|state| matches!(state, JobState::Failed(_) | JobState::Expired));
    if failed > 0 {
        parts.push(say.staff_failed_count(failed.to_string()));
    }
    let unknown = count(|state| *state == JobState::Unknown);
    if unknown > 0 {
        parts.push(say.staff_unknown_count(unknown.to_string()));
    }
    parts.join(", ")
}

/// What a job prints. Of a patient's job nothing is said but that it is one.
fn what(job: &Job, context: &Context<'_>) -> String {
    let say = context.words.say();
    match job.wanted.as_ref().map(|wanted| &wanted.line) {
        None => say.staff_patients_page(),
        Some(None) => say.staff_cover_page(),
        Some(Some(line)) => whole(line, context),
    }
}

fn row(listed: &Listed, context: &Context<'_>) -> Choice {
    // The jobs of a batch were put in together: its time is told once.
    let time = if listed.job.wanted.is_none() { format!("{}  ", time(listed, context)) } else { String::new() };
    let label = format!("{time}{}", what(&listed.job, context));
    Choice::new(label, Do::Step(Step::Job(listed.job.id.clone()))).detail(state(&listed.job, context.words))
}

/// Whether a job can be printed again: a patient's cannot, since nothing is kept of it.
fn again(job: &Job) -> bool {
    job.wanted.is_some() && job.state.may_print_again()
}

fn ids<'a>(jobs: impl IntoIterator<Item = &'a Listed>, is: fn(&Job) -> bool) -> Vec<JobId> {
    jobs.into_iter().filter(|listed| is(&listed.job)).map(|listed| listed.job.id.clone()).collect()
}

/// What may have come out already is asked about.
fn print_again(jobs: Vec<JobId>, unsure: bool) -> Do {
    if unsure { Do::Step(Step::Ask(Question::Again(jobs))) } else { Do::Again(jobs) }
}

fn buttons(jobs: &[&Listed], labels: [String; 2], context: &Context<'_>) -> Vec<Choice> {
    let [stop, anew] = labels;
    let open = ids(jobs.iter().copied(), |job| !job.state.is_end() && job.state != JobState::Cancelling);
    let missing = ids(jobs.iter().copied(), again);
    let unsure = jobs.iter().any(|listed| listed.job.state == JobState::Unknown);
    let mut buttons = Vec::new();
    if !missing.is_empty() {
        buttons.push(Choice::new(anew, print_again(missing, unsure)));
    }
    if !open.is_empty() {
        buttons.push(Choice::new(stop, Do::Step(Step::Ask(Question::Stop(open)))));
    }
    buttons.push(tell::back(context));
    buttons
}

pub(super) fn of_batch(batch: &BatchId, context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let jobs = of(batch, context);
    if jobs.is_empty() {
        return tell::question(&say.staff_gone(), None, context);
    }
    let rows = jobs.iter().map(|listed| row(listed, context)).collect();
    let buttons = buttons(&jobs, [say.staff_stop_all(), say.staff_again_rest()], context);
    // What somebody can do about it comes first: the line may be cut.
    let trouble = held_up(jobs.iter().copied(), context);
    let status: Vec<String> = trouble.into_iter().chain([progress(&jobs, context)]).collect();
    Pane { rows, buttons, status: status.join(" "), ..Pane::default() }
}

pub(super) fn one(id: &JobId, context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let found = all(context).and_then(|jobs| jobs.iter().find(|listed| listed.job.id == *id));
    let Some(listed) = found else { return tell::question(&say.staff_gone(), None, context) };
    let width = text_width(context, false);
    let job = &listed.job;
    let state = state(job, context.words);
    let status = held_up([listed], context).filter(|trouble| !state.contains(trouble)).unwrap_or_default();
    let facts = [(say.staff_put(), time(listed, context)), (say.staff_state(), state)];
    let names = column(facts.iter().map(|(name, _)| name.as_str()));
    let mut text = wrap(&what(job, context), width, Ink::Heading);
    text.extend(facts.iter().flat_map(|(name, text)| fact(name, text, names, width)));
    let buttons = buttons(&[listed], [say.staff_stop(), say.staff_again()], context);
    Pane { text, buttons, status, ..Pane::default() }
}
