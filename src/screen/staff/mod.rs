//! Behind the PIN: batches, jobs, the printer, and what else only staff may do. Every part is one pane;
//! a step that lies above its tab is left with "back".

mod batch;
mod draw;
mod jobs;
mod more;
mod pane;
mod printer;
mod room;
mod step;
mod tell;
mod telling;

pub use room::{Pages, Reload, StaffRoom};

use super::telling::Telling;
use super::{Action, Code, Context, Key, Place, Request, StaffRequest, hint};
use crate::language::clean::printable;
use crate::order::{Line, MOST_COPIES, NamedBatch, NotSaved, Order, Sheet};
use crate::widget::{Hint, Pen, narrow};
use batch::Draft;
use pane::{Mark, Pane, Touched};
use ratatui::layout::Position;
use step::{Do, Question, Step, Tab};

/// No name of a batch is longer.
const LONGEST_NAME: usize = 40;

/// The screen of staff.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Staff {
    tab: Tab,
    mark: Mark,
    /// What lies above the tab.
    steps: Vec<(Step, Mark)>,
    draft: Draft,
    /// The name that is being typed.
    name: String,
    /// Whether nothing was typed of it yet.
    proposed: bool,
    /// The number of copies that is being typed.
    typed: u32,
}

impl Staff {
    /// The lines of the batch that is being made.
    pub fn lines(&self) -> &[Line] {
        &self.draft.lines
    }

    fn step(&self) -> Option<&Step> {
        self.steps.last().map(|(step, _)| step)
    }

    fn mark(&self) -> Mark {
        self.steps.last().map_or(self.mark, |(_, mark)| *mark)
    }

    fn mark_mut(&mut self) -> &mut Mark {
        self.steps.last_mut().map_or(&mut self.mark, |(_, mark)| mark)
    }

    fn pane(&self, context: &Context<'_>) -> Pane {
        match self.step() {
            None => {
                let pane = match self.tab {
                    Tab::Batch => batch::tab(&self.draft, context),
                    Tab::Jobs => jobs::tab(context),
                    Tab::Printer => printer::tab(context),
                    Tab::More => more::tab(context),
                };
                Pane { tab: Some(self.tab), ..pane }
            }
            Some(Step::Pick) => batch::pick(context),
            Some(Step::Line(index)) => batch::line(&self.draft, *index, context),
            Some(Step::Name) => batch::name(&self.name, context),
            Some(Step::Saved) => batch::saved(context),
            Some(Step::One(name)) => batch::one(name, &self.draft, context),
            Some(Step::Jobs(batch)) => jobs::of_batch(batch, context),
            Some(Step::Job(id)) => jobs::one(id, context),
            Some(Step::Reload) => more::reload(context),
            Some(Step::Ask(question)) => self.ask(question, context),
        }
    }

    fn ask(&self, question: &Question, context: &Context<'_>) -> Pane {
        let say = context.words.say();
        let (text, yes, does) = match question {
            Question::Send => return batch::send(&self.draft, context),
            Question::Delete(name) => {
                (say.staff_delete_ask(batch::shown(name, context)), say.staff_delete(), Do::Delete(name.clone()))
            }
            Question::Replace(name) => (say.staff_replace_ask(name), say.staff_replace(), Do::Replace),
            Question::Stop(jobs) => (say.staff_stop_ask(), say.staff_stop(), Do::Stop(jobs.clone())),
            Question::Again(jobs) => (say.staff_again_ask(), say.staff_again(), Do::Again(jobs.clone())),
            Question::Leave => (say.staff_leave_ask(), say.staff_leave(), Do::Leave),
            Question::Finish => (say.staff_finish_ask(), say.staff_finish_drop(), Do::Finish),
        };
        tell::question(&text, Some((yes, does)), context)
    }

    fn enter(&mut self, step: Step) {
        self.steps.push((step, Mark::default()));
    }

    fn go(&mut self, tab: Tab) {
        (self.tab, self.mark) = (tab, Mark::default());
        self.steps.clear();
    }

    /// Leaves what lies on top. From a tab it leads nowhere: staff leave by their own key alone.
    fn back(&mut self) -> Request {
        self.steps.pop();
        Request::Stay
    }

    /// Staff have finished: what they made and did not save is not dropped unasked.
    fn finish(&mut self) -> Request {
        if !self.draft.unsaved {
            return Request::Finish;
        }
        if self.step() != Some(&Step::Ask(Question::Finish)) {
            self.enter(Step::Ask(Question::Finish));
        }
        Request::Stay
    }

    /// What was made and would be lost with this screen.
    pub fn unfinished(&self) -> Option<NamedBatch> {
        let Draft { lines, cover, unsaved, .. } = self.draft.clone();
        unsaved.then(|| NamedBatch { name: NamedBatch::UNFINISHED.to_owned(), cover, lines })
    }

