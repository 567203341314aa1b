//! Reads what the operator adds to the paper: further fonts and the clinic's logo.

use super::clinic::read_up_to;
use crate::config::Settings;
use crate::diagnostic::{Diagnostic, Source};
use crate::paper::{Fonts, Logo, Supplies};
use std::io;
use std::path::Path;

/// The largest font file: all of Chinese takes less.
const LARGEST_FONT: u64 = 32 << 20;
/// The largest logo file.
const LARGEST_LOGO: u64 = 8 << 20;

/// Reads fonts and logo; paths are seen from `base`. What is unsound is left out and told, with its
/// place in the settings.
pub(super) fn read(settings: &Settings, base: &Path, source: &Source) -> (Supplies, Vec<Diagnostic>) {
    let mut fonts = Fonts::embedded();
    let mut problems = Vec::new();
    for path in &settings.fonts {
        let added = match read_up_to(&base.join(path), LARGEST_FONT) {
            Ok(bytes) => fonts.add(stem(path), bytes).map_err(|fault| (fault.reason().to_owned(), fault.remedy())),
            Err(error) => Err(unread(&error)),
        };
        problems.extend(added.err().map(|fault| problem("font", source, path, fault)));
    }
    let mut logo = None;
    if let Some(path) = &settings.logo {
        let text = settings.logo_text.as_deref().unwrap_or_default();
        let read = match read_up_to(&base.join(path), LARGEST_LOGO) {
            Ok(bytes) => Logo::read(&bytes, text).map_err(|fault| (fault.reason(), fault.remedy())),
            Err(error) => Err(unread(&error)),
        };
        match read {
            Ok(read) => logo = Some(read),
            Err(fault) => problems.push(problem("logo", source, path, fault)),
        }
    }
    (Supplies { fonts, logo }, problems)
}

fn unread(error: &io::Error) -> (String, &'static str) {
    (format!("cannot be read: {error}"), "write its path as it is seen from this file, and make sure that this user may read it")
}

fn problem(rule: &'static str, source: &Source, path: &str, (reason, help): (String, &'static str)) -> Diagnostic {
    let span = source.raw().find(path).map(|start| start..start + path.len());
    Diagnostic::error(rule, source, span, format!("`{path}` {reason}"), help)
}

/// The name of a file without folder and ending.
fn stem(path: &str) -> &str {
    Path::new(path).file_stem().and_then(|stem| stem.to_str()).unwrap_or(path)
}
