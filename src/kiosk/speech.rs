//! Reading aloud: what is said, and when. Nothing is said that nobody asked for, and nothing of a visit is said
//! after it. Where reading is off, nothing is put into words.

use super::sentences::Speaker;
use super::telling::{tell, warning};
use super::{Effect, Model};
use crate::config::Speech;
use crate::language::Tag;
use crate::screen::{Action, Said, Screen, Telling};
use std::mem::Discriminant;

/// Sentences that are said one after the other, in place of what is being said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Names it, when the kiosk hears how far it came.
    pub id: u64,
    /// The sentences.
    pub said: Vec<Said>,
    /// How loud, from 1 to `Speech::LOUDEST`.
    pub volume: u8,
}

/// Reading aloud in one visit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Voice {
    /// The visitor has asked for it.
    on: bool,
    /// How loud; `None` for as loud as a visit begins.
    volume: Option<u8>,
    /// How it is stopped was said.
    explained: bool,
    /// What is being said, or was said last.
    said: Vec<Said>,
    /// The sentence that is being said, or at which it was stopped.
    at: usize,
    sent: Sent,
    /// Where the visitor stood, and what it was like there, when it was last put into words.
    told: (Standing, Telling),
    /// Something was pressed or touched: whatever is being said stops.
    stirred: bool,
    /// What was asked for of the voice itself.
    asked: Option<Action>,
}

/// Where a visitor stands: another screen, or the same one in another language, is said whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Standing {
    screens: usize,
    top: Option<Discriminant<Screen>>,
    language: Option<Tag>,
    warned: bool,
}

/// How what was sent last is made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sent {
    /// Sentences before those of `said`.
    lead: usize,
    /// Where it begins in `said`.
    from: usize,
    /// All sentences.
    total: usize,
    /// Whether it goes on with `said` at all.
    goes_on: bool,
}

/// What the voice does next.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    Nothing,
    Stop,
    Say(Vec<Said>),
}

impl Voice {
    pub(super) fn is_on(&self) -> bool {
        self.on
    }

    /// Something was pressed or touched.
    pub(super) fn stir(&mut self) {
        self.stirred = true;
    }

    fn step(&mut self, (standing, scene): (Standing, Telling), speaker: &Speaker<'_>, speaking: bool) -> Step {
        let stirred = std::mem::take(&mut self.stirred);
        match self.asked.take() {
            Some(Action::Read) => {
                let mut said = speaker.whole(&scene);
                if !std::mem::replace(&mut self.explained, true) {
                    said.extend(speaker.how());
                }
                self.told = (standing, scene);
                self.begin(said)
            }
            Some(Action::Hold) if speaking => Step::Stop,
            Some(Action::Hold) => {
                // Where all was said, the last sentence is said again.
                self.at = self.at.min(self.said.len().saturating_sub(1));
                self.go_on(Vec::new(), true)
            }
            Some(Action::Louder | Action::Softer) => {
                let lead = speaker.loudness(self.volume.unwrap_or_default(), Speech::LOUDEST);
                self.go_on(lead, speaking && self.sent.goes_on)
            }
            // What happened meanwhile is told when the sentences before it were said.
            _ if speaking && !stirred && !standing.warned => Step::Nothing,
            _ => {
                let (before, told) = &self.told;
                let is_same = *before == standing;
                let said = if is_same { speaker.changes(told, &scene, stirred) } else { speaker.whole(&scene) };
                self.told = (standing, scene);
                match (said.is_empty(), stirred && speaking) {
                    (false, _) => self.begin(said),
                    (true, true) => Step::Stop,
                    (true, false) => Step::Nothing,
                }
            }
        }
    }

    fn begin(&mut self, said: Vec<Said>) -> Step {
        (self.said, self.at) = (said, 0);
        self.go_on(Vec::new(), true)
    }

    /// Says some sentences, and what was not said yet.
    fn go_on(&mut self, lead: Vec<Said>, goes_on: bool) -> Step {
        let rest = self.said.iter().skip(self.at).filter(|_| goes_on).cloned();
        let count = lead.len();
        let all: Vec<Said> = lead.into_iter().chain(rest).collect();
        self.sent = Sent { lead: count, from: self.at, total: all.len(), goes_on };
        if all.is_empty() { Step::Nothing } else { Step::Say(all) }
    }
}

/// The voice was asked for something. Where it cannot be heard, nothing happens.
pub(super) fn ask(model: &mut Model, action: Action) {
    let usual = model.settings.speech.volume;
    if !model.reading(model.words().tag()).offered {
        return;
    }
    let Some(voice) = model.visit.as_mut().map(|visit| &mut visit.voice) else { return };
    let volume = voice.volume.unwrap_or(usual);
    match action {
        Action::Read => voice.on = true,
        _ if !voice.on => return,
        Action::Louder => voice.volume = Some(volume.saturating_add(1).min(Speech::LOUDEST)),
        Action::Softer => voice.volume = Some(volume.saturating_sub(1).max(1)),
        Action::Hush => voice.on = false,
        _ => {}
    }
    voice.asked = voice.on.then_some(action);
}

/// So many sentences were said. A visitor who listens is there.
pub(super) fn heard(model: &mut Model, id: u64, sentences: usize) {
    if model.sounding != Some(id) {
        return;
    }
    let now = model.now.since_start;
    let Some(visit) = &mut model.visit else { return };
    let sent = visit.voice.sent;
    if sent.goes_on {
        visit.voice.at = sent.from + sentences.saturating_sub(sent.lead);
    }
    if sentences >= sent.total {
        model.sounding = None;
    }
    visit.touched = now;
}

/// After each step of the kiosk: says what has changed, and stops what is not to be heard any more.
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    let is_on = model.visit.as_ref().is_some_and(|visit| visit.voice.is_on());
    if !is_on {
        return hush(model);
    }
    let scene = scene(model);
    let words = model.words();
    let speaking = model.sounding.is_some();
    let usual = model.settings.speech.volume;
    let Some(visit) = &mut model.visit else { return Vec::new() };
    let speaker = Speaker { phrasebook: &model.phrasebook, words: &words, voices: &model.voices };
    let step = visit.voice.step(scene, &speaker, speaking);
    let volume = visit.voice.volume.unwrap_or(usual);
    match step {
        Step::Nothing => Vec::new(),
        Step::Stop => hush(model),
        Step::Say(said) => {
            model.utterances += 1;
            model.sounding = Some(model.utterances);
            vec![Effect::Speak(Utterance { id: model.utterances, said, volume })]
        }
    }
}

fn hush(model: &mut Model) -> Vec<Effect> {
    model.sounding.take().map(|_| Effect::Hush).into_iter().collect()
}

/// Where the visitor stands, in words. The question whether somebody is still there is said alone.
fn scene(model: &Model) -> (Standing, Telling) {
    let head = warning(model);
    let above = &model.trail.above;
    let standing = Standing {
        screens: above.len(),
        top: above.last().map(std::mem::discriminant),
        language: (!above.is_empty()).then(|| model.words().tag().clone()),
        warned: !head.is_empty(),
    };
    let telling = if head.is_empty() { tell(model) } else { Telling { head, ..Telling::default() } };
    (standing, telling)
}
