//! A visitor looks for something: with a keyboard, with a finger, with a number pad, in several languages.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

mod drawn;

use aftercare::config::{Colors, Glyphs, Settings, Theme};
use aftercare::handout::{Facts, Library};
use aftercare::kiosk::{Message, Model, update, view};
use aftercare::language::{Phrasebook, Tag};
use aftercare::screen::{Action, Code, Context, Key, Moment, Pointer, Screen};
use aftercare::search::{Index, Spot};
use aftercare::widget::Look;
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::cell::OnceCell;
use std::path::Path;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

const LANGUAGES: [&str; 6] = ["en", "es", "fr", "ko", "vi", "zh-Hans"];

fn tags(names: &[&str]) -> Vec<Tag> {
    names.iter().map(|name| Tag::new(name).unwrap()).collect()
}

fn library(languages: &[&str]) -> Library {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/handouts");
    let (mut files, _) = aftercare::runtime::clinic::read_folder(&folder, "handouts");
    let wanted = |path: &str| {
        path.strip_prefix("soreness/")
            .is_none_or(|file| languages.iter().chain(&["handout"]).any(|name| file == format!("{name}.toml")))
    };
    files.entries.retain(|path, _| wanted(path));
    Library::load(&files, Some(&facts())).library
}

fn facts() -> Facts {
    Facts {
        name: "Harbour Acupuncture".to_owned(),
        phone: "555 0142".to_owned(),
        sample: false,
        ..Settings::sample().facts.unwrap()
    }
}

fn settings(languages: &[&str]) -> Settings {
    Settings { languages: Some(tags(languages)), facts: Some(facts()), ..Settings::sample() }
}

fn index(languages: &[&str]) -> Index {
    Index::new(&library(&LANGUAGES), Some(&facts()), &tags(languages))
}

fn moment(millis: u64) -> Moment {
    Moment { since_start: Duration::from_millis(millis), date: "2026-11-24".parse().unwrap() }
}

/// A visitor at a kiosk that speaks these languages.
struct Visitor {
    model: Model,
    size: (u16, u16),
    millis: u64,
}

impl Visitor {
    /// Has chosen a language, by its number, and asked for the search.
    fn searching(size: (u16, u16), language: &str) -> Self {
        let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
        let model = Model::new(settings(&LANGUAGES), library(&LANGUAGES), look, size, moment(0));
        let mut visitor = Self { model, size, millis: 0 };
        let number = LANGUAGES.iter().position(|name| *name == language).unwrap() + 1;
        visitor.types(&format!("{number}/"));
        visitor
    }

    fn presses(&mut self, code: Code) -> &mut Self {
        // Nobody strikes faster.
        self.millis += 300;
        update(&mut self.model, moment(self.millis), Message::Key(Key::plain(code)));
        self
    }

    fn types(&mut self, letters: &str) -> &mut Self {
        for letter in letters.chars() {
            self.presses(Code::Char(letter));
        }
        self
    }

    /// Touches the last place where a word stands by itself: the keyboard is below the list.
    fn touches(&mut self, word: &str) -> &mut Self {
        let at = self.finds(word);
        self.millis += 300;
        update(&mut self.model, moment(self.millis), Message::Pointer(Pointer::Touch(at)));
        self
    }

    fn finds(&self, word: &str) -> Position {
        let buffer = self.buffer();
        let alone = |text: &str, at: usize| {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            [before.chars().last(), after.chars().next()].into_iter().flatten().all(|beside| !beside.is_alphanumeric())
        };
        for y in (0..self.size.1).rev() {
            let (mut text, mut x, mut places) = (String::new(), 0, Vec::new());
            while x < self.size.0 {
                let symbol = buffer[(x, y)].symbol();
                places.push((text.len(), x));
                text.push_str(symbol);
                x += u16::try_from(symbol.width().max(1)).unwrap();
            }
            if let Some((at, _)) = text.match_indices(word).find(|(at, _)| alone(&text, *at)) {
                let (_, x) = places.into_iter().find(|(byte, _)| *byte == at).unwrap();
                return Position::new(x, y);
            }
        }
        panic!("`{word}` is not on the screen:\n{}", self.screen());
    }

