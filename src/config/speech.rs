//! The part of `kiosk.toml` about reading aloud.

use crate::diagnostic::Fields;

/// How the kiosk reads aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// Whether it can be asked to.
    pub enabled: bool,
    /// A program that understands the options of `espeak-ng`, as written; `None` to look for a voice.
    pub program: Option<String>,
    /// How loud it begins, from 1 to `LOUDEST`.
    pub volume: u8,
    /// Words in a minute.
    pub rate: u32,
    /// In which language Chinese in traditional characters is read.
    pub traditional: Traditional,
}

/// In which language Chinese in traditional characters is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Traditional {
    /// As in Taiwan.
    Mandarin,
    /// As in Hong Kong.
    Cantonese,
}

impl Speech {
    /// The loudest step.
    pub const LOUDEST: u8 = 10;
}

impl Default for Speech {
    fn default() -> Self {
        Self { enabled: true, program: None, volume: 5, rate: 150, traditional: Traditional::Mandarin }
    }
}

pub(super) fn read(fields: &Fields<'_>, speech: &mut Speech) {
    speech.enabled = fields.boolean("enabled").unwrap_or(speech.enabled);
    fields.ask("program");
    if fields.has("program") {
        speech.program = fields.required_text("program").map(|text| text.value);
        // One voice was meant: no other one stands in for it.
        speech.enabled &= speech.program.is_some();
    }
    let volume = fields.integer("volume", 1..=u32::from(Speech::LOUDEST)).and_then(|volume| u8::try_from(volume).ok());
    speech.volume = volume.unwrap_or(speech.volume);
    speech.rate = fields.integer("rate", 80..=300).unwrap_or(speech.rate);
    let spoken = [("mandarin", Traditional::Mandarin), ("cantonese", Traditional::Cantonese)];
    speech.traditional = fields.choice("traditional", &spoken).unwrap_or(speech.traditional);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::read;
    use crate::diagnostic::Source;

    fn speech(text: &str) -> (Speech, Vec<(&'static str, usize)>) {
        let clinic = "[clinic]\nname = 'Elm Street'\nphone = '020 7946 0000'\ncountry = 'GB'\n";
        let (settings, problems) = read(Source::new("kiosk.toml", &format!("{clinic}{text}")));
        (settings.speech, problems.iter().map(|problem| (problem.rule, problem.position().0)).collect())
    }

    #[test]
    fn every_key_is_read() {
        let text = "[speech]\nenabled = false\nprogram = '/opt/voice'\nvolume = 7\nrate = 120\ntraditional = 'cantonese'\n";
        let program = Some("/opt/voice".to_owned());
        let wanted = Speech { enabled: false, program, volume: 7, rate: 120, traditional: Traditional::Cantonese };
        assert_eq!(speech(text), (wanted, vec![]));
        assert_eq!(speech(""), (Speech::default(), vec![]));
    }

    #[test]
    fn a_faulty_key_is_told_and_no_other_voice_stands_in() {
        for (line, rule) in [
            ("enabled = 'yes'", "wrong-type"),
            ("volume = 11", "out-of-range"),
            ("volume = 0", "out-of-range"),
            ("rate = 20", "out-of-range"),
            ("traditional = 'taiwan'", "unknown-value"),
            ("voice = 'x'", "unknown-key"),
        ] {
            assert_eq!(speech(&format!("[speech]\n{line}\n")), (Speech::default(), vec![(rule, 6)]), "{line}");
        }
        for (line, rule) in [("program = 3", "wrong-type"), ("program = ' '", "empty")] {
            let (found, problems) = speech(&format!("[speech]\n{line}\n"));
            assert_eq!((found.enabled, found.program, problems), (false, None, vec![(rule, 6)]), "{line}");
        }
    }
}
