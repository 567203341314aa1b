//! The PIN of staff: how long it takes to guess it, what a restart, a clock or a second process change
//! about that, and that nobody gets to see it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::config::{self, Colors, Glyphs, Pin as Hash, Settings, Theme};
use aftercare::diagnostic::Source;
use aftercare::handout::Library;
use aftercare::kiosk::Effect;
use aftercare::language::{Phrasebook, Tag, Words};
use aftercare::runtime::clinic::Clinic;
use aftercare::runtime::pin::PinGuard;
use aftercare::screen::{Action, Code, Context, Digits, Key, Moment, Pin, PinAnswer, Place, Request, StaffRequest};
use aftercare::widget::{Look, Pen};
use argon2::password_hash::PasswordHasher;
use argon2::{Algorithm, Argon2, Params, Version};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

const PIN: &str = "83105";
const HOUR: u64 = 3600;

/// What argon2id makes of the PIN, with so much memory and so many passes.
fn hash(kib: u32, passes: u32) -> Hash {
    let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(kib, passes, 1, None).unwrap());
    let made = hasher.hash_password(PIN.as_bytes()).unwrap().to_string();
    Hash::read(&made).unwrap()
}

/// A guard with a hash that takes no time.
fn guard(folder: &Path, now: u64) -> PinGuard {
    PinGuard::new(hash(8, 1), folder, seconds(now))
}

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

fn digits(typed: &str) -> Digits {
    Digits(typed.to_owned())
}

fn wrong(guard: &mut PinGuard, now: u64) -> PinAnswer {
    guard.check(&digits("0000"), seconds(now))
}

fn file(folder: &Path) -> std::path::PathBuf {
    folder.join("pin")
}