    fn buffer(&self) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| _ = view(&self.model, frame.buffer_mut())).unwrap();
        terminal.backend().buffer().clone()
    }

    fn screen(&self) -> String {
        drawn::rows(&self.buffer()).join("\n")
    }

    fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(words), "`{words}` is not on the screen:\n{screen}");
        self
    }

    fn top(&self) -> &Screen {
        self.model.trail().above.last().unwrap()
    }

    fn reads(&mut self, heading: &str) -> &mut Self {
        assert!(matches!(self.top(), Screen::Reader(_)), "this is not the handout:\n{}", self.screen());
        self.sees(heading)
    }
}

#[test]
fn what_is_typed_leads_to_the_section_that_has_it() {
    let mut visitor = Visitor::searching((100, 32), "en");
    visitor.types("going home").sees("Find: going home_").presses(Code::Esc);
    visitor.types("/Before you go").sees("Before you go home").presses(Code::Enter).reads("Take the checklist home");
    // Back to what was looked for, and on from there.
    visitor.presses(Code::Esc).sees("Find: Before you go_").presses(Code::Backspace).presses(Code::Backspace);
    visitor.types("lf").sees("Nothing here has “Before you lf” in it.");
}

#[test]
fn letters_are_text_and_signs_keep_their_meaning() {
    let mut visitor = Visitor::searching((100, 32), "en");
    visitor.types("self-help 9").sees("self-help 9_");
    visitor.types("*").sees("911");
    assert!(matches!(visitor.top(), Screen::Emergency(_)));
    visitor.presses(Code::Esc).types("?");
    assert!(matches!(visitor.top(), Screen::Help(_)));
    visitor.presses(Code::Esc).types("/").sees("self-help 9_").presses(Code::Esc);
    assert!(matches!(visitor.top(), Screen::Home(_)));
    visitor.types("/-");
    assert!(visitor.model.visit().is_none(), "before anything is typed, the sign of the number pad ends the visit");
}

#[test]
fn slips_are_forgiven_and_said() {
    let mut visitor = Visitor::searching((100, 32), "en");
    visitor.types("acupunture").sees("nothing has just this; similar:").sees("Sore after acupuncture?");
    visitor.presses(Code::Enter).reads("Is it normal to be sore?");
    for (language, typed, meant) in [("en", "brusie", "bruise"), ("es", "dolr", "dolor"), ("vi", "nhuwc", "nhức")] {
        let index = index(&[language]);
        let found = index.search(typed, &Tag::new(language).unwrap());
        assert!(found.similar && found.terms.contains(&aftercare::language::fold(meant).trim().to_owned()), "{typed}: {found:?}");
    }
    let found = index(&["en"]).search("brusie", &Tag::english());
    assert!(found.terms.iter().any(|term| term == "bruise") && found.hits.iter().any(|hit| hit.spot == Spot::Checklist));
}

#[test]
fn titles_come_before_headings_and_those_before_checklist_and_text() {
    let spots = |typed: &str| index(&["en"]).search(typed, &Tag::english()).hits.iter().map(|hit| hit.spot).collect::<Vec<_>>();
    let sore = spots("sore");
    assert_eq!(sore[..3], [Spot::Title, Spot::Section(0), Spot::Section(3)], "{sore:?}");
    let bruise = spots("bruise");
    assert_eq!(bruise[0], Spot::Checklist);
    assert!(bruise.len() > 1 && !bruise.contains(&Spot::Title));
    // All words must be there; the title's count for its sections.
    assert!(spots("acupuncture bruise").contains(&Spot::Checklist));
    assert_eq!(spots("bruise hippopotamus"), []);
    // The number to call is a fact of the clinic, and found where the text names it.
    assert!(!spots("0142").is_empty());
}

