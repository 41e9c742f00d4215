"""Clauses that leave out what the one before them said: "I coordinate, Bob does not", "and so do you"."""

import re
from dataclasses import dataclass

from pytest_agentsnet.metrics.reading.words.late import late

_PERSON = r"(@\d+|@you|@me)"
_PERSONS = r"((?:@\d+|@you|@me)(?:(?:,| and|, and| &) (?:@\d+|@you|@me))*)"
_VERB = r"(?:(?:might|may|could|can) (?:well |very well )?(?:be|do)|is|are|am|does|do|did|will|shall|would|(?:has|have|ought|need|needs) to(?: be)?|has|have|was|need|must|should)"
_SAME = late(
    rf"\W*(?:(?:and|but|now|today|while|so|that|or|if|unless|because|since|as long as|when|whereas|also|as|like|just|therefore|thus|hence|then|however|most|certainly|@me for @my part,?|though|which is why|that is why|hence|why) )*{_PERSONS} (?:(?:both|all|each|already|certainly|most|definitely|surely) )*{_VERB}( not)?(?: (?:have|need|want|plan|intend|going) to(?: be)?)?"
    r"(?: (?:one|so|too|either|as well|already|also|that|it|the same))*\W*"
)
# "Bob supports that as well".
_AGREES = late(
    rf"\W*(?:(?:and|but|while|so|since|because) )*{_PERSONS} (?:(?:also|both|all|already) )*(?:supports?|agrees?|agreed|backs?|says?|said|thinks?|wants?|wanted|feels?|picks?|chose|votes?|voted)(?: with| for| on)?"
    r"(?: (?:that|@it|so|the same|this|@they|likewise)(?: too| as well| also)?| too| as well| also)\W*"
)
# "One of us must; let it be you".
_LET_BE = late(
    rf"\W*(?:(?:so|and|then|but) )*(?:let @it be|@it (?:may|might|can|could|should|shall|will|must|has to|had better)(?: (?:just )?as well)? be|why not|@it is) {_PERSON}(?: then)?\W*"
)
_SO = late(
    rf"\W*(?:and |but |then )*(?:so(?:, [^@,=~]{{1,40}},)?(?: maybe| probably| apparently)?|neither|nor|as) {_VERB} {_PERSONS}(?: presumably| probably| apparently)?(?:, [^@=~]{{1,60}}|,? which [^@=~]{{1,60}})?\W*|\W*(?:and|or) {_VERB} {_PERSONS}(?: too| as well| also)?\W*|\W*(?:and |but )?{_PERSON} (?:too|as well|also|likewise)\W*|\W*(?:and |but )?(?:(?:the )?same (?:goes|holds|is true|applies|for)(?: for| of| to)?|ditto(?: for)?|likewise) {_PERSON}(?: too)?\W*"
)
_SAME_HERE = late(r"\W*(?:and |but )?(?:the )?(?:exact )?same (?:here|with @me|on @my (?:side|end|part))\W*")
_TOO = late(r"\b(?:too|either|as well|also|so|the same)\W*$")
_DOES = late(r"\b(?:do|does|did|will|would)\b")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who does the same as was said before, or (``denied``) does not."""

    persons: tuple[str, ...]
    denied: bool
    affirms: bool = False
    """Whether it says that these are what was spoken of, whatever was said of the other ("as long as you are one")."""
    does: bool = False
    """Whether they do what the other did ("so does Bob"), rather than are what was spoken of ("Bob is")."""
    repeats: bool = False
    """Whether it holds of these as it does of the other: "Bob is too", "neither does Bob"."""
    proposed: bool = False
    """Whether it is proposed: "let it be you"."""


def left_out(marked: str) -> LeftOut | None:
    """What the marked clause leaves out, if that is all that it does."""
    found = _SAME.fullmatch(marked)
    if found:
        return LeftOut(
            tuple(re.findall(_PERSON, found[1])),
            (found[2] is not None) != ("unless " in marked),
            " one" in marked and not found[2],
            _DOES.search(marked) is not None,
            _TOO.search(marked) is not None,
        )
    found = _LET_BE.fullmatch(marked)
    if found:
        return LeftOut((found[1],), denied=False, affirms=True, proposed="let " in marked)
    found = _AGREES.fullmatch(marked)
    if found:
        return LeftOut(tuple(re.findall(_PERSON, found[1])), denied=False, does=True, repeats=True)
    if _SAME_HERE.fullmatch(marked):
        return LeftOut(("@me",), denied=False, does=True, repeats=True)
    found = _SO.fullmatch(marked)
    if not found:
        return None
    return LeftOut(
        tuple(re.findall(_PERSON, found[1] or found[2] or found[3] or found[4])), denied=False, does=True, repeats=True
    )
