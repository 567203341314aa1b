//! The Markdown of handouts: paragraphs, lists, strong, footnotes and placeholders, nothing else.

use super::{Fact, Facts, Inline, Passage};
use crate::diagnostic::{Report, Text};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

const PLACEHOLDERS: [(&str, Fact); 5] = [
    ("clinic.name", Fact::Name),
    ("clinic.phone", Fact::Phone),
    ("clinic.hours", Fact::Hours),
    ("clinic.after_hours", Fact::AfterHours),
    ("emergency", Fact::Emergency),
];

/// What a text may refer to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'a> {
    /// Ids of the handout's sources; `None` when `handout.toml` is not sound, and they are not known.
    pub(super) sources: Option<&'a [String]>,
    /// The clinic's facts; `None` when there are none to fill in.
    pub(super) facts: Option<&'a Facts>,
}

/// Reads a body: paragraphs and lists.
pub(super) fn passages(report: &Report, text: &Text, known: Known<'_>) -> Vec<Passage> {
    let mut reader = Reader { report, text, known, done: Vec::new(), open: Vec::new(), items: None, strong: 0, defining: false };
    let defined = define_footnotes(&text.value);
    for (event, place) in Parser::new_ext(&defined, Options::ENABLE_FOOTNOTES).into_offset_iter() {
        reader.take(event, &defined, place);
    }
    reader.close_paragraph();
    reader.done
}

/// Reads one line: a summary or an item of the checklist.
pub(super) fn line(report: &Report, text: &Text, known: Known<'_>) -> Vec<Inline> {
    let mut passages = passages(report, text, known);
    if let (1, Some(Passage::Paragraph(runs))) = (passages.len(), passages.pop()) {
        return runs;
    }
    if !text.value.trim().is_empty() {
        let help = "write it as one line of text, without lists and blank lines";
        report.error("markdown", text.span.clone(), "this must be one paragraph", help);
    }
    Vec::new()
}

/// Markdown takes `[^id]` for a footnote only where its definition stands in the same text, and ours stand
/// in `handout.toml`. So every id that is used is defined below the text; what is defined is not read.
fn define_footnotes(text: &str) -> String {
    let ids = text.split("[^").skip(1).filter_map(|after| after.split_once(']')).map(|(id, _)| id);
    let mut defined = text.to_owned();
    for id in ids.filter(|id| !id.is_empty() && !id.contains(char::is_whitespace)) {
        defined.push_str("\n\n[^");
        defined.push_str(id);
        defined.push_str("]: .");
    }
    defined
}

