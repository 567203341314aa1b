//! What a printer offers, and whether a job fits. Asked beforehand, since queues of CUPS accept paper that
//! they do not know, and a printer that refuses says only that it does.

use super::super::{Fault, Weight};
use super::reply::Group;
use super::request::{Request, keyword};
use crate::config::{ColorMode, PaperSize, Sides};
use crate::order::Trouble;
use ipp::attribute::IppAttribute;
use ipp::value::IppValue;

const PDF: &str = "application/pdf";
const ONE_SIDED: &str = "one-sided";
const COLOR_MODE: &str = "print-color-mode";

/// How sheets come out, apart from their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wishes {
    pub(super) paper: PaperSize,
    pub(super) sides: Sides,
    pub(super) color: ColorMode,
}

impl Wishes {
    fn media(self) -> &'static str {
        match self.paper {
            PaperSize::Letter => "na_letter_8.5x11in",
            PaperSize::A4 => "iso_a4_210x297mm",
        }
    }

    fn sides(self) -> &'static str {
        match self.sides {
            Sides::One => ONE_SIDED,
            Sides::Two => "two-sided-long-edge",
        }
    }

    fn color(self) -> Option<&'static str> {
        match self.color {
            ColorMode::Auto => None,
            ColorMode::Mono => Some("monochrome"),
            ColorMode::Color => Some("color"),
        }
    }
}

/// What a printer offers; empty where it does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offers {
    formats: Vec<String>,
    copies: Option<u32>,
    media: Vec<String>,
    sides: Vec<String>,
    colors: Vec<String>,
    /// `printer-uuid`.
    pub(super) uuid: Option<String>,
    /// `printer-up-time` when it was asked.
    pub(super) up_time: Option<i32>,
}

impl Offers {
    /// The attributes that tell.
    pub(super) const ATTRIBUTES: &[&str] = &[
        IppAttribute::DOCUMENT_FORMAT_SUPPORTED,
        IppAttribute::COPIES_SUPPORTED,
        IppAttribute::MEDIA_SUPPORTED,
        IppAttribute::SIDES_SUPPORTED,
        "print-color-mode-supported",
        "printer-uuid",
        IppAttribute::PRINTER_UP_TIME,
    ];

    /// Reads them.
    pub(super) fn of(printer: Group<'_>) -> Self {
        Self {
            formats: printer.texts(IppAttribute::DOCUMENT_FORMAT_SUPPORTED),
            copies: printer.upper_bound(IppAttribute::COPIES_SUPPORTED).and_then(|most| u32::try_from(most).ok()),
            media: printer.texts(IppAttribute::MEDIA_SUPPORTED),
            sides: printer.texts(IppAttribute::SIDES_SUPPORTED),
            colors: printer.texts("print-color-mode-supported"),
            uuid: printer.text("printer-uuid"),
            up_time: printer.number(IppAttribute::PRINTER_UP_TIME),
        }
    }

    /// Adds to a request what the printer offers of the wishes.
    ///
    /// What a printer says nothing about is left out where it is the usual thing, and asked for otherwise: the
    /// request says that nothing may be left undone, so the printer itself refuses it then.
    pub(super) fn fit(&self, request: Request, copies: u32, wishes: Wishes) -> Result<Request, Fault> {
        takes_pdf(&self.formats)?;
        let mut request = request;
        if self.copies.is_some_and(|most| copies > most) {
            return Err(refused("copies", &copies.to_string(), &[format!("1 to {}", self.copies.unwrap_or(1))]));
        }
        if copies > 1 {
            request = request.job(IppAttribute::COPIES, Ok(IppValue::Integer(i32::try_from(copies).unwrap_or(i32::MAX))));
        }
        if offered(&self.media, IppAttribute::MEDIA, wishes.media())? {
            request = request.job(IppAttribute::MEDIA, keyword(wishes.media()));
        }
        if offered(&self.sides, IppAttribute::SIDES, wishes.sides())? || wishes.sides == Sides::Two {
            request = request.job(IppAttribute::SIDES, keyword(wishes.sides()));
        }
        if let Some(color) = wishes.color() {
            offered(&self.colors, COLOR_MODE, color)?;
            request = request.job(COLOR_MODE, keyword(color));
        }
        Ok(request)
    }
}

