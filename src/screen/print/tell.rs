//! What the print screen says: what is set, what the printer says of itself, and each choice in words.

use super::super::telling::nth;
use super::{Choice, Print};
use crate::document::spoken;
use crate::order::Sheet;
use crate::screen::{Action, Context, Telling};

impl Print {
    pub(super) fn told(&self, context: &Context<'_>) -> Telling {
        let (say, language) = (context.words.say(), context.language());
        let mut telling = Telling::default();
        telling.head(say.print_title(), language);
        if let Some((_, edition)) = context.edition(&self.handout) {
            telling.head(&edition.title, &edition.language);
        }
        telling.say(self.set(context), language);
        telling.say_all(&self.message(context).0, language);
        let marked = self.marked(context);
        for (place, choice) in self.choices(context).into_iter().enumerate() {
            if choice == marked {
                telling.marked = Some(telling.offers.len());
            }
            self.offer(choice, place, context, &mut telling);
        }
        telling.marked = telling.marked.filter(|marked| *marked < telling.offers.len());
        telling
    }

    /// What would be printed now: "The checklist. Normal letters. Copies: 1".
    fn set(&self, context: &Context<'_>) -> String {
        let say = context.words.say();
        let copies = say.plain_set(say.copies(), self.copies.to_string());
        spoken::joined([sheet(self.sheet, context).as_str(), &letters(self.large, context), &copies], context.language())
    }

    fn offer(&self, choice: Choice, place: usize, context: &Context<'_>, telling: &mut Telling) {
        let (say, language) = (context.words.say(), context.language());
        let chosen = |is: bool, what: String| if is { say.plain_chosen(what) } else { what };
        match choice {
            Choice::Sheet(kind) => {
                let about = if kind == Sheet::Full { say.sheet_full_about() } else { say.sheet_checklist_about() };
                let name = chosen(self.sheet == kind, sheet(kind, context));
                telling.offer(spoken::joined([name.as_str(), &about], language), language, nth(place));
            }
            Choice::Large(large) => telling.offer(chosen(self.large == large, letters(large, context)), language, nth(place)),
            Choice::Copies => {
                // The key goes round; in words nobody would know that it did.
                if self.copies < self.left(context) {
                    telling.offer(say.plain_more_copies(), language, nth(place));
                }
                if self.copies > 1 {
                    telling.offer(say.plain_fewer_copies(), language, Action::Less(1));
                }
            }
            Choice::Again => telling.offer(self.label(choice, context), language, nth(place)),
            Choice::Go => telling.offer(self.label(choice, context), language, Action::Print),
            Choice::Leave => telling.offer(self.label(choice, context), language, Action::Back),
            Choice::Code => telling.offer(self.label(choice, context), language, Action::Code),
        }
    }
}

/// A kind of sheet, by its name.
pub(in crate::screen) fn sheet(sheet: Sheet, context: &Context<'_>) -> String {
    let say = context.words.say();
    if sheet == Sheet::Full { say.sheet_full() } else { say.sheet_checklist() }
}

/// A size of letters, by its name.
pub(in crate::screen) fn letters(large: bool, context: &Context<'_>) -> String {
    let say = context.words.say();
    if large { say.size_large() } else { say.size_standard() }
}
