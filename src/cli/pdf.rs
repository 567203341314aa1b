//! `aftercare pdf`: one sheet as a file.

use super::{Setting, tell};
use crate::language::{Date, Tag};
use crate::order::{Line, Sheet};
use crate::printing::{Press, replace};
use crate::runtime::{clinic::Clinic, today};
use clap::Args;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Pdf {
    /// The handout, as `aftercare list` names it
    id: String,
    /// Which edition; without it the original
    #[arg(long, short, value_parser = tag)]
    language: Option<Tag>,
    /// The checklist, or the full handout
    #[arg(long, value_parser = sheet, default_value = "checklist")]
    sheet: Sheet,
    /// Large print
    #[arg(long)]
    large: bool,
    /// The day of printing; without it `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    /// Where to, - for standard output; without it ID.LANGUAGE.SHEET.pdf
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

fn tag(written: &str) -> Result<Tag, String> {
    Tag::new(written).ok_or_else(|| "write a tag such as en, es or zh-Hans".to_owned())
}

fn sheet(written: &str) -> Result<Sheet, String> {
    Sheet::from_word(written).ok_or_else(|| "write checklist or full".to_owned())
}

impl Pdf {
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        let clinic = Clinic::read_for(setting.config.as_deref(), &self.id);
        let line = Line { language: self.language.clone(), sheet: self.sheet, large: self.large, ..Line::checklist(&self.id) };
        let date = match self.day() {
            Ok(date) => date,
            Err(message) => {
                tell::error(&message);
                return tell::COULD_NOT_RUN;
            }
        };
        let pdf = match Press::new(clinic.supplies().0).make(&line, &clinic.library, &clinic.settings, date) {
            Ok(pdf) => pdf,
            Err(fault) => {
                tell::error(&format!("{fault}; `aftercare check` tells what is wrong, `aftercare list` what there is"));
                return tell::FAILED;
            }
        };
        let source = clinic.library.handout(&self.id).map(|handout| handout.source_language.to_string());
        let language = self.language.as_ref().map(ToString::to_string).or(source).unwrap_or_default();
        let usual = PathBuf::from(format!("{}.{language}.{}.pdf", self.id, self.sheet.word()));
        let target = self.output.clone().unwrap_or(usual);
        match write(&target, &pdf.bytes) {
            Ok(()) => {
                if target != Path::new("-") {
                    tell::note(
                        setting,
                        &format!("{}: {}, {} bytes", target.display(), tell::count(pdf.pages, "page"), pdf.bytes.len()),
                    );
                }
                tell::OK
            }
            Err(error) => {
                tell::error(&format!("{} cannot be written: {error}", target.display()));
                tell::FAILED
            }
        }
    }

    fn day(&self) -> Result<Date, String> {
        if let Some(date) = self.date {
            return Ok(date);
        }
        let Some(epoch) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty()) else { return Ok(today()) };
        let seconds = epoch.to_str().and_then(|text| text.parse().ok());
        let moment = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        let day = moment.map(|moment| jiff::tz::TimeZone::UTC.to_datetime(moment).date());
        day.ok_or_else(|| "SOURCE_DATE_EPOCH is not a number of seconds since 1970".to_owned())
    }
}

fn write(target: &Path, bytes: &[u8]) -> io::Result<()> {
    if target == Path::new("-") {
        let mut out = io::stdout().lock();
        return out.write_all(bytes).and_then(|()| out.flush());
    }
    // A device or a pipe is written to, not replaced by a file.
    if target.exists() && !target.is_file() {
        return std::fs::write(target, bytes);
    }
    let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty());
    let target = folder.map_or_else(|| Path::new(".").join(target), |_| target.to_owned());
    replace(&target, bytes, 0o644)
}