/// Whether a printer takes documents as they are.
pub(super) fn takes_pdf(formats: &[String]) -> Result<(), Fault> {
    if formats.iter().any(|format| format.eq_ignore_ascii_case(PDF)) {
        return Ok(());
    }
    let cause = format!(
        "the printer does not offer {PDF}, only {}; it can be used through a queue of CUPS, which makes pictures of pages",
        listed(formats)
    );
    Err(Fault::new(Trouble::Raster, Weight::Final, cause))
}

/// Whether a value is among those that are offered; not where nothing is said.
fn offered(values: &[String], name: &str, wanted: &str) -> Result<bool, Fault> {
    if values.is_empty() {
        return Ok(false);
    }
    if values.iter().any(|value| value == wanted) { Ok(true) } else { Err(refused(name, wanted, values)) }
}

fn refused(name: &str, wanted: &str, offers: &[String]) -> Fault {
    let cause = format!("the printer does not offer {name} {wanted}, only {}", listed(offers));
    Fault::new(Trouble::Refused, Weight::Final, cause)
}

/// Some of them: a printer may know hundreds of sorts of paper.
fn listed(values: &[String]) -> String {
    const SHOWN: usize = 12;
    match values.len() {
        0 => "what it does not name".to_owned(),
        count if count > SHOWN => {
            let shown: Vec<&str> = values.iter().take(SHOWN).map(String::as_str).collect();
            format!("{} and {} more", shown.join(", "), count - SHOWN)
        }
        _ => values.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Address;
    use ipp::model::Operation;

    const A4: Wishes = Wishes { paper: PaperSize::A4, sides: Sides::Two, color: ColorMode::Mono };

    fn offers() -> Offers {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect();
        Offers {
            formats: words("image/urf application/PDF"),
            copies: Some(99),
            media: words("na_letter_8.5x11in iso_a4_210x297mm"),
            sides: words("one-sided two-sided-long-edge"),
            colors: words("auto monochrome"),
            uuid: None,
            up_time: None,
        }
    }

    fn fit(offers: &Offers, copies: u32, wishes: Wishes) -> Result<String, Fault> {
        let to = Address::parse("ipp://x/y").unwrap();
        let request = offers.fit(Request::new(Operation::CreateJob, &to, "kiosk"), copies, wishes)?;
        Ok(String::from_utf8_lossy(&request.into_bytes(1)?).into_owned())
    }

    #[test]
    fn what_is_offered_is_asked_for() {
        let request = fit(&offers(), 2, A4).unwrap();
        for part in ["copies", "iso_a4_210x297mm", "two-sided-long-edge", "monochrome"] {
            assert!(request.contains(part), "{part}");
        }
        let plain = Wishes { paper: PaperSize::Letter, sides: Sides::One, color: ColorMode::Auto };
        let request = fit(&Offers { media: vec![], sides: vec![], ..offers() }, 1, plain).unwrap();
        for part in ["copies", "media", "sides", "color"] {
            assert!(!request.contains(part), "{part}");
        }
    }

    #[test]
    fn what_is_not_offered_is_refused_and_the_offers_are_named() {
        for (offers, copies, trouble, named) in [
            (Offers { formats: vec!["image/urf".into()], ..offers() }, 1, Trouble::Raster, "image/urf"),
            (offers(), 100, Trouble::Refused, "1 to 99"),
            (Offers { media: vec!["na_letter_8.5x11in".into()], ..offers() }, 1, Trouble::Refused, "na_letter"),
            (Offers { sides: vec!["one-sided".into()], ..offers() }, 1, Trouble::Refused, "one-sided"),
            (Offers { colors: vec!["color".into()], ..offers() }, 1, Trouble::Refused, "only color"),
        ] {
            let fault = fit(&offers, copies, A4).unwrap_err();
            assert_eq!((fault.trouble, fault.weight), (trouble, Weight::Final));
            assert!(fault.cause.contains(named), "{}", fault.cause);
        }
        let many: Vec<String> = (0..300).map(|n| format!("custom_{n}")).collect();
        assert!(fit(&Offers { media: many, ..offers() }, 1, A4).unwrap_err().cause.contains("288 more"));
    }
}
