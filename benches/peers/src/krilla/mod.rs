//! A sheet by parley and krilla: lines from parley, a page filled until it is full, tags and outline,
//! and krilla's own check of PDF/UA-1. No search for good page breaks, no better line ends.

mod draw;

use crate::sheet::{PAGE, Sheet, style};
use aftercare::document::{Block, Run, TierBlock};
use aftercare::handout::Tier;
use krilla::Data;
use krilla::tagging::{ListNumbering, Node};
use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::{FontContext, FontFamily, FontFamilyName, FontWeight, Language, Layout, LayoutContext, LineBreak, StyleProperty};
use std::borrow::Cow;
use std::collections::HashMap;
use std::error::Error;
use std::rc::Rc;
use std::sync::Arc;

const FACES: [&[u8]; 5] = [
    include_bytes!("../../../../src/paper/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../../src/paper/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../../src/paper/fonts/NotoSansSC-Regular.ttf"),
    include_bytes!("../../../../src/paper/fonts/NotoSansSC-Bold.ttf"),
    include_bytes!("../../../../src/paper/fonts/NotoSansSymbols2-Regular.ttf"),
];
static FAMILIES: [FontFamilyName<'static>; 3] =
    [FontFamilyName::named("Noto Sans"), FontFamilyName::named("Noto Sans SC"), FontFamilyName::named("Noto Sans Symbols 2")];

/// The upper margin, and the least one.
const TOP: f32 = 42.5;

/// The fonts, parsed once.
pub struct Engine {
    fonts: FontContext,
    scratch: LayoutContext<Look>,
    faces: HashMap<u64, Font>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Look {
    size: f32,
    bold: bool,
    white: bool,
    rise: f32,
    link: bool,
}

type Spans<'a> = Vec<(Cow<'a, str>, Look)>;

struct Text {
    words: String,
    layout: Layout<Look>,
}

/// One line on its way to a page.
struct Row {
    text: Rc<Text>,
    line: usize,
    x: f32,
    height: f32,
    before: f32,
    /// Whether it stays with the next row.
    keep: bool,
    element: usize,
    sign: Sign,
    frame: Option<(usize, f32)>,
    bar: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    None,
    Box,
    Bullet,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Heading(u16),
    Paragraph,
    Item(usize, ListNumbering),
}

/// An element of the structure, filled while pages are drawn.
struct Element {
    role: Role,
    words: String,
    link: String,
    label: Vec<Node>,
    nodes: Vec<Node>,
}

impl Engine {
    /// Parses the faces for both libraries.
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut fonts = FontContext { collection, ..FontContext::default() };
        let mut faces = HashMap::new();
        for bytes in FACES {
            let blob: Blob<u8> = Blob::new(Arc::new(bytes));
            faces.insert(blob.id(), Font::new(Data::from(bytes), 0).ok_or("a face that krilla cannot read")?);
            fonts.collection.register_fonts(blob, None);
        }
        Ok(Self { fonts, scratch: LayoutContext::new(), faces })
    }

    /// The PDF of a sheet, and how many pages it has.
    pub fn make(&mut self, sheet: &Sheet) -> Result<(Vec<u8>, usize), Box<dyn Error>> {
        let mut setter = Setter { engine: self, sheet, rows: Vec::new(), elements: Vec::new(), lists: 0 };
        setter.sheet();
        let bullet = setter.lay(&[("•".into(), setter.look(1.0))], PAGE.0);
        let (rows, elements) = (setter.rows, setter.elements);
        let room = PAGE.1 - 2.0 * TOP;
        let single = fill(&rows, room);
        let pages = if single.len() == 1 { single } else { fill(&rows, room - 24.0) };
        let total = pages.len();
        let small = Look { size: 9.0, ..Look::default() };
        let mut foot = |text: &str| self.lay(&[(text.into(), small)], &sheet.language, PAGE.0);
        let feet = (1..=total).map(|page| [foot(&sheet.running[0]), foot(&sheet.page_of(page, total))]).collect();
        Ok((self.write(sheet, elements, &Plan { rows, pages, bullet, feet })?, total))
    }

    fn lay(&mut self, spans: &[(Cow<'_, str>, Look)], language: &str, width: f32) -> Rc<Text> {
        let words: String = spans.iter().map(|(text, _)| text.as_ref()).collect();
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, &words, 1.0, false);
        builder.push_default(StyleProperty::Locale(Language::parse(language).ok()));
        builder.push_default(StyleProperty::LineBreak(LineBreak::Strict));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&FAMILIES))));
        let mut start = 0;
        for (text, look) in spans {
            let range = start..start + text.len();
            start = range.end;
            builder.push(StyleProperty::Brush(*look), range.clone());
            builder.push(StyleProperty::FontSize(look.size), range.clone());
            builder.push(StyleProperty::FontWeight(if look.bold { FontWeight::BOLD } else { FontWeight::NORMAL }), range);
        }
        let mut layout = builder.build(&words);
        layout.break_all_lines(Some(width));
        Rc::new(Text { words, layout })
    }
}

