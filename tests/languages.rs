//! What the sheets claim in every language, verified with tools we did not write: that each word can be
//! read back, that fonts are embedded and mapped, that the structure which a screen reader follows is the
//! handout's, that a checker for accessibility is content. And that each of these checks can fail.
//!
//! One function, `faults`, holds all of it. The good sheets have none; each sheet that is spoiled on
//! purpose has the one that it should have.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

mod fixture;
mod sheets;

use aftercare::document::compose::Composer;
use aftercare::document::{Block, Run, RunStyle, TierBlock, TimelineBlock, words_of};
use aftercare::handout::Tier;
use aftercare::paper::{Concession, PageSize, Pdf};

use lopdf::{Dictionary, Document, Object};
use serde_json::{Value, json};
use sheets::{Choice, LANGUAGES, TRIED_TWICE};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization;

/// Findings of outloud that are known and stand: in which language, and why.
const KNOWN: &[(&str, &str)] = &[
    // Half of what is in a Hindi or Punjabi text are marks on letters, which it does not count as language.
    ("hi", "FIG-012"),
    ("pa", "FIG-012"),
];

/// What a sheet should say, from the text it was made from.
struct Wanted {
    language: String,
    title: String,
    /// In reading order. The sheet may have more paragraphs than these.
    parts: Vec<Part>,
    lists: usize,
    /// What is in the codes that a telephone reads.
    codes: Vec<String>,
    /// How the foot of a page begins; it may come between two halves of a paragraph.
    foot: String,
}

struct Part {
    tag: &'static str,
    /// What is heard: with the numbers of notes; of a figure, its description.
    words: String,
    /// What is drawn, without the numbers of notes.
    pieces: Vec<String>,
    /// Its language, where that is not the document's.
    language: Option<String>,
}

/// What the paper calls a thing, in the language of a sheet.
fn word(composer: &Composer<'_>, key: &str) -> String {
    let path = format!("src/language/words/{}/paper.ftl", composer.edition.language);
    let words = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let word = words.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    word.unwrap_or_else(|| panic!("{key} in {}", composer.edition.language)).to_owned()
}

/// What the code for phones holds: title, clinic, and the three tiers with plain spaces and hyphens.
fn in_code(composer: &Composer<'_>) -> String {
    let facts = composer.facts.unwrap();
    let mut lines = vec![composer.edition.title.clone(), format!("{} {}", facts.name, facts.phone)];
    for block in composer.checklist().blocks {
        if let Block::Tier(tier) = block {
            lines.extend([String::new(), format!("{}: {}", tier.word, tier.lead)]);
            lines.extend(tier.items.iter().map(|item| format!("- {}", words_of(item))));
        }
    }
    lines.join("\n").replace('\u{a0}', " ").replace('\u{2011}', "-")
}

struct Sheet {
    choice: Choice,
    wanted: Wanted,
    bytes: Vec<u8>,
}

static SHEETS: LazyLock<Vec<Sheet>> = LazyLock::new(|| {
    let letter = LANGUAGES.iter().flat_map(|language| Choice::both(language, PageSize::Letter, false));
    let large = LANGUAGES.iter().filter(|language| TRIED_TWICE.contains(language));
    let choices: Vec<Choice> = letter.chain(large.flat_map(|language| Choice::both(language, PageSize::A4, true))).collect();
    sheets::make(&choices, |choice, composer, pdf| Sheet { choice, wanted: Wanted::of(choice, composer, &pdf), bytes: pdf.bytes })
});

impl Part {
    fn of(tag: &'static str, runs: &[Run]) -> Self {
        let words = runs.iter().map(|run| run.text.as_str()).collect();
        let pieces = runs.split(|run| run.style == RunStyle::Note).map(words_of).collect();
        Self { tag, words, pieces, language: None }
    }

    fn plain(tag: &'static str, text: impl Into<String>) -> Self {
        Self::of(tag, &[Run::plain(text)])
    }

    /// The picture of what is usual: its words are drawn too, step by step.
    fn timeline(timeline: &TimelineBlock) -> Self {
        let pieces = timeline.steps.iter().flat_map(|step| [step.when.clone(), step.what.clone()]).collect();
        Self { words: timeline.spoken.clone(), pieces, ..Self::of("Figure", &[]) }
    }
}

