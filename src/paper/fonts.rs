//! Which font a character is set in: the order in which the files are tried for each language, which
//! of them are loaded, and which characters none of them has.

use super::faces::{FontFault, Script, Typeface};
use super::text::Look;
use crate::language::Tag;
use parley::fontique::{Collection, CollectionOptions, FontInfoOverride};
use parley::{FontContext, FontFamilyName, LayoutContext};
use std::collections::{BTreeMap, BTreeSet};

/// One font file of the paper; `Fonts` knows what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Face(usize);

/// What is set, which decides what is tried first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stack {
    /// Running text of every language: Latin letters first.
    Text,
    /// Punctuation that Latin and Chinese share, inside Chinese text.
    Han,
    /// A warning sign, triangle, tick or telephone.
    Signs,
}

const STACKS: [Stack; 3] = [Stack::Text, Stack::Han, Stack::Signs];

/// The writings that a language may need first, and the order in which the others follow.
const SCRIPTS: [Script; 6] =
    [Script::Simplified, Script::Traditional, Script::Korean, Script::Devanagari, Script::Gurmukhi, Script::Arabic];

/// The families to try, in their order, by the writing that comes first, what is set, and its weight.
pub(super) struct Stacks(BTreeMap<(Script, Stack, bool), Vec<FontFamilyName<'static>>>);

impl Stacks {
    pub(super) fn families(&self, language: &Tag, stack: Stack, bold: bool) -> &[FontFamilyName<'static>] {
        self.0.get(&(first_script(language), stack, bold)).map_or(&[], Vec::as_slice)
    }
}

/// The fonts of the paper. Only the Latin ones and the signs are read at once, the others with the
/// first text that needs them.
pub struct Fonts {
    context: FontContext,
    scratch: LayoutContext<Look>,
    faces: Vec<Typeface>,
    /// By face: the number that the shaper knows it by.
    loaded: Vec<Option<u64>>,
    stacks: Stacks,
    /// Characters that were looked for, by the writing that came first.
    met: BTreeSet<(Script, char)>,
    missing: BTreeSet<char>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fonts({} of {} loaded)", self.loaded.iter().flatten().count(), self.faces.len())
    }
}

impl Fonts {
    /// The fonts compiled into the program.
    pub fn embedded() -> Self {
        let faces = Typeface::embedded();
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let context = FontContext { collection, ..FontContext::default() };
        let (loaded, stacks) = (vec![None; faces.len()], Stacks(BTreeMap::new()));
        let (met, missing) = (BTreeSet::new(), BTreeSet::new());
        let mut fonts = Self { context, scratch: LayoutContext::new(), faces, loaded, stacks, met, missing };
        fonts.load_script(Script::Latin);
        fonts.load_script(Script::Signs);
        fonts
    }

    /// Adds a font file of the operator's, for characters that no other font has.
    ///
    /// # Errors
    /// When it is not a font that a page can carry.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), FontFault> {
        let typeface = Typeface::own(name, bytes)?;
        self.faces.push(typeface);
        self.loaded.push(None);
        self.met.clear();
        Ok(())
    }

    /// Characters of a text that no font of the paper has, each once, in the order of the text.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut seen = BTreeSet::new();
        text.chars().filter(|c| !self.is_covered(*c) && seen.insert(*c)).collect()
    }

    fn is_covered(&self, character: char) -> bool {
        is_unseen(character) || self.faces.iter().any(|face| face.glyph(character).is_some())
    }

    fn load_script(&mut self, script: Script) {
        let before = self.loaded.iter().flatten().count();
        for (face, loaded) in self.faces.iter().zip(&mut self.loaded) {
            if face.script == script && loaded.is_none() {
                *loaded = Some(face.blob().id());
                let name = FontInfoOverride { family_name: Some(&face.family), ..FontInfoOverride::default() };
                self.context.collection.register_fonts(face.blob().clone(), Some(name));
            }
        }
        if self.loaded.iter().flatten().count() > before {
            self.stacks = stacks(&self.faces, &self.loaded);
        }
    }

    /// Which face a font of the shaper is.
    pub(super) fn face(&self, blob: u64) -> Option<Face> {
        self.loaded.iter().position(|loaded| *loaded == Some(blob)).map(Face)
    }

    pub(super) fn typeface(&self, face: Face) -> Option<&Typeface> {
        self.faces.get(face.0)
    }

    /// What setting text takes.
    pub(super) fn desk(&mut self) -> (&mut FontContext, &mut LayoutContext<Look>, &Stacks) {
        (&mut self.context, &mut self.scratch, &self.stacks)
    }

    /// Loads what a text needs and remembers the characters that no face has.
    pub(super) fn prepare(&mut self, text: &str, language: &Tag) {
        let first = first_script(language);
        for character in text.chars().filter(|c| !c.is_ascii_graphic() && *c != ' ') {
            if !self.met.insert((first, character)) {
                continue;
            }
            match self.script_of(character, language) {
                Some(script) => self.load_script(script),
                None if is_unseen(character) => {}
                None => {
                    self.missing.insert(character);
                    // It is told again for the next sheet.
                    self.met.remove(&(first, character));
                }
            }
        }
    }

    /// The first writing in the order of a language that has the character.
    fn script_of(&self, character: char, language: &Tag) -> Option<Script> {
        let has = |script: &Script| {
            let mut faces = self.faces.iter().filter(|face| face.script == *script);
            // The bold file may hold less than the regular one, never more.
            faces.any(|face| face.glyph(character).is_some())
        };
        order(first_script(language)).find(has)
    }

    /// The characters that were asked for since the last call and that no face has.
    pub(super) fn take_missing(&mut self) -> Vec<char> {
        std::mem::take(&mut self.missing).into_iter().collect()
    }
}

