//! Objects to the bytes of a file. Everything that is no stream goes into one packed stream, and the
//! table of places is packed too: lopdf writes that one plain, at 7 bytes an object.

use crate::paper::Fault;
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::collections::{BTreeMap, BTreeSet};

/// How hard to pack. Measured on a checklist and on a Chinese handout, with all their streams: level 9
/// saves another 130 of 13,000 and 740 of 132,000 bytes and takes half as long again.
const LEVEL: u32 = 6;

/// Packs streams. Making one costs more than packing a page, so there is one for the whole file.
pub(super) struct Packer(Compress);

impl Packer {
    pub(super) fn new() -> Self {
        Self(Compress::new(Compression::new(LEVEL), true))
    }

    /// Packs what is not packed yet.
    pub(super) fn pack(&mut self, stream: &mut Stream) -> Result<(), Fault> {
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            return Ok(());
        }
        self.0.reset();
        // Never more than this, even for what cannot be packed.
        let mut packed = Vec::with_capacity(stream.content.len() + stream.content.len() / 1000 + 64);
        let status = self.0.compress_vec(&stream.content, &mut packed, FlushCompress::Finish);
        if !matches!(status, Ok(Status::StreamEnd)) {
            return Err(Fault::Writer("a stream could not be packed".to_owned()));
        }
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
        Ok(())
    }
}

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere: no such object.
    Free,
    /// In the file, so many bytes from its beginning.
    At(usize),
    /// In the stream of objects, so many objects from its beginning.
    Packed(usize),
}

/// The bytes of a document whose streams are packed. What nothing leads to is left out, the rest is numbered anew.
pub(super) fn write(mut pdf: Document, packer: &mut Packer) -> Result<Vec<u8>, Fault> {
    let numbers = numbers(&pdf);
    // Besides them: the stream of objects, the table of places, and number 0, which is never used.
    let (container, table) = (numbers.len() + 1, numbers.len() + 2);
    let mut places = vec![Place::Free; table + 1];
    let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let (mut index, mut objects, mut count) = (Vec::new(), Vec::new(), 0);
    for (id, mut object) in pdf.objects {
        let Some(number) = numbers.get(&id).copied() else {
            continue;
        };
        renumber(&mut object, &numbers);
        if let Object::Stream(stream) = object {
            set(&mut places, number, Place::At(file.len()));
            indirect(&mut file, number, stream)?;
        } else {
            set(&mut places, number, Place::Packed(count));
            index.extend(format!("{number} {} ", objects.len()).into_bytes());
            objects.extend(written(object)?);
            count += 1;
        }
    }
    let dictionary = dictionary! { "Type" => "ObjStm", "N" => integer(count), "First" => integer(index.len()) };
    let mut stream = Stream::new(dictionary, [index, objects].concat());
    packer.pack(&mut stream)?;
    set(&mut places, container, Place::At(file.len()));
    indirect(&mut file, container, stream)?;
    let start = file.len();
    set(&mut places, table, Place::At(start));
    let mut trailer = Dictionary::new();
    for key in [b"Root".as_slice(), b"Info", b"ID"] {
        if let Some(mut value) = pdf.trailer.remove(key) {
            renumber(&mut value, &numbers);
            trailer.set(key, value);
        }
    }
    let mut stream = xref(&places, container, trailer);
    packer.pack(&mut stream)?;
    indirect(&mut file, table, stream)?;
    file.extend(format!("startxref\n{start}\n%%EOF\n").into_bytes());
    Ok(file)
}

fn set(places: &mut [Place], number: usize, place: Place) {
    if let Some(found) = places.get_mut(number) {
        *found = place;
    }
}

fn indirect(file: &mut Vec<u8>, number: usize, mut stream: Stream) -> Result<(), Fault> {
    let content = std::mem::take(&mut stream.content);
    file.extend(format!("{number} 0 obj\n").into_bytes());
    file.extend(written(stream.dict.into())?);
    file.extend(b"stream\n");
    file.extend(content);
    file.extend(b"\nendstream\nendobj\n");
    Ok(())
}

/// An object as a file has it, and a space. lopdf shows nobody how it writes one, except as the
/// operand of an operator.
fn written(object: Object) -> Result<Vec<u8>, Fault> {
    Ok(Content { operations: [Operation::new("", vec![object])] }.encode()?)
}

