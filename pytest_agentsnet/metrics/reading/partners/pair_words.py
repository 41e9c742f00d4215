"""Words for pairing that several readers of partners know."""

from pytest_agentsnet.metrics.reading.marked.persons import ONE
from pytest_agentsnet.metrics.reading.words.late import late

PAIR = r"pair(?:s|ed|ing)?|match(?:es|ed|ing)?|team(?:s|ed|ing)?|partner(?:s|ed|ing|ship)?|couple|bond|together|hook(?:ed|ing)?|join(?:s|ed|ing)? (?:forces|hands)|tied the knot|an item|hit @it off|hitched|eloped?|betrothed|wed"
TWO = late(rf"({ONE}),? (?:and|&|\(?with|\+|[^\x00-\x7f]{{1,2}}) (?!\1\b)({ONE})(?!')")
CHOICE_ASKED = late(
    r"^(?!\W*\"[^\"]*\" ?:)\W*(?:(?:please|maybe|perhaps|just|so|then|and|ok|okay|kindly|try|do not|never)\b\W*){0,4}(?:please|take|grab|pair|match|team|choose|pick|go|try|name|accept|select|consider)\b(?!ing)(?! with @you)(?!(?: with)?\"? ?:)"
)
PAIR_WORDS = frozenset([
    "with",
    "to",
    "on",
    "pair",
    "pairs",
    "paired",
    "pairing",
    "match",
    "matches",
    "matched",
    "matching",
    "partner",
    "partners",
    "partnered",
    "team",
    "teams",
    "taken",
    "together",
    "up",
    "me",
    "couple",
    "offer",
    "offering",
    "request",
    "accept",
    "accepted",
    "off",
    "market",
    "spoken",
    "locked",
    "happily",
    "gone",
])
