"""A sentence with gaps, and what whoever says it states."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pytest_agentsnet.core.claim import ACTS, Mood, Slot, Statement

_GAP = re.compile(r"<(\w+)>")
_HEADING = "= "
_NOTHING = "nothing"

ALL_TASKS = ("coloring", "consensus", "leader_election", "matching", "vertex_cover")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A statement whose subject and value may be names of gaps; what is no gap's name stands for itself.

    A subject ``-`` is nobody.
    """

    slot: Slot
    subject: str
    value: str
    mood: Mood = "assert"

    def filled(self, cast: Mapping[str, str]) -> Statement:
        """What is stated once the gaps are filled."""
        subject = None if self.subject == "-" else cast.get(self.subject, self.subject)
        return Statement(self.slot, subject, cast.get(self.value, self.value), self.mood)


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A text with gaps like ``<me>`` or ``<a>``, and all that it states; it fits these tasks."""

    template: str
    meanings: tuple[Meaning, ...]
    tasks: tuple[str, ...] = ALL_TASKS

    @property
    def gaps(self) -> frozenset[str]:
        """The names of the gaps in the text and in what it states."""
        return frozenset(_GAP.findall(self.template))

    def filled(self, cast: Mapping[str, str]) -> str:
        """The text with its gaps filled."""
        return _GAP.sub(lambda gap: cast[gap[1]], self.template)

    def stated(self, cast: Mapping[str, str]) -> tuple[Statement, ...]:
        """What the filled text states."""
        return tuple(meaning.filled(cast) for meaning in self.meanings)


def paraphrases(table: str, *tasks: str) -> tuple[Paraphrase, ...]:
    r"""Those of a table: a line ``= SLOT SUBJECT VALUE MOOD; ...`` is a heading, the lines up to the next say what it states.

    The mood ``assert`` may be left out, and of an act all but its name; ``= nothing`` heads sentences that state nothing. ``\n``
    is a line break. Without tasks they fit all.
    """
    found: list[Paraphrase] = []
    meanings: tuple[Meaning, ...] = ()
    for line in filter(None, table.split("\n")):
        if line.startswith(_HEADING):
            meanings = _meanings(line.removeprefix(_HEADING))
        else:
            found.append(Paraphrase(line.replace("\\n", "\n"), meanings, tasks or ALL_TASKS))
    return tuple(found)


def _meanings(heading: str) -> tuple[Meaning, ...]:
    return () if heading == _NOTHING else tuple(_meaning(*part.split()) for part in heading.split("; "))


def _meaning(slot: str, subject: str = "-", value: str = "", mood: str = "assert") -> Meaning:
    return Meaning(slot, "-" if slot in ACTS else subject, value, mood)  # type: ignore[arg-type]  # checked by the tests
