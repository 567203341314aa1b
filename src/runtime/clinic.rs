//! Reads what the operator wrote: which `kiosk.toml`, which handouts, and what stands in where they err.

use super::printers;
use super::sample;
use super::state::{self, LastGood};
use super::supplies;
use crate::config::{self, HandoutsAt, Settings};
use crate::diagnostic::{Diagnostic, Source};
use crate::handout::{Files, Found, Library, encoding};
use crate::paper::Supplies;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Read only up to here; no handout is longer.
const LARGEST_FILE: u64 = 1 << 20;
const SYSTEM_FILE: &str = "/etc/aftercare/kiosk.toml";

/// A clinic as it stands in the files.
#[derive(Debug)]
pub struct Clinic {
    /// What the operator decided.
    pub settings: Settings,
    /// The handouts that can be shown.
    pub library: Library,
    /// Every handout of the folder, sound or not.
    pub found: Vec<Found>,
    /// The files they were read from.
    pub files: Files,
    /// Every problem that was found.
    pub problems: Vec<Diagnostic>,
    /// The folder that paths in `kiosk.toml` are seen from.
    pub base: PathBuf,
    /// `kiosk.toml`; `None` for the built-in sample.
    pub file: Option<PathBuf>,
    /// The handouts folder; `None` for the built-in ones.
    pub handouts: Option<PathBuf>,
    /// What is shown as it last worked.
    pub mended: Vec<String>,
}

/// The settings file: the one that was named, else the one of this folder, else the system's.
pub fn locate(named: Option<&Path>) -> Option<PathBuf> {
    let usual = [Path::new("kiosk.toml"), Path::new(SYSTEM_FILE)];
    // A file that is there and cannot be read is an error, and not the sample clinic.
    let there = |path: &&Path| fs::symlink_metadata(path).map_or_else(|error| error.kind() != io::ErrorKind::NotFound, |_| true);
    named.map(Path::to_owned).or_else(|| usual.into_iter().find(there).map(Path::to_owned))
}

impl Clinic {
    /// Reads a clinic. It is whole whatever the files say; the problems are in it.
    pub fn read(named: Option<&Path>) -> Self {
        let mut clinic = Self::read_settings(named);
        clinic.read_handouts();
        clinic
    }

    /// Reads a clinic of which one handout is all that matters.
    pub fn read_for(named: Option<&Path>, id: &str) -> Self {
        let mut clinic = Self::read_settings(named);
        clinic.read_those(|folder| folder == id);
        clinic
    }

    /// Reads the settings alone: enough for the welcome screen, which does not wait for the handouts.
    pub fn read_settings(named: Option<&Path>) -> Self {
        let file = locate(named);
        let (settings, problems) = file.as_ref().map_or_else(|| (Settings::sample(), Vec::new()), |file| read_settings(file));
        let parent = file.as_ref().and_then(|file| file.parent()).filter(|parent| !parent.as_os_str().is_empty());
        let base = parent.unwrap_or_else(|| Path::new(".")).to_owned();
        let (library, found, files, handouts) = (Library::default(), Vec::new(), Files::default(), None);
        Self { settings, library, found, files, problems, base, file, handouts, mended: Vec::new() }
    }

    /// Reads the handouts that belong to the settings.
    pub fn read_handouts(&mut self) {
        self.read_those(|_| true);
    }

    /// Reads the handouts whose folders are wanted.
    fn read_those(&mut self, wants: impl Fn(&str) -> bool) {
        let folder = self.file.as_ref().and_then(|_| handouts_folder(&self.settings, &self.base));
        self.files = match &folder {
            Some((path, name)) => {
                let (files, problems) = read_some(path, name, wants);
                self.problems.extend(problems);
                files
            }
            None => sample::files(),
        };
        self.handouts = folder.map(|(path, _)| path);
        let loaded = Library::load(&self.files, self.settings.facts.as_ref());
        self.problems.extend(loaded.problems);
        (self.library, self.found) = (loaded.library, loaded.found);
    }