    /// A batch was saved, or was not. What was changed since then is not saved.
    pub fn heard_of(&mut self, batch: &NamedBatch, saved: Result<(), NotSaved>) {
        if (&self.draft.lines, self.draft.cover) == (&batch.lines, batch.cover) {
            self.draft.unsaved &= saved.is_err();
            self.draft.saved = Some((batch.name.clone(), saved));
        }
    }

    fn choose(&mut self, index: usize, context: &Context<'_>) -> Request {
        let pane = self.pane(context);
        pane.mark(self.mark_mut(), index);
        pane.choice(index).map_or(Request::Stay, |choice| self.perform(choice.does.clone(), context))
    }

    fn perform(&mut self, does: Do, context: &Context<'_>) -> Request {
        match does {
            Do::Step(step) => self.enter(step),
            Do::Back => return self.back(),
            Do::Add(handout) => self.add(&handout, context),
            Do::Copies(index, by) => self.draft.change(index, |line| line.copies = copies(i64::from(line.copies) + by)),
            Do::Language(index, by) => {
                let next = self.draft.lines.get(index).and_then(|line| batch::language_beside(line, by, context));
                self.draft.change(index, |line| line.language = next.or(line.language.take()));
            }
            Do::Sheet(index) => self.draft.change(index, |line| {
                line.sheet = if line.sheet == Sheet::Checklist { Sheet::Full } else { Sheet::Checklist };
            }),
            Do::Large(index) => self.draft.change(index, |line| line.large = !line.large),
            Do::Remove(index) => {
                self.draft.remove(index);
                return self.back();
            }
            Do::Cover => self.draft.turn_cover(),
            Do::NameIt => {
                (self.name, self.proposed) = (batch::proposed(context), true);
                self.enter(Step::Name);
            }
            Do::Load(name) => self.load(&name, context),
            Do::Reload => {
                self.enter(Step::Reload);
                return Request::Staff(StaffRequest::Reload);
            }
            Do::Finish if self.step() == Some(&Step::Ask(Question::Finish)) => {
                self.draft = Draft::default();
                return Request::Finish;
            }
            Do::Finish => return self.finish(),
            Do::Save if batch::is_taken(self.name.trim(), context) => {
                self.enter(Step::Ask(Question::Replace(self.name.trim().to_owned())));
            }
            asked => return self.request(asked),
        }
        Request::Stay
    }

    /// What the kiosk does, and where staff stand after it.
    fn request(&mut self, does: Do) -> Request {
        self.steps.pop();
        Request::Staff(match does {
            Do::Save | Do::Replace => {
                self.steps.retain(|(step, _)| *step != Step::Name);
                let Draft { cover, lines, .. } = self.draft.clone();
                StaffRequest::Save(NamedBatch { name: self.name.trim().to_owned(), cover, lines })
            }
            Do::Delete(name) => {
                self.steps.pop();
                StaffRequest::Forget(name)
            }
            Do::Send => {
                let Draft { lines, cover, .. } = std::mem::take(&mut self.draft);
                self.go(Tab::Jobs);
                StaffRequest::Send(Order::of_staff(lines, cover))
            }
            Do::Stop(jobs) => StaffRequest::Stop(jobs),
            Do::Again(jobs) => {
                // The jobs go on under other names: one that is looked at is not there any more.
                self.steps.retain(|(step, _)| !matches!(step, Step::Job(_) | Step::Ask(_)));
                StaffRequest::Again(jobs)
            }
            Do::Leave => StaffRequest::Leave,
            _ => return Request::Stay,
        })
    }

    fn add(&mut self, handout: &str, context: &Context<'_>) {
        self.steps.pop();
        self.draft.add(batch::fresh(handout, context));
        let last = self.draft.lines.len().saturating_sub(1);
        batch::tab(&self.draft, context).mark(&mut self.mark, last);
        self.enter(Step::Line(last));
    }

    fn load(&mut self, name: &str, context: &Context<'_>) {
        let saved = context.staff.and_then(|room| room.batches.iter().find(|batch| batch.name == name));
        if let Some(batch) = saved {
            self.draft = Draft { lines: batch.lines.clone(), cover: batch.cover, ..Draft::default() };
            self.go(Tab::Batch);
        }
    }

    /// Left and Right change what is set, else they lead to the tab beside.
    fn aside(&mut self, by: isize, context: &Context<'_>) -> Request {
        let mark = self.mark();
        let pane = self.pane(context);
        let at = mark.at.min(pane.count().saturating_sub(1));
        let steps = pane.choice(at).and_then(|choice| choice.steps.clone());
        match steps {
            Some([less, more]) => return self.perform(if by < 0 { less } else { more }, context),
            None if self.steps.is_empty() => self.go(self.tab.beside(by)),
            None => _ = pane.moved(self.mark_mut(), if by < 0 { Action::Up } else { Action::Down }, context),
        }
        Request::Stay
    }