impl Wanted {
    fn of(choice: Choice, composer: &Composer<'_>, pdf: &Pdf) -> Self {
        let document = if choice.full { composer.full() } else { composer.checklist() };
        let mut wanted = Self {
            language: choice.language.to_owned(),
            title: document.title.clone(),
            parts: vec![Part::plain("H1", document.title)],
            lists: 0,
            codes: Vec::new(),
            foot: format!("{} · {}", composer.facts.unwrap().name, composer.edition.title),
        };
        // A sheet that takes a second page has room for all.
        let gave = |what| pdf.concessions.contains(&what);
        let steps = composer.timeline().filter(|_| !gave(Concession::Timeline));
        let has_code = !(choice.full || gave(Concession::Code) || gave(Concession::CodeTooLong));
        let mut blocks = document.blocks.into_iter().peekable();
        while let Some(block) = blocks.next_if(|block| !matches!(block, Block::Heading { .. })) {
            match block {
                // On the checklist the notices are its foot.
                Block::Notice(_) if !choice.full => {
                    wanted.foot_of_checklist(composer, steps.as_ref(), !gave(Concession::Notes));
                    wanted.block(block);
                    break;
                }
                Block::Tier(tier) if tier.tier == Tier::Emergency => {
                    wanted.tier(tier, None);
                    wanted.second(composer);
                }
                Block::Tier(tier) if tier.tier == Tier::Normal && has_code => wanted.tier(tier, Some(composer)),
                block => wanted.block(block),
            }
        }
        if choice.full {
            wanted.parts.extend(steps.as_ref().map(Part::timeline));
        }
        for block in blocks {
            wanted.block(block);
        }
        wanted
    }

    fn foot_of_checklist(&mut self, composer: &Composer<'_>, steps: Option<&TimelineBlock>, notes: bool) {
        self.parts.extend(steps.map(Part::timeline));
        self.parts.extend(notes.then(|| Part::plain("P", word(composer, "notes-line"))));
    }

    /// The gravest tier in the clinic's own language.
    fn second(&mut self, composer: &Composer<'_>) {
        let Some(second) = composer.in_second() else { return };
        let first = self.parts.len();
        self.tier(second.emergency().unwrap(), None);
        for part in &mut self.parts[first..] {
            part.language = Some(second.edition.language.to_string());
        }
    }

    /// A tier; with the code for phones beside it if a composer is given.
    fn tier(&mut self, tier: TierBlock, code: Option<&Composer<'_>>) {
        self.parts.push(Part::plain("H2", format!("{} {}", tier.word, tier.lead)));
        if let Some(composer) = code {
            self.parts.push(Part { words: word(composer, "qr-alt"), ..Part::of("Figure", &[]) });
            self.parts.push(Part::plain("P", word(composer, "qr-caption")));
            self.codes.push(in_code(composer));
        }
        self.list(&tier.items);
        self.parts.extend(tier.closing.map(|closing| Part::plain("P", closing)));
    }

    fn block(&mut self, block: Block) {
        match block {
            Block::Heading { text, .. } => self.parts.push(Part::plain("H2", text)),
            Block::Paragraph(runs) => self.parts.push(Part::of("P", &runs)),
            Block::Notice(text) => self.parts.push(Part::plain("P", text)),
            Block::List(items) => self.list(&items),
            Block::Tier(tier) => self.tier(tier, None),
            Block::Source(source) => self.parts.push(Part::plain("P", source.citation)),
        }
    }

    fn list(&mut self, items: &[Vec<Run>]) {
        self.lists += 1;
        self.parts.extend(items.iter().map(|item| Part::of("LBody", item)));
    }

    /// A text as it is compared: what is drawn alike is spelled alike, and what setting it in lines adds
    /// or takes away is left out.
    fn plain(&self, text: &str) -> String {
        let mut plain = String::new();
        for letter in text.nfc() {
            match letter {
                // They steer the direction of a text or the look of a sign, and have no look of their own.
                '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fe0f}' => {}
                // The last one is what PDFium gives for a hyphen at the end of a line.
                '-' | '\u{2011}' | '\u{2}' => {
                    plain.truncate(plain.trim_end().len());
                    plain.push('-');
                }
                letter if letter.is_whitespace() => {
                    // Between two Chinese letters a new line is no space.
                    if !(plain.ends_with([' ', '-']) || self.language.starts_with("zh")) {
                        plain.push(' ');
                    }
                }
                letter => plain.push(letter),
            }
        }
        plain.trim().to_owned()
    }

