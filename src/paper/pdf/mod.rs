//! Pages to bytes: the only place that knows the PDF crates.

mod draw;
mod embed;
mod file;
mod finish;
mod outline;
mod row;
mod sfnt;
mod shapes;
mod structure;
mod tags;
mod typeface;

use super::Fault;
use super::fonts::Fonts;
use super::scene::Scene;
use embed::Embedding;
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

impl From<lopdf::Error> for Fault {
    fn from(error: lopdf::Error) -> Self {
        Fault::Writer(error.to_string())
    }
}

/// Writes a scene as a tagged PDF 1.7.
pub(super) fn write(scene: &Scene, fonts: &Fonts) -> Result<Vec<u8>, Fault> {
    let embedding = Embedding::of(scene, fonts)?;
    let mut document = PdfDocument::new(&scene.title);
    let mut tags = tags::Tags::default();
    let mut pictures = shapes::Pictures::default();
    for page in &scene.pages {
        let ops = draw::page(page, scene.size.1, &embedding, &mut tags, &mut pictures);
        let area = Rect::from_wh(Pt(scene.size.0), Pt(scene.size.1));
        let mut page = PdfPage::new(Mm(0.0), Mm(0.0), ops);
        (page.media_box, page.trim_box, page.crop_box) = (area.clone(), area.clone(), area);
        document.pages.push(page);
    }
    let mut warnings = Vec::new();
    // Not `secure`: that is to leave out the operators which `row` and `shapes` write themselves.
    let options = PdfSaveOptions { secure: false, ..PdfSaveOptions::default() };
    let raw = document.to_lopdf_document(&options, &mut warnings);
    let written = finish::Written { scene, embedding: &embedding, pictures: &pictures, tags: &tags };
    finish::finish(raw, &written)
}

/// Whether a PDF can carry a font: a part of it can be cut out, and its measures can be read.
pub(super) fn can_carry(font: &[u8]) -> bool {
    let mut glyphs = subsetter::GlyphRemapper::new();
    glyphs.remap(1);
    let cut = subsetter::subset(font, 0, &glyphs);
    sfnt::Sfnt(font).metrics().is_some() && cut.is_ok_and(|cut| sfnt::Sfnt(&cut).lean().is_some())
}

#[cfg(test)]
mod tests {
    use super::embed::tests::{line, scene};
    use super::*;
    use crate::language::Tag;
    use crate::paper::code::Code;
    use crate::paper::scene::{Id, Ink, ListId, Mark, Note, Outline, Part, Picture, Role, Step};
    use lopdf::{Dictionary, Document, Object};
    use std::rc::Rc;

    fn text(role: Role, words: &str, y: f32) -> Part {
        Part { role, marks: line(words, "en") }.lowered(y)
    }

    /// Two pages with everything that can stand on one.
    fn all() -> Scene {
        let mut linked = text(Role::Paragraph(Id(3)), "a.example", 20.0);
        for mark in &mut linked.marks {
            let Mark::Text { piece, .. } = mark else { panic!("text only") };
            Rc::make_mut(piece).look.link = Some(0);
        }
        let dots = Picture { width: 2, height: 1, gray_or_rgb: vec![0, 255], channels: 1 };
        let picture = || Mark::Picture { x: 50.0, y: 50.0, width: 20.0, height: 10.0, picture: Rc::new(dots.clone()) };
        let code = Rc::new(Code::saying("Call 911".to_owned()).unwrap());
        let outline =
            Rc::new(Outline { steps: vec![Step::Move(0.0, 0.0), Step::Line(3.0, 0.0), Step::Line(0.0, 3.0), Step::Close] });
        let mut figure = text(Role::Figure(Id(4)), "figure", 60.0);
        figure.marks.push(Mark::Path { x: 1.0, y: 1.0, scale: 2.0, outline, ink: Ink::Accent });
        figure.marks.push(Mark::Code { x: 10.0, y: -20.0, code });
        figure.marks.push(picture());
        let first = vec![
            text(Role::Title(Id(1)), "Title", 0.0),
            text(Role::Heading(Id(9), 2), "Two", 5.0),
            text(Role::Heading(Id(10), 3), "Three", 8.0),
            text(Role::Paragraph(Id(3)), "see", 10.0),
            linked,
            text(Role::Item(Id(6), ListId(5)), "one", 40.0),
            Part::decoration(vec![picture()]),
            text(Role::Item(Id(7), ListId(5)), "two", 50.0),
            figure,
        ];
        let second = vec![
            Part::decoration(vec![picture()]),
            text(Role::Paragraph(Id(3)), "more", 9.0),
            text(Role::Item(Id(8), ListId(5)), "three", 0.0),
        ];
        let mut scene = scene(vec![first, second]);
        scene.links.push("https://a.example".to_owned());
        scene.notes.insert(Id(4), Note { language: None, alt: Some("What it shows".to_owned()) });
        scene.notes.insert(Id(6), Note { language: Some(Tag::new("zh-Hans").unwrap()), alt: None });
        scene
    }

