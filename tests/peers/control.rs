//! What happens to a printer, and what it got.

use super::printer::{Printer, program, until, web};
use std::fs;
use std::path::{Path, PathBuf};

/// A document that arrived at a printer.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Its words.
    pub(crate) text: String,
    /// Its pages.
    pub(crate) pages: usize,
    /// What was asked for: `IPP_COPIES=2` and the like, one a line.
    pub(crate) asked: String,
}

impl Kept {
    /// What was asked for of one thing, such as `COPIES`; empty when nothing was.
    pub(crate) fn of(&self, name: &str) -> &str {
        let mut values = self.asked.lines().filter_map(|line| line.strip_prefix("IPP_")?.strip_prefix(name)?.strip_prefix('='));
        values.next_back().unwrap_or("")
    }
}

impl Printer {
    /// From now on one side takes so long.
    pub(crate) fn takes_seconds(&self, seconds: &str) {
        fs::write(self.device.join("seconds"), seconds).unwrap();
    }

    /// From now on nothing comes out, for these reasons.
    pub(crate) fn gets_stuck(&self, keywords: &str) {
        fs::write(self.device.join("stuck"), keywords).unwrap();
    }

    /// Somebody has helped.
    pub(crate) fn is_mended(&self) {
        fs::remove_file(self.device.join("stuck")).unwrap();
    }

    /// From now on it gives jobs up after their first side.
    pub(crate) fn gives_up(&self) {
        fs::write(self.device.join("fails"), "").unwrap();
    }

    /// Puts sheets of letter into its tray, or takes them out.
    pub(crate) fn has_sheets(&self, sheets: u32) {
        self.has_sheets_of("na_letter_8.5x11in", sheets);
    }

    /// Puts sheets of a size into its tray, or takes them out.
    pub(crate) fn has_sheets_of(&self, size: &str, sheets: u32) {
        // The page is a form: what is left out of it is taken for none.
        let rest = "size3=na_number-10_4.125x9.5in&type3=envelope&level3=-2";
        let page = web(self.port, &format!("/media?size1={size}&type1=stationery&level1={sheets}&{rest}"));
        assert!(page.contains("Media updated"), "{page}");
    }

    /// Fills its toner up, or uses it.
    pub(crate) fn has_toner(&self, percent: u32) {
        let page = web(self.port, &format!("/supplies?supply0=25&supply1={percent}"));
        assert!(page.contains("Supplies updated"), "{page}");
    }

    /// Waits until so many documents have arrived; returns the last one.
    pub(crate) fn kept(&self, count: usize) -> Kept {
        let folder = self.device.join("kept");
        let arrived = || {
            let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
            let mut names: Vec<_> = names.filter(|path| path.extension().is_some_and(|ending| ending == "pdf")).collect();
            names.sort_by_key(|path| path.file_stem().unwrap().to_string_lossy().parse::<u32>().unwrap());
            names
        };
        let path = until("a document at the printer", || arrived().get(count - 1).cloned());
        assert_eq!(arrived().len(), count, "more came than was sent");
        let asked = fs::read_to_string(path.with_extension("asked")).unwrap();
        Kept { text: words(&path), pages: pages(&path), asked }
    }

    /// The certificate that it shows, as a file in DER.
    pub(crate) fn certificate(&self) -> PathBuf {
        let folder = self.device.parent().unwrap();
        // It makes one when it is asked for it. Whoever asks keeps it too, and not in anybody's home.
        let mut question = program("ipptool");
        question.arg("-q").arg(self.uri().replace("ipp://127.0.0.1", "ipps://localhost")).arg("get-printer-attributes.test");
        assert!(question.env("HOME", folder).status().unwrap().success(), "the printer shows no certificate");
        let file = folder.join("printer.der");
        let convert = "import ssl, sys; sys.stdout.buffer.write(ssl.PEM_cert_to_DER_cert(open(sys.argv[1]).read()))";
        let output = program("python3").arg("-c").arg(convert).arg(folder.join("localhost.crt")).output().unwrap();
        fs::write(&file, output.stdout).unwrap();
        file
    }

    /// Its own list of jobs: the name of each, and its state.
    pub(crate) fn jobs(&self) -> Vec<(String, String)> {
        let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/jobs.test");
        let output = program("ipptool").arg("-c").arg(self.uri()).arg(list).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let rows = text.lines().skip(1).filter_map(|line| line.split_once(','));
        rows.map(|(name, state)| (name.to_owned(), state.to_owned())).collect()
    }
}

/// The words of a PDF, one space between them.
pub(crate) fn words(pdf: &Path) -> String {
    let output = program("pdftotext").arg(pdf).arg("-").output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pages(pdf: &Path) -> usize {
    let output = program("pdfinfo").arg(pdf).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok()).unwrap()
}