#[test]
fn chinese_is_found_without_blanks_and_vietnamese_without_accents() {
    Visitor::searching((80, 24), "zh-Hans")
        .types("酸痛")
        .sees("查找: 酸痛_")
        .presses(Code::Down)
        .presses(Code::Enter)
        .reads("酸痛正常吗？");
    Visitor::searching((80, 24), "vi").types("truoc khi ve").presses(Code::Enter).reads("Trước khi về nhà");
    Visitor::searching((80, 24), "fr").types("apres l'acupuncture").presses(Code::Enter).reads("Est-il normal d’avoir");
    Visitor::searching((80, 24), "ko").types("집에 가").presses(Code::Enter).reads("집에 가시기 전에");
}

#[test]
fn another_language_comes_after_the_own_one_with_its_name_and_is_switched_to() {
    let mut visitor = Visitor::searching((100, 32), "es");
    visitor
        .types("before you go")
        .sees("(English) Sore after acupuncture?")
        .presses(Code::Enter)
        .reads("Take the checklist home");
    visitor.sees("I'm finished").presses(Code::Esc).sees("Find: before you go_");
    let found = index(&LANGUAGES).search("acupunt", &Tag::new("es").unwrap());
    let own = |hit: &aftercare::search::Hit| hit.language == Tag::new("es").unwrap();
    assert!(own(&found.hits[0]));
    let foreign = found.hits.iter().position(|hit| !own(hit)).unwrap_or(found.hits.len());
    assert!(found.hits[foreign..].iter().all(|hit| !own(hit)));
}

#[test]
fn a_handout_that_is_there_in_another_language_alone_stays_in_the_readers_screen() {
    let look = Look::new(Theme::Calm, Colors::True, Glyphs::Full);
    let model = Model::new(settings(&["es", "fr"]), library(&["en", "fr"]), look, (100, 32), moment(0));
    let mut visitor = Visitor { model, size: (100, 32), millis: 0 };
    visitor.types("1/").sees("Todo lo que hay".to_lowercase().as_str()).types("before you go").presses(Code::Enter);
    visitor.reads("Take the checklist home").sees("Terminé");
}

#[test]
fn what_is_not_there_is_said_plainly() {
    for size in [(80, 24), (100, 32), (40, 12)] {
        let mut visitor = Visitor::searching(size, "en");
        visitor.types("zzzz").sees("Nothing here has “zzzz” in it.").sees("ask at the desk");
        let before = visitor.model.trail().clone();
        visitor.presses(Code::Down).presses(Code::Enter).presses(Code::PageDown).presses(Code::Right);
        assert_eq!(visitor.model.trail(), &before, "there is nothing to choose");
    }
}

#[test]
fn a_finger_alone_is_enough() {
    for size in [(80, 24), (60, 24), (100, 32), (160, 50)] {
        let mut visitor = Visitor::searching(size, "en");
        for letter in "gp".chars() {
            visitor.touches(&letter.to_string());
        }
        visitor.touches("Erase").touches("o").sees("Find: go_").touches("Space").touches("Clear all").sees("Find: _");
        for letter in "bruise".chars() {
            visitor.touches(&letter.to_string());
        }
        visitor.sees("Find: bruise_").touches("My checklist");
        assert!(matches!(visitor.top(), Screen::Checklist(_)));
    }
    let mut visitor = Visitor::searching((80, 24), "zh-Hans");
    visitor.touches("针灸").touches("酸痛").sees("查找: 针灸 酸痛_").touches("全部删除").touches("酸痛").sees("查找: 酸痛_");
    let mut visitor = Visitor::searching((100, 32), "ko");
    visitor.touches("전화해야").presses(Code::Enter).reads("언제 전화해야 하나요?");
    // A small screen has no room for keys: what stands in the list is touched.
    let mut visitor = Visitor::searching((40, 12), "en");
    visitor.touches("Before you go home").reads("Most side effects are small.");
}

