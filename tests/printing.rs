//! Printing as a whole, from an order to a page: what a patient hears, what is on the disk, what happens
//! when something breaks.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::config::{PrinterKind, Settings};
use aftercare::handout::Library;
use aftercare::order::{JobState, Line, Order, OrderId, PrinterState, Sheet, Trouble};
use aftercare::runtime::{Output, clinic::read_folder};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

fn library() -> Library {
    let (files, _) = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), "handouts");
    Library::load(&files, Settings::sample().facts.as_ref()).library
}

fn output(folder: &Path, path: &str) -> Output {
    let printer = PrinterKind::Folder { path: path.to_owned(), keep_days: 7 };
    Output::open(Settings { printer, ..Settings::sample() }, library(), folder, &folder.join("state")).unwrap()
}

fn order(lines: Vec<Line>) -> Order {
    Order { origin: aftercare::order::Origin::Patient, ..Order::of_staff(lines, false) }
}

/// Rounds until all that this process put in has come to its end, or nothing moves; returns the states.
fn work(output: &mut Output) -> Vec<(OrderId, JobState)> {
    let mut states = Vec::new();
    for _ in 0..1000 {
        let (news, wait) = output.round();
        states.extend(news.into_iter().map(|(order, news)| (order, news.state)));
        if !wait.is_zero() && wait.as_millis() >= 200 {
            break;
        }
    }
    states
}

fn today() -> aftercare::language::Date {
    "2026-11-24".parse().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn an_order_becomes_a_page_and_leaves_no_document_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut output = output(folder.path(), "prints");
    assert_eq!(output.look().state(), PrinterState::Ready);
    let jobs = output.put(OrderId(7), &order(vec![Line::checklist("acupuncture-soreness")]), today()).unwrap();
    let states = [JobState::Creating, JobState::Sending, JobState::Sent, JobState::Done];
    assert_eq!(work(&mut output), states.map(|state| (OrderId(7), state)));
    assert!(output.all_ended());
    assert_eq!(names(&folder.path().join("prints")), [format!("{}.pdf", jobs[0])]);
    assert!(names(&folder.path().join("state/spool/docs")).is_empty());
    // What the spool keeps of it names no handout, no language and nobody.
    let record = fs::read_to_string(folder.path().join(format!("state/spool/jobs/{}.json", jobs[0]))).unwrap();
    assert!(!record.contains("acupuncture") && !record.contains("\"en\""), "{record}");
    let mode = |path: &str| fs::metadata(folder.path().join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("state/spool/docs"), 0o700);
    assert_eq!(mode(&format!("state/spool/jobs/{}.json", jobs[0])), 0o600);
}

#[test]
fn every_line_of_an_order_is_a_job_and_every_copy_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut output = output(folder.path(), "a/b/prints");
    let full = Line { sheet: Sheet::Full, copies: 3, ..Line::checklist("acupuncture-soreness") };
    output.put(OrderId(1), &order(vec![Line::checklist("acupuncture-soreness"), full]), today()).unwrap();
    work(&mut output);
    assert_eq!(names(&folder.path().join("a/b/prints")).len(), 4);
}

#[test]
fn a_folder_in_the_way_is_trouble_before_and_after_the_press() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let mut output = output(folder.path(), "file/prints");
    assert!(matches!(output.look().state(), PrinterState::Trouble(_)));
    output.put(OrderId(1), &order(vec![Line::checklist("acupuncture-soreness")]), today()).unwrap();
    assert_eq!(work(&mut output).last(), Some(&(OrderId(1), JobState::Failed(Trouble::Other))));
    // The document is gone, and nothing is tried again by itself when the way is free.
    fs::remove_file(folder.path().join("file")).unwrap();
    assert!(work(&mut output).is_empty());
    assert!(!folder.path().join("file").exists());
}

#[test]
fn a_full_disk_fails_whole_and_says_so() {
    // /dev/full takes no byte; as a folder it cannot be tried, so the spool itself stands on it.
    let folder = tempfile::tempdir().unwrap();
    let error = fs::write("/dev/full", "x").unwrap_err();
    assert_eq!(aftercare::printing::trouble_of(&error), Trouble::Full);
    let mut output = output(folder.path(), "prints");
    fs::remove_dir_all(folder.path().join("state/spool/docs")).unwrap();
    assert_eq!(output.put(OrderId(1), &order(vec![Line::checklist("acupuncture-soreness")]), today()), Err(Trouble::Other));
    assert!(work(&mut output).is_empty());
}

