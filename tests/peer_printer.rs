//! The real program with a real printer in software and a real print server: what is sent arrives, and what
//! the printer says reaches whoever stands before the kiosk.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod peers;
mod pty;

use peers::{Printer, Queue, until, words};
use pty::{CLINIC, Kiosk};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DONE: &str = "The printer reports that your page is done.";
const FOLLOWS: &str = "Your page will follow by itself.";

/// A clinic whose jobs go to one place and whose printer is asked how it is at another.
fn clinic(uri: &str, status: &str, paper: &str) -> String {
    format!(
        "{CLINIC}[kiosk]\nhandouts = \"{}/handouts\"\n[paper]\nsize = \"{paper}\"\n[limits]\ncopies = 9\n\
         [printer.ipp]\nuri = \"{uri}\"\nstatus = \"{status}\"\n",
        env!("CARGO_MANIFEST_DIR")
    )
}

fn direct(printer: &Printer, paper: &str) -> String {
    clinic(&printer.uri(), &printer.uri(), paper)
}

fn through(queue: &Queue, printer: &Printer, paper: &str) -> String {
    clinic(&queue.uri(), &printer.uri(), paper)
}

/// A folder with these settings.
fn folder(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
    folder
}

fn aftercare(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aftercare"));
    command.current_dir(folder).args(arguments).env("XDG_STATE_HOME", folder.join("home"));
    command.env_remove("STATE_DIRECTORY").env_remove("SOURCE_DATE_EPOCH").output().unwrap()
}

