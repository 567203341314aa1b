//! The power goes: the process that sends is killed with SIGKILL at every state of the spool, and at random
//! moments, on both kinds of printer. Then the next one carries on. What must hold: no job that was in
//! whole is lost, none comes out twice, none is stuck. The figures are printed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod fake;

use aftercare::config::{Address, IppSettings, PaperSize};
use aftercare::order::{Handle, JobId, JobState, Line, PrinterReport};
use aftercare::printing::{Entry, Fault, Folder, Ipp, Next, Printer, Seen, Spool, Ticket};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fake::Fake;

/// What tells this program that it is the process to be killed, and what it is to do.
const PART: &str = "AFTERCARE_TEST_SENDER";
/// Kills at random moments for each kind of printer.
const KILLS: u32 = 100;
/// Jobs that are put in by each process.
const JOBS: u32 = 3;

/// What came to pass, over all kills.
#[derive(Debug, Default)]
struct Count {
    kills: u32,
    in_the_middle: u32,
    jobs: usize,
    done: usize,
    not_confirmed: usize,
    lost: usize,
    twice: usize,
    stuck: usize,
    /// In which states.
    left_in: Vec<JobState>,
}

/// A folder that also writes down each document that it is handed, before it takes it.
struct Counting(Folder, PathBuf);

impl Printer for Counting {
    fn look(&mut self) -> PrinterReport {
        self.0.look()
    }
    fn create(&mut self, ticket: &Ticket) -> Result<Handle, Fault> {
        self.0.create(ticket)
    }
    fn send(&mut self, handle: &Handle, ticket: &Ticket, document: &[u8]) -> Result<(), Fault> {
        let mut log = fs::File::options().create(true).append(true).open(&self.1).unwrap();
        writeln!(log, "{}", ticket.id).unwrap();
        self.0.send(handle, ticket, document)
    }
    fn follow(&mut self, handle: &Handle, ticket: &Ticket) -> Result<Seen, Fault> {
        self.0.follow(handle, ticket)
    }
    fn cancel(&mut self, handle: &Handle, ticket: &Ticket) -> Result<(), Fault> {
        self.0.cancel(handle, ticket)
    }
    fn find(&mut self, ticket: &Ticket) -> Result<Option<Handle>, Fault> {
        self.0.find(ticket)
    }
}

fn printer_at(address: &str) -> Box<dyn Printer> {
    if let Ok(address) = Address::parse(address) {
        return Box::new(Ipp::new(&IppSettings::at(address), PaperSize::A4, None, None).unwrap());
    }
    let folder = Path::new(address);
    Box::new(Counting(Folder::new(folder.to_owned()), folder.with_extension("log")))
}

/// The process that is killed: puts a batch in and sends it. It ends by itself when all is done, and kills
/// itself when a job comes to the state that it is told.
fn send(root: &Path, address: &str, jobs: u32, dies_in: Option<&str>) {
    let spool = Spool::open(root).unwrap();
    let batch = spool.fresh_batch(1);
    for place in 0..jobs {
        let entry = Entry { document: document(), pages: 1, line: Some(Line::checklist("sore")) };
        spool.put_in_batch(&batch, place, &entry, now()).unwrap();
    }
    if jobs > 0 {
        spool.seal(&batch).unwrap();
    }
    let mut sender = loop {
        match spool.sender().unwrap() {
            Some(sender) => break sender,
            None => pause(Duration::from_millis(1)),
        }
    };
    sender.begin(now()).unwrap();
    let mut printer = printer_at(address);
    loop {
        let next = sender.round(printer.as_mut(), now(), |job| {
            if dies_in == Some(format!("{:?}", job.state).as_str()) {
                Command::new("kill").args(["-9", &std::process::id().to_string()]).status().unwrap();
                pause(Duration::from_secs(5));
            }
        });
        match next.unwrap() {
            Next::Idle => return,
            Next::In(wait) => pause(wait),
        }
    }
}

fn document() -> Vec<u8> {
    b"%PDF-1.7\n%%EOF\n".to_vec()
}

#[expect(clippy::disallowed_methods, reason = "the process that is killed lives in real time")]
fn now() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()
}

#[expect(clippy::disallowed_methods, reason = "the process that is killed lives in real time")]
fn started() -> std::time::Instant {
    std::time::Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "the process that is killed lives in real time")]
fn pause(time: Duration) {
    std::thread::sleep(time);
}

/// Not a test by itself: what `start` runs as another process.
#[test]
fn the_process_that_is_killed() {
    let Ok(part) = std::env::var(PART) else { return };
    let parts: Vec<&str> = part.split('\n').collect();
    send(Path::new(parts[0]), parts[1], parts[2].parse().unwrap(), parts.get(3).copied());
}

