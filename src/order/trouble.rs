//! The table of reasons: what a printer's keywords (RFC 8011 section 5.4.12, PWG 5100.9) come to for
//! whoever stands before it.

use serde::{Deserialize, Serialize};

/// Why nothing comes out, by what somebody can do about it. The graver one comes first: of several
/// reasons the first is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trouble {
    /// The printer does not answer.
    Offline,
    /// Paper is stuck in it.
    Jam,
    /// A cover or a door is open.
    Open,
    /// A tray is not in its place.
    Tray,
    /// There is no paper, or not the paper that is wanted.
    Paper,
    /// What it prints with is used up, or a waste box is full.
    Supply,
    /// The pages that came out must be taken away.
    Output,
    /// Somebody has stopped it.
    Paused,
    /// Anything else that needs a person.
    Attention,
    /// It is getting ready or busy: it goes on by itself.
    Busy,
    /// It takes pictures of pages only: it can be used through CUPS.
    Raster,
    /// It does not print such a sheet: so many copies, this paper, both sides, this colour.
    Refused,
    /// It wants another password, or shows another certificate.
    SignIn,
    /// The disk has no room for another page.
    Full,
    /// The disk may not be written to.
    Closed,
    /// Anything else; the log has the cause.
    Other,
}

impl Trouble {
    /// All of them.
    pub const ALL: [Trouble; 16] = [
        Trouble::Offline,
        Trouble::Jam,
        Trouble::Open,
        Trouble::Tray,
        Trouble::Paper,
        Trouble::Supply,
        Trouble::Output,
        Trouble::Paused,
        Trouble::Attention,
        Trouble::Busy,
        Trouble::Raster,
        Trouble::Refused,
        Trouble::SignIn,
        Trouble::Full,
        Trouble::Closed,
        Trouble::Other,
    ];
}

/// How grave a printer says that a reason is. Not to be relied on: printers that print nothing at all say
/// "warning" too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// For information.
    Report,
    /// It still prints.
    Warning,
    /// It does not print. So it is where nothing is said (RFC 8011).
    Error,
}

/// What a keyword is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Something that stops a printer.
    Stops(Trouble),
    /// Something that will be used up soon: for staff only.
    Low,
    /// Nothing.
    None,
}

/// One of `printer-state-reasons`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reason {
    /// As the printer says it, made safe to show.
    pub keyword: String,
    /// How grave it says that it is.
    pub severity: Severity,
    /// What it is about.
    pub subject: Subject,
}

/// Whole keywords, without severity.
const WHOLE: &[(&str, Subject)] = &[
    ("none", Subject::None),
    ("media-jam", Subject::Stops(Trouble::Jam)),
    ("media-path-jam", Subject::Stops(Trouble::Jam)),
    ("input-media-tray-feed-error", Subject::Stops(Trouble::Jam)),
    ("output-media-tray-feed-error", Subject::Stops(Trouble::Jam)),
    ("media-empty", Subject::Stops(Trouble::Paper)),
    ("media-needed", Subject::Stops(Trouble::Paper)),
    ("input-media-size-change", Subject::Stops(Trouble::Paper)),
    ("input-media-type-change", Subject::Stops(Trouble::Paper)),
    ("input-media-color-change", Subject::Stops(Trouble::Paper)),
    ("input-media-weight-change", Subject::Stops(Trouble::Paper)),
    ("input-media-form-parts-change", Subject::Stops(Trouble::Paper)),
    ("input-manual-input-request", Subject::Stops(Trouble::Paper)),
    ("cover-open", Subject::Stops(Trouble::Open)),
    ("door-open", Subject::Stops(Trouble::Open)),
    ("interlock-open", Subject::Stops(Trouble::Open)),
    ("input-tray-missing", Subject::Stops(Trouble::Tray)),
    ("output-tray-missing", Subject::Stops(Trouble::Tray)),
    ("toner-empty", Subject::Stops(Trouble::Supply)),
    ("marker-supply-empty", Subject::Stops(Trouble::Supply)),
    ("marker-supply-missing", Subject::Stops(Trouble::Supply)),
    ("developer-empty", Subject::Stops(Trouble::Supply)),
    ("marker-waste-full", Subject::Stops(Trouble::Supply)),
    ("opc-life-over", Subject::Stops(Trouble::Supply)),
    ("output-area-full", Subject::Stops(Trouble::Output)),
    ("offline", Subject::Stops(Trouble::Offline)),
    ("connecting-to-device", Subject::Stops(Trouble::Offline)),
    ("timed-out", Subject::Stops(Trouble::Offline)),
    ("paused", Subject::Stops(Trouble::Paused)),
    ("moving-to-paused", Subject::Stops(Trouble::Paused)),
    ("hold-new-jobs", Subject::Stops(Trouble::Paused)),
    ("deactivated", Subject::Stops(Trouble::Paused)),
    ("shutdown", Subject::Stops(Trouble::Paused)),
    ("stopped-partly", Subject::Stops(Trouble::Paused)),
    ("stopping", Subject::Stops(Trouble::Paused)),
    ("fuser-under-temp", Subject::Stops(Trouble::Busy)),
    ("media-drying", Subject::Stops(Trouble::Busy)),
    ("spool-area-full", Subject::Stops(Trouble::Busy)),
    ("testing", Subject::Stops(Trouble::Busy)),
    ("power-up", Subject::Stops(Trouble::Busy)),
    ("warming-up", Subject::Stops(Trouble::Busy)),
    ("fuser-over-temp", Subject::Stops(Trouble::Attention)),
    ("opc-near-eol", Subject::Low),
];

