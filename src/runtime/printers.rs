//! Which printer the settings name, with the secrets that it needs.

use crate::config::{IppSettings, PrinterKind, Settings};
use crate::diagnostic::{Diagnostic, Source};
use crate::order::Trouble;
use crate::printing::{Barred, Credentials, Folder, Ipp, Printer};
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// No password and no certificate is longer.
const LARGEST_SECRET: u64 = 16 << 10;
/// The bits of a mode that let others in.
const OTHERS: u32 = 0o077;

/// The printer of these settings; paths are seen from `base`. `None` when nothing usable is configured.
pub(super) fn open(settings: &Settings, base: &Path) -> Option<Box<dyn Printer>> {
    match &settings.printer {
        PrinterKind::Folder { path, .. } => Some(Box::new(Folder::new(base.join(path)))),
        PrinterKind::Ipp(ipp) => Some(open_ipp(ipp, settings, base)),
        PrinterKind::None => None,
    }
}

fn open_ipp(ipp: &IppSettings, settings: &Settings, base: &Path) -> Box<dyn Printer> {
    let opened = read(ipp, base).map_err(|unsound| (Trouble::SignIn, unsound.reason())).and_then(|secrets| {
        let printer = Ipp::new(ipp, settings.paper, secrets.credentials, secrets.certificate);
        printer.map_err(|fault| (fault.trouble, fault.cause))
    });
    match opened {
        Ok(printer) => Box::new(printer),
        Err((trouble, reason)) => {
            log::error!("nothing is sent to {}: {reason}", ipp.uri);
            Box::new(Barred::new(&ipp.uri, trouble, &reason))
        }
    }
}

/// What is wrong with the files that the printer's settings name, with their places in the settings.
pub(crate) fn problems(settings: &Settings, base: &Path, source: &Source) -> Vec<Diagnostic> {
    let PrinterKind::Ipp(ipp) = &settings.printer else { return Vec::new() };
    let faults = [credentials(ipp, base).err(), certificate(ipp, base).err()];
    faults.into_iter().flatten().map(|unsound| unsound.diagnostic(source)).collect()
}

/// What a printer has to be told, and to show.
struct Secrets {
    credentials: Option<Credentials>,
    certificate: Option<Vec<u8>>,
}

/// A file that cannot be used.
struct Unsound {
    key: &'static str,
    path: String,
    what: String,
    help: String,
}

impl Unsound {
    fn reason(&self) -> String {
        format!("`{}` {}: {}", self.path, self.what, self.help)
    }

    fn diagnostic(&self, source: &Source) -> Diagnostic {
        let mut start = 0;
        let mut span = None;
        for line in source.raw().split_inclusive('\n') {
            // The path may be a word that stands in the key too.
            let behind = line.trim_start().strip_prefix(self.key);
            if let Some(at) = behind.and_then(|rest| rest.find(&self.path).map(|at| start + line.len() - rest.len() + at)) {
                span = Some(at..at + self.path.len());
            }
            start += line.len();
        }
        Diagnostic::error(self.key, source, span, format!("`{}` {}", self.path, self.what), self.help.as_str())
    }
}

fn read(ipp: &IppSettings, base: &Path) -> Result<Secrets, Unsound> {
    Ok(Secrets { credentials: credentials(ipp, base)?, certificate: certificate(ipp, base)? })
}

fn credentials(ipp: &IppSettings, base: &Path) -> Result<Option<Credentials>, Unsound> {
    let (Some(user), Some(path)) = (&ipp.user, &ipp.password_file) else { return Ok(None) };
    let full = base.join(path);
    let unsound = |what: String, help: String| Unsound { key: "password_file", path: path.clone(), what, help };
    let (about, bytes) = read_secret(&full).map_err(|error| unread(&error, unsound))?;
    if about.permissions().mode() & OTHERS != 0 {
        let help = format!("let nobody else read it: chmod 600 {}", full.display());
        return Err(unsound("can be read by others, so it is not used".to_owned(), help));
    }
    let text = String::from_utf8(bytes).ok();
    let password = text.as_deref().map(|text| text.trim_end_matches(['\r', '\n']));
    let password = password.filter(|password| !password.is_empty() && !password.contains(char::is_control));
    let Some(password) = password else {
        let help = "write the password alone, on one line of plain text".to_owned();
        return Err(unsound("holds no password".to_owned(), help));
    };
    Ok(Some(Credentials::new(user, password)))
}

