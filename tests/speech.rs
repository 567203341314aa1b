//! Reading aloud: what is said, when it stops, and that nobody is read to who did not ask. First on the real update,
//! without a voice; then by the real program with a voice that writes down what it is given, with espeak-ng itself,
//! and with a daemon that speaks the protocol of Speech Dispatcher.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod pty;

use aftercare::config::{Colors, Glyphs, Settings, Speech, Theme};
use aftercare::handout::Library;
use aftercare::kiosk::{Effect, Message, Model, Utterance, update, view};
use aftercare::language::Tag;
use aftercare::order::{JobState, OrderId};
use aftercare::screen::{Code, Key, Moment};
use aftercare::widget::Look;
use pty::{CLINIC, Kiosk, copy};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

// ---------------------------------------------------------------- without a voice

/// Somebody who does not see the screen.
struct Listener {
    model: Model,
    now: Moment,
    /// What was said since the last key.
    heard: Vec<String>,
    /// What is being said.
    saying: Option<Utterance>,
    /// How often it was hushed.
    hushed: usize,
    printed: Option<OrderId>,
}

impl Listener {
    fn at(settings: Settings, voices: &[&str]) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
        let (files, problems) = aftercare::runtime::clinic::read_folder(&folder, "handouts");
        assert!(problems.is_empty());
        let library = Library::load(&files, settings.facts.as_ref()).library;
        let now = Moment { since_start: Duration::ZERO, date: "2026-11-24".parse().unwrap() };
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        let model = Model::new(settings, library, look, (120, 36), now);
        let mut listener = Self { model, now, heard: Vec::new(), saying: None, hushed: 0, printed: None };
        let voices = voices.iter().map(|tag| Tag::new(tag).unwrap()).collect();
        listener.hears(Message::Voices(voices));
        listener
    }

    fn sample() -> Self {
        Self::at(Settings::sample(), &["en", "es"])
    }

    fn hears(&mut self, message: Message) -> &mut Self {
        for effect in update(&mut self.model, self.now, message) {
            match effect {
                Effect::Speak(utterance) => self.saying = Some(utterance),
                Effect::Hush => (self.saying, self.hushed) = (None, self.hushed + 1),
                Effect::Print(id, _) => self.printed = Some(id),
                _ => {}
            }
        }
        self
    }

    fn presses(&mut self, key: &str) -> &mut Self {
        let code = match key {
            "Enter" => Code::Enter,
            "Esc" => Code::Esc,
            "Up" => Code::Up,
            "Down" => Code::Down,
            "Right" => Code::Right,
            letter => Code::Char(letter.chars().next().unwrap()),
        };
        self.now.since_start += Duration::from_millis(300);
        self.heard.clear();
        self.hears(Message::Key(Key::plain(code)))
    }

    /// Hears so many sentences.
    fn hears_sentences(&mut self, count: usize) -> &mut Self {
        let Some(utterance) = self.saying.clone() else { return self };
        let all = utterance.said.len();
        self.heard.extend(utterance.said.iter().take(count).map(|said| said.text.clone()));
        self.hears(Message::Spoken(utterance.id, count.min(all)));
        if count >= all && self.saying.as_ref() == Some(&utterance) {
            self.saying = None;
        }
        self
    }

    /// Listens until nothing more is said.
    fn listens(&mut self) -> &mut Self {
        while self.saying.is_some() {
            self.hears_sentences(usize::MAX);
        }
        self
    }

    fn presses_and_listens(&mut self, key: &str) -> &mut Self {
        self.presses(key).listens()
    }

    fn waits(&mut self, seconds: u64) -> &mut Self {
        for _ in 0..seconds {
            self.now.since_start += Duration::from_secs(1);
            self.hears(Message::Tick);
        }
        self
    }

    fn heard(&self, words: &str) -> &Self {
        assert!(self.heard.iter().any(|said| said.contains(words)), "`{words}` was not said: {:#?}", self.heard);
        self
    }

    /// The key that was said for what these words say.
    fn key_for(&self, words: &str) -> String {
        // What follows in further sentences belongs to the key before it.
        let mut last = None;
        let key = self.heard.iter().find_map(|said| {
            let pressed = said.strip_prefix("Press ").and_then(|said| said.split_once(": "));
            last = pressed.map(|(key, _)| key.to_owned()).or(last.take());
            last.clone().filter(|_| said.contains(words))
        });
        key.unwrap_or_else(|| panic!("no key was said for `{words}`: {:#?}", self.heard))
    }

    fn follows(&mut self, words: &str) -> &mut Self {
        let key = self.key_for(words);
        self.presses_and_listens(&key)
    }

    fn volume(&self) -> u8 {
        self.saying.as_ref().map(|utterance| utterance.volume).unwrap()
    }

    fn is_silent(&self) -> bool {
        self.saying.is_none()
    }

    fn screen(&self) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 36));
        view(&self.model, &mut buffer);
        buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect()
    }
}

