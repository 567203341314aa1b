//! A sheet as typst source: the same words, sizes and frames, tagged as `ua-1` asks.

use crate::sheet::{PAGE, Sheet};
use aftercare::document::{Block, Run, RunStyle, TierBlock};
use aftercare::handout::Tier;
use std::fmt::Write;

/// The source of one sheet.
pub fn source(sheet: &Sheet) -> String {
    let mut out = preamble(sheet);
    let [name, phone, hours] = sheet.clinic.each_ref().map(|text| quoted(text));
    let body = sheet.body;
    let _ = write!(out, "#par(strong(text(size: {}pt, {name})) + h(1fr) + text(font: signs, \"☎\") + \" \" + ", body * 1.07);
    let _ = writeln!(out, "strong(text(size: {}pt, {phone})) + text(size: 10pt, \"  ·  \" + {hours}))", body * 1.2);
    out += "#line(length: 100%, stroke: 1.6pt)\n#title()\n";
    if let Some(keep) = &sheet.keep {
        let _ = writeln!(out, "#par({})", quoted(keep));
    }
    let mut blocks = sheet.blocks.iter();
    if let (true, Some(Block::Paragraph(summary))) = (sheet.keep.is_none(), sheet.blocks.first()) {
        let _ = writeln!(out, "#par(text(size: {}pt, {}))", body * 1.12, runs(summary));
        blocks.next();
    }
    blocks.for_each(|block| out += &self::block(block, body));
    for text in &sheet.foot {
        let _ = writeln!(out, "#par(text(size: 9pt, {}))", quoted(text));
    }
    out
}

fn preamble(sheet: &Sheet) -> String {
    let (width, height) = PAGE;
    let (primary, rest) = sheet.language.split_once('-').unwrap_or((&sheet.language, ""));
    let script = if rest.is_empty() { String::new() } else { format!(", script: \"{}\"", rest.to_lowercase()) };
    let [running, page_of] = sheet.running.each_ref().map(|text| quoted(text));
    let leading = sheet.leading - 0.714; // typst counts from the top of a capital
    format!(
        r#"#set document(title: {title})
#let signs = "Noto Sans Symbols 2"
#set text(font: ("Noto Sans", "Noto Sans SC", signs), size: {body}pt, lang: "{primary}"{script})
#set par(leading: {leading:.3}em, spacing: {spacing:.3}em)
#set list(spacing: {items}em)
#show title: set text(size: {large}pt)
#show heading: set text(size: {heading}pt)
#set page(width: {width}pt, height: {height}pt, margin: {margin}pt, footer: context {{
  let total = counter(page).final().first()
  if total > 1 {{
    let numbers = {page_of}.replace("{{ $n }}", str(counter(page).get().first())).replace("{{ $total }}", str(total))
    text(size: 9pt, {running} + h(1fr) + numbers)
  }}
}})
#let box-mark = box(width: 0.74em, height: 0.74em, stroke: 1pt)
"#,
        title = quoted(&sheet.title),
        body = sheet.body,
        spacing = leading + 0.4,
        items = if sheet.keep.is_some() { 0.75 } else { 0.85 },
        large = sheet.body * if sheet.keep.is_some() { 1.7 } else { 2.0 },
        heading = sheet.body * 1.32,
        margin = sheet.margin,
    )
}

fn block(block: &Block, body: f32) -> String {
    match block {
        Block::Heading { level, text } => format!("#heading(level: {level}, {})\n", quoted(text)),
        Block::Paragraph(found) => format!("#par({})\n", runs(found)),
        Block::List(items) => format!("#list({})\n", list(items)),
        Block::Tier(tier) => self::tier(tier, body),
        Block::Notice(text) => format!("#par(text(size: {}pt, strong({})))\n", body * 0.85, quoted(text)),
        Block::Source(source) => {
            let link =
                if source.link.starts_with("http") { format!("link({})", quoted(&source.link)) } else { quoted(&source.link) };
            format!(
                "#par(hanging-indent: 2.1em, text(size: {}pt, strong(\"{}\") + \" \" + {} + strong({}) + {link}))\n",
                body * 0.82,
                source.number,
                quoted(&source.citation),
                quoted(&format!(" ({}) ", source.certainty)),
            )
        }
    }
}

fn tier(tier: &TierBlock, body: f32) -> String {
    let (sign, stroke, fill, ink) = match tier.tier {
        Tier::Emergency => ("⚠", 2.6, "black", "white"),
        Tier::Call => ("▶", 1.6, "none", "black"),
        Tier::Normal => ("✓", 0.6, "none", "black"),
    };
    let mut out = format!("#block(width: 100%, stroke: {stroke}pt, inset: (bottom: 6pt), {{\n");
    let _ = writeln!(out, "block(width: 100%, fill: {fill}, inset: 5pt, sticky: true, below: 5pt, {{ set text(fill: {ink})");
    let lead = format!("text(size: {}pt, weight: \"regular\", {})", body * 1.05, quoted(&tier.lead));
    let _ =
        writeln!(out, "heading(level: 1, text(font: signs, \"{sign}\") + \" \" + {} + \"  \" + {lead}) }})", quoted(&tier.word));
    let closing = tier.closing.as_ref().map(|text| format!("; par(strong({}))", quoted(text))).unwrap_or_default();
    let _ = writeln!(out, "pad(x: 10pt, {{ list(marker: box-mark, {}){closing} }})\n}})", list(&tier.items));
    out
}

fn list(items: &[Vec<Run>]) -> String {
    items.iter().map(|item| runs(item)).collect::<Vec<_>>().join(", ")
}

fn runs(runs: &[Run]) -> String {
    let run = |run: &Run| match run.style {
        RunStyle::Plain => quoted(&run.text),
        RunStyle::Strong => format!("strong({})", quoted(&run.text)),
        RunStyle::Note => format!("super({})", quoted(&run.text)),
    };
    runs.iter().map(run).collect::<Vec<_>>().join(" + ")
}

/// A string of typst's: nothing in it is markup.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
