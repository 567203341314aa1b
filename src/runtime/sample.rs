//! The sample clinic, built in: what the kiosk shows where nothing is configured, and what `init` writes.

use crate::handout::Files;

/// The shipped `kiosk.toml`.
pub const KIOSK_TOML: &str = include_str!("../../kiosk.toml");

/// The shipped handouts: path below the folder, and text.
pub const HANDOUTS: &[(&str, &str)] = &[
    ("topics.toml", include_str!("../../handouts/topics.toml")),
    ("acupuncture-soreness/handout.toml", include_str!("../../handouts/acupuncture-soreness/handout.toml")),
    ("acupuncture-soreness/en.toml", include_str!("../../handouts/acupuncture-soreness/en.toml")),
    ("acupuncture-soreness/es.toml", include_str!("../../handouts/acupuncture-soreness/es.toml")),
    ("acupuncture-soreness/fr.toml", include_str!("../../handouts/acupuncture-soreness/fr.toml")),
    ("acupuncture-soreness/ko.toml", include_str!("../../handouts/acupuncture-soreness/ko.toml")),
    ("acupuncture-soreness/vi.toml", include_str!("../../handouts/acupuncture-soreness/vi.toml")),
    ("acupuncture-soreness/zh-Hans.toml", include_str!("../../handouts/acupuncture-soreness/zh-Hans.toml")),
    ("acupuncture-soreness/zh-Hant.toml", include_str!("../../handouts/acupuncture-soreness/zh-Hant.toml")),
    ("before-first-visit/handout.toml", include_str!("../../handouts/before-first-visit/handout.toml")),
    ("before-first-visit/en.toml", include_str!("../../handouts/before-first-visit/en.toml")),
    ("before-first-visit/es.toml", include_str!("../../handouts/before-first-visit/es.toml")),
    ("before-first-visit/fr.toml", include_str!("../../handouts/before-first-visit/fr.toml")),
    ("before-first-visit/ko.toml", include_str!("../../handouts/before-first-visit/ko.toml")),
    ("before-first-visit/vi.toml", include_str!("../../handouts/before-first-visit/vi.toml")),
    ("before-first-visit/zh-Hans.toml", include_str!("../../handouts/before-first-visit/zh-Hans.toml")),
    ("before-first-visit/zh-Hant.toml", include_str!("../../handouts/before-first-visit/zh-Hant.toml")),
];

/// The shipped handouts as files.
pub fn files() -> Files {
    let entries = HANDOUTS.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    Files { root: "built-in handouts".to_owned(), entries: entries.collect(), ..Files::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_shipped_handout_is_built_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("handouts");
        let on_disk = crate::runtime::clinic::read_folder(&folder, "handouts").0;
        assert_eq!(on_disk.entries, files().entries);
    }
}