#[test]
fn from_what_is_said_alone_a_visitor_comes_home_with_the_checklist() {
    let mut listener = Listener::sample();
    listener.presses_and_listens("r");
    listener.heard("Harbour Acupuncture").heard("Press r to hear it again").heard("x to stop");
    listener.follows("English");
    listener.heard("Chest pain");
    listener.follows("Sore after acupuncture?");
    listener.heard("1 of ");
    listener.follows("checklist");
    for sign in ["EMERGENCY", "CALL US", "NORMAL", "Chest pain", "shortness of breath", "spreading redness", "Mild soreness"] {
        listener.heard(sign);
    }
    let at = |words: &str| listener.heard.iter().position(|said| said.contains(words)).unwrap();
    assert!(at("EMERGENCY") < at("CALL US") && at("CALL US") < at("NORMAL"), "danger comes first");
    listener.follows("Print my checklist");
    listener.heard("The checklist").heard("Marked: Print").heard("Press Enter to choose it");
    listener.presses_and_listens("Enter");
    let order = listener.printed.unwrap();
    listener.heard.clear();
    listener.hears(Message::Job(order, JobState::Sent.into())).listens();
    listener.hears(Message::Job(order, JobState::Done.into())).listens();
    listener.heard("your page is done").heard("Collect your page by the front desk");
    listener.heard.clear();
    listener.waits(20);
    assert!(listener.heard.is_empty() && listener.is_silent(), "it is said once: {:?}", listener.heard);
}

#[test]
fn only_what_changed_is_said() {
    let mut listener = Listener::sample();
    listener.presses_and_listens("r").presses_and_listens("1").presses_and_listens("p").presses_and_listens("Up");
    assert!(listener.heard[0].starts_with("Marked: "), "{:?}", listener.heard);
    assert!(listener.heard.len() <= 2 && listener.heard.last().unwrap().contains(" of "), "{:?}", listener.heard);
    listener.presses_and_listens("Esc").presses_and_listens("1").presses_and_listens("Right");
    listener.heard("2 of ");
    assert!(!listener.heard.iter().any(|said| said.starts_with("Press ")), "{:?}", listener.heard);
}

#[test]
fn nothing_is_said_that_nobody_asked_for() {
    let mut listener = Listener::sample();
    for key in ["1", "1", "Enter", "p", "Esc", "b", "u", "d", "x", "e", "h"] {
        listener.presses(key);
        assert!(listener.is_silent() && listener.hushed == 0, "{key}");
    }
    listener.waits(100);
    assert!(listener.is_silent());
}

#[test]
fn any_key_stops_it_at_once_and_then_says_what_the_key_did() {
    let mut listener = Listener::sample();
    listener.presses("r").hears_sentences(1);
    assert!(!listener.is_silent());
    listener.presses("z");
    assert!(listener.is_silent() && listener.hushed == 1, "a key without a meaning stops it too");
    listener.presses("r").presses("1");
    assert!(listener.saying.as_ref().unwrap().said.iter().any(|said| said.text.contains("Sore after")));
    // The mark moves: what was being said is not gone on with.
    listener.presses("p").presses("Up").listens();
    assert!(listener.heard[0].starts_with("Marked: ") && listener.heard.len() <= 2, "{:?}", listener.heard);
}

