"""Persons who are told by pronouns, or as somebody: ``you``, ``both of us``, ``one of my neighbours``."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pytest_agentsnet.metrics.reading.words.late import late

_NOUNS = ("neighbou?r", "friend", "peer", "contact", "agent", "node", "member", "person", "player", "participant", "colleague")  # fmt: skip
_NEIGHBOUR = rf"(?:{'|'.join(_NOUNS)})s?"
_SOME = ("one", "some", "most", "all", "many", "any")
_DETERMINERS = ("my", "your", "our", "the", "a", "another", "their", "his", "her")
_ONE_OF_THEM = rf"(?:(?!free|available|taken|open|unclaimed|remaining)\w+ )?{_NEIGHBOUR}(?: of (?:mine|yours))?"

# Each begins with a letter. Which comes first matters where one is the beginning of another.
_PRONOUNS: Final[Mapping[str, Sequence[str]]] = {
    "@all": (
        "all (?:of )?(?:us|you)", "every ?one", "every ?body", f"all (?:the )?{_NEIGHBOUR}", "each of us",
        "every agent", "each agent", "we all", "us all",
    ),
    "@we both never": ("neither of us(?: two)?", "neither you nor i", "neither i nor you"),
    "@we both": (
        "we both", "we each", "both of us", "the two of us", "you and i", "you and me", "me and you", "i and you", "we two",
        "us both", "us two",
    ),
    "@we": ("we", "us"),
    "@nobody": (
        *(rf"{word} of (?:my|your|our|the|their) (?:\w+ )?{_NEIGHBOUR}" for word in ("none", "neither", "not one", "not even one", "not a single one")),
        rf"no (?:\w+ )?{_NEIGHBOUR}(?: of mine)?", "no ?(?:one|body)(?: else)?",
        f"not a (?:single )?(?:soul|{_NEIGHBOUR})",
    ),
    "@other": (
        *(f"{some} (?:of )?(?:{'|'.join(_DETERMINERS)}) {_ONE_OF_THEM}" for some in _SOME),
        *(f"{determiner} {_ONE_OF_THEM}" for determiner in _DETERMINERS),
        "some ?(?:one|body)(?: else)?", "any ?(?:one|body)(?: else)?", "anothers?",
        r"others?(?<!each other)(?<!each others)(?! half\b)", "the (?:majority|plurality)", "majority", "plurality", "who",
        "whoever", r"most(?! (?:\w+ly|welcome)\b)", "many", "each(?<!have each)(?<!has each)(?! other)", "every",
        *(f"{noun}s?" for noun in _NOUNS),
    ),
    "@me": (
        "i", "me", "mine", "myself", "im", "yours truly", "the undersigned",
        r"the (?:present )?(?:author|writer)(?: of (?:this|these) \w+)?", "self(?! ?-)",
    ),
    "@my": ("my", "my own"),
    "@you": ("you", "yours", "yourself", r"the (?:recipient|addressee)(?: of (?:this|these) \w+)?"),
    "@your": ("your", "ur"),
    "@our": ("our", "ours"),
    "@they": ("he", "she", "they", "their", "his", "her"),
    "@it": ("it", "them", "him"),
}  # fmt: skip


def _by_first_letter() -> tuple[re.Pattern[str], Sequence[str]]:
    """All of them, and the mark for each group: an empty one at the end of each. A word is only tried with those that begin as it does."""
    of_letter: dict[str, list[tuple[str, str]]] = {}
    for mark, pronouns in _PRONOUNS.items():
        for words in pronouns:
            of_letter.setdefault(words[0], []).append((words[1:], mark))
    branches = []
    for letter, found in of_letter.items():
        rests = "|".join(rf"{rest}\b()" for rest, _ in found)
        branches.append(f"{letter}(?:{rests})")
    pattern = late(rf"\b(?=[{''.join(of_letter)}])(?<![@=~])(?:{'|'.join(branches)})")
    return pattern, [mark for found in of_letter.values() for _, mark in found]


_PRONOUN, _MARKS = _by_first_letter()


def pronouns_marked(text: str) -> str:
    """The text, in lower case, with marks for pronouns."""
    return _PRONOUN.sub(lambda found: _MARKS[(found.lastindex or 1) - 1], text)
