"""What a marked clause says to be taken or free: answers by number, or persons who look for a partner.

The grammar is the same for both: a state told of things (``2 and 3 are taken``), a heading over them (``Still free: 4``), a noun
phrase that is them (``the only one left is 5``), and somebody or nobody who has them.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.states.plain_states import plain_states
from pytest_agentsnet.metrics.reading.states.state_patterns import StatePatterns
from pytest_agentsnet.metrics.reading.states.state_words import (
    ADVISES,
    BY_ANY,
    CHANGED,
    HAS,
    HAVE,
    HAVE_PERSON,
    HEADING,
    IDLE,
    INVERTED,
    LEANS,
    LONGEST_RANGE,
    NOBODY,
    NOT,
    NOT_ANY,
    OF_STATE,
    PERFECT,
    RANGE,
    SEVERAL,
    SUPPOSED,
    WHERE,
    WONDERS,
)


def _all_of_range(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return ", ".join(f"={value}" for value in range(first, last + 1)) if 0 < last - first < LONGEST_RANGE else found[0]


class Status(NamedTuple):
    """A thing, by its mark, that is said to be taken or free; ``denied``: that it is so is denied; ``urged``: it is to be avoided."""

    thing: str
    free: bool
    denied: bool = False
    urged: bool = False


def mood_of_state(marked: str, manner: Manner) -> Mood:
    """How the clause says what is taken or free."""
    if manner.conditional:
        return "conditional"
    if manner.asks or WONDERS.search(marked) or INVERTED.match(marked):
        return "question"
    return "leaning" if LEANS.search(marked) else "assert"


def status_mood(status: Status, marked: str, manner: Manner) -> Mood:
    """How the clause says this."""
    mood = mood_of_state(marked, manner)
    if status.urged and mood != "conditional":
        return "proposal"
    return "negated" if status.denied and mood in {"assert", "leaning"} else mood


def headed(marked: str, manner: Manner) -> str:
    """The clause with its heading in front, where that may be a state."""
    heading = manner.heading
    return f"{heading}: {marked}" if heading and len(heading) < HEADING and OF_STATE.search(heading) else marked


class Things:
    """Finds states of one kind of things in marked clauses."""

    def __init__(self, patterns: StatePatterns) -> None:
        self._patterns = patterns

    def told(self, marked: str, earlier: tuple[str, ...]) -> Iterator[Status]:
        """What the clause tells to be taken or free, each once; ``earlier`` are the things of the clause before."""
        told: set[str] = set()
        for status in self._told(plain_states(marked.replace("_", " ")), earlier):
            if status.thing not in told:
                told.add(status.thing)
                yield status

    def _told(self, marked: str, earlier: tuple[str, ...]) -> Iterator[Status]:
        if found := self._patterns.pronoun.match(marked):
            one = tuple(thing for thing in earlier if thing != "@you")[-1:]
            yield from self._each(earlier if SEVERAL.match(marked) or not one else one, found)
        if not self._patterns.thing.search(marked):
            return
        for told, free in self._called(marked):
            yield from self._all(told, free=free)
        for told in self._patterns.predicate.finditer(marked):
            yield from self._each(self.all_in(told["things"]), told)
        for told, free in (*self._in_phrases(marked), *self._had(marked)):
            yield from self._all(told, free=free)
        avoided = self._patterns.avoid.search(marked)
        if avoided and (not avoided["whose"] or ADVISES.match(avoided["whose"])):
            yield from (Status(one, free=False, urged=True) for one in self.all_in(avoided["things"]))

    def _all(self, found: re.Match[str], *, free: bool) -> Iterator[Status]:
        things = found["things"] or found.groupdict().get("others") or ""
        return (Status(one, free) for one in self.all_in(things))

    def _called(self, marked: str) -> Iterator[tuple[re.Match[str], bool]]:
        """Headings over things, all but these, and what is used by nobody."""
        if found := self._patterns.by_nobody.search(marked):
            yield found, True
        if found := self._patterns.all_but.search(marked):
            yield found, found["taken"] is not None
        for label in self._patterns.label.finditer(marked):
            # "Not available: 1" calls it taken, "not taken: 1" calls it free.
            yield label, bool(label["free"]) != bool(label["not"])

    def _in_phrases(self, marked: str) -> Iterator[tuple[re.Match[str], bool]]:
        """Noun phrases that are things, or stand before them."""
        if found := self._patterns.phrase.search(marked):
            state = self._state_of(found["phrase"])
            if state is not None:
                yield found, state
        for pattern in (self._patterns.left, self._patterns.attribute):
            if found := pattern.search(marked):
                yield found, not found.groupdict().get("taken")

    def _had(self, marked: str) -> Iterator[tuple[re.Match[str], bool]]:
        """Things that somebody or nobody has, or that are around somebody."""
        for owned in self._patterns.owned.finditer(marked):
            rest = WHERE.sub("", owned["rest"])
            if "@" not in rest.replace("@other", "") and not SUPPOSED.search(rest):
                yield owned, bool(owned["nobody"])
        if found := self._patterns.what.search(marked):
            yield found, bool(found["nobody"])
        for present in self._patterns.present.finditer(marked):
            yield present, bool(present["absent"] or present["missing"] or present["gone"])
        for around in self._patterns.surrounding.finditer(marked):
            yield around, False

    def as_well(self, marked: str, *, closes: bool) -> tuple[str, ...]:
        """The things of which the clause only says that it holds of them too, or that it does not: "and so is 3", "5 is not".

        What is but a subject and a verb goes on, unless it ``closes`` the sentence.
        """
        found = (
            self._patterns.too.fullmatch(marked)
            if closes or not marked.endswith((" is", " are")) or "so " in marked
            else None
        )
        return self.all_in(found[0]) if found else ()

    def ranges(self, marked: str) -> str:
        """The clause with all numbers of a range: "1 to 3"."""
        return RANGE.sub(_all_of_range, marked) if "to" in marked or "-" in marked else marked

    def all_in(self, words: str) -> tuple[str, ...]:
        """All things in these words."""
        return tuple(found[0] for found in self._patterns.thing.finditer(words))

    @staticmethod
    def _each(things: tuple[str, ...], found: re.Match[str]) -> Iterator[Status]:
        denied = bool(found["not"] or found.groupdict().get("end") or found.groupdict().get("neither"))
        end = found.groupdict().get("end") or ""
        if (found["taken"] or "").startswith(("no ", "not ")):
            denied, end = False, ""
        # What is so no more is told to be otherwise by now; what is not so is only denied.
        over = denied and bool(CHANGED.search(f"{found['not'] or ''}{end}") or NOT_ANY.match(found.string, found.end()))
        nobody = "by" in end
        if denied and not nobody:
            nobody = bool(
                PERFECT.search(found[0]) or IDLE.search(found["taken"] or "") or BY_ANY.match(found.string, found.end())
            )
        for one in things:
            if over or (found["taken"] and nobody):
                yield Status(one, free=bool(found["taken"]))
            else:
                yield Status(one, free=not found["taken"], denied=denied)

    @staticmethod
    def _state_of(phrase: str) -> bool | None:
        """Whether what the phrase stands for is free; None where it tells nothing of the kind."""
        if re.search(NOBODY, phrase) and HAS.search(phrase):
            return True
        found = OF_STATE.search(phrase)
        if found:
            return bool(found["free"]) != bool(NOT.search(phrase))
        return False if "@other" in phrase and HAS.search(phrase) and "@other is" not in phrase else None


VALUES: Final = Things(StatePatterns(r"[=~]\d+\b(?!\w)", HAVE, by=r"(?! by @(?:me|we)\b)", label_by=""))
WORDS: Final = Things(
    StatePatterns(r"[=~]\d+\b(?!\w)", HAVE, by=r"(?! by @(?:me|we)\b)", label_by="", somebody=r"(?!)")
)
PARTNERS: Final = Things(
    StatePatterns(
        r"(?<!near )(?<!around )(?<!next to )(?<!adjacent to )(?<!linked to )@(?:you|\d+)\b(?!'s? \w+ (?:is|are)\b)",
        HAVE_PERSON,
        # Who is taken with Bob, or chosen by me, is told to be a partner.
        by=r"(?! (?:with|to) @(?:\d|me\b)| by @(?:me|we)\b)",
        label_by=r"(?! by\W)",
    )
)