    /// All pages that a tool has read, as one text without the feet.
    fn running(&self, text: &str) -> String {
        let foot = self.plain(&self.foot);
        let pages = text.split('\u{c}').map(|page| self.plain(page));
        let bodies = pages.map(|page| page.rfind(&foot).map_or(page.clone(), |foot| page[..foot].to_owned()));
        self.plain(&bodies.collect::<Vec<_>>().join(" "))
    }
}

/// What the tools say of a file.
struct Said {
    /// What `read.py` found.
    found: Value,
    /// The text by poppler, in both of its ways: by place on the page, as it is copied by hand, and by order
    /// in the file. The first takes a hyphen at the end of a line for a word that was broken, the second
    /// loses the space after a letter whose accent is a glyph of its own.
    poppler: [String; 2],
    /// The tags by poppler, in reading order.
    tags: Vec<String>,
    /// What qpdf and pdffonts have to complain about.
    complaints: Vec<String>,
}

/// Asks all tools about some files, the slow one about all at once.
fn ask(files: &[&[u8]]) -> Vec<Said> {
    let folder = TempDir::new().unwrap();
    let path = |index: usize| folder.path().join(format!("{index}.pdf"));
    for (index, bytes) in files.iter().enumerate() {
        std::fs::write(path(index), bytes).unwrap();
    }
    let paths: Vec<_> = (0..files.len()).map(path).collect();
    let found = sheets::ask("read.py", &json!(paths));
    let found = found.as_array().unwrap();
    paths.iter().zip(found).map(|(path, found)| Said::of(path, found.clone())).collect()
}

fn tool(name: &str, before: &[&str], path: &Path, after: &[&str]) -> (bool, String) {
    let output = Command::new(name).args(before).arg(path).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{name} (of poppler-utils or qpdf) is needed: {error}"));
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

impl Said {
    fn of(path: &Path, found: Value) -> Self {
        let mut complaints = Vec::new();
        let (sound, qpdf) = tool("qpdf", &["--check"], path, &[]);
        if !sound || qpdf.contains("WARNING") {
            complaints.push(format!("qpdf: {qpdf}"));
        }
        let fonts = tool("pdffonts", &[], path, &[]).1;
        for font in fonts.lines().skip(2) {
            // Embedded, subset, with a map to Unicode; then the object's two numbers.
            let columns: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
            if columns != ["yes", "yes", "yes"] {
                complaints.push(format!("pdffonts: not embedded, subset and mapped: {font}"));
            }
        }
        if fonts.lines().count() < 3 {
            complaints.push("pdffonts: no font".to_owned());
        }
        let tags = tool("pdfinfo", &["-struct"], path, &[]).1;
        let tags = tags.lines().filter_map(|line| line.split_whitespace().next());
        // A figure is followed by its attributes and a link by its place, each on a line of its own.
        let tags = tags
            .filter(|tag| !tag.starts_with('/') && *tag != "Object")
            .map(|tag| tag.trim_end_matches(':').to_owned())
            .collect();
        let poppler = [&[][..], &["-raw"]].map(|way| tool("pdftotext", way, path, &["-"]).1);
        Self { found, poppler, tags, complaints }
    }
}

/// An element of the structure tree, with the tags above it.
struct Element<'a> {
    above: Vec<&'a str>,
    node: &'a Value,
}

impl<'a> Element<'a> {
    fn all(said: &'a Said) -> Vec<Self> {
        let mut found = Vec::new();
        if said.found["tree"].is_object() {
            Self { above: Vec::new(), node: &said.found["tree"] }.walk(&mut found);
        }
        found
    }

    fn walk(self, found: &mut Vec<Self>) {
        let above: Vec<&str> = self.above.iter().copied().chain([self.tag()]).collect();
        let children = self.node["children"].as_array().unwrap();
        found.push(self);
        for node in children {
            Element { above: above.clone(), node }.walk(found);
        }
    }

