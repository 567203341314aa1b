//! What every screen says in words, in every language: nothing is missing, nothing is noise, and all that is
//! offered can be had.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::document::compose::Composer;
use aftercare::document::{Block, words_of};
use aftercare::handout::Library;
use aftercare::kiosk::{Effect, Message, Model, prompt, tell, update, warning};
use aftercare::language::{Tag, Words};
use aftercare::order::{JobState, OrderId, PrinterReport, Trouble};
use aftercare::screen::{Action, Code, Key, Moment, PinAnswer, Said, Telling};
use aftercare::widget::Look;
use std::path::Path;
use std::time::Duration;

const LANGUAGES: [&str; 10] = ["en", "es", "fr", "vi", "ko", "zh-Hans", "zh-Hant", "ar", "hi", "pa"];

/// A screen by its name and the keys that lead to it: `L` is the language, `M` its mark
/// on the welcome screen, `>` Enter, `~` the printer's news,
/// `x` a printer that does not answer, `!` the right PIN, `^` the warning that nobody is there.
const SCREENS: [(&str, &str); 20] = [
    ("welcome", ""),
    ("home", "L"),
    ("reader", "L1"),
    ("reader in the middle", "L13"),
    ("sources", "L19"),
    ("checklist", "L1>"),
    ("print", "L1p~"),
    ("print without a printer", "L1px"),
    ("print twice", "L1p~>0p>"),
    ("printing", "L1p>"),
    ("printed", "L1p>~"),
    ("failed", "L1p>x"),
    ("code", "L1p>xc"),
    ("emergency", "L1e"),
    ("help", "L?"),
    ("language", "Ll"),
    ("pin", "Ms"),
    ("staff", "Ms!"),
    ("staff and a line", "Ms!>1"),
    ("idle", "L1^"),
];

fn moment(millis: u64) -> Moment {
    Moment { since_start: Duration::from_millis(millis), date: "2026-11-24".parse().unwrap() }
}

fn settings() -> Settings {
    let languages = LANGUAGES.iter().map(|tag| Tag::new(tag).unwrap()).collect();
    Settings { languages: Some(languages), staff: true, copies: 3, ..Settings::sample() }
}

fn shipped(settings: &Settings) -> Library {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
    let (files, _) = aftercare::runtime::clinic::read_folder(&folder, "handouts");
    Library::load(&files, settings.facts.as_ref()).library
}

fn full() -> Look {
    Look::new(Theme::Calm, Colors::True, Glyphs::Full)
}

/// The kiosk after these keys, and the time it is then.
fn at(look: Look, language: usize, keys: &str) -> (Model, u64) {
    let settings = settings();
    let library = shipped(&settings);
    let mut model = Model::new(settings, library, look, (100, 60), moment(0));
    let mut millis = 0;
    for key in keys.chars() {
        // Nobody strikes faster.
        millis += if key == '^' { 95_000 } else { 300 };
        let fault = || PrinterReport::fault("", Trouble::Offline);
        let messages = match key {
            'L' => vec![Message::Pick(language + 1)],
            'M' => vec![Message::Key(Key::plain(Code::Right)); language],
            '>' => vec![Message::Key(Key::plain(Code::Enter))],
            '^' => vec![Message::Tick],
            '!' => vec![
                Message::Key(Key::plain(Code::Char('7'))),
                Message::Key(Key::plain(Code::Enter)),
                Message::Pin(PinAnswer::Right),
            ],
            '~' => {
                let ready = Message::Printer(Box::new(PrinterReport::ready("")));
                vec![ready, Message::Job(OrderId(1), JobState::Done.into())]
            }
            'x' => {
                let failed = JobState::Failed(Trouble::Offline);
                vec![Message::Printer(Box::new(fault())), Message::Job(OrderId(1), failed.into())]
            }
            letter => vec![Message::Key(Key::plain(Code::Char(letter)))],
        };
        for message in messages {
            update(&mut model, moment(millis), message);
        }
    }
    (model, millis)
}

fn all(telling: &Telling) -> Vec<&Said> {
    let offers = telling.offers.iter().map(|offer| &offer.said);
    telling.head.iter().chain(&telling.text).chain(offers).chain(&telling.foot).collect()
}

