//! Every shipped edition: plain enough, whole, resting on its sources, honest about its review.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

use aftercare::diagnostic::Source;
use aftercare::document::compose::Composer;
use aftercare::document::words_of;
use aftercare::document::{Block, Run};
use aftercare::handout::{Certainty, Edition, Handout, Inline, Library, Localized, Passage, Tier};
use aftercare::language::{Tag, Words};
use aftercare::runtime::clinic::read_folder;
use aftercare::runtime::sample::KIOSK_TOML;
use std::path::Path;

fn library() -> Library {
    let (files, problems) = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts"), "handouts");
    assert!(problems.is_empty());
    let loaded = Library::load(&files, None);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    loaded.library
}

fn editions() -> Vec<(Handout, Edition)> {
    let library = library();
    assert!(!library.handouts().is_empty());
    let all = library.handouts().iter().flat_map(|handout| handout.editions.values().map(|e| (handout.clone(), e.clone())));
    all.collect()
}

/// The running text of an edition, sentence by sentence as far as stops tell: an item without a stop
/// gets one, so that a list does not read as one endless sentence.
fn running_text(handout: &Handout, edition: &Edition) -> String {
    let words = Words::of(&edition.language);
    let today = "2026-11-24".parse().unwrap();
    let composer = Composer { handout, edition, facts: None, words: &words, today, second: None };
    let mut lines: Vec<String> = vec![words_of(&composer.summary())];
    for section in &edition.sections {
        for block in composer.section(section).blocks {
            match block {
                Block::Paragraph(runs) => lines.push(words_of(&runs)),
                Block::List(items) => lines.extend(items.iter().map(|item: &Vec<Run>| words_of(item))),
                _ => {}
            }
        }
    }
    for block in composer.checklist().blocks {
        if let Block::Tier(tier) = block {
            lines.extend(tier.items.iter().map(|item| words_of(item)));
        }
    }
    let ended = lines.iter().map(|line| if line.ends_with(['.', '?', '!', ':']) { line.clone() } else { format!("{line}.") });
    ended.collect::<Vec<_>>().join(" ")
}

#[test]
fn english_is_plain_enough_for_a_sixth_grader() {
    for (handout, edition) in editions().into_iter().filter(|(_, edition)| edition.language == Tag::english()) {
        let meter = readsight::ReadSight::new("en-us").unwrap();
        let text = running_text(&handout, &edition);
        let score = meter.score("flesch_kincaid_grade_level", &text).unwrap();
        assert!(text.split_whitespace().count() > 500, "too little text to judge");
        assert!(score.score <= 6.0, "{}: grade {:.1}", handout.id, score.score);
    }
}

#[test]
fn the_meter_tells_hard_text_from_plain_text() {
    let meter = readsight::ReadSight::new("en-us").unwrap();
    let hard = "Post-needling hyperalgesia typically necessitates reassurance regarding inflammatory microtrauma recalibration.";
    assert!(meter.score("flesch_kincaid_grade_level", hard).unwrap().score > 12.0);
}

#[test]
fn danger_comes_first_and_sends_people_to_emergency_care() {
    for (handout, edition) in editions() {
        let first = edition.sections.first().unwrap();
        let fact = |inline: &Inline| matches!(inline, Inline::Fact { fact: aftercare::handout::Fact::Emergency, .. });
        let numbers = first.body.iter().any(|passage| match passage {
            Passage::Paragraph(line) => line.iter().any(fact),
            Passage::List(items) => items.iter().flatten().any(fact),
        });
        assert!(numbers, "{} {}: the first section does not name the emergency number", handout.id, edition.language);
    }
}

/// Every paragraph and every item of a section that states something carries a footnote. Sentences that
/// state nothing (a greeting, a lead into a list) are named here one by one.
#[test]
fn every_statement_rests_on_a_source() {
    const NOTHING_STATED: &[&str] = &[
        "We hope you feel better soon.",
        "All of these are normal:",
        "These are the usual ones:",
        "We are glad to answer your questions.",
    ];
    // Items under a lead that carries the source for all of them.
    let noted = |line: &[Inline]| line.iter().any(|inline| matches!(inline, Inline::Note(_)));
    for (handout, edition) in editions().into_iter().filter(|(_, edition)| edition.translation.is_none()) {
        for section in &edition.sections {
            let mut lead = false;
            for passage in &section.body {
                match passage {
                    Passage::Paragraph(line) => {
                        lead = noted(line);
                        assert!(
                            lead || NOTHING_STATED.contains(&plain(line).as_str()),
                            "{} {}: {}",
                            handout.id,
                            section.id,
                            plain(line)
                        );
                    }
                    Passage::List(items) => {
                        for item in items {
                            assert!(lead || noted(item), "{} {}: {}", handout.id, section.id, plain(item));
                        }
                    }
                }
            }
        }
        assert!(!edition.checklist.sources.is_empty());
    }
}

