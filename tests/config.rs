//! What an operator writes, and what becomes of it: each wrong file and its exact message, and a kiosk
//! that goes on with what is sound.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::check::{self, Checked};
use aftercare::diagnostic::{Diagnostic, Severity};
use aftercare::paper::Supplies;
use aftercare::runtime::clinic::Clinic;
use std::fs;
use std::path::Path;

const CLINIC: &str = "[clinic]\nname = \"Elm Street\"\nphone = \"020 7946 0000\"\ncountry = \"GB\"\n";

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &target) } else { _ = fs::copy(entry.path(), target).unwrap() }
    }
}

/// A folder with a `kiosk.toml` and one of the shipped handouts, in three of its languages.
fn clinic(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let handouts = folder.path().join("handouts");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), &handouts);
    fs::remove_dir_all(handouts.join("before-first-visit")).unwrap();
    for language in ["fr", "ko", "vi", "zh-Hant"] {
        fs::remove_file(handouts.join(format!("acupuncture-soreness/{language}.toml"))).unwrap();
    }
    fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
    folder
}

fn mend(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} is not in {file}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn read(folder: &Path) -> Clinic {
    Clinic::read(Some(&folder.join("kiosk.toml")))
}

fn problems(clinic: &Clinic) -> Vec<Diagnostic> {
    let today = "2026-11-24".parse().unwrap();
    let checked = Checked {
        settings: &clinic.settings,
        settings_name: "kiosk.toml",
        library: &clinic.library,
        files: &clinic.files,
        today,
    };
    let mut problems = clinic.problems.clone();
    problems.extend(check::all(&checked, &mut Supplies::embedded()));
    check::arrange(&mut problems);
    problems
}

