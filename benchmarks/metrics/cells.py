"""Cells full of text, to be measured: laid out in the words of real runs, or with a statement in nearly every sentence.

``recorded``: sentences of the runs that are recorded in the repository (fixtures/), by whatever models, in whatever task: names and
answers are replaced by others, drawn anew each time, and sentences are put together in another order, so that messages differ. There
are some hundred of them, so that most of them come back, with other names: a run of a hundred agents has more different ones.
``unrepeated``: the same, with a word in every sentence that stands in no other, so that none comes back: a run cannot be worse.
``dense``: the sentences that the wordy textbook agents say (those to tune on), of which nearly each states something.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from pytest_agentsnet import instance
from pytest_agentsnet.agents.wordy.corpus import filled
from pytest_agentsnet.agents.wordy.paraphrases import TUNED
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*\s*")

Sentence: TypeAlias = Callable[[Agent, Agent | None, int], str]
"""The sentence of this number, as one agent says it to another (None: to itself)."""


def cell(kind: str, task: str, n: int, rounds: int, characters: int) -> tuple[Instance, Transcript]:
    """A cell in which every message, and each agent's private text, has that many characters in every turn."""
    chosen = instance(task, "ws", n, rounds=rounds)
    say, topology = _KINDS[kind](chosen), chosen.topology
    numbers = iter(range(10**9))

    def text(speaker: Agent, hearer: Agent | None) -> str:
        said = ""
        while len(said) < characters:
            said += say(speaker, hearer, next(numbers))
        return said

    def turn(speaker: Agent, number: int) -> Turn:
        if number == rounds:
            return Turn(answer=keyed_choice(chosen.task.alphabet(topology, speaker), "answer", speaker))
        outbox = {hearer: text(speaker, hearer) for hearer in topology.neighbours(speaker)}
        return Turn(outbox=outbox, reasoning=text(speaker, None))

    turns = tuple(tuple(turn(agent, number) for agent in topology.agents) for number in range(rounds + 1))
    return chosen, Transcript(topology.agents, turns)


def _recorded(chosen: Instance) -> Sentence:
    vocabulary, topology = Vocabulary.of(chosen), chosen.topology
    sentences = list(dict.fromkeys(_recorded_sentences()))
    answers = [answer for answer in vocabulary.answers if answer not in vocabulary.known]

    def say(speaker: Agent, hearer: Agent | None, number: int) -> str:
        around = (*topology.neighbours(speaker), hearer or speaker)
        words = keyed_choice(sentences, "sentence", number)
        words = words.replace("{answer}", keyed_choice(answers, "value", number))
        return "".join(
            keyed_choice(around, "name", number, place) if part == "{name}" else part
            for place, part in enumerate(re.split(r"({name})", words))
        )

    return say


def _recorded_sentences() -> Iterator[str]:
    """With gaps for names and answers."""
    tasks = {task.name: task for task in TASKS}
    for path in sorted(FIXTURES.glob("**/tapes/*.jsonl")):
        tape = read_tape(path)
        vocabulary = Vocabulary.of(instance(tape.header.task, tape.header.family, len(tape.header.topology.agents)))
        transcript = transcript_of(tape, tasks[tape.header.task])
        texts = [message.body for message in transcript.messages()]
        texts += [turn.reasoning for turns in transcript.turns for turn in turns]
        for text in texts:
            plain = vocabulary.answer.sub("{answer}", re.sub(rf"\b(?:{'|'.join(transcript.agents)})\b", "{name}", text))
            yield from (f"{one.rstrip(' ')} " for one in _SENTENCE.findall(plain))


def _unrepeated(chosen: Instance) -> Sentence:
    say = _recorded(chosen)
    return lambda speaker, hearer, number: f"By note {_letters(number)} {say(speaker, hearer, number)}"


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _dense(chosen: Instance) -> Sentence:
    texts: Sequence[str] = [one.text for one in filled(TUNED) if one.instance.task.name == chosen.task.name]
    return lambda _speaker, _hearer, number: f"{keyed_choice(texts, 'text', number)} "


_KINDS: dict[str, Callable[[Instance], Sentence]] = {"recorded": _recorded, "unrepeated": _unrepeated, "dense": _dense}
KINDS = tuple(_KINDS)
