//! Reads `kiosk.toml`. A faulty key falls back to its default, the good keys keep their values.

use super::{
    Colors, Drafts, Glyphs, HandoutsAt, Overdue, PaperSize, Pin, PrinterKind, Settings, Theme, clinic, ipp, speech, veiled,
};
use crate::diagnostic::{Diagnostic, Fields, Report, Source, parse};
use crate::handout::localized;
use crate::language::Tag;

/// Reads the file; the settings are whole whatever it says.
pub fn read(source: Source) -> (Settings, Vec<Diagnostic>) {
    let report = Report::new(veiled(source));
    let settings = parse(&report, |root| {
        let mut settings = Settings::default();
        if root.has("clinic") {
            settings.facts = root.table("clinic").and_then(|fields| clinic::facts(&fields));
        } else {
            root.ask("clinic");
            let help =
                "add [clinic] with name, phone and country; until then patients read \"ask at the desk\" and nothing prints";
            report.error("missing-key", 0..0, "`clinic` is missing", help);
        }
        if let Some(fields) = root.table("staff") {
            staff(&fields, &mut settings);
        }
        within(root, "kiosk", |fields| kiosk(fields, &mut settings));
        if settings.handouts == HandoutsAt::Unsaid && report.failed() {
            // Among what could not be read may be the line that names the folder: no other content stands in.
            settings.handouts = HandoutsAt::Folder("handouts".to_owned());
        }
        within(root, "terminal", |fields| terminal(fields, &mut settings));
        within(root, "paper", |fields| paper(fields, &mut settings));
        within(root, "printer", |fields| printer(fields, &mut settings));
        within(root, "speech", |fields| speech::read(fields, &mut settings.speech));
        within(root, "limits", |fields| {
            settings.copies = fields.integer("copies", 1..=20).unwrap_or(settings.copies);
        });
        settings
    });
    (settings, report.into_problems())
}

