"""Comparisons of names, numbers and degrees in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pytest_agentsnet.metrics.reading.caseless import caseless

Kind: TypeAlias = Literal["name", "degree", "bare"]

_HIGH = r"(?:greate(?:r|st)|larg(?:er|est)|high(?:er|est)|bigg(?:er|est)|lat(?:er|est)|last|max(?:imum|imal)?)"
_LOW = r"(?:small(?:er|est)|low(?:er|est)|lesser|least|earli(?:er|est)|first|min(?:imum|imal)?)"
_NAME = r"(?:(?:agent|alphabetical|free)[ ])?(?:names?|named|ids?)\b"
_ALPHABETICALLY = r"(?:alphabetically|lexicographically)"
_IN_ALPHABET = r"(?:in[ ](?:the[ ])?alphabet(?:ical[ ]order)?|alphabetically|lexicographically)"


def _of_names(size: str) -> str:
    return (
        rf"{_ALPHABETICALLY}[ -]{size}(?:[ -](?:{_NAME}|one|agent|neighbou?r))?|{size}[ -]{_NAME}"
        rf"|names?[ ](?:that[ ])?(?:is|are|comes?|sorts?|ranks?|being)[ ]{size}(?:[ ]{_IN_ALPHABET})?"
        rf"|(?:comes?|is|are|sorts?)[ ]{size}[ ](?:\w+[ ])?{_IN_ALPHABET}|{size}[ ](?:free[ ]name[ ])?{_IN_ALPHABET}"
    )


_COMPARED = caseless(
    rf"\b(?:(?P<high_name>{_of_names(_HIGH)})|(?P<low_name>{_of_names(_LOW)})"
    r"|(?P<degree>(?:high(?:er|est)|larg(?:er|est)|great(?:er|est)|low(?:er|est)|small(?:er|est)|most|more|less|few(?:er|est)|least|high|low|max(?:imum|imal)?|min(?:imum|imal)?|top|biggest)[ -]"
    r"(?:degrees?|number[ ]of[ ](?:neighbou?rs|connections|links|edges)|neighbou?rs|connections|links|edges|lines|contacts|friends)|(?:with|have|has|having)[ ](?:many|few|only[ ]one|just[ ]one|one)[ ](?:neighbou?rs?|connections?|links?|edges?)|(?:most|more|better|best|least|less)[ -](?:well[ -])?connected)"
    rf"|(?P<high_bare>{_HIGH}(?=[ ](?:(?:one|number|priorit(?:y|ies)|draw)s?[ ])?(?:should[ ]|must[ ]|will[ ]|then[ ])?(?:\w+)))"
    rf"|(?P<low_bare>{_LOW}(?=[ ](?:(?:one|number|priorit(?:y|ies)|draw)s?[ ])?(?:should[ ]|must[ ]|will[ ]|then[ ])?(?:\w+))))"
)
_OWN_NAME = caseless(r"\bmy[ ]$|\bi[ ](?:have|am)[ ](?:the[ ]|a[ ])?$")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where it stands in the sentence; whether the greater is meant, and whether it is the speaker's own (``my name is smaller``)."""

    start: int
    end: int
    kind: Kind
    high: bool
    own: bool


def comparisons(sentence: str) -> Iterator[Comparison]:
    """The comparisons of the sentence, which is in lower case, in order."""
    for found in _COMPARED.finditer(sentence):
        side, _, kind = (found.lastgroup or "").partition("_")
        own = bool(_OWN_NAME.search(sentence[max(0, found.start() - 20) : found.start()]))
        of = "degree" if side == "degree" else "name" if kind == "name" else "bare"
        yield Comparison(*found.span(), of, side == "high", own)  # type: ignore[arg-type]  # one of the kinds
