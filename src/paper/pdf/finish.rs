//! What printpdf leaves undone or does wrongly: language, title, dates, tags, and an identity that
//! comes from the content alone.

use super::outline;
use super::shapes::Pictures;
use super::tags::Tags;
use crate::paper::scene::Scene;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// Completes a document and writes it.
pub(super) fn finish(mut pdf: Document, scene: &Scene, tags: &Tags, pictures: &Pictures) -> lopdf::Result<Vec<u8>> {
    "1.7".clone_into(&mut pdf.version);
    let names = pictures.write(&mut pdf);
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for (number, page) in (0_i64..).zip(&pages) {
        let page = pdf.get_dictionary_mut(*page)?;
        page.set("StructParents", number);
        page.set("Tabs", "S");
        page.remove(b"Annots");
        let resources = page.get(b"Resources").and_then(Object::as_reference)?;
        let contents = page.get(b"Contents").and_then(Object::as_reference)?;
        let stream = pdf.get_object_mut(contents)?.as_stream_mut()?;
        stream.set_plain_content(joined(&stream.content));
        let resources = pdf.get_dictionary_mut(resources)?;
        resources.set("XObject", names.iter().map(|(name, id)| (name.as_str(), Object::from(*id))).collect::<Dictionary>());
    }
    let root = tags.write(&mut pdf, &pages);
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
    let id = Object::String(identity(&pdf, scene), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    pdf.compress();
    let mut bytes = Vec::new();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(9).build();
    pdf.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

/// printpdf writes every glyph as a string of its own: `<0017><000c>`. Joined, they take half the
/// room, and packing them takes half the time.
fn joined(content: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(content.len());
    let mut bytes = content.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        let closes = byte == b'>' && kept.last().is_some_and(u8::is_ascii_hexdigit);
        if closes && bytes.peek() == Some(&b'<') {
            bytes.next();
        } else {
            kept.push(byte);
        }
    }
    kept
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

/// Title and dates once more, where PDF/UA wants them. It makes no claim to conform to PDF/UA: that
/// takes checks which no program can do.
fn packet(scene: &Scene) -> String {
    let title = scene.title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let date = format!("{}T00:00:00Z", scene.date);
    let language = scene.language.as_str();
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         pdf:Producer=\"Aftercare\" xmp:CreatorTool=\"Aftercare\" xmp:CreateDate=\"{date}\" xmp:ModifyDate=\"{date}\">\
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_strings_of_glyphs_are_joined() {
        let content = b"/Span <</ActualText <FEFF1ECD>>> BDC [<0017><000c> 20<0012>] TJ EMC /P <</MCID 0>> BDC";
        let wanted = b"/Span <</ActualText <FEFF1ECD>>> BDC [<0017000c> 20<0012>] TJ EMC /P <</MCID 0>> BDC";
        assert_eq!(joined(content), wanted);
    }
}