    /// A digit of the number of copies: the first one begins a new number.
    fn type_copies(&mut self, index: usize, digit: u32) {
        let longer = self.typed.saturating_mul(10).saturating_add(digit);
        self.typed = if longer <= MOST_COPIES { longer } else { digit };
        let wanted = i64::from(self.typed);
        self.draft.change(index, |line| line.copies = copies(wanted));
    }
}

fn copies(wanted: i64) -> u32 {
    u32::try_from(wanted.clamp(1, MOST_COPIES.into())).unwrap_or(1)
}

impl Place for Staff {
    fn title(&self, context: &Context<'_>) -> String {
        let say = context.words.say();
        let step = match self.step() {
            None => return say.staff_title(),
            Some(Step::Pick) => say.staff_add(),
            Some(Step::Saved | Step::One(_)) => say.staff_saved(),
            Some(Step::Name) => say.staff_save(),
            Some(Step::Reload) => say.staff_reload(),
            Some(Step::Line(_) | Step::Jobs(_) | Step::Job(_) | Step::Ask(_)) => self.tab.name(context),
        };
        format!("{}: {step}", say.staff_title())
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let pane = self.pane(context);
        let marked = pane.choice(self.mark().at.min(pane.count().saturating_sub(1)));
        let sets = marked.is_some_and(|choice| choice.steps.is_some());
        let mut hints = Vec::new();
        if pane.count() > 0 {
            if !narrow(context.area) {
                hints.push(hint(Action::Down, say.do_choose(), context));
            }
            hints.push(hint(Action::Choose, say.do_choose(), context));
        }
        if sets {
            hints.push(hint(Action::Right, say.staff_change(), context));
        }
        if !self.steps.is_empty() {
            hints.push(hint(Action::Back, say.do_back(), context));
        }
        if self.step() != Some(&Step::Name) {
            hints.push(hint(Action::Finish, say.staff_finish(), context));
        }
        hints
    }

    fn takes_keys(&self) -> bool {
        match self.step() {
            Some(Step::Name) => true,
            Some(Step::Line(_)) => batch::is_copies(self.mark().at),
            _ => false,
        }
    }

    fn key(&mut self, key: Key, _context: &Context<'_>) -> Option<Request> {
        match (self.steps.last().map(|(step, _)| step.clone())?, key.code) {
            (Step::Line(index), Code::Char(digit)) => self.type_copies(index, digit.to_digit(10)?),
            (Step::Name, Code::Char(letter)) => {
                if std::mem::take(&mut self.proposed) {
                    self.name.clear();
                }
                let longer = printable(&format!("{}{letter}", self.name));
                if longer.chars().count() <= LONGEST_NAME {
                    self.name = longer;
                }
            }
            (Step::Name, Code::Backspace) => {
                if std::mem::take(&mut self.proposed) {
                    self.name.clear();
                }
                self.name.pop();
            }
            _ => return None,
        }
        Some(Request::Stay)
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        self.typed = 0;
        match action {
            Action::Left => return self.aside(-1, context),
            Action::Right => return self.aside(1, context),
            Action::Choose => {
                let at = self.mark().at.min(self.pane(context).count().saturating_sub(1));
                return self.choose(at, context);
            }
            Action::Back => return self.back(),
            Action::Finish => return self.finish(),
            Action::Line(number) if self.steps.is_empty() => {
                if let Some(tab) = Tab::ALL.get(usize::from(number).saturating_sub(1)) {
                    self.go(*tab);
                }
            }
            Action::Line(number) => {
                let index = self.pane(context).numbered(self.mark(), number, context);
                return index.map_or(Request::Stay, |index| self.choose(index, context));
            }
            Action::Nth(number) => return self.choose(usize::from(number).saturating_sub(1), context),
            Action::Less(number) => return self.less(usize::from(number).saturating_sub(1), context),
            Action::Print if self.steps.is_empty() && self.tab == Tab::Batch && !self.draft.lines.is_empty() => {
                self.enter(Step::Ask(Question::Send));
            }
            Action::Print | Action::Staff => {}
            other => {
                let pane = self.pane(context);
                if !pane.moved(self.mark_mut(), other, context) {
                    return Request::Do(other);
                }
            }
        }
        Request::Stay
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        self.typed = 0;
        let pane = self.pane(context);
        match pane.touched(self.mark(), at, context) {
            Some(Touched::Tab(tab)) => {
                self.go(tab);
                Request::Stay
            }
            Some(Touched::Choice(index, back)) => {
                if back {
                    self.less(index, context)
                } else {
                    self.choose(index, context)
                }
            }
            Some(Touched::Move(action)) => self.act(action, context),
            None => Request::Stay,
        }
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        let mut telling = Telling::default();
        telling.head(self.title(context), context.language());
        self.pane(context).tell(self.mark(), context, &mut telling);
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        // The digits choose a tab where there are tabs, and a line above them.
        let numbered = !self.steps.is_empty() && !self.takes_keys();
        self.pane(context).draw(self.mark(), numbered, context, pen);
    }
}
