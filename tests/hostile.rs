//! A printer is whatever answers at an address. However it answers, asking it ends in time with a clear
//! fault, takes little memory, and never prints a page twice.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod fake;

use aftercare::config::{Address, ColorMode, IppSettings, PaperSize, Sides};
use aftercare::order::{Activity, Handle, PrinterState, Progress, Subject, Trouble};
use aftercare::printing::{Credentials, Fault, Ipp, Printer, Seen, Weight};
use fake::{Fake, Trick, pause, ticket, tricks};
use ipp::model::{Operation, StatusCode};
use std::net::TcpListener;
use std::time::{Duration, Instant};

const PDF: &[u8] = b"%PDF-1.7 one page";
/// What the system itself may take beyond a limit, on a machine that does other things too.
const SLACK: Duration = Duration::from_millis(1500);
const MEGABYTE: u64 = 1 << 20;

/// What is asked of a printer.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Step {
    Look,
    Create,
    Send,
    Follow,
    Cancel,
    Find,
}

const STEPS: [Step; 6] = [Step::Look, Step::Create, Step::Send, Step::Follow, Step::Cancel, Step::Find];

/// Takes one step; a look that ends in a fault weighs nothing.
fn take(step: Step, printer: &mut Ipp, handle: &Handle, document: &[u8]) -> Result<(), Fault> {
    let (old, new) = (ticket("page-old", 1), ticket("page-new", 1));
    match step {
        Step::Look => {
            let report = printer.look();
            assert_eq!(report.fault.is_some(), matches!(report.state(), PrinterState::Trouble(_)));
            report.fault.map_or(Ok(()), |trouble| Err(Fault::new(trouble, Weight::Unclear, report.message)))
        }
        Step::Create => printer.create(&new).map(drop),
        Step::Send => printer.send(handle, &old, document),
        Step::Follow => printer.follow(handle, &old).map(drop),
        Step::Cancel => printer.cancel(handle, &old),
        Step::Find => printer.find(&old).map(drop),
    }
}

#[expect(clippy::disallowed_methods, reason = "how long it takes is what is tested")]
fn now() -> Instant {
    Instant::now()
}

/// What a job has at a printer that misbehaves from now on.
fn tricked(trick: &Trick) -> (Fake, Ipp, Handle) {
    let fake = Fake::start();
    let mut printer = fake.driver();
    let handle = printer.create(&ticket("page-old", 1)).unwrap();
    fake.play(trick.clone(), None);
    (fake, printer, handle)
}

/// What each trick comes to: for whoever waits, and for the job.
fn verdict(trick: &Trick) -> (Trouble, Weight) {
    match trick {
        Trick::Refuse(StatusCode::ServerErrorBusy) => (Trouble::Busy, Weight::Passing),
        Trick::Refuse(StatusCode::ServerErrorNotAcceptingJobs) => (Trouble::Paused, Weight::Passing),
        Trick::Refuse(_) | Trick::Http(401 | 403, _) => (Trouble::SignIn, Weight::Final),
        _ => (Trouble::Offline, Weight::Unclear),
    }
}

fn survives(trick: &Trick, step: Step) {
    let (_fake, mut printer, handle) = tricked(trick);
    // Enough to fill what the system holds for a printer that does not read.
    let is_large = *trick == Trick::NeverReads && step == Step::Send;
    let document = if is_large { vec![b'x'; 8 << 20] } else { PDF.to_vec() };
    let start = now();
    let fault = take(step, &mut printer, &handle, &document).unwrap_err();
    let took = start.elapsed();
    let limit = Duration::from_secs(if step == Step::Send { 15 } else { 5 }) + SLACK;
    assert!(took < limit, "{trick:?} {step:?} took {took:?}");
    let (trouble, weight) = verdict(trick);
    assert_eq!(fault.trouble, trouble, "{trick:?} {step:?}: {fault}");
    assert!(step == Step::Look || fault.weight == weight, "{trick:?} {step:?}: {fault:?}");
    assert!(!fault.cause.is_empty() && !fault.cause.chars().any(char::is_control), "{fault:?}");
}

