//! `aftercare list`: the handouts, with their languages and status.

use super::{Setting, tell};
use crate::handout::{Edition, Handout};
use crate::runtime::clinic::Clinic;
use clap::Args;
use serde::Serialize;

#[derive(Debug, Args)]
pub(super) struct List {
    /// Print an array of {id, topic, title, version, reviewed, languages: [{tag, title, draft}]}
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    topic: &'a str,
    title: &'a str,
    version: &'a str,
    reviewed: Option<String>,
    languages: Vec<Language<'a>>,
}

#[derive(Debug, Serialize)]
struct Language<'a> {
    tag: &'a str,
    title: &'a str,
    draft: bool,
}

fn row<'a>(handout: &'a Handout) -> Row<'a> {
    let title = handout.editions.get(&handout.source_language).map_or("", |edition| edition.title.as_str());
    let language =
        |edition: &'a Edition| Language { tag: edition.language.as_str(), title: &edition.title, draft: edition.is_draft() };
    Row {
        id: &handout.id,
        topic: &handout.topic,
        title,
        version: &handout.version,
        reviewed: handout.review.as_ref().map(|review| review.last.to_string()),
        languages: handout.editions.values().map(language).collect(),
    }
}

impl List {
    pub(super) fn run(&self, setting: &Setting) -> u8 {
        let clinic = Clinic::read(setting.config.as_deref());
        let rows: Vec<Row<'_>> = clinic.library.handouts().iter().map(row).collect();
        if self.json {
            tell::result(&serde_json::to_string_pretty(&rows).unwrap_or_default());
        } else {
            let widest = rows.iter().map(|row| row.id.len()).max().unwrap_or(0);
            for row in &rows {
                let tags = row.languages.iter().map(|l| if l.draft { format!("{} (draft)", l.tag) } else { l.tag.to_owned() });
                let status = row.reviewed.as_ref().map_or_else(|| "not yet reviewed".to_owned(), |day| format!("reviewed {day}"));
                let languages = tags.collect::<Vec<_>>().join(", ");
                tell::result(&format!("{:widest$}  {}  v{}, {status}, {languages}", row.id, row.title, row.version));
            }
        }
        let broken = clinic.found.iter().filter(|found| !found.sound).count();
        if broken > 0 {
            tell::note(setting, &format!("{broken} handouts have faults; `aftercare check` tells which"));
        }
        tell::OK
    }
}
