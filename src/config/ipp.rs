//! `[printer.ipp]`: a printer on the network, or a queue of CUPS.

use super::PrinterKind;
use crate::diagnostic::{Fields, Text};
use std::fmt;

/// The port of IPP, with and without TLS (RFC 8010, RFC 7472).
const PORT: u16 = 631;

/// What `[printer.ipp]` decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IppSettings {
    /// Where jobs are sent.
    pub uri: Address,
    /// Where the printer itself is asked how it is; the same address unless jobs go through CUPS.
    pub status: Address,
    /// Who signs in; `None` where nobody has to.
    pub user: Option<String>,
    /// The file that holds the password, as written.
    pub password_file: Option<String>,
    /// The file that holds the printer's certificate in DER, as written. There is one where an address is `ipps`.
    pub certificate: Option<String>,
    /// Whether sheets are printed on both sides.
    pub sides: Sides,
    /// Which colours are asked for.
    pub color: ColorMode,
}

impl IppSettings {
    /// A printer that is asked for nothing but one-sided sheets, and asks for no password.
    pub fn at(uri: Address) -> Self {
        Self {
            status: uri.clone(),
            uri,
            user: None,
            password_file: None,
            certificate: None,
            sides: Sides::One,
            color: ColorMode::Auto,
        }
    }
}

/// Which sides of the paper are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// The front only.
    One,
    /// Both, turned like the pages of a book.
    Two,
}

/// Which colours a printer is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorMode {
    /// As the printer does by itself.
    Auto,
    /// Black only.
    Mono,
    /// Its colours.
    Color,
}

/// Where a printer is: `ipp://host[:port]/path`, or `ipps` for TLS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    secure: bool,
    host: String,
    port: u16,
    path: String,
}

impl Address {
    /// Reads an address; the error is what is wrong with it and how to mend it.
    ///
    /// # Errors
    /// When a printer cannot be reached by it.
    pub fn parse(written: &str) -> Result<Self, (String, &'static str)> {
        let usual = "write ipp://printer.local/ipp/print for a printer, ipp://localhost/printers/NAME for a queue of CUPS";
        let wrong = |why: &str| (format!("`{written}` {why}"), usual);
        let (scheme, rest) = written.split_once("://").ok_or_else(|| wrong("is no address of a printer"))?;
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "ipp" => false,
            "ipps" => true,
            _ => return Err(wrong("does not begin with ipp:// or ipps://")),
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if authority.contains('@') {
            let help = "take the name out of the address: write user = \"...\" and password_file = \"...\" below it";
            return Err(("the address of a printer holds a user".to_owned(), help));
        }
        if path.len() < 2 {
            return Err(wrong("names no printer or queue behind the host"));
        }
        if !path.bytes().all(|byte| byte.is_ascii_graphic() && !b"?#\"<>\\^`{|}".contains(&byte)) {
            return Err(wrong("holds a character that no address of a printer has"));
        }
        let (host, port) = parted(authority).ok_or_else(|| wrong("has no sound host or port"))?;
        Ok(Self { secure, host: host.to_ascii_lowercase(), port, path: path.to_owned() })
    }

    /// Whether it is reached by TLS.
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// The host, without the brackets of an IPv6 address.
    pub fn host(&self) -> &str {
        self.host.trim_matches(['[', ']'])
    }

    /// Whether nobody else can listen on the way.
    pub fn is_here(&self) -> bool {
        matches!(self.host(), "localhost" | "::1") || self.host.starts_with("127.")
    }

    /// Whether both are the same server: what one may know, the other may.
    pub fn is_server_of(&self, other: &Address) -> bool {
        (self.secure, &self.host, self.port) == (other.secure, &other.host, other.port)
    }

    /// Where HTTP finds it. IPP has a port of its own, so it is always named.
    pub fn http_url(&self) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        format!("{scheme}://{}:{}{}", self.host, self.port, self.path)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.secure { "ipps" } else { "ipp" };
        write!(f, "{scheme}://{}", self.host)?;
        if self.port != PORT {
            write!(f, ":{}", self.port)?;
        }
        f.write_str(&self.path)
    }
}

/// Host and port of `host`, `host:port`, `[v6]` or `[v6]:port`.
fn parted(authority: &str) -> Option<(&str, u16)> {
    let after = authority.rfind(']').map_or(0, |at| at + 1);
    let colon = authority.get(after..)?.find(':').map(|at| after + at);
    let (host, port) = match colon {
        Some(at) => (authority.get(..at)?, authority.get(at + 1..)?.parse().ok().filter(|port| *port != 0)?),
        None => (authority, PORT),
    };
    let sound = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        // Reads a text; there is no network in `core`.
        Some(inner) => inner.parse::<core::net::Ipv6Addr>().is_ok(),
        None => !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte)),
    };
    sound.then_some((host, port))
}