#[test]
fn a_thousand_guesses_take_more_than_sixteen_hours() {
    let folder = tempfile::tempdir().unwrap();
    let mut guard = guard(folder.path(), 0);
    let (mut now, mut guesses, mut waits) = (0, 0, Vec::new());
    while guesses < 1000 {
        match wrong(&mut guard, now) {
            PinAnswer::Wrong(wait) => {
                guesses += 1;
                waits.push(wait);
                // A moment too soon is too soon, and changes nothing.
                let almost = Duration::from_millis((now + u64::from(wait)) * 1000 - 1);
                assert_eq!(guard.check(&digits(PIN), almost), PinAnswer::Wait(1));
                now += u64::from(wait);
            }
            other => panic!("{other:?} at {now}"),
        }
    }
    let until_the_last = now - u64::from(*waits.last().unwrap());
    println!("1000 wrong PINs take {until_the_last} s: {} h {} min", until_the_last / HOUR, until_the_last % HOUR / 60);
    assert_eq!(waits[..9], [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    assert!(until_the_last >= 16 * HOUR, "{until_the_last}");
    assert_eq!(guard.check(&digits(PIN), seconds(now)), PinAnswer::Right);
    assert_eq!(wrong(&mut guard, now), PinAnswer::Wrong(1), "the right one made an end of it");
}

#[test]
fn entries_during_a_wait_are_not_looked_at_and_do_not_make_it_longer() {
    let folder = tempfile::tempdir().unwrap();
    let mut guard = guard(folder.path(), 0);
    for (now, wait) in [(0, 1), (1, 2), (3, 4)] {
        assert_eq!(wrong(&mut guard, now), PinAnswer::Wrong(wait));
    }
    let before = fs::read(file(folder.path())).unwrap();
    for (now, left) in [(3, 4), (4, 3), (5, 2), (6, 1)] {
        assert_eq!(guard.check(&digits(PIN), seconds(now)), PinAnswer::Wait(left));
    }
    assert_eq!(fs::read(file(folder.path())).unwrap(), before);
    assert_eq!(guard.check(&digits(PIN), seconds(7)), PinAnswer::Right);
}

#[test]
fn a_restart_gives_no_guess_away_and_costs_a_minute_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = guard(folder.path(), 0);
    for now in [0, 1, 3, 7, 15, 31, 63] {
        assert!(matches!(wrong(&mut first, now), PinAnswer::Wrong(_)));
    }
    let mode = fs::metadata(file(folder.path())).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    // Each start finds the count, and no clock is asked how long ago that was: set to any year, it changes nothing.
    for start in [0, 5, 1_000_000] {
        let mut again = guard(folder.path(), start);
        assert_eq!(again.wait(seconds(start)), 60);
        assert_eq!(again.check(&digits(PIN), seconds(start + 59)), PinAnswer::Wait(1));
        assert_eq!(wrong(&mut again, start + 60), PinAnswer::Wrong(60));
    }
    let mut last = guard(folder.path(), 0);
    assert_eq!(last.check(&digits(PIN), seconds(60)), PinAnswer::Right);
    assert_eq!(guard(folder.path(), 0).wait(seconds(0)), 0, "and that is remembered too");
}

/// While the hash is worked on, the guess is on the disk already: a kiosk that is killed just then finds it.
#[test]
fn a_kiosk_that_is_killed_during_a_check_has_not_forgotten_it() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().to_owned();
    let (answer, answers) = mpsc::channel();
    let mut slow = PinGuard::new(hash(8, 1), folder.path(), seconds(0));
    assert_eq!(slow.check(&digits("1"), seconds(0)), PinAnswer::Wrong(1));
    let mut slow = PinGuard::new(slow_hash(), folder.path(), seconds(0));
    std::thread::spawn(move || answer.send(slow.check(&digits("2"), seconds(1))));
    while !fs::read_to_string(file(&state)).unwrap().contains("\"wrong\":2") {
        assert!(answers.try_recv().is_err(), "the guess is looked at before it is on the disk");
        std::thread::yield_now();
    }
    assert!(answers.try_recv().is_err(), "the guess is looked at before it is on the disk");
    // Another process finds it too, and does not look at one of its own meanwhile.
    let mut other = guard(&state, 0);
    assert_eq!(other.wait(seconds(0)), 2);
    assert_eq!(other.check(&digits(PIN), seconds(100)), PinAnswer::Wait(1));
}

/// A hash of the right form that takes many seconds to compare with.
fn slow_hash() -> Hash {
    let quick = hash(8, 1);
    Hash::read(&quick.phc().replace("m=8,t=1", "m=131072,t=16")).unwrap()
}

#[test]
fn a_file_that_is_gone_or_broken_or_cannot_be_written_gives_no_guess_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut guard = guard(folder.path(), 0);
    for (now, wait) in [(0, 1), (1, 2)] {
        assert_eq!(wrong(&mut guard, now), PinAnswer::Wrong(wait));
    }
    fs::remove_file(file(folder.path())).unwrap();
    assert_eq!(wrong(&mut guard, 3), PinAnswer::Wrong(4));
    fs::write(file(folder.path()), "{\"serial\":0,\"wrong\":0}").unwrap();
    assert_eq!(wrong(&mut guard, 7), PinAnswer::Wrong(8));
    fs::write(file(folder.path()), "{").unwrap();
    assert_eq!(wrong(&mut guard, 15), PinAnswer::Wrong(16));
    // A folder in its place can neither be read nor written over.
    fs::remove_file(file(folder.path())).unwrap();
    fs::create_dir(file(folder.path())).unwrap();
    assert_eq!(wrong(&mut guard, 31), PinAnswer::Wrong(32));
    assert_eq!(wrong(&mut guard, 62), PinAnswer::Wait(1));
    assert_eq!(wrong(&mut guard, 63), PinAnswer::Wrong(60));
    // Nor is a new start a way around it.
    let mut again = self::guard(folder.path(), 0);
    assert_eq!(again.check(&digits(PIN), seconds(59)), PinAnswer::Wait(1));
    fs::remove_dir(file(folder.path())).unwrap();
    for broken in ["", "{}", "[]", "\u{0}", "{\"serial\":0,\"wrong\":-1}"] {
        fs::write(file(folder.path()), broken).unwrap();
        assert_eq!(self::guard(folder.path(), 0).wait(seconds(0)), 60, "{broken}");
    }
    let nowhere = Path::new("/proc/no/such/folder");
    let mut without = self::guard(nowhere, 0);
    assert_eq!((without.wait(seconds(0)), without.check(&digits(PIN), seconds(60))), (60, PinAnswer::Right));
}

