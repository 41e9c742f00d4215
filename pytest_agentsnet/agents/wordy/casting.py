"""What the gaps of paraphrases are filled with."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_integer, keyed_random
from pytest_agentsnet.topologies.naming import first_names

Cast: TypeAlias = Mapping[str, str]
"""What stands in each gap.

``me`` and ``you``: speaker and hearer; ``third``, ``fourth``: others. ``a``, ``b``, ``c``: different answers, where answers are no
names; ``ak``, ``aw`` and so on: their numbers, in digits and in words. ``n``, ``diameter``, ``degree`` (of the speaker), ``rounds``
(left, two or more). ``phantom``: a first name that no agent has.
"""

_IN_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spelled(letter: str, answer: str) -> Cast:
    """One answer in the ways in which texts spell it: whole, and if it ends in a number, that in digits and up to ten in words."""
    number = answer.rpartition(" ")[2]
    spellings = {letter: answer}
    if number.isascii() and number.isdigit():
        spellings[f"{letter}k"] = number
        if len(number) < len("100") and int(number) < len(_IN_WORDS):
            spellings[f"{letter}w"] = _IN_WORDS[int(number)]
    return spellings


def cast_of(instance: Instance, *draw: object) -> Cast:
    """Speaker, hearer, a third and a fourth agent, answers and figures of the instance, by keyed hash of the draw.

    Hearer and third are neighbours of the speaker; the fourth is where there are so many.
    """
    topology, task = instance.topology, instance.task
    drawn = keyed_random("cast", task.name, topology.sha256, *draw)
    me = drawn.choice([agent for agent in topology.agents if len(topology.neighbours(agent)) > 1])
    neighbours = drawn.sample(topology.neighbours(me), len(topology.neighbours(me)))
    others = drawn.sample(topology.agents, topology.n)
    you, third, fourth = [*neighbours, *(other for other in others if other != me and other not in neighbours)][:3]
    return {
        "me": me,
        "you": you,
        "third": third,
        "fourth": fourth,
        "phantom": drawn.choice([name for name in first_names() if name not in topology.agents]),
        "n": str(topology.n),
        "diameter": str(topology.diameter),
        "degree": str(len(neighbours)),
        "rounds": str(2 + keyed_integer(max(1, instance.rounds - 2), "rounds", *draw)),
        **_answers(drawn.sample(task.alphabet(topology, me), len(task.alphabet(topology, me)))),
    }


def _answers(alphabet: Sequence[str]) -> Cast:
    drawn: dict[str, str] = {}
    for letter, answer in zip("abc", alphabet, strict=False):
        drawn |= spelled(letter, answer)
    return drawn
