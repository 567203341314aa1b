//! One file per command: arguments in, exit code out.

mod check;
mod init;
mod jobs;
mod kiosk;
mod list;
mod pdf;
mod pin;
mod print;
mod printer;
mod progress;
mod spooled;
mod tell;

use clap::{ColorChoice, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// A waiting-room kiosk: patients read aftercare handouts in their own language and take the checklist
/// home on paper. Without a command it opens the kiosk in this terminal.
#[derive(Debug, Parser)]
#[command(name = "aftercare", version, about, max_term_width = 100)]
struct Arguments {
    /// The settings; without it ./kiosk.toml, else /etc/aftercare/kiosk.toml, else a built-in sample clinic
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Print results and errors only
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Colours in messages
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
    /// The kiosk as numbered lines of text instead of a drawn screen, for screen readers and braille
    #[arg(long)]
    plain: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read kiosk.toml and the handouts, and report every problem with file, line and remedy
    Check(check::Check),
    /// List the handouts
    List(list::List),
    /// Write one sheet as a PDF file
    Pdf(pdf::Pdf),
    /// Print sheets at the clinic's printer
    Print(print::Print),
    /// List what is in the spool; stop or repeat it
    Jobs(jobs::Jobs),
    /// Tell how the printer is
    Printer(printer::Printer),
    /// Make a kiosk.toml and a handouts folder to start from
    Init(init::Init),
    /// Make the line of kiosk.toml that lets staff in: asks for a PIN, and prints what argon2id makes of it
    Pin(pin::Pin),
}

/// What every command needs to know.
#[derive(Debug)]
struct Setting {
    config: Option<PathBuf>,
    quiet: bool,
    color: ColorChoice,
}

/// Runs the program with the arguments it was given.
pub fn run() -> ExitCode {
    if std::env::args_os().len() == 1 {
        // The kiosk itself, many times the most frequent call: it does not wait for the table of commands.
        return ExitCode::from(kiosk::run(&Setting { config: None, quiet: false, color: ColorChoice::Auto }, false));
    }
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // What was typed is part of the message: it is made safe to print, unlike help and version.
        Err(error) if error.use_stderr() => {
            tell::plainly(&error.render().to_string());
            return ExitCode::from(tell::COULD_NOT_RUN);
        }
        Err(error) => error.exit(),
    };
    let setting = Setting { config: arguments.config, quiet: arguments.quiet, color: arguments.color };
    if arguments.command.is_some() {
        crate::runtime::log::of_command(setting.quiet);
        if let Some(file) = setting.config.as_ref().filter(|file| !file.exists()) {
            tell::error(&format!("there is no file {}", file.display()));
            return ExitCode::from(tell::COULD_NOT_RUN);
        }
    }
    let code = match arguments.command {
        None => kiosk::run(&setting, arguments.plain),
        Some(Command::Check(command)) => command.run(&setting),
        Some(Command::List(command)) => command.run(&setting),
        Some(Command::Pdf(command)) => command.run(&setting),
        Some(Command::Print(command)) => command.run(&setting),
        Some(Command::Jobs(command)) => command.run(&setting),
        Some(Command::Printer(command)) => command.run(&setting),
        Some(Command::Init(command)) => command.run(&setting),
        Some(Command::Pin(command)) => command.run(&setting),
    };
    ExitCode::from(code)
}
