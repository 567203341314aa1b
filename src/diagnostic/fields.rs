//! Reads a TOML file key by key and reports every problem, not only the first.
//!
//! A derived serde type stops at its first fault; an operator wants all of them at once.

use super::{Diagnostic, Source};
use crate::language::clean;
use std::cell::RefCell;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Collects problems while a file is read.
#[derive(Debug)]
pub struct Report {
    source: Source,
    found: RefCell<Vec<Diagnostic>>,
}

impl Report {
    /// An empty report about one file.
    pub fn new(source: Source) -> Self {
        Self { source, found: RefCell::new(Vec::new()) }
    }

    /// The file this report is about.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Adds an error at a place in the file.
    pub fn error(&self, rule: &'static str, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.add(Diagnostic::error(rule, &self.source, Some(span), message, help));
    }

    /// Adds a warning at a place in the file.
    pub fn warning(&self, rule: &'static str, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.add(Diagnostic::warning(rule, &self.source, Some(span), message, help));
    }

    /// Adds any problem.
    pub fn add(&self, problem: Diagnostic) {
        self.found.borrow_mut().push(problem);
    }

    /// Whether an error was found so far.
    pub fn failed(&self) -> bool {
        super::any_error(&self.found.borrow())
    }

    /// All problems, in the order of their places in the file.
    pub fn into_problems(self) -> Vec<Diagnostic> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|problem| problem.span.as_ref().map_or(0, |span| span.start));
        found
    }
}

/// A string of the file: cleaned, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text after cleaning.
    pub value: String,
    /// Where it stands in the file, quotes included.
    pub span: Range<usize>,
}

/// One TOML table: remembers which keys were asked for, so that the others can be reported.
#[derive(Debug)]
pub struct Fields<'a> {
    report: &'a Report,
    table: &'a DeTable<'a>,
    span: Range<usize>,
    path: String,
    asked: RefCell<Vec<&'static str>>,
}

