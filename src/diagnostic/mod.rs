//! A problem in an operator's file: which rule, where, why, and how to mend it. Pure.

mod fields;
mod source;

pub(crate) use fields::did_you_mean;
pub use fields::{Fields, Report, Text, parse};
pub use source::Source;

use crate::language::clean;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The value cannot be used; the kiosk goes on without it.
    Error,
    /// The value is used; somebody should look at it.
    Warning,
}

impl Severity {
    /// The word that operators read and that `check --json` writes.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One problem in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Short kebab-case name of the rule that was broken, such as `unknown-key`.
    pub rule: &'static str,
    /// Whether the value can be used at all.
    pub severity: Severity,
    /// The file, with its text for the caret.
    pub source: Source,
    /// Bytes of the text that are at fault; `None` for the file as a whole.
    pub span: Option<Range<usize>>,
    /// What is wrong, one sentence.
    pub message: String,
    /// How to mend it, one sentence.
    pub help: String,
}

impl Diagnostic {
    /// An error at `span`.
    pub fn error(
        rule: &'static str,
        source: &Source,
        span: Option<Range<usize>>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let (message, help) = (clean::printable(&message.into()), clean::printable(&help.into()));
        Self { rule, severity: Severity::Error, source: source.clone(), span, message, help }
    }

    /// A warning at `span`.
    pub fn warning(
        rule: &'static str,
        source: &Source,
        span: Option<Range<usize>>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(rule, source, span, message, help) }
    }

    /// Line and column of the fault, both counted from 1, the column in characters. A problem of the
    /// whole file stands at line 1, column 1.
    pub fn position(&self) -> (usize, usize) {
        self.source.position(self.span.as_ref().map_or(0, |span| span.start))
    }

    /// The problem as an operator reads it: rule, file, line, caret, reason and remedy.
    pub fn render(&self, color: bool) -> String {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(self.message.as_str()).id(self.rule);
        let help = Level::HELP.message(self.help.as_str());
        let shown = self.source.shown();
        let snippet = |span: Range<usize>| {
            Snippet::source(shown.as_str()).path(self.source.name()).annotation(AnnotationKind::Primary.span(span))
        };
        let report = match &self.span {
            Some(span) => [title.element(snippet(self.source.visible(span))).element(help)],
            None => [Group::with_title(title).element(annotate_snippets::Origin::path(self.source.name())).element(help)],
        };
        renderer.render(&report)
    }
}

/// Whether any of the problems is an error.
pub fn any_error(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_file_line_caret_reason_and_remedy() {
        let source = Source::new("kiosk.toml", "[clinic]\nnmae = \"X\"\n");
        let problem = Diagnostic::error("unknown-key", &source, Some(9..13), "`nmae` is not a key here", "did you mean `name`?");
        let text = problem.render(false);
        for part in ["error[unknown-key]", "kiosk.toml:2:1", "^^^^", "`nmae` is not a key here", "did you mean `name`?"] {
            assert!(text.contains(part), "{part} not in:\n{text}");
        }
        assert_eq!(problem.position(), (2, 1));
    }

    #[test]
    fn control_characters_of_a_file_never_reach_the_operators_terminal() {
        let source = Source::new("a\u{1b}[31m.toml", "x = \"\u{1b}[2J\u{202e}\"\n");
        let problem = Diagnostic::error("control-character", &source, Some(4..9), "bad \u{1b}[2J", "help \u{9b}");
        assert!(!problem.render(false).chars().any(|c| c.is_control() && c != '\n'));
        assert!(!problem.render(false).contains('\u{202e}'));
    }
}
