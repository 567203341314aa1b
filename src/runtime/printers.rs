//! Which printer the settings name.

use crate::config::{PrinterKind, Settings};
use crate::printing::{Folder, Printer};
use std::path::Path;

/// The printer of these settings; paths are seen from `base`. `None` when nothing usable is configured.
pub(super) fn open(settings: &Settings, base: &Path) -> Option<Box<dyn Printer>> {
    match &settings.printer {
        PrinterKind::Folder { path, .. } => Some(Box::new(Folder::new(base.join(path)))),
        PrinterKind::None => None,
    }
}
