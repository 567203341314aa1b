//! Hands the arguments on.

use std::process::ExitCode;

fn main() -> ExitCode {
    aftercare::cli::run()
}
