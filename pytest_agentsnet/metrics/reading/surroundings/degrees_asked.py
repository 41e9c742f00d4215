"""A degree that answers a question, or follows what was counted: "My degree? 3", "I counted my links, there are three"."""

import re
from typing import NamedTuple

from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import NUMERAL, digits

_DEGREE = r"(?:degree|deg|neighbou?r count|(?:number|count) of (?:my )?(?:neighbou?rs|links|connections|edges))"
_SPOKEN_OF = late(
    rf"(?:\b(?P<whose>my|your|[^\W_][\w-]{{0,40}}'s) (?:(?:own|exact|current) )?|^\W*){_DEGREE}\W*$"
    r"|\b(?:neighbou?rs|links|connections|edges|contacts) (?:do|have) (?P<i>I)\b"
    r"|\bcount(?:ed|ing)? (?:up )?(?P<of>my|your) (?:\w+ )?(?:neighbou?rs|links|connections|edges|contacts)\W*$",
    re.IGNORECASE,
)
_IT_IS = late(
    r"\W*(?:(?:and|so|well|hm)[ ,]+)?(?:(?:it|that|this) (?:is|comes to|equals|amounts to|would be) |(?:there|they) are |I (?:get|have|count) )?"
    rf"(?:(?:only|just|exactly|precisely) )*(?P<k>{NUMERAL})(?: of them| in total)?\W*",
    re.IGNORECASE,
)
_COUNTING = late(
    r"\b(?:count(?:ed|ing)?) (?P<of>my|your) (?:\w+ )?(?:neighbou?rs|links|connections|edges|contacts),? (?:and )?(?:I get|gives?|yields?|makes?|there are|they are) (?:(?:only|just|exactly) )*"
    rf"(?P<k>{NUMERAL})(?=$|[,.;])",
    re.IGNORECASE,
)


_IN_ALL = late(
    rf"(?P<k>{NUMERAL})(?: of them)? (?:in all|in total|altogether|all told|all in all|total)\W*$", re.IGNORECASE
)
_LISTED_UNDER = late(
    r"^(?:and |so )?(?P<whose>my|your|[^\W_][\w-]{0,40}'s) (?:\w+ )?(?:neighbou?rs|links|connections|edges|contacts|peers)\b",
    re.IGNORECASE,
)


class Asked(NamedTuple):
    """Whose degree it is, by the word for him, the number, and where that stands in the clause."""

    whose: str
    number: str
    start: int
    end: int


def listed(text: str, heading: str) -> Asked | None:
    """The degree that ends a list of neighbours: "My links: Bob + Carol, two in all"."""
    number = _IN_ALL.search(text)
    owner = (_LISTED_UNDER.search(heading) or _LISTED_UNDER.search(text)) if number else None
    return Asked(owner["whose"], digits(number["k"]), *number.span("k")) if number and owner else None


def asked(text: str, before: str) -> Asked | None:
    """The degree that the clause tells of what the one before it spoke of."""
    if found := _COUNTING.search(text):
        return Asked(found["of"], digits(found["k"]), *found.span())
    told = _IT_IS.fullmatch(text)
    spoken = _SPOKEN_OF.search(before) if told else None
    if told is None or spoken is None:
        return None
    return Asked(spoken["whose"] or spoken["of"] or "my", digits(told["k"]), *told.span("k"))
