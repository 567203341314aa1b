//! What is said of a screen, sentence by sentence: the whole of it, or what has changed. Words alone.

use crate::document::spoken;
use crate::language::{Phrasebook, Tag, Words};
use crate::screen::{Action, Offer, Said, Telling, is_sign, keymap};

/// A sentence that is longer is said in pieces: it can be stopped at any time, and goes on from its piece.
const LONGEST: usize = 300;

/// Puts what is said into words.
pub(super) struct Speaker<'a> {
    pub(super) phrasebook: &'a Phrasebook,
    /// The visitor's words.
    pub(super) words: &'a Words,
    /// The languages that have a voice.
    pub(super) voices: &'a [Tag],
}

/// Whether there is a voice for a language. The two ways to write Chinese have a voice each, because they are not
/// read in one language everywhere.
pub(super) fn has_voice(voices: &[Tag], tag: &Tag) -> bool {
    voices.iter().any(|voice| voice.primary() == tag.primary() && voice.is_traditional() == tag.is_traditional())
}

impl Speaker<'_> {
    /// All that a screen says, with the keys of what can be chosen, and what is marked.
    pub(super) fn whole(&self, telling: &Telling) -> Vec<Said> {
        let mut said: Vec<Said> = telling.head.iter().chain(&telling.text).cloned().collect();
        // How the voice itself is stopped is told apart.
        let offers = telling.offers.iter().filter(|offer| !is_its_own(offer.does));
        said.extend(offers.map(|offer| self.offer(offer)));
        if let Some(place) = Place::of(telling).filter(|place| place.total > 1) {
            said.push(self.marked(&place));
            said.push(self.own(self.words.say().speech_choose()));
        }
        said.extend(telling.foot.iter().cloned());
        self.sentences(said)
    }

    /// What a screen says now and did not say before. What differs in its numbers alone counts if it came
    /// `by_hand`: time that goes by is not told each second.
    pub(super) fn changes(&self, before: &Telling, now: &Telling, by_hand: bool) -> Vec<Said> {
        let is_new = |said: &Said, old: &[Said]| {
            !old.contains(said) && (by_hand || !old.iter().any(|old| without_numbers(&old.text) == without_numbers(&said.text)))
        };
        let mut said: Vec<Said> = now.head.iter().filter(|said| is_new(said, &before.head)).cloned().collect();
        // Another page of a row says its place by itself.
        let is_another_page = !said.is_empty();
        said.extend(now.text.iter().filter(|said| is_new(said, &before.text)).cloned());
        match Place::of(now) {
            _ if is_another_page => {}
            Some(place) if Place::of(before).as_ref() != Some(&place) => said.push(self.marked(&place)),
            _ => {
                let offers = now.offers.iter().filter(|offer| !is_its_own(offer.does) && !before.offers.contains(offer));
                said.extend(offers.map(|offer| self.offer(offer)));
            }
        }
        self.sentences(said)
    }

    /// How loud it is now.
    pub(super) fn loudness(&self, step: u8, most: u8) -> Vec<Said> {
        self.sentences(vec![self.own(self.words.say().speech_loudness(step.to_string(), most.to_string()))])
    }

    /// How reading aloud is stopped, and what else can be done with it.
    pub(super) fn how(&self) -> Vec<Said> {
        let say = self.words.say();
        self.sentences(vec![self.own(say.speech_any_key()), self.own(say.speech_how())])
    }

    fn own(&self, text: String) -> Said {
        Said::new(text, self.words.tag())
    }

    /// What can be chosen, with its key where it has one that can be said.
    fn offer(&self, offer: &Offer) -> Said {
        let words = self.phrasebook.get(&offer.said.language);
        let what = bare(&offer.said.text);
        let text = key(offer.does).map(|key| words.say().speech_press(key, what));
        Said::new(text.unwrap_or_else(|| what.to_owned()), &offer.said.language)
    }

    fn marked(&self, place: &Place<'_>) -> Said {
        let words = self.phrasebook.get(&place.said.language);
        let (number, total) = ((place.number + 1).to_string(), place.total.to_string());
        Said::new(words.say().speech_marked(bare(&place.said.text), number, total), &place.said.language)
    }

    /// Sentences that have a voice, without what a voice would spell.
    fn sentences(&self, said: Vec<Said>) -> Vec<Said> {
        let heard = said.into_iter().filter(|said| has_voice(self.voices, &said.language));
        heard.flat_map(|said| cut(&audible(&said.text)).into_iter().map(move |text| Said { text, ..said.clone() })).collect()
    }
}

