"""Cells full of text, to be measured: laid out in the words of real runs, or with a statement in nearly every sentence.

``recorded``: what was said and thought in the runs that are recorded in the repository (fixtures/), by whatever models, in whatever task:
each text begins at some sentence and goes on from there, over the ends of messages, until it is long enough. Names and answers are
replaced by others, drawn anew for each text. There are some thousand sentences, which come back with other names: a run of a hundred
agents has more different ones. ``unrepeated``: the same, with a word in every sentence that stands in no other, so that none comes
back: a run cannot be worse. ``dense``: the sentences that the wordy textbook agents say (those to tune on), of which nearly each states
something, in any order.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TypeAlias

from pytest_agentsnet import instance
from pytest_agentsnet.agents.wordy.corpus import filled
from pytest_agentsnet.agents.wordy.paraphrases import TUNED
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_choice, keyed_integer
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
_GAP = re.compile(r"{me}|{you}|{(name|answer) (\d+)}")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*\s*")

Write: TypeAlias = Callable[[Agent, Agent | None, int, int], str]
"""A text that one agent writes to another (None: to itself), the text's number, and how many characters it has at least."""


def cell(
    kind: str, task: str, n: int, rounds: int | None, characters: int, *, first: int = 0
) -> tuple[Instance, Transcript]:
    """A cell in which every message, and each agent's private text, has that many characters in every turn.

    ``rounds`` are those of the benchmark unless told; the texts are numbered from ``first`` on, by which their words are drawn.
    """
    chosen = instance(task, "ws", n, rounds=rounds)
    write, topology, rounds = _KINDS[kind](chosen), chosen.topology, chosen.rounds
    numbers = count(first)

    def turn(speaker: Agent, number: int) -> Turn:
        if number == rounds:
            return Turn(answer=keyed_choice(chosen.task.alphabet(topology, speaker), "answer", speaker))
        outbox = {hearer: write(speaker, hearer, next(numbers), characters) for hearer in topology.neighbours(speaker)}
        return Turn(outbox=outbox, reasoning=write(speaker, None, next(numbers), characters))

    turns = tuple(tuple(turn(agent, number) for agent in topology.agents) for number in range(rounds + 1))
    return chosen, Transcript(topology.agents, turns)


def _recorded(chosen: Instance) -> Write:
    sentences = list(_recorded_sentences())

    def write(speaker: Agent, hearer: Agent | None, number: int, characters: int) -> str:
        words, place = "", keyed_integer(len(sentences), "beginning", number)
        while len(words) < characters:
            words += sentences[place % len(sentences)]
            place += 1
        return _filled(words, chosen, speaker, hearer, number)

    return write


def _recorded_sentences() -> Iterator[str]:
    """With gaps for names (``{me}``, ``{you}``, ``{name 2}``) and answers (``{answer 1}``)."""
    tasks = {task.name: task for task in TASKS}
    for path in sorted(FIXTURES.glob("**/tapes/*.jsonl")):
        tape = read_tape(path)
        topology, task = tape.header.topology, tasks[tape.header.task]
        vocabulary = Vocabulary.of(Instance(task, topology, tape.header.rounds))
        transcript = transcript_of(tape, task)
        texts = [(message.sender, message.receiver, message.body) for message in transcript.messages()]
        texts += [
            (agent, None, turn.reasoning)
            for turns in transcript.turns
            for agent, turn in zip(topology.agents, turns, strict=True)
        ]
        for speaker, hearer, text in texts:
            gaps = {agent: f"{{name {place}}}" for place, agent in enumerate(topology.agents)}
            gaps |= {
                answer: f"{{answer {place}}}" for place, answer in enumerate(vocabulary.answers) if answer not in gaps
            }
            gaps[speaker] = "{me}"
            gaps |= {hearer: "{you}"} if hearer else {}
            words = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, gaps), key=len, reverse=True))})(?!\w)")
            with_gaps = words.sub(lambda found, gaps=gaps: gaps[found[0]], text)
            yield from (f"{sentence.rstrip(' ')} " for sentence in _SENTENCE.findall(with_gaps))


def _filled(words: str, chosen: Instance, speaker: Agent, hearer: Agent | None, number: int) -> str:
    around = chosen.topology.neighbours(speaker)
    answers = [answer for answer in Vocabulary.of(chosen).answers if answer not in chosen.topology.agents]
    first = keyed_integer(len(answers), "answer", number)

    def fill(found: re.Match[str]) -> str:
        if found[0] in {"{me}", "{you}"}:
            return speaker if found[0] == "{me}" or hearer is None else hearer
        place = int(found[2])
        return (
            answers[(first + place) % len(answers)] if found[1] == "answer" else around[(number + place) % len(around)]
        )

    return _GAP.sub(fill, words)


def _unrepeated(chosen: Instance) -> Write:
    write = _recorded(chosen)
    places = count()

    def unlike(speaker: Agent, hearer: Agent | None, number: int, characters: int) -> str:
        written = write(speaker, hearer, number, characters)
        return "".join(f"By note {_letters(next(places))} {sentence}" for sentence in _SENTENCE.findall(written))

    return unlike


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _dense(chosen: Instance) -> Write:
    texts: Sequence[str] = [one.text for one in filled(TUNED) if one.instance.task.name == chosen.task.name]

    def write(_speaker: Agent, _hearer: Agent | None, number: int, characters: int) -> str:
        words, place = "", 0
        while len(words) < characters:
            words += f"{keyed_choice(texts, 'text', number, place)} "
            place += 1
        return words

    return write


_KINDS: dict[str, Callable[[Instance], Write]] = {"recorded": _recorded, "unrepeated": _unrepeated, "dense": _dense}
KINDS = tuple(_KINDS)
