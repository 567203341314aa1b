//! Writes a file whole or not at all.

use std::fs::{File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tempfile::NamedTempFile;

/// How files that are being written begin and end. They do not end in `.pdf`: whoever waits for pages
/// in a folder must not take half of one.
pub(super) const UNFINISHED: (&str, &str) = (".aftercare-", ".part");

/// Writes a file whole or not at all: beside its place, to the disk, then into its place in one step. A
/// file of that name is replaced. `mode` is what the system's mask is taken from.
///
/// # Errors
/// When the disk is full, read-only or gone; what stood there before still stands.
pub fn write_whole(path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    let file = unfinished(path, bytes, mode)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    // The name is safe on the disk only when its folder is.
    File::open(folder(path))?.sync_all()
}

/// Writes a file whole or not at all, for somebody who waits and can have it made again: it is on the disk
/// when the system gets round to it. A file of that name is replaced.
///
/// # Errors
/// When the disk is full, read-only or gone; what stood there before still stands.
pub fn replace(path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    unfinished(path, bytes, mode)?.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or_else(|| Path::new("."))
}

fn unfinished(path: &Path, bytes: &[u8], mode: u32) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED.0).suffix(UNFINISHED.1).permissions(Permissions::from_mode(mode));
    let mut file = builder.tempfile_in(folder(path))?;
    file.write_all(bytes)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_appears_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        replace(&path, b"one", 0o600).unwrap();
        write_whole(&path, b"two", 0o600).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        replace(&path, b"three", 0o600).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"three");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn what_cannot_be_written_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::create_dir(&path).unwrap();
        assert!(write_whole(&path, b"x", 0o600).is_err());
        assert!(replace(&path, b"x", 0o600).is_err());
        assert!(write_whole(&folder.path().join("no/such/a"), b"x", 0o600).is_err());
        assert!(replace(&folder.path().join("no/such/a"), b"x", 0o600).is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
