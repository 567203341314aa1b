//! Turns the words of screens and paper (`src/language/words/`) into typed functions, so that a
//! message that is missing in one language does not compile.

use fluent_typed::{BuildOptions, FtlOutputOptions, build_from_locales_folder};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Ok(out) = std::env::var("OUT_DIR") else {
        return ExitCode::FAILURE;
    };
    println!("cargo::rerun-if-changed=src/language/words");
    if std::env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "gnu") {
        // A program at a fixed place has nothing to be moved at start: a seventh of the time to the first
        // screen. Libraries, heap and stack stand at random places all the same.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("src/language/words")
            .with_output_file_path(&format!("{out}/l10n.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/words.ftl")))
            .with_default_language("en")
            .with_prefix("")
            .without_format()
            .without_bidi_isolation(),
    )
}