/// Two processes take turns as they like: together they get no more guesses than one.
#[test]
fn a_second_process_gets_no_guess_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut guards = [guard(folder.path(), 0), guard(folder.path(), 0)];
    let mut times = Vec::new();
    for now in 0..3600 {
        for guard in &mut guards {
            if let PinAnswer::Wrong(_) = wrong(guard, now) {
                times.push(now);
            }
        }
    }
    let alone = [0, 1, 3, 7, 15, 31, 63];
    for (at, alone) in times.iter().zip(alone) {
        assert!(*at >= alone, "{times:?}");
    }
    for (at, pair) in times.windows(2).enumerate() {
        let least = [1, 2, 4, 8, 16, 32].get(at).copied().unwrap_or(60);
        assert!(pair[1] - pair[0] >= least, "{times:?}");
    }
    assert!(times.len() > 60, "and both still get theirs: {}", times.len());
    // What the one finds right, the other need not wait for.
    let now = times.last().unwrap() + 60;
    let right = guards.iter_mut().any(|guard| guard.check(&digits(PIN), seconds(now + 60)) == PinAnswer::Right);
    assert!(right);
    assert!(guards.iter_mut().all(|guard| guard.check(&digits(PIN), seconds(now + 61)) == PinAnswer::Right));
}

#[test]
fn nobody_gets_to_see_a_pin_or_what_was_made_of_it() {
    let made = hash(8, 1);
    let text = format!("[staff]\npin = \"{}\"\nnip = \"{}\"\n", made.phc(), made.phc());
    let (settings, problems) = config::read(Source::new("kiosk.toml", &text));
    assert!(settings.staff && settings.pin.is_some());
    let folder = tempfile::tempdir().unwrap();
    let mut guard = guard(folder.path(), 0);
    let mut screen = Pin::new();
    let world = World::new((80, 24));
    for digit in PIN.chars() {
        screen.key(Key::plain(Code::Char(digit)), &world.context(0));
    }
    let mut said = format!("{settings:?} {problems:?} {guard:?} {screen:?}");
    let request = screen.key(Key::plain(Code::Enter), &world.context(0)).unwrap();
    let answer = guard.check(&digits(PIN), seconds(0));
    write!(said, "{request:?} {answer:?} {guard:?} {:?} {:?}", Effect::CheckPin(digits(PIN)), digits(PIN)).unwrap();
    said.push_str(&fs::read_to_string(file(folder.path())).unwrap());
    for problem in &problems {
        said.push_str(&problem.render(false));
    }
    let last = made.phc().rsplit('$').next().unwrap();
    for secret in [PIN, "$argon2", last, &last[..12]] {
        assert!(!said.contains(secret), "{said}");
    }
    assert!(said.contains("unknown-key"), "the faulty line is told of:\n{said}");
}

/// A file is faulty where nobody expects it: in its bytes, before any key is read.
#[test]
fn a_faulty_byte_beside_the_pin_does_not_bring_it_to_light() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kiosk.toml");
    let mut bytes = format!("[staff]\npin = \"{}", hash(8, 1).phc()).into_bytes();
    bytes.extend(b"\xff83105\"\n");
    fs::write(&path, bytes).unwrap();
    let clinic = Clinic::read(Some(&path));
    let said: String = clinic.problems.iter().map(|problem| problem.render(false)).collect();
    assert!(said.contains("kiosk.toml:2") && said.contains("pin ="), "{said}");
    assert!(!said.contains("argon2id$") && !said.contains(PIN), "{said}");
    assert!(clinic.settings.locked && !clinic.settings.staff);
}

