"""said[v, u, t]: the last own answer that agent v gave its neighbour u, up to and with turn t."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pytest_agentsnet.agents.words import NO
from pytest_agentsnet.core.claim import Claim, Mood
from pytest_agentsnet.core.topology import Agent, Edge, Topology
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.poll import Poll
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

_DECIDED: frozenset[Mood] = frozenset({"assert"})
_TOLD: frozenset[Mood] = _DECIDED | {"leaning", "proposal"}
"""A question, a negation and a condition change nothing, but that a candidate is none is an answer: ``own_word``."""


@dataclass(frozen=True, slots=True)
class Word:
    """An own answer as it was given: in a message written at ``turn``. ``decided`` says that it was no mere leaning."""

    turn: int
    value: str
    decided: bool


@dataclass(frozen=True, eq=False)
class SaidAnswers:
    """Own answers by directed edge (speaker, hearer), in the order of turns; only the last one of a turn counts.

    What the speaker leans to does not undo what it has decided in the same turn: "I take 2, though I might switch to 1 later".
    ``told`` are the values of all that was given, those too that did not count.

    In leader election the value is the agent that the speaker would have lead, or ``No`` of one who will not lead itself and has named
    nobody else; elsewhere it is a word of the task's alphabet.
    """

    words: Mapping[Edge, Sequence[Word]]
    told: Mapping[Edge, Collection[str]]
    rounds: int

    @classmethod
    def of(cls, claims: Claims, vocabulary: Vocabulary, rounds: int, *, decided: bool = False) -> "SaidAnswers":
        """Of what was read. ``decided`` leaves leanings and proposals out."""
        words: dict[Edge, dict[int, Word]] = {}
        told: dict[Edge, set[str]] = {}
        candidates: dict[Agent, str] = {}
        for claim in claims.of_slot(vocabulary.answer_slot):
            word, speaker = own_word(claim, vocabulary), claim.speaker
            if claim.hearer is None or word is None or (decided and not word.decided):
                continue
            # Whoever would have another lead says the same once more by not leading itself.
            if stands_back(claim) and candidates.get(speaker, speaker) not in {speaker, NO}:
                continue
            candidates[speaker] = word.value
            edge = speaker, claim.hearer
            told.setdefault(edge, set()).add(word.value)
            of_edge = words.setdefault(edge, {})
            if claim.statement.mood != "leaning" or not (claim.turn in of_edge and of_edge[claim.turn].decided):
                of_edge[claim.turn] = word
        return cls({edge: [by_turn[turn] for turn in sorted(by_turn)] for edge, by_turn in words.items()}, told, rounds)

    @classmethod
    def polled(cls, poll: Poll, topology: Topology, vocabulary: Vocabulary, rounds: int) -> "SaidAnswers":
        """Of a poll, as if each agent had told all neighbours what it would answer then, or whom it would have lead."""
        words: dict[Edge, list[Word]] = {}
        for (agent, turn), opinion in sorted(poll.opinions.items(), key=lambda item: item[0][1]):
            value = opinion.leader if vocabulary.answer_slot == "leader" else opinion.answer
            if value is not None:
                for neighbour in topology.neighbours(agent):
                    words.setdefault((agent, neighbour), []).append(Word(turn, value, decided=True))
        return cls(words, {edge: {word.value for word in given} for edge, given in words.items()}, rounds)

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


def own_word(claim: Claim, vocabulary: Vocabulary) -> Word | None:
    """The own answer that the claim gives; None of one that gives none."""
    if not is_own_answer(claim, vocabulary):
        return None
    if stands_back(claim):
        return Word(claim.turn, NO, decided=True)
    mood = claim.statement.mood
    return Word(claim.turn, claim.statement.value, mood in _DECIDED) if mood in _TOLD else None


def stands_back(claim: Claim) -> bool:
    """Whether the speaker says that it will not lead."""
    said = claim.statement
    return said.slot == "leader" and said.mood == "negated" and said.subject == said.value == claim.speaker


def is_own_answer(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Whether the claim is about the answer that the speaker itself will give."""
    return claim.statement.subject == claim.speaker and claim.statement.slot == vocabulary.answer_slot
