//! A batch: its lines, what is set for each of them, and the saved ones.

use super::pane::{Choice, Pane, text_width};
use super::step::{Do, Question, Step};
use super::{Pages, tell};
use crate::document::flow::{Ink, wrap};
use crate::handout::Edition;
use crate::language::Tag;
use crate::order::{Line, NamedBatch, NotSaved, Sheet};
use crate::screen::{Action, Context, key_of, remedy};

/// The batch that is being made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Draft {
    pub(super) lines: Vec<Line>,
    pub(super) cover: bool,
    /// Whether something of it would be lost.
    pub(super) unsaved: bool,
    /// What became of it when it was saved last, with the name; until it is changed.
    pub(super) saved: Option<(String, Result<(), NotSaved>)>,
}

impl Draft {
    pub(super) fn add(&mut self, line: Line) {
        self.lines.push(line);
        self.is_changed();
    }

    pub(super) fn change(&mut self, index: usize, change: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.get_mut(index) {
            change(line);
            self.is_changed();
        }
    }

    pub(super) fn remove(&mut self, index: usize) {
        if index < self.lines.len() {
            self.lines.remove(index);
        }
        self.is_changed();
    }

    pub(super) fn turn_cover(&mut self) {
        self.cover = !self.cover;
        self.is_changed();
    }

    fn is_changed(&mut self) {
        (self.unsaved, self.saved) = (!self.lines.is_empty(), None);
    }
}

/// The rows of a line, as they stand in its pane; the fourth takes digits.
const COPIES_ROW: usize = 3;

/// Whether the row of a line that is marked takes digits.
pub(super) fn is_copies(at: usize) -> bool {
    at == COPIES_ROW
}

/// The title of a handout for staff; its id when it is not there any more.
pub(super) fn title(id: &str, context: &Context<'_>) -> String {
    let handout = context.stock.handout(id);
    let edition = handout.and_then(|handout| handout.edition(context.language()));
    edition.map_or_else(|| id.to_owned(), |edition| edition.title.clone())
}

/// A new line for a handout: in the language of staff where there is such an edition.
pub(super) fn fresh(id: &str, context: &Context<'_>) -> Line {
    let handout = context.stock.handout(id);
    let edition = handout.and_then(|handout| handout.edition(context.language()));
    Line { language: edition.map(|edition| edition.language.clone()), ..Line::checklist(id) }
}

/// The language beside the one of a line, going round.
pub(super) fn language_beside(line: &Line, by: isize, context: &Context<'_>) -> Option<Tag> {
    let handout = context.stock.handout(&line.handout)?;
    let all: Vec<&Tag> = handout.editions.keys().collect();
    let now = all.iter().position(|tag| Some(*tag) == line.language.as_ref()).unwrap_or(0);
    let count = isize::try_from(all.len()).ok()?;
    let next = (isize::try_from(now).ok()? + by).rem_euclid(count.max(1));
    all.get(usize::try_from(next).ok()?).map(|tag| (*tag).clone())
}

fn language_of<'a>(line: &'a Line, context: &Context<'a>) -> Option<&'a Tag> {
    line.language.as_ref().or(context.stock.handout(&line.handout).map(|handout| &handout.source_language))
}

/// What speakers of a line's language call it.
fn language_name(line: &Line, context: &Context<'_>) -> String {
    language_of(line, context).map_or_else(String::new, |tag| context.phrasebook.get(tag).language_name())
}

/// The same, and whether nobody has checked the translation.
fn language(line: &Line, context: &Context<'_>) -> String {
    let name = language_name(line, context);
    let handout = context.stock.handout(&line.handout);
    let edition = language_of(line, context).and_then(|tag| handout?.editions.get(tag));
    if edition.is_some_and(Edition::is_draft) { format!("{name} ({})", context.words.say().staff_draft()) } else { name }
}

fn sheet(sheet: Sheet, context: &Context<'_>) -> String {
    let say = context.words.say();
    if sheet == Sheet::Full { say.staff_full() } else { say.staff_checklist() }
}

