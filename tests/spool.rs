//! The spool and whoever sends from it, step by step, with a printer that does as it is told: every state,
//! a power cut at each of them, faults of every weight, two processes. No clock, no sleep.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::order::{Handle, Job, JobId, JobState, Line, Origin, PrinterReport, Progress, Trouble};
use aftercare::printing::{Entry, Fault, Next, Printer, Seen, Sender, Spool, Ticket, Weight};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A printer that keeps its jobs in a table, and cuts the power at the call that it is told.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each can be so or not, whatever the others are")]
struct Scripted {
    jobs: BTreeMap<i32, Paper>,
    next: i32,
    /// What `create`, `send`, `follow`, `cancel`, `find` answer, once each, in place of what is so.
    faults: BTreeMap<&'static str, Vec<Fault>>,
    /// Pages come out at once, and the job is done when it is asked for the first time.
    stuck: bool,
    /// Whether a fault of `send` or `create` comes after the printer has done what it was asked for.
    answer_is_lost: bool,
    /// The last bytes of a document come just before it is called back.
    arrives_late: bool,
    /// Panics at the call with this number, as a killed process stops.
    cut_at: Option<usize>,
    /// Whether the cut comes when the printer has done it already.
    cut_after: bool,
    calls: usize,
}

#[derive(Debug, Clone, PartialEq)]
struct Paper {
    name: JobId,
    document: Option<Vec<u8>>,
    cancelled: bool,
    copies: u32,
}

impl Scripted {
    fn step(&mut self, call: &'static str) -> Option<Fault> {
        let faults = self.faults.get_mut(call)?;
        if faults.is_empty() { None } else { Some(faults.remove(0)) }
    }

    fn fails(mut self, call: &'static str, trouble: Trouble, weight: Weight) -> Self {
        self.faults.entry(call).or_default().push(Fault::new(trouble, weight, call));
        self
    }

    /// A moment at which the power may go.
    fn moment(&mut self, after: bool) {
        if !after {
            self.calls += 1;
        }
        assert!(self.cut_at != Some(self.calls) || self.cut_after != after, "power cut");
    }

    /// How often each job came out.
    fn came_out(&self) -> BTreeMap<JobId, usize> {
        let mut counts = BTreeMap::new();
        for paper in self.jobs.values().filter(|paper| paper.document.is_some() && !paper.cancelled) {
            *counts.entry(paper.name.clone()).or_default() += 1;
        }
        counts
    }
}

impl Printer for Scripted {
    fn look(&mut self) -> PrinterReport {
        PrinterReport::ready("scripted")
    }

    fn create(&mut self, ticket: &Ticket) -> Result<Handle, Fault> {
        self.moment(false);
        let fault = self.step("create");
        if let Some(fault) = fault.clone().filter(|_| !self.answer_is_lost) {
            return Err(fault);
        }
        self.next += 1;
        let paper = Paper { name: ticket.id.clone(), document: None, cancelled: false, copies: ticket.copies };
        self.jobs.insert(self.next, paper);
        self.moment(true);
        fault.map_or(Ok(Handle { job: self.next, ..Handle::default() }), Err)
    }

    fn send(&mut self, handle: &Handle, _: &Ticket, document: &[u8]) -> Result<(), Fault> {
        self.moment(false);
        let fault = self.step("send");
        if let Some(fault) = fault.clone().filter(|_| !self.answer_is_lost) {
            return Err(fault);
        }
        self.jobs.get_mut(&handle.job).unwrap().document = Some(document.to_owned());
        self.moment(true);
        fault.map_or(Ok(()), Err)
    }