/// Parses a whole file and hands its root table to `read`. What can still be read of a file with
/// syntax errors is read; the errors are in the report.
pub fn parse<T>(report: &Report, read: impl FnOnce(&Fields<'_>) -> T) -> T {
    let text = report.source.raw().to_owned();
    let (root, errors) = DeTable::parse_recoverable(&text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        report.error("syntax", span, format!("this is not TOML: {}", error.message()), SYNTAX_HELP);
    }
    let fields = Fields { report, table: root.get_ref(), span: 0..0, path: String::new(), asked: RefCell::default() };
    let value = read(&fields);
    fields.finish();
    value
}

const SYNTAX_HELP: &str = "mend this line: a text stands in quotes, a list in [ ], a key is followed by =";

impl<'a> Fields<'a> {
    /// The report that problems go into.
    pub fn report(&self) -> &'a Report {
        self.report
    }

    /// Where the table stands.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Whether the key is there at all, sound or not.
    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Where the value of a key stands, sound or not.
    pub fn value_span(&self, key: &str) -> Option<Range<usize>> {
        self.table.get(key).map(Spanned::span)
    }

    /// The keys as the operator wrote them, with their places. For tables whose keys are free.
    pub fn keys(&self) -> Vec<Text> {
        self.table.iter().map(|(key, _)| Text { value: clean::printable(key.get_ref()), span: key.span() }).collect()
    }

    /// A string, or `None` when it is missing or unsound.
    pub fn text(&self, key: &'static str) -> Option<Text> {
        self.ask(key);
        self.free_text(key)
    }

    /// A string under a key that is not known beforehand.
    pub fn free_text(&self, key: &str) -> Option<Text> {
        let value = self.table.get(key)?;
        self.as_text(key, value)
    }

    /// A string that must be there and not be blank.
    pub fn required_text(&self, key: &'static str) -> Option<Text> {
        if !self.has(key) {
            self.ask(key);
            self.missing(key);
            return None;
        }
        let text = self.text(key)?;
        if text.value.trim().is_empty() {
            self.report.error("empty", text.span, format!("`{}` is empty", self.name(key)), "write a text between the quotes");
            return None;
        }
        Some(text)
    }

    /// A list of strings; unsound members are reported and left out.
    pub fn texts(&self, key: &'static str) -> Option<Vec<Text>> {
        self.ask(key);
        let value = self.table.get(key)?;
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, value, "a list of texts in [ ]");
            return None;
        };
        Some(array.iter().filter_map(|member| self.as_text(key, member)).collect())
    }

    /// `true` or `false`.
    pub fn boolean(&self, key: &'static str) -> Option<bool> {
        self.ask(key);
        let value = self.table.get(key)?;
        let found = value.get_ref().as_bool();
        if found.is_none() {
            self.wrong_type(key, value, "true or false, without quotes");
        }
        found
    }

    /// A whole number within bounds.
    pub fn integer(&self, key: &'static str, bounds: std::ops::RangeInclusive<u32>) -> Option<u32> {
        self.ask(key);
        let value = self.table.get(key)?;
        let Some(written) = value.get_ref().as_integer() else {
            self.wrong_type(key, value, "a whole number, without quotes");
            return None;
        };
        let number = i64::from_str_radix(written.as_str(), written.radix()).ok().and_then(|n| u32::try_from(n).ok());
        let sound = number.filter(|n| bounds.contains(n));
        if sound.is_none() {
            let message = format!("`{}` is {written}, outside {} to {}", self.name(key), bounds.start(), bounds.end());
            self.report.error(
                "out-of-range",
                value.span(),
                message,
                format!("write a number from {} to {}", bounds.start(), bounds.end()),
            );
        }
        sound
    }

    /// One of a few words.
    pub fn choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = choices.iter().find(|(word, _)| *word == text.value).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let message = format!("`{}` is not a value of `{}`", text.value, self.name(key));
            let help = did_you_mean(&text.value, &words).unwrap_or_else(|| format!("write one of: {}", words.join(", ")));
            self.report.error("unknown-value", text.span, message, help);
        }
        found
    }

    /// A table of its own under `key`.
    pub fn table(&self, key: &'static str) -> Option<Fields<'a>> {
        self.ask(key);
        let value = self.table.get(key)?;
        let fields = self.as_table(key, value);
        if fields.is_none() {
            self.wrong_type(key, value, &format!("a table: put a line [{}] above its keys", self.name(key)));
        }
        fields
    }

    /// The tables `[[key]]`, in order.
    pub fn tables(&self, key: &'static str) -> Vec<Fields<'a>> {
        self.ask(key);
        let Some(value) = self.table.get(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, value, &format!("a list of tables: write [[{}]] above each", self.name(key)));
            return Vec::new();
        };
        let tables = array.iter().map(|member| (member, self.as_table(key, member)));
        tables
            .filter_map(|(member, fields)| {
                if fields.is_none() {
                    self.wrong_type(key, member, &format!("a table: write [[{}]] above it", self.name(key)));
                }
                fields
            })
            .collect()
    }

    /// Whether the value under `key` is a table (and not, say, a string).
    pub fn is_table(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().is_table())
    }

    /// Reports that a key that is needed is not there.
    pub fn missing(&self, key: &str) {
        let at = if self.span.is_empty() { 0..0 } else { self.span.clone() };
        self.report.error("missing-key", at, format!("`{}` is missing", self.name(key)), format!("add a line {key} = ..."));
    }

    /// Reports every key that nobody asked for. Call it last.
    pub fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table {
            if asked.contains(&key.get_ref().as_ref()) {
                continue;
            }
            let name = clean::printable(key.get_ref());
            let place = if self.path.is_empty() { "at the top of this file".to_owned() } else { format!("in [{}]", self.path) };
            let help =
                did_you_mean(&name, &asked).unwrap_or_else(|| format!("take the line out, or use one of: {}", asked.join(", ")));
            self.report.error("unknown-key", key.span(), format!("`{name}` is not a key {place}"), help);
        }
    }

    /// Tells that a key is known without reading it.
    pub fn ask(&self, key: &'static str) {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
    }

    /// The key with the tables it stands in, as an operator would name it.
    pub fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn as_table(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<Fields<'a>> {
        let table = value.get_ref().as_table()?;
        Some(Fields { report: self.report, table, span: value.span(), path: self.name(key), asked: RefCell::default() })
    }

    fn as_text(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Text> {
        let Some(written) = value.get_ref().as_str() else {
            self.wrong_type(key, value, "a text in quotes");
            return None;
        };
        let cleaned = clean::clean(written);
        for fault in &cleaned.faults {
            self.report_fault(key, &value.span(), *fault);
        }
        let sound = !cleaned.faults.iter().any(|fault| fault.is_error());
        sound.then(|| Text { value: cleaned.text, span: value.span() })
    }

    fn report_fault(&self, key: &str, span: &Range<usize>, fault: clean::Fault) {
        let span = self.report.source.locate(span, &fault.character.to_string());
        let message = format!("`{}` holds {}", self.name(key), fault.describe());
        if fault.is_error() {
            self.report.error(fault.rule(), span, message, "take the character out, or type the text again");
        } else {
            self.report.warning(fault.rule(), span, message, "it is left out; type the text again without it");
        }
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let found = match value.get_ref().type_str() {
            "string" => "a text",
            "integer" | "float" => "a number",
            "boolean" => "true or false",
            "array" => "a list",
            "table" => "a table",
            _ => "a date",
        };
        let message = format!("`{}` is {found}, which does not belong here", self.name(key));
        self.report.error("wrong-type", value.span(), message, format!("write {wanted}"));
    }
}

