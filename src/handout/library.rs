//! All handouts of a folder.

use super::markdown::Known;
use super::{Edition, Facts, Handout, Tier, Topic, file, topics};
use crate::diagnostic::{Diagnostic, Report, Source};
use crate::language::Tag;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The files of a handouts folder as they were read: path below the folder, with `/`, and bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    /// What the operator calls the folder; stands before each path in a diagnostic.
    pub root: String,
    /// The files.
    pub entries: BTreeMap<String, Vec<u8>>,
    /// Paths of files that are there and cannot be read; of a folder, the path ends in `/`.
    pub unreadable: BTreeSet<String>,
}

impl Files {
    /// The ids of the handouts: folders with a `.toml` file.
    pub fn ids(&self) -> BTreeSet<&str> {
        let folders = self.entries.keys().chain(&self.unreadable).filter_map(|path| path.split_once('/'));
        folders.filter(|(id, _)| !matches!(*id, "signs" | "glossary")).map(|(id, _)| id).collect()
    }

    /// The files of one handout alone.
    #[must_use]
    pub fn only(&self, id: &str) -> Files {
        let prefix = format!("{id}/");
        let entries = self.entries.iter().filter(|(path, _)| path.starts_with(&prefix));
        let entries = entries.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
        Files { root: self.root.clone(), entries, unreadable: BTreeSet::new() }
    }

    /// One file as text; the error is the problem of a file that is not UTF-8.
    pub(crate) fn source(&self, path: &str) -> Option<Result<Source, Diagnostic>> {
        let bytes = self.entries.get(path)?;
        let name = if self.root.is_empty() { path.to_owned() } else { format!("{}/{path}", self.root) };
        Some(match Source::from_bytes(&name, bytes) {
            (source, None) => Ok(source),
            (source, Some(span)) => Err(encoding(&source, span)),
        })
    }
}

/// The SHA-256 of some bytes in hexadecimal: what a translation says it was made from.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// The problem of a file that is not UTF-8.
pub(crate) fn encoding(source: &Source, span: std::ops::Range<usize>) -> Diagnostic {
    let help = "save the file as UTF-8 in your editor, then type this letter again";
    Diagnostic::error("encoding", source, Some(span), "this file is not UTF-8 text", help)
}

/// The handouts that can be shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    /// The shelves, in order. Handouts of an unknown topic stand on a last shelf without a title.
    pub topics: Vec<Topic>,
    handouts: Vec<Handout>,
}

/// A handout as it stood in the files: shown or left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// Whether all of its files are sound.
    pub sound: bool,
}

/// A library with what was wrong in its files.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The sound handouts.
    pub library: Library,
    /// Every handout of the folder.
    pub found: Vec<Found>,
    /// All problems.
    pub problems: Vec<Diagnostic>,
}

impl Library {
    /// Reads all handouts. Broken ones are left out, the others are not touched by them.
    pub fn load(files: &Files, facts: Option<&Facts>) -> Loaded {
        let mut problems = Vec::new();
        let mut library = Library { topics: read_topics(files, &mut problems), handouts: Vec::new() };
        let mut found = Vec::new();
        for id in files.ids() {
            let before = problems.len();
            if let Some(handout) = read_handout(files, id, facts, &library.topics, &mut problems) {
                library.handouts.push(handout);
            }
            let unread = files.unreadable.iter().any(|path| path.starts_with(&format!("{id}/")));
            let sound = !unread && !problems.iter().skip(before).any(|p| p.severity == crate::diagnostic::Severity::Error);
            found.push(Found { id: id.to_owned(), sound });
        }
        library.arrange();
        Loaded { library, found, problems }
    }

    /// All handouts, in the order of the home screen.
    pub fn handouts(&self) -> &[Handout] {
        &self.handouts
    }

    /// One handout.
    pub fn handout(&self, id: &str) -> Option<&Handout> {
        self.handouts.iter().find(|handout| handout.id == id)
    }

    /// The handouts of one shelf, in order.
    pub fn of_topic<'a>(&'a self, topic: &'a str) -> impl Iterator<Item = &'a Handout> {
        self.handouts.iter().filter(move |handout| handout.topic == topic)
    }

    /// The languages that have an edition, English first, then by tag.
    pub fn languages(&self) -> Vec<Tag> {
        let all: BTreeSet<&Tag> = self.handouts.iter().flat_map(|handout| handout.editions.keys()).collect();
        let english = Tag::english();
        let mut languages: Vec<Tag> = all.contains(&english).then_some(english.clone()).into_iter().collect();
        languages.extend(all.into_iter().filter(|tag| **tag != english).cloned());
        languages
    }

    /// The library without translations that nobody has checked.
    #[must_use]
    pub fn without_drafts(mut self) -> Library {
        for handout in &mut self.handouts {
            handout.editions.retain(|_, edition| !edition.is_draft());
        }
        self
    }