    fn follow(&mut self, handle: &Handle, ticket: &Ticket) -> Result<Seen, Fault> {
        self.moment(false);
        if let Some(fault) = self.step("follow") {
            return Err(fault);
        }
        self.moment(true);
        let total = Progress { sides: 0, total: 2 };
        Ok(match self.jobs.get(&handle.job).filter(|paper| paper.name == ticket.id) {
            None => Seen::Gone,
            Some(paper) if paper.cancelled => Seen::Cancelled,
            Some(paper) if paper.document.is_none() => Seen::Incoming,
            Some(_) if self.stuck => Seen::Working(total),
            Some(_) => Seen::Done(Progress { sides: 2, total: 2 }),
        })
    }

    fn cancel(&mut self, handle: &Handle, _: &Ticket) -> Result<(), Fault> {
        self.moment(false);
        if let Some(fault) = self.step("cancel") {
            return Err(fault);
        }
        let (stuck, late) = (self.stuck, self.arrives_late);
        if let Some(paper) = self.jobs.get_mut(&handle.job).filter(|paper| late && paper.document.is_none()) {
            paper.document = Some(b"%PDF late".to_vec());
        }
        if let Some(paper) = self.jobs.get_mut(&handle.job).filter(|paper| paper.document.is_none() || stuck) {
            paper.cancelled = true;
        }
        self.moment(true);
        Ok(())
    }

    fn find(&mut self, ticket: &Ticket) -> Result<Option<Handle>, Fault> {
        self.moment(false);
        if let Some(fault) = self.step("find") {
            return Err(fault);
        }
        let found = self.jobs.iter().find(|(_, paper)| paper.name == ticket.id && !paper.cancelled);
        Ok(found.map(|(job, _)| Handle { job: *job, ..Handle::default() }))
    }
}

fn entry(text: &str) -> Entry {
    Entry { document: text.as_bytes().to_vec(), pages: 1, line: Some(Line::checklist("sore")) }
}

struct Desk {
    root: tempfile::TempDir,
    spool: Spool,
}

impl Desk {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let spool = Spool::open(root.path()).unwrap();
        Self { root, spool }
    }

    fn patient(&self, now: u64) -> JobId {
        self.spool.put(&entry("%PDF patient"), now).unwrap()
    }

    fn batch(&self, sheets: u32, now: u64) -> Vec<JobId> {
        let batch = self.spool.fresh_batch(now);
        let put = |place| self.spool.put_in_batch(&batch, place, &entry(&format!("%PDF {place}")), now).unwrap();
        let jobs = (0..sheets).map(put).collect();
        self.spool.seal(&batch).unwrap();
        jobs
    }

    fn sender(&self) -> Sender {
        self.spool.sender().unwrap().unwrap()
    }

    /// Rounds until there is nothing more to do without waiting for somebody.
    fn runs(&self, printer: &mut Scripted, now: u64) -> Vec<JobState> {
        let mut sender = self.sender();
        sender.begin(now).unwrap();
        let mut states = Vec::new();
        for _ in 0..10_000 {
            match sender.round(printer, now, |job| states.push(job.state)).unwrap() {
                Next::In(wait) if wait.is_zero() => {}
                _ => return states,
            }
        }
        panic!("it never comes to rest: {states:?}");
    }

    fn state(&self, id: &JobId) -> JobState {
        self.spool.state(id).unwrap()
    }

    fn documents(&self) -> usize {
        fs::read_dir(self.root.path().join("docs")).unwrap().count()
    }
}

#[test]
fn a_job_goes_through_its_states_and_its_document_goes_at_the_end() {
    let desk = Desk::new();
    let id = desk.patient(100);
    let states = desk.runs(&mut Scripted::default(), 100);
    assert_eq!(states, [JobState::Creating, JobState::Sending, JobState::Sent, JobState::Done]);
    assert_eq!((desk.state(&id), desk.documents()), (JobState::Done, 0));
    assert_eq!(desk.spool.job(&id).unwrap().progress, Progress { sides: 2, total: 2 });
}