    fn tag(&self) -> &'a str {
        self.node["tag"].as_str().unwrap()
    }

    fn text(&self) -> &'a str {
        self.node["text"].as_str().unwrap()
    }

    /// Its words, or the description that stands for them.
    fn heard(&self) -> &'a str {
        self.node["alt"].as_str().unwrap_or(self.text())
    }

    /// What is wrong with the element by itself.
    fn fault(&self) -> Option<String> {
        let parent = self.above.last().copied().unwrap_or_default();
        let (parents, whole): (&[&str], bool) = match self.tag() {
            "Document" => (&[""], true),
            "H1" | "H2" | "H3" | "P" => (&["Document"], !self.text().is_empty()),
            "L" => (&["Document"], true),
            "LI" => (&["L"], true),
            "LBody" => (&["LI"], !self.text().is_empty()),
            "Figure" => (&["Document", "P"], self.node["alt"].as_str().is_some_and(|alt| !alt.trim().is_empty())),
            "Link" => {
                let links = self.node["links"].as_array().unwrap();
                let leads = links.iter().all(|link| link.as_str().is_some_and(|link| link.contains(':')));
                (&["P", "H2", "LBody"], !self.text().is_empty() && !links.is_empty() && leads)
            }
            _ => (&[], false),
        };
        let sound = parents.contains(&parent) && whole;
        (!sound).then(|| format!("tree: {} in {parent:?}, with the words {:?}", self.tag(), self.text()))
    }
}

/// Everything that is wrong with a file.
fn faults(wanted: &Wanted, said: &Said) -> Vec<String> {
    let mut faults = said.complaints.clone();
    for finding in said.found["findings"].as_array().unwrap() {
        let rule = finding["rule"].as_str().unwrap();
        if !KNOWN.iter().any(|(language, known)| *known == rule && *language == wanted.language) {
            faults.push(format!("outloud: {rule} {}", finding["message"]));
        }
    }
    if said.found["language"] != *wanted.language {
        faults.push(format!("language: {}", said.found["language"]));
    }
    if said.found["title"] != *wanted.title || said.found["shows_title"] != true {
        faults.push(format!("title: {}, shown: {}", said.found["title"], said.found["shows_title"]));
    }
    if said.found["codes"] != json!(wanted.codes) {
        faults.push(format!("codes: {} instead of {:?}", said.found["codes"], wanted.codes));
    }
    faults.extend(faults_of_tree(wanted, said));
    // How much Arabic comes back is measured below.
    let parts = wanted.parts.iter().filter(|part| wanted.language != "ar" || part.language.is_some());
    for (reader, ways) in texts(said) {
        let lost = lost(wanted, parts.clone(), &ways);
        faults.extend(lost.iter().map(|piece| format!("{reader}: cannot be read back: {piece}")));
    }
    faults
}

fn faults_of_tree(wanted: &Wanted, said: &Said) -> Vec<String> {
    let all = Element::all(said);
    let mut faults: Vec<String> = all.iter().filter_map(Element::fault).collect();
    let tags: Vec<&str> = all.iter().map(Element::tag).collect();
    if said.tags != tags {
        faults.push(format!("tree: poppler sees {:?}", said.tags));
    }
    let lists = tags.iter().filter(|tag| **tag == "L").count();
    if lists != wanted.lists {
        faults.push(format!("tree: {lists} lists instead of {}", wanted.lists));
    }
    // Arabic stands in the order in which it is drawn, and without the spaces at the ends of lines: what is
    // looked at is that each element has its letters.
    let in_order = |text: String| {
        let mut letters: Vec<char> = text.chars().collect();
        if wanted.language == "ar" {
            letters.retain(|letter| !letter.is_whitespace());
            letters.sort_unstable();
        }
        letters.into_iter().collect::<String>()
    };
    let mut heard: Vec<(&str, String)> = all.iter().map(|element| (element.tag(), wanted.plain(element.heard()))).collect();
    for (tag, text) in &mut heard {
        // The sign before the word of a tier; to its right in Arabic.
        if *tag == "H2" {
            *text = text.trim_matches(['⚠', '▶', '◀', '✓', ' ']).to_owned();
        }
        *text = in_order(std::mem::take(text));
    }
    for tag in ["H1", "H2", "H3", "LBody", "Figure"] {
        let heard: Vec<&String> = heard.iter().filter(|heard| heard.0 == tag).map(|heard| &heard.1).collect();
        let wanted: Vec<String> =
            wanted.parts.iter().filter(|part| part.tag == tag).map(|part| in_order(wanted.plain(&part.words))).collect();
        if heard != wanted.iter().collect::<Vec<_>>() {
            faults.push(format!("tree: {tag}: {heard:#?} instead of {wanted:#?}"));
        }
    }
    // A paragraph may hold several of those that are wanted, one after the other.
    let (mut at, mut from) = (0, 0);
    for part in wanted.parts.iter().filter(|part| wanted.language != "ar" || part.tag != "P") {
        let words = in_order(wanted.plain(&part.words));
        let place = heard[at..].iter().enumerate().find_map(|(ahead, (tag, text))| {
            let from = if ahead == 0 { from } else { 0 };
            let speaks = all[at + ahead].node["language"].as_str() == part.language.as_deref();
            text[from..].find(&words).filter(|_| *tag == part.tag && speaks).map(|found| (at + ahead, from + found + words.len()))
        });
        let Some(place) = place else {
            faults.push(format!("tree: is not heard, or not in its place: {} {words:?}", part.tag));
            break;
        };
        (at, from) = place;
    }
    faults
}

