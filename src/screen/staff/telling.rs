//! What a pane says: its text, the line about all of it, and each of its choices in words.

use super::Staff;
use super::pane::{Choice, Mark, Pane};
use super::step::{Do, Step, Tab};
use crate::document::spoken;
use crate::screen::telling::{nth, numbered};
use crate::screen::{Action, Context, Request, Telling};

impl Staff {
    /// Whether a text is typed here.
    pub fn takes_text(&self) -> bool {
        self.step() == Some(&Step::Name)
    }

    /// One step back of what is set there; where nothing is set, the same as choosing it.
    pub(super) fn less(&mut self, index: usize, context: &Context<'_>) -> Request {
        let pane = self.pane(context);
        let steps = pane.choice(index).and_then(|choice| choice.steps.clone());
        let Some([less, _]) = steps else { return self.choose(index, context) };
        pane.mark(self.mark_mut(), index);
        self.perform(less, context)
    }
}

impl Pane {
    /// Says all of it. Every row is told, not only the page of rows that is seen.
    pub(super) fn tell(&self, mark: Mark, context: &Context<'_>, telling: &mut Telling) {
        let (say, language) = (context.words.say(), context.language());
        for line in &self.text {
            telling.say(line.text(), language);
        }
        telling.say_all(&self.status, language);
        for (place, tab) in self.tab.iter().flat_map(|_| Tab::ALL).enumerate() {
            let name = tab.name(context);
            let open = self.tab == Some(tab);
            telling.offer(if open { say.plain_chosen(name) } else { name }, language, numbered(place));
        }
        let marked = mark.at.min(self.count().saturating_sub(1));
        for (place, choice) in self.rows.iter().chain(&self.buttons).enumerate() {
            if place == marked {
                telling.marked = Some(telling.offers.len());
            }
            // What has a key is offered as that key is, and so once.
            let does = match choice.does {
                Do::Back => Action::Back,
                // Where it is asked about, the key only asks.
                Do::Finish if !self.question => Action::Finish,
                _ => nth(place),
            };
            telling.offer(told(choice, context), language, does);
            if let Some([Do::Copies(..), _]) = choice.steps {
                let less = nth(place);
                let less = if let Action::Nth(number) = less { Action::Less(number) } else { less };
                telling.offer(say.plain_fewer_of(&choice.label), language, less);
            }
        }
    }
}

fn told(choice: &Choice, context: &Context<'_>) -> String {
    let say = context.words.say();
    let label = match &choice.value {
        Some(value) => say.plain_set(&choice.label, value),
        None => choice.label.clone(),
    };
    spoken::joined([label.as_str(), &choice.detail], context.language())
}
