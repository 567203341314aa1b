//! A document on sheets of paper.