#[test]
fn it_pauses_and_goes_on_from_its_sentence_and_is_heard_again() {
    let mut listener = Listener::sample();
    listener.presses("r");
    let all: Vec<String> = listener.saying.as_ref().unwrap().said.iter().map(|said| said.text.clone()).collect();
    listener.hears_sentences(3).presses("b");
    assert!(listener.is_silent());
    listener.presses_and_listens("b");
    assert_eq!(listener.heard, all[3..]);
    listener.presses_and_listens("b");
    assert_eq!(listener.heard, all[all.len() - 1..], "what was said to its end is ended with its last sentence");
    listener.presses_and_listens("r");
    assert!(listener.heard.len() > 3 && all.starts_with(&listener.heard), "{:?}", listener.heard);
}

#[test]
fn it_gets_louder_and_softer_says_so_and_goes_on() {
    let mut listener = Listener::sample();
    listener.presses("r").hears_sentences(2);
    let usual = Speech::default().volume;
    assert_eq!(listener.volume(), usual);
    let rest: Vec<_> = listener.saying.as_ref().unwrap().said[2..].to_vec();
    listener.presses("u");
    assert_eq!(listener.volume(), usual + 1);
    let said = listener.saying.clone().unwrap().said;
    assert!(said[0].text.contains("6 of 10") && said[1..] == rest[..], "{said:?}");
    // It is paused within the rest, and louder still: that alone is said.
    listener.hears_sentences(2).presses("b").presses("u");
    assert_eq!(listener.saying.as_ref().unwrap().said.len(), 1);
    listener.listens().presses("b");
    assert_eq!(listener.saying.as_ref().unwrap().said, rest[1..]);
    for _ in 0..20 {
        listener.presses("d");
    }
    assert_eq!(listener.volume(), 1);
    for _ in 0..20 {
        listener.presses("u");
    }
    assert_eq!(listener.volume(), Speech::LOUDEST);
}

#[test]
fn after_a_visit_it_is_silent_and_as_loud_as_ever() {
    let mut listener = Listener::sample();
    listener.presses("r").presses("u").presses("1");
    assert!(!listener.is_silent());
    let hushed = listener.hushed;
    listener.presses("f");
    assert!(listener.is_silent() && listener.hushed == hushed + 1);
    listener.presses("1");
    assert!(listener.is_silent(), "the next visitor did not ask");
    listener.presses("r");
    assert_eq!(listener.volume(), Speech::default().volume);
}

#[test]
fn hushed_it_says_nothing_until_it_is_asked_again() {
    let mut listener = Listener::sample();
    listener.presses("r").presses("1").presses("x");
    assert!(listener.is_silent());
    listener.presses("Down").presses("b").presses("u");
    assert!(listener.is_silent());
    listener.presses("r");
    assert!(!listener.is_silent());
}

#[test]
fn the_idle_warning_is_said_once_and_whoever_listens_is_not_idle() {
    let mut listener = Listener::sample();
    listener.presses_and_listens("r").presses("1");
    listener.waits(89).hears_sentences(1).waits(10);
    assert!(listener.saying.as_ref().unwrap().said.iter().all(|said| !said.text.contains("still there")));
    listener.listens().waits(91);
    let said = listener.saying.clone().unwrap().said;
    assert!(said[0].text.contains("Are you still there?"), "{said:?}");
    listener.listens().heard.clear();
    listener.waits(10);
    assert!(listener.is_silent() && listener.heard.is_empty());
    listener.presses_and_listens("z").heard("Sore after acupuncture?");
    listener.waits(91).waits(21);
    assert!(listener.is_silent() && listener.model.visit().is_none());
}

#[test]
fn each_sentence_is_in_its_language_and_signs_are_silent() {
    let mut listener = Listener::sample();
    listener.presses("r");
    let said = listener.saying.clone().unwrap().said;
    let in_language = |tag: &str| said.iter().filter(|said| said.language.as_str() == tag).count();
    assert!(in_language("en") > 5 && in_language("es") > 1, "{said:?}");
    assert_eq!(in_language("zh-Hans"), 0, "what has no voice is not said");
    listener.presses("2");
    let said = listener.saying.clone().unwrap().said;
    assert!(said.iter().all(|said| said.language.as_str() == "es"), "{said:?}");
    let silent = |letter: char| matches!(u32::from(letter), 0x2190..=0x2bff | 0x1f000..=0x1faff) || letter.is_control();
    assert!(said.iter().all(|said| !said.text.contains(silent)));
}

