"""How well English is read: statements that were read, beside those that somebody has labelled."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from pytest_agentsnet.core.claim import ACTS, FACTS, SLOTS, Mood, Slot, Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.kappa import cohens_kappa
from pytest_agentsnet.metrics.labelled import Labelled
from pytest_agentsnet.metrics.text_reader import ReaderOnDemand

Label = TypeVar("Label", bound=Hashable)

Told: TypeAlias = tuple[Slot, Agent | None, str]
"""What a statement says apart from its mood. A statement repeated in one text is one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """``right``: labelled and read; ``wrong``: read and not labelled; ``missed``: labelled and not read."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def n(self) -> int:
        """How many are labelled."""
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        """The share of what was read that is labelled; None where nothing was read."""
        read = self.right + self.wrong
        return self.right / read if read else None

    @property
    def recall(self) -> float | None:
        """The share of what is labelled that was read; None where nothing is labelled."""
        return self.right / self.n if self.n else None

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@dataclass(frozen=True)
class Reading:
    """A labelled text and what was read in it."""

    labelled: Labelled
    read: tuple[Statement, ...]


def readings(texts: Iterable[Labelled]) -> list[Reading]:
    """These texts, read; of private ones their rules alone, which is all that private text serves for."""
    return [Reading(one, tuple(_read(one))) for one in texts]


def _read(text: Labelled) -> Iterator[Statement]:
    for statement in ReaderOnDemand(text.vocabulary).read(text.text, text.speaker, text.hearer):
        if text.hearer is not None or statement.slot == "strategy":
            yield statement


def by_slot(found: Iterable[Reading]) -> dict[Slot, Tally]:
    """The tally of each slot that occurs, in the order of the slots. In what mood it was read does not count here."""
    tallies = _tallies(found, lambda statement: statement.slot)
    return {slot: tallies[slot] for slot in SLOTS if slot in tallies}


def by_label(found: Iterable[Reading]) -> dict[tuple[Slot, Mood], Tally]:
    """The tally of each slot and mood that occurs. What was read in another mood is missed in one and wrong in the other."""
    tallies = _tallies(found, lambda statement: (statement.slot, _mood(statement)))
    return {label: tallies[label] for label in sorted(tallies, key=lambda label: (SLOTS.index(label[0]), label[1]))}


def moods_confused(found: Iterable[Reading]) -> Counter[tuple[Mood, Mood]]:
    """How often what was read right but for its mood is labelled in the one mood and read in the other."""
    confused: Counter[tuple[Mood, Mood]] = Counter()
    for reading in found:
        labelled = {_told(one): _mood(one) for one in reading.labelled.statements}
        read = {_told(one): _mood(one) for one in reading.read}
        confused.update((mood, read[told]) for told, mood in labelled.items() if told in read and read[told] != mood)
    return confused


def agreement(
    first: Sequence[Labelled], second: Sequence[Labelled]
) -> Mapping[Slot, tuple[float | None, float | None]]:
    """Cohen's kappa of two people over the texts that both have labelled, by slot.

    The first number is of whether the slot occurs in the text, the second of what it says there, moods aside.
    """
    others = {one.place: one for one in second}
    pairs = [(one.statements, others[one.place].statements) for one in first if one.place in others]
    told = {
        slot: [(_of_slot(mine, slot), _of_slot(theirs, slot)) for mine, theirs in pairs] for slot in (*FACTS, *ACTS)
    }
    return {
        slot: (cohens_kappa((bool(mine), bool(theirs)) for mine, theirs in both), cohens_kappa(both))
        for slot, both in told.items()
        if any(mine or theirs for mine, theirs in both)
    }


def _of_slot(statements: Iterable[Statement], slot: Slot) -> frozenset[Told]:
    return frozenset(_told(one) for one in statements if one.slot == slot)


def _told(statement: Statement) -> Told:
    """An act is no more than that it is done, and an edge has no direction."""
    slot, subject, value = statement.slot, statement.subject, statement.value
    if slot in ACTS:
        return slot, None, ""
    if slot == "edge" and subject is not None:
        subject, value = sorted((subject, value))
    return slot, subject, value


def _mood(statement: Statement) -> Mood:
    """Acts and the names of phantoms have none."""
    return "assert" if statement.slot in ACTS or statement.slot == "phantom" else statement.mood


def _tallies(found: Iterable[Reading], label_of: Callable[[Statement], Label]) -> dict[Label, Tally]:
    tallies: dict[Label, Tally] = {}
    for reading in found:
        labelled = {(label_of(one), _told(one)) for one in reading.labelled.statements}
        read = {(label_of(one), _told(one)) for one in reading.read}
        for label, told in labelled | read:
            there, found_there = (label, told) in labelled, (label, told) in read
            one = Tally(right=int(there and found_there), wrong=int(not there), missed=int(not found_there))
            tallies[label] = tallies.get(label, Tally()) + one
    return tallies