#[test]
fn keys_are_large_enough_for_a_finger() {
    for size in [(60, 24), (80, 24), (100, 32), (160, 50)] {
        let visitor = Visitor::searching(size, "en");
        let place = |letter: &str| visitor.finds(letter);
        let (a, b, j) = (place("a"), place("b"), place("j"));
        assert!(b.x - a.x >= 4 && a.y + 2 <= j.y, "{size:?}:\n{}", visitor.screen());
    }
}

/// Digits, arrows and Enter, as a number pad has them.
#[test]
fn a_number_pad_alone_is_enough() {
    let mut visitor = Visitor::searching((80, 24), "en");
    visitor.sees("everything here, in order").sees("1  Before you go home").types("1").reads("Take the checklist home");
    visitor.types("0").presses(Code::PageDown).types("1").reads("What can I do at home?");
    visitor.types("0").presses(Code::Right).presses(Code::Enter).reads("A needle makes a tiny injury");
    visitor.types("0").presses(Code::Left).presses(Code::Left).presses(Code::Enter).reads("Sore after acupuncture?");
    visitor.types("00");
    assert!(matches!(visitor.top(), Screen::Home(_)), "0 goes back where nothing is typed");
    // From the help too, by its number.
    visitor.types(".").presses(Code::PageDown);
    let screen = visitor.screen();
    let row = screen.lines().find(|line| line.contains("find a handout or a word")).unwrap().trim_start().to_owned();
    visitor.types(&row[..1]).sees("everything here, in order");
}

#[test]
fn titles_and_headings_stand_in_order_and_each_leads_where_it_says() {
    for language in LANGUAGES {
        let (library, tag) = (library(&LANGUAGES), Tag::new(language).unwrap());
        let index = index(&LANGUAGES);
        let edition = &library.handout("soreness").unwrap().editions[&tag];
        let names: Vec<&str> = index
            .entries(&tag)
            .iter()
            .map(|entry| match entry.hit.spot {
                Spot::Title => edition.title.as_str(),
                Spot::Section(number) => edition.sections[number].heading.as_str(),
                Spot::Checklist => panic!("a checklist has no name of its own"),
            })
            .collect();
        assert_eq!(names.len(), edition.sections.len() + 1);
        let folded: Vec<String> = names.iter().map(|name| aftercare::language::fold(name)).collect();
        assert_eq!(folded.is_sorted(), language != "zh-Hans", "{names:?}");
    }
}

#[test]
fn words_to_choose_from_lead_somewhere() {
    let index = index(&LANGUAGES);
    for language in ["ko", "zh-Hans"] {
        let tag = Tag::new(language).unwrap();
        let words = index.words(&tag);
        assert!(words.len() >= 6, "{words:?}");
        for word in words {
            let found = index.search(word, &tag);
            assert!(found.total > 0 && !found.similar && found.hits[0].language == tag, "{word}");
        }
    }
    assert_eq!(index.words(&Tag::new("zh-Hans").unwrap())[..2], ["酸痛", "针灸"]);
    assert!(["en", "es", "fr", "vi"].iter().all(|language| index.words(&Tag::new(language).unwrap()).is_empty()));
}

#[test]
fn nothing_of_one_visitor_is_left_for_the_next() {
    let mut visitor = Visitor::searching((100, 32), "en");
    visitor.types("private words").presses(Code::Esc).types("f1/").sees("Find: _");
    visitor.types("secret").presses(Code::Esc).types("f");
    assert!(!format!("{:?}", visitor.model.trail()).contains("secret"));
    visitor.types("1/");
    assert!(!visitor.screen().contains("private") && !visitor.screen().contains("secret"));
}

