//! Reads the operator's files again, beside all that goes on.

use super::clinic::Clinic;
use super::gate::Knock;
use super::keeper::{Errand, Watch};
use super::speech::Wish;
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
    (watch, gate, voice): (SyncSender<Watch>, SyncSender<Knock>, SyncSender<Wish>),
) {
    let back = inbox.clone();
    let work = move || {
        let read = catch_unwind(AssertUnwindSafe(|| read(file.as_deref())));
        let reloaded = match read.unwrap_or_else(|_| Err(vec!["the log has the cause".to_owned()])) {
            Ok(clinic) => {
                if let Err(error) = clinic.keep(&state::usual_folder()) {
                    log::warn!("what works now cannot be kept for later: {error}");
                }
                let Clinic { mut settings, library, .. } = clinic;
                gate.send(Knock::Change(settings.pin.take())).ok();
                errands.send(Errand::Change(Box::new((settings.clone(), library.clone())))).ok();
                watch.send(Watch::Change(Box::new(settings.clone()))).ok();
                voice.send(Wish::Change(Box::new(settings.speech.clone()))).ok();
                Reloaded::Sound(Box::new(settings), library)
            }
            Err(faults) => Reloaded::Faulty(faults),
        };
        inbox.send(Message::Reloaded(Box::new(reloaded))).ok();
    };
    if let Err(error) = thread::Builder::new().name("reading".to_owned()).spawn(work) {
        log::error!("the files cannot be read again: {error}");
        back.try_send(Message::Reloaded(Box::new(Reloaded::Faulty(vec![error.to_string()])))).ok();
    }
}

/// What the files say now, or each error in one line. Nothing that worked before stands in for what is
/// broken: staff would take it for the new text.
fn read(file: Option<&Path>) -> Result<Clinic, Vec<String>> {
    let clinic = Clinic::read(file);
    let (_, of_supplies) = clinic.supplies();
    let errors = clinic.problems.iter().chain(&of_supplies).filter(|problem| problem.severity == Severity::Error);
    let lines: Vec<String> = errors.map(line).collect();
    if lines.is_empty() { Ok(clinic) } else { Err(lines) }
}

fn line(problem: &Diagnostic) -> String {
    let (line, _) = problem.position();
    format!("{}:{line}: {} ({})", problem.source.name(), problem.message, problem.help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const SOUND: &str = "[clinic]\nname = 'Hafen'\nphone = '555 0187'\nemergency_number = '112'\n";

    #[test]
    fn a_sound_clinic_is_taken_and_a_faulty_one_is_told_line_by_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kiosk.toml");
        let handouts = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
        let state = format!("[kiosk]\nhandouts = '{}'\nstate = '{}'\n", handouts.display(), folder.path().display());
        fs::write(&file, format!("{SOUND}{state}")).unwrap();
        let clinic = read(Some(&file)).unwrap();
        assert_eq!(clinic.settings.facts.map(|facts| facts.name), Some("Hafen".to_owned()));
        assert!(!clinic.library.handouts().is_empty());

        fs::write(&file, format!("{SOUND}{state}idle_secnds = 5\n[limits]\ncopies = 0\n")).unwrap();
        let lines = read(Some(&file)).unwrap_err();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("kiosk.toml:8: ") && line.contains("idle_secnds")), "{lines:?}");
    }
}
