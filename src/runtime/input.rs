//! Keys and touches as they come from the terminal.

use crate::kiosk::Message;
use crate::screen::{Code, Key, Pointer};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind, read};
use std::io;
use std::sync::mpsc::SyncSender;

/// Sends everything into the inbox.
///
/// # Errors
/// When the terminal is gone.
pub(super) fn forward(inbox: &SyncSender<Message>) -> io::Result<()> {
    loop {
        if let Some(message) = message(&read()?)
            && inbox.send(message).is_err()
        {
            return Ok(());
        }
    }
}

fn message(event: &Event) -> Option<Message> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Message::Key(self::key(*key))),
        Event::Mouse(mouse) => pointer(*mouse).map(Message::Pointer),
        Event::Resize(width, height) => Some(Message::Resized(*width, *height)),
        _ => None,
    }
}

fn key(event: KeyEvent) -> Key {
    let code = match event.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        _ => Code::Other,
    };
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.intersects(KeyModifiers::ALT | KeyModifiers::META | KeyModifiers::SUPER);
    Key { code, control, alt }
}

/// A touch arrives as a press of the left button. Movement and release mean nothing here.
fn pointer(event: MouseEvent) -> Option<Pointer> {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Pointer::Touch((event.column, event.row).into())),
        MouseEventKind::ScrollUp => Some(Pointer::ScrollUp),
        MouseEventKind::ScrollDown => Some(Pointer::ScrollDown),
        _ => None,
    }
}
