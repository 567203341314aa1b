//! What a printer answered. It is looked over before the crate reads it: nested deeply enough, a reply
//! would overflow the stack of its parser, and one wrong length inside a text makes it panic.

use crate::language::clean::clean;
use ipp::attribute::{IppAttribute, IppAttributeGroup};
use ipp::model::{DelimiterTag, StatusCode};
use ipp::parser::IppParser;
use ipp::request::IppRequestResponse;
use ipp::value::IppValue;
use std::io::Cursor;

/// The largest reply: all attributes of a printer take a tenth of it.
pub(super) const LARGEST: usize = 512 << 10;
/// The deepest nesting of collections; printers use three.
const DEEPEST: usize = 16;
/// No length in a reply is larger (RFC 8010).
const LONGEST_VALUE: usize = 0x7fff;
const LONGEST_NAME: usize = 255;
const HEADER: usize = 8;

/// A reply that was understood.
pub(super) struct Reply {
    inner: IppRequestResponse,
}

impl Reply {
    /// Reads the reply to request `number`; the error is what is wrong with it.
    pub(super) fn read(bytes: Vec<u8>, number: i32) -> Result<Self, String> {
        look_over(&bytes)?;
        let inner = IppParser::new(Cursor::new(bytes)).parse().map_err(|error| format!("the answer is broken: {error}"))?;
        if inner.header().request_id != number {
            return Err("the answer is one to another request".to_owned());
        }
        Ok(Self { inner })
    }

    /// The status, as it stands in RFC 8011 and later ones.
    pub(super) fn status(&self) -> u16 {
        self.inner.header().operation_or_status.cast_unsigned()
    }

    /// The status with its name and what the printer says about it, for the log.
    pub(super) fn describe(&self) -> String {
        let status = self.inner.header().status_code();
        let name = if status == StatusCode::UnknownStatusCode { String::new() } else { format!("{status}, ") };
        let said: Vec<String> = ["status-message", "detailed-status-message"]
            .into_iter()
            .filter_map(|text| self.group(DelimiterTag::OperationAttributes)?.text(text))
            .collect();
        let unsupported = self.inner.attributes().groups_of(DelimiterTag::UnsupportedAttributes);
        let refused: Vec<String> =
            unsupported.flat_map(IppAttributeGroup::attributes).map(|attribute| tidy(attribute.name())).take(10).collect();
        let mut text = format!("{name}0x{:04x}", self.status());
        if !said.is_empty() {
            text = format!("{text}: {}", said.join(": "));
        }
        if !refused.is_empty() {
            text = format!("{text} (not supported: {})", refused.join(", "));
        }
        text
    }

    /// What it says of the printer.
    pub(super) fn printer(&self) -> Option<Group<'_>> {
        self.group(DelimiterTag::PrinterAttributes)
    }

    /// What it says of each job.
    pub(super) fn jobs(&self) -> impl Iterator<Item = Group<'_>> {
        self.inner.attributes().groups_of(DelimiterTag::JobAttributes).map(Group)
    }

    fn group(&self, tag: DelimiterTag) -> Option<Group<'_>> {
        self.inner.attributes().first_of(tag).map(Group)
    }
}

/// The attributes of one printer or job. What is of another type than it should be counts as not said.
#[derive(Clone, Copy)]
pub(super) struct Group<'a>(&'a IppAttributeGroup);

impl<'a> Group<'a> {
    fn values(self, name: &str) -> impl Iterator<Item = &'a IppValue> + use<'a> {
        self.0.get(name).into_iter().flat_map(IppAttribute::value)
    }

    /// All texts of an attribute, safe to show.
    pub(super) fn texts(self, name: &str) -> Vec<String> {
        self.values(name).filter_map(text).filter(|text| !text.is_empty()).collect()
    }

    /// The one text of an attribute, safe to show.
    pub(super) fn text(self, name: &str) -> Option<String> {
        self.texts(name).into_iter().next()
    }