    /// The library without handouts that are past their review date.
    #[must_use]
    pub fn without_overdue(mut self, today: crate::language::Date) -> Library {
        self.handouts.retain(|handout| handout.review.as_ref().is_none_or(|review| review.due >= today));
        self
    }

    /// Puts a handout of another library in, in place of one with the same id.
    pub fn adopt(&mut self, handout: Handout) {
        self.handouts.retain(|known| known.id != handout.id);
        self.handouts.push(handout);
        self.arrange();
    }

    fn arrange(&mut self) {
        for handout in &mut self.handouts {
            if !self.topics.iter().any(|topic| topic.id == handout.topic) {
                handout.topic = String::new();
            }
        }
        if self.handouts.iter().any(|handout| handout.topic.is_empty()) && !self.topics.iter().any(|t| t.id.is_empty()) {
            self.topics.push(Topic { id: String::new(), title: super::Localized::default() });
        }
        let place = |id: &str| self.topics.iter().position(|topic| topic.id == id);
        self.handouts.sort_by_key(|handout| (place(&handout.topic), handout.order, handout.id.clone()));
    }
}

fn read_topics(files: &Files, problems: &mut Vec<Diagnostic>) -> Vec<Topic> {
    match files.source("topics.toml") {
        Some(Ok(source)) => {
            let (topics, found) = topics::read(source);
            problems.extend(found);
            topics
        }
        Some(Err(problem)) => {
            problems.push(problem);
            Vec::new()
        }
        None => {
            if !files.entries.is_empty() && !files.unreadable.contains("topics.toml") {
                let source = Source::new(&format!("{}/topics.toml", files.root), "");
                let help = "make the file, with a [[topic]] that has an id and a title";
                problems.push(Diagnostic::error("missing-file", &source, None, "there is no topics.toml", help));
            }
            Vec::new()
        }
    }
}

fn read_handout(
    files: &Files,
    id: &str,
    facts: Option<&Facts>,
    shelves: &[Topic],
    problems: &mut Vec<Diagnostic>,
) -> Option<Handout> {
    let card = read_card(files, id, shelves, problems);
    let sources: Vec<String> = card.iter().flat_map(|card| card.sources.iter().map(|s| s.id.clone())).collect();
    let kind = card.as_ref().map_or(super::Kind::Treatment, |card| card.kind);
    let known = Known { sources: card.as_ref().map(|_| sources.as_slice()), facts };
    let mut editions = BTreeMap::new();
    let mut source_editions = Vec::new();
    let before = problems.len();
    for (path, language) in edition_files(files, id, problems) {
        // Without a sound handout.toml its footnotes cannot be told right from wrong.
        let Some(edition) = read_edition(files, &path, &language, kind, known, problems) else {
            continue;
        };
        if edition.translation.is_none() {
            source_editions.push(language.clone());
        }
        editions.insert(language, edition);
    }
    // Where an edition is broken, that is said already; it may be the original.
    let broken =
        source_editions.is_empty() && problems.iter().skip(before).any(|p| p.severity == crate::diagnostic::Severity::Error);
    if source_editions.len() != 1 && !broken {
        let source = Source::new(&format!("{}/{id}", files.root), "");
        let message = if source_editions.is_empty() {
            "there is no sound source edition"
        } else {
            "more than one edition has no [translation]"
        };
        let help = "exactly one edition, the original, has no [translation]; all others say what they were translated from";
        problems.push(Diagnostic::error("source-edition", &source, None, message, help));
    }
    let (card, [source_language]) = (card?, source_editions.as_slice()) else {
        return None;
    };
    let super::file::Card { topic, order, version, kind, review, sources, allowed } = card;
    let source_language = source_language.clone();
    let (id, topic) = (id.to_owned(), topic.value);
    Some(Handout { id, topic, order, version, kind, review, sources, allowed, source_language, editions })
}

fn read_card(files: &Files, id: &str, shelves: &[Topic], problems: &mut Vec<Diagnostic>) -> Option<file::Card> {
    let path = format!("{id}/handout.toml");
    let source = match files.source(&path) {
        Some(Ok(source)) => source,
        Some(Err(problem)) => {
            problems.push(problem);
            return None;
        }
        // That it cannot be read was said where it was tried.
        None if files.unreadable.contains(&path) || files.unreadable.contains(&format!("{id}/")) => return None,
        None => {
            let source = Source::new(&format!("{}/{path}", files.root), "");
            let help = "make the file, with topic, version and [[source]]";
            problems.push(Diagnostic::error("missing-file", &source, None, "there is no handout.toml", help));
            return None;
        }
    };
    let report = Report::new(source);
    let card = file::card(&report);
    // Another shelf does not make the text unsound: reported, and shown on the last shelf.
    let broken = report.failed();
    if let Some(card) = &card
        && !shelves.iter().any(|shelf| shelf.id == card.topic.value)
    {
        let known: Vec<&str> = shelves.iter().map(|shelf| shelf.id.as_str()).collect();
        let help = crate::diagnostic::did_you_mean(&card.topic.value, &known)
            .unwrap_or_else(|| "add a [[topic]] with this id to topics.toml".to_owned());
        report.error("unknown-topic", card.topic.span.clone(), format!("no topic is called `{}`", card.topic.value), help);
    }
    problems.extend(report.into_problems());
    card.filter(|_| !broken)
}

