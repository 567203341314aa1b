//! The shipped handouts, ready to be set. The one file of the benchmarks that knows how a sheet is asked for.
#![allow(unreachable_pub, reason = "benches/peers takes it as a public module of its own")]

use aftercare::document::compose::{Composer, Second};
use aftercare::handout::{Facts, Files, Handout, Library, Localized};
use aftercare::language::{Date, Tag, Words};
use aftercare::paper::{self, Layout, PageSize, Pdf, Supplies};
use std::error::Error;
use std::fs;
use std::path::Path;

/// The handout that is set.
pub const ID: &str = "acupuncture-soreness";
/// The day that stands on every page.
pub const DAY: &str = "2026-11-24";
pub const NAME: &str = "Elm Street Acupuncture";
pub const PHONE: &str = "555 0187";
pub const EMERGENCY: &str = "911";
pub const HOURS: &str = "Mon-Fri 9-18";

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    pub name: &'static str,
    pub language: &'static str,
    /// The whole handout, or the checklist alone.
    pub full: bool,
    pub large: bool,
}

/// What everything is made from: the handout and the clinic.
#[derive(Debug, Clone)]
pub struct Shipped {
    pub handout: Handout,
    pub facts: Facts,
    pub today: Date,
}

impl Shipped {
    /// Reads the handouts of the project that lies in `root`.
    pub fn load(root: &Path) -> Result<Self, Box<dyn Error>> {
        let mut files = Files { root: "handouts".to_owned(), ..Files::default() };
        let folder = root.join("handouts");
        for path in ["topics.toml".to_owned()].into_iter().chain(below(&folder, ID)?) {
            let bytes = fs::read(folder.join(&path))?;
            files.entries.insert(path, bytes);
        }
        let facts = Facts {
            name: NAME.to_owned(),
            phone: PHONE.to_owned(),
            emergency: EMERGENCY.to_owned(),
            hours: Some(Localized::everywhere(HOURS)),
            after_hours: None,
            sample: false,
        };
        let library = Library::load(&files, Some(&facts)).library;
        let handout = library.handout(ID).ok_or("the shipped handout is not sound")?.clone();
        Ok(Self { handout, facts, today: DAY.parse()? })
    }

    /// Everything about one edition, at a clinic that speaks the language the handout was written in.
    pub fn compose<T>(&self, language: &str, then: impl FnOnce(&Composer<'_>) -> T) -> Result<T, Box<dyn Error>> {
        let tag = Tag::new(language).ok_or("not a language tag")?;
        let edition = self.handout.edition(&tag).ok_or("there is no such edition")?;
        let words = Words::of(&tag);
        let second = Second::of(&self.handout, edition, &self.handout.source_language);
        let (facts, today, second) = (Some(&self.facts), self.today, second.as_ref());
        Ok(then(&Composer { handout: &self.handout, edition, facts, words: &words, today, second }))
    }

    /// The sheet itself, from the handout to the bytes.
    pub fn make(&self, wish: Wish, supplies: &mut Supplies) -> Result<Pdf, Box<dyn Error>> {
        let layout = Layout { page: PageSize::Letter, large: wish.large };
        let set = if wish.full { paper::full } else { paper::checklist };
        Ok(self.compose(wish.language, |composer| set(composer, layout, supplies))??)
    }
}

/// The names of a handout's files, below the folder of all.
fn below(folder: &Path, id: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.join(id))? {
        let name = entry?.file_name().into_string().map_err(|_| "a name that is not text")?;
        if Path::new(&name).extension().is_some_and(|end| end == "toml") {
            found.push(format!("{id}/{name}"));
        }
    }
    Ok(found)
}
