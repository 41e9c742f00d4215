"""From a text to what it claims."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.acts.openings import unfounded
from pytest_agentsnet.metrics.reading.acts.standing import Line, standings
from pytest_agentsnet.metrics.reading.line_reading import LineReading, line_reader
from pytest_agentsnet.metrics.reading.rules.strategies import Rule, strategies
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.text.clauses import LONGEST as LONGEST_CLAUSE
from pytest_agentsnet.metrics.reading.text.headings import NO_HEADINGS, Headings
from pytest_agentsnet.metrics.reading.text.lines import lines
from pytest_agentsnet.metrics.reading.text.numbered_answers import NumberedAnswers
from pytest_agentsnet.metrics.reading.text.plain_words import read_plain_words
from pytest_agentsnet.metrics.reading.text.stand_ins import HEARER, LENGTH, Cast, Casting, uncast
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

_STATES = ("taken", "free")
_KEPT = 8192
"""Lines as they are written of which is kept whom they name."""


class _Line(NamedTuple):
    """A line with stand-ins, as it was read under these headings, and the cast; where its blanks and its words begin in the text."""

    words: str
    under: Headings
    reading: LineReading
    blank: int
    start: int
    cast: Cast

    def statements(self) -> Iterator[Statement]:
        """What it states, of whom it says so."""
        meaning, shifts = self.cast.meaning, self._shifts
        for said, before, within in self.reading.statements:
            subject = said.subject and meaning.get(said.subject, said.subject)
            value = meaning.get(said.value, said.value)
            start = said.start + shifts[before] if said.start else self.blank
            yield Statement(said.slot, subject, value, said.mood, start, said.end + shifts[within])

    def rules(self) -> Iterator[Rule]:
        """The rules that it states; of their words only the others than names matter."""
        shifts = self._shifts
        for rule, before, within in self.reading.rules:
            start = rule.start + shifts[before] if rule.start else self.blank
            yield replace(rule, start=start, end=rule.end + shifts[within])

    @property
    def _shifts(self) -> Sequence[int]:
        """What leads from places in the line to places in the text, by how many names stand before them."""
        if not self.cast.named:
            return (self.start,)
        return tuple(accumulate((len(name) - LENGTH for name in self.cast.named), initial=self.start))


class Reader:
    """Reads the texts of one instance, line by line: what is said in the same words about other agents is read once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._casting = Casting(vocabulary)
        answers = tuple(answer for answer in vocabulary.answers if answer not in vocabulary.known)
        self._answers = NumberedAnswers(answers)
        self._read_line = line_reader(vocabulary.task, answers).read
        self._pieces = lru_cache(maxsize=_KEPT)(self._cut)

    def read(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        """What the text claims, in the order in which it does; the later of two that contradict each other counts."""
        plain = read_plain_words(text, Setting(speaker, hearer, self._vocabulary))
        if plain is None and text.islower():
            text = self._casting.capitalised(text)
        return self._english(text, speaker, hearer) if plain is None else plain

    def _english(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        found = self._lines(text, speaker, hearer)
        if any(line.reading.strangers for line in found):
            found = self._among_strangers(found)
        told = (one for line in found if line.reading.statements for one in line.statements())
        statements = [one for one in told if not unfounded(text, one)]
        ends = (*(line.blank for line in found[1:]), len(text))
        stances = [Line(line.reading.stance, line.blank, end) for line, end in zip(found, ends, strict=False)]
        statements += standings(stances, statements, self._vocabulary.task, speaker, hearer)
        rules = [rule for line in found if line.reading.rules for rule in line.rules()]
        if rules:
            statements += strategies(text, rules, speaker, private=hearer is None)
            statements.sort(key=lambda statement: statement.start)
        return tuple(_said_last(statements))

    def _lines(self, text: str, speaker: Agent, hearer: Agent | None) -> list[_Line]:
        headings, unnamed = NO_HEADINGS, Cast(speaker, hearer)
        whom = None if hearer is None else HEARER
        names, answers = self._casting, self._answers
        found: list[_Line] = []
        for blank, written in lines(text):
            line = _without_indent(written)
            cast, under = unnamed, headings
            pieces, told = self._pieces(line, not headings)
            if len(pieces) > 1 or told or (headings and names.has_names(f"{headings.heading} {headings.line}")):
                cast = Cast(speaker, hearer)
                under = _under(headings, names, cast)
                cast.meaning.update(told)
            words = cast.put(pieces)
            reading = self._read_line(words, under, whom, None)
            found.append(_Line(words, under, reading, blank, blank + len(written) - len(line), cast))
            headings = reading.headings
            if headings and cast is not unnamed:
                headings = _after(headings, answers, cast)
        return found

    def _cut(self, line: str, anew: bool) -> tuple[Sequence[str], Mapping[str, str]]:  # noqa: FBT001 - as a key
        """Words and names of the line, and what the answers in it stand for where they are numbered anew."""
        pieces, told = self._casting.pieces(line), self._answers.anew(line) if anew else {}
        if told:
            pieces = tuple(self._answers.put(piece, told) for piece in pieces)
        return pieces, {stand_in: answer for answer, stand_in in told.items()}

    def _among_strangers(self, found: Sequence[_Line]) -> list[_Line]:
        """The lines read once more, now that it is known which persons the text names who are no agents."""
        parts = self._vocabulary.words_of_names
        named = dict.fromkeys(one for line in found for one in line.reading.strangers)
        strangers = tuple(one for one in named if one not in parts)
        again: list[_Line] = []
        for line in found:
            here = tuple(one for one in strangers if one in line.words)
            if here == line.reading.strangers:
                again.append(line)
                continue
            whom = HEARER if HEARER in line.cast.meaning else None
            reading = self._read_line(line.words, line.under, whom, here)
            told = tuple(one for one in reading.statements if one.told.slot != "phantom" or one.told.value in here)
            again.append(line._replace(reading=replace(reading, statements=told)))
        return again


def _said_last(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements without those of what is taken or free that are said once more behind, or are given up: "avoid 2, it is taken"."""
    states = [one for one in statements if one.slot in _STATES]
    last = {(one.slot, one.subject, one.value): one for one in states} if len(states) > 1 else {}
    now = {(one.subject, one.value): one.slot for one in states if one.mood == "assert"}
    for one in statements:
        over = one.mood == "assert" and now.get((one.subject, one.value), one.slot) != one.slot
        if one.slot not in _STATES or not last or (last[one.slot, one.subject, one.value] is one and not over):
            yield one


def _without_indent(line: str) -> str:
    """The line without blanks before it; where a clause may be cut at a blank, or for its length, they stay."""
    words = line.lstrip(" ")
    return words if len(line) < LONGEST_CLAUSE and words[:1].isupper() else line


def _under(headings: Headings, names: Casting, cast: Cast) -> Headings:
    """The headings with stand-ins; whom they name the line does not."""
    if not headings:
        return headings
    heading, line = names.cast(headings.heading, cast), names.cast(headings.line, cast)
    cast.named.clear()
    return headings._replace(heading=heading, line=line)


def _after(headings: Headings, answers: NumberedAnswers, cast: Cast) -> Headings:
    """The headings behind a line, with names and answers again."""
    heading, line = (answers.put(uncast(words, cast), cast.meaning) for words in (headings.heading, headings.line))
    return headings._replace(heading=heading, line=line)
