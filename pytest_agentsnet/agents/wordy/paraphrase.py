"""A sentence with gaps, and what whoever says it states."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pytest_agentsnet.core.claim import ACTS, Mood, Slot, Statement

_GAP = re.compile(r"<(\w+)>")
_HEADING = "= "
_NOTHING = "nothing"

BETWEEN_NAMES = ", "
"""In the gap ``names``."""

ALL_TASKS = ("coloring", "consensus", "leader_election", "matching", "vertex_cover")


def gaps(template: str) -> frozenset[str]:
    """The names of the gaps in a text."""
    return frozenset(_parts(template)[1::2])


def filled(template: str, cast: Mapping[str, str]) -> str:
    """The text with its gaps filled."""
    return _GAP.sub(lambda gap: cast[gap[1]], template)


def unfilled(template: str, text: str, known: Mapping[str, str]) -> dict[str, str] | None:
    """What stands in the gaps of a text that was filled so, the known ones included; None if it was not.

    Where several fillings give the text, each gap but the last is as short as it can be.
    """
    if not text.startswith(_parts(template)[0]):
        return None
    literals, names = _taken_apart(template, known)
    if not text.startswith(literals[0]):
        return None
    cast = dict(known)
    place = len(literals[0])
    for number, name in enumerate(names, start=1):
        end = len(text) - len(literals[number]) if number == len(names) else text.find(literals[number], place)
        if end < place or not text.endswith(literals[number], end, end + len(literals[number])):
            return None
        cast[name] = text[place:end]
        place = end + len(literals[number])
    return cast if place == len(text) and filled(template, cast) == text else None


@cache
def _parts(template: str) -> tuple[str, ...]:
    """What stands between the gaps, and in every other place the names of these."""
    return tuple(_GAP.split(template))


def _taken_apart(template: str, known: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """What stands between the gaps that are not known, and the names of these."""
    literals, names = [""], []
    for number, part in enumerate(_parts(template)):
        if number % 2 and part not in known:
            names.append(part)
            literals.append("")
        else:
            literals[-1] += known[part] if number % 2 else part
    return literals, names


@dataclass(frozen=True, slots=True)
class Meaning:
    """A statement whose subject and value may be names of gaps; what is no gap's name stands for itself.

    A subject ``-`` is nobody. The value ``names`` is as many statements as names stand there.
    """

    slot: Slot
    subject: str
    value: str
    mood: Mood = "assert"

    def filled(self, cast: Mapping[str, str]) -> Iterator[Statement]:
        """What is stated once the gaps are filled."""
        subject = None if self.subject == "-" else cast.get(self.subject, self.subject)
        value = cast.get(self.value, self.value)
        for each in value.split(BETWEEN_NAMES) if self.value == "names" else [value]:
            yield Statement(self.slot, subject, each, self.mood)


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A text with gaps like ``<me>`` or ``<a>``, and all that it states; it fits these tasks."""

    template: str
    meanings: tuple[Meaning, ...]
    tasks: tuple[str, ...] = ALL_TASKS

    def filled(self, cast: Mapping[str, str]) -> str:
        """The text with its gaps filled."""
        return filled(self.template, cast)

    def stated(self, cast: Mapping[str, str]) -> tuple[Statement, ...]:
        """What the filled text states."""
        return tuple(statement for meaning in self.meanings for statement in meaning.filled(cast))


def paraphrases(table: str, *tasks: str) -> tuple[Paraphrase, ...]:
    r"""Those of a table: a line ``= SLOT SUBJECT VALUE MOOD; ...`` is a heading, the lines up to the next say what it states.

    The mood ``assert`` may be left out, and of an act all but its name; ``= nothing`` heads sentences that state nothing. ``\n``
    is a line break. Without tasks they fit all.
    """
    found: list[Paraphrase] = []
    meanings: tuple[Meaning, ...] = ()
    for line in filter(None, table.split("\n")):
        if line.startswith(_HEADING):
            meanings = meanings_of(line.removeprefix(_HEADING))
        else:
            found.append(Paraphrase(line.replace("\\n", "\n"), meanings, tasks or ALL_TASKS))
    return tuple(found)


def meanings_of(heading: str) -> tuple[Meaning, ...]:
    """What the heading of a table says, without its mark."""
    return () if heading == _NOTHING else tuple(_meaning(*part.split()) for part in heading.split("; "))


def _meaning(slot: str, subject: str = "-", value: str = "", mood: str = "assert") -> Meaning:
    return Meaning(slot, "-" if slot in ACTS else subject, value, mood)  # type: ignore[arg-type]  # checked by the tests
