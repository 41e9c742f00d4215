"""A sentence in which numbers are counted: one spelling for every numeral, and for what is said around it.

``#6`` is a number in digits, ``#w6`` one in words; ``max`` is "at most" in all its words. A number that another one is set right by
("not five but six", "six rather than five") is taken out, and kept aside as denied.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import NUMBER_WORDS, digits
from pytest_agentsnet.metrics.reading.words.remembering import remembered

K: Final = r"#w?(\d+)"
"""A number, in patterns in which nothing else is a group; :func:`numbers` finds out which of them it was."""

_DOZENS = {
    "half a dozen": "6",
    "a dozen": "12",
    "a couple of": "2",
    "a couple": "2",
    "a single": "1",
    "one single": "1",
}
_GROUPS_OF = {"quartet": "4", "quintet": "5", "sextet": "6", "septet": "7", "octet": "8", "nonet": "9", "foursome": "4"}
COUNT_WORDS: Final = NUMBER_WORDS | {"dozen", "couple", *_GROUPS_OF}

KEY: Final = late(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])_(?=[a-z])")
_WORDS = "|".join(sorted(NUMBER_WORDS - {"no", "one", "two"}, key=len, reverse=True))
# "Any two", "the two ends", "two of us" are a pair, of whatever number.
_PAIR = r"(?<!\bany )(?<!\bno )(?<!\bbetween )(?<!\bbetween the )(?<!\bf[au]rthest )(?<!\bdistant )(?<!\bremote )(?:two|2)\b(?! (?:of (?:us|which|whom|them)|agents|nodes|vertices|points|members|ends|students|souls|persons|people|players|participants|f[au]rthest|most)\b|-)"
# "One" is a person or a thing more often than a number.
_ONE = r"(?<!\bno )(?<!\bany )(?<!\bevery )(?<!\bthis )(?<!\bthat )(?<!\beach )(?<!\bwhich )one(?! (?:of|end|another|side|corner|agent to|node to)\b)"
# A number that is a name counts nothing.
_NAMED = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "group",
        "groups",
        "color",
        "colour",
        "round",
        "option",
        "take",
        "taking",
        "choose",
        "pick",
        "agent",
        "node",
        "answer",
        "with group",
    )
)
_NUMBERS = late(
    rf"\b{_NAMED}(?<!at least )(?<!less than )(?<!fewer than )(?:({'|'.join(_DOZENS)})|(?:a )?({'|'.join(_GROUPS_OF)})|({_WORDS}|{_ONE}|{_PAIR})|(?<![.])(?!2\b)(\d{{1,5}})(?![\w]|\.\d))\b"
)
_NONE = late(
    r"\bno (?=(?:more |further )?(?:rounds?|turns?|exchanges?|messages)\b(?! (?:(?:comes?|follows?|will come|will follow) )?(?:after|beyond|behind)\b))"
)
_MOST = late(
    r"[ ,(]*\b(?:at (?:the )?(?:very |absolute )?(?:most|worst)|tops|at (?:the )?maximum|(?:no|not|never)(?: (?:need|take|takes|be|have|lie|lies|is|are|goes|go))? (?:more|further|farther|longer|wider|bigger|larger) than|not (?:over|above)|no longer than|up to|within|a maximum of|maximum of|max\.|maximally)(?![\w-])[,)]?"
)
_FILLERS = late(
    r"\b(?:just|exactly|precisely|merely|a mere|mere|really|actually|indeed|currently|also|definitely|certainly|surely|of course|in fact|for sure)\b ?|[\"']+(?=[ :]|$)|(?<![\w])[\"']+"
)
_SIGNS = str.maketrans({"—": ":", "≠": "≠", "≤": "≤"})


class Counted(NamedTuple):
    """A number that tells something, and where what tells it begins and ends."""

    value: str
    start: int
    end: int


class Counting(NamedTuple):
    """``text`` as told above, where its clauses begin in it, and pairs of a number and the one that it sets right.

    What stands before ``under`` is the heading, which was read where it stood.
    """

    text: str
    begins: tuple[int, ...]
    denied: tuple[tuple[str, str], ...]
    under: int = 0

    def clause_at(self, place: int) -> int:
        """The number of the clause that has this place."""
        return max(sum(begin <= place for begin in self.begins) - 1, 0)


def _value_of(found: re.Match[str]) -> str:
    """The number in what a pattern with :data:`K` has found."""
    return str(int(found[found.lastindex or 0]))


def _number(found: re.Match[str]) -> str:
    rough, group, word, figures = found.groups()
    if rough:
        return f"#w{_DOZENS[rough]}"
    if group:
        return f"#w{_GROUPS_OF[group]} of us"
    return f"#{figures}" if figures else "#2" if word == "2" else f"#w{digits(word)}"


@remembered
def _spelled(text: str) -> str:
    words = KEY.sub(" ", text).lower().translate(_SIGNS)
    words = (
        words
        .replace("≠", "is not")
        .replace("≤", "is max")
        .replace("==", "=")
        .replace("est. ", "estimated ")
        .replace("->", ":")
        .replace(" :", ":")
        .replace("=", " = ")
    )
    words = _NONE.sub("zero ", _FILLERS.sub("", words))
    words = _NUMBERS.sub(_number, _MOST.sub(" max", words))
    return " ".join(words.split())


_UNIT = r"(?: (?!and\b|but\b|or\b|is\b|are\b|rather\b|instead\b|then\b|to\b|that\b)[a-z]+){0,2}?"
_UNITS = _UNIT.replace("{0,2}", "{0,5}")
_END = r"(?=$|[,.;:!)]| (?:and|but|in|of|here|now|like|as|any)\b)"
_RIGHTED = late(
    rf"(?P<no>\b(?:not|no longer|never|isn't) )(?P<within>(?:(?!max\b|and\b|but\b|only\b)[a-z]+ ){{0,3}})(?P<y>#w?\d+)(?P<unit>{_UNIT})(?:,? (?:but|rather|instead|it is|there are|we are)(?: only| rather| it is| there are| we are)?|, only|: only|:) (?P<x>#w?\d+)"
    rf"|(?P<no2>\b(?:not|no longer) )(?P<y2>#w?\d+)(?P<unit2>{_UNIT}), (?P<x2>#w?\d+)(?=$|[.;!])"
    rf"|(?P<x3>#w?\d+)(?P<unit3>{_UNITS}),? (?:and )?(?:not|rather than|instead of|as opposed to|no longer) (?P<y3>#w?\d+)(?P<behind>{_UNIT}){_END}"
)


def _righted(text: str, begins: Sequence[int]) -> Counting:
    """The text without the numbers that others set right."""
    denied: list[tuple[str, str]] = []
    while found := _RIGHTED.search(text):
        if found["x3"]:
            right, wrong, kept = found["x3"], found["y3"], f"{found['x3']}{found['unit3'] or found['behind']}"
        elif found["x2"]:
            right, wrong, kept = found["x2"], found["y2"], f"{found['x2']}{found['unit2']}"
        else:
            right, wrong, kept = found["x"], found["y"], f"{found['within']}{found['x']}{found['unit']}"
        denied.append((right.lstrip("#w"), wrong.lstrip("#w")))
        start, end = found.span()
        shift = end - start - len(kept)
        text = f"{text[:start]}{kept}{text[end:]}"
        begins = [begin if begin <= start else max(start + 1, begin - shift) for begin in begins]
    return Counting(text, tuple(begins), tuple(denied))


def counting(sentence: Sentence) -> Counting:
    """The sentence with its numbers."""
    first = sentence.clauses[0]
    heading = f"{_spelled(first.heading)}: " if first.heading else ""
    text, begins = heading + _spelled(first.text), [0]
    before = first
    for clause in sentence.clauses[1:]:
        text += ": " if clause.heading == before.text else ", "
        begins.append(len(text))
        text += _spelled(clause.text)
        before = clause
    found = _righted(text, begins) if _RIGHTS.search(text) else Counting(text, tuple(begins), ())
    return found._replace(under=len(heading))


_RIGHTS = late(r"\b(?:not|rather than|instead of|no longer|as opposed to|never)\b")


def numbers(pattern: re.Pattern[str], text: str) -> Iterator[Counted]:
    """The numbers that a pattern finds."""
    for found in pattern.finditer(text):
        yield Counted(_value_of(found), *found.span())
