//! What stands on the pages, before anything knows of PDF. Lengths are in points; x grows to the
//! right from the left edge of the page, y grows downwards from its top edge.

use super::text::Piece;
use crate::language::{Date, Tag};

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
    /// The heading of a section or tier.
    Heading(Id),
    /// Running text.
    Paragraph(Id),
    /// An item of a list; items of one list share its number.
    Item(Id, ListId),
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
    Text { x: f32, y: f32, piece: Piece },
    /// A rectangle by its top left corner: filled, or outlined with a line of some width.
    Area { x: f32, y: f32, width: f32, height: f32, paint: Paint },
}

/// How an area is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Paint {
    Fill(Ink),
    /// The width of the line, which lies half inside and half outside.
    Outline(f32, Ink),
}

/// The few colours of the paper. All can be told apart on a black-and-white printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
            Mark::Text { y, .. } | Mark::Area { y, .. } => *y += by,
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