#[test]
fn what_is_told_can_be_chosen_by_its_number_while_something_is_typed() {
    let mut visitor = Visitor::searching((80, 24), "en");
    visitor.types("bruise");
    let (settings, library) = (settings(&LANGUAGES), library(&LANGUAGES));
    let phrasebook = Phrasebook::new(&tags(&LANGUAGES));
    let (words, look) = (phrasebook.get(&Tag::english()), Look::new(Theme::Calm, Colors::True, Glyphs::Full));
    let index = OnceCell::new();
    let context = Context {
        settings: &settings,
        library: &library,
        stock: &library,
        phrasebook: &phrasebook,
        words: &words,
        look: &look,
        area: Rect::new(0, 0, 80, 24),
        now: moment(0),
        printer: None,
        printed: &[],
        staff: None,
        index: &index,
        laid: &aftercare::screen::Laid::default(),
        reading: aftercare::screen::Reading::default(),
    };
    let told = visitor.top().place().tell(&context);
    let texts: Vec<&str> = told.text.iter().map(|said| said.text.as_str()).collect();
    assert!(texts.contains(&"You typed: bruise"), "{texts:?}");
    assert!(texts.iter().any(|text| text.ends_with("places")), "{texts:?}");
    assert_eq!(told.offers[0].said.text, "My checklist - Sore after acupuncture?");
    assert_eq!((told.offers[1].does, told.marked), (Action::Line(2), Some(0)));
    let request = visitor.top().clone().place_mut().act(Action::Line(1), &context);
    assert_eq!(request, aftercare::screen::Request::open(aftercare::screen::Checklist::new("soreness".to_owned())));
}

#[test]
fn the_search_looks_as_it_did() {
    for (language, typed) in [("en", "sore"), ("zh-Hans", "酸痛")] {
        let pictures = |typed: &str| {
            [(80, 24), (100, 32)].map(|size| {
                let mut visitor = Visitor::searching(size, language);
                format!("== {} x {}\n{}", size.0, size.1, visitor.types(typed).screen())
            })
        };
        insta::assert_snapshot!(format!("all_{language}"), pictures("").join("\n"));
        insta::assert_snapshot!(format!("found_{language}"), pictures(typed).join("\n"));
    }
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,24}", "[a-zđéñ '-]{0,30}", "[酸痛针灸后 ]{0,6}", "[침을 맞은뒤]{0,6}", Just("sore ".repeat(20))]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed, nothing breaks, and every place that is found is there.
    #[test]
    fn every_place_found_is_there(typed in anything()) {
        let library = library(&LANGUAGES);
        let index = Index::new(&library, None, &tags(&LANGUAGES));
        for reader in tags(&LANGUAGES) {
            let found = index.search(&typed, &reader);
            prop_assert!(found.hits.len() <= found.total);
            for hit in &found.hits {
                let edition = &library.handout(&hit.handout).unwrap().editions[&hit.language];
                prop_assert!(!matches!(hit.spot, Spot::Section(number) if number >= edition.sections.len()));
                let words = aftercare::search::words_found(hit, &found.terms, &library, None);
                prop_assert!(!words.is_empty(), "{typed}: {hit:?}");
            }
        }
    }

    /// Whatever is typed and touched on whatever screen, it is drawn; and what is marked can be opened.
    #[test]
    fn the_screen_bears_everything(typed in anything(), width in 20u16..130, height in 8u16..50, touches in proptest::collection::vec((0u16..130, 0u16..50), 0..8)) {
        let mut visitor = Visitor::searching((width, height), "en");
        for letter in typed.chars().filter(|letter| !"*+?/.".contains(*letter)) {
            visitor.presses(Code::Char(letter));
        }
        visitor.screen();
        for (x, y) in touches {
            visitor.millis += 300;
            update(&mut visitor.model, moment(visitor.millis), Message::Pointer(Pointer::Touch(Position::new(x, y))));
            visitor.screen();
        }
    }
}