#[test]
fn what_cannot_be_made_is_refused_and_nothing_is_put_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut output = output(folder.path(), "prints");
    assert_eq!(output.put(OrderId(1), &order(vec![Line::checklist("nothing")]), today()), Err(Trouble::Other));
    assert!(names(&folder.path().join("state/spool/jobs")).is_empty());
    let none = Settings { facts: None, ..Settings::sample() };
    let mut without = Output::open(none, library(), folder.path(), &folder.path().join("other")).unwrap();
    assert!(without.put(OrderId(1), &order(vec![Line::checklist("acupuncture-soreness")]), today()).is_err());
    assert!(!folder.path().join("prints").exists());
}

#[test]
fn an_order_goes_in_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut output = output(folder.path(), "prints");
    let lines = vec![Line::checklist("acupuncture-soreness"), Line::checklist("nothing")];
    assert!(output.put(OrderId(1), &order(lines), today()).is_err());
    assert!(work(&mut output).is_empty() && !folder.path().join("prints").exists());
}

#[test]
fn a_page_that_was_told_to_have_failed_never_comes_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut output = output(folder.path(), "prints");
    output.put(OrderId(1), &order(vec![Line::checklist("acupuncture-soreness")]), today()).unwrap();
    // The spool cannot be used for a while: something stands where its lock is.
    let lock = folder.path().join("state/spool/lock");
    fs::create_dir(&lock).unwrap();
    assert_eq!(work(&mut output), [(OrderId(1), JobState::Failed(Trouble::Other))]);
    fs::remove_dir(&lock).unwrap();
    assert!(work(&mut output).is_empty() && !folder.path().join("prints").exists());
}

#[test]
fn a_second_process_puts_its_jobs_in_and_the_first_one_sends_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = output(folder.path(), "prints");
    work(&mut kiosk);
    let mut command = output(folder.path(), "prints");
    command.put(OrderId(5), &order(vec![Line::checklist("acupuncture-soreness")]), today()).unwrap();
    assert!(work(&mut command).is_empty() && !command.all_ended());
    work(&mut kiosk);
    assert_eq!(work(&mut command), [(OrderId(5), JobState::Done)]);
    assert_eq!(names(&folder.path().join("prints")).len(), 1);
}

#[test]
fn what_waited_when_the_power_went_comes_out_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut before = output(folder.path(), "prints");
    before.put(OrderId(1), &order(vec![Line::checklist("acupuncture-soreness")]), today()).unwrap();
    drop(before);
    work(&mut output(folder.path(), "prints"));
    work(&mut output(folder.path(), "prints"));
    assert_eq!(names(&folder.path().join("prints")).len(), 1);
}

#[test]
fn without_a_printer_nothing_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings { printer: PrinterKind::None, ..Settings::sample() };
    let mut output = Output::open(settings, library(), folder.path(), folder.path()).unwrap();
    assert!(matches!(output.look().state(), PrinterState::Trouble(_)));
    assert!(!folder.path().join("prints").exists());
}

#[test]
fn a_batch_outlives_a_spool_that_cannot_be_used_for_a_while() {
    let folder = tempfile::tempdir().unwrap();
    let mut output = output(folder.path(), "prints");
    let batch = Order::of_staff(vec![Line::checklist("acupuncture-soreness"); 2], false);
    output.put(OrderId(1), &batch, today()).unwrap();
    let lock = folder.path().join("state/spool/lock");
    fs::create_dir(&lock).unwrap();
    assert!(work(&mut output).is_empty());
    fs::remove_dir(&lock).unwrap();
    assert_eq!(work(&mut output).iter().filter(|(_, state)| *state == JobState::Done).count(), 2);
    assert_eq!(names(&folder.path().join("prints")).len(), 2);
}

#[test]
fn another_printer_is_taken_when_the_old_one_has_nothing_of_ours_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut output = output(folder.path(), "prints");
    output.put(OrderId(1), &order(vec![Line::checklist("acupuncture-soreness")]), today()).unwrap();
    let printer = PrinterKind::Folder { path: "others".to_owned(), keep_days: 7 };
    output.change(Settings { printer, ..Settings::sample() }, library());
    work(&mut output);
    assert_eq!(names(&folder.path().join("others")).len(), 1);
}
