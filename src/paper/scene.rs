//! What stands on the pages, before anything knows of PDF. Lengths are in points; x grows to the
//! right from the left edge of the page, y grows downwards from its top edge.

use super::code::Code;
use super::text::Piece;
use crate::language::{Date, Tag};
use std::collections::BTreeMap;
use std::rc::Rc;

/// All pages of a sheet.
#[derive(Debug)]
pub(super) struct Scene {
    pub title: String,
    pub language: Tag,
    /// The day of printing.
    pub date: Date,
    /// Width and height of every page.
    pub size: (f32, f32),
    pub pages: Vec<Vec<Part>>,
    /// The addresses that text can lead to; a [`Look`](super::text::Look) names one by its place here.
    pub links: Vec<String>,
    /// What is to be known of some elements besides their role.
    pub notes: BTreeMap<Id, Note>,
}

/// What a reader is told of an element besides its role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Note {
    /// Its language, where that is not the document's.
    pub language: Option<Tag>,
    /// What a figure shows, for people who do not see it.
    pub alt: Option<String>,
}

/// A stretch of a page that is read in one go, or only looked at.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub role: Role,
    pub marks: Vec<Mark>,
}

/// What a part is to somebody who hears the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Frames, rules, tick boxes, running feet: nothing to read.
    Decoration,
    /// The title of the sheet.
    Title(Id),
    /// The heading of a section or tier, of level 2 or 3; the title alone has level 1.
    Heading(Id, u8),
    /// Running text.
    Paragraph(Id),
    /// An item of a list; items of one list share its number.
    Item(Id, ListId),
    /// A picture, with all its marks, texts among them; its note says what it shows.
    Figure(Id),
}

/// Parts of one paragraph share their number, also across pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id(pub u32);

/// Items of one list share its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ListId(pub u32);

/// One thing that is drawn.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// Text, by the left end of its baseline.
    Text { x: f32, y: f32, piece: Rc<Piece> },
    /// A rectangle by its top left corner: filled, or outlined with a line of some width.
    Area { x: f32, y: f32, width: f32, height: f32, paint: Paint },
    /// A code of dark squares, by its top left corner. The white around it is not part of it.
    Code { x: f32, y: f32, code: Rc<Code> },
    /// A picture, by its top left corner.
    Picture { x: f32, y: f32, width: f32, height: f32, picture: Rc<Picture> },
    /// A filled shape: its own origin lies at the place, its lengths are multiplied.
    Path { x: f32, y: f32, scale: f32, outline: Rc<Outline>, ink: Ink },
}

/// Dots of one colour channel (grey) or three (red, green, blue), a byte each, row by row from the
/// top. Nothing shines through: what did has been laid on white.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Picture {
    pub width: usize,
    pub height: usize,
    pub gray_or_rgb: Vec<u8>,
    pub channels: u8,
}

/// A shape, each of its strokes closed. x grows to the right and y downwards, as on a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Outline {
    pub steps: Vec<Step>,
}

/// A step along a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Step {
    Move(f32, f32),
    Line(f32, f32),
    /// Two points that it is drawn to, then its end.
    Cubic([f32; 6]),
    Close,
}

/// How an area is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Paint {
    Fill(Ink),
    /// The width of the line, which lies half inside and half outside.
    Outline(f32, Ink),
}

/// The few colours of the paper. All can be told apart on a black-and-white printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) enum Ink {
    #[default]
    Black,
    White,
    /// Prints as mid grey.
    Accent,
    /// Thin rules.
    Grey,
}

impl Mark {
    /// Moves the mark down.
    pub(super) fn lower(&mut self, by: f32) {
        match self {
            Mark::Text { y, .. }
            | Mark::Area { y, .. }
            | Mark::Code { y, .. }
            | Mark::Picture { y, .. }
            | Mark::Path { y, .. } => *y += by,
        }
    }
}

impl Part {
    /// Something to look at only.
    pub(super) fn decoration(marks: Vec<Mark>) -> Self {
        Self { role: Role::Decoration, marks }
    }

    /// The part, lower on the page.
    pub(super) fn lowered(mut self, by: f32) -> Self {
        self.marks.iter_mut().for_each(|mark| mark.lower(by));
        self
    }
}
