//! Fills the clinic's facts into an edition and makes documents of it.

use super::{Block, Document, Run, RunStyle, SourceBlock, TierBlock, TimelineBlock};
use crate::handout::{Certainty, Edition, Fact, Facts, Handout, Inline, Kind, Passage, Section, Step, Tier};
use crate::language::{Date, Tag, Words};

/// A handout in one language, at one clinic, on one day: all that a document is made from.
#[derive(Debug, Clone, Copy)]
pub struct Composer<'a> {
    /// The handout.
    pub handout: &'a Handout,
    /// The edition to show.
    pub edition: &'a Edition,
    /// The clinic's facts, if they are known.
    pub facts: Option<&'a Facts>,
    /// The words of the edition's language.
    pub words: &'a Words,
    /// Today.
    pub today: Date,
    /// The edition whose emergency signs stand beside its own on paper, so that whoever helps can read
    /// them; `None` where the edition is in the clinic's language.
    pub second: Option<&'a Second<'a>>,
}

/// A handout in the clinic's own language, for a sheet in another one.
#[derive(Debug)]
pub struct Second<'a> {
    edition: &'a Edition,
    words: Words,
}

impl<'a> Second<'a> {
    /// The edition in the clinic's language, else the original; `None` where the sheet is in that language.
    pub fn of(handout: &'a Handout, sheet: &Edition, language: &Tag) -> Option<Self> {
        let edition = handout.edition(language).filter(|edition| edition.language != sheet.language)?;
        Some(Self { edition, words: Words::of(&edition.language) })
    }
}

