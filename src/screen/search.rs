//! Search: a handout or a word is looked for as it is typed. Before that, all titles and headings stand here
//! in order, to leaf through: a number pad is enough for those.
//!
//! Once something is typed, digits are text too. What was typed is gone with this screen.

mod draw;
mod layout;

use super::keyboard::{self, Press};
use super::{Action, Checklist, Code, Context, Key, Offer, Place, Reader, Request, Said, Screen, Telling, hint, window};
use crate::language::{Tag, fold, is_of_word};
use crate::search::{Entry, Found, Hit, Index, Spot};
use crate::widget::{Hint, Pen, narrow};
use layout::{Layout, layout};
use ratatui::layout::Position;
use std::borrow::Cow;

/// No more letters than this are taken.
const LONGEST: usize = 40;

/// What is typed, and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    typed: String,
    marked: usize,
    found: Found,
    /// For whom it was found.
    reader: Option<Tag>,
}

/// What stands in the list.
enum Listed<'s> {
    /// All titles and headings: nothing is typed.
    All(&'s [Entry]),
    /// What was found.
    Found(Cow<'s, Found>),
}

impl Listed<'_> {
    fn len(&self) -> usize {
        match self {
            Listed::All(entries) => entries.len(),
            Listed::Found(found) => found.hits.len(),
        }
    }

    fn hit(&self, index: usize) -> Option<&Hit> {
        match self {
            Listed::All(entries) => entries.get(index).map(|entry| &entry.hit),
            Listed::Found(found) => found.hits.get(index),
        }
    }

    /// The words that were looked for; none where all is listed.
    fn terms(&self) -> &[String] {
        match self {
            Listed::All(_) => &[],
            Listed::Found(found) => &found.terms,
        }
    }

    /// The first entry of the next group, or of the one before; a page on, where nothing is in groups.
    fn beside(&self, marked: usize, forward: bool, page: usize) -> usize {
        let Listed::All(entries) = self else {
            return if forward { marked + page } else { marked.saturating_sub(page) };
        };
        let group = |index: usize| entries.get(index).map(|entry| entry.group);
        if forward {
            let next = (marked..entries.len()).find(|index| group(*index) != group(marked));
            return next.unwrap_or(entries.len());
        }
        let end = (0..=marked).rev().find(|index| *index == 0 || group(index - 1) != group(*index)).unwrap_or(0);
        if end < marked {
            return end;
        }
        let before = end.saturating_sub(1);
        (0..=before).rev().find(|index| *index == 0 || group(index - 1) != group(*index)).unwrap_or(0)
    }
}

impl Search {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self::default()
    }

    fn listed<'s>(&'s self, context: &Context<'s>) -> Listed<'s> {
        let index = context.index();
        if fold(&self.typed).is_empty() {
            return Listed::All(index.entries(context.language()));
        }
        if self.reader.as_ref() == Some(context.language()) {
            return Listed::Found(Cow::Borrowed(&self.found));
        }
        // The language was changed on this screen.
        Listed::Found(Cow::Owned(index.search(&self.typed, context.language())))
    }

    fn press(&mut self, press: &Press, context: &Context<'_>) -> Request {
        press.apply(&mut self.typed, LONGEST);
        self.marked = 0;
        self.found = context.index().search(&self.typed, context.language());
        self.reader = Some(context.language().clone());
        Request::Stay
    }

    /// The key of a letter, where it is text. Signs that no word has keep their meaning; before anything is
    /// typed, so do digits and the hyphen, which a number pad has. Whoever types a line begins with what they like.
    fn letter(&self, letter: char, context: &Context<'_>) -> Option<Press> {
        match letter {
            '0'..='9' if context.look.is_told() => Some(Press::Letter(letter)),
            '0'..='9' | ' ' | '-' | '\'' | '’' if self.typed.is_empty() => None,
            ' ' => Some(Press::Space),
            '-' | '\'' | '’' => Some(Press::Letter(letter)),
            letter if is_of_word(letter) => Some(Press::Letter(letter)),
            _ => None,
        }
    }

    fn choose(&mut self, index: usize, context: &Context<'_>) -> Request {
        let Some(hit) = self.listed(context).hit(index).cloned() else { return Request::Stay };
        self.marked = index;
        let id = hit.handout.clone();
        let screen: Screen = match hit.spot {
            Spot::Title => Reader::new(id).into(),
            Spot::Section(number) => Reader::at(id, number).into(),
            Spot::Checklist => Checklist::new(id).into(),
        };
        match context.edition(&hit.handout) {
            Some((_, edition)) if edition.language == hit.language => Request::open(screen),
            // It stands in another language than what this visitor would get to read.
            Some(_) => Request::OpenIn(hit.language, Box::new(screen)),
            None => Request::Stay,
        }
    }

    /// The first entry of the page that the marked one stands on.
    fn first(&self, layout: &Layout) -> usize {
        self.marked / layout.page * layout.page
    }

    fn keys(context: &Context<'_>, layout: &Layout) -> Vec<keyboard::KeyTop> {
        if layout.keyboard.height == 0 {
            return Vec::new();
        }
        keyboard::keys(layout.keyboard, context.index().words(context.language()), context)
    }

    /// What the rule below the field says of the list.
    fn count(listed: &Listed<'_>, context: &Context<'_>) -> String {
        let say = context.words.say();
        match listed {
            Listed::All(_) => say.search_all(),
            Listed::Found(found) if found.similar => say.search_similar(),
            Listed::Found(found) => say.search_count(i32::try_from(found.total).unwrap_or(i32::MAX)),
        }
    }
}