/// All that is drawn.
struct Plan {
    rows: Vec<Row>,
    /// The rows of each page, and how far below its upper margin each stands.
    pages: Vec<Vec<(f32, usize)>>,
    bullet: Rc<Text>,
    /// What stands at the left and right below each page.
    feet: Vec<[Rc<Text>; 2]>,
}

/// Makes the rows of a sheet.
struct Setter<'a> {
    engine: &'a mut Engine,
    sheet: &'a Sheet,
    rows: Vec<Row>,
    elements: Vec<Element>,
    lists: usize,
}

impl Setter<'_> {
    fn lay(&mut self, spans: &[(Cow<'_, str>, Look)], width: f32) -> Rc<Text> {
        self.engine.lay(spans, &self.sheet.language, width)
    }

    fn look(&self, part: f32) -> Look {
        Look { size: self.sheet.body * part, ..Look::default() }
    }

    fn bold(&self, part: f32) -> Look {
        Look { bold: true, ..self.look(part) }
    }

    fn runs<'r>(&self, runs: &'r [Run], part: f32) -> Spans<'r> {
        let look = self.look(part);
        let span = |run: &'r Run| match style(run.style) {
            (true, _) => (run.text.as_str().into(), Look { size: look.size * 0.69, rise: look.size * 0.3, ..look }),
            (_, bold) => (run.text.as_str().into(), Look { bold, ..look }),
        };
        runs.iter().map(span).collect()
    }

    /// Adds a text as rows of one element; returns where they begin.
    fn add(&mut self, spans: &[(Cow<'_, str>, Look)], role: Role, indent: f32, before: f32) -> usize {
        let width = PAGE.0 - 2.0 * self.sheet.margin - indent - if indent > 0.0 { 10.0 } else { 0.0 };
        let text = self.lay(spans, width);
        let size = spans.iter().map(|(_, look)| look.size).fold(0.0, f32::max);
        let (element, words) = (self.elements.len(), text.words.clone());
        self.elements.push(Element { role, words, link: String::new(), label: Vec::new(), nodes: Vec::new() });
        let (first, count) = (self.rows.len(), text.layout.len());
        for line in 0..count {
            self.rows.push(Row {
                text: Rc::clone(&text),
                line,
                x: self.sheet.margin + indent,
                height: size * self.sheet.leading,
                before: if line == 0 { before } else { 0.0 },
                keep: matches!(role, Role::Heading(_)) || line + 1 < count && (line == 0 || line + 2 == count),
                element,
                sign: Sign::None,
                frame: None,
                bar: false,
            });
        }
        first
    }

    fn sheet(&mut self) {
        let (sheet, body) = (self.sheet, self.sheet.body);
        let [name, phone, hours] = &sheet.clinic;
        let (name, phone, hours) = (format!("{name}  "), format!("☎ {phone}"), format!("  ·  {hours}"));
        let spans = [(name.into(), self.bold(1.07)), (phone.into(), self.bold(1.2)), (hours.into(), self.look(0.75))];
        self.add(&spans, Role::Paragraph, 0.0, 0.0);
        let large = if sheet.keep.is_some() { 1.7 } else { 2.0 };
        self.add(&[(sheet.title.as_str().into(), self.bold(large))], Role::Heading(1), 0.0, body * 0.9);
        if let Some(keep) = &sheet.keep {
            self.add(&[(keep.into(), self.look(1.0))], Role::Paragraph, 0.0, 0.0);
        }
        for (index, block) in sheet.blocks.iter().enumerate() {
            self.block(block, if index == 0 { 1.12 } else { 1.0 });
        }
        for text in &sheet.foot {
            self.add(&[(text.into(), Look { size: 9.0, ..Look::default() })], Role::Paragraph, 0.0, 4.0);
        }
    }

    fn block(&mut self, block: &Block, part: f32) {
        let body = self.sheet.body;
        match block {
            Block::Heading { level, text } => {
                let size = if *level == 1 { 1.32 } else { 1.1 };
                self.add(&[(text.into(), self.bold(size))], Role::Heading(u16::from(*level) + 1), 0.0, body * 1.5);
            }
            Block::Paragraph(runs) => {
                self.add(&self.runs(runs, part), Role::Paragraph, 0.0, body * 0.55);
            }
            Block::List(items) => self.items(items, Sign::Bullet, 0.0),
            Block::Tier(tier) => self.tier(tier),
            Block::Notice(text) => {
                self.add(&[(text.into(), self.bold(0.85))], Role::Paragraph, 0.0, body * 0.4);
            }
            Block::Source(source) => {
                let mut spans: Spans<'_> = vec![(format!("{} ", source.number).into(), self.bold(0.82))];
                spans.push((source.citation.as_str().into(), self.look(0.82)));
                spans.push((format!(" ({}) ", source.certainty).into(), self.bold(0.82)));
                let link = source.link.starts_with("http");
                spans.push((source.link.as_str().into(), Look { link, ..self.look(0.82) }));
                self.add(&spans, Role::Paragraph, body * 1.7, body * 0.4);
                if let Some(last) = self.elements.last_mut() {
                    last.link.clone_from(&source.link);
                }
            }
        }
    }

    fn items(&mut self, items: &[Vec<Run>], sign: Sign, inset: f32) {
        self.lists += 1;
        let numbering = if sign == Sign::Box { ListNumbering::Square } else { ListNumbering::Disc };
        for item in items {
            let indent = inset + self.sheet.body * 1.45;
            let role = Role::Item(self.lists, numbering);
            let first = self.add(&self.runs(item, 1.0), role, indent, self.sheet.body * 0.3);
            self.rows[first].sign = sign;
        }
    }

    fn tier(&mut self, tier: &TierBlock) {
        let (first, frames) = (self.rows.len(), self.elements.len());
        let (sign, outline, bar) = match tier.tier {
            Tier::Emergency => ("⚠", 2.6, true),
            Tier::Call => ("▶", 1.6, false),
            Tier::Normal => ("✓", 0.6, false),
        };
        let ink = |look: Look| Look { white: bar, ..look };
        let word = format!("{sign} {}  ", tier.word);
        let spans = [(word.into(), ink(self.bold(1.3))), (tier.lead.as_str().into(), ink(self.look(1.05)))];
        self.add(&spans, Role::Heading(2), 10.0, self.sheet.body);
        let head = self.rows.len();
        self.rows[first..head].iter_mut().for_each(|row| row.bar = bar);
        self.items(&tier.items, Sign::Box, 10.0);
        if let Some(closing) = &tier.closing {
            self.add(&[(closing.into(), self.bold(1.0))], Role::Paragraph, 10.0, self.sheet.body * 0.5);
        }
        self.rows[first..].iter_mut().for_each(|row| row.frame = Some((frames, outline)));
    }
}

/// Parts rows into pages: each as full as it gets, rows that belong together on one.
fn fill(rows: &[Row], room: f32) -> Vec<Vec<(f32, usize)>> {
    let mut pages: Vec<Vec<(f32, usize)>> = vec![Vec::new()];
    let (mut y, mut start) = (0.0, 0);
    while start < rows.len() {
        let end = start + rows[start..].iter().position(|row| !row.keep).map_or(rows.len() - start, |found| found + 1);
        let height: f32 = rows[start..end].iter().map(|row| row.before + row.height).sum();
        if y + height > room && y > 0.0 {
            pages.push(Vec::new());
            y = 0.0;
        }
        for (index, row) in rows.iter().enumerate().take(end).skip(start) {
            y += row.before;
            if let Some(page) = pages.last_mut() {
                page.push((y, index));
            }
            y += row.height;
        }
        start = end;
    }
    pages
}