/// What keywords end in, without severity. Makers put the name of a part before it.
const ENDINGS: &[(&str, Subject)] = &[
    ("-jam", Subject::Stops(Trouble::Jam)),
    ("-feed-error", Subject::Stops(Trouble::Jam)),
    ("-almost-empty", Subject::Low),
    ("-almost-full", Subject::Low),
    ("-near-eol", Subject::Low),
    ("-low", Subject::Low),
    ("-input-empty", Subject::Stops(Trouble::Paper)),
    ("-input-request", Subject::Stops(Trouble::Paper)),
    ("-media-empty", Subject::Stops(Trouble::Paper)),
    ("-cover-open", Subject::Stops(Trouble::Open)),
    ("-door-open", Subject::Stops(Trouble::Open)),
    ("-interlock-open", Subject::Stops(Trouble::Open)),
    ("-tray-missing", Subject::Stops(Trouble::Tray)),
    ("-output-full", Subject::Stops(Trouble::Output)),
    ("-toner-empty", Subject::Stops(Trouble::Supply)),
    ("-ink-empty", Subject::Stops(Trouble::Supply)),
    ("-waste-full", Subject::Stops(Trouble::Supply)),
    ("-supply-empty", Subject::Stops(Trouble::Supply)),
    ("-failure", Subject::Stops(Trouble::Attention)),
];

/// CUPS's own remarks about its queue. They stay when their cause is gone.
const OF_CUPS: &str = "cups-";

impl Reason {
    /// Reads a keyword.
    pub fn of(keyword: &str) -> Self {
        let (bare, severity) = parted(keyword);
        let subject = if bare.starts_with(OF_CUPS) { Subject::None } else { subject(bare) };
        Self { keyword: keyword.to_owned(), severity, subject }
    }

    /// What it stops, if it stops anything.
    pub fn trouble(&self) -> Option<Trouble> {
        match self.subject {
            Subject::Stops(trouble) => Some(trouble),
            Subject::Low | Subject::None => None,
        }
    }
}

/// A keyword without its severity. Some names end like one themselves, so a known name is not cut.
fn parted(keyword: &str) -> (&str, Severity) {
    if known(keyword).is_some() {
        return (keyword, Severity::Error);
    }
    let endings = [("-error", Severity::Error), ("-warning", Severity::Warning), ("-report", Severity::Report)];
    let cut = endings.into_iter().find_map(|(ending, severity)| Some((keyword.strip_suffix(ending)?, severity)));
    cut.unwrap_or((keyword, Severity::Error))
}

fn known(bare: &str) -> Option<Subject> {
    let whole = WHOLE.iter().find(|(name, _)| *name == bare);
    whole.or_else(|| ENDINGS.iter().find(|(ending, _)| bare.ends_with(ending))).map(|(_, subject)| *subject)
}

/// What nobody here knows needs a person.
fn subject(bare: &str) -> Subject {
    known(bare).unwrap_or(Subject::Stops(Trouble::Attention))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trouble(keyword: &str) -> Option<Trouble> {
        Reason::of(keyword).trouble()
    }

    #[test]
    fn a_keyword_is_read_with_and_without_its_severity() {
        for (keyword, severity) in [
            ("media-jam", Severity::Error),
            ("media-jam-error", Severity::Error),
            ("media-jam-warning", Severity::Warning),
            ("media-jam-report", Severity::Report),
        ] {
            let reason = Reason::of(keyword);
            assert_eq!((reason.trouble(), reason.severity), (Some(Trouble::Jam), severity), "{keyword}");
        }
    }

    #[test]
    fn a_name_that_ends_like_a_severity_is_not_cut() {
        let reason = Reason::of("input-media-tray-feed-error");
        assert_eq!((reason.trouble(), reason.severity), (Some(Trouble::Jam), Severity::Error));
        assert_eq!(Reason::of("input-media-tray-feed-error-warning").severity, Severity::Warning);
    }

    #[test]
    fn every_class_is_found_by_its_keywords() {
        for (keyword, wanted) in [
            ("bander-jam", Trouble::Jam),
            ("media-empty-warning", Trouble::Paper),
            ("media-needed", Trouble::Paper),
            ("stacker-cover-open", Trouble::Open),
            ("interlock-open", Trouble::Open),
            ("input-tray-missing", Trouble::Tray),
            ("toner-empty-warning", Trouble::Supply),
            ("marker-waste-full", Trouble::Supply),
            ("output-area-full", Trouble::Output),
            ("offline-report", Trouble::Offline),
            ("connecting-to-device", Trouble::Offline),
            ("paused", Trouble::Paused),
            ("fuser-under-temp", Trouble::Busy),
            ("spool-area-full", Trouble::Busy),
            ("fuser-over-temp", Trouble::Attention),
            ("com.example-gremlin-warning", Trouble::Attention),
        ] {
            assert_eq!(trouble(keyword), Some(wanted), "{keyword}");
        }
    }

    #[test]
    fn what_runs_low_is_for_staff_and_what_says_nothing_for_nobody() {
        for keyword in ["toner-low", "media-low-report", "marker-waste-almost-full-warning", "opc-near-eol"] {
            assert_eq!(Reason::of(keyword).subject, Subject::Low, "{keyword}");
        }
        for keyword in ["none", "cups-ipp-missing-job-history", "cups-waiting-for-job-completed"] {
            assert_eq!(Reason::of(keyword).subject, Subject::None, "{keyword}");
        }
    }
}
