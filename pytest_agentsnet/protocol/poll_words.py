"""What a fork of a conversation is asked for after a turn: the present answer, the rule that is followed, and beliefs."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent

UNKNOWN = "don't know"

CHOICES: Mapping[str, Mapping[str, str]] = {
    "order": {
        "alphabetical": "smaller names go first or count more",
        "reverse": "greater names go first or count more",
        "degree": "whoever has more neighbours, or fewer, goes first",
        "random": "numbers drawn at random say who goes first",
        "leader": "one agent that all know decides",
        "none": "nobody goes before others",
    },
    "pick": {
        "smallest_free": "the first answer that no neighbour has taken",
        "random_free": "any answer that no neighbour has taken",
        "assigned": "an answer that somebody gives out",
        "default": "one answer for all that was fixed before",
        "majority": "what most neighbours say",
        "flood": "the smallest or greatest of all that was heard, passed on",
        "propose_accept": "offers that are accepted or declined",
    },
    "conflict": {
        "lower_yields": "where two answers clash the smaller name changes",
        "higher_yields": "where two answers clash the greater name changes",
        "degree": "the number of neighbours says who changes",
        "random": "chance says who changes",
        "both": "both change",
        "none": "nobody changes",
    },
    "information": {
        "own": "only the own choice is told",
        "relay": "what others said is passed on too",
        "gather": "the whole graph is gathered",
    },
}
"""The four choices of a rule, by the words of ``core.strategy_key``, in plain words."""

_QUESTION = """\
A question from outside, before the rounds go on. No agent sees it or your reply, and neither is part of the rounds. What do you \
think at this moment? Reply with one flat JSON object and nothing else, and write "{unknown}" wherever you do not know:
{form}

- answer: what you would answer if everybody had to answer now, one of: {answers}
{choices}
- n: how many agents the network has, as a number; degree: how many neighbours you have, as a number
- leader: the name of the agent that leads or should lead
- answer of a neighbour: what you believe that it would answer now"""

_FIRST = {
    "order": "in the rule that you follow now, who goes first",
    "pick": "how an answer is found",
    "conflict": "who gives way",
    "information": "what is told",
}


def poll_request(view: AgentView) -> str:
    """The prompt of a fork, the last of its conversation."""
    return _QUESTION.format(
        unknown=UNKNOWN,
        form=poll_form(view.neighbours),
        answers=", ".join(view.alphabet),
        choices=_choices(),
    )


@lru_cache(maxsize=1024)
def poll_form(neighbours: tuple[Agent, ...]) -> str:
    """The JSON object that the agent is to fill in."""
    return json.dumps(dict.fromkeys(poll_fields(neighbours), "..."), ensure_ascii=False)


def poll_fields(neighbours: Sequence[Agent]) -> tuple[str, ...]:
    """The keys of the reply, in their order."""
    return ("answer", *CHOICES, "n", "degree", "leader", *map(answer_of, neighbours))


def answer_of(neighbour: Agent) -> str:
    """The key of what this neighbour is believed to answer."""
    return f"answer of {neighbour}"


def is_poll(prompt: str) -> bool:
    """Whether a prompt is one of a fork."""
    return prompt.startswith(_QUESTION.partition("{")[0])


@cache
def poll_words_hash() -> str:
    """Stands on a tape for the words that a fork was asked in."""
    return hashlib.sha256(f"{_QUESTION}\n{_choices()}".encode()).hexdigest()[:8]


@cache
def _choices() -> str:
    lines = []
    for name, words in CHOICES.items():
        options = "; ".join(f"{word} ({what})" for word, what in words.items())
        lines.append(f"- {name}: {_FIRST[name]}, one of: {options}")
    return "\n".join(lines)