/// Whether a character leaves no mark of its own: it needs no glyph.
fn is_unseen(character: char) -> bool {
    matches!(character, '\n' | super::text::JOINER | super::text::ISOLATE | super::text::END_ISOLATE)
}

/// The writing that a language is written in, as far as it is not the Latin one.
fn first_script(language: &Tag) -> Script {
    match language.primary() {
        "zh" | "yue" if language.is_traditional() => Script::Traditional,
        "ko" => Script::Korean,
        "hi" | "mr" | "ne" => Script::Devanagari,
        "pa" => Script::Gurmukhi,
        "ar" | "fa" | "ur" => Script::Arabic,
        _ => Script::Simplified,
    }
}

/// The order in which writings are tried. Signs come before Chinese fonts, which draw them otherwise.
fn order(first: Script) -> impl Iterator<Item = Script> {
    let others = SCRIPTS.into_iter().filter(move |script| *script != first);
    [Script::Latin, Script::Signs, first].into_iter().chain(others).chain([Script::Own])
}

/// The stacks of the files that are loaded: looking each family up by its name takes its time.
fn stacks(faces: &[Typeface], loaded: &[Option<u64>]) -> Stacks {
    let faces: Vec<&Typeface> = faces.iter().zip(loaded).filter(|(_, loaded)| loaded.is_some()).map(|(face, _)| face).collect();
    let mut found = BTreeMap::new();
    for first in SCRIPTS {
        for stack in STACKS {
            for bold in [false, true] {
                let ahead = match stack {
                    Stack::Text => None,
                    Stack::Han => Some(first),
                    Stack::Signs => Some(Script::Signs),
                };
                let scripts = ahead.into_iter().chain(order(first).filter(move |script| Some(*script) != ahead));
                found.insert((first, stack, bold), scripts.flat_map(|script| families(&faces, script, bold)).collect());
            }
        }
    }
    Stacks(found)
}

/// The files of a writing: the wanted weight, then what the other weight alone has.
fn families<'a>(faces: &'a [&Typeface], script: Script, bold: bool) -> impl Iterator<Item = FontFamilyName<'static>> + 'a {
    let of = move |weight: bool| faces.iter().filter(move |face| face.script == script && face.bold == weight);
    let own = |face: &&Typeface| FontFamilyName::named(&face.family).into_owned();
    // A regular text never takes a bold letter, except from a font that has no regular file.
    let other = of(!bold).filter(move |_| bold || script == Script::Own);
    of(bold).chain(other).map(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(written: &str) -> Tag {
        Tag::new(written).unwrap()
    }

    #[test]
    fn only_characters_without_any_glyph_are_missing() {
        let fonts = Fonts::embedded();
        assert_eq!(fonts.missing("Sore? ¿Dolor? 酸痛？ 555\u{a0}0142 1\u{2011}2 ụ ⚠ ✓ ☐"), Vec::<char>::new());
        assert_eq!(fonts.missing("ཀབ ཀ"), ['ཀ', 'བ']);
    }

    #[test]
    fn a_font_is_loaded_with_the_first_text_that_needs_it() {
        let mut fonts = Fonts::embedded();
        fonts.prepare("Sore after acupuncture? ⚠ 48\u{a0}hours", &tag("en"));
        assert!(format!("{fonts:?}").starts_with("Fonts(3 of"), "{fonts:?}");
        fonts.prepare("酸", &tag("zh-Hans"));
        assert!(format!("{fonts:?}").starts_with("Fonts(5 of"), "{fonts:?}");
    }

    #[test]
    fn what_is_no_font_is_refused_with_a_reason() {
        let mut fonts = Fonts::embedded();
        assert_eq!(fonts.add("logo.png", b"\x89PNG".to_vec()), Err(FontFault::NotAFont));
        assert_eq!(fonts.add("cut.ttf", b"\0\x01\0\0\0\0".to_vec()), Err(FontFault::NotAFont));
        assert_eq!(fonts.add("empty.ttf", Vec::new()), Err(FontFault::NotAFont));
        let sound = include_bytes!("fonts/NotoSans-Regular.ttf").to_vec();
        assert_eq!(fonts.add("Noto Sans.ttf", sound), Ok(()));
    }
}
