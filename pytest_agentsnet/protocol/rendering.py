"""What an agent is told at each turn: the pack's words around the agent's view and its inbox."""

import json
from functools import lru_cache
from typing import NamedTuple

from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.protocol.inbox import render_inbox
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.pack import Pack

PROMPTS: tuple[tuple[str, ...], ...] = (
    ("messages",),
    ("last_messages",),
    ("delivery", "messages"),
    ("delivery", "last_messages"),
    ("delivery", "answer"),
    ("repair_messages",),
    ("repair_answer",),
)
"""The templates of every prompt that follows the opening."""


def opening(pack: Pack, view: AgentView) -> str:
    """The text that opens the conversation, the same for the whole cell: all that the agent knows at the start."""
    return pack.render("system", **_fields(pack, view))


def request(pack: Pack, view: AgentView, inbox: Inbox | None) -> str:
    """The prompt of a turn; ``inbox`` is None at turn 0, when nothing has been delivered yet."""
    wanted = _wanted(view)
    if inbox is None:
        return pack.render(wanted, **_fields(pack, view))
    return pack.render("delivery", wanted, inbox=render_inbox(view.neighbours, inbox), **_fields(pack, view))


def repair(pack: Pack, view: AgentView, problem: str) -> str:
    """The one request to write an unreadable reply again."""
    name = "repair_messages" if view.rounds_left else "repair_answer"
    return pack.render(name, problem=problem, **_fields(pack, view))


@lru_cache(maxsize=1024)
def example(neighbours: tuple[Agent, ...]) -> str:
    """The JSON object that the agent is shown, with its own neighbours, in their order."""
    return json.dumps(dict.fromkeys(neighbours, "..."), ensure_ascii=False)


class Recognised(NamedTuple):
    """Which templates a prompt was made of, and the texts that they were filled with."""

    templates: tuple[str, ...]
    fields: dict[str, str]


def recognise(pack: Pack, prompt: str) -> Recognised | None:
    """The inverse of ``request`` and ``repair``: what a prompt asks for; None for a text that is none of the pack's.

    The field ``inbox`` is read by ``parse_inbox``.
    """
    for templates in PROMPTS:
        fields = pack.match(prompt, *templates)
        if fields is not None:
            return Recognised(templates, fields)
    return None


def _wanted(view: AgentView) -> str:
    if not view.rounds_left:
        return "answer"
    return "last_messages" if view.rounds_left == 1 else "messages"


def _fields(pack: Pack, view: AgentView) -> dict[str, object]:
    return {
        "agent": view.agent,
        "answers": ", ".join(view.alphabet),
        "brief": view.brief,
        "example": example(view.neighbours),
        "manner": pack.texts["reasoning" if view.reasoning else "no_reasoning"],
        "marker": ANSWER_MARKER,
        "n": view.n,
        "neighbours": ", ".join(view.neighbours),
        "rounds": view.rounds,
        "rounds_left": view.rounds_left,
    }