    /// What pages are made with: fonts and logo, and what is wrong with those of the operator.
    pub fn supplies(&self) -> (Supplies, Vec<Diagnostic>) {
        supplies::read(&self.settings, &self.base, &self.settings_source())
    }

    /// What is wrong with the files that the printer's settings name.
    pub fn printer_problems(&self) -> Vec<Diagnostic> {
        printers::problems(&self.settings, &self.base, &self.settings_source())
    }

    /// `kiosk.toml` as it is written; empty where it cannot be read.
    fn settings_source(&self) -> Source {
        let Some(file) = &self.file else { return Source::new("the built-in sample clinic", "") };
        let name = file.to_string_lossy();
        read_file(file).map_or_else(|_| Source::new(&name, ""), |bytes| config::veiled(Source::from_bytes(&name, &bytes).0))
    }

    /// The state folder.
    pub fn state(&self) -> PathBuf {
        state::folder(&self.settings, &self.base)
    }

    /// Puts what last worked in place of what is broken: whole handouts, and translations one by one. What
    /// the operator took out stays out, and what is sound today is never replaced.
    pub fn mend(&mut self) {
        let Some(folder) = &self.handouts else { return };
        let kept = LastGood::of(&self.state(), folder);
        let broken: Vec<String> = self.found.iter().filter(|found| !found.sound).map(|found| found.id.clone()).collect();
        for id in broken {
            let mut files = kept.handout(&id);
            files.entries.retain(|path, _| self.still_there(&id, path));
            // Today's shelves: the handout stands where it stood.
            files.entries.extend(self.files.entries.get("topics.toml").map(|bytes| ("topics.toml".to_owned(), bytes.clone())));
            let last = Library::load(&files, self.settings.facts.as_ref()).library;
            let Some(before) = last.handout(&id) else { continue };
            let mut mended = self.library.handout(&id).unwrap_or(before).clone();
            let sound = mended.editions.len();
            for (language, edition) in &before.editions {
                mended.editions.entry(language.clone()).or_insert_with(|| edition.clone());
            }
            if self.library.handout(&id).is_none() || mended.editions.len() > sound {
                self.mended.push(format!("what is broken of the handout {id} is shown as it last worked"));
                self.library.adopt(mended);
            }
        }
    }

    /// Whether a file of a handout is still in the folder, sound or not.
    fn still_there(&self, id: &str, path: &str) -> bool {
        self.files.entries.contains_key(path)
            || self.files.unreadable.iter().any(|lost| lost == path || *lost == format!("{id}/"))
    }

    /// Puts the settings that last worked in place of a `kiosk.toml` that cannot be read at all. Where it
    /// can be read, its sound keys hold and nothing of an older day is mixed in. Settings are kept in the
    /// `usual` state folder, since the configured one cannot be known without them.
    pub fn mend_settings(&mut self, usual: &Path) {
        let Some(file) = &self.file else { return };
        let unreadable = self.problems.iter().any(|p| p.rule == "unreadable-file" && is_settings(p, file));
        if !unreadable {
            return;
        }
        let kept = LastGood::of(usual, file);
        let Some(text) = kept.text("kiosk.toml") else { return };
        self.mended.push(format!("{} cannot be read: the settings that last worked are used", file.display()));
        self.settings = config::read(Source::new("the last good kiosk.toml", &text)).0;
    }

    /// Keeps what works, for a day when it does not.
    ///
    /// # Errors
    /// When the state folder cannot be written to.
    pub fn keep(&self, usual: &Path) -> io::Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        let settings_sound =
            !self.problems.iter().any(|p| p.severity == crate::diagnostic::Severity::Error && is_settings(p, file));
        let real = self.settings.facts.as_ref().is_some_and(|facts| !facts.sample);
        if settings_sound && real {
            LastGood::of(usual, file).keep("kiosk.toml", &fs::read(file)?)?;
        }
        let Some(folder) = &self.handouts else { return Ok(()) };
        let kept = LastGood::of(&self.state(), folder);
        for found in self.found.iter().filter(|found| found.sound) {
            kept.keep_handout(&found.id, &self.files)?;
        }
        Ok(())
    }
}

