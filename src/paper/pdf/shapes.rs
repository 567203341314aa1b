//! What is drawn without letters: codes, shapes and pictures, as PDF operations.

use crate::paper::Fault;
use crate::paper::code::Code;
use crate::paper::scene::{Outline, Picture, Step};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use printpdf::{DictItem, Op};
use std::rc::Rc;

/// The pictures and codes of one PDF, each once.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    known: Vec<Dots>,
}

#[derive(Debug, PartialEq)]
enum Dots {
    Picture(Rc<Picture>),
    Code(Rc<Code>),
}

impl Pictures {
    /// Draws a picture of some size, by its lower left corner.
    pub(super) fn picture(&mut self, picture: &Rc<Picture>, place: (f32, f32), size: (f32, f32)) -> [Op; 4] {
        self.dots(Dots::Picture(Rc::clone(picture)), place, size)
    }

    /// Draws a code of some side, by its lower left corner. As a mask of a bit for each square it takes
    /// a fifth of the room that rectangles take, and viewers draw it sharp, while rectangles that do not
    /// meet the dots of the screen get grey edges.
    pub(super) fn code(&mut self, code: &Rc<Code>, place: (f32, f32)) -> [Op; 4] {
        self.dots(Dots::Code(Rc::clone(code)), place, (code.side(), code.side()))
    }

    fn dots(&mut self, dots: Dots, (x, y): (f32, f32), (width, height): (f32, f32)) -> [Op; 4] {
        let place = self.known.iter().position(|known| *known == dots).unwrap_or_else(|| {
            self.known.push(dots);
            self.known.len() - 1
        });
        let [x, y, width, height] = [x, y, width, height].map(super::draw::round);
        let name = Op::Unknown { key: "Do".to_owned(), value: vec![DictItem::Name(name(place).into_bytes())] };
        [Op::SaveGraphicsState, raw("cm", &[width, 0.0, 0.0, height, x, y]), name, Op::RestoreGraphicsState]
    }

    /// Writes them down: what pages call each, and where it is.
    pub(super) fn write(&self, pdf: &mut Document) -> Result<Dictionary, Fault> {
        let known = self.known.iter().enumerate();
        known.map(|(place, dots)| Ok((name(place), Object::from(pdf.add_object(dots.stream()?))))).collect()
    }
}

fn name(place: usize) -> String {
    format!("P{place}")
}

impl Dots {
    fn stream(&self) -> Result<Stream, Fault> {
        let size = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        let (width, height) = match self {
            Dots::Picture(picture) => (picture.width, picture.height),
            Dots::Code(code) => (code.count(), code.count()),
        };
        let mut dictionary = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => size(width),
            "Height" => size(height),
        };
        match self {
            Dots::Picture(picture) => {
                dictionary.set("ColorSpace", if picture.channels == 1 { "DeviceGray" } else { "DeviceRGB" });
                dictionary.set("BitsPerComponent", 8);
                Ok(Stream::new(dictionary, picture.gray_or_rgb.clone()))
            }
            Dots::Code(code) => {
                dictionary.set("ImageMask", true);
                dictionary.set("BitsPerComponent", 1);
                let dark = code.modules().ok_or_else(|| Fault::Writer("the code for phones could not be made".to_owned()))?;
                Ok(Stream::new(dictionary, bits(&dark, code.count())))
            }
        }
    }
}

/// Rows of so many squares, each beginning with a byte of its own; a bit that is not set is inked.
fn bits(dark: &[bool], count: usize) -> Vec<u8> {
    let byte = |squares: &[bool]| {
        let bits = squares.iter().rev().enumerate();
        bits.fold(0, |byte, (place, dark)| byte | u8::from(!dark) << (place + 8 - squares.len()))
    };
    dark.chunks(count.max(1)).flat_map(|row| row.chunks(8).map(byte)).collect()
}

