//! Reads the operator's files again, beside all that goes on.

use super::clinic::Clinic;
use super::gate::Knock;
use super::keeper::{Errand, Watch};
use super::state;
use crate::diagnostic::{Diagnostic, Severity};
use crate::kiosk::{Message, Reloaded};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::SyncSender;
use std::thread;

/// Reads the files in a thread of its own and tells all who work with them; the kiosk goes on meanwhile.
/// What is faulty changes nothing: nobody goes on with half of it.
pub(super) fn begin(
    file: Option<PathBuf>,
    inbox: SyncSender<Message>,
    errands: SyncSender<Errand>,
    (watch, gate): (SyncSender<Watch>, SyncSender<Knock>),
) {
    let back = inbox.clone();
    let work = move || {
        let read = catch_unwind(AssertUnwindSafe(|| read(file.as_deref())));
        let mut reloaded = read.unwrap_or_else(|_| Reloaded::Faulty(vec!["the log has the cause".to_owned()]));
        if let Reloaded::Sound(settings, library) = &mut reloaded {
            gate.send(Knock::Change(settings.pin.take())).ok();
            errands.send(Errand::Change(Box::new((settings.clone(), library.clone())))).ok();
            watch.send(Watch::Change(Box::new(settings.clone()))).ok();
        }
        inbox.send(Message::Reloaded(Box::new(reloaded))).ok();
    };
    if let Err(error) = thread::Builder::new().name("reading".to_owned()).spawn(work) {
        log::error!("the files cannot be read again: {error}");
        back.try_send(Message::Reloaded(Box::new(Reloaded::Faulty(vec![error.to_string()])))).ok();
    }
}

/// What the files say now. Nothing that worked before stands in for what is broken: staff see it instead.
fn read(file: Option<&Path>) -> Reloaded {
    let clinic = Clinic::read(file);
    let (_, of_supplies) = clinic.supplies();
    let errors = clinic.problems.iter().chain(&of_supplies).filter(|problem| problem.severity == Severity::Error);
    let lines: Vec<String> = errors.map(line).collect();
    if !lines.is_empty() {
        return Reloaded::Faulty(lines);
    }
    if let Err(error) = clinic.keep(&state::usual_folder()) {
        log::warn!("what works now cannot be kept for later: {error}");
    }
    Reloaded::Sound(clinic.settings, clinic.library)
}

fn line(problem: &Diagnostic) -> String {
    let (line, _) = problem.position();
    format!("{}:{line}: {} ({})", problem.source.name(), problem.message, problem.help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const SOUND: &str = "[clinic]\nname = 'Hafen'\nphone = '555 0142'\nemergency_number = '112'\n";

    #[test]
    fn a_sound_clinic_is_taken_and_a_faulty_one_is_told_line_by_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kiosk.toml");
        let handouts = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
        let state = format!("[kiosk]\nhandouts = '{}'\nstate = '{}'\n", handouts.display(), folder.path().display());
        fs::write(&file, format!("{SOUND}{state}")).unwrap();
        let Reloaded::Sound(settings, library) = read(Some(&file)) else { panic!("it is sound") };
        assert_eq!(settings.facts.map(|facts| facts.name), Some("Hafen".to_owned()));
        assert!(!library.handouts().is_empty());

        fs::write(&file, format!("{SOUND}{state}idle_secnds = 5\n[limits]\ncopies = 0\n")).unwrap();
        let Reloaded::Faulty(lines) = read(Some(&file)) else { panic!("it is not sound") };
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("kiosk.toml:8: ") && line.contains("idle_secnds")), "{lines:?}");
    }
}
