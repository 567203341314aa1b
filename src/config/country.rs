//! Which number brings help, by country.
//!
//! Numbers of the public services as generally published: 112 in the European Union (Directive
//! 2018/1972, article 109). Where police and ambulance have numbers of their own, the ambulance's. The
//! operator confirms the number when setting the kiosk up; `emergency_number` overrides it.

const EUROPEAN_UNION: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
    "PL", "PT", "RO", "SE", "SI", "SK",
];

const OTHERS: &[(&str, &str)] = &[
    ("AU", "000"),
    ("CA", "911"),
    ("CN", "120"),
    ("GB", "999"),
    ("HK", "999"),
    ("NZ", "111"),
    ("SG", "995"),
    ("TW", "119"),
    ("US", "911"),
];

/// The emergency number of a country, by its ISO 3166 code.
pub(super) fn emergency_number(code: &str) -> Option<&'static str> {
    if EUROPEAN_UNION.contains(&code) {
        return Some("112");
    }
    OTHERS.iter().find(|(country, _)| *country == code).map(|(_, number)| *number)
}

/// All codes that are known, for a remedy.
pub(super) fn codes() -> Vec<&'static str> {
    let mut codes: Vec<&str> = EUROPEAN_UNION.iter().copied().chain(OTHERS.iter().map(|(code, _)| *code)).collect();
    codes.sort_unstable();
    codes
}
