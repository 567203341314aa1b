//! The sheets as a patient and a printer get them: read back with poppler and qpdf.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

mod fixture;

use aftercare::document::compose::{Composer, Second, bind};
use aftercare::document::{Block, words_of};
use aftercare::handout::{Edition, Facts, Handout, Inline, Review, Tier};
use aftercare::language::{Date, Tag, Words};
use aftercare::paper::{self, Concession, Fault, Layout, PageSize, Pdf, Supplies};
use std::process::Command;

const LANGUAGES: [&str; 3] = ["en", "es", "zh-Hans"];
const PAPERS: [PageSize; 2] = [PageSize::Letter, PageSize::A4];

type Make = fn(&Composer<'_>, Layout, &mut Supplies) -> Result<Pdf, Fault>;
const SHEETS: [(&str, Make); 2] = [("checklist", paper::checklist), ("full", paper::full)];

fn day(date: &str) -> Date {
    date.parse().unwrap()
}

fn facts(sample: bool) -> Facts {
    Facts { sample, ..fixture::facts() }
}

/// The shipped handout.
fn shipped() -> Handout {
    let id = "acupuncture-soreness";
    fixture::handout(&fixture::files("handouts", id, &LANGUAGES), id)
}

/// One sheet of the shipped handout, or of a changed one.
struct Sheet {
    handout: Handout,
    language: Tag,
    /// The language of the clinic.
    clinic: Tag,
    facts: Option<Facts>,
    today: Date,
    layout: Layout,
}

impl Sheet {
    fn new(language: &str, page: PageSize) -> Self {
        let layout = Layout { page, large: false };
        let language = Tag::new(language).unwrap();
        let (facts, today) = (Some(facts(false)), day("2026-11-24"));
        Self { handout: shipped(), language, clinic: Tag::english(), facts, today, layout }
    }

    fn edition(&mut self) -> &mut Edition {
        self.handout.editions.get_mut(&self.language).unwrap()
    }

    fn try_make(&self, make: Make) -> Result<Pdf, Fault> {
        self.compose(|composer| make(composer, self.layout, &mut Supplies::embedded()))
    }

    fn make(&self, make: Make) -> Read {
        Read::of(self.try_make(make).unwrap())
    }

    fn compose<T>(&self, then: impl FnOnce(&Composer<'_>) -> T) -> T {
        let words = Words::of(&self.language);
        let edition = &self.handout.editions[&self.language];
        let second = Second::of(&self.handout, edition, &self.clinic);
        let (facts, today) = (self.facts.as_ref(), self.today);
        then(&Composer { handout: &self.handout, edition, facts, words: &words, today, second: second.as_ref() })
    }

    /// The words of all items of the checklist.
    fn items(&self) -> Vec<String> {
        let blocks = self.compose(|composer| composer.checklist().blocks);
        let tiers = blocks.into_iter().filter_map(|block| if let Block::Tier(tier) = block { Some(tier) } else { None });
        tiers.flat_map(|tier| tier.items.iter().map(|item| words_of(item)).collect::<Vec<_>>()).collect()
    }
}

/// A PDF in a file, for the tools that look at it.
struct Read {
    pdf: Pdf,
    file: tempfile::NamedTempFile,
}

impl Read {
    fn of(pdf: Pdf) -> Self {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &pdf.bytes).unwrap();
        Self { pdf, file }
    }

    /// Whether a tool is content, and what it says.
    fn tool(&self, name: &str, before: &[&str], after: &[&str]) -> (bool, String) {
        let output = Command::new(name).args(before).arg(self.file.path()).args(after).output();
        let output = output.unwrap_or_else(|error| panic!("{name} (of poppler-utils or qpdf) is needed: {error}"));
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&text).into_owned())
    }

    fn text(&self) -> String {
        self.tool("pdftotext", &["-raw"], &["-"]).1
    }

    fn page(&self, number: usize) -> String {
        let number = number.to_string();
        self.tool("pdftotext", &["-raw", "-f", &number, "-l", &number], &["-"]).1
    }

    /// The size in points of a word of Noto Sans: its box is 1.362 times as high.
    fn size_of(&self, word: &str) -> f64 {
        let boxes = self.tool("pdftotext", &["-bbox"], &["-"]).1;
        let line = boxes.lines().find(|line| line.contains(&format!(">{word}<"))).unwrap();
        let number = |key: &str| line.split(key).nth(1).unwrap().split('"').nth(1).unwrap().parse::<f64>().unwrap();
        (number("yMax=") - number("yMin=")) / 1.362
    }
}