fn counted(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// Sheet and letters of a line, after its language.
fn described(language: String, line: &Line, context: &Context<'_>) -> String {
    let large = line.large.then(|| context.words.say().staff_large());
    let parts: Vec<String> = [language, sheet(line.sheet, context)].into_iter().chain(large).collect();
    parts.join(", ")
}

/// A line in one row: what tells it from the others comes first, since a long title is cut.
pub(super) fn whole(line: &Line, context: &Context<'_>) -> String {
    let kind = described(language_name(line, context), line, context);
    format!("{} x {kind}: {}", line.copies, title(&line.handout, context))
}

/// What a line prints, without its title.
fn about(line: &Line, context: &Context<'_>) -> String {
    format!(
        "{}, {}",
        described(language(line, context), line, context),
        context.words.say().staff_copies_of(counted(line.copies))
    )
}

fn pages(line: &Line, context: &Context<'_>) -> Pages {
    context.staff.map_or(Pages::Asked, |room| room.pages(line))
}

fn pages_in_words(line: &Line, context: &Context<'_>) -> String {
    let say = context.words.say();
    match pages(line, context) {
        Pages::Asked => say.staff_counting(),
        Pages::Of(pages) => say.staff_pages(counted(pages)),
        Pages::None => say.staff_cannot(),
    }
}

/// Copies and pages of all lines together.
fn total(lines: &[Line], cover: bool, context: &Context<'_>) -> String {
    let say = context.words.say();
    let copies = lines.iter().map(|line| line.copies).fold(0, u32::saturating_add);
    // The cover sheet is one page.
    let mut all = u32::from(cover);
    for line in lines {
        match pages(line, context) {
            Pages::Asked => return say.staff_total(say.staff_copies_of(counted(copies)), say.staff_counting()),
            Pages::Of(pages) => all = all.saturating_add(pages.saturating_mul(line.copies)),
            Pages::None => {}
        }
    }
    let total = say.staff_total(say.staff_copies_of(counted(copies)), say.staff_pages(counted(all)));
    if cover { format!("{total}, {}", say.staff_with_cover()) } else { total }
}

pub(super) fn tab(draft: &Draft, context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let lines = draft.lines.iter().enumerate().map(|(index, line)| {
        let detail = format!("{}, {}", about(line, context), pages_in_words(line, context));
        let steps = Some([Do::Copies(index, -1), Do::Copies(index, 1)]);
        Choice { steps, ..Choice::new(title(&line.handout, context), Do::Step(Step::Line(index))).detail(detail) }
    });
    let mut rows: Vec<Choice> = lines.collect();
    let mut buttons = vec![Choice::new(say.staff_add(), Do::Step(Step::Pick))];
    let mut pane = Pane::default();
    if draft.lines.is_empty() {
        pane.text = wrap(&say.staff_batch_empty(), text_width(context, false), Ink::Plain);
    } else {
        let cover = if draft.cover { say.staff_yes() } else { say.staff_no() };
        rows.push(Choice::setting(say.staff_cover(), cover, [Do::Cover, Do::Cover]));
        buttons.push(Choice::new(say.staff_print(), Do::Step(Step::Ask(Question::Send))).key(key_of(Action::Print, context)));
        buttons.push(Choice::new(say.staff_save(), Do::NameIt));
        pane.status = saving(draft, context).unwrap_or_else(|| total(&draft.lines, draft.cover, context));
    }
    buttons.push(Choice::new(say.staff_saved(), Do::Step(Step::Saved)));
    Pane { rows, buttons, ..pane }
}

pub(super) fn pick(context: &Context<'_>) -> Pane {
    let stock = context.stock;
    let handouts = stock.topics.iter().flat_map(|topic| stock.of_topic(&topic.id));
    let rows = handouts.map(|handout| {
        let languages: Vec<String> = handout.editions.keys().map(|tag| context.phrasebook.get(tag).language_name()).collect();
        Choice::new(title(&handout.id, context), Do::Add(handout.id.clone())).detail(languages.join(", "))
    });
    let rows: Vec<Choice> = rows.collect();
    let nothing = wrap(&context.words.say().home_empty(), text_width(context, true), Ink::Plain);
    Pane { text: if rows.is_empty() { nothing } else { Vec::new() }, rows, ..Pane::default() }
}

pub(super) fn line(draft: &Draft, index: usize, context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let Some(line) = draft.lines.get(index) else { return tell::question("", None, context) };
    let both = |does: Do| [does.clone(), does];
    let letters = if line.large { say.staff_large() } else { say.staff_normal() };
    let copies = |by: i64| [Do::Copies(index, -by), Do::Copies(index, by)];
    let rows = vec![
        Choice::setting(say.staff_language(), language(line, context), [Do::Language(index, -1), Do::Language(index, 1)]),
        Choice::setting(say.staff_sheet(), sheet(line.sheet, context), both(Do::Sheet(index))),
        Choice::setting(say.staff_letters(), letters, both(Do::Large(index))),
        Choice::setting(say.staff_copies(), line.copies.to_string(), copies(1)),
        Choice::setting(say.staff_copies_tens(), line.copies.to_string(), copies(10)),
    ];
    let buttons = vec![
        Choice::new(say.staff_done(), Do::Back).key(key_of(Action::Back, context)),
        Choice::new(say.staff_remove(), Do::Remove(index)),
    ];
    let status = format!("{} ({})", title(&line.handout, context), pages_in_words(line, context));
    Pane { rows, buttons, status, ..Pane::default() }
}

/// Whether a batch is saved under this name.
pub(super) fn is_taken(name: &str, context: &Context<'_>) -> bool {
    context.staff.is_some_and(|room| room.batches.iter().any(|batch| batch.name == name))
}

/// A batch's name as staff read it: one that the kiosk saved by itself is called what it is.
pub(super) fn shown(name: &str, context: &Context<'_>) -> String {
    let say = context.words.say();
    match name {
        NamedBatch::LAST_PRINTED => say.staff_last(),
        NamedBatch::UNFINISHED => say.staff_unfinished(),
        typed => typed.to_owned(),
    }
}

/// What became of the batch when it was saved.
fn saving(draft: &Draft, context: &Context<'_>) -> Option<String> {
    let say = context.words.say();
    let (name, saved) = draft.saved.as_ref()?;
    Some(match saved {
        Ok(()) => say.staff_saved_as(name),
        Err(NotSaved::TooMany) => say.staff_not_saved(say.staff_too_many()),
        Err(NotSaved::Trouble(reason)) => say.staff_not_saved(remedy(*reason, context.words)),
    })
}

/// A name that nobody has to type: the day, with a number where it is taken.
pub(super) fn proposed(context: &Context<'_>) -> String {
    let say = context.words.say();
    let date = context.now.date;
    let name = say.staff_name_auto(i32::from(date.day()), say.month(i32::from(date.month())));
    let numbered = (2..200).map(|n| format!("{name} ({n})"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name, context)).unwrap_or(name)
}

pub(super) fn name(name: &str, context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let width = text_width(context, true);
    // Where the next letter comes is for eyes alone.
    let cursor = if context.look.is_told() { "" } else { "_" };
    let mut text = wrap(&format!("{}: {name}{cursor}", say.staff_name()), width, Ink::Heading);
    text.extend(wrap(&say.staff_name_hint(), width, Ink::Quiet));
    let save = Choice::new(say.staff_save(), Do::Save).key(key_of(Action::Choose, context));
    let named = !name.trim().is_empty();
    let buttons = named.then_some(save).into_iter().chain([tell::back(context)]).collect();
    Pane { text, buttons, question: true, ..Pane::default() }
}

pub(super) fn saved(context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let batches = context.staff.map_or(&[][..], |room| &room.batches);
    let about = |batch: &NamedBatch| {
        let copies = batch.lines.iter().map(|line| line.copies).fold(0, u32::saturating_add);
        let lines = i32::try_from(batch.lines.len()).unwrap_or(i32::MAX);
        format!("{}, {}", say.staff_lines(lines), say.staff_copies_of(counted(copies)))
    };
    let rows: Vec<Choice> = batches
        .iter()
        .map(|batch| Choice::new(shown(&batch.name, context), Do::Step(Step::One(batch.name.clone()))).detail(about(batch)))
        .collect();
    if rows.is_empty() {
        return tell::question(&say.staff_saved_none(), None, context);
    }
    Pane { rows, ..Pane::default() }
}

pub(super) fn one(name: &str, draft: &Draft, context: &Context<'_>) -> Pane {
    let say = context.words.say();
    let saved = context.staff.and_then(|room| room.batches.iter().find(|batch| batch.name == name));
    let Some(batch) = saved else { return tell::question(&say.staff_saved_none(), None, context) };
    let width = text_width(context, false);
    let mut text = wrap(&shown(name, context), width, Ink::Heading);
    if draft.unsaved {
        text.extend(wrap(&say.staff_load_replaces(), width, Ink::Strong));
    }
    text.push(crate::document::flow::Line::default());
    for line in &batch.lines {
        text.extend(wrap(&whole(line, context), width, Ink::Plain));
    }
    if batch.cover {
        text.extend(wrap(&say.staff_with_cover(), width, Ink::Plain));
    }
    let delete = Do::Step(Step::Ask(Question::Delete(name.to_owned())));
    let buttons = vec![
        Choice::new(say.staff_load(), Do::Load(name.to_owned())),
        Choice::new(say.staff_delete(), delete),
        tell::back(context),
    ];
    Pane { text, buttons, ..Pane::default() }
}

pub(super) fn send(draft: &Draft, context: &Context<'_>) -> Pane {
    let say = context.words.say();
    if draft.lines.iter().any(|line| pages(line, context) == Pages::None) {
        return tell::question(&say.staff_send_cannot(), None, context);
    }
    let total = total(&draft.lines, draft.cover, context);
    let yes = (say.print_now(), Do::Send);
    let mut pane = tell::question(&say.staff_send_ask(), Some(yes), context);
    // What staff came for: it is marked, and it can be stopped.
    pane.buttons.reverse();
    pane.text.splice(0..0, wrap(&total, text_width(context, true), Ink::Heading));
    pane
}