fn edition_files(files: &Files, id: &str, problems: &mut Vec<Diagnostic>) -> Vec<(String, Tag)> {
    let prefix = format!("{id}/");
    let mut editions = Vec::new();
    for path in files.entries.keys() {
        let Some(stem) = path.strip_prefix(&prefix).and_then(|name| name.strip_suffix(".toml")) else {
            continue;
        };
        if stem == "handout" || stem.contains('/') {
            continue;
        }
        if let Some(tag) = Tag::new(stem) {
            editions.push((path.clone(), tag));
        } else {
            let source = Source::new(&format!("{}/{path}", files.root), "");
            let help = "name the file after its language, such as en.toml, es.toml or zh-Hans.toml";
            problems.push(Diagnostic::error("language-tag", &source, None, format!("`{stem}` is not a language tag"), help));
        }
    }
    editions
}

fn read_edition(
    files: &Files,
    path: &str,
    language: &Tag,
    kind: super::Kind,
    known: Known<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Edition> {
    match files.source(path)? {
        Ok(source) => {
            let report = Report::new(source);
            let edition = file::edition(&report, language, kind, known);
            let sound = !report.failed();
            problems.extend(report.into_problems());
            edition.filter(|_| sound)
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

impl Edition {
    /// How many items all tiers hold together.
    pub fn items(&self) -> usize {
        Tier::ALL.iter().map(|tier| self.checklist.tier(*tier).len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARD: &str = "topic = 'after'\nversion = '1'\n[[source]]\nid = 'a'\ncitation = 'A 2020'\ncertainty = 'weak'\n";
    const EDITION: &str = "title = 'T'\nsummary = 'S.'\n[[section]]\nid = 'w'\nheading = 'W'\nbody = 'B[^a]'\n[checklist]\nemergency = ['e']\ncall = ['c']\nnormal = ['n']\n";

    fn files(entries: &[(&str, &str)]) -> Files {
        let entries = entries.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        Files { root: "handouts".to_owned(), entries, ..Files::default() }
    }

    const TOPICS: (&str, &str) = ("topics.toml", "[[topic]]\nid = 'after'\ntitle = { en = 'After' }\n");

    #[test]
    fn a_broken_handout_does_not_touch_its_neighbours() {
        let broken = EDITION.replace("['e']", "[]");
        let loaded = Library::load(
            &files(&[
                TOPICS,
                ("good/handout.toml", CARD),
                ("good/en.toml", EDITION),
                ("bad/handout.toml", CARD),
                ("bad/en.toml", &broken),
            ]),
            None,
        );
        assert_eq!(loaded.library.handouts().iter().map(|h| h.id.as_str()).collect::<Vec<_>>(), ["good"]);
        assert!(loaded.problems.iter().any(|p| p.rule == "empty-tier" && p.source.name() == "handouts/bad/en.toml"));
        assert_eq!(loaded.found, [Found { id: "bad".to_owned(), sound: false }, Found { id: "good".to_owned(), sound: true }]);
    }

    #[test]
    fn a_broken_translation_leaves_the_other_editions() {
        let translated = format!("{EDITION}[translation]\nstatus = 'draft'\n");
        let loaded = Library::load(
            &files(&[
                TOPICS,
                ("a/handout.toml", CARD),
                ("a/en.toml", EDITION),
                ("a/es.toml", &translated),
                ("a/fr.toml", "title = 3"),
            ]),
            None,
        );
        assert_eq!(loaded.library.languages(), [Tag::english(), Tag::new("es").unwrap()]);
        assert_eq!(loaded.library.without_drafts().languages(), [Tag::english()]);
    }

    #[test]
    fn an_unknown_topic_is_reported_and_the_handout_stands_on_the_last_shelf() {
        let card = CARD.replace("'after'", "'aftr'");
        let loaded = Library::load(&files(&[TOPICS, ("a/handout.toml", &card), ("a/en.toml", EDITION)]), None);
        assert_eq!((loaded.problems[0].rule, loaded.problems[0].help.as_str()), ("unknown-topic", "did you mean `after`?"));
        assert_eq!(loaded.library.of_topic("").count(), 1);
    }
}