/// A text without the spaces and line ends that setting it in lines adds or takes away.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace('\u{2011}', "-")
}

#[track_caller]
fn assert_holds(text: &str, wanted: &str) {
    assert!(squeezed(text).contains(&squeezed(wanted)), "lacks {wanted:?}:\n{text}");
}

fn each_sheet(mut check: impl FnMut(&str, &str, &Sheet, &Read)) {
    for language in LANGUAGES {
        for page in PAPERS {
            let sheet = Sheet::new(language, page);
            for (name, make) in SHEETS {
                check(language, name, &sheet, &sheet.make(make));
            }
        }
    }
}

#[test]
fn every_word_that_matters_can_be_read_back() {
    each_sheet(|language, _, sheet, read| {
        let text = read.text();
        for item in sheet.items() {
            assert_holds(&text, &item);
        }
        for block in sheet.compose(|composer: &Composer<'_>| composer.notices()) {
            let Block::Notice(notice) = block else { panic!("a notice") };
            assert_holds(&text, &notice);
        }
        // These with their plain spaces, as a search finds them.
        let hours = match language {
            "en" => "48 hours",
            "es" => "48 horas",
            _ => "48小时",
        };
        for plain in [hours, "555 0142", "911", "Harbour Acupuncture", "Mon-Fri 9-18", "1.0"] {
            assert!(text.contains(plain), "lacks {plain:?}:\n{text}");
        }
    });
}

#[test]
fn the_full_handout_leaves_out_no_word_and_numbers_its_pages() {
    for language in LANGUAGES {
        let sheet = Sheet::new(language, PageSize::Letter);
        let read = sheet.make(paper::full);
        let pages: Vec<String> = (1..=read.pdf.pages).map(|page| read.page(page)).collect();
        for (index, page) in pages.iter().enumerate() {
            let numbers = squeezed(page);
            let (number, total) = (index + 1, read.pdf.pages);
            let foot =
                [format!("Page{number}of{total}"), format!("Página{number}de{total}"), format!("第{number}页，共{total}页")];
            assert!(foot.iter().any(|foot| numbers.contains(foot)), "{page}");
        }
        // Sentences run on over the foot of a page: compare word by word, in order.
        let text = squeezed(&pages.concat());
        for block in sheet.compose(|composer| composer.full().blocks) {
            let words = match block {
                Block::Heading { text, .. } | Block::Notice(text) => vec![text],
                Block::Paragraph(runs) => runs.into_iter().map(|run| run.text).collect(),
                Block::List(items) => items.into_iter().flatten().map(|run| run.text).collect(),
                Block::Tier(tier) => vec![tier.word, tier.lead, tier.closing.unwrap_or_default()],
                Block::Source(source) => vec![source.citation, source.link, source.certainty],
            };
            for word in words.iter().flat_map(|text| text.split_whitespace()) {
                assert!(text.contains(&squeezed(word)), "{language} lacks {word:?}");
            }
        }
    }
}

#[test]
fn the_checklist_is_one_page_of_14_points() {
    for language in LANGUAGES {
        for page in PAPERS {
            let mut sheet = Sheet::new(language, page);
            // Where the clinic speaks another language, its emergency signs take room too.
            for (clinic, least) in [(language, 13.99), ("en", 12.99)] {
                sheet.clinic = Tag::new(clinic).unwrap();
                let read = sheet.make(paper::checklist);
                assert_eq!(read.pdf.pages, 1, "{language} {page:?}");
                assert!(!read.text().contains("Page 1 of"));
                let word = match language {
                    "en" => "faint,",
                    "es" => "Desmayo,",
                    _ => continue,
                };
                assert!(read.size_of(word) > least, "{language} {page:?}: {}", read.size_of(word));
            }
        }
    }
}

#[test]
fn small_print_is_never_below_nine_points() {
    let read = Sheet::new("en", PageSize::Letter).make(paper::checklist);
    assert!(read.size_of("Sources:") > 8.99, "{}", read.size_of("Sources:"));
}