// ---------------------------------------------------------------- the screen

struct World {
    settings: Settings,
    library: Library,
    phrasebook: Phrasebook,
    words: Words,
    look: Look,
    area: Rect,
    index: std::cell::OnceCell<aftercare::search::Index>,
    laid: aftercare::screen::Laid,
}

impl World {
    fn new(size: (u16, u16)) -> Self {
        Self::speaking("en", size)
    }

    fn speaking(tag: &str, (width, height): (u16, u16)) -> Self {
        let tag = Tag::new(tag).unwrap();
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        let phrasebook = Phrasebook::new(std::slice::from_ref(&tag));
        let area = Rect { x: 0, y: 0, width, height };
        Self {
            settings: Settings::sample(),
            library: Library::default(),
            phrasebook,
            words: Words::of(&tag),
            look,
            area,
            index: std::cell::OnceCell::new(),
            laid: aftercare::screen::Laid::default(),
        }
    }

    fn context(&self, now: u64) -> Context<'_> {
        Context {
            settings: &self.settings,
            library: &self.library,
            phrasebook: &self.phrasebook,
            words: &self.words,
            look: &self.look,
            area: self.area,
            now: Moment { since_start: seconds(now), date: "2026-11-24".parse().unwrap() },
            printer: None,
            printed: &[],
            staff: None,
            stock: &self.library,
            index: &self.index,
            laid: &self.laid,
            reading: aftercare::screen::Reading::default(),
        }
    }

    /// The picture, row by row.
    fn picture(&self, screen: &Pin, now: u64) -> Vec<String> {
        self.cells(screen, now).into_iter().map(|row| row.concat()).collect()
    }

    fn cells(&self, screen: &Pin, now: u64) -> Vec<Vec<String>> {
        let mut buffer = Buffer::empty(self.area);
        let mut pen = Pen::new(&mut buffer, &self.look);
        screen.draw(&self.context(now), &mut pen);
        let row = |y| (0..self.area.width).map(|x| buffer[(x, y)].symbol().to_owned()).collect();
        (0..self.area.height).map(row).collect()
    }
}

fn entered(request: Option<Request>) -> Option<String> {
    if let Some(Request::Staff(StaffRequest::Enter(Digits(typed)))) = request { Some(typed) } else { None }
}

#[test]
fn what_is_typed_is_shown_as_dots_and_forgotten_when_it_is_answered() {
    let world = World::new((80, 24));
    let context = world.context(0);
    let mut screen = Pin::new();
    let empty = world.picture(&screen, 0);
    assert_eq!(screen.key(Key::plain(Code::Enter), &context), Some(Request::Stay), "nothing was typed");
    for digit in "9310".chars() {
        screen.key(Key::plain(Code::Char(digit)), &context);
    }
    let dots = world.picture(&screen, 0);
    screen.key(Key::plain(Code::Backspace), &context);
    screen.key(Key::plain(Code::Char('7')), &context);
    assert_eq!(world.picture(&screen, 0), dots, "other digits look alike");
    assert!(dots.concat().contains("●●●●") && !dots.concat().contains("●●●●●"), "{dots:#?}");
    assert_eq!(entered(screen.key(Key::plain(Code::Enter), &context)), Some("9317".to_owned()));
    let checking = world.picture(&screen, 0).concat();
    assert!(checking.contains("Checking ...") && !checking.contains('●'), "{checking}");
    screen.key(Key::plain(Code::Char('1')), &context);
    assert_eq!(screen.key(Key::plain(Code::Enter), &context), Some(Request::Stay), "one PIN is looked at at a time");
    screen.key(Key::plain(Code::Backspace), &context);
    screen.heard(PinAnswer::Right, seconds(0));
    assert_eq!((world.picture(&screen, 0), &screen), (empty, &Pin::new()));
    for _ in 0..40 {
        screen.key(Key::plain(Code::Char('1')), &context);
    }
    assert_eq!(entered(screen.key(Key::plain(Code::Enter), &context)).map(|typed| typed.len()), Some(12));
    assert_eq!(screen.key(Key::plain(Code::Esc), &context), Some(Request::Back));
    assert_eq!(screen.key(Key::plain(Code::Char('e')), &context), None, "a letter means what it means elsewhere");
    assert_eq!(screen.act(Action::Emergency, &context), Request::Do(Action::Emergency));
}