impl<'a> Context<'a> {
    /// What can be found in the library, made when it is first asked for.
    fn index(&self) -> &'a Index {
        self.index.get_or_init(|| {
            let languages: Vec<Tag> = self.phrasebook.all().iter().map(|words| words.tag().clone()).collect();
            Index::new(self.library, self.settings.facts.as_ref(), &languages)
        })
    }
}

impl Place for Search {
    fn title(&self, context: &Context<'_>) -> String {
        context.words.say().search_title()
    }

    fn hints(&self, context: &Context<'_>) -> Vec<Hint<Action>> {
        let say = context.words.say();
        let mut hints = vec![hint(Action::Choose, say.do_open(), context), hint(Action::Back, say.do_back(), context)];
        // Its letter is text here.
        let finish = hint(Action::Finish, say.do_finish(), context);
        hints.push(Hint { key: if self.typed.is_empty() { "-".to_owned() } else { String::new() }, ..finish });
        if !narrow(context.area) {
            hints.insert(0, hint(Action::Down, say.do_choose(), context));
            let beside = if self.typed.is_empty() { say.search_beside() } else { say.search_page() };
            hints.insert(1, hint(Action::Right, beside, context));
        }
        hints
    }

    fn takes_keys(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, context: &Context<'_>) -> Option<Request> {
        match key.code {
            Code::Char(letter) => self.letter(letter, context).map(|press| self.press(&press, context)),
            Code::Backspace => Some(self.press(&Press::Erase, context)),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, context: &Context<'_>) -> Request {
        let layout = layout(context);
        let listed = self.listed(context);
        let last = listed.len().saturating_sub(1);
        let marked = match action {
            Action::Up => self.marked.saturating_sub(1),
            Action::Down => self.marked + 1,
            Action::PageUp => self.marked.saturating_sub(layout.page),
            Action::PageDown => self.marked + layout.page,
            Action::Left => listed.beside(self.marked, false, layout.page),
            Action::Right => listed.beside(self.marked, true, layout.page),
            Action::First => 0,
            Action::Last => last,
            Action::Choose => return self.choose(self.marked, context),
            Action::Line(number) if usize::from(number) <= layout.page => {
                return self.choose(self.first(&layout) + usize::from(number).saturating_sub(1), context);
            }
            Action::Search | Action::Line(_) => return Request::Stay,
            other => return Request::Do(other),
        };
        self.marked = marked.min(last);
        Request::Stay
    }

    fn touch(&mut self, at: Position, context: &Context<'_>) -> Request {
        let layout = layout(context);
        if let Some(press) = keyboard::touched(&Self::keys(context, &layout), at) {
            return self.press(press, context);
        }
        if let Some(action) = window::touched(layout.more, at) {
            return self.act(action, context);
        }
        let touched = layout.places().position(|place| place.contains(at));
        touched.map_or(Request::Stay, |row| self.choose(self.first(&layout) + row, context))
    }

    fn tell(&self, context: &Context<'_>) -> Telling {
        let say = context.words.say();
        let said = |text: String| Said::new(text, context.language());
        let (layout, listed) = (layout(context), self.listed(context));
        let first = self.first(&layout);
        let mut telling = Telling { head: vec![said(say.search_title())], ..Telling::default() };
        if self.typed.is_empty() {
            telling.text.push(said(say.search_hint()));
        } else if listed.len() == 0 {
            telling.text.extend([said(say.search_nothing(&self.typed)), said(say.search_instead())]);
            return telling;
        } else {
            telling.text.push(said(say.search_typed(&self.typed)));
        }
        telling.text.push(said(Self::count(&listed, context)));
        let shown = (first..first + layout.page).filter_map(|index| listed.hit(index));
        telling.offers =
            (1..).zip(shown).map(|(number, hit)| Offer { said: draw::told(hit, context), does: Action::Line(number) }).collect();
        telling.marked = (listed.len() > 0).then(|| self.marked - first);
        telling
    }

    fn draw(&self, context: &Context<'_>, pen: &mut Pen<'_>) {
        self.draw_all(context, pen);
    }
}
