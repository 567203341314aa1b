//! Text before and after it is set: spans in a look, lines of glyphs.

use super::fonts::Face;
use super::scene::Ink;
use crate::document::{Run, RunStyle};
use std::borrow::Cow;
use std::rc::Rc;

/// Whether a letter is read from right to left: Hebrew, Arabic and their kin.
pub(super) fn is_leftward(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Keeps what stands before and after it on one line, and is not drawn.
pub(super) const JOINER: char = '\u{2060}';
/// Begins a stretch that is read from left to right whatever stands around it, and is not drawn.
pub(super) const ISOLATE: char = '\u{2066}';
/// Ends such a stretch.
pub(super) const END_ISOLATE: char = '\u{2069}';

/// The size of a raised footnote number, as a part of the text's size.
const NOTE_SIZE: f32 = 0.69;
/// How high a footnote number is raised, as a part of the text's size.
const NOTE_RISE: f32 = 0.3;

/// How a stretch of text looks. Lengths are in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Look {
    pub size: f32,
    pub bold: bool,
    pub ink: Ink,
    /// How far its baseline lies above that of the line.
    pub rise: f32,
    /// Whether it is a sign, drawn alike in every language.
    pub sign: bool,
    /// Where it leads: an index into [`Scene::links`](super::scene::Scene::links).
    pub link: Option<u16>,
}

impl Look {
    pub(super) fn of(size: f32) -> Self {
        Self { size, ..Self::default() }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) fn in_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }
}

/// A text in one look.
#[derive(Debug, Clone)]
pub(super) struct Span<'a> {
    pub text: Cow<'a, str>,
    pub look: Look,
}

impl<'a> Span<'a> {
    pub(super) fn new(text: impl Into<Cow<'a, str>>, look: Look) -> Self {
        Self { text: text.into(), look }
    }

    /// A sign such as ⚠.
    pub(super) fn sign(text: &'a str, look: Look) -> Self {
        Self::new(text, Look { sign: true, ..look })
    }
}

/// Runs of a document as spans: strong ones bold, notes small and raised.
pub(super) fn spans(runs: &[Run], look: Look) -> Vec<Span<'_>> {
    let span = |run: &'_ Run| match run.style {
        RunStyle::Plain => (Cow::Owned(run.text.clone()), look),
        RunStyle::Strong => (Cow::Owned(run.text.clone()), look.bold()),
        RunStyle::Note => {
            let raised = Look { size: look.size * NOTE_SIZE, rise: look.size * NOTE_RISE, bold: false, ..look };
            // Chinese may break before a number; a note must not begin a line.
            (Cow::Owned(format!("{JOINER}{}", run.text)), raised)
        }
    };
    runs.iter().map(span).map(|(text, look)| Span { text, look }).collect()
}

/// A line of text. Its width leaves out the spaces at its end.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub width: f32,
    /// With the place where each begins, from the left end of the line.
    pub pieces: Vec<(f32, Rc<Piece>)>,
}

/// Glyphs of one face in one look.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub face: Face,
    pub look: Look,
    /// What a reader gets when the text is copied or spoken.
    pub text: String,
    pub glyphs: Vec<Glyph>,
    /// Where each cluster ends, in the text and among the glyphs: there are thousands on a page, so they
    /// own nothing.
    ends: Vec<(usize, usize)>,
}

impl Piece {
    /// An empty piece, with room for so many clusters.
    pub(super) fn new(face: Face, look: Look, clusters: usize) -> Self {
        let (text, glyphs, ends) = (String::with_capacity(clusters), Vec::with_capacity(clusters), Vec::with_capacity(clusters));
        Self { face, look, text, glyphs, ends }
    }

    /// What was added to text and glyphs since the last cluster becomes one.
    pub(super) fn close_cluster(&mut self) {
        self.ends.push((self.text.len(), self.glyphs.len()));
    }

    /// Adds to the text of the last cluster.
    pub(super) fn extend_cluster(&mut self, text: impl Iterator<Item = char>) {
        if let Some((end, _)) = self.ends.last_mut() {
            self.text.extend(text);
            *end = self.text.len();
        }
    }

    /// Its clusters, from the left.
    pub(super) fn clusters(&self) -> impl Iterator<Item = Cluster<'_>> {
        let starts = std::iter::once((0, 0)).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|((text, glyph), (text_end, glyph_end))| Cluster {
            text: self.text.get(text..*text_end).unwrap_or_default(),
            glyphs: self.glyphs.get(glyph..*glyph_end).unwrap_or_default(),
        })
    }
}

/// The glyphs that together stand for some characters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cluster<'a> {
    /// What a reader gets when the text is copied or spoken.
    pub text: &'a str,
    pub glyphs: &'a [Glyph],
}

/// A glyph and its place, from the left end of the piece and its baseline, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub id: u16,
    pub x: f32,
    pub y: f32,
}

/// How long lines may be, in points, and how they are broken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    pub width: f32,
    pub wrap: Wrap,
}

/// How lines are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrap {
    /// Every line as long as it can be, but no word alone on the last one.
    Full,
    /// For a sentence of two or three lines: broken where one would pause, or into equal halves.
    Phrase,
}
