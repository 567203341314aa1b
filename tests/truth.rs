//! What is told of a printer, to a patient and to staff, from the printer's own words to both screens:
//! each trouble on a printer that speaks IPP, through the real driver, spool, update and view. What a real
//! printer in software can play as well is in `peer_printer.rs`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod fake;

use aftercare::config::{Colors, Glyphs, IppSettings, PrinterKind, Settings, Theme};
use aftercare::handout::Library;
use aftercare::kiosk::{Effect, Message, Model, update, view};
use aftercare::order::{JobState, Listed};
use aftercare::runtime::{Output, clinic::read_folder, pause};
use aftercare::screen::{Code, Key, Moment, PinAnswer};
use aftercare::widget::Look;
use fake::{Fake, Trick};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::path::Path;
use std::time::Duration;

/// A kiosk with its printer, of which the test is the clock and the threads.
struct Kiosk {
    model: Model,
    output: Output,
    printer: Fake,
    now: Moment,
    _folder: tempfile::TempDir,
}

impl Kiosk {
    fn new() -> Self {
        let printer = Fake::start();
        printer.set(|state| {
            state.media.push("na_letter_8.5x11in".to_owned());
            (state.side_time, state.document_sides) = (Duration::from_secs(60), 1);
        });
        Self::with(printer)
    }

    fn with(printer: Fake) -> Self {
        let kind = PrinterKind::Ipp(Box::new(IppSettings::at(printer.address())));
        let settings = Settings { printer: kind, staff: true, ..Settings::sample() };
        let (files, _) = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), "handouts");
        let library = Library::load(&files, settings.facts.as_ref()).library;
        let folder = tempfile::tempdir().unwrap();
        let output = Output::open(settings.clone(), library.clone(), folder.path(), &folder.path().join("state")).unwrap();
        let now = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        Self { model: Model::new(settings, library, look, (80, 24), now), output, printer, now, _folder: folder }
    }

    fn hears(&mut self, message: Message) {
        for effect in update(&mut self.model, self.now, message) {
            match effect {
                Effect::Print(id, order) => _ = self.output.put(id, &order, self.now.date).unwrap(),
                Effect::LookAtPrinter => {
                    let report = Box::new(self.output.look());
                    self.hears(Message::Printer(report));
                }
                Effect::LookAtJobs => {
                    let put = "2026-11-24T14:05:00".parse().unwrap();
                    let listed = self.output.spool().jobs().into_iter().map(|job| Listed { job, put }).collect();
                    self.hears(Message::Jobs(listed));
                }
                _ => {}
            }
        }
    }

    fn presses(&mut self, keys: &str) -> &mut Self {
        for key in keys.chars() {
            let code = if key == '>' { Code::Enter } else { Code::Char(key) };
            self.now.since_start += Duration::from_millis(300);
            self.hears(Message::Key(Key::plain(code)));
        }
        self
    }

    /// So many seconds on the kiosk's clock; what the printer does meanwhile is its own affair.
    fn waits(&mut self, seconds: u64) -> &mut Self {
        for _ in 0..seconds {
            let (news, _) = self.output.round();
            for (order, news) in news {
                self.hears(Message::Job(order, news));
            }
            self.now.since_start += Duration::from_secs(1);
            self.hears(Message::Tick);
        }
        self
    }

    /// Until a job has come to this state.
    fn until(&mut self, state: impl Fn(JobState) -> bool) -> &mut Self {
        for _ in 0..500 {
            self.waits(0);
            let (news, wait) = self.output.round();
            for (order, news) in news {
                self.hears(Message::Job(order, news));
            }
            if self.output.spool().jobs().iter().any(|job| state(job.state)) {
                return self;
            }
            pause(wait.min(Duration::from_millis(20)));
        }
        panic!("it never comes to that: {:?}", self.output.spool().jobs());
    }

    fn screen(&self) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
        view(&self.model, &mut buffer);
        let row = |y| (0..80).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
        (0..24).map(row).collect::<Vec<_>>().join("\n")
    }

    fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        let flat = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(words), "`{words}` is not on the screen:\n{screen}");
        self
    }

    fn does_not_see(&mut self, words: &str) -> &mut Self {
        assert!(!self.screen().contains(words), "`{words}` is on the screen:\n{}", self.screen());
        self
    }

    /// A patient before the press.
    fn patient(&mut self) -> &mut Self {
        self.presses("11p")
    }

    /// Staff, at this tab of their screen.
    fn staff(&mut self, tab: char) -> &mut Self {
        self.presses("fs1>");
        self.hears(Message::Pin(PinAnswer::Right));
        self.presses(&tab.to_string()).waits(2)
    }
}

