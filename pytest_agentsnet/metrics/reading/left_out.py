"""Clauses that leave out what the one before them said: "I coordinate, Bob does not", "and so do you"."""

import re
from dataclasses import dataclass

_PERSON = r"(@\d+|@you|@me)"
_VERB = r"(?:is|are|am|does|do|did|will|would|has|have|was)"
_SAME = re.compile(
    rf"\W*(?:(?:and|but|while|so|or|if|unless|as long as|when|whereas|also) )*{_PERSON} {_VERB}( not)?(?: (?:have|need|want) to)?"
    r"(?: (?:one|so|too|either|as well|already|also|that|it|the same))*\W*"
)
_SO = re.compile(rf"\W*(?:and |but )?(?:so|neither|nor) {_VERB} {_PERSON}\W*")


_DOES = re.compile(r"\b(?:do|does|did|will|would)\b")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who does the same as was said before, or (``denied``) does not."""

    person: str
    denied: bool
    affirms: bool = False
    """Whether it says that this one is what was spoken of, whatever was said of the other ("as long as you are one")."""
    does: bool = False
    """Whether it does what the other did ("so does Bob"), rather than is what was spoken of ("Bob is")."""


def left_out(marked: str) -> LeftOut | None:
    """What the marked clause leaves out, if that is all that it does."""
    found = _SAME.fullmatch(marked)
    if found:
        return LeftOut(
            found[1],
            (found[2] is not None) != ("unless " in marked),
            " one" in marked and not found[2],
            _DOES.search(marked) is not None,
        )
    found = _SO.fullmatch(marked)
    return LeftOut(found[1], denied=False, does=True) if found else None