#[test]
fn every_state_is_on_the_disk_before_its_step() {
    struct Looks<'a>(&'a Desk, JobId, Vec<JobState>, Scripted);
    impl Looks<'_> {
        fn note(&mut self) {
            self.2.push(self.0.state(&self.1));
        }
    }
    // Safe to send: the test has one thread.
    impl Printer for Looks<'_> {
        fn look(&mut self) -> PrinterReport {
            self.3.look()
        }
        fn create(&mut self, ticket: &Ticket) -> Result<Handle, Fault> {
            self.note();
            self.3.create(ticket)
        }
        fn send(&mut self, handle: &Handle, ticket: &Ticket, document: &[u8]) -> Result<(), Fault> {
            self.note();
            self.3.send(handle, ticket, document)
        }
        fn follow(&mut self, handle: &Handle, ticket: &Ticket) -> Result<Seen, Fault> {
            self.note();
            self.3.follow(handle, ticket)
        }
        fn cancel(&mut self, handle: &Handle, ticket: &Ticket) -> Result<(), Fault> {
            self.note();
            self.3.cancel(handle, ticket)
        }
        fn find(&mut self, ticket: &Ticket) -> Result<Option<Handle>, Fault> {
            self.3.find(ticket)
        }
    }
    let desk = Desk::new();
    let id = desk.patient(1);
    let mut printer = Looks(&desk, id.clone(), Vec::new(), Scripted { stuck: true, ..Scripted::default() });
    let mut sender = desk.sender();
    sender.round(&mut printer, 1, |_| {}).unwrap();
    desk.spool.wish_stopped(&id).unwrap();
    sender.round(&mut printer, 1, |_| {}).unwrap();
    let wanted = [JobState::Creating, JobState::Sending, JobState::Sent, JobState::Cancelling, JobState::Cancelling];
    assert_eq!(printer.2, wanted);
    assert_eq!(desk.state(&id), JobState::Cancelled);
}

#[test]
fn patients_come_before_a_batch_and_a_batch_keeps_its_order() {
    let desk = Desk::new();
    let batch = desk.batch(3, 100);
    let patient = desk.patient(101);
    let mut printer = Scripted::default();
    desk.runs(&mut printer, 102);
    let names: Vec<&JobId> = printer.jobs.values().map(|paper| &paper.name).collect();
    assert_eq!(names, [&patient, &batch[0], &batch[1], &batch[2]]);
}

#[test]
fn a_batch_counts_from_the_moment_it_is_whole() {
    let desk = Desk::new();
    let batch = desk.spool.fresh_batch(1);
    desk.spool.put_in_batch(&batch, 0, &entry("%PDF"), 1).unwrap();
    let mut printer = Scripted::default();
    desk.runs(&mut printer, 2);
    assert!(printer.jobs.is_empty() && desk.spool.jobs().is_empty());
    desk.spool.seal(&batch).unwrap();
    desk.runs(&mut printer, 3);
    assert_eq!(printer.came_out().len(), 1);
}

/// Runs with the power cut at each call in turn, before and after the printer has done it, and then once
/// more without a cut: nothing is lost, nothing comes out twice, nothing is stuck.
#[test]
fn a_power_cut_at_any_step_loses_nothing_and_prints_nothing_twice() {
    let mut cuts = 0;
    for cut_after in [false, true] {
        for cut_at in 1..=40 {
            let desk = Desk::new();
            let jobs = [vec![desk.patient(100)], desk.batch(3, 100)].concat();
            let mut printer = Scripted { cut_at: Some(cut_at), cut_after, ..Scripted::default() };
            let cut = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| desk.runs(&mut printer, 101))).is_err();
            printer.cut_at = None;
            desk.runs(&mut printer, 102);
            let came_out = printer.came_out();
            for id in &jobs {
                let times = came_out.get(id).copied().unwrap_or(0);
                match desk.state(id) {
                    JobState::Done => assert_eq!(times, 1, "cut at {cut_at}"),
                    JobState::Unknown => assert!(times <= 1, "cut at {cut_at}"),
                    other => panic!("{id} is stuck in {other:?} after a cut at {cut_at}"),
                }
            }
            assert_eq!(desk.documents(), 0);
            cuts += usize::from(cut);
        }
    }
    assert!(cuts >= 20, "only {cuts} cuts came to pass");
}

