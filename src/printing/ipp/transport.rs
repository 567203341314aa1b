//! One request and its reply over HTTP, with a limit on everything.

use super::pinned::{Reached, Way};
use super::reply::LARGEST;
use crate::config::Address;
use std::fmt;
use std::time::Duration;
use ureq::Agent;
use ureq::config::Config;

/// Finding the printer and connecting to it, each.
const CONNECT: Duration = Duration::from_secs(2);
/// Handing a document over.
const SEND: Duration = Duration::from_secs(10);
/// From the end of the request to the head of the answer.
const ANSWER: Duration = Duration::from_secs(5);
/// Everything together, for a question.
const QUESTION: Duration = Duration::from_secs(5);
/// Everything together, for a document.
const DOCUMENT: Duration = Duration::from_secs(15);
/// A connection that nobody has used for so long may be gone on the other side.
const KEEP: Duration = Duration::from_secs(4);
const MEDIA_TYPE: &str = "application/ipp";

/// Who signs in at a printer.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    user: String,
    password: String,
}

impl Credentials {
    /// A name and its password.
    pub fn new(user: &str, password: &str) -> Self {
        Self { user: user.to_owned(), password: password.to_owned() }
    }

    /// The name.
    pub(super) fn user(&self) -> &str {
        &self.user
    }

    /// As HTTP Basic writes them (RFC 7617).
    fn header(&self) -> String {
        format!("Basic {}", base64(format!("{}:{}", self.user, self.password).as_bytes()))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("user", &self.user).finish_non_exhaustive()
    }
}

/// Why there is no reply.
#[derive(Debug)]
pub(super) enum Failure {
    /// Not a byte of the request has left.
    Unreached(String),
    /// The printer lets nobody in under this name, or is another one than it should be. The request had no effect.
    SignIn(String),
    /// The request may have been heard.
    Lost(String),
}

/// Keeps a connection to the printer.
#[derive(Debug)]
pub(super) struct Exchange {
    agent: Agent,
    way: Way,
}

impl Exchange {
    /// An exchange with whoever shows this certificate.
    pub(super) fn new(certificate: Option<Vec<u8>>) -> Result<Self, rustls::Error> {
        let way = Way::new(certificate)?;
        let config = Config::builder()
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_resolve(Some(CONNECT))
            .timeout_connect(Some(CONNECT))
            .timeout_send_request(Some(ANSWER))
            .timeout_send_body(Some(SEND))
            .timeout_recv_response(Some(ANSWER))
            .timeout_recv_body(Some(ANSWER))
            .max_idle_age(KEEP)
            .accept(MEDIA_TYPE)
            .user_agent(concat!("aftercare/", env!("CARGO_PKG_VERSION")))
            .build();
        Ok(Self { agent: Agent::with_parts(config, way.clone(), way.clone()), way })
    }

    /// Sends a request and brings its reply.
    pub(super) fn ask(&self, to: &Address, by: Option<&Credentials>, request: &[u8]) -> Result<Vec<u8>, Failure> {
        self.post(to, by, request, QUESTION)
    }

    /// Sends a request with a document and brings its reply.
    pub(super) fn hand_over(&self, to: &Address, by: Option<&Credentials>, request: &[u8]) -> Result<Vec<u8>, Failure> {
        self.post(to, by, request, DOCUMENT)
    }

    fn post(&self, to: &Address, by: Option<&Credentials>, body: &[u8], all: Duration) -> Result<Vec<u8>, Failure> {
        self.way.begin();
        let mut request = self.agent.post(to.http_url()).content_type(MEDIA_TYPE);
        if let Some(credentials) = by {
            request = request.header("Authorization", credentials.header());
        }
        let request = request.config().timeout_global(Some(all)).build();
        let mut response = request.send(body).map_err(|error| self.failure(to, &error))?;
        match response.status().as_u16() {
            200 => {}
            401 | 403 => {
                let whom = by.map_or("wants a user and a password", |_| "does not accept this user with this password");
                return Err(Failure::SignIn(format!("{to} {whom}")));
            }
            426 => return Err(Failure::Lost(format!("{to} wants TLS: write ipps:// (HTTP 426)"))),
            status => return Err(Failure::Lost(format!("{to} answers with HTTP {status}, which no printer does"))),
        }
        if !response.body().mime_type().is_some_and(|media_type| media_type.eq_ignore_ascii_case(MEDIA_TYPE)) {
            return Err(Failure::Lost(format!("what answers at {to} is no printer")));
        }
        let body = response.body_mut().with_config().limit(LARGEST as u64).read_to_vec();
        body.map_err(|error| self.failure(to, &error))
    }

    fn failure(&self, to: &Address, error: &ureq::Error) -> Failure {
        match self.way.reached() {
            Reached::Nobody => Failure::Unreached(format!("{to} cannot be reached: {error}")),
            Reached::Stranger => Failure::SignIn(format!("{to} shows another certificate than the one in `certificate`")),
            Reached::Printer => Failure::Lost(format!("{to} does not answer as it should: {error}")),
        }
    }
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let sign = SIGNS.get((bits >> (18 - 6 * place)) as usize & 63).filter(|_| place <= group.len());
            text.push(sign.map_or('=', |sign| char::from(*sign)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_passwords_are_written_as_http_wants_them() {
        let vectors = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")];
        for (bytes, text) in vectors {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(Credentials::new("Aladdin", "open sesame").header(), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    #[test]
    fn a_password_is_not_shown() {
        assert!(!format!("{:?}", Credentials::new("kiosk", "sesame")).contains("sesame"));
    }
}
