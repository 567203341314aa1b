//! The clinic's logo: from a PNG file to dots that a page can carry.

use super::scene::Picture;
use std::io::Cursor;
use std::rc::Rc;

/// The largest picture on either side, in dots: more than any printer shows at this size.
const MOST_DOTS: u32 = 1200;

/// The clinic's logo.
#[derive(Debug, Clone)]
pub struct Logo {
    pub(super) picture: Rc<Picture>,
    /// What is read out in its place; empty for the usual words.
    pub(super) text: String,
}

/// Why a picture cannot be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoFault {
    /// It is not a PNG picture, or a part of it is missing.
    NotAPicture,
    /// It has more dots than a page can show.
    TooLarge,
}

impl LogoFault {
    /// What the operator reads.
    pub fn reason(self) -> String {
        match self {
            LogoFault::NotAPicture => "is not a sound PNG picture".to_owned(),
            LogoFault::TooLarge => format!("is wider or higher than {MOST_DOTS} dots"),
        }
    }

    /// What the operator can do.
    pub fn remedy(self) -> &'static str {
        match self {
            LogoFault::NotAPicture => "save the logo as a PNG file; JPEG, SVG and GIF do not work",
            LogoFault::TooLarge => "make it smaller; 600 dots across are plenty",
        }
    }
}

impl Logo {
    /// Reads a PNG file. What is transparent becomes white.
    ///
    /// # Errors
    /// When it is not a PNG file, or has more than 1200 dots on a side.
    pub fn read(png: &[u8], text: &str) -> Result<Self, LogoFault> {
        let mut decoder = png::Decoder::new_with_limits(Cursor::new(png), png::Limits { bytes: 32 << 20 });
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().map_err(|_| LogoFault::NotAPicture)?;
        let (width, height) = (reader.info().width, reader.info().height);
        if width.max(height) > MOST_DOTS {
            return Err(LogoFault::TooLarge);
        }
        let mut dots = vec![0; reader.output_buffer_size().ok_or(LogoFault::NotAPicture)?];
        let frame = reader.next_frame(&mut dots).map_err(|_| LogoFault::NotAPicture)?;
        dots.truncate(frame.buffer_size());
        let channels = frame.color_type.samples();
        let opaque = flatten(&dots, channels);
        let colours = if channels >= 3 { 3 } else { 1 };
        let picture = Picture { width: to_size(width), height: to_size(height), gray_or_rgb: opaque, channels: colours };
        Ok(Self { picture: Rc::new(picture), text: text.to_owned() })
    }

    /// Its width and height in points, as large as fits.
    pub(super) fn size_within(&self, (width, height): (f32, f32)) -> (f32, f32) {
        let dots = |count: usize| f32::from(u16::try_from(count.max(1)).unwrap_or(u16::MAX));
        let (wide, high) = (dots(self.picture.width), dots(self.picture.height));
        let scale = (width / wide).min(height / high);
        (wide * scale, high * scale)
    }
}

fn to_size(dots: u32) -> usize {
    usize::try_from(dots).unwrap_or(0)
}

/// Lays what is transparent on white and drops the channel that says so.
fn flatten(dots: &[u8], channels: usize) -> Vec<u8> {
    if channels % 2 == 1 {
        return dots.to_vec();
    }
    let on_white = |dot: &[u8]| {
        let (alpha, colours) = dot.split_last().unwrap_or((&255, &[]));
        let alpha = u16::from(*alpha);
        let mixed = |colour: &u8| u8::try_from((u16::from(*colour) * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255);
        colours.iter().map(mixed).collect::<Vec<u8>>()
    };
    dots.chunks_exact(channels).flat_map(on_white).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32, color: png::ColorType, dots: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(color);
        encoder.write_header().unwrap().write_image_data(dots).unwrap();
        bytes
    }

    #[test]
    fn what_is_transparent_becomes_white() {
        let file = png(2, 1, png::ColorType::Rgba, &[10, 20, 30, 255, 10, 20, 30, 0]);
        let logo = Logo::read(&file, "").unwrap();
        assert_eq!(logo.picture.gray_or_rgb, [10, 20, 30, 255, 255, 255]);
        let file = png(1, 1, png::ColorType::GrayscaleAlpha, &[0, 127]);
        assert_eq!(Logo::read(&file, "").unwrap().picture.gray_or_rgb, [128]);
    }

    #[test]
    fn a_logo_keeps_its_shape() {
        let logo = Logo::read(&png(200, 50, png::ColorType::Grayscale, &[0; 10_000]), "").unwrap();
        assert_eq!(logo.size_within((130.0, 44.0)), (130.0, 32.5));
        assert_eq!(logo.size_within((400.0, 44.0)), (176.0, 44.0));
    }

    #[test]
    fn what_is_no_picture_is_refused_with_a_reason() {
        let fault = |bytes: &[u8]| Logo::read(bytes, "").unwrap_err();
        assert_eq!(fault(b""), LogoFault::NotAPicture);
        assert_eq!(fault(b"GIF89a"), LogoFault::NotAPicture);
        let whole = png(2, 2, png::ColorType::Grayscale, &[0; 4]);
        assert_eq!(fault(&whole[..whole.len() / 2]), LogoFault::NotAPicture);
        assert_eq!(fault(&png(1201, 1, png::ColorType::Grayscale, &[0; 1201])), LogoFault::TooLarge);
    }
}
