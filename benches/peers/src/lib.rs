//! One sheet of paper set by others: its content, the krilla way, the typst way.

pub mod krilla;
pub mod sheet;
#[path = "../../shipped/mod.rs"]
pub mod shipped;
pub mod typst;
pub mod vary;

use std::path::Path;

/// The folder of the whole project.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}
