//! `aftercare print`: sheets at the clinic's printer.

use super::{Setting, tell};
use crate::config::PrinterKind;
use crate::diagnostic::{Diagnostic, Source, any_error};
use crate::order::{JobState, Line, Order, OrderId, read_batch};
use crate::printing::Press;
use crate::runtime::{Output, clinic::Clinic, clinic::read_file, today};
use clap::Args;
use std::path::PathBuf;
use std::time::Duration;

/// How often a job that another process sends is looked at.
const ROUND: Duration = Duration::from_millis(200);
/// A job of another process that has no end after so many rounds is not confirmed: two minutes.
const ROUNDS: u32 = 600;

/// Exit codes: 0 the printer reports that all is done, 1 something failed, 2 not confirmed or could not run.
#[derive(Debug, Args)]
pub(super) struct Print {
    /// What to print: the handout, its language, checklist or full, the number of copies
    #[arg(value_name = "ID[:LANGUAGE[:SHEET[:COPIES]]]", required_unless_present = "from")]
    lines: Vec<String>,
    /// A batch file: [[sheet]] with handout, language, sheet, large, copies
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Make every document and print none
    #[arg(long)]
    dry_run: bool,
    /// Do not wait for the printer
    #[arg(long)]
    no_wait: bool,
}

impl Print {
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        let lines = match self.order(setting) {
            Ok(lines) => lines,
            Err(code) => return code,
        };
        let clinic = Clinic::read(setting.config.as_deref());
        if clinic.settings.printer == PrinterKind::None {
            tell::error("nothing was printed: kiosk.toml names no printer that can be used; see `aftercare check`");
            return tell::COULD_NOT_RUN;
        }
        // All or nothing: every document is made before the first is sent.
        let mut press = Press::new(clinic.supplies().0);
        let mut sound = true;
        for line in &lines {
            match press.make(line, &clinic.library, &clinic.settings, today()) {
                Ok(pdf) => {
                    let pages = pdf.pages.saturating_mul(line.copies as usize);
                    tell::note(setting, &format!("{line}: {}", tell::count(pages, "page")));
                }
                Err(fault) => {
                    sound = false;
                    tell::error(&format!("{line}: {fault}"));
                }
            }
        }
        if !sound {
            tell::error("nothing was printed; `aftercare check` tells what is wrong, `aftercare list` what there is");
            return tell::FAILED;
        }
        if self.dry_run {
            return tell::OK;
        }
        let state = clinic.state();
        match Output::open(clinic.settings, clinic.library, &clinic.base, &state) {
            Ok(output) => self.send(output, lines, setting),
            Err(error) => {
                tell::error(&format!("the spool cannot be made in {}: {error}", state.display()));
                tell::COULD_NOT_RUN
            }
        }
    }

    fn order(&self, setting: &Setting) -> Result<Vec<Line>, u8> {
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

    fn send(&self, mut output: Output, lines: Vec<Line>, setting: &Setting) -> u8 {
        let count = lines.len();
        let order = Order::of_staff(lines, false);
        if output.put(OrderId(0), &order, today()).is_err() {
            tell::error("the order could not be put into the spool; the cause stands above");
            return tell::FAILED;
        }
        let mut news = Vec::new();
        let mut rounds = 0;
        while !self.no_wait && !output.all_ended() && rounds < ROUNDS {
            let (heard, wait) = output.round();
            news.extend(heard);
            pause(wait.min(ROUND));
            rounds += 1;
        }
        let ends: Vec<JobState> = news.into_iter().map(|(_, news)| news.state).filter(|state| state.is_end()).collect();
        let done = ends.iter().filter(|state| **state == JobState::Done).count();
        tell::result(&format!("{done} of {count} sheets: the printer reports that they are done"));
        if ends.iter().any(|state| matches!(state, JobState::Failed(_) | JobState::Expired)) {
            tell::error("some sheets failed; the cause stands above");
            return tell::FAILED;
        }
        if done < count && !self.no_wait {
            tell::note(setting, "not confirmed: another process has the spool and has not told what became of the rest");
            return tell::COULD_NOT_RUN;
        }
        tell::OK
    }
}

#[expect(clippy::disallowed_methods, reason = "a command that waits for another process has nothing else to do")]
fn pause(time: Duration) {
    std::thread::sleep(time);
}
