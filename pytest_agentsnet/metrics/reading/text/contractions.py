"""Contractions written out: ``won't`` is ``will not``."""

from pytest_agentsnet.metrics.reading.text.shorthand import unabbreviated
from pytest_agentsnet.metrics.reading.words.late import late

# Behind a name 's is a possessive more often than a verb, so it stays there.
_IS = (
    "it",
    "that",
    "here",
    "there",
    "what",
    "who",
    "he",
    "she",
    "everyone",
    "everybody",
    "nobody",
    "someone",
    "somebody",
)
_FULL = (
    ("won't", "will not"),
    ("Won't", "Will not"),
    ("can't", "can not"),
    ("Can't", "Can not"),
    ("let's", "let us"),
    ("Let's", "Let us"),
    ("shan't", "shall not"),
    ("n't", " not"),
    ("'ll", " will"),
    ("'re", " are"),
    ("'m", " am"),
    ("'ve", " have"),
    ("'d", " would"),
    *((f"{word}'s", f"{word} is") for word in _IS),
    *((f"{word}'s", f"{word} is") for word in map(str.capitalize, _IS)),
)


# "I'd been", but "I'd be".
_HAD = late(
    r"'d(?= (?:already |just |originally |first )?(?:been|chosen|taken|picked|gone|promised|agreed|said|settled|told|heard|better|planned|wanted)\b)"
)
# "Mine's 2": a thing of which an answer is told.
_THING_IS = late(
    r"\b([Mm]ine|[Yy]ours|hers|theirs|ours|pick|choice|answer|bit|group|value|colou?r|vote|partner|leader|degree|diameter|number|one)'s(?= (?:Group )?\d| (?:not|still|now|free|taken|also|gone|one|two|three|four|five|six|Yes|No|None|[A-Z]\w+(?=[.,;!?]|$))\b)"
)


def written_out(text: str) -> str:
    """The text without contractions and abbreviations."""
    if "'" in text:
        text = _THING_IS.sub(r"\1 is", _HAD.sub(" had", text))
        for short, full in _FULL:
            text = text.replace(short, full)
    return unabbreviated(text)
