//! A request as bytes.

use super::super::{Fault, Weight};
use crate::config::Address;
use crate::order::Trouble;
use ipp::attribute::{IppAttribute, IppAttributeName};
use ipp::model::{DelimiterTag, IppVersion, Operation};
use ipp::parser::IppParseError;
use ipp::request::IppRequestResponse;
use ipp::value::IppValue;

/// A request that is being put together.
pub(super) struct Request {
    asked: Operation,
    inner: Result<IppRequestResponse, IppParseError>,
}

impl Request {
    /// Asks a printer for something, as `user`.
    pub(super) fn new(operation: Operation, to: &Address, user: &str) -> Self {
        // Every printer of version 2 has to take version 1.1 as well, and old ones take no other. The address is
        // set here, since the crate would write `ipp` where `ipps` is meant.
        let inner = IppRequestResponse::new(IppVersion::v1_1(), operation, None);
        let request = Self { asked: operation, inner };
        let request = request.with(DelimiterTag::OperationAttributes, IppAttribute::PRINTER_URI, uri(&to.to_string()));
        request.operation(IppAttribute::REQUESTING_USER_NAME, IppValue::new_name_without_language(user))
    }

    fn with(mut self, group: DelimiterTag, name: &'static str, value: Result<IppValue, IppParseError>) -> Self {
        let attribute = IppAttributeName::new(name).and_then(|name| Ok(IppAttribute::new(name, value?)));
        match (&mut self.inner, attribute) {
            (Ok(inner), Ok(attribute)) => inner.attributes_mut().add(group, attribute),
            (Ok(_), Err(error)) => self.inner = Err(error),
            (Err(_), _) => {}
        }
        self
    }

    /// Adds to what the operation itself needs.
    pub(super) fn operation(self, name: &'static str, value: Result<IppValue, IppParseError>) -> Self {
        self.with(DelimiterTag::OperationAttributes, name, value)
    }

    /// Adds to how the sheets come out.
    pub(super) fn job(self, name: &'static str, value: Result<IppValue, IppParseError>) -> Self {
        self.with(DelimiterTag::JobAttributes, name, value)
    }

    /// Names what the answer should hold.
    pub(super) fn wanted(self, names: &[&str]) -> Self {
        let names: Result<Vec<IppValue>, IppParseError> = names.iter().map(|name| keyword(name)).collect();
        self.operation(IppAttribute::REQUESTED_ATTRIBUTES, names.map(IppValue::Array))
    }

    /// What is asked for.
    pub(super) fn asked(&self) -> Operation {
        self.asked
    }

    /// The request under a number of its own, without document.
    pub(super) fn into_bytes(self, number: i32) -> Result<Vec<u8>, Fault> {
        let fault = |error: IppParseError| {
            Fault::new(Trouble::Other, Weight::Final, format!("{:?} cannot be written down: {error}", self.asked))
        };
        let mut inner = self.inner.map_err(fault)?;
        inner.header_mut().request_id = number;
        Ok(inner.to_bytes().to_vec())
    }
}

/// A keyword as a value.
pub(super) fn keyword(text: &str) -> Result<IppValue, IppParseError> {
    text.try_into().map(IppValue::Keyword)
}

fn uri(text: &str) -> Result<IppValue, IppParseError> {
    text.try_into().map(IppValue::Uri)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_names_the_printer_third_and_has_its_own_number() {
        let to = Address::parse("ipps://printer/ipp/print").unwrap();
        let bytes = Request::new(Operation::GetJobs, &to, "kiosk").wanted(&["job-id"]).into_bytes(0x0102_0304).unwrap();
        assert_eq!(bytes[..8], [1, 1, 0, 10, 1, 2, 3, 4]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let at = |part: &str| text.find(part).unwrap();
        assert!(at("attributes-natural-language") < at("printer-uri") && at("printer-uri") < at("requesting-user-name"));
        assert!(text.contains("ipps://printer/ipp/print"));
    }

    #[test]
    fn what_does_not_fit_is_a_fault_and_not_a_panic() {
        let to = Address::parse("ipp://printer/ipp/print").unwrap();
        assert!(Request::new(Operation::GetJobs, &to, &"é".repeat(200)).into_bytes(1).is_err());
    }
}
