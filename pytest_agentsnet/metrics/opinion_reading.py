"""Opinions, read out of the replies of polled forks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.poll import Opinion, Poll
from pytest_agentsnet.protocol.poll_words import CHOICES, answer_of, poll_fields
from pytest_agentsnet.protocol.strict import read_messages

_DECORATION = " \t\r\n*_`\"'.()[]"
_MOST_DIGITS = 9
_LONGEST = 200
"""Characters of a value that may be one of the words asked for."""


def read_poll(replies: Mapping[tuple[Agent, int], str], instance: Instance) -> Poll:
    """The opinions in these replies, by agent and turn; a reply in which nothing can be read is left out."""
    read = {slot: read_opinion(text, slot[0], instance) for slot, text in replies.items()}
    return Poll({slot: opinion for slot, opinion in read.items() if opinion != Opinion()})


def read_opinion(text: str, agent: Agent, instance: Instance) -> Opinion:
    """What the agent says that it thinks. It is read as messages are: the last flat object counts, whatever stands around it."""
    topology, task = instance.topology, instance.task
    neighbours = topology.neighbours(agent)
    said = read_messages(text, poll_fields(neighbours)).outbox
    answers = {name: _one_of(task.alphabet(topology, name), said.get(answer_of(name), "")) for name in neighbours}
    return Opinion(
        answer=_one_of(task.alphabet(topology, agent), said.get("answer", "")),
        strategy=_strategy(said),
        n=_number(said.get("n", "")),
        degree=_number(said.get("degree", "")),
        leader=_one_of(topology.agents, said.get("leader", "")),
        neighbours={name: answer for name, answer in answers.items() if answer is not None},
    )


def _strategy(said: Mapping[str, str]) -> StrategyKey | None:
    chosen = {name: _one_of(tuple(words), said.get(name, "")) for name, words in CHOICES.items()}
    key = StrategyKey(**chosen)  # type: ignore[arg-type]  # each is one of its words
    return None if key == StrategyKey() else key


def _one_of(allowed: Sequence[str], written: str) -> str | None:
    """The one of these that is written, in whatever case, with blanks for underscores; None for any other text."""
    return _by_plain(tuple(allowed)).get(_plain(written)) if len(written) <= _LONGEST else None


@lru_cache(maxsize=1024)
def _by_plain(allowed: tuple[str, ...]) -> Mapping[str, str]:
    """The words by how they are compared; of two that look alike then neither can be meant. ``2`` stands for ``Group 2``."""
    spelled = [(_plain(word), word) for word in allowed]
    spelled += [
        (number, word) for plain, word in spelled if (number := plain.rpartition(" ")[2]).isdigit() and number != plain
    ]
    counted = Counter(plain for plain, _ in spelled)
    return {plain: word for plain, word in spelled if counted[plain] == 1}


def _plain(text: str) -> str:
    return " ".join(text.strip(_DECORATION).replace("_", " ").replace("-", " ").casefold().split())


def _number(written: str) -> int | None:
    digits = written.strip(_DECORATION)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS else None
