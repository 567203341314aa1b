//! Processes with their fonts parsed, asked in turn.

use crate::places::Places;
use crate::table::{Row, Table};
use crate::{Outcome, SHEETS, Setting};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::{env, io};

struct Peer {
    /// What it is called, and what it is called when it gets the same text over and over.
    name: String,
    again: Option<String>,
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Peer {
    fn start(name: &str, command: &mut Command) -> Outcome<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (input, output) = child.stdin.take().zip(child.stdout.take()).ok_or("no pipe")?;
        let mut peer = Self { name: name.to_owned(), again: None, child, input, output: BufReader::new(output) };
        let ready = peer.line()?;
        if let Some(version) = ready.trim().strip_prefix("ready ") {
            peer.name = format!("{name} {version}");
        }
        Ok(peer)
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        Ok(line)
    }

    /// Milliseconds and bytes of one sheet.
    fn make(&mut self, sheet: usize, turn: usize, path: Option<&Path>) -> Outcome<(f64, usize)> {
        let path = path.map(|path| format!(" {}", path.display())).unwrap_or_default();
        writeln!(self.input, "{sheet} {turn}{path}")?;
        let line = self.line()?;
        let (nanoseconds, bytes) = line.trim().split_once(' ').ok_or_else(|| format!("{} has stopped", self.name))?;
        Ok((nanoseconds.parse::<f64>()? / 1e6, bytes.parse()?))
    }

    /// The most memory it has held at once, in megabytes.
    fn peak(&self) -> Outcome<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
        Ok(peak.trim().trim_end_matches(" kB").parse::<f64>()? / 1024.0)
    }
}

fn start(places: &Places, setting: &Setting) -> Outcome<Vec<Peer>> {
    let this = env::current_exe()?;
    let mut peers = vec![
        Peer::start("aftercare", Command::new(&this).args(["serve", "aftercare"]))?,
        Peer::start("krilla 0.8.2", Command::new(&this).args(["serve", "krilla"]))?,
    ];
    if let Some(python) = &places.python {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/typst_warm.py");
        let mut command = Command::new(python);
        let mut peer = Peer::start("typst wheel", command.arg(script).arg(&setting.folder).arg(&setting.fonts))?;
        peer.again = Some("  the same text again".to_owned());
        peers.push(peer);
    }
    Ok(peers)
}

/// Has every sheet set by every peer, in turn.
pub fn compare(places: &Places, setting: &Setting, table: &mut Table) -> Outcome<()> {
    let mut peers = start(places, setting)?;
    for sheet in 0..SHEETS.len() {
        for (number, peer) in peers.iter_mut().enumerate() {
            let path = setting.folder.join(format!("warm.{sheet}.{number}.pdf"));
            let (_, bytes) = peer.make(sheet, 0, Some(&path))?;
            table.add("warm", sheet, Row::new(&peer.name, bytes, &path));
            if let Some(again) = &peer.again {
                table.add("warm", sheet, Row::new(again, bytes, &path));
            }
        }
    }
    let count = peers.len();
    for turn in 1..=setting.warm {
        for sheet in 0..SHEETS.len() {
            for step in 0..count {
                // Another one is first each time.
                let peer = &mut peers[(turn + step) % count];
                let (took, _) = peer.make(sheet, turn, None)?;
                table.took("warm", sheet, &peer.name, took);
                if let Some(again) = peer.again.clone() {
                    let (took, _) = peer.make(sheet, 0, None)?;
                    table.took("warm", sheet, &again, took);
                }
            }
        }
    }
    for peer in &mut peers {
        table.peak("warm", &peer.name, peer.peak()?);
    }
    for Peer { input, mut child, .. } in peers {
        drop(input);
        child.wait()?;
    }
    Ok(())
}