#[test]
fn where_there_is_no_voice_it_is_not_offered() {
    let offered = |voices: &[&str], keys: &[&str]| {
        let mut listener = Listener::at(Settings::sample(), voices);
        for key in keys {
            listener.presses(key);
        }
        let seen = listener.screen().contains("read aloud") || listener.screen().contains("read this screen aloud");
        listener.presses("r");
        assert_eq!(seen, !listener.is_silent(), "{voices:?} {keys:?}");
        seen
    };
    for keys in [&[][..], &["1"], &["1", "1"], &["1", "1", "Enter"], &["1", "e"], &["1", "h"]] {
        assert!(offered(&["en"], keys), "{keys:?}");
        assert!(!offered(&[], keys) && !offered(&["es"], keys), "{keys:?}");
    }
}

// ---------------------------------------------------------------- the real program

/// A voice that writes down what it is given. With a file `slow` beside it, it goes on speaking.
const RECORDER: &str = r#"#!/bin/sh
here=$(dirname "$0")
case "$*" in
    *--voices*) printf 'Pty Language Age VoiceName File\n 5 en-us --/M English x\n 5 es-419 --/M Spanish x\n'; exit 0 ;;
    *"-a 0 "*) exit 0 ;;
esac
text=$(cat)
printf '%s\t%s\n' "$*" "$text" >>"$here/spoken"
if [ -e "$here/slow" ]; then
    echo $$ >"$here/pid.new"
    mv "$here/pid.new" "$here/pid"
    exec sleep 60
fi
"#;

/// espeak-ng, which writes what it says into files.
const WRITER: &str = r#"#!/bin/sh
here=$(dirname "$0")
case "$*" in
    *--voices* | *" -x "* | *"-a 0 "*) exec espeak-ng -q "$@" ;;
esac
number=$(ls "$here" | wc -l)
espeak-ng -w "$here/$number.wav" "$@" && printf '%s\t%s\n' "$*" "$number.wav" >>"$here/spoken"
"#;

struct Spoken {
    kiosk: Kiosk,
    beside: PathBuf,
}

impl Spoken {
    fn start(voice: &str, languages: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let beside = folder.path().join("voice");
        fs::create_dir(&beside).unwrap();
        let program = beside.join("speak");
        fs::write(&program, voice).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), &folder.path().join("handouts"));
        let settings = format!(
            "{CLINIC}[kiosk]\nlanguages = {languages}\ndraft_translations = 'show'\n[printer]\nplace = 'by the front desk'\n\
             [speech]\nprogram = '{}'\n",
            program.display()
        );
        fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
        let mut kiosk = Kiosk::start_in(folder);
        kiosk.sees("read aloud");
        Self { kiosk, beside }
    }

    fn spoken(&self) -> String {
        fs::read_to_string(self.beside.join("spoken")).unwrap_or_default()
    }

    /// Presses a key, and listens for these words.
    fn hears(&mut self, key: &str, words: &str) -> &mut Self {
        let before = self.spoken().len();
        self.kiosk.sends(key);
        let came = within(Duration::from_secs(30), || self.spoken()[before..].contains(words).then_some(()));
        assert!(came.is_some(), "`{words}` was not said:\n{}", &self.spoken()[before..]);
        self
    }

    /// The program that is speaking.
    fn speaking(&self) -> String {
        let pid = within(Duration::from_secs(20), || {
            let pid = fs::read_to_string(self.beside.join("pid")).ok()?;
            fs::remove_file(self.beside.join("pid")).ok()?;
            Some(pid.trim().to_owned())
        });
        pid.unwrap_or_else(|| panic!("nothing was said"))
    }
}

