//! The table of contents that a reader shows beside the pages: title, tiers and sections.

use crate::paper::scene::{Id, Mark, Part, Role, Scene};
use lopdf::{Document, Object, ObjectId, StringFormat, dictionary};

struct Entry {
    id: Id,
    level: u8,
    text: String,
    page: usize,
    /// How far below the top of the page it begins, in points.
    y: f32,
}

/// Writes the outline of a sheet with several pages and returns its root.
pub(super) fn write(pdf: &mut Document, scene: &Scene, pages: &[ObjectId]) -> Option<ObjectId> {
    let entries = if scene.pages.len() > 1 { entries(scene) } else { Vec::new() };
    let root = pdf.new_object_id();
    let branch = branch(pdf, scene, pages, root, &entries)?;
    let Branch { first, last, count } = branch;
    pdf.set_object(root, dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count });
    Some(root)
}

/// How far above its baseline a heading is shown, in points.
const LEAD: f32 = 30.0;

/// Entries below one other entry.
struct Branch {
    first: ObjectId,
    last: ObjectId,
    /// How many there are, with all below them.
    count: i64,
}

/// Writes entries, each with those below it, which follow it and have a higher level.
fn branch(pdf: &mut Document, scene: &Scene, pages: &[ObjectId], parent: ObjectId, entries: &[Entry]) -> Option<Branch> {
    let mut groups = Vec::new();
    let mut rest = entries;
    while let Some((entry, below)) = rest.split_first() {
        let end = below.iter().position(|other| other.level <= entry.level).unwrap_or(below.len());
        let (below, others) = below.split_at(end);
        groups.push((entry, below, pdf.new_object_id()));
        rest = others;
    }
    let ids: Vec<ObjectId> = groups.iter().map(|(.., id)| *id).collect();
    for (index, (entry, below, id)) in groups.iter().enumerate() {
        let page = *pages.get(entry.page)?;
        let top = super::draw::round(scene.size.1 - entry.y + LEAD);
        let place: Vec<Object> = vec![page.into(), "XYZ".into(), Object::Null, top.into(), Object::Null];
        let mut item = dictionary! { "Title" => text(&entry.text), "Parent" => parent, "Dest" => place };
        if let Some(before) = index.checked_sub(1).and_then(|before| ids.get(before)) {
            item.set("Prev", *before);
        }
        if let Some(next) = ids.get(index + 1) {
            item.set("Next", *next);
        }
        if let Some(Branch { first, last, count }) = branch(pdf, scene, pages, *id, below) {
            item.set("First", first);
            item.set("Last", last);
            item.set("Count", count);
        }
        pdf.set_object(*id, item);
    }
    // All are shown open, so that all of them count.
    Some(Branch { first: *ids.first()?, last: *ids.last()?, count: i64::try_from(entries.len()).ok()? })
}

fn entries(scene: &Scene) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    for (page, part) in scene.pages.iter().enumerate().flat_map(|(page, parts)| parts.iter().map(move |part| (page, part))) {
        let (id, level) = match part.role {
            Role::Title(id) => (id, 1),
            Role::Heading(id, level) => (id, level),
            _ => continue,
        };
        let Some((y, text)) = words(part) else {
            continue;
        };
        match found.iter_mut().find(|entry| entry.id == id) {
            // A further line of the same heading.
            Some(entry) => entry.text.push_str(&text),
            None => found.push(Entry { id, level, text, page, y }),
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
            text.push_str(&piece.text);
        }
    }
    height.map(|y| (y, text))
}

/// A text as PDF stores it.
pub(super) fn text(words: &str) -> Object {
    let is_plain = words.chars().all(|c| matches!(c, ' '..='~'));
    let bytes = if is_plain {
        words.as_bytes().to_vec()
    } else {
        [0xfe, 0xff].into_iter().chain(words.encode_utf16().flat_map(u16::to_be_bytes)).collect()
    };
    Object::String(bytes, StringFormat::Literal)
}

#[cfg(test)]
mod tests {
    use super::super::embed::tests::{line, scene};
    use super::*;

    fn heading(text: &str, role: Role) -> Part {
        Part { role, marks: line(text, "en") }
    }

    #[test]
    fn sections_stand_below_the_title_and_their_parts_below_them() {
        let first = vec![
            heading("All", Role::Title(Id(1))),
            heading("One", Role::Heading(Id(2), 2)),
            heading("in", Role::Heading(Id(3), 3)),
            heading("text", Role::Paragraph(Id(4))),
        ];
        let scene = scene(vec![first, vec![heading("Two", Role::Heading(Id(5), 2))]]);
        let mut pdf = Document::new();
        let pages = [pdf.new_object_id(), pdf.new_object_id()];
        let root = write(&mut pdf, &scene, &pages).unwrap();
        let follow = |from: ObjectId, key: &str| pdf.get_dictionary(from).unwrap().get(key.as_bytes()).unwrap();
        let to = |from, key| follow(from, key).as_reference().unwrap();
        let title = |from| String::from_utf8(follow(from, "Title").as_str().unwrap().to_vec()).unwrap();
        let all = to(root, "First");
        assert_eq!((title(all), follow(root, "Count"), follow(all, "Count")), ("All".to_owned(), &4.into(), &3.into()));
        let (one, two) = (to(all, "First"), to(all, "Last"));
        assert_eq!((title(one), title(two), to(one, "Next"), to(two, "Prev")), ("One".to_owned(), "Two".to_owned(), two, one));
        assert_eq!(title(to(one, "First")), "in");
        assert_eq!(follow(two, "Dest").as_array().unwrap()[0], pages[1].into());
    }

    #[test]
    fn texts_are_short_where_they_may_be() {
        assert_eq!(text("Call (now)"), Object::string_literal("Call (now)"));
        assert_eq!(text("痛"), Object::string_literal([0xfe, 0xff, 0x75, 0xdb].as_slice()));
    }
}
