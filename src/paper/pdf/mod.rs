//! Pages to bytes: the only place that knows the PDF crates.

mod draw;
mod embed;
mod finish;
mod outline;
mod shapes;
mod tags;

use super::scene::Scene;
use super::{Fault, Pdf};
use embed::Embedding;
use printpdf::{Mm, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt, Rect};

/// Writes a scene as a tagged PDF 1.7.
pub(super) fn write(scene: &Scene) -> Result<Pdf, Fault> {
    let embedding = Embedding::of(scene)?;
    let mut document = PdfDocument::new(&scene.title);
    for font in embedding.fonts() {
        document.resources.fonts.map.insert(font.id.clone(), PdfFont::new(font.parsed.clone()));
    }
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
    // Not `secure`: that is to leave out the operators which `shapes` writes itself.
    let options = PdfSaveOptions { secure: false, ..PdfSaveOptions::default() };
    let raw = document.to_lopdf_document(&options, &mut warnings);
    let bytes = finish::finish(raw, scene, &tags, &pictures).map_err(|error| Fault::Writer(error.to_string()))?;
    Ok(Pdf { bytes, pages: scene.pages.len() })
}