/// The table of places. Each row is told by how it differs from the row above: most do so alike.
fn xref(places: &[Place], container: usize, trailer: Dictionary) -> Stream {
    const ROW: usize = 7;
    let mut above = [0_u8; ROW];
    let mut content = Vec::with_capacity(places.len() * (ROW + 1));
    for place in places {
        let (kind, place, index) = match place {
            Place::Free => (0, 0, 0),
            Place::At(place) => (1, *place, 0),
            Place::Packed(index) => (2, container, *index),
        };
        let mut row = [kind; ROW];
        let place = u32::try_from(place).unwrap_or(u32::MAX).to_be_bytes();
        let index = u16::try_from(index).unwrap_or(u16::MAX).to_be_bytes();
        row.iter_mut().skip(1).zip(place.into_iter().chain(index)).for_each(|(to, from)| *to = from);
        content.push(2);
        content.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = row;
    }
    let mut dictionary = trailer;
    dictionary.set("Type", "XRef");
    dictionary.set("Size", integer(places.len()));
    dictionary.set("W", vec![1.into(), 4.into(), 2.into()]);
    dictionary.set("DecodeParms", dictionary! { "Predictor" => 12, "Columns" => integer(ROW) });
    Stream::new(dictionary, content)
}

/// A number for each object that the trailer leads to, from 1, in the order of their old numbers.
fn numbers(pdf: &Document) -> BTreeMap<ObjectId, usize> {
    let mut found = BTreeSet::new();
    let mut open = Vec::new();
    pdf.trailer.iter().for_each(|(_, value)| references(value, &mut open));
    while let Some(id) = open.pop() {
        if let Some(object) = pdf.objects.get(&id).filter(|_| found.insert(id)) {
            references(object, &mut open);
        }
    }
    found.into_iter().zip(1..).collect()
}

fn references(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(objects) => objects.iter().for_each(|object| references(object, found)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, value)| references(value, found)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, value)| references(value, found)),
        _ => {}
    }
}

fn renumber(object: &mut Object, numbers: &BTreeMap<ObjectId, usize>) {
    let entries = |dictionary: &mut Dictionary| dictionary.iter_mut().for_each(|(_, value)| renumber(value, numbers));
    match object {
        Object::Reference(id) => {
            let number = numbers.get(id).and_then(|number| u32::try_from(*number).ok());
            *object = number.map_or(Object::Null, |number| Object::Reference((number, 0)));
        }
        Object::Array(objects) => objects.iter_mut().for_each(|object| renumber(object, numbers)),
        Object::Dictionary(dictionary) => entries(dictionary),
        Object::Stream(stream) => entries(&mut stream.dict),
        _ => {}
    }
}

fn integer(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_reads_back_without_what_nothing_leads_to() {
        let mut pdf = Document::new();
        pdf.add_object(dictionary! { "Lost" => true });
        let mut packer = Packer::new();
        let mut stream = Stream::new(dictionary! {}, b"content ".repeat(40));
        packer.pack(&mut stream).unwrap();
        let stream = pdf.add_object(stream);
        let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => stream });
        pdf.trailer.set("Root", catalog);
        let bytes = write(pdf, &mut packer).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7\n"));
        let read = Document::load_mem(&bytes).unwrap();
        let pages = read.catalog().unwrap().get(b"Pages").and_then(Object::as_reference).unwrap();
        let stream = read.get_object(pages).unwrap().as_stream().unwrap();
        assert_eq!(stream.decompressed_content().unwrap(), b"content ".repeat(40));
        assert!(!read.objects.values().any(|object| object.as_dict().is_ok_and(|dict| dict.has(b"Lost"))));
        assert!(bytes.len() < 450, "{} bytes", bytes.len());
    }

    #[test]
    fn what_is_packed_is_not_packed_again() {
        let mut packer = Packer::new();
        let mut stream = Stream::new(dictionary! {}, vec![7; 1000]);
        packer.pack(&mut stream).unwrap();
        let once = stream.clone();
        packer.pack(&mut stream).unwrap();
        assert_eq!(stream, once);
        assert!(once.content.len() < 50);
    }
}