/// A printer that says this of itself and prints no side.
fn saying(keywords: &[&str]) -> Kiosk {
    let kiosk = Kiosk::new();
    let reasons: Vec<String> = keywords.iter().map(|word| (*word).to_owned()).collect();
    kiosk.printer.set(|state| state.reasons = reasons);
    kiosk
}

#[test]
fn what_a_hand_can_mend_is_told_before_the_press_and_while_the_page_waits() {
    for (keyword, before, patient, staff) in [
        ("media-empty-warning", "may need paper.", "The printer needs paper. Please tell the front desk.", "Load paper"),
        ("media-jam-warning", "may be jammed.", "The printer is jammed. Please tell the front desk.", "Clear the"),
        ("cover-open-warning", "may be open.", "The printer is open. Please tell the front desk.", "Close the"),
        ("input-tray-missing-warning", "may be out of its place.", "A tray of the printer is not in its place.", "tray back"),
        ("output-area-full-warning", "may be full of pages.", "The printer is full of pages.", "Take the pages out"),
    ] {
        let mut kiosk = saying(&[keyword]);
        // A printer that takes pages may be wrong about itself: nothing is claimed before a page waits.
        kiosk.patient().sees(before).sees("You can try. If nothing comes, please tell the front desk.").does_not_see(patient);
        kiosk.presses(">").until(|state| state == JobState::Sent);
        kiosk.waits(2).sees(patient).sees("Your page will follow by itself.");
        kiosk.staff('3').sees(staff).sees(keyword);
    }
}

#[test]
fn what_needs_service_sends_the_patient_to_the_desk() {
    for (keyword, patient, staff) in [
        ("toner-empty", "The printer needs service. Please ask at the desk for a copy.", "Replace"),
        ("com.example-gremlin", "The printer needs somebody to look at it.", "display"),
    ] {
        let mut kiosk = saying(&[keyword]);
        kiosk.patient().sees(patient).presses(">").waits(1);
        assert!(kiosk.output.spool().jobs().is_empty(), "{keyword}: nothing is sent to a printer that prints nothing");
        kiosk.staff('3').sees(staff).sees(keyword);
    }
}

#[test]
fn what_runs_low_is_for_staff_alone() {
    let mut kiosk = saying(&["toner-low-report"]);
    kiosk.patient().sees("The printer is ready.").presses(">").until(|state| state == JobState::Sent);
    kiosk.waits(8).sees("Your page is on its way to the printer.").does_not_see("toner");
    kiosk.staff('3').sees("toner-low-report").sees("low, order soon");
}

#[test]
fn a_printer_that_was_stopped_or_takes_no_jobs_is_paused() {
    let mut kiosk = Kiosk::new();
    kiosk.printer.set(|state| (state.stopped, state.message) = (true, "Out for a walk".to_owned()));
    kiosk.patient().sees("Printing is paused. Please ask at the desk for a copy.");
    kiosk.staff('3').sees("resume it").sees("Out for a walk");

    let mut kiosk = Kiosk::new();
    kiosk.printer.set(|state| state.accepting = false);
    kiosk.patient().sees("Printing is paused. Please ask at the desk for a copy.");
    kiosk.staff('3').sees("It takes no jobs now.");
}

#[test]
fn a_busy_printer_is_waited_for() {
    let mut kiosk = Kiosk::new();
    kiosk.printer.set(|state| (state.busy, state.side_time) = (true, Duration::ZERO));
    kiosk.patient().presses(">").waits(3).sees("The printer is getting ready. One moment, please.");
    kiosk.staff('2').sees("busy or warming up");
    kiosk.printer.set(|state| state.busy = false);
    kiosk.until(|state| state == JobState::Done);
}

