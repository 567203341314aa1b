//! The buttons of the welcome screen lead to something.

use super::Checked;
use crate::config::Drafts;
use crate::diagnostic::{Diagnostic, Source};

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let source = Source::new(checked.settings_name, "");
    let available = checked.library.languages();
    let wanted = checked.settings.languages.iter().flatten();
    let mut problems = Vec::new();
    for tag in wanted {
        let editions = checked.editions().filter(|(_, edition, _)| edition.language == *tag).count();
        let shown = checked.editions().filter(|(_, edition, _)| edition.language == *tag && !edition.is_draft()).count();
        if !available.contains(tag) || editions == 0 {
            let help = format!("add an edition {tag}.toml to a handout, or take the language out of [kiosk] languages");
            problems.push(Diagnostic::warning(
                "empty-language",
                &source,
                None,
                format!("no handout has an edition in `{tag}`"),
                help,
            ));
        } else if shown == 0 && checked.settings.drafts == Drafts::Hide {
            let message = format!("all editions in `{tag}` are drafts, which patients do not see");
            let help = "have a translator check one, or set draft_translations = \"show\", or take the language out";
            problems.push(Diagnostic::warning("empty-language", &source, None, message, help));
        }
    }
    problems
}
