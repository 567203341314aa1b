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
    ("acupuncture-soreness/zh-Hans.toml", include_str!("../../handouts/acupuncture-soreness/zh-Hans.toml")),
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
