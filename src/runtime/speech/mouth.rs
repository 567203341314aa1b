//! What is speaking at this moment, so that it can be stopped from any thread: when the kiosk ends, by whatever
//! way, nobody goes on speaking.

use rustix::process::{Pid, Signal, kill_process_group};
use std::io::{self, Write};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a program that was killed is waited for, in steps: one that hangs in the sound device is left behind.
const STEPS: u32 = 100;
const STEP: Duration = Duration::from_millis(2);

/// Ends all that a connection is saying.
pub(super) const CANCEL: &[u8] = b"CANCEL self\r\n";

struct Mouth {
    closed: bool,
    child: Option<Child>,
    daemon: Option<UnixStream>,
}

static MOUTH: Mutex<Mouth> = Mutex::new(Mouth { closed: false, child: None, daemon: None });

fn mouth() -> MutexGuard<'static, Mouth> {
    MOUTH.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starts a program and has it read this text, after whatever ran before was stopped.
pub(super) fn start(command: &mut Command, text: &str) -> io::Result<()> {
    let mut mouth = mouth();
    if mouth.closed {
        return Err(io::Error::other("the kiosk ends"));
    }
    end(&mut mouth.child);
    // A group of its own: a program that starts others is stopped with them.
    let child = mouth.child.insert(command.process_group(0).spawn()?);
    // A sentence is short: the pipe holds all of it, and nobody waits here for the program to read it.
    match child.stdin.take().map(|mut stdin| stdin.write_all(text.as_bytes())) {
        // It may have ended without reading: its end tells more.
        Some(Err(error)) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}

/// How the program ended that was started last; `None` while it runs.
pub(super) fn ended() -> io::Result<Option<ExitStatus>> {
    let mut mouth = mouth();
    let Some(child) = &mut mouth.child else { return Err(io::Error::other("it was stopped")) };
    let status = child.try_wait()?;
    if status.is_some() {
        mouth.child = None;
    }
    Ok(status)
}

/// Stops the program that runs.
pub(super) fn stop() {
    end(&mut mouth().child);
}

/// What is said over this connection is cancelled when the kiosk ends.
pub(super) fn speaks_over(stream: &UnixStream) -> io::Result<()> {
    mouth().daemon = Some(stream.try_clone()?);
    Ok(())
}

/// Writes to a daemon. Once the kiosk ends, nothing more reaches it.
pub(super) fn write(stream: &mut UnixStream, bytes: &[u8]) -> io::Result<()> {
    let mouth = mouth();
    if mouth.closed {
        return Err(io::Error::other("the kiosk ends"));
    }
    let written = stream.write_all(bytes);
    drop(mouth);
    written
}

/// Ends all speech, for good.
pub(in crate::runtime) fn close() {
    let mut mouth = mouth();
    mouth.closed = true;
    end(&mut mouth.child);
    if let Some(mut stream) = mouth.daemon.take() {
        stream.write_all(CANCEL).ok();
    }
}

#[expect(clippy::disallowed_methods, reason = "a program that was killed is gone within milliseconds")]
fn end(child: &mut Option<Child>) {
    let Some(mut child) = child.take() else { return };
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        kill_process_group(group, Signal::KILL).ok();
    }
    child.kill().ok();
    for _ in 0..STEPS {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        thread::sleep(STEP);
    }
}
