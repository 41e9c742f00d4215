"""An agent's own words, with where they stand: what each statement of the story rests on."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from textwrap import wrap

from pytest_agentsnet.core.claim import Claim
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.said import own_word
from pytest_agentsnet.reporting.explaining.clipping import clipped
from pytest_agentsnet.reporting.explaining.evidence import near_evidence
from pytest_agentsnet.reporting.explaining.naming import place_of, shown
from pytest_agentsnet.reporting.table import WIDTH

_MARGIN = "    "
_GOES_ON = "      | "
_LONGEST = 200
"""Characters of a quotation: two or three lines."""

_AROUND = 150
"""Characters of a clause that is longer; words at both ends are completed."""

_NAME = 20
"""Characters of a name in front of it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What an agent wrote, as it wrote it; ``place`` is ``round 2`` or ``answer``, ``hearer`` None where nobody reads it."""

    agent: Agent
    place: str
    hearer: Agent | None
    words: str

    def lines(self) -> Iterator[str]:
        """Nothing but the agent's words stands behind the first quotation mark, and lines that go on have a bar."""
        to = (
            f" to {shown(self.hearer, _NAME)}"
            if self.hearer is not None
            else ""
            if self.place == "answer"
            else " in private"
        )
        head = f"{_MARGIN}({shown(self.agent, _NAME)}, {self.place}){to}: "
        words = one_line(self.words.replace("\\", "\\\\"), _LONGEST)
        yield from wrap(f'"{words}"', WIDTH, initial_indent=head, subsequent_indent=_GOES_ON, break_on_hyphens=False)


def quote_of(case: Case, claim: Claim) -> Quote:
    """The clause in which this was claimed; of a long one the piece with the words that it was read from."""
    turn, said = case.transcript.turn(claim.speaker, claim.turn), claim.statement
    text = turn.reasoning if claim.hearer is None else turn.outbox.get(claim.hearer, "")
    is_long = said.end - said.start > _LONGEST
    start, end = near_evidence(text, said, _AROUND) if is_long else (said.start, said.end)
    before, after = "... " if start > said.start else "", " ..." if end < said.end else ""
    words = clipped(text, start, end)
    return Quote(claim.speaker, place_of(case, claim.turn), claim.hearer, f"{before}{words}{after}" if words else text)


def last_word(case: Case, speaker: Agent, hearer: Agent, turn: int) -> Quote | None:
    """The own answer that the speaker had last told this neighbour by this turn."""
    word = case.said.word(speaker, hearer, turn)
    if word is None:
        return None
    told = [
        claim
        for claim in case.claims.told(speaker, word.turn, hearer)
        if (said := own_word(claim, case.vocabulary)) is not None and said.value == word.value
    ]
    return quote_of(case, told[-1]) if told else None


def own_words(case: Case, agent: Agent, turn: int, rather_to: Collection[Agent] = ()) -> Quote | None:
    """The first own answer that the agent gave in a message of this turn, to one of those rather than to others."""
    neighbours = case.instance.topology.neighbours(agent)
    told = (
        quote
        for neighbour in sorted(neighbours, key=lambda neighbour: neighbour not in rather_to)
        if (word := case.said.word(agent, neighbour, turn)) is not None
        and word.turn == turn
        and (quote := last_word(case, agent, neighbour, turn))
    )
    return next(told, None)
