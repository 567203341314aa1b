//! `handouts/<id>/handout.toml` and `handouts/<id>/<language>.toml`.

use super::markdown::{self, Known};
use super::timeline;
use super::{Certainty, Checklist, Edition, Inline, Kind, Reference, Review, Section, Tier, Translation};
use crate::diagnostic::{Fields, Report, Text, parse};
use crate::language::{Date, Tag};

const KINDS: [(&str, Kind); 3] = [("treatment", Kind::Treatment), ("before", Kind::Before), ("emergency", Kind::Emergency)];
const CERTAINTIES: [(&str, Certainty); 4] =
    [("strong", Certainty::Strong), ("fair", Certainty::Fair), ("weak", Certainty::Weak), ("custom", Certainty::Custom)];

/// What no language changes.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) topic: Text,
    pub(super) order: u32,
    pub(super) version: String,
    pub(super) kind: Kind,
    pub(super) review: Option<Review>,
    pub(super) sources: Vec<Reference>,
    /// Rules whose warnings are allowed, each with a reason.
    pub(super) allowed: Vec<String>,
}

/// Reads `handout.toml`.
pub(super) fn card(report: &Report) -> Option<Card> {
    parse(report, |root| {
        let topic = root.required_text("topic");
        let order = root.integer("order", 0..=10_000).unwrap_or(100);
        let version = root.required_text("version");
        let kind = root.choice("kind", &KINDS).unwrap_or(Kind::Treatment);
        let review = root.table("review").and_then(|fields| review(&fields));
        let mut sources: Vec<Reference> = Vec::new();
        for fields in root.tables("source") {
            if let Some(source) = reference(&fields, &sources) {
                sources.push(source);
            }
        }
        let mut allowed = Vec::new();
        for fields in root.tables("allow") {
            let (rule, reason) = (fields.required_text("rule"), fields.required_text("reason"));
            allowed.extend(rule.filter(|_| reason.is_some()).map(|rule| rule.value));
            fields.finish();
        }
        Some(Card { topic: topic?, order, version: version?.value, kind, review, sources, allowed })
    })
}

fn review(fields: &Fields<'_>) -> Option<Review> {
    let date = |key: &'static str| {
        let text = fields.required_text(key)?;
        let date = text.value.parse::<Date>().ok();
        if date.is_none() {
            fields.report().error(
                "date",
                text.span,
                format!("`{}` is not a day", text.value),
                "write it as \"2026-11-24\", in quotes",
            );
        }
        date
    };
    let (last, due) = (date("last"), date("due"));
    let (reviewer, qualification) = (fields.required_text("reviewer"), fields.required_text("qualification"));
    fields.finish();
    Some(Review { last: last?, due: due?, reviewer: reviewer?.value, qualification: qualification?.value })
}

fn reference(fields: &Fields<'_>, before: &[Reference]) -> Option<Reference> {
    let id = fields.required_text("id");
    let citation = fields.required_text("citation");
    let link = fields.text("link").map_or_else(String::new, |link| link.value);
    let certainty = fields.choice("certainty", &CERTAINTIES);
    if !fields.has("certainty") {
        fields.missing("certainty");
    }
    fields.finish();
    let id = id?;
    if before.iter().any(|known| known.id == id.value) {
        fields.report().error(
            "duplicate-source",
            id.span,
            format!("there are two sources `{}`", id.value),
            "give one of them another id",
        );
        return None;
    }
    Some(Reference { id: id.value, citation: citation?.value, link, certainty: certainty? })
}

/// Reads an edition. The report says whether it is sound.
pub(super) fn edition(report: &Report, language: &Tag, kind: Kind, known: Known<'_>) -> Option<Edition> {
    parse(report, |root| {
        let title = root.required_text("title");
        let summary = root.required_text("summary").map(|text| markdown::line(report, &text, known));
        let translation = root.table("translation").map(|fields| translation(&fields));
        let sections = sections(root, known);
        let checklist = root.table("checklist").map(|fields| checklist(&fields, kind, known));
        if checklist.is_none() && kind == Kind::Treatment && !root.has("checklist") {
            root.missing("checklist");
        }
        let timeline = root.table("timeline").and_then(|fields| timeline::read(&fields, known));
        Some(Edition {
            language: language.clone(),
            title: title?.value,
            summary: summary?,
            translation,
            sections,
            checklist: checklist.unwrap_or_default(),
            timeline,
        })
    })
}

