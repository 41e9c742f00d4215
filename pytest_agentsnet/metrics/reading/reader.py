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
from pytest_agentsnet.metrics.reading.answers.given_up import without_given_up
from pytest_agentsnet.metrics.reading.line_reading import LineReading, line_reader
from pytest_agentsnet.metrics.reading.rules.strategies import Rule, strategies
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.text.clauses import LONGEST as LONGEST_CLAUSE
from pytest_agentsnet.metrics.reading.text.headings import NO_HEADINGS, Headings
from pytest_agentsnet.metrics.reading.text.lines import lines
from pytest_agentsnet.metrics.reading.text.numbered_answers import NumberedAnswers
from pytest_agentsnet.metrics.reading.text.plain_words import read_plain_words
from pytest_agentsnet.metrics.reading.text.stand_ins import HEARER, LENGTH, SPEAKER, Cast, Casting, uncast
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

_STATES = ("taken", "free")
_KEPT = 16_384
"""Lines as they are written of which is kept how they are read, or where they are cut."""
_NOTHING = ("",)


class _Cut(NamedTuple):
    """Words and names in turn, of headings and of a line under them, and what the answers of the line stand for where they are numbered anew."""

    heading: Sequence[str]
    over: Sequence[str]
    line: Sequence[str]
    told: Mapping[str, str]
    indent: int

    @property
    def names(self) -> bool:
        """Whether anybody is named, so that it matters who speaks."""
        return len(self.heading) + len(self.over) + len(self.line) > 3 * len(_NOTHING)


class _Line(NamedTuple):
    """A line with stand-ins, as it was read under these headings, and the cast; the headings behind it are as they are written.

    ``meaning`` is what stands for what in it; empty where it tells nothing.
    """

    words: str
    under: Headings
    reading: LineReading
    cast: Cast
    indent: int
    after: Headings
    meaning: Mapping[str, str]

    def statements(self, blank: int, around: Mapping[str, Agent]) -> Iterator[Statement]:
        """What it states, of whom it says so, where its blanks begin in the text and these two talk."""
        meaning, shifts = {**self.meaning, **around}, self._shifts(blank)
        for said, before, within in self.reading.statements:
            subject = said.subject and meaning.get(said.subject, said.subject)
            value = meaning.get(said.value, said.value)
            start = said.start + shifts[before] if said.start else blank
            yield Statement(said.slot, subject, value, said.mood, start, said.end + shifts[within])

    def rules(self, blank: int) -> Iterator[Rule]:
        """The rules that it states; of their words only the others than names matter."""
        shifts = self._shifts(blank)
        for rule, before, within in self.reading.rules:
            start = rule.start + shifts[before] if rule.start else blank
            yield replace(rule, start=start, end=rule.end + shifts[within])

    def _shifts(self, blank: int) -> Sequence[int]:
        """What leads from places in the line to places in the text, by how many names stand before them."""
        start, named = blank + self.indent, self.cast.named
        return tuple(accumulate((len(name) - LENGTH for name in named), initial=start)) if named else (start,)