fn plain(line: &[Inline]) -> String {
    let words = line.iter().filter_map(|inline| match inline {
        Inline::Words { text, .. } => Some(text.as_str()),
        _ => None,
    });
    words.collect()
}

#[test]
fn a_source_that_is_not_custom_can_be_looked_up() {
    for handout in library().handouts() {
        for source in &handout.sources {
            assert!(source.certainty == Certainty::Custom || source.link.starts_with("http"), "{}", source.id);
        }
    }
}

/// The languages of the sample clinic.
const LANGUAGES: [&str; 7] = ["en", "es", "fr", "ko", "vi", "zh-Hans", "zh-Hant"];

/// What a word of the original is called in each language, so that patients meet one word for one thing. The key
/// of a message is given where the program itself uses the word. Any of several forms will do.
type Term = (&'static str, Option<&'static str>, [(&'static str, &'static [&'static str]); 6]);

#[rustfmt::skip]
const TERMS: &[Term] = &[
    ("acupuncture", None, [("es", &["acupuntura"]), ("fr", &["acupuncture"]), ("ko", &["침"]), ("vi", &["châm cứu"]), ("zh-Hans", &["针灸"]), ("zh-Hant", &["針灸"])]),
    ("needle", None, [("es", &["aguja"]), ("fr", &["aiguille"]), ("ko", &["침"]), ("vi", &["kim"]), ("zh-Hans", &["针"]), ("zh-Hant", &["針"])]),
    ("bruise", None, [("es", &["moretón"]), ("fr", &["bleu"]), ("ko", &["멍"]), ("vi", &["vết bầm"]), ("zh-Hans", &["淤青"]), ("zh-Hant", &["瘀青"])]),
    ("spot of blood", None, [("es", &["gota de sangre"]), ("fr", &["tache de sang"]), ("ko", &["핏자국"]), ("vi", &["vết máu nhỏ"]), ("zh-Hans", &["一点血迹"]), ("zh-Hant", &["一點血跡"])]),
    ("mild soreness", None, [("es", &["dolor leve"]), ("fr", &["légères douleurs"]), ("ko", &["가벼운 통증", "가볍게 뻐근"]), ("vi", &["đau nhức nhẹ"]), ("zh-Hans", &["轻微酸痛"]), ("zh-Hant", &["輕微痠痛"])]),
    ("pain pills", None, [("es", &["pastillas para el dolor"]), ("fr", &["médicaments contre la douleur"]), ("ko", &["진통제"]), ("vi", &["thuốc giảm đau"]), ("zh-Hans", &["止痛药"]), ("zh-Hant", &["止痛藥"])]),
    ("blood thinner", None, [("es", &["anticoagulante"]), ("fr", &["anticoagulant"]), ("ko", &["피를 묽게 하는 약"]), ("vi", &["thuốc làm loãng máu"]), ("zh-Hans", &["抗凝药"]), ("zh-Hant", &["抗凝血藥"])]),
    ("medicine", None, [("es", &["medicina"]), ("fr", &["médicament"]), ("ko", &["약"]), ("vi", &["thuốc"]), ("zh-Hans", &["药"]), ("zh-Hant", &["藥"])]),
    ("chest", None, [("es", &["pecho"]), ("fr", &["poitrine"]), ("ko", &["가슴"]), ("vi", &["ngực"]), ("zh-Hans", &["胸"]), ("zh-Hant", &["胸"])]),
    ("short of breath", None, [("es", &["falta de aire"]), ("fr", &["souffle court"]), ("ko", &["숨이 차", "숨이 참", "숨이 찰"]), ("vi", &["hụt hơi"]), ("zh-Hans", &["气短"]), ("zh-Hant", &["喘不過氣"])]),
    ("drooping face", None, [("es", &["cara caída"]), ("fr", &["visage affaissé"]), ("ko", &["얼굴 처짐"]), ("vi", &["méo miệng"]), ("zh-Hans", &["脸歪"]), ("zh-Hant", &["臉歪"])]),
    ("faint", None, [("es", &["desmay"]), ("fr", &["évanoui"]), ("ko", &["기절"]), ("vi", &["ngất"]), ("zh-Hans", &["晕倒"]), ("zh-Hant", &["昏倒"])]),
    ("dizz", None, [("es", &["mareo"]), ("fr", &["vertige"]), ("ko", &["어지"]), ("vi", &["chóng mặt"]), ("zh-Hans", &["头晕"]), ("zh-Hant", &["頭暈"])]),
    ("fever", None, [("es", &["fiebre"]), ("fr", &["fièvre"]), ("ko", &["열"]), ("vi", &["sốt"]), ("zh-Hans", &["发烧"]), ("zh-Hant", &["發燒"])]),
    ("numb", None, [("es", &["dormid"]), ("fr", &["engourdi"]), ("ko", &["무감각", "감각이 없"]), ("vi", &["tê"]), ("zh-Hans", &["麻"]), ("zh-Hant", &["麻"])]),
    ("throat", None, [("es", &["garganta"]), ("fr", &["gorge"]), ("ko", &["목구멍"]), ("vi", &["họng"]), ("zh-Hans", &["喉咙"]), ("zh-Hant", &["喉嚨"])]),
    ("firm pressure", None, [("es", &["presión firme"]), ("fr", &["pression ferme"]), ("ko", &["세게 눌러도"]), ("vi", &["ấn chặt"]), ("zh-Hans", &["用力按住"]), ("zh-Hant", &["用力按住"])]),
    ("pregnan", None, [("es", &["embarazada"]), ("fr", &["enceinte"]), ("ko", &["임신"]), ("vi", &["có thai"]), ("zh-Hans", &["怀孕"]), ("zh-Hant", &["懷孕"])]),
    ("drive", None, [("es", &["manej"]), ("fr", &["condui"]), ("ko", &["운전"]), ("vi", &["lái xe"]), ("zh-Hans", &["开车"]), ("zh-Hant", &["開車"])]),
    ("tired", None, [("es", &["cansancio"]), ("fr", &["fatig"]), ("ko", &["피곤", "피로"]), ("vi", &["mệt"]), ("zh-Hans", &["累"]), ("zh-Hant", &["累"])]),
    ("doctor", None, [("es", &["médico"]), ("fr", &["médecin"]), ("ko", &["의사", "주치의"]), ("vi", &["bác sĩ"]), ("zh-Hans", &["医生"]), ("zh-Hant", &["醫生"])]),
    ("pharmacist", None, [("es", &["farmacéutico"]), ("fr", &["pharmacien"]), ("ko", &["약사"]), ("vi", &["dược sĩ"]), ("zh-Hans", &["药师"]), ("zh-Hant", &["藥師"])]),
    ("danger sign", None, [("es", &["de peligro"]), ("fr", &["de danger"]), ("ko", &["위험 신호"]), ("vi", &["dấu hiệu nguy hiểm"]), ("zh-Hans", &["危险信号"]), ("zh-Hant", &["危險徵兆"])]),
    ("serious harm is rare", None, [("es", &["daño grave es raro"]), ("fr", &["dommages graves sont rares"]), ("ko", &["심각한 피해는 드뭅니다"]), ("vi", &["tổn hại nghiêm trọng hiếm"]), ("zh-Hans", &["严重伤害很少见"]), ("zh-Hant", &["嚴重傷害很少見"])]),
    ("desk", Some("ask-desk"), [("es", &["recepción"]), ("fr", &["accueil"]), ("ko", &["접수처"]), ("vi", &["quầy tiếp tân"]), ("zh-Hans", &["前台"]), ("zh-Hant", &["櫃檯"])]),
    ("checklist", Some("checklist-mine"), [("es", &["lista"]), ("fr", &["liste"]), ("ko", &["체크리스트"]), ("vi", &["danh sách"]), ("zh-Hans", &["清单"]), ("zh-Hant", &["清單"])]),
    ("normal", Some("normal-word"), [("es", &["normal"]), ("fr", &["normal"]), ("ko", &["정상"]), ("vi", &["bình thường"]), ("zh-Hans", &["正常"]), ("zh-Hant", &["正常"])]),
];

/// Every translation, with the edition that it was made from.
fn translations() -> Vec<(Handout, Edition, Edition)> {
    let pairs =
        editions().into_iter().map(|(handout, edition)| (handout.editions[&handout.source_language].clone(), handout, edition));
    let all: Vec<_> = pairs.filter(|(original, _, edition)| edition != original).map(|(o, h, e)| (h, o, e)).collect();
    assert!(!all.is_empty());
    all
}

/// All that an edition says, paragraph by paragraph and item by item, each with its place.
fn lines(edition: &Edition) -> Vec<(String, Vec<Inline>)> {
    let words = |text: &str| vec![Inline::Words { text: text.to_owned(), strong: false }];
    let mut lines = vec![("title".to_owned(), words(&edition.title)), ("summary".to_owned(), edition.summary.clone())];
    for section in &edition.sections {
        lines.push((format!("{} heading", section.id), words(&section.heading)));
        for passage in &section.body {
            match passage {
                Passage::Paragraph(line) => lines.push((format!("{} paragraph", section.id), line.clone())),
                Passage::List(items) => lines.extend(items.iter().map(|item| (format!("{} item", section.id), item.clone()))),
            }
        }
    }
    for step in edition.timeline.iter().flat_map(|timeline| &timeline.steps) {
        lines.extend([("step".to_owned(), words(&step.when)), (format!("step, calls: {}", step.calls), words(&step.what))]);
    }
    for tier in Tier::ALL {
        lines.extend(edition.checklist.tier(tier).iter().map(|item| (format!("{tier:?}"), item.clone())));
    }
    lines
}

/// Each line of each translation beside the original's: handout and language, the original's, its own.
fn line_by_line() -> Vec<(String, Vec<Inline>, Vec<Inline>)> {
    let mut all = Vec::new();
    for (handout, original, edition) in translations() {
        let name = format!("{} {}", handout.id, edition.language);
        let (wanted, found) = (lines(&original), lines(&edition));
        let places = |lines: &[(String, Vec<Inline>)]| lines.iter().map(|(place, _)| place.clone()).collect::<Vec<_>>();
        assert_eq!(places(&found), places(&wanted), "{name}: parts, their order, or the step that asks for a call");
        let pairs = wanted.into_iter().zip(found);
        all.extend(pairs.map(|((place, original), (_, line))| (format!("{name}, {place}"), original, line)));
    }
    all
}

#[test]
fn every_handout_is_there_in_every_language_of_the_sample() {
    let (settings, problems) = aftercare::config::read(Source::new("kiosk.toml", KIOSK_TOML));
    assert!(problems.is_empty(), "{problems:?}");
    let mut offered: Vec<String> = settings.languages.unwrap().iter().map(Tag::to_string).collect();
    assert_eq!(offered[0], "en");
    offered.sort();
    assert_eq!(offered, LANGUAGES);
    let library = library();
    assert_eq!(library.handouts().len(), 2);
    for handout in library.handouts() {
        assert_eq!(handout.editions.keys().map(Tag::to_string).collect::<Vec<_>>(), LANGUAGES, "{}", handout.id);
        assert!(handout.review.is_none(), "nothing made here is reviewed");
        assert_eq!(handout.source_language, Tag::english());
    }
    let everywhere = |text: &Localized| text.by_language.keys().map(Tag::to_string).collect::<Vec<_>>() == LANGUAGES;
    for topic in &library.topics {
        assert!(everywhere(&topic.title), "{}", topic.id);
    }
    assert!(everywhere(&settings.facts.unwrap().hours.unwrap()), "opening hours");
    assert!(everywhere(&settings.place.unwrap()), "where to collect a page");
}

#[test]
fn translations_are_drafts_with_the_notes_and_the_placeholders_of_the_original() {
    assert!(translations().iter().all(|(_, _, edition)| edition.is_draft()));
    let marks = |line: &[Inline]| {
        let marks = line.iter().filter_map(|inline| match inline {
            Inline::Note(id) => Some(id.clone()),
            Inline::Fact { fact, .. } => Some(format!("{fact:?}")),
            Inline::Words { .. } => None,
        });
        marks.collect::<Vec<_>>()
    };
    for (place, original, line) in line_by_line() {
        assert_eq!(marks(&line), marks(&original), "{place}: {}", plain(&line));
    }
}

#[test]
fn translations_stress_what_the_original_stresses() {
    // A number that is filled in may stand within stressed words: together they are one.
    let is_strong = |inline: &Inline| matches!(inline, Inline::Words { strong: true, .. } | Inline::Fact { strong: true, .. });
    let stressed = |line: &[Inline]| line.split(|inline| !is_strong(inline)).filter(|group| !group.is_empty()).count();
    for (place, original, line) in line_by_line() {
        assert_eq!(stressed(&line), stressed(&original), "{place}: {}", plain(&line));
    }
}

#[test]
fn translations_give_the_numbers_of_the_original() {
    let numbers = |line: &[Inline]| {
        let text = plain(line);
        let mut numbers: Vec<u32> = text.split(|c: char| !c.is_ascii_digit()).filter_map(|group| group.parse().ok()).collect();
        numbers.sort_unstable();
        numbers
    };
    let mut seen = 0;
    for (place, original, line) in line_by_line() {
        seen += numbers(&original).len();
        assert_eq!(numbers(&line), numbers(&original), "{place}: {}", plain(&line));
    }
    assert!(seen > 200, "numbers are found at all: {seen}");
}

#[test]
fn one_thing_has_one_name_throughout_a_language() {
    let mut used = std::collections::BTreeMap::new();
    for (place, original, line) in line_by_line() {
        let (english, line) = (plain(&original).to_lowercase(), plain(&line).to_lowercase());
        let language = place.split([' ', ',']).nth(1).unwrap();
        for (term, _, names) in TERMS.iter().filter(|(term, _, _)| english.contains(term)) {
            let (_, forms) = names.iter().find(|(known, _)| *known == language).unwrap();
            assert!(forms.iter().any(|form| line.contains(form)), "{place}: no {forms:?} for \"{term}\" in: {line}");
            *used.entry(*term).or_insert(0) += 1;
        }
    }
    assert_eq!(used.len(), TERMS.len(), "a term that no text uses holds nothing");
}

#[test]
fn the_program_itself_uses_the_same_names() {
    for (term, key, names) in TERMS {
        let Some(key) = key else { continue };
        for (language, forms) in names {
            let path = format!("{}/src/language/words/{language}/screen.ftl", env!("CARGO_MANIFEST_DIR"));
            let words = std::fs::read_to_string(path).unwrap();
            let message = words.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = ")).unwrap().to_lowercase();
            assert!(forms.iter().any(|form| message.contains(form)), "{language}: {term} is {message}");
        }
    }
}

#[test]
fn chinese_is_set_with_its_own_stops() {
    for (place, _, line) in line_by_line().into_iter().filter(|(place, _, _)| place.contains(" zh-")) {
        let line = plain(&line);
        let stop = line.chars().find(|c| ",.?!:;()".contains(*c));
        assert_eq!(stop, None, "{place}: {line}");
    }
}

#[test]
fn the_traditional_edition_has_no_simplified_letters() {
    // Letters of the simplified editions here that are no letters of traditional Chinese.
    const SIMPLIFIED: &str = "针药医为问发烧过还这时后头个饭电话请诊脸说难剧无几钟进气单听觉见减轻惊讲现现场肿脓处么热肾脏环质释张关应该让马伤带边样严与没东从会来动";
    for (place, _, line) in line_by_line().into_iter().filter(|(place, _, _)| place.contains(" zh-Hant")) {
        let line = plain(&line);
        assert!(!line.chars().any(|c| SIMPLIFIED.contains(c)), "{place}: {line}");
    }
}

#[test]
fn the_soreness_handout_covers_what_patients_ask() {
    let library = library();
    let handout = library.handout("acupuncture-soreness").unwrap();
    let text = running_text(handout, &handout.editions[&Tag::english()]).to_lowercase();
    for part in [
        "24 to 48 hours",
        "trigger point",
        "twitch",
        "tiny injury",
        "heals",
        "blood",
        "nerves",
        "tired",
        "heavy",
        "mild soreness",
        "worked-out feeling",
        "day or two",
        "past 48 hours",
        "sharp, stabbing",
        "radiating",
        "dizziness",
        "light-headedness",
        "warm",
        "drink",
        "walk",
        "stretch",
        "rest",
        "toxins",
        "does not mean that the treatment worked",
        "feel better soon",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn the_sheet_for_before_a_visit_says_what_is_true_before_it() {
    let library = library();
    let handout = library.handout("before-first-visit").unwrap();
    let today = "2026-11-24".parse().unwrap();
    for edition in handout.editions.values() {
        let words = Words::of(&edition.language);
        let composer = Composer { handout, edition, facts: None, words: &words, today, second: None };
        let after = Composer { handout: library.handout("acupuncture-soreness").unwrap(), ..composer };
        let closing = |composer: &Composer<'_>| composer.emergency().unwrap().closing.unwrap();
        assert_ne!(closing(&composer), closing(&after), "{}: no treatment was had", edition.language);
    }
    let text = running_text(handout, &handout.editions[&Tag::english()]).to_lowercase();
    for part in [
        "do not wait for your visit",
        "blood thinner",
        "bleeding problem",
        "diabetes",
        "epilepsy",
        "pregnant",
        "metal allergy",
        "pacemaker",
        "skin infection",
        "afraid of needles",
        "1 to 3 hours before",
        "loose clothes",
        "list of your medicines",
        "do not stop a medicine without your doctor",
        "not a cure",
        "do not drive",
    ] {
        assert!(text.contains(part), "{part}");
    }
}