    /// The numbers of an attribute.
    pub(super) fn numbers(self, name: &str) -> Vec<i32> {
        let number = |value: &IppValue| match value {
            IppValue::Integer(number) | IppValue::Enum(number) => Some(*number),
            _ => None,
        };
        self.values(name).filter_map(number).collect()
    }

    /// The one number of an attribute.
    pub(super) fn number(self, name: &str) -> Option<i32> {
        self.numbers(name).into_iter().next()
    }

    /// `true` or `false`.
    pub(super) fn flag(self, name: &str) -> Option<bool> {
        self.values(name).find_map(|value| if let IppValue::Boolean(flag) = value { Some(*flag) } else { None })
    }

    /// The last number of a range that begins at 1, or of a single number.
    pub(super) fn upper_bound(self, name: &str) -> Option<i32> {
        self.values(name).find_map(|value| match value {
            IppValue::RangeOfInteger { max, .. } | IppValue::Integer(max) => Some(*max),
            _ => None,
        })
    }
}

fn text(value: &IppValue) -> Option<String> {
    Some(match value {
        IppValue::TextWithoutLanguage(text) | IppValue::TextWithLanguage { text, .. } => tidy(text),
        IppValue::NameWithoutLanguage(name) | IppValue::NameWithLanguage { name, .. } => tidy(name),
        IppValue::Keyword(word) | IppValue::MimeMediaType(word) => tidy(word),
        IppValue::Uri(uri) => tidy(uri),
        IppValue::NonUtf8 { data, .. } => tidy(&String::from_utf8_lossy(data)),
        _ => return None,
    })
}

