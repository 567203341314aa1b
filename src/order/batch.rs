//! `batch.toml`: an order as a file, one `[[sheet]]` per line.

use super::{Line, MOST_COPIES, Sheet};
use crate::diagnostic::{Diagnostic, Fields, Report, Source, parse};
use crate::language::Tag;

/// Reads a batch. Unsound lines are reported and left out.
pub fn read(source: Source) -> (Vec<Line>, Vec<Diagnostic>) {
    let report = Report::new(source);
    let lines = parse(&report, |root| {
        let tables = root.tables("sheet");
        if tables.is_empty() && !root.has("sheet") {
            root.missing("sheet");
        }
        tables.iter().filter_map(line).collect()
    });
    (lines, report.into_problems())
}

fn line(fields: &Fields<'_>) -> Option<Line> {
    let handout = fields.required_text("handout");
    let written = fields.text("language");
    let language = written.as_ref().and_then(|text| Tag::new(&text.value));
    if let (Some(text), None) = (&written, &language) {
        let help = "write a tag such as en, es or zh-Hans";
        fields.report().error("language-tag", text.span.clone(), format!("`{}` is not a language tag", text.value), help);
    }
    let sheet = fields.choice("sheet", &[("checklist", Sheet::Checklist), ("full", Sheet::Full)]);
    let large = fields.boolean("large").unwrap_or(false);
    let copies = fields.integer("copies", 1..=MOST_COPIES).unwrap_or(1);
    fields.finish();
    Some(Line { handout: handout?.value, language, sheet: sheet.unwrap_or(Sheet::Checklist), large, copies })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_is_an_order_line_by_line() {
        let text = "[[sheet]]\nhandout = 'sore'\nlanguage = 'es'\nsheet = 'full'\nlarge = true\ncopies = 10\n[[sheet]]\nhandout = 'cupping'\n";
        let (lines, problems) = read(Source::new("batch.toml", text));
        assert_eq!(problems, []);
        assert_eq!(lines.iter().map(ToString::to_string).collect::<Vec<_>>(), ["sore:es:full:10", "cupping::checklist:1"]);
        assert!(lines[0].large);
    }

    #[test]
    fn every_slip_of_a_batch_is_named() {
        let (_, problems) = read(Source::new("batch.toml", "[[sheet]]\nhandot = 'x'\ncopies = 0\nlanguage = '?'\n"));
        let rules: Vec<_> = problems.iter().map(|p| p.rule).collect();
        assert_eq!(rules, ["missing-key", "unknown-key", "out-of-range", "language-tag"]);
    }
}