fn within(root: &Fields<'_>, key: &'static str, read: impl FnOnce(&Fields<'_>)) {
    if let Some(fields) = root.table(key) {
        read(&fields);
        fields.finish();
    }
}

fn staff(fields: &Fields<'_>, settings: &mut Settings) {
    if let Some(text) = fields.text("pin") {
        match Pin::read(&text.value) {
            Ok(pin) => (settings.staff, settings.pin) = (true, Some(pin)),
            Err(why) => {
                let help = "make it with `aftercare pin`; until then the kiosk is locked and has no screen for staff";
                fields.report().error("pin", text.span, format!("`{}` {why}", fields.name("pin")), help);
            }
        }
    }
    fields.finish();
    // A pin that is not sound was still meant as one.
    settings.locked = fields.has("pin");
}

/// A key that is part of the format but not of this version.
fn later(fields: &Fields<'_>, key: &'static str, help: &str) {
    fields.ask(key);
    if let Some(span) = fields.value_span(key) {
        fields.report().warning("not-yet", span, format!("`{}` is not used by this version", fields.name(key)), help);
    }
}

fn kiosk(fields: &Fields<'_>, settings: &mut Settings) {
    settings.languages = languages(fields);
    if let Some(text) = fields.text("handouts") {
        settings.handouts = HandoutsAt::Folder(text.value);
    } else if fields.has("handouts") {
        // A folder was meant: other content must not stand in for it.
        settings.handouts = HandoutsAt::Folder("handouts".to_owned());
    }
    settings.idle_seconds = fields.integer("idle_seconds", 10..=3600).unwrap_or(settings.idle_seconds);
    settings.warning_seconds = fields.integer("warning_seconds", 5..=300).unwrap_or(settings.warning_seconds);
    settings.locked = fields.boolean("locked").unwrap_or(settings.locked);
    let themes = [("calm", Theme::Calm), ("light", Theme::Light), ("contrast", Theme::Contrast), ("mono", Theme::Mono)];
    settings.theme = fields.choice("theme", &themes).unwrap_or(settings.theme);
    let drafts = [("hide", Drafts::Hide), ("show", Drafts::Show)];
    settings.drafts = fields.choice("draft_translations", &drafts).unwrap_or(settings.drafts);
    let overdue = [("banner", Overdue::Banner), ("withhold", Overdue::Withhold)];
    settings.overdue = fields.choice("overdue", &overdue).unwrap_or(settings.overdue);
    settings.state = fields.text("state").map(|text| text.value);
    for key in ["screen_inches", "viewing_cm"] {
        later(fields, key, "take the line out, or leave it for a later version");
    }
}

fn languages(fields: &Fields<'_>) -> Option<Vec<Tag>> {
    let mut tags: Vec<Tag> = Vec::new();
    for text in fields.texts("languages")? {
        match Tag::new(&text.value) {
            Some(tag) if tags.contains(&tag) => {
                let help = "take one of them out";
                fields.report().warning("duplicate-language", text.span, format!("`{tag}` stands here twice"), help);
            }
            Some(tag) => tags.push(tag),
            None => {
                let help = "write a tag such as en, es or zh-Hans";
                fields.report().error("language-tag", text.span, format!("`{}` is not a language tag", text.value), help);
            }
        }
    }
    (!tags.is_empty()).then_some(tags)
}

fn terminal(fields: &Fields<'_>, settings: &mut Settings) {
    let colors = [
        ("auto", None),
        ("none", Some(Colors::None)),
        ("16", Some(Colors::Sixteen)),
        ("256", Some(Colors::Palette)),
        ("true", Some(Colors::True)),
    ];
    settings.colors = fields.choice("colors", &colors).flatten();
    let glyphs = [("auto", None), ("ascii", Some(Glyphs::Ascii)), ("linux", Some(Glyphs::Linux)), ("full", Some(Glyphs::Full))];
    settings.glyphs = fields.choice("glyphs", &glyphs).flatten();
}

fn paper(fields: &Fields<'_>, settings: &mut Settings) {
    let sizes = [("letter", PaperSize::Letter), ("a4", PaperSize::A4)];
    settings.paper = fields.choice("size", &sizes).unwrap_or(settings.paper);
    settings.logo = fields.text("logo").map(|text| text.value);
    settings.logo_text = fields.text("logo_text").map(|text| text.value);
    settings.fonts = fields.texts("fonts").unwrap_or_default().into_iter().map(|text| text.value).collect();
    if let (Some(span), None) = (fields.value_span("logo_text"), &settings.logo) {
        let help = "add logo = \"logo.png\" beside it, or take the line out";
        fields.report().warning("no-logo", span, "there is no logo for these words", help);
    }
}

fn printer(fields: &Fields<'_>, settings: &mut Settings) {
    settings.place = localized(fields, "place");
    if let (Some(folder), PrinterKind::Folder { path, keep_days }) = (fields.table("folder"), &mut settings.printer) {
        if let Some(text) = folder.text("path") {
            *path = text.value;
        }
        *keep_days = folder.integer("keep_days", 0..=365).unwrap_or(*keep_days);
        folder.finish();
    }
    if let Some(span) = fields.value_span("ipp") {
        settings.printer = fields.table("ipp").map_or(PrinterKind::None, |ipp| ipp::read(&ipp));
        if fields.has("folder") {
            let help = "keep [printer.ipp] or [printer.folder], and take the other one out; until then nothing prints";
            fields.report().error("two-printers", span, "there are two printers, and pages go to one", help);
            settings.printer = PrinterKind::None;
        }
    } else {
        fields.ask("ipp");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::settings::{SAMPLE_NAME, SAMPLE_PHONE};
    use crate::config::{Address, ColorMode, IppSettings, Sides};

    fn read_text(text: &str) -> (Settings, Vec<(&'static str, usize)>) {
        let (settings, problems) = read(Source::new("kiosk.toml", text));
        (settings, problems.iter().map(|p| (p.rule, p.position().0)).collect())
    }

    const CLINIC: &str = "[clinic]\nname = 'Elm Street'\nphone = '020 7946 0000'\ncountry = 'GB'\n";

    #[test]
    fn the_shipped_file_is_the_sample_clinic() {
        let (settings, problems) = read_text(include_str!("../../kiosk.toml"));
        assert_eq!(problems, []);
        assert_eq!(settings, Settings::sample());
    }

    #[test]
    fn only_the_clinic_is_required() {
        let (settings, problems) = read_text(CLINIC);
        assert_eq!(problems, []);
        assert_eq!(settings.facts.as_ref().map(|f| (f.emergency.as_str(), f.sample)), Some(("999", false)));
        assert_eq!(Settings { facts: None, ..settings }, Settings::default());
    }

    #[test]
    fn a_faulty_key_falls_back_and_the_good_ones_stay() {
        let (settings, problems) =
            read_text(&format!("{CLINIC}[kiosk]\nidle_seconds = 'long'\nwarning_seconds = 30\ntheme = 'calmm'\n"));
        assert_eq!(problems, [("wrong-type", 6), ("unknown-value", 8)]);
        assert_eq!((settings.idle_seconds, settings.warning_seconds, settings.theme), (90, 30, Theme::Calm));
        assert!(settings.facts.is_some());
    }

    #[test]
    fn without_a_sound_name_phone_or_number_there_are_no_facts() {
        for (from, to) in [
            ("name = 'Elm Street'\n", ""),
            ("'020 7946 0000'", "'none'"),
            ("'GB'", "'ZZ'"),
            ("country = 'GB'\n", ""),
            ("'GB'", "3"),
            ("'Elm Street'", "\"Elm\\nStreet\""),
            ("'020 7946 0000'", "'call us 123 maybe'"),
        ] {
            let (settings, problems) = read_text(&CLINIC.replace(from, to));
            assert!(settings.facts.is_none() && !problems.is_empty(), "{from} -> {to}");
        }
        assert!(read_text("").0.facts.is_none());
        assert!(read_text(&format!("{CLINIC}emergency_number = 'x'\n")).0.facts.is_none());
    }

    #[test]
    fn the_samples_name_or_phone_never_stands_in_for_a_real_clinics() {
        let stand_ins = [
            ("Elm Street", SAMPLE_NAME),
            ("020 7946 0000", SAMPLE_PHONE),
            ("Elm Street", "HARBOUR  acupuncture "),
            ("020 7946 0000", "5550142"),
        ];
        for (from, to) in stand_ins {
            let (settings, problems) = read_text(&CLINIC.replace(from, to));
            assert!(settings.facts.is_none());
            assert_eq!(problems[0].0, "sample-facts");
        }
    }

    #[test]
    fn a_pin_locks_the_kiosk_unless_the_operator_says_otherwise() {
        assert!(!read_text(CLINIC).0.locked);
        assert!(read_text(&format!("{CLINIC}[staff]\npin = 'x'\n")).0.locked);
        assert!(read_text(&format!("{CLINIC}[staff]\npin = 1234\n")).0.locked);
        assert!(!read_text(&format!("{CLINIC}[kiosk]\nlocked = false\n[staff]\npin = 'x'\n")).0.locked);
    }

    fn printer(text: &str) -> (PrinterKind, Vec<(&'static str, usize)>) {
        let (settings, problems) = read_text(&format!("{CLINIC}{text}"));
        (settings.printer, problems)
    }

    #[test]
    fn a_printer_on_the_network_needs_its_address_alone() {
        let (found, problems) = printer("[printer.ipp]\nuri = 'ipp://x/ipp/print'\n");
        let plain = IppSettings::at(Address::parse("ipp://x/ipp/print").unwrap());
        assert_eq!((found, problems), (PrinterKind::Ipp(Box::new(plain.clone())), vec![]));
        let (found, problems) = printer(
            "[printer.ipp]\nuri = 'ipp://localhost/printers/a'\nstatus = 'ipps://x/ipp/print'\nuser = 'k'\npassword_file = 'p'\n\
             certificate = 'c.der'\nsides = 'two'\ncolor = 'mono'\n",
        );
        let PrinterKind::Ipp(found) = found else { panic!("{found:?} {problems:?}") };
        assert_eq!((found.sides, found.color, problems.len()), (Sides::Two, ColorMode::Mono, 0));
        assert_eq!(found.status.to_string(), "ipps://x/ipp/print");
    }

    const PIN: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE";

    #[test]
    fn only_a_sound_pin_opens_the_screen_for_staff() {
        let (mut settings, problems) = read_text(&format!("{CLINIC}[staff]\npin = '{PIN}'\n"));
        assert_eq!((problems, settings.staff, settings.locked), (vec![], true, true));
        assert_eq!(settings.pin.take().as_ref().map(Pin::phc), Some(PIN));
        assert!(settings.staff, "it is still known that there is one");
        let (settings, problems) = read_text(&format!("{CLINIC}[staff]\npin = '{PIN}='\n"));
        assert_eq!((problems, settings.staff, settings.pin, settings.locked), (vec![("pin", 6)], false, None, true));
    }

    #[test]
    fn no_message_shows_a_pin_or_what_was_made_of_it() {
        let faulty = [
            format!("[staff]\npin = '{PIN}='\n"),
            format!("[staff]\npin = {PIN}\n"),
            format!("[staff]\npni = '{PIN}'\n"),
            format!("[staff]\npin = '{PIN}'\npin = '{PIN}'\n"),
            format!("[staff]\npin = \"{PIN}\\u001b\"\n"),
            format!("staff = '{PIN}'\n"),
            "[staff]\npin = 83105\n".to_owned(),
            "[staff]\npin = '83105'\n".to_owned(),
            "[staff]\npin = 83105x\n".to_owned(),
            "[staff]\npin = [83105]\n".to_owned(),
        ];
        for text in faulty {
            let (settings, problems) = read(Source::new("kiosk.toml", &text));
            assert!(!problems.is_empty() && settings.pin.is_none() || text.matches("pin").count() == 2, "{text}");
            let mut said = format!("{problems:?} {settings:?}");
            for problem in &problems {
                said.push_str(&problem.render(true));
                said.push_str(&problem.render(false));
            }
            for secret in ["argon2id$", "c29tZXNhbHRz", "MDEyMzQ1", "83105"] {
                assert!(!said.contains(secret), "{text} is told in {said}");
            }
        }
    }

    #[test]
    fn pages_never_go_where_nobody_collects_them() {
        for (text, rule, line) in [
            ("[printer.ipp]\n", "missing-key", 5),
            ("[printer.ipp]\nuri = 'printer'\n", "printer-address", 6),
            ("[printer.ipp]\nuri = 'ipp://x/y'\nstatus = 'x'\n", "printer-address", 7),
            ("[printer.ipp]\nuri = 'ipps://x/y'\n", "missing-key", 6),
            ("[printer.ipp]\nuri = 'ipp://x/y'\nstatus = 'ipps://x/y'\n", "missing-key", 7),
            ("[printer.ipp]\nuri = 'ipps://x/y'\ncertificate = 1\n", "wrong-type", 7),
            ("[printer.ipp]\nuri = 'ipp://127.0.0.1/y'\nuser = 'me'\n", "missing-key", 7),
            ("[printer.ipp]\nuri = 'ipp://localhost/y'\npassword_file = 'p'\n", "missing-key", 7),
            ("[printer]\nipp = 'ipp://x/y'\n", "wrong-type", 6),
            ("[printer.folder]\n[printer.ipp]\nuri = 'ipp://x/y'\n", "two-printers", 6),
        ] {
            assert_eq!(printer(text), (PrinterKind::None, vec![(rule, line)]), "{text}");
        }
    }

    #[test]
    fn a_password_that_others_can_read_on_the_way_is_told() {
        let text = "[printer.ipp]\nuri = 'ipp://x/y'\nuser = 'me'\npassword_file = 'p'\n";
        assert_eq!(printer(text).1, [("open-password", 6)]);
        assert_eq!(printer(&text.replace("//x/", "//localhost/")).1, []);
    }
}