#[test]
fn the_shipped_files_are_clean() {
    let shipped = Clinic::read(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("kiosk.toml")));
    let found: Vec<String> = problems(&shipped).iter().map(|problem| problem.render(false)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What a long text pushes off its page is told, until the operator allows it with a reason.
#[test]
fn a_warning_is_silent_where_it_is_allowed_with_a_reason_and_nowhere_else() {
    let folder = clinic(CLINIC);
    let card = folder.path().join("handouts/acupuncture-soreness/handout.toml");
    let text = fs::read_to_string(&card).unwrap();
    let long = || {
        let found = problems(&Clinic::read(Some(&folder.path().join("kiosk.toml"))));
        found.iter().filter(|problem| problem.rule == "full-checklist").count()
    };
    assert_eq!(long(), 0);
    // Another handout whose name ends like this one's is not meant.
    let other = folder.path().join("handouts/after-acupuncture-soreness");
    copy(card.parent().unwrap(), &other);
    fs::write(
        other.join("handout.toml"),
        text.replace("[[allow]]\nrule = \"full-checklist\"", "[[allow]]\nrule = \"long-list\""),
    )
    .unwrap();
    assert_eq!(long(), 2, "Spanish and Chinese of the other handout");
    fs::remove_dir_all(other).unwrap();
    fs::write(&card, text.replace("rule = \"full-checklist\"", "rule = \"long-list\"")).unwrap();
    assert_eq!(long(), 2, "Spanish and Chinese");
}

/// Nine faults in one folder: each is named with its file, its line and a remedy, all in one run, and
/// what is sound is still there.
#[test]
fn nine_faults_are_all_named_at_once_and_the_sound_rest_goes_on() {
    let folder = clinic(&format!("{CLINIC}contry = \"GB\"\n[kiosk]\nidle_seconds = \"long\"\nwarning_seconds = 31\n"));
    let root = folder.path();
    mend(root, "kiosk.toml", "\"GB\"", "\"Atlantis\"");
    for name in ["syntax", "placeholder", "footnote", "tier", "section", "encoding"] {
        copy(&root.join("handouts/acupuncture-soreness"), &root.join("handouts").join(name));
    }
    mend(root, "handouts/syntax/en.toml", "title = \"Sore", "title = Sore");
    mend(root, "handouts/placeholder/en.toml", "{clinic.phone}", "{clinic.fone}");
    mend(root, "handouts/footnote/en.toml", "[^witt-2009]", "[^wit-2009]");
    mend(root, "handouts/tier/en.toml", "normal = [", "normal = []\nabnormal = [");
    mend(root, "handouts/section/en.toml", "id = \"closing\"", "id = \"tired\"");
    let mut bytes = fs::read(root.join("handouts/encoding/en.toml")).unwrap();
    bytes[9] = 0xff;
    fs::write(root.join("handouts/encoding/en.toml"), bytes).unwrap();

    let clinic = read(root);
    let all = problems(&clinic);
    let line_of = |file: &str, part: &str| {
        let text = String::from_utf8_lossy(&fs::read(root.join(file)).unwrap()).into_owned();
        text.lines().position(|line| line.contains(part)).unwrap() + 1
    };
    let wanted = [
        ("unknown-country", "kiosk.toml", "Atlantis"),
        ("unknown-key", "kiosk.toml", "contry"),
        ("wrong-type", "kiosk.toml", "idle_seconds"),
        ("syntax", "handouts/syntax/en.toml", "title = Sore"),
        ("unknown-placeholder", "handouts/placeholder/en.toml", "{clinic.fone}"),
        ("unknown-footnote", "handouts/footnote/en.toml", "[^wit-2009]"),
        ("empty-tier", "handouts/tier/en.toml", "normal = []"),
        ("duplicate-section", "handouts/section/en.toml", "id = \"tired\""),
        ("encoding", "handouts/encoding/en.toml", "\u{fffd}"),
    ];
    for (rule, file, part) in wanted {
        let found = all.iter().find(|problem| problem.rule == rule && problem.source.name().ends_with(file));
        let found = found.unwrap_or_else(|| panic!("{rule} in {file} was not found"));
        let mut line = line_of(file, part);
        if rule == "duplicate-section" {
            // The second of the two.
            let text = fs::read_to_string(root.join(file)).unwrap();
            line = text.lines().enumerate().filter(|(_, text)| text.contains(part)).last().unwrap().0 + 1;
        }
        assert_eq!(found.position().0, line, "{rule} in {file}");
        assert!(!found.help.is_empty() && found.render(false).contains('^'), "{rule}");
    }
    // The kiosk goes on: the sound handout, the sound settings, and no facts, since the country is not known.
    let ids: Vec<&str> = clinic.library.handouts().iter().map(|handout| handout.id.as_str()).collect();
    assert_eq!(ids, ["acupuncture-soreness"]);
    assert_eq!((clinic.settings.warning_seconds, clinic.settings.idle_seconds), (31, 90));
    assert!(clinic.settings.facts.is_none());
}

#[test]
fn a_letter_that_is_not_utf_8_costs_its_own_key_and_no_other() {
    let folder = clinic("");
    let latin_1 = [CLINIC.as_bytes(), b"# caf\xe9\n[printer]\nplace = \"caf\xe9\"\n[limits]\ncopies = 5\n"].concat();
    fs::write(folder.path().join("kiosk.toml"), latin_1).unwrap();
    let clinic = read(folder.path());
    assert!(clinic.problems.iter().any(|problem| problem.rule == "encoding" && problem.position().0 == 5));
    assert!(clinic.settings.facts.is_some() && clinic.settings.place.is_none() && clinic.settings.copies == 5);
}

#[test]
fn settings_that_cannot_be_read_at_all_are_those_that_last_worked_here() {
    let usual = tempfile::tempdir().unwrap();
    let (folder, other) = (clinic(CLINIC), clinic(CLINIC));
    read(folder.path()).keep(usual.path()).unwrap();
    let after = |folder: &Path| {
        let file = folder.join("kiosk.toml");
        fs::remove_file(&file).unwrap();
        fs::create_dir(&file).unwrap();
        let mut clinic = Clinic::read_settings(Some(&file));
        assert!(clinic.settings.facts.is_none());
        clinic.mend_settings(usual.path());
        clinic.settings.facts.map(|facts| facts.phone)
    };
    assert_eq!(after(folder.path()).as_deref(), Some("020 7946 0000"));
    assert_eq!(after(other.path()), None);
    // Faulty settings and the sample's are never kept.
    for settings in [format!("{CLINIC}[kiosk]\nidle = 1\n"), include_str!("../kiosk.toml").to_owned()] {
        let folder = clinic(&settings);
        read(folder.path()).keep(usual.path()).unwrap();
        assert_eq!(after(folder.path()), None);
    }
}

#[test]
fn one_fault_is_one_message() {
    for (from, to) in [("certainty = \"strong\"", "certainty = \"sure\""), ("version =", "vresion =")] {
        let folder = clinic(CLINIC);
        mend(folder.path(), "handouts/acupuncture-soreness/handout.toml", from, to);
        let found = read(folder.path()).problems;
        assert!(found.len() <= 2, "{}", found.iter().map(|p| p.render(false)).collect::<Vec<_>>().join("\n"));
    }
    let folder = clinic(CLINIC);
    mend(folder.path(), "handouts/acupuncture-soreness/en.toml", "title =", "titel =");
    assert_eq!(read(folder.path()).problems.iter().map(|p| p.rule).collect::<Vec<_>>(), ["missing-key", "unknown-key"]);
}

fn rendered(settings: &str) -> String {
    let folder = clinic(settings);
    let all = read(folder.path()).problems;
    let root = format!("{}/", folder.path().display());
    all.iter().map(|problem| problem.render(false).replace(&root, "")).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn messages_are_what_an_operator_can_act_on() {
    insta::assert_snapshot!("unknown_key", rendered(&format!("{CLINIC}phnoe = \"1\"\n")));
    insta::assert_snapshot!("wrong_type", rendered(&format!("{CLINIC}[kiosk]\nlocked = \"yes\"\n")));
    insta::assert_snapshot!("unknown_country", rendered(&CLINIC.replace("GB", "gb")));
    insta::assert_snapshot!("no_clinic", rendered("[kiosk]\ntheme = \"calm\"\n"));
    insta::assert_snapshot!("syntax", rendered(&format!("{CLINIC}[kiosk\ntheme = \"calm\"\n")));
    insta::assert_snapshot!("sample_phone", rendered(&CLINIC.replace("020 7946 0000", "555 0142")));
    insta::assert_snapshot!("control_character", rendered(&CLINIC.replace("Elm Street", "Elm \\u001b[31mStreet\\u202e")));
    let printer = |keys: &str| rendered(&format!("{CLINIC}[printer.ipp]\n{keys}"));
    insta::assert_snapshot!("printer_address", printer("uri = \"http://printer.local/ipp/print\"\n"));
    insta::assert_snapshot!("printer_certificate", printer("uri = \"ipps://printer.local/ipp/print\"\n"));
    insta::assert_snapshot!("printer_password", printer("uri = \"ipp://localhost/printers/a\"\nuser = \"kiosk\"\n"));
    insta::assert_snapshot!("two_printers", printer("uri = \"ipp://localhost/printers/a\"\n[printer.folder]\n"));
    insta::assert_snapshot!("missing_folder", rendered(&format!("{CLINIC}[kiosk]\nhandouts = \"nowhere\"\n")));
}

#[test]
fn a_configured_folder_that_is_missing_is_never_replaced_by_other_handouts() {
    let folder = clinic(&format!("{CLINIC}[kiosk]\nhandouts = \"nowhere\"\n"));
    let clinic = read(folder.path());
    assert!(clinic.library.handouts().is_empty());
    assert!(clinic.problems.iter().any(|problem| problem.rule == "missing-folder"));
}

#[test]
fn control_and_bidi_characters_of_a_handout_are_named_and_the_handout_left_out() {
    for (bad, rule) in [("\\u001b[2J", "control-character"), ("\\u202e", "bidi-control"), ("\\u0007", "control-character")] {
        let folder = clinic(CLINIC);
        mend(
            folder.path(),
            "handouts/acupuncture-soreness/en.toml",
            "Mild soreness is common.",
            &format!("Mild {bad} soreness."),
        );
        let clinic = read(folder.path());
        assert!(clinic.problems.iter().any(|problem| problem.rule == rule && problem.severity == Severity::Error), "{bad}");
        assert!(clinic.library.handouts().is_empty());
    }
}

#[test]
fn a_broken_handout_is_shown_as_it_last_worked() {
    let folder = clinic(&format!("{CLINIC}[kiosk]\nstate = \"state\"\n"));
    read(folder.path()).keep(folder.path()).unwrap();
    mend(folder.path(), "handouts/acupuncture-soreness/en.toml", "title =", "titel =");
    let mut broken = read(folder.path());
    assert!(broken.library.handout("acupuncture-soreness").is_none());
    broken.mend();
    let handout = broken.library.handout("acupuncture-soreness").unwrap();
    assert_eq!(handout.topic, "after-treatment");
    assert_eq!(handout.editions.len(), 3);
}

#[test]
fn a_broken_translation_is_shown_as_it_last_worked_beside_the_new_original() {
    let folder = clinic(&format!("{CLINIC}[kiosk]\nstate = \"state\"\n"));
    read(folder.path()).keep(folder.path()).unwrap();
    mend(folder.path(), "handouts/acupuncture-soreness/es.toml", "title =", "titel =");
    mend(folder.path(), "handouts/acupuncture-soreness/en.toml", "Sore after acupuncture?", "Sore?");
    let mut broken = read(folder.path());
    broken.mend();
    let handout = broken.library.handout("acupuncture-soreness").unwrap();
    let titles: Vec<&str> = handout.editions.values().map(|edition| edition.title.as_str()).collect();
    assert_eq!((titles.len(), titles[0]), (3, "Sore?"));
}

#[test]
fn what_the_operator_took_out_stays_out() {
    let folder = clinic(&format!("{CLINIC}[kiosk]\nstate = \"state\"\n"));
    read(folder.path()).keep(folder.path()).unwrap();
    fs::remove_file(folder.path().join("handouts/acupuncture-soreness/es.toml")).unwrap();
    mend(folder.path(), "handouts/acupuncture-soreness/zh-Hans.toml", "title =", "titel =");
    let mut broken = read(folder.path());
    broken.mend();
    let handout = broken.library.handout("acupuncture-soreness").unwrap();
    let languages: Vec<&str> = handout.editions.keys().map(aftercare::language::Tag::as_str).collect();
    assert_eq!(languages, ["en", "zh-Hans"]);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_its_last_good_copy_stays() {
    let folder = clinic(&format!("{CLINIC}[kiosk]\nstate = \"state\"\n"));
    read(folder.path()).keep(folder.path()).unwrap();
    let file = folder.path().join("handouts/acupuncture-soreness/es.toml");
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    for _ in 0..2 {
        let mut broken = read(folder.path());
        assert!(broken.problems.iter().any(|problem| problem.rule == "unreadable-file"));
        broken.mend();
        assert_eq!(broken.library.handout("acupuncture-soreness").unwrap().editions.len(), 3);
        broken.keep(folder.path()).unwrap();
    }
}

#[test]
fn where_the_line_that_names_the_folder_may_be_lost_no_other_handouts_stand_in() {
    for settings in ["[kiosk\nhandouts = \"mine\"\n", "kiosk = 3\n"] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("kiosk.toml"), settings).unwrap();
        assert!(read(folder.path()).library.handouts().is_empty(), "{settings}");
    }
    let sound = tempfile::tempdir().unwrap();
    fs::write(sound.path().join("kiosk.toml"), CLINIC).unwrap();
    assert_eq!(read(sound.path()).library.handouts().len(), 2);
}

#[test]
fn a_letter_of_the_clinics_name_that_no_font_has_is_found_before_anything_is_printed() {
    let folder = clinic(&CLINIC.replace("Elm Street", "Elm ᚠ Street"));
    assert!(problems(&read(folder.path())).iter().any(|problem| problem.rule == "missing-glyph"));
}

#[test]
fn what_worked_at_one_clinic_never_stands_in_at_another() {
    let state = tempfile::tempdir().unwrap();
    let settings = format!("{CLINIC}[kiosk]\nstate = \"{}\"\n", state.path().display());
    let (one, other) = (clinic(&settings), clinic(&settings));
    read(one.path()).keep(one.path()).unwrap();
    fs::write(other.path().join("handouts/acupuncture-soreness/en.toml"), "nothing").unwrap();
    let mut broken = read(other.path());
    broken.mend();
    assert!(broken.library.handouts().is_empty());
}

#[test]
fn a_translation_that_fell_behind_is_named() {
    let folder = clinic(CLINIC);
    mend(folder.path(), "handouts/acupuncture-soreness/en.toml", "Mild soreness is common.", "Mild soreness is usual.");
    let stale: Vec<String> = problems(&read(folder.path()))
        .iter()
        .filter(|problem| problem.rule == "stale-translation")
        .map(|problem| problem.source.name().rsplit('/').next().unwrap().to_owned())
        .collect();
    assert_eq!(stale, ["es.toml", "zh-Hans.toml"]);
}

#[test]
fn a_letter_that_no_font_has_is_an_error_with_its_place() {
    let folder = clinic(CLINIC);
    mend(folder.path(), "handouts/acupuncture-soreness/en.toml", "Mild soreness is common.", "Mild soreness ᚠ is common.");
    let all = problems(&read(folder.path()));
    let found = all.iter().find(|problem| problem.rule == "missing-glyph").unwrap();
    assert_eq!((found.severity, found.position().0), (Severity::Error, 2));
}