fn is_noise(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2190}'..='\u{27ff}' | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '•' | '\u{fe0f}')
}

#[test]
fn every_screen_says_something_in_every_language_and_nothing_of_it_is_noise() {
    for (language, tag) in LANGUAGES.iter().enumerate() {
        for (name, keys) in SCREENS {
            for look in [full(), Look::told()] {
                let (model, _) = at(look, language, keys);
                let telling = tell(&model);
                let here = format!("{name} in {tag}");
                assert!(!telling.head.is_empty() && !telling.offers.is_empty(), "{here}: {telling:?}");
                assert!(!telling.text.is_empty() || name == "language", "{here}: {telling:?}");
                for said in all(&telling).into_iter().chain(&prompt(&model)) {
                    assert!(!said.text.is_empty() && !said.text.contains(is_noise), "{here}: {said:?}");
                }
                assert!(telling.marked.is_none_or(|marked| marked < telling.offers.len()), "{here}");
                assert_eq!(telling.foot.is_empty(), name.starts_with("staff"), "{here}");
                let sample = Words::of(&Tag::new(tag).unwrap()).language_name();
                assert!(!sample.is_empty());
            }
        }
    }
}

/// Each action is offered once, and what works everywhere is offered everywhere.
#[test]
fn what_has_a_key_is_offered_once() {
    for (name, keys) in SCREENS {
        let (model, _) = at(Look::told(), 0, keys);
        let offers: Vec<Action> = tell(&model).offers.iter().map(|offer| offer.does).collect();
        for (place, does) in offers.iter().enumerate() {
            assert!(!offers[..place].contains(does), "{name}: {does:?} twice");
        }
        let has = |action: Action| offers.contains(&action);
        assert!(has(Action::Emergency) || name == "emergency", "{name}: {offers:?}");
        let is_first = matches!(name, "welcome" | "pin");
        assert!(has(Action::Finish) || is_first, "{name}: {offers:?}");
        let lies_above = !matches!(name, "welcome" | "home" | "staff" | "language");
        assert!(has(Action::Back) || !lies_above, "{name}: {offers:?}");
        let prints = matches!(name, "reader" | "reader in the middle" | "sources" | "checklist" | "print");
        assert!(has(Action::Print) || !prints, "{name}: {offers:?}");
    }
}

/// What is offered does something, but for what is so already and what waits for something to be typed.
#[test]
fn every_offer_of_every_screen_leads_somewhere() {
    for (name, keys) in SCREENS.iter().filter(|(name, _)| *name != "idle") {
        let (model, millis) = at(Look::told(), 0, keys);
        let telling = tell(&model);
        for (place, offer) in telling.offers.iter().enumerate() {
            let mut after = model.clone();
            let effects = update(&mut after, moment(millis + 300), Message::Pick(place + 1));
            let looks = |effect: &Effect| matches!(effect, Effect::LookAtPrinter | Effect::LookAtJobs | Effect::CountPages(_));
            let moved = after.trail() != model.trail() || tell(&after) != telling || !effects.iter().all(looks);
            let is_so = telling.marked == Some(place) || offer.said.text.contains("(chosen)") || offer.does == Action::Choose;
            let leads_back = *name == "home" && offer.does == Action::Back;
            assert!(moved || is_so || leads_back, "{name}: {offer:?} does nothing");
        }
        let mut after = model.clone();
        update(&mut after, moment(millis + 300), Message::Pick(telling.offers.len() + 1));
        assert_eq!(after.trail(), model.trail(), "{name}: a number that is not offered");
    }
}

