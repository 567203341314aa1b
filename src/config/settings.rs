//! The settings of one kiosk, every one with a value.

use super::{IppSettings, Pin, Speech};
use crate::handout::{Facts, Localized};
use crate::language::Tag;

/// Everything `kiosk.toml` decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// What only this clinic knows; `None` when a part of it is missing or unsound.
    pub facts: Option<Facts>,
    /// Languages of the welcome screen, in order; `None` for those that have editions.
    pub languages: Option<Vec<Tag>>,
    /// Where the handouts are.
    pub handouts: HandoutsAt,
    /// Seconds without a touch until the warning.
    pub idle_seconds: u32,
    /// Seconds of the warning until the welcome screen.
    pub warning_seconds: u32,
    /// Whether no key ends the kiosk.
    pub locked: bool,
    /// Its looks.
    pub theme: Theme,
    /// Whether patients see translations that nobody has checked.
    pub drafts: Drafts,
    /// What becomes of handouts past their review date.
    pub overdue: Overdue,
    /// The state folder, as written; `None` for the usual places.
    pub state: Option<String>,
    /// Colours of the terminal; `None` to tell from the environment.
    pub colors: Option<Colors>,
    /// Signs of the terminal; `None` to tell from the environment.
    pub glyphs: Option<Glyphs>,
    /// The paper in the printer.
    pub paper: PaperSize,
    /// The clinic's logo, a PNG file, as written.
    pub logo: Option<String>,
    /// What is read out in its place.
    pub logo_text: Option<String>,
    /// Further font files, as written.
    pub fonts: Vec<String>,
    /// Where to collect a page.
    pub place: Option<Localized>,
    /// Where pages go.
    pub printer: PrinterKind,
    /// How it reads aloud.
    pub speech: Speech,
    /// Copies that a patient gets of one sheet in one visit.
    pub copies: u32,
    /// Whether there is a way in for staff: a sound PIN is set.
    pub staff: bool,
    /// What argon2id made of that PIN. `runtime` takes it out before anything else gets the settings.
    pub pin: Option<Pin>,
}

/// Where the handouts are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoutsAt {
    /// Nothing was said: `handouts` beside the file if there is one, else the built-in ones.
    Unsaid,
    /// A folder; when it is missing there are no handouts.
    Folder(String),
}

/// Looks of the kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on a warm ground.
    Calm,
    /// Dark ink on white.
    Light,
    /// White on black, the strongest contrast.
    Contrast,
    /// The terminal's own two colours.
    Mono,
}

/// Whether patients see translations that nobody has checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// They do not.
    Hide,
    /// They do, under a warning.
    Show,
}

/// What becomes of handouts past their review date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overdue {
    /// They are shown under a warning.
    Banner,
    /// They are not shown.
    Withhold,
}

/// How many colours the terminal draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colors {
    /// None: bold and reverse only.
    None,
    /// The sixteen of a bare console, which it may have changed: bold and reverse only.
    Sixteen,
    /// The palette of 256.
    Palette,
    /// Any.
    True,
}

/// Which signs the terminal draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyphs {
    /// Letters and signs of ASCII.
    Ascii,
    /// Also the frames of a bare console.
    Linux,
    /// All that is used here.
    Full,
}

/// The paper in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperSize {
    /// 8.5 x 11 inches.
    Letter,
    /// 210 x 297 millimetres.
    A4,
}

/// Where pages go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrinterKind {
    /// Into a folder.
    Folder {
        /// The folder, as written.
        path: String,
        /// Days that pages stay in it.
        keep_days: u32,
    },
    /// To a printer on the network, or a queue of CUPS.
    Ipp(Box<IppSettings>),
    /// Nowhere: something was configured that cannot be used.
    None,
}

pub(super) const SAMPLE_NAME: &str = "Harbour Acupuncture";
pub(super) const SAMPLE_PHONE: &str = "555 0142";
/// The languages of the sample clinic, in their order; its hours, and where pages are collected.
const SAMPLE_WORDS: [(&str, &str, &str); 7] = [
    ("en", "Mon–Fri 9–18", "by the front desk"),
    ("es", "lun–vie 9–18", "junto a la recepción"),
    ("zh-Hans", "周一至周五 9–18", "前台旁边"),
    ("zh-Hant", "週一至週五 9–18", "櫃檯旁邊"),
    ("vi", "thứ Hai–thứ Sáu 9–18", "cạnh quầy tiếp tân"),
    ("ko", "월–금 9–18", "접수처 옆"),
    ("fr", "lun–ven 9–18", "à côté de l’accueil"),
];

impl Default for Settings {
    /// What holds for a key that is not set: no facts, so nothing prints.
    fn default() -> Self {
        Self {
            facts: None,
            languages: None,
            handouts: HandoutsAt::Unsaid,
            idle_seconds: 90,
            warning_seconds: 20,
            locked: false,
            theme: Theme::Calm,
            drafts: Drafts::Hide,
            overdue: Overdue::Banner,
            state: None,
            colors: None,
            glyphs: None,
            paper: PaperSize::Letter,
            logo: None,
            logo_text: None,
            fonts: Vec::new(),
            place: None,
            printer: PrinterKind::Folder { path: "prints".to_owned(), keep_days: 7 },
            speech: Speech::default(),
            copies: 2,
            staff: false,
            pin: None,
        }
    }
}

impl Settings {
    /// The clinic's own language: the first button, English without any.
    pub fn default_language(&self) -> Tag {
        self.languages.iter().flatten().next().cloned().unwrap_or_else(Tag::english)
    }

    /// The sample clinic: what the shipped `kiosk.toml` says.
    pub fn sample() -> Self {
        let tags = SAMPLE_WORDS.iter().filter_map(|(tag, ..)| Tag::new(tag)).collect();
        let in_each = |text: fn(&(&str, &'static str, &'static str)) -> &'static str| Localized {
            any: None,
            by_language: SAMPLE_WORDS.iter().filter_map(|words| Some((Tag::new(words.0)?, text(words).to_owned()))).collect(),
        };
        Self {
            facts: Some(Facts {
                name: SAMPLE_NAME.to_owned(),
                phone: SAMPLE_PHONE.to_owned(),
                emergency: "911".to_owned(),
                hours: Some(in_each(|(_, hours, _)| hours)),
                after_hours: None,
                sample: true,
            }),
            languages: Some(tags),
            handouts: HandoutsAt::Folder("handouts".to_owned()),
            drafts: Drafts::Show,
            place: Some(in_each(|(_, _, place)| place)),
            ..Self::default()
        }
    }
}
