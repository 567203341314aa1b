//! New text that is like the old, so that whoever remembers what it has set before has not set this.

use crate::shipped::Shipped;
use aftercare::handout::{Edition, Inline, Passage};

/// Characters of which none stands in the handouts, and that the bold Chinese face has too.
const RARE: &str = "春秋冬云雨雪雷山河湖海岛石金银铜铁木竹松柏桃李梅兰菊瓜茶酒米麦牛羊马鸡鱼鸟虎龙象猫犬兔鼠";

/// The same handout with a letter and an ideograph of this turn before each of its texts; so the fonts
/// are cut down anew too. Turn 0 changes nothing.
#[must_use]
pub fn varied(shipped: &Shipped, turn: usize) -> Shipped {
    let mut copy = shipped.clone();
    let Some(turn) = turn.checked_sub(1) else {
        return copy;
    };
    let latin = ('\u{100}'..='\u{17e}').nth(turn % 73).unwrap_or('a');
    let rare = RARE.chars().nth(turn % RARE.chars().count()).unwrap_or('a');
    for (tag, edition) in &mut copy.handout.editions {
        let mark = if tag.primary() == "zh" { format!("{latin}{rare} ") } else { format!("{latin} ") };
        vary(edition, &mark);
    }
    for source in &mut copy.handout.sources {
        source.citation.insert_str(0, &format!("{latin} "));
    }
    copy
}

fn vary(edition: &mut Edition, mark: &str) {
    edition.title.insert_str(0, mark);
    begin(&mut edition.summary, mark);
    for section in &mut edition.sections {
        section.heading.insert_str(0, mark);
        for passage in &mut section.body {
            match passage {
                Passage::Paragraph(inlines) => begin(inlines, mark),
                Passage::List(items) => items.iter_mut().for_each(|item| begin(item, mark)),
            }
        }
    }
    let checklist = &mut edition.checklist;
    let tiers = [&mut checklist.emergency, &mut checklist.call, &mut checklist.normal];
    tiers.into_iter().flatten().for_each(|item| begin(item, mark));
}

fn begin(inlines: &mut Vec<Inline>, mark: &str) {
    inlines.insert(0, Inline::Words { text: mark.to_owned(), strong: false });
}
