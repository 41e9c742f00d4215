"""said[v, u, t]: the last own answer that agent v gave its neighbour u, up to and with turn t."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pytest_agentsnet.core.claim import Claim, Mood
from pytest_agentsnet.core.topology import Agent, Edge, Topology
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.poll import Poll
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary

_DECIDED: frozenset[Mood] = frozenset({"assert"})
_TOLD: frozenset[Mood] = _DECIDED | {"leaning", "proposal"}
"""A question, a negation and a condition change nothing."""


@dataclass(frozen=True, slots=True)
class Word:
    """An own answer as it was given: in a message written at ``turn``. ``decided`` says that it was no mere leaning."""

    turn: int
    value: str
    decided: bool


@dataclass(frozen=True, eq=False)
class SaidAnswers:
    """Own answers by directed edge (speaker, hearer), in the order of turns; only the last one of a turn counts.

    In leader election the value is the agent that the speaker would have lead; elsewhere it is a word of the task's alphabet.
    """

    words: Mapping[Edge, Sequence[Word]]
    rounds: int

    @classmethod
    def of(cls, claims: Claims, vocabulary: Vocabulary, rounds: int, *, decided: bool = False) -> "SaidAnswers":
        """Of what was read. ``decided`` leaves leanings and proposals out."""
        moods = _DECIDED if decided else _TOLD
        words: dict[Edge, dict[int, Word]] = {}
        for claim in claims:
            if claim.hearer is not None and is_own_answer(claim, vocabulary) and claim.statement.mood in moods:
                word = Word(claim.turn, claim.statement.value, claim.statement.mood in _DECIDED)
                words.setdefault((claim.speaker, claim.hearer), {})[claim.turn] = word
        return cls({edge: [by_turn[turn] for turn in sorted(by_turn)] for edge, by_turn in words.items()}, rounds)

    @classmethod
    def polled(cls, poll: Poll, topology: Topology, vocabulary: Vocabulary, rounds: int) -> "SaidAnswers":
        """Of a poll, as if each agent had told all neighbours what it would answer then, or whom it would have lead."""
        words: dict[Edge, list[Word]] = {}
        for (agent, turn), opinion in sorted(poll.opinions.items(), key=lambda item: item[0][1]):
            value = opinion.leader if vocabulary.answer_slot == "leader" else opinion.answer
            if value is not None:
                for neighbour in topology.neighbours(agent):
                    words.setdefault((agent, neighbour), []).append(Word(turn, value, decided=True))
        return cls(words, rounds)

    def word(self, speaker: Agent, hearer: Agent, turn: int) -> Word | None:
        """The last own answer that the speaker gave this neighbour in turns 0 to ``turn``; None where it gave none."""
        words = self.words.get((speaker, hearer), ())
        place = bisect_right(words, turn, key=lambda word: word.turn)
        return words[place - 1] if place else None

    def value(self, speaker: Agent, hearer: Agent, turn: int) -> str | None:
        """The value of that word."""
        word = self.word(speaker, hearer, turn)
        return word.value if word else None

    def by(self, speaker: Agent) -> Iterator[tuple[Agent, Word]]:
        """All own answers of this agent with their hearers, edge by edge."""
        for hearer, words in self._hearers.get(speaker, {}).items():
            for word in words:
                yield hearer, word

    @cached_property
    def _hearers(self) -> Mapping[Agent, Mapping[Agent, Sequence[Word]]]:
        hearers: dict[Agent, dict[Agent, Sequence[Word]]] = {}
        for (speaker, hearer), words in self.words.items():
            hearers.setdefault(speaker, {})[hearer] = words
        return hearers


def is_own_answer(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Whether the claim is about the answer that the speaker itself will give."""
    return claim.statement.slot == vocabulary.answer_slot and claim.statement.subject == claim.speaker