    /// The elements below one, as their tags: `P(Link)`.
    fn tree(pdf: &Document, element: &Dictionary) -> String {
        let name = |key: &[u8]| element.get(key).and_then(Object::as_name).map(|name| String::from_utf8_lossy(name).into_owned());
        if let Ok(kind) = name(b"Type").as_deref() {
            return kind.to_owned();
        }
        let kids = match element.get(b"K").unwrap() {
            Object::Array(kids) => kids.clone(),
            kid => vec![kid.clone()],
        };
        let below = kids.iter().map(|kid| match kid {
            Object::Reference(id) => tree(pdf, pdf.get_dictionary(*id).unwrap()),
            Object::Dictionary(kid) => tree(pdf, kid),
            kid => kid.as_i64().unwrap().to_string(),
        });
        format!("{}({})", name(b"S").unwrap(), below.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn the_tree_holds_every_content_link_and_figure() {
        let bytes = write(&all(), &Fonts::embedded()).unwrap();
        let pdf = Document::load_mem(&bytes).unwrap();
        let follow = |from: &Dictionary, key: &[u8]| {
            pdf.get_dictionary(from.get(key).and_then(Object::as_reference).unwrap()).unwrap().clone()
        };
        let root = follow(pdf.catalog().unwrap(), b"StructTreeRoot");
        let document = follow(&root, b"K");
        assert_eq!(
            tree(&pdf, &document),
            "Document(H1(0) H2(1) H3(2) P(3 Link(4 OBJR) MCR) L(LI(LBody(5)) LI(LBody(6))) Figure(7) L(LI(LBody(1))))"
        );
        let parents = follow(&root, b"ParentTree");
        let parents = parents.get(b"Nums").and_then(Object::as_array).unwrap();
        let counts: Vec<usize> = parents.iter().filter_map(|parent| parent.as_array().ok()).map(Vec::len).collect();
        assert_eq!((counts, parents.len()), (vec![8, 2], 6));
        let page = pdf.get_dictionary(pdf.page_iter().next().unwrap()).unwrap();
        let annotation = page.get(b"Annots").and_then(Object::as_array).unwrap()[0].as_reference().unwrap();
        let annotation = pdf.get_dictionary(annotation).unwrap();
        assert_eq!(annotation.get(b"StructParent").and_then(Object::as_i64).unwrap(), 2);
        assert_eq!(annotation.get(b"Contents").and_then(Object::as_str).unwrap(), b"a.example");
        let link = pdf.get_dictionary(parents[5].as_reference().unwrap()).unwrap();
        assert_eq!(tree(&pdf, link), "Link(4 OBJR)");
        let noted = |key: &str| {
            pdf.objects
                .values()
                .filter_map(|object| object.as_dict().ok())
                .find(|dict| dict.has(b"S") && dict.has(key.as_bytes()))
        };
        assert_eq!(noted("Lang").unwrap().get(b"Lang").and_then(Object::as_str).unwrap(), b"zh-Hans");
        let figure = noted("Alt").unwrap();
        assert_eq!(figure.get(b"Alt").and_then(Object::as_str).unwrap(), b"What it shows");
        let bounds = figure.get(b"A").and_then(Object::as_dict).and_then(|layout| layout.get(b"BBox")).unwrap();
        let sides: Vec<f32> = bounds.as_array().unwrap().iter().map(|side| side.as_float().unwrap()).collect();
        assert_eq!(sides[..2], [0.0, 10.0], "{sides:?}");
    }

    #[test]
    fn a_picture_that_stands_on_every_page_is_in_the_file_once() {
        let bytes = write(&all(), &Fonts::embedded()).unwrap();
        let pdf = Document::load_mem(&bytes).unwrap();
        let is_picture = |object: &&Object| object.as_stream().is_ok_and(|stream| stream.dict.has(b"BitsPerComponent"));
        assert_eq!(pdf.objects.values().filter(is_picture).count(), 2, "the picture, and the code");
    }

    #[test]
    fn all_streams_are_packed_but_the_one_for_tools_that_know_no_pdf() {
        let pdf = Document::load_mem(&write(&all(), &Fonts::embedded()).unwrap()).unwrap();
        let streams = pdf.objects.values().filter_map(|object| object.as_stream().ok());
        let plain: Vec<_> = streams.filter(|stream| !stream.dict.has(b"Filter") && !stream.dict.has(b"N")).collect();
        assert_eq!(plain.len(), 1);
        let text = String::from_utf8_lossy(&plain[0].content);
        assert!(text.contains(">Title</rdf:li>") && text.contains("pdfuaid:part=\"1\""), "{text}");
    }

    #[test]
    fn equal_scenes_are_equal_files_and_other_ones_are_not() {
        let file = |scene: &Scene| write(scene, &Fonts::embedded()).unwrap();
        assert_eq!(file(&all()), file(&all()));
        let other = Scene { date: "2026-11-25".parse().unwrap(), ..all() };
        let id = |scene: &Scene| Document::load_mem(&file(scene)).unwrap().trailer.get(b"ID").unwrap().clone();
        assert_ne!(id(&all()), id(&other));
    }
}
