//! What staff do behind the PIN, key by key and touch by touch, on the real update and view; and that
//! patients come to none of it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod drawn;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::handout::Library;
use aftercare::kiosk::{Effect, Message, Model, Reloaded, update, view};
use aftercare::order::{
    BatchId, Job, JobId, JobState, Line, Listed, NamedBatch, NotSaved, Order, Origin, PrinterReport, Progress, Reason, Sheet,
    Supply, Trouble, Wanted,
};
use aftercare::screen::{Code, Key, Moment, PinAnswer, Pointer};
use aftercare::widget::Look;
use drawn::rows;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::path::Path;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

const SORE: &str = "acupuncture-soreness";
const SIZES: [(u16, u16); 4] = [(80, 24), (100, 32), (160, 50), (40, 12)];

/// Somebody of the staff at a kiosk.
struct Person {
    model: Model,
    size: (u16, u16),
    now: Moment,
    effects: Vec<Effect>,
    /// Lines whose pages were asked about.
    uncounted: Vec<Line>,
    /// The key that was struck last.
    struck: Option<Code>,
}

fn settings() -> Settings {
    Settings { staff: true, locked: true, ..Settings::sample() }
}

fn shipped(settings: &Settings) -> Library {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
    let (files, _) = aftercare::runtime::clinic::read_folder(&folder, "handouts");
    Library::load(&files, settings.facts.as_ref()).library
}

impl Person {
    fn at(settings: Settings, size: (u16, u16)) -> Self {
        let now = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        let library = shipped(&settings);
        Self {
            model: Model::new(settings, library, look, size, now),
            size,
            now,
            effects: Vec::new(),
            uncounted: Vec::new(),
            struck: None,
        }
    }

    fn new() -> Self {
        Self::at(settings(), (100, 32))
    }

    /// Signed in by keys.
    fn signed_in(size: (u16, u16)) -> Self {
        let mut person = Self::at(settings(), size);
        person.presses("s 1 2 3 4 enter").hears(Message::Pin(PinAnswer::Right));
        person
    }

    fn hears(&mut self, message: Message) -> &mut Self {
        self.effects = update(&mut self.model, self.now, message);
        for effect in &self.effects {
            if let Effect::CountPages(lines) = effect {
                self.uncounted.extend(lines.clone());
            }
        }
        self
    }

    /// Presses keys, by name or letter; keeps the effects of all of them.
    fn presses(&mut self, keys: &str) -> &mut Self {
        let mut effects = Vec::new();
        for name in keys.split_whitespace() {
            let code = match name {
                "enter" => Code::Enter,
                "esc" => Code::Esc,
                "back" => Code::Backspace,
                "up" => Code::Up,
                "down" => Code::Down,
                "left" => Code::Left,
                "right" => Code::Right,
                "pgup" => Code::PageUp,
                "pgdn" => Code::PageDown,
                "home" => Code::Home,
                "end" => Code::End,
                letter => Code::Char(letter.chars().next().unwrap()),
            };
            // Nobody strikes one key faster.
            if self.struck.replace(code) == Some(code) {
                self.now.since_start += Duration::from_millis(125);
            }
            self.hears(Message::Key(Key::plain(code)));
            effects.append(&mut self.effects);
        }
        // Time goes by while keys are struck: what is asked for every second may be asked for once more.
        effects.dedup();
        self.effects = effects;
        self
    }

    fn touches_at(&mut self, x: usize, y: usize) -> &mut Self {
        let at = Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
        self.now.since_start += Duration::from_millis(300);
        self.hears(Message::Pointer(Pointer::Touch(at)))
    }

    /// Touches so many cells beside the first place where these words stand.
    fn touches_beside(&mut self, words: &str, right: usize, down: usize) -> &mut Self {
        let rows = rows(&self.buffer());
        let found = rows.iter().enumerate().find_map(|(y, row)| row.find(words).map(|at| (row[..at].width(), y)));
        let (x, y) = found.unwrap_or_else(|| panic!("`{words}` is not on the screen:\n{}", rows.join("\n")));
        self.touches_at(x + right, y + down)
    }

    fn touches(&mut self, words: &str) -> &mut Self {
        self.touches_beside(words, 0, 0)
    }

    fn waits(&mut self, seconds: u64) -> &mut Self {
        let mut effects = Vec::new();
        for _ in 0..seconds {
            self.now.since_start += Duration::from_secs(1);
            self.hears(Message::Tick);
            effects.append(&mut self.effects);
        }
        self.effects = effects;
        self
    }