/// Reads the table. Whatever is wrong with it, pages do not go anywhere else.
pub(super) fn read(fields: &Fields<'_>) -> PrinterKind {
    let uri = fields.required_text("uri").and_then(|text| address(fields, text));
    let status = fields.text("status").and_then(|text| address(fields, text));
    let sides = fields.choice("sides", &[("one", Sides::One), ("two", Sides::Two)]);
    let colors = [("auto", ColorMode::Auto), ("mono", ColorMode::Mono), ("color", ColorMode::Color)];
    let color = fields.choice("color", &colors);
    let user = fields.text("user");
    let password_file = fields.text("password_file");
    let certificate = fields.text("certificate");
    let signs_in = sign_in(fields, user.as_ref(), password_file.as_ref());
    let is_certain = [&uri, &status].into_iter().flatten().all(|server| is_certain(fields, server));
    if let Some((server, text)) = uri.as_ref().filter(|_| user.is_some())
        && !server.is_secure()
        && !server.is_here()
    {
        let message = "the password goes over the network for everybody to read";
        fields.report().warning("open-password", text.span.clone(), message, "write ipps:// if the printer can do it");
    }
    fields.finish();
    let sound =
        signs_in && is_certain && status.is_some() == fields.has("status") && certificate.is_some() == fields.has("certificate");
    let Some((uri, _)) = uri.filter(|_| sound) else { return PrinterKind::None };
    PrinterKind::Ipp(Box::new(IppSettings {
        status: status.map_or_else(|| uri.clone(), |(address, _)| address),
        uri,
        user: user.map(|text| text.value),
        password_file: password_file.map(|text| text.value),
        certificate: certificate.map(|text| text.value),
        sides: sides.unwrap_or(Sides::One),
        color: color.unwrap_or(ColorMode::Auto),
    }))
}

/// A name without its password, or the other way round, lets nobody in.
fn sign_in(fields: &Fields<'_>, user: Option<&Text>, password_file: Option<&Text>) -> bool {
    let whole = fields.has("user") == fields.has("password_file");
    let (text, missing, help) = match (user, password_file) {
        (Some(user), None) if !whole => {
            (user, "password_file", "add password_file = \"printer.password\", a file that only this user may read")
        }
        (None, Some(file)) if !whole => (file, "user", "add user = \"...\", the name that the password belongs to"),
        (Some(_), Some(_)) => return true,
        _ => return whole && !fields.has("user"),
    };
    fields.report().error("missing-key", text.span.clone(), format!("`{}` is missing", fields.name(missing)), help);
    false
}

/// Nobody vouches for a printer's certificate, so it has to be known beforehand.
fn is_certain(fields: &Fields<'_>, (server, text): &(Address, Text)) -> bool {
    let certain = !server.is_secure() || fields.has("certificate");
    if !certain {
        let help = format!(
            "add certificate = \"printer.der\"; this line gets it: \
             openssl s_client -connect {}:{} </dev/null | openssl x509 -outform der > printer.der",
            server.host, server.port
        );
        let message = format!("`{server}` cannot be told from another machine without its `certificate`");
        fields.report().error("missing-key", text.span.clone(), message, help);
    }
    certain
}

fn address(fields: &Fields<'_>, text: Text) -> Option<(Address, Text)> {
    match Address::parse(text.value.trim()) {
        Ok(address) => Some((address, text)),
        Err((message, help)) => {
            fields.report().error("printer-address", text.span, message, help);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_ipp_becomes_one_of_http_with_the_port_of_ipp() {
        for (written, url, shown) in [
            ("ipp://printer.local/ipp/print", "http://printer.local:631/ipp/print", "ipp://printer.local/ipp/print"),
            ("IPPS://Printer/ipp", "https://printer:631/ipp", "ipps://printer/ipp"),
            ("ipp://10.0.0.7:8631/printers/a%20b", "http://10.0.0.7:8631/printers/a%20b", "ipp://10.0.0.7:8631/printers/a%20b"),
            ("ipps://[fe80::1]:80/x", "https://[fe80::1]:80/x", "ipps://[fe80::1]:80/x"),
            ("ipp://[::1]/x", "http://[::1]:631/x", "ipp://[::1]/x"),
        ] {
            let address = Address::parse(written).unwrap();
            assert_eq!((address.http_url().as_str(), address.to_string().as_str()), (url, shown));
        }
    }

    #[test]
    fn what_reaches_no_printer_is_refused() {
        for written in [
            "",
            "printer",
            "http://printer/ipp",
            "ipp:/printer/ipp",
            "ipp://printer",
            "ipp://printer/",
            "ipp:///ipp/print",
            "ipp://printer:/x",
            "ipp://printer:0/x",
            "ipp://printer:99999/x",
            "ipp://pri nter/x",
            "ipp://printer/a b",
            "ipp://printer/x?contimeout=1",
            "ipp://printer/drücker",
            "ipp://[::zz]/x",
            "ipp://::1/x",
            "ipp://me:secret@printer/x",
        ] {
            assert!(Address::parse(written).is_err(), "{written}");
        }
        // What may be a password is not shown.
        assert!(!Address::parse("ipp://me:secret@printer/x").unwrap_err().0.contains("secret"));
    }
}
