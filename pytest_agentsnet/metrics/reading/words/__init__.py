"""What many readings need of words: numerals, patterns tried where their words stand, and memory."""
