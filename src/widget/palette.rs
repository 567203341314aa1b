//! The colours of each theme. Every pair that carries words has a contrast of at least 7 : 1 (WCAG
//! 2.1, success criterion 1.4.6), in full colour and rounded to the palette of 256; the tests hold it.

use crate::config::Theme;
use ratatui::style::Color;

/// Red, green, blue.
pub(super) type Rgb = (u8, u8, u8);

/// The two colours of a code for phones, in every theme.
pub(super) const BLACK: Rgb = (0, 0, 0);
pub(super) const WHITE: Rgb = (0xff, 0xff, 0xff);

/// The colours of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    pub(super) ground: Rgb,
    pub(super) text: Rgb,
    pub(super) quiet: Rgb,
    pub(super) accent: Rgb,
    pub(super) on_accent: Rgb,
    pub(super) rule: Rgb,
    pub(super) emergency: Rgb,
    pub(super) on_emergency: Rgb,
    pub(super) emergency_ground: Rgb,
    pub(super) call: Rgb,
    pub(super) call_ground: Rgb,
    pub(super) normal: Rgb,
    pub(super) normal_ground: Rgb,
}

const CALM: Palette = Palette {
    ground: (0xfb, 0xf8, 0xf1),
    text: (0x1d, 0x29, 0x2a),
    quiet: (0x45, 0x52, 0x52),
    accent: (0x00, 0x4d, 0x57),
    on_accent: (0xff, 0xff, 0xff),
    rule: (0xc4, 0xbd, 0xae),
    emergency: (0x8c, 0x14, 0x1a),
    on_emergency: (0xff, 0xff, 0xff),
    emergency_ground: (0xff, 0xec, 0xe8),
    call: (0x44, 0x30, 0x08),
    call_ground: (0xfd, 0xf1, 0xd8),
    normal: (0x1c, 0x50, 0x2a),
    normal_ground: (0xea, 0xf4, 0xe4),
};

const LIGHT: Palette = Palette {
    ground: (0xff, 0xff, 0xff),
    text: (0x12, 0x12, 0x12),
    quiet: (0x44, 0x44, 0x44),
    accent: (0x00, 0x3c, 0x82),
    rule: (0xbc, 0xbc, 0xbc),
    ..CALM
};

const CONTRAST: Palette = Palette {
    ground: (0x00, 0x00, 0x00),
    text: (0xff, 0xff, 0xff),
    quiet: (0xd0, 0xd0, 0xd0),
    accent: (0xff, 0xd7, 0x5f),
    on_accent: (0x00, 0x00, 0x00),
    rule: (0x80, 0x80, 0x80),
    emergency: (0xff, 0xff, 0xff),
    on_emergency: (0x8c, 0x00, 0x00),
    emergency_ground: (0x30, 0x00, 0x00),
    call: (0xff, 0xd7, 0x87),
    call_ground: (0x00, 0x00, 0x00),
    normal: (0xaf, 0xff, 0xaf),
    normal_ground: (0x00, 0x00, 0x00),
};

impl Palette {
    /// The palette of a theme; `None` for the terminal's own two colours.
    pub(super) fn of(theme: Theme) -> Option<Self> {
        match theme {
            Theme::Calm => Some(CALM),
            Theme::Light => Some(LIGHT),
            Theme::Contrast => Some(CONTRAST),
            Theme::Mono => None,
        }
    }
}

/// A colour as it is.
pub(super) fn exact((r, g, b): Rgb) -> Color {
    Color::Rgb(r, g, b)
}

/// The nearest of the fixed 240 of the palette of 256 (the first 16 are the user's to change).
pub(super) fn nearest(rgb: Rgb) -> Color {
    let all = (16..=255u8).map(|index| (distance(rgb, fixed(index)), index));
    Color::Indexed(all.min().map_or(16, |(_, index)| index))
}

fn distance(a: Rgb, b: Rgb) -> u32 {
    let square = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
    square(a.0, b.0) + square(a.1, b.1) + square(a.2, b.2)
}

/// What xterm draws for an index from 16: a cube of 6 x 6 x 6, then 24 greys.
fn fixed(index: u8) -> Rgb {
    if index >= 232 {
        let grey = 8 + 10 * (index - 232);
        return (grey, grey, grey);
    }
    let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    let n = index.saturating_sub(16);
    (level(n / 36), level(n / 6 % 6), level(n % 6))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance((r, g, b): Rgb) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn rounded(rgb: Rgb) -> Rgb {
        match nearest(rgb) {
            Color::Indexed(index) => fixed(index),
            _ => rgb,
        }
    }

    #[test]
    fn every_pair_that_carries_words_has_a_contrast_of_seven() {
        for theme in [Theme::Calm, Theme::Light, Theme::Contrast] {
            let p = Palette::of(theme).unwrap();
            let pairs = [
                ("text", p.text, p.ground),
                ("quiet", p.quiet, p.ground),
                ("accent", p.accent, p.ground),
                ("focus", p.on_accent, p.accent),
                ("emergency bar", p.on_emergency, p.emergency),
                ("emergency text", p.text, p.emergency_ground),
                ("call word", p.call, p.call_ground),
                ("call text", p.text, p.call_ground),
                ("normal word", p.normal, p.normal_ground),
                ("normal text", p.text, p.normal_ground),
            ];
            for (name, ink, ground) in pairs {
                assert!(contrast(ink, ground) >= 7.0, "{theme:?} {name}: {:.1}", contrast(ink, ground));
                let (ink, ground) = (rounded(ink), rounded(ground));
                assert!(contrast(ink, ground) >= 7.0, "{theme:?} {name} of 256: {:.1}", contrast(ink, ground));
            }
        }
    }
}
