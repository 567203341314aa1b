//! How the kiosk looks on this terminal: a style for every part, a sign for every mark.

use super::palette::{BLACK, Palette, Rgb, WHITE, exact, nearest};
use super::scripts;
use crate::config::{Colors, Glyphs, Theme};
use crate::document::flow::{self, Ink, Marks};
use crate::handout::Tier;
use crate::language::Tag;
use ratatui::style::{Color, Modifier, Style};
use std::borrow::Cow;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The empty screen.
    Ground,
    /// Running text.
    Text,
    /// Text that stands out.
    Strong,
    /// Small print.
    Quiet,
    /// Headings, names, keys.
    Accent,
    /// Lines and frames.
    Rule,
    /// What is chosen now.
    Focus,
    /// A bar that shouts: emergency.
    Alarm,
    /// The ground of a tier.
    TierGround(Tier),
    /// The name of a tier.
    TierWord(Tier),
    /// A code for phones: dark on light whatever the theme, because not every phone reads one the other
    /// way round.
    Code,
}

/// Signs for marks and frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// Danger.
    pub warning: &'static str,
    /// What is chosen; the way forward.
    pub forward: &'static str,
    /// The way back.
    pub back: &'static str,
    /// Up, down.
    pub up: &'static str,
    /// Up, down.
    pub down: &'static str,
    /// Done.
    pub done: &'static str,
    /// Chosen of several.
    pub on: &'static str,
    /// Not chosen.
    pub off: &'static str,
    /// A line across.
    pub rule: &'static str,
    /// A line down.
    pub wall: &'static str,
    /// Corners: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// Arrows of the footer: up and down, left and right.
    pub arrows: [&'static str; 2],
    /// What was cut off.
    pub cut: &'static str,
    /// A bar: what is done, what is left.
    pub bar: [&'static str; 2],
}

const FULL: Signs = Signs {
    warning: "⚠",
    forward: "▶",
    back: "◀",
    up: "▲",
    down: "▼",
    done: "✓",
    on: "●",
    off: "○",
    rule: "─",
    wall: "│",
    corners: ["┌", "┐", "└", "┘"],
    arrows: ["↑↓", "←→"],
    cut: "…",
    bar: ["█", "░"],
};

const LINUX: Signs = Signs {
    warning: "!",
    forward: ">",
    back: "<",
    // Not ^ and v: beside a word, those look like keys.
    up: "/\\",
    down: "\\/",
    done: "+",
    on: "(x)",
    off: "( )",
    arrows: ["Up/Down", "Left/Right"],
    cut: "~",
    bar: ["#", "."],
    ..FULL
};

const ASCII: Signs = Signs { rule: "-", wall: "|", corners: ["+", "+", "+", "+"], ..LINUX };

/// How the kiosk looks on this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    palette: Option<Palette>,
    colors: Colors,
    glyphs: Glyphs,
    /// Nothing is drawn.
    told: bool,
}

impl Look {
    /// The looks of a theme on a terminal that draws so many colours and such signs.
    pub fn new(theme: Theme, colors: Colors, glyphs: Glyphs) -> Self {
        // What the sixteen colours look like is the terminal's to say; only its own two are known to contrast.
        let palette = if colors >= Colors::Palette { Palette::of(theme) } else { None };
        Self { palette, colors, glyphs, told: false }
    }

    /// Nothing is drawn: all there is is told in lines of text.
    pub fn told() -> Self {
        Self { palette: None, colors: Colors::None, glyphs: Glyphs::Ascii, told: true }
    }

    /// Whether nothing is drawn, so that nothing can be touched either.
    pub fn is_told(&self) -> bool {
        self.told
    }

