//! A thousand different sheets in one process, as a kiosk makes them in a year: each is the same as made
//! alone, and memory does not grow.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that fails says where"
)]

mod fixture;

use aftercare::document::compose::{Composer, Second};
use aftercare::handout::{Edition, Handout, Inline};
use aftercare::language::{Tag, Words};
use aftercare::paper::{self, Layout, PageSize, Supplies};
use fixture::facts;
use sha2::{Digest, Sha256};
use std::ops::Range;

const LANGUAGES: [&str; 10] = ["en", "es", "fr", "vi", "zh-Hans", "zh-Hant", "ko", "pa", "hi", "ar"];
const SHEETS: usize = 1000;
/// After so many on a thread every font is loaded and every kind of sheet was made: memory is measured
/// from here.
const WARM: usize = 100;
/// How much more the process may have in memory after the last sheet than after the first hundred, in
/// kilobytes. The allocator keeps what fragments it likes; a single font of Chinese kept twice takes more.
const ALLOWANCE: usize = 6 * 1024;

/// An edition that no other number gives.
fn edition(handout: &Handout, number: usize) -> Edition {
    let mut edition = handout.editions[&Tag::new(LANGUAGES[number % 10]).unwrap()].clone();
    edition.title = format!("{} {number}", edition.title);
    for tier in [&mut edition.checklist.emergency, &mut edition.checklist.call, &mut edition.checklist.normal] {
        let count = tier.len();
        tier.rotate_left(number / 10 % count);
        tier.truncate(1 + number % 3);
        tier[0].push(Inline::Words { text: format!(" {}.", number * 7), strong: number.is_multiple_of(3) });
    }
    let count = edition.sections.len();
    edition.sections.rotate_left(number % count);
    edition.sections.truncate(1 + number / 10 % 2);
    edition.sections[0].heading = format!("{number}. {}", edition.sections[0].heading);
    if number % 2 == 1 {
        edition.timeline = None;
    }
    edition
}

/// The sheet with a number, as a fingerprint of all its bytes.
fn make(handout: &Handout, number: usize, supplies: &mut Supplies) -> [u8; 32] {
    let (facts, edition, kind) = (facts(), edition(handout, number), number / 10);
    let mut handout = handout.clone();
    handout.sources.truncate(2);
    let handout = &handout;
    let words = Words::of(&edition.language);
    let second = Second::of(handout, &edition, &Tag::english()).filter(|_| number.is_multiple_of(3));
    let today = format!("2026-{:02}-{:02}", 1 + number % 12, 1 + number % 28).parse().unwrap();
    let composer = Composer { handout, edition: &edition, facts: Some(&facts), words: &words, today, second: second.as_ref() };
    let page = if kind.is_multiple_of(2) { PageSize::Letter } else { PageSize::A4 };
    let layout = Layout { page, large: kind % 5 == 1 };
    let sheet = if kind % 3 == 2 { paper::full } else { paper::checklist };
    let pdf = sheet(&composer, layout, supplies).unwrap_or_else(|fault| panic!("sheet {number}: {fault}"));
    Sha256::digest(&pdf.bytes).into()
}

/// The memory of this process that is in use, in kilobytes; `None` where the system does not tell.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Makes 1,000 sheets, half of them on each of two threads with one set of fonts. Then each once more
/// alone, with fonts of its own, and the first fifty with the fonts that made the others: all must have
/// the bytes that they had. Between the hundredth sheet of a thread and its last one the process
/// must not grow by more than 6 MB.
#[test]
fn a_thousand_sheets_are_each_as_if_made_alone_and_need_no_more_memory() {
    let handout = fixture::handout(&fixture::files("tests/handouts", "soreness", &LANGUAGES), "soreness");
    let half = |first: usize| {
        let mut supplies = Supplies::embedded();
        let mut warm = None;
        let mut made = Vec::with_capacity(SHEETS / 2);
        for number in first..first + SHEETS / 2 {
            if made.len() == WARM {
                warm = memory();
            }
            made.push(make(&handout, number, &mut supplies));
        }
        assert_flat(warm, memory());
        for (number, before) in (first..first + 25).zip(&made) {
            assert_eq!(make(&handout, number, &mut supplies), *before, "sheet {number} is another one the second time");
        }
        made
    };
    let made = std::thread::scope(|scope| {
        let second = scope.spawn(|| half(SHEETS / 2));
        [half(0), second.join().unwrap()].concat()
    });
    let mut different = made.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), SHEETS, "some sheets do not differ, so that the test says less than it should");
    let alone = |numbers: Range<usize>| {
        for number in numbers {
            let alone = make(&handout, number, &mut Supplies::embedded());
            assert_eq!(alone, made[number], "sheet {number} is another one when it is made alone");
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| alone(SHEETS / 2..SHEETS));
        alone(0..SHEETS / 2);
    });
}

fn assert_flat(warm: Option<usize>, end: Option<usize>) {
    let (Some(warm), Some(end)) = (warm, end) else {
        println!("memory is not measured: this system has no /proc/self/status");
        return;
    };
    println!("{warm} kB after {WARM} sheets, {end} kB at the end");
    assert!(end <= warm + ALLOWANCE, "{warm} kB after {WARM} sheets, {end} kB at the end");
}
