"""A text with what it states, as somebody who read it has it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pytest_agentsnet.core.claim import MOODS, SLOTS, Statement
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary


@dataclass(frozen=True)
class Labelled:
    """``speaker`` wrote ``text`` to ``hearer`` (None: in private) in a cell of these agents and answers.

    ``cell`` and ``turn`` say where it stands, empty and None for a text that was made up. Statements have no places.
    """

    task: str
    text: str
    speaker: Agent
    hearer: Agent | None
    agents: tuple[Agent, ...]
    answers: tuple[str, ...]
    statements: tuple[Statement, ...]
    neighbours: tuple[Agent, ...] = ()
    cell: str = ""
    turn: int | None = None

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that whoever reads it knows."""
        return Vocabulary(self.task, self.agents, self.answers)

    @property
    def place(self) -> tuple[str, int | None, Agent, Agent | None, str]:
        """What says that two lines label one text."""
        return self.cell, self.turn, self.speaker, self.hearer, self.text

    @classmethod
    def of(
        cls, instance: Instance, speaker: Agent, hearer: Agent | None, text: str, statements: Iterable[Statement]
    ) -> "Labelled":
        """A text of a cell of this instance."""
        vocabulary = Vocabulary.of(instance)
        neighbours = instance.topology.neighbours(speaker)
        told = tuple(statements)
        return cls(vocabulary.task, text, speaker, hearer, vocabulary.agents, vocabulary.answers, told, neighbours)

    @classmethod
    def from_json(cls, line: Mapping[str, Any]) -> "Labelled":
        """One line of a file of labelled turns; fields of no use here are let pass.

        :raises InputError: when it is none.
        """
        try:
            statements = tuple(_statement(told) for told in line["statements"])
            return cls(
                line["task"],
                line["text"],
                line["speaker"],
                line["hearer"],
                tuple(line["agents"]),
                tuple(line["answers"]),
                statements,
                tuple(line.get("neighbours", ())),
                line.get("cell", ""),
                line.get("turn"),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise InputError(
                f"this is no labelled text: {error!r} (a line of fixtures/labelled/turns.jsonl is one)"
            ) from error

    def to_json(self) -> dict[str, Any]:
        """As a line of such a file."""
        return {
            "cell": self.cell,
            "task": self.task,
            "turn": self.turn,
            "speaker": self.speaker,
            "hearer": self.hearer,
            "agents": list(self.agents),
            "neighbours": list(self.neighbours),
            "answers": list(self.answers),
            "text": self.text,
            "statements": list(_told(self.statements)),
        }


def _statement(told: Mapping[str, Any]) -> Statement:
    slot, mood = told["slot"], told.get("mood", "assert")
    if slot not in SLOTS or mood not in MOODS:
        raise InputError(f"{slot!r} {mood!r} is no slot and mood; slots: {', '.join(SLOTS)}; moods: {', '.join(MOODS)}")
    return Statement(slot, told.get("subject"), told.get("value", ""), mood)


def _told(statements: Iterable[Statement]) -> Iterator[dict[str, str | None]]:
    return ({"slot": one.slot, "subject": one.subject, "value": one.value, "mood": one.mood} for one in statements)