fn certificate(ipp: &IppSettings, base: &Path) -> Result<Option<Vec<u8>>, Unsound> {
    let Some(path) = &ipp.certificate else { return Ok(None) };
    let unsound = |what: String, help: String| Unsound { key: "certificate", path: path.clone(), what, help };
    let (_, bytes) = read_secret(&base.join(path)).map_err(|error| unread(&error, unsound))?;
    // Every certificate in DER is a sequence.
    if bytes.first() != Some(&0x30) {
        let help = "turn it into DER: openssl x509 -in printer.pem -outform der -out printer.der".to_owned();
        return Err(unsound("is no certificate in DER".to_owned(), help));
    }
    Ok(Some(bytes))
}

fn unread(error: &io::Error, unsound: impl Fn(String, String) -> Unsound) -> Unsound {
    let help = "write its path as it is seen from this file, and make sure that this user may read it";
    unsound(format!("cannot be read: {error}"), help.to_owned())
}

/// Reads a small file, and tells about the very file that was read.
fn read_secret(path: &Path) -> io::Result<(Metadata, Vec<u8>)> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file"));
    }
    if about.len() > LARGEST_SECRET {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "it is too large"));
    }
    let mut bytes = Vec::new();
    file.take(LARGEST_SECRET).read_to_end(&mut bytes)?;
    Ok((about, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::order::{JobId, PrinterState};
    use crate::printing::{Ticket, Weight};
    use std::fs::{self, Permissions};

    const TEXT: &str = "[clinic]\nname = 'E'\nphone = '555 0100'\ncountry = 'US'\n[printer.ipp]\nuri = 'ipps://127.0.0.1:9/p'\nuser = 'p'\npassword_file = 'p'\ncertificate = 'c.der'\n";

    fn settings() -> Settings {
        let (settings, problems) = config::read(Source::new("kiosk.toml", TEXT));
        assert_eq!(problems, []);
        settings
    }

    fn found(folder: &Path) -> Vec<(&'static str, (usize, usize), String)> {
        let problems = problems(&settings(), folder, &Source::new("kiosk.toml", TEXT));
        problems.into_iter().map(|problem| (problem.rule, problem.position(), problem.message + " " + &problem.help)).collect()
    }

    fn write(folder: &Path, password: &str, mode: u32, certificate: &[u8]) {
        fs::write(folder.join("p"), password).unwrap();
        fs::set_permissions(folder.join("p"), Permissions::from_mode(mode)).unwrap();
        fs::write(folder.join("c.der"), certificate).unwrap();
    }

    #[test]
    fn what_is_wrong_with_password_and_certificate_is_told_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let places: Vec<_> = found(folder.path()).into_iter().map(|(rule, place, _)| (rule, place)).collect();
        assert_eq!(places, [("password_file", (8, 18)), ("certificate", (9, 16))]);
        write(folder.path(), "sesame\n", 0o640, b"-----BEGIN CERTIFICATE-----");
        let texts: Vec<_> = found(folder.path()).into_iter().map(|(_, _, text)| text).collect();
        assert!(texts[0].contains("chmod 600") && texts[1].contains("openssl x509"), "{texts:?}");
        for password in ["", "\n", "two\nlines\n"] {
            write(folder.path(), password, 0o600, &[0x30]);
            assert_eq!(found(folder.path()).len(), 1, "{password:?}");
        }
        write(folder.path(), "sesame\r\n", 0o600, &[0x30]);
        assert_eq!(found(folder.path()), []);
    }

    #[test]
    fn a_password_that_others_can_read_is_not_used() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "sesame\n", 0o644, &[0x30]);
        let mut printer = open(&settings(), folder.path()).unwrap();
        let report = printer.look();
        assert_eq!(report.state(), PrinterState::Trouble(Trouble::SignIn));
        assert!(report.message.contains("chmod 600") && !report.message.contains("sesame"), "{}", report.message);
        let fault = printer.create(&Ticket { id: JobId("page-1".to_owned()), copies: 1 }).unwrap_err();
        assert_eq!((fault.trouble, fault.weight), (Trouble::SignIn, Weight::Final));
    }
}
