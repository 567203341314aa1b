//! Aftercare: a waiting-room kiosk.
pub mod diagnostic;
pub mod document;
pub mod handout;
pub mod language;
pub mod paper;
