"""What one line says, whoever its stand-ins stand for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.acts.acts import acts
from pytest_agentsnet.metrics.reading.acts.open_questions import open_questions
from pytest_agentsnet.metrics.reading.acts.stances import Stance, stance_of
from pytest_agentsnet.metrics.reading.answers.answers import read_answers
from pytest_agentsnet.metrics.reading.marked.marking import Marker
from pytest_agentsnet.metrics.reading.rules.strategies import Rule, rules_of
from pytest_agentsnet.metrics.reading.strangers.phantoms import phantoms
from pytest_agentsnet.metrics.reading.surroundings.surroundings import surroundings
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.text.clauses import clauses
from pytest_agentsnet.metrics.reading.text.headings import Headings
from pytest_agentsnet.metrics.reading.text.sentence import sentences
from pytest_agentsnet.metrics.reading.text.stand_ins import HEARER, SPEAKER, STAND_IN, stand_in_vocabulary

_KEPT = 16_384
"""Lines of one task whose reading is kept: some ten megabytes."""


Told = TypeVar("Told", Statement, Rule)


class Placed(NamedTuple, Generic[Told]):
    """Something told in a line, and how many names stand in that before its beginning and before its end."""

    told: Told
    before: int
    within: int


@dataclass(frozen=True, slots=True)
class LineReading:
    """What a line states, its rules, the persons in it who are no agents, the headings after it, and how it takes what it tells."""

    statements: tuple[Placed[Statement], ...]
    rules: tuple[Placed[Rule], ...]
    strangers: tuple[str, ...]
    headings: Headings
    stance: Stance


class LineReader:
    """Reads lines of one task, with stand-ins for all names."""

    def __init__(self, task: str, answers: tuple[str, ...]) -> None:
        vocabulary = stand_in_vocabulary(task, answers)
        self._settings = {hearer: Setting(SPEAKER, hearer, vocabulary) for hearer in (HEARER, None)}
        self._marker = Marker(vocabulary)
        self.read = lru_cache(maxsize=_KEPT)(self._read)

    def _read(
        self, line: str, headings: Headings, hearer: Agent | None, strangers: tuple[str, ...] | None = None
    ) -> LineReading:
        """``strangers`` are the persons, in all of its text, who are no agents; those of the line itself where they are not known yet."""
        setting = self._settings[hearer]
        found, after = clauses(line, headings)
        if not found:
            return LineReading((), (), (), after, Stance.NONE)
        whole = tuple(sentences(found))
        unknown = [one for clause in found for one in phantoms(clause, setting)]
        named = tuple(dict.fromkeys(one.value for one in unknown))
        statements = [
            *unknown,
            *(one for sentence in whole for one in acts(sentence, setting.vocabulary)),
            *read_answers(found, setting, self._marker, named if strangers is None else strangers),
            *surroundings(whole, setting),
        ]
        rules = tuple(rules_of(whole))
        statements += tuple(open_questions(whole, statements, [one.start for one in rules]))
        statements.sort(key=lambda statement: statement.start)
        names = [name.start() for name in STAND_IN.finditer(line)]
        return LineReading(
            tuple(_placed(statements, names)),
            tuple(_placed(rules, names)),
            named,
            after,
            stance_of(whole, [one.start for one in rules]),
        )


@lru_cache(maxsize=16)
def line_reader(task: str, answers: tuple[str, ...]) -> LineReader:
    """That of a task with these answers, names left out."""
    return LineReader(task, answers)


def _placed(found: Sequence[Told], names: Sequence[int]) -> Iterator[Placed[Told]]:
    for one in found:
        yield Placed(one, bisect_left(names, one.start), bisect_left(names, one.end))
