//! The rules of `aftercare check` that look at more than one file or at more than form, one file each.
//! What a file says wrongly by itself is found where it is read. Pure.

mod glyphs;
mod languages;
mod lists;
mod pages;
mod sources;
mod translations;

use crate::config::Settings;
use crate::diagnostic::{Diagnostic, Severity, Source};
use crate::handout::{Edition, Files, Handout, Library};
use crate::language::Date;
use crate::paper::Supplies;

/// What is checked.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// The settings.
    pub settings: &'a Settings,
    /// What the operator calls the settings file.
    pub settings_name: &'a str,
    /// The sound handouts.
    pub library: &'a Library,
    /// The files they came from.
    pub files: &'a Files,
    /// Today.
    pub today: Date,
}

/// Applies every rule.
pub fn all(checked: &Checked<'_>, supplies: &mut Supplies) -> Vec<Diagnostic> {
    let rules = [languages::check, translations::check, sources::check, lists::check];
    let mut problems: Vec<Diagnostic> = rules.into_iter().flat_map(|rule| rule(checked)).collect();
    problems.extend(glyphs::check(checked, &supplies.fonts));
    problems.extend(pages::check(checked, supplies));
    problems.retain(|problem| !is_allowed(checked, problem));
    problems
}

/// Whether an `[[allow]]` of the handout that a warning is about names its rule. An error stays one.
fn is_allowed(checked: &Checked<'_>, problem: &Diagnostic) -> bool {
    // `.../<id>/<language>.toml`
    let folder = problem.source.name().rsplit('/').nth(1);
    let is_about = |handout: &Handout| folder == Some(handout.id.as_str());
    let mut handouts = checked.library.handouts().iter().filter(|handout| is_about(handout));
    problem.severity == Severity::Warning && handouts.any(|handout| handout.allowed.iter().any(|rule| rule == problem.rule))
}

/// File by file, top to bottom; each problem once.
pub fn arrange(problems: &mut Vec<Diagnostic>) {
    problems.sort_by(|a, b| (a.source.name(), a.position(), a.rule).cmp(&(b.source.name(), b.position(), b.rule)));
    problems.dedup();
}

impl<'a> Checked<'a> {
    /// Every edition with its handout and its file.
    fn editions(&self) -> impl Iterator<Item = (&'a Handout, &'a Edition, Source)> {
        let files = self.files;
        let all =
            self.library.handouts().iter().flat_map(|handout| handout.editions.values().map(move |edition| (handout, edition)));
        all.map(move |(handout, edition)| (handout, edition, file(files, &format!("{}/{}.toml", handout.id, edition.language))))
    }

    /// The file of what no language changes.
    fn card(&self, handout: &Handout) -> Source {
        file(self.files, &format!("{}/handout.toml", handout.id))
    }
}

fn file(files: &Files, path: &str) -> Source {
    files.source(path).and_then(Result::ok).unwrap_or_else(|| Source::new(path, ""))
}

/// Where a text stands in a file, as far as it stands there as written.
fn place(source: &Source, written: &str) -> Option<std::ops::Range<usize>> {
    source.raw().find(written).map(|at| at..at + written.len())
}
