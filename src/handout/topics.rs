//! `handouts/topics.toml`: the shelves of the home screen, in order.

use super::{Localized, Topic};
use crate::diagnostic::{Diagnostic, Fields, Report, Source, parse};
use crate::language::Tag;

/// Reads the topics; unsound ones are left out.
pub(super) fn read(source: Source) -> (Vec<Topic>, Vec<Diagnostic>) {
    let report = Report::new(source);
    let topics = parse(&report, |root| root.tables("topic").iter().filter_map(topic).collect());
    (topics, report.into_problems())
}

fn topic(fields: &Fields<'_>) -> Option<Topic> {
    let id = fields.required_text("id");
    let title = localized(fields, "title");
    if title.is_none() && !fields.has("title") {
        fields.missing("title");
    }
    fields.finish();
    Some(Topic { id: id?.value, title: title? })
}

/// A text, or a table of texts by language.
pub(crate) fn localized(fields: &Fields<'_>, key: &'static str) -> Option<Localized> {
    if !fields.is_table(key) {
        return fields.text(key).map(|text| Localized::everywhere(&text.value));
    }
    let table = fields.table(key)?;
    let mut localized = Localized::default();
    for key in table.keys() {
        let Some(tag) = Tag::new(&key.value) else {
            let help = "write a tag such as en, es or zh-Hans";
            fields.report().error("language-tag", key.span, format!("`{}` is not a language tag", key.value), help);
            continue;
        };
        if let Some(text) = table.free_text(&key.value) {
            localized.by_language.insert(tag, text.value);
        }
    }
    (!localized.by_language.is_empty()).then_some(localized)
}
