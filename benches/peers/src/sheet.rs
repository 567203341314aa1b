//! What stands on a sheet, taken from the very document that Aftercare sets, for those who set it otherwise.

use crate::shipped::{Shipped, Wish};
use aftercare::document::{Block, RunStyle};
use std::error::Error;
use std::fs;

/// The page, in points: letter, as in the other two.
pub const PAGE: (f32, f32) = (612.0, 792.0);

/// A sheet in words and sizes.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub language: String,
    pub title: String,
    /// The size of running text, in points.
    pub body: f32,
    pub margin: f32,
    /// The distance of lines, as a part of the size.
    pub leading: f32,
    /// Name, phone and hours of the clinic.
    pub clinic: [String; 3],
    /// The sentence beside the title of a checklist.
    pub keep: Option<String>,
    pub blocks: Vec<Block>,
    /// Small print at the end.
    pub foot: Vec<String>,
    /// What stands below each page where there are several; then "Page 1 of 2" with its two places.
    pub running: [String; 2],
}

/// The words of the paper in one language.
#[derive(Debug, Clone)]
pub struct Words(String);

impl Words {
    /// Reads them where Aftercare has them.
    pub fn load(language: &str) -> Result<Self, Box<dyn Error>> {
        let path = crate::root().join("src/language/words").join(language).join("paper.ftl");
        Ok(Self(fs::read_to_string(path)?))
    }

    fn say(&self, key: &str, value: &str) -> String {
        let found = self.0.lines().filter_map(|line| line.split_once(" = ")).find(|(name, _)| *name == key);
        let text = found.map_or(key, |(_, text)| text);
        match (text.find("{ $"), text.find('}')) {
            (Some(start), Some(end)) if !value.is_empty() => format!("{}{value}{}", &text[..start], &text[end + 1..]),
            _ => text.to_owned(),
        }
    }
}

impl Sheet {
    /// The content of a sheet of the handout.
    pub fn of(shipped: &Shipped, wish: Wish, words: &Words) -> Result<Self, Box<dyn Error>> {
        let facts = &shipped.facts;
        shipped.compose(wish.language, |composer| {
            let document = if wish.full { composer.full() } else { composer.checklist() };
            let printed = words.say("printed-on", &composer.words.date(shipped.today));
            let mut foot = vec![format!("{} · {printed}", words.say("version", &shipped.handout.version))];
            if !wish.full {
                foot.insert(0, words.say("sources-list", &composer.checklist_sources().join(", ")));
            }
            let hours = facts.hours.as_ref().and_then(|hours| hours.get(&document.language)).unwrap_or_default();
            Self {
                language: document.language.to_string(),
                running: [format!("{} · {}", facts.name, document.title), words.say("page-of", "")],
                title: document.title,
                body: if wish.full { 13.0 } else { 14.0 },
                margin: if wish.full { 62.0 } else { 42.5 },
                // Chosen so that nobody needs more pages than Aftercare, which tries sizes until it fits.
                leading: match (wish.full, document.language.breaks_anywhere()) {
                    (true, false) => 1.32,
                    (true, true) => 1.46,
                    (false, false) => 1.2,
                    (false, true) => 1.3,
                },
                clinic: [facts.name.clone(), facts.phone.clone(), hours.to_owned()],
                keep: (!wish.full).then(|| words.say("keep-page", "")),
                blocks: document.blocks,
                foot,
            }
        })
    }

    /// Every text of the sheet, to see whether a PDF holds it.
    pub fn texts(&self) -> Vec<String> {
        let mut found = vec![self.title.clone()];
        found.extend(self.clinic.iter().chain(&self.foot).chain(&self.keep).cloned());
        let whole = |runs: &[aftercare::document::Run]| runs.iter().map(|run| run.text.clone()).collect::<Vec<_>>();
        for block in &self.blocks {
            match block {
                Block::Heading { text, .. } | Block::Notice(text) => found.push(text.clone()),
                Block::Paragraph(runs) => found.extend(whole(runs)),
                Block::List(items) => found.extend(items.iter().flat_map(|item| whole(item))),
                Block::Tier(tier) => {
                    found.extend([tier.word.clone(), tier.lead.clone()]);
                    found.extend(tier.items.iter().flat_map(|item| whole(item)));
                    found.extend(tier.closing.clone());
                }
                Block::Source(source) => found.extend([source.citation.clone(), source.certainty.clone(), source.link.clone()]),
            }
        }
        found
    }

    /// The running foot of one page.
    pub fn page_of(&self, page: usize, total: usize) -> String {
        let numbers = [page.to_string(), total.to_string()];
        let [_, template] = &self.running;
        numbers.iter().fold(template.clone(), |text, number| match (text.find("{ $"), text.find('}')) {
            (Some(start), Some(end)) => format!("{}{number}{}", &text[..start], &text[end + 1..]),
            _ => text,
        })
    }
}

/// Whether a run is the number of a footnote, or strong.
pub fn style(style: RunStyle) -> (bool, bool) {
    (style == RunStyle::Note, style == RunStyle::Strong)
}
