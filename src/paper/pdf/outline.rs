//! The table of contents that a reader shows beside the pages: title, tiers and sections.

use crate::paper::scene::{Id, Mark, Part, Role, Scene};
use lopdf::{Document, Object, ObjectId, StringFormat, dictionary};

struct Entry {
    id: Id,
    text: String,
    page: usize,
    /// How far below the top of the page it begins, in points.
    y: f32,
}

/// Writes the outline of a sheet with several pages and returns its root.
pub(super) fn write(pdf: &mut Document, scene: &Scene, pages: &[ObjectId]) -> Option<ObjectId> {
    let entries = if scene.pages.len() > 1 { entries(scene) } else { Vec::new() };
    let ids: Vec<ObjectId> = entries.iter().map(|_| pdf.new_object_id()).collect();
    let (first, last) = (*ids.first()?, *ids.last()?);
    let root = pdf.new_object_id();
    for (index, (entry, id)) in entries.iter().zip(&ids).enumerate() {
        let page = *pages.get(entry.page)?;
        let top = scene.size.1 - entry.y + LEAD;
        let place: Vec<Object> = vec![page.into(), "XYZ".into(), Object::Null, top.into(), Object::Null];
        let mut item = dictionary! { "Title" => text(&entry.text), "Parent" => root, "Dest" => place };
        if let Some(before) = index.checked_sub(1).and_then(|before| ids.get(before)) {
            item.set("Prev", *before);
        }
        if let Some(next) = ids.get(index + 1) {
            item.set("Next", *next);
        }
        pdf.set_object(*id, item);
    }
    let count = i64::try_from(ids.len()).unwrap_or(0);
    pdf.set_object(root, dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count });
    Some(root)
}

/// How far above its baseline a heading is shown, in points.
const LEAD: f32 = 30.0;

fn entries(scene: &Scene) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    for (page, part) in scene.pages.iter().enumerate().flat_map(|(page, parts)| parts.iter().map(move |part| (page, part))) {
        let (Role::Title(id) | Role::Heading(id, _)) = part.role else {
            continue;
        };
        let Some((y, text)) = words(part) else {
            continue;
        };
        match found.iter_mut().find(|entry| entry.id == id) {
            // A further line of the same heading.
            Some(entry) => entry.text.push_str(&text),
            None => found.push(Entry { id, text, page, y }),
        }
    }
    for entry in &mut found {
        entry.text = entry.text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    found
}

fn words(part: &Part) -> Option<(f32, String)> {
    let mut height = None;
    let mut text = String::new();
    for mark in &part.marks {
        if let Mark::Text { y, piece, .. } = mark {
            height = height.or(Some(*y));
            text.extend(piece.clusters.iter().map(|cluster| cluster.text.as_str()));
        }
    }
    height.map(|y| (y, text))
}

/// A text as PDF stores it.
pub(super) fn text(words: &str) -> Object {
    let bytes = [0xfe, 0xff].into_iter().chain(words.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}