#[test]
fn whatever_answers_each_step_ends_in_time_with_a_clear_fault_and_little_memory() {
    let further = [
        Trick::Http(401, String::new()),
        Trick::Http(403, String::new()),
        Trick::Http(404, String::new()),
        Trick::Http(426, String::new()),
        Trick::Refuse(StatusCode::ServerErrorNotAcceptingJobs),
        Trick::Refuse(StatusCode::ClientErrorNotAuthorized),
        Trick::Body(vec![0xff; 4000]),
        Trick::Body([&[1, 1, 0, 0, 0, 0, 0, 1, 4, 0x21][..], &[0xff; 9]].concat()),
        Trick::Nested(17),
    ];
    let cases: Vec<_> = tricks().into_iter().chain(further).flat_map(|trick| STEPS.map(|step| (trick.clone(), step))).collect();
    let is_slow = |trick: &Trick| matches!(trick, Trick::Hang | Trick::Drip | Trick::NeverReads);
    std::thread::scope(|scope| {
        for (trick, step) in cases.iter().filter(|(trick, _)| is_slow(trick)) {
            scope.spawn(move || survives(trick, *step));
        }
        for (trick, step) in cases.iter().filter(|(trick, _)| !is_slow(trick)) {
            survives(trick, *step);
        }
    });
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap().trim().trim_end_matches(" kB");
    let peak: u64 = peak.parse::<u64>().unwrap() * 1024;
    println!("peak memory with {} hostile printers: {} MB", cases.len(), peak / MEGABYTE);
    assert!(peak < 64 * MEGABYTE, "{} MB", peak / MEGABYTE);
}

#[test]
fn noise_is_never_taken_for_an_answer() {
    let fake = Fake::start();
    let mut printer = fake.driver();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    for round in 0..300u32 {
        let length = usize::try_from(random() % 600).unwrap();
        let mut noise: Vec<u8> = (0..length).map(|_| u8::try_from(random() % 256).unwrap()).collect();
        if round % 3 > 0 {
            // A sound head, so that the rest is looked at, too.
            let head = [&[1, 1, 0, 0][..], &(round + 1).to_be_bytes(), &[4]].concat();
            noise.splice(0..length.min(head.len()), head);
        }
        let trick = if round % 10 == 0 { Trick::Noise(noise) } else { Trick::Body(noise) };
        fake.play(trick, None);
        let report = printer.look();
        assert!(report.fault.is_some(), "{report:?}");
    }
    fake.behave();
    assert_eq!(printer.look().state(), PrinterState::Ready);
}

#[test]
fn no_redirection_is_followed() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    for status in [301, 302, 307, 308] {
        let lines = format!("Location: http://{}/ipp/print\r\n", elsewhere.local_addr().unwrap());
        for step in STEPS {
            let (_fake, mut printer, handle) = tricked(&Trick::Http(status, lines.clone()));
            let fault = take(step, &mut printer, &handle, PDF).unwrap_err();
            assert!(fault.trouble == Trouble::Offline && fault.cause.contains(&status.to_string()), "{fault:?}");
        }
    }
    assert!(elsewhere.accept().is_err(), "somebody went there");
}

#[test]
fn where_nobody_is_nothing_was_sent() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for written in [format!("ipp://{closed}/ipp/print"), "ipp://no-such-printer.invalid/ipp/print".to_owned()] {
        let settings = IppSettings::at(Address::parse(&written).unwrap());
        let mut printer = Ipp::new(&settings, PaperSize::A4, None, None).unwrap();
        for step in STEPS {
            let start = now();
            let fault = take(step, &mut printer, &Handle::default(), PDF).unwrap_err();
            assert_eq!(fault.trouble, Trouble::Offline, "{written} {step:?}");
            assert!(step == Step::Look || fault.weight == Weight::Passing, "{written} {step:?} {fault}");
            assert!(start.elapsed() < Duration::from_secs(5));
        }
    }
}

