//! Which voices there are, and which of them reads a language.

use crate::config::Traditional;
use crate::language::Tag;

/// The languages of the voices of a machine, as the voices themselves name them: `en-us`, `cmn`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Installed(Vec<String>);

/// Voices that read Chinese; not all of them can.
pub(super) const CHINESE: [&str; 2] = ["cmn", "yue"];

impl Installed {
    pub(super) fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut all = Vec::new();
        for name in names.into_iter().map(|name| name.to_ascii_lowercase().replace('_', "-")) {
            // Speech Dispatcher names each of them a hundred times, for men and women of all kinds.
            if !all.contains(&name) {
                all.push(name);
            }
        }
        Self(all)
    }

    /// Reads what `espeak-ng --voices` prints: priority, language, age and gender, name, file.
    pub(super) fn of_table(table: &str) -> Self {
        let rows = table.lines().filter_map(|line| {
            let mut cells = line.split_whitespace();
            cells.next()?.parse::<u32>().ok()?;
            cells.next().map(str::to_owned)
        });
        Self::new(rows)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|voice| voice == name)
    }

    /// Takes out the voices of Chinese that cannot read it. `reads` is asked for each that is there.
    pub(super) fn without_those_that_spell(&mut self, mut reads: impl FnMut(&str) -> bool) {
        self.0.retain(|voice| !CHINESE.contains(&voice.as_str()) || reads(voice));
    }

    /// The voice that reads a language.
    pub(super) fn voice(&self, tag: &Tag, traditional: Traditional) -> Option<&str> {
        let whole = tag.as_str().to_ascii_lowercase();
        let primary = tag.primary();
        let home = format!("{primary}-{primary}");
        let wanted: Vec<&str> = match primary {
            "zh" if tag.is_traditional() && traditional == Traditional::Cantonese => vec!["yue"],
            "zh" => vec!["cmn", "zh", "zh-cmn"],
            // What most patients of the shipped handouts speak, where no region is named.
            "en" => vec![&whole, "en-us", "en-gb", "en"],
            "es" => vec![if whole == "es-es" { "es" } else { &whole }, "es-419", "es"],
            // The country that a language has its name from.
            _ => vec![&whole, primary, &home],
        };
        // `es` names no region: the voice of Spain does not stand before that of Latin America.
        let mut named = wanted.into_iter().filter(|name| *name != "es" || whole == "es-es" || !self.has("es-419"));
        let exact = named.find_map(|name| self.0.iter().find(|voice| *voice == name));
        let related = || self.0.iter().find(|voice| primary != "zh" && voice.split('-').next() == Some(primary));
        exact.or_else(related).map(String::as_str)
    }

    /// The languages that can be read.
    pub(super) fn tags(&self, traditional: Traditional) -> Vec<Tag> {
        let chinese = ["zh-Hans", "zh-Hant"].into_iter().filter_map(Tag::new);
        let chinese = chinese.filter(|tag| self.voice(tag, traditional).is_some());
        let others = self.0.iter().filter_map(|voice| Tag::new(voice.split('-').next()?));
        let mut tags: Vec<Tag> = others.filter(|tag| !matches!(tag.primary(), "cmn" | "zh")).chain(chinese).collect();
        tags.sort();
        tags.dedup();
        tags
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "Pty Language       Age/Gender VoiceName          File                 Other Languages\n \
        5  cmn             --/M      Chinese_(Mandarin)  sit/cmn              (zh-cmn 5)(zh 5)\n \
        5  en-gb           --/M      English_(Great_Britain) gmw/en           (en 2)\n \
        2  en-us           --/M      English_(America)  gmw/en-US            (en 3)\n \
        5  es              --/M      Spanish_(Spain)    roa/es               \n \
        5  es-419          --/M      Spanish_(Latin_America) roa/es-419           (es-mx 6)\n \
        5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)\n \
        5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)\n \
        5  vi              --/M      Vietnamese_(Northern) aav/vi               \n \
        5  yue             --/M      Chinese_(Cantonese) sit/yue              (zh-yue 5)\n";

    #[test]
    fn each_language_finds_its_voice() {
        let installed = Installed::of_table(TABLE);
        let voice = |tag: &str| installed.voice(&Tag::new(tag).unwrap(), Traditional::Mandarin).map(str::to_owned);
        let wanted = [
            ("en", "en-us"),
            ("en-GB", "en-gb"),
            ("es", "es-419"),
            ("es-ES", "es"),
            ("fr", "fr-fr"),
            ("vi", "vi"),
            ("zh-Hans", "cmn"),
            ("zh-Hant", "cmn"),
            ("yue", "yue"),
        ];
        for (tag, name) in wanted {
            assert_eq!(voice(tag).as_deref(), Some(name), "{tag}");
        }
        assert_eq!((voice("ko"), voice("ar")), (None, None));
    }

    #[test]
    fn traditional_characters_are_read_as_the_operator_says_and_never_by_a_voice_that_spells_them() {
        let tags = |installed: &Installed, traditional| {
            let tags = installed.tags(traditional).into_iter().map(|tag| tag.to_string());
            tags.filter(|tag| tag.starts_with("zh")).collect::<Vec<_>>()
        };
        let mut installed = Installed::of_table(TABLE);
        assert_eq!(tags(&installed, Traditional::Mandarin), ["zh-Hans", "zh-Hant"]);
        installed.without_those_that_spell(|voice| voice == "yue");
        assert_eq!(tags(&installed, Traditional::Mandarin), Vec::<String>::new());
        assert_eq!(tags(&installed, Traditional::Cantonese), ["zh-Hant"]);
        let hant = Tag::new("zh-Hant").unwrap();
        assert_eq!(installed.voice(&hant, Traditional::Cantonese), Some("yue"));
        assert_eq!(installed.voice(&hant, Traditional::Mandarin), None);
    }
}