#[test]
fn an_answer_that_was_lost_makes_no_second_job() {
    for call in ["create", "send"] {
        let desk = Desk::new();
        let id = desk.patient(1);
        let mut printer = Scripted { answer_is_lost: true, ..Scripted::default() }.fails(call, Trouble::Offline, Weight::Unclear);
        desk.runs(&mut printer, 1);
        assert!(desk.state(&id).is_under_way(), "{call}");
        desk.runs(&mut printer, 2);
        assert_eq!(printer.came_out()[&id], 1, "{call}");
        // A document of which the printer never said that it has it whole is not told to be done.
        let end = if call == "send" { JobState::Unknown } else { JobState::Done };
        assert_eq!(desk.state(&id), end, "{call}");
    }
}

#[test]
fn half_a_document_is_called_back_and_sent_again_only_when_the_printer_confirms_it() {
    for (arrives_late, end, jobs) in [(false, JobState::Done, 2), (true, JobState::Unknown, 1)] {
        let desk = Desk::new();
        let id = desk.batch(1, 1).remove(0);
        let mut printer = Scripted { arrives_late, ..Scripted::default() }.fails("send", Trouble::Offline, Weight::Unclear);
        desk.runs(&mut printer, 1);
        desk.runs(&mut printer, 2);
        assert_eq!((desk.state(&id), printer.jobs.len(), printer.came_out()[&id]), (end, jobs, 1), "late: {arrives_late}");
    }
}

/// The power goes between calling half a document back and writing that down: the printer then says that the
/// job was stopped, and it was nobody but us.
#[test]
fn what_was_called_back_when_the_power_went_is_sent_again() {
    for cut_at in 1..=8 {
        for cut_after in [false, true] {
            let desk = Desk::new();
            let id = desk.batch(1, 1).remove(0);
            let mut printer = Scripted::default().fails("send", Trouble::Offline, Weight::Unclear);
            (printer.cut_at, printer.cut_after) = (Some(cut_at), cut_after);
            for now in 1..=2 {
                std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| desk.runs(&mut printer, now))).ok();
            }
            printer.cut_at = None;
            desk.runs(&mut printer, 3);
            desk.runs(&mut printer, 4);
            let times = printer.came_out().get(&id).copied().unwrap_or(0);
            // Where the second document was on its way when the power went, nobody can tell.
            let end = desk.state(&id);
            assert!(matches!(end, JobState::Done | JobState::Unknown), "{end:?}, cut at {cut_at}, after: {cut_after}");
            assert_eq!(times, 1, "{end:?}, cut at {cut_at}, after: {cut_after}");
        }
    }
}

#[test]
fn a_document_that_the_printer_is_at_work_on_is_not_handed_over_again() {
    let desk = Desk::new();
    let id = desk.batch(1, 1).remove(0);
    let mut printer = Scripted { answer_is_lost: true, stuck: true, ..Scripted::default() };
    printer = printer.fails("send", Trouble::Offline, Weight::Unclear);
    desk.runs(&mut printer, 1);
    desk.runs(&mut printer, 2);
    assert_eq!((desk.state(&id), printer.jobs.len()), (JobState::Sent, 1));
    printer.stuck = false;
    desk.runs(&mut printer, 3);
    assert_eq!((desk.state(&id), printer.came_out()[&id]), (JobState::Unknown, 1));
}