/// A filled shape, its origin at a place and its lengths multiplied.
pub(super) fn path((x, y): (f32, f32), scale: f32, outline: &Outline) -> Vec<Op> {
    // Shapes count y downwards, PDF upwards.
    let mut ops = vec![Op::SaveGraphicsState, raw("cm", &[scale, 0.0, 0.0, -scale, x, y])];
    ops.extend(outline.steps.iter().map(|step| match step {
        Step::Move(x, y) => raw("m", &[*x, *y]),
        Step::Line(x, y) => raw("l", &[*x, *y]),
        Step::Cubic(points) => raw("c", points),
        Step::Close => raw("h", &[]),
    }));
    ops.extend([raw("f", &[]), Op::RestoreGraphicsState]);
    ops
}

/// What a shape covers: left, top, width, height. Of curves the points that they are drawn to count
/// too, so that it may be a little more.
pub(super) fn extent((x, y): (f32, f32), scale: f32, outline: &Outline) -> (f32, f32, f32, f32) {
    let (mut least, mut most) = ((f32::MAX, f32::MAX), (f32::MIN, f32::MIN));
    for step in &outline.steps {
        let points: &[[f32; 2]] = match step {
            Step::Move(x, y) | Step::Line(x, y) => &[[*x, *y]],
            Step::Cubic(points) => points.as_chunks().0,
            Step::Close => &[],
        };
        for [x, y] in points {
            least = (least.0.min(*x), least.1.min(*y));
            most = (most.0.max(*x), most.1.max(*y));
        }
    }
    if least.0 > most.0 {
        return (x, y, 0.0, 0.0);
    }
    (x + least.0 * scale, y + least.1 * scale, (most.0 - least.0) * scale, (most.1 - least.1) * scale)
}

/// An operator that printpdf has no name for, or writes in more than one.
fn raw(operator: &str, numbers: &[f32]) -> Op {
    Op::Unknown { key: operator.to_owned(), value: numbers.iter().map(|number| DictItem::Real(*number)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_squares_are_bits_that_are_not_set() {
        let dark = [true, false, true, false, false, false, false, true, true].repeat(9);
        let bits = bits(&dark, 9);
        assert_eq!(bits[..4], [0b0101_1110, 0b0000_0000, 0b0101_1110, 0], "{bits:?}");
        assert_eq!(bits.len(), 18);
    }

    #[test]
    fn what_is_drawn_again_keeps_its_name() {
        let mut pictures = Pictures::default();
        let dots = |grey| Rc::new(Picture { width: 1, height: 1, gray_or_rgb: vec![grey], channels: 1 });
        let mut draw = |grey| pictures.picture(&dots(grey), (1.0, 2.0), (3.004, 4.0));
        let first = draw(7);
        assert_eq!(first[1], raw("cm", &[3.0, 0.0, 0.0, 4.0, 1.0, 2.0]));
        assert_ne!(draw(8), first);
        assert_eq!(draw(7), first);
        assert_eq!(pictures.write(&mut Document::new()).unwrap().len(), 2);
    }

    #[test]
    fn a_shape_reaches_as_far_as_its_points() {
        let steps = vec![Step::Move(1.0, 2.0), Step::Cubic([4.0, 1.0, 0.0, 0.0, 3.0, 5.0]), Step::Close];
        assert_eq!(extent((10.0, 20.0), 2.0, &Outline { steps }), (10.0, 20.0, 8.0, 10.0));
        assert_eq!(extent((10.0, 20.0), 2.0, &Outline::default()), (10.0, 20.0, 0.0, 0.0));
    }

    #[test]
    fn a_shape_is_drawn_upside_down_and_filled_once() {
        let steps = vec![Step::Move(0.0, 0.0), Step::Line(1.0, 0.0), Step::Close, Step::Move(5.0, 5.0), Step::Close];
        let ops = path((10.0, 20.0), 2.0, &Outline { steps });
        assert_eq!(ops[1], raw("cm", &[2.0, 0.0, 0.0, -2.0, 10.0, 20.0]));
        assert_eq!(ops.iter().filter(|op| **op == raw("f", &[])).count(), 1);
        assert_eq!(ops.last(), Some(&Op::RestoreGraphicsState));
    }
}
