//! A translation says what the source edition says, and was made from the one that is there now.

use super::{Checked, place};
use crate::diagnostic::{Diagnostic, Source};
use crate::handout::{Edition, Handout, Tier, digest};

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (handout, edition, source) in checked.editions() {
        let Some(original) = handout.editions.get(&handout.source_language).filter(|original| *original != edition) else {
            continue;
        };
        problems.extend(stale(checked, handout, edition, &source));
        problems.extend(sections(original, edition, &source));
        problems.extend(tiers(original, edition, &source));
        problems.extend(steps(original, edition, &source));
    }
    problems
}

fn stale(checked: &Checked<'_>, handout: &Handout, edition: &Edition, source: &Source) -> Option<Diagnostic> {
    let of = edition.translation.as_ref()?.of.as_ref()?;
    let bytes = checked.files.entries.get(&format!("{}/{}.toml", handout.id, handout.source_language))?;
    // A byte-order mark and the line ends of another system change nothing that a translator read.
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let now = digest(text.trim_start_matches('\u{feff}').as_bytes());
    let message = format!("{}.toml has changed since this translation was made", handout.source_language);
    let help = format!("bring the translation up to date, then write of = \"{now}\"");
    (*of != now).then(|| Diagnostic::warning("stale-translation", source, place(source, of), message, help))
}

fn sections(original: &Edition, edition: &Edition, source: &Source) -> Vec<Diagnostic> {
    let ids = |edition: &Edition| edition.sections.iter().map(|section| section.id.clone()).collect::<Vec<_>>();
    let (wanted, found) = (ids(original), ids(edition));
    let missing = wanted.iter().filter(|id| !found.contains(id)).map(|id| {
        let message = format!("the section `{id}` of the source edition is missing");
        Diagnostic::warning("missing-section", source, None, message, "translate it; patients of this language do not see it now")
    });
    let extra = found.iter().filter(|id| !wanted.contains(id)).map(|id| {
        let message = format!("the section `{id}` is not in the source edition");
        Diagnostic::warning("extra-section", source, place(source, id), message, "give it the id of the section it translates")
    });
    missing.chain(extra).collect()
}

fn steps(original: &Edition, edition: &Edition, source: &Source) -> Option<Diagnostic> {
    let calls = |edition: &Edition| {
        let steps = edition.timeline.iter().flat_map(|timeline| &timeline.steps);
        steps.map(|step| step.calls).collect::<Vec<_>>()
    };
    let message = "the time line has other steps than the source edition's, or asks for a call at another one";
    let help = "translate every step, one for one, with `call` where the source edition has it";
    let differs = calls(original) != calls(edition);
    differs.then(|| Diagnostic::warning("differing-timeline", source, place(source, "[timeline]"), message, help))
}

fn tiers(original: &Edition, edition: &Edition, source: &Source) -> Vec<Diagnostic> {
    let count = |edition: &Edition, tier| edition.checklist.tier(tier).len();
    let names = ["emergency", "call", "normal"];
    let differing = Tier::ALL.into_iter().zip(names).filter(|(tier, _)| count(original, *tier) != count(edition, *tier));
    let problem = |(tier, name): (Tier, &str)| {
        let message = format!("`{name}` has {} items, the source edition has {}", count(edition, tier), count(original, tier));
        Diagnostic::warning("differing-tier", source, place(source, name), message, "translate every item, one for one")
    };
    differing.map(problem).collect()
}
