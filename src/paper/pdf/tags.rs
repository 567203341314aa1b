//! Which content of which page belongs to which element, noted while the pages are drawn.

use crate::paper::scene::{Id, ListId, Role};

/// A rectangle of a page, counted in points from its lower left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub left: f32,
    pub bottom: f32,
    pub right: f32,
    pub top: f32,
}

impl Bounds {
    fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            bottom: self.bottom.min(other.bottom),
            right: self.right.max(other.right),
            top: self.top.max(other.top),
        }
    }

    /// Whether half of the lower of the two stands beside the other.
    fn is_beside(self, other: Self) -> bool {
        let shared = self.top.min(other.top) - self.bottom.max(other.bottom);
        shared > 0.5 * (self.top - self.bottom).min(other.top - other.bottom)
    }
}

/// Content by its page and its number there.
pub(super) type Content = (usize, i64);

/// The elements of a document, in the order in which they are read.
#[derive(Debug, Default)]
pub(super) struct Tags {
    pub elements: Vec<Element>,
    pub links: Vec<Link>,
    /// Whose each content of each page is.
    pub pages: Vec<Vec<Owner>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// An index into the elements.
    Element(usize),
    /// An index into the links.
    Link(usize),
}

#[derive(Debug)]
pub(super) struct Element {
    pub id: Id,
    pub tag: &'static str,
    pub list: Option<ListId>,
    pub kids: Vec<Kid>,
    /// What a figure covers, on the page where it begins.
    pub bounds: Option<Bounds>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid {
    Content(Content),
    /// An index into the links.
    Link(usize),
}

/// Text that leads somewhere.
#[derive(Debug)]
pub(super) struct Link {
    /// Where: an index into the links of the scene.
    pub target: u16,
    pub contents: Vec<Content>,
    /// The places to press, each with its page: one for every line.
    pub places: Vec<(usize, Bounds)>,
    pub text: String,
}

impl Tags {
    pub(super) fn begin_page(&mut self) {
        self.pages.push(Vec::new());
    }

    /// The tag and number for the next content of this page; `None` for decoration.
    pub(super) fn content(&mut self, role: Role, link: Option<u16>) -> Option<(&'static str, i64)> {
        let (id, tag, list) = match role {
            Role::Decoration => return None,
            Role::Title(id) => (id, "H1", None),
            Role::Heading(id, level) => (id, if level > 2 { "H3" } else { "H2" }, None),
            Role::Paragraph(id) => (id, "P", None),
            Role::Item(id, list) => (id, "LBody", Some(list)),
            Role::Figure(id) => (id, "Figure", None),
        };
        let page = self.pages.len().checked_sub(1)?;
        let number = i64::try_from(self.pages.last()?.len()).ok()?;
        let place = self.elements.iter().rposition(|element| element.id == id).unwrap_or_else(|| {
            self.elements.push(Element { id, tag, list, kids: Vec::new(), bounds: None });
            self.elements.len() - 1
        });
        let element = self.elements.get_mut(place)?;
        let Some(target) = link else {
            element.kids.push(Kid::Content((page, number)));
            self.pages.last_mut()?.push(Owner::Element(place));
            return Some((tag, number));
        };
        // A link that runs over a line's end goes on in the next.
        let open = element.kids.last().and_then(|kid| if let Kid::Link(link) = kid { Some(*link) } else { None });
        let place = open.filter(|open| self.links.get(*open).is_some_and(|link| link.target == target)).unwrap_or_else(|| {
            self.links.push(Link { target, contents: Vec::new(), places: Vec::new(), text: String::new() });
            element.kids.push(Kid::Link(self.links.len() - 1));
            self.links.len() - 1
        });
        self.links.get_mut(place)?.contents.push((page, number));
        self.pages.last_mut()?.push(Owner::Link(place));
        Some(("Link", number))
    }

    /// Notes where the last content stands, and what it says.
    pub(super) fn cover(&mut self, bounds: Bounds, text: &str) {
        let page = self.pages.len().saturating_sub(1);
        match self.pages.last().and_then(|owners| owners.last()) {
            Some(Owner::Element(place)) => {
                if let Some(element) = self.elements.get_mut(*place) {
                    element.bounds = Some(element.bounds.map_or(bounds, |known| known.with(bounds)));
                }
            }
            Some(Owner::Link(place)) => {
                let Some(link) = self.links.get_mut(*place) else {
                    return;
                };
                link.text.push_str(text);
                match link.places.last_mut() {
                    Some((last, known)) if *last == page && known.is_beside(bounds) => *known = known.with(bounds),
                    _ => link.places.push((page, bounds)),
                }
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(left: f32, bottom: f32) -> Bounds {
        Bounds { left, bottom, right: left + 10.0, top: bottom + 10.0 }
    }

    #[test]
    fn a_link_over_two_lines_is_one_link_with_two_places() {
        let mut tags = Tags::default();
        tags.begin_page();
        let role = Role::Paragraph(Id(1));
        assert_eq!(tags.content(role, None), Some(("P", 0)));
        assert_eq!(tags.content(role, Some(4)), Some(("Link", 1)));
        tags.cover(bounds(0.0, 50.0), "https://");
        tags.cover(bounds(10.0, 49.0), "a.example/");
        assert_eq!(tags.content(role, Some(4)), Some(("Link", 2)));
        tags.cover(bounds(0.0, 30.0), "b");
        tags.content(role, Some(5));
        assert_eq!(tags.elements[0].kids, [Kid::Content((0, 0)), Kid::Link(0), Kid::Link(1)]);
        let link = &tags.links[0];
        assert_eq!((link.contents.as_slice(), link.text.as_str()), ([(0, 1), (0, 2)].as_slice(), "https://a.example/b"));
        let first = Bounds { left: 0.0, bottom: 49.0, right: 20.0, top: 60.0 };
        assert_eq!(link.places, [(0, first), (0, bounds(0.0, 30.0))]);
    }

    #[test]
    fn what_goes_on_over_a_page_is_one_element() {
        let mut tags = Tags::default();
        for _ in 0..2 {
            tags.begin_page();
            assert_eq!(tags.content(Role::Decoration, None), None);
            assert_eq!(tags.content(Role::Heading(Id(7), 3), None), Some(("H3", 0)));
        }
        assert_eq!(tags.elements.len(), 1);
        assert_eq!(tags.elements[0].kids, [Kid::Content((0, 0)), Kid::Content((1, 0))]);
        assert_eq!(tags.pages, [[Owner::Element(0)], [Owner::Element(0)]]);
    }

    #[test]
    fn a_figure_covers_all_its_marks() {
        let mut tags = Tags::default();
        tags.begin_page();
        tags.content(Role::Figure(Id(1)), None);
        tags.cover(bounds(5.0, 5.0), "");
        tags.cover(bounds(60.0, 1.0), "");
        assert_eq!(tags.elements[0].bounds, Some(Bounds { left: 5.0, bottom: 1.0, right: 70.0, top: 15.0 }));
    }
}