#[expect(clippy::disallowed_methods, reason = "somebody who listens to a real program lives in real time")]
fn within<T>(time: Duration, mut holds: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        if let Some(found) = holds() {
            return Some(found);
        }
        if begun.elapsed() > time {
            return None;
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// How long a process is still there, up to five seconds.
fn gone_after(pid: &str, begun: Instant) -> Duration {
    // What nobody has waited for yet is dead all the same.
    let stat = || fs::read_to_string(Path::new("/proc").join(pid).join("stat"));
    let is_gone = || stat().map_or(true, |stat| stat.contains(") Z ")).then_some(());
    assert!(within(Duration::from_secs(5), is_gone).is_some(), "{pid} goes on speaking");
    begun.elapsed()
}

#[test]
fn the_real_program_reads_a_visitor_the_way_to_a_printed_page() {
    let mut visitor = Spoken::start(RECORDER, "['en', 'es']");
    assert_eq!(visitor.spoken(), "", "nobody has asked");
    visitor.hears("r", "Press 1: English").hears("1", "Press 1: After your treatment.");
    visitor.hears("1", "Press P: Print my checklist").hears("\r", "Chest pain").hears("p", "Press Enter to choose it");
    visitor.hears("\r", "Collect your page by the front desk");
    assert!(visitor.spoken().contains("your page is done"));
    let first = visitor.spoken().lines().next().unwrap().to_owned();
    assert_eq!(first, "-v en-us -b 1 -a 100 -s 150 --stdin\tElm Street");
    let pages = fs::read_dir(visitor.kiosk.folder.path().join("prints")).unwrap();
    let pages: Vec<PathBuf> = pages.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some()).collect();
    assert_eq!(pages.len(), 1, "{pages:?}");
    let text = std::process::Command::new("pdftotext").arg(&pages[0]).arg("-").output().unwrap();
    assert!(String::from_utf8(text.stdout).unwrap().contains("Chest pain"));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "what is measured is real time")]
fn a_key_stops_the_voice_within_200_milliseconds() {
    let mut medians = Vec::new();
    for _ in 0..3 {
        let mut visitor = Spoken::start(RECORDER, "['en']");
        fs::write(visitor.beside.join("slow"), "").unwrap();
        visitor.kiosk.sends("r");
        let mut times: Vec<Duration> = (0..9)
            .map(|_| {
                let pid = visitor.speaking();
                let pressed = Instant::now();
                visitor.kiosk.sends("z");
                let time = gone_after(&pid, pressed);
                visitor.kiosk.sends("b");
                time
            })
            .collect();
        times.sort();
        println!("from the key to the end of the voice: {times:?}");
        medians.push(times[times.len() / 2]);
        if medians.last().is_some_and(|median| *median < Duration::from_millis(200)) {
            return;
        }
    }
    panic!("it takes {medians:?} to stop the voice");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "what is measured is real time")]
fn nobody_goes_on_speaking_when_the_visit_or_the_kiosk_ends() {
    let mut visitor = Spoken::start(RECORDER, "['en']");
    fs::write(visitor.beside.join("slow"), "").unwrap();
    visitor.kiosk.sends("r");
    let welcome = visitor.speaking();
    visitor.kiosk.sends("1");
    gone_after(&welcome, Instant::now());
    let home = visitor.speaking();
    visitor.kiosk.sends("f");
    gone_after(&home, Instant::now());
    visitor.kiosk.sends("r");
    let last = visitor.speaking();
    let pid = visitor.kiosk.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-s", "TERM", &pid]).status().unwrap().success());
    visitor.kiosk.until("the end", |shown| shown.ended);
    gone_after(&last, Instant::now());
}

#[test]
fn a_voice_that_is_not_there_is_not_offered_and_the_log_tells_once() {
    let mut kiosk = Kiosk::start(&format!("{CLINIC}[speech]\nprogram = '/nowhere/speak'\n"));
    kiosk.sees("What to expect after your treatment").sends_and_sees("?", "How this works");
    let log = kiosk.folder.path().join("home/aftercare/aftercare.log");
    let told = within(Duration::from_secs(10), || {
        let log = fs::read_to_string(&log).ok()?;
        log.contains("nothing can be read aloud: /nowhere/speak").then_some(log)
    });
    let told = told.unwrap_or_else(|| panic!("the log has no cause: {:?}", fs::read_to_string(&log)));
    assert_eq!(told.matches("nothing can be read aloud").count(), 1);
    kiosk.sends("r");
    assert!(!kiosk.shown.0.lock().unwrap().parser.screen().contents().contains("aloud"));
}