#[test]
fn during_a_wait_the_seconds_count_down_and_enter_does_nothing() {
    let world = World::new((80, 24));
    let mut screen = Pin::new();
    screen.heard(PinAnswer::Wrong(8), seconds(10));
    screen.key(Key::plain(Code::Char('1')), &world.context(11));
    for (now, text) in [(10, "8 seconds"), (15, "3 seconds"), (17, "1 second.")] {
        let picture = world.picture(&screen, now).join("\n");
        assert!(picture.contains("not the PIN") && picture.contains(text), "{picture}");
        assert_eq!(screen.key(Key::plain(Code::Enter), &world.context(now)), Some(Request::Stay));
    }
    assert!(!world.picture(&screen, 18).concat().contains("second"));
    assert_eq!(entered(screen.key(Key::plain(Code::Enter), &world.context(18))), Some("1".to_owned()));
    screen.heard(PinAnswer::Wait(5), seconds(18));
    assert!(world.picture(&screen, 18).concat().contains("5 seconds"));
    screen.heard(PinAnswer::Right, seconds(23));
    assert_eq!(screen.wait(world.context(23).now), 0);
}

/// Every key of the pad by touch alone, at every size: large enough, apart from the next, inside the body.
#[test]
fn the_pad_is_large_enough_for_fingers_and_types_what_it_says() {
    for size in [(80, 24), (100, 32), (160, 50), (40, 12), (60, 20), (79, 18)] {
        let world = World::new(size);
        let context = world.context(0);
        let mut places: std::collections::BTreeMap<String, Vec<Position>> = std::collections::BTreeMap::new();
        for at in world.area.positions() {
            let mut screen = Pin::new();
            screen.key(Key::plain(Code::Char('7')), &context);
            screen.key(Key::plain(Code::Char('7')), &context);
            let request = screen.touch(at, &context);
            let typed = if entered(Some(request.clone())).is_some() {
                "enter".to_owned()
            } else {
                assert_eq!(request, Request::Stay);
                entered(screen.key(Key::plain(Code::Enter), &context)).unwrap()
            };
            if typed != "77" {
                places.entry(typed).or_default().push(at);
            }
        }
        let mut keys: Vec<String> = (0..10).map(|digit| format!("77{digit}")).collect();
        keys.extend(["7".to_owned(), "enter".to_owned()]);
        keys.sort();
        assert_eq!(places.keys().cloned().collect::<Vec<_>>(), keys, "{size:?}");
        let body = context.body();
        for (key, cells) in &places {
            let (first, last) = (cells.first().unwrap(), cells.last().unwrap());
            let (width, height) = (last.x - first.x + 1, last.y - first.y + 1);
            assert!(width >= 6 && height >= 2, "{key} at {size:?} is {width} x {height}");
            assert_eq!(cells.len(), usize::from(width * height), "{key} at {size:?}");
            assert!(body.contains(*first) && body.contains(*last), "{key} at {size:?}");
        }
        let gap = places["772"][0].x - places["771"].last().unwrap().x - 1;
        assert!(gap >= if size.0 >= 60 { 3 } else { 1 }, "{gap} at {size:?}");
    }
}

