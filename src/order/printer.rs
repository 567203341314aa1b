//! A printer as it describes itself.

use super::{Reason, Severity, Subject, Trouble};

/// Whether a printer can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrinterState {
    /// Nobody has looked yet.
    Unknown,
    /// It takes jobs.
    Ready,
    /// It takes jobs, and says of itself that something is not right: the page may wait for somebody.
    Warns(Trouble),
    /// It does not print.
    Trouble(Trouble),
}

/// What a printer is doing, as it says (`printer-state`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Activity {
    /// It did not say, or could not be asked.
    #[default]
    Unsaid,
    /// Nothing.
    Idle,
    /// It prints.
    Processing,
    /// It has stopped and needs somebody.
    Stopped,
}

/// How much is left of something a printer uses up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supply {
    /// Its name, as the printer gives it.
    pub name: String,
    /// Percent; `None` where the printer cannot tell.
    pub level: Option<u8>,
}

/// What a printer says of itself, made safe to show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrinterReport {
    /// Its make and model, or its name.
    pub name: String,
    /// Where it was asked.
    pub address: String,
    /// What it is doing.
    pub activity: Activity,
    /// Whether it says that it takes no jobs.
    pub rejects: bool,
    /// Why it is in its state.
    pub reasons: Vec<Reason>,
    /// Its own sentence about its state.
    pub message: String,
    /// What its panel shows (`printer-alert-description`).
    pub alerts: Vec<String>,
    /// What it uses up.
    pub supplies: Vec<Supply>,
    /// Jobs that wait in it.
    pub queued: u32,
    /// What kept us from asking it, or from using it at all.
    pub fault: Option<Trouble>,
}

impl PrinterReport {
    /// A printer that could not be asked, or cannot be used.
    pub fn fault(address: &str, trouble: Trouble) -> Self {
        Self { address: address.to_owned(), fault: Some(trouble), ..Self::default() }
    }

    /// A printer of which all is well.
    pub fn ready(address: &str) -> Self {
        Self { address: address.to_owned(), activity: Activity::Idle, ..Self::default() }
    }

    /// What it comes to before a press.
    pub fn state(&self) -> PrinterState {
        if let Some(trouble) = self.fault {
            return PrinterState::Trouble(trouble);
        }
        let gravest = self.gravest(Severity::Report);
        if self.activity == Activity::Stopped {
            return PrinterState::Trouble(gravest.filter(|trouble| *trouble != Trouble::Busy).unwrap_or(Trouble::Paused));
        }
        if self.rejects {
            return PrinterState::Trouble(Trouble::Paused);
        }
        match (self.gravest(Severity::Error), gravest) {
            (Some(Trouble::Busy), _) | (None, Some(Trouble::Busy)) => PrinterState::Warns(Trouble::Busy),
            (Some(trouble), _) => PrinterState::Trouble(trouble),
            (None, Some(trouble)) => PrinterState::Warns(trouble),
            (None, None) => PrinterState::Ready,
        }
    }

    /// The gravest reason that is at least so severe.
    fn gravest(&self, least: Severity) -> Option<Trouble> {
        self.reasons.iter().filter(|reason| reason.severity >= least).filter_map(Reason::trouble).min()
    }

    /// What runs low.
    pub fn low(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| reason.subject == Subject::Low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(activity: Activity, keywords: &[&str]) -> PrinterReport {
        PrinterReport { activity, reasons: keywords.iter().map(|word| Reason::of(word)).collect(), ..PrinterReport::default() }
    }

    #[test]
    fn a_printer_is_ready_until_it_says_otherwise() {
        use PrinterState::{Ready, Trouble as Stuck, Warns};
        for (activity, keywords, state) in [
            (Activity::Idle, &["none"][..], Ready),
            (Activity::Idle, &["toner-low-report", "cups-ipp-missing-job-history"], Ready),
            (Activity::Processing, &[], Ready),
            (Activity::Idle, &["media-empty-report"], Warns(Trouble::Paper)),
            (Activity::Processing, &["cover-open-warning", "media-jam-warning"], Warns(Trouble::Jam)),
            (Activity::Idle, &["media-jam"], Stuck(Trouble::Jam)),
            (Activity::Stopped, &["media-empty-warning"], Stuck(Trouble::Paper)),
            (Activity::Stopped, &[], Stuck(Trouble::Paused)),
            (Activity::Idle, &["fuser-under-temp"], Warns(Trouble::Busy)),
        ] {
            assert_eq!(report(activity, keywords).state(), state, "{activity:?} {keywords:?}");
        }
        assert_eq!(PrinterReport { rejects: true, ..report(Activity::Idle, &[]) }.state(), Stuck(Trouble::Paused));
        assert_eq!(PrinterReport::fault("x", Trouble::Offline).state(), Stuck(Trouble::Offline));
    }
}