/// What is marked, and its place among what the mark moves over.
#[derive(Debug, PartialEq, Eq)]
struct Place<'a> {
    said: &'a Said,
    number: usize,
    total: usize,
}

impl<'a> Place<'a> {
    fn of(telling: &'a Telling) -> Option<Self> {
        let number = telling.marked?;
        let offer = telling.offers.get(number)?;
        // The keys of head and foot stand behind the lines that the mark moves over.
        let is_line = |offer: &&Offer| matches!(offer.does, Action::Line(_) | Action::Nth(_));
        let lines = telling.offers.iter().take_while(is_line).count();
        let total = if number < lines { lines } else { telling.offers.len() };
        Some(Self { said: &offer.said, number, total })
    }
}

/// Whether an action is one of the voice, which means the same on every screen.
pub(super) fn is_its_own(action: Action) -> bool {
    matches!(action, Action::Read | Action::Hold | Action::Louder | Action::Softer | Action::Hush)
}

/// The name of an action's key, where it can be said.
fn key(action: Action) -> Option<String> {
    let name = match action {
        Action::Line(number @ 1..=9) => return Some(number.to_string()),
        // The same key as the question mark, and one that can be said.
        Action::Help => "h",
        other => keymap::binding(other)?.spoken(),
    };
    name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '/').then(|| name.to_owned())
}

/// Words without the stop at their end: they stand within a sentence.
fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '。', '।', ':', '：'])
}

fn without_numbers(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_numeric()).collect()
}

