//! What was measured, and the table of it.

use crate::places::said;
use crate::{Outcome, SHEETS};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// One peer at one sheet.
pub struct Row {
    name: String,
    bytes: usize,
    pdf: PathBuf,
    times: Vec<f64>,
}

impl Row {
    pub fn new(name: &str, bytes: usize, pdf: &Path) -> Self {
        Self { name: name.to_owned(), bytes, pdf: pdf.to_owned(), times: Vec::new() }
    }

    /// The time that so many hundredths of all stay below.
    fn quantile(&self, hundredths: usize) -> f64 {
        let mut sorted = self.times.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len().saturating_sub(1) * hundredths / 100).copied().unwrap_or(f64::NAN)
    }
}

#[derive(Default)]
pub struct Table {
    /// By the kind of run and the sheet; our own row is the first.
    rows: BTreeMap<(&'static str, usize), Vec<Row>>,
    peaks: BTreeMap<&'static str, Vec<(String, f64)>>,
    floor: Option<Row>,
    floor_peak: f64,
}

impl Table {
    pub fn add(&mut self, kind: &'static str, sheet: usize, row: Row) {
        self.rows.entry((kind, sheet)).or_default().push(row);
    }

    pub fn took(&mut self, kind: &'static str, sheet: usize, name: &str, took: f64) {
        let rows = self.rows.get_mut(&(kind, sheet)).into_iter().flatten();
        rows.filter(|row| row.name == name).for_each(|row| row.times.push(took));
    }

    pub fn peak(&mut self, kind: &'static str, name: &str, megabytes: f64) {
        let peaks = self.peaks.entry(kind).or_default();
        match peaks.iter_mut().find(|(known, _)| known == name) {
            Some((_, peak)) => *peak = peak.max(megabytes),
            None => peaks.push((name.to_owned(), megabytes)),
        }
    }

    /// What a process that does nothing takes.
    pub fn floor(&mut self, took: f64, megabytes: f64) {
        self.floor.get_or_insert_with(|| Row::new("true", 0, Path::new(""))).times.push(took);
        self.floor_peak = self.floor_peak.max(megabytes);
    }

    /// The whole table.
    pub fn text(&self) -> Outcome<String> {
        let mut out = String::new();
        let keys = ["warm", "cold"].into_iter().flat_map(|kind| (0..SHEETS.len()).map(move |sheet| (kind, sheet)));
        for (kind, sheet) in keys {
            let Some(rows) = self.rows.get(&(kind, sheet)) else {
                continue;
            };
            let (wish, ours) = (SHEETS[sheet], rows.iter().find(|row| row.name == "aftercare"));
            writeln!(
                out,
                "\n{:<33}{:>9}  {:<15}{:>7}{:>10}{:>7}  words",
                format!("{kind}: {}", wish.name),
                "ms",
                "10% to 90%",
                "ratio",
                "bytes",
                "pages"
            )?;
            for row in rows {
                let ratio = ours.map_or(f64::NAN, |ours| row.quantile(50) / ours.quantile(50));
                let spread = format!("{:.2} to {:.2}", row.quantile(10), row.quantile(90));
                let (pages, words) = (pages(&row.pdf), words(sheet, &row.pdf)?);
                writeln!(
                    out,
                    "  {:<31}{:>9.2}  {spread:<15}{ratio:>7.2}{:>10}{pages:>7}  {words}",
                    row.name,
                    row.quantile(50),
                    row.bytes
                )?;
            }
        }
        for (kind, peaks) in self.peaks.iter().rev() {
            writeln!(out, "\nmost memory held at once, MB, {kind}")?;
            peaks.iter().try_for_each(|(name, peak)| writeln!(out, "  {name:<31}{peak:>9.1}"))?;
        }
        if let Some(floor) = &self.floor {
            writeln!(out, "\na process that does nothing: {:.2} ms, {:.1} MB", floor.quantile(50), self.floor_peak)?;
        }
        Ok(out)
    }
}

fn pages(pdf: &Path) -> String {
    let said = said(Command::new("pdfinfo").arg(pdf));
    said.lines().find_map(|line| line.strip_prefix("Pages:")).map_or("?", str::trim).to_owned()
}

/// Whether the words of a sheet can be read in its PDF.
fn words(sheet: usize, pdf: &Path) -> Outcome<String> {
    let text = said(Command::new("pdftotext").arg("-raw").arg(pdf).arg("-"));
    if text.is_empty() {
        return Ok("?".to_owned());
    }
    let path = pdf.with_extension("txt");
    fs::write(&path, text)?;
    let lacking = said(Command::new(env::current_exe()?).args(["lacking", &sheet.to_string()]).arg(&path));
    let lacking: String = lacking.trim().chars().take(60).collect();
    Ok(if lacking == "0" { "all".to_owned() } else { format!("lacks {lacking}") })
}