#[test]
fn a_slow_printer_is_told_by_its_pages_or_by_the_time() {
    let mut kiosk = Kiosk::new();
    kiosk.printer.set(|state| (state.document_sides, state.side_time) = (3, Duration::from_millis(700)));
    kiosk.patient().presses(">").until(|state| state == JobState::Sent).waits(4).sees("seconds");
    for _ in 0..100 {
        if kiosk.output.spool().jobs()[0].progress.sides > 0 {
            break;
        }
        pause(Duration::from_millis(20));
        kiosk.until(|_| true);
    }
    kiosk.sees("page 1 of 3").until(|state| state == JobState::Done).sees("The printer reports that your page is done.");

    let mut kiosk = Kiosk::new();
    kiosk.printer.set(|state| state.tells_progress = false);
    kiosk.patient().presses(">").until(|state| state == JobState::Sent).waits(30).sees("30 seconds").does_not_see("page 1 of");
}

#[test]
fn a_job_that_the_printer_gave_up_is_told_and_can_be_printed_again() {
    let mut kiosk = Kiosk::new();
    kiosk.patient().presses(">").until(|state| state == JobState::Sent);
    kiosk.printer.set(|state| state.jobs[0].state = 8);
    kiosk.until(JobState::is_end).sees("Your page could not be printed. Please ask at the desk for a copy.");
    // A page that failed does not count among the copies of this visit.
    kiosk.presses(">p").does_not_see("For more copies");
    kiosk.staff('2').sees("failed");
}

#[test]
fn a_printer_that_forgot_the_page_leaves_it_not_confirmed() {
    let mut kiosk = Kiosk::new();
    kiosk.patient().presses(">").until(|state| state == JobState::Sent);
    kiosk.printer.reboot();
    kiosk.until(JobState::is_end).sees("We cannot tell whether your page came out. Please ask at the desk.");
    kiosk.staff('2').sees("not confirmed");
}

#[test]
fn a_printer_that_cannot_be_used_at_all_says_why_to_staff_alone() {
    let mut kiosk = Kiosk::new();
    kiosk.printer.set(|state| state.formats = vec!["image/pwg-raster".to_owned()]);
    kiosk.patient().sees("Printing is not set up here yet. Please ask at the desk for this page.").does_not_see("CUPS");
    kiosk.staff('3').sees("CUPS").sees("lpadmin");

    let mut kiosk = Kiosk::new();
    kiosk.printer.play(Trick::Http(401, String::new()), None);
    kiosk.patient().sees("Printing is not set up here yet.");
    kiosk.staff('3').sees("password");
}

#[test]
fn a_printer_that_is_off_is_told_before_the_press() {
    let mut kiosk = Kiosk::new();
    kiosk.printer.play(Trick::Reset, None);
    kiosk.patient().sees("The printer does not answer. Please ask at the desk for a copy.");
    kiosk.staff('3').sees("does not answer");
}

#[test]
fn the_same_sheet_a_moment_later_is_asked_about() {
    let mut kiosk = Kiosk::new();
    kiosk.printer.set(|state| state.side_time = Duration::ZERO);
    kiosk.patient().presses(">").until(|state| state == JobState::Done);
    kiosk.presses(">p>").sees("You printed this page a moment ago. Do you want another one?");
    assert_eq!(kiosk.output.spool().jobs().len(), 1);
    kiosk.hears(Message::Key(Key::plain(Code::Down)));
    kiosk.presses(">");
    assert_eq!(kiosk.output.spool().jobs().len(), 2, "a person who asks again gets another one");
}

/// What is not drawn anew is not seen, whatever the model knows.
#[test]
fn the_screen_is_drawn_anew_each_second_while_a_page_is_under_way_and_not_when_nothing_moves() {
    let mut kiosk = Kiosk::new();
    let moves = |kiosk: &mut Kiosk| {
        let before = kiosk.model.revision();
        kiosk.now.since_start += Duration::from_secs(1);
        kiosk.hears(Message::Tick);
        kiosk.model.revision() > before
    };
    kiosk.patient().waits(3);
    assert!(!moves(&mut kiosk));
    kiosk.presses(">").until(|state| state == JobState::Sent);
    assert!(moves(&mut kiosk) && moves(&mut kiosk));
    kiosk.printer.set(|state| state.side_time = Duration::ZERO);
    kiosk.until(|state| state == JobState::Done);
    // The printer is looked at once more, and is idle now.
    kiosk.waits(3);
    assert!(!moves(&mut kiosk));
}
