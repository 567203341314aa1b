//! The sheets that are looked at with tools we did not write, and the way to ask those tools: scripts in
//! `tests/tools/`, run by a Python of their own, which `tests/run` puts into `target/pdf-tools`.

mod ask;

pub(crate) use ask::ask;

use crate::fixture;
use aftercare::document::compose::{Composer, Second};
use aftercare::language::{Date, Tag, Words};
use aftercare::paper::{self, Layout, PageSize, Pdf, Supplies};
use lopdf::Document;
use lopdf::content::{Content, Operation};

/// The languages that paper is made for.
pub(crate) const LANGUAGES: [&str; 10] = ["en", "es", "fr", "vi", "zh-Hans", "zh-Hant", "ko", "pa", "hi", "ar"];

/// Those of which A4 and large print are looked at too: one of each kind of script.
pub(crate) const TRIED_TWICE: [&str; 4] = ["en", "zh-Hans", "vi", "ar"];

/// The handout that is looked at: its folder of handouts, and its name there.
const HANDOUT: (&str, &str) = ("tests/handouts", "soreness");

/// One sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice {
    /// One of `LANGUAGES`.
    pub language: &'static str,
    /// The whole handout, or the checklist alone.
    pub full: bool,
    /// Paper and print.
    pub layout: Layout,
}

impl Choice {
    /// Checklist and full handout in a language.
    pub(crate) fn both(language: &'static str, page: PageSize, large: bool) -> [Self; 2] {
        [false, true].map(|full| Self { language, full, layout: Layout { page, large } })
    }

    /// `zh-Hans-letter-large-checklist`.
    pub(crate) fn name(self) -> String {
        let page = if self.layout.page == PageSize::Letter { "letter" } else { "a4" };
        let large = if self.layout.large { "-large" } else { "" };
        let sheet = if self.full { "full" } else { "checklist" };
        format!("{}-{page}{large}-{sheet}", self.language)
    }
}

/// Makes sheets of an English-speaking clinic on two threads and hands each on with what it was made from, in the order of the choices.
pub(crate) fn make<T: Send>(choices: &[Choice], then: impl Fn(Choice, &Composer<'_>, Pdf) -> T + Sync) -> Vec<T> {
    let (folder, id) = HANDOUT;
    let handout = fixture::handout(&fixture::files(folder, id, &LANGUAGES), id);
    let facts = fixture::facts();
    let some = |choices: &[Choice]| {
        let mut supplies = Supplies::embedded();
        let one = |choice: &Choice| {
            let language = Tag::new(choice.language).unwrap();
            let (words, today) = (Words::of(&language), "2026-11-24".parse::<Date>().unwrap());
            let edition = &handout.editions[&language];
            let second = Second::of(&handout, edition, &Tag::english());
            let second = second.as_ref();
            let composer = Composer { handout: &handout, edition, facts: Some(&facts), words: &words, today, second };
            let sheet = if choice.full { paper::full } else { paper::checklist };
            let pdf = sheet(&composer, choice.layout, &mut supplies).unwrap_or_else(|fault| panic!("{}: {fault}", choice.name()));
            then(*choice, &composer, pdf)
        };
        choices.iter().map(one).collect::<Vec<T>>()
    };
    let (first, second) = choices.split_at(choices.len() / 2);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| some(second));
        let mut all = some(first);
        all.extend(second.join().unwrap());
        all
    })
}

/// A sheet with something done to it.
pub(crate) fn spoiled(bytes: &[u8], deed: fn(&mut Document)) -> Vec<u8> {
    let mut pdf = Document::load_mem(bytes).unwrap();
    deed(&mut pdf);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

/// Changes what is drawn on the first page.
pub(crate) fn change_page(pdf: &mut Document, deed: impl FnOnce(&mut Vec<Operation>)) {
    let page = pdf.page_iter().next().unwrap();
    let mut content: Content = pdf.get_and_decode_page_content(page).unwrap();
    deed(&mut content.operations);
    pdf.change_page_content(page, content.encode().unwrap()).unwrap();
}

/// Changes what is drawn on the first page from the first mark with a tag to its end, both included.
pub(crate) fn change(pdf: &mut Document, tag: &str, deed: fn(&mut Vec<Operation>)) {
    change_page(pdf, |page| {
        let tagged = |operation: &Operation| operation.operands.first().and_then(|is| is.as_name().ok()) == Some(tag.as_bytes());
        let begin = page.iter().position(tagged).unwrap();
        let mut open = 0;
        let end = page[begin..].iter().position(|operation| {
            match operation.operator.as_str() {
                "BDC" | "BMC" => open += 1,
                "EMC" => open -= 1,
                _ => {}
            }
            open == 0
        });
        let mut marked: Vec<Operation> = page.drain(begin..=begin + end.unwrap()).collect();
        deed(&mut marked);
        page.splice(begin..begin, marked);
    });
}

/// Whether an operation of a page draws letters.
pub(crate) fn shows_text(operation: &Operation) -> bool {
    matches!(operation.operator.as_str(), "Tj" | "TJ")
}
