//! A batch of 200 sheets in three languages, by the real program: it tells how far it is, goes on after the
//! process was killed in the middle, is stopped half way by another process, and resumed. Each sheet comes
//! out once.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod fake;

use aftercare::order::{Job, JobState};
use aftercare::printing::Spool;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use fake::Fake;

const SHEETS: usize = 200;
const PATIENCE: u32 = 6_000;

struct Clinic(tempfile::TempDir);

impl Clinic {
    fn new(printer: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let handouts = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
        let settings = format!(
            "[clinic]\nname = 'Elm Street'\nphone = '020 7946 0000'\ncountry = 'GB'\n\
             [kiosk]\nstate = 'state'\nhandouts = '{}'\n{printer}\n",
            handouts.display()
        );
        fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
        let mut batch = String::new();
        for language in ["en", "es", "zh-Hans"].iter().cycle().take(SHEETS) {
            writeln!(batch, "[[sheet]]\nhandout = 'acupuncture-soreness'\nlanguage = '{language}'").unwrap();
        }
        fs::write(folder.path().join("batch.toml"), batch).unwrap();
        Self(folder)
    }

    fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_aftercare"));
        command.args(arguments.split_whitespace()).current_dir(self.0.path());
        command.env("XDG_STATE_HOME", self.0.path().join("home")).env_remove("STATE_DIRECTORY");
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null());
        command
    }

    fn starts(&self, arguments: &str) -> Child {
        self.command(arguments).spawn().unwrap()
    }

    fn runs(&self, arguments: &str) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn jobs(&self) -> Vec<Job> {
        Spool::open(&self.0.path().join("state/spool")).unwrap().jobs()
    }

    fn count(&self, holds: impl Fn(JobState) -> bool) -> usize {
        self.jobs().iter().filter(|job| holds(job.state)).count()
    }

    fn until_done(&self, sheets: usize) {
        for _ in 0..PATIENCE {
            if self.count(|state| state == JobState::Done) >= sheets {
                return;
            }
            pause();
        }
        panic!("{sheets} sheets are never done: {:?}", self.states());
    }

    fn states(&self) -> BTreeMap<String, usize> {
        let mut states = BTreeMap::new();
        self.jobs().iter().for_each(|job| *states.entry(format!("{:?}", job.state)).or_default() += 1);
        states
    }
}

#[expect(clippy::disallowed_methods, reason = "the program that is watched lives in real time")]
fn pause() {
    std::thread::sleep(Duration::from_millis(20));
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The whole story; `pages` counts what came out for each name of a job.
fn goes_out(clinic: &Clinic, pages: impl Fn() -> BTreeMap<String, usize>) {
    let mut first = clinic.starts("print --from batch.toml");
    clinic.until_done(40);
    // The power goes in the middle.
    first.kill().unwrap();
    let told = text(&first.wait_with_output().unwrap().stderr);
    assert!(told.contains("200 pages in 200 documents") && told.matches(": done").count() >= 35, "{told}");
    assert_eq!(clinic.jobs().len(), SHEETS, "all of it is in the spool");
    let batch = clinic.jobs()[0].wanted.clone().unwrap().batch;

    // Another process goes on, and a third one stops the batch half way.
    let second = clinic.starts("jobs send");
    clinic.until_done(100);
    let stopped = clinic.runs(&format!("jobs cancel {batch}"));
    assert_eq!(stopped.status.code(), Some(0).filter(|_| clinic.count(|state| state == JobState::Unknown) == 0).or(Some(2)));
    let ended = second.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1), "{}", text(&ended.stderr));
    let (done, cancelled) = (clinic.count(|state| state == JobState::Done), clinic.count(|state| state == JobState::Cancelled));
    assert!((100..SHEETS).contains(&done) && cancelled > 0, "{:?}", clinic.states());
    let out = pages().len();
    assert!(out >= done && out < SHEETS, "{out} came out");

    // It is resumed, and only what did not come out is printed.
    let again = clinic.runs(&format!("jobs retry {batch}"));
    assert!(matches!(again.status.code(), Some(0)), "{}\n{:?}", text(&again.stderr), clinic.states());
    assert_eq!(clinic.count(|state| state == JobState::Done), SHEETS, "{:?}", clinic.states());
    let places: BTreeSet<u32> = clinic.jobs().iter().map(|job| job.wanted.as_ref().unwrap().place).collect();
    assert_eq!(places.len(), SHEETS);
    // The sheet that was under way when the power went may be there twice: a person asked for it again.
    let pages = pages();
    assert!(pages.values().all(|times| *times == 1), "a job came out twice");
    assert!((SHEETS..=SHEETS + 1).contains(&pages.len()), "{} came out", pages.len());
}

#[test]
fn into_a_folder() {
    let clinic = Clinic::new("");
    let prints = clinic.0.path().join("prints");
    goes_out(&clinic, || {
        let names = fs::read_dir(&prints).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with("page-")).map(|name| (name, 1)).collect()
    });
}

#[test]
fn to_a_printer_on_the_network() {
    let printer = Fake::start();
    printer.set(|state| {
        (state.side_time, state.document_sides) = (Duration::from_millis(2), 1);
        state.media.push("na_letter_8.5x11in".to_owned());
    });
    let clinic = Clinic::new(&format!("[printer.ipp]\nuri = '{}'", printer.address()));
    goes_out(&clinic, || {
        let names = printer.read(|state| state.printed.iter().map(|job| job.name.clone()).collect::<Vec<_>>());
        let mut pages = BTreeMap::new();
        for name in names {
            *pages.entry(name).or_default() += 1;
        }
        pages
    });
}
