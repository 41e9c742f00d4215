"""The word before a final answer: what prompts ask for and what reading looks for."""

ANSWER_MARKER = "ANSWER:"