/// Has a command done that must succeed; returns what it said.
fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = aftercare(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The jobs of this kiosk, each with its state: `aftercare jobs`.
fn jobs(folder: &Path) -> Vec<(String, String)> {
    let rows: serde_json::Value = serde_json::from_str(&done(folder, &["jobs", "--json"])).unwrap();
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap().to_owned();
    rows.as_array().unwrap().iter().map(|row| (text(row, "id"), text(row, "state"))).collect()
}

impl Kiosk {
    /// Waits for a sentence that may go on in the next line.
    fn reads(&mut self, sentence: &str) -> &mut Self {
        let text = |shown: &pty::Shown| shown.parser.screen().contents().split_whitespace().collect::<Vec<_>>().join(" ");
        self.until(sentence, |shown| text(shown).contains(sentence));
        self
    }
}

/// Opens the shipped handout and stands before its print button.
fn before_the_press(settings: &str) -> Kiosk {
    let mut kiosk = Kiosk::start(settings);
    kiosk.sees("or ask at the desk").sends_and_sees("\r", "Sore after acupuncture?");
    kiosk.sends_and_sees("\r", "Print my checklist").sends_and_sees("p", "The whole handout");
    kiosk
}

fn after_the_press(settings: &str) -> Kiosk {
    let mut kiosk = before_the_press(settings);
    kiosk.sends_and_sees("p", "Your page");
    kiosk
}

// ---------------------------------------------------------------- what is sent arrives

/// Prints two checklists by command, and compares what arrived with what `aftercare pdf` writes.
fn two_checklists_arrive(settings: &str, printer: &Printer, media: &[&str]) {
    let folder = folder(settings);
    let said = done(folder.path(), &["print", "acupuncture-soreness:en:checklist:2"]);
    assert!(said.contains("1 of 1 sheet"), "{said}");
    done(folder.path(), &["pdf", "acupuncture-soreness", "-o", "same.pdf"]);
    let same = words(&folder.path().join("same.pdf"));
    for part in ["EMERGENCY", "Chest pain", "CALL US", "48 hours", "NORMAL", "tired or heavy", "020 7946 0000"] {
        assert!(same.contains(part), "{part} is not in {same}");
    }
    let kept = printer.kept(1);
    let copies: usize = kept.of("COPIES").parse().unwrap_or(1);
    assert_eq!(copies * kept.pages, 2, "{}", kept.asked);
    // A server on the way may have set both copies in one document.
    let (wanted, arrived): (BTreeSet<_>, BTreeSet<_>) = (same.split(' ').collect(), kept.text.split(' ').collect());
    assert_eq!(wanted, arrived);
    assert_eq!(kept.text.split(' ').count(), same.split(' ').count() * kept.pages);
    for part in media {
        assert!(kept.asked.contains(part), "{part} is not in\n{}", kept.asked);
    }
    assert!(kept.of("SIDES").is_empty() || kept.of("SIDES") == "one-sided", "{}", kept.asked);
}

#[test]
fn two_checklists_arrive_whole_at_the_printer() {
    let printer = Printer::start();
    two_checklists_arrive(&direct(&printer, "letter"), &printer, &["IPP_COPIES=2", "na_letter_8.5x11in"]);
}

#[test]
fn two_checklists_on_a4_arrive_whole_at_the_printer() {
    let printer = Printer::start();
    printer.has_sheets_of("iso_a4_210x297mm", 250);
    two_checklists_arrive(&direct(&printer, "a4"), &printer, &["IPP_COPIES=2", "iso_a4_210x297mm"]);
}

#[test]
fn two_checklists_arrive_whole_through_a_print_server() {
    let printer = Printer::start();
    let queue = Queue::start(&printer);
    two_checklists_arrive(&through(&queue, &printer, "letter"), &printer, &["x-dimension=21590"]);
}

#[test]
fn two_checklists_on_a4_arrive_whole_through_a_print_server() {
    let printer = Printer::start();
    printer.has_sheets_of("iso_a4_210x297mm", 250);
    let queue = Queue::start(&printer);
    two_checklists_arrive(&through(&queue, &printer, "a4"), &printer, &["x-dimension=21000"]);
}

#[test]
fn a_handout_on_both_sides_is_asked_for_so() {
    let printer = Printer::start();
    let folder = folder(&format!("{}sides = \"two\"\n", direct(&printer, "letter")));
    done(folder.path(), &["print", "acupuncture-soreness:en:full:1"]);
    let kept = printer.kept(1);
    assert_eq!((kept.of("SIDES"), kept.pages > 1), ("two-sided-long-edge", true), "{}", kept.asked);
}

#[test]
fn only_the_printer_whose_certificate_was_kept_gets_a_page() {
    let (printer, stranger) = (Printer::start(), Printer::start());
    let uri = format!("ipps://localhost:{}/ipp/print", printer.port);
    let prints = |certificate: &Path| {
        let folder = folder(&format!("{}certificate = \"{}\"\n", clinic(&uri, &uri, "letter"), certificate.display()));
        aftercare(folder.path(), &["print", "acupuncture-soreness"]).status.code()
    };
    assert_eq!(prints(&stranger.certificate()), Some(1));
    assert_eq!(printer.jobs(), []);
    assert_eq!(prints(&printer.certificate()), Some(0));
    assert!(printer.kept(1).text.contains("Chest pain"));
}

// ---------------------------------------------------------------- what a patient sees

#[test]
fn a_patient_sees_the_pages_come_out() {
    let printer = Printer::start();
    printer.takes_seconds("1.5");
    let mut kiosk = before_the_press(&direct(&printer, "letter"));
    // The fifth line is the number of copies.
    kiosk.sees("The printer is ready.").sends("5").sends_and_sees("p", "1 second").sees("page 1 of 2").sees(DONE);
    assert_eq!(printer.kept(1).of("COPIES"), "2");
    assert_eq!(printer.jobs()[0].1, "completed");
}

#[test]
fn a_patient_prints_through_a_print_server() {
    let printer = Printer::start();
    let queue = Queue::start(&printer);
    let mut kiosk = after_the_press(&through(&queue, &printer, "letter"));
    kiosk.sees(DONE);
    assert!(printer.kept(1).text.contains("Chest pain"));
}

/// Stops the last job by command and tells what the kiosk shows.
fn is_stopped(printer: &Printer, settings: &str) {
    printer.takes_seconds("2");
    let mut kiosk = after_the_press(settings);
    // It is at work on it: there is something to stop.
    printer.kept(1);
    let folder = kiosk.folder.path().to_owned();
    let [(id, state)] = jobs(&folder).try_into().unwrap();
    assert!(id.starts_with("page-") && state == "printing", "{id} {state}");
    done(&folder, &["jobs", "cancel", &id]);
    kiosk.sees("This page was stopped.");
    assert_eq!(jobs(&folder)[0].1, "cancelled");
    until("the end of the job at the printer", || (printer.jobs()[0].1 == "canceled").then_some(()));
}

#[test]
fn a_job_that_is_stopped_by_command_is_stopped_at_the_printer() {
    let printer = Printer::start();
    is_stopped(&printer, &direct(&printer, "letter"));
    // What stands on the printer's panel says nothing of what the page is about.
    assert!(printer.jobs()[0].0.starts_with("page-"), "{:?}", printer.jobs());
}

#[test]
fn a_job_that_is_stopped_by_command_is_stopped_behind_a_print_server() {
    let printer = Printer::start();
    let queue = Queue::start(&printer);
    is_stopped(&printer, &through(&queue, &printer, "letter"));
}

// ---------------------------------------------------------------- what the printer says of itself

/// Prints at a printer that is stuck; the page follows when somebody has helped.
fn is_told_and_follows(printer: &Printer, keywords: &str, sentence: &str, settings: &str) {
    printer.gets_stuck(keywords);
    let mut kiosk = after_the_press(settings);
    kiosk.sees(sentence).reads(FOLLOWS);
    printer.is_mended();
    kiosk.sees(DONE);
    assert_eq!(printer.kept(1).pages, 1);
}

#[test]
fn a_jam_is_told_and_the_page_follows() {
    let printer = Printer::start();
    is_told_and_follows(&printer, "media-jam", "The printer is jammed.", &direct(&printer, "letter"));
}

#[test]
fn an_open_cover_is_told_and_the_page_follows_through_a_print_server() {
    let printer = Printer::start();
    let queue = Queue::start(&printer);
    is_told_and_follows(&printer, "cover-open", "The printer is open.", &through(&queue, &printer, "letter"));
}

#[test]
fn an_empty_tray_is_told_before_and_after_the_press_and_the_page_follows() {
    let printer = Printer::start();
    printer.has_sheets(0);
    let mut kiosk = before_the_press(&direct(&printer, "letter"));
    kiosk.sees("The printer may need paper.").sends_and_sees("p", "Your page").sees("The printer needs paper.").reads(FOLLOWS);
    printer.has_sheets(250);
    kiosk.sees(DONE);
}

#[test]
fn little_toner_is_nothing_to_a_patient_and_none_is() {
    let printer = Printer::start();
    printer.has_toner(5);
    let mut kiosk = before_the_press(&direct(&printer, "letter"));
    kiosk.sees("The printer is ready.").sends_and_sees("p", DONE);
    let seen = String::from_utf8_lossy(&kiosk.shown.0.lock().unwrap().bytes).into_owned();
    assert!(!seen.contains("toner") && !seen.contains("needs"), "{seen}");
    printer.has_toner(0);
    kiosk.sends_and_sees("\x1b", "Print my checklist").sends_and_sees("p", "The printer may need service.");
}

#[test]
fn a_job_that_the_printer_gives_up_is_told() {
    let printer = Printer::start();
    printer.gives_up();
    let settings = direct(&printer, "letter");
    let mut kiosk = after_the_press(&settings);
    kiosk.sees("Your page could not be printed.");
    assert_eq!(printer.jobs()[0].1, "aborted");
    let folder = folder(&settings);
    assert_eq!(aftercare(folder.path(), &["print", "acupuncture-soreness"]).status.code(), Some(1));
}

#[test]
fn a_printer_that_is_off_is_told_before_the_press() {
    let printer = Printer::start();
    let settings = direct(&printer, "letter");
    drop(printer);
    let mut kiosk = before_the_press(&settings);
    kiosk.sees("The printer does not answer. Please ask at the desk for a copy.").sends("p");
    // A press orders nothing.
    kiosk.sends_and_sees("?", "How this works").sends_and_sees("\x1b", "The printer does not answer.");
    assert!(jobs(kiosk.folder.path()).is_empty());
}

#[test]
fn a_queue_that_was_stopped_or_takes_nothing_is_told_before_the_press() {
    let printer = Printer::start();
    let queue = Queue::start(&printer);
    let of_itself = clinic(&queue.uri(), &queue.uri(), "letter");
    // The queue says so too where the printer is asked how it is, which is well.
    for (stop, start, settings) in [
        ("cupsdisable", "cupsenable", &of_itself),
        ("cupsreject", "cupsaccept", &of_itself),
        ("cupsdisable", "cupsenable", &through(&queue, &printer, "letter")),
        ("cupsreject", "cupsaccept", &through(&queue, &printer, "letter")),
    ] {
        queue.is(stop);
        let mut kiosk = before_the_press(settings);
        kiosk.sees("Printing is paused. Please ask at the desk for a copy.");
        queue.is(start);
        kiosk.sees("The printer is ready.").sends_and_sees("p", DONE);
    }
}

#[test]
fn staff_are_told_how_the_printer_is() {
    let printer = Printer::start();
    let folder = folder(&direct(&printer, "letter"));
    printer.has_sheets(0);
    let said = done(folder.path(), &["printer"]);
    assert!(said.contains("media-empty"), "{said}");
}