/// All of the list is told: each tier by its word, each item, and so is each item in the code for a phone.
#[test]
fn every_tier_and_every_item_of_the_checklist_is_told() {
    for (language, tag) in LANGUAGES.iter().enumerate() {
        let settings = settings();
        let library = shipped(&settings);
        let handout = &library.handouts()[0];
        let edition = handout.edition(&Tag::new(tag).unwrap()).unwrap();
        let words = Words::of(&edition.language);
        let composer =
            Composer { handout, edition, facts: settings.facts.as_ref(), words: &words, today: moment(0).date, second: None };
        // In lines of text every language is told, also one whose letters no terminal draws.
        let (model, _) = at(Look::told(), language, "L1>");
        let told = tell(&model).text;
        let (model, _) = at(Look::told(), language, "L1e");
        let in_emergency = tell(&model).text;
        let has =
            |told: &[Said], text: &str| told.iter().any(|said| said.text == text.trim() && said.language == edition.language);
        let mut tiers = 0;
        for block in composer.checklist().blocks {
            let Block::Tier(tier) = block else { continue };
            tiers += 1;
            assert!(has(&told, &tier.word) && has(&told, &tier.lead), "{tag}: {}", tier.word);
            for item in &tier.items {
                assert!(has(&told, &words_of(item)), "{tag}: {item:?}");
                assert!(tiers > 1 || has(&in_emergency, &words_of(item)), "{tag}: {item:?}");
            }
        }
        assert_eq!(tiers, 3, "{tag}");
    }
}

/// A section is told whole, however little of it a screen has room for.
#[test]
fn a_section_is_told_whole_and_its_footnotes_are_silent() {
    let settings = settings();
    let library = shipped(&settings);
    let handout = &library.handouts()[0];
    let edition = handout.edition(&Tag::english()).unwrap();
    let words = Words::of(&edition.language);
    let composer =
        Composer { handout, edition, facts: settings.facts.as_ref(), words: &words, today: moment(0).date, second: None };
    for (place, section) in edition.sections.iter().enumerate().take(9) {
        let (model, _) = at(full(), 0, &format!("L1{}", place + 1));
        let told: String = tell(&model).text.iter().map(|said| said.text.as_str()).collect::<Vec<_>>().join(" ");
        for block in composer.section(section).blocks {
            let texts = match block {
                Block::Paragraph(runs) => vec![words_of(&runs)],
                Block::List(items) => items.iter().map(|item| words_of(item)).collect(),
                Block::Heading { text, .. } => vec![text],
                _ => Vec::new(),
            };
            for text in texts {
                assert!(told.contains(text.trim()), "{place}: {text}\n{told}");
            }
        }
    }
}

#[test]
fn the_question_whether_somebody_is_there_comes_first_and_any_choice_only_answers_it() {
    let (mut model, millis) = at(Look::told(), 0, "L1^");
    let telling = tell(&model);
    assert_eq!(telling.head[0].text, "Are you still there?");
    assert_eq!(telling.head[..3].to_vec(), warning(&model));
    assert!(telling.head[2].text.contains("press Enter") || telling.head[2].text.contains("Press Enter"));
    let trail = model.trail().clone();
    update(&mut model, moment(millis + 300), Message::Pick(2));
    assert_eq!((model.trail(), warning(&model)), (&trail, Vec::new()));
    update(&mut model, moment(millis + 600), Message::Pick(2));
    assert_ne!(model.trail(), &trail);
}

#[test]
fn a_pin_is_told_to_nobody_and_not_how_long_it_is() {
    let (before, _) = at(full(), 0, "s");
    let (after, _) = at(full(), 0, "s83105");
    assert_eq!(tell(&before), tell(&after));
}

/// Staff who choose from what is told come to all that they come to by keys: here out, past the question.
#[test]
fn staff_who_drop_a_batch_answer_the_question_by_its_number() {
    let (mut model, mut millis) = at(Look::told(), 0, "s!>1");
    let mut picks = |model: &mut Model, label: &str| {
        let place = tell(model).offers.iter().position(|offer| offer.said.text == label);
        let place = place.unwrap_or_else(|| panic!("{label} is not offered: {:?}", tell(model)));
        millis += 300;
        update(model, moment(millis), Message::Pick(place + 1));
    };
    picks(&mut model, "Done");
    picks(&mut model, "Finished");
    assert!(model.has_staff(), "what was made is asked about");
    let question = tell(&model);
    let [yes] = question.offers.iter().filter(|offer| matches!(offer.does, Action::Nth(_))).collect::<Vec<_>>()[..] else {
        panic!("{question:?}");
    };
    let yes = yes.said.text.clone();
    picks(&mut model, &yes);
    assert!(!model.has_staff() && model.visit().is_none());
}
