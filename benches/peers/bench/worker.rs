//! A process that sets sheets when told to, with its fonts parsed already. A line in: the number of the sheet,
//! the turn, and perhaps where to write it. A line out: nanoseconds and bytes.

use crate::SHEETS;
use aftercare::paper::Supplies;
use aftercare_peers::krilla::Engine;
use aftercare_peers::sheet::{Sheet, Words};
use aftercare_peers::shipped::{Shipped, Wish};
use aftercare_peers::{root, typst, vary};
use std::error::Error;
use std::fs;
use std::io::{self, BufRead, Write};
use std::path::Path;
use std::time::Instant;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Serves until its input ends.
pub fn serve(engine: &str) -> Outcome<()> {
    let shipped = Shipped::load(root())?;
    let words = SHEETS.iter().map(|wish| Words::load(wish.language)).collect::<Outcome<Vec<_>>>()?;
    if engine == "aftercare" {
        let mut supplies = Supplies::embedded();
        return listen(&shipped, |shipped, wish, _| Ok(shipped.make(wish, &mut supplies)?.bytes), &words);
    }
    let mut engine = Engine::new()?;
    listen(&shipped, |shipped, wish, words| Ok(engine.make(&Sheet::of(shipped, wish, words)?)?.0), &words)
}

fn listen(shipped: &Shipped, mut make: impl FnMut(&Shipped, Wish, &Words) -> Outcome<Vec<u8>>, words: &[Words]) -> Outcome<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "ready")?;
    out.flush()?;
    for line in io::stdin().lock().lines() {
        let line = line?;
        let mut parts = line.split(' ');
        let sheet: usize = parts.next().unwrap_or_default().parse()?;
        let turn: usize = parts.next().unwrap_or_default().parse()?;
        let varied = vary::varied(shipped, turn);
        let start = Instant::now();
        let bytes = make(&varied, SHEETS[sheet], &words[sheet])?;
        let took = start.elapsed();
        if let Some(path) = parts.next() {
            fs::write(path, &bytes)?;
        }
        writeln!(out, "{} {}", took.as_nanos(), bytes.len())?;
        out.flush()?;
    }
    Ok(())
}

/// One sheet by krilla, from the files to the file.
pub fn krilla_once(sheet: &str, path: &str) -> Outcome<()> {
    let wish = SHEETS[sheet.parse::<usize>()?];
    let content = Sheet::of(&Shipped::load(root())?, wish, &Words::load(wish.language)?)?;
    Ok(fs::write(path, Engine::new()?.make(&content)?.0)?)
}

/// Writes the typst source of every sheet and turn.
pub fn sources(folder: &str, turns: &str) -> Outcome<()> {
    let shipped = Shipped::load(root())?;
    for turn in 0..=turns.parse()? {
        let varied = vary::varied(&shipped, turn);
        for (number, wish) in SHEETS.iter().enumerate() {
            let sheet = Sheet::of(&varied, *wish, &Words::load(wish.language)?)?;
            fs::write(Path::new(folder).join(format!("{number}.{turn}.typ")), typst::source(&sheet))?;
        }
    }
    Ok(())
}

/// How many words of a sheet the text of a PDF lacks: its number, then the words.
pub fn lacking(sheet: &str, text: &str) -> Outcome<String> {
    let wish = SHEETS[sheet.parse::<usize>()?];
    let content = Sheet::of(&Shipped::load(root())?, wish, &Words::load(wish.language)?)?;
    let mut text = squeezed(&fs::read_to_string(text)?);
    // A sentence may run on over the foot of a page.
    let feet = (1..=9).flat_map(|total| (1..=total).map(move |page| (page, total)));
    let feet = feet.map(|(page, total)| content.page_of(page, total)).chain([content.running[0].clone()]);
    for foot in feet {
        text = text.replace(&squeezed(&foot), "");
    }
    let texts = content.texts();
    let words = texts.iter().flat_map(|text| text.split_whitespace()).map(squeezed);
    let lacking: Vec<String> = words.filter(|word| !text.contains(word)).collect();
    Ok(format!("{} {}", lacking.len(), lacking.join(" ")))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace('\u{2011}', "-")
}
