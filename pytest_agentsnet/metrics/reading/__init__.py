"""Reading claims out of English: deterministic, linear in the text, without a second model."""
