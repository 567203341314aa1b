//! How long a key takes in a large library: `cargo bench --bench search`.
//!
//! Ten thousand editions of about 3 kB in six languages are made of words in the way of the shipped handouts, the same
//! ones each time. Then 600 queries are typed key by key, slips among them, and the time of every key is taken: of the
//! search alone, and of all that the kiosk does until the picture of 100 x 32 is drawn.
//! Machines are noisy: compare figures of one run.
#![expect(clippy::print_stdout, reason = "the table is what it is for")]

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::handout::{Files, Library};
use aftercare::kiosk::{Message, Model, update, view};
use aftercare::language::Tag;
use aftercare::screen::{Code, Key, Moment};
use aftercare::search::Index;
use aftercare::widget::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::time::Duration;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Handouts, each in all languages: about ten thousand editions.
const HANDOUTS: usize = 1667;
const QUERIES: usize = 600;
const LANGUAGES: [&str; 6] = ["en", "es", "fr", "vi", "zh-Hans", "ko"];
const SECTIONS: usize = 6;

const CARD: &str = "topic = 't'\nversion = '1'\n[[source]]\nid = 'a'\ncitation = 'A'\ncertainty = 'weak'\n";

fn main() -> Outcome<()> {
    if !env::args().any(|argument| argument == "--bench") {
        println!("this measures and tests nothing: run it with `cargo bench --bench search`");
        return Ok(());
    }
    let words = LANGUAGES.iter().map(|language| words_of(language)).collect::<Outcome<Vec<_>>>()?;
    let mut dice = Dice(7);
    let files = library(&words, &mut dice);
    let bytes: usize = files.entries.values().map(Vec::len).sum();
    let loaded = Library::load(&files, None).library;
    let languages: Vec<Tag> = LANGUAGES.iter().filter_map(|language| Tag::new(language)).collect();
    let editions: usize = loaded.handouts().iter().map(|handout| handout.editions.len()).sum();

    let before = resident();
    let since = watch();
    let index = Index::new(&loaded, None, &languages);
    let made = since();
    println!("{editions} editions, {:.1} MB of files", megabytes(bytes));
    println!(
        "index: {:.0} ms, {:.1} MB by its own count, {:.1} MB more in memory",
        made.as_secs_f64() * 1e3,
        megabytes(index.weight()),
        megabytes(resident().saturating_sub(before))
    );

    let queries: Vec<(usize, bool, String)> = (0..QUERIES)
        .filter_map(|number| {
            let (language, slip) = (number % LANGUAGES.len(), number % 5 == 4);
            Some((language, slip, query(words.get(language)?, slip, &mut dice)))
        })
        .collect();
    println!("{:<34}{:>8}{:>10}{:>10}{:>10}{:>10}", "ms for a key", "keys", "median", "95%", "99%", "most");
    let (mut whole, mut slips) = (Vec::new(), Vec::new());
    for (language, slip, query) in &queries {
        let Some(reader) = languages.get(*language) else { continue };
        for end in query.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
            let typed = query.get(..end).unwrap_or_default();
            let since = watch();
            let found = index.search(typed, reader);
            let time = since();
            if found.hits.len() > found.total {
                return Err("more was shown than found".into());
            }
            if *slip { &mut slips } else { &mut whole }.push(time);
        }
    }
    row("words as they are written", &mut whole);
    row("words with a slip", &mut slips);
    drop(index);
    let [mut first, mut whole, mut slips] = on_the_screen(loaded, languages, &queries);
    row("... until they are drawn", &mut whole);
    row("... with a slip", &mut slips);
    row("the key that opens the search", &mut first);
    println!("load average: {}", fs::read_to_string("/proc/loadavg").unwrap_or_default().trim());
    Ok(())
}

/// What a visitor waits for: the key that opens the search for the first time, and keys of words and slips.
fn on_the_screen(library: Library, languages: Vec<Tag>, queries: &[(usize, bool, String)]) -> [Vec<Duration>; 3] {
    let settings = Settings { languages: Some(languages), ..Settings::sample() };
    let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
    let mut millis = 0;
    let mut model = Model::new(settings, library, look, (100, 32), moment(0));
    let mut press = |code| {
        // Nobody strikes faster.
        millis += 300;
        let since = watch();
        update(&mut model, moment(millis), Message::Key(Key::plain(code)));
        let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 32));
        view(&model, &mut buffer);
        since()
    };
    let [mut first, mut whole, mut slips] = [Vec::new(), Vec::new(), Vec::new()];
    for (language, slip, query) in queries {
        // A new visitor each time, who chooses a language by its number.
        press(Code::Char(char::from_digit(u32::try_from(language + 1).unwrap_or(1), 10).unwrap_or('1')));
        let opened = press(Code::Char('/'));
        if first.is_empty() {
            first.push(opened);
        }
        for letter in query.chars() {
            if *slip { &mut slips } else { &mut whole }.push(press(Code::Char(letter)));
        }
        press(Code::Esc);
        press(Code::Char('f'));
    }
    [first, whole, slips]
}