impl<'a> Composer<'a> {
    /// The same handout in the clinic's own language, where that is another one.
    pub fn in_second(&self) -> Option<Composer<'a>> {
        let Second { edition, words } = self.second?;
        Some(Composer { edition, words, second: None, ..*self })
    }

    /// The main message.
    pub fn summary(&self) -> Vec<Run> {
        self.runs(&self.edition.summary)
    }

    /// One section, heading first.
    pub fn section(&self, section: &Section) -> Document {
        let mut blocks = vec![Block::Heading { level: 1, text: section.heading.clone() }];
        blocks.extend(section.body.iter().map(|passage| self.passage(passage)));
        self.document(blocks)
    }

    /// The three tiers, the gravest first, and what to know about them.
    pub fn checklist(&self) -> Document {
        let mut blocks = self.tiers();
        blocks.extend(self.notices());
        self.document(blocks)
    }

    /// The gravest tier alone; `None` when the edition has none.
    pub fn emergency(&self) -> Option<TierBlock> {
        self.tier(Tier::Emergency)
    }

    /// What is usual, step by step; `None` when the edition does not say.
    pub fn timeline(&self) -> Option<TimelineBlock> {
        let steps = self.edition.timeline.as_ref()?.steps.clone();
        let say = self.words.say();
        let space = if self.edition.language.breaks_anywhere() { "" } else { " " };
        let stop = match self.edition.language.primary() {
            "zh" | "ja" | "yue" => "。",
            "hi" | "pa" => "।",
            _ => ".",
        };
        let sentence = |step: &Step| {
            let ends = step.what.ends_with(['.', '!', '?', '。', '！', '？', '।', '؟']);
            format!("{}: {}{}", step.when, step.what, if ends { "" } else { stop })
        };
        let spoken = say.timeline_alt(steps.iter().map(sentence).collect::<Vec<_>>().join(space));
        Some(TimelineBlock { spoken, steps })
    }

    /// Everything: status, summary, checklist, sections, sources.
    pub fn full(&self) -> Document {
        let mut blocks = vec![Block::Paragraph(self.summary())];
        blocks.extend(self.notices());
        blocks.extend(self.tiers());
        for section in &self.edition.sections {
            blocks.push(Block::Heading { level: 1, text: section.heading.clone() });
            blocks.extend(section.body.iter().map(|passage| self.passage(passage)));
        }
        blocks.extend(self.source_blocks());
        self.document(blocks)
    }

    /// The list of sources, under its heading.
    pub fn sources(&self) -> Document {
        self.document(self.source_blocks())
    }

    /// Whether somebody reviewed the text, whether that is overdue, whether it is a draft.
    pub fn notices(&self) -> Vec<Block> {
        let say = self.words.say();
        let mut notices = Vec::new();
        if self.edition.is_draft() {
            notices.push(say.draft());
        }
        match &self.handout.review {
            None => notices.push(say.not_reviewed()),
            Some(review) => {
                notices.push(say.reviewed(&review.reviewer, &review.qualification, self.words.date(review.last)));
                if review.due < self.today {
                    notices.push(say.overdue(self.words.date(review.due)));
                }
            }
        }
        notices.into_iter().map(Block::Notice).collect()
    }

    /// Short names of what the checklist rests on, for its foot: `Bäumler 2021`.
    pub fn checklist_sources(&self) -> Vec<String> {
        let ids = &self.edition.checklist.sources;
        let sources = self.handout.sources.iter().filter(|source| ids.contains(&source.id));
        let mut names: Vec<String> = Vec::new();
        for source in sources.filter(|source| source.certainty != Certainty::Custom) {
            let name = short_name(&source.citation);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    fn document(&self, blocks: Vec<Block>) -> Document {
        Document { language: self.edition.language.clone(), title: self.edition.title.clone(), blocks }
    }

    fn tiers(&self) -> Vec<Block> {
        Tier::ALL.into_iter().filter_map(|tier| self.tier(tier)).map(Block::Tier).collect()
    }

    fn tier(&self, tier: Tier) -> Option<TierBlock> {
        let say = self.words.say();
        let items: Vec<Vec<Run>> = self.edition.checklist.tier(tier).iter().map(|item| self.runs(item)).collect();
        // Who has not had the treatment yet would tell the emergency number a wrong thing.
        let before = self.handout.kind == Kind::Before;
        let told = if before { say.before_emergency_say() } else { say.emergency_say() };
        let (word, lead, closing) = match tier {
            Tier::Emergency => (say.emergency_word(), say.emergency_lead(self.emergency_number()), Some(told)),
            Tier::Call if before && self.facts.is_none() => (say.call_word(), say.before_call_lead_unknown(), None),
            Tier::Call if before => (say.call_word(), say.before_call_lead(self.phone()), None),
            Tier::Call if self.facts.is_none() => (say.call_word(), say.call_lead_unknown(), None),
            Tier::Call => (say.call_word(), say.call_lead(self.phone()), None),
            Tier::Normal if before => (say.normal_word(), say.before_normal_lead(), None),
            Tier::Normal => (say.normal_word(), say.normal_lead(), None),
        };
        (!items.is_empty()).then_some(TierBlock { tier, word, lead, items, closing })
    }

    fn source_blocks(&self) -> Vec<Block> {
        if self.handout.sources.is_empty() {
            return Vec::new();
        }
        let say = self.words.say();
        let mut blocks = vec![Block::Heading { level: 1, text: say.sources_heading() }];
        if self.edition.language != self.handout.source_language {
            // No language changes what a source is called: nobody shall take it for a fault.
            let theirs = Words::name_in_itself(&self.handout.source_language);
            blocks.push(Block::Notice(say.sources_in(theirs)));
        }
        for (index, source) in self.handout.sources.iter().enumerate() {
            let certainty = match source.certainty {
                Certainty::Strong => say.certainty_strong(),
                Certainty::Fair => say.certainty_fair(),
                Certainty::Weak => say.certainty_weak(),
                Certainty::Custom => say.certainty_custom(),
            };
            let (citation, link) = (source.citation.clone(), source.link.clone());
            blocks.push(Block::Source(SourceBlock { number: index + 1, citation, link, certainty }));
        }
        blocks
    }

    fn passage(&self, passage: &Passage) -> Block {
        match passage {
            Passage::Paragraph(inlines) => Block::Paragraph(self.runs(inlines)),
            Passage::List(items) => Block::List(items.iter().map(|item| self.runs(item)).collect()),
        }
    }

    fn runs(&self, inlines: &[Inline]) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for inline in inlines {
            let (text, style) = match inline {
                Inline::Words { text, strong } => (text.clone(), emphasis(*strong)),
                Inline::Fact { fact, strong } => (self.fact(*fact), emphasis(*strong)),
                Inline::Note(id) => {
                    let Some(index) = self.handout.sources.iter().position(|source| source.id == *id) else {
                        continue;
                    };
                    ((index + 1).to_string(), RunStyle::Note)
                }
            };
            match runs.last_mut() {
                // Two notes in a row are one raised "1,2".
                Some(last) if last.style == style => {
                    if style == RunStyle::Note {
                        last.text.push(',');
                    }
                    last.text.push_str(&text);
                }
                _ => runs.push(Run { text, style }),
            }
        }
        runs
    }

    fn fact(&self, fact: Fact) -> String {
        let language = &self.edition.language;
        let found = self.facts.and_then(|facts| match fact {
            Fact::Name => Some(facts.name.clone()),
            Fact::Phone => Some(bind(&facts.phone)),
            Fact::Emergency => Some(bind(&facts.emergency)),
            Fact::Hours => facts.hours.as_ref().and_then(|hours| hours.get(language)).map(str::to_owned),
            Fact::AfterHours => facts.after_hours.as_ref().and_then(|hours| hours.get(language)).map(str::to_owned),
        });
        let say = self.words.say();
        found.unwrap_or_else(|| if fact == Fact::Emergency { say.emergency_number_missing() } else { say.fact_missing() })
    }

    fn emergency_number(&self) -> String {
        self.fact(Fact::Emergency)
    }

    fn phone(&self) -> String {
        self.fact(Fact::Phone)
    }
}

fn emphasis(strong: bool) -> RunStyle {
    if strong { RunStyle::Strong } else { RunStyle::Plain }
}

/// A number whose groups must not be torn apart at the end of a line.
pub fn bind(number: &str) -> String {
    number.replace(' ', "\u{a0}").replace('-', "\u{2011}")
}

/// `Bäumler 2021` of `Bäumler and others 2021, BMJ Open. ...`: the first word and the first year, else
/// the words up to the first stop.
fn short_name(citation: &str) -> String {
    let head = citation.split(['.', ':', ',']).next().unwrap_or(citation);
    let is_year = |word: &&str| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    let year = head.split(|c: char| !c.is_alphanumeric()).find(is_year);
    match (head.split_whitespace().next(), year) {
        (Some(author), Some(year)) => format!("{author} {year}"),
        _ => head.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_named_by_author_and_year() {
        assert_eq!(short_name("Bäumler and others 2021, BMJ Open. Side effects."), "Bäumler 2021");
        assert_eq!(short_name("Case report: collapsed lung 1 hour after."), "Case report");
    }

    #[test]
    fn a_phone_number_is_never_torn_apart() {
        assert_eq!(bind("555 0142"), "555\u{a0}0142");
        assert_eq!(bind("1-800"), "1\u{2011}800");
    }
}
