//! How long after the press the printer has the page: `cargo bench --bench press`. It needs `ippeveprinter` and
//! `dbus-daemon` (Debian: cups-ipp-utils, dbus-daemon), which `tests/run` installs.
//!
//! The time runs from the order until the kiosk is told that the printer has the whole document: the page is
//! made, the printer is asked for a place, the document is handed over, and each step is on the disk before it
//! is taken. The printer is a real one in software on this machine, so the network is left out. It takes one
//! job at a time; each has ended before the next is ordered. Machines are noisy: compare figures of one run.
#![expect(clippy::print_stdout, reason = "the table is what it is for")]

#[path = "../tests/peers/printer.rs"]
mod printer;

use aftercare::language::Tag;
use aftercare::order::{JobState, Line, Order, OrderId, Sheet};
use aftercare::runtime::{Output, clinic::Clinic, today};
use printer::Printer;
use std::env;
use std::error::Error;
use std::fs;
use std::sync::mpsc::channel;
use std::time::Duration;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// How often a page is ordered, the first one apart.
const TIMES: u64 = 100;

const CLINIC: &str = "[clinic]\nname = \"Elm Street\"\nphone = \"020 7946 0000\"\ncountry = \"GB\"\n";

fn main() -> Outcome<()> {
    if !env::args().any(|argument| argument == "--bench") {
        println!("this measures and tests nothing: run it with `cargo bench --bench press`");
        return Ok(());
    }
    println!(
        "{:<44}{:>8}{:>8}{:>8}{:>8}{:>8}",
        "ms from the press until the printer has it", "first", "least", "median", "95%", "most"
    );
    for (name, sheet) in [("checklist", Sheet::Checklist), ("whole handout", Sheet::Full)] {
        let printer = Printer::start();
        row(&format!("{name}, ippeveprinter"), &format!("[printer.ipp]\nuri = \"{}\"\n", printer.uri()), sheet)?;
        let arrived = fs::read_dir(printer.device.join("kept"))?.flatten();
        let arrived = arrived.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "pdf")).count();
        if u64::try_from(arrived)? != TIMES + 1 {
            return Err(format!("{arrived} documents arrived, not {}", TIMES + 1).into());
        }
        row(&format!("{name}, folder"), "[printer.folder]\npath = \"prints\"\n", sheet)?;
    }
    println!("first: with the fonts parsed and the spool taken; the others are the {TIMES} orders after it");
    Ok(())
}

fn row(name: &str, printer: &str, sheet: Sheet) -> Outcome<()> {
    let times = times(printer, sheet)?;
    let (first, later) = times.split_first().ok_or("nothing was printed")?;
    let mut sorted = later.to_vec();
    sorted.sort_by(f64::total_cmp);
    let [least, median, most_of, most] = [0, 50, 95, 100].map(|hundredths| quantile(&sorted, hundredths));
    println!("{name:<44}{first:>8.1}{least:>8.1}{median:>8.1}{most_of:>8.1}{most:>8.1}");
    Ok(())
}

/// The value of a sorted list that so many hundredths of it stay below.
fn quantile(sorted: &[f64], hundredths: usize) -> f64 {
    sorted.get(sorted.len().saturating_sub(1) * hundredths / 100).copied().unwrap_or(f64::NAN)
}

/// Orders pages one after another as the kiosk does; returns the milliseconds that each took.
fn times(printer: &str, sheet: Sheet) -> Outcome<Vec<f64>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("kiosk.toml");
    let handouts = concat!(env!("CARGO_MANIFEST_DIR"), "/handouts");
    fs::write(&file, format!("{CLINIC}[kiosk]\nhandouts = \"{handouts}\"\nstate = \"state\"\n{printer}"))?;
    let clinic = Clinic::read(Some(&file));
    let state = clinic.state();
    let mut output = Output::open(clinic.settings, clinic.library, &clinic.base, &state)?;
    let line = Line { language: Tag::new("en"), sheet, ..Line::checklist("acupuncture-soreness") };
    let order = Order::of_patient(line);
    (0..=TIMES).map(|number| time(&mut output, OrderId(number), &order)).collect()
}

/// Orders a page and waits for its end; returns the milliseconds until the printer had it.
fn time(output: &mut Output, id: OrderId, order: &Order) -> Outcome<f64> {
    // Nobody sends: the kiosk waits here for the next order.
    let (_sender, orders) = channel::<()>();
    let since = watch();
    output.put(id, order, today()).map_err(|trouble| format!("the order was not taken: {trouble:?}"))?;
    let (mut sent, mut last) = (None, None);
    while !output.all_ended() {
        let (news, next) = output.round();
        for (_, news) in news {
            if news.state == JobState::Sent {
                sent.get_or_insert_with(&since);
            }
            last = Some(news.state);
        }
        orders.recv_timeout(next).ok();
    }
    match (sent, last) {
        (Some(time), Some(JobState::Done)) => Ok(time.as_secs_f64() * 1e3),
        _ => Err(format!("the page ended as {last:?}").into()),
    }
}

#[expect(clippy::disallowed_methods, reason = "time is what is measured")]
fn watch() -> impl Fn() -> Duration {
    let start = std::time::Instant::now();
    move || start.elapsed()
}