#[test]
fn a_program_that_hangs_keeps_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("speak");
    fs::write(&program, "#!/bin/sh\nexec sleep 60\n").unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let mut kiosk = Kiosk::start(&format!("{CLINIC}[speech]\nprogram = '{}'\n", program.display()));
    kiosk.sees("What to expect after your treatment").sends_and_sees("r?", "How this works");
    let log = kiosk.folder.path().join("home/aftercare/aftercare.log");
    let told = || fs::read_to_string(&log).ok().filter(|log| log.contains("does not answer"));
    assert!(within(Duration::from_secs(10), told).is_some(), "{:?}", fs::read_to_string(&log));
    kiosk.sends_and_sees("\x1b", "What to expect after your treatment");
}

/// The pages wait on the same disk.
#[test]
fn a_program_that_complains_without_end_is_stopped_before_it_fills_the_disk() {
    let flood = RECORDER.replace("text=$(cat)", "exec yes complaint >&2");
    let mut visitor = Spoken::start(&flood, "['en']");
    visitor.kiosk.sends("r");
    let log = visitor.kiosk.folder.path().join("home/aftercare/aftercare.log");
    let told = || fs::read_to_string(&log).ok().filter(|log| log.contains("writes without end"));
    assert!(within(Duration::from_secs(10), told).is_some(), "{:?}", fs::read_to_string(&log));
}

#[test]
fn espeak_ng_itself_says_it_in_three_languages() {
    let mut visitor = Spoken::start(WRITER, "['en', 'es', 'fr']");
    visitor.hears("r", "fr-fr");
    within(Duration::from_secs(20), || (visitor.spoken().lines().count() > 12).then_some(())).unwrap();
    for voice in ["-v en-us", "-v es-419", "-v fr-fr"] {
        let spoken = visitor.spoken();
        let files = spoken.lines().filter(|line| line.starts_with(voice)).filter_map(|line| line.split('\t').nth(1));
        let longest = files.map(|file| seconds_of_sound(&fs::read(visitor.beside.join(file)).unwrap())).fold(0.0, f64::max);
        println!("{voice}: {longest:.1} s");
        assert!(longest > 0.5, "{voice}: {longest} s");
    }
}

/// The length of a WAV file that is not silent.
fn seconds_of_sound(wav: &[u8]) -> f64 {
    assert_eq!((&wav[..4], &wav[8..16]), (&b"RIFF"[..], &b"WAVEfmt "[..]));
    let number = |at: usize| u32::from_le_bytes(wav[at..at + 4].try_into().unwrap());
    let (bytes_a_second, samples) = (number(28), &wav[44..]);
    let loudest = samples.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]]).unsigned_abs()).max();
    assert!(loudest.is_some_and(|loudest| loudest > 1000), "it is silent: {loudest:?}");
    f64::from(u32::try_from(samples.len()).unwrap()) / f64::from(bytes_a_second)
}

// ---------------------------------------------------------------- Speech Dispatcher

/// A daemon that answers as Speech Dispatcher does, and writes down what it is told.
struct FakeDaemon {
    told: Arc<Mutex<Vec<String>>>,
    /// It goes on speaking.
    holds: Arc<AtomicBool>,
    /// It ends when it is to speak next, and is started anew.
    ends: Arc<AtomicBool>,
}

impl FakeDaemon {
    fn listen(at: &Path) -> Self {
        let listener = UnixListener::bind(at).unwrap();
        let daemon = Self { told: Arc::default(), holds: Arc::default(), ends: Arc::default() };
        let (told, holds, ends) = (Arc::clone(&daemon.told), Arc::clone(&daemon.holds), Arc::clone(&daemon.ends));
        thread::spawn(move || {
            for stream in listener.incoming() {
                serve(stream.unwrap(), &told, &holds, &ends);
            }
        });
        daemon
    }

    fn was_told(&self, line: &str) {
        let came = within(Duration::from_secs(20), || self.told.lock().unwrap().iter().any(|told| told == line).then_some(()));
        assert!(came.is_some(), "`{line}` never came: {:#?}", self.told.lock().unwrap());
    }
}

