"""All that agents claim in a cell, by speaker and turn."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from pytest_agentsnet.core.claim import Claim, Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.text_reader import TextReader


@dataclass(frozen=True, eq=False)
class Claims:
    """The claims of a cell. Within a turn they stand by hearer in the speaker's order of neighbours, then as they were said."""

    by_turn: Mapping[tuple[Agent, int], Sequence[Claim]]

    @classmethod
    def of(cls, transcript: Transcript, reader: TextReader) -> "Claims":
        """What messages claim."""
        by_turn: dict[tuple[Agent, int], list[Claim]] = {}
        for message in transcript.messages():
            speaker, turn, hearer = message.sender, message.round, message.receiver
            statements = reader.read(message.body, speaker, hearer)
            if statements:
                by_turn.setdefault((speaker, turn), []).extend(
                    Claim(speaker, turn, hearer, statement) for statement in statements
                )
        return cls(by_turn)

    @classmethod
    def of_private(cls, transcript: Transcript, reader: TextReader) -> "Claims":
        """What private text claims."""
        return cls({
            (agent, number): claims
            for number, turns in enumerate(transcript.turns)
            for agent, turn in zip(transcript.agents, turns, strict=True)
            if turn.reasoning
            and (claims := [Claim(agent, number, None, found) for found in reader.read(turn.reasoning, agent, None)])
        })

    def of_turn(self, speaker: Agent, turn: int) -> Sequence[Claim]:
        """What this agent claims in this turn, to whomever."""
        return self.by_turn.get((speaker, turn), ())

    def told(self, speaker: Agent, turn: int, hearer: Agent) -> Iterator[Claim]:
        """What this agent claims to this neighbour in this turn (read at the next)."""
        yield from self._by_message.get((speaker, turn, hearer), ())

    def of_slot(self, slot: Slot) -> Sequence[Claim]:
        """All claims of this kind, in their order."""
        return self._by_slot.get(slot, ())

    def __iter__(self) -> Iterator[Claim]:
        """All claims, by turn, then speaker as the transcript has them."""
        return chain.from_iterable(self.by_turn.values())

    @cached_property
    def _by_slot(self) -> Mapping[Slot, Sequence[Claim]]:
        found: dict[Slot, list[Claim]] = {}
        for claim in self:
            found.setdefault(claim.statement.slot, []).append(claim)
        return found

    @cached_property
    def _by_message(self) -> Mapping[tuple[Agent, int, Agent | None], Sequence[Claim]]:
        found: dict[tuple[Agent, int, Agent | None], list[Claim]] = {}
        for claim in self:
            found.setdefault((claim.speaker, claim.turn, claim.hearer), []).append(claim)
        return found
