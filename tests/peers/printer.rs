//! `ippeveprinter`, a printer in software that prints nothing, with the private bus that it wants.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a peer that does not come up says why")]

use std::env;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

/// How long a peer may take for what it does at once.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a peer is started on another port, where somebody was faster on the first.
const PORTS: u32 = 5;

/// Waits until something is there.
#[expect(clippy::disallowed_methods, reason = "a peer in another process gives no sign; it has to be looked at")]
pub(crate) fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = std::time::Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "never came: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// A program of the system. The folders of those for administrators are not on everybody's path.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.env("PATH", format!("{}:/usr/sbin:/sbin", env::var("PATH").unwrap_or_default())).env("LC_ALL", "C");
    command.stdin(Stdio::null());
    command
}

/// A program that runs until this is dropped, and all that it has started.
#[derive(Debug)]
pub(crate) struct Process {
    name: String,
    child: Child,
    /// Ends the program when its own input ends: when this is dropped, and when the test is killed.
    watcher: Child,
    log: PathBuf,
}

impl Process {
    /// Starts a program; what it says goes into the folder.
    pub(crate) fn start(command: &mut Command, folder: &Path) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let log = folder.join(format!("{name}.log"));
        let file = File::create(&log).unwrap();
        command.process_group(0).stdout(file.try_clone().unwrap()).stderr(file);
        let missing = |error| panic!("{name} does not start: {error}. tests/run installs what the tests need");
        let child = command.spawn().unwrap_or_else(missing);
        let ending = format!("read -r _; kill -s KILL -- -{}", child.id());
        let mut watcher = program("sh");
        watcher.args(["-c", &ending]).process_group(0).stdin(Stdio::piped()).stderr(Stdio::null());
        Self { name, child, watcher: watcher.spawn().unwrap(), log }
    }

    /// Waits until it serves; not so when it ended, as it does where it cannot have its port.
    pub(crate) fn comes_up(&mut self, mut serves: impl FnMut() -> bool) -> bool {
        let Self { child, name, .. } = self;
        until(name, || if child.try_wait().unwrap().is_some() { Some(false) } else { serves().then_some(true) })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        self.watcher.wait().ok();
        self.child.wait().ok();
        if thread::panicking() {
            let log = fs::read(&self.log).unwrap_or_default();
            let last: Vec<&[u8]> = log.split(|byte| *byte == b'\n').rev().take(60).collect();
            let last: Vec<_> = last.into_iter().rev().map(String::from_utf8_lossy).collect();
            #[expect(clippy::print_stderr, reason = "it belongs to what the failed test says")]
            {
                eprintln!("---- {} said last:\n{}", self.name, last.join("\n"));
            }
        }
    }
}

/// A port that nobody has.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// Starts a program on a free port.
pub(crate) fn on_a_free_port(mut start: impl FnMut(u16) -> Option<Process>) -> (u16, Process) {
    let mut tries = (0..PORTS).map(|_| free_port());
    tries.find_map(|port| Some((port, start(port)?))).unwrap_or_else(|| panic!("there is no port for it"))
}

/// A page of a peer's web site; empty when it does not answer.
pub(crate) fn web(port: u16, path: &str) -> String {
    let mut page = Vec::new();
    if let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        // The peer keeps the line open for the next request.
        let mut chunk = [0; 4096];
        while let Ok(count @ 1..) = stream.read(&mut chunk) {
            page.extend_from_slice(&chunk[..count]);
            if page.windows(7).any(|part| part == b"</html>") {
                break;
            }
        }
    }
    String::from_utf8_lossy(&page).into_owned()
}

/// A printer that is switched on.
#[derive(Debug)]
pub(crate) struct Printer {
    pub(crate) port: u16,
    /// What decides how it prints, and what it gets; see `tests/tools/device`.
    pub(crate) device: PathBuf,
    _works: Process,
    _bus: Process,
    _folder: TempDir,
}

impl Printer {
    /// Switches one on. It has paper, and prints in no time.
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path();
        let (device, spool, socket) = (place.join("device"), place.join("spool"), place.join("bus"));
        fs::create_dir_all(device.join("kept")).unwrap();
        fs::create_dir(&spool).unwrap();
        fs::write(device.join("seconds"), "0").unwrap();
        let address = format!("unix:path={}", socket.display());
        let mut bus = program("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", &format!("--address={address}")]);
        let mut bus = Process::start(&mut bus, place);
        assert!(bus.comes_up(|| socket.exists()), "the bus has ended");

        let works = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/device");
        let (port, printer) = on_a_free_port(|port| {
            // A name of its own, so that no other printer is taken for it.
            let name = format!("Printer {port} of {}", std::process::id());
            let mut command = program("ippeveprinter");
            command.env("DBUS_SYSTEM_BUS_ADDRESS", &address).env("DEVICE", &device);
            command.args(["-vv", "-2", "-r", "off", "-n", "localhost", "-p", &port.to_string(), "-f", "application/pdf"]);
            command.arg("-K").arg(place).arg("-d").arg(&spool).arg("-c").arg(&works).arg(&name);
            let mut printer = Process::start(&mut command, place);
            printer.comes_up(|| web(port, "/").contains(&name)).then_some(printer)
        });
        Self { port, device, _works: printer, _bus: bus, _folder: folder }
    }

    /// Where it takes jobs.
    pub(crate) fn uri(&self) -> String {
        format!("ipp://127.0.0.1:{}/ipp/print", self.port)
    }
}