fn translation(fields: &Fields<'_>) -> Translation {
    let reviewed = fields.choice("status", &[("draft", false), ("reviewed", true)]);
    if !fields.has("status") {
        fields.missing("status");
    }
    let reviewed = reviewed.unwrap_or(false);
    for key in ["reviewer", "qualification", "date"] {
        // Who vouches for a translation must be said, not only that somebody does.
        if reviewed {
            fields.required_text(key)
        } else {
            fields.text(key)
        };
    }
    let of = fields.text("of").map(|text| text.value);
    fields.finish();
    Translation { reviewed, of }
}

fn sections(root: &Fields<'_>, known: Known<'_>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for fields in root.tables("section") {
        let (id, heading) = (fields.required_text("id"), fields.required_text("heading"));
        let body = fields.required_text("body").map(|text| markdown::passages(fields.report(), &text, known));
        fields.finish();
        let (Some(id), Some(heading), Some(body)) = (id, heading, body) else {
            continue;
        };
        if sections.iter().any(|known| known.id == id.value) {
            let help = "give each [[section]] an id of its own";
            fields.report().error("duplicate-section", id.span, format!("there are two sections `{}`", id.value), help);
        }
        sections.push(Section { id: id.value, heading: heading.value, body });
    }
    if sections.is_empty() && !root.has("section") {
        root.missing("section");
    }
    sections
}

fn checklist(fields: &Fields<'_>, kind: Kind, known: Known<'_>) -> Checklist {
    let sources = sources(fields, known);
    let tier = |tier: Tier, key: &'static str| items(fields, kind, tier, key, known);
    let checklist = Checklist {
        emergency: tier(Tier::Emergency, "emergency"),
        call: tier(Tier::Call, "call"),
        normal: tier(Tier::Normal, "normal"),
        sources,
    };
    fields.finish();
    checklist
}

/// The ids of what a whole table rests on.
pub(super) fn sources(fields: &Fields<'_>, known: Known<'_>) -> Vec<String> {
    let sources = fields.texts("sources").unwrap_or_default();
    for source in &sources {
        if let Some(ids) = known.sources.filter(|ids| !ids.contains(&source.value)) {
            let known: Vec<&str> = ids.iter().map(String::as_str).collect();
            let help = crate::diagnostic::did_you_mean(&source.value, &known)
                .unwrap_or_else(|| format!("add a [[source]] with id = \"{}\" to handout.toml", source.value));
            fields.report().error(
                "unknown-footnote",
                source.span.clone(),
                format!("no source is called `{}`", source.value),
                help,
            );
        }
    }
    sources.into_iter().map(|text| text.value).collect()
}

fn items(fields: &Fields<'_>, kind: Kind, tier: Tier, key: &'static str, known: Known<'_>) -> Vec<Vec<Inline>> {
    let report = fields.report();
    let texts = fields.texts(key);
    let required = kind == Kind::Treatment || (kind == Kind::Emergency && tier == Tier::Emergency);
    if required && texts.as_ref().is_none_or(Vec::is_empty) && !(texts.is_none() && fields.has(key)) {
        let help = format!("add at least one line to `{key}` under [checklist]: patients need all three tiers");
        let at = fields.value_span(key).unwrap_or_else(|| fields.span());
        report.error("empty-tier", at, format!("the tier `{key}` of the checklist is empty"), help);
    }
    let texts = texts.unwrap_or_default();
    for blank in texts.iter().filter(|text| text.value.trim().is_empty()) {
        report.error("empty", blank.span.clone(), format!("an item of `{key}` is empty"), "write the item, or take the line out");
    }
    texts.iter().map(|text| markdown::line(report, text, known)).filter(|item| !item.is_empty()).collect()
}