/// Item by item the sheet gets longer, and gives up what it need not have before its letters get smaller
/// and before it takes a second page. Then nothing is missing again.
#[test]
fn what_does_not_fit_gives_way_in_its_order() {
    let order = [Concession::Code, Concession::Notes, Concession::Timeline, Concession::Size13, Concession::Size12];
    let mut sheet = Sheet::new("en", PageSize::Letter);
    sheet.edition().checklist.call.truncate(1);
    sheet.edition().checklist.normal.truncate(1);
    let mut seen = 0;
    for _ in 0..30 {
        let read = sheet.make(paper::checklist);
        let given = read.pdf.concessions.clone();
        let (text, size) = (read.text(), read.size_of("faint,"));
        let has = |words: &str| text.contains(words);
        let gave = |what| given.contains(&what);
        if read.pdf.pages > 1 {
            assert_eq!((given, read.pdf.pages, seen), (vec![Concession::SecondPage], 2, order.len()));
            assert!(size > 13.99 && has("For your phone") && has("Notes from") && has("First day"), "{text}");
            assert!(read.page(1).contains("Page 1 of 2") && read.page(2).contains("Page 2 of 2"));
            return;
        }
        assert!(given.len() >= seen, "{given:?}");
        assert_eq!(given, order[..given.len()]);
        seen = given.len();
        assert_eq!(has("For your phone"), !gave(Concession::Code), "{given:?}: {text}");
        assert_eq!(has("Notes from"), !gave(Concession::Notes), "{given:?}: {text}");
        assert_eq!(has("First day"), !gave(Concession::Timeline), "{given:?}: {text}");
        let wanted = if gave(Concession::Size12) {
            12.0
        } else if gave(Concession::Size13) {
            13.0
        } else {
            14.0
        };
        assert!((size - wanted).abs() < 0.01 || (wanted > 13.0 && size > wanted), "{given:?}: {size}");
        let item = Inline::Words { text: "A wide one.".to_owned(), strong: false };
        sheet.edition().checklist.normal.push(vec![item]);
    }
    panic!("it never took a second page");
}

#[test]
fn large_print_is_set_anew_at_18_points_or_more() {
    for language in LANGUAGES {
        for page in PAPERS {
            let mut sheet = Sheet::new(language, page);
            sheet.layout.large = true;
            let read = sheet.make(paper::checklist);
            // The clinic's own language takes room too, and so does the code.
            let most = if language == "en" { 2 } else { 3 };
            assert!((1..=most).contains(&read.pdf.pages), "{language} {page:?}: {} pages", read.pdf.pages);
            if language == "en" {
                assert!(read.size_of("faint,") > 17.99);
            }
            for item in sheet.items() {
                let pages = (1..=read.pdf.pages).filter(|page| squeezed(&read.page(*page)).contains(&squeezed(&item)));
                assert_eq!(pages.count(), 1, "{item} stands whole on one page");
            }
        }
    }
}

#[test]
fn long_checklists_lose_nothing_and_split_no_item() {
    for (language, large) in [("en", false), ("en", true), ("zh-Hans", false)] {
        let mut sheet = Sheet::new(language, PageSize::Letter);
        sheet.layout.large = large;
        let long = if language == "en" {
            "A sign that takes many words to tell, so many that the line is full and a second one begins, and a third."
        } else {
            "需要很多字才能说清楚的一种情况，字多到一行写不下，要写到第二行，甚至第三行，所以这一条特别特别长，请仔细看。"
        };
        for tier in Tier::ALL {
            let items = (1..=14).map(|n| vec![Inline::Words { text: format!("{tier:?}{n}: {long}"), strong: n % 3 == 0 }]);
            let list = match tier {
                Tier::Emergency => &mut sheet.edition().checklist.emergency,
                Tier::Call => &mut sheet.edition().checklist.call,
                Tier::Normal => &mut sheet.edition().checklist.normal,
            };
            *list = items.collect();
        }
        let read = sheet.make(paper::checklist);
        assert!(read.pdf.pages > 1);
        let pages: Vec<String> = (1..=read.pdf.pages).map(|page| squeezed(&read.page(page))).collect();
        for item in sheet.items() {
            let item = squeezed(&item);
            assert_eq!(pages.iter().filter(|page| page.contains(&item)).count(), 1, "{language}: {item}");
        }
        let words = if language == "en" { ["EMERGENCY", "CALLUS", "NORMAL"] } else { ["紧急", "联系我们", "正常"] };
        for page in &pages {
            assert_ne!(page.matches(&squeezed(long)).count(), 1, "an item stands alone: {page}");
            // A page that goes on with a tier says which one.
            for (tier, word) in ["Emergency", "Call", "Normal"].iter().zip(words) {
                let has_items = (1..=14).any(|n| page.contains(&format!("{tier}{n}:")));
                assert!(!has_items || page.contains(word), "{word} is not on a page with its items: {page}");
            }
        }
    }
}