fn moment(millis: u64) -> Moment {
    Moment { since_start: Duration::from_millis(millis), date: jiff::civil::date(2026, 11, 24) }
}

fn row(name: &str, times: &mut [Duration]) {
    times.sort();
    let at = |hundredths: usize| {
        times.get(times.len().saturating_sub(1) * hundredths / 100).map_or(0.0, |time| time.as_secs_f64() * 1e3)
    };
    println!("{name:<34}{:>8}{:>10.2}{:>10.2}{:>10.2}{:>10.2}", times.len(), at(50), at(95), at(99), at(100));
}

/// The words of an edition as it stands in the files; of Chinese, pieces between its signs.
fn words_of(language: &str) -> Outcome<Vec<String>> {
    let text = fs::read_to_string(format!("{}/tests/handouts/soreness/{language}.toml", env!("CARGO_MANIFEST_DIR")))?;
    let marked =
        |word: &&str| !word.contains(['[', '=', '{', '"']) && word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    Ok(text.split(|c: char| !c.is_alphanumeric()).filter(marked).map(str::to_owned).collect())
}

fn library(words: &[Vec<String>], dice: &mut Dice) -> Files {
    let mut files = Files { root: "handouts".to_owned(), ..Files::default() };
    files.entries.insert("topics.toml".to_owned(), b"[[topic]]\nid = 't'\ntitle = { en = 'After' }\n".to_vec());
    for number in 0..HANDOUTS {
        files.entries.insert(format!("h{number}/handout.toml"), CARD.as_bytes().to_vec());
        for (language, words) in LANGUAGES.iter().zip(words) {
            files.entries.insert(format!("h{number}/{language}.toml"), edition(language, words, dice).into_bytes());
        }
    }
    files
}

fn edition(language: &str, words: &[String], dice: &mut Dice) -> String {
    let mut some = |n: usize| (0..n).map(|_| dice.word(words)).collect::<Vec<_>>().join(" ");
    // Chinese words are longer here, and Korean ones heavier, than those of the others.
    let many = if language == "en" {
        66
    } else if language == "zh-Hans" {
        24
    } else {
        44
    };
    let mut text = format!("title = \"{}\"\nsummary = \"{}.\"\n", some(4), some(8));
    if language != "en" {
        text.push_str("[translation]\nstatus = 'draft'\n");
    }
    for number in 0..SECTIONS {
        let (heading, body) = (some(4), some(many));
        let _ = write!(text, "[[section]]\nid = 's{number}'\nheading = \"{heading}\"\nbody = \"{body}.[^a]\"\n");
    }
    let mut tier = || format!("['{}', '{}']", some(6), some(6));
    let (emergency, call, normal) = (tier(), tier(), tier());
    let _ = write!(text, "[checklist]\nsources = ['a']\nemergency = {emergency}\ncall = {call}\nnormal = {normal}\n");
    text
}

/// One or two words, or one with two letters exchanged.
fn query(words: &[String], slip: bool, dice: &mut Dice) -> String {
    let word = dice.word(words).to_owned();
    if !slip {
        return if dice.below(2) == 0 { word } else { format!("{word} {}", dice.word(words)) };
    }
    let mut letters: Vec<char> = word.chars().collect();
    let (middle, last) = (letters.len() / 2, letters.len().saturating_sub(1));
    letters.swap(middle.saturating_sub(1), middle.min(last));
    letters.into_iter().collect()
}

/// Numbers by chance, the same ones each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    fn word<'w>(&mut self, words: &'w [String]) -> &'w str {
        let at = self.below(words.len());
        words.get(at).map_or("word", String::as_str)
    }
}

fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes / 1000).unwrap_or(u32::MAX)) / 1e3
}

/// Bytes of memory that this process holds; 0 where the system does not tell.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).map_or(0, |kilobytes: usize| kilobytes * 1024)
}

#[expect(clippy::disallowed_methods, reason = "time is what is measured")]
fn watch() -> impl Fn() -> Duration {
    let start = std::time::Instant::now();
    move || start.elapsed()
}
