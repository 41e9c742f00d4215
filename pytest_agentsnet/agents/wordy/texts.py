"""A message of a wordy agent: what its rule says, and after a connecting line whatever else there is to say."""

from collections.abc import Sequence

from pytest_agentsnet.agents.wordy.phrasebook import Passage
from pytest_agentsnet.core.keyed import keyed_choice

_BETWEEN = "\n\n"
_CONNECTING = ("By the way:", "One more thing:", "Also:", "Something else:")
_OPENING = ("A note from me:", "A few words from my side:", "Here I am:")
_LINES = frozenset((*_CONNECTING, *_OPENING))


def joined(word: Passage | None, additions: Sequence[Passage], *draw: object) -> Passage:
    """One text of all; which connecting line it has is by keyed hash of the draw."""
    parts = [] if word is None else [word.text]
    if additions:
        parts += [
            keyed_choice(_CONNECTING if word else _OPENING, "connecting", *draw),
            *(each.text for each in additions),
        ]
    passages = additions if word is None else (word, *additions)
    return Passage(_BETWEEN.join(parts), tuple(each for passage in passages for each in passage.statements))


def taken_apart(text: str) -> tuple[str, Sequence[str]]:
    """What the rule said, empty if nothing, and the additions."""
    paragraphs = text.split(_BETWEEN)
    place = next((number for number, each in enumerate(paragraphs) if each in _LINES), len(paragraphs))
    return _BETWEEN.join(paragraphs[:place]), paragraphs[place + 1 :]
