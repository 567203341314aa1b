//! Aftercare: a waiting-room kiosk. Patients read aftercare handouts in their own language and take the
//! checklist home on paper.
//!
//! The map of the house, each room importing only from those above it:
//!
//! | room | subject |
//! |---|---|
//! | `language` | language tags, cleaning of text, the words of screens and paper |
//! | `diagnostic` | a problem in an operator's file |
//! | `handout` | what the clinic says |
//! | `order` | what is wanted from a printer and what became of it |
//! | `config` | what the operator decided |
//! | `document` | one shape for all that is readable |
//! | `paper` | a document on sheets |
//! | `check` | the rules of `aftercare check` |
//! | `printing` | getting it out |
//! | `search` | finding a handout by a word of it |
//! | `widget` | drawing bricks |
//! | `screen` | one file, one place a visitor can stand |
//! | `kiosk` | the Elm core |
//! | `runtime` | where things happen |
//! | `cli` | one file per command |

pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod document;
pub mod handout;
pub mod kiosk;
pub mod language;
pub mod order;
pub mod paper;
pub mod printing;
pub mod runtime;
pub mod screen;
pub mod search;
pub mod widget;