    /// The pages of all lines that were asked about: two each.
    fn pages_are_counted(&mut self) -> &mut Self {
        let counted = std::mem::take(&mut self.uncounted).into_iter().map(|line| (line, Some(2))).collect();
        self.hears(Message::Pages(counted))
    }

    fn buffer(&self) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        view(&self.model, &mut buffer);
        buffer
    }

    fn screen(&self) -> String {
        rows(&self.buffer()).join("\n")
    }

    fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(flat(&screen).contains(words), "`{words}` is not on the screen:\n{screen}");
        self
    }

    fn does_not_see(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!flat(&screen).contains(words), "`{words}` is on the screen:\n{screen}");
        self
    }

    fn wanted(&self, is: impl Fn(&Effect) -> bool) -> bool {
        self.effects.iter().any(is)
    }

    fn order(&self) -> &Order {
        let order = self.effects.iter().find_map(|effect| match effect {
            Effect::Print(_, order) => Some(order),
            _ => None,
        });
        order.unwrap_or_else(|| panic!("nothing was printed: {:?}", self.effects))
    }
}

fn flat(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line(language: &str, sheet: Sheet, copies: u32) -> Line {
    let language = Some(aftercare::language::Tag::new(language).unwrap());
    Line { language, sheet, copies, ..Line::checklist(SORE) }
}

fn listed(id: &str, state: JobState, wanted: Option<(&str, u32, Option<Line>)>) -> Listed {
    let line = wanted.as_ref().and_then(|(_, _, line)| line.clone()).unwrap_or_else(|| Line::checklist(SORE));
    let origin = if wanted.is_some() { Origin::Staff } else { Origin::Patient };
    let wanted = wanted.map(|(batch, place, line)| Wanted { batch: BatchId(batch.to_owned()), place, line });
    let job = Job { state, pages: 2, wanted, ..Job::queued(JobId(id.to_owned()), &line, origin, 1_795_000_000) };
    Listed { job, put: "2026-11-24T14:05:00".parse().unwrap() }
}

/// A batch in three languages with each fate, a patient's page, and a cover sheet.
fn jobs() -> Vec<Listed> {
    let of = |place, line| Some(("batch-1", place, line));
    let mut sent = listed("page-3", JobState::Sent, of(2, Some(line("zh-Hans", Sheet::Full, 10))));
    sent.job.progress = Progress { sides: 6, total: 20 };
    sent.job.held_up = Some(Trouble::Paper);
    vec![
        listed("page-0", JobState::Done, of(0, None)),
        listed("page-1", JobState::Done, of(1, Some(line("en", Sheet::Checklist, 50)))),
        listed("page-2", JobState::Failed(Trouble::Jam), of(3, Some(line("es", Sheet::Checklist, 20)))),
        sent,
        listed("page-4", JobState::Unknown, of(4, Some(line("es", Sheet::Full, 1)))),
        listed("page-5", JobState::Queued, of(5, Some(line("en", Sheet::Full, 5)))),
        listed("page-6", JobState::Expired, None),
    ]
}

fn printer() -> PrinterReport {
    PrinterReport {
        name: "Office LaserJet 400".to_owned(),
        reasons: ["media-empty", "toner-low-report"].map(Reason::of).into(),
        message: "Load paper in tray 1".to_owned(),
        alerts: vec!["Tray 1 empty".to_owned()],
        supplies: vec![
            Supply { name: "Black toner".to_owned(), level: Some(8) },
            Supply { name: "Waste".to_owned(), level: None },
        ],
        queued: 3,
        ..PrinterReport::ready("ipp://192.0.2.7/ipp/print")
    }
}

fn monday() -> NamedBatch {
    NamedBatch {
        name: "Monday".to_owned(),
        cover: true,
        lines: vec![line("en", Sheet::Checklist, 50), line("es", Sheet::Full, 20)],
    }
}

#[test]
fn staff_sign_in_by_keys_and_only_the_right_pin_lets_them_in() {
    let mut person = Person::new();
    person.presses("s 1 2 enter");
    assert!(person.wanted(|effect| matches!(effect, Effect::CheckPin(digits) if digits.0 == "12")));
    person.hears(Message::Pin(PinAnswer::Wrong(5))).does_not_see("Add a handout");
    assert!(!person.model.has_staff());
    person.presses("1 2 3 4 enter").hears(Message::Pin(PinAnswer::Right)).sees("Add a handout");
    assert_eq!(person.effects, [Effect::LookAtJobs, Effect::LookAtBatches, Effect::LookAtPrinter]);
}

#[test]
fn the_way_in_can_be_touched_at_every_size_where_there_is_a_pin() {
    for size in SIZES {
        let mut person = Person::at(settings(), size);
        let screen = rows(&person.buffer());
        let y = screen.iter().position(|row| row.contains("S staff")).unwrap();
        let x = screen[y].find("S staff").map(|at| screen[y][..at].width()).unwrap();
        for y in [y, y - 1] {
            person.touches_at(x, y).sees("Esc back").presses("esc").does_not_see("Esc back");
        }
    }
    let mut unlocked = Person::at(Settings { locked: false, ..settings() }, (80, 24));
    unlocked.sees("Ctrl-C ends the program.").touches("S staff").sees("Type the PIN.");
    let mut patients = Person::at(Settings { staff: false, ..settings() }, (80, 24));
    patients.does_not_see("staff").presses("s").does_not_see("Type the PIN").presses("1 s").does_not_see("Type the PIN");
}

#[test]
fn the_wait_is_seen_before_a_pin_is_typed_and_what_was_typed_is_kept_through_it() {
    let mut person = Person::new();
    person.presses("s");
    assert!(person.wanted(|effect| *effect == Effect::LookAtPin));
    person.waits(3);
    assert!(!person.wanted(|effect| *effect == Effect::LookAtPin), "it is asked for once");
    person.hears(Message::PinWait(2)).sees("Please wait 2 seconds").waits(2).does_not_see("Please wait");
    person.presses("1 2 3 enter").sees("Checking ...").hears(Message::Pin(PinAnswer::Wait(1))).does_not_see("Checking");
    person.waits(1).presses("enter");
    assert!(person.wanted(|effect| matches!(effect, Effect::CheckPin(digits) if digits.0 == "123")));
    // How long to wait answers nobody's PIN.
    person.hears(Message::PinWait(9)).hears(Message::Pin(PinAnswer::Right));
    assert!(person.model.has_staff());
}

#[test]
fn an_answer_lets_nobody_in_who_came_after_the_one_who_typed() {
    let mut person = Person::new();
    person.presses("s 1 2 3 4 enter esc s 9 enter").hears(Message::Pin(PinAnswer::Right));
    assert!(!person.model.has_staff(), "{}", person.screen());
    person.hears(Message::Pin(PinAnswer::Wrong(1))).presses("esc").hears(Message::Pin(PinAnswer::Right));
    assert!(!person.model.has_staff());
    // Nobody asked.
    Person::new().presses("1 1").hears(Message::Pin(PinAnswer::Right)).does_not_see("Add a handout");
}

#[test]
fn a_batch_in_three_languages_is_made_and_sent_by_keys() {
    let mut person = Person::signed_in((100, 32));
    // English checklist, fifty of them, typed as a number.
    person.presses("enter enter down down down 5 0").sees("50");
    // Spanish, the whole handout in large letters, eleven: ten more at once.
    person.presses("esc up up up up enter");
    person.sees("Sore after acupuncture?").presses("1 right down enter down enter down down right esc").sees("11 copies");
    // Chinese, one, and a cover sheet.
    person.presses("up up up").presses("up");
    person.touches("Add a handout").presses("1 left left esc down enter").sees("Cover sheet").pages_are_counted();
    person.presses("p").sees("Print all of this now?").presses("down enter").does_not_see("Print all of this now?");
    assert!(!person.wanted(|effect| matches!(effect, Effect::Print(..))));
    person.presses("p enter");
    let order = person.order().clone();
    let about: Vec<String> = order.lines.iter().map(ToString::to_string).collect();
    assert_eq!(about, [format!("{SORE}:en:checklist:50"), format!("{SORE}:es:full:11"), format!("{SORE}:zh-Hans:checklist:1")]);
    assert!(order.cover && order.origin == Origin::Staff && order.lines[1].large);
    // It is on the disk before its documents are made.
    let place = |is: fn(&Effect) -> bool| person.effects.iter().position(is).unwrap();
    assert!(place(|effect| matches!(effect, Effect::SaveBatch(_))) < place(|effect| matches!(effect, Effect::Print(..))));
    person.sees("The pages are being made");
}

#[test]
fn a_batch_is_made_and_sent_by_touch_alone() {
    for size in [(80, 24), (100, 32), (160, 50)] {
        let mut person = Person::at(settings(), size);
        person.touches("S staff").presses("1 enter").hears(Message::Pin(PinAnswer::Right));
        person.touches("Add a handout").touches("Sore after").touches("Language").sees("Español");
        person.touches("Copies, by ten").touches("Copies").touches_beside("Copies", 18, 1).sees("◀ 11 ▶");
        person.touches("Done").pages_are_counted().sees("In all: 11 copies, 22 pages");
        person.touches("Cover sheet").sees("with a cover sheet").touches("Print this batch").touches("▶ Print");
        assert_eq!(person.order().lines, [line("es", Sheet::Checklist, 11)]);
        person.touches("Finished").does_not_see("For staff");
    }
}

#[test]
fn the_smallest_screen_leads_to_everything_by_touch_too() {
    let mut person = Person::at(settings(), (40, 12));
    person.touches("S staff").presses("1 enter").hears(Message::Pin(PinAnswer::Right));
    person.touches("Add a handout").touches("Sore after").touches("more").touches("Copies, by ten").sees("◀ 11 ▶");
    person.touches("Done").pages_are_counted().sees("In all: 11 copies, 22 pages");
    person.touches("more").touches("Print this batch").sees("Print all of this now?").touches("1 Print");
    assert_eq!(person.order().lines, [line("en", Sheet::Checklist, 11)]);
    person
        .touches("4 More")
        .touches("more")
        .touches("more")
        .touches("more")
        .touches("End the kiosk")
        .sees("Nobody can use it")
        .touches("Back");
    person.touches("back up").touches("back up").touches("Finished").does_not_see("Esc back");
}

#[test]
fn copies_stay_between_one_and_two_hundred() {
    let mut person = Person::signed_in((80, 24));
    person.presses("enter enter down down down left").sees("◀ 1 ▶").presses("9 9 9").sees("◀ 9 ▶");
    person.presses("down up 2 0 0 right").sees("◀ 200 ▶").presses("0").sees("◀ 1 ▶");
    person.presses("down").presses(&"right ".repeat(25)).sees("◀ 200 ▶");
}

#[test]
fn what_a_batch_comes_to_is_counted_by_who_makes_the_pages() {
    let mut person = Person::signed_in((80, 24));
    person.presses("enter enter");
    let counts: Vec<&Effect> = person.effects.iter().filter(|effect| matches!(effect, Effect::CountPages(_))).collect();
    assert_eq!(counts.len(), 1, "each line is counted once: {counts:?}");
    person
        .sees("counting pages")
        .pages_are_counted()
        .sees("2 pages")
        .presses("esc right right")
        .sees("In all: 3 copies, 6 pages");
    person.presses("enter down enter");
    let lines = vec![(line("en", Sheet::Full, 1), None)];
    person.hears(Message::Pages(lines)).sees("cannot be printed").presses("esc p").sees("Remove it first.").presses("enter");
    assert!(!person.wanted(|effect| matches!(effect, Effect::Print(..))));
    person.presses("enter").touches("Remove").sees("Nothing is in this batch yet");
}

#[test]
fn a_batch_is_saved_loaded_and_deleted() {
    let mut person = Person::signed_in((100, 32));
    person.presses("enter enter esc").touches("Save");
    person.sees("Batch 24 November").presses("M o 0 n").sees("Name: Mo0n_").presses("back back n enter");
    let saved = NamedBatch { name: "Mon".to_owned(), cover: false, lines: vec![line("en", Sheet::Checklist, 1)] };
    assert_eq!(person.effects, [Effect::SaveBatch(saved), Effect::LookAtBatches]);
    let named = |name: &str| NamedBatch { name: name.to_owned(), ..monday() };
    person.hears(Message::Batches(vec![monday(), named("Batch 24 November")]));
    // By touch alone there is a name that is free.
    person.touches("Save").sees("Batch 24 November (2)").touches_beside("Enter", 0, 0);
    assert!(person.wanted(|effect| matches!(effect, Effect::SaveBatch(batch) if batch.name == "Batch 24 November (2)")));
    person.touches("Saved batches").touches("Monday").sees("with a cover sheet").sees("50 x English");
    person.touches("Take it").sees("20 copies").sees("Print this batch");
    person.touches("Saved batches").touches("Monday").touches("Delete").sees("Delete \"Monday\"?").presses("enter");
    assert_eq!(person.effects, [], "a key that bounces deletes nothing");
    person.touches("Delete").presses("down enter");
    assert_eq!(person.effects, [Effect::ForgetBatch("Monday".to_owned()), Effect::LookAtBatches]);
}

#[test]
fn a_saved_batch_that_would_take_the_place_of_another_says_so() {
    let mut person = Person::signed_in((100, 32));
    person.hears(Message::Batches(vec![monday()])).touches("Saved batches").presses("1").does_not_see("takes the place");
    person.presses("esc esc up enter 1 esc").touches("Saved batches").presses("1").sees("It takes the place of the batch");
}

#[test]
fn what_was_made_and_not_saved_is_not_dropped_unasked() {
    let mut person = Person::signed_in((100, 32));
    person.presses("enter enter esc f").sees("Drop it?").presses("esc").sees("1 copy");
    person.presses("f enter").sees("1 copy").presses("f f f").sees("Drop it?").presses("down enter");
    assert!(!person.model.has_staff());
    assert!(!person.wanted(|effect| matches!(effect, Effect::SaveBatch(_))), "they said that it may go");
    person.does_not_see("For staff");
}

#[test]
fn going_back_from_a_tab_does_not_sign_staff_out() {
    for way in ["esc", "back", "0"] {
        let mut person = Person::signed_in((100, 32));
        person.presses("2").presses(way).presses(way).sees("Jobs");
        assert!(person.model.has_staff());
    }
}

#[test]
fn saving_says_what_came_of_it_and_a_batch_that_was_not_saved_is_not_lost() {
    let mut person = Person::signed_in((100, 32));
    person.presses("enter enter esc").touches("Save").presses("M o n enter");
    let mon = NamedBatch { name: "Mon".to_owned(), cover: false, lines: vec![line("en", Sheet::Checklist, 1)] };
    person.does_not_see("Saved as").hears(Message::Saved(mon.clone(), Err(NotSaved::TooMany)));
    person.sees("Not saved. No more batches can be kept: delete one.").presses("f").sees("Drop it?").presses("esc");
    person.hears(Message::Saved(mon.clone(), Err(NotSaved::Trouble(Trouble::Closed)))).sees("Not saved.");
    person.hears(Message::Saved(mon.clone(), Ok(()))).sees("Saved as \"Mon\".");
    // What is changed after it was saved is not saved, and an answer that comes late does not say so.
    person.presses("home enter down down down right esc").does_not_see("Saved as").hears(Message::Saved(mon, Ok(())));
    person.does_not_see("Saved as").presses("f").sees("Drop it?");
}

#[test]
fn a_name_that_is_taken_is_not_taken_over_unasked() {
    let mut person = Person::signed_in((100, 32));
    person.hears(Message::Batches(vec![monday()])).presses("enter enter esc").touches("Save").presses("M o n d a y enter");
    person.sees("\"Monday\" is there already. Replace it?").presses("enter").sees("Name: Monday_");
    assert_eq!(person.effects, []);
    person.presses("enter down enter").sees("1 copy");
    assert!(person.wanted(|effect| matches!(effect, Effect::SaveBatch(batch) if batch.name == "Monday")));
}

#[test]
fn a_batch_that_is_left_is_saved_before_it_is_dropped() {
    let unfinished =
        NamedBatch { name: NamedBatch::UNFINISHED.to_owned(), cover: false, lines: vec![line("en", Sheet::Checklist, 1)] };
    let saved = Effect::SaveBatch(unfinished.clone());
    let mut person = Person::signed_in((100, 32));
    person.presses("enter enter esc").waits(200);
    assert_eq!(person.effects.iter().filter(|effect| **effect == saved).count(), 1);
    let mut person = Person::signed_in((100, 32));
    person.presses("enter enter esc e f");
    assert!(person.wanted(|effect| *effect == saved) && !person.model.has_staff());
    let mut person = Person::signed_in((100, 32));
    person.hears(Message::Batches(vec![unfinished])).touches("Saved batches").sees("Unfinished batch").presses("enter");
    person.sees("Unfinished batch").touches("Take it").waits(200);
    assert!(!person.wanted(|effect| matches!(effect, Effect::SaveBatch(_))), "it is saved already");
}

#[test]
fn trouble_with_the_printer_is_told_where_jobs_are_seen() {
    for keyword in ["media-jam", "media-jam-warning"] {
        let report = || PrinterReport { reasons: vec![Reason::of(keyword)], ..printer() };
        let mut person = Person::signed_in((100, 32));
        let mut under_way = jobs();
        for listed in &mut under_way {
            listed.job.held_up = None;
        }
        let ended = under_way.iter().filter(|listed| listed.job.state == JobState::Done).cloned().collect();
        let bare = |person: &mut Person| person.screen().matches("Clear the jam.").count();
        person.presses("2").hears(Message::Jobs(under_way)).does_not_see("Clear the jam.");
        person.presses("enter").sees("failed. Clear the jam.");
        let before = bare(&mut person);
        person.hears(Message::Printer(Box::new(report())));
        assert_eq!(bare(&mut person), before + 1);
        person.touches("5 x English, whole").sees("Clear the jam.").presses("esc esc").sees("Clear the jam.");
        person.hears(Message::Jobs(ended)).does_not_see("Clear the jam.");
    }
}

#[test]
fn a_batch_that_was_stopped_says_so_and_its_cover_is_no_handout() {
    let mut person = Person::signed_in((100, 32));
    let mut stopped = jobs();
    stopped.truncate(2);
    stopped[1].job.state = JobState::Cancelled;
    person.presses("2").hears(Message::Jobs(stopped)).sees("pages done, 1 stopped").does_not_see("+ 1");
    let none = PrinterReport { reasons: vec![Reason::of("none")], ..printer() };
    person.presses("3").hears(Message::Printer(Box::new(none))).sees("Office LaserJet").does_not_see("Keywords");
}

#[test]
fn each_tab_has_its_whole_name_on_a_small_screen() {
    let mut person = Person::signed_in((40, 12));
    for name in ["1 Batch", "2 Jobs", "3 Printer", "4 More"] {
        person.sees(name);
    }
    person.does_not_see("ask at the desk");
}

#[test]
fn jobs_are_told_in_words_and_a_patients_page_does_not_tell_its_handout() {
    let mut person = Person::signed_in((100, 32));
    person.presses("2").sees("Looking ...").hears(Message::Jobs(jobs()));
    // Two pages of the cover, a hundred in English, six of twenty in Chinese.
    person.sees("Batch 14:05").sees("108 of 174 pages done, 1 failed, 1 not confirmed").sees("Load paper.");
    person.sees("A patient's page").sees("taken back: it waited too long");
    let screen = person.screen();
    let patients = screen.lines().find(|row| row.contains("A patient's page")).unwrap();
    assert!(!patients.contains("Sore") && !patients.contains("checklist"), "{patients}");
    person.presses("enter").sees("Cover sheet").sees("50 x English, checklist: Sore after acupuncture?");
    person.sees("page 6 of 20. Load paper.").sees("failed. Clear the jam.").sees("waits its turn");
}

#[test]
fn jobs_are_stopped_one_by_one_and_all_together() {
    let ids = |names: &[&str]| names.iter().map(|id| JobId((*id).to_owned())).collect::<Vec<_>>();
    let mut person = Person::signed_in((100, 32));
    person
        .presses("2")
        .hears(Message::Jobs(jobs()))
        .presses("enter")
        .touches("Stop all")
        .sees("not come out yet?")
        .presses("enter");
    assert_eq!(person.effects, []);
    person.touches("Stop all").presses("down enter");
    assert_eq!(person.effects, [Effect::StopJobs(ids(&["page-3", "page-5"])), Effect::LookAtJobs]);
    person.touches("5 x English, whole").touches("Stop").presses("down enter");
    assert_eq!(person.effects, [Effect::StopJobs(ids(&["page-5"])), Effect::LookAtJobs]);
}

#[test]
fn what_may_have_come_out_already_is_asked_about_before_it_is_printed_again() {
    let ids = |names: &[&str]| names.iter().map(|id| JobId((*id).to_owned())).collect::<Vec<_>>();
    let mut person = Person::signed_in((100, 32));
    person.presses("2").hears(Message::Jobs(jobs())).presses("enter").touches("20 x Español").touches("Print again");
    assert_eq!(person.effects, [Effect::PrintAgain(ids(&["page-2"])), Effect::LookAtJobs]);
    person.touches("Print what is missing").sees("Look in the tray.");
    assert!(person.effects.is_empty());
    person.presses("enter");
    assert!(!person.effects.iter().any(|effect| matches!(effect, Effect::PrintAgain(_))), "Back is marked");
    person.touches("Print what is missing").presses("down enter");
    assert_eq!(person.effects, [Effect::PrintAgain(ids(&["page-2", "page-4"])), Effect::LookAtJobs]);
    // A patient's page cannot be made again: nothing is kept of it.
    person.presses("esc").touches("A patient's page").does_not_see("Print again").sees("Back");
    // A job that went on under another name is not found any more.
    person.hears(Message::Jobs(Vec::new())).sees("Nothing is known of this job any more.");
}

#[test]
fn a_batch_whose_pages_cannot_be_made_says_so() {
    let mut person = Person::signed_in((100, 32));
    person.presses("enter enter esc").hears(Message::Pages(vec![(line("en", Sheet::Checklist, 1), Some(1))])).presses("p enter");
    let id = person.effects.iter().find_map(|effect| if let Effect::Print(id, _) = effect { Some(*id) } else { None }).unwrap();
    person.sees("The pages are being made").hears(Message::Job(id, JobState::Failed(Trouble::Full).into()));
    person.sees("The batch was not printed. The disk is full: make room.");
}

#[test]
fn the_printer_is_told_with_all_that_it_says() {
    let mut person = Person::signed_in((100, 32));
    person.presses("3").sees("Looking ...").hears(Message::Printer(Box::new(printer())));
    for words in [
        "Office LaserJet 400",
        "Load paper.",
        "ipp://192.0.2.7/ipp/print",
        "Load paper in tray 1",
        "Tray 1 empty",
        "media-empty, toner-low-report",
        "8 %",
        "toner-low-report: low, order soon",
    ] {
        person.sees(words);
    }
    for trouble in Trouble::ALL {
        let mut person = Person::signed_in((80, 24));
        person.presses("3").hears(Message::Printer(Box::new(PrinterReport::fault("ipp://x", trouble)))).does_not_see("Ready.");
    }
}

#[test]
fn the_spool_is_looked_at_each_second_and_the_printer_every_other_while_staff_are_there() {
    let count = |person: &Person, effect: &Effect| person.effects.iter().filter(|seen| *seen == effect).count();
    let mut person = Person::signed_in((80, 24));
    person.waits(10);
    assert_eq!((count(&person, &Effect::LookAtJobs), count(&person, &Effect::LookAtPrinter)), (10, 5));
    person.hears(Message::Tick);
    assert_eq!(person.effects, []);
    person.presses("f").waits(10);
    assert_eq!(person.effects, []);
}

#[test]
fn the_files_are_read_again_and_what_is_faulty_changes_nothing() {
    let mut person = Person::signed_in((100, 32));
    person.presses("4").touches("Read the files again");
    assert_eq!(person.effects, [Effect::Reload]);
    let faults = vec!["kiosk.toml:8: `idle_secnds` is not a key here (did you mean `idle_seconds`?)".to_owned()];
    person.sees("Reading the files").hears(Message::Reloaded(Box::new(Reloaded::Faulty(faults))));
    person.sees("The kiosk goes on with what it had.").sees("kiosk.toml:8: `idle_secnds` is not a key here");
    let mut other = settings();
    other.facts.as_mut().unwrap().name = "Another Clinic".to_owned();
    other.languages = other.languages.map(|languages| languages.into_iter().take(1).collect());
    let sound = Reloaded::Sound(Box::new(other.clone()), shipped(&other));
    person.presses("esc enter").hears(Message::Reloaded(Box::new(sound))).sees("The files are sound.");
    person.presses("f").sees("Another Clinic").does_not_see("Español");
}

#[test]
fn leaving_the_kiosk_is_asked_and_belongs_to_staff_alone() {
    let mut person = Person::signed_in((100, 32));
    person.presses("4").touches("End the kiosk").sees("Nobody can use it").presses("enter");
    assert_eq!(person.effects, []);
    person.touches("End the kiosk").presses("down enter");
    assert_eq!(person.effects, [Effect::Quit]);
}

#[test]
fn when_nobody_is_there_any_more_nothing_of_staff_stays() {
    let fresh = Person::new().screen();
    let mut person = Person::signed_in((100, 32));
    person.presses("enter enter esc 2").hears(Message::Jobs(jobs())).hears(Message::Batches(vec![monday()])).waits(91);
    person.sees("Are you still there?").waits(20);
    assert_eq!(person.screen(), fresh);
    assert!(!person.model.has_staff() && person.model.visit().is_none());
    assert!(!format!("{:?}", person.model).contains("Monday"));
    // Whoever comes next is asked for the PIN again, and sees nothing of what was made.
    person.presses("s 1 enter").hears(Message::Pin(PinAnswer::Right)).sees("Nothing is in this batch yet");
}

#[test]
fn the_emergency_and_the_language_are_a_key_away_and_lead_back() {
    let mut person = Person::signed_in((100, 32));
    person.presses("enter enter esc e").sees("In the clinic now?").presses("esc").sees("1 copy");
    person.presses("l 2").sees("Personal").sees("Dolor");
}

/// A screen by its name and the keys that lead to it.
const SCREENS: &[(&str, &str)] = &[
    ("batch_empty", ""),
    ("batch", "LOAD"),
    ("batch_pick", "enter"),
    ("batch_line", "LOAD enter down down down"),
    ("batch_name", "LOAD up up enter"),
    ("batch_saved", "up enter"),
    ("batch_saved_one", "up enter enter"),
    ("batch_send", "LOAD p"),
    ("jobs", "2"),
    ("jobs_batch", "2 enter"),
    ("jobs_job", "2 enter 4"),
    ("jobs_again", "2 enter 5 enter"),
    ("printer", "3"),
    ("more", "4"),
    ("more_faulty", "4 down enter"),
];

fn at(size: (u16, u16), keys: &str) -> Person {
    let mut person = Person::signed_in(size);
    person.hears(Message::Batches(vec![monday(), NamedBatch { name: NamedBatch::LAST_PRINTED.to_owned(), ..monday() }]));
    person.hears(Message::Jobs(jobs())).hears(Message::Printer(Box::new(printer())));
    for key in keys.split_whitespace() {
        person.presses(if key == "LOAD" { "up enter 1 enter" } else { key }).pages_are_counted();
    }
    let fault = |n: u32| format!("handouts/{SORE}/es.toml:{n}: `boddy` is not a key here (did you mean `body`?)");
    person.hears(Message::Reloaded(Box::new(Reloaded::Faulty(vec![fault(12), fault(48)]))));
    person
}

#[test]
fn every_screen_of_staff_looks_as_it_did() {
    for (name, keys) in SCREENS {
        let pictures = SIZES.map(|size| format!("== {} x {}\n{}", size.0, size.1, at(size, keys).screen()));
        insta::assert_snapshot!(format!("staff_{name}"), pictures.join("\n"));
    }
}

fn message() -> impl Strategy<Value = Message> {
    let code = prop_oneof![
        2 => Just(Code::Up),
        2 => Just(Code::Down),
        2 => Just(Code::Left),
        2 => Just(Code::Right),
        4 => Just(Code::Enter),
        1 => Just(Code::Esc),
        1 => Just(Code::PageDown),
        1 => Just(Code::PageUp),
        1 => Just(Code::Home),
        1 => Just(Code::End),
        1 => Just(Code::Backspace),
        4 => "[1-9psleh?. ]".prop_map(|letter| Code::Char(letter.chars().next().unwrap())),
        1 => any::<char>().prop_map(Code::Char),
    ];
    prop_oneof![
        8 => code.prop_map(|code| Message::Key(Key::plain(code))),
        8 => (0u16..160, 0u16..50).prop_map(|(x, y)| Message::Pointer(Pointer::Touch((x, y).into()))),
        1 => prop_oneof![Just(Message::Pointer(Pointer::ScrollUp)), Just(Message::Pointer(Pointer::ScrollDown))],
        1 => (40u16..160, 12u16..50).prop_map(|(width, height)| Message::Resized(width, height)),
        2 => Just(Message::Tick),
        1 => (0usize..8).prop_map(|n| Message::Jobs(jobs().into_iter().take(n).collect())),
        1 => (0usize..2).prop_map(|n| Message::Batches(vec![monday(); n])),
        1 => Just(Message::Printer(Box::new(printer()))),
        1 => Just(Message::Pages(vec![(line("en", Sheet::Checklist, 1), Some(2)), (line("es", Sheet::Checklist, 1), None)])),
    ]
}

/// What only staff may have done.
fn is_of_staff(effect: &Effect) -> bool {
    !matches!(effect, Effect::LookAtPrinter | Effect::LookAtPin | Effect::CheckPin(_))
        && !matches!(effect, Effect::Print(_, order) if order.origin == Origin::Patient)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any walk at any size: no panic, copies within their bounds, and after the idle time nothing is left.
    #[test]
    fn staff_may_press_and_touch_anything(messages in proptest::collection::vec(message(), 0..80), size in (40u16..160, 12u16..50)) {
        let mut person = Person::signed_in(size);
        person.hears(Message::Batches(vec![monday()])).hears(Message::Jobs(jobs()));
        for message in messages {
            if let Message::Resized(width, height) = message {
                person.size = (width, height);
            }
            person.hears(message);
            for effect in &person.effects {
                if let Effect::Print(_, order) = effect {
                    prop_assert!(!order.lines.is_empty() && order.lines.iter().all(|line| (1..=200).contains(&line.copies)));
                }
                let left = matches!(effect, Effect::SaveBatch(batch) if batch.name == NamedBatch::UNFINISHED);
                prop_assert!(person.model.has_staff() || left || !is_of_staff(effect), "{:?}", effect);
            }
            person.buffer();
        }
        person.waits(200);
        prop_assert!(!person.model.has_staff() && person.model.visit().is_none());
        let left = format!("{:?}", person.model);
        prop_assert!(!left.contains("Monday"));
    }

    /// Whatever patients press, touch and wait for, without the PIN nothing of staff is done.
    #[test]
    fn patients_come_to_none_of_it(messages in proptest::collection::vec(message(), 0..80)) {
        let mut person = Person::new();
        for message in messages {
            person.hears(message);
            prop_assert!(!person.model.has_staff() && !person.effects.iter().any(is_of_staff), "{:?}", person.effects);
        }
    }
}
