"""A text cut into lines, sentences and clauses, without Markdown and contractions."""