#[test]
fn what_surely_did_not_arrive_is_tried_again_and_what_was_refused_is_not() {
    for (call, weight, end) in [
        ("create", Weight::Passing, JobState::Done),
        ("send", Weight::Passing, JobState::Done),
        ("create", Weight::Final, JobState::Failed(Trouble::Refused)),
        ("send", Weight::Final, JobState::Failed(Trouble::Refused)),
    ] {
        let desk = Desk::new();
        let id = desk.batch(1, 1).remove(0);
        let mut printer = Scripted::default().fails(call, Trouble::Refused, weight);
        desk.runs(&mut printer, 1);
        desk.runs(&mut printer, 2);
        assert_eq!(desk.state(&id), end, "{call} {weight:?}");
        assert_eq!(printer.came_out().len(), usize::from(end == JobState::Done));
        // No empty place is left at the printer.
        assert!(printer.jobs.values().all(|paper| paper.document.is_some() || paper.cancelled));
    }
}

#[test]
fn a_patient_hears_soon_that_the_printer_is_off_and_a_batch_waits_for_it() {
    let desk = Desk::new();
    let off = |mut printer: Scripted| {
        for _ in 0..9 {
            printer = printer.fails("create", Trouble::Offline, Weight::Passing);
        }
        printer
    };
    let (patient, batch) = (desk.patient(100), desk.batch(1, 100).remove(0));
    let mut printer = off(Scripted::default());
    desk.runs(&mut printer, 101);
    assert_eq!((desk.state(&patient), desk.spool.job(&patient).unwrap().held_up), (JobState::Queued, Some(Trouble::Offline)));
    desk.runs(&mut printer, 125);
    assert_eq!(desk.state(&patient), JobState::Failed(Trouble::Offline));
    assert_eq!(desk.state(&batch), JobState::Queued);
    printer.faults.clear();
    desk.runs(&mut printer, 126);
    assert_eq!(desk.state(&batch), JobState::Done);
}

#[test]
fn a_patients_page_that_waits_too_long_is_taken_back_from_the_printer() {
    let desk = Desk::new();
    let id = desk.patient(100);
    let mut printer = Scripted { stuck: true, ..Scripted::default() };
    desk.runs(&mut printer, 100);
    assert_eq!(desk.state(&id), JobState::Sent);
    desk.runs(&mut printer, 701);
    assert_eq!((desk.state(&id), printer.came_out().len()), (JobState::Expired, 0));
    // One that never left the queue does not come out either, nor one whose clock was set back.
    for now in [701, 1_000_000_000] {
        let late = desk.patient(if now == 701 { 100 } else { now + 601 });
        desk.runs(&mut printer, now);
        assert_eq!(desk.state(&late), JobState::Expired);
    }
}

#[test]
fn a_job_is_stopped_wherever_it_is_and_the_printer_confirms_it() {
    let desk = Desk::new();
    let jobs = desk.batch(3, 1);
    let mut printer = Scripted { stuck: true, ..Scripted::default() };
    desk.runs(&mut printer, 1);
    for id in &jobs {
        desk.spool.wish_stopped(id).unwrap();
    }
    desk.runs(&mut printer, 2);
    assert!(jobs.iter().all(|id| desk.state(id) == JobState::Cancelled));
    assert_eq!((printer.came_out().len(), desk.documents()), (0, 0));
    // A wish for what has ended or never was does no harm.
    desk.spool.wish_stopped(&jobs[0]).unwrap();
    desk.spool.wish_stopped(&JobId("page-none".to_owned())).unwrap();
    desk.runs(&mut printer, 3);
    assert_eq!(desk.state(&jobs[0]), JobState::Cancelled);
}

#[test]
fn a_stop_that_the_printer_does_not_confirm_is_told_so() {
    let desk = Desk::new();
    let id = desk.patient(1);
    let mut printer = Scripted { stuck: true, ..Scripted::default() };
    desk.runs(&mut printer, 1);
    desk.spool.wish_stopped(&id).unwrap();
    for _ in 0..9 {
        printer = printer.fails("cancel", Trouble::Offline, Weight::Unclear);
    }
    desk.runs(&mut printer, 2);
    assert_eq!(desk.state(&id), JobState::Cancelling);
    desk.runs(&mut printer, 63);
    assert_eq!(desk.state(&id), JobState::Unknown);
}