#[test]
fn a_job_goes_its_way_and_is_told_at_each_step() {
    let fake = Fake::start();
    fake.set(|state| (state.side_time, state.document_sides) = (Duration::from_millis(60), 2));
    let mut printer = fake.driver();
    let ours = ticket("page-1", 2);
    let handle = printer.create(&ours).unwrap();
    assert!(handle.uuid.is_some() && handle.printer.is_some() && handle.up_time.is_some(), "{handle:?}");
    assert_eq!(printer.follow(&handle, &ours), Ok(Seen::Incoming));
    printer.send(&handle, &ours, PDF).unwrap();
    let mut told = Vec::new();
    let end = loop {
        match printer.follow(&handle, &ours).unwrap() {
            Seen::Working(progress) => told.push(progress.sides),
            end => break end,
        }
        pause(Duration::from_millis(10));
    };
    told.dedup();
    assert_eq!(end, Seen::Done(Progress { sides: 4, total: 4 }));
    assert!(told.len() >= 3 && told.is_sorted(), "{told:?}");
    assert_eq!(printer.find(&ours).unwrap().map(|found| found.job), Some(handle.job));
    assert_eq!(printer.cancel(&handle, &ours), Ok(()));
    assert_eq!(fake.times_printed("page-1"), 1);
    fake.read(|state| assert_eq!(state.printed[0].document.as_deref(), Some(PDF)));
    // One that does not count is followed all the same.
    fake.set(|state| (state.tells_progress, state.side_time) = (false, Duration::ZERO));
    let handle = printer.create(&ours).unwrap();
    printer.send(&handle, &ours, PDF).unwrap();
    assert_eq!(printer.follow(&handle, &ours), Ok(Seen::Done(Progress::default())));
}

#[test]
fn what_is_stopped_in_time_does_not_come_out() {
    let fake = Fake::start();
    fake.set(|state| state.stopped = true);
    let mut printer = fake.driver();
    let ours = ticket("page-1", 1);
    let handle = printer.create(&ours).unwrap();
    printer.send(&handle, &ours, PDF).unwrap();
    printer.cancel(&handle, &ours).unwrap();
    assert_eq!(printer.follow(&handle, &ours), Ok(Seen::Cancelled));
    printer.cancel(&handle, &ours).unwrap();
    // An empty place is given back likewise.
    let handle = printer.create(&ours).unwrap();
    printer.cancel(&handle, &ours).unwrap();
    assert_eq!(printer.follow(&handle, &ours), Ok(Seen::Cancelled));
    let unknown = Handle { job: 99, ..Handle::default() };
    assert_eq!((printer.cancel(&unknown, &ours), printer.follow(&unknown, &ours)), (Ok(()), Ok(Seen::Gone)));
    fake.set(|state| state.stopped = false);
    assert_eq!(fake.times_printed("page-1"), 0);
}

#[test]
fn lost_answers_leave_a_trace_that_is_found() {
    let fake = Fake::start();
    let mut printer = fake.driver();
    let ours = ticket("page-1", 1);
    assert_eq!(printer.find(&ours), Ok(None));
    fake.play(Trick::LostAnswer, Some(Operation::CreateJob));
    assert_eq!(printer.create(&ours).unwrap_err().weight, Weight::Unclear);
    fake.behave();
    for other in 0..200 {
        printer.create(&ticket(&format!("other-{other}"), 1)).unwrap();
    }
    let handle = printer.find(&ours).unwrap().unwrap();
    assert_eq!(printer.follow(&handle, &ours), Ok(Seen::Incoming));
    fake.play(Trick::LostAnswer, Some(Operation::SendDocument));
    assert_eq!(printer.send(&handle, &ours, PDF).unwrap_err().weight, Weight::Unclear);
    fake.behave();
    assert!(matches!(printer.follow(&handle, &ours), Ok(Seen::Done(_))));
    assert_eq!(fake.times_printed("page-1"), 1);
}

#[test]
fn after_a_restart_a_number_is_somebody_elses_job() {
    let fake = Fake::start();
    let mut printer = fake.driver();
    let ours = ticket("page-1", 1);
    let handle = printer.create(&ours).unwrap();
    fake.reboot();
    assert_eq!(printer.follow(&handle, &ours), Ok(Seen::Gone));
    let other = ticket("page-2", 1);
    let others = printer.create(&other).unwrap();
    assert_eq!(others.job, handle.job);
    assert_eq!(printer.follow(&handle, &ours), Ok(Seen::Gone));
    printer.cancel(&handle, &ours).unwrap();
    assert_eq!(printer.follow(&others, &other), Ok(Seen::Incoming), "it was not ours to cancel");
    // The same name alone does not make it ours: the printer has been off since.
    let before = Handle { uuid: None, ..handle };
    assert_eq!(printer.follow(&before, &other), Ok(Seen::Gone));
}

