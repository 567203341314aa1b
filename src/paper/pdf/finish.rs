//! What printpdf leaves undone or does wrongly: language, title, dates, tags, and an identity that
//! comes from the content alone.

use super::tags::Tags;
use crate::paper::scene::Scene;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// Completes a document and writes it.
pub(super) fn finish(mut pdf: Document, scene: &Scene, tags: &Tags) -> lopdf::Result<Vec<u8>> {
    "1.7".clone_into(&mut pdf.version);
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for (number, page) in (0_i64..).zip(&pages) {
        let page = pdf.get_dictionary_mut(*page)?;
        page.set("StructParents", number);
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    let root = tags.write(&mut pdf, &pages);
    let catalog = pdf.catalog_mut()?;
    catalog.set("Lang", literal(scene.language.as_str().as_bytes()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLayout", "SinglePage");
    catalog.set("StructTreeRoot", root);
    let info = pdf.trailer.get(b"Info").and_then(Object::as_reference)?;
    pdf.set_object(info, information(scene));
    let id = Object::String(identity(&pdf, scene), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    pdf.compress();
    let mut bytes = Vec::new();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(9).build();
    pdf.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

fn information(scene: &Scene) -> Dictionary {
    let title = [0xfe, 0xff].into_iter().chain(scene.title.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let date = scene.date;
    let date = format!("D:{:04}{:02}{:02}000000Z", date.year(), date.month(), date.day());
    dictionary! {
        "Title" => Object::String(title, StringFormat::Hexadecimal),
        "Creator" => literal(b"Aftercare"),
        "Producer" => literal(b"Aftercare"),
        "CreationDate" => literal(date.as_bytes()),
        "ModDate" => literal(date.as_bytes()),
    }
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