struct Reader<'a> {
    report: &'a Report,
    text: &'a Text,
    known: Known<'a>,
    done: Vec<Passage>,
    open: Vec<Inline>,
    items: Option<Vec<Vec<Inline>>>,
    strong: usize,
    /// Within a definition that was put below the text.
    defining: bool,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, source: &str, place: Range<usize>) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => self.defining = true,
            Event::End(TagEnd::FootnoteDefinition) => self.defining = false,
            _ if self.defining => {}
            Event::FootnoteReference(id) => self.note(&id),
            Event::Start(Tag::Paragraph | Tag::Item | Tag::Strong) | Event::End(TagEnd::Strong) | Event::SoftBreak => {
                self.mark(&event);
            }
            Event::Text(words) => self.placeholders(&words),
            Event::Start(Tag::List(None)) if self.items.is_none() => {
                self.close_paragraph();
                self.items = Some(Vec::new());
            }
            Event::End(TagEnd::Paragraph) => self.close_paragraph(),
            Event::End(TagEnd::Item) => self.close_item(),
            Event::End(TagEnd::List(_)) => self.close_list(),
            Event::End(_) => {}
            other => self.refuse(&other, source.get(place).unwrap_or("")),
        }
    }

    fn mark(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Strong) => self.strong += 1,
            Event::End(TagEnd::Strong) => self.strong = self.strong.saturating_sub(1),
            Event::SoftBreak => self.push(" "),
            // A second paragraph within an item.
            Event::Start(Tag::Paragraph) if !self.open.is_empty() => self.push(" "),
            _ => {}
        }
    }

    fn note(&mut self, id: &str) {
        let Some(sources) = self.known.sources else { return };
        if sources.iter().any(|known| known == id) {
            self.open.push(Inline::Note(id.to_owned()));
            return;
        }
        let known: Vec<&str> = sources.iter().map(String::as_str).collect();
        let help = crate::diagnostic::did_you_mean(id, &known)
            .unwrap_or_else(|| format!("add a [[source]] with id = \"{id}\" to handout.toml, or take the footnote out"));
        let span = self.locate(&format!("[^{id}]"));
        self.report.error("unknown-footnote", span, format!("no source is called `{id}`"), help);
    }

    fn placeholders(&mut self, words: &str) {
        let mut rest = words;
        while let Some((before, after)) = rest.split_once('{') {
            self.push(before);
            if let Some((name, tail)) = after.split_once('}') {
                self.placeholder(name);
                rest = tail;
            } else {
                self.unknown_placeholder(&format!("{{{after}"), after);
                rest = "";
            }
        }
        self.push(rest);
    }

    fn placeholder(&mut self, name: &str) {
        let Some((_, fact)) = PLACEHOLDERS.iter().find(|(known, _)| *known == name) else {
            self.unknown_placeholder(&format!("{{{name}}}"), name);
            return;
        };
        let unset = self.known.facts.is_some_and(|facts| match fact {
            Fact::Hours => facts.hours.is_none(),
            Fact::AfterHours => facts.after_hours.is_none(),
            _ => false,
        });
        if unset {
            let help = format!(
                "set it in kiosk.toml under [clinic], or take {{{name}}} out; until then patients read \"ask at the desk\""
            );
            self.report.warning(
                "unset-placeholder",
                self.locate(&format!("{{{name}}}")),
                format!("`{{{name}}}` is not set in kiosk.toml"),
                help,
            );
        }
        self.open.push(Inline::Fact { fact: *fact, strong: self.strong > 0 });
    }

    fn unknown_placeholder(&self, written: &str, name: &str) {
        let known = PLACEHOLDERS.map(|(known, _)| known);
        let help = crate::diagnostic::did_you_mean(name, &known)
            .unwrap_or_else(|| format!("use one of: {}", known.map(|k| format!("{{{k}}}")).join(", ")));
        self.report.error("unknown-placeholder", self.locate(written), format!("`{written}` is not a placeholder"), help);
    }

    fn push(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        let strong = self.strong > 0;
        if let Some(Inline::Words { text, strong: before }) = self.open.last_mut()
            && *before == strong
        {
            text.push_str(words);
            return;
        }
        self.open.push(Inline::Words { text: words.to_owned(), strong });
    }

    fn close_paragraph(&mut self) {
        if self.items.is_some() || self.open.is_empty() {
            return;
        }
        self.done.push(Passage::Paragraph(std::mem::take(&mut self.open)));
    }

    fn close_item(&mut self) {
        let item = std::mem::take(&mut self.open);
        if let Some(items) = &mut self.items
            && !item.is_empty()
        {
            items.push(item);
        }
    }

    fn close_list(&mut self) {
        if let Some(items) = self.items.take() {
            self.done.push(Passage::List(items));
        }
    }

    fn refuse(&self, event: &Event<'_>, written: &str) {
        let what = match event {
            Event::Start(Tag::Heading { .. }) => "a heading",
            Event::Start(Tag::Link { .. }) => "a link",
            Event::Start(Tag::Image { .. }) => "a picture",
            Event::Start(Tag::Emphasis) => "slanted text",
            Event::Start(Tag::List(Some(_))) => "a numbered list",
            Event::Start(Tag::List(None)) => "a list within a list",
            Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => "code",
            Event::Start(Tag::BlockQuote(_)) => "a quotation",
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => "HTML",
            Event::HardBreak => "a forced line break",
            _ => "this kind of Markdown",
        };
        let first = written.lines().next().unwrap_or("").trim_end();
        let help =
            "use paragraphs, lists with -, **strong** and footnotes [^id]; put a backslash before a sign that is meant as itself";
        self.report.error("markdown", self.locate(first), format!("{what} cannot be shown"), help);
    }

    fn locate(&self, written: &str) -> Range<usize> {
        self.report.source().locate(&self.text.span, written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Source;

    fn read(text: &str) -> (Vec<Passage>, Vec<(&'static str, String)>) {
        let report = Report::new(Source::new("en.toml", text));
        let sources = ["baumler-2021".to_owned()];
        let whole = Text { value: text.to_owned(), span: 0..text.len() };
        let passages = passages(&report, &whole, Known { sources: Some(&sources), facts: None });
        (passages, report.into_problems().into_iter().map(|p| (p.rule, p.message)).collect())
    }

    fn words(text: &str, strong: bool) -> Inline {
        Inline::Words { text: text.to_owned(), strong }
    }

    #[test]
    fn paragraphs_lists_strong_footnotes_and_placeholders_are_read() {
        let (passages, problems) = read("Call **{emergency} now**.[^baumler-2021]\nDo it.\n\n- one\n- **two**\n\nEnd");
        assert_eq!(problems, []);
        let strong_number = Inline::Fact { fact: Fact::Emergency, strong: true };
        assert_eq!(
            passages[0],
            Passage::Paragraph(vec![
                words("Call ", false),
                strong_number,
                words(" now", true),
                words(".", false),
                Inline::Note("baumler-2021".to_owned()),
                words(" Do it.", false),
            ])
        );
        assert_eq!(passages[1], Passage::List(vec![vec![words("one", false)], vec![words("two", true)]]));
        assert_eq!(passages[2], Passage::Paragraph(vec![words("End", false)]));
    }

    #[test]
    fn strong_words_may_end_in_a_stop_before_a_footnote() {
        let (passages, problems) = read("- **Sharp pain.**[^baumler-2021]\n\nEnd.[^baumler-2021]");
        let note = Inline::Note("baumler-2021".to_owned());
        assert_eq!(problems, []);
        assert_eq!(passages[0], Passage::List(vec![vec![words("Sharp pain.", true), note.clone()]]));
        assert_eq!(passages[1], Passage::Paragraph(vec![words("End.", false), note]));
    }

    #[test]
    fn a_footnote_without_a_source_and_an_unknown_placeholder_are_errors() {
        assert_eq!(read("x[^baumler-2012]").1[0].0, "unknown-footnote");
        assert_eq!(read("x {clinic.fone}").1[0].0, "unknown-placeholder");
        assert_eq!(read("x {emergency").1[0].0, "unknown-placeholder");
    }

    #[test]
    fn other_markdown_is_an_error_and_never_lost_silently() {
        for bad in ["# Heading", "1. one", "[a](b)", "*slanted*", "`code`", "<b>x</b>", "> quote", "- a\n  - b", "a\\\nb", "---"]
        {
            assert!(read(bad).1.iter().any(|(rule, _)| *rule == "markdown"), "{bad}");
        }
    }

    #[test]
    fn brackets_and_loose_items_keep_their_words() {
        let (passages, problems) = read("- a [note] b\n\n- c [^ d");
        assert_eq!(problems, []);
        assert_eq!(passages, [Passage::List(vec![vec![words("a [note] b", false)], vec![words("c [^ d", false)]])]);
    }
}