#[test]
fn what_is_not_offered_is_not_sent_and_the_offers_are_named() {
    let fake = Fake::start();
    fake.set(|state| state.formats = vec!["image/pwg-raster".to_owned(), "image/urf".to_owned()]);
    let mut printer = fake.driver();
    assert_eq!(printer.look().state(), PrinterState::Trouble(Trouble::Raster));
    let fault = printer.create(&ticket("page-1", 1)).unwrap_err();
    assert_eq!((fault.trouble, fault.weight), (Trouble::Raster, Weight::Final));
    assert!(fault.cause.contains("image/pwg-raster") && fault.cause.contains("CUPS"), "{fault}");

    let fake = Fake::start();
    fake.set(|state| (state.media, state.most_copies) = (vec!["na_legal_8.5x14in".to_owned()], 1));
    let fault = fake.driver().create(&ticket("page-1", 1)).unwrap_err();
    assert_eq!((fault.trouble, fault.weight), (Trouble::Refused, Weight::Final));
    assert!(fault.cause.contains("iso_a4_210x297mm") && fault.cause.contains("na_legal_8.5x14in"), "{fault}");
    let fault = fake.driver().create(&ticket("page-1", 2)).unwrap_err();
    assert!(fault.cause.contains("copies 2"), "{fault}");
    assert!(fake.read(|state| state.jobs.is_empty()));
}

#[test]
fn sheets_come_out_as_the_operator_wants_them() {
    let fake = Fake::start();
    let settings = IppSettings { sides: Sides::Two, color: ColorMode::Mono, ..IppSettings::at(fake.address()) };
    let mut printer = Ipp::new(&settings, PaperSize::Letter, None, None).unwrap();
    printer.create(&ticket("page-1", 3)).unwrap();
    fake.read(|state| {
        let job = &state.jobs[0];
        assert_eq!((job.copies, job.name.as_str()), (3, "page-1"));
        assert_eq!(job.media.as_deref(), Some("na_letter_8.5x11in"));
        assert_eq!((job.sides.as_deref(), job.color.as_deref()), (Some("two-sided-long-edge"), Some("monochrome")));
    });
}

#[test]
fn a_printer_says_how_it_is_and_its_queue_what_becomes_of_jobs() {
    let (device, queue) = (Fake::start(), Fake::start());
    device.set(|state| {
        state.reasons = vec!["media-empty-report".to_owned(), "toner-low-report".to_owned()];
        state.message = "Load\u{1b}[2J paper".to_owned();
        state.alerts = vec!["Tray 1".to_owned()];
        state.formats = vec!["image/urf".to_owned()];
    });
    queue.set(|state| state.reasons = vec!["media-jam-error".to_owned()]);
    let settings = IppSettings { status: device.address(), ..IppSettings::at(queue.address()) };
    let mut printer = Ipp::new(&settings, PaperSize::A4, None, None).unwrap();
    let report = printer.look();
    assert_eq!(report.state(), PrinterState::Warns(Trouble::Paper), "{report:?}");
    assert_eq!((report.name.as_str(), report.message.as_str(), report.activity), ("Fake One", "Load[2J paper", Activity::Idle));
    assert_eq!((report.alerts, report.reasons[1].subject), (vec!["Tray 1".to_owned()], Subject::Low));
    assert_eq!(report.supplies.iter().map(|supply| supply.level).collect::<Vec<_>>(), [Some(40), None]);
    device.set(|state| state.reasons = vec!["none".to_owned()]);
    queue.set(|state| (state.stopped, state.message) = (true, "Paused by staff".to_owned()));
    let report = printer.look();
    assert_eq!((report.state(), report.message.as_str()), (PrinterState::Trouble(Trouble::Paused), "Paused by staff"));
    queue.set(|state| (state.stopped, state.accepting) = (false, false));
    assert_eq!(printer.look().state(), PrinterState::Trouble(Trouble::Paused));
    assert_eq!(printer.create(&ticket("page-1", 1)).unwrap_err().weight, Weight::Passing);
    queue.set(|state| (state.accepting, state.busy) = (true, true));
    assert_eq!(printer.create(&ticket("page-1", 1)).unwrap_err().trouble, Trouble::Busy);
    queue.set(|state| state.formats = vec!["image/urf".to_owned()]);
    assert_eq!(printer.look().state(), PrinterState::Trouble(Trouble::Raster));
    device.play(Trick::Reset, None);
    assert_eq!(printer.look().state(), PrinterState::Trouble(Trouble::Offline));
}

