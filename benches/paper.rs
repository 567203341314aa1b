//! How long the paper takes, how large it gets, and what memory it needs: `cargo bench`.
//!
//! Each sheet is set many times over in a process of its own, with its fonts parsed already; and once in
//! each of many processes, fonts included. Machines are noisy: compare figures of one run only.
#![expect(clippy::print_stdout, reason = "the table is what it is for")]

mod shipped;

use aftercare::paper::Supplies;
use shipped::{Shipped, Wish};
use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;

const SHEETS: [Wish; 8] = [
    Wish { name: "checklist, English", language: "en", full: false, large: false },
    Wish { name: "checklist, Spanish", language: "es", full: false, large: false },
    Wish { name: "checklist, Chinese", language: "zh-Hans", full: false, large: false },
    Wish { name: "checklist, English, large print", language: "en", full: false, large: true },
    Wish { name: "whole handout, English", language: "en", full: true, large: false },
    Wish { name: "whole handout, Spanish", language: "es", full: true, large: false },
    Wish { name: "whole handout, Chinese", language: "zh-Hans", full: true, large: false },
    Wish { name: "whole handout, English, large print", language: "en", full: true, large: true },
];

/// How often a sheet is set in one process, and how many processes set their first one.
const WARM: usize = 200;
const COLD: usize = 21;

/// What one process found out.
struct Found {
    /// Until the Latin fonts were parsed, and until the first sheet was there as well.
    fonts: f64,
    first: f64,
    /// The later sheets: median, and what nine of ten stay below.
    warm: f64,
    most: f64,
    bytes: usize,
    pages: usize,
    peak: f64,
}

fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["set", sheet, times] => set(sheet.parse()?, times.parse()?),
        others if others.contains(&"--bench") => table(),
        _ => {
            println!("this measures and tests nothing: run it with `cargo bench`");
            Ok(())
        }
    }
}

fn table() -> Outcome<()> {
    println!(
        "{:<37}{:>8}{:>8}{:>9}{:>9}{:>9}{:>7}{:>8}",
        "ms; median of all", "warm", "90%", "first", "fonts", "bytes", "pages", "MB"
    );
    for (number, wish) in SHEETS.iter().enumerate() {
        let cold = (0..COLD).map(|_| child(number, 0)).collect::<Outcome<Vec<_>>>()?;
        let warm = child(number, WARM)?;
        let fonts = quantile(cold.iter().map(|found| found.fonts), 50);
        let first = quantile(cold.iter().map(|found| found.first), 50);
        let peak = quantile(cold.iter().map(|found| found.peak), 50);
        println!(
            "{:<37}{:>8.2}{:>8.2}{first:>9.2}{fonts:>9.3}{:>9}{:>7}{peak:>8.1}",
            wish.name, warm.warm, warm.most, warm.bytes, warm.pages
        );
    }
    println!("warm: {WARM} sheets in one process, fonts parsed; 90%: nine of ten took no longer");
    println!("first: in {COLD} new processes, from parsing the Latin fonts to the PDF of the first sheet");
    println!("fonts: the part of it until the Latin fonts were parsed; others are parsed with the first text that needs them");
    println!("MB: the most memory that a process held which set one sheet");
    Ok(())
}

fn child(sheet: usize, times: usize) -> Outcome<Found> {
    let output = Command::new(env::current_exe()?).args(["set", &sheet.to_string(), &times.to_string()]).output()?;
    let text = String::from_utf8(output.stdout)?;
    let mut numbers = text.split_whitespace();
    let mut next = || numbers.next().ok_or("a process that set sheets has failed");
    let (fonts, first, warm, most) = (next()?.parse()?, next()?.parse()?, next()?.parse()?, next()?.parse()?);
    let (bytes, pages, peak) = (next()?.parse()?, next()?.parse()?, next()?.parse()?);
    Ok(Found { fonts, first, warm, most, bytes, pages, peak })
}

/// Sets a sheet once, then many times over, and prints what it took.
fn set(sheet: usize, times: usize) -> Outcome<()> {
    let wish = *SHEETS.get(sheet).ok_or("there is no such sheet")?;
    let shipped = Shipped::load(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    let since = watch();
    let mut supplies = Supplies::embedded();
    let parsed = since();
    let pdf = shipped.make(wish, &mut supplies)?;
    let first = since();
    let peak = peak()?;
    let mut later = Vec::with_capacity(times);
    for _ in 0..times {
        let since = watch();
        black_box(shipped.make(wish, &mut supplies)?);
        later.push(milliseconds(since()));
    }
    let (warm, most) = (quantile(later.iter().copied(), 50), quantile(later.iter().copied(), 90));
    let (parsed, first) = (milliseconds(parsed), milliseconds(first));
    println!("{parsed} {first} {warm} {most} {} {} {peak}", pdf.bytes.len(), pdf.pages);
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "time is what is measured")]
fn watch() -> impl Fn() -> Duration {
    let start = std::time::Instant::now();
    move || start.elapsed()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The value that so many hundredths of all stay below.
fn quantile(values: impl Iterator<Item = f64>, hundredths: usize) -> f64 {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len().saturating_sub(1) * hundredths / 100).copied().unwrap_or(f64::NAN)
}

/// The most memory this process has held, in megabytes.
fn peak() -> Outcome<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM: this needs Linux")?;
    Ok(peak.trim().trim_end_matches(" kB").parse::<f64>()? / 1024.0)
}
