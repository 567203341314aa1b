//! Drawing bricks that know nothing of the kiosk. Pure: they write into a buffer and nothing else.

mod changes;
mod look;
mod page;
mod palette;
mod pen;
mod scripts;
mod scroll;

pub use changes::{changes, take_over};
pub use look::{Look, Part, Signs};
pub use page::{Hint, Page, narrow, spacious};
pub use pen::{Pen, cells, fit};
pub use scroll::Scroll;
