//! The structure of the document for people who hear it: headings, paragraphs, lists, in reading order.

use crate::paper::scene::{Id, ListId, Role};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Which content of which page belongs to which element.
#[derive(Debug, Default)]
pub(super) struct Tags {
    elements: Vec<Element>,
    /// For each page and content number, the place of its element.
    pages: Vec<Vec<usize>>,
}

#[derive(Debug)]
struct Element {
    id: Id,
    tag: &'static str,
    list: Option<ListId>,
    /// Page and content number of each of its stretches.
    contents: Vec<(usize, i64)>,
}

impl Tags {
    pub(super) fn begin_page(&mut self) {
        self.pages.push(Vec::new());
    }

    /// The tag and number for the next content of this page; `None` for decoration.
    pub(super) fn content(&mut self, role: Role) -> Option<(&'static str, i64)> {
        let (id, tag, list) = match role {
            Role::Decoration => return None,
            Role::Title(id) => (id, "H1", None),
            Role::Heading(id, level) => (id, if level > 2 { "H3" } else { "H2" }, None),
            Role::Paragraph(id) => (id, "P", None),
            Role::Item(id, list) => (id, "LBody", Some(list)),
            Role::Figure(id) => (id, "Figure", None),
        };
        let place = self.elements.iter().rposition(|element| element.id == id).unwrap_or_else(|| {
            self.elements.push(Element { id, tag, list, contents: Vec::new() });
            self.elements.len() - 1
        });
        let page = self.pages.len().checked_sub(1)?;
        let numbers = self.pages.last_mut()?;
        let number = i64::try_from(numbers.len()).ok()?;
        numbers.push(place);
        self.elements.get_mut(place)?.contents.push((page, number));
        Some((tag, number))
    }

    /// Writes the structure tree and returns its root.
    pub(super) fn write(&self, pdf: &mut Document, pages: &[ObjectId]) -> ObjectId {
        let root = pdf.new_object_id();
        let top = pdf.new_object_id();
        let mut children: Vec<Object> = Vec::new();
        let mut own = Vec::with_capacity(self.elements.len());
        let mut list: Option<(ListId, ObjectId, Vec<Object>)> = None;
        for element in &self.elements {
            if list.as_ref().map(|(id, ..)| *id) != element.list {
                close(pdf, top, list.take(), &mut children);
            }
            let id = pdf.new_object_id();
            own.push(id);
            let Some(list_id) = element.list else {
                pdf.set_object(id, element.dictionary(top, pages));
                children.push(id.into());
                continue;
            };
            let (_, list, items) = list.get_or_insert_with(|| (list_id, pdf.new_object_id(), Vec::new()));
            let item = pdf.add_object(structure("LI", *list, vec![id.into()]));
            pdf.set_object(id, element.dictionary(item, pages));
            items.push(item.into());
        }
        close(pdf, top, list, &mut children);
        pdf.set_object(top, structure("Document", root, children));
        let parents = pdf.add_object(self.parents(&own));
        let next = i64::try_from(self.pages.len()).unwrap_or(0);
        pdf.set_object(
            root,
            dictionary! { "Type" => "StructTreeRoot", "K" => top, "ParentTree" => parents, "ParentTreeNextKey" => next },
        );
        root
    }

    /// The way back from content to element.
    fn parents(&self, own: &[ObjectId]) -> Dictionary {
        let mut numbers: Vec<Object> = Vec::new();
        for (page, places) in (0_i64..).zip(&self.pages) {
            let elements = places.iter().filter_map(|place| own.get(*place)).map(|id| Object::from(*id)).collect();
            numbers.extend([page.into(), Object::Array(elements)]);
        }
        dictionary! { "Nums" => numbers }
    }
}

fn close(pdf: &mut Document, top: ObjectId, list: Option<(ListId, ObjectId, Vec<Object>)>, children: &mut Vec<Object>) {
    if let Some((_, id, items)) = list {
        pdf.set_object(id, structure("L", top, items));
        children.push(id.into());
    }
}

fn structure(tag: &str, parent: ObjectId, children: Vec<Object>) -> Dictionary {
    dictionary! { "Type" => "StructElem", "S" => tag, "P" => parent, "K" => children }
}

impl Element {
    fn dictionary(&self, parent: ObjectId, pages: &[ObjectId]) -> Dictionary {
        let content = |(page, number): &(usize, i64)| {
            let page = *pages.get(*page)?;
            Some(Object::from(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => *number }))
        };
        structure(self.tag, parent, self.contents.iter().filter_map(content).collect())
    }
}