/// A text as it is said. Frames, arrows and pictures say nothing; brackets would be taken for orders to the voice.
fn audible(text: &str) -> String {
    let is_private = |letter: char| ('\u{e000}'..='\u{f8ff}').contains(&letter);
    let is_silent =
        |letter: char| letter.is_control() || "[]{}<>|^~_`\\·".contains(letter) || is_sign(letter) || is_private(letter);
    let words: String = text.chars().map(|letter| if is_silent(letter) { ' ' } else { letter }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cuts a text into its sentences, and long ones where there is a blank or a comma.
fn cut(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for sentence in spoken::split(text) {
        let mut piece = String::new();
        for letter in sentence.chars() {
            piece.push(letter);
            let length = piece.chars().count();
            let may_end = letter.is_whitespace() || "，、；,;".contains(letter);
            if length >= 2 * LONGEST || length >= LONGEST && may_end {
                pieces.push(std::mem::take(&mut piece));
            }
        }
        pieces.push(piece);
    }
    let pieces = pieces.into_iter().map(|piece| piece.trim().to_owned());
    pieces.filter(|piece| piece.chars().any(char::is_alphanumeric)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(text: &str) -> Said {
        Said::new(text, &Tag::english())
    }

    fn scene(head: &[&str], text: &[&str], offers: &[&str], marked: Option<usize>) -> Telling {
        let all = |texts: &[&str]| texts.iter().map(|text| english(text)).collect();
        let offers = offers.iter().zip(1..).map(|(text, n)| Offer { said: english(text), does: Action::Line(n) }).collect();
        let mut telling = Telling { head: all(head), text: all(text), offers, marked, foot: all(&["Ask."]) };
        telling.offers.push(Offer { said: english("print"), does: Action::Print });
        telling
    }

    fn with<T>(voices: &[&str], does: impl FnOnce(&Speaker<'_>) -> T) -> T {
        let tags = ["en", "vi"].map(|tag| Tag::new(tag).unwrap());
        let voices: Vec<Tag> = voices.iter().map(|tag| Tag::new(tag).unwrap()).collect();
        let (phrasebook, words) = (Phrasebook::new(&tags), Words::of(&Tag::english()));
        does(&Speaker { phrasebook: &phrasebook, words: &words, voices: &voices })
    }

    fn texts(said: Vec<Said>) -> Vec<String> {
        said.into_iter().map(|said| said.text).collect()
    }

    #[test]
    fn a_screen_is_said_in_the_order_of_reading_with_its_keys() {
        let said = with(&["en"], |speaker| speaker.whole(&scene(&["Home"], &["Read. Then ask."], &["One", "Two?"], Some(1))));
        let wanted = [
            "Home",
            "Read.",
            "Then ask.",
            "Press 1: One.",
            "Press 2: Two?.",
            "Press P: print.",
            "Marked: Two?. 2 of 2.",
            "Press Enter to choose it.",
            "The arrow keys move on.",
            "Ask.",
        ];
        assert_eq!(texts(said), wanted);
    }

    #[test]
    fn only_what_changed_is_said() {
        let before = scene(&["Home", "1 of 2"], &["In 20 seconds"], &["One", "Two"], Some(0));
        let said = |now: &Telling, by_hand| with(&["en"], |speaker| texts(speaker.changes(&before, now, by_hand)));
        let moved = scene(&["Home", "1 of 2"], &["In 19 seconds"], &["One", "Two"], Some(1));
        assert_eq!(said(&moved, false), ["Marked: Two. 2 of 2."]);
        let later = scene(&["Home", "1 of 2"], &["In 19 seconds"], &["One", "Two"], Some(0));
        assert_eq!(said(&later, false), Vec::<String>::new());
        assert_eq!(said(&later, true), ["In 19 seconds"]);
        let set = scene(&["Home", "2 of 2"], &["In 20 seconds"], &["One", "Three"], Some(0));
        assert_eq!(said(&set, true), ["2 of 2"]);
        let renamed = scene(&["Home", "1 of 2"], &["In 20 seconds"], &["One", "Three"], Some(0));
        assert_eq!(said(&renamed, true), ["Press 2: Three."]);
    }

    #[test]
    fn what_has_no_voice_is_silent_and_each_word_is_in_its_own_language() {
        let mut both = scene(&["Home"], &[], &["English"], None);
        let vietnamese = Tag::new("vi").unwrap();
        both.offers.insert(1, Offer { said: Said::new("Tiếng Việt", &vietnamese), does: Action::Line(2) });
        let heard = |voices: &[&str]| texts(with(voices, |speaker| speaker.whole(&both)));
        assert_eq!(heard(&["en", "vi"]), ["Home", "Press 1: English.", "Bấm 2: Tiếng Việt.", "Press P: print.", "Ask."]);
        assert_eq!(heard(&["en"]), ["Home", "Press 1: English.", "Press P: print.", "Ask."]);
        assert_eq!(heard(&[]), Vec::<String>::new());
    }

    #[test]
    fn each_way_to_write_chinese_has_its_own_voice() {
        let tags = |all: &[&str]| all.iter().map(|tag| Tag::new(tag).unwrap()).collect::<Vec<_>>();
        let has = |voices: &[&str], tag: &str| has_voice(&tags(voices), &Tag::new(tag).unwrap());
        assert!(has(&["zh-Hans"], "zh-Hans") && has(&["zh-Hans"], "zh-CN") && !has(&["zh-Hans"], "zh-Hant"));
        assert!(has(&["en"], "en-GB") && has(&["es", "zh-Hant"], "zh-TW") && !has(&["es"], "en"));
    }

    #[test]
    fn frames_and_signs_are_silent_and_nothing_orders_the_voice_about() {
        assert_eq!(audible("│ ⚠  Danger ─── → go\n[[h'aI]] <b>now</b> ✓"), "Danger go h'aI b now /b");
        assert_eq!(cut(&audible("─── ✓ ***")), Vec::<String>::new());
    }

    #[test]
    fn a_text_is_cut_between_its_sentences_and_nothing_of_it_is_lost() {
        assert_eq!(
            cut("Rest now. Ask your therapist, ca. 5 cm. away? Yes."),
            ["Rest now.", "Ask your therapist, ca. 5 cm. away?", "Yes."]
        );
        assert_eq!(cut("多喝水。不要担心！好"), ["多喝水。", "不要担心！", "好"]);
        let long = "word ".repeat(500);
        let pieces = cut(&long);
        assert!(pieces.len() > 5 && pieces.iter().all(|piece| piece.chars().count() <= 2 * LONGEST));
        assert_eq!(pieces.join(" "), long.trim());
    }
}