class Reader:
    """Reads the texts of one instance, line by line: what is said in the same words about other agents is read once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._casting = casting = Casting(vocabulary)
        answers = tuple(answer for answer in vocabulary.answers if answer not in vocabulary.known)
        self._answers = NumberedAnswers(answers)
        self._read_line = line_reader(vocabulary.task, answers).read
        self._pieces = lru_cache(maxsize=_KEPT)(casting.pieces)
        self._seen = lru_cache(maxsize=_KEPT)(self._look_at)

    def read(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        """What the text claims, in the order in which it does; the later of two that contradict each other counts."""
        plain = read_plain_words(text, Setting(speaker, hearer, self._vocabulary))
        if plain is None and text.islower():
            text = self._casting.capitalised(text)
        return self._english(text, speaker, hearer) if plain is None else plain

    def _english(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        whole = self._lines(text, speaker, hearer)
        found = [(blank, line) for blank, line in whole if line.meaning]
        if any(line.reading.strangers for _, line in found):
            found = self._among_strangers(whole)
        around = {SPEAKER: speaker} if hearer is None else {SPEAKER: speaker, HEARER: hearer}
        told = (one for blank, line in found for one in line.statements(blank, around))
        statements = [one for one in told if not unfounded(text, one)]
        ends = (*(blank for blank, _ in whole[1:]), len(text))
        stances = [Line(line.reading.stance, blank, end) for (blank, line), end in zip(whole, ends, strict=False)]
        statements += standings(stances, statements, self._vocabulary.task, speaker, hearer)
        rules = [rule for blank, line in found if line.reading.rules for rule in line.rules(blank)]
        if rules:
            statements += strategies(text, rules, speaker, private=hearer is None)
            statements.sort(key=lambda statement: statement.start)
        return _said_last(without_given_up(text, statements, speaker))

    def _lines(self, text: str, speaker: Agent, hearer: Agent | None) -> list[tuple[int, _Line]]:
        """Where each line begins, and how it is read under the headings that those before it leave."""
        headings, whom = NO_HEADINGS, None if hearer is None else HEARER
        found: list[tuple[int, _Line]] = []
        for blank, written in lines(text):
            seen = self._seen(written, headings, whom)
            line = seen if isinstance(seen, _Line) else self._read(seen, headings, speaker, hearer)
            found.append((blank, line))
            headings = line.after
        return found

    def _look_at(self, written: str, headings: Headings, whom: Agent | None) -> _Line | _Cut:
        """A line as far as it can be known without those who talk: to its end where nobody is named."""
        cut = self._cut(written, headings)
        return cut if cut.names else self._read(cut, headings, SPEAKER, whom)

    def _cut(self, written: str, headings: Headings) -> _Cut:
        line, pieces = _without_indent(written), self._pieces
        indent = len(written) - len(line)
        if headings:
            return _Cut(pieces(headings.heading), pieces(headings.line), pieces(line), {}, indent)
        words, told = pieces(line), self._answers.anew(line)
        if told:
            words = tuple(self._answers.put(piece, told) for piece in words)
        return _Cut(_NOTHING, _NOTHING, words, {stand_in: answer for answer, stand_in in told.items()}, indent)

    def _read(self, cut: _Cut, headings: Headings, speaker: Agent, hearer: Agent | None) -> _Line:
        """The line with stand-ins, those for whom its headings name before its own."""
        cast, under = Cast(speaker, hearer, cut.told), headings
        if headings:
            under = headings._replace(heading=cast.put(cut.heading), line=cast.put(cut.over))
            cast.named.clear()
        words = cast.put(cut.line)
        reading = self._read_line(words, under, None if hearer is None else HEARER, None)
        after = reading.headings
        if after:
            after = _after(after, self._answers, cast)
        meaning = cast.meaning if reading.statements or reading.rules or reading.strangers else {}
        return _Line(words, under, reading, cast, cut.indent, after, meaning)

    def _among_strangers(self, found: Sequence[tuple[int, _Line]]) -> list[tuple[int, _Line]]:
        """The lines read once more, now that it is known which persons the text names who are no agents."""
        parts = self._vocabulary.words_of_names
        named = dict.fromkeys(one for _, line in found for one in line.reading.strangers)
        strangers = tuple(one for one in named if one not in parts)
        again: list[tuple[int, _Line]] = []
        for blank, line in found:
            here = tuple(one for one in strangers if one in line.words)
            if here == line.reading.strangers:
                again.append((blank, line))
                continue
            meaning = line.cast.meaning
            reading = self._read_line(line.words, line.under, HEARER if HEARER in meaning else None, here)
            told = tuple(one for one in reading.statements if one.told.slot != "phantom" or one.told.value in here)
            again.append((blank, line._replace(reading=replace(reading, statements=told), meaning=meaning)))
        return again


@lru_cache(maxsize=2)
def reader_of(vocabulary: Vocabulary) -> Reader:
    """That of an instance, whose cells are often measured one behind the other: what was read in one need not be in the next."""
    return Reader(vocabulary)


def _said_last(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements without those of what is taken or free that are said once more behind, or are given up: "avoid 2, it is taken"."""
    states = [one for one in statements if one.slot in _STATES]
    if len(states) <= 1:
        return tuple(statements)
    last = {(one.slot, one.subject, one.value): one for one in states}
    now = {(one.subject, one.value): one.slot for one in states if one.mood == "assert"}

    def stands(one: Statement) -> bool:
        given_up = one.mood == "assert" and now[one.subject, one.value] != one.slot
        return last[one.slot, one.subject, one.value] is one and not given_up

    return tuple(one for one in statements if one.slot not in _STATES or stands(one))


def _without_indent(line: str) -> str:
    """The line without blanks before it; where a clause may be cut at a blank, or for its length, they stay."""
    words = line.lstrip(" ")
    return words if len(line) < LONGEST_CLAUSE and words[:1].isupper() else line


def _after(headings: Headings, answers: NumberedAnswers, cast: Cast) -> Headings:
    """The headings behind a line, with names and answers again."""
    meaning = cast.meaning
    heading, line = (answers.put(uncast(words, meaning), meaning) for words in (headings.heading, headings.line))
    return headings._replace(heading=heading, line=line)