/// What two readers of PDFs give back, each in one or more ways.
fn texts(said: &Said) -> [(&'static str, Vec<&str>); 2] {
    let pdfium = said.found["pdfium"].as_str().unwrap();
    [("pdftotext", said.poppler.iter().map(String::as_str).collect()), ("PDFium", vec![pdfium])]
}

/// The pieces of some parts that do not come back in any way.
fn lost<'a>(wanted: &Wanted, parts: impl Iterator<Item = &'a Part>, ways: &[&str]) -> Vec<String> {
    let ways: Vec<String> = ways.iter().map(|text| wanted.running(text)).collect();
    let pieces = parts.flat_map(|part| &part.pieces).map(|piece| wanted.plain(piece));
    pieces.filter(|piece| !ways.iter().any(|text| text.contains(piece))).collect()
}

#[test]
fn every_language_can_be_read_heard_and_checked() {
    let files: Vec<&[u8]> = SHEETS.iter().map(|sheet| &sheet.bytes[..]).collect();
    let mut all = Vec::new();
    let mut seen = Vec::new();
    for (sheet, said) in SHEETS.iter().zip(ask(&files)) {
        let faults = faults(&sheet.wanted, &said);
        all.extend(faults.into_iter().map(|fault| format!("{}: {fault}", sheet.choice.name())));
        let rules = said.found["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap());
        seen.extend(rules.map(|rule| (sheet.choice.language, rule.to_owned())));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    for (language, known) in KNOWN {
        let is_seen = seen.iter().any(|(of, rule)| (of, &rule[..]) == (language, known));
        assert!(is_seen, "{known} is found no more in {language}: take it out of KNOWN");
    }
    let codes: Vec<&str> =
        SHEETS.iter().filter(|sheet| !sheet.wanted.codes.is_empty()).map(|sheet| sheet.choice.language).collect();
    println!("a code is read on a checklist in {codes:?}");
    assert!(codes.contains(&"en") && codes.contains(&"zh-Hans"), "{codes:?}");
}

/// Arabic runs from right to left, and each reader of PDFs puts it in order again in its own way. Of the
/// items of the checklist so many came back as they were written when it was measured: the least that must.
const ARABIC: [(&str, usize, usize); 2] = [("pdftotext", 3, 16), ("PDFium", 4, 16)];

#[test]
fn arabic_comes_back_as_far_as_it_did() {
    let sheet = SHEETS.iter().find(|sheet| sheet.choice.name() == "ar-letter-checklist").unwrap();
    let items: Vec<&Part> = sheet.wanted.parts.iter().filter(|part| part.tag == "LBody" && part.language.is_none()).collect();
    let said = ask(&[&sheet.bytes]).remove(0);
    let back = |ways: &[&str]| items.len() - lost(&sheet.wanted, items.iter().copied(), ways).len();
    for ((reader, ways), (expected, least, of)) in texts(&said).into_iter().zip(ARABIC) {
        let back = back(&ways);
        assert_eq!((reader, items.len()), (expected, of));
        assert!(back >= least, "{reader}: {back} of {of} items");
        println!("{reader}: {back} of {of} items of Arabic come back as they were written");
    }
}

/// What is done to a good sheet, the deed, and how the faults begin that must be found then.
type Spoiling = (&'static str, fn(&mut Document), &'static [&'static str]);

const SPOILINGS: &[Spoiling] = &[
    ("it says no language", no_language, &["outloud: DOC-013", "language:"]),
    ("a figure has no words", no_words, &["outloud: FIG-001", "tree: Figure"]),
    ("it has no title", no_title, &["outloud: DOC-010", "title:"]),
    ("its title is not shown", title_not_shown, &["outloud: DOC-011", "title:"]),
    ("some text has no tag", no_tag, &["outloud: TAG-001", "tree: H1"]),
    ("glyphs stand for no letters", no_letters, &["outloud: TXT-002", "pdffonts:", "pdftotext:"]),
    ("fonts are not embedded", not_embedded, &["outloud: TXT-001", "pdffonts:"]),
    ("a level of headings is skipped", level_skipped, &["outloud: HDG-001", "tree: H2"]),
    ("an item is not drawn", not_drawn, &["pdftotext:", "PDFium:", "tree: LBody"]),
    ("the code is not drawn", no_code, &["codes:"]),
    ("items are heard in another order", other_order, &["tree: LBody"]),
];

fn catalog(pdf: &mut Document) -> &mut Dictionary {
    pdf.catalog_mut().unwrap()
}

/// All dictionaries that have a name under a key, in the order of the file.
fn each<'a>(pdf: &'a mut Document, key: &'a [u8], name: &'a str) -> impl Iterator<Item = &'a mut Dictionary> {
    let all = pdf.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
    all.filter(move |dictionary| dictionary.get(key).and_then(Object::as_name).is_ok_and(|is| is == name.as_bytes()))
}

fn no_language(pdf: &mut Document) {
    catalog(pdf).remove(b"Lang");
}

fn no_words(pdf: &mut Document) {
    each(pdf, b"S", "Figure").next().unwrap().remove(b"Alt");
}

fn no_title(pdf: &mut Document) {
    let info = pdf.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    pdf.get_dictionary_mut(info).unwrap().remove(b"Title");
    catalog(pdf).remove(b"Metadata");
}

fn title_not_shown(pdf: &mut Document) {
    catalog(pdf).remove(b"ViewerPreferences");
}

fn no_tag(pdf: &mut Document) {
    sheets::change(pdf, "H1", |marked| {
        marked.pop();
        marked.remove(0);
    });
}

fn no_letters(pdf: &mut Document) {
    each(pdf, b"Type", "Font").for_each(|font| {
        font.remove(b"ToUnicode");
    });
}

fn not_embedded(pdf: &mut Document) {
    each(pdf, b"Type", "FontDescriptor").for_each(|font| {
        font.remove(b"FontFile2");
    });
}

fn level_skipped(pdf: &mut Document) {
    each(pdf, b"S", "H2").for_each(|heading| heading.set("S", "H3"));
}

fn not_drawn(pdf: &mut Document) {
    sheets::change(pdf, "LBody", |marked| marked.retain(|operation| !sheets::shows_text(operation)));
}

fn no_code(pdf: &mut Document) {
    sheets::change(pdf, "Figure", |marked| marked.retain(|operation| operation.operator != "Do"));
}

fn other_order(pdf: &mut Document) {
    let list = each(pdf, b"S", "L").next().unwrap();
    list.get_mut(b"K").and_then(Object::as_array_mut).unwrap().reverse();
}

#[test]
fn what_is_spoiled_is_found() {
    let sheet = &SHEETS[0];
    // The first one goes through the same hands and nothing is done to it.
    let untouched: Spoiling = ("nothing", |_| (), &[]);
    let spoilings: Vec<&Spoiling> = std::iter::once(&untouched).chain(SPOILINGS).collect();
    let files: Vec<Vec<u8>> = spoilings.iter().map(|spoiling| sheets::spoiled(&sheet.bytes, spoiling.1)).collect();
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    for ((what, _, begin), said) in spoilings.iter().zip(ask(&files)) {
        let faults = faults(&sheet.wanted, &said);
        assert_eq!(faults.is_empty(), begin.is_empty(), "{what}: {faults:#?}");
        for begin in *begin {
            assert!(faults.iter().any(|fault| fault.starts_with(begin)), "{what}, and {begin:?} is missing: {faults:#?}");
        }
    }
}

#[test]
fn the_second_language_without_its_name_is_found() {
    let sheet = SHEETS.iter().find(|sheet| sheet.choice.name() == "es-letter-checklist").unwrap();
    let spoiled = sheets::spoiled(&sheet.bytes, |pdf| {
        each(pdf, b"S", "H2").for_each(|heading| _ = heading.remove(b"Lang"));
    });
    let faults = faults(&sheet.wanted, &ask(&[&spoiled])[0]);
    assert!(
        faults.iter().any(|fault| fault.starts_with("tree: is not heard, or not in its place: H2 \"EMERGENCY")),
        "{faults:#?}"
    );
}