fn serve(stream: UnixStream, told: &Mutex<Vec<String>>, holds: &AtomicBool, ends: &AtomicBool) {
    let mut answers = stream.try_clone().unwrap();
    let mut lines = BufReader::new(stream).lines();
    let mut message = 0;
    while let Some(Ok(line)) = lines.next() {
        told.lock().unwrap().push(line.clone());
        let answer = match line.as_str() {
            "LIST SYNTHESIS_VOICES" => "249-American\ten-US\tnone\r\n249 OK VOICE LIST SENT".to_owned(),
            "GET OUTPUT_MODULE" => "251-dummy\r\n251 OK GET RETURNED".to_owned(),
            "CANCEL self" => format!("703-{message}\r\n703-1\r\n703 CANCELED\r\n213 OK CANCELED"),
            "SPEAK" if ends.swap(false, Ordering::SeqCst) => return,
            "SPEAK" => {
                answers.write_all(b"230 OK RECEIVING DATA\r\n").unwrap();
                while let Some(Ok(text)) = lines.next() {
                    if text == "." {
                        break;
                    }
                    told.lock().unwrap().push(format!("says {text}"));
                }
                message += 1;
                let end = if holds.load(Ordering::SeqCst) { "" } else { "\r\n702-ID\r\n702-1\r\n702 END" };
                let answer = format!("225-ID\r\n225 OK MESSAGE QUEUED\r\n701-ID\r\n701-1\r\n701 BEGIN{end}");
                answer.replace("ID", &message.to_string())
            }
            _ => "208 OK".to_owned(),
        };
        if answers.write_all(format!("{answer}\r\n").as_bytes()).is_err() {
            return;
        }
    }
}

/// A daemon that was started anew has forgotten the kiosk: no sentence is lost for that.
#[test]
fn a_daemon_that_was_started_anew_says_what_the_old_one_did_not() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("speechd.sock");
    let daemon = FakeDaemon::listen(&socket);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), &folder.path().join("handouts"));
    fs::write(folder.path().join("kiosk.toml"), CLINIC).unwrap();
    let address = format!("unix_socket:{}", socket.display());
    let mut kiosk = Kiosk::start_where(folder, &[("SPEECHD_ADDRESS", &address)]);
    kiosk.sees("read aloud");
    daemon.ends.store(true, Ordering::SeqCst);
    kiosk.sends("r");
    daemon.was_told("says Elm Street");
    daemon.was_told("says Read it here.");
    assert!(!daemon.ends.load(Ordering::SeqCst));
}

#[test]
fn speech_dispatcher_is_spoken_to_where_it_listens() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = folder.path().join("runtime");
    fs::create_dir_all(runtime.join("speech-dispatcher")).unwrap();
    let daemon = FakeDaemon::listen(&runtime.join("speech-dispatcher/speechd.sock"));
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), &folder.path().join("handouts"));
    fs::write(folder.path().join("kiosk.toml"), format!("{CLINIC}[speech]\nvolume = 8\nrate = 170\n")).unwrap();
    let mut kiosk = Kiosk::start_where(folder, &[("XDG_RUNTIME_DIR", runtime.to_str().unwrap())]);
    kiosk.sees("read aloud").sends("r");
    for line in ["SET self RATE 0", "SET self LANGUAGE en-us", "SET self VOLUME 60", "says Elm Street"] {
        daemon.was_told(line);
    }
    // The last sentence of the first screen.
    let last = "Press r to hear it again, b to pause and go on, u for louder, d for softer, and x to stop reading aloud.";
    daemon.was_told(&format!("says {last}"));
    daemon.holds.store(true, Ordering::SeqCst);
    let said = || daemon.told.lock().unwrap().iter().filter(|line| line.starts_with("says ")).count();
    let before = said();
    kiosk.sends("1");
    assert!(within(Duration::from_secs(20), || (said() > before).then_some(())).is_some(), "the next screen is not said");
    let cancelled = || daemon.told.lock().unwrap().iter().filter(|line| *line == "CANCEL self").count();
    let before = cancelled();
    kiosk.sends("z");
    assert!(within(Duration::from_secs(5), || (cancelled() > before).then_some(())).is_some(), "it was not cancelled");
    let before = said();
    kiosk.sends("b");
    assert!(within(Duration::from_secs(20), || (said() > before).then_some(())).is_some(), "it does not go on");
    let before = cancelled();
    let pid = kiosk.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-s", "TERM", &pid]).status().unwrap().success());
    kiosk.until("the end", |shown| shown.ended);
    assert!(within(Duration::from_secs(5), || (cancelled() > before).then_some(())).is_some(), "it goes on after the end");
}
