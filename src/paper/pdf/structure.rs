//! The structure of the document for people who hear it, as PDF objects: headings, paragraphs,
//! lists, links and figures, in reading order.

use super::outline::text;
use super::tags::{Bounds, Content, Element, Kid, Link, Owner, Tags};
use crate::paper::scene::{ListId, Note, Scene};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Writes the structure tree, and the links onto their pages; returns the root of the tree.
pub(super) fn write(tags: &Tags, pdf: &mut Document, scene: &Scene, pages: &[ObjectId]) -> lopdf::Result<ObjectId> {
    let mut tree = Tree {
        scene,
        pages,
        elements: tags.elements.iter().map(|_| pdf.new_object_id()).collect(),
        links: tags.links.iter().map(|_| pdf.new_object_id()).collect(),
        annotations: pages.iter().map(|_| Vec::new()).collect(),
        parents: Vec::new(),
    };
    let (root, top) = (pdf.new_object_id(), pdf.new_object_id());
    let mut children: Vec<Object> = Vec::new();
    let elements = tags.elements.iter().zip(tree.elements.clone()).collect::<Vec<_>>();
    for row in elements.chunk_by(|(one, _), (other, _)| one.list == other.list) {
        match row.first().and_then(|(element, _)| element.list) {
            Some(ListId(_)) => children.push(tree.list(pdf, top, row).into()),
            None => children.extend(row.iter().map(|(element, id)| tree.element(pdf, top, element, *id))),
        }
    }
    for (index, link) in tags.links.iter().enumerate() {
        let owner = tags.elements.iter().position(|element| element.kids.contains(&Kid::Link(index)));
        if let Some(parent) = owner.and_then(|owner| tree.elements.get(owner)).copied() {
            tree.link(pdf, parent, link, index);
        }
    }
    pdf.set_object(top, element("Document", root, children));
    let parents = pdf.add_object(tree.parent_tree(tags));
    let next = number(pages.len() + tree.parents.len());
    let dictionary = dictionary! { "Type" => "StructTreeRoot", "K" => top, "ParentTree" => parents, "ParentTreeNextKey" => next };
    pdf.set_object(root, dictionary);
    for (page, annotations) in pages.iter().zip(tree.annotations).filter(|(_, annotations)| !annotations.is_empty()) {
        pdf.get_dictionary_mut(*page)?.set("Annots", annotations);
    }
    Ok(root)
}

struct Tree<'a> {
    scene: &'a Scene,
    pages: &'a [ObjectId],
    elements: Vec<ObjectId>,
    links: Vec<ObjectId>,
    /// The links on each page.
    annotations: Vec<Vec<Object>>,
    /// The element of each link on a page, in the order of their numbers, which follow those of the pages.
    parents: Vec<ObjectId>,
}

impl Tree<'_> {
    fn list(&self, pdf: &mut Document, top: ObjectId, items: &[(&Element, ObjectId)]) -> ObjectId {
        let list = pdf.new_object_id();
        let item = |(body, id): &(&Element, ObjectId)| {
            let item = pdf.new_object_id();
            let body = self.element(pdf, item, body, *id);
            pdf.set_object(item, element("LI", list, vec![body]));
            item.into()
        };
        let items = items.iter().map(item).collect();
        pdf.set_object(list, element("L", top, items));
        list
    }

    fn element(&self, pdf: &mut Document, parent: ObjectId, source: &Element, id: ObjectId) -> Object {
        let home = source.kids.iter().find_map(|kid| if let Kid::Content((page, _)) = kid { Some(*page) } else { None });
        let kids = source.kids.iter().filter_map(|kid| match kid {
            Kid::Content(content) => self.content(*content, home),
            Kid::Link(link) => self.links.get(*link).map(|id| Object::from(*id)),
        });
        let mut dictionary = element(source.tag, parent, kids.collect());
        if let Some(page) = home.and_then(|home| self.pages.get(home)) {
            dictionary.set("Pg", *page);
        }
        let Note { language, alt } = self.scene.notes.get(&source.id).cloned().unwrap_or_default();
        if let Some(language) = language {
            dictionary.set("Lang", Object::string_literal(language.as_str()));
        }
        if let Some(alt) = alt {
            dictionary.set("Alt", text(&alt));
        }
        if let Some(bounds) = source.bounds {
            dictionary.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => rectangle(bounds) });
        }
        pdf.set_object(id, dictionary);
        id.into()
    }

    /// A stretch of content: its number alone where it stands on the page of its element.
    fn content(&self, (page, number): Content, home: Option<usize>) -> Option<Object> {
        if home == Some(page) {
            return Some(number.into());
        }
        let page = *self.pages.get(page)?;
        Some(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number }.into())
    }

    fn link(&mut self, pdf: &mut Document, parent: ObjectId, link: &Link, index: usize) {
        let (Some(id), Some(uri)) = (self.links.get(index).copied(), self.scene.links.get(usize::from(link.target))) else {
            return;
        };
        let home = link.contents.first().map(|(page, _)| *page);
        let mut kids: Vec<Object> = link.contents.iter().filter_map(|content| self.content(*content, home)).collect();
        for (page, bounds) in &link.places {
            let (Some(page_id), Some(annotations)) = (self.pages.get(*page), self.annotations.get_mut(*page)) else {
                continue;
            };
            let annotation = pdf.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => rectangle(*bounds),
                "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(uri.as_str()) },
                "Contents" => text(link.text.trim()),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                // It is printed, for what it is worth; a hidden one would not be read out.
                "F" => 4,
                "StructParent" => number(self.pages.len() + self.parents.len()),
            });
            self.parents.push(id);
            annotations.push(annotation.into());
            kids.push(dictionary! { "Type" => "OBJR", "Pg" => *page_id, "Obj" => annotation }.into());
        }
        let mut dictionary = element("Link", parent, kids);
        if let Some(page) = home.and_then(|home| self.pages.get(home)) {
            dictionary.set("Pg", *page);
        }
        pdf.set_object(id, dictionary);
    }

    /// The way back from content and links to elements.
    fn parent_tree(&self, tags: &Tags) -> Dictionary {
        let mut numbers: Vec<Object> = Vec::new();
        for (page, owners) in tags.pages.iter().enumerate() {
            let owner = |owner: &Owner| match owner {
                Owner::Element(place) => self.elements.get(*place),
                Owner::Link(place) => self.links.get(*place),
            };
            let owners = owners.iter().filter_map(|one| owner(one).map(|id| Object::from(*id))).collect();
            numbers.extend([number(page).into(), Object::Array(owners)]);
        }
        for (index, parent) in self.parents.iter().enumerate() {
            numbers.extend([number(self.pages.len() + index).into(), (*parent).into()]);
        }
        dictionary! { "Nums" => numbers }
    }
}

fn element(tag: &str, parent: ObjectId, mut kids: Vec<Object>) -> Dictionary {
    let kids = if kids.len() == 1 { kids.remove(0) } else { Object::Array(kids) };
    dictionary! { "S" => tag, "P" => parent, "K" => kids }
}

fn rectangle(bounds: Bounds) -> Object {
    let sides = [bounds.left, bounds.bottom, bounds.right, bounds.top];
    Object::Array(sides.map(|side| super::draw::round(side).into()).to_vec())
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
