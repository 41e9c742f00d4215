"""A reason that is none, because nothing stands before it from which it could follow."""

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.words.late import late

_SO = late(r"\W*(?:[Aa]nd )?[Ss]o\b,? (?!that\b|as\b)")
_WHY = late(r"\b(?:because|since|as|for|to|given|therefore|hence|due|reason|otherwise|after all|that way)\b|[:;]")


def unfounded(text: str, one: Statement) -> bool:
    """Whether it is a reason by no more than the "so" with which the text begins."""
    if one.slot != "reason":
        return False
    found = _SO.match(text)
    return found is not None and one.start < found.end() and _WHY.search(text, found.end(), one.end) is None
