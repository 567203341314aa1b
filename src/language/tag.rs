//! Which language: a BCP 47 tag.

use std::fmt;
use unic_langid::LanguageIdentifier;

/// A language, such as `en` or `zh-Hans`, in its canonical spelling.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(String);

impl Tag {
    /// Reads a BCP 47 tag; `None` when it is not one.
    pub fn new(written: &str) -> Option<Self> {
        let parsed: LanguageIdentifier = written.parse().ok()?;
        (!parsed.language.is_empty()).then(|| Self(parsed.to_string()))
    }

    /// English: the language that everything exists in.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag as it is written in files and arguments.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script and region: `zh` of `zh-Hans`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether it is Chinese in the characters of Taiwan, Hong Kong and Macau.
    pub fn is_traditional(&self) -> bool {
        self.primary() == "yue" || self.0.split('-').skip(1).any(|part| matches!(part, "Hant" | "TW" | "HK" | "MO"))
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.primary(), "ar" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi")
    }

    /// Whether lines may break between any two letters, as in Chinese and Japanese.
    pub fn breaks_anywhere(&self) -> bool {
        matches!(self.primary(), "zh" | "ja" | "yue")
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_chinese_is_told_by_script_or_region() {
        let is_traditional = |written| Tag::new(written).unwrap().is_traditional();
        assert!(is_traditional("zh-Hant") && is_traditional("zh-TW") && is_traditional("zh-Hant-HK"));
        assert!(!is_traditional("zh-Hans") && !is_traditional("zh") && !is_traditional("zh-CN"));
    }

    #[test]
    fn a_tag_is_spelled_one_way() {
        assert_eq!(Tag::new("ZH-hans").unwrap().as_str(), "zh-Hans");
        assert_eq!(Tag::new("zh-Hans").unwrap().primary(), "zh");
        assert_eq!(Tag::new("english please"), None);
        assert_eq!(Tag::new(""), None);
    }
}
