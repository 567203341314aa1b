//! A printer that speaks IPP (RFC 8011), or a queue of CUPS. The crate `ipp` writes requests and reads
//! replies; everything that touches the network is here, with a limit on each wait and on each reply,
//! since nobody knows what answers at the address.

mod driver;
mod job;
mod offers;
mod pinned;
mod reply;
mod request;
mod transport;
mod weighing;

pub use driver::{Barred, Ipp};
pub use transport::Credentials;