#[test]
fn a_printer_that_forgot_a_job_or_never_answers_again_leaves_it_not_confirmed() {
    let desk = Desk::new();
    let id = desk.batch(1, 1).remove(0);
    let mut printer = Scripted { stuck: true, ..Scripted::default() };
    desk.runs(&mut printer, 1);
    printer.jobs.clear();
    desk.runs(&mut printer, 2);
    assert_eq!(desk.state(&id), JobState::Unknown);

    let id = desk.batch(1, 1).remove(0);
    desk.runs(&mut printer, 2);
    for _ in 0..9 {
        printer = printer.fails("follow", Trouble::Offline, Weight::Unclear);
    }
    let mut sender = desk.sender();
    sender.round(&mut printer, 3, |_| {}).unwrap();
    assert_eq!(desk.spool.job(&id).map(|job| (job.state, job.held_up)), Some((JobState::Sent, Some(Trouble::Offline))));
    sender.round(&mut printer, 700, |_| {}).unwrap();
    assert_eq!(desk.state(&id), JobState::Unknown);
}

#[test]
fn a_batch_from_before_the_last_hour_waits_for_staff_after_a_restart() {
    let desk = Desk::new();
    let id = desk.batch(1, 1000).remove(0);
    let mut printer = Scripted::default();
    desk.runs(&mut printer, 1000 + 3601);
    assert_eq!((desk.state(&id), printer.jobs.len()), (JobState::Held, 0));
    let held: Job = desk.spool.job(&id).unwrap();
    let again = desk.spool.put_again(&held, &entry("%PDF anew"), 5000).unwrap();
    assert_eq!(desk.spool.state(&id), None);
    desk.runs(&mut printer, 5001);
    assert_eq!(desk.state(&again), JobState::Done);
}

#[test]
fn one_process_sends_at_a_time() {
    let desk = Desk::new();
    let sender = desk.spool.sender().unwrap();
    assert!(sender.is_some() && desk.spool.sender().unwrap().is_none());
    drop(sender);
    assert!(desk.spool.sender().unwrap().is_some());
}

#[test]
fn rubbish_in_the_spool_is_passed_over_and_what_is_old_is_forgotten() {
    let desk = Desk::new();
    let at = |path: &str| desk.root.path().join(path);
    for (path, text) in [("jobs/x.json", "{"), ("jobs/notes.txt", ""), ("wishes/..", ""), ("docs/y.pdf", "%PDF")] {
        fs::write(at(path), text).ok();
    }
    desk.patient(1);
    desk.batch(1, 1);
    desk.runs(&mut Scripted::default(), 1);
    assert_eq!(desk.spool.jobs().len(), 2);
    // What a killed process left is removed when nobody can be at work on it any more.
    let old = fs::File::open(at("docs/y.pdf")).unwrap();
    old.set_modified(std::time::UNIX_EPOCH).unwrap();
    desk.runs(&mut Scripted::default(), 90_000);
    assert_eq!(desk.spool.jobs().len(), 0);
    assert!(!at("docs/y.pdf").exists());
}

#[test]
fn a_record_says_nothing_of_a_patients_page_and_all_of_a_batchs() {
    let desk = Desk::new();
    let patient = desk.patient(1);
    let staff = desk.batch(1, 1).remove(0);
    let text = |id: &JobId| fs::read_to_string(desk.root.path().join(Path::new("jobs")).join(format!("{id}.json"))).unwrap();
    assert!(!text(&patient).contains("sore"), "{}", text(&patient));
    assert!(text(&staff).contains("sore"));
    let job = desk.spool.job(&staff).unwrap();
    assert_eq!((job.origin, job.wanted.unwrap().line), (Origin::Staff, Some(Line::checklist("sore"))));
}