#[test]
fn a_password_goes_to_the_server_of_the_jobs_and_to_no_other() {
    let (device, queue) = (Fake::start(), Fake::start());
    queue.set(|state| state.wants = Some("Basic a2lvc2s6c2VzYW1l".to_owned()));
    let settings = IppSettings { status: device.address(), ..IppSettings::at(queue.address()) };
    let with = |password: &str| Ipp::new(&settings, PaperSize::A4, Some(Credentials::new("kiosk", password)), None).unwrap();
    assert_eq!(with("sesame").look().state(), PrinterState::Ready);
    with("sesame").create(&ticket("page-1", 1)).unwrap();
    let fault = with("wrong").create(&ticket("page-1", 1)).unwrap_err();
    assert_eq!((fault.trouble, fault.weight), (Trouble::SignIn, Weight::Final));
    assert!(!format!("{fault:?} {:?}", with("wrong")).contains("wrong"));
    let mut stranger = Ipp::new(&settings, PaperSize::A4, None, None).unwrap();
    assert_eq!(stranger.look().fault, Some(Trouble::SignIn));
    assert_eq!((device.read(|state| state.shown.len()), queue.read(|state| state.jobs.len())), (0, 1));
}

#[test]
fn only_the_very_certificate_that_was_kept_is_trusted() {
    let (fake, certificate) = Fake::start_secure();
    let settings = IppSettings::at(fake.address());
    let with = |settings: &IppSettings, kept: Option<Vec<u8>>| Ipp::new(settings, PaperSize::A4, None, kept).unwrap();
    let mut printer = with(&settings, Some(certificate.clone()));
    assert_eq!(printer.look().state(), PrinterState::Ready, "{:?}", printer.look());
    let handle = printer.create(&ticket("page-1", 1)).unwrap();
    printer.send(&handle, &ticket("page-1", 1), &vec![b'x'; 300_000]).unwrap();
    assert_eq!(fake.times_printed("page-1"), 1);
    let (_, other) = Fake::start_secure();
    for kept in [Some(other), None, Some(Vec::new())] {
        let fault = with(&settings, kept).create(&ticket("page-2", 1)).unwrap_err();
        assert_eq!((fault.trouble, fault.weight), (Trouble::SignIn, Weight::Final), "{fault}");
        assert!(fault.cause.contains("certificate"), "{fault}");
    }
    // Whoever shows the certificate without its key gets nothing either.
    let impostor = Fake::start_impostor(&certificate);
    let mut printer = with(&IppSettings::at(impostor.address()), Some(certificate));
    assert!(printer.create(&ticket("page-3", 1)).is_err());
    assert!(impostor.read(|state| state.asked.is_empty()) && fake.read(|state| state.jobs.len()) == 1);
}

#[test]
fn a_page_is_handed_over_at_once_and_over_one_connection() {
    let fake = Fake::start();
    let mut printer = fake.driver();
    let document = vec![b'x'; 200_000];
    let mut times: Vec<Duration> = (0..9)
        .map(|page| {
            let ours = ticket(&format!("page-{page}"), 1);
            let start = now();
            let handle = printer.create(&ours).unwrap();
            printer.send(&handle, &ours, &document).unwrap();
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("from the first request to the page accepted: {:?} (middle of 9)", times[4]);
    assert!(times[4] < Duration::from_millis(50), "{times:?}");
    assert_eq!(fake.read(|state| state.connections), 1);
}