fn is_settings(problem: &Diagnostic, file: &Path) -> bool {
    problem.source.name() == Source::new(&file.to_string_lossy(), "").name()
}

fn read_settings(file: &Path) -> (Settings, Vec<Diagnostic>) {
    let name = file.to_string_lossy();
    match read_file(file) {
        Ok(bytes) => {
            let (source, fault) = Source::from_bytes(&name, &bytes);
            let source = config::veiled(source);
            // What is not UTF-8 is one key, or a comment: the others hold.
            let mut problems: Vec<Diagnostic> = fault.map(|span| encoding(&source, span)).into_iter().collect();
            let (settings, found) = config::read(source);
            problems.extend(found);
            (settings, problems)
        }
        // Whatever it says, it is not the sample: no other content stands in.
        Err(error) => {
            let handouts = HandoutsAt::Folder("handouts".to_owned());
            (Settings { handouts, ..Settings::default() }, vec![unreadable(&name, &error)])
        }
    }
}

/// The handouts folder and what the operator calls it; `None` for the built-in ones.
fn handouts_folder(settings: &Settings, base: &Path) -> Option<(PathBuf, String)> {
    match &settings.handouts {
        HandoutsAt::Folder(path) => Some((base.join(path), path.trim_end_matches('/').to_owned())),
        HandoutsAt::Unsaid => {
            let beside = base.join("handouts");
            beside.is_dir().then(|| (beside, "handouts".to_owned()))
        }
    }
}

/// Reads the `.toml` files of a handouts folder and of the folders in it.
pub fn read_folder(path: &Path, name: &str) -> (Files, Vec<Diagnostic>) {
    read_some(path, name, |_| true)
}

fn read_some(path: &Path, name: &str, wants: impl Fn(&str) -> bool) -> (Files, Vec<Diagnostic>) {
    let mut files = Files { root: name.to_owned(), ..Files::default() };
    let mut problems = Vec::new();
    let top = match names(path) {
        Ok(top) => top,
        Err(error) => {
            let source = Source::new(name, "");
            let help = "make the folder, or mend `handouts` under [kiosk]; until then there is nothing to read";
            problems.push(Diagnostic::error(
                "missing-folder",
                &source,
                None,
                format!("the handouts folder cannot be read: {error}"),
                help,
            ));
            return (files, problems);
        }
    };
    for entry in top {
        let below = path.join(&entry);
        if below.is_dir() {
            if !wants(&entry) {
                continue;
            }
            match names(&below) {
                Ok(inner) => {
                    for inner in inner {
                        add_file(&mut files, &mut problems, &below.join(&inner), format!("{entry}/{inner}"));
                    }
                }
                Err(error) => {
                    problems.push(unreadable(&format!("{name}/{entry}"), &error));
                    files.unreadable.insert(format!("{entry}/"));
                }
            }
        } else {
            add_file(&mut files, &mut problems, &below, entry);
        }
    }
    (files, problems)
}

fn add_file(files: &mut Files, problems: &mut Vec<Diagnostic>, path: &Path, name: String) {
    if path.extension().is_none_or(|extension| extension != "toml") {
        return;
    }
    match read_file(path) {
        Ok(bytes) => _ = files.entries.insert(name, bytes),
        Err(error) => {
            problems.push(unreadable(&format!("{}/{name}", files.root), &error));
            files.unreadable.insert(name);
        }
    }
}

/// Reads a file of the operator's.
///
/// # Errors
/// When it is not a file, is longer than any of ours, or cannot be read.
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    read_up_to(path, LARGEST_FILE)
}

/// Reads a file of the operator's that is no longer than so many bytes.
pub(super) fn read_up_to(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file"));
    }
    if about.len() > most {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("it is larger than {} MiB", most >> 20)));
    }
    fs::read(path)
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?;
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    Ok(names)
}

fn unreadable(name: &str, error: &io::Error) -> Diagnostic {
    let help = "make sure that the file is there and that this user may read it";
    Diagnostic::error("unreadable-file", &Source::new(name, ""), None, format!("this file cannot be read: {error}"), help)
}
