//! `[clinic]`: what only this clinic knows.

use super::country;
use super::settings::{SAMPLE_NAME, SAMPLE_PHONE};
use crate::diagnostic::{Fields, Text};
use crate::handout::{Facts, localized};

const LONGEST_NAME: usize = 60;

/// The facts, whole or not at all.
pub(super) fn facts(fields: &Fields<'_>) -> Option<Facts> {
    let name = fields.required_text("name").and_then(|text| one_line(fields, text));
    let phone = fields.required_text("phone").and_then(|text| phone(fields, text));
    let emergency = emergency(fields);
    let hours = localized(fields, "hours");
    let after_hours = localized(fields, "after_hours");
    fields.finish();
    let (name, phone, emergency) = (name?, phone?, emergency?);
    let name_is_samples = folded(&name.value) == folded(SAMPLE_NAME);
    let phone_is_samples = digits(&phone.value) == digits(SAMPLE_PHONE);
    if name_is_samples != phone_is_samples {
        let (what, text) = if name_is_samples { ("name", &name) } else { ("phone", &phone) };
        let help = format!("write your clinic's own {what}; until then nothing prints");
        fields.report().error("sample-facts", text.span.clone(), format!("this is the sample clinic's {what}"), help);
        return None;
    }
    let sample = name_is_samples;
    Some(Facts { name: name.value, phone: phone.value, emergency, hours, after_hours, sample })
}

/// A name stands on one line of a screen and of a sheet.
fn one_line(fields: &Fields<'_>, text: Text) -> Option<Text> {
    let sound = !text.value.contains('\n') && text.value.chars().count() <= LONGEST_NAME;
    if !sound {
        let help = format!("write it on one line, with at most {LONGEST_NAME} letters");
        fields.report().error("name", text.span.clone(), "this does not fit on one line", help);
    }
    sound.then_some(text)
}

/// Letters and spaces that look alike count alike.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Whether people can dial it: so many digits, with the usual signs between them.
fn is_number(text: &str, counts: std::ops::RangeInclusive<usize>) -> bool {
    let usual = |c: char| c.is_ascii_digit() || " -+()./*#,".contains(c);
    let extension = text.replace("ext", "").replace('x', "");
    extension.chars().all(usual) && counts.contains(&digits(text).len())
}

fn phone(fields: &Fields<'_>, text: Text) -> Option<Text> {
    if is_number(&text.value, 3..=20) {
        return Some(text);
    }
    let help = "write the number as people dial it, such as \"555 0142\"";
    fields.report().error("phone", text.span, format!("`{}` is not a phone number", text.value), help);
    None
}

fn emergency(fields: &Fields<'_>) -> Option<String> {
    let by_country = fields.text("country").and_then(|text| number_of(fields, &text));
    let written = fields.text("emergency_number");
    if let Some(text) = written {
        if is_number(&text.value, 2..=8) {
            return Some(text.value);
        }
        let help = "write the number as people dial it, such as \"911\"";
        fields.report().error("phone", text.span, format!("`{}` is not an emergency number", text.value), help);
        // A wrong number is not mended by another one: somebody meant something by it.
        return None;
    }
    if fields.has("emergency_number") {
        return None;
    }
    if by_country.is_none() && !fields.has("country") {
        let help = "add country = \"US\" (or your country), or emergency_number; until then nothing prints";
        fields.report().error(
            "missing-key",
            fields.span(),
            "no emergency number: neither `country` nor `emergency_number` is set",
            help,
        );
    }
    by_country
}

fn number_of(fields: &Fields<'_>, text: &Text) -> Option<String> {
    let number = country::emergency_number(&text.value);
    if number.is_none() {
        let codes = country::codes();
        let help = crate::diagnostic::did_you_mean(&text.value.to_uppercase(), &codes)
            .filter(|_| text.value.len() == 2 && codes.contains(&text.value.to_uppercase().as_str()))
            .unwrap_or_else(|| "write a two-letter code such as US, GB or NZ, or set emergency_number = \"...\"".to_owned());
        fields.report().error(
            "unknown-country",
            text.span.clone(),
            format!("`{}` is not a country that is known here", text.value),
            help,
        );
    }
    number.map(str::to_owned)
}
