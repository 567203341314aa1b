//! The PIN of staff as it stands in `kiosk.toml`: never the PIN, only what argon2id makes of it, and not
//! even that is shown to anybody.

use crate::diagnostic::Source;
use std::fmt;
use std::ops::Range;

/// 256 MiB and 16 passes take some seconds. With more than that the kiosk would look as if it hung.
const MOST_KIB: u32 = 262_144;
const MOST_PASSES: u32 = 16;
const MOST_LANES: u32 = 16;
/// Argon2 works on blocks of 1 KiB, and wants eight of them for each lane.
const LEAST_KIB_A_LANE: u32 = 8;
/// Bytes of salt, and of the hash itself: fewer are easy to guess, more are in no use.
const SALT: std::ops::RangeInclusive<usize> = 8..=48;
const HASH: std::ops::RangeInclusive<usize> = 16..=64;

/// What argon2id made of the PIN: a PHC string, with salt and parameters. It is not shown, not even to
/// the log.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(String);

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin")
    }
}

impl Pin {
    /// Reads the string, and looks at its form alone.
    ///
    /// # Errors
    /// What is wrong with it, as the end of a sentence. The string itself is never part of that.
    pub fn read(written: &str) -> Result<Self, &'static str> {
        let [algorithm, version, parameters, salt, hash] =
            *written.strip_prefix('$').map_or(Vec::new(), |rest| rest.split('$').collect())
        else {
            return Err("is not what `aftercare pin` prints");
        };
        if (algorithm, version) != ("argon2id", "v=19") {
            return Err("is not made with argon2id, version 19");
        }
        if !salt_and_hash_are_sound(salt, hash) {
            return Err("has lost or gained letters at its end");
        }
        match numbers(parameters) {
            Some([kib, passes, lanes]) if kib < LEAST_KIB_A_LANE.saturating_mul(lanes) || passes == 0 || lanes == 0 => {
                Err("has parameters that argon2id does not take")
            }
            Some([kib, passes, lanes]) if kib > MOST_KIB || passes > MOST_PASSES || lanes > MOST_LANES => {
                Err("takes so much time and memory that the kiosk would hang")
            }
            Some(_) => Ok(Self(written.to_owned())),
            None => Err("has parameters that argon2id does not take"),
        }
    }

    /// The PHC string, for whoever compares a PIN with it.
    pub fn phc(&self) -> &str {
        &self.0
    }
}

/// Memory in KiB, passes, lanes of `m=19456,t=2,p=1`: in this order, and nothing else.
fn numbers(parameters: &str) -> Option<[u32; 3]> {
    let mut parts = parameters.split(',');
    let mut next = |name: &str| {
        let digits = parts.next()?.strip_prefix(name)?.strip_prefix('=')?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
    };
    let found = [next("m")?, next("t")?, next("p")?];
    parts.next().is_none().then_some(found)
}

fn salt_and_hash_are_sound(salt: &str, hash: &str) -> bool {
    let is = |text, bytes: std::ops::RangeInclusive<usize>| length(text).is_some_and(|length| bytes.contains(&length));
    is(salt, SALT) && is(hash, HASH)
}

/// How many bytes a text of base 64 without padding stands for; `None` where it stands for none exactly.
fn length(text: &str) -> Option<usize> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let values: Option<Vec<usize>> = text.bytes().map(|byte| LETTERS.iter().position(|letter| *letter == byte)).collect();
    let values = values?;
    // Bits of the last letter that no byte takes are zero.
    let unused = match values.len() % 4 {
        0 => 1,
        2 => 16,
        3 => 4,
        _ => return None,
    };
    values.last().is_none_or(|last| last % unused == 0).then_some(values.len() * 3 / 4)
}

/// A `kiosk.toml` of which no message shows what may be a PIN or its hash.
pub fn veiled(source: Source) -> Source {
    let places = places(source.raw());
    source.hiding(places)
}

/// What no message may show of a `kiosk.toml`: everything that may be a PIN, or what was made of one,
/// also where the file is faulty just there. Rather too much than too little.
fn places(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut within_staff = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let key = line.split('=').next().unwrap_or(line).trim().to_lowercase();
        let is_header = key.starts_with('[') && !line.contains('=');
        if is_header {
            within_staff = key.trim_start_matches(['[', ' ', '"', '\'']).starts_with("staff");
        } else if within_staff || key.contains("pin") || key.contains("staff") {
            let value = line.find('=').map_or(0, |at| at + 1);
            found.push(start + value..start + line.len());
        }
        found.extend(line.match_indices("$argon2").map(|(at, _)| start + at..start + line.len()));
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE";

    #[test]
    fn what_the_command_prints_is_read() {
        let pin = Pin::read(SOUND).unwrap();
        assert_eq!((pin.phc(), format!("{pin:?}")), (SOUND, "Pin".to_owned()));
    }

    #[test]
    fn a_string_that_is_not_sound_is_refused_without_being_repeated() {
        for (from, to) in [
            ("$argon2id", "argon2id"),
            ("argon2id", "argon2i"),
            ("argon2id", "scrypt"),
            ("v=19", "v=16"),
            ("$v=19", ""),
            ("m=19456", "m=262145"),
            ("m=19456", "m=7"),
            ("m=19456", "m=+19456"),
            ("m=19456,t=2", "t=2,m=19456"),
            ("t=2", "t=0"),
            ("t=2", "t=17"),
            ("t=2", "t=4294967296"),
            ("p=1", "p=0"),
            ("p=1", "p=17"),
            ("p=1", "p=1,keyid=x"),
            ("c29tZXNhbHRzb21lc2FsdA", "c29"),
            ("c29tZXNhbHRzb21lc2FsdA", "c29tZXNhbHRzb21lc2FsdB"),
            ("DE", "D"),
            ("DE", "D="),
            ("DE", "DE$"),
            (SOUND, "1234"),
            (SOUND, ""),
        ] {
            let why = Pin::read(&SOUND.replace(from, to)).unwrap_err();
            assert!(!why.contains('$') && !why.contains("1234"), "{from} -> {to}: {why}");
        }
    }

    #[test]
    fn whatever_may_be_a_pin_is_hidden() {
        for text in [
            "[staff]\npin = 1234\n",
            "[staff]\npni = 1234\n",
            "[staff]\n1234\n",
            "[ 'staff' ] # here\n# pin = 1234\n",
            "[staf]\npin = '1234'\n",
            "staff.pin = 1234\n",
            "staff = { pin = 1234 }\n",
            "[kiosk]\nlocked = true $argon2id$1234",
            "[staff]\npin = '''\n1234\n'''\n",
        ] {
            let hidden: String = places(text).into_iter().map(|place| &text[place]).collect();
            assert!(hidden.contains("1234"), "{text}");
        }
        assert!(places("[clinic]\nname = 'x'\n[staff]\n[kiosk]\nlocked = true\n").is_empty());
    }
}
