//! What printpdf leaves undone or does wrongly: language, title, dates, tags, and an identity that
//! comes from the content alone.

use super::embed::Embedding;
use super::file::{self, Packer};
use super::shapes::Pictures;
use super::tags::Tags;
use super::{outline, structure};
use crate::paper::Fault;
use crate::paper::scene::Scene;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// What stands on the pages.
pub(super) struct Written<'a> {
    pub scene: &'a Scene,
    pub embedding: &'a Embedding,
    pub pictures: &'a Pictures,
    pub tags: &'a Tags,
}

/// Completes a document and writes it.
pub(super) fn finish(mut pdf: Document, written: &Written<'_>) -> Result<Vec<u8>, Fault> {
    let scene = written.scene;
    let resources = dictionary! { "Font" => written.embedding.write(&mut pdf), "XObject" => written.pictures.write(&mut pdf)? };
    let resources = pdf.add_object(resources);
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for (number, page) in (0_i64..).zip(&pages) {
        let page = pdf.get_dictionary_mut(*page)?;
        // The boxes are all alike, and one is enough; links are added later.
        for key in ["TrimBox", "CropBox", "Annots"] {
            page.remove(key.as_bytes());
        }
        page.set("Resources", resources);
        page.set("StructParents", number);
        page.set("Tabs", "S");
    }
    let root = structure::write(written.tags, &mut pdf, scene, &pages)?;
    let outline = outline::write(&mut pdf, scene, &pages);
    let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Not compressed, so that tools which know nothing of PDF find it too.
    let metadata = pdf.add_object(Stream::new(metadata, packet(scene).into_bytes()).with_compression(false));
    let catalog = pdf.catalog_mut()?;
    catalog.set("Lang", literal(scene.language.as_str().as_bytes()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLayout", "SinglePage");
    catalog.set("StructTreeRoot", root);
    catalog.set("Metadata", metadata);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    let info = pdf.trailer.get(b"Info").and_then(Object::as_reference)?;
    pdf.set_object(info, information(scene));
    // Before the identity is made: there is less to read then.
    let mut packer = Packer::new();
    for object in pdf.objects.values_mut() {
        if let Object::Stream(stream) = object {
            packer.pack(stream)?;
        }
    }
    let id = Object::String(identity(&pdf, scene), StringFormat::Literal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    file::write(pdf, &mut packer)
}

fn information(scene: &Scene) -> Dictionary {
    let date = scene.date;
    let date = format!("D:{:04}{:02}{:02}000000Z", date.year(), date.month(), date.day());
    dictionary! {
        "Title" => outline::text(&scene.title),
        "Creator" => literal(b"Aftercare"),
        "Producer" => literal(b"Aftercare"),
        "CreationDate" => literal(date.as_bytes()),
        "ModDate" => literal(date.as_bytes()),
    }
}

/// Title and language once more, where PDF/UA wants them, and the part of it that the file follows.
///
/// That is a claim, made because checkers and readers look for it. What stands behind it: `outloud`
/// 0.2.1 finds no fault in the sheets, and doubts only whether the words for the time line are a
/// language, in Hindi and Punjabi, of whose signs it counts half. veraPDF and PAC have not been run,
/// and nobody has listened to a sheet with a screen reader.
fn packet(scene: &Scene) -> String {
    let title = scene.title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let language = scene.language.as_str();
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" pdfuaid:part=\"1\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
    )
}

fn literal(bytes: &[u8]) -> Object {
    Object::String(bytes.to_vec(), StringFormat::Literal)
}

/// The same for the same content, another for any other.
fn identity(pdf: &Document, scene: &Scene) -> Vec<u8> {
    let mut digest = Sha256::new();
    digest.update(scene.title.as_bytes());
    digest.update(scene.language.as_str().as_bytes());
    digest.update(scene.date.to_string().as_bytes());
    for object in pdf.objects.values() {
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    digest.finalize().iter().take(16).copied().collect()
}