#[test]
fn in_every_language_and_at_every_size_all_is_said() {
    let tags = ["ar", "en", "es", "fr", "hi", "ko", "pa", "vi", "zh-Hans", "zh-Hant"];
    // The text stands before the pad. What follows the number is the end of all that is to be read.
    let end = |tag: &str, size: (u16, u16), text: usize| {
        let world = World::speaking(tag, size);
        let mut screen = Pin::new();
        screen.heard(PinAnswer::Wrong(59), seconds(0));
        let picture = world.picture(&screen, 0);
        assert!(!picture.concat().contains('…'), "{tag} at {size:?}:\n{}", picture.join("\n"));
        let column: String = world.cells(&screen, 0).into_iter().flat_map(|row| row.into_iter().take(text)).collect();
        let column: String = column.chars().filter(|c| !c.is_whitespace()).collect();
        column.split_once("59").unwrap_or_else(|| panic!("{tag} at {size:?}:\n{}", picture.join("\n"))).1.to_owned()
    };
    for tag in tags {
        let whole = end(tag, (80, 24), 41);
        assert_eq!(end(tag, (40, 12), 17), whole, "{tag}");
        assert!(whole.ends_with(['.', '。', '।']), "{tag}: {whole}");
    }
}

// ---------------------------------------------------------------- the command

#[test]
fn the_command_makes_a_line_that_the_settings_take() {
    let run = |typed: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_aftercare"));
        command.arg("pin").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        (output.status.code().unwrap(), out, err)
    };
    let (code, out, err) = run("83105\n");
    assert_eq!((code, out.lines().count()), (0, 1), "{err}");
    assert!(err.contains("[staff]") && !format!("{out}{err}").contains(PIN));
    let (settings, problems) = config::read(Source::new("kiosk.toml", &format!("[staff]\n{out}")));
    assert!(settings.locked && problems.iter().all(|problem| problem.rule != "pin"));
    let folder = tempfile::tempdir().unwrap();
    let mut guard = PinGuard::new(settings.pin.unwrap(), folder.path(), seconds(0));
    assert_eq!(guard.check(&digits(PIN), seconds(0)), PinAnswer::Right);
    for weak in ["1234\n", "0000\n", "abcd\n", "83\n", ""] {
        let (code, out, err) = run(weak);
        assert_eq!((code, out.as_str()), (1, ""), "{weak}");
        assert!(!err.is_empty() && (weak.is_empty() || !err.contains(weak.trim())), "{err}");
    }
}

#[test]
fn at_a_terminal_it_asks_twice_and_shows_nothing_of_what_is_typed() {
    for (second, wanted) in [("83105\r", "pin = \"$argon2id$"), ("83106\r", "not the same"), ("\u{3}", "no PIN was given")] {
        let size = PtySize { rows: 24, cols: 200, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let mut writer = pair.master.take_writer().unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_aftercare"));
        command.arg("pin");
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut shown = String::new();
        let mut chunk = [0; 4096];
        let mut answers = [("not shown):", "8\u{7f}83105\r"), ("once more:", second)].into_iter().peekable();
        // The end of a terminal is an error on this side of it.
        while let Ok(read @ 1..) = reader.read(&mut chunk) {
            shown.push_str(&String::from_utf8_lossy(&chunk[..read]));
            if answers.peek().is_some_and(|(question, _)| shown.contains(question)) {
                // What is typed before the terminal has gone dark is thrown away: the question stands a moment before.
                std::thread::park_timeout(Duration::from_millis(300));
                writer.write_all(answers.next().unwrap().1.as_bytes()).unwrap();
            }
        }
        assert_eq!(child.wait().unwrap().success(), wanted.starts_with("pin"), "{shown}");
        assert!(shown.contains(wanted), "{shown}");
        assert!(!shown.contains(PIN) && !shown.contains("8310"), "{shown}");
    }
}