    /// The signs this terminal draws.
    pub fn signs(&self) -> &'static Signs {
        match self.glyphs {
            Glyphs::Full => &FULL,
            Glyphs::Linux => &LINUX,
            Glyphs::Ascii => &ASCII,
        }
    }

    /// Whether it draws the letters of a language so that they can be read. What it does not draw is on
    /// paper only. Lines of text are shaped by whoever reads them: a voice, a braille display.
    pub fn draws(&self, language: &Tag) -> bool {
        self.told || scripts::is_unshaped(language) && (self.glyphs == Glyphs::Full || scripts::is_latin_1(language))
    }

    /// A text in the signs that this terminal has: see [`flow::plain`].
    pub fn spell<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.glyphs == Glyphs::Full { Cow::Borrowed(text) } else { flow::plain(text) }
    }

    /// Whether it draws the blocks that a code for phones is made of: upper half, lower half, whole.
    pub fn draws_blocks(&self) -> bool {
        self.glyphs != Glyphs::Ascii
    }

    /// The marks of running text.
    pub fn marks(&self) -> Marks {
        match self.glyphs {
            Glyphs::Full => Marks { item: "•", tiers: ["⚠", "▶", "✓"], raised: true, plain: false },
            Glyphs::Linux | Glyphs::Ascii => Marks { item: "-", tiers: ["!", ">", "+"], raised: false, plain: true },
        }
    }

    /// The style of a part.
    pub fn style(&self, part: Part) -> Style {
        match (self.palette, part) {
            (_, Part::Code) if self.colors == Colors::Sixteen => Style::new().fg(Color::Black).bg(Color::White),
            (_, Part::Code) if self.colors >= Colors::Palette => Style::new().fg(self.color(BLACK)).bg(self.color(WHITE)),
            (Some(palette), _) => self.colored(&palette, part),
            (None, _) => plain(part),
        }
    }

    /// The style of a piece of text, on the ground of its tier if it stands in one.
    pub fn ink(&self, ink: Ink, tier: Option<Tier>) -> Style {
        let ground = tier.map_or(self.style(Part::Ground), |tier| self.style(Part::TierGround(tier)));
        let over = match ink {
            Ink::Plain => self.style(Part::Text),
            Ink::Strong | Ink::Lead(_) => self.style(Part::Strong),
            // On the ground of a tier softer colours stand out too little, once they are rounded to a palette.
            Ink::Note | Ink::Quiet | Ink::Heading | Ink::Mark if tier.is_some() => self.style(Part::Strong),
            Ink::Note | Ink::Quiet => self.style(Part::Quiet),
            Ink::Heading | Ink::Mark => self.style(Part::Accent),
            Ink::Tier(tier) => return self.style(Part::TierWord(tier)),
        };
        match ground.bg {
            Some(ground) => over.bg(ground),
            None => over,
        }
    }

    fn colored(&self, p: &Palette, part: Part) -> Style {
        let over = |ink: Rgb, ground: Rgb| Style::new().fg(self.color(ink)).bg(self.color(ground));
        match part {
            Part::Ground | Part::Text | Part::Code => over(p.text, p.ground),
            Part::Strong => over(p.text, p.ground).add_modifier(Modifier::BOLD),
            Part::Quiet => over(p.quiet, p.ground),
            Part::Accent => over(p.accent, p.ground).add_modifier(Modifier::BOLD),
            Part::Rule => over(p.rule, p.ground),
            Part::Focus => over(p.on_accent, p.accent).add_modifier(Modifier::BOLD),
            Part::Alarm | Part::TierWord(Tier::Emergency) => over(p.on_emergency, p.emergency).add_modifier(Modifier::BOLD),
            Part::TierGround(Tier::Emergency) => over(p.text, p.emergency_ground),
            Part::TierGround(Tier::Call) => over(p.text, p.call_ground),
            Part::TierGround(Tier::Normal) => over(p.text, p.normal_ground),
            Part::TierWord(Tier::Call) => over(p.call, p.call_ground).add_modifier(Modifier::BOLD),
            Part::TierWord(Tier::Normal) => over(p.normal, p.normal_ground).add_modifier(Modifier::BOLD),
        }
    }

    fn color(&self, rgb: Rgb) -> Color {
        if self.colors == Colors::Palette { nearest(rgb) } else { exact(rgb) }
    }
}

/// Bold and reverse on the terminal's own two colours.
fn plain(part: Part) -> Style {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    match part {
        Part::Ground | Part::Text | Part::Quiet | Part::Rule | Part::TierGround(_) => Style::new(),
        Part::Strong | Part::Accent | Part::TierWord(Tier::Call | Tier::Normal) => bold,
        Part::Focus | Part::Alarm | Part::TierWord(Tier::Emergency) => bold.add_modifier(Modifier::REVERSED),
        // Most terminals without colours write light on dark.
        Part::Code => Style::new().add_modifier(Modifier::REVERSED),
    }
}