/// A text without anything that could steer a terminal, on one line.
fn tidy(text: &str) -> String {
    clean(text).text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Goes through a reply once, byte by byte and without recursion.
fn look_over(bytes: &[u8]) -> Result<(), String> {
    let broken = |why: &str| format!("the answer is broken: {why}");
    let mut rest = bytes.get(HEADER..).ok_or_else(|| broken("it is too short"))?;
    let mut depth = 0usize;
    loop {
        let (tag, after) = rest.split_first().ok_or_else(|| broken("it has no end"))?;
        rest = after;
        match *tag {
            0x03 if depth == 0 => return Ok(()),
            0x01..=0x0f if depth == 0 => continue,
            0x10..=0x4a => {}
            _ => return Err(broken("it holds what is no attribute")),
        }
        let (name, after) = counted(rest).ok_or_else(|| broken("a name is longer than the answer"))?;
        let (value, after) = counted(after).ok_or_else(|| broken("a value is longer than the answer"))?;
        rest = after;
        if name.len() > LONGEST_NAME || value.len() > LONGEST_VALUE {
            return Err(broken("a length is not allowed"));
        }
        match *tag {
            // A text with its language: two counted texts in one.
            0x35 | 0x36 if counted(value).and_then(|(_, text)| counted(text)).is_none() => {
                return Err(broken("a text is longer than its value"));
            }
            0x34 if depth == DEEPEST => return Err(broken("it is nested too deeply")),
            0x34 => depth += 1,
            0x37 => depth = depth.checked_sub(1).ok_or_else(|| broken("a collection ends that has not begun"))?,
            _ => {}
        }
    }
}

/// A part that stands behind its length in two bytes, and what comes after it.
fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<2>()?;
    rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::num::u8::ANY;

    const HEAD: [u8; 8] = [1, 1, 0, 0, 0, 0, 0, 7];

    fn reply(body: &[u8]) -> Result<Reply, String> {
        Reply::read([&HEAD, body].concat(), 7)
    }

    fn attribute(tag: u8, name: &str, value: &[u8]) -> Vec<u8> {
        let length = |bytes: &[u8]| u16::try_from(bytes.len()).unwrap().to_be_bytes();
        [&[tag], &length(name.as_bytes())[..], name.as_bytes(), &length(value)[..], value].concat()
    }

    #[test]
    fn texts_of_every_kind_are_read_and_none_steers_a_terminal() {
        let with_language = [&[0, 2][..], b"en", &[0, 2], b"hi"].concat();
        let body = [
            vec![4],
            attribute(0x41, "a", b"jam\x1b[2J \xe2\x80\xae in\r\ntray"),
            attribute(0x35, "b", &with_language),
            attribute(0x42, "c", b"caf\xe9"),
            attribute(0x44, "", b"more"),
            attribute(0x21, "d", &[0, 0, 0, 9]),
            attribute(0x33, "e", &[0, 0, 0, 1, 0, 0, 0, 99]),
            attribute(0x22, "f", &[1]),
            vec![3],
        ];
        let reply = reply(&body.concat()).unwrap();
        let group = reply.printer().unwrap();
        assert_eq!(group.text("a").as_deref(), Some("jam[2J in tray"));
        assert_eq!(group.text("b").as_deref(), Some("hi"));
        assert_eq!(group.texts("c"), ["caf", "more"]);
        assert_eq!((group.number("d"), group.upper_bound("e"), group.flag("f")), (Some(9), Some(99), Some(true)));
        assert_eq!((group.text("d"), group.number("a")), (None, None));
    }

    #[test]
    fn what_would_harm_the_parser_never_reaches_it() {
        let nested = |depth: usize| {
            let mut body = vec![4];
            body.extend(attribute(0x34, "c", b""));
            for _ in 1..depth {
                body.extend(attribute(0x4a, "", b"m"));
                body.extend(attribute(0x34, "", b""));
            }
            (0..depth).for_each(|_| body.extend(attribute(0x37, "", b"")));
            [body, vec![3]].concat()
        };
        assert!(reply(&nested(DEEPEST)).is_ok());
        for (body, part) in [
            (nested(DEEPEST + 1), "nested"),
            (nested(20_000), "nested"),
            ([vec![4], attribute(0x35, "a", &[0, 9, 1]), vec![3]].concat(), "longer than its value"),
            ([vec![4], attribute(0x36, "a", &[0, 0, 0, 9, 1]), vec![3]].concat(), "longer than its value"),
            ([vec![4], attribute(0x21, "a", &[1]), vec![3]].concat(), "broken"),
            ([vec![4], attribute(0x37, "", b""), vec![3]].concat(), "has not begun"),
            ([vec![4], attribute(0x34, "a", b""), vec![3]].concat(), "no attribute"),
            (vec![4, 0x21, 0xff, 0xff], "longer than the answer"),
            (vec![4], "no end"),
            (vec![0x60, 3], "no attribute"),
        ] {
            let error = reply(&body).err().unwrap_or_default();
            assert!(error.contains(part), "{part} not in {error:?}");
        }
        assert!(Reply::read(vec![1, 1, 0], 7).is_err());
        assert!(Reply::read([&HEAD[..], &[3]].concat(), 8).is_err_and(|error| error.contains("another request")));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(
            parts in vec((0u8..0x50, "[a-c]{0,2}", vec(ANY, 0..12)), 0..12),
            cut in 0usize..400,
            noise in ANY,
        ) {
            let mut body = vec![4];
            for (tag, name, value) in &parts {
                body.extend(attribute(*tag, name, value));
            }
            body.push(3);
            if let Some(byte) = body.get_mut(cut) {
                *byte = noise;
            }
            if let Ok(reply) = reply(&body) {
                let groups = reply.printer().into_iter();
                let texts: Vec<String> = groups.flat_map(|group| [group.texts("a"), group.texts("b")].concat()).collect();
                proptest::prop_assert!(!texts.concat().chars().any(char::is_control));
                proptest::prop_assert!(!reply.describe().chars().any(char::is_control));
            }
        }
    }
}