#[test]
fn printers_and_checkers_find_no_fault() {
    each_sheet(|language, name, _, read| {
        let (sound, said) = read.tool("qpdf", &["--check"], &[]);
        assert!(sound && !said.contains("WARNING"), "{language} {name}: {said}");
        let (_, fonts) = read.tool("pdffonts", &[], &[]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(fonts.len() >= 3, "{fonts:?}");
        for font in fonts {
            // Embedded, subset, with a map to Unicode; then the object's two numbers.
            let columns: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(columns, ["yes", "yes", "yes"], "{font}");
        }
        let (_, info) = read.tool("pdfinfo", &[], &[]);
        for line in ["PDF version:     1.7", "Tagged:          yes"] {
            assert!(info.contains(line), "{line}:\n{info}");
        }
        assert!(!info.contains("PDF subtype"), "no claim of PDF/X:\n{info}");
        let (_, raw) = read.tool("qpdf", &["--qdf", "--object-streams=disable"], &["-"]);
        assert!(raw.contains(&format!("/Lang ({language})")) && raw.contains("/DisplayDocTitle true"));
    });
}

#[test]
fn somebody_who_hears_the_page_gets_its_structure() {
    let sheet = Sheet::new("en", PageSize::Letter);
    let (_, tree) = sheet.make(paper::checklist).tool("pdfinfo", &["-struct-text"], &[]);
    let count = |tag: &str| tree.lines().filter(|line| line.split_whitespace().next() == Some(tag)).count();
    assert_eq!((count("H1"), count("H2"), count("L")), (1, 3, 3), "{tree}");
    assert_eq!(count("LBody"), sheet.items().len());
    let place = |text: &str| tree.find(text).unwrap_or_else(|| panic!("{text}:\n{tree}"));
    assert!(place("EMERGENCY") < place("Chest pain") && place("Chest pain") < place("CALL US"));
}

#[test]
fn a_tier_that_goes_on_is_heard_once() {
    let mut sheet = Sheet::new("en", PageSize::Letter);
    let item = |n| vec![Inline::Words { text: format!("Sign {n}."), strong: false }];
    sheet.edition().checklist.emergency.extend((0..60).map(item));
    let read = sheet.make(paper::checklist);
    assert!(read.page(1).contains("EMERGENCY") && read.page(2).contains("EMERGENCY"));
    let (_, tree) = read.tool("pdfinfo", &["-struct-text"], &[]);
    assert_eq!(tree.matches("EMERGENCY").count(), 1, "{tree}");
}

#[test]
fn the_last_page_of_the_full_handout_is_worth_its_paper() {
    for language in LANGUAGES {
        for page in PAPERS {
            let read = Sheet::new(language, page).make(paper::full);
            let lines = read.page(read.pdf.pages).lines().filter(|line| !line.is_empty()).count();
            assert!(lines > 12, "{language} {page:?}: {lines} lines on page {}", read.pdf.pages);
        }
    }
}

#[test]
fn long_names_and_missing_hours_do_not_hide_the_phone() {
    let mut sheet = Sheet::new("en", PageSize::Letter);
    let name = "Harbour Street Centre for Acupuncture, Herbal Medicine and Physical Therapy".to_owned();
    sheet.facts = Some(Facts { name: name.clone(), hours: None, ..facts(false) });
    for (_, make) in SHEETS {
        let text = sheet.make(make).text();
        assert_holds(&text, &name);
        assert!(text.contains("555 0142"));
    }
}

#[test]
fn a_reader_shows_title_tiers_and_sections_beside_the_pages() {
    for language in LANGUAGES {
        let sheet = Sheet::new(language, PageSize::Letter);
        let read = sheet.make(paper::full);
        let (_, json) = read.tool("qpdf", &["--json=2", "--json-key=outlines"], &[]);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let [title] = json["outlines"].as_array().unwrap().as_slice() else { panic!("one root: {json}") };
        let entries: Vec<_> = std::iter::once(title).chain(title["kids"].as_array().unwrap()).collect();
        let titles: Vec<&str> = entries.iter().map(|entry| entry["title"].as_str().unwrap()).collect();
        let edition = &sheet.handout.editions[&sheet.language];
        assert_eq!(titles[0], edition.title);
        let headings: Vec<&str> = edition.sections.iter().map(|section| section.heading.as_str()).collect();
        // Title and tiers before them, the gravest also in the clinic's language; the sources after.
        let tiers = if language == "en" { 3 } else { 4 };
        assert_eq!(titles[1 + tiers..titles.len() - 1], headings[..], "{titles:?}");
        assert_eq!(titles[2].starts_with("⚠ EMERGENCY"), language != "en", "{titles:?}");
        for entry in entries {
            let page = usize::try_from(entry["destpageposfrom1"].as_u64().unwrap()).unwrap();
            assert_holds(&read.page(page), entry["title"].as_str().unwrap());
        }
    }
    assert!(!Sheet::new("en", PageSize::Letter).make(paper::checklist).tool("qpdf", &["--qdf"], &["-"]).1.contains("/Outlines"));
}

#[test]
fn an_english_checklist_is_small() {
    let size = Sheet::new("en", PageSize::Letter).try_make(paper::checklist).unwrap().bytes.len();
    assert!(size < 40_000, "{size} bytes");
}

#[test]
fn equal_input_gives_equal_bytes_and_other_input_other_bytes() {
    for (_, make) in SHEETS {
        for language in LANGUAGES {
            let mut sheet = Sheet::new(language, PageSize::A4);
            let first = sheet.try_make(make).unwrap();
            let mut supplies = Supplies::embedded();
            for _ in 0..3 {
                let again = sheet.compose(|composer| make(composer, sheet.layout, &mut supplies)).unwrap();
                assert!(again == first, "{language}");
            }
            sheet.today = day("2026-11-25");
            assert!(sheet.try_make(make).unwrap() != first);
        }
    }
}

#[test]
fn a_character_without_a_glyph_is_refused_and_named() {
    let mut sheet = Sheet::new("en", PageSize::Letter);
    sheet.edition().checklist.call.push(vec![Inline::Words { text: "ཀབཀ pain".to_owned(), strong: false }]);
    for (_, make) in SHEETS {
        assert_eq!(sheet.try_make(make), Err(Fault::MissingGlyphs(vec!['ཀ', 'བ'])));
    }
    // The fault does not stay with the fonts.
    let mut supplies = Supplies::embedded();
    sheet.compose(|composer| paper::checklist(composer, sheet.layout, &mut supplies)).unwrap_err();
    let sound = Sheet::new("en", PageSize::Letter);
    assert!(sound.compose(|composer| paper::checklist(composer, sound.layout, &mut supplies)).is_ok());
}

#[test]
fn nothing_is_printed_without_the_facts_of_the_clinic() {
    let mut sheet = Sheet::new("en", PageSize::Letter);
    sheet.facts = None;
    for (_, make) in SHEETS {
        assert_eq!(sheet.try_make(make), Err(Fault::NoFacts));
    }
}

#[test]
fn a_sample_says_so_on_every_page_and_a_clinic_never_does() {
    for (_, make) in SHEETS {
        let mut sheet = Sheet::new("en", PageSize::Letter);
        sheet.layout.large = true;
        assert!(!sheet.make(make).text().contains("SAMPLE"));
        sheet.facts = Some(facts(true));
        let read = sheet.make(make);
        assert!(read.pdf.pages > 1);
        for page in 1..=read.pdf.pages {
            assert!(read.page(page).contains("SAMPLE – not a real clinic"), "page {page}");
        }
    }
}

#[test]
fn numbers_are_copied_as_people_type_them() {
    let mut sheet = Sheet::new("en", PageSize::Letter);
    sheet.facts = Some(Facts { phone: "1-800 555-0142".to_owned(), emergency: "112".to_owned(), ..facts(false) });
    assert_eq!(bind("1-800 5"), "1\u{2011}800\u{a0}5");
    for (_, make) in SHEETS {
        let text = sheet.make(make).text();
        assert!(text.contains("1-800 555-0142") && text.contains("112"), "{text}");
    }
}

#[test]
fn letters_with_marks_and_rare_characters_come_back_as_they_were() {
    let mut sheet = Sheet::new("en", PageSize::Letter);
    let words = [("Thị ẹ ọ ụ ṃ, fi ffl, ‰ ½ “quoted” — 5 µg", false), ("重的鼾声（疝），样例——不是", true)];
    for (text, strong) in words {
        sheet.edition().checklist.call.push(vec![Inline::Words { text: text.to_owned(), strong }]);
    }
    let text = sheet.make(paper::checklist).text();
    for (word, _) in words {
        assert_holds(&text, word);
    }
}

#[test]
fn who_reviewed_the_text_and_what_is_overdue_is_said() {
    let mut sheet = Sheet::new("en", PageSize::Letter);
    let (reviewer, qualification) = ("Ana Ruiz".to_owned(), "L.Ac.".to_owned());
    sheet.handout.review = Some(Review { last: day("2024-05-01"), due: day("2025-05-01"), reviewer, qualification });
    for (_, make) in SHEETS {
        let text = sheet.make(make).text();
        assert_holds(&text, "Reviewed by Ana Ruiz, L.Ac., 1 May 2024.");
        assert_holds(&text, "A new review was due 1 May 2025.");
        assert_holds(&text, "Printed 24 November 2026");
    }
}
