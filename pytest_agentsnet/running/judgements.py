"""What a judge replied, kept in the run directory apart from the tapes: nothing is asked twice."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.running.disk import is_cut, storing, write_whole
from pytest_agentsnet.running.tapes.lines import encoded, reply_from_json, reply_to_json

LABELLED = "labelled"
"""The place of texts that were labelled by hand."""


class Speech(NamedTuple):
    """One agent's turn with its different texts. ``place`` is the tape within the run directory, or ``labelled`` and a cell."""

    place: str
    speaker: Agent
    turn: int
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Judgement:
    """One reply of a judge. ``words`` is the hash of those that it was asked in, ``prompt`` of all that it was sent."""

    model: str
    place: str
    speaker: Agent
    turn: int
    words: str
    prompt: str
    reply: Reply
    seconds: float

    @property
    def about(self) -> tuple[str, Agent, int]:
        """Whose turn of which cell it is about."""
        return self.place, self.speaker, self.turn


class Judgements:
    """The file. One process of a run adds to it."""

    def __init__(self, run: Path) -> None:
        self.path = run / "judgements.jsonl"

    def by(self, model: str, words: str) -> Mapping[tuple[str, Agent, int], Judgement]:
        """What this model has said in reply to these words, by what it is about."""
        return {each.about: each for each in self._all() if (each.model, each.words) == (model, words)}

    def add(self, judgement: Judgement) -> None:
        """Keep one more; what is on the disk is not lost.

        :raises CellError: of the kind ``disk``, when the system refuses.
        """
        line = encoded(_to_json(judgement))
        with storing(self.path), self.path.open("ab+", buffering=0) as file:
            write_whole(file.fileno(), b"\n" + line if is_cut(file.fileno()) else line)

    @property
    def usd(self) -> float:
        """What all of it cost, as far as it is known."""
        return sum(each.reply.usage.cost_usd or 0.0 for each in self._all())

    def lines(self) -> Iterator[tuple[bytes, Judgement]]:
        """What the file holds, line by line as it stands there."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for line in file:
                try:
                    yield line, _from_json(json.loads(line))
                except (ValueError, KeyError, TypeError):  # cut, or a newer version's: it is asked for again
                    continue

    def _all(self) -> Iterator[Judgement]:
        with storing(self.path):
            yield from (judgement for _, judgement in self.lines())


def _to_json(judgement: Judgement) -> dict[str, Any]:
    about = {name: value for name, value in vars(judgement).items() if name not in {"reply", "seconds"}}
    return {**about, **reply_to_json(judgement.reply, judgement.seconds)}


def _from_json(data: Mapping[str, Any]) -> Judgement:
    return Judgement(
        data["model"],
        data["place"],
        data["speaker"],
        data["turn"],
        data["words"],
        data["prompt"],
        reply_from_json(data),
        data["seconds"],
    )
