//! What is drawn without letters: codes, shapes and pictures, as PDF operations.

use crate::paper::scene::{Modules, Outline, Picture, Step};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use printpdf::{DictItem, Op};
use std::rc::Rc;

/// The pictures of one PDF, each once.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    known: Vec<Rc<Picture>>,
}

impl Pictures {
    /// The name of a picture among the resources of every page.
    pub(super) fn name(&mut self, picture: &Rc<Picture>) -> String {
        let place = self.known.iter().position(|known| Rc::ptr_eq(known, picture) || known == picture);
        format!(
            "P{}",
            place.unwrap_or_else(|| {
                self.known.push(Rc::clone(picture));
                self.known.len() - 1
            })
        )
    }

    /// Writes them down: what pages call each, and where it is.
    pub(super) fn write(&self, pdf: &mut Document) -> Dictionary {
        let size = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        let picture = |(index, picture): (usize, &Rc<Picture>)| {
            let dictionary = dictionary! {
                "Type" => "XObject",
                "Subtype" => "Image",
                "Width" => size(picture.width),
                "Height" => size(picture.height),
                "ColorSpace" => if picture.channels == 1 { "DeviceGray" } else { "DeviceRGB" },
                "BitsPerComponent" => 8,
            };
            let id = pdf.add_object(Stream::new(dictionary, picture.gray_or_rgb.clone()));
            (format!("P{index}"), Object::from(id))
        };
        self.known.iter().enumerate().map(picture).collect()
    }
}

/// A picture of some size, by its lower left corner.
pub(super) fn picture(name: String, (x, y): (f32, f32), (width, height): (f32, f32)) -> [Op; 4] {
    let name = DictItem::Name(name.into_bytes());
    let place = raw("cm", &[width, 0.0, 0.0, height, x, y]);
    [Op::SaveGraphicsState, place, Op::Unknown { key: "Do".to_owned(), value: vec![name] }, Op::RestoreGraphicsState]
}

/// A code of some side, by its top left corner: one rectangle for each run of dark squares, all
/// filled at once so that no hairline shows between them.
pub(super) fn code((x, y): (f32, f32), side: f32, modules: &Modules) -> Vec<Op> {
    let count = i16::try_from(modules.count).unwrap_or(0);
    let step = side / f32::from(count.max(1));
    let mut ops = vec![Op::SaveGraphicsState, raw("cm", &[step, 0.0, 0.0, step, x, y - side])];
    for (row, squares) in (0_i16..).zip(modules.dark.chunks(modules.count.max(1))) {
        let mut start = 0;
        for run in squares.chunk_by(|one, other| one == other) {
            let length = i16::try_from(run.len()).unwrap_or(0);
            if run.first() == Some(&true) {
                ops.push(integers("re", &[start, count - 1 - row, length, 1]));
            }
            start += length;
        }
    }
    ops.extend([integers("f", &[]), Op::RestoreGraphicsState]);
    ops
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

fn integers(operator: &str, numbers: &[i16]) -> Op {
    Op::Unknown { key: operator.to_owned(), value: numbers.iter().map(|number| DictItem::Int((*number).into())).collect() }
}