/// "did you mean ...?" for a word that is close to a known one.
pub(crate) fn did_you_mean(word: &str, known: &[&str]) -> Option<String> {
    let close = known.iter().map(|k| (strsim::jaro_winkler(word, k), k)).filter(|(score, _)| *score > 0.8);
    close.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, k)| format!("did you mean `{k}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str, read: impl FnOnce(&Fields<'_>)) -> Vec<(&'static str, (usize, usize), String)> {
        let report = Report::new(Source::new("t.toml", text));
        parse(&report, read);
        report.into_problems().into_iter().map(|p| (p.rule, p.position(), p.help)).collect()
    }

    #[test]
    fn every_problem_of_a_file_is_reported_at_once() {
        let found = rules("a = 1\nbb = true\nn = 7\nnmae = \"x\"\n", |f| {
            f.text("a");
            f.text("bb");
            f.integer("n", 1..=5);
            f.text("name");
            f.required_text("phone");
        });
        let names: Vec<_> = found.iter().map(|(rule, place, _)| (*rule, place.0)).collect();
        assert_eq!(names, [("missing-key", 1), ("wrong-type", 1), ("wrong-type", 2), ("out-of-range", 3), ("unknown-key", 4)]);
        assert_eq!(found[4].2, "did you mean `name`?");
    }

    #[test]
    fn what_stands_beside_a_syntax_error_is_still_read() {
        let report = Report::new(Source::new("t.toml", "a = \"good\"\nb = = 3\nc = \"also\"\n"));
        let (a, c) = parse(&report, |f| {
            (f.text("a"), {
                f.ask("b");
                f.text("c")
            })
        });
        assert_eq!((a.unwrap().value.as_str(), c.unwrap().value.as_str()), ("good", "also"));
        assert!(report.failed());
    }

    #[test]
    fn a_control_character_is_an_error_and_does_not_come_through() {
        let found = rules("a = \"x\\u001b[2J\"\n", |f| assert_eq!(f.text("a"), None));
        assert_eq!(found[0].0, "control-character");
    }
}