fn start(root: &Path, address: &str, jobs: u32, dies_in: Option<&str>) -> Child {
    let state = dies_in.map_or_else(String::new, |state| format!("\n{state}"));
    let part = format!("{}\n{address}\n{jobs}{state}", root.display());
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_process_that_is_killed", "--test-threads", "1"])
        .env(PART, part)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Jobs that are in whole: from here on they must not be lost.
fn accepted(root: &Path) -> BTreeSet<JobId> {
    Spool::open(root).unwrap().jobs().into_iter().map(|job| job.id).collect()
}

/// A row of numbers that looks random and is the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

fn killed_at_random(root: &Path, address: &str, count: &mut Count) -> BTreeSet<JobId> {
    let mut dice = Dice(7);
    let mut in_whole = BTreeSet::new();
    // As long as it takes on this machine to the end, from nothing: the moments are spread over it.
    let begun = started();
    assert!(start(root, address, JOBS, None).wait().unwrap().success());
    let whole = u64::try_from(begun.elapsed().as_micros()).unwrap();
    let mut killed_by_now = 0;
    for _ in 0..3 * KILLS {
        if killed_by_now == KILLS {
            break;
        }
        let mut child = start(root, address, JOBS, None);
        pause(Duration::from_micros(dice.below(whole)));
        let killed = child.try_wait().unwrap().is_none();
        child.kill().unwrap();
        child.wait().unwrap();
        in_whole.extend(accepted(root));
        count.kills += u32::from(killed);
        killed_by_now += u32::from(killed);
        let under_way = Spool::open(root).unwrap().jobs().iter().any(|job| job.state.is_under_way());
        count.in_the_middle += u32::from(under_way);
    }
    in_whole
}

fn killed_in_every_state(root: &Path, address: &str, count: &mut Count) -> BTreeSet<JobId> {
    let mut in_whole = BTreeSet::new();
    for state in ["Creating", "Sending", "Sent", "Done"] {
        for _ in 0..3 {
            let mut child = start(root, address, 1, Some(state));
            let status = child.wait().unwrap();
            in_whole.extend(accepted(root));
            count.kills += u32::from(!status.success());
        }
    }
    in_whole
}

/// The last process is not killed: then all must have come to its end.
fn settle(root: &Path, address: &str, in_whole: &BTreeSet<JobId>, pages: &BTreeMap<JobId, usize>, count: &mut Count) {
    assert!(start(root, address, 0, None).wait().unwrap().success(), "the last sender failed at {address}");
    let spool = Spool::open(root).unwrap();
    for id in in_whole {
        let came_out = pages.get(id).copied().unwrap_or(0);
        count.jobs += 1;
        count.twice += usize::from(came_out > 1);
        match spool.state(id) {
            Some(JobState::Done) => {
                count.done += 1;
                count.lost += usize::from(came_out == 0);
            }
            Some(JobState::Unknown) => count.not_confirmed += 1,
            None => count.lost += 1,
            Some(other) => {
                count.stuck += 1;
                count.left_in.push(other);
            }
        }
    }
    // What was killed while it went in is swept later; of what is in whole no document is left.
    let left = in_whole.iter().find(|id| root.join("docs").join(format!("{id}.pdf")).exists());
    assert_eq!(left, None, "a document is left behind");
}

/// How often each job was handed to the folder; a page that is not there does not count.
fn pages_in(folder: &Path) -> BTreeMap<JobId, usize> {
    let mut pages = BTreeMap::new();
    for id in fs::read_to_string(folder.with_extension("log")).unwrap().lines() {
        let there = folder.join(format!("{id}.pdf")).exists();
        *pages.entry(JobId(id.to_owned())).or_default() += usize::from(there);
    }
    pages
}

fn holds(what: &str, count: &Count) {
    // Past what the test runner keeps to itself: the figures are wanted of a run that passes too.
    let mut out = std::io::stdout();
    writeln!(out, "{what}: {count:?}").unwrap();
    assert_eq!((count.lost, count.twice, count.stuck), (0, 0, 0), "{what}: {count:?}");
    assert!(count.kills >= KILLS, "{what}: only {} were killed", count.kills);
    assert!(count.done * 2 > count.jobs, "{what}: most jobs are done in the end: {count:?}");
}

#[test]
fn a_folder_gets_every_page_once_whenever_the_power_goes() {
    let root = tempfile::tempdir().unwrap();
    let (state, prints) = (root.path().join("spool"), root.path().join("prints"));
    let address = prints.to_str().unwrap();
    let mut count = Count::default();
    let mut in_whole = killed_in_every_state(&state, address, &mut count);
    in_whole.extend(killed_at_random(&state, address, &mut count));
    start(&state, address, 0, None).wait().unwrap();
    settle(&state, address, &in_whole, &pages_in(&prints), &mut count);
    holds("folder", &count);
}

#[test]
fn a_printer_on_the_network_gets_every_page_once_whenever_the_power_goes() {
    let root = tempfile::tempdir().unwrap();
    let printer = Fake::start();
    printer.set(|state| (state.side_time, state.document_sides) = (Duration::from_millis(4), 1));
    let address = printer.address().to_string();
    let mut count = Count::default();
    let mut in_whole = killed_in_every_state(root.path(), &address, &mut count);
    in_whole.extend(killed_at_random(root.path(), &address, &mut count));
    start(root.path(), &address, 0, None).wait().unwrap();
    let pages = in_whole.iter().map(|id| (id.clone(), printer.times_printed(&id.0))).collect();
    settle(root.path(), &address, &in_whole, &pages, &mut count);
    // Nothing is left at the printer that could still come out.
    assert!(printer.read(|state| state.jobs.iter().all(|job| job.state >= 7)), "a job is left at the printer");
    holds("ipp", &count);
}
