//! Whole processes, from the start to the file, in turn.

use crate::places::{Places, said};
use crate::table::{Row, Table};
use crate::{Outcome, SHEETS, Setting};
use aftercare_peers::root;
use aftercare_peers::shipped::{DAY, EMERGENCY, HOURS, ID, NAME, PHONE};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, fs};
use wait4::Wait4;

/// The command that sets a sheet into a file.
type Make = Box<dyn Fn(usize, &Path) -> Command>;

struct Peer {
    name: String,
    command: Make,
}

fn peers(places: &Places, setting: &Setting) -> Outcome<Vec<Peer>> {
    let mut found = Vec::new();
    let mut add = |name: String, command: Make| found.push(Peer { name, command });
    if let Some(program) = places.aftercare.clone() {
        let config = setting.folder.join("kiosk.toml");
        fs::write(&config, clinic())?;
        let make = move |sheet: usize, path: &Path| {
            let wish = SHEETS[sheet];
            let mut command = Command::new(&program);
            command.arg("--quiet").arg("--config").arg(&config).args([
                "pdf",
                ID,
                "--date",
                DAY,
                "--language",
                wish.language,
                "--sheet",
            ]);
            command.arg(if wish.full { "full" } else { "checklist" }).arg("--output").arg(path);
            command
        };
        add("aftercare".to_owned(), Box::new(make));
    }
    let this = env::current_exe()?;
    let krilla = move |sheet: usize, path: &Path| {
        let mut command = Command::new(&this);
        command.args(["once", &sheet.to_string()]).arg(path);
        command
    };
    add("krilla 0.8.2".to_owned(), Box::new(krilla));
    let source = |folder: &Path, sheet: usize| -> PathBuf { folder.join(format!("{sheet}.0.typ")) };
    if let Some(program) = places.typst.clone() {
        let version = said(Command::new(&program).arg("--version"));
        let name = version.split_whitespace().take(2).collect::<Vec<_>>().join(" program ");
        let (folder, fonts) = (setting.folder.clone(), setting.fonts.clone());
        let make = move |sheet: usize, path: &Path| {
            let mut command = Command::new(&program);
            command.args([
                "compile",
                "--ignore-system-fonts",
                "--ignore-embedded-fonts",
                "--pdf-standard",
                "ua-1",
                "--font-path",
            ]);
            command.arg(&fonts).arg(source(&folder, sheet)).arg(path);
            command
        };
        add(name, Box::new(make));
    }
    if let Some(python) = places.python.clone() {
        let (folder, fonts) = (setting.folder.clone(), setting.fonts.clone());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/typst_cold.py");
        let make = move |sheet: usize, path: &Path| {
            let mut command = Command::new(&python);
            command.arg(&script).arg(source(&folder, sheet)).arg(path).arg(&fonts);
            command
        };
        add("typst wheel".to_owned(), Box::new(make));
    }
    Ok(found)
}

/// The clinic of all sheets, as a file.
fn clinic() -> String {
    format!(
        "[clinic]\nname = \"{NAME}\"\nphone = \"{PHONE}\"\nemergency_number = \"{EMERGENCY}\"\nhours = \"{HOURS}\"\n\n\
         [kiosk]\nhandouts = {:?}\n\n[paper]\nsize = \"letter\"\n",
        root().join("handouts").display().to_string()
    )
}

/// Milliseconds and peak megabytes of a process.
fn run(mut command: Command) -> Outcome<(f64, f64)> {
    let start = Instant::now();
    let used = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?.wait4()?;
    let took = start.elapsed();
    if !used.status.success() {
        return Err(format!("{command:?} has failed").into());
    }
    #[expect(clippy::cast_precision_loss, reason = "a number to be read by people")]
    Ok((took.as_secs_f64() * 1e3, used.rusage.maxrss as f64 / 1_048_576.0))
}

/// Has every sheet set by every peer, in turn.
pub fn compare(places: &Places, setting: &Setting, table: &mut Table) -> Outcome<()> {
    let peers = peers(places, setting)?;
    for turn in 0..=setting.cold {
        for sheet in 0..SHEETS.len() {
            for step in 0..peers.len() {
                let number = (turn + step) % peers.len();
                let peer = &peers[number];
                let path = setting.folder.join(format!("cold.{sheet}.{number}.pdf"));
                let (took, peak) = run((peer.command)(sheet, &path))?;
                if turn > 0 {
                    table.took("cold", sheet, &peer.name, took);
                }
                table.peak("cold", &peer.name, peak);
            }
            if turn == 0 {
                for (number, peer) in peers.iter().enumerate() {
                    let path = setting.folder.join(format!("cold.{sheet}.{number}.pdf"));
                    let bytes = usize::try_from(fs::metadata(&path)?.len())?;
                    table.add("cold", sheet, Row::new(&peer.name, bytes, &path));
                }
            }
        }
        let (took, peak) = run(Command::new("true"))?;
        table.floor(took, peak);
    }
    Ok(())
}
